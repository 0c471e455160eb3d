"""A date as it is written, before it is settled: what the words give, and what they leave to the context."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ...slotted import slotted

Base = Literal["figure", "reference", "antecedent"]


class Step(NamedTuple):
    """A year, month, day or week: a figure of its own, or so many steps from the reference or the date before."""

    base: Base
    n: int


def figure(n: int) -> Step:
    """The number as it is written."""
    return Step("figure", n)


def reference(n: int) -> Step:
    """So many steps from the reference's own."""
    return Step("reference", n)


@slotted
class Point:
    """A day or period as written.

    Attributes:
        unit: How long it is: century, decade, plan, year, season, half, quarter, months, month, part, week, days, day.
        year: The calendar year.
        month: The month.
        day: The day of the month, or a day counted from elsewhere (昨日, 次日).
        week: The week counted from elsewhere (上周).
        weekday: 0 is Monday.
        nth: The N-th week, or weekday, of its month or year; -1 is the last.
        months: First and last month of a quarter, a half, the first N months.
        first_days: The first N days (or, with ``unit`` week, weeks) of its month or year.
        part: 初, 末, 上旬, 中旬, 下旬, a season.
        years: First and last year of a decade, a century or a plan; with ``century``, counted from its beginning.
        century: 0 is the reference's own century, -1 the one before.
        lunar: Month and day are of the Chinese calendar.
        leap: The month is a leap month.
        festival: A rule of the table of festivals.
        ago: So many units (年, 月, 周, 日) from now; negative is before.
        window: So many units up to now (negative) or from now, and the word that opens it.
        same_period: The antecedent's period so many years off (去年同期).
    """

    unit: str = "day"
    year: Step | None = None
    month: Step | None = None
    day: Step | None = None
    week: Step | None = None
    weekday: int | None = None
    nth: int | None = None
    months: tuple[int, int] | None = None
    quarter: Step | None = None
    first_days: int | None = None
    part: str = ""
    years: tuple[int, int] | None = None
    century: int | None = None
    lunar: bool = False
    leap: bool = False
    festival: str = ""
    ago: tuple[int, str] | None = None
    window: tuple[int, str, str] | None = None
    same_period: int | None = None

    @property
    def full(self) -> bool:
        """Whether the words give year, month and day in figures."""
        year, month, day = self.year, self.month, self.day
        given = year is not None and month is not None and day is not None and year.base == month.base == day.base == "figure"
        return given and not self.lunar


@slotted
class Expression:
    """One point, or a range of two; ``open`` is before (2030年前), since (2021年以来) or empty."""

    first: Point
    last: Point | None = None
    open: Literal["", "before", "since"] = ""
