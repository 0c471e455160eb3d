"""Word tables: one TSV file a topic, loaded once, immutable, found in a text by one Aho–Corasick scan.

A table is ``data/TOPIC.tsv``: lines that begin with ``#`` are comments, the first other line names the columns, the first
column is the word. Every word of every table is found by `Lexicon.scan`, except tables whose name begins with ``_``
(looked up only by `Lexicon.table`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple

from ..errors import LexiconError
from .words import Word, rows_of

Row = Mapping[str, str]


class WordHit(NamedTuple):
    """A table's word in a text: offsets in code points of the clean text, and its row."""

    start: int
    end: int
    word: str
    row: Row


def _read(topic: str, text: str) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    columns: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
            continue
        if len(cells) > len(columns):
            raise LexiconError(f"{topic}.tsv, line {number}: {len(cells)} cells, but {len(columns)} columns")
        cells += [""] * (len(columns) - len(cells))
        rows[cells[0]] = dict(zip(columns, cells, strict=True))
    return rows


class Lexicon:
    """All tables; immutable, picklable, safe to share between threads."""

    def __init__(self, tables: Mapping[str, Mapping[str, Row]]) -> None:
        self._tables = {topic: dict(rows) for topic, rows in tables.items()}

    def __getstate__(self) -> dict[str, Any]:
        return {"_tables": self._tables}  # the automaton cannot be pickled: it is built again where it is needed

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)

    def table(self, topic: str) -> Mapping[str, Row]:
        """One table: word → its row (column → cell)."""
        return MappingProxyType(self._tables.get(topic, {}))

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
        tables: dict[str, Mapping[str, Row]] = dict(self._tables)
        for topic, more in rows.items():
            merged = dict(tables.get(topic, {}))
            columns = next(iter(merged.values()), {}).keys()
            for row in more:
                if not row.get("word"):
                    raise LexiconError(f"a row for {topic} lacks 'word': {dict(row)!r}")
                merged[row["word"]] = {**dict.fromkeys(columns, ""), **row}
            tables[topic] = merged
        return Lexicon(tables)

    @cached_property
    def _automaton(self) -> tuple[Any, list[list[tuple[str, str, Row]]]]:
        from ahocorasick_rs import AhoCorasick

        words: dict[str, list[tuple[str, str, Row]]] = {}
        for topic, rows in self._tables.items():
            if not topic.startswith("_"):
                for word, row in rows.items():
                    words.setdefault(word, []).append((topic, word, row))
        return AhoCorasick(list(words)), list(words.values())

    def scan(self, text: str) -> dict[str, list[WordHit]]:
        """Every word of every table in the text, overlapping ones too, by topic, in the order of their ends."""
        automaton, entries = self._automaton
        hits: defaultdict[str, list[WordHit]] = defaultdict(list)
        new = tuple.__new__  # what WordHit(...) calls, without the way there: there are hundreds of hits a page
        for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
            for topic, word, row in entries[index]:
                hits[topic].append(new(WordHit, (start, end, word, row)))
        return dict(hits)


@cache
def default_lexicon() -> Lexicon:
    """The tables that ship with the library."""
    folder = files(__package__) / "data"
    tables = {}
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".tsv"):
            topic = entry.name.removesuffix(".tsv")
            tables[topic] = _read(topic, entry.read_text(encoding="utf-8"))
    return Lexicon(tables)
