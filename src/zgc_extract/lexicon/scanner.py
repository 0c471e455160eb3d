"""The words of many tables found in a text in one pass."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from ..slotted import fixed
from .table import Row, Table

#: A word's number, and where it starts and ends in a text.
_Match = tuple[int, int, int]
Find = Callable[..., list[_Match]]

#: How long a text may be to get an automaton of its own words.
_SHORT = 10_000


@fixed
class WordHit:
    """A table's word in a text: offsets in code points of the clean text, and its row."""

    start: int
    end: int
    word: str
    row: Row


class Scanner:
    """Finds the words of some tables in one pass: each row's word, and its other names in a column ``short`` ("|" between)."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self._topics = list(tables)
        self._words: list[str] = []
        others: dict[int, str] = {}
        ends: list[int] = []
        for table in tables.values():
            self._words += table
            if "short" in table.columns:
                for word, names in table.column("short").items():
                    for name in names.split("|") if names else ():
                        others[len(self._words)] = word
                        self._words.append(name)
            ends.append(len(self._words))
        self._entries = _Entries(tables, self._words, others, ends)
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
        """The hits by topic, overlapping ones too, in the order of their ends."""
        entries = self._entries
        hits: list[list[WordHit]] = [[] for _ in self._topics]
        for number, start, end in self._find(text):
            topic, word, row = entries[number]
            hits[topic].append(WordHit(start, end, word, row))
        return dict(zip(self._topics, hits, strict=True))


def finder(words: Sequence[str], *, few: bool = False) -> Find:
    """What finds words in a text, by their numbers, in one pass; ``overlapping`` ones too. Of ``few`` words it does so a quarter faster."""
    from ahocorasick_rs import AhoCorasick, Implementation

    find: Find = AhoCorasick(words, implementation=Implementation.DFA if few else None).find_matches_as_indexes
    return find


class _Entries(dict[int, tuple[int, str, Row]]):
    """By the number of a word its topic's number, the word and the row, fetched from its table when it is first met."""

    def __init__(self, tables: Mapping[str, Table], words: Sequence[str], others: Mapping[int, str], ends: Sequence[int]) -> None:
        """Of all words by their numbers, the row's word of those that are its other names, and where each table's end."""
        super().__init__()
        self._tables, self._words, self._others, self._ends = list(tables.values()), words, others, ends

    def __missing__(self, number: int) -> tuple[int, str, Row]:
        topic, word = bisect_right(self._ends, number), self._words[number]
        entry = self[number] = topic, word, self._tables[topic][self._others.get(number, word)]
        return entry
