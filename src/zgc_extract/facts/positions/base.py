"""What the fact rules for positions share: their set and the fact."""

from __future__ import annotations

from ...fact import Fact, FactSet, Story
from ...rule import Candidate
from .post import Post

rules = FactSet("position")


def held_post(story: Story, person: Candidate, post: Post, certainty: str = "explicit") -> Fact:
    organisation = story.entity(post.body) if post.body is not None else None
    start = min(person.start, post.start)
    end = max(person.end, post.end)
    inferred = post.inferred or certainty == "inferred"
    span = (post.title.start, post.title.end)
    if post.unknown:
        story.memo.setdefault("posts of unknown bodies", set()).add(span)
    fields = {"person": story.entity(person), "title": story.entity(post.title), "organisation": organisation, "post": span}
    return Fact(
        "position", fields,
        [(start, end)], certainty="inferred" if inferred else "explicit",
    )  # fmt: skip
