"""The reference day: given, published (as told, or as the text says), or the day of the event that it reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .document import Document
from .rule import Candidate
from .rules.dates.expression import Expression, Point

_LABEL = re.compile(r"(?:发布|发表|更新|发稿|刊发|出版|上传)(?:时间|日期|于)?|时间|日期|来源|编辑|^\W*$")
_DATELINE = re.compile(r"\s*(?:\(?记者|电|讯|消息|报道|专电|日电)")
_EDITION = re.compile(r"(?<![\d.])(20[0-4]\d)(?![\d.\-/:%]|年[,。、]|[—~年至]+\d|[万亿元余多名人家个项])年?(?=[^\d\s,。、;:)]{2,})")
_MEETING = re.compile(
    r"[^,。;:!?、\n]{0,20}?(?:论坛|大会|年会|峰会|博览会|展览会|交易会|洽谈会|推介会|对接会|发布会|研讨会|展会|文化节|艺术节|美食节"
    r"|电影节|会议|大赛|锦标赛|联赛|开幕式|活动周|宣传周|文化周|典礼|两会)"
)
_OFFICE = re.compile(r"(?:社|报|网|台|讯|中新|通讯)")
_LEAD_LINES, _FIRST, _LAST = 6, 6, 3


@dataclass(frozen=True, slots=True)
class Reference:
    """The day that relative dates are read against, and where it comes from (given, published, event, none)."""

    day: date | None
    basis: str
    published: str | None = None


def find_reference(
    document: Document, mentions: list[Candidate], given: date | None = None, published: date | None = None
) -> Reference:
    """The reference day: given, else published (as told, or as the text says), else the event's own date, else none."""
    dates = [m for m in mentions if m.kind == "date" and isinstance(m.value, Expression)]
    printed = published or _printed(document, dates)
    told = printed.isoformat() if printed else None
    if given:
        return Reference(given, "given", told)
    if printed:
        return Reference(printed, "published", told)
    day = _dateline(document, dates)
    if day:
        return Reference(day, "published")
    day = _event(document, dates)
    return Reference(day, "event") if day else Reference(None, "none")


def _day(p: Point, year: int | None = None) -> date | None:
    """The day of a point in figures, its year lent where it has none."""
    if p.lunar or p.month is None or p.day is None or p.month.base != "figure" or p.day.base != "figure":
        return None
    if p.year is not None:
        year = p.year.n if p.year.base == "figure" else None
    if year is None:
        return None
    try:
        return date(year, p.month.n, p.day.n)
    except ValueError:
        return None


def _edge(document: Document) -> Iterator[tuple[int, int, bool]]:
    """The first and the last lines, and whether the line is short enough to be about the page itself."""
    lines = document.lines
    for k, line in enumerate(lines):
        if k < _FIRST or k >= len(lines) - _LAST:
            yield line.start, line.end, line.end - line.start <= 90


def _printed(document: Document, dates: list[Candidate]) -> date | None:
    """A full date on a line of its own, behind 发布时间, or beside 来源."""
    text = document.text
    for start, end, short in _edge(document):
        for c in dates:
            if not (start <= c.start < end and c.value.first.full and c.value.last is None):
                continue
            before, after = text[start : c.start], text[c.end : end]
            label = re.search(r"(?:发布|发表|更新|发稿|刊发)(?:时间|日期|于)?[:\s]*$|^(?:时间|日期)[:\s]*$", before)
            if label or (short and not re.search(r"[。!?,]", before + after) and _about_page(before, after)):
                return _day(c.value.first)
    return None


def _about_page(before: str, after: str) -> bool:
    """Whether what stands around a date says that it is the page's: nothing, 来源, 作者, 浏览."""
    rest = (before + " " + after).strip(" \t|:()[]·-/")
    return not rest or bool(re.search(r"来源|作者|编辑|记者|浏览|阅读|字号|字体|责编|发布|供稿|日报|新闻|网", rest))


def _years(document: Document, dates: list[Candidate]) -> int | None:
    """The year of the report: of an edition in a title or in the lead (2025产业论坛), else of the one full date there."""
    lead_end = document.lines[min(_LEAD_LINES, len(document.lines)) - 1].end if document.lines else 0
    lead = document.text[: min(lead_end, 700)]
    editions = {int(m[1]) for m in _EDITION.finditer(lead) if not _other(lead, m)}
    if len(editions) == 1:
        return editions.pop()
    full = {c.value.first.year.n for c in dates if c.start < len(lead) and c.value.first.full}
    if len(full) == 1 and not editions:
        return int(full.pop())
    return max(editions) if editions else None


def _other(lead: str, m: re.Match[str]) -> bool:
    """Whether a year before a name is a statement's own: 2024年全省产值, 到2027年建成; or stands in 《》."""
    before, after = lead[max(0, m.start() - 12) : m.start()], lead[m.end() : m.end() + 24]
    if before.endswith(("到", "至", "力争", "—", "-", "(")) or ("《" in before and "》" not in before.rpartition("《")[2]):
        return True
    if _MEETING.match(after):
        return False
    return m[0].endswith("年") or before.endswith(("于", "在", "自", "从", "较", "比", "截至"))


def _dateline(document: Document, dates: list[Candidate]) -> date | None:
    """新华社北京3月28日电, 本报讯(3月28日): the year from an edition or a full date near it."""
    text = document.text
    for start, end, _ in _edge(document):
        for c in dates:
            if not start <= c.start < min(end, start + 40) or c.value.last is not None:
                continue
            if _DATELINE.match(text, c.end) and _OFFICE.search(text[start : c.start]):
                day = _day(c.value.first, _years(document, dates))
                if day:
                    return day
    return None


def _event(document: Document, dates: list[Candidate]) -> date | None:
    """The first day named in the lead, as a rule in the first sentence of the first paragraph."""
    first = next((line for line in document.lines if line.kind == "paragraph"), None)
    if first is None:
        return None
    stop = document.lines[min(len(document.lines), document.lines.index(first) + 2) - 1].end
    for c in dates:
        if c.start >= stop:
            break
        p = c.value.first
        if c.value.open or p.month is None or p.day is None or _in_title(document.text, c.start):
            continue
        day = _day(p, None if p.year else _years(document, dates))
        if day:
            return day
    return None


def _in_title(text: str, at: int) -> bool:
    """Whether an offset stands inside 《》."""
    opened = text.rfind("《", max(0, at - 60), at)
    return opened >= 0 and "》" not in text[opened:at]
