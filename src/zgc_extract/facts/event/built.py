"""Where what an event opens stands: its own name, the sentence that tells it or a later one says so (基地选址江城高新区)."""

from __future__ import annotations

from ...entities import Entity
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start
from .between import host_of
from .left import skip_adverbs
from .occasion import Occasion, zone
from .spots import is_place, is_zone, named_after, seat, spots_in_row, towns

_TOWNS = ("city", "district")
#: What is built or opened where it stands, by the end of the event's name.
BUILT = compiled(
    r"(?:开工|奠基|竣工|投产|动工|动土|破土|通车|通航|封顶|落成|投运|投用|启用|开园|开馆|馆开幕|中心开幕|园开幕)"
    r"(?:庆典|仪式|典礼|活动|大会)?$"
)
#: The house of whoever holds it: 在该院门诊大楼. A school's name does not say where its rooms are.
_OWN_HOUSE = compiled(r"[在于](?:[该我本](?:院|医院|中心|馆|局)|医院)(?:内|里|区|部)?[^,。;:]{0,16}?(?:隆重|成功|顺利|正式|圆满)?$")
_FIRMS = ("company", "bank")
#: The year and the land before the name of what is built: 2023年|江城县重点项目集中开工, 中国|江城文化产业园奠基仪式.
_YEAR = compiled(r"^(?:(?:19|20)\d\d年)?(?:中国[·•]?(?=..))?")


def named_ground(story: Story, told: list[Occasion]) -> Entity | None:
    """The town in the name of what is built there (桐江二桥通车), or of whose house it is (柳溪市人民医院甲论坛在该院举行)."""
    for o in told:
        head = story.starting.get(o.start)
        if head is not None and head.kind == "organisation" and story.entity(head).detail.get("kind") in _FIRMS:
            site = story.starting.get(head.end) if BUILT.search(o.name) else None
            if site is not None and site.end < o.end and is_place(site) and site.value.kind in _TOWNS:
                return story.entity(site)  # 星河集团|合肥|生产基地奠基仪式
            continue
        parts = _YEAR.sub("", o.name).split("暨") if BUILT.search(o.name) else []
        town = next(filter(None, (named_after(part, towns(story)) for part in parts)), None)
        if parts and (town := town or _told_before(story, o)) is not None:
            return town
        host = head if head is not None and head.kind == "organisation" else host_of(story, o.verb[0])
        if host is None or host.kind == "place":
            continue
        built = BUILT.search(o.name) if host.kind == "park" else None
        own = built or _OWN_HOUSE.search(story.text, min(o.end, o.verb[0]), o.verb[0])
        found = (named_after(name, towns(story)) for name in story.entity(host).names) if own is not None else ()
        if (town := next(filter(None, found), None)) is not None:
            return town
    return None


def _told_before(story: Story, o: Occasion) -> Entity | None:
    """The town right before the first characters of the name in a line of the head: 江城县|云台山产业园开工."""
    for line in zone(story):
        at = story.text.find(o.name[:_BEGINNING], line.start, line.end)
        before = story.ending.get(at) if at > 0 else None
        built = _BUILT_WORD.search(o.name)
        if before is None and line.kind == "title" and built is not None and built[0] in story.text[line.start : line.end]:
            before = story.starting.get(line.start)  # 江城县|4个项目集中开工, and below only 集中开工仪式
        if before is not None and before.kind == "place" and getattr(before.value, "kind", "") in _TOWNS:
            return story.entity(before)
    return None


_BUILT_WORD = compiled("开工|奠基|竣工|投产|动工|通车|落成")
#: How much of a name is looked for.
_BEGINNING = 4
#: What says where a house lies.
_LYING = r"位于|坐落[于在]|座落[于在]|地处"
#: Where the house lies that is opened: 位于|嘉定区安亭镇|的甲中心启用.
_LIES_AT = compiled(rf"(?:{_LYING}|设在|设于)(?=[一-龥])")
#: Where it lies, as a later sentence says of it; by which words the sentence takes it up.
_LIES = compiled(rf"(?:选址|{_LYING}|落户|落地|建在)(?:在|于)?(?=[一-龥])")
_THIS = compiled(
    r"[^,。;:]{0,18}?(?P<what>项目|工程|基地|园|中心|院|所|室|馆|厂|站|楼|桥|城|港|平台|学校)(?:区|项目)?$"
)
_LINES = 12


def lies_at(story: Story, told: list[Occasion]) -> Candidate | None:
    """Where what is opened lies, as the sentence says before its name or in it, else one that tells of it later."""
    built = [o for o in told if BUILT.search(o.name) or o.act == "start"]
    for o in built:
        low = story.document.sentence_at(o.verb[0])[0]
        since = story.document.line_at(o.verb[0]).start
        ground = _of_projects(story, low, o) if not o.before else None
        if ground is not None:
            return ground
        for m in _LIES_AT.finditer(story.text, since, o.verb[0]):
            spot = _spot(story, m.end())
            if spot is not None and story.text.startswith(("的", "、", ","), spot[1]):
                return spot[0]
    return _lies_later(story, built) if built else None


#: What is built on the ground whose name begins the clause: 江城高新区|3个重点项目|同时举行竣工仪式.
_PROJECTS = compiled(r"[^,。;:]{0,16}?(?:项目|工程)[^,。;:]{0,8}$")


def _of_projects(story: Story, low: int, o: Occasion) -> Candidate | None:
    at = skip_adverbs(story, clause_start(story.text, o.verb[0], low), o.verb[0])
    first = story.starting.get(at)
    if first is None or not _PROJECTS.match(story.text, first.end, o.verb[0]):
        return None
    return first if is_zone(story, first) or (is_place(first) and first.value.kind in _TOWNS) else None


def _spot(story: Story, at: int) -> tuple[Candidate, int] | None:
    """The place or zone at an offset, and where the row ends of which it is one: 江城市|江北区."""
    first = story.starting.get(at)
    if first is not None and is_place(first):
        row = spots_in_row(story, first)
        return seat(story, row, first), row[-1].end
    return (first, first.end) if first is not None and is_zone(story, first) else None


def _lies_later(story: Story, built: list[Occasion]) -> Candidate | None:
    text = story.text
    after = max((o.verb[1] for o in built if o.line_kind == "paragraph" or len(built) == 1), default=0)
    lines = [line for line in story.document.article if line.kind == "paragraph" and line.end > after][:_LINES]
    for m in _LIES.finditer(text, after, lines[-1].end) if lines else ():
        low = story.document.sentence_at(m.start())[0]
        subject = _THIS.match(text, clause_start(text, m.start(), low), m.start())
        if subject is None or not any(subject["what"] in o.name or subject["what"] == "项目" for o in built):
            continue
        spot = _spot(story, m.end())
        if spot is not None:
            return spot[0]
    return None
