"""The parts that people play in the event: speaker, host, attendee, signatory, awardee, author."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator

from ..credits import CREDITS, PRESS_POSTS, SIGNATURE
from ..document import Document
from ..entities import Entity
from ..fact import Fact, Story
from ..rule import Candidate
from ..shelf import compiled
from ..sought import Sought, noted
from .modality import modality
from .speakers import subjects

_HOSTS = Sought(
    r"主持(?:了|召开|会议|仪式|论坛|活动|大会|座谈|开幕|签约|启动|对话|讨论|本次|此次|工作|,|。|人:"
    r"|[^,。;、“”]{1,30}(?:典礼|仪式|会议|大会|论坛|活动|座谈|晚宴|晚会|开幕|动土|揭牌|[介流享明布询商谈]会(?=[,。;]|$)))|担任主持",
    "主持",
)
_ATTENDS = Sought(
    r"出席|参加|与会|到会|参会(?![者人的]|[外民国]企|代表|嘉宾|人员|单位|企业|期间|注册|报名|厂商|指南|客商|回执|费)|"
    r"到场|莅临|列席|主礼(?!嘉宾)|见证|参与(?=[,。;]|盛会|盛典|活动|仪式|典礼|揭牌|剪彩|开幕)|担任[^,。;、]{0,4}嘉宾"
)
_LISTED = compiled(
    r"(?:应邀|受邀|共同)?(?:出席|参加|与会|到会|列席)[^,。;:]{0,24}?"
    r"(?:的?(?:贵宾|来宾|嘉宾|领导)(?::|,?(?:还?有|包括))|的?还?有|的?包括|的?领导|的?嘉宾)[:,]?"
)
#: What tells something else than presence of those named before: acts, and prepositions that govern a name.
_ACTS = (
    r"会见|接见|会晤|主持|致[辞词]|讲话|发言|演讲|表示|指出|强调|介绍|宣布|(?:签[约署订字]|揭牌)(?!仪式|典礼|活动|大会)|"
    r"[授颁聘]|选举|任命|陪同(?!下|参加|出席)|祝贺|感谢|听取|观看|作了|担任|出任|记者"
)
_OTHER_ACT = compiled(
    _ACTS + r"|[向为由对被把给摄]|(?<!等)(?<!等,)与(?![上数近超]?[\d百千余多]+[余多]?[家位名]|会[的者]|\|?[^|,。]{0,6}代表)"
)
#: Kinds of lines that tell who made the page.
_OF_THE_PAGE = ("byline", "source", "dateline", "caption")
#: What tells anything of those named in a part of a sentence.
_TELLS = compiled(_ACTS + r"|出席|参加|参会|列席|:")
_NOT_SIGNING = ("见证", "见证了", "出席", "参加", "举行", "集中", "现场")
_TOGETHER = ("分别", "共同", "一同", "一起", "应邀", "受邀", "亲临", "也", "均", "都", "皆", "亦", "等", "陪同")
_TO_SIGN = r"签[约署字订](?!仪式|活动|大会|典礼|项目|环节|现场|会)"
_SIGNS, _SIGNED = compiled(rf"(?:分别|共同|代表[^,。;]{{1,20}})?{_TO_SIGN}"), Sought(_TO_SIGN)
#: What is signed stands before the verb: 4个项目|成功签约.
_PROJECTS_SIGN = compiled(r"项目(?:成功|顺利|现场|正式|先后|陆续|完成)*$")
_AUTHOR_BEFORE = compiled("(?:" + "|".join(CREDITS) + r")\s?[:/|]?\s?(?:[\u4e00-\u9fff]{2,12}\s)?$")
_OF_PRESS = compiled("|".join(PRESS_POSTS))
_AND_AUTHOR = compiled(r"(?:[ 、][\u4e00-\u9fff]{2,3}){1,3}/[文图摄]")
_REPORTS = compiled(r"报[道导](?=[ ,:\n]|\d)")
_AUTHOR_AFTER = compiled(r"\s?(?:/?[摄文图]|摄影|供图|报道|文\s?/)")
_CREDITS = noted(CREDITS)
#: What closes the bracket that a line opens with, behind the name in it: 【江城时报 张三 报导】.
_BRACKETS, _CLOSES = frozenset("【(〔["), compiled(r"\s?[/|]?\s?[一-龥]{0,4}?报[道导][】)〕\]]")
#: How long the words of a byline before a name are: 文/图 江城建设集团 张三.
_BYLINE = 20
#: Who hosts what the others attend: 张三、李四出席,会议由|王五|主持.
_BY, _FAR = compiled(r"(?:会议|仪式|活动|大会|论坛|典礼|座谈会)由(?=[^,。;]{2,}$)"), 60
ORDER = ("speaker", "attendee", "host", "signatory", "awardee", "author")


def roles(story: Story, facts: list[Fact]) -> dict[str, list[str]]:
    """Person id → roles, in a fixed order."""
    found: dict[str, set[str]] = {}

    def give(e: Entity, role: str) -> None:
        if e.kind == "person":
            found.setdefault(e.id, set()).add(role)

    for f in facts:
        if f.kind == "speech" and f.modality == "asserted":
            give(f.fields["speaker"], "speaker")
        elif f.kind == "award":
            for e in f.fields.get("recipients", []):
                if isinstance(e, Entity):
                    give(e, "awardee")
        elif f.kind == "signing":
            for party in f.fields.get("parties", []):
                for e in party:
                    give(e, "signatory")
    for at, role in _acts(story.document):
        floor, end = story.document.sentence_at(at)
        if modality(story, at, at) == "denied":
            continue
        by = _BY.search(story.text, max(floor, at - _FAR), at) if role == "host" else None
        for e in subjects(story, at, by.end() if by is not None else floor):
            give(e, role)
        if role == "attendee":
            for e in _present(story, floor, at, end):
                give(e, role)
    _authors(story, give)
    return {key: [r for r in ORDER if r in held] for key, held in found.items()}


def _present(story: Story, floor: int, at: int, end: int) -> list[Entity]:
    """Who is there: 出席活动的有张三、李四; all named before the verb where no other act is told (张三、李四及代表共80余位台商出席)."""
    listed = _LISTED.match(story.text, at, end)
    if listed:
        return [story.entity(m) for m in story.within(listed.end(), end, "person")]
    while story.text[floor - 1 : floor] == ";":  # 甲市长张三;有关部门负责人等|出席
        low = story.document.sentence_at(floor - 1)[0]
        if _TELLS.search(story.text, low, floor) or not story.within(low, floor, "person"):
            break
        floor = low
    people = [m for m in story.within(floor, at, "person") if not _is_credited(story.text, floor, m)]
    rest, p = [], floor
    for m in story.within(floor, at):
        rest.append(story.text[p : m.start])
        p = max(p, m.end)
    rest.append(story.text[p:at])
    return [] if _OTHER_ACT.search("|".join(rest)) else [story.entity(m) for m in people]


def _acts(document: Document) -> Iterator[tuple[int, str]]:
    """Where verbs begin that give their subjects a part, with what stands between (分别, 共同, 代表…)."""
    text = document.text
    for m in _HOSTS.all_in(document):
        yield m.start(), "host"
    done = 0
    for m in _ATTENDS.all_in(document):
        start = m.start()
        while word := next((w for w in _TOGETHER if text.endswith(w, done, start)), ""):
            start -= len(word)
        yield start, "attendee"
        done = m.end()
    done = 0
    for m in _SIGNED.all_in(document):
        if m.start() >= done:
            signs = _SIGNS.search(text, max(done, m.start() - 22))  # as far as the pattern reaches to the left
            assert signs is not None
            if not text.endswith(_NOT_SIGNING, done, signs.start()) and not _PROJECTS_SIGN.search(text, done, signs.start()):
                yield signs.start(), "signatory"
            done = signs.end()


def _authors(story: Story, give: Callable[[Entity, str], None]) -> None:
    text = story.text
    last: int | None = None  # where the name of the author before ends
    signatures = [m.span(m.lastgroup or 0) for m in SIGNATURE.all_in(story.document)]
    credits = story.document.places.of(_CREDITS)
    for m in story.of_kind("person"):
        follows = last is not None and text[last : m.start].strip(" 、,/") == "" and m.start - last <= 3
        line = story.document.line_at(m.start)
        opened = line.start == m.start and text.endswith(":\n", 0, m.start)  # [编辑:, and the name on the next line
        near = max(0 if opened else line.start, m.start - _BYLINE)
        by = _AUTHOR_BEFORE.search(text, near, m.start) if bisect_left(credits, near) < bisect_left(credits, m.start) else None
        signed = line.kind in _OF_THE_PAGE or text[by.start() - 1 : by.start()] in "(【】 □■" if by else False
        named = any(start <= m.start < end for start, end in signatures)
        outlet = story.ending.get(by.start()) if by is not None and not signed else None  # 江城日报|记者 张三, alone on its line
        signed = signed or (outlet is not None and outlet.start == line.start and line.kind != "paragraph")
        named = named or (by is not None and (signed or by.start() == line.start or ":" in by[0] or _in_bracket(text, m.start)))
        named = named or m.rule == "person.byline" or (line.start == m.start and _REPORTS.match(text, m.end) is not None)
        named = named or (text[line.start] in _BRACKETS and _CLOSES.match(text, m.end) is not None and m.start - line.start < _BYLINE)
        if named or follows or (line.kind in ("byline", "caption") and _AUTHOR_AFTER.match(text, m.end)):
            give(story.entity(m), "author")
            last = m.end
        elif text[m.start - 1 : m.start] == "(" and _AND_AUTHOR.match(text, m.end):
            give(story.entity(m), "author")  # (|张三| 李四/文 王五/摄)


def _is_credited(text: str, floor: int, person: Candidate) -> bool:
    """Whether a name is that of who wrote the report, in brackets or before 报道: (江城日报记者 张三), 张三报道 3月5日."""
    at = person.start
    opened = text.rfind("(", floor, at)
    if opened < 0 or ")" in text[opened:at]:
        return _REPORTS.match(text, person.end) is not None
    return text.startswith(CREDITS, opened + 1) or _OF_PRESS.search(text, opened, at) is not None


def _in_bracket(text: str, at: int) -> bool:
    opened = text.rfind("(", max(0, at - 24), at)
    return opened >= 0 and ")" not in text[opened:at] and ")" in text[at : at + 40]
