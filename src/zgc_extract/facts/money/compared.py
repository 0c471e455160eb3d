"""Sums that another is set against: that of the year before, by how much it grew."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .clause import clause_start

_Known = Callable[[Candidate], dict[str, Any]]
#: What a sum is that stands behind it: 上年同期为|1.59亿元, 较去年同期的|5.25亿元, 上年底为|83亿元.
_YEAR_BEFORE = compiled(
    "(?:而|较|比|高于|低于|对比|对照)?(?P<when>[上去前]年度?(?:同期|同季|同月|同季度)?|[上去]年[底末]|[上首前]届|上期|上季度?|上月|上周)(?:的|则?为|是|仅|只有|"
    "约)*(?:[约近超]|净?亏损|盈利)?$"
)
#: What a sum is set against that is no year.
_OTHER_TERMS = ("届", "上期", "上季", "上季度", "上月", "上周")
#: By how much the sum before has grown: 比上年增加|7.5亿元.
_BY = compiled(
    "(?:[比较]|同比|按年|环比)[^,。;]{0,22}?(?:净|新|共|约|多)*?(?P<what>新增|净增|多增|少增|多出|超出|增加|增长|减少|下降|增收|减收|多增|少增|增|减)(?:了|约|近|"
    "超过?|逾)*$|^(?:同比|环比|净)(?P<bare>增加|减少|"
    "增长)(?:了|约|近|超过?|逾)*$"
)
#: What was aimed at: 超出原定目标的|2.5亿美元.
_AIM = compiled(
    "(?:超出|超过|高于|低于|突破|达到|完成)了?"
    "(?P<aim>(?:原定|既定|预定|年度|全年|年初)?目标|(?:市场|分析师|机构|华尔街)?(?:的)?(?:一致|普遍)?预期)的?$"
)
_REACH = 90
_HALF_YEARS = 4


def year_earlier(period: str | None, end: bool) -> str | None:
    """The same time a year before; its last month where ``end`` says so."""
    if period is None or not period[:4].isdigit():
        return None
    if end:
        return f"{int(period[-10:][:4] if period.count('-') > 1 and '/' not in period else period[:4]) - 1}-12"
    return "/".join(f"{int(part[:_HALF_YEARS]) - 1}{part[_HALF_YEARS:]}" for part in period.split("/")) if ".." not in period else None


def compared(story: Story, money: Candidate, known: _Known) -> dict[str, Any] | None:
    """What a sum means that the one before it in its sentence is set against."""
    text, low = story.text, clause_start(story, money.start)
    before = _YEAR_BEFORE.search(text, low, money.start)
    grown = None if before is not None else _BY.search(text, low, money.start)
    aim = _AIM.search(text, low, money.start)
    if aim is not None and (whole := _told(story, money.start, money, known)) is not None:
        return {**whole, "metric": aim["aim"]}  # 募资总额3.2亿美元,超出原定目标的|2.5亿美元
    if before is None and grown is None:
        return None
    told = _told(story, low if before is None or before.start() == low else money.start, money, known)
    if told is None:
        return None
    if grown is not None:
        return {**told, "metric": grown["what"] or grown["bare"]}
    when = before["when"] if before is not None else ""
    if when.endswith(_OTHER_TERMS):
        return {**told, "period": None}  # 较上届|3亿元
    return {**told, "period": year_earlier(told["period"], when.endswith(("底", "末")))}


#: By how much more than elsewhere: 人均收入|比全市平均水平高出|1460元, 物流成本比公路下降300元.
_THAN = compiled("比(?![上去前]|同期|\\d|往年)[^,。;]{2,14}?(?:高出?|低|多|少|增加|减少|节省|节约|便宜|下降|降低|提高)(?:了|约|近|超)*$")


def more_than(story: Story, money: Candidate) -> int | None:
    """Where the words end of which a sum tells by how much they are more than elsewhere."""
    m = _THAN.search(story.text, clause_start(story, money.start), money.start)
    return m.start() if m is not None else None


#: The second of two sums of which the first is that of the year before: 从去年同期的6亿元增长了两成,|至|7亿元.
_TO = compiled("(?:增|升|降|减)?[至到](?:约|近|超|逾)?$")
_FROM_YEAR = compiled("(?:[较比](?:去年|上年)(?:全年)?|(?:去年|上年)(?:同期|同季))的?$")
_OF_YEAR = compiled("(?:而|但)?(?:去年|上年)(?:同期|同季)")


def grown_to(story: Story, money: Candidate, known: _Known) -> dict[str, Any] | None:
    """What a sum means to which one of the year before has grown, in the clause before."""
    low = clause_start(story, money.start)
    if _TO.fullmatch(story.text, low, money.start) is None or story.text[low - 1 : low] != ",":
        return None
    before = story.within(max(story.document.sentence_at(low)[0], low - _REACH), low, "money")
    first = next((m for m in before if m.value.converts is None), None)
    if first is None or not of_year_before(story, first):
        return None
    told = known(first)
    return {**told, "period": _year_later(told["period"])} if told["metric"] else None


def of_year_before(story: Story, money: Candidate) -> bool:
    """Whether a sum is told to be that of the year before: 从去年同期的|6亿元增长了两成."""
    low = clause_start(story, money.start)
    return _OF_YEAR.match(story.text, low) is not None or _FROM_YEAR.search(story.text, low, money.start) is not None


def _year_later(period: str | None) -> str | None:
    if period is None or not period[:4].isdigit():
        return None
    return "/".join(f"{int(part[:_HALF_YEARS]) + 1}{part[_HALF_YEARS:]}" for part in period.split("/"))


def _told(story: Story, low: int, money: Candidate, known: _Known) -> dict[str, Any] | None:
    """What the sum told before means, in the same sentence, no conversion of another."""
    start = max(story.document.sentence_at(money.start)[0], story.document.line_at(money.start).start, low - _REACH)
    for m in reversed(story.within(start, low, "money")):
        if m.value.converts is None:
            told = known(m)
            return told if told["metric"] else None
    return None


#: A clause that only gives the time of another sum of the same sort: ;2018年全年为|25亿元, 。2021年,这一数字还只有|760亿元.
_OTHER_TIME = compiled(
    "(?:全年|当年|同期|将|预计|有望|可望)*(?:这一?(?:数字|指标|金额|数据|数值))?(?:还|仅|才|则)*(?:为|是|只有|仅为|达到?|高达|突破)+(?:约|近|超|"
    "逾)?$"
)
#: A clause that only gives what the whole year is to come to.
_WHOLE_YEAR = compiled(
    "(?:预计|力争|计划|争取)?全年(?:有望|预计|可望|将|力争|可)*(?:做到|达到?|突破|完成|实现|超过?|冲击|为)(?:约|近|超|逾)?"
)
#: A clause that only hopes for so much.
_HOPED = compiled("(?:预计|有望|力争|预期|可望|争取)+(?:可|将|能|再)*(?:达到?|突破|超过?|实现|完成)(?:约|近|超)?")
_LEADS = compiled("(?:而|但|且)?(?:截至|截止|预计到?|预期|预测|力争到?|到)?$")
_GROWTH = compiled(r"(?:同比|比上?去?年|较上?去?年|环比)?[一-龥]{0,4}[\d.]+(?:%|个百分点|倍)|[^,。;]{0,8}占[^,。;]{0,12}%")
_PARTS, _GAP = compiled("[,;。]"), 60


def _hoped(story: Story, money: Candidate, known: _Known) -> dict[str, Any] | None:
    """The sum before, in the year that the clause before begins with: 今年订单充足,预计可达|11亿元."""
    low = clause_start(story, money.start)
    if _HOPED.fullmatch(story.text, low, money.start) is None or story.text[low - 1 : low] != ",":
        return None
    date = next(iter(story.within(clause_start(story, low - 1), low, "date")), None)
    year = str(getattr(date.value, "value", None) or "") if date is not None and date.value.granularity == "year" else ""
    before = story.within(max(story.document.line_at(low).start, low - _REACH), low, "money") if year[:4].isdigit() else ()
    told = known(before[-1]) if before else None
    return {**told, "period": year} if told is not None and told["metric"] else None


def other_time(story: Story, money: Candidate, known: _Known) -> dict[str, Any] | None:
    """What a sum means that is that of another time than the sum before it, with nothing between but how that one grew."""
    text = story.text
    hoped = _hoped(story, money, known)
    if hoped is not None:
        return hoped
    dates = [d for d in story.within(max(0, money.start - 24), money.start, "date") if getattr(d.value, "value", None)]
    glossed = bool(dates) and text[dates[-1].start - 1] == "(" and text[dates[-1].end : money.start] == ":"
    if _WHOLE_YEAR.fullmatch(text, clause_start(story, money.start), money.start):
        part = _told(story, money.start, money, known)
        return {**part, "period": (part["period"] or "")[:4] or None} if part is not None else None
    if not dates or not (glossed or _OTHER_TIME.fullmatch(text[dates[-1].end : money.start].lstrip(","))):
        return None  # 每股盈利0.64元|(二零一七年:0.34元)
    date = dates[-1]
    lead = _LEADS.search(text, max(0, date.start - 4), date.start)
    if text[(lead.start() if lead else date.start) - 1] not in ",;。(":
        return None
    line = story.document.line_at(date.start).start
    before = story.within(max(line, date.start - _GAP), date.start, "money")
    end = lead.start() if lead is not None else date.start
    gap = _PARTS.split(text[before[-1].end : end].lstrip(")")) if before else []
    if not gap or not all(part in ("", "(") or _GROWTH.fullmatch(part) for part in gap):
        return None
    told, value = known(before[-1]), str(date.value.value)
    return {**told, "period": None if "X" in value and "/" not in value else value} if told["metric"] else None


#: The part of a sum that comes first: 总规模50亿元,|首期|10亿元.
FIRST_STAGE, _STAGED = "首期", compiled("(?:其中)?首期(?:约|近|超|逾|为|达|到位)?$")


def first_stage(story: Story, money: Candidate) -> Candidate | None:
    """The whole sum before its first part."""
    low = clause_start(story, money.start)
    if _STAGED.fullmatch(story.text, low, money.start) is None:
        return None
    before = story.within(story.document.sentence_at(low)[0], low, "money")
    return before[-1] if before else None
