"""Characters of which only the outer bytes are left: the pair between was of a row that GBK leaves to its users, and was dropped.

十四 is CA AE CB C4: read one byte off, AE CB is no character, and 十四五 comes out as 誓五 at first sight.
"""

from __future__ import annotations

from functools import cache
from heapq import nlargest
from typing import NamedTuple

from .charsets import simplified_of
from .gbk_bytes import pair, with_lead, with_trail, without_character
from .wording import Dictionary, dictionary

_USERS = (*range(0xA1, 0xB0), *range(0xF8, 0xFF), 0xD7)
_COMMON, _KEPT = 30, 16


class _Char(NamedTuple):
    """A character, its Simplified form, its share, its two bytes."""

    char: str
    simple: str
    share: float
    lead: int
    trail: int


def _words() -> Dictionary:
    found = dictionary()
    assert found is not None, "only asked for where there is a dictionary"
    return found


def _chars(found: tuple[str, ...]) -> list[_Char]:
    """The characters with what is known of them, the most frequent first."""
    singles = _words().singles
    known = [_Char(c, *singles[c], *code) for c in found if (code := pair(c))]
    return sorted(known, key=lambda c: -c.share)


@cache
def led_by(half: int) -> list[_Char]:
    """Characters with this first byte, the most frequent first."""
    return _chars(with_lead(half))


@cache
def _firsts(half: int) -> list[_Char]:
    """Those of them whose second byte may begin a pair of the users' rows."""
    return [c for c in led_by(half) if c.trail in _USERS]


@cache
def _seconds(trail: int) -> list[_Char]:
    """Characters with this second byte."""
    marks = tuple(c for c in "、。,”" if (code := pair(c)) and code[1] == trail)
    return _chars((*marks, *with_trail(trail)))


@cache
def _dropped(lead: int, trail: int) -> bool:
    """Whether two bytes are a pair without a character: of the users' rows, or of what the rows of symbols leave out (A2 B0)."""
    return without_character(lead, trail)


@cache
def one_dropped(half: int, trail: int) -> tuple[str, ...]:
    """The likeliest two characters, of which the first byte of one and the second of the other are left."""
    share_of = _words().share
    found = []
    for first in _firsts(half):
        for k, second in enumerate(_seconds(trail)):
            if _dropped(first.trail, second.lead):
                share = share_of(first.simple + second.simple)
                if share is not None or k < _COMMON:
                    found.append((share or first.share + second.share, first.char + second.char))
    return tuple(chars for _, chars in nlargest(_KEPT, found))


@cache
def two_dropped(half: int, trail: int) -> tuple[str, ...]:
    """A frequent word and a character more, with two pairs dropped: 政府、 is D5 FE B8 AE A1 A2, and D5 … A2 is left."""
    return tuple(
        word + char
        for word, inner in _words_between(half)
        for char in [c.char for c in _seconds(trail) if _dropped(inner, c.lead)][:3]
    )


@cache
def _words_between(half: int) -> list[tuple[str, int]]:
    """Frequent words with this first byte and an inner pair dropped whose last byte may begin another, with that byte."""
    found = []
    for first in _firsts(half):
        for simple, share in _words().followers(first.simple).items():
            for second, lead, inner in _inner_seconds(simple):
                if _dropped(first.trail, lead):
                    found.append((share, first.char + second, inner))
    return [(word, inner) for _, word, inner in nlargest(4, found)]


@cache
def _inner_seconds(simple: str) -> list[tuple[str, int, int]]:
    """The forms of a character whose second byte may begin another dropped pair, with their bytes."""
    forms = [simple, *_traditional().get(simple, ())]
    return [(char, *code) for char in forms if (code := pair(char)) and code[1] in _USERS and char in with_trail(code[1])]


@cache
def _traditional() -> dict[str, list[str]]:
    """For each Simplified character those that it is written with elsewhere."""
    found: dict[str, list[str]] = {}
    for code, simple in simplified_of().items():
        found.setdefault(simple, []).append(chr(code))
    return found
