"""The rule: one record with its pattern or scan, its doc and its own examples, positive and negative."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Set
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from .errors import RuleError
from .readings import Certainty
from .shelf import compiled, taken
from .slotted import Lazy, fixed, slotted
from .sought import Signs, few_beginnings, found_in, noted
from .spans import Spans

if TYPE_CHECKING:
    from .document import Document

T = TypeVar("T")

_MARK = compiled(r"\[\[(.+?)\]\]", re.S)


@slotted
class Candidate:
    """A mention proposed by a rule; offsets count code points of the clean text."""

    kind: str
    start: int
    end: int
    rule: str
    value: Any = None
    certainty: Certainty = "explicit"
    priority: int = 0


class Hit(Candidate):
    """What a scan rule yields, each one anew: a span of the clean text and the reading of it. The rule puts its name to it."""

    __slots__ = ()

    def __init__(self, start: int, end: int, value: Any = None, certainty: Certainty = "explicit", priority: int = 0) -> None:
        self.kind = self.rule = ""
        self.start, self.end, self.value, self.certainty, self.priority = start, end, value, certainty, priority


class Found:
    """The candidates so far, by kind: what the rules of the kinds before have found (overlaps settled)."""

    __slots__ = ("_by_kind", "_ends", "_made", "_spans", "_starts")

    def __init__(self) -> None:
        self._made: dict[Callable[..., Any], Any] = {}
        self._spans: dict[tuple[str, ...], Spans] = {}
        self._by_kind: dict[str, list[Candidate]] = {}
        self._starts: dict[str, dict[int, Candidate]] = {}
        self._ends: dict[str, dict[int, Candidate]] = {}

    def put(self, kind: str, candidates: list[Candidate]) -> None:
        """Keep the settled candidates of one kind, in reading order."""
        self._made.clear()
        self._spans.clear()
        self._by_kind[kind] = candidates
        self._starts.pop(kind, None)
        self._ends.pop(kind, None)

    def once(self, make: Callable[[Document, Found], T], document: Document) -> T:
        """What ``make`` gives for the document, made once for all rules of a kind that ask for it."""
        if make not in self._made:
            self._made[make] = make(document, self)
        made: T = self._made[make]
        return made

    def spans(self, *kinds: str) -> Spans:
        """Where those kinds stand, to be asked about overlaps."""
        if kinds not in self._spans:
            self._spans[kinds] = Spans((c.start, c.end) for kind in kinds for c in self.of(kind))
        return self._spans[kinds]

    def of(self, kind: str) -> list[Candidate]:
        """All of one kind, in reading order."""
        return self._by_kind.get(kind, [])

    def _by_start(self, kind: str) -> dict[int, Candidate]:
        if kind not in self._starts:  # few kinds are asked for
            self._starts[kind] = {c.start: c for c in self.of(kind)}
        return self._starts[kind]

    def _by_end(self, kind: str) -> dict[int, Candidate]:
        if kind not in self._ends:
            self._ends[kind] = {c.end: c for c in self.of(kind)}
        return self._ends[kind]

    def starts(self, kind: str) -> Set[int]:
        """Where those of one kind start."""
        return self._by_start(kind).keys()

    def ends(self, kind: str) -> Set[int]:
        """Where those of one kind end."""
        return self._by_end(kind).keys()

    def starting(self, kind: str, at: int) -> Candidate | None:
        """The one of that kind that starts at ``at``."""
        return self._by_start(kind).get(at)

    def ending(self, kind: str, at: int) -> Candidate | None:
        """The one of that kind that ends at ``at``."""
        return self._by_end(kind).get(at)


@fixed
class Match:
    """What a pattern rule's builder gets: the regex match, the document and what was found before."""

    m: re.Match[str]
    document: Document
    found: Found

    def __getitem__(self, group: str | int) -> str:
        return self.m[group] or ""

    @property
    def start(self) -> int:
        return self.m.start()

    @property
    def end(self) -> int:
        return self.m.end()


@fixed
class Example:
    """A text with the spans that a rule must (``wanted``) or must not find, and fields of what it reads there.

    Attributes:
        written: The text with ``[[…]]`` around each span; it is taken apart when somebody asks.
    """

    written: str
    wanted: bool
    fields: tuple[tuple[str, object], ...] = ()
    reference: str | None = None
    words: Mapping[str, Any] | None = None

    @property
    def text(self) -> str:
        """The text alone."""
        return _MARK.sub(r"\1", self.written)

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The spans that are marked; each mark before one takes two characters on either side."""
        return tuple((m.start() - 4 * k, m.end() - 4 * (k + 1)) for k, m in enumerate(_MARK.finditer(self.written)))

    def marked(self, before: str = "[[", after: str = "]]") -> str:
        """The text with its spans marked."""
        return _MARK.sub(lambda m: before + m[1] + after, self.written)


def yes(marked: str, /, *, reference: str | None = None, words: Mapping[str, Any] | None = None, **fields: object) -> Example:
    """A text that the rule must read; ``[[…]]`` marks each span, ``fields`` what its (first) value holds.

    ``words`` are words of a user's (see `Lexicon.extend`) that the lexicon must hold.

    Example:
        >>> yes("总投资[[5亿元]]。", amount="500000000").spans
        ((3, 6),)
    """
    return Example(marked, True, tuple(fields.items()), reference, words)


def no(marked: str, /) -> Example:
    """A text in which the rule must find nothing, or nothing at the ``[[…]]`` if it is marked."""
    return Example(marked, False)


Builder = TypeVar("Builder", bound=Callable[..., Any])


@slotted
class Rule(Lazy):
    """A rule of one kind; ``id`` is its address: ``money.amount`` is ``rules/money``, rule ``amount``."""

    kind: str
    name: str
    call: Callable[..., Any]
    examples: tuple[Example, ...]
    source: str | None = None
    needs: Signs | None = None
    priority: int = 0
    begun: Signs | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        self.id = f"{self.kind}.{self.name}"

    @property
    def doc(self) -> str:
        return (self.call.__doc__ or "").strip()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first used."""
        return taken(self.source or "")

    def candidates(self, document: Document, found: Found) -> list[Candidate]:
        """All that this rule proposes for the document."""
        if self.needs is not None and not document.places.has_any(self.needs):
            return []
        hits: list[Candidate] = [*(self.call(document, found) if self.source is None else self._matches(document, found))]
        for hit in hits:
            hit.kind, hit.rule = self.kind, self.id
            if self.priority and not hit.priority:
                hit.priority = self.priority
        return hits

    def _matches(self, document: Document, found: Found) -> Iterator[Hit]:
        """What the pattern finds and the builder does not refuse."""
        group = "mention" if "mention" in self.pattern.groupindex else 0
        for m in found_in(document, self.pattern, self.begun):
            value = self.call(Match(m, document, found))
            if value is not None:
                yield Hit(*m.span(group), value)


@slotted
class RuleSet:
    """The rules of one kind, in the order in which they are written."""

    kind: str
    _rules: dict[str, Rule] = field(default_factory=dict)

    def rule(
        self, name: str, pattern: str, *examples: Example, needs: Collection[str] = "", priority: int = 0
    ) -> Callable[[Builder], Builder]:
        """Add a pattern rule: the builder makes the value from a `Match`, or refuses with None.

        Args:
            name: Unique within the kind; ``kind.name`` is the rule's id.
            pattern: A linear regex over the clean text (Simplified, half-width). A group ``mention``, if there is one,
                is the span; else the whole match is.
            examples: At least one `yes` and one `no`.
            needs: The rule is skipped where the text has none of these: characters of one text, or words (see `sought`).
            priority: Among equally long candidates of the kind the higher one wins.
        """
        return self._adder(name, pattern, examples, needs, priority)

    def scan(self, name: str, *examples: Example, needs: Collection[str] = "", priority: int = 0) -> Callable[[Builder], Builder]:
        """Add a scan rule: a function from (document, found) to `Hit`s."""
        return self._adder(name, None, examples, needs, priority)

    def _adder(
        self, name: str, pattern: str | None, examples: tuple[Example, ...], needs: Collection[str], priority: int
    ) -> Callable[[Builder], Builder]:
        def add(call: Builder) -> Builder:
            signs, begun = noted(needs) if needs else None, few_beginnings(pattern) if pattern else None
            rule = Rule(self.kind, name, call, examples, pattern, signs, priority, begun)
            if name in self._rules:
                raise RuleError(f"rule {rule.id} is there already: give the new one another name")
            if not rule.doc:
                raise RuleError(f"rule {rule.id} has no docstring: say in one line what it reads")
            if not any(e.wanted for e in examples) or all(e.wanted for e in examples):
                raise RuleError(f"rule {rule.id} needs at least one yes(...) and one no(...)")
            self._rules[name] = rule
            return call

        return add

    def __iter__(self) -> Iterator[Rule]:
        return iter(tuple(self._rules.values()))
