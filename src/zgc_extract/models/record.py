"""The record itself."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Literal

from pydantic import PrivateAttr

from ..errors import OutputError
from .activities import Activity
from .base import EntityRef, Model, Span
from .entities import Document, Organisation, Park, Person, Place, Title
from .values import DateValue, MoneyFigure, Quantity

if TYPE_CHECKING:
    from ..output import Table


def fingerprint(text: str) -> str:
    """What tells texts apart: sha256 of the UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Repair(Model):
    """How often a repair of the text was made.

    Attributes:
        kind: pinyin (injected readings), gbk_shift (bytes read one off), script (Traditional) …
        count: At how many places.
    """

    kind: str
    count: int


class Source(Model):
    """Where the record comes from.

    Attributes:
        path: As it was given.
        encoding: That the bytes were read with.
        sha256: Of the text encoded as UTF-8.
        characters: Length of the text in code points.
        script: simplified, traditional or mixed.
        repairs: What was mended before reading.
        publishers: Outlets that the text names as its source.
        published: EDTF of the publication date, where the text or the caller gives one.
        reference_date: The day against which relative dates were read.
        reference_basis: Where that day comes from.
    """

    path: str | None = None
    sha256: str
    encoding: str | None = None
    characters: int
    script: Literal["simplified", "traditional", "mixed"]
    repairs: list[Repair] = []
    publishers: list[EntityRef] = []
    published: str | None = None
    reference_date: str | None = None
    reference_basis: Literal["given", "published", "event", "none"] = "none"


class Event(Model):
    """The main event that the text reports.

    Attributes:
        name: In full, quotes dropped.
        series: The name without edition and subtitle: 中关村论坛年会.
        edition: 2025, 第十届 …
        date: EDTF.
        place: City or region.
        venue: Hall, hotel, park.
        theme: 主题.
        attendance: How many came.
        organisers: 主办.
        co_organisers: 承办, 协办.
        evidence: Where the text says so.
    """

    name: str | None = None
    series: str | None = None
    edition: str | None = None
    date: str | None = None
    place: EntityRef | None = None
    venue: EntityRef | None = None
    theme: str | None = None
    attendance: Quantity | None = None
    organisers: list[EntityRef] = []
    co_organisers: list[EntityRef] = []
    evidence: list[Span]


class EventRecord(Model):
    """Everything that one text says, as typed data with its place in the text.

    Attributes:
        schema_version: Changes when a field is renamed or dropped.
        source: Where the record comes from.
        event: The main event; none where none is reported.
        people: Named humans with their posts.
        titles: Every title mentioned, held or not.
        organisations: Named bodies that act or are named.
        parks: Science parks, zones, incubators.
        places: Countries, divisions, cities, venues.
        dates: Dates and spans.
        money: Sums.
        quantities: Counts with their classifiers.
        documents: Titles in 《》.
        activities: What happened.

    Example:
        >>> from zgc_extract import extract
        >>> table = extract("2024年,云谷集团营业收入超过3亿元。").to_tables()["money"]
        >>> [(row["amount"], row["currency"], row["comparator"]) for row in table.dicts()]
        [(Decimal('300000000'), 'CNY', 'gt')]
    """

    schema_version: Literal["1.0"] = "1.0"
    source: Source
    event: Event | None = None
    people: list[Person] = []
    titles: list[Title] = []
    organisations: list[Organisation] = []
    parks: list[Park] = []
    places: list[Place] = []
    dates: list[DateValue] = []
    money: list[MoneyFigure] = []
    quantities: list[Quantity] = []
    documents: list[Document] = []
    activities: list[Activity] = []

    _text: str | None = PrivateAttr(default=None)

    @property
    def text(self) -> str | None:
        """The text that this was extracted from; None in a record that was read back. No part of its data, nor of its equality."""
        return self._text

    def with_text(self, text: str) -> EventRecord:
        """The same record, knowing its text.

        Raises:
            OutputError: It was extracted from another text.
        """
        if fingerprint(text) != self.source.sha256:
            raise OutputError("this is not the text of the record (its sha256 is another): give the text that was extracted")
        return self.model_copy()._knowing(text)

    @classmethod
    def made(cls, data: dict[str, Any], text: str) -> EventRecord:
        """The validated record of a text from plain data."""
        return cls.model_validate(data)._knowing(text)

    @classmethod
    def read(cls, printed: str, text: str) -> EventRecord:
        """A record read back from JSON, knowing its text again (which the caller vouches for; `with_text` checks it)."""
        return cls.model_validate_json(printed)._knowing(text)

    def _knowing(self, text: str) -> EventRecord:
        self._text = text
        return self

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EventRecord) and self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]  # its lists cannot be hashed

    def to_html(self) -> str:
        """A page to look at: one HTML document that needs nothing else, with the text beside what was found in it.

        A record that was read back has no text and gives the page without it; `with_text` gives it back.
        """
        from ..output.page import to_html  # only where a page is asked for

        return to_html(self.model_dump(mode="json"), self._text)

    def _repr_html_(self) -> str:
        from ..output.page import to_frame

        return to_frame(self.to_html())

    def to_tables(self) -> dict[str, Table]:
        """The record as flat tables with stable columns (`zgc_extract.output.COLUMNS`)."""
        from ..output import tables

        return tables([self.model_dump()])

    def to_jsonld(self) -> dict[str, Any]:
        """The record as JSON-LD in the terms of schema.org; ``json.dumps`` prints it."""
        from ..output import to_jsonld

        return to_jsonld(self.model_dump(mode="json"))
