"""Which of several times each sum of a row is of: 2022年、2023年及2024年前三月,营收分别为2亿元、3亿元及1亿元."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled

_JOINS = ("、", "及", "和", "与", "以及", "至", ",")
_YEARS = compiled("(\\d{4})/(\\d{4})")
#: A row that is of the times told before: 同期|分别亏损….
_SAME = "同期"
_SERIES, _FAR = 4, 160


def period_in_row(story: Story, first: int, place: int, total: int) -> str | None:
    """The time at a place of the row of times before an offset that has as many as there are sums."""
    if total < 2:
        return None
    start = _series(story, first)
    rows = _rows(story, start, first)
    if not rows and _SAME in story.text[start:first] and start > 1:
        rows = _rows(story, _series(story, start - 1), start)
    row = next((row for row in reversed(rows) if len(row) == total), None)
    return row[place] if row is not None else None


def _series(story: Story, at: int) -> int:
    """Where the first of the clauses begins that semicolons part."""
    start = story.document.sentence_at(max(0, at - 1))[0]
    for _ in range(_SERIES):
        if story.text[start - 1 : start] != ";":
            break
        start = story.document.sentence_at(start - 1)[0]
    return max(start, at - _FAR)


def _rows(story: Story, start: int, end: int) -> list[list[str]]:
    """The rows of times between two offsets, a stretch of years year by year."""
    rows: list[list[str]] = []
    last: Candidate | None = None
    for m in story.within(start, end, "date"):
        value = str(getattr(m.value, "value", None) or "")
        joined = last is not None and story.text[last.end : m.start].strip() in _JOINS
        if not joined:
            rows.append([])
        years = _YEARS.fullmatch(value)
        rows[-1] += [str(y) for y in range(int(years[1]), int(years[2]) + 1)] if years else [value]
        last = m
    return [row for row in rows if len(row) > 1 and all(value and "X" not in value for value in row)]
