"""The record put together: plain dicts from what was found, validated once at the end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .entities import PREFIX, Entity
from .fact import Fact, Story
from .facts import meaning, roles
from .models import EventRecord, Mention, fingerprint
from .models.base import mention
from .rule import Candidate


def assemble(story: Story, facts: list[Fact], *, path: str | None = None, encoding: str | None = None) -> EventRecord:
    """The validated record."""
    return EventRecord.made(_Assembly(story).record(facts, path, encoding), story.document.source)


def _ref(e: Entity) -> dict[str, str]:
    return {"id": e.id, "name": e.name}


def _named(e: Entity, mentions: list[Mention | dict[str, Any]], *keys: str) -> dict[str, Any]:
    """What every entity has, and those of its details that are known."""
    row = {"id": e.id, "name": e.name, "aliases": e.aliases, "mentions": mentions}
    detail = e.detail
    for k in keys:
        if k in detail:
            row[k] = detail[k]
    return row


class _Assembly:
    def __init__(self, story: Story) -> None:
        self.story = story
        self.document = story.document
        offsets = self.document.offsets
        #: The way back to the original's offsets; none where cleaning has moved nothing, as in most texts.
        self.moved = offsets.span if offsets.points or offsets.end_points else None

    def span(self, start: int, end: int) -> dict[str, Any]:
        s, e = self.document.offsets.span(start, end)
        return {"start": s, "end": e, "text": self.document.source[s:e]}

    def mentions(self, candidates: Iterable[Candidate]) -> list[Mention | dict[str, Any]]:
        text, source, span = self.document.text, self.document.source, self.moved
        rows = []
        for m in candidates:
            start, end = m.start, m.end
            normalised = text[start:end]
            if span is not None:
                start, end = span(start, end)
            rows.append(mention(start, end, source[start:end], m.kind, normalised, m.rule, m.certainty))
        return rows

    def quantity(self, m: Candidate) -> dict[str, Any]:
        v = m.value
        return {"amount": v.amount, "upper": v.upper, "comparator": v.comparator, "unit": v.unit, "noun": v.noun,
                "mentions": self.mentions((m,))}  # fmt: skip

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
        story, mentions = self.story, self.mentions
        entities: dict[str, list[Entity]] = {kind: [] for kind in PREFIX}
        for e in story.entities:
            entities[e.kind].append(e)
        values = {kind: [m for m in story.of_kind(kind) if m.value is not None] for kind in ("date", "money", "quantity")}
        event = next((f for f in facts if f.kind == "event"), None)
        parts, posts, holders = roles(story, facts), *_held(facts)
        parks = ("kind", "host", "district", "field", "country", "registry_id")
        return {
            "source": self.source(path, encoding),
            "event": self.event(event),
            "people": [self.person(e, posts.get(id(e), []), parts) for e in entities["person"]],
            "titles": [{"id": e.id, "name": e.name, "holders": holders.get(id(e), []), "mentions": mentions(e.mentions)}
                       for e in entities["title"]],
            "organisations": [self.owned(e, "kind", "country") for e in entities["organisation"]],
            "parks": [self.owned(e, *parks) for e in entities["park"]],
            "places": [self.place(e) for e in entities["place"]],
            "dates": self.dates(values["date"]),
            "money": [self.money(m, values["money"]) for m in values["money"]],
            "quantities": [self.quantity(m) for m in values["quantity"]],
            "documents": self.papers(entities["document"], facts),
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

    def owned(self, e: Entity, *keys: str) -> dict[str, Any]:
        row = _named(e, self.mentions(e.mentions), *keys)
        row["parent"] = _ref(e.parent) if e.parent else None
        return row

    def place(self, e: Entity) -> dict[str, Any]:
        row = _named(e, self.mentions(e.mentions), "kind")
        row["division_code"] = e.detail.get("code")
        return row

    def person(self, e: Entity, positions: list[Fact], parts: dict[str, list[str]]) -> dict[str, Any]:
        row = _named(e, self.mentions(e.mentions))
        row["latin_name"] = e.detail.get("latin")
        row["positions"] = [
            {"organisation": self.plain(f.fields["organisation"]), "title": f.fields["title"].name,
             "evidence": self.span(*f.evidence[0]), "rule": f.rule, "certainty": f.certainty}
            for f in (_best(positions) if len(positions) > 1 else positions)
        ]  # fmt: skip
        row["roles"] = parts.get(e.id, ["mentioned"])
        return row

    def dates(self, mentions: list[Candidate]) -> list[dict[str, Any]]:
        by_value: dict[str, dict[str, Any]] = {}
        for m in mentions:
            v = m.value
            if v.value is None or v.granularity == "window":
                continue  # 近三年 is read, but it is a length of time rather than a date
            row = by_value.setdefault(v.value, {"value": v.value, "start": v.start, "end": v.end,
                                                "granularity": v.granularity, "basis": v.basis, "mentions": []})  # fmt: skip
            row["mentions"] += self.mentions((m,))
        return list(by_value.values())

    def money(self, m: Candidate, sums: list[Candidate]) -> dict[str, Any]:
        v = m.value
        of = next((o for o in sums if o.value is v.converts), None) if v.converts else None
        told = meaning(self.story, of or m)
        subject = told["subject"]
        if isinstance(subject, Candidate):  # called what the text calls it there: 软件园, not 江城国际软件园
            subject = {"id": self.story.entity(subject).id, "name": self.document.text[subject.start : subject.end]}
        return {"amount": v.amount, "upper": v.upper, "currency": v.currency, "comparator": v.comparator,
                "converts": self.span(of.start, of.end) if of else None,
                "mentions": self.mentions((m,)), **told, "subject": subject}  # fmt: skip

    def papers(self, documents: list[Entity], facts: list[Fact]) -> list[dict[str, Any]]:
        released: dict[int, Fact] = {}
        for f in facts:
            if f.kind == "release" and "document" in f.fields:
                released.setdefault(id(f.fields["document"]), f)
        rows = []
        for e in documents:
            release = released.get(id(e))
            issuers = release.fields.get("publishers", []) if release else []
            rows.append({"id": e.id, "title": e.name, "issuers": self.plain(issuers), "date": release.date if release else None,
                         "mentions": self.mentions(e.mentions)})  # fmt: skip
        return rows

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


def _held(facts: list[Fact]) -> tuple[dict[int, list[Fact]], dict[int, list[dict[str, str]]]]:
    """The positions of each person, and of each title those who hold it, by the entities' identity."""
    posts: dict[int, list[Fact]] = {}
    holders: dict[int, dict[str, dict[str, str]]] = {}
    for f in facts:
        if f.kind == "position":
            person = f.fields["person"]
            posts.setdefault(id(person), []).append(f)
            holders.setdefault(id(f.fields["title"]), {})[person.id] = _ref(person)
    return posts, {title: list(held.values()) for title, held in holders.items()}


#: How long the ending of a body's name is that can be nobody else's.
_SURE_ENDING = 6
#: What governments are called behind the names of their divisions, and what those end in.
_HOUSES, _DIVISIONS = ("人民政府", "政府", "公所"), frozenset("省市县区州旗镇乡")


def _is_fuller(full: str, name: str) -> bool:
    """Whether a body's name is the fuller one of another: 江城市政府 for 江城市, 河东县柳林镇公所 for 柳林镇, 甲社乙丙中心 for 乙丙中心."""
    seat = next((full.removesuffix(house) for house in _HOUSES if full.endswith(house)), "")
    if seat == name or (name[-1] in _DIVISIONS and seat.endswith(name)):
        return True
    return len(name) >= _SURE_ENDING and len(full) > len(name) and full.endswith(name)


#: What makes another post of one: 副董事长 is no 董事长.
_OTHERS = ("副", "名誉", "荣誉", "原", "前", "常务副", "执行副", "高级副", "时任")


def _best(positions: list[Fact]) -> Iterable[Fact]:
    """The posts of a person, each once: told in full rather than bare, explicit rather than inferred."""
    best: dict[tuple[str, str], Fact] = {}
    named = {f.fields["title"].name for f in positions if f.fields["organisation"] is not None}
    longer = {f.fields["title"].name for f in positions}
    bodies = {(f.fields["title"].name, f.fields["organisation"].name) for f in positions if f.fields["organisation"] is not None}
    for f in positions:
        title, body = f.fields["title"].name, f.fields["organisation"]
        polite = f.rule == "position.after_name"  # 副校长张三 is called 张三校长
        if body is None and (
            title.removeprefix("党委") in named  # 柳湾镇党委|书记|, 镇党委书记
            or any(t == title or (t.endswith(title) and (polite or not t.startswith(_OTHERS))) for t in named)
            or any(t != title and t.endswith(title) and (polite or not t.startswith((*_OTHERS, "副", "原", "前"))) for t in longer)
        ):
            continue
        alike = [name for t, name in bodies if t == title and name != body.name] if body is not None else []
        if body is not None and any(_is_fuller(name, body.name) or (polite and name.startswith(body.name)) for name in alike):
            continue  # 江城市人民政府|副市长, 江城市|副市长
        key = (body.id if body else "", title)
        if key not in best or (best[key].certainty == "inferred" and f.certainty == "explicit"):
            best[key] = f
    return best.values()
