"""Festivals where they are dates: 春节, 去年国庆, 2024年“双11”, “七一”前夕, “八一”建军节; not 春节联欢晚会, 五四运动."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...shelf import compiled
from .expression import Expression, Point, Step
from .grammar import expression, opening
from .words import CLOCK_TAIL, HABIT, RELATIVE_YEAR, YEAR

_YEAR_BEFORE = compiled(rf"(?:{YEAR}|\d\d|{RELATIVE_YEAR})年(?:度|的)?$")
_AFTER = compiled(
    r"(?:[、和]?“?(?:中秋|国庆|春节|元旦|清明|端午|五一)”?)?"
    r"(?:期间|双节|黄金周|假期|假日|长假|小长假|前夕|前后|当天|当日|当晚|这天|至|到|前|后|以来|节)"
)
_EVENTS = compiled(
    "”?(?:联欢|晚会|文化|档|系列|贺|庙会|音乐|献礼|致辞|奖章|奖状|运动|广场|路|街|大街|村|镇|月饼|礼|讲话|精神|勋章)"
)
_QUOTED_HEAD = compiled(r"“(?:三八|五一|五四|六一|七一|八一|十一)”$")
#: Before a festival that is kept rather than told as a day: 喜迎中秋节, 在海外过春节.
_KEPT = compiled(r"(?:[喜欢]迎|欢[度庆]|共度|庆祝?|贺|闹|[^通经超胜]过)$")
_STOPS = "。、;:( \n"


def festivals(document: Document) -> Iterator[tuple[int, int, Expression]]:
    """Where festivals stand that are dates, each with the year before it and what opens it (春节前)."""
    text, done = document.text, 0
    for hit in sorted(document.hits("festivals"), key=lambda h: (h.start, -h.end)):
        start, end, row = hit.start, hit.end, hit.row
        if start < done:
            continue
        done = end
        quoted = text[start - 1 : start] == "“" and text[end : end + 1] == "”"
        if quoted:
            start, end = start - 1, end + 1
        head = _QUOTED_HEAD.search(text, max(0, start - 4), start) if text[start - 1 : start] == "”" else None
        start = head.start() if head else start
        year, first = _year_before(text, start)
        if year is None and row["alone"] and not (head or _stands_alone(text, start, end, row["alone"], quoted)):
            continue
        kept = year is None and not _AFTER.match(text, end) and _KEPT.search(text, max(0, first - 3), first)
        if kept or _EVENTS.match(text, end) or HABIT.search(text, max(0, first - 8), first):
            continue
        tail = CLOCK_TAIL.match(text, end)
        kind, last = opening(text, first, tail.end() if tail else end)
        yield first, last, Expression(Point("day", year=year, festival=row["rule"]), open=kind)


def _year_before(text: str, start: int) -> tuple[Step | None, int]:
    """The year right before a festival, and where it begins."""
    before = text[max(0, start - 7) : start]
    m = _YEAR_BEFORE.search(before) if before.endswith(("年", "度", "的")) else None
    at = start - len(before) + m.start() if m else start
    got = expression(text, at) if m else None
    year = got[0].first.year if got else None
    return (year, at) if year else (None, start)


def _stands_alone(text: str, start: int, end: int, alone: str, quoted: bool) -> bool:
    """Whether a word that is no date by itself is one here: 国庆期间, “七一”前夕, between two stops."""
    if alone == "year" or (alone == "quoted" and not quoted):
        return False
    if _AFTER.match(text, end):
        return quoted or not text[start - 1 : start].isalpha() or text[start - 1] in "在是从到于至和与"
    return alone != "quoted" and text[start - 1 : start] in ("", *_STOPS, ",") and text[end : end + 1] in ("", *_STOPS, ",", ")")
