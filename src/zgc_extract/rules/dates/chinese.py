"""The Chinese calendar and the festivals of a year, as days of the Gregorian one."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime, timedelta

#: word → row of the table of lunar years: ``first``, ``months``, ``leap``.
LunarYears = Mapping[str, Mapping[str, str]]

_TERMS = (
    "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬",
    "小雪", "大雪", "冬至", "小寒", "大寒", "立春", "雨水", "惊蛰",
)  # fmt: skip
_SEASONS = {"春": "立春", "夏": "立夏", "秋": "立秋", "冬": "立冬"}
_J2000 = datetime(2000, 1, 1, 12)


def lunar_month(years: LunarYears, year: int, month: int, leap: bool = False) -> tuple[date, date] | None:
    """First and last day of a month of the Chinese calendar; None where the table or that year has no such month."""
    row = years.get(str(year))
    if not row:
        return None
    leap_month = int(row["leap"] or 0)
    if leap and leap_month != month:
        return None
    index = month - 1 + (1 if leap or 0 < leap_month < month else 0)
    if not 0 <= index < len(row["months"]):
        return None
    lengths = [29 + int(c) for c in row["months"]]
    first = date.fromisoformat(row["first"]) + timedelta(sum(lengths[:index]))
    return first, first + timedelta(lengths[index] - 1)


def lunar_day(years: LunarYears, year: int, month: int, day: int, leap: bool = False) -> date | None:
    """The Gregorian day of a day of the Chinese calendar; day 0 is the last of its month."""
    span = lunar_month(years, year, month, leap)
    if not span:
        return None
    at = span[1] if day == 0 else span[0] + timedelta(day - 1)
    return at if span[0] <= at <= span[1] else None


def _longitude(days: float) -> float:
    """The sun's apparent longitude in degrees, so many days after J2000 (Meeus, low accuracy: 0.01°)."""
    t = days / 36525
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
    m = math.radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
    centre = (1.914602 - 0.004817 * t) * math.sin(m) + (0.019993 - 0.000101 * t) * math.sin(2 * m) + 0.000289 * math.sin(3 * m)
    omega = math.radians(125.04 - 1934.136 * t)
    return mean + centre - 0.00569 - 0.00478 * math.sin(omega)


def solar_term(name: str, year: int) -> date:
    """The day of a solar term in a year, at China's time.

    Example:
        >>> solar_term("冬至", 2024)
        datetime.date(2024, 12, 21)
    """
    index = _TERMS.index(name)
    guess = (date(year, 3, 21) - date(2000, 1, 1)).days + (index if index < 19 else index - 24) * 15.2184 - 0.5
    for _ in range(4):
        off = (index * 15 - _longitude(guess) + 180) % 360 - 180
        guess += off * 365.2422 / 360
    return (_J2000 + timedelta(days=guess - 65 / 86400, hours=8)).date()


def season(name: str, year: int) -> tuple[date, date]:
    """First and last day of a season: from its 立 to the day before the next."""
    following = {"春": "夏", "夏": "秋", "秋": "冬", "冬": "春"}[name]
    end = solar_term(_SEASONS[following], year + (name == "冬"))
    return solar_term(_SEASONS[name], year), end - timedelta(1)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(first: date, last: date, nth: int, weekday: int) -> date | None:
    """The N-th such weekday of a period; -1 is the last."""
    if nth == -1:
        return last - timedelta((last.weekday() - weekday) % 7)
    day = first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if nth > 0 and day <= last else None


def festival(rule: str, year: int, years: LunarYears) -> date | None:
    """The day of a festival in a year, by its rule in the table; of the Chinese calendar's that year of it."""
    kind, _, rest = rule.rpartition(":")
    if kind == "lunar":
        month, day = rest.split("-")
        return lunar_day(years, year, int(month), 0 if day == "last" else int(day))
    if kind == "term":
        return solar_term(rest, year + (rest in ("小寒", "大寒")))
    if kind == "nth":
        in_month, nth, weekday = map(int, rest.split("-"))
        last = date(year + in_month // 12, in_month % 12 + 1, 1) - timedelta(1)
        return nth_weekday(date(year, in_month, 1), last, nth, weekday - 1)
    if kind == "easter":
        return easter(year) + timedelta(int(rest))
    month, day = rest.split("-")
    return date(year, int(month), int(day))
