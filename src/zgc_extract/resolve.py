"""Overlaps, under one policy.

1. Of one kind, the longer candidate wins, then the one of higher priority, then the one further left; never two that overlap.
2. Of different kinds, one inside another stays only where `NESTED` says so, and a park inside the name of its own
   management body (武汉东湖高新区管委会); else the outer, longer one wins.
3. Two that cross: the longer one wins; of equally long ones the kind that stands first in `RANK`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .rule import Candidate

#: Which kind wins between candidates of the same length.
RANK = ("document", "date", "money", "person", "park", "organisation", "title", "place", "quantity")

#: (inner, outer) pairs of kinds that may nest.
NESTED = frozenset({("date", "document")})

#: Endings of a park's own management body: the park nests inside its name.
_MANAGEMENT = ("管委会", "管理委员会")


@dataclass(frozen=True, slots=True)
class Beaten:
    """A candidate that lost, and to whom."""

    loser: Candidate
    winner: Candidate


def _nests(inner: Candidate, outer: Candidate) -> bool:
    if inner.start < outer.start or inner.end > outer.end:
        return False
    if (inner.kind, outer.kind) in NESTED:
        return True
    if inner.kind != "park" or outer.kind != "organisation":
        return False
    name = str(getattr(outer.value, "name", ""))
    return any(name.endswith(e) and outer.end - inner.end == len(e) for e in _MANAGEMENT)


def _clusters(candidates: list[Candidate]) -> Iterator[list[Candidate]]:
    """Groups of candidates that hang together by overlaps, in reading order; most stand alone."""
    group: list[Candidate] = []
    end = -1
    for c in sorted(candidates, key=_by_start):
        if group and c.start >= end:
            yield group
            group = []
        group.append(c)
        end = max(end, c.end)
    if group:
        yield group


def _by_start(c: Candidate) -> int:
    return c.start


def _settle(
    candidates: list[Candidate], strength: Callable[[Candidate], tuple[int, int, int]], compatible: bool
) -> tuple[list[Candidate], list[Beaten]]:
    """Take candidates in order of strength; refuse what overlaps one taken before (unless it may nest)."""
    kept: list[Candidate] = []
    beaten: list[Beaten] = []
    for group in _clusters(candidates):
        if len(group) == 1:
            kept += group
            continue
        taken: dict[int, list[Candidate]] = {}
        stay: list[Candidate] = []
        for c in sorted(group, key=strength):
            winner = next(
                (o for at in range(c.start, c.end) for o in taken.get(at, ()) if not (compatible and _nests(c, o))), None
            )
            if winner is not None:
                beaten.append(Beaten(c, winner))
                continue
            stay.append(c)
            for at in range(c.start, c.end):
                taken.setdefault(at, []).append(c)
        stay.sort(key=lambda c: (c.start, -c.end))
        kept += stay
    return kept, beaten


def settle_kind(candidates: list[Candidate]) -> tuple[list[Candidate], list[Beaten]]:
    """Candidates of one kind, overlaps settled (policy 1), in reading order."""
    return _settle(candidates, lambda c: (c.start - c.end, -c.priority, c.start), False)


def settle(candidates: list[Candidate]) -> tuple[list[Candidate], list[Beaten]]:
    """Candidates of all kinds, overlaps settled (policies 2 and 3), in reading order."""
    return _settle(candidates, lambda c: (c.start - c.end, RANK.index(c.kind), c.start), True)
