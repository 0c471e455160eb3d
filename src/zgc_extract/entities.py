"""Mentions to entities: one entity for all mentions of one thing, with its aliases, parent and id."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .document import Document
from .rule import Candidate

#: Kinds whose mentions are joined to entities (the others are values), with the prefix of their ids.
PREFIX = {"person": "person", "title": "title", "organisation": "org", "park": "park", "place": "place", "document": "doc"}


@dataclass(slots=True, eq=False)
class Entity:
    """One thing in the world, as this text names it; ``detail`` holds the kind's own fields (host, latin_name, kind …)."""

    id: str
    kind: str
    name: str
    aliases: list[str] = field(default_factory=list)
    mentions: list[Candidate] = field(default_factory=list)
    detail: dict[str, Any] = field(default_factory=dict)
    parent: Entity | None = None

    def add_alias(self, name: str) -> None:
        """Keep another name of it, once."""
        if name != self.name and name not in self.aliases:
            self.aliases.append(name)


def base_name(document: Document, mention: Candidate) -> str:
    """The name that a mention gives its entity: what its reading says, else the clean text."""
    value = mention.value
    return getattr(value, "name", None) or getattr(value, "title", None) or document.text[mention.start : mention.end]


def link(document: Document, mentions: list[Candidate]) -> list[Entity]:
    """The entities of a text in the order of their first mentions."""
    by_name: dict[tuple[str, str], Entity] = {}
    for m in mentions:
        if m.kind not in PREFIX:
            continue
        name = base_name(document, m)
        entity = by_name.setdefault((m.kind, name), Entity("", m.kind, name))
        entity.mentions.append(m)
        surface = document.text[m.start : m.end]
        if m.kind != "document":
            entity.add_alias(surface)
        for key in ("latin", "kind", "host", "district", "field", "country", "registry_id", "code"):
            if getattr(m.value, key, None) and not entity.detail.get(key):
                entity.detail[key] = getattr(m.value, key)
    entities = _merge_aliases(document, list(by_name.values()))
    number: dict[str, int] = {}
    for e in sorted(entities, key=lambda e: e.mentions[0].start):
        number[e.kind] = number.get(e.kind, 0) + 1
        e.id = f"{PREFIX[e.kind]}-{number[e.kind]}"
    return sorted(entities, key=lambda e: e.mentions[0].start)


def _merge(into: Entity, other: Entity) -> None:
    into.add_alias(other.name)
    for a in other.aliases:
        into.add_alias(a)
    into.mentions = sorted(into.mentions + other.mentions, key=lambda m: m.start)
    for k, v in other.detail.items():
        into.detail.setdefault(k, v)


def _merge_aliases(document: Document, entities: list[Entity]) -> list[Entity]:
    """Join short forms to full ones: a gloss in brackets, and a name that the lexicon knows as short for another."""
    text = document.text
    full_end = {(m.kind, m.end): e for e in entities for m in e.mentions}
    merged: dict[int, Entity] = {}
    for e in entities:
        if e.kind not in ("organisation", "park", "person"):
            continue
        full = next((m.value.full for m in e.mentions if getattr(m.value, "full", None)), None)
        target = next((o for o in entities if o.kind == e.kind and o is not e and o.name == full), None) if full else None
        if full and target is None and full != e.name:
            e.add_alias(e.name)
            e.detail["full"] = full
        for m in e.mentions:
            if m.start and text[m.start - 1] == "(" and text[m.end : m.end + 1] == ")":
                target = target or full_end.get((e.kind, m.start - 1))
        if target is not None and target is not e and id(target) not in merged:
            _merge(target, e)
            merged[id(e)] = target
    return [e for e in entities if id(e) not in merged]
