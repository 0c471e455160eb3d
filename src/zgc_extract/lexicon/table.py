"""One word table: its words at once, its rows when they are asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, ItemsView, Iterable, Iterator, KeysView, Mapping, Sequence, ValuesView
from itertools import repeat, zip_longest
from typing import Any, TypeVar, overload

from ..errors import LexiconError

Row = Mapping[str, str]
#: The cells of a column, one a line, in texts of `LINES` lines.
Cells = tuple[str, ...]
#: A table as the shelf keeps it: the names of its columns, and of each the cells.
Content = tuple[tuple[str, ...], tuple[Cells, ...]]
LINES = 32
#: Of how many rows one text seldom asks.
_MANY = 64

_Default = TypeVar("_Default")


class Table(Mapping[str, Row]):
    """Word → its row (column → cell); immutable.

    A text meets some hundred of eighty thousand words, so a row is made when it is first asked for, out of the few lines around it: that
    saves most of the time that loading takes, and of the memory. A table of which many rows are asked for is taken apart as a whole.
    And where the words stand is worked out for the first that is asked for.
    """

    __slots__ = ("_at", "_by_class", "_cells", "_columns", "_lists", "_rows", "topic")

    def __init__(self, topic: str, columns: Sequence[str], cells: Sequence[Cells]) -> None:
        self.topic = topic
        self._columns = tuple(columns)
        self._cells = cells
        self._lists: list[list[str]] | None = None
        self._rows: dict[str, Row] = {}

    def __getattr__(self, name: str) -> Any:
        """What is worked out when it is first asked for: at which line each word stands, and the words of each class."""
        if name == "_at":
            self._at = at = self._lines()
            return at
        if name == "_by_class":
            self._by_class = found = self._classes()
            return found
        raise AttributeError(name)

    def _lines(self) -> Mapping[str, int]:
        words = _list(self._cells[0]) if self._cells else []
        _NUMBERS.extend(range(len(_NUMBERS), len(words)))
        return dict(zip(words, _NUMBERS, strict=False))

    def _classes(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for word, cell in zip(self._at, self._column("class"), strict=True):
            for name in cell.split("/"):
                found.setdefault(name, []).append(word)
        return found

    def __reduce__(self) -> tuple[Callable[..., Table], tuple[str, tuple[str, ...], Sequence[Cells]]]:
        return Table, (self.topic, self._columns, self._cells)

    @classmethod
    def parsed(cls, topic: str, text: str) -> Table:
        """The table of a TSV file."""
        return cls(topic, *content_of(topic, text))

    @classmethod
    def of(cls, topic: str, rows: Mapping[str, Row]) -> Table:
        """The table of rows that are there already."""
        return cls(topic, ("word",), ((),)).with_rows({**row, "word": word} for word, row in rows.items())

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns; the first is the word."""
        return self._columns

    def with_rows(self, rows: Iterable[Row]) -> Table:
        """A new table with more rows, or others for the same words; each has at least ``word``."""
        columns, by_word = list(self._columns) or ["word"], {word: dict(row) for word, row in self.items()}
        for row in rows:
            word = row.get("word")
            if not word:
                raise LexiconError(f"a row for {self.topic} lacks 'word': {dict(row)!r}")
            if any("\n" in cell for cell in row.values()):
                raise LexiconError(f"a row for {self.topic} has a line break in a cell: {dict(row)!r}")
            by_word[word] = dict(row)
            columns += [name for name in row if name not in columns]
        return Table(self.topic, columns, [_cells([row.get(name, "") for row in by_word.values()]) for name in columns])

    def __getitem__(self, word: str) -> Row:
        row = self._rows.get(word)
        return self._row(word, self._at[word]) if row is None else row

    @overload
    def get(self, key: str, /) -> Row | None: ...

    @overload
    def get(self, key: str, /, default: Row | _Default) -> Row | _Default: ...

    def get(self, key: str, /, default: Row | _Default | None = None) -> Row | _Default | None:
        """The row of a word, or the default."""
        at = self._at.get(key)
        if at is None:
            return default
        row = self._rows.get(key)
        return self._row(key, at) if row is None else row

    def _row(self, word: str, at: int) -> Row:
        if self._lists is None and len(self._rows) >= _MANY:
            self._lists = list(map(_list, self._cells))
        if self._lists is not None:
            row = self._rows[word] = {name: cells[at] for name, cells in zip(self._columns, self._lists, strict=True)}
            return row
        part, line = divmod(at, LINES)
        row = self._rows[word] = dict(zip(self._columns, [cells.split("\n", line + 1)[line] for cells in self._part(part)], strict=True))
        return row

    def _part(self, number: int) -> Sequence[str]:
        """By column the cells of `LINES` lines."""
        return [cells[number] for cells in self._cells]

    def __contains__(self, word: object) -> bool:
        return word in self._at

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)

    def keys(self) -> KeysView[str]:
        """The words."""
        return self._at.keys()

    def items(self) -> ItemsView[str, Row]:
        """The words with their rows."""
        if len(self._rows) < len(self._at):
            cells = zip(self._at, *map(_list, self._cells[1:]), strict=True)
            made: dict[str, Row] = dict(zip(self._at, map(dict, map(zip, repeat(self._columns), cells)), strict=True))
            made.update(self._rows)  # a row that was asked for before stays the same
            self._rows = made
        return self._rows.items()

    def values(self) -> ValuesView[Row]:
        """The rows."""
        self.items()
        return self._rows.values()

    def by_class(self) -> Mapping[str, Sequence[str]]:
        """The words of each class that their cells in the column ``class`` name ("/" between several)."""
        return self._by_class

    def of_class(self, *classes: str) -> list[str]:
        """The words of some classes."""
        return [word for name in classes for word in self._by_class.get(name, ())]

    def column(self, name: str) -> dict[str, str]:
        """Word → its cell in one column."""
        return dict(zip(self._at, self._column(name), strict=True))

    def numbers(self, name: str) -> dict[str, int]:
        """Word → the number in its cell, 0 where that is empty."""
        return dict(zip(self._at, map(_Numbers().__getitem__, self._column(name)), strict=True))

    def _column(self, name: str) -> list[str]:
        return _list(self._cells[self._columns.index(name)])


class _Numbers(dict[str, int]):
    """By a cell its number, 0 where it is empty: few of many cells differ."""

    def __missing__(self, cell: str) -> int:
        number = self[cell] = int(cell) if cell else 0
        return number


#: The numbers of rows, the same for all tables.
_NUMBERS: list[int] = []


def content_of(topic: str, text: str) -> Content:
    """What a TSV file holds: lines that begin with ``#`` are comments, the first other line names the columns.

    Raises:
        LexiconError: A row has more cells than there are columns, or a word has two rows (the later would take the first's place
            without a word); the message names it.
    """
    lines = [line for line in text.splitlines() if line and line[0] != "#"]
    columns = lines.pop(0).split("\t")
    rows = [line.split("\t") for line in lines]
    cells = list(zip_longest(*rows, fillvalue=""))
    if len(cells) > len(columns):
        row = max(rows, key=len)
        raise LexiconError(f"{topic}.tsv, the row of {row[0]!r}: {len(row)} cells, but {len(columns)} columns")
    cells += [("",) * len(rows)] * (len(columns) - len(cells))
    if len(set(cells[0])) < len(rows):
        twice, number = Counter(cells[0]).most_common(1)[0]
        raise LexiconError(f"{topic}.tsv has {number} rows of {twice!r}: keep the right one")
    return tuple(columns), tuple(map(_cells, cells))


def _cells(cells: Sequence[str]) -> Cells:
    return tuple("\n".join(cells[at : at + LINES]) for at in range(0, len(cells), LINES))


def _list(cells: Cells) -> list[str]:
    return "\n".join(cells).split("\n") if cells else []
