"""The party's working committees of zones, towns' quarters and divisions, which are bodies: 成都高新区党工委|副书记, 区党工委|书记."""

from __future__ import annotations

from ..readings import OrganisationName
from ..rule import Candidate
from ..shelf import compiled
from .departments import ZONES
from .editing import Editing

#: What such a committee is called, before its posts.
_COMMITTEES = ("党工委", "工委")
#: A zone told without its name, or a division's letter, at the head of an item: 经开区|党工委书记, ,区|党工委书记.
_BARE = compiled("(?<![一-龥])[市区县]$|(?:" + "|".join(ZONES) + ")$")
_FAR = 4
#: How far before a line of a roster the zone may stand.
_ROSTER = 120
#: Organs of a zone, by which it is told: 柳湾经济开发区|管委会.
_ORGANS = compiled(r"(?:管委会|管理委员会|党工委|工委)$")
_SEATS = ("park", "place", "organisation")


def complete_committees(work: Editing) -> None:
    """Give the posts of such a committee to it: of the zone or quarter right before, or of the zone told last in the line."""
    text = work.text
    for title in [m for m in work.mentions if m.kind == "title"]:
        word = next((w for w in _COMMITTEES if text.startswith(w, title.start)), "")
        end = title.start + len(word)
        if not word or title.end == end:
            continue
        seat = work.ends.get(title.start)
        if seat is None:
            start = _bare(work, title)
            name = text[start:end]
            zone = _told_last(work, title) if start == title.start else ""
            if start == title.start and not zone:
                continue
            body = work.add(start, end, OrganisationName(name, "party"))
            body.certainty = "inferred" if zone else "explicit"
            if zone:
                work.names[id(body)] = zone + word
        elif seat.value is None or seat.kind not in _SEATS:
            continue
        else:
            full = _name(work, seat) + word
            if seat.kind == "organisation":
                work.extend(seat, end)
                body = seat
            else:
                body = work.add(seat.start, end, OrganisationName(text[seat.start : end], "party"))
                body.certainty = "explicit"
            if full != text[seat.start : end]:
                work.names[id(body)] = full
        work.begin_title(title, end)


def _bare(work: Editing, title: Candidate) -> int:
    """Where a zone without its name begins right before a title; the title's own start where none stands there."""
    bare = _BARE.search(work.text, max(0, title.start - _FAR), title.start)
    return bare.start() if bare else title.start


def _told_last(work: Editing, title: Candidate) -> str:
    """The zone told last before a title in its line, or before the line that it opens, by itself or by an organ; empty for none."""
    line = work.document.line_at(title.start).start
    line = line if line < title.start else line - _ROSTER
    for m in reversed(work.mentions):
        if m.start >= title.start or m.value is None:
            continue
        if m.start < line:
            break
        name = _name(work, m) if m.kind in ("park", "organisation") else ""
        if m.kind == "park" or _ORGANS.search(name):
            return _ORGANS.sub("", name)
    return ""


def _name(work: Editing, m: Candidate) -> str:
    name: str = work.names.get(id(m)) or m.value.name
    return name
