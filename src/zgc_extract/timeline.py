"""Dates settled: against the reference day, then against dates earlier in the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .document import Document
from .rule import Candidate


@dataclass(frozen=True, slots=True)
class Reference:
    """The day that relative dates are read against, and where it comes from (given, published, event, none)."""

    day: date | None
    basis: str
    published: str | None = None


def find_reference(
    document: Document, mentions: list[Candidate], given: date | None = None, published: date | None = None
) -> Reference:
    """The reference day: given, else published (as told, or as the text says), else the event's own date, else none."""
    if given:
        return Reference(given, "given", published.isoformat() if published else None)
    if published:
        return Reference(published, "published", published.isoformat())
    return Reference(None, "none")


def settle_dates(document: Document, mentions: list[Candidate], reference: Reference) -> None:
    """Give every date mention its `DateReading` as ``value``, in reading order."""
