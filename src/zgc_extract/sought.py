"""Patterns that a whole text is searched for, with signs by which most texts are passed over."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache, lru_cache
from typing import Protocol, TypeVar

from .shelf import compiled, initials


def has_any(text: str, signs: Collection[str]) -> bool:
    """Whether a text has one of the signs, characters or words.

    Python finds a word in twenty times the time that a character takes it: words are looked for where their characters are.

    Example:
        >>> has_any("记者从会上获悉。", ("来源", "转自")), has_any("来源:江城网", ("来源", "转自")), has_any("来源:江城网", "网报")
        (False, True, True)
    """
    for sign in signs:
        for character in sign:
            if character not in text:
                break
        else:
            if len(sign) == 1 or sign in text:
                return True
    return False


def places(text: str, characters: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where any of the characters stands in a span of a text, in order.

    Example:
        >>> places("“好”,他说“好”。", "“”")
        [0, 2, 6, 8]
    """
    part = text if start == 0 and end is None else text[start:end]
    found = []
    for character in characters:
        if character in part:
            at = part.find(character)
            while at >= 0:
                found.append(start + at)
                at = part.find(character, at + 1)
    found.sort()
    return found


#: Words that are signs, and Chinese characters with which patterns begin that whole texts are searched for.
_noted: dict[str, None] = {}
_Signs = TypeVar("_Signs", bound=Collection[str])


def noted(signs: _Signs) -> _Signs:
    """Signs for `has_any` of a document, noted where they are written down: their words are looked for together.

    Example:
        >>> noted(("来源", "转自"))
        ('来源', '转自')
    """
    _noted.update(dict.fromkeys(sign for sign in signs if len(sign) > 1 or _is_noted(sign)))
    return signs


def _is_noted(character: str) -> bool:
    """Whether a character is looked for together with the words: Chinese ones but the commonest."""
    return "\u4e00" <= character <= "\u9fff" and character != "的"


@cache
def _finder() -> tuple[Callable[..., list[tuple[int, int, int]]], dict[str, int]]:
    """What finds all that was noted until the first text was read, and the number of each."""
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(list(_noted)).find_matches_as_indexes, {sign: number for number, sign in enumerate(_noted)}


@lru_cache(maxsize=1024)
def _apart(signs: str | tuple[str, ...]) -> tuple[list[int], list[str], list[str]]:
    """Signs apart: the numbers of those that are noted, other characters, other words."""
    numbers = _finder()[1]
    others = [sign for sign in signs if sign not in numbers]
    return [numbers[s] for s in signs if s in numbers], [s for s in others if len(s) == 1], [s for s in others if len(s) > 1]


class Places:
    """Where the signs of patterns, and the characters with which they begin, stand in a text: found in one pass for all patterns.

    To see at each character of a text whether it is one of six takes 60,000 instructions for a page, and a page is searched for dozens
    of patterns.

    Example:
        >>> places = Places("局长和院长")
        >>> places.of("长局"), places.has_any(("局长", "处")), places.has_any(("处长", "长院"))
        ([0, 1, 4], True, False)
    """

    __slots__ = ("_at", "_found", "_has", "_numbers", "_together", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        find, self._numbers = _finder()
        self._found: dict[int, list[int]] = {}
        self._at: dict[str, list[int]] = {}
        self._has: dict[str, bool] = {}
        self._together: dict[str, list[int]] = {}
        for number, start, _ in find(text, overlapping=True):
            if number in self._found:
                self._found[number].append(start)
            else:
                self._found[number] = [start]

    def has_any(self, signs: Collection[str]) -> bool:
        """Whether the text has one of the signs, as the function of that name finds it."""
        known, characters, words = _apart(signs if isinstance(signs, str | tuple) else tuple(signs))
        if not self._found.keys().isdisjoint(known):
            return True
        for character in characters:
            there = self._has.get(character)
            if there is None:
                there = self._has[character] = character in self.text
            if there:
                return True
        return len(words) > 0 and has_any(self.text, words)

    def of(self, characters: str) -> list[int]:
        """Where any of the characters stands, in order."""
        found = self._together.get(characters)
        if found is not None:
            return found
        found = self._together[characters] = []
        for character in characters:
            number = self._numbers.get(character)
            if number is not None:
                found += self._found.get(number, ())
            else:
                at = self._at.get(character)
                if at is None:
                    at = self._at[character] = places(self.text, character)
                found += at
        found.sort()
        return found


#: With more first characters than these a pattern begins nearly anywhere.
_FEW = 30


def few_initials(source: str) -> str:
    """The characters with which the matches of a pattern begin, where they are known and few; they are noted too."""
    first = initials(source)
    if len(first) > _FEW:
        return ""
    _noted.update(dict.fromkeys(filter(_is_noted, first)))
    return first


class Searched(Protocol):
    """A document, as far as it is searched."""

    @property
    def text(self) -> str: ...
    @property
    def places(self) -> Places: ...


#: Where the first characters of a pattern stand more often than once in so many, to search is quicker than to try it at each of them.
_SELDOM = 25


class Sought:
    """A pattern that a whole text is searched for, and signs of which each of its matches holds one.

    Most patterns find nothing on most pages. To see that a character is nowhere takes a hundredth of the time that a pattern takes
    for a page, so the signs are looked for first. They are rare characters where there are such, else a few words. And where the
    characters with which its matches begin are known (see `zgc_extract.firsts`) and seldom, the pattern is tried there alone.

    Example:
        >>> from zgc_extract.document import read
        >>> posts = Sought("(?P<name>[甲乙丙丁])(?:局长|院长)", "局", "院")
        >>> [m["name"] for m in posts.all_in(read("甲局长会见了乙院长。"))], list(posts.all_in(read("丙会见了丁。")))
        (['甲', '乙'], [])
    """

    __slots__ = ("initials", "pattern", "signs")

    def __init__(self, source: str, *signs: str) -> None:
        self.pattern, self.signs, self.initials = compiled(source), noted(signs), few_initials(source)

    def all_in(self, where: Searched | str) -> Iterable[re.Match[str]]:
        """All matches in a document's text, in reading order; in a text alone it takes longer."""
        if isinstance(where, str):
            return self.pattern.finditer(where) if not self.signs or has_any(where, self.signs) else ()
        return found_in(where, self.pattern, self.initials) if not self.signs or where.places.has_any(self.signs) else ()

    def all_within(self, document: Searched, start: int, end: int) -> Iterable[re.Match[str]]:
        """All matches in a span of a document's text, as ``finditer`` gives them."""
        if not self.initials:
            return self.pattern.finditer(document.text, start, end)
        at = document.places.of(self.initials)
        return tried(document.text, self.pattern, at[bisect_left(at, start) : bisect_left(at, end)], end)


def found_in(document: Searched, pattern: re.Pattern[str], characters: str) -> Iterable[re.Match[str]]:
    """All matches of a pattern in a document's text, in reading order; each begins with one of the characters, where there are any."""
    text = document.text
    if not characters:
        return pattern.finditer(text)
    at = document.places.of(characters)
    if len(at) * _SELDOM > len(text):
        return pattern.finditer(text)
    return tried(text, pattern, at) if at else ()


def tried(text: str, pattern: re.Pattern[str], at: list[int], stop: int = sys.maxsize) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin at these offsets and end by another one, in order; none overlaps the one before."""
    match, end = pattern.match, 0
    for start in at:
        if start >= end and (m := match(text, start, stop)) is not None:
            yield m
            end = m.end()
