"""The calls for those who need no `Extractor` of their own; what they need is loaded by the first of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from .extractor import ReadMention
    from .models import EventRecord


def extract(
    text: str, *, reference_date: date | None = None, published: date | None = None, path: str | None = None
) -> EventRecord:
    """The event record of a text, by the default extractor (see `Extractor.extract`).

    Example:
        >>> extract("3月28日,论坛在北京召开。").dates[0].value
        'XXXX-03-28'
    """
    from .extractor import default_extractor

    return default_extractor().extract(text, reference_date=reference_date, published=published, path=path)


def _of_kind(kind: str, text: str, reference_date: date | None = None) -> list[ReadMention]:
    from .extractor import extractor_of

    return extractor_of(kind).mentions(text, kinds=(kind,), reference_date=reference_date)


def extract_people(text: str) -> list[ReadMention]:
    """The mentions of people; ``value`` is a `PersonName`."""
    return _of_kind("person", text)


def extract_titles(text: str) -> list[ReadMention]:
    """The mentions of titles; ``value`` is a `TitleName`."""
    return _of_kind("title", text)


def extract_organisations(text: str) -> list[ReadMention]:
    """The mentions of organisations; ``value`` is an `OrganisationName`."""
    return _of_kind("organisation", text)


def extract_parks(text: str) -> list[ReadMention]:
    """The mentions of parks; ``value`` is a `ParkName`."""
    return _of_kind("park", text)


def extract_places(text: str) -> list[ReadMention]:
    """The mentions of places; ``value`` is a `PlaceName`."""
    return _of_kind("place", text)


def extract_dates(text: str, *, reference_date: date | None = None) -> list[ReadMention]:
    """The mentions of dates; ``value`` is a `DateReading`."""
    return _of_kind("date", text, reference_date)


def extract_money(text: str) -> list[ReadMention]:
    """The mentions of money; ``value`` is an `Amount`."""
    return _of_kind("money", text)
