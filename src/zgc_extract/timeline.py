"""Dates settled: against the reference day, then against dates earlier in the text, in reading order."""

from __future__ import annotations

from datetime import date, timedelta

from .counted import AHEAD, BEHIND, WEEK, Before, Counted
from .document import Document
from .publication import TO_COME, Reference, find_reference
from .readings import DateReading
from .rule import Candidate
from .rules.dates import chinese
from .rules.dates.expression import Expression, Point, Step
from .settled import (
    Basis,
    Settled,
    edtf,
    festival,
    last_day,
    lunar_date,
    month_shift,
    of_day,
    of_days,
    of_months,
    of_years,
    window,
)  # fmt: skip
from .shelf import compiled
from .slotted import replace

__all__ = ["Reference", "find_reference", "settle_dates"]

#: What says that a day is still to come, right behind it.
_FUTURE_AFTER = compiled(r"[^,。;]{0,4}?(?:将|拟|计划|预计|有望)")
_COMPARED = compiled(r"(?:较|比|同比|相比|超过|自|从|截至|到)$")
_SERIES, _NEAR = 4, 2
#: Years that can lend themselves to a month-day after them are of these units.
_LENDING = frozenset({"day", "month", "year", "part", "half", "quarter"})


def _quoted(text: str, at: int) -> bool:
    """Whether an offset stands inside 《》 or brackets."""
    for opening, closing in ("《》", "()"):
        opened = text.rfind(opening, max(0, at - 40), at)
        if opened >= 0 and closing not in text[opened:at]:
            return True
    return False


#: What makes a day one that no 当天 points back to: 会期至|10月20日, 9月1日|试运行以来.
_UNTIL, _SINCE = compiled(r"(?:会期|展期|展览|活动|持续|延续)[^,。;]{0,4}[至到]$"), compiled(r"[^,。;:!?\n]{0,8}以来")


def _is_aside(text: str, c: Candidate) -> bool:
    """Whether a date is the end of what goes on, or the beginning of what has gone on."""
    return _UNTIL.search(text, max(0, c.start - 10), c.start) is not None or _SINCE.match(text, c.end) is not None


class _Timeline(Counted):
    """Settles the dates of one document, one after the other."""

    def read(self, c: Candidate) -> DateReading:
        """The reading of a mention."""
        expression: Expression = c.value
        text, first = self.document.text, expression.first
        sentence = self.document.sentence_index(c.start)
        line = self.document.line_at(c.start).start if self.document.lines else 0
        leads = self.document.sentence_at(c.start)[0] >= c.start - 1
        self.here = c.end, sentence, line, leads
        self.past = text.endswith("截至", 0, c.start)
        self.future = bool(
            TO_COME.search(text[max(0, c.start - 4) : c.start]) or _FUTURE_AFTER.match(text[c.end : c.end + 6])
        )
        try:
            settled = self.point(first)
            last = self.second(expression.last, settled) if expression.last and settled else None
        except (ValueError, OverflowError):  # 2月30日; a year beyond the calendar
            settled = last = None
        if settled and last and settled.start and last.end and last.end < settled.start:
            last = None  # 至2月30日 of no year, 28日至3日 of different months: no stretch of time
        if settled is None or (expression.last and last is None):
            return DateReading(None, None, None, first.unit)
        reading = self.reading(expression, settled, last)
        lends = (
            expression.last is None and not expression.open and first.unit in _LENDING and settled.ymd[0] is not None
            and first.ago is None and not _COMPARED.search(text[max(0, c.start - 2) : c.start])
            and not text.startswith(("度", "的"), c.end) and (text[c.end - 1] != "度" or first.unit == "quarter")
            and not _quoted(text, c.start)
        )  # fmt: skip
        whole = settled if last is None else replace(settled, hi=last.hi, end=last.end)
        unit, aside = (expression.last or first).unit, bool(expression.open) or self.past or _is_aside(text, c)
        self.before.append(Before(last or settled, whole, unit, sentence, line, leads, lends, aside))
        return reading

    def reading(self, expression: Expression, s: Settled, last: Settled | None) -> DateReading:
        unit = expression.first.unit
        if last:
            basis = last.basis if s.basis == "absolute" and last.basis == "reference" else s.basis
            whole = replace(s, hi=last.hi, end=last.end)
            return DateReading(whole.value, s.start if last.end else None, last.end if s.start else None, "span", basis)
        if expression.open == "since":
            return DateReading(f"{s.lo}/..", s.start, None, unit, s.basis)
        if expression.open == "before":
            return DateReading(f"../{s.hi}", None, s.end, unit, s.basis)
        return DateReading(s.value, s.start, s.end, unit, s.basis)

    def second(self, p: Point, first: Settled) -> Settled | None:
        """The second end of a range: what it lacks comes from the first."""
        year, month, _ = first.ymd
        if p.year is None and p.month and p.month.base == "figure" and not p.lunar:
            crosses = month is not None and p.month.n < month
            return self.calendar(p, None if year is None else year + crosses, p.month.n, "context" if year else "absolute")
        if p.year is None and p.month is None and p.day and p.day.base == "figure":
            day = first.ymd[2]
            if month is None:
                return Settled(edtf(year, None, p.day.n), edtf(year, None, p.day.n), None, None, first.basis)
            if day is not None and p.day.n < day:
                year, month = month_shift(year, month, 1) if year else (None, month % 12 + 1)
            return self.calendar(p, year, month, first.basis)
        if p.year is None and p.months and year is not None:
            return of_months(year, *p.months, first.basis)
        if p.festival and p.year is None and year is not None:
            return festival(p, year, first.basis, self.lunar)
        return self.point(p)

    def point(self, p: Point) -> Settled | None:
        """One point against the reference and the dates before; None where nothing can be said."""
        if p.years:
            if p.unit == "school":
                lo, hi = p.years
                return Settled(f"{lo}-09", f"{hi}-08", date(lo, 9, 1), date(hi, 8, 31), "absolute", (lo, 9, None))
            return self.century(p.years, p.century) if p.century is not None else of_years(*p.years, "absolute")
        if p.same_period is not None:
            return self.same_period(p.same_period)
        if p.ago:
            return self.ago(*p.ago)
        if p.window:
            return window(self.reference, *p.window) if self.reference else None
        if p.week:
            return self.week(p, p.week)
        if p.day and p.day.base != "figure":
            return self.day(p.day)
        year, basis = self.year(p.year) if p.year else (None, "absolute")
        if p.year and year is None and p.month is None and not p.festival:
            if p.year.base != "reference" or p.year.n or p.months is None:
                return None
            since, until = (edtf(None, month) for month in p.months)  # 今年前三季度: of the page's own year, which it does not tell
            return Settled(since, until, None, None, "reference")
        if p.festival:
            return festival(p, year, basis, self.lunar) if p.year else self.festival(p)
        return self.dated(p, year, basis)

    def dated(self, p: Point, year: int | None, basis: Basis) -> Settled | None:
        """A point of the calendar, its year settled or not."""
        if p.lunar:
            return lunar_date(p, year, basis, self.reference, self.lunar)
        if p.quarter:
            return self.quarter(p, p.quarter)
        if p.month is None and p.day is not None:
            return self.bare_day(p, p.day.n)
        if p.month is not None and p.month.base != "figure":
            return self.relative_month(p, p.month, year)
        month = p.month.n if p.month else p.months[0] if p.months else None
        if year is None and p.year is None and month is not None:
            year, basis = self.lend_year(p, month)
        return self.calendar(p, year, month, basis)

    # the year, the month

    def year(self, step: Step) -> tuple[int | None, Basis]:
        if step.base == "figure":
            return step.n, "absolute"
        if step.base == "reference":
            year = self.reference.year if self.reference else self.known[0]
            return (None if year is None else year + step.n), "reference"
        near = 0 if step.n < 0 else _NEAR  # 2016年投入2亿元,较|上年|增长18%; 自己|当年|靠助学金读完大学 is of no year told near it
        for b in self.back():
            if b.settled.ymd[0] is not None and self.here[1] - b.sentence <= near:
                return b.settled.ymd[0] + step.n, "context"
        return self.year(Step("reference", step.n)) if step.n < 0 else (None, "context")

    def lend_year(self, p: Point, month: int) -> tuple[int | None, Basis]:
        """The year of a month without one: of the same sentence, of the sentence before in a chain of dates, of the reference."""
        _, sentence, line, leads = self.here
        for b in self.back():
            if b.lends_year and self.of_series(b.sentence, sentence):
                return b.settled.ymd[0], "context"
            if b.sentence < sentence:
                y, m, _ = b.settled.ymd
                chained = leads and b.leads and b.lends_year and b.sentence == sentence - 1 and b.line == line
                if chained and y is not None and m is None and p.unit == "month" and b.settled.basis == "absolute":
                    return y, "context"  # 2021年,园区获批。12月,园区挂牌
                if chained and y is not None and m is not None and m <= month and b.settled.basis != "reference":
                    return y, "context"
                break
        if self.reference is None and self.known[0] is None and p.day is None:
            return self.year_of_stretch(month, p.months[1] if p.months else month)
        if self.reference is None:
            return self.known[0], "reference" if self.known[0] else "absolute"
        year = self.reference.year
        last = p.months[1] if p.months else month
        day = min(p.day.n, last_day(year, month).day) if p.day else 1
        begins = date(year, last if last - month < 11 else month, day)
        if begins - self.reference > (timedelta(0) if self.past else AHEAD) and not (self.future and p.unit != "day"):
            year -= 1
        elif self.future and self.reference - begins > BEHIND:
            year += 1
        return year, "reference"

    def year_of_stretch(self, first: int, last: int) -> tuple[int | None, Basis]:
        """The year of months that lie in a stretch told with its year, where nothing else tells one: 2025年前三季度的进出口…。|9月份,…."""
        for b in self.back():
            lo, hi = b.whole.start, b.whole.end
            if lo is not None and hi is not None and lo.year == hi.year and lo.month <= first and last <= hi.month and b.unit != "year":
                return lo.year, "context"
        return None, "absolute"

    def of_series(self, first: int, last: int) -> bool:
        """Whether two sentences are one, or clauses of one that semicolons part: 2023年项目530项;1-6月完成投资…."""
        text, starts = self.document.text, self.document.sentences
        return first == last or (last - first <= _SERIES and all(text[starts[k][0] - 1] == ";" for k in range(first + 1, last + 1)))

    def relative_month(self, p: Point, step: Step, year: int | None) -> Settled | None:
        if step.base == "reference":
            basis: Basis = "reference"
            if self.reference is None and self.known[1]:
                return self.calendar(p, None, (self.known[1] - 1 + step.n) % 12 + 1, basis)
            if self.reference is None:
                return None if p.day is None else self.calendar(p, None, None, basis)
            y, month = month_shift(self.reference.year, self.reference.month, step.n)
        else:
            b = next((b.settled.ymd for b in self.back() if b.settled.ymd[1] is not None), None)
            if b is None or b[1] is None:
                return self.relative_month(p, Step("reference", step.n), year)
            basis = "context"
            if b[0] is None:
                return self.calendar(p, None, (b[1] - 1 + step.n) % 12 + 1, basis)
            y, month = month_shift(b[0], b[1], step.n)
        return self.calendar(p, year if year is not None else y, month, basis)

    def bare_day(self, p: Point, day: int) -> Settled | None:
        """A day without its month: of a date in the same sentence, else the nearest to the reference."""
        _, sentence, _, _ = self.here
        before = next((b for b in self.back() if b.settled.ymd[1] is not None), None)
        unknown = self.reference is None and self.known[1] is None
        if before and (unknown or (before.sentence == sentence and before.unit in ("day", "part"))):
            year, month, first = before.settled.ymd
            r = self.reference
            filed = r is not None and (year, month, first) == (r.year, r.month, r.day) and day > r.day and not self.future
            if month is not None and not filed:  # 新华社北京3月1日电 28日,大会开幕: of the month before
                later = first is not None and day < first and self.future
                if later:
                    year, month = month_shift(year, month, 1) if year else (None, month % 12 + 1)
                return self.calendar(p, year, month, "context")
        if self.reference is None:
            year, month, of_month = self.known
            if month and of_month and day - of_month > 15 and not self.future:
                month = month_shift(2001, month, -1)[1]  # 28日 in a report of 7月3日
            return self.calendar(p, year, month, "reference" if year or month else "absolute")
        r = self.reference
        around = [month_shift(r.year, r.month, n) for n in (-2, -1, 0, 1)]
        days = [date(y, m, day) for y, m in around if day <= last_day(y, m).day]
        past = [d for d in days if d <= r]
        coming = [d for d in days if d > r]
        if self.future and coming and (not past or r - past[-1] > timedelta(2)):
            best = coming[0]
        elif past and (not coming or past[-1].month == r.month or r - past[-1] <= coming[0] - r):
            best = past[-1]
        else:
            best = coming[0]
        return of_day(best, "reference")

    # the calendar

    def calendar(self, p: Point, year: int | None, month: int | None, basis: Basis) -> Settled | None:
        """A point whose year and month are settled as far as they can be."""
        if p.months:
            return of_months(year, *p.months, basis)
        if month is None:
            if year is not None and year < 1:
                return of_years(year, year, basis)
            if p.day:
                partial = edtf(year, None, p.day.n)
                return Settled(partial, partial, None, None, basis, (year, None, p.day.n))
            return self.within(p, date(year, 1, 1), date(year, 12, 31), basis) if year else None
        if p.day:
            if year is None:
                date(2000, month, p.day.n)  # ValueError where there is no such day in any year
                partial = edtf(None, month, p.day.n)
                return Settled(partial, partial, None, None, basis, (None, month, p.day.n))
            return of_day(date(year, month, p.day.n), basis)
        if p.part.endswith("旬"):
            first = {"上": 1, "中": 11, "下": 21}[p.part[0]]
            last = {"上": 10, "中": 20, "下": last_day(year or 2000, month).day}[p.part[-2]]
            if year is None:
                return Settled(edtf(None, month, first), edtf(None, month, last), None, None, basis, (None, month, None))
            return of_days(date(year, month, first), date(year, month, last), basis)
        if year is not None and (p.nth is not None or p.first_days is not None):
            return self.within(p, date(year, month, 1), last_day(year, month), basis)
        return of_months(year, month, month, basis)

    def within(self, p: Point, first: date, last: date, basis: Basis) -> Settled | None:
        """The N-th week or weekday, the first days of a period; the period itself where none of them is asked for."""
        if p.unit == "season":
            begins, ends = chinese.season(p.part, first.year)
            code = f"{first.year:04d}-{21 + '春夏秋冬'.index(p.part)}"
            return Settled(code, code, begins, ends, basis, (first.year, None, None))
        if p.first_days is not None:
            if p.unit == "weeks":
                monday = chinese.nth_weekday(first, last, 1, 0) or first
                return of_days(monday, monday + WEEK * p.first_days - timedelta(1), basis)
            return of_days(first, first + timedelta(p.first_days - 1), basis)
        if p.nth is None:
            return of_years(first.year, first.year, basis)
        day = chinese.nth_weekday(first, last, p.nth, p.weekday or 0)
        if day is None:
            return None
        return of_day(day, basis) if p.weekday is not None else of_days(day, day + timedelta(6), basis)


#: How much a line of a page tells besides a day, if it is a story's.
_STORY = 8
#: What the page's own lines with a year hold: 今天是2019年3月5日, 版权所有.
_NO_STORY = ("今天是", "版权", "©", "备案", "ICP", "Copyright")


def is_of_a_story(document: Document, c: Candidate) -> bool:
    """Whether a date around the article tells its year itself and stands in the line of another story: ·甲实验室揭牌 [2011-09-02]."""
    year = c.value.first.year if isinstance(c.value, Expression) else None
    if year is None or year.base != "figure" or c.value.last is not None:
        return False
    line = document.line_at(c.start)
    body = document.text[line.start : line.end]
    return len(body) - (c.end - c.start) >= _STORY and not any(sign in body for sign in _NO_STORY)


def settle_dates(document: Document, mentions: list[Candidate], reference: Reference) -> None:
    """Give every date mention its `DateReading` as ``value``, in reading order."""
    timeline = _Timeline(document, reference)
    vague = set()
    for c in mentions:
        if c.kind == "date" and isinstance(c.value, Expression):
            first, before = c.value.first, len(timeline.before)
            c.value = timeline.read(c)
            if document.page and document.of_the_page(c.start):
                del timeline.before[before:]  # another story's, under 相关新闻
            if c.value.basis != "absolute":
                c.certainty = "inferred"
            of_before = first.unit == "year" and first.year is not None and first.year.base == "antecedent"
            if c.value.value is None and (of_before or first.ago):
                vague.add(id(c))  # 当年, 两年后: of no year that the text names
    if vague:
        mentions[:] = [c for c in mentions if id(c) not in vague]
