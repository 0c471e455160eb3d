"""From mentions to entities: same names, glosses, short forms, parents, publishers, ids."""

from __future__ import annotations

from ..document import Document
from ..rule import Candidate
from ..shelf import compiled
from .aliases import join_aliases
from .entity import PREFIX, Entity, base_name, place_name
from .heritage import complete_bodies
from .names import abbreviates, key
from .publishers import mark_publishers
from .relations import set_parents
from .seats import seats

#: Which term a body is in: 十四届|全国政协.
_TERM = compiled(r"^(?:第?[一二三四五六七八九十]{1,3}|新一|本|上)届(?=[\u4e00-\u9fff]{4})")
#: The short form in brackets between a body's name and that of its department.
_INNER_GLOSS = compiled(r"(?P<whole>[^()]{4,})\((?P<short>[^()]{2,8})\)(?P<part>[^()]{2,})$")
#: What only says that somebody is in office now: no part of the title, as 原, 前 and 时任 are.
_NEWLY, _NEW = compiled(r"^(?:新任|现任|新晋|新当选的?|继任|拟任|首任|首位|首届)(?=.{2})"), frozenset("新现继拟首")


def _without_gloss(name: str) -> str:
    """A department's name without the short form of the whole in it: 江城大学(江大)校董会 is 江城大学校董会."""
    m = _INNER_GLOSS.match(name)
    return m["whole"] + m["part"] if m and abbreviates(m["short"], m["whole"]) else name


def link(document: Document, mentions: list[Candidate]) -> list[Entity]:
    """The entities of a text in the order of their first mentions.

    Mentions that only the text's own definitions reveal (a later bare IASP, a department between body and title) are added to
    ``mentions``, which stays in reading order.
    """
    text = document.text
    completed = complete_bodies(document, mentions)
    by_name: dict[tuple[str, str], Entity] = {}
    for m in mentions:
        kind = m.kind
        if kind not in PREFIX:
            continue
        surface = text[m.start : m.end]
        name = shown = completed.get(id(m)) or base_name(m, surface)
        if kind == "organisation":
            if "届" in name[:5]:
                name = shown = _TERM.sub("", name)
            if "(" in name:
                name = shown = _without_gloss(name)
        elif kind == "title":
            if name[0] in _NEW:
                name = shown = _NEWLY.sub("", name) or name
        elif kind == "place" and id(m) not in completed:
            shown = place_name(m, surface)
        k = (kind, key(document, name, kind))
        entity = by_name.get(k)
        if entity is None:
            entity = by_name[k] = Entity("", kind, shown)
        elif len(shown) > len(entity.name):
            entity.rename(shown)
        entity.take(m, surface)
    entities = join_aliases(document, mentions, list(by_name.values()))
    entities += seats(document, mentions, [e for e in entities if e.kind == "place"], completed)
    mark_publishers(document, mentions, entities)
    entities.sort(key=lambda e: (e.mentions[0].start, e.mentions[0].end))
    number: dict[str, int] = {}
    for e in entities:
        number[e.kind] = number.get(e.kind, 0) + 1
        e.id = f"{PREFIX[e.kind]}-{number[e.kind]}"
    set_parents(document, entities)
    return entities
