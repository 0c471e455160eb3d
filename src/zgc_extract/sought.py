"""Patterns that a whole text is searched for, with signs by which most texts are passed over."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import Protocol

from .shelf import beginnings, compiled


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
            at = start - 1
            for piece in part.split(character)[:-1]:
                at += len(piece) + 1
                found.append(at)
    found.sort()
    return found


@lru_cache(maxsize=1)
def stretches(text: str, longest: int) -> frozenset[str]:
    """All that stands in a text, of up to so many characters: tells of many words which it does not hold.

    Example:
        >>> sorted(stretches("云谷云", 2))
        ['云', '云谷', '谷', '谷云']
    """
    return frozenset([text[at : at + size] for size in range(1, longest + 1) for at in range(len(text) - size + 1)])


_COMMON = frozenset("的,。、 \n\t0123456789")


class Signs:
    """Words and characters that are looked for in a text in one pass with those of all others (made by `noted`)."""

    __slots__ = ("all", "apart", "number")

    def __init__(self, signs: tuple[str, ...], number: int) -> None:
        self.all, self.number = signs, number
        #: Characters that stand so often that they are looked for only where somebody asks.
        self.apart = () if _COMMON.isdisjoint(signs) else tuple(sign for sign in signs if sign in _COMMON)

    def __reduce__(self) -> tuple[Callable[..., Signs], tuple[tuple[str, ...]]]:
        return noted, (self.all,)


_noted: dict[tuple[str, ...], Signs] = {}


def noted(signs: Iterable[str]) -> Signs:
    """Signs for `has_any` of a document, noted where they are written down: they are looked for together.

    Example:
        >>> noted(("来源", "转自")).all
        ('来源', '转自')
    """
    key = tuple(signs)
    if key not in _noted:
        _noted[key] = Signs(key, len(_noted))
    return _noted[key]


@lru_cache(maxsize=2)
def _finder(first: int, end: int) -> tuple[Callable[..., list[tuple[int, int, int]]], list[list[Signs]]]:
    """What finds the signs noted as those numbers, each word by its number, and for which signs each is looked for."""
    from ahocorasick_rs import AhoCorasick

    for_signs: dict[str, list[Signs]] = {}
    for signs in islice(_noted.values(), first, end):
        for sign in set(signs.all).difference(signs.apart) if signs.apart else signs.all:
            for_signs.setdefault(sign, []).append(signs)
    return AhoCorasick(list(for_signs)).find_matches_as_indexes, list(for_signs.values())


class Places:
    """Where the signs of patterns, and that with which they begin, stand in a text: found in one pass for all patterns.

    To see at each character of a text whether it is one of six takes 60,000 instructions for a page, and a page is searched for dozens
    of patterns.

    Example:
        >>> heads, offices = noted(("长", "官")), noted(("处长", "长院"))
        >>> places = Places("局长和院长")
        >>> places.of(heads), places.has_any(heads), places.has_any(offices)
        ([1, 4], True, False)
    """

    __slots__ = ("_apart", "_found", "_noted", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        #: Where characters stand that were looked for by themselves.
        self._apart: dict[str, list[int]] = {}
        self._noted, self._found = 0, dict[Signs, list[list[int]]]()
        self._look()

    def _look(self) -> None:
        """Look for all that has been noted since the last look."""
        find, for_signs = _finder(self._noted, len(_noted))
        self._noted, found = len(_noted), self._found
        starts: dict[int, list[int]] = {}
        for number, start, _ in find(self.text, overlapping=True):
            at = starts.get(number)
            if at is not None:
                at.append(start)
                continue
            at = starts[number] = [start]
            for signs in for_signs[number]:
                if signs in found:
                    found[signs].append(at)
                else:
                    found[signs] = [at]

    def has_any(self, signs: Signs) -> bool:
        """Whether the text has one of the signs, as the function of that name finds it."""
        if signs.number >= self._noted:
            self._look()
        return signs in self._found or (signs.apart != () and any(map(self._where, signs.apart)))

    def of(self, signs: Signs) -> list[int]:
        """Where any of the signs stands, in order; none of them begins another."""
        if signs.number >= self._noted:
            self._look()
        found = self._found.get(signs, _NOWHERE)
        if signs.apart:
            return sorted(chain(*found, *map(self._where, signs.apart)))
        if len(found) > 1:
            found[:] = [sorted(chain(*found))]
        return found[0] if found else []

    def _where(self, character: str) -> list[int]:
        at = self._apart.get(character)
        if at is None:
            at = self._apart[character] = places(self.text, character)
        return at


_NOWHERE: list[list[int]] = []
#: With more first characters than these, where the second is not known, a pattern begins nearly anywhere.
_FEW = 30


def few_beginnings(source: str) -> Signs | None:
    """What the matches of a pattern begin with, where that is known and little."""
    found = beginnings(source)
    return noted(found) if found and [*map(len, found)].count(1) <= _FEW else None


class Searched(Protocol):
    """A document, as far as it is searched."""

    @property
    def text(self) -> str: ...
    @property
    def places(self) -> Places: ...


#: Where what begins a pattern stands more often than once in so many, to search is quicker than to try it at each of them.
_SELDOM = 25


class Sought:
    """A pattern that a whole text is searched for, and signs of which each of its matches holds one.

    Most patterns find nothing on most pages. To see that a character is nowhere takes a hundredth of the time that a pattern takes
    for a page, so the signs are looked for first. They are rare characters where there are such, else a few words. And where it is
    known what its matches begin with (see `zgc_extract.firsts`) and that is seldom, the pattern is tried there alone.

    Example:
        >>> from zgc_extract.document import read
        >>> posts = Sought("(?P<name>[甲乙丙丁])(?:局长|院长)", "局", "院")
        >>> [m["name"] for m in posts.all_in(read("甲局长会见了乙院长。"))], list(posts.all_in(read("丙会见了丁。")))
        (['甲', '乙'], [])
    """

    __slots__ = ("begun", "needs", "pattern", "signs")

    def __init__(self, source: str, *signs: str) -> None:
        self.pattern, self.begun = compiled(source), few_beginnings(source)
        self.signs, self.needs = signs, noted(signs) if signs else None

    def all_in(self, where: Searched | str) -> Iterable[re.Match[str]]:
        """All matches in a document's text, in reading order; in a text alone it takes longer."""
        if isinstance(where, str):
            return self.pattern.finditer(where) if not self.signs or has_any(where, self.signs) else ()
        return found_in(where, self.pattern, self.begun) if self.needs is None or where.places.has_any(self.needs) else ()

    def all_within(self, document: Searched, start: int, end: int) -> Iterable[re.Match[str]]:
        """All matches in a span of a document's text, as ``finditer`` gives them."""
        if self.begun is None:
            return self.pattern.finditer(document.text, start, end)
        at = document.places.of(self.begun)
        return tried(document.text, self.pattern, at[bisect_left(at, start) : bisect_left(at, end)], end)


def found_in(document: Searched, pattern: re.Pattern[str], begun: Signs | None) -> Iterable[re.Match[str]]:
    """All matches of a pattern in a document's text, in reading order; each begins with one of the signs, where there are any."""
    text = document.text
    if begun is None:
        return pattern.finditer(text)
    at = document.places.of(begun)
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
