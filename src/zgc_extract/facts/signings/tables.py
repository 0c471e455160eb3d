"""Tables of what was signed: a head with two columns of sides, and a row for each agreement."""

from __future__ import annotations

from collections.abc import Iterator

from ...entities import Entity
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ..initials import places

#: The heads of columns that hold a side.
_SIDE = compiled(
    r"(?:签约|投资|合作|引进|引资|招引|承接|落户|项目|建设|承建|牵头|技术)(?:单位|企业|方|主体|园区|载体|地)|[甲乙丙]方(?:单位|名称)?|(?:企业|单位|公司|高校|院校|院所)(?:名称)?"
    r"|(?:技术)?(?:需求|供给|提供|受让|转让)方"
)
#: The other columns of such a table.
_COLUMN = compiled(
    r"序号|编号|(?:项目|协议|合作|签约)?(?:名称|内容|类别|类型|金额)|(?:总|计划)?投资额?(?:\([^()]{1,6}\))?"
    r"|建设(?:内容|地点)|所属(?:产业|领域)|备注"
)
_BETWEEN = "\t| \u3000"
_CELL = compiled(rf"[^{_BETWEEN}]+")
_KINDS = ("organisation", "park", "place")
_FEWEST, _MOST_ROWS = 2, 60


def rows_of_tables(story: Story) -> Iterator[tuple[list[Entity], tuple[int, int]]]:
    """The sides of each row and its span."""
    yield from _of_cells(story, [(line.start, line.end) for line in story.document.lines])  # a number alone is no line of the article
    lines = story.document.article
    for k, line in enumerate(lines):
        if not places(story.text, _BETWEEN, line.start, line.end):
            continue
        head = [m[0] for m in _CELL.finditer(story.text, line.start, line.end)]
        columns = [c for c, word in enumerate(head) if _SIDE.fullmatch(word)]
        if len(columns) < _FEWEST or len(head) - len(columns) > len(columns) + 2:
            continue
        for row in lines[k + 1 : k + 1 + _MOST_ROWS]:
            cells = [m.span() for m in _CELL.finditer(story.text, row.start, row.end)]
            if len(cells) != len(head):
                break
            sides = [_of_cell(story, *cells[c]) for c in columns]
            known = [story.entity(m) for m in sides if m is not None]
            if len(known) == len(columns) and len({id(e) for e in known}) == len(known):
                yield known, (row.start, row.end)


def _of_cells(story: Story, cells: list[tuple[int, int]]) -> Iterator[tuple[list[Entity], tuple[int, int]]]:
    """The same of a table whose cells stand on lines of their own: its head is a row of lines that name columns."""
    k = 0
    while k < len(cells):
        end = k
        columns = []
        while end < len(cells) and (side := _SIDE.fullmatch(story.text, *cells[end]) or _COLUMN.fullmatch(story.text, *cells[end])):
            columns += [end - k] if side.re is _SIDE else []
            end += 1
        width = end - k
        if len(columns) >= _FEWEST and width > len(columns):
            for row in range(end, min(len(cells), end + _MOST_ROWS * width) - width + 1, width):
                sides = [_of_cell(story, *cells[row + c]) for c in columns]
                known = [story.entity(m) for m in sides if m is not None]
                if not known:
                    break
                if len(known) == len(columns) and len({id(e) for e in known}) == len(known):
                    yield known, (cells[row + columns[0]][0], cells[row + columns[-1]][1])
        k = max(end, k + 1)


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
