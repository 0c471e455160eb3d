"""Word tables: one TSV file a topic, loaded once, immutable, found in a text by one Aho–Corasick scan.

A table is ``data/TOPIC.tsv``: lines that begin with ``#`` are comments, the first other line names the columns, the first
column is the word. Every word of every table is found by `Lexicon.scan`, except tables whose name begins with ``_``
(looked up only by `Lexicon.table`). Tables in `_APART` are found by a scan of their own, made only where a rule asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib.resources import files
from itertools import repeat
from types import MappingProxyType
from typing import Any, NamedTuple

from ..errors import LexiconError
from ..shelf import shelf
from .words import Word, rows_of

Row = Mapping[str, str]

#: Tables of which few texts need the hits.
_APART = frozenset({"park_fields"})


_NO_ROWS: Mapping[str, Row] = MappingProxyType({})


class WordHit(NamedTuple):
    """A table's word in a text: offsets in code points of the clean text, and its row."""

    start: int
    end: int
    word: str
    row: Row


def _read(topic: str, text: str) -> dict[str, Row]:
    lines = [line for line in text.splitlines() if line and line[0] != "#"]
    columns = lines[0].split("\t")
    if len(columns) == 1:
        return {word: {columns[0]: word} for word in lines[1:]}
    rows: dict[str, Row] = {}
    width, empty = len(columns), [""] * len(columns)
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) < width:
            cells += empty[len(cells) :]
        elif len(cells) > width:
            raise LexiconError(f"{topic}.tsv, the row of {cells[0]!r}: {len(cells)} cells, but {width} columns")
        rows[cells[0]] = dict(zip(columns, cells, strict=False))
    return rows


class Lexicon:
    """All tables; immutable, picklable, safe to share between threads."""

    def __init__(self, tables: Mapping[str, Mapping[str, Row]]) -> None:
        self._tables = {topic: dict(rows) for topic, rows in tables.items()}

    def __getstate__(self) -> dict[str, Any]:
        return {"_tables": self._tables}  # automata and views cannot be pickled: they are made again where they are needed

    @cached_property
    def _views(self) -> dict[str, Mapping[str, Row]]:
        return {topic: MappingProxyType(rows) for topic, rows in self._tables.items()}

    def table(self, topic: str) -> Mapping[str, Row]:
        """One table: word → its row (column → cell)."""
        return self._views.get(topic, _NO_ROWS)

    def words_before(self, topic: str, text: str, end: int) -> Iterator[Row]:
        """The rows of a table's words that end at an offset of a text, the longest first."""
        table = self._tables[topic]
        for size in self._sizes[topic]:
            if size <= end:
                row = table.get(text[end - size : end])
                if row is not None:
                    yield row

    def begins(self, topic: str, text: str, start: int) -> bool:
        """Whether a word of a table begins at an offset of a text."""
        table = self._tables[topic]
        return any(text[start : start + size] in table for size in self._sizes[topic])

    @cached_property
    def _sizes(self) -> dict[str, list[int]]:
        """The lengths of each table's words, the longest first."""
        return {topic: sorted({len(word) for word in rows}, reverse=True) for topic, rows in self._tables.items()}

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
    def _scanners(self) -> dict[str, _Scanner]:
        """Topic → what finds its words; all topics but those in `_APART` share one."""
        found = {topic: rows for topic, rows in self._tables.items() if not topic.startswith("_")}
        together = _Scanner({topic: rows for topic, rows in found.items() if topic not in _APART})
        return {topic: _Scanner({topic: rows}) if topic in _APART else together for topic, rows in found.items()}

    def scan(self, text: str, topic: str) -> dict[str, list[WordHit]]:
        """Every word of a table in the text, overlapping ones too, in the order of their ends; with those of all tables that
        are found in the same pass, by topic."""
        scanner = self._scanners.get(topic)
        return scanner.scan(text) if scanner else {topic: []}


def _forms(word: str, row: Row) -> list[str]:
    """A row's word, and its other names in the column ``short`` ("|" between them)."""
    return [word, *row["short"].split("|")] if row.get("short") else [word]


#: A word's number, and where it starts and ends in a text.
_Match = tuple[int, int, int]
_Find = Callable[..., list[_Match]]

#: How long a text may be to get an automaton of its own words.
_SHORT = 10_000


def _finder(words: Sequence[str]) -> _Find:
    from ahocorasick_rs import AhoCorasick

    find: _Find = AhoCorasick(words).find_matches_as_indexes
    return find


class _Scanner:
    """Finds the words of some tables in one pass."""

    def __init__(self, tables: Mapping[str, Mapping[str, Row]]) -> None:
        self._topics = list(tables)
        forms = [(form, row, k) for k, rows in enumerate(tables.values()) for word, row in rows.items() for form in _forms(word, row)]
        self._words = tuple(form for form, _, _ in forms)
        self._rows = [row for _, row, _ in forms]
        self._topic_of = tuple(k for _, _, k in forms)
        self._used = False

    @cached_property
    def _find_all(self) -> _Find:
        return _finder(self._words)

    def _find(self, text: str) -> list[_Match]:
        """All words in a text.

        Where one short text is read, most time would go into an automaton of all words: one of those that the text holds
        is had in a tenth of it. The next text gets the whole one.
        """
        if self._used or len(text) > _SHORT:
            return self._find_all(text, overlapping=True)
        self._used = True
        held = [k for k, word in enumerate(self._words) if word in text]
        found = _finder([self._words[k] for k in held])(text, overlapping=True)
        return [(held[k], start, end) for k, start, end in found]

    def scan(self, text: str) -> dict[str, list[WordHit]]:
        matches = self._find(text)
        if len(self._topics) == 1:
            return {self._topics[0]: self._hits(matches)}
        topic_of = self._topic_of
        sorted_out: list[list[_Match]] = [[] for _ in self._topics]
        put = [topic.append for topic in sorted_out]
        for match in matches:
            put[topic_of[match[0]]](match)
        return {topic: self._hits(found) if found else [] for topic, found in zip(self._topics, sorted_out, strict=True)}

    def _hits(self, matches: list[_Match]) -> list[WordHit]:
        """Made without a step of Python for each: there are hundreds a page."""
        if not matches:
            return []
        index, start, end = zip(*matches, strict=True)
        words, rows = map(self._words.__getitem__, index), map(self._rows.__getitem__, index)
        return list(map(tuple.__new__, repeat(WordHit), zip(start, end, words, rows, strict=True)))


@cache
def default_lexicon() -> Lexicon:
    """The tables that ship with the library."""
    return Lexicon(shelf().get("tables") or parsed_tables())


def parsed_tables() -> dict[str, dict[str, Row]]:
    """The tables as their files have them, by topic."""
    folder = files(__package__) / "data"
    tables = {}
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".tsv"):
            topic = entry.name.removesuffix(".tsv")
            tables[topic] = _read(topic, entry.read_text(encoding="utf-8"))
    return tables
