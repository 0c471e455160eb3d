"""The outlets that a text names as its source: the line 来源, 新华社…电, 江城日报讯, (…联合报道)."""

from __future__ import annotations

from ..credits import OF_WHAT, OFFICE, SOURCE, SOURCE_SIGNS
from ..document import Document
from ..imprint import is_owner
from ..rule import Candidate
from ..rules.organisations.sources import BELOW, SENT_IN, closings
from ..shelf import compiled
from ..sought import Sought
from ..spans import Spans
from .entity import Entity

_SOURCE = Sought(
    r"(?<!图片)(?<![首题]图)(?<!数据)(?<!资金)(?<!收入)"
    rf"(?:(?:{'|'.join(OF_WHAT)})?{SOURCE}|(?:{OFFICE})(?=\s?:)|供稿)"
    r"(?:\s?\([^()\n]{2,16}\)(?=\s?:))?[:于/丨]?\s?[:]?\s*",
    *SOURCE_SIGNS, "供稿", "来稿", "撰稿", "布单位", "告单位", "布机构", "布部门", "发布者", "发布人",
    "提供单位", "报送单位",
)  # fmt: skip
_STOP = compiled(r"作者|编辑|责编|记者|时间|发布(?:时间|日期|于|者|人)|字号|浏览|阅读|点击|审核|校对|摄影|撰稿|图片|[)\n。]")
#: Who put it up, which a person does too: 发布人:林启东 江城市商务局局长; the first word behind it.
_PERSONS, _WORD = compiled(r"[者人]\s?:\s*$"), compiled(r"\S*")
#: A source without a colon behind the last sentence.
_BARE = compiled(rf"[。(\s](?:{'|'.join(OF_WHAT)})?来源\s?(?P<name>[一-龥]{{2,24}})\)?\s*(?:\n|$)")
#: The last words of a report: (江城网、滨海市台办联合报道).
_TAIL = Sought(r"\([^()\n]{2,40}?(?:联合|综合)?报道\)(?=\s*(?:\n|$))", "报道)")
#: The last words of a page: 本文由江城网发布; but not what others shall write: 注明“来源:江城网”.
_POSTED = Sought(
    r"本(?:文|信息)(?:由|来自|转自|摘自|系|为)(?P<name>[^,。;:\n]{2,20}?)(?:原创|独家|编辑|整理|综合)?(?:发布|发表|供稿|转载|首发)"
)
#: The body that sent a report, in brackets behind its last sentence: 会议圆满结束。(江城市科技局)
_SIGNED = compiled(r"[。!]\s?\((?P<name>(?!原载|摘编)[一-龥]{3,18})\)$")
_ALONE = compiled(r"\((?P<name>(?!原载|摘编)[一-龥]{3,18})\)")
#: What a page is put together from: (综合江城社、江城新闻报道).
_TOGETHER = Sought(
    r"(?:^|(?<=[(\n]))综合(?P<names>[一-龥]{2,10}(?:社|报|网|新闻|客户端|在线)[、,][^()\n。]{2,50}?)(?:等?(?:报道|消息|整理)(?=[)\n,:]|$)|(?=[)\n]|$))"
)
_TO_BE_WRITTEN = compiled(r"注明[^,。;:\n]{0,8}$")
#: How outlets end that a page's foot names as its owner.
_OUTLET_ENDS = ("报", "报社", "通讯社", "网", "在线", "电视台", "周刊", "杂志社")
#: Papers of a house, whose reporters sign too.
_HOUSE_PAPERS = ("校报", "院报", "厂报")
#: Rules that read nothing but outlets that a text is from.
_OF_OUTLETS = frozenset(("organisation.dateline", "organisation.masthead"))


#: Before and behind a known outlet that a report or a page is from: 据|江城观察|报道, (|江城观察|), 江城观察|合肥3月5日电,
#: 江城观察|2024-03-05.
_BEFORE = compiled(r"(?:^|[\s(【〔\[]|据|通讯员\s?[一-龥]{2,4}\s)$")
_DAY = r"(?:\d{4}年)?\d{1,2}月\d{1,2}日"
_BEHIND = compiled(
    rf"(?:[一-龥]{{0,6}}{_DAY})?(?:电|讯|消息|报[道导])(?=[\s(:,】)]|记者|$)|\s?(?:全媒体|见习|首席|特派)?记者\s?[一-龥·]{{2,4}}(?=[\s,、/)]|$)"
    r"|[ \t]{1,4}(?:19|20)\d\d[-/年.]\d|\)\s*$"
)
_TIME = compiled(r"(?:(?:发布|更新)?(?:时间|日期)\s?:\s?)?(?:19|20)\d\d[-/年.]\d{1,2}")


def _heads(document: Document, m: Candidate) -> bool:
    """Whether a known outlet stands where pages and reports name theirs, or alone in the line beside that of the day."""
    text, line = document.text, document.line_at(m.start)
    if _BEFORE.search(text, max(line.start, m.start - 8), m.start) is None and m.start != line.start:
        return False
    if _BEHIND.match(text, m.end, line.end) is not None:
        return True
    at = document.lines.index(line) if m.start == line.start and m.end == line.end else 0
    return bool(at) and any(_TIME.match(text, x.start, x.end) for x in document.lines[at - 1 : at + 2 : 2])


def mark_publishers(document: Document, mentions: list[Candidate], entities: list[Entity]) -> None:
    """Set ``detail['publisher']`` of the bodies in a source line, of those that open a dateline and of those that the page is of."""
    text = document.text
    spans = []
    for cue in _SOURCE.all_in(document):
        if _TO_BE_WRITTEN.search(text, max(0, cue.start() - 12), cue.start()):
            continue
        told = cue[0].rstrip().endswith((":", "自", "于", "载", "/", "丨")) or text.startswith("《", cue.end())
        if told or document.line_at(cue.start()).kind == "source":
            line = document.line_at(cue.start())
            stop = _STOP.search(text, cue.end(), max(line.end, cue.end()))
            end = stop.start() if stop else line.end
            word = _WORD.match(text, cue.end(), end) if _PERSONS.search(cue[0]) else None
            spans.append((cue.end(), word.end() if word is not None else end))
        elif (bare := _BARE.match(text, cue.start() - 1, cue.end() + 40)) is not None:
            spans.append(bare.span("name"))  # …双方深化合作。来源江城日报)
    spans += [outlet for d in document.datelines if d.sort == "stamp" for outlet in d.outlets]
    spans += [m.span("name") for m in _POSTED.all_in(document)]
    spans += [m.span() for m in _TAIL.all_in(document)]
    spans += closings(document)
    spans += [m.span("name") for m in BELOW.all_in(document)]
    spans += [m.span("names") for m in _TOGETHER.all_in(document)]
    last = next((x for x in reversed(document.article) if x.kind == "paragraph"), None)
    foot = document.article[-1] if document.article else None
    alone = _ALONE.fullmatch(text, foot.start, foot.end) if foot is not None and foot is not last else None
    spans += [alone.span("name")] if alone is not None else []
    signed = _SIGNED.search(text, last.start, last.end) if last is not None and text[last.end - 1] == ")" else None
    spans += [signed.span("name")] if signed is not None else []
    spans += [(m.start, m.end) for e in entities
              if e.detail.get("kind") == "media" and e.name not in _HOUSE_PAPERS for m in e.mentions if _heads(document, m)]  # fmt: skip
    spans += [m.span("name" if m["name"] else "sent") for m in SENT_IN.all_in(document)]
    lines = Spans(spans)
    owners = [e for e in entities if e.kind == "organisation"]
    parks = [e for e in entities if e.kind == "park"] if spans else []
    bodies = Spans([(m.start, m.end) for e in owners for m in e.mentions] if parks else ())
    for e in owners:
        outlet = e.name not in _HOUSE_PAPERS
        for m in e.mentions:
            if (outlet and m.rule in _OF_OUTLETS) or lines.hold(m.start, m.end):
                e.detail["publisher"] = True
                break
    for e in parks:
        if any(lines.hold(m.start, m.end) and not bodies.hold(m.start, m.end) for m in e.mentions):
            e.detail["publisher"] = True  # of 江城高新区管委会 the committee alone
    if document.page and not any(e.detail.get("publisher") for e in entities):
        for e in entities:  # 版权所有 江城日报
            if e.name.endswith(_OUTLET_ENDS) and any(is_owner(document, m) for m in e.mentions):
                e.detail["publisher"] = True
