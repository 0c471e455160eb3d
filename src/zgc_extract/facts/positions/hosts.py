"""The host of a text: its only body of a sort, or clearly the first of them, whose posts stand without it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from ...entities import Entity
from ...entities.departments import root
from ...fact import Story
from ...shelf import compiled
from ...slotted import fixed
from .echoes import PARTS_OF, guests, is_faculty, is_part, is_visited, only_venue, own_page
from .sorts import FIRM, HOUSE, NOUNS, SOCIETY, sort_of

#: Words for the body itself right before a post, and what the names of such bodies end in, the likelier endings first.
_SOCIETIES = ("总商会", "商会", "公会", "同乡会", "联谊会", "宗亲会", "校友会", "会馆", "协会", "学会", "分会", "联盟", "基金会")
ECHO = compiled(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[任为由请的本该我聘举选在和与及对去]))"
    rf"(?P<noun>集团|分行|支行|分公司|中院|{'|'.join(_SOCIETIES)}|公司|医院|银行|学校|校|院|行)(?:监事会|理事会|董事会)?$"
)
_BY_ECHO = {
    "公司": (FIRM,), "集团": (compiled(r"集团(?:(?:股份|有限责任)?有限)?(?:公司)?$"), FIRM),
    **dict.fromkeys(("学校", "校"), (compiled(r"(?:大学|学校|中学|小学)$"), compiled(r"(?<!科)学院$"))),
    "中院": (compiled(r"中级人民法院$|中院$"),), "院": (compiled(r"院$"),), "行": (compiled(r"银行$"), compiled(r"行$")),
    **{
        noun: (compiled(f"{noun}$"),)
        for noun in ("分行", "支行", "分公司", "医院", "银行", *_SOCIETIES)
    },
}  # fmt: skip
#: Branches are meant themselves, not the house whose they are: 兼任分行|党委书记.
_OF_BRANCHES = tuple(sort for noun in ("分行", "支行", "分公司", "分会") for sort in _BY_ECHO[noun])
_OF_SCHOOLS = (NOUNS["校"], *_BY_ECHO["校"])
_JOINT = frozenset("—-")
#: What stands before the posts of those who receive somebody: 受到会长张三的接待, 与院长张三座谈.
_RECEIVED = compiled(r"(?:受到|得到|获得?|在|由|与|向|和|跟|[了,])$")
#: How often a body must be told for each time that any other of its sort is; or how early, to be what the text is about.
_CLEARLY, _OFTEN = 2, 3
_EARLY = 150
#: How many mentions of bodies are looked at for the one that has no head yet.
_MOST = 50
#: What shows an academy to be told for one of its members only.
_OF_ACADEMICIANS = compiled(r"[\u4e00-\u9fff]{0,4}院士")
#: A firm that speaks of itself without its name.
_OUR_FIRM = compiled(r"我司|我公司|本公司")


def host(story: Story, title: str, at: int, headed: set[int]) -> Entity | None:
    """The body told before a post that is alone of the post's sort, or the first of them and told far more often than the others."""
    echo = ECHO.search(story.text, max(0, at - 4), at)
    for sort in _BY_ECHO[echo["noun"]] if echo else (sort_of(title),):
        told = _told(story, sort) if sort is not None else None
        before = bisect_left(told.starts, at) if told else 0
        if told is not None and own_page(story):  # 校党委书记 on a school's own page: of the only one that is no guest
            if told.alike == len(told.bodies):  # told once, with a professor who comes as a guest: not the page's own
                return told.top if told.often > 1 or id(told.top) not in headed else None
            if guests(story):
                return None
            wholes = {root(b.name) for b in story.entities if id(b) in headed}
            own = {id(b): b for b in told.bodies[:_MOST] if id(b) not in headed and b.name not in wholes}
            return next(iter(own.values())) if len(own) == 1 else None
        if told is None or not before:
            continue
        if told.often == 1 and sort is FIRM and id(told.top) in headed and story.says(_OUR_FIRM):
            return None  # 来我司座谈。公司董事长张三、副总经理兼甲公司董事李四: of whom it is said, not whose page it is
        if told.often == 1 and told.top.name.endswith("分会"):
            return None  # 会长张三、副会长兼甲分会会长李四、|副会长|王五
        if echo and echo["noun"] == "集团" and story.text.endswith(PARTS_OF, 0, told.bodies[0].mentions[0].start):
            return None  # 集团工会主席张三, 所属|远东公司|党总支书记李四: the house itself is another
        if told.starts[0] > _EARLY and told.often < _OFTEN:
            return None
        if before <= told.alike or (told.often >= _CLEARLY * told.rest and (told.often >= _OFTEN or told.top is told.bodies[0])):
            return told.top if before > told.alike else told.bodies[0]
        if echo:  # 甲集团与乙集团签约。乙集团董事长周某到访,集团总经理汪某致辞: the other one's
            others = {id(b): b for b in told.bodies[: min(before, _MOST)] if id(b) not in headed}
            return next(iter(others.values())) if len(others) == 1 else None
        return None
    return None


@fixed
class _Told:
    """Where bodies of a sort are told, and which; how many at the start are one; the one told most often, and how often the next one is."""

    starts: list[int]
    bodies: list[Entity]
    alike: int
    top: Entity
    often: int
    rest: int


def _told(story: Story, sort: re.Pattern[str]) -> _Told | None:
    """The bodies of a sort, found once for a text."""
    key = f"hosts by {sort.pattern}"
    if key not in story.memo:
        story.memo[key] = _find(story, sort)
    told: _Told | None = story.memo[key]
    return told


def _find(story: Story, sort: re.Pattern[str]) -> _Told | None:
    """The bodies of a sort; a department counts as the whole where the text tells it."""
    visitors = guests(story)
    whole = {e.name: e for e in story.entities if e.kind == "organisation"}
    starts: list[int] = []
    bodies: list[Entity] = []
    for m in story.of_kind("organisation"):
        entity = story.entity(m)
        entity = entity if sort in _OF_BRANCHES or (sort is SOCIETY and sort.search(entity.name)) else whole.get(root(entity.name), entity)
        firm = sort is FIRM and entity.detail.get("kind") in ("company", "fund") and root(entity.name) == entity.name
        own = (sort.search(entity.name) or firm) and _JOINT.isdisjoint(entity.name)
        if own and sort in (*_OF_SCHOOLS, HOUSE) and is_faculty(story, entity.name):
            continue
        beside = entity.name.endswith("分会") and story.text.endswith("兼", 0, m.start)  # 副会长兼|甲分会|会长
        if own and (beside or is_part(story, entity)):
            continue
        if own and all(_OF_ACADEMICIANS.match(story.text, m.end) for m in entity.mentions):
            continue  # 中国科学院张三院士
        if own and own_page(story) and (only_venue(story, entity) or is_visited(story, entity)):
            continue  # 我院副院长带队到|某某卫生院
        if own and not entity.detail.get("publisher") and id(entity) not in visitors:
            starts.append(m.start)
            bodies.append(entity)
    if not bodies:
        return None
    alike = next((k for k, b in enumerate(bodies) if b is not bodies[0]), len(bodies))
    often = Counter(map(id, bodies)).most_common(2)
    top = next(b for b in bodies if id(b) == often[0][0])
    return _Told(starts, bodies, alike, top, often[0][1], often[1][1] if len(often) > 1 else 0)


#: What leads to a house that somebody visits, and how far before a post of those who receive it is looked for.
_VISITING = ("访问", "到访", "拜访", "拜会", "走访", "来到", "去到", "前往", "参访", "礼访", "造访", "参观", "访", "走进", "莅临")
_FAR_VISIT = 40
_RECEIVING = compiled(r"[^,。;]{0,8},?(?:并|均|随后)?(?:受到|得到|获得?|由|与|在)(?:了)?(?:[该本](?:会|局|校|院|司|所|公司|集团|中心))?$")


def visited(story: Story, title: str, at: int) -> Entity | None:
    """The body that the sentence tells to be visited right before those who receive: 到访江城商会,受到|会长张三."""
    near = story.within(max(story.document.sentence_at(at)[0], at - _FAR_VISIT), at, "organisation")
    body, sort = near[-1] if near else None, sort_of(title)
    if body is None or sort is None or not sort.search(story.entity(body).name) or not story.text.endswith(_VISITING, 0, body.start):
        return None
    return story.entity(body) if _RECEIVING.fullmatch(story.text, body.end, at) else None


def met(story: Story, title: str, at: int, headed: set[int]) -> Entity | None:
    """The body whose people receive somebody there, of the post's sort and alone of it without a head in the sentence.

    考察组来到江城商会,受到|会长张三、秘书长李四的接待.
    """
    sort = sort_of(title)
    told = _told(story, sort) if sort is not None else None
    if told is None or not _RECEIVED.search(story.text, max(0, at - 3), at):
        return None
    first = bisect_left(told.starts, story.document.sentence_at(at)[0])
    near = {id(b): b for b in told.bodies[first : bisect_left(told.starts, at)] if id(b) not in headed}
    return next(iter(near.values())) if len(near) == 1 else None
