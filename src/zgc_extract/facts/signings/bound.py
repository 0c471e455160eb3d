"""Who is bound by an agreement: the bodies that stand in its row, or for which its people sign."""

from __future__ import annotations

from collections.abc import Collection

from ...entities import Entity
from ...entities.departments import root
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ..lists import Member, Run, runs
from ..positions.rows import held
from ..stand_ins import ACADEMIES, government_of, is_part, ours, stand_in_at

_OF_COMMITTEE = compiled(r"(?:中共)?(?P<place>.{2,}[省市县区州旗镇乡])委")
_HEAD_OF_PLACE = compiled(r"副?(?P<unit>[省市县区州旗镇乡])长$")
#: A part of a body told behind it, which signs and no rule reads: 某研究院|应用技术所、.
_ITS_PART = compiled(
    r"(?:(?![等与和同及跟的])[一-龥]){2,8}(?:研究所|技术所|实验室|研究室|分院|分行|支行|[一-龥]系|[一-龥]处)(?=[、与和及]|分别|共同|签|也|还)"
)
#: Before or in a post without a name, the page's own house: 校|党委书记, 学院|副院长, 公司|总经理, 副校长.
_OF_OWN_HOUSE = compiled(
    r"学?(?P<unit>校)(?:党委|团委|长|办)|(?<![一-龥])学?(?P<house>院)(?:党委|长)|(?P<firm>公司|集团)(?=党委|副?总|董事)"
)
#: A firm without its name.
_STOCK = "股份公司"
#: Who signs with those who work for him: 张三院士|及其科研团队.
#: What somebody is called who signs for himself.
_RANKS_AND_CALLINGS = frozenset((
    "院士", "歌手", "作家", "画家", "书法家", "演员", "球员", "运动员", "艺术家", "设计师", "摄影师", "导演", "作者",
))  # fmt: skip
_HIS_TEAM = compiled(r"(?:院士|教授|博士|研究员|老师|先生)?(?:及其?|和|领衔的?|率领的?)?[一-龥]{0,4}团队")
#: Parts of a house that sign for it.
_OFFICE = compiled(r"(?:[部处系室科办]|团委|工会)$")
#: What an organ is of that is no school's: 市委组织部.
_OF_SEAT = compiled(r"[省市区县州镇乡局厅]委|人大|政协|政府|管委会")
#: What signs for a division or a zone.
_OFFICES = ("管委会", "管理委员会", "人民政府")
#: The same by the word for a house that its post is told behind: 研究院|院长张三.
_HOUSES = compiled(r"(?:学校|学院|大学|研究院|研究所|医院|协会|商会|学会|联盟|管委会)$")


#: How many mentions of somebody are asked for whom he signs.
_TOLD = 12


def _before(story: Story, m: Candidate) -> Candidate | None:
    """The body that stands before a mention of somebody."""
    found = runs(story, story.document.sentence_at(m.start)[0], m.end)
    return found[-1].members[-1].body if found and found[-1].members[-1].person is m else None


def _represented(story: Story, person: Candidate, guests: Collection[str] = ()) -> Candidate | None:
    """The body that stood before the person where the text named him first, or that he has a post in.

    ``guests`` are the ids of those for whom the others sign, so that 校长 is of another house.
    """
    e = story.entity(person)
    mentions = e.mentions[:_TOLD]
    stands: dict[str, Candidate | None] = story.memo.setdefault("stands before", {})
    if e.id not in stands:
        stands[e.id] = next((body for m in mentions if (body := _before(story, m)) is not None), None)
    standing = stands[e.id]
    if standing is not None:
        return _office_of(story, person, standing)
    posts = [p for m in mentions for p in held(story).get(m.start, ())]
    body = next((p.body for p in posts if p.body is not None), None)
    if body is not None:
        return body
    for post in posts:  # 副市长张三, 校党委书记李四: for the page's own city or house
        head = _HEAD_OF_PLACE.search(story.text, post.title.start, post.title.end)
        place = ours(story, head["unit"], guests) if head else None
        if place is not None:
            return place.mentions[0]
        word = _HOUSES.search(story.text, max(0, post.title.start - 3), post.title.start)
        named = stand_in_at(story, *word.span()) if word else None
        if named is not None:
            return named
        own = _OF_OWN_HOUSE.search(story.text, max(0, post.title.start - 2), post.title.end)
        house = ours(story, own["unit"] or own["house"] or own["firm"], guests) if own else None
        if house is not None:
            return house.mentions[0]
    return None


def _office_of(story: Story, person: Candidate, body: Candidate) -> Candidate:
    """The committee of a zone or the government that a person heads too, rather than a party committee: 管委会主任、|区委副书记张三."""
    if story.entity(body).detail.get("kind") != "party":
        return body
    posts = (p.body for m in story.entity(person).mentions[:_TOLD] for p in held(story).get(m.start, ()) if p.body is not None)
    return next((b for b in posts if story.entity(b).name.endswith(_OFFICES)), body)


def _bound(story: Story, body: Entity, by_person: bool) -> Entity:
    """Who is bound where the text names an organ of it: the place for its party committee, the house for whose department one signs."""
    if body.detail.get("kind") == "party" and (place := _OF_COMMITTEE.fullmatch(body.name)):
        named = next((e for e in story.entities if e.kind == "place" and e.name == place["place"]), None)
        return government_of(story, named) if named is not None else body
    if body.kind == "place":
        return government_of(story, body)
    if by_person and (house := root(body.name)) != body.name:
        return next((e for e in story.entities if e.kind == body.kind and e.name == house), body)
    return body


def posts_of(story: Story, person: Candidate) -> list[Entity]:
    """All bodies that a person has posts in."""
    found = [p.body for m in story.entity(person).mentions for p in held(story).get(m.start, ()) if p.body is not None]
    return [story.entity(body) for body in found]


def bodies_of(story: Story, person: Candidate) -> Entity | None:
    """The body that a person would sign for, by his post."""
    body = _represented(story, person)
    return story.entity(body) if body is not None else None


def of_witnesses(story: Story, lo: int, end: int, members: list[Member]) -> list[Entity] | None:
    """The two houses whose heads watch: 在甲大学校长张三及乙学院院长李四见证下,|某某总监王五及乙学院办公室主任赵六签署."""
    stop = story.text.find("见证下", lo, end)
    heads = [bodies_of(story, p) for p in story.within(lo, stop, "person")] if stop > 0 else []
    houses = list({e.id: e for e in heads if e is not None}.values())
    sent = [e.name for m in members if m.body is not None and (e := story.entity(m.body)) is not None]
    told = all(any(name.startswith(house.name) for house in houses) for name in sent)
    return houses if len(houses) == len(members) and told else None


def _scholar(story: Story, m: Member) -> Candidate | None:
    """The academician whom his academy introduces, who signs for himself: 中国工程院院士|戚某团队."""
    body = m.body
    if body is None or story.text[body.start : body.end] not in ACADEMIES or not story.text.startswith("院士", body.end):
        return None
    told = story.starting.get(body.end + len("院士"))
    return told if told is not None and told.kind == "person" else None


def _for_himself(story: Story, person: Candidate) -> bool:
    """Whether somebody signs who has no post in the text but a rank or a calling: 星河集团与|歌手王某|签约."""
    posts = (q for m in story.entity(person).mentions for q in held(story).get(m.start, ()))
    if any(q.body is not None or story.text[q.title.start : q.title.end] not in _RANKS_AND_CALLINGS for q in posts):
        return False
    beside = (story.ending.get(person.start), story.starting.get(person.end))
    return not any(t is not None and t.kind == "title" and t.value.name not in _RANKS_AND_CALLINGS for t in beside)


def signatories(story: Story, members: list[Member], representing: bool, *, gift: bool = False) -> list[Entity] | None:
    """The parties as entities; None where one has no name or two are the same.

    A person among bodies signs for the one that he was named with, but a ``gift`` is his own: 代表学校与校友张三签署捐赠协议.
    """
    out: list[Entity] = []
    people = [m.person for m in members if m.body is None and m.person is not None]
    sent_by = {p.start: body for p in people if (body := _represented(story, p)) is not None}
    if sent_by and len(sent_by) < len(people):
        guests = {story.entity(body).id for body in sent_by.values()}
        sent_by |= {p.start: body for p in people if p.start not in sent_by and (body := _represented(story, p, guests)) is not None}
    if not representing and len(people) == len(members) == len(sent_by):
        representing = True  # 张院长与李检察长签订…: whose posts tell for whom
    bodies = any(m.body is not None for m in members)
    for m in members:
        party = _scholar(story, m) or m.party
        himself = party is not m.party or (gift and bodies)
        if m.person is not None:
            alone = bodies and not representing and _for_himself(story, m.person)
            himself = himself or alone or _HIS_TEAM.match(story.text, m.person.end) is not None
        if (representing or bodies) and m.body is None and m.person is not None and not himself:
            party = sent_by.get(m.person.start)
        if party is None or (m.person is None and m.body is not None and _ITS_PART.match(story.text, m.body.end)):
            return None
        e = _bound(story, story.entity(party), m.person is not None)
        if m.person is not None and _OFFICE.search(e.name) and is_part(story, e) and not _OF_SEAT.search(e.name):
            others = {story.entity(o.party).id for o in members if o is not m and o.party is not None}
            e = ours(story, "校", {*others, e.id}) or e  # 组织部部长张三, 旅游系主任李四
        if e.name == _STOCK:
            house = ours(story, "公司", {e.id})
            if house is None:
                return None
            e = house  # 股份公司副总经理张三
        if e not in out:
            out.append(e)
    if len(out) > 2:  # 管委会主任张三代表高新区与…: the zone is its committee
        out = [e for e in out if e.kind != "park" or not any(b.kind != "park" and b.name.startswith(e.name) for b in out)]
    if len(out) == 2 and any(a.kind == "park" and b.name.startswith(a.name) for a, b in (out, out[::-1])):
        return None  # 甲园区管委会毕某副主任: a park and its own committee
    return out if len(out) > 1 else None


def one_side(parties: list[Entity], run: Run | None) -> bool:
    """Whether the row is of one side only: 市委、市政府签约引进…."""
    if run is None or "with" in run.links or "and" in run.links:
        return False
    return all(e.detail.get("kind") in ("government", "party") for e in parties) and len({e.name[:2] for e in parties}) < len(parties)
