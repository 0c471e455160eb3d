"""The words of many tables found in a text in one pass."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from ..shelf import Drawer
from ..slotted import fixed
from ..sought import stretches
from .table import Row, Table

#: A word's number, and where it starts and ends in a text.
_Match = tuple[int, int, int]
Find = Callable[..., list[_Match]]
#: A word that a text may hold: its number, itself, the number of its topic, and the row's word, of which it may be another name.
Held = tuple[int, str, int, str]

#: How long a text may be to get an automaton of its own words, and by how many first characters most of the others are told apart.
_SHORT, _LONG = 10_000, 3
#: Tables of which few texts need the hits.
APART = frozenset({"park_fields"})


@fixed
class WordHit:
    """A table's word in a text: offsets in code points of the clean text, and its row."""

    start: int
    end: int
    word: str
    row: Row


def scanned_together(topics: Iterable[str]) -> list[str]:
    """The topics whose words are found in the same pass."""
    return [topic for topic in topics if not topic.startswith("_") and topic not in APART]


class Scanner:
    """Finds the words of some tables in one pass: each row's word, and its other names in a column ``short`` ("|" between).

    Args:
        tables: By topic.
        by_beginning: Their words by the first two characters (as the method of that name gives them), where they are at hand.
    """

    def __init__(self, tables: Mapping[str, Table], by_beginning: Drawer[tuple[Held, ...]] | None = None) -> None:
        self._topics, self.tables, self._by_beginning = list(tables), list(tables.values()), by_beginning
        self._entries = _Entries(self)
        self._used = False

    @cached_property
    def words(self) -> tuple[list[str], dict[int, str], list[int]]:
        """All words, of those that are other names the row's word by their number, and where each table's end."""
        words: list[str] = []
        others: dict[int, str] = {}
        ends: list[int] = []
        for table in self.tables:
            words += table
            if "short" in table.columns:
                for word, names in table.column("short").items():
                    for name in names.split("|") if names else ():
                        others[len(words)] = word
                        words.append(name)
            ends.append(len(words))
        return words, others, ends

    def _held(self, number: int) -> Held:
        words, others, ends = self.words
        return number, words[number], bisect_right(ends, number), others.get(number, words[number])

    def by_beginning(self) -> dict[str, tuple[Held, ...]]:
        """The words by their first two characters."""
        found: dict[str, list[Held]] = {}
        for number, word in enumerate(self.words[0]):
            found.setdefault(word[:2], []).append(self._held(number))
        return {beginning: tuple(held) for beginning, held in found.items()}

    @cached_property
    def _find_all(self) -> Find:
        return finder(self.words[0])

    def _find(self, text: str) -> list[_Match]:
        """All words in a text.

        Where one short text is read, most time would go into an automaton of all words: one of those that the text holds
        is had in a tenth of it. The next text gets the whole one.
        """
        if self._used or len(text) > _SHORT:
            return self._find_all(text, overlapping=True)
        self._used = True
        held = sorted(self._held_by(text))
        for number, word, topic, row in held:
            self._entries[number] = topic, word, self.tables[topic][row]
        found = finder([word for _, word, _, _ in held])(text, overlapping=True)
        return [(held[k][0], start, end) for k, start, end in found]

    def _held_by(self, text: str) -> Iterator[Held]:
        """The words that a text holds."""
        known = stretches(text, _LONG)
        if self._by_beginning is None:
            words = self.words[0]
            yield from (self._held(k) for k, word in enumerate(words) if word[:_LONG] in known and (len(word) <= _LONG or word in text))
            return
        for beginning in known:
            for held in self._by_beginning.get(beginning) or () if len(beginning) < _LONG else ():
                if held[1][:_LONG] in known and (len(held[1]) <= _LONG or held[1] in text):
                    yield held

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

    def __init__(self, scanner: Scanner) -> None:
        super().__init__()
        self._scanner = scanner

    def __missing__(self, number: int) -> tuple[int, str, Row]:
        words, others, ends = self._scanner.words
        topic, word = bisect_right(ends, number), words[number]
        entry = self[number] = topic, word, self._scanner.tables[topic][others.get(number, word)]
        return entry
