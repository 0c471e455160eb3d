"""A sum that goes on from the one that the clause before ends with: 2022年产值14亿元,去年已达|19亿元."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .clause import clause_start
from .rows import tells_apart
from .seen import strip

#: Words of a clause that tells by how much: 增加4亿元 is no new total.
_BY = compiled("[^,]{0,6}?(?:增加|增长|提高|上升|下降|减少|增|升|降|减|多|少)(?![至到为])")
_GOAL = compiled("(?:的|提出的)?目标(?:是|为|定为)?$")


def continued(story: Story, money: Candidate) -> Candidate | None:
    """The sum that the clause before ends with, where this one's own clause says nothing but when and how far."""
    low = clause_start(story, money.start)
    goal = _GOAL.search(story.text, low, money.start)
    end = strip(story, low, goal.start() if goal else money.start)
    if not low or story.text[low - 1] != "," or end > low or _BY.match(story.text, low) or tells_apart(story, money):
        return None
    sums = story.within(max(0, low - 40), low - 1, "money")
    return sums[-1] if sums and sums[-1].end == low - 1 else None
