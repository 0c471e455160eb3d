"""Tables that a page has laid out as lines: a head that names the columns, and rows, parted by bars, tabs or blanks, or a cell a line.

What the columns are called, and of what class each is, is in the table ``_table_heads``; which tables tell anything is for the rules of
the facts to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..fact import Story
from ..shelf import compiled
from ..slotted import slotted
from ..text.layout import Line

Span = tuple[int, int]

_TAB = compiled(r"[^\t]+")
#: Between blanks; those inside of titles and quotations and of names that are spread (许 涛) part nothing.
PIECE = compiled(r"《[^《》\n]{1,60}》\S*|“[^“”\n]{1,60}”\S*|[一-龥]\s{1,3}[一-龥](?!\S)|\S+")
BLANK = compiled(r"\s+")
_ORDINAL = compiled(r"[(]?\d{1,3}[).、]?$")
#: How long the head of a column and a cell may be.
_HEAD, LONGEST = 12, 80


@slotted
class Table:
    """A table: the number of the line that its head begins with, the classes of its columns, the first line behind its head, whether
    each line is one cell. Lines are counted in the whole page: a number alone is a cell, which is no line of an article."""

    head: int
    columns: list[str]
    first: int
    by_cell: bool


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


def tables(story: Story) -> Sequence[Table]:
    """The tables of a page in their order, found once for a text."""
    found: list[Table] | None = story.memo.get("tables")
    if found is None:
        found = story.memo["tables"] = list(_find(story))
    return found


def _find(story: Story) -> Iterator[Table]:
    heads = dict(_heads(story))
    behind = 0
    for k in heads:
        if k < behind:
            continue
        columns, behind = list(heads[k]), k + 1
        by_cell = len(columns) == 1
        while by_cell and len(heads.get(behind, ())) == 1:
            columns += heads[behind]
            behind += 1
        if len(columns) > 1:
            yield Table(k, columns, behind, by_cell)


def _heads(story: Story) -> Iterator[tuple[int, list[str]]]:
    """The lines of which each cell heads a column."""
    text, lexicon = story.text, story.document.lexicon
    for k, line in enumerate(story.document.lines):
        if line.end - line.start > LONGEST or line.kind == "paragraph":
            continue
        spread = text[line.start] == "|" or text[line.start + 1 : line.start + 2].isspace()  # 姓 名
        if not spread and not lexicon.begins("_table_heads", text, line.start):
            continue
        whole = _column(story, line.start, line.end)
        if whole is not None:
            yield k, [whole]
            continue
        sorts = [_column(story, *span) for span in cells_of(text, line.start, line.end)]
        if sorts and None not in sorts:
            yield k, [sort for sort in sorts if sort is not None]


def _column(story: Story, start: int, end: int) -> str | None:
    """The class of a column by its head, whose characters blanks may part: 姓 名."""
    row = story.document.lexicon.table("_table_heads").get(BLANK.sub("", story.text[start:end])) if end - start < _HEAD else None
    return (row["class"] or None) if row is not None else None


def whole_rows(story: Story, table: Table, most: int) -> Iterator[list[Span]]:
    """The rows of a table that have a cell for each column; the first that has not ends them."""
    text, lines, width = story.text, story.document.lines, len(table.columns)
    if not table.by_cell:
        for line in lines[table.first : table.first + most]:
            row = cells_of(text, line.start, line.end)
            if len(row) != width:
                return
            yield row
        return
    for k in range(table.first, min(len(lines), table.first + most * width) - width + 1, width):
        row = [span for line in lines[k : k + width] if (span := cell(text, line)) is not None]
        if len(row) != width:
            return
        yield row
