"""Word tables: one TSV file a topic, loaded once, immutable, found in a text by one Aho–Corasick scan.

A table is ``data/TOPIC.tsv``: lines that begin with ``#`` are comments, the first other line names the columns, the first
column is the word. Every word of every table is found by `Lexicon.scan`, except tables whose name begins with ``_``
(looked up only by `Lexicon.table`). Tables in `APART` are found by a scan of their own, made only where a rule asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any

from ..collecting import uncollected
from ..errors import LexiconError
from .scanner import APART, Scanner, WordHit, scanned_together
from .shipped import by_beginning, shipped
from .table import Row, Table
from .words import Word, rows_of

__all__ = ["Lexicon", "Row", "Table", "WordHit", "default_lexicon"]


class Lexicon:
    """All tables; immutable, picklable, safe to share between threads."""

    def __init__(self, tables: Mapping[str, Mapping[str, Row]], *, kept_as: str | None = None) -> None:
        if kept_as:
            self.kept_as = kept_as  # the shelf knows it by this name (`zgc_extract.shelf.key_of`)
        self._tables = {t: rows if isinstance(rows, Table) else Table.of(t, rows) for t, rows in tables.items()}

    def __getstate__(self) -> dict[str, Any]:
        # Automata cannot be pickled: they are made again where they are needed.
        return {name: value for name, value in self.__dict__.items() if name in ("_tables", "kept_as")}

    def table(self, topic: str) -> Table:
        """One table: word → its row (column → cell).

        Raises:
            LexiconError: There is no such table; the message names those that are there.
        """
        table = self._tables.get(topic)
        if table is None:
            raise LexiconError(f"there is no table {topic!r}: there are {', '.join(sorted(self._tables))}")
        return table

    @property
    def topics(self) -> tuple[str, ...]:
        """The names of the tables."""
        return tuple(self._tables)

    def words_before(self, topic: str, text: str, end: int) -> Iterator[Row]:
        """The rows of a table's words that end at an offset of a text, the longest first."""
        table = self._tables[topic]
        words = table.keys()
        for size in self._sizes(topic, -1).get(text[end - 1 : end], ()):
            if size <= end and text[end - size : end] in words:
                yield table[text[end - size : end]]

    def begins(self, topic: str, text: str, start: int) -> bool:
        """Whether a word of a table begins at an offset of a text."""
        words = self._tables[topic].keys()
        return any(text[start : start + size] in words for size in self._sizes(topic, 0).get(text[start : start + 1], ()))

    def longest(self, topic: str) -> int:
        """How long the longest word of a table is."""
        return max((sizes[0] for sizes in self._sizes(topic, 0).values()), default=0)

    def _sizes(self, topic: str, at: int) -> dict[str, list[int]]:
        """By the first (0) or the last (-1) character of a table's words their lengths, the longest first."""
        sizes = self._known_sizes.get((topic, at))
        if sizes is None:
            found: dict[str, set[int]] = {}
            for word in self._tables[topic]:
                found.setdefault(word[at], set()).add(len(word))
            sizes = self._known_sizes[topic, at] = {character: sorted(lengths, reverse=True) for character, lengths in found.items()}
        return sizes

    @cached_property
    def _known_sizes(self) -> dict[tuple[str, int], dict[str, list[int]]]:
        return {}

    def extend(
        self,
        *,
        people: Iterable[Word] = (),
        organisations: Iterable[Word] = (),
        parks: Iterable[Word] = (),
        titles: Iterable[Word] = (),
        aliases: Mapping[str, str] | None = None,
    ) -> Lexicon:
        """A new lexicon that knows these words too; this one stays as it is.

        Args:
            people: Names, each a text or ``{"name": …}``.
            organisations: Bodies, each a text or ``{"name", "kind", "country", "aliases"}``.
            parks: Parks, each a text or ``{"name", "kind", "country", "division", "aliases"}``.
            titles: Posts; they take modifiers (副, 原, 首席) as others do.
            aliases: Short name of a body → its full name.

        Raises:
            LexiconError: A word is not as it must be; the message names the key.

        Example:
            >>> longer = default_lexicon().extend(titles=["首席链长"])
            >>> "首席链长" in longer.table("title_heads"), "首席链长" in default_lexicon().table("title_heads")
            (True, False)
        """
        return self.with_rows(rows_of(people, organisations, parks, titles, aliases))

    def with_rows(self, rows: Mapping[str, Iterable[Row]]) -> Lexicon:
        """A new lexicon with more rows in its tables, by topic; each row has at least ``word``."""
        tables = dict(self._tables)
        for topic, more in rows.items():
            tables[topic] = tables.get(topic, Table(topic, (), ())).with_rows(more)
        return Lexicon(tables)

    @cached_property
    def _scanners(self) -> dict[str, Scanner]:
        """Topic → what finds its words; all topics but those scanned `APART` share one."""
        topics = scanned_together(self._tables)
        known = by_beginning() if getattr(self, "kept_as", None) else None
        together = Scanner({topic: self._tables[topic] for topic in topics}, known)
        return dict.fromkeys(topics, together) | {topic: Scanner({topic: self._tables[topic]}) for topic in APART & self._tables.keys()}

    def scan(self, text: str, topic: str) -> dict[str, list[WordHit]]:
        """Every word of a table in the text, overlapping ones too, in the order of their ends; with those of all tables that
        are found in the same pass, by topic."""
        scanner = self._scanners.get(topic)
        return scanner.scan(text) if scanner else {topic: []}


@cache
@uncollected()
def default_lexicon() -> Lexicon:
    """The tables that ship with the library."""
    return Lexicon(shipped(), kept_as="default")
