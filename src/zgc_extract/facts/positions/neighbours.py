"""Posts without a body whose neighbours tell it: what the sentence founds, who else is elected in it, whose deputy somebody is."""

from __future__ import annotations

from bisect import bisect_left

from ...entities import Entity
from ...fact import Fact, Story
from ...shelf import compiled
from .echoes import guests
from .sorts import sort_of

#: Rules of posts told by a verb, and how a sentence tells that a body is founded.
BY_VERBS = ("position.takes_office", "position.elected", "position.namely", "position.handed", "position.its")
_FOUNDED = compiled(
    r"(?:正式|今[日天]|昨[日天]|宣告|宣布|揭牌|同时|随即|在[^,。;]{2,12}?)*(?:成立|组建|设立)|(?:组成)?(?:人员|委员|成员)?名单"
)
_FOUNDING = ("成立了", "组建了", "设立了", "宣布成立", "揭牌成立")
#: What leads from a post to the delegation that its holder leads.
_LEADS = compiled(r"[率带]领?的|为团长的|带队的")


def led_by(story: Story, end: int, title: str) -> Entity | None:
    """The body whose people the holder of a post leads: 由张三校长率领的|江城大学|代表团."""
    m = _LEADS.match(story.text, end)
    body = story.starting.get(m.end()) if m else None
    sort = sort_of(title)
    if body is None or body.kind not in ("organisation", "park") or sort is None:
        return None
    name = story.entity(body).name
    name = next((name.removesuffix(group) for group in _GROUPS if name.endswith(group)), name)
    return story.entity(body) if sort.search(name) else None


#: Those who travel for a body.
_GROUPS = ("代表团", "访问团", "考察团")


#: A deputy, and whom he stands for.
_DEPUTY = compiled(r"(?:常务|专职)?副(?P<head>[一-龥]{2,4})")


def founded(story: Story, at: int) -> Entity | None:
    """The body that the sentence founds or lists before the post: 甲联合体揭牌成立,张三出任|理事长; 通过了乙专委会名单,由李四任|主任."""
    for m in story.within(story.document.sentence_at(at)[0], at, "organisation"):
        if _FOUNDED.match(story.text, m.end) or story.text.endswith(_FOUNDING, 0, m.start):
            return story.entity(m)
    return None


#: What a body meets for to elect, behind its name.
_ASSEMBLY = compiled(
    r"“?(?:庆祝[^,。”\n]{2,30}[暨及])?(?:第?[一二三四五六七八九十\d]{1,3}[届次])*(?:全体)?(?:会员代表大会|会员大会|代表大会|理事(?:\(扩大\))?会(?:会议|换届)?|(?:主席团|会董|理监事|职员|理事会|执行委员会|委员|会董会|理监事)?(?:就职|就任|监交)|换届|成立大会|选举大会|年会暨换届)"
)


def assembly(story: Story, title: str) -> Entity | None:
    """The only body whose members meet in the text, for a post of its sort: 甲协会|第十届会员代表大会, 张三当选理事长."""
    if "assemblies" not in story.memo:
        met = (story.entity(m) for m in story.of_kind("organisation") if _ASSEMBLY.match(story.text, m.end))
        story.memo["assemblies"] = list({id(e): e for e in met}.values())
    bodies: list[Entity] = story.memo["assemblies"]
    sort = sort_of(title)
    return bodies[0] if len(bodies) == 1 and sort is not None and sort.search(bodies[0].name) else None


class Told:
    """The posts that a text tells, by where they stand."""

    __slots__ = ("posts", "starts")

    def __init__(self, facts: list[Fact]) -> None:
        self.posts = sorted((f for f in facts if f.kind == "position"), key=lambda f: f.fields["post"])
        self.starts = [f.fields["post"][0] for f in self.posts]

    def within(self, start: int, end: int) -> list[Fact]:
        """Those that begin in a stretch and by now have a body."""
        posts = self.posts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return [f for f in posts if f.fields["organisation"] is not None]


def elected_with(story: Story, told: Told, title: str, at: int) -> Entity | None:
    """The body that this sentence or the last gives another post of the sort by a verb: 张三当选甲学会理事长,李四当选|副理事长."""
    sort = sort_of(title)
    before = story.document.sentences[max(0, story.document.sentence_index(at) - 1)][0]
    start = max(before, story.document.line_at(at).start)
    if sort is None and not title.endswith("顾问"):
        return None
    by_verbs = (
        f.fields["organisation"] for f in told.within(start, at)
        if f.rule in BY_VERBS and (sort is None or sort_of(f.fields["title"].name) is sort or f.fields["title"].name[-2:] == title[-2:])
    )  # fmt: skip
    bodies = {id(body): body for body in by_verbs if sort is None or sort.search(body.name)}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def deputy(story: Story, told: Told, title: str, at: int) -> Entity | None:
    """The body whose head the sentence before tells, for a deputy with whom one begins: 市人大常委会主任张三主持。|副主任|李四参加."""
    head = _DEPUTY.fullmatch(title)
    start, _ = story.document.sentence_at(at)
    if head is None or at > start:
        return None
    first = max(story.document.line_at(at).start, story.document.sentences[max(0, story.document.sentence_index(at) - 1)][0])
    heads = [f.fields["organisation"] for f in told.within(first, at) if f.fields["title"].name == head["head"]]
    bodies = {id(body): body for body in heads}
    return heads[0] if len(bodies) == 1 and guests(story).isdisjoint(bodies) else None
