"""Whose a sum is where nothing else tells: who begins its own clause, those before it, the paragraph or the page."""

from __future__ import annotations

from ...entities import PREFIX
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .clause import BODIES, acts_alone, clause_start, only_where, own_words
from .heads import head_phrase
from .leading import OURS
from .pointing import pointed_at
from .prizes import PRIZE
from .results import reporter
from .topic import AGREED
from .whose import Subject, row_of_bodies
from .words import money_words

#: What follows one who shares what a clause tells with others.
_SHARED = compiled("[、和与及同跟暨等]|一行|方面")
#: Who speaks for a body rather than the body.
_OFFICE = compiled("(?:党委|董事|总经理|书记|主席|负责人|相关|有关|工作人员|新闻|宣传)")
#: A clause of saying with whoever says it before its verb: 甲零售(01947)|公布.
_DECLARES = compiled(
    "(?:昨[天日]?|今[天日]?|日前|近日|周[一二三四五六日])?(?:发布|公布|公告|披露|宣布|宣佈|表示|称|"
    "公布业绩)(?:[^,。;]{0,24}(?:财报|业绩|年报|季报|报告|公告))?(?:称|显示|指)?$"
)
#: An outlet before what it reports: (甲日报|报道).
_REPORTS = compiled("(?:综合)?报[道导]|专?讯|消息|记者|[^,。;]{0,6}电")
_ROW_OF = compiled("(?P<row>[^,。;、]{2,24}(?:、[^,。;、]{2,24}){1,4}?)(?=将|已|均|都|分别|共|联合|拟|还)")
_CODE = compiled(r"\([^()]{2,16}\)$")
#: A listed firm by its code: 主营美妆的|甲零售(01947).
_LISTED = compiled(
    r"(?P<name>(?<=[的,)])[一-龥A-Za-z·]{2,12}|(?<![一-龥])[一-龥A-Za-z·]{2,12})\((?:[A-Z]{2,8}[:.])?\d{4,6}(?:[.:][A-Z]{2})?\)$"
)
_BACK, _REACH, _PARAGRAPHS = 6, 700, 4
#: What is sold, right before its price: 门票|定价, 专利|作价.
_PRICED = compiled(
    "(?!中标|成交|收购|转让|挂牌|起拍|发行|采购|认购|回购|增持|拍卖|出让|合同|平均|单台|最低|最高|指导|建议|零售|批发|出厂|补贴|整机)"
    "(?P<what>[一-龥A-Za-z0-9]{2,8}?)(?P<metric>售价|定价|价格|单价|作价|均价|报价)"
)
#: Clauses that tell by whom something was done, or of a part.
_ASIDE = compiled("[由据按以从自其同环比较占]")


def default_subject(story: Story, at: int, metric: str) -> Subject | None:
    """The one with whom the clause of a metric begins, else a clause before it in its sentence, in its paragraph, or on the page."""
    if PRIZE.search(metric) or AGREED.search(metric):
        return None
    low = clause_start(story, at)
    words = money_words(story.document.lexicon)
    if any(w in metric for w in words.once) or not words.flow.search(metric):
        return None
    start = max(story.document.sentence_at(low)[0], story.document.line_at(low).start)
    while low > start:
        end, low = low - 1, min(low - 1, clause_start(story, low - 1))  # a sum in a row begins behind the sum before it
        found = _declarer(story, low, end) or _first(story, low, end)
        if found is not None:
            return pointed_at(story, found, low)
    return _told_before(story, low) or reporter(story)


def own_subject(story: Story, at: int, metric: str) -> Subject | None:
    """The one with whom the clause of a metric begins."""
    if PRIZE.search(metric) or AGREED.search(metric):
        return None
    return _first(story, clause_start(story, at), at)


def _first(story: Story, low: int, end: int) -> Subject | None:
    """The body, place or person with whom a clause begins, or one of our own: 公司, 全市."""
    start = own_words(story, low, end)
    first = story.starting.get(start)
    if first is not None and story.text[first.start : first.end] in money_words(story.document.lexicon).no_subject:
        return None  # 记者在江城采访了解到
    if first is not None and only_where(story, low, first):
        return None
    if first is not None and first.kind in (*PREFIX, "place") and first.end < end:
        row = _ROW_OF.match(story.text, start, end)
        if row is not None and (several := row_of_bodies(story, *row.span("row"))) is not None:
            return several  # 甲银行、乙银行|将提供…
        after = story.starting.get(first.end)
        shared = _SHARED.match(story.text, first.end) or (after is not None and after.kind in ("person", "title"))
        shared = shared or (first.kind == "place" and not acts_alone(story, first, end))
        return None if shared or _OFFICE.match(story.text, first.end) or _REPORTS.match(story.text, first.end) else first
    ours = OURS.match(story.text, start, end)
    if ours is None:
        return None
    whole = head_phrase(story, start, end) if ours["who"].startswith("全") else None  # 全市工业园区|完成…
    return whole if isinstance(whole, str) and whole.startswith(ours["who"]) else ours["who"]


def priced(story: Story, at: int, metric: str) -> tuple[str, str] | None:
    """The price and what it is of, where the metric's words hold both."""
    m = _PRICED.fullmatch(metric)
    return (m["metric"], m["what"]) if m is not None and at in story.document.boundaries else None


def _declarer(story: Story, low: int, end: int) -> Subject | None:
    """The body that a clause says declares something: 主营美妆的甲零售(01947)|公布."""
    verb = _DECLARES.search(story.text, low, end)
    if verb is None:
        return None
    code = _CODE.search(story.text, low, verb.start())
    body = story.ending.get(code.start() if code is not None else verb.start())
    if body is not None:
        return body if body.kind in BODIES else None
    named = _LISTED.search(story.text, low, code.end()) if code is not None else None
    return named["name"] if named is not None else None


def _told_before(story: Story, low: int) -> Subject | None:
    """Whose the sums told before are, where they are a body's."""
    known = story.memo.get("money_meaning", {})
    for m in reversed(story.within(max(0, low - _REACH), low, "money")):
        told = known.get(id(m))
        subject = told["subject"] if told else None
        if isinstance(subject, Candidate):
            return subject
    return None
