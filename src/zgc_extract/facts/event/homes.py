"""Whose own occasion an event is that is told with no place: of the division whose office holds it, or that its name begins with.

江城市科技局召开全市科技工作会议, 江北区在星河公司开展应急演练, 江城市第二届发展大会召开.
What a division holds elsewhere is told with where.
"""

from __future__ import annotations

from collections.abc import Collection

from ...entities import Entity
from ...entities.seats import LOCAL_HOUSE
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start
from .between import adverbial, host_of
from .ground import AWAY, own_division
from .left import skip_adverbs
from .occasion import Occasion
from .spots import is_place, is_zone, named_after, towns

#: Kinds of bodies that are a division's own, and what the names of its offices end in.
_OFFICES = ("government", "party")
_OFFICE = compiled(
    r"(?:[局委办]|政府|办公室|宣传部|组织部|统战部|管委会|委员会|文联|妇联|科协|总工会|团委|工商联|政协|人大|人大常委会|指挥部|文化馆|融媒体中心)$"
)
#: An office of the division that no rule reads: 江北开发区|安委会.
_UNREAD_OFFICE = compiled(r"[一-龥]{1,8}?(?:[局办部]|委会|党工委)")
#: What is held for all of the page's own division: 全市|科技工作会议.
_FOR_ALL = compiled(r"全(?P<unit>[市县区州旗])(?=[^,。;:]{2,30}$)|^全(?P<named>[市县区州旗])")
_TOWNS, _BESIDE = ("city", "district"), frozenset("与和同及、")
#: Where others' guests are.
_IN_A_SCHOOL = compiled(r"[在于][^,。;:]{0,12}?(?:我[校院]|校区|校园|大学|学院|中学)")
#: The government or the committee itself.
_ITSELF = compiled("(?:政府|[省市县区州旗]委)$")


def home(story: Story, told: list[Occasion], organisers: Collection[Entity]) -> Entity | None:
    """The division on whose ground an event is held that it holds itself."""
    of_all = next((e for o in told if (e := for_all(story, o)) is not None), None)
    if of_all is not None or any(AWAY.search(o.name) or o.act not in ("", "start") for o in told):
        return of_all
    found = next((e for o in told if (e := _of_host(story, o) or of_name(story, o)) is not None), None)
    first = next(iter(organisers), None)
    if any(_IN_A_SCHOOL.search(story.text, o.end, o.verb[0]) for o in told if o.before):
        return found  # 由江城市政府主办的招聘会|在我校体育馆|举行
    return found or (_town_of(story, first) if first is not None and first.kind == "organisation" and _is_office(first) else None)


def named_home(story: Story, told: list[Occasion]) -> Entity | None:
    """The town or county that the name begins with, where no other is told but that of the dateline."""
    if any(AWAY.search(o.name) or o.act not in ("", "start") for o in told):
        return None
    return next((e for o in told if (e := of_name(story, o)) is not None), None)


def _of_host(story: Story, o: Occasion) -> Entity | None:
    """Of the office right before the verb, or of the division itself: 江北区|在星河公司开展."""
    if o.before:
        return None
    low = story.document.sentence_at(o.verb[0])[0]
    start = skip_adverbs(story, max(low, clause_start(story.text, o.verb[0], low)), o.verb[0])
    first = story.starting.get(start)
    if first is not None and story.text[first.start - 1 : first.start] in _BESIDE:
        return None  # 我县与|江北新区|举行签约仪式
    if first is not None and ((is_place(first) and first.value.kind in _TOWNS) or is_zone(story, first)):
        office = _UNREAD_OFFICE.match(story.text, first.end, o.verb[0])
        if adverbial(story, first.end, o.verb[0]) or (office is not None and adverbial(story, office.end(), o.verb[0])):
            return story.entity(first)
    host = host_of(story, o.verb[0])
    if host is None or (o.name.endswith("会议") and _ITSELF.search(story.text, host.start, host.end)):
        return None  # 市政府|召开专题会议: where they sit nobody tells
    body = story.entity(host)
    return _town_of(story, body) if host.kind == "organisation" and _is_office(body) else None


def of_society(story: Story, told: list[Occasion], venue: Candidate) -> Entity | None:
    """The town of the society that the name begins with, where it meets in a hall of which no town is told."""
    heads = (story.starting.get(o.start) for o in told if o.before)
    body = next((story.entity(m) for m in heads if m is not None and m.kind == "organisation"), None)
    society = venue.kind == "place" and body is not None and body.detail.get("kind") == "association"
    return _town_of(story, body) if society and body is not None else None


def of_name(story: Story, o: Occasion) -> Entity | None:
    """Of the town or county that the name begins with, or whose hospital or school it names: 江城市|第二届发展大会, 江城市医院|揭牌仪式."""
    head = story.starting.get(o.start)
    if head is not None and head.kind == "date":
        head = story.starting.get(head.end)  # 2014年|武山县科技活动周
    if head is not None and is_place(head) and head.value.kind in _TOWNS:
        return story.entity(head)
    bodies = (story.entity(m) for m in story.within(o.start, o.end, "organisation"))
    house = next((e for e in bodies if LOCAL_HOUSE.search(e.name)), None)
    return _town_of(story, house) if house is not None else None


def for_all(story: Story, o: Occasion) -> Entity | None:
    """Of the page's own division, for all of which it is held: 全市|科技工作会议."""
    m = _FOR_ALL.search(story.text, max(0, o.start - 1), o.end)
    unit = (m["unit"] or m["named"]) if m is not None else ""
    return own_division(story, unit) if unit else None


def _is_office(body: Entity) -> bool:
    return body.detail.get("kind") in _OFFICES or _OFFICE.search(body.name) is not None


def _town_of(story: Story, body: Entity) -> Entity | None:
    """The division that the name of its office begins with."""
    places = towns(story)
    return next((town for name in body.names if (town := named_after(name.removeprefix("中共"), places)) is not None), None)
