"""One word table: its words at once, its rows when they are asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, Sequence, ValuesView
from itertools import repeat, zip_longest
from typing import TypeVar, overload

from ..errors import LexiconError

Row = Mapping[str, str]
#: A table as the shelf keeps it: the names of its columns, and of each the cells, one a line.
Content = tuple[tuple[str, ...], tuple[str, ...]]

_Default = TypeVar("_Default")


class Table(Mapping[str, Row]):
    """Word → its row (column → cell); immutable.

    A text meets some hundred of fifty thousand words, so a row is made when it is first asked for, and a column is taken apart
    when the first row is: that saves most of the time that loading takes, and of the memory.
    """

    __slots__ = ("_at", "_cells", "_columns", "_lists", "_rows", "topic")

    def __init__(self, topic: str, columns: Sequence[str], cells: Sequence[str | list[str]]) -> None:
        """Of columns, each a text with one cell a line, or a list of them."""
        self.topic = topic
        self._columns = tuple(columns)
        self._cells = cells
        words = _list(cells[0]) if cells and cells[0] else []
        self._at = dict(zip(words, range(len(words)), strict=True))
        self._lists: list[list[str]] | None = None
        self._rows: dict[str, Row] = {}

    @classmethod
    def parsed(cls, topic: str, text: str) -> Table:
        """The table of a TSV file."""
        return cls(topic, *content_of(topic, text))

    @classmethod
    def of(cls, topic: str, rows: Mapping[str, Row]) -> Table:
        """The table of rows that are there already."""
        return cls(topic, ("word",), ("",)).with_rows({**row, "word": word} for word, row in rows.items())

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
            by_word[word] = dict(row)
            columns += [name for name in row if name not in columns]
        return Table(self.topic, columns, [[row.get(name, "") for row in by_word.values()] for name in columns])

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
        row = self._rows[word] = {name: cells[at] for name, cells in zip(self._columns, self._by_column(), strict=True)}
        return row

    def _by_column(self) -> list[list[str]]:
        if self._lists is None:
            self._lists = [_list(cells) for cells in self._cells]
        return self._lists

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
            rows = map(dict, map(zip, repeat(self._columns), zip(*self._by_column(), strict=True)))
            made: dict[str, Row] = dict(zip(self._by_column()[0], rows, strict=True))
            made.update(self._rows)  # a row that was asked for before stays the same
            self._rows = made
        return self._rows.items()

    def values(self) -> ValuesView[Row]:
        """The rows."""
        self.items()
        return self._rows.values()

    def column(self, name: str) -> dict[str, str]:
        """Word → its cell in one column."""
        return dict(zip(self._by_column()[0], self._by_column()[self._columns.index(name)], strict=True)) if self._at else {}

    def numbers(self, name: str) -> dict[str, int]:
        """Word → the number in its cell, 0 where that is empty."""
        cells = self._by_column()[self._columns.index(name)]
        return dict(zip(self._by_column()[0], [int(cell) if cell else 0 for cell in cells], strict=True)) if self._at else {}


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
    return tuple(columns), tuple(map("\n".join, cells))


def _list(cells: str | list[str]) -> list[str]:
    return cells.split("\n") if isinstance(cells, str) else cells
