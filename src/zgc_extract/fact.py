"""The fact rule: a function over a linked text, with its doc and its own examples."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator
from dataclasses import field
from typing import Any, TypeVar

from .document import Document
from .entities import Entity
from .errors import RuleError
from .readings import Certainty, Modality
from .rule import Candidate, Example
from .slotted import slotted
from .sought import Signs, noted
from .timeline import Reference

#: What posts, facts and bare nouns are of, and how far before them it may be told, in characters.
_BODIES, _FAR = frozenset(("organisation", "park")), 20_000
_NONE: tuple[list[int], list[Candidate]] = ([], [])
Finder = TypeVar("Finder", bound=Callable[..., Any])


@slotted
class Fact:
    """What a fact rule found; offsets in clean text.

    Attributes:
        kind: speech, signing, award, launch, release, position or event.
        fields: The model's own fields; an `Entity` stands for its reference, a `Candidate` of kind quantity for its Quantity.
        evidence: Spans of the clean text.
    """

    kind: str
    fields: dict[str, Any]
    evidence: list[tuple[int, int]]
    modality: Modality = "asserted"
    certainty: Certainty = "explicit"
    date: str | None = None
    rule: str = ""


@slotted
class Story:
    """A text with its mentions linked: what fact rules read.

    Attributes:
        text: The clean text.
        memo: Intermediate results that several fact rules share, by name; for one text, made while its facts are read.
        found: The facts that rules have found, by the rule's id.
        starting: Mentions by their first offset; of several the longest: 苏州工业园区管委会 before 苏州工业园区.
        ending: Mentions by their end.
    """

    document: Document
    mentions: list[Candidate]
    entities: list[Entity]
    reference: Reference
    text: str = field(init=False)
    memo: dict[str, Any] = field(init=False)
    found: dict[str, list[Fact]] = field(init=False)
    starting: dict[int, Candidate] = field(init=False)
    ending: dict[int, Candidate] = field(init=False)
    _entity_of: dict[int, Entity] = field(init=False)
    _by_kind: dict[str, tuple[list[int], list[Candidate]]] = field(init=False)

    def __post_init__(self) -> None:
        self.text, self.memo, self.found = self.document.text, {}, {}
        self._entity_of = {id(m): e for e in self.entities for m in e.mentions}
        self._by_kind = {"": ([m.start for m in self.mentions], self.mentions)}
        self.starting, self.ending = {}, {}
        for m in self.mentions:
            start, kind = m.start, m.kind
            if kind not in self._by_kind:
                self._by_kind[kind] = ([], [])
            starts, alike = self._by_kind[kind]
            starts.append(start)
            alike.append(m)
            self.ending[m.end] = m
            if start not in self.starting or self.starting[start].end <= m.end:
                self.starting[start] = m

    def of_kind(self, kind: str) -> list[Candidate]:
        """The mentions of a kind, in reading order."""
        return self._by_kind.get(kind, _NONE)[1]

    def entity(self, mention: Candidate) -> Entity:
        """The entity that a mention of an entity kind belongs to."""
        return self._entity_of[id(mention)]

    def stand_in(self, start: int, end: int, entity: Entity) -> Candidate:
        """A mention of an entity by a word that names nothing (我县): for fact rules to read, in no record."""
        mention = Candidate(entity.kind, start, end, "stand_in", entity.mentions[0].value, "inferred")
        self.memo.setdefault("mentions that stand in", []).append(mention)  # kept, so that no other gets its id
        self._entity_of[id(mention)] = entity
        return mention

    def within(self, start: int, end: int, kind: str = "", *others: str) -> list[Candidate]:
        """The mentions (of those kinds) that lie inside a span, in reading order."""
        starts, mentions = self._by_kind.get("" if others else kind, _NONE)
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []
        near = mentions[first : bisect_left(starts, end, first)]
        return [m for m in near if m.end <= end and (not others or m.kind == kind or m.kind in others)]

    def bodies_before(self, at: int, key: str, fits: Callable[[Entity], bool]) -> list[Candidate]:
        """The mentions of organisations and parks that may be meant, so far before an offset at most; ``key`` says what is asked: all that
        fit are sought once for it."""
        known: dict[str, tuple[list[Candidate], list[int]]] = self.memo.setdefault("bodies before", {})
        if key not in known:
            fitting = [m for m in self.mentions if m.kind in _BODIES and fits(self.entity(m))]
            known[key] = fitting, [m.start for m in fitting]
        bodies, starts = known[key]
        return bodies[bisect_left(starts, max(0, at - _FAR)) : bisect_left(starts, at)]

    def says(self, words: re.Pattern[str]) -> bool:
        """Whether the text has such words anywhere; sought once."""
        said: dict[re.Pattern[str], bool] = self.memo.setdefault("says", {})
        if words not in said:
            said[words] = words.search(self.text) is not None
        return said[words]

    def date_of(self, at: int) -> str | None:
        """EDTF of the nearest date before the offset in its sentence."""
        start, _ = self.document.sentence_at(at)
        dates = [m for m in self.within(start, at, "date") if m.value and getattr(m.value, "value", None)]
        return dates[-1].value.value if dates else None


@slotted
class FactRule:
    """A rule of one kind of fact; ``id`` is its address: ``signing.with``."""

    kind: str
    name: str
    call: Callable[[Story], Iterator[Fact]]
    examples: tuple[Example, ...]
    needs: Signs | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        self.id = f"{self.kind}.{self.name}"

    @property
    def doc(self) -> str:
        return (self.call.__doc__ or "").strip()

    def facts(self, story: Story) -> list[Fact]:
        """All that this rule finds; looked for once in a story."""
        document = story.document
        if self.needs is not None and not document.places.has_any(self.needs):
            return []
        found = story.found.get(self.id)
        if found is None:
            found = []
            for fact in self.call(story):
                if document.page and document.of_the_page(fact.evidence[0][0]):
                    continue  # related stories, navigation
                fact.rule = self.id
                found.append(fact)
            story.found[self.id] = found
        return found


@slotted
class FactSet:
    """The fact rules of one kind, in order."""

    kind: str
    _rules: dict[str, FactRule] = field(default_factory=dict)

    def fact(self, name: str, *examples: Example, needs: Collection[str] = "") -> Callable[[Finder], Finder]:
        """Add a fact rule: a function from `Story` to `Fact`s of this kind, with ≥ 1 yes and ≥ 1 no example.

        The rule is skipped where the text has none of what it ``needs``: characters of one text, or words.

        A ``yes`` names fields of the fact as the record prints them, entity references as names:
        ``yes("甲公司与乙公司签约。", parties=[["甲公司", "乙公司"]])``.
        """

        def add(call: Finder) -> Finder:
            rule = FactRule(self.kind, name, call, examples, noted(needs) if needs else None)
            if name in self._rules:
                raise RuleError(f"rule {rule.id} is there already: give the new one another name")
            if not rule.doc or not any(e.wanted for e in examples) or all(e.wanted for e in examples):
                raise RuleError(f"rule {rule.id} needs a docstring, at least one yes(...) and one no(...)")
            self._rules[name] = rule
            return call

        return add

    def __iter__(self) -> Iterator[FactRule]:
        return iter(tuple(self._rules.values()))
