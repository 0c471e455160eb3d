"""The way from the clean text back to the original's code points."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """For every clean character its stretch of the original, held as breakpoints.

    Attributes:
        points: Clean offsets at which the distance to the original changes, ascending.
        deltas: The distance (original − clean) from each of them on.
        widths: Clean offsets of characters that stand for more than one original character, and for how many.
    """

    points: tuple[int, ...] = ()
    deltas: tuple[int, ...] = ()
    widths: tuple[tuple[int, int], ...] = ()

    def start(self, at: int) -> int:
        """Where the clean character at ``at`` begins in the original."""
        k = bisect_right(self.points, at)
        return at + (self.deltas[k - 1] if k else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's span of a clean span; an annotation right behind its last character stays outside."""
        if end <= start:
            return self.start(start), self.start(start)
        return self.start(start), self.start(end - 1) + dict(self.widths).get(end - 1, 1)
