"""The mentions of a text while bodies are completed: new ones, others that begin or end elsewhere, places that longer names hold."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from ..document import Document
from ..readings import OrganisationName, ParkName, TitleName
from ..rule import Candidate
from ..slotted import replace

_HELD = ("place", "organisation", "park")


class Editing:
    """The mentions of one text, kept in reading order, and those that end at each offset; ``names``: the completed ones by id."""

    def __init__(self, document: Document, mentions: list[Candidate]) -> None:
        self.document, self.text, self.mentions = document, document.text, mentions
        self.ends = {m.end: m for m in mentions}
        self.names: dict[int, str] = {}
        self.people = {m.start for m in mentions if m.kind == "person"}

    def begin_title(self, title: Candidate, start: int) -> None:
        """Let a title begin elsewhere: 全球副总裁, 部长."""
        title.start = start
        title.value = TitleName(self.text[start : title.end])

    @cached_property
    def bodies(self) -> Counter[str]:
        """How often the text tells each name of a body."""
        return Counter(m.value.name for m in self.mentions if m.kind == "organisation" and m.value is not None)

    def _named(self, body: Candidate, value: OrganisationName) -> None:
        """Give a body another name (or its first)."""
        if body.kind == "organisation" and body.value is not None:
            self.bodies[body.value.name] -= 1
        self.bodies[value.name] += 1
        body.kind, body.value = "organisation", value

    def _take_out(self, mention: Candidate) -> None:
        """Take a mention out of their list."""
        at = bisect_left(self.mentions, mention.start, key=lambda m: m.start)
        near = self.mentions[at : at + 4]
        if mention in near:
            del self.mentions[at + near.index(mention)]
        else:  # another that begins further left has been given a new beginning
            self.mentions.remove(mention)

    def add(self, start: int, end: int, value: OrganisationName) -> Candidate:
        """A new body before a title."""
        body = Candidate("organisation", start, end, "organisation.inherited", None, "inferred")
        self._named(body, value)
        insort(self.mentions, body, key=lambda m: (m.start, -m.end))
        self.ends[body.end] = body
        return body

    def add_park(self, start: int, end: int, value: ParkName) -> None:
        """A zone before a title that nothing but the post shows."""
        park = Candidate("park", start, end, "park.grown", value, "inferred")
        insort(self.mentions, park, key=lambda m: (m.start, -m.end))
        self.ends[end] = park

    def begin_body(self, body: Candidate, start: int, inside: Iterable[Candidate]) -> None:
        """Let a body begin further left, over the places and bodies that its longer name holds: 江城大学|资产与实验室管理处."""
        for held in [m for m in inside if m is not body and m.kind in _HELD]:
            self.drop(held)
        self._take_out(body)
        body.start = start
        insort(self.mentions, body, key=lambda m: (m.start, -m.end))
        if body.value is not None and body.kind == "organisation":
            self._named(body, replace(body.value, name=self.text[start : body.end], full=None))

    def drop(self, mention: Candidate) -> None:
        """Take a place or a body out that a longer name holds."""
        self._take_out(mention)
        self.ends.pop(mention.end, None)

    def extend(self, body: Candidate, end: int) -> None:
        """Let a body's mention end elsewhere: run on over its department, or stop before what belongs to the post."""
        self.ends.pop(body.end, None)
        body.end = end
        self.ends[end] = body
        name = self.text[body.start : end]
        if body.kind == "park" or body.value is None:
            self._named(body, OrganisationName(name))
        else:
            self._named(body, replace(body.value, name=name, full=None))
