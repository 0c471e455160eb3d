"""One word table: its words at once, its rows when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, KeysView, Mapping
from typing import TypeVar, overload

from ..errors import LexiconError

Row = Mapping[str, str]

_Default = TypeVar("_Default")


class Table(Mapping[str, Row]):
    """Word → its row (column → cell); immutable.

    A text meets some hundred of fifty thousand words, so a line is taken apart when its row is first asked for: that saves
    most of the time that loading took, and of the memory.
    """

    __slots__ = ("_columns", "_lines", "_rows", "topic")

    def __init__(self, topic: str, columns: Iterable[str], lines: dict[str, str], rows: dict[str, Row] | None = None) -> None:
        self.topic = topic
        self._columns = tuple(columns)
        self._lines = lines
        self._rows = rows or {}

    @classmethod
    def parsed(cls, topic: str, text: str) -> Table:
        """The table of a TSV file: lines that begin with ``#`` are comments, the first other line names the columns."""
        lines = [line for line in text.splitlines() if line and line[0] != "#"]
        columns = lines.pop(0).split("\t")
        words = [line.partition("\t")[0] for line in lines] if len(columns) > 1 else lines
        return cls(topic, columns, dict(zip(words, lines, strict=True)))

    @classmethod
    def of(cls, topic: str, rows: Mapping[str, Row]) -> Table:
        """The table of rows that are there already."""
        columns = next(iter(rows.values()), {})
        return cls(topic, columns, dict.fromkeys(rows, ""), dict(rows))

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns; the first is the word."""
        return self._columns

    def with_rows(self, rows: Iterable[Row]) -> Table:
        """A new table with more rows, or others for the same words; each has at least ``word``."""
        columns = self._columns
        lines, known = dict(self._lines), dict(self._rows)
        for row in rows:
            word = row.get("word")
            if not word:
                raise LexiconError(f"a row for {self.topic} lacks 'word': {dict(row)!r}")
            lines[word], known[word] = "", {**dict.fromkeys(columns, ""), **row}
            columns = columns or tuple(row)
        return Table(self.topic, columns, lines, known)

    def __getitem__(self, word: str) -> Row:
        row = self._rows.get(word)
        if row is None:
            row = self._rows[word] = self._parsed(self._lines[word])
        return row

    @overload
    def get(self, key: str, /) -> Row | None: ...

    @overload
    def get(self, key: str, /, default: Row | _Default) -> Row | _Default: ...

    def get(self, key: str, /, default: Row | _Default | None = None) -> Row | _Default | None:
        """The row of a word, or the default."""
        row = self._rows.get(key)
        if row is None:
            line = self._lines.get(key)
            if line is None:
                return default
            row = self._rows[key] = self._parsed(line)
        return row

    def __contains__(self, word: object) -> bool:
        return word in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def keys(self) -> KeysView[str]:
        """The words."""
        return self._lines.keys()

    def column(self, name: str) -> dict[str, str]:
        """Word → its cell in one column."""
        at = self._columns.index(name)
        cells = {word: line.split("\t") for word, line in self._lines.items()}
        column = {word: row[at] if at < len(row) else "" for word, row in cells.items()}
        return column | {word: row.get(name, "") for word, row in self._rows.items()}

    def _parsed(self, line: str) -> Row:
        cells, columns = line.split("\t"), self._columns
        if len(cells) < len(columns):
            cells += [""] * (len(columns) - len(cells))
        elif len(cells) > len(columns):
            raise LexiconError(f"{self.topic}.tsv, the row of {cells[0]!r}: {len(cells)} cells, but {len(columns)} columns")
        return dict(zip(columns, cells, strict=True))
