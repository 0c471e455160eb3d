"""Dates as far as they are settled: EDTF, first and last day, and what they rest on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from .rules.dates import chinese
from .rules.dates.chinese import LunarYears
from .rules.dates.expression import Point
from .slotted import slotted

Basis = Literal["absolute", "reference", "context"]


@slotted
class Settled:
    """One point settled: EDTF of its ends, its days, and what it rests on. ``ymd`` holds None for what is not known."""

    lo: str
    hi: str
    start: date | None
    end: date | None
    basis: Basis
    ymd: tuple[int | None, int | None, int | None] = (None, None, None)

    @property
    def value(self) -> str:
        return self.lo if self.lo == self.hi else f"{self.lo}/{self.hi}"


def edtf(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """``2025-03-28``, ``2025-03``, ``2025``; ``XXXX`` and ``XX`` stand for what is not known but must be there."""
    parts = ["XXXX" if year is None else f"{year:04d}" if year >= 0 else f"-{-year:04d}"]
    if month is not None or day is not None:
        parts.append("XX" if month is None else f"{month:02d}")
    if day is not None:
        parts.append(f"{day:02d}")
    return "-".join(parts)


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(1)


def month_shift(year: int, month: int, n: int) -> tuple[int, int]:
    """Year and month so many months off."""
    years, zero = divmod(month - 1 + n, 12)
    return year + years, zero + 1


def of_day(day: date, basis: Basis) -> Settled:
    """A day."""
    iso = day.isoformat()
    return Settled(iso, iso, day, day, basis, (day.year, day.month, day.day))


_IN_EVERY_MONTH = 28


def days_from(ymd: tuple[int | None, int | None, int | None], n: int, basis: Basis) -> Settled | None:
    """The day so many days from another, whose year may be unknown; where its month is, a day of the same month or None."""
    year, month, day = ymd
    if day and not month and 1 <= day + n <= _IN_EVERY_MONTH:
        partial = edtf(year, None, day + n)
        return Settled(partial, partial, None, None, basis, (year, None, day + n))
    if not (month and day):
        return None
    then = date(year or 2001, month, day) + timedelta(n)
    if year:
        return of_day(then, basis)
    partial = edtf(None, then.month, then.day)
    return Settled(partial, partial, None, None, basis, (None, then.month, then.day))


def of_days(first: date, last: date, basis: Basis) -> Settled:
    """Days from first to last."""
    return Settled(first.isoformat(), last.isoformat(), first, last, basis, (first.year, first.month, None))


def of_months(year: int | None, first: int, last: int, basis: Basis) -> Settled:
    """Months of a year, which may be unknown."""
    lo, hi = edtf(year, first), edtf(year, last)
    ymd = (year, first if first == last else None, None)
    if year is None:
        return Settled(lo, hi, None, None, basis, ymd)
    return Settled(lo, hi, date(year, first, 1), last_day(year, last), basis, ymd)


def of_years(first: int, last: int, basis: Basis) -> Settled:
    """Whole years; those before our era have no days that Python's calendar knows."""
    ymd = (first if first == last else None, None, None)
    if first < 1:
        return Settled(edtf(first), edtf(last), None, None, basis, ymd)
    return Settled(edtf(first), edtf(last), date(first, 1, 1), date(last, 12, 31), basis, ymd)


def years_off(day: date, n: int) -> date:
    """The same day so many years off; 28 February where there is no 29th."""
    return day.replace(year=day.year + n, day=28 if (day.month, day.day) == (2, 29) else day.day)


def window(day: date, n: int, unit: str, word: str) -> Settled:
    """近三年, 过去五天, 下两周: whole years; whole months; whole weeks for 上 and 下; else the days next to the day."""
    past = n < 0
    if unit == "年" and word not in "前后":
        return of_years(day.year + n if past else day.year + 1, day.year if past else day.year + n, "reference")
    if unit == "月":
        a, b = month_shift(day.year, day.month, n if past else 1), month_shift(day.year, day.month, -1 if past else n)
        return Settled(edtf(*a), edtf(*b), date(*a, 1), last_day(*b), "reference", (a[0], None, None))
    if unit == "周" and word in "上下":
        first = day - timedelta(day.weekday()) + timedelta(7 * (n if past else 1))
        return of_days(first, first + timedelta(7 * abs(n) - 1), "reference")
    far = years_off(day, n) if unit == "年" else day + timedelta(n * (7 if unit == "周" else 1))
    return of_days(far, day - timedelta(1), "reference") if past else of_days(day + timedelta(1), far, "reference")


def lunar_date(p: Point, year: int | None, basis: Basis, reference: date | None, years: LunarYears) -> Settled | None:
    """A month or day of the Chinese calendar; without a year, the one that falls into the reference's year."""
    if year is not None:
        first, last = _lunar(p, year, years)
        return of_day(first, basis) if p.day else of_days(first, last, basis)
    for y in (reference.year, reference.year - 1) if reference else ():
        if p.month and chinese.lunar_month(years, y, p.month.n, p.leap):
            first, last = _lunar(p, y, years)
            if reference and first.year == reference.year:
                return of_day(first, "reference") if p.day else of_days(first, last, "reference")
    return None


def _lunar(p: Point, year: int, years: LunarYears) -> tuple[date, date]:
    month = p.month.n if p.month else 1
    span = chinese.lunar_month(years, year, month, p.leap)
    day = chinese.lunar_day(years, year, month, p.day.n, p.leap) if p.day else None
    if span is None or (p.day and day is None):
        raise ValueError("no such month or day")
    return (day, day) if day else span


def festival(p: Point, year: int | None, basis: Basis, years: LunarYears) -> Settled | None:
    """The day of a festival in a year, which may be unknown."""
    if year is not None:
        day = chinese.festival(p.festival, year, years)
        return of_day(day, basis) if day else None
    if ":" in p.festival:
        return None
    month, of_month = map(int, p.festival.split("-"))
    partial = edtf(None, month, of_month)
    return Settled(partial, partial, None, None, basis, (None, month, of_month))
