"""How likely a stretch is as Chinese text, by the words of jieba's dictionary: what tells text from misread bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from math import inf, log

from .charsets import common, simplified_of
from .word_file import WordFile, word_file

UNKNOWN = "\0"
"""Stands for a character of which nothing is known yet."""
_SYMBOLS = dict.fromkeys("。、,", -4.0) | dict.fromkeys("“”《》—%\n", -5.0) | dict.fromkeys(":;?()…·‘’ ", -6.0) | {"!": -7.0}
GOOD_SYMBOLS = frozenset(_SYMBOLS)

# What no dictionary of words has: 各省(区、市), the one place where 省 stands before a bracket (?。（).
_PHRASES = {"省(区": -11.0, "省(市": -11.0, "省(自治": -13.0, "县(市": -11.0, "市(县": -12.0}

State = tuple[float, float, float, float, str]
"""The best cut of a text into words: its score (logarithms of shares), those one, two and three characters before, its tail."""
_STOPS = frozenset(",:;!?。、")
START: State = (0.0, -inf, -inf, -inf, "")


_LEAST, _ALL = 3, 6e7


@dataclass(frozen=True, eq=False)
class Dictionary:
    """The dictionary with the Simplified form of each Traditional character."""

    file: WordFile
    simple: dict[int, str]

    @cached_property
    def words(self) -> dict[str, float]:
        """The words of two to four characters so far: those that begin with a character are read when one first follows it."""
        return dict(_PHRASES)

    @cached_property
    def opened(self) -> set[str]:
        """The characters whose words have been read."""
        return set()

    @cached_property
    def singles(self) -> _Singles:
        """The share of each character by itself; of a Traditional one that of its Simplified form."""
        return _Singles(self)

    def share(self, word: str) -> float | None:
        """The logarithm of the share of a word of two to four characters; None where it is none.

        What is asked for is always read first: ``words`` alone knows only what earlier texts had read.
        """
        if word[:1] not in self.opened:
            self._open(word[:1])
        return self.words.get(word)

    def is_word(self, chars: str) -> bool:
        """Whether two to four characters are a word."""
        return len(chars) > 1 and self.share(chars) is not None

    def _open(self, char: str) -> None:
        self.opened.add(char)
        if char:
            words = self.words
            for word, count in self.file.beginning(char):
                words[word] = log(count / _ALL)

    def followers(self, char: str) -> dict[str, float]:
        """The characters that make a word of two with this one before them, with the logarithms of the words' shares."""
        return {word[1]: log(count / _ALL) for word, count in self.file.beginning(char) if len(word) == 2}

    def _single(self, char: str) -> float:
        if "㐀" <= char <= "鿿":
            count = self.file.count(char) or 0
            return max(log(count / _ALL) if count >= _LEAST else -18.0, -12.0 if char in common() else -18.0)
        if char in _SYMBOLS:
            return _SYMBOLS[char]
        if char == UNKNOWN:
            return -13.0
        return -7.0 if char.isascii() else -16.0

    def step(self, state: State, char: str) -> State:
        """The state with one more character."""
        top, one, two, three, tail = state
        char, single = self.singles[char]
        if tail and tail[-1] not in self.opened:
            self._open(tail[-1])
        tail += char
        best = top + single
        if char in _STOPS and len(tail) > 1 and tail[-2] in _STOPS:
            best -= 4.0
        words = self.words
        share = words.get(tail[-2:])
        if share is not None and one + share > best:
            best = one + share
        share = words.get(tail[-3:])
        if share is not None and two + share > best:
            best = two + share
        share = words.get(tail)
        if share is not None and three + share > best:
            best = three + share
        return best, top, one, two, tail[-3:]

    def whole(self, text: str, state: State = START) -> State:
        """The state with all characters of a text."""
        for char in text:
            state = self.step(state, char)
        return state

    def likeliest(self, state: State, chars: Iterable[str], after: str) -> str:
        """Of the characters the one that goes best behind the state and before the text."""
        return max(chars, key=lambda char: self.whole(char + after, state)[0], default="")


class _Singles(dict[str, tuple[str, float]]):
    """Of each character its Simplified form and its share; worked out when first asked for."""

    def __init__(self, owner: Dictionary) -> None:
        super().__init__()
        self._owner = owner

    def __missing__(self, char: str) -> tuple[str, float]:
        simple = self._owner.simple.get(ord(char), char)
        self[char] = found = (simple, self._owner._single(simple))
        return found


@cache
def dictionary() -> Dictionary | None:
    """jieba's words, where jieba is installed."""
    file = word_file()
    return Dictionary(file, simplified_of()) if file else None
