"""Sides without a word between them: 商洛十堰两市签署…, 滁州马鞍山签署…; in a headline 甲商会 乙商会 缔结…."""

from __future__ import annotations

from ...entities import Entity
from ...fact import Story
from ...lexicon import WordHit
from ...shelf import compiled
from ..clauses import strip_adverbs

#: What stands behind the two: 商洛十堰|两市|签署.
_BOTH = compiled(r"(?:两|二)[省市县区州地]|双城")
_SIZE = 2


def side_by_side(story: Story, floor: int, hit: WordHit) -> tuple[list[Entity], int] | None:
    """The divisions of one sort, or in a headline the bodies, that end before a verb of signing, and where the first begins."""
    text = story.text
    at = strip_adverbs(story, floor, hit.start)
    at -= text[at - 1] == " "
    last = at - _SIZE if at - _SIZE >= floor and _BOTH.fullmatch(text, at - _SIZE, at) else at
    row = [m] if (m := story.ending.get(last)) is not None and m.kind in ("place", "organisation", "park") else []
    while row:
        gap = text[row[0].start - 1 : row[0].start] == " "
        before = story.ending.get(row[0].start - gap)
        if before is None or before.start < floor or before.kind != row[0].kind or (before.kind != "place" and not gap):
            break
        row.insert(0, before)
    sides = [story.entity(m) for m in row]
    if len(row) < 2 or len({e.id for e in sides}) < len(row):
        return None
    if row[0].kind != "place":
        return (sides, row[0].start) if row[0].start == story.document.line_at(row[0].start).start else None
    kinds = {e.detail.get("kind") for e in sides}
    return (sides, row[0].start) if len(kinds) == 1 and None not in kinds and len(row) == _SIZE else None
