"""Boards and committees of zones that a report names by the zone's sort alone: 经开区管委会 where one 经济技术开发区 is told."""

from __future__ import annotations

import re

from ..rule import Candidate
from ..shelf import compiled

_ENDS = ("管委", "管委会", "管理委员会", "党工委")
_BOARD = compiled(r"(?P<sort>高新区|经开区|经济(?:技术)?开发区|开发区|园区|区)(?P<board>管委会?|管理委员会|(?<=^区)党工委)")
#: What the names of zones of a sort end in.
_ZONES = {
    "高新区": compiled(r"高新(?:技术)?(?:产业)?(?:开发)?区$"),
    "区": compiled(r"(?:开发区|经开区|高新区|新区|示范区|保税区)$"),
    "园区": compiled(r"(?:园区?|开发区|高新区)$"),
    "开发区": compiled(r"(?:开发区|经开区|高新区)$"),
}
_ECONOMIC = compiled(r"(?:经济(?:技术)?开发区|经开区)$")


def _board(name: str) -> re.Match[str] | None:
    """The parts of a board's name that tells but the zone's sort."""
    return _BOARD.fullmatch(name) if name.endswith(_ENDS) else None


def complete_boards(mentions: list[Candidate], names: dict[int, str]) -> None:
    """Give boards that stand without their zone's name that of the text's only zone of the sort."""
    boards = [
        (m, board) for m in mentions
        if m.kind == "organisation" and m.value is not None and (board := _board(names.get(id(m)) or m.value.name))
    ]  # fmt: skip
    if not boards:
        return
    parks: dict[str, str] = {}  # by the registry's name where it has one, else by their own
    for m in mentions:
        if m.kind == "park" and m.value is not None:
            parks.setdefault(getattr(m.value, "registry_id", None) or m.value.name, m.value.name)
    for m, board in boards:
        zone = _ZONES.get(board["sort"], _ECONOMIC)
        told = {name for name in parks.values() if zone.search(name) and name != board["sort"]}
        if board["sort"] == "区":  # 乙区考察团到甲开发区,区党工委书记、|区管委会|主任…: the last one told
            before = [p for p in mentions if p.kind == "park" and p.end <= m.start and p.value is not None and zone.search(p.value.name)]
            told = {before[-1].value.name} if before else told
        if len(told) == 1:
            names[id(m)] = told.pop() + board["board"]
            m.certainty = "inferred"
