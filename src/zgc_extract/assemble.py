"""The record put together: plain dicts from what was found, validated once at the end."""

from __future__ import annotations

from typing import Any

from .entities import Entity
from .fact import Fact, Story
from .facts import meaning, roles
from .models import EventRecord, fingerprint
from .rule import Candidate


def assemble(story: Story, facts: list[Fact], *, path: str | None = None, encoding: str | None = None) -> EventRecord:
    """The validated record."""
    return EventRecord.made(_Assembly(story).record(facts, path, encoding), story.document.source)


def _ref(e: Entity) -> dict[str, str]:
    return {"id": e.id, "name": e.name}


class _Assembly:
    def __init__(self, story: Story) -> None:
        self.story = story
        self.document = story.document

    def span(self, start: int, end: int) -> dict[str, Any]:
        s, e = self.document.offsets.span(start, end)
        return {"start": s, "end": e, "text": self.document.source[s:e]}

    def mention(self, m: Candidate) -> dict[str, Any]:
        normalised = self.document.text[m.start : m.end]
        return {**self.span(m.start, m.end), "kind": m.kind, "normalised": normalised, "rule": m.rule,
                "certainty": m.certainty}  # fmt: skip

    def mentions(self, e: Entity) -> list[dict[str, Any]]:
        return [self.mention(m) for m in e.mentions]

    def quantity(self, m: Candidate) -> dict[str, Any]:
        v = m.value
        return {"amount": v.amount, "upper": v.upper, "comparator": v.comparator, "unit": v.unit, "noun": v.noun,
                "mentions": [self.mention(m)]}  # fmt: skip

    def plain(self, value: Any) -> Any:
        if isinstance(value, Entity):
            return _ref(value)
        if isinstance(value, Candidate):
            return self.quantity(value)
        if isinstance(value, list):
            return [self.plain(v) for v in value]
        if isinstance(value, dict):
            return {k: self.plain(v) for k, v in value.items()}
        if isinstance(value, tuple):  # a span of the clean text
            return self.span(*value)
        return value

    def record(self, facts: list[Fact], path: str | None, encoding: str | None) -> dict[str, Any]:
        story, kinds = self.story, {k: [e for e in self.story.entities if e.kind == k] for k in
                                    ("person", "title", "organisation", "park", "place", "document")}  # fmt: skip
        values = {k: [m for m in story.mentions if m.kind == k and m.value is not None] for k in ("date", "money", "quantity")}
        positions = [f for f in facts if f.kind == "position"]
        event = next((f for f in facts if f.kind == "event"), None)
        parts = roles(story, facts)
        return {
            "source": self.source(path, encoding),
            "event": self.event(event),
            "people": [self.person(e, positions, parts) for e in kinds["person"]],
            "titles": [self.title(e, positions) for e in kinds["title"]],
            "organisations": [self.named(e, "kind", "country") | self.parent(e) for e in kinds["organisation"]],
            "parks": [self.named(e, "kind", "host", "district", "field", "country", "registry_id") | self.parent(e)
                      for e in kinds["park"]],
            "places": [self.named(e, "kind") | {"division_code": e.detail.get("code")} for e in kinds["place"]],
            "dates": self.dates(values["date"]),
            "money": [self.money(m, values["money"]) for m in values["money"]],
            "quantities": [self.quantity(m) for m in values["quantity"]],
            "documents": [self.paper(e, facts) for e in kinds["document"]],
            "activities": self.activities(facts),
        }  # fmt: skip

    def source(self, path: str | None, encoding: str | None) -> dict[str, Any]:
        d, r = self.document, self.story.reference
        publishers = [e for e in self.story.entities if e.detail.get("publisher")]
        return {
            "path": path, "sha256": fingerprint(d.source),
            "encoding": encoding, "characters": len(d.source), "script": d.script,
            "repairs": [{"kind": k, "count": n} for k, n in sorted(d.repairs.items())],
            "publishers": [_ref(e) for e in publishers], "published": r.published,
            "reference_date": r.day.isoformat() if r.day else None, "reference_basis": r.basis,
        }  # fmt: skip

    def event(self, fact: Fact | None) -> dict[str, Any] | None:
        if fact is None:
            return None
        return {**self.plain(fact.fields), "evidence": [self.span(*s) for s in fact.evidence]}

    def named(self, e: Entity, *keys: str) -> dict[str, Any]:
        own = {k: e.detail[k] for k in keys if k in e.detail}
        return {"id": e.id, "name": e.name, "aliases": e.aliases, "mentions": self.mentions(e), **own}

    def parent(self, e: Entity) -> dict[str, Any]:
        return {"parent": _ref(e.parent) if e.parent else None}

    def person(self, e: Entity, positions: list[Fact], parts: dict[str, list[str]]) -> dict[str, Any]:
        return self.named(e) | {
            "latin_name": e.detail.get("latin"), "positions": self.held(e, positions), "roles": parts.get(e.id, ["mentioned"]),
        }  # fmt: skip

    def held(self, e: Entity, positions: list[Fact]) -> list[dict[str, Any]]:
        """The posts of a person, each once: told in full rather than bare, explicit rather than inferred."""
        best: dict[tuple[str, str], Fact] = {}
        mine = [f for f in positions if f.fields["person"] is e]
        named = {f.fields["title"].name for f in mine if f.fields["organisation"] is not None}
        for f in mine:
            title, body = f.fields["title"].name, f.fields["organisation"]
            if body is None and any(t == title or t.endswith(title) for t in named):
                continue
            key = (body.id if body else "", title)
            if key not in best or (best[key].certainty == "inferred" and f.certainty == "explicit"):
                best[key] = f
        return [
            {"organisation": self.plain(f.fields["organisation"]), "title": f.fields["title"].name,
             "evidence": self.span(*f.evidence[0]), "rule": f.rule, "certainty": f.certainty}
            for f in best.values()
        ]  # fmt: skip

    def title(self, e: Entity, positions: list[Fact]) -> dict[str, Any]:
        holders = {f.fields["person"].id: _ref(f.fields["person"]) for f in positions if f.fields["title"] is e}
        return {"id": e.id, "name": e.name, "holders": list(holders.values()), "mentions": self.mentions(e)}

    def dates(self, mentions: list[Candidate]) -> list[dict[str, Any]]:
        by_value: dict[str, dict[str, Any]] = {}
        for m in mentions:
            v = m.value
            if v.value is None or v.granularity == "window":
                continue  # 近三年 is read, but it is a length of time rather than a date
            row = by_value.setdefault(v.value, {"value": v.value, "start": v.start, "end": v.end,
                                                "granularity": v.granularity, "basis": v.basis, "mentions": []})  # fmt: skip
            row["mentions"].append(self.mention(m))
        return list(by_value.values())

    def money(self, m: Candidate, sums: list[Candidate]) -> dict[str, Any]:
        v = m.value
        of = next((o for o in sums if o.value is v.converts), None) if v.converts else None
        return {"amount": v.amount, "upper": v.upper, "currency": v.currency, "comparator": v.comparator,
                "converts": self.span(of.start, of.end) if of else None,
                "mentions": [self.mention(m)], **self.plain(meaning(self.story, of or m))}  # fmt: skip

    def paper(self, e: Entity, facts: list[Fact]) -> dict[str, Any]:
        release = next((f for f in facts if f.kind == "release" and f.fields.get("document") is e), None)
        issuers = release.fields.get("publishers", []) if release else []
        return {"id": e.id, "title": e.name, "issuers": self.plain(issuers), "date": release.date if release else None,
                "mentions": self.mentions(e)}  # fmt: skip

    def activities(self, facts: list[Fact]) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = []
        for f in facts:
            if f.kind in ("position", "event"):
                continue
            fields = {k: self.plain(v) for k, v in f.fields.items() if k != "document"}
            rows.append({"id": f"activity-{len(rows) + 1}", "kind": f.kind, "date": f.date, "modality": f.modality,
                         "evidence": [self.span(*s) for s in f.evidence], "rule": f.rule, "certainty": f.certainty,
                         **fields})  # fmt: skip
        return rows
