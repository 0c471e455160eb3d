"""Entities joined that are one thing: what the joints share."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable
from functools import cached_property

from ..document import Document
from ..rule import Candidate
from ..spans import apart, occurrences
from .entity import PREFIX, Entity

#: Letters of names in Latin script.
LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


class Joiner:
    """The entities of one text while they are joined: which went into which, and where names of the text's own stand."""

    def __init__(self, document: Document, mentions: list[Candidate], entities: list[Entity]) -> None:
        self.document, self.text, self.mentions = document, document.text, mentions
        self.entities = entities
        self.into: dict[int, Entity] = {}
        self.where: dict[str, list[int]] = {}  # names of the text's own, and where they stand
        self.defined: set[tuple[int, str]] = set()
        self.by_kind: dict[str, list[Entity]] = {kind: [] for kind in PREFIX}
        for e in entities:
            self.by_kind[e.kind].append(e)
        self.bodies = [e for e in entities if e.kind in ("organisation", "park")]

    @cached_property
    def starts(self) -> list[int]:
        """Where each mention begins."""
        return [m.start for m in self.mentions]

    def root(self, e: Entity) -> Entity:
        """What it has become a part of, or it itself."""
        while id(e) in self.into:
            e = self.into[id(e)]
        return e

    def join(self, full: Entity, short: Entity, *, keep_name: bool = False) -> None:
        """Make two entities of one kind one."""
        full, short = self.root(full), self.root(short)
        if full is not short and full.kind == short.kind:
            full.absorb(short, keep_name=keep_name)
            self.into[id(short)] = full

    def alive(self, entities: list[Entity]) -> list[Entity]:
        """Those that have not become a part of another."""
        return [e for e in entities if id(e) not in self.into] if self.into else entities

    def define(self, e: Entity, mention: Candidate, name: str, since: int) -> None:
        """Give an entity a name of the text's own, and find it wherever it stands bare."""
        e.add_alias(name)
        if (id(e), name) in self.defined:
            return  # told again: what stands behind is found
        self.defined.add((id(e), name))
        self.look_for([name])
        self.everywhere(e, mention, name, apart(self.where[name], len(name), since), frozenset())

    def look_for(self, names: Iterable[str]) -> None:
        """Note where names stand in the text, all of them in one pass."""
        self.where |= occurrences(self.text, {name for name in names if name not in self.where})

    def everywhere(self, e: Entity, mention: Candidate, name: str, told: Iterable[int], bounds: frozenset[int]) -> None:
        """Add the bare occurrences of a name to an entity's mentions; with ``bounds`` only where tokens begin and end."""
        latin, starts = name[0] in LETTERS, self.starts
        for at in told:
            end = at + len(name)
            k = bisect_right(starts, at)
            free = not any(m.end > at and m.start < end for m in self.mentions[max(0, k - 1) : k + 1])
            if latin and (self.text[at - 1 : at] in LETTERS or self.text[end : end + 1] in LETTERS):
                free = False
            if free and (not bounds or {at, end} <= bounds):
                new = Candidate(mention.kind, at, end, mention.rule, mention.value)
                insort(self.mentions, new, key=lambda m: (m.start, -m.end))
                insort(e.mentions, new, key=lambda m: (m.start, m.end))
                starts.insert(bisect_right(starts, at), at)
