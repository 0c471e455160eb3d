"""Growth to the left: from the ending of a name to where the name begins."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import accumulate

from .document import Document
from .rule import Candidate, Found

_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789&.-+")
_MAX_LENGTH = 36
_MAX_PIECES = 14


def is_han(c: str) -> bool:
    """Whether the character is a Chinese one (or ○, 〇 of numerals)."""
    return "一" <= c <= "鿿" or c == "〇"


@dataclass(slots=True)
class Piece:
    """One step to the left; ``sort`` is word, unknown (a single character), place, unit (body), latin, quoted or bracket."""

    start: int
    end: int
    sort: str


@dataclass(slots=True)
class Soil:
    """What growth needs to know of one text: where its words begin, which names are known, what stops it.

    Attributes:
        units: End of a known name → its start.
        places: Ends of those that are places.
        wall: Offsets of characters that belong to something that no name holds (a title, a date, a person).
    """

    text: str
    starts: list[int]
    units: dict[int, int]
    places: set[int]
    wall: set[int]
    stops: Collection[str]
    joins: dict[int, int] = field(default_factory=dict)

    def grow(self, at: int) -> list[Piece]:
        """The pieces before ``at`` that may belong to the name that ends there, from right to left."""
        text, p = self.text, at
        pieces: list[Piece] = []
        while p > 0 and at - p < _MAX_LENGTH and len(pieces) < _MAX_PIECES:
            piece = self._step(text, p, p == at)
            if piece is None:
                break
            pieces.append(piece)
            p = piece.start
        return pieces

    def _step(self, text: str, p: int, first: bool) -> Piece | None:
        if p in self.units:
            return Piece(self.units[p], p, "place" if p in self.places else "unit")
        if p in self.joins:
            return Piece(self.joins[p], p, "word")
        c = text[p - 1]
        if p - 1 in self.wall:
            return None
        if c == ")":
            q = text.rfind("(", max(0, p - 14), p)
            return Piece(q, p, "bracket") if q > 0 and _plain(text[q + 1 : p - 1]) else None
        if c == "”":
            q = text.rfind("“", max(0, p - 14), p)
            return Piece(q, p, "quoted") if q >= 0 and _plain(text[q + 1 : p - 1]) else None
        if c in _LATIN:
            q = p - 1
            while q > 0 and text[q - 1] in _LATIN:
                q -= 1
            if text[q:p].strip("0123456789.-+%") == "":
                return None
            return Piece(q, p, "latin")
        if c == "·":
            return Piece(p - 1, p, "unknown")
        if not is_han(c):
            return None
        q = self.starts[p - 1]
        word = text[q:p]
        if word in self.stops:
            return None
        return Piece(q, p, "unknown" if p - q == 1 else "word")


def _plain(inside: str) -> bool:
    return bool(inside) and all(is_han(c) or c in _LATIN or c == " " for c in inside)


def soil(document: Document, found: Found, known: tuple[str, ...], walls: tuple[str, ...]) -> Soil:
    """Prepare a text for growth.

    Args:
        document: The text.
        found: What was found before.
        known: Tables whose words are names that a longer name may hold.
        walls: Kinds of candidates that no name holds.
    """
    text = document.text
    starts: list[int] = []
    for word, end in zip(document.tokens, accumulate(map(len, document.tokens)), strict=True):
        starts += [end - len(word)] * len(word)
    units: dict[int, int] = {}
    places: set[int] = set()
    for topic in known:
        for h in document.hits(topic):
            if topic == "places" and h.row.get("need") and not document.boundaries >= {h.start, h.end}:
                continue
            if h.start < units.get(h.end, h.end):
                units[h.end] = h.start
                if topic == "places":
                    places.add(h.end)
                else:
                    places.discard(h.end)
    for c in found.of("place"):
        if c.start <= units.get(c.end, c.end):
            units[c.end] = c.start
            places.add(c.end)
    wall = {i for kind in walls for c in found.of(kind) for i in range(c.start, c.end)}
    joins = {h.end: h.start for h in document.hits("organisation_stems")}
    return Soil(text, starts, units, places, wall, document.lexicon.table("_left_stops"), joins)


def holds(candidates: list[Candidate], start: int, end: int) -> bool:
    """Whether one of the candidates overlaps the span."""
    return any(c.start < end and start < c.end for c in candidates)
