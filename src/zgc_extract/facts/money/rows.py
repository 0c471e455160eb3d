"""Sums whose metric is told before them: the parts of a total, the rows under a heading; and whose each of several sums is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start as whole_clause
from .agreed import partner_at
from .clause import clause_start, own_words
from .named import trimmed, what_is_named
from .whose import Subject, words_of

_Heading = Callable[[int, int], str | None]
_Known = Callable[[Candidate], dict[str, Any]]
#: What a heading says around its metric: 会费|标准:…, 各区税收|完成情况如下:….
_HEADING = compiled("(?:完成|分配|缴纳|安排|发放)?(?:标准|情况|明细|名单|数据|排名|表)?(?:分别)?(?:如下|为|是)?$")
_PARTS = compiled("(?:其中|分别为|按[^,。;]{1,6}分|分[^,。;]{1,4}看)")
#: What may stand between a total and its parts: ,同比增长5%,|其中….
_GROWN = compiled(r"(?:,?(?:同比|比上年|较上年|环比)?[一-龥]{0,10}[\d.]+(?:%|个百分点))?[左右]*(?:[,。;](?=其中))?(?:其中)?[:,、;。]")
#: How much each gives or gets, in a time or of a sort: 会长单位|每年|10万元, 一等奖|每项|2万元.
_EACH_TIME = compiled("每[年月季次项人个名组队件篇]度?$|各(?:得|获|奖)?$")
#: A part of a total in words that name no body; what each of a sort is told by: 单只犬, 每亩稻.
_PART = compiled("(?![^,]*最[大小多少高低]|同比|环比|比|较|增|减|同时|预计|占|达|约)[一-龥A-Za-z]{2,12}")
_THINGS_APART = compiled("(?:以上|以下|以内)?的?(?:重点|重大|工业|规上|龙头)*(?:企业|项目|公司)")
_EACH_OF, _SHORT = ("单", "每", "人均", "户均", "亩均"), 8
_MODEL = compiled("[版款型]$")
_MARKS = "●■◆★·•○▲—- "
_BACK, _AND = 70, compiled("[、和与及]|以及")
#: Several contracts that one clause gives the sums of: 甲与乙签了采购合同,丙与丁签了授信合同,金额分别为….
_PAPERS = compiled("(?:签订|签署|签下|签了|达成|续签)了?(?P<what>[^,。;、的]{2,14}(?:合同|协议|订单))")
_RESPECTIVELY = "分别"
#: Prizes that share their tail: 一、二、三|等奖.
_AGREEMENT = compiled("(?<=项目)(?:投资|合作|建设|入驻|战略|框架)*协议$")
_COUNTED_PRIZES = compiled("(?P<name>(?:[特一二三四五]等|[金银铜]|优秀|优胜|鼓励|入围)奖)\\d*[一二两三四五六七八九十]*[名个项组件家]")
_PRIZES = compiled("(?P<row>[特一二三四](?:[、和][一二三四])+)(?P<tail>等奖[^、和]{0,6})")


def row_of(story: Story, money: Candidate, heading: _Heading, known: _Known) -> dict[str, Any] | None:
    """What a row means whose clause says only whose the sum is: 产值500亿元:|市级园区300亿元, 县级园区200亿元.

    ``heading`` finds the metric that ends before an offset, ``known`` tells what an earlier sum means.
    """
    text, low = story.text, clause_start(story, money.start)
    if not low or not (text[low - 1] in ":,、;" or (text[low - 1] == "。" and text.startswith("其中", low))):
        return None
    end = money.start
    each = _EACH_TIME.search(text, low, end)
    start, end = trimmed(story, low, each.start() if each else end)
    if not 1 < end - start <= 24:
        return None
    told = _told(story, low, heading, known)
    subject = what_is_named(story, start, end) if told else None
    if subject is None and told is not None and told.get("opens") and _PART.fullmatch(text, start, end):
        subject = text[start:end]  # 其中|基础设施建设|120亿元、…
    if subject is None or told is None or not (told.get("opens") or _alike(story, subject, told["subject"])):
        return None
    story.memo.setdefault("money_rows", set()).add(id(money))
    return {"metric": told["metric"], "subject": subject, "period": None if each else told["period"]}


#: Between two sums that tell sorts of one thing apart: 年产值超10亿元|企业8户、超|亿元企业60户, 总投资5亿元|以上|10亿元以下项目.
_STACKED = compiled("(?:以上|以下|以内)?(?:的?[一-龥]{2,6}\\d+[个家户项])?[、和]?(?:超过?|逾|过)?")


def stacked(story: Story, money: Candidate) -> Candidate | None:
    """The sum before one with which it tells sorts of the same things apart."""
    before = story.within(max(0, money.start - _SHORT - _SHORT), money.start, "money")
    last = before[-1] if before else None
    if last is None or last.value.converts is not None or last.end == money.start:
        return None
    return last if tells_apart(story, money) and _STACKED.fullmatch(story.text, last.end, money.start) else None


def tells_apart(story: Story, money: Candidate) -> bool:
    """Whether a sum only tells a sort of things apart: 1000万美元以上的|项目430个."""
    return _THINGS_APART.match(story.text, money.end) is not None


def _told(story: Story, low: int, heading: _Heading, known: _Known) -> dict[str, Any] | None:
    """The metric, the period of the total or of the row before, or of the heading that a colon ends."""
    text = story.text
    start = story.document.sentence_at(low - (4 if text.endswith(("其中:", "其中,"), 0, low) and low > 4 else 1))[0]
    sums = story.within(max(start - 1, low - _BACK, 0), low, "money")
    if sums:
        last = sums[-1]
        gap = _GROWN.fullmatch(text, last.end, low)
        if gap is None:
            return None
        told = known(last)
        opens = text[low - 1] == ":" or text.endswith("其中,", 0, low) or _PARTS.match(text, low) is not None
        opens = opens or id(last) in story.memo.get("money_rows", ())
        return {**told, "opens": opens} if told["metric"] else None
    if text[low - 1] != ":":
        return None
    first = clause_start(story, low - 1)
    end = low - 1
    m = _HEADING.search(text, max(first, end - 10), end)
    metric = heading(first, m.start() if m else end)
    return {"metric": metric, "period": None, "opens": True} if metric else None


def _alike(story: Story, one: Subject, other: Subject | None) -> bool:
    """Whether two subjects are of one sort, so that the second needs no metric: 东部地区投资3亿元,|中部地区2亿元."""
    if other is None:
        return False
    first, second = words_of(story, one), words_of(story, other)
    if _MODEL.search(first):
        return True  # 起售价9.98万元,|顶配版15万元
    return first[-1:] == second[-1:] or (len(first) <= _SHORT and first[:2] == second[:2] and first.startswith(_EACH_OF))


#: A row of a list that blanks or bars part: 1、储能电池项目 管委会——甲公司 总投资5亿元.
_ROW_NUMBER, _ROW_CELL = compiled(r"\s?\(?\d{1,3}(?:[.、)]\s?|\s?\|\s?|\s+)"), compiled(r"[^|\s]+(?: [A-Za-z\d][^|\s]*)*")
_ROW_THING = compiled(
    "(?:项目|工程|基地|中心|产业园|园区|产业城|综合体|大厦|生产线|公司|集团|工厂|厂|基金|学院|实验室|研究院|医院|大桥|"
    "公路)(?:\\([^()]{1,12}\\))?$"
)
_LONGEST_ROW, _NO_ROW = 120, frozenset(",。;:!?")


def of_list(story: Story, money: Candidate) -> Subject | None:
    """What a row of a list is of, by the first cell of its line."""
    line = story.document.line_at(money.start)
    if line.end - line.start > _LONGEST_ROW or not _NO_ROW.isdisjoint(story.text[line.start : line.end]):
        return None
    number = _ROW_NUMBER.match(story.text, line.start, line.end)
    cell = _ROW_CELL.match(story.text, number.end() if number else line.start, line.end)
    if cell is None or cell.end() > money.start or cell.end() == line.end or not _ROW_THING.search(story.text, *cell.span()):
        return None
    parts = len(_ROW_CELL.findall(story.text, cell.end(), line.end))
    return (what_is_named(story, *cell.span()) or cell[0]) if number or parts > 1 else None


def place_in_row(story: Story, first: int, money: Candidate) -> tuple[int, int]:
    """At which place of its row a sum stands, and how many the row has."""
    sums = story.within(first, money.end, "money")
    total, end = len(sums), money.end
    while (step := next((k for k in (1, 2) if _is_next(story, end, k)), None)) is not None:
        total, end = total + 1, story.starting[end + step].end
    return len(sums) - 1, total


def _is_next(story: Story, end: int, step: int) -> bool:
    """Whether another sum of the row begins behind what joins it to the one that ends at an offset."""
    joined = story.text[end : end + step] in ("、", "和", "与", "及", "以及")
    return joined and getattr(story.starting.get(end + step), "kind", "") == "money"


def each_of(story: Story, first: int, money: Candidate, subject: Subject | None, at: int) -> Subject | None:
    """Whose the sum at its place in a row is, where several are named: 甲项目、乙项目总投资|分别|为5亿元、3亿元."""
    text = story.text
    place, total = place_in_row(story, first, money)
    if total < 2:
        return subject
    low = clause_start(story, at)
    if low and text[low - 1] == "," and clause_start(story, at) == own_words(story, low, at) == at:
        before = whole_clause(text, low - 1, 0)
        partner = partner_at(story, before, low - 1, place, total)
        if partner is not None:
            return partner
        named = [m["name"] for m in _COUNTED_PRIZES.finditer(text, before, low)]
        if len(named) == total:
            return named[place]
    if _RESPECTIVELY not in text[low:first]:
        return subject
    if isinstance(subject, str):
        prizes = _PRIZES.fullmatch(subject)
        parts = [p + prizes["tail"] for p in _AND.split(prizes["row"])] if prizes else _AND.split(subject)
        if len(parts) == total and all(len(p) > 1 for p in parts):
            return parts[place].strip("“”")
    if subject is None or isinstance(subject, str):
        papers = [_AGREEMENT.sub("", m["what"]) for m in _PAPERS.finditer(text, story.document.sentence_at(at)[0], at)]
        return papers[place] if len(papers) == total else subject
    return subject


def unmarked(subject: Subject | None) -> Subject | None:
    """A subject without the mark of a list before it, or the dash behind it."""
    return (subject.lstrip(_MARKS).rstrip("—-") or None) if isinstance(subject, str) else subject
