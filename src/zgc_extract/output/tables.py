"""Records as flat tables with stable columns: for CSV files, data frames and databases.

Works on plain data (`EventRecord.model_dump()`), so that it knows nothing of the models.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

Data = Mapping[str, Any]
Row = tuple[Any, ...]

#: Every table with its columns, in the order in which they are written. ``record`` names the record in all of them: the path
#: of its source or, where it has none, the first 12 digits of the text's sha256. Offsets count code points of the source text.
COLUMNS: dict[str, tuple[str, ...]] = {
    "records": ("record", "path", "sha256", "characters", "script", "published", "reference_date", "publishers"),
    "events": ("record", "name", "series", "edition", "date", "place", "venue", "theme", "attendance", "attendance_comparator",
               "organisers", "co_organisers", "start", "end"),
    "people": ("record", "id", "name", "latin_name", "aliases", "roles", "mentions", "start", "end"),
    "positions": ("record", "person_id", "person", "organisation_id", "organisation", "title", "certainty", "rule", "start", "end"),
    "organisations": ("record", "id", "name", "aliases", "kind", "parent", "country", "mentions", "start", "end"),
    "parks": ("record", "id", "name", "aliases", "kind", "host", "district", "field", "country", "parent", "registry_id",
              "mentions", "start", "end"),
    "places": ("record", "id", "name", "aliases", "kind", "division_code", "mentions", "start", "end"),
    "dates": ("record", "value", "first_day", "last_day", "granularity", "basis", "text", "start", "end"),
    "money": ("record", "amount", "upper", "currency", "comparator", "metric", "subject", "period", "text", "start", "end"),
    "quantities": ("record", "amount", "upper", "comparator", "unit", "noun", "text", "start", "end"),
    "documents": ("record", "id", "title", "issuers", "date", "mentions", "start", "end"),
    "statements": ("record", "activity_id", "speaker_id", "speaker", "form", "verb", "text", "modality", "start", "end"),
    "activities": ("record", "id", "kind", "subject", "date", "modality", "certainty", "rule", "text", "start", "end"),
    "participants": ("record", "activity_id", "kind", "role", "agreement", "entity_id", "entity"),
}  # fmt: skip

#: What the columns hold that hold no text.
_TYPES: dict[str, type] = {
    **dict.fromkeys(("start", "end", "mentions", "characters", "agreement"), int),
    **dict.fromkeys(("amount", "upper", "attendance"), Decimal),
    **dict.fromkeys(("first_day", "last_day"), date),
}

#: Separates the items of a list in one cell.
SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, its columns and its rows (amounts are `Decimal`, days `datetime.date`, lists joined by ``; ``)."""

    name: str
    columns: tuple[str, ...]
    rows: list[Row] = field(default_factory=list)

    def dicts(self) -> Iterator[dict[str, Any]]:
        """The rows as dicts."""
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))


def column_type(column: str) -> type:
    """What the cells of a column hold where they hold something: int, `Decimal`, date or str."""
    return _TYPES.get(column, str)


def tables(records: Iterable[Data], names: Collection[str] | None = None) -> dict[str, Table]:
    """The tables of the records, empty ones too.

    Args:
        records: Records as plain data, `EventRecord.model_dump()`.
        names: Those that are wanted; all if None.

    Returns:
        Table by name, in the order of `COLUMNS`.
    """
    out = {name: Table(name, columns) for name, columns in COLUMNS.items() if names is None or name in names}
    for data in records:
        key = record_key(data)
        for name, table in out.items():
            for row in _ROWS[name](data):
                table.rows.append((key, *(row.get(c) for c in table.columns[1:])))
    return out


def record_key(data: Data) -> str:
    """What names a record in the tables: its path, else the beginning of the text's sha256."""
    source = data["source"]
    return str(source["path"] or source["sha256"][:12])


def _names(refs: Iterable[Any]) -> str | None:
    return SEPARATOR.join(name for name in map(_name, refs) if name) or None


def _name(ref: Any) -> Any:
    return ref["name"] if isinstance(ref, Mapping) else ref


def _id(ref: Any) -> Any:
    return ref["id"] if isinstance(ref, Mapping) else None


def _at(span: Data) -> dict[str, Any]:
    return {"start": span["start"], "end": span["end"]}


def _first(mentions: list[Data]) -> dict[str, Any]:
    return {"mentions": len(mentions), **_at(mentions[0]), "text": mentions[0]["text"]}


def _records(data: Data) -> Iterator[dict[str, Any]]:
    source = data["source"]
    yield {**source, "publishers": _names(source["publishers"])}


def _events(data: Data) -> Iterator[dict[str, Any]]:
    event = data["event"]
    if event:
        attendance = event["attendance"] or {}
        yield {
            **event, "place": _name(event["place"]), "venue": _name(event["venue"]), "attendance": attendance.get("amount"),
            "attendance_comparator": attendance.get("comparator"), "organisers": _names(event["organisers"]),
            "co_organisers": _names(event["co_organisers"]), **_at(event["evidence"][0]),
        }  # fmt: skip


def _people(data: Data) -> Iterator[dict[str, Any]]:
    for p in data["people"]:
        yield {**p, "aliases": _names(p["aliases"]), "roles": _names(p["roles"]), **_first(p["mentions"])}


def _positions(data: Data) -> Iterator[dict[str, Any]]:
    for p in data["people"]:
        for post in p["positions"]:
            body = post["organisation"]
            yield {**post, "person_id": p["id"], "person": p["name"], "organisation_id": _id(body), "organisation": _name(body),
                   **_at(post["evidence"])}  # fmt: skip


def _named(kind: str) -> Callable[[Data], Iterator[dict[str, Any]]]:
    def rows(data: Data) -> Iterator[dict[str, Any]]:
        for e in data[kind]:
            yield {**e, "aliases": _names(e["aliases"]), "parent": _name(e.get("parent")), **_first(e["mentions"])}

    return rows


def _dates(data: Data) -> Iterator[dict[str, Any]]:
    for d in data["dates"]:
        for m in d["mentions"]:
            yield {**d, "first_day": d["start"], "last_day": d["end"], "text": m["text"], **_at(m)}


def _money(data: Data) -> Iterator[dict[str, Any]]:
    for figure in data["money"]:
        yield {**figure, "subject": _name(figure["subject"]), **_first(figure["mentions"])}


def _quantities(data: Data) -> Iterator[dict[str, Any]]:
    for count in data["quantities"]:
        yield {**count, **_first(count["mentions"])}


def _documents(data: Data) -> Iterator[dict[str, Any]]:
    for d in data["documents"]:
        yield {**d, "issuers": _names(d["issuers"]), **_first(d["mentions"])}


def _statements(data: Data) -> Iterator[dict[str, Any]]:
    for a in data["activities"]:
        for s in a.get("statements", ()):
            yield {**s, "activity_id": a["id"], "speaker_id": _id(a["speaker"]), "speaker": _name(a["speaker"]), "form": a["form"],
                   "modality": a["modality"], **_at(s["evidence"])}  # fmt: skip


def _activities(data: Data) -> Iterator[dict[str, Any]]:
    for a in data["activities"]:
        subject = next((_name(a[k]) for k in ("subject", "award", "agreement", "form") if a.get(k)), None)
        span = a["evidence"][0]
        yield {**a, "subject": subject, "text": span["text"], **_at(span)}


#: Fields of activities that name who took part, with the part.
_PARTS = {
    "speaker": "speaker", "recipients": "recipient", "grantors": "grantor", "launchers": "launcher", "publishers": "publisher",
    "items": "item",
}  # fmt: skip


def _participants(data: Data) -> Iterator[dict[str, Any]]:
    for a in data["activities"]:
        base = {"activity_id": a["id"], "kind": a["kind"]}
        for key, role in _PARTS.items():
            refs = a.get(key) or []
            for ref in [refs] if isinstance(refs, Mapping) else refs:
                yield {**base, "role": role, "entity_id": _id(ref), "entity": _name(ref)}
        for number, parties in enumerate(a.get("parties") or [], 1):
            for ref in parties:
                yield {**base, "role": "party", "agreement": number, "entity_id": _id(ref), "entity": _name(ref)}


_ROWS: dict[str, Callable[[Data], Iterator[dict[str, Any]]]] = {
    "records": _records, "events": _events, "people": _people, "positions": _positions,
    "organisations": _named("organisations"), "parks": _named("parks"), "places": _named("places"),
    "dates": _dates, "money": _money, "quantities": _quantities, "documents": _documents,
    "statements": _statements, "activities": _activities, "participants": _participants,
}  # fmt: skip
