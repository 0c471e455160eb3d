"""The grammar of date expressions: one point at a time, then ranges and what opens them (前, 以来)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from ...numerals import parse_number
from ...shelf import compiled
from .expression import Expression, Point, Step, figure
from .numeric import numeric
from .periods import FIRST_MONTHS, period
from .rows import JOINS, Unit, row
from .words import (
    BARE_DAY,
    BARE_WEEK,
    CLOCK_TAIL,
    DAY,
    HOUR,
    NOT_BEFORE,
    PERIOD_PART,
    RELATIVE_DAY,
    TO,
    WEEK,
    WITHIN_PART,
    YEAR_END,
    YEAR_PART,
)  # fmt: skip

_RANGE = compiled(rf" ?起?{TO}+ ?|与(?=.{{3,14}}之间)|和(?=.{{2,14}}间)")
_NOT_BEFORE_WEEK = frozenset("每双单隔一两几逢姓")
_DAY_NUMBER = compiled(rf"({DAY})号(?![楼线文院馆])")
_SINCE = compiled(r"(?:以来|(?:起|[-—–~]{1,2})?至今|起(?![草诉点到飞来义源步初火居码重伏始价家名降])|开始(?!的)|[及或]?以后|[及或]?之后)")
#: What is only begun then: 于2001年5月开始|运作, 2019年开始|筹建; but 从2001年5月开始, 2010年开始,每年….
_BEGINS = compiled(r"(?![每连就逐陆一持])[一-龥]")
_BEFORE = compiled(r"(?:[及或]?之前|[及或]?以前|前(?![后期夕景往来进任沿列三十五一二两四六七八九\d半者首所提瞻方款路身台脚场]))")
_SHIFT = {
    "今": 0, "本": 0, "这": 0, "这个": 0, "这一": 0, "这一个": 0, "即": 0, "去": -1, "上": -1, "昨": -1, "上个": -1,
    "上一": -1, "上一个": -1, "前": -2, "大前": -3, "上上": -2, "上上个": -2, "明": 1, "下": 1, "下个": 1, "下一": 1,
    "下一个": 1, "后": 2, "大后": 3, "下下": 2, "下下个": 2,
}  # fmt: skip
_SAME = {"当": 0, "同": 0, "同一": 0, "该": 0, "这": 0, "那": 0, "次": 1, "翌": 1}
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_WEEKDAYS = {c: k for k, c in enumerate("一二三四五六日")} | {"天": 6}
_ZEROS = str.maketrans("0O", "〇〇")  # 二00二年
_ENDS = " -–—―~〜～至到"
#: What the tail of a day begins with: its weekday, the part of the day, the clock.
_OF_CLOCKS = frozenset(" (,星周清凌早上中正下午傍晚深夜晨-0123456789零〇一二两三四五六七八九十")
#: What may stand between the parts of a date, what joins two dates, and what opens one begin with.
_GAPS, _JOINING, _OPENING = frozenset(" 度的"), frozenset(" 起-—–―~〜～至到与和"), frozenset("以起-—–~至开及或之前")
#: What words for days begin with, for quarters and months too; what is in the first characters of those for weeks.
_OF_DAYS, _OF_WEEKS = frozenset("今昨明前日天大后当同次翌该本即"), frozenset("周星礼")
_OF_PERIODS = frozenset("0123456789一二三四五六七八九十第Q前首上下本这当同次翌农阴旧夏闰正元腊冬")
#: How far behind its beginning a part of a date shows its sign (二〇二四至二〇二五财政年度), and signs of what stands below a year.
_NEAR, _BELOW_SIGNS = 20, compiled("[月季半Q]")
#: Two years at once: 今明两年.
_TWO_YEARS = compiled("(?:今明|明后)(?:两|二)年")
#: Those who do something on one day, which no date before it tells: 8个项目|同日奠基, 两地|同日签约.
_OF_SEVERAL, _ROW_REACH = compiled(r"(?:[\d一二三四五六七八九十两多数][个家项座所][^,。;:!?\s]{1,6}|[两三四多][地市国校])$"), 10
_FIRST_OF_ROW = compiled(r"\d{1,4}|[一二三四五六七八九十廿]{1,3}")
_TWO_DIGITS = 40  # 40年 and below is of this century
_TAIWAN_YEARS = 200
#: What is told of a quarter, and of no series: 第三季|营收.
_OF_RESULTS = compiled("营[收业运]|净利|毛利|获利|业绩|财报|出货|可望|有望|预估|展望|订单|收入|净收入|利润")
_OPENED = frozenset({"day", "month", "year", "quarter", "half", "plan", "week", "part", "decade", "century", "season"})

Found = tuple[Point, Point | None, int]


def step(word: str) -> Step:
    """What a relative word counts from, and how far."""
    return Step("antecedent", _SAME[word]) if word in _SAME else Step("reference", _SHIFT[word])


def _near(word: str) -> Step:
    """The same of weeks and months, where 这 is the reference's own."""
    return Step("reference", 0) if word == "这" else step(word)


@cache
def small(text: str) -> int:
    """A small numeral: 12, 十二, 廿八, 初十, 二〇二五."""
    if text == "元":
        return 1
    plain = text.removeprefix("初").removeprefix("第")
    return int(parse_number(plain if plain.isdecimal() else plain.translate(_ZEROS)))


def point(text: str, at: int) -> Found | None:
    """The point that begins at ``at`` (the second one too, of 2024—2027年), and where it ends, clock included."""
    got = (numeric(text, at) if text[at].isdigit() else _relative(text, at)) or period(text, at) or _calendar(text, at)
    if got is None:
        return None
    first, last, end = got
    if (last or first).unit == "day" and text[end : end + 1] in _OF_CLOCKS:
        m = CLOCK_TAIL.match(text, end)
        if m:
            end = m.end()
    return first, last, end


def _relative(text: str, at: int) -> Found | None:
    """A day or week counted from another: 昨日, 上周五."""
    hour = HOUR.match(text, at) if text.startswith("午", at + 1) else None
    if hour is not None:
        return Point("day", day=Step("antecedent", 0)), None, hour.end()
    two = _TWO_YEARS.match(text, at) if text[at] in "今明" else None
    if two is not None:
        begin = {"今": 0, "明": 1}[text[at]]
        return Point("year", year=Step("reference", begin)), Point("year", year=Step("reference", begin + 1)), two.end()
    day = _relative_day(text, at) if text[at] in _OF_DAYS else None
    return day or (None if _OF_WEEKS.isdisjoint(text[at : at + 4]) else _week(text, at))


def _relative_day(text: str, at: int) -> Found | None:
    m = RELATIVE_DAY.match(text, at)
    if m and (m["bd"] or m["bd2"]):
        month = m["bm"] or m["bm2"]  # 昨(28)日, 昨(2月5)日: the figures say it best
        return Point("day", month=figure(small(month)) if month else None, day=figure(small(m["bd"] or m["bd2"]))), None, m.end()
    if m and m["r"] and m["r"][0] == "同" and _OF_SEVERAL.search(text, max(0, at - _ROW_REACH), at):
        return None
    if m:
        return Point("day", day=step(m["r"] or m["n"] or m["l"] or m["y"])), None, m.end()
    if text.startswith(("前一天", "前一日"), at) and text[at + 3 : at + 4] != "晚":
        return Point("day", day=Step("antecedent", -1)), None, at + 3
    return None


def _week(text: str, at: int) -> Found | None:
    m = WEEK.match(text, at)
    if not m:
        return None
    if m["d"]:
        bare = text[at] in "周星礼"
        if bare and (text[at - 1 : at] in _NOT_BEFORE_WEEK or (text[at] == "周" and not BARE_WEEK.match(text, at))):
            return None  # 逢星期一休馆
        week = _near(m["s"]) if m["s"] else Step("reference", 0)
        return Point("day", week=week, weekday=_WEEKDAYS[m["d"]]), None, m.end()
    if m["half"]:
        return Point("week", week=Step("reference", 0), part=m["half"]), None, m.end()
    return Point("week", week=_near(m["s2"]), part="末" if m["e"] else ""), None, m.end()


def _calendar(text: str, at: int) -> Found | None:
    """Year, then what is below it, then what is within that; each may be missing."""
    fields: dict[str, Any] = {}
    first_year, unit, end = None, "", at
    lunar = text.startswith("农历", at)  # 农历2025年八月十五
    first = at + 2 if lunar else at
    m = YEAR_PART.match(text, first) if "年" in text[first : first + _NEAR] or text.startswith("20", first) else None
    if m:
        unit, end = "year", m.end()
        fields["year"] = _year(m)
        if m["y2"]:
            first_year, y2 = fields["year"], small(m["y2"])
            fields["year"] = figure(y2 if y2 > 99 else first_year.n // 100 * 100 + y2)
        if m["school"]:
            start = (first_year or fields["year"]).n
            return Point("school", years=(start, start + 1)), None, end
    further = _gap(text, end) if unit else end
    below = text[further : further + 1] in _OF_PERIODS and _BELOW_SIGNS.search(text, further, further + _NEAR)
    m = PERIOD_PART.match(text, further) if below else None
    month_range = 0
    if m and (unit or not _needs_year(text, m)):
        more, unit = _below(m)
        fields, end, month_range = fields | more, m.end(), small(m["m2"]) if m["m2"] else 0
        if lunar and "month" in fields:
            fields["lunar"] = True
    elif unit and _may_row(text, end) and (months := _row(text, end, "month", fields)):
        return months
    if not unit:
        return _bare(text, at)
    m = WITHIN_PART.match(text, _gap(text, end))
    day_range = 0
    if m:
        within = _within(m, fields, unit)
        if within:
            (more, unit), end = within, m.end()
            fields |= more
            day_range = small(m["d2"].strip(_ENDS)) if m["d2"] else 0
    elif unit == "month" and not month_range and _may_row(text, end) and (days := _row(text, end, "day", fields)):
        return days
    here = Point(unit, **fields)
    if first_year:
        return Point("year", first_year), here, end
    if month_range:
        return Point("month", here.year, here.month), Point(unit, month=figure(month_range), day=here.day, part=here.part), end
    if day_range:
        return here, Point("day", day=figure(day_range)), end
    return here, None, end


def _needs_year(text: str, m: re.Match[str]) -> bool:
    """Whether a part is one only below a year: Q3; 前两个月, where nothing says that it is the year's first months."""
    results = _OF_RESULTS.match(text, m.end()) is not None  # 第三季|可望成长
    if m["q"] and "度" not in m[0]:
        return not results  # 去年第四季, but not a series' 第四季
    few = m["fm"] and not m["fm"].isdigit() and m["fm"] in "二两三"
    return bool(m["qq"] or (few and not FIRST_MONTHS.match(text, m.start())))


def _may_row(text: str, at: int) -> bool:
    """Whether a number stands there that something is joined to: most rows fail here."""
    head = _FIRST_OF_ROW.match(text, at)
    return head is not None and text[head.end() : head.end() + 1] in JOINS


def _row(text: str, at: int, unit: Unit, above: dict[str, Any]) -> Found | None:
    """The first of a row that shares its unit (3、5日), or the whole stretch (28、29、30日)."""
    got = row(text, at, unit)
    if got is None:
        return None
    first, last, end = got
    fields: dict[str, Any] = {unit: figure(first)}
    other: dict[str, Any] = {unit: figure(last or 0)}
    return Point(unit, **above, **fields), Point(unit, **other) if last else None, end


def _gap(text: str, at: int) -> int:
    """Past a space, 度 or 的 that may stand between the parts of a date: 2024年度第三季度."""
    if text[at : at + 1] not in _GAPS:
        return at
    at += text.startswith((" ", "度"), at)
    at += text.startswith("的", at)
    return at + text.startswith(" ", at)


def _year(m: re.Match[str]) -> Step:
    if m["y"]:
        return figure(2000 if m["y"] == "两千" else small(m["y"]))
    if m["taiwan"]:
        return figure(1911 + int(m["taiwan"]))  # 112年2月6日
    if m["ad"] or m["y0"] or m["yb"]:
        return figure(int(m["ad"] or m["y0"] or m["yb"]))
    if m["in_brackets"]:
        told = int(m["in_brackets"])
        return figure(told if told > _TAIWAN_YEARS else 1911 + told)  # 明(115)年第3季, 去(2022)年
    if m["roc"]:
        return figure(1911 + small(m["roc"]))
    if m["y3"]:
        two = small(m["y3"])
        return figure(two + (2000 if two <= _TWO_DIGITS else 1900))
    return Step("antecedent", -1) if m["ry"][0] == "上" else step(m["ry"])


def _below(m: re.Match[str]) -> tuple[dict[str, Any], str]:
    """Fields of a quarter, half, or month, and the unit."""
    if m["qq"]:
        return {"months": (int(m["qq"]) * 3 - 2, int(m["qq"]) * 3)}, "quarter"
    if m["q"]:
        first, last = small(m["q"]), small(m["q2"] or m["q"])
        if m["qe"]:
            return {"month": figure(last * 3)}, "month"
        return {"months": (first * 3 - 2, last * 3)}, "quarter"
    if m["rq"]:
        return {"quarter": step(m["rq"]), "part": "末" if m["rqe"] else ""}, "month" if m["rqe"] else "quarter"
    if m["fq"] or m["sq"]:
        return {"months": (1, small(m["fq"]) * 3 if m["fq"] else 3)}, "quarter"
    if m["h"]:
        return {"months": (1, 6) if m["h"] == "上" else (7, 12)}, "half"
    if m["fm"]:
        return {"months": (1, small(m["fm"]))}, "months"
    if m["rm"]:
        return {"month": step(m["rm"])}, "month"
    lunar = m["m"] in _LUNAR_MONTHS
    month = _LUNAR_MONTHS[m["m"]] if lunar else small(m["m"])
    return {"month": figure(month), "lunar": lunar or bool(m["lunar"] or m["leap"]), "leap": bool(m["leap"])}, "month"


def _within(m: re.Match[str], fields: dict[str, Any], unit: str) -> tuple[dict[str, Any], str] | None:
    """Fields of what stands within a month or year, and the unit; None where it does not belong there."""
    if m["d"] or m["ld"]:
        if unit != "month":
            return None
        day = {"day": figure(small(m["d"] or m["ld"]))}
        return day | ({"lunar": True} if _is_lunar(fields, m["d"] or "", m["ld"] or "") else {}), "day"
    if m["part"]:
        part = m["part"].replace("底", "末").replace("杪", "末").replace("伊始", "初")
        if unit == "year" and part[-1] != "旬":
            return {"month": figure({"初": 1, "中": 6, "末": 12}[part[-1]])}, "month"
        return ({"part": part}, "part" if part[-1] == "旬" else "month") if unit == "month" and part[0] != "年" else None
    if m["nw"] and unit in ("month", "year"):
        nth = {"nth": -1 if m["nw"] == "最后一" else small(m["nw"])}
        return (nth | {"weekday": _WEEKDAYS[m["nd"]]}, "day") if m["nd"] else (nth, "week")
    if m["nm"] and unit == "year":
        return {"month": figure(small(m["nm"]))}, "month"
    if m["fd"] and unit in ("month", "year"):
        return {"first_days": small(m["fd"])}, "weeks" if m["fu"] in ("周", "星期") else "days"
    return ({"part": m["season"]}, "season") if m["season"] and unit == "year" else None


def _is_lunar(fields: dict[str, Any], day: str, loose: str) -> bool:
    """初一 and 廿三 are of the Chinese calendar; 八月十五 (without 日) is, unless a year in figures stands before it."""
    if (day or loose)[0] in "初廿" and not (day and day[0] == "廿"):
        return True
    year = fields.get("year")
    return bool(loose) and not loose.isdigit() and not (year and year.base == "figure")


def _bare(text: str, at: int) -> Found | None:
    near = text[at : at + _NEAR]
    m = BARE_DAY.match(text, at) if "日" in near or "号" in near else None
    if m:
        if NOT_BEFORE.search(text[max(0, at - 3) : at]):
            return None
        last = Point("day", day=figure(small(m["d2"].strip(_ENDS)))) if m["d2"] else None
        return Point("day", day=figure(small(m["d"]))), last, m.end()
    got = _bare_row(text, at)
    if got:
        return got
    m = YEAR_END.match(text, at) if text[at] in "年月" else None
    if m is None:
        return None
    here = Step("reference", 0)  # of the reference's year or month
    if m["w"]:
        return Point("year", here), None, m.end()
    if m["p"]:
        return Point("month", here, figure(1 if m["p"] == "初" else 12)), None, m.end()
    return Point("month", month=here, part=m["q"].replace("底", "末")), None, m.end()


def _bare_row(text: str, at: int) -> Found | None:
    """A row with nothing above it: 2021、2023年, 3、5月, 5、9日; not the number of a paragraph (1、3月…)."""
    if not _may_row(text, at):
        return None
    years = _row(text, at, "year", {})
    if years or not at or text[at - 1] == "\n" or NOT_BEFORE.search(text[max(0, at - 3) : at]):
        return years
    return _row(text, at, "month", {}) or _row(text, at, "day", {})


def _numbered_day(text: str, at: int) -> Found | None:
    """15号, which is a day only as the second end of a range."""
    m = _DAY_NUMBER.match(text, at)
    return (Point("day", day=figure(small(m[1]))), None, m.end()) if m else None


def opening(text: str, start: int, end: int) -> tuple[Literal["", "before", "since"], int]:
    """What opens the expression, and where the words for it end."""
    may_open = text[end : end + 1] in _OPENING
    m = _SINCE.match(text, end) if may_open else None
    if m and not (m[0] == "开始" and _BEGINS.match(text, m.end()) and text[start - 1 : start] not in ("从", "自", "由")):
        return "since", m.end()
    m = _BEFORE.match(text, end) if may_open else None
    if m:
        return "before", m.end()
    if text[max(0, start - 2) : start] == "自从":
        return "since", end
    # 截止到2018年; up to 10月18日 is told as that day
    return ("before", end) if text[max(0, start - 3) : start] in ("截止到", "截止至") and text[end - 1] not in "日号" else ("", end)


def expression(text: str, at: int) -> tuple[Expression, int] | None:
    """The whole expression that begins at ``at``: a point, or a range of two, with what opens it."""
    got = point(text, at)
    if got is None:
        return None
    first, last, end = got
    may_join = last is None and not first.window and not first.ago and text[end : end + 1] in _JOINING
    m = _RANGE.match(text, end) if may_join else None
    if m and m.end() < len(text):
        second = point(text, m.end()) or _numbered_day(text, m.end())
        if second and second[1] is None and _joins(first, second[0]):
            last, end = second[0], second[2]
            if first.week and last.week and text[m.end()] in "周星礼":
                last.week = first.week  # 下周一至周三
    if last is not None:
        return Expression(first, last), end + (last.unit == "year" and text.startswith("前", end))
    if first.unit not in _OPENED:
        return Expression(first), end
    kind, last_end = opening(text, at, end)
    if kind == "since" and text.endswith("开始", end, last_end) and _is_ahead(first):
        return Expression(first), end  # 下个月开始动工
    return Expression(first, open=kind), last_end


def _is_ahead(first: Point) -> bool:
    """Whether a point is told as one to come: 下个月, 明年."""
    return any(s is not None and s.base == "reference" and s.n > 0 for s in (first.year, first.month, first.week, first.day))


def _joins(first: Point, last: Point) -> bool:
    """Whether two points make a range: of like length, or of the calendar's own units."""
    if last.window or last.ago or last.festival or (last.weekday is not None and first.weekday is None):
        return False  # 2024-04-25-星期四 is one day
    return first.unit == last.unit or {first.unit, last.unit} <= {"year", "month", "day", "part", "week"}
