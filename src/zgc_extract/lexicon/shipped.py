"""The tables that ship with the library, as the shelf has them: what is asked for is taken out, and no more.

A text meets some hundred of eighty thousand words. Where the words of the great tables stand, and the words that begin with two
characters, are looked up in drawers (`zgc_extract.shelf.drawer`); a table of which much is asked for is made as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from ..shelf import Drawer, drawer, kept
from .scanner import Held, Scanner, scanned_together
from .table import LINES, Content, Table, content_of

_SOURCES = ("data/*.tsv", "scanner.py", "shipped.py", "table.py")
#: From how many rows on a table is great, and of which share of them one must ask for it to be made as a whole.
_GREAT, _SHARE = 1_000, 32


def shipped() -> dict[str, Table]:
    """All tables, by topic."""
    parts, places = _parts(), _places()
    if parts is None or places is None:
        return {topic: Table(topic, *content) for topic, content in _contents().items()}
    return {topic: _Shipped(topic, columns, size, parts, places) for topic, (columns, size) in _heads().items()}


@cache
def _contents() -> dict[str, Content]:
    """What the files hold, by topic."""
    from importlib.resources import files  # only where the shelf does not have them

    entries = sorted((files(__package__) / "data").iterdir(), key=lambda e: e.name)
    topics = {e.name.removesuffix(".tsv"): e for e in entries if e.name.endswith(".tsv")}
    return {topic: content_of(topic, entry.read_text(encoding="utf-8")) for topic, entry in topics.items()}


@kept(*_SOURCES)
def _heads() -> dict[str, tuple[tuple[str, ...], int]]:
    """The columns of each table, and how many rows it has."""
    return {topic: (columns, len(Table(topic, columns, cells))) for topic, (columns, cells) in _contents().items()}


@drawer(*_SOURCES)
def _parts() -> dict[str, tuple[str, ...]]:
    """The cells of a few lines of a table, by column."""
    return {_key(topic, part): cells for topic, (_, all_) in _contents().items() for part, cells in enumerate(zip(*all_, strict=True))}


@drawer(*_SOURCES)
def _places() -> dict[str, int]:
    """At which line a word of a great table stands."""
    tables = [Table(topic, *content) for topic, content in _contents().items()]
    return {_key(table.topic, word): line for table in tables if len(table) >= _GREAT for line, word in enumerate(table)}


def _key(topic: str, what: str | int) -> str:
    return f"{topic}\t{what}"


@drawer(*_SOURCES)
def by_beginning() -> dict[str, tuple[Held, ...]]:
    """The words that are looked for in a text, by their first two characters."""
    contents = _contents()
    return Scanner({topic: Table(topic, *contents[topic]) for topic in scanned_together(contents)}).by_beginning()


class _Shipped(Table):
    """A table that has neither its cells nor the lines of its words until somebody asks for them."""

    __slots__ = ("_parts", "_places", "_size")

    def __init__(
        self, topic: str, columns: tuple[str, ...], size: int, parts: Drawer[tuple[str, ...]], places: Drawer[int]
    ) -> None:
        self.topic, self._columns, self._size, self._places = topic, columns, size, places
        self._parts: Drawer[tuple[str, ...]] | None = parts  # until the cells are there
        self._lists, self._rows = None, {}

    def __getattr__(self, name: str) -> Any:
        if name != "_cells":
            return super().__getattr__(name)
        parts = map(self._part, range(-(-self._size // LINES)))
        self._cells = cells = tuple(zip(*parts, strict=True)) or ((),) * len(self._columns)
        self._parts = None
        return cells

    def _part(self, number: int) -> Sequence[str]:
        return super()._part(number) if self._parts is None else self._parts.get(_key(self.topic, number)) or ()

    def _lines(self) -> Mapping[str, int]:
        return super()._lines() if self._size < _GREAT else _LineByLine(self, self._places)

    def whole(self) -> Mapping[str, int]:
        """The lines of all words."""
        if isinstance(self._at, _LineByLine):
            self._at = super()._lines()
        return self._at

    def __len__(self) -> int:
        return self._size


class _LineByLine(Mapping[str, int]):
    """The lines of a great table's words, looked up one by one while few are asked for."""

    __slots__ = ("_drawer", "_left", "_table")

    def __init__(self, table: _Shipped, drawer: Drawer[int]) -> None:
        self._table, self._left, self._drawer = table, len(table) // _SHARE, drawer

    def get(self, word: str, default: Any = None) -> Any:
        """The line of a word, or the default."""
        if not self._left:
            return self._table.whole().get(word, default)
        self._left -= 1
        line = self._drawer.get(_key(self._table.topic, word))
        return default if line is None else line

    def __getitem__(self, word: str) -> int:
        line: int | None = self.get(word)
        if line is None:
            raise KeyError(word)
        return line

    def __contains__(self, word: object) -> bool:
        return self.get(str(word)) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._table.whole())

    def __len__(self) -> int:
        return len(self._table)
