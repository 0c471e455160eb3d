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
    """What every entity has: an id, its fullest name, other names and the places where it is named."""

    id: str
    name: str
    aliases: list[str] = []
    mentions: list[Mention] = Field(min_length=1)


class Position(Model):
    """A post that the text gives a person."""

    organisation: EntityRef | None
    title: str
    evidence: Span
    rule: str
    certainty: Certainty = "explicit"


class Person(Entity):
    """A named human."""

    latin_name: str | None = None
    positions: list[Position] = []
    roles: list[Role] = []


class Title(Model):
    """A title that the text mentions, held by somebody or not."""

    id: str
    name: str
    holders: list[EntityRef] = []
    mentions: list[Mention] = Field(min_length=1)


class Organisation(Entity):
    """A named body: ministry, company, university, association, media outlet."""

    kind: OrganisationKind = "other"
    parent: EntityRef | None = None
    country: str | None = None


class Park(Entity):
    """A science park, high-tech zone, new area or the like.

    Attributes:
        host: The park or body whose name it carries in front: 中关村 of 中关村(大兴)细胞基因治疗产业园.
        district: Where it lies, by its name: 大兴.
        field: Its trade, by its name: 细胞基因治疗.
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
    """A country, division, city or venue; ``division_code`` is GB/T 2260."""

    kind: PlaceKind = "region"
    division_code: str | None = None


class Document(Model):
    """A named document; ``title`` is without 《》."""

    id: str
    title: str
    issuers: list[EntityRef] = []
    date: str | None = None
    mentions: list[Mention] = Field(min_length=1)
