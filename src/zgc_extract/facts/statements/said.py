"""A statement and a speech: what the reader of statements finds."""

from __future__ import annotations

from dataclasses import field

from ...entities import Entity
from ...readings import Modality
from ...slotted import slotted
from .sayings import Verb


@slotted
class Said:
    """One statement: its verb, where its subject begins, and the spans of what is said.

    There are two spans where a quotation goes on behind the verb: “…”张三说,“…”
    """

    verb: Verb
    begins: int
    parts: list[tuple[int, int]]
    speakers: list[Entity]

    @property
    def evidence(self) -> tuple[int, int]:
        """The span from the subject, or the quotation before it, to the end of what is said."""
        return min(self.begins, self.parts[0][0]), max(self.parts[-1][1], self.verb.end)


@slotted
class Speech:
    """What one speaker said, or gave a speech of a form; ``spans`` are the evidence of the form."""

    speaker: Entity
    form: str | None = None
    modality: Modality = "asserted"
    statements: list[Said] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    @property
    def evidence(self) -> list[tuple[int, int]]:
        """All spans that tell of it, in reading order."""
        return sorted({*self.spans, *(s.evidence for s in self.statements)})


