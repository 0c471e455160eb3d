"""What happened: speeches, signings, awards, launches, releases."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Certainty, EntityRef, Modality, Model, Span
from .values import Quantity


class _Activity(Model):
    id: str
    date: str | None = None
    modality: Modality = "asserted"
    evidence: list[Span] = Field(min_length=1)
    rule: str
    certainty: Certainty = "explicit"


class Statement(Model):
    """One verb of saying with its content."""

    verb: str
    text: str
    evidence: Span


class Speech(_Activity):
    """Somebody said something, or gave a speech of a named form."""

    kind: Literal["speech"] = "speech"
    speaker: EntityRef
    form: str | None = None
    statements: list[Statement] = []


class Signing(_Activity):
    """Parties signed with each other; one list of parties for each agreement."""

    kind: Literal["signing"] = "signing"
    programme: str | None = None
    parties: list[list[EntityRef]] = []
    agreement: str | None = None
    count: Quantity | None = None


class Award(_Activity):
    """Somebody got a title, prize or plaque."""

    kind: Literal["award"] = "award"
    award: str
    batch: str | None = None
    count: Quantity | None = None
    recipients: list[EntityRef] = []
    grantors: list[EntityRef] = []


class Launch(_Activity):
    """Something was started, opened, unveiled or founded."""

    kind: Literal["launch"] = "launch"
    subject: EntityRef | str
    launchers: list[EntityRef] = []


class Release(_Activity):
    """Something was issued or published."""

    kind: Literal["release"] = "release"
    subject: EntityRef | str
    publishers: list[EntityRef] = []
    items: list[EntityRef] = []
    count: Quantity | None = None


Activity = Annotated[Speech | Signing | Award | Launch | Release, Field(discriminator="kind")]
