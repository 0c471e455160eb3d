"""Names of people that no rule reads, by their surname and what they are called before it: 沪上画家|某某, 消防处队目|某某."""

from __future__ import annotations

import re
from functools import lru_cache

from ...fact import Story
from ...lexicon import Lexicon
from ...shelf import compiled
from ..wording import wording


def surname(story: Story, at: int) -> bool:
    """Whether a surname stands at an offset."""
    surnames = story.document.lexicon.table("_surnames")
    return story.text[at] in surnames or story.text[at : at + 2] in surnames


@lru_cache(maxsize=8)
def _calling(lexicon: Lexicon) -> re.Pattern[str]:
    """What people are called by before their names (calling): 沪上画家, 宾居镇果农."""
    return compiled(rf"(?:“[^“”]{{1,12}}”)?[^,。;:“”《》]{{0,16}}?{wording(lexicon).lists['calling']}")


def called_by(story: Story, start: int, end: int) -> int | None:
    """Where a name begins behind what its bearer is called."""
    called = _calling(story.document.lexicon).match(story.text, start, end)
    return called.end() if called is not None and 2 <= end - called.end() <= 3 and surname(story, called.end()) else None
