"""How likely a stretch is as Chinese text, by the words of jieba's dictionary: what tells text from misread bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from functools import cache
from math import inf, log

from ..slotted import slotted
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
# So many words and pairs are kept from text to text (20 MB); a page misread in every line asks for some 10,000.
_MOST = 100_000


@slotted
class Dictionary:
    """The dictionary with the Simplified form of each Traditional character.

    Attributes:
        words: The shares of the words of two to four characters that begin with a pair which was asked for.
        singles: The share of each character by itself; of a Traditional one that of its Simplified form.
    """

    file: WordFile
    simple: dict[int, str]
    words: _Words = field(init=False)
    singles: _Singles = field(init=False)

    def __post_init__(self) -> None:
        self.words, self.singles = _Words(self.file), _Singles(self)

    def share(self, word: str) -> float | None:
        """The logarithm of the share of a word of two to four characters; None where it is none."""
        words = self.words
        pair = words[word[:2]]
        return pair if len(word) < 3 else words.get(word)

    def is_word(self, chars: str) -> bool:
        """Whether two to four characters are a word."""
        return len(chars) > 1 and self.share(chars) is not None

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
        tail += char
        best = top + single
        if char in _STOPS and len(tail) > 1 and tail[-2] in _STOPS:
            best -= 4.0
        words = self.words
        share = words[tail[-2:]]  # before the longer ones: it reads all that begin with the pair
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


class _Words(dict[str, float | None]):
    """What is a word, with the logarithm of its share; of two characters also what is none (None).

    ``words[pair]`` reads what begins with the pair when it is first asked for, so that ``words.get`` knows the longer ones then.
    """

    def __init__(self, file: WordFile) -> None:
        super().__init__(_PHRASES)
        self._file = file

    def begin(self) -> None:
        """Before a text: drop what earlier ones asked for, where that has become much. (Within one a pair stands for what is longer.)"""
        if len(self) > _MOST:
            self.clear()
            self.update(_PHRASES)

    def __missing__(self, pair: str) -> float | None:
        self[pair] = None
        for word, count in self._file.starting(pair) if len(pair) > 1 else ():
            self[word] = log(count / _ALL)
        return self[pair]


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
