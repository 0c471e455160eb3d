"""What happened: speeches, signings, awards, launches, releases."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Certainty, EntityRef, Modality, Model, Span
from .values import Quantity


class _Activity(Model):
    """What every activity has.

    Attributes:
        id: ``activity-1``, ``activity-2`` …, in reading order.
        kind: Which of the activities this is.
        date: EDTF of the day, where the text gives one.
        modality: asserted, planned (将签约) or denied (未签约).
        evidence: Where the text says so.
        rule: The address of the rule that read it.
        certainty: ``explicit``, or ``inferred`` where the context gave part of it.
    """

    id: str
    date: str | None = None
    modality: Modality = "asserted"
    evidence: list[Span] = Field(min_length=1)
    rule: str
    certainty: Certainty = "explicit"


class Statement(Model):
    """One verb of saying with its content.

    Attributes:
        verb: 表示, 指出, 强调 …
        text: What was said, cleaned.
        evidence: Where it stands.
    """

    verb: str
    text: str
    evidence: Span


class Speech(_Activity):
    """Somebody said something, or gave a speech of a named form.

    Attributes:
        speaker: A person or a body.
        form: 致辞, 主旨演讲, 专题报告 …
        statements: What was said, a verb of saying each.
    """

    kind: Literal["speech"] = "speech"
    speaker: EntityRef
    form: str | None = None
    statements: list[Statement] = []


class Signing(_Activity):
    """Parties signed with each other.

    Attributes:
        programme: What the signing belongs to: 牵手计划.
        parties: One list of parties for each agreement.
        agreement: What was signed: 战略合作协议.
        count: How many agreements the text tells of: 7对.
    """

    kind: Literal["signing"] = "signing"
    programme: str | None = None
    parties: list[list[EntityRef]] = []
    agreement: str | None = None
    count: Quantity | None = None


class Award(_Activity):
    """Somebody got a title, prize or plaque.

    Attributes:
        award: Its name.
        batch: 第二批.
        count: How many got it: 17家.
        recipients: Who got it, those that the text names: entities of the record, words for a project or team that is none.
        grantors: Who gave it.
    """

    kind: Literal["award"] = "award"
    award: str
    batch: str | None = None
    count: Quantity | None = None
    recipients: list[EntityRef | str] = []
    grantors: list[EntityRef] = []


class Launch(_Activity):
    """Something was started, opened, unveiled or founded.

    Attributes:
        subject: What: an entity of the record, or words.
        launchers: By whom.
    """

    kind: Literal["launch"] = "launch"
    subject: EntityRef | str
    launchers: list[EntityRef] = []


class Release(_Activity):
    """Something was issued or published.

    Attributes:
        subject: What: an entity of the record, or words.
        publishers: By whom.
        items: What it holds, of the entities that the text names.
        count: How many: 14家.
    """

    kind: Literal["release"] = "release"
    subject: EntityRef | str
    publishers: list[EntityRef] = []
    items: list[EntityRef] = []
    count: Quantity | None = None


Activity = Annotated[Speech | Signing | Award | Launch | Release, Field(discriminator="kind")]
