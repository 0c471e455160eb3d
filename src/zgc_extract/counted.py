"""Dates counted from elsewhere: from the reference day, or from a date before (昨日, 次日, 上周, 三年前, 去年同期, 春节)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from .document import Document
from .publication import Reference
from .rules.dates.expression import Point, Step
from .settled import Basis, Settled, days_from, festival, month_shift, of_day, of_days, of_months, of_years, years_off
from .shelf import compiled
from .slotted import slotted

_TO_COME = compiled("将|拟|会|预计|计划")
#: Behind a festival, what tells of it as over: 国庆期间, 春节假期.
_TOLD = compiled("期间|假期|长假|小长假|黄金周|当天|前后")
AHEAD, BEHIND = timedelta(240), timedelta(190)
WEEK = timedelta(7)
#: To how many dates before one may point back: more than any report needs, and no square of what a hostile one repeats.
_BACK = 200


@slotted
class Before:
    """A date earlier in the text."""

    settled: Settled
    whole: Settled
    unit: str
    sentence: int
    line: int
    leads: bool
    lends_year: bool
    aside: bool = False  # what no 当天 points back to: 5月20日起, 截至5月20日


class Counted:
    """What a document's dates are counted from: the reference, as far as it is known, and the dates before."""

    def __init__(self, document: Document, reference: Reference) -> None:
        self.document = document
        self.reference = reference.day
        self.known = reference.known
        self.lunar = document.lexicon.table("_lunar_years")
        self.before: list[Before] = []
        self.here: tuple[int, int, int, bool] = (0, 0, 0, False)  # end, sentence, line, leads
        self.future = self.past = False

    def back(self) -> Iterator[Before]:
        """The dates before, the last first."""
        return islice(reversed(self.before), _BACK)

    def century(self, years: tuple[int, int], n: int) -> Settled:
        """Years of 本世纪 or 上世纪: the reference's, or ours where there is none."""
        base = ((self.reference.year - 1 if self.reference else 2000) // 100 + n) * 100
        return of_years(base + years[0], base + years[1], "reference" if self.reference else "context")

    def festival_in(self, p: Point, year: int | None, basis: Basis) -> Settled | None:
        """The day of a festival that falls into a year of the Gregorian calendar: 除夕 and 腊八 are of the Chinese year before."""
        found = festival(p, year, basis, self.lunar)
        late = year is not None and found is not None and found.start is not None and found.start.year > year
        return festival(p, year - 1, basis, self.lunar) if year is not None and late else found

    def festival(self, p: Point) -> Settled | None:
        """A festival without its year: of the year in the same sentence, else the nearest to the reference, the past preferred."""
        before = next((b for b in self.back() if b.sentence == self.here[1] and b.lends_year), None)
        if before:
            return self.festival_in(p, before.settled.ymd[0], "context")
        if self.reference is None:
            return self.festival_in(p, self.known[0], "reference" if self.known[0] else "absolute")
        year = self.reference.year
        found = self.festival_in(p, year, "reference")
        told = _TOLD.match(self.document.text, self.here[0])
        if found and found.start and told and found.start - self.reference > AHEAD and not self.future:
            found = self.festival_in(p, year - 1, "reference")
        elif found and found.start and self.future and self.reference - found.start > BEHIND:
            found = self.festival_in(p, year + 1, "reference")
        return found

    def quarter(self, p: Point, step: Step) -> Settled | None:
        if self.reference is None:
            return None
        year, month = month_shift(self.reference.year, (self.reference.month - 1) // 3 * 3 + 1, 3 * step.n)
        return of_months(year, month + 2 if p.part else month, month + 2, "reference")

    def day(self, step: Step) -> Settled | None:
        b = next((b.settled for b in self.back() if b.settled.ymd[2] is not None and not b.aside), None)
        if b and step.base != "reference":
            return days_from(b.ymd, step.n, "context")
        if self.reference:
            return of_day(self.reference + timedelta(step.n), "reference")
        return days_from(self.known, step.n, "reference")

    def coming(self) -> bool:
        """Whether the clause speaks of what is to come: 两个月后将公布; or stands alone."""
        rest = self.document.text[self.here[0] : self.here[0] + 14]
        return not rest.strip(" 。,\n") or _TO_COME.search(rest) is not None

    def week(self, p: Point, step: Step) -> Settled | None:
        day, basis = self.reference, "reference"
        if step.base == "antecedent":
            b = next((b.settled for b in self.back() if b.settled.start), None)
            day, basis = (b.start, "context") if b else (day, basis)
        if day is None:
            return None
        monday = day - timedelta(day.weekday()) + WEEK * step.n
        if p.weekday is not None:
            return of_day(monday + timedelta(p.weekday), "context" if basis == "context" else "reference")
        first = monday + timedelta({"末": 5, "下": 3}.get(p.part, 0))
        return of_days(first, monday + timedelta(2 if p.part == "上" else 6), "context" if basis == "context" else "reference")

    def same_period(self, years: int) -> Settled | None:
        b = self.before[-1].whole if self.before else None
        if b and b.ymd[2] is not None and self.before[-1].sentence < self.here[1]:
            b = None  # 截至目前,面积超过去年同期: as of no day that is told
        if b and b.start and b.end and b.ymd[0] is not None:
            if b.ymd[2] is not None:
                return of_day(years_off(b.start, years), "context")
            if b.lo != b.hi or b.ymd[1]:
                return of_months(b.start.year + years, b.start.month, b.end.month, "context")
        return of_years(self.reference.year + years, self.reference.year + years, "reference") if self.reference else None

    def ago(self, n: int, unit: str) -> Settled | None:
        """三年前 from the reference; 两天后 from a date in the same sentence or the one before, if there is one."""
        day, basis = self.reference, "reference"
        if n > 0 and not self.before and not self.coming():
            return None  # of a story whose beginning is not dated
        if n > 0 and self.before and self.before[-1].sentence >= self.here[1] - 1 and self.before[-1].settled.start:
            day, basis = self.before[-1].settled.start, "context"
        if day is None:
            return None
        of: Basis = "context" if basis == "context" else "reference"
        if unit == "年":
            return of_years(day.year + n, day.year + n, of)
        if unit == "月":
            year, month = month_shift(day.year, day.month, n)
            return of_months(year, month, month, of)
        if unit in ("周", "星期"):
            monday = day - timedelta(day.weekday()) + WEEK * n
            return of_days(monday, monday + timedelta(6), of)
        return of_day(day + timedelta(n), of)
