"""Tables that a page has laid out as lines: a head that names the columns, and rows, parted by bars, tabs or blanks, or a cell a line.

What columns are called, of what class each is and which bodies stand below it is for a table of words to say (``_table_heads``); what a
table tells is for the rules of mentions and of facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ..shelf import compiled
from ..slotted import slotted
from .layout import Line

Span = tuple[int, int]

_TAB = compiled(r"[^\t]+")
#: Between blanks; those inside of titles and quotations and of names that are spread (许 涛) part nothing.
PIECE = compiled(r"《[^《》\n]{1,60}》\S*|“[^“”\n]{1,60}”\S*|[一-龥]\s{1,3}[一-龥](?!\S)|\S+")
BLANK = compiled(r"\s+")
_ORDINAL = compiled(r"[(]?\d{1,3}[).、]?$")
#: How long the head of a column and a cell may be.
_HEAD, LONGEST = 12, 80


#: The class of a column by its head, and of which kind the bodies below it are; either is empty where the head tells it not.
Column = tuple[str, str]


@slotted
class Grid:
    """A table: the number of the line that its head begins with, the classes of its columns and the kinds of bodies below them, the
    first line behind its head, whether each line is one cell, and the line with which the next table begins. Lines are counted in the
    whole page: a number alone is a cell, which is no line of an article."""

    head: int
    columns: list[str]
    kinds: list[str]
    first: int
    by_cell: bool
    stop: int

    def rows(self, text: str, lines: Sequence[Line], most: int, skip: int = 0) -> Iterator[list[Span]]:
        """The rows that have a cell for each column, so many at most behind those skipped; the first that has not ends them."""
        width = len(self.columns)
        if not self.by_cell:
            first = self.first + skip
            for line in lines[first : min(first + most, self.stop)]:
                row = cells_of(text, line.start, line.end)
                if len(row) != width:
                    return
                yield row
            return
        first = self.first + skip * width
        for k in range(first, min(len(lines), first + most * width, self.stop) - width + 1, width):
            row = [span for line in lines[k : k + width] if (span := cell(text, line)) is not None]
            if len(row) != width:
                return
            yield row


def cells_of(text: str, start: int, end: int) -> list[Span]:
    """The cells of a line; between bars also empty ones."""
    if "|" in text[start:end]:
        start += text[start] == "|"
        end -= text[end - 1] == "|"
        bars = [start - 1, *(k for k in range(start, end) if text[k] == "|"), end]
        return [trimmed(text, a + 1, b) for a, b in pairwise(bars)]
    piece = _TAB if "\t" in text[start:end] else PIECE
    return [trimmed(text, *m.span()) for m in piece.finditer(text, start, end)]


def trimmed(text: str, start: int, end: int) -> Span:
    """A span without the blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def cell(text: str, line: Line) -> Span | None:
    """What a line holds that is one cell; None for a line of text."""
    if line.end - line.start > LONGEST or "。" in text[line.start : line.end]:
        return None
    end = line.end - (text[line.end - 1] == "|")
    return trimmed(text, line.start, end)


def is_number(text: str, start: int, end: int) -> bool:
    """Whether a cell holds the number of its row."""
    return _ORDINAL.match(text, start, end) is not None


def find_grids(text: str, lines: Sequence[Line], heads: Mapping[str, Mapping[str, str]]) -> list[Grid]:
    """The tables of a page in their order.

    Args:
        text: The clean text.
        lines: Its layout.
        heads: What heads columns, without blanks, with its ``class`` and ``kind``.

    Example:
        >>> from zgc_extract.text import lay_out
        >>> page = "姓名 | 单位\\n林启东 | 江城大学"
        >>> [grid] = find_grids(page, lay_out(page), {"姓名": {"class": "name", "kind": ""}, "单位": {"class": "body", "kind": "other"}})
        >>> [page[start:end] for start, end in next(grid.rows(page, lay_out(page), 9))]
        ['林启东', '江城大学']
    """
    headed = dict(_heads(text, lines, heads))
    grids: list[Grid] = []
    behind, rows = 0, 0  # of the last table, as far as its rows have been walked
    for k in headed:
        if k < behind:
            continue
        if grids and not grids[-1].by_cell and _UNKNOWN in headed[k]:
            rows += sum(1 for _ in grids[-1].rows(text, lines, k + 1 - grids[-1].first - rows, rows))
            if rows == k + 1 - grids[-1].first:
                continue  # what looks like a head in part is a row of the table before it
        columns, behind = list(headed[k]), k + 1
        by_cell = len(columns) == 1
        while by_cell and len(headed.get(behind, ())) == 1:
            columns += headed[behind]
            behind += 1
        if len(columns) > 1:
            if grids:
                grids[-1].stop = k
            rows = 0
            grids.append(Grid(k, [sort for sort, _ in columns], [kind for _, kind in columns], behind, by_cell, len(lines)))
    return grids


def _heads(text: str, lines: Sequence[Line], heads: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[int, list[Column]]]:
    """The lines whose cells head columns: each of them does, or between bars and tabs one of them."""
    for k, line in enumerate(lines):
        marked = "|" in text[line.start : line.end] or "\t" in text[line.start : line.end]
        if not marked and (line.end - line.start > LONGEST or line.kind == "paragraph"):
            continue
        whole = None if marked else _column(text, line.start, line.end, heads)
        if whole is not None:
            yield k, [whole]
            continue
        columns: list[Column] = []
        known = 0
        for span in cells_of(text, line.start, line.end):
            column = _column(text, *span, heads)
            if column is None and not marked:
                break
            known += column is not None
            columns.append(column or _UNKNOWN)
        else:
            if known:
                yield k, columns


#: A column whose head no table has.
_UNKNOWN: Column = ("", "")


def _column(text: str, start: int, end: int, heads: Mapping[str, Mapping[str, str]]) -> Column | None:
    """The column by its head, whose characters blanks may part: 姓 名."""
    row = heads.get(BLANK.sub("", text[start:end])) if end - start < _HEAD else None
    return (row["class"], row["kind"]) if row is not None else None
