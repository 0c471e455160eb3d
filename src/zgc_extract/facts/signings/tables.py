"""Tables of what was signed: a head with two columns of sides, and a row for each agreement."""

from __future__ import annotations

from collections.abc import Iterator

from ...entities import Entity
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ...text.grids import Grid

#: The classes of columns that hold a side, and what such a table has besides.
_SIDES = ("side", "body")
_KINDS = ("organisation", "park", "place")
_FEWEST, _MOST_ROWS = 2, 60


def rows_of_tables(story: Story) -> Iterator[tuple[list[Entity], tuple[int, int]]]:
    """The sides of each row and its span."""
    for grid in story.document.grids:
        columns = _columns(grid)
        for row in grid.rows(story.text, story.document.lines, _MOST_ROWS) if len(columns) >= _FEWEST else ():
            sides = [_of_cell(story, *row[c]) for c in columns]
            known = [story.entity(m) for m in sides if m is not None]
            if len(known) == len(columns) and len({id(e) for e in known}) == len(known):
                yield known, (row[columns[0]][0], row[columns[-1]][1])


def _columns(grid: Grid) -> list[int]:
    """The columns that hold sides; none of a table of winners or people."""
    if {"award", "won", "name", "post"} & set(grid.columns):
        return []
    return [c for c, sort in enumerate(grid.columns) if sort in _SIDES]


#: A side on a line of its own: 甲方:江城大学.
_PARTY = compiled(r"(?P<side>[甲乙丙丁]方)(?:单位|名称)?:\s?(?P<name>[^\s,。;:]{3,40})")


def lines_of_sides(story: Story) -> Iterator[tuple[list[Entity], tuple[int, int]]]:
    """The sides of an agreement told on lines one below the other, and their span."""
    told: list[tuple[Entity, int, int]] = []
    for line in (*story.document.lines, None):
        m = _PARTY.match(story.text, line.start, line.end) if line is not None else None
        if told and (m is None or m["side"] == "甲方"):
            if len({id(e) for e, _, _ in told}) > 1:
                yield [e for e, _, _ in told], (told[0][1], told[-1][2])
            told = []
        side = _of_cell(story, *m.span("name")) if m is not None else None
        if m is not None and side is not None:
            told.append((story.entity(side), m.start(), m.end()))


def _of_cell(story: Story, start: int, end: int) -> Candidate | None:
    """The body, park or place that fills a cell."""
    return next((m for m in story.within(start, end, *_KINDS) if (m.start, m.end) == (start, end)), None)
