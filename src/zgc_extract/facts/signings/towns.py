"""Two towns side by side without a word between them that sign with each other: 商洛十堰两市签署…, 滁州马鞍山签署…."""

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
    """The two divisions of one sort that end before a verb of signing, and where the first begins."""
    at = strip_adverbs(story, floor, hit.start)
    both = at - _SIZE if at - _SIZE >= floor and _BOTH.fullmatch(story.text, at - _SIZE, at) else at
    second = story.ending.get(both)
    first = story.ending.get(second.start) if second is not None and second.kind == "place" else None
    if first is None or second is None or first.kind != "place" or first.start < floor:
        return None
    sides = [story.entity(first), story.entity(second)]
    kinds = {e.detail.get("kind") for e in sides}
    return (sides, first.start) if sides[0] is not sides[1] and len(kinds) == 1 and None not in kinds else None
