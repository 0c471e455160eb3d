"""Who and what the text names: people, titles, organisations, parks, places, documents."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Certainty, EntityRef, Mention, Model, Span

Role = Literal["speaker", "attendee", "host", "signatory", "awardee", "author", "mentioned"]
OrganisationKind = Literal[
    "government", "party", "company", "university", "institute", "association", "media",
    "fund", "bank", "hospital", "incubator", "other",
]  # fmt: skip
ParkKind = Literal[
    "high_tech_zone", "economic_zone", "industrial_park", "science_park", "science_city", "software_park",
    "logistics_park", "incubator", "free_trade_zone", "bonded_zone", "new_area", "demonstration_zone",
    "development_zone", "innovation_port", "agricultural_park", "other",
]  # fmt: skip
PlaceKind = Literal["country", "province", "city", "district", "venue", "region"]


class Entity(Model):
    """What every entity has.

    Attributes:
        id: Within this record: ``person-1``, ``org-2``, ``park-3`` …
        name: The fullest form that the text has, cleaned.
        aliases: The other forms: IASP, 工信部.
        mentions: Every place where it is named.
    """

    id: str
    name: str
    aliases: list[str] = []
    mentions: list[Mention] = Field(min_length=1)


class Position(Model):
    """A post that the text gives a person.

    Attributes:
        organisation: The body: an organisation, a park, or a place (青岛市｜副市长); none where the text names none.
        title: The shortest full title: 副部长, 党委副书记, 原副主任.
        evidence: Where the text says so.
        rule: The address of the rule that read it.
        certainty: ``inferred`` where the body is taken from the context.
    """

    organisation: EntityRef | None
    title: str
    evidence: Span
    rule: str
    certainty: Certainty = "explicit"


class Person(Entity):
    """A named human.

    Attributes:
        latin_name: The name in Latin script, where the text gives it.
        positions: The posts that the text gives, one each.
        roles: What the person does in this text.
    """

    latin_name: str | None = None
    positions: list[Position] = []
    roles: list[Role] = []


class Title(Model):
    """A title that the text mentions, held by somebody or not.

    Attributes:
        id: ``title-1`` …
        name: As a post's title is written.
        holders: The people who hold it in this text.
        mentions: Every place where it is named.
    """

    id: str
    name: str
    holders: list[EntityRef] = []
    mentions: list[Mention] = Field(min_length=1)


class Organisation(Entity):
    """A named body: ministry, company, university, association, media outlet.

    Attributes:
        kind: What sort of body.
        parent: The body to which it belongs, where the text says so (旗下, 下属).
        country: Where it is told by the name or the tables; 中国 for Hong Kong, Macao and Taiwan too, as in GB/T 2260.
    """

    kind: OrganisationKind = "other"
    parent: EntityRef | None = None
    country: str | None = None


class Park(Entity):
    """A science park, high-tech zone, new area or the like.

    Attributes:
        kind: What sort of park.
        host: The park or body whose name it carries in front: 中关村 of 中关村(大兴)细胞基因治疗产业园.
        district: Where it lies, by its name: 大兴.
        field: Its trade, by its name: 细胞基因治疗.
        country: Where it lies.
        operator: The body that runs it.
        parent: The body or park to which it belongs, where the text says so.
        registry_id: Its row in the registry of parks.
    """

    kind: ParkKind = "other"
    host: str | None = None
    district: str | None = None
    field: str | None = None
    country: str | None = None
    operator: EntityRef | None = None
    parent: EntityRef | None = None
    registry_id: str | None = None


class Place(Entity):
    """A country, division, city or venue.

    Attributes:
        kind: country, province, city, district, venue or region.
        division_code: GB/T 2260, of places in China.
    """

    kind: PlaceKind = "region"
    division_code: str | None = None


class Document(Model):
    """A named document.

    Attributes:
        id: ``doc-1`` …
        title: Without 《》.
        issuers: Who issued it, where the text says so.
        date: EDTF of its issue, where the text says so.
        mentions: Every place where it is named.
    """

    id: str
    title: str
    issuers: list[EntityRef] = []
    date: str | None = None
    mentions: list[Mention] = Field(min_length=1)
