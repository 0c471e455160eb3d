"""Whose page it is, where only its source, its credit or its foot names the body: posts without one are of that body."""

from __future__ import annotations

from ...entities import Entity
from ...entities.departments import root
from ...fact import Story
from ...shelf import compiled
from .echoes import PARTS_OF, guests, is_faculty, is_part, is_visited, page_of
from .sorts import FIRM, HOUSE, NOUNS, sort_of

#: What a house calls itself on its own page, right before a post or where it acts.
_SELF = compiled(r"(?<![一-龥])(?:我?(?:公司|集团|集团公司|总公司|医院|学校)|我[院校司所])")
#: How long a last line may be that signs a page.
_CREDIT = 60
#: Sorts of bodies that tell of themselves without their names.
_SORTS = (FIRM, HOUSE, NOUNS["校"], NOUNS["院"])


def page_owner(story: Story, title: str, at: int) -> Entity | None:
    """The only body of the post's sort in the whole page, named in its source or credit, where the page speaks of 公司 or 我院."""
    sort = sort_of(title)
    owner = page_of(story)
    if owner is not None and sort is not None and (sort.search(owner.name) or _is_firm(owner, sort.pattern)):
        return owner
    if sort not in _SORTS:
        return None
    key = f"owner by {sort.pattern}"
    if key not in story.memo:
        story.memo[key] = _owner(story, sort.pattern)
    told: Entity | None = story.memo[key]
    return told


def _owner(story: Story, pattern: str) -> Entity | None:
    if not story.says(_SELF):
        return None
    sort = next(s for s in _SORTS if s.pattern == pattern)
    visitors = guests(story)
    own = [e for e in story.entities if e.kind == "organisation" and id(e) not in visitors and not is_visited(story, e)]
    own = [e for e in own if not story.text.endswith(PARTS_OF, 0, e.mentions[0].start)]
    if sort is NOUNS["校"] or "我校" in story.text:
        own = [e for e in own if not is_faculty(story, e.name)]
    bodies = [e for e in own if (sort.search(e.name) and not is_part(story, e)) or _is_firm(e, pattern)]
    wholes = {root(e.name) for e in bodies}
    if len(wholes) != 1:
        return None
    owner = next((e for e in bodies if root(e.name) == e.name), None)
    lines = story.document.article
    if owner is None:
        return None
    foot = lines[-1].start if lines[-1].end - lines[-1].start < _CREDIT else lines[-1].end
    signed = any(story.document.line_at(m.start).kind not in ("paragraph", "caption") or m.start >= foot for m in owner.mentions)
    return owner if owner.detail.get("publisher") or signed else None


def _is_firm(e: Entity, pattern: str) -> bool:
    return pattern == FIRM.pattern and e.detail.get("kind") == "company"
