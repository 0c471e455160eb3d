"""What a rule reads out of a mention: values, used inside; the record's models are for the boundary."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from .slotted import value

Comparator = Literal["eq", "approx", "gt", "lt", "range"]
Certainty = Literal["explicit", "inferred"]
Modality = Literal["asserted", "planned", "denied"]


@value
class DateReading:
    """A settled date: ``value`` is EDTF, ``start`` and ``end`` its first and last day (None = open or unknown)."""

    value: str | None
    start: date | None
    end: date | None
    granularity: str
    basis: Literal["absolute", "reference", "context"] = "absolute"


@value
class Amount:
    """Money: ``amount`` in units of ``currency`` (ISO 4217); ``upper`` for ranges.

    ``converts`` is the sum that this one gives in another currency: 3.6亿美元(约合26亿元人民币).
    """

    amount: Decimal
    currency: str
    comparator: Comparator = "eq"
    upper: Decimal | None = None
    converts: Amount | None = None


@value
class Count:
    """A number with its classifier."""

    amount: Decimal
    comparator: Comparator = "eq"
    upper: Decimal | None = None
    unit: str | None = None
    noun: str | None = None


@value
class PersonName:
    """A person's name; ``latin`` where the text gives it in Latin script."""

    name: str
    latin: str | None = None


@value
class TitleName:
    """A post or rank: 副部长, 党委副书记, 院士."""

    name: str


@value
class OrganisationName:
    """A body's name with its kind; ``full`` where a lexicon knows a fuller name for an abbreviation."""

    name: str
    kind: str = "other"
    full: str | None = None
    country: str | None = None


@value
class ParkName:
    """A park's name taken apart; ``inner`` is its own name behind that of the park in which it lies: 江城高新区|云谷软件园."""

    name: str
    kind: str = "other"
    host: str | None = None
    district: str | None = None
    field: str | None = None
    country: str | None = None
    registry_id: str | None = None
    inner: str | None = None


@value
class PlaceName:
    """A place; ``name`` is its full name where a table knows it (京 → 北京市)."""

    name: str
    kind: str
    code: str | None = None


@value
class DocumentTitle:
    """A document's title without 《》."""

    title: str
