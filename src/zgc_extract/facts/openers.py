"""What may stand at the head of a clause before its subject: times, adverbs, occasions, what describes it."""

from __future__ import annotations

from ..fact import Story
from .clauses import ending_at, strip_adverbs
from .edges import edges


def leads_in(story: Story, start: int, at: int) -> bool:
    """Whether nothing but times, adverbs, occasions and what describes a subject stands in a span: the subject may follow."""
    at = strip_adverbs(story, start, at)
    while (post := ending_at(story, at, "title")) is not None and post.start >= start:
        at = post.start
    if at <= start or story.text[at - 1] == "的":
        return True
    walls = edges(story, start, at)
    return bool(walls) and walls[-1].end == at and walls[-1].sort in "lcvn"
