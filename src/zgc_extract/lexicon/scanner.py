"""The words of many tables found in a text in one pass."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise, repeat
from operator import itemgetter
from typing import NamedTuple

from .table import Row, Table

#: A word's number, and where it starts and ends in a text.
_Match = tuple[int, int, int]
Find = Callable[..., list[_Match]]

#: How long a text may be to get an automaton of its own words.
_SHORT = 10_000


class WordHit(NamedTuple):
    """A table's word in a text: offsets in code points of the clean text, and its row."""

    start: int
    end: int
    word: str
    row: Row


class Scanner:
    """Finds the words of some tables in one pass: each row's word, and its other names in a column ``short`` ("|" between)."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self._topics = list(tables)
        words: list[str] = []
        rows: list[str] = []
        ends: list[int] = []
        for table in tables.values():
            if "short" in table.columns:
                for word, short in table.column("short").items():
                    names = [word, *short.split("|")] if short else [word]
                    words += names
                    rows += [word] * len(names)
            else:
                words += table
                rows += table
            ends.append(len(words))
        self._words, self._rows = tuple(words), _Rows(tables, tuple(rows), ends)
        self._topic_of = self._rows.topic_of
        self._used = False

    @cached_property
    def _find_all(self) -> Find:
        return finder(self._words)

    def _find(self, text: str) -> list[_Match]:
        """All words in a text.

        Where one short text is read, most time would go into an automaton of all words: one of those that the text holds
        is had in a tenth of it. The next text gets the whole one.
        """
        if self._used or len(text) > _SHORT:
            return self._find_all(text, overlapping=True)
        self._used = True
        beginnings = {*text, *map("".join, pairwise(text))}
        held = [k for k, word in enumerate(self._words) if word[:2] in beginnings and word in text]
        found = finder([self._words[k] for k in held])(text, overlapping=True)
        return [(held[k], start, end) for k, start, end in found]

    def scan(self, text: str) -> dict[str, list[WordHit]]:
        """The hits by topic, overlapping ones too, in the order of their ends; without a step of Python for each, there are hundreds."""
        matches = self._find(text)
        if len(self._topics) == 1:
            return {self._topics[0]: self._hits(matches)}
        by_topic: list[list[_Match]] = [[] for _ in self._topics]
        topics = map(self._topic_of.__getitem__, map(itemgetter(0), matches))
        deque(map(list.append, map(by_topic.__getitem__, topics), matches), maxlen=0)  # puts each match to its topic
        return {topic: self._hits(found) if found else [] for topic, found in zip(self._topics, by_topic, strict=True)}

    def _hits(self, matches: list[_Match]) -> list[WordHit]:
        if not matches:
            return []
        index, start, end = zip(*matches, strict=True)
        words, rows = map(self._words.__getitem__, index), map(self._rows.__getitem__, index)
        return list(map(tuple.__new__, repeat(WordHit), zip(start, end, words, rows, strict=True)))


def finder(words: Sequence[str]) -> Find:
    """What finds words in a text, by their numbers, in one pass; ``overlapping`` ones too."""
    from ahocorasick_rs import AhoCorasick

    find: Find = AhoCorasick(words).find_matches_as_indexes
    return find


class _Rows(dict[int, Row]):
    """The rows of words by their numbers, fetched from their tables when they are first met."""

    def __init__(self, tables: Mapping[str, Table], words: tuple[str, ...], ends: list[int]) -> None:
        super().__init__()
        self._tables, self._words = list(tables.values()), words
        starts = [0, *ends]
        self.topic_of = tuple(chain.from_iterable(repeat(k, end - start) for k, (start, end) in enumerate(pairwise(starts))))

    def __missing__(self, number: int) -> Row:
        row = self[number] = self._tables[self.topic_of[number]][self._words[number]]
        return row
