"""Two people who sign for two bodies (代表双方签字): which bodies these are, and whether the text told of it before."""

from __future__ import annotations

from ...entities import Entity
from ...fact import Fact, Story
from ...shelf import compiled
from ..lists import Member
from .bound import bodies_of, posts_of
from .earlier import for_whom

#: The two that the text named as parties before: 张三、李四代表双方签字.
FOR_BOTH = compiled(r"代表(?:签约|合作|[一-龥]{2})?(?:双方|两[地校园区市家])|(?:双方|两[地校院园区市家])[一-龥]{0,3}代表")


def for_bodies(story: Story, at: int, agreed: list[Entity]) -> list[Entity]:
    """The two bodies named before for which two people sign, where the post of one of them tells that he signs for one of these."""
    if len(agreed) != 2 or any(e.kind != "person" for e in agreed):
        return agreed
    known = next((b for e in agreed if (b := bodies_of(story, e.mentions[0])) is not None), None)
    return (for_whom(story, at, known) if known is not None else None) or agreed


def whom_both(story: Story, at: int, members: list[Member]) -> list[Entity] | None:
    """The two that a row before names, where one who signs has a post in one of them: 联盟理事长、某大学书记张三代表双方签署."""
    people = [m.person for m in members if m.person is not None]
    if len(people) != 2:
        return None
    for body in (b for p in people for b in posts_of(story, p)):
        pair = for_whom(story, at, body)
        if pair is not None:
            return pair
    return None


def told_before(agreed: list[list[Entity]], signed: list[Fact], span: str) -> bool:
    """Whether those who sign for both sides (代表双方签字) sign what was told before, by the bodies that they stand for."""
    if len(agreed) != 1:
        return False
    told_of = [e for fact in signed for p in fact.fields["parties"] for e in p]
    if len(agreed[0]) > 2 and all(e in told_of for e in agreed[0]):
        return True  # each for the body that signed one by one with the first
    every: list[list[Entity]] = []
    for parties_of in (p for fact in signed for p in fact.fields["parties"]):
        if parties_of not in every:
            every.append(parties_of)
    if FOR_BOTH.search(span) is not None and len(every) == 1 and len(agreed[0]) != len(every[0]):
        return True  # one of them is told with a department of his: 战略发展部、科技创新部部长张三代表双方签约
    pairs: list[list[Entity]] = []
    for parties_of in (p for fact in signed for p in fact.fields["parties"] if len(p) == len(agreed[0])):
        if parties_of not in pairs:
            pairs.append(parties_of)
    if any(p != agreed[0] and any(e in p for e in agreed[0]) for p in pairs):
        return True
    return FOR_BOTH.search(span) is not None and len(pairs) == 1 and agreed[0] not in pairs
