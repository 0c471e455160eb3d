"""The clause that a sum stands in: where it begins, where its own words do."""

from __future__ import annotations

from functools import lru_cache

from ...fact import Story
from ...lexicon import Lexicon
from ...rule import Candidate
from ...shelf import compiled
from ...spans import behind_last
from ..clauses import LONGEST_CLAUSE
from ..remembered import remembered
from .words import money_words

#: The kinds of bodies whose names hold brackets and quotation marks.
BODIES = ("organisation", "park")
_STOPS, _BRACKETS = frozenset(",。;:!?()“”\n…|"), frozenset("()“”")
_behind_mark = behind_last(",。;:!?()“”\n…| ")
#: The number of a row: 1.滨江码头项目…, 一、滨江大道工程….
NUMBER = (
    r"\d{1,2}[.、)](?=[一-龥])|"
    r"\(?[一二三四五六七八九十]{1,3}(?:、|\)、?)(?![一二三四五六七八九十]{1,2}[、等])(?=[一-龥]{3})"
)
_NUMBERED = compiled(NUMBER + r"|【[^【】]{1,12}】|\[[^\[\]]{1,8}\]")
#: A bracket that gives a short name.
_SHORT_FOR = compiled("\\((?:以下)?(?:简称|下称)")
_NAME_REACH, _QUOTED = 30, 24
#: How exact a sum is, behind it: 10亿元|左右.
_OCCASION = compiled("(?:据悉,?|目前,?)?(?:在(?![建手谈研册孵])|于|当)[^,。;]{2,30}(?:中|时|后|下|里|期间|之际|过程中)")
#: Behind a place, what makes it tell where something is: 江城|最大的…, 江城|第二大厂商.
_PLACED = compiled(
    "(?:第[一二三四五六七八九十]|最|[^,。;]{0,6}(?:知名|著名|领先|首家|首个|首批|研究?院|研究所|大学|学院|协会|商会|医院|银行|厂商|企业|公司|集团|大厂|龙头|巨头))[^,。;]{1,14}"
)
#: What is held at a place.
_HELD = compiled(
    "(?:隆重|正式|成功|圆满|顺利)*(?:举[行办]|召开|开[幕工业园]|[闭落]幕|揭[牌幕]|启[动用]|落[成户]|登场|拉开|签[约署订]|奠基|投产|"
    "上市|竣工|亮相|发布)"
)
_EXACT = compiled("(?:以上|以下|以内|左右|上下|之间|余)*")


@remembered
def clause_start(story: Story, at: int) -> int:
    """Where the clause that holds ``at`` begins: after a stop, or after an earlier sum with 、."""
    text, (start, _) = story.text, story.document.sentence_at(max(0, at - 1))
    start = max(start, at - LONGEST_CLAUSE)
    spaced = bool(story.document.article) and story.document.line_at(start).kind in ("title", "heading")
    past = at
    while (behind := _behind_mark(text, start, past)) > start:
        p, c = behind - 1, text[behind - 1]
        past = p
        if c == ")" and (opened := text.rfind("(", max(start, p - _QUOTED), p)) > start and _is_aside(text, opened, p):
            past = opened  # 产值(营业收入)127亿元, 一汽大众(青岛)华东基地, 甲公司(以下简称“甲”)宣布
            continue
        if c == "”":  # “江城号”邮轮 is one name; what is said in quotation marks is no part of the clause
            opened = text.rfind("“", max(start, p - _QUOTED), p)
            if opened >= 0 and not _STOPS.intersection(text[opened + 1 : p]):
                past = opened
                continue
        pause = spaced and c == " " and text[p - 1] >= "一" <= text[p + 1]  # titles pause with a space
        if (c in _STOPS or pause) and not (c in ",:" and text[p + 1 : p + 2].isdigit() and text[p - 1].isdigit()):
            if c in _BRACKETS and _in_name(story, start, p):
                continue  # 滨江工业(合肥)有限公司
            start = p + 1
            break
    sums = story.within(start, at, "money")
    return sums[-1].end + 1 if sums and text[sums[-1].end : sums[-1].end + 1] in ("、", "和") else start


def _is_aside(text: str, opened: int, closed: int) -> bool:
    """Whether a bracket stands inside its clause: a gloss, a part of a name, a short name that it gives."""
    return _SHORT_FOR.match(text, opened, closed) is not None or (
        not _STOPS.intersection(text[opened + 1 : closed]) and "记者" not in text[opened:closed]
    )


def _in_name(story: Story, start: int, at: int) -> bool:
    """Whether a bracket or quotation mark belongs to the name of a body or a park."""
    around = story.within(max(start, at - _NAME_REACH), at + _NAME_REACH, *BODIES)
    return any(m.start <= at < m.end for m in around)


@remembered
def own_words(story: Story, low: int, end: int) -> int:
    """Where the clause's own words begin: after 提出, 显示, 其中, 到2026年."""
    text, words = story.text, money_words(story.document.lexicon)
    low = min(story.document.behind_dateline(low), end)
    numbered = _NUMBERED.match(text, low, end)
    low = numbered.end() if numbered else low
    for m in words.saying.finditer(text, low, end):
        low = m.end()
    for _ in range(4):
        lead = words.lead.match(text[low:end])
        if lead:
            low += lead.end()
        date = next((d for d in story.within(low, end, "date") if d.start == low), None)
        if date is None:
            break
        low = date.end + (text[date.end - 1 : date.end + 1] == "年度")
    return low


def only_where(story: Story, low: int, place: Candidate) -> bool:
    """Whether what a clause begins with only tells where something is held: 在|会展中心|举行."""
    return place.start > low and story.text[place.start - 1] in "在于" and _HELD.match(story.text, place.end) is not None


def is_occasion(story: Story, low: int, end: int) -> bool:
    """Whether a clause only tells when or where something happened: 在“四个十”工程实施中."""
    return _OCCASION.fullmatch(story.text, low, end) is not None


def sum_at_end(story: Story, low: int, end: int) -> Candidate | None:
    """The sum that a clause ends with, or ends with but for how exact it is: 年销售额可达10亿元|左右."""
    last = next(iter(reversed(story.within(low, end, "money"))), None)
    return last if last is not None and _EXACT.fullmatch(story.text, last.end, end) else None


def acts_alone(story: Story, place: Candidate, end: int) -> bool:
    """Whether a place is told of by itself, not before what lies there: 江城|去年完成…, but 江城|最大的玻璃厂商."""
    text, at = story.text, place.end
    follower = getattr(story.starting.get(at), "kind", "")
    if at >= end or follower in ("date", "quantity", "money") or money_words(story.document.lexicon).acts.match(text, at):
        return True
    return _PLACED.match(text, at, end) is None


@lru_cache(maxsize=8)
def metric_sorts(lexicon: Lexicon) -> dict[str, str]:
    """What sorts of metric words are (table ``_metrics``)."""
    return lexicon.table("_metrics").column("sort")


def is_sort(words: dict[str, str], word: str, *sorts: str) -> bool:
    """Whether a word is of one of the sorts."""
    own = words.get(word)
    return own is not None and any(sort in own for sort in sorts)
