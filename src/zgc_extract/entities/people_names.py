"""Names of people that are one person's: in Latin script, the surname alone of a foreign name."""

from __future__ import annotations

from ..pieces import is_han
from ..shelf import compiled
from ..spans import apart
from .entity import Entity
from .joining import LETTERS, Joiner

_LATIN_NAME = compiled(r"\(([A-Z][A-Za-zÀ-ɏ'.\-]*(?: [A-Za-zÀ-ɏ'.\-]+){0,4})\)")


def people(joiner: Joiner) -> None:
    """伦德 for 艾巴·伦德, where one person has it; a name in Latin script behind the name."""
    people = joiner.alive(joiner.by_kind["person"])
    by_piece: dict[str, list[Entity]] = {}
    for p in people:
        if "·" in p.name:
            pieces = p.name.split("·")
            for piece in {pieces[0], pieces[-1]}:
                by_piece.setdefault(piece, []).append(p)
    for e in people:
        for m in e.mentions:
            latin = _LATIN_NAME.match(joiner.text, m.end) if joiner.text.startswith("(", m.end) else None
            if latin and not e.detail.get("latin"):
                e.detail["latin"] = latin[1]
        if "·" not in e.name and len(e.name) >= 2:
            longer = by_piece.get(e.name, [])
            if len(longer) == 1:
                joiner.join(longer[0], e, keep_name=True)
    starting = {m.start: e for e in people for m in e.mentions}
    for e in people:  # William Kirby(柯伟林)
        for m in e.mentions:
            other = starting.get(m.end + 1) if joiner.text.startswith("(", m.end) and e.name[0] in LETTERS else None
            if other is not None and joiner.text.startswith(")", other.mentions[0].end) and not other.detail.get("latin"):
                other.detail["latin"] = e.name
    latin_of = {e.detail["latin"]: e for e in joiner.alive(joiner.by_kind["person"]) if e.detail.get("latin")}
    for e in joiner.alive(joiner.by_kind["person"]):
        full = latin_of.get(e.name)
        if full is not None and full is not e:
            joiner.join(full, e, keep_name=True)
    _surnames_alone(joiner, by_piece)


def _surnames_alone(joiner: Joiner, by_piece: dict[str, list[Entity]]) -> None:
    """The last piece of a foreign name wherever it stands bare behind the full one: 伦德说."""
    last = {
        piece: joiner.root(owners[0]) for piece, owners in by_piece.items()
        if len(owners) == 1 and piece == owners[0].name.rsplit("·", 1)[-1] and len(piece) > 1 and is_han(piece[0])
    }  # fmt: skip
    joiner.look_for(last)
    for piece, e in last.items():
        first, bounds = e.mentions[0], joiner.document.boundaries if len(piece) == 2 else frozenset()
        joiner.everywhere(e, first, piece, apart(joiner.where[piece], len(piece), first.end), bounds)
