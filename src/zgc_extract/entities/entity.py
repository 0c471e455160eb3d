"""The entity: one thing in the world, as one text names it."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from ..rule import Candidate
from ..shelf import compiled
from ..slotted import slotted

#: Kinds whose mentions are joined to entities (the others are values), with the prefix of their ids.
PREFIX = {"person": "person", "title": "title", "organisation": "org", "park": "park", "place": "place", "document": "doc"}

#: Fields of readings that an entity takes over from its mentions, by kind.
_DETAILS: dict[str, tuple[str, ...]] = {
    "person": ("latin",), "title": (), "document": (), "place": ("kind", "code"), "organisation": ("kind", "country"),
    "park": ("kind", "host", "district", "field", "country", "registry_id"),
}  # fmt: skip


_UNKNOWN = (None, "", "other")


@slotted
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
        """Keep another name of it, once; not the same one spaced out (刘 彭)."""
        if name and name != self.name and name not in self.aliases and "".join(name.split()) != self.name:
            self.aliases.append(name)

    def rename(self, name: str) -> None:
        """Give it a fuller name; the old one becomes an alias."""
        if name != self.name:
            old, self.name = self.name, name
            self.aliases = [a for a in self.aliases if a != name]
            self.add_alias(old)

    def take(self, mention: Candidate, surface: str) -> None:
        """Add a mention with what its reading knows."""
        self.mentions.append(mention)
        kind, value, detail = self.kind, mention.value, self.detail
        if surface != self.name and kind != "document":
            self.add_alias(surface)
        if value is None:
            return
        if kind == "park" and value.inner:
            self.add_alias(value.inner)
        for key in _DETAILS[kind]:
            if detail.get(key) in _UNKNOWN and (found := getattr(value, key, None)):
                detail[key] = found

    def absorb(self, other: Entity, *, keep_name: bool = False) -> None:
        """Make the other's mentions, names and details its own; the fuller name becomes the name."""
        if not keep_name and _fuller(other.name, self.name):
            self.rename(other.name)
        self.add_alias(other.name)
        for a in other.aliases:
            self.add_alias(a)
        self.mentions = sorted(self.mentions + other.mentions, key=lambda m: (m.start, m.end))
        for k, v in other.detail.items():
            if self.detail.get(k) in _UNKNOWN:
                self.detail[k] = v
        self.parent = self.parent or other.parent

    @property
    def names(self) -> list[str]:
        """Its name and its aliases."""
        return [self.name, *self.aliases]


def _fuller(name: str, than: str) -> bool:
    """Whether a name is the fuller one: a Chinese one before its translation (日本九州大学, Kyushu University), else the longer one."""
    own, other = _HAN.search(name) is not None, _HAN.search(than) is not None
    return len(name) > len(than) if own == other else own


_HAN = compiled(r"[一-龥]")
_FULL = compiled(r"(?<=..)(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)$")


#: Towns that are called with the sort of region that they are.
_OWN_REGIONS = ("香港特区", "澳门特区")


def place_name(mention: Candidate, surface: str) -> str:
    """What the text calls a place; of a single letter (京) the plain name that it stands for: 北京."""
    plain = surface.removesuffix("特区") if surface in _OWN_REGIONS else surface
    return plain if len(plain) > 1 else _FULL.sub("", base_name(mention, surface))


def base_name(mention: Candidate, surface: str) -> str:
    """The name that a mention gives its entity: what its reading says, else the clean text there."""
    value = mention.value
    return getattr(value, "name", None) or getattr(value, "title", None) or surface
