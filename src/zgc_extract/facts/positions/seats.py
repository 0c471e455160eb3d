"""The place whose head a bare post names: 市长张三."""

from __future__ import annotations

from ...entities import Entity
from ...entities.names import leading_place
from ...entities.own_division import is_ground, own_divisions
from ...fact import Story


def seat_of(story: Story, sort: str) -> Entity | None:
    """The place of a sort (市, 县, 区) that a bare post's holder heads: the only one of it that an office's name or two mentions tell."""
    key = f"seats by {sort}"
    if key not in story.memo:
        story.memo[key] = _only_seat(story, sort)
    seat: Entity | None = story.memo[key]
    return seat


def _only_seat(story: Story, sort: str) -> Entity | None:
    table = story.document.lexicon.table("places")
    places: dict[str, Entity] = {}
    governments: dict[str, Entity] = {}
    sure: set[str] = set()
    for e in story.entities:
        if e.kind == "place":
            row = table.get(e.name)
            full = row["name"] if row is not None else e.name
            if full.endswith(sort):
                places[full] = e
                sure.update([full] if len(e.mentions) > 1 else ())
        elif e.kind == "park" or (e.kind == "organisation" and e.detail.get("kind") in ("government", "party")):
            name = e.name.removeprefix("中共")
            row = table.get(name[: leading_place(story.document, name)])
            if row is not None and row["name"].endswith(sort):
                sure.add(row["name"])
                governments.update({row["name"]: e} if name.endswith("政府") else {})
    told = sure | places.keys()
    own = own_divisions(story.document).get(sort) if len(told) != 1 or not governments else None
    if own is None and (len(told) != 1 or not sure):
        return None
    full = own or next(iter(sure))
    if full not in governments and full != own and is_ground(story.document, story.mentions, full, gone_to=True):
        return None  # 市长张三|赴江城市考察
    place = places.get(full)
    if place is not None and not place.name.endswith(sort):
        place.rename(full)  # 九江, whose 副市长 speaks
    government = governments.get(full)
    if government is not None and place is not None and {m.start for m in place.mentions} <= {m.start for m in government.mentions}:
        return government  # the place is told in its name alone
    return place or government
