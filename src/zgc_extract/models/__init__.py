"""The event record: frozen pydantic models, used only at the boundary."""

from .activities import Activity, Award, Launch, Release, Signing, Speech, Statement
from .base import Certainty, Comparator, EntityRef, Mention, Modality, Span
from .entities import Document, Organisation, Park, Person, Place, Position, Title
from .record import Event, EventRecord, Repair, Source, fingerprint
from .values import DateValue, MoneyFigure, Quantity

__all__ = [
    "Activity", "Award", "Certainty", "Comparator", "DateValue", "Document", "EntityRef", "Event", "EventRecord",
    "Launch", "Mention", "Modality", "MoneyFigure", "Organisation", "Park", "Person", "Place", "Position",
    "Quantity", "Release", "Repair", "Signing", "Source", "Span", "Speech", "Statement", "Title", "fingerprint",
]  # fmt: skip
