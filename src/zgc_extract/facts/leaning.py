"""Posts told without their body, in a text that tells of one body that has such posts: 院长王某 on a hospital's page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from ..entities import Entity
from ..entities.departments import root
from ..fact import Fact, Story
from ..shelf import compiled

#: Posts of societies, of firms, and those that the noun in them gives to a sort of body (院长, 校长, 局长).
_OF_SOCIETY = compiled(r"(?:会长|理事长|监事长|秘书长)$")
_SOCIETY = compiled(r"(?:会|联盟|联合体)(?:\([^()]{1,8}\))?$")
_OF_FIRM = compiled(
    r"(?:董事长|总经理|总裁|董事会秘书|董事局主席|监事会主席|首席[\u4e00-\u9fff]{2,6}官|财务总监|总会计师|总经济师|CEO|CFO|CTO|COO)$"
)
_FIRM = compiled(r"(?:公司|集团|股份|控股|科技|银行)(?:\([^()]{1,8}\))?$")
_OF_NOUN = compiled(r"([校院局厅行馆所台社])长$")
_NOUNS = {
    "校": compiled(r"(?:大学|(?<!科)学院|学校|中学|小学|党校)(?:\([^()]{1,8}\))?$"), "院": compiled(r"(?:院|医学中心)$"),
    **{noun: compiled(f"{noun}$") for noun in "局厅行馆所台社"},
}  # fmt: skip
#: Posts of the party's and the workers' organs in a body of any of these sorts.
_OF_PARTY = compiled(r"(?:(?:党委|党组|纪委)(?:副?书记|委员)|(?:党总支|党支部|团委)副?书记|工会主席|总工程师)$")
_HOUSE = compiled(r"(?:公司|集团|大学|学院|医院|银行|研究院|中学|学校)(?:\([^()]{1,8}\))?$")

#: What may stand right before a post whose body is told elsewhere; else words that no rule read name another body.
_OPENS = compiled(
    r"(?:^|[^\u4e00-\u9fffA-Za-z0-9”》)]|为|任|选|由|和|与|及|兼|请|聘|的|[届次]|理事会|董事会|监事会|原|前|新|了|名|位|现|[院校该本我]|"
    r"集团|商会|协会|公司|医院|学校|学会)$"
)
_ECHO = compiled(r"(?<![\u4e00-\u9fff])(?:集团|商会|协会|公司|医院|学会|银行)$")
_JOINTS = ("、", "兼")
#: How often a body must be told for each time that any other of its sort is; or how early, to be what the text is about.
_CLEARLY, _OFTEN = 2, 3
_EARLY = 150


def lean(story: Story, facts: list[Fact]) -> None:
    """Give posts without a body that of the text's only (or clearly first) body which has such posts."""
    bare = [f for f in facts if f.kind == "position" and f.fields["organisation"] is None]
    if not bare:
        return
    held: dict[int, set[str]] = {}
    for f in facts:
        if f.kind == "position" and f.fields["organisation"] is not None:
            held.setdefault(id(f.fields["person"]), set()).add(f.fields["title"].name)
    unknown: set[tuple[int, int]] = story.memo.get("posts of unknown bodies", set())
    given: dict[int, Entity] = {}  # by where a post ends that has been given a body
    for f in sorted(bare, key=lambda f: f.fields["post"]):
        title: Entity = f.fields["title"]
        at, end = f.fields["post"]
        told = held.get(id(f.fields["person"]), ())
        if (at, end) in unknown or any(t == title.name or t.endswith(title.name) for t in told):
            continue
        body = given.get(at - 1) if story.text[at - 1 : at] in _JOINTS else None  # 集团党委书记、董事长
        if body is None and _OPENS.search(story.text, max(0, at - 3), at):
            body = _host(story, title.name, at)
        if body is not None and _sort_of(title.name) is not None:
            f.fields["organisation"], f.certainty = body, "inferred"
            given[end] = body


def _sort_of(title: str) -> re.Pattern[str] | None:
    """What the names of the bodies end in that have such a post."""
    if _OF_SOCIETY.search(title):
        return _SOCIETY
    noun = _OF_NOUN.search(title)
    if noun:
        return _NOUNS[noun[1]]
    if _OF_FIRM.search(title):
        return _FIRM
    return _HOUSE if _OF_PARTY.search(title) else None


def _host(story: Story, title: str, at: int) -> Entity | None:
    """The body told before a post that is alone of the post's sort, or the first of them and told far more often than the others."""
    sort = _sort_of(title)
    if sort is None:
        return None
    key = f"hosts by {sort.pattern}"
    if key not in story.memo:
        story.memo[key] = _told(story, sort)
    starts, bodies = story.memo[key]
    before: list[Entity] = bodies[: bisect_left(starts, at)]
    if not before:
        return None
    first, often = before[0], Counter(id(b) for b in bodies)
    rest = max((n for b, n in often.items() if b != id(first)), default=0)
    if starts[0] > _EARLY and often[id(first)] < _OFTEN:
        return None
    alone = all(b is first for b in before)
    echo = _ECHO.search(story.text, max(0, at - 3), at)
    if echo and first.name.endswith(echo[0]):  # 集团董事长 on the page of the group that it tells first
        return first
    return first if alone or often[id(first)] >= _CLEARLY * rest else None


def _told(story: Story, sort: re.Pattern[str]) -> tuple[list[int], list[Entity]]:
    """Where bodies of a sort are told, and which; a department counts as the whole where the text tells it."""
    whole = {e.name: e for e in story.entities if e.kind == "organisation"}
    starts: list[int] = []
    bodies: list[Entity] = []
    for m in story.of_kind("organisation"):
        entity = story.entity(m)
        entity = whole.get(root(entity.name), entity)
        if sort.search(entity.name) and not entity.detail.get("publisher"):
            starts.append(m.start)
            bodies.append(entity)
    return starts, bodies
