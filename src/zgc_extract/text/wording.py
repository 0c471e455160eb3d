"""How likely a stretch is as Chinese text, by the words of jieba's dictionary: what tells text from misread bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from math import log
from pathlib import Path

from .charsets import common

UNKNOWN = "\0"
"""Stands for a character of which nothing is known yet."""
GOOD_SYMBOLS = frozenset("。、“”‘’《》,:;!?()—…·% \n")


@cache
def word_shares() -> dict[str, float] | None:
    """jieba's words with the logarithm of their share (read from its file; jieba itself is not loaded)."""
    found = find_spec("jieba")
    path = Path(found.origin).with_name("dict.txt") if found and found.origin else None
    if path is None or not path.exists():
        return None
    words: dict[str, float] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, count, _ = line.split(" ", 2)
            if len(word) <= 4 and (n := int(count)) > 2:
                words[word] = log(n / 6e7)
    return words


@dataclass(slots=True)
class Score:
    """The best cut of a growing text into the dictionary's words: logarithms of shares, and whether a longer word was used."""

    words: dict[str, float]
    simple: dict[int, str]
    text: str = ""
    best: list[float] = field(default_factory=lambda: [0.0])

    def add(self, char: str) -> float:
        """The score with one more character."""
        tail = self.text = self.text[-3:] + self.simple.get(ord(char), char)
        best = self.best
        top = best[-1] + self._single(tail[-1])
        for size in range(2, min(len(tail), len(best)) + 1):
            share = self.words.get(tail[-size:])
            if share is not None and best[-size] + share > top:
                top = best[-size] + share
        best.append(top)
        return top

    def _single(self, char: str) -> float:
        if char == UNKNOWN:
            return -13.0
        if "㐀" <= char <= "鿿":
            return max(self.words.get(char, -18.0), -12.0 if char in common() else -18.0)
        if char in GOOD_SYMBOLS:
            return -5.0
        return -7.0 if char.isascii() else -16.0


@dataclass(slots=True)
class Dictionary:
    """The dictionary with the Simplified form of each Traditional character."""

    words: dict[str, float]
    simple: dict[int, str]

    def score(self) -> Score:
        """Of a text still empty."""
        return Score(self.words, self.simple)

    def whole(self, text: str) -> float:
        """The logarithm of the likelihood of a text."""
        score = self.score()
        for char in text:
            score.add(char)
        return score.best[-1]

    def likeliest(self, before: str, chars: Iterable[str], after: str) -> str:
        """Of the characters the one that goes best between the two texts."""
        return max(chars, key=lambda char: self.whole(before + char + after), default="")
