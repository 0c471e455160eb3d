"""Dates in figures and signs alone: 2025-03-28, 2025.03.28-03.30, 2025/3/28 10:30, 28.3.2025, 10/20/2017, 2025-03, (2025—2027)."""

from __future__ import annotations

import re

from ...shelf import compiled
from .expression import Point, figure
from .words import TO

_YEAR, _MONTH, _DAY = r"(?:1[5-9]|20|21)\d\d", r"0?[1-9]|1[0-2]", r"3[01]|[12]\d|0?[1-9]"

#: 2025-03-28, 2025/3/28, 2025.3.28, each with its clock; also with the text's first date on its heels (2025.03.28|3月27日,…).
_ISO = compiled(
    rf"(?P<y>{_YEAR})(?P<s>[-/.])(?P<m>{_MONTH})(?:(?P=s)|(?<=\.\d\d)-)"
    rf"(?P<d>{_DAY})(?=\d\d:|\d{{1,2}}月\d|[^\d月]|$)"
    rf"(?![/.]\d|-\d(?!\d{{3}}[-/.]|\d?:))(?:(?:T| ?-| {{0,3}})\d{{1,2}}:\d\d(?::\d\d)?(?: ?[APap]\.?[Mm]\b)?)?"
)
#: 2025.03.28-03.30, 2025/3/28—30: the second end lacks its year.
_SHORT_RANGE = compiled(
    rf"(?P<y>{_YEAR})(?P<s>[./])(?P<m>{_MONTH})(?P=s)(?P<d>{_DAY}) ?{TO} ?(?:(?P<m2>{_MONTH})(?P=s))?(?P<d2>{_DAY})(?![\d/.:年月日])"
)
_EUROPEAN = compiled(
    rf"(?P<d>{_DAY})(?P<s>[./])(?P<m>{_MONTH})(?P=s)(?P<y>(?:19|20)\d\d)(?![\d./])(?: {{1,3}}\d{{1,2}}:\d\d(?::\d\d)?)?"
)
#: 8/8 14:18, behind a full date as pages say when they were mended.
_MONTH_DAY = compiled(rf"(?:(?<=\()|(?<=更新:)|(?<=修改:))(?P<m>{_MONTH})/(?P<d>{_DAY}) \d{{1,2}}:\d\d(?=\D)")
#: 10/20/2017, told from 28/3/2025 by a day that is no month.
_AMERICAN = compiled(
    rf"(?P<m>{_MONTH})/(?P<d>3[01]|2\d|1[3-9])/(?P<y>(?:19|20)\d\d)(?![\d./])(?: ?\d{{1,2}}:\d\d(?::\d\d)?(?: ?[APap]\.?[Mm]\b)?)?"
)
#: 2016-2018 behind 从, in brackets behind a plan (行动方案(2025—2027)), not the term of an office.
_PLANS = ("规划", "计划", "方案", "纲要", "行动", "意见", "报告", "蓝图", "措施", "政策")
_BARE_YEARS = compiled(rf"(?P<y>(?:19|20)\d\d) ?{TO}{{1,2}} ?(?P<y2>(?:19|20)\d\d)(?![\d年])")
_YEAR_MONTH = compiled(r"(?P<y>(?:19|20)\d\d)(?P<s>[-/])(?P<m>0[1-9]|1[0-2])(?![-/.\d年月]|赛季|学年)")
#: 2019.03 as one end of a range, as résumés write it.
_DOTTED_MONTH = compiled(
    r"(?P<y>(?:19|20)\d\d)\.(?P<m>0[1-9]|1[0-2])(?![\d.年月%元万亿])"
    rf"(?P<to> ?{TO} ?(?:(?:19|20)\d\d\.\d\d(?!\d)|至?今))?"
)
_ENDS, _MARKS = frozenset("-–—―~〜～至到"), frozenset("./")

Found = tuple[Point, Point | None, int]


def numeric(text: str, at: int) -> Found | None:
    """The date in figures and signs that begins at ``at``, and where it ends."""
    sign = text[at + 4 : at + 5]
    if sign in ("-", "/", "."):
        m = _SHORT_RANGE.match(text, at) if sign != "-" else None
        if m:
            month = figure(int(m["m2"])) if m["m2"] else None
            return _day(m), Point("day", month=month, day=figure(int(m["d2"]))), m.end()
        m = _ISO.match(text, at)
        if m:
            return _day(m), None, m.end()
    if not _MARKS.isdisjoint(text[at + 1 : at + 3]):
        m = _EUROPEAN.match(text, at) or _AMERICAN.match(text, at)
        if m:
            return _day(m), None, m.end()
        m = _MONTH_DAY.match(text, at)
        if m:
            return Point("day", month=figure(int(m["m"])), day=figure(int(m["d"]))), None, m.end()
    m = _BARE_YEARS.match(text, at) if text[at - 1 : at] in ("从", "(") else None
    plan = m is not None and text[m.end() : m.end() + 1] == ")" and text.endswith(_PLANS, 0, at - 1)
    if m and (text[at - 1] == "从" or plan) and m["y"] < m["y2"]:
        return Point("year", figure(int(m["y"]))), Point("year", figure(int(m["y2"]))), m.end()
    m = _YEAR_MONTH.match(text, at) if sign in ("-", "/") else None
    if m is None and sign == ".":
        m = _DOTTED_MONTH.match(text, at)
        if m and not m["to"] and (not at or text[at - 1] not in _ENDS):
            return None
    return (Point("month", figure(int(m["y"])), figure(int(m["m"]))), None, m.end("m")) if m else None


def _day(m: re.Match[str]) -> Point:
    return Point("day", figure(int(m["y"])), figure(int(m["m"])), figure(int(m["d"])))
