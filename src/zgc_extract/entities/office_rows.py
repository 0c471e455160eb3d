"""Offices in a row that its first one, told in full, leads: 合肥市教育局、|财政局|、|科创局| are all of 合肥市."""

from __future__ import annotations

from ..document import Document
from ..rule import Candidate
from ..shelf import compiled
from .departments import ZONES, completed, root
from .names import leading_place

#: The rule by which they are found, and what joins them to what stands before.
_RULE, _JOINTS = "organisation.office_row", frozenset("、和与及")
#: A zone that has offices of its own.
_ZONE = compiled(rf"[一-龥]{{0,8}}?(?:{'|'.join(ZONES)}|产业园|科技园|科学城|新城)(?=[一-龥]{{2}})")


def complete_rows(document: Document, mentions: list[Candidate], names: dict[int, str]) -> None:
    """Give such offices the division, or the house, of the nearest before them that has one."""
    text, bodies = document.text, document.lexicon.table("organisations")
    lead, owner, end = "", "", -1
    for m in mentions:
        if m.kind != "organisation":
            continue
        joined = end == m.start - 1 and text[end] in _JOINTS
        name = names.get(id(m)) or text[m.start : m.end]
        if m.rule == _RULE and joined and owner:
            name = names[id(m)] = completed(lead, name, bodies) or owner + name
            m.certainty = "inferred"
        own = _owner(document, name)
        if own or not joined:  # 江城大学研究生院、材料与化学学院、|科研处 is the university's
            lead, owner = name, own
        end = m.end


def _owner(document: Document, name: str) -> str:
    """The house that an office is of, or the divisions and the zone that its name begins with: 江城大学|团委, 合肥市高新区|科技局."""
    house = root(name)
    if house != name:
        return house
    size = 0
    while step := leading_place(document, name[size:]):
        size += step
    zone = _ZONE.match(name, size)
    return name[: zone.end() if zone else size]
