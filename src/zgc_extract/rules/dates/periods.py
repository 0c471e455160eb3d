"""Expressions that stand for themselves: decades, centuries, five-year plans, seasons, 三年前, 近三年, 去年同期."""

from __future__ import annotations

import re

from ...numerals import parse_number
from ...shelf import compiled
from .expression import Point, figure, reference
from .words import COUNT, TO

_CENTURY = compiled(
    r"(?:(?P<c>1?\d|2[01]|十?[一二三四五六七八九]|二十一?|十)世纪|(?P<r>上个?|本)世纪)"
    rf"(?:的?(?P<d>[1-9]0|[一二三四五六七八九]十?)(?:(?:{TO}|、)?(?P<f>[2-9]0|[二三四五六七八九]十))?(?<=[十0])年代(?:的(?=初|中|末|后))?)?"
    r"(?:(?P<p>初|中叶|末)(?![期一])|初期|中期|后期|末期)?(?!大道|经济|教育|议程|中心|报|海上|金源|城|花园|广场|论坛|.{1,2}中心)"
)
_DECADE = compiled(
    rf"(?:(?P<y>1[89]\d|20[0-4])0|(?P<d>[1-9]0)(?:{TO}(?P<g>[2-9]0))?|(?P<e>[一二三四五六七八九])(?:十?{TO})?(?P<f>[二三四五六七八九])?十)年代"
    r"(?:初期?|中期|中后期|后期|末期?)?"
)
_PLAN = compiled(
    r"(?:“(?P<q>十?[一二三四五六七八九]五|十五)”|(?P<b>十[一二三四五六七]五))(?:规划)?"
    r"(?:期间|时期|(?=以来|(?:、|和|至|到)?“十?[一二三四五六七八九]五”(?:期间|时期))|(?P<e>末)期?|(?P<f>初)期?)"
    r"|第(?P<o>十[一二三四五六七])个五年规划(?:期间|时期)"
)
#: 今春, 去冬今春.
_SEASON = compiled(r"(?P<y>(?<!过)去|今|(?<![文光开声])明)(?P<s>[春夏秋冬])(?![节晚运闱耕游夏秋冬])")
_BEFORE_CHRIST = compiled(rf"公元前(?P<n>\d{{1,4}}|{COUNT}|[一二三四五六七八九]百[零〇一二三四五六七八九十]*)(?P<u>年|世纪)(?!代)")
_AGO = compiled(
    rf"(?P<n>{COUNT}|半(?=年)) ?(?:(?P<u>年|周|天)|个(?P<v>月|星期))(?:[之以](?P<e>前)|(?P<d>[前后])(?![后期夕来续任世端]))"
)
_WINDOW = compiled(
    rf"(?P<w>最近|近|(?<!已)(?<!经)过去|未来|今后)的? ?(?P<n>{COUNT}) ?个?(?P<u>年|月|周|星期|天|日)(?![级代龄均])(?:来|间|内|里)?"
    rf"|(?P<x>(?<![之以目])[前后上下])(?P<m>[两二三四五六七八九十]|[2-9]\d?|1(?=周|年))个?(?P<v>年|月|周|星期|天|日)(?![级代龄均初末底])"
    r"|(?P<o>(?<!已)(?<!经)过去|未来)的?一(?P<t>周|年|天)|(?:过去)的(?P<z>一)周"
)
#: 前8个月 before what it tells of: the year's first months, not the last ones.
FIRST_MONTHS = compiled(r"前(?:1[01]|[2-9]|十一|[二两三四五六七八九十]) ?个?月(?=[,增全我规社进出外货工新完实累固同])")
_SAME_PERIOD = compiled(r"(?P<y>去|上|上一|前)年(?:的)?(?:同期|同月|同日|同季)")
_BEGINS = frozenset(("", *",。、;:!?\n “(在于约仅到"))
_NOT_AGO = frozenset("第前近过每超逾满余.几数来达至每")
#: How far behind its beginning an expression shows what it is: 八十至九十年代.
_NEAR = 12


def period(text: str, at: int) -> tuple[Point, None, int] | None:
    """The expression that begins at ``at``, and where it ends."""
    first, near = text[at], text[at : at + _NEAR]
    if first in "去上前":
        m = _SAME_PERIOD.match(text, at)
        if m:
            return Point("period", same_period=-2 if m["y"] == "前" else -1), None, m.end()
    if first in "去今明":
        m = _SEASON.match(text, at)
        if m:
            return Point("season", year=reference({"去": -1, "今": 0, "明": 1}[m["y"]]), part=m["s"]), None, m.end()
    if first == "公":
        m = _BEFORE_CHRIST.match(text, at)
        if m:
            return _before_christ(m), None, m.end()
    if first in "“十第":
        m = _PLAN.match(text, at)
        if m:
            return _plan(m), None, m.end()
    if first not in "近最过未今前后上下本“":
        m = _DECADE.match(text, at) if "年代" in near else None
        if m:
            return _decade(m), None, m.end()
        m = _AGO.match(text, at) if "前" in near or "后" in near else None
        if m and text[at - 1 : at] not in _NOT_AGO and (m["d"] != "后" or _begins(text, at)):
            return None if _ITS_DAY.match(text, m.end()) else (_ago(m), None, m.end())
    if "世纪" in near and (first in "上本十二" or first.isdigit()):
        m = _CENTURY.match(text, at)
        value = _century(m) if m else None
        if m and value:
            return value, None, m.end()
    if first in "近最过未今前后上下":
        m = _WINDOW.match(text, at)
        if m and not FIRST_MONTHS.match(text, at):
            return _window(m), None, m.end()
    return None


def _begins(text: str, at: int) -> bool:
    """Whether a clause begins there: 任职24年后 is a length of time."""
    return text[at - 1 : at] in _BEGINS


def _plan(m: re.Match[str]) -> Point:
    word = m["o"] or (m["q"] or m["b"]).removesuffix("五")
    number = 10 if word == "十" and not m["o"] else int(parse_number(word))
    start = 2021 + 5 * (number - 14) if number > 2 else 1953 + 5 * (number - 1)
    years = (start + 4, start + 4) if m["e"] else (start, start) if m["f"] else (start, start + 4)
    return Point("plan", years=years)


def _decade(m: re.Match[str]) -> Point:
    if m["y"]:
        first = int(m["y"]) * 10
        return Point("decade", years=(first, first + 9))
    ten = _ten(m["d"] or m["e"])
    last = _ten(m["g"] or m["f"]) if m["g"] or m["f"] else ten
    return Point("decade", years=(1900 + ten, 1909 + last))


def _ten(word: str) -> int:
    """80, 八 and 八十 are the eighties."""
    return int(word) if word.isdecimal() and len(word) == 2 else int(parse_number(word[0])) * 10


def _century(m: re.Match[str]) -> Point | None:
    number = int(parse_number(m["c"])) if m["c"] else None
    if number is not None and not 1 <= number <= 22:
        return None
    if m["d"]:
        first = _ten(m["d"])
        unit, last = "decade", (_ten(m["f"]) if m["f"] else first) + 9
    else:
        unit = "century"
        first, last = {"初": (1, 10), "中叶": (41, 60), "末": (91, 100)}.get(m["p"] or "", (1, 100))
    if number is None:
        return Point(unit, years=(first, last), century=0 if m["r"] == "本" else -1)
    base = number * 100 - 100
    return Point(unit, years=(base + first, base + last))


def _before_christ(m: re.Match[str]) -> Point:
    """公元前221年 is the astronomers' year -220."""
    n = int(parse_number(m["n"]))
    return Point("year", year=figure(1 - n)) if m["u"] == "年" else Point("century", years=(1 - n * 100, 100 - n * 100))


#: The day itself behind how long ago it was: 6天前的|16日.
_ITS_DAY = compiled(r"的(?:\d{1,2}月)?\d{1,2}日")


def _ago(m: re.Match[str]) -> Point:
    unit = m["u"] or {"月": "月", "星期": "周"}[m["v"]]
    sign = -1 if (m["d"] or m["e"]) == "前" else 1
    if m["n"] == "半":
        return Point("month", ago=(6 * sign, "月"))
    units = {"年": "year", "月": "month", "周": "week", "天": "day", "日": "day"}
    return Point(units[unit], ago=(int(parse_number(m["n"])) * sign, unit))


def _window(m: re.Match[str]) -> Point:
    word = m["w"] or m["x"] or m["o"] or "过去"
    number = int(parse_number(m["n"] or m["m"] or "1"))
    unit = (m["u"] or m["v"] or m["t"] or "周").replace("星期", "周").replace("天", "日")
    sign = 1 if word in ("未来", "今后", "后", "下") else -1
    return Point("window", window=(sign * number, unit, word))


