"""Where the event takes place: the town or zone, and the venue.

A venue is no place: where only a house is told (在江城大学举行) and no town with it, the place stays open.
"""

from __future__ import annotations

from collections.abc import Collection

from ...entities import Entity
from ...entities.seats import INSIDE
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .about import of_another
from .built import lies_at, named_ground
from .filed import filed_at, filed_here
from .ground import (
    acted_at,
    at_home,
    attended_at,
    came_to,
    festive,
    headed,
    main_hall,
    own_ground,
    pointed,
    received,
    scene,
    station,
    visited,
)
from .homes import for_all, home, named_home, of_society
from .occasion import Occasion, before_sentence, sentence_of, untold_lead, zone
from .spots import (
    CITIES_BY_THEMSELVES,
    is_bare_zone,
    is_place,
    is_zone,
    named_after,
    seat,
    seat_of,
    spots_in,
    spots_in_row,
    towns,
)
from .words import event_words

#: How a sentence leads up to a name behind the place: 出席在江城举行的|甲论坛, 赴江城出席|甲交易会.
_HELD_AT = compiled(
    r"(?:[在于](?P<held>[^,。;]{2,30})(?:举[行办]|召开|开幕)的?"
    r"|(?:赴|前往|南下|北上|在)(?P<gone>[^,。;]{2,12}),?(?:出席|参加|主持)了?)“?$"
)
#: The place that is told first: 6月5日,|在江城会堂|,第三届甲论坛举行; 在江城,6月5日,甲论坛举行.
_AHEAD = compiled(
    r"(?:[^,。;:在]{2,16}(?:[日晚时点分许整]|[上下]午|\)),)?(?P<at>在[^,。;:]{2,24})(?<![上中]),(?!他|她|我|大家|记者|双方|与会)"
)
#: How far before a name its place may stand.
_REACH = 40
#: 在此举行, 在这里开幕.
_HERE = compiled(r"在(?:此间?|这里|此地|该[园区校馆])(?:隆重|正式|盛大|成功|如期|顺利)*$")
_AT = ("在", "于", "假")
_HEADS = frozenset((*",。;:、 \n午日", ""))
_GATHER = compiled(r"齐聚|相聚|汇聚|云集|相约|共聚|欢聚|聚首|集结[于在]")
#: Houses and squares that any town has: 图书馆广场, 人民广场.
_ANY_TOWNS = compiled("图书馆|文化馆|体育馆|博物馆|科技馆|少年宫|人民|文化|体育|市民|工人|县城")
#: The head of a sentence that tells of the event by a word for it.
_ANAPHOR = compiled(
    r"(?:据悉,|据了解,|据介绍,)?(?:(?:本届|本次|此次|该)(?P<noun>[^,。;]{1,12}?)|(?:论坛|大会|峰会|活动|会议|博览会|年会|展会|仪式|开幕式|启动仪式|典礼))(?=将|于|在|定|由|\d)"
)


def where(story: Story, told: list[Occasion], organisers: Collection[Entity] = ()) -> tuple[Entity | None, Entity | None]:
    """Place and venue, out of 在… between name and verb, or before the verb: 青岛举办甲论坛."""
    place: Candidate | None = None
    venue: Candidate | None = None
    if any(o.act == "visit" for o in told):
        goal, town = visited(story, told)
        if goal is not None or town is not None:
            return story.entity(goal) if goal is not None else town, None
    for o in told:
        low, high = (o.end, o.verb[0]) if o.before else (max(0, o.verb[0] - 60), o.verb[0])
        sentence = sentence_of(story, o.verb[0])[0]
        spots = spots_in(story, max(low, sentence), high, o.before) or _spots_in_front(story, o, sentence)
        for m in spots:
            if is_place(m):
                place = place or seat(story, spots, m)
            else:
                venue = venue or m
    if place is None and venue is None:
        spots = [m for o in told for m in _gathered(story, o)]
        place = next((m for m in spots if is_place(m)), None)
        venue = next((m for m in spots if not is_place(m)), None)
    if place is None and venue is None:
        spots = _spots_later(story, told) or _spots_of_anaphor(story, told) or _spots_of_lead(story, told)
        venue = next((m for m in spots if not is_place(m)), None)
        place = next((seat(story, spots, m) for m in spots if is_place(m)), None)
        hall = scene(story, told) if venue is None and place is None else None
        venue = hall if hall is not None and not is_place(hall) and not is_zone(story, hall) else venue  # 江城体育馆内座无虚席
    if place is None and venue is not None and story.text.startswith(_AT, venue.start - 1):
        before = story.ending.get(venue.start - 1)  # 陕西彬县|在彬州剧院举行
        place = before if before is not None and is_place(before) else None
    wide = place is not None and venue is not None and getattr(place.value, "kind", "") in ("province", "country")
    if place is None and venue is not None:
        place = _in_brackets(story, venue)
    inside = seat_of(story, venue) if place is None or wide else None  # 在江城会堂举行。…大会在云南召开
    if wide and inside is None and venue is not None and is_zone(story, venue):
        place = venue  # 在江苏省|江城工业园区举行
    if inside is not None:
        place, inside = None, _town_named(story, told, inside) or inside
    if place is None and inside is None:
        place = lies_at(story, told) or own_ground(story, told, venue) or attended_at(story, told)
        place = place or (scene(story, told) or acted_at(story) if venue is None else None)
        place = place or main_hall(story) or festive(story, told) or station(story, told)
        if place is None and venue is None:
            place, inside = came_to(story, told)
            place = place or (pointed(story, told) if inside is None else None)
    if place is None and inside is None:
        inside = at_home(story, told) or named_ground(story, told) or received(story, told)
    if place is None and inside is None:
        place, inside = _listed(story)
    if place is None and inside is None and venue is None:
        inside = named_home(story, told)  # 新华社石家庄电 江城县科技活动周在县影剧院启动
    if place is None and inside is None:
        place = filed_at(story, told) or (headed(story) if venue is None else None)
    if place is None and inside is None:
        nameless = venue is None or _ANY_TOWNS.match(story.text, venue.start) is not None
        inside = home(story, told, organisers if nameless else ()) or (of_society(story, told, venue) if venue is not None else None)
    if place is None and inside is None and venue is not None and is_bare_zone(story, venue):
        inside = next(filter(None, (named_after(o.name, towns(story)) for o in told)), None)  # 江城高新区双创周在|高新区科创广场|启动
    if place is not None and place is venue:  # 全市项目推进会|在江北经开区召开
        of_all = next((e for o in told if (e := for_all(story, o)) is not None), None)
        place, inside = (None, of_all) if of_all is not None else (place, inside)
    found = story.entity(place) if place else inside
    quarter = story.document.lexicon.table("_quarters").get(found.name.removesuffix("区")) if found is not None else None
    if quarter is not None:
        found = next((e for e in story.entities if e.kind == "place" and e.name == quarter["city"]), found)
    if found is not None and found.kind == "park":
        name = found.name.removeprefix("中国").lstrip("(")  # 江城|高新区, where the text names the town too; 中国|江城(江南)自贸区
        found = named_after(name, towns(story)) or found
    return found, story.entity(venue) if venue else None


def _town_named(story: Story, told: list[Occasion], province: Entity) -> Entity | None:
    """The town of the event's name where the venue is called after its province alone: 合肥市劳模表彰大会在安徽大剧院举行."""
    if province.detail.get("kind") != "province" or province.name.startswith(CITIES_BY_THEMSELVES):
        return None
    land = (province.mentions[0].value.code or "")[:2] if province.mentions[0].value else ""
    named = (m for o in told for m in story.within(o.start, o.end, "place") if is_place(m) and m.value.kind in ("city", "district"))
    return next((story.entity(m) for m in named if land and (m.value.code or "").startswith(land)), None)


def _in_brackets(story: Story, venue: Candidate) -> Candidate | None:
    """The town in brackets behind a venue: 在江畔大酒店(|合肥|)举行."""
    m = story.starting.get(venue.end + 1) if story.text.startswith("(", venue.end) else None
    return m if m is not None and is_place(m) and story.text.startswith(")", m.end) else None


#: A row of a notice that tells where: 会议地点:|合肥|滨湖国际会展中心.
_ROW = compiled(r"(?:^|\n|(?<=[\s|]))(?:会议|活动|举办|论坛|大会|召开|演出|展览|展会)?地\s?点\s?[:|]\s?")


_ROW_REACH = 10  # 江苏·|宜兴


def _listed(story: Story) -> tuple[Candidate | None, Entity | None]:
    """The town in the row of a notice that tells where, or that of the house which stands there."""
    for m in _ROW.finditer(story.text) if "点" in story.text else ():
        near = iter(story.within(m.end(), m.end() + _ROW_REACH, "place", "organisation", "park"))
        spot = story.starting.get(m.end()) or next(near, None)
        if spot is not None and is_place(spot):
            return seat(story, spots_in_row(story, spot), spot), None
        if spot is not None and spot.start == m.end():
            return None, seat_of(story, spot)
    return None, None


def _gathered(story: Story, o: Occasion) -> list[Candidate]:
    """The place in the sentence behind the event's that people gather at (齐聚江城), or in the one before it (在江城公园,…在此举行).

    What is held 在此间 is held where the report was filed, if no sentence before tells it.
    """
    text, document = story.text, story.document
    start, end = document.sentence_at(o.verb[0])
    if _HERE.search(text, min(o.end, o.verb[0]) if o.before else max(0, o.verb[0] - 4), o.verb[0]):
        before = spots_in(story, document.sentence_at(max(0, start - 2))[0], start, True) or _spots_inside(story, o)
        place = filed_here(story, end)
        return before or ([place] if place is not None else [])
    stop = document.sentence_at(min(end + 1, len(text) - 1))[1]
    head = document.line_at(o.start).start if o.line_kind != "paragraph" else o.start  # 相约江城!甲论坛开幕
    spans = ((o.verb[1], stop), (head, o.start))
    found = (story.starting.get(m.end()) for span in spans for m in _GATHER.finditer(text, *span))
    return [p for p in found if p is not None and p.kind == "place"][:1]


def _spots_inside(story: Story, o: Occasion) -> list[Candidate]:
    """The house or park at the head of a clause that something is seen in: 江城软件园|内机器轰鸣,甲项目开工仪式在这里举行."""
    spots = story.within(before_sentence(story, o.verb[0]), o.verb[0], "place", "park", "organisation")
    return [m for m in spots if INSIDE.match(story.text, m.end) and story.text[m.start - 1 : m.start] in _HEADS][:1]


def _spots_in_front(story: Story, o: Occasion, sentence: int) -> list[Candidate]:
    """The places before the name, in the clause that tells where it is held: 在甲举办的乙论坛上."""
    m = _HELD_AT.search(story.text, max(sentence, o.start - _REACH), o.start)
    if m is None:
        ahead = _AHEAD.match(story.text, story.document.behind_dateline(sentence), o.start) if o.before else None
        return spots_in(story, ahead.start("at"), ahead.end("at"), True) if ahead is not None else []
    if m["held"]:
        return spots_in(story, m.start(), m.end("held"), True)
    first = story.starting.get(m.start("gone"))
    return spots_in_row(story, first) if first is not None and first.kind == "place" else []


def _spots_later(story: Story, told: list[Occasion]) -> list[Candidate]:
    """The places before a second verb of the same sentence: 甲论坛正式揭幕,在乙举行."""
    for o in told:
        after = max(o.end, o.verb[1])
        later = event_words(story.document.lexicon).verb.search(story.text, after, story.document.sentence_at(o.verb[0])[1])
        spots = spots_in(story, after, later.start(), True) if later else []
        if spots:
            return spots
    return []


def _spots_of_lead(story: Story, told: list[Occasion]) -> list[Candidate]:
    """The places in the first sentence of the report of what only its title tells: 甲集团在江城会堂迎来二十周年庆典."""
    lead = untold_lead(story, told)
    if lead is None:
        return []
    day = next(iter(story.within(*lead, "date")), None)
    alone = story.starting.get(day.end + 1) if day is not None and day.start == lead[0] else None
    if alone is not None and is_place(alone) and story.text.startswith("。", alone.end):
        return [alone]  # 6月8日,江城。
    return spots_in(story, *lead, True)


def _spots_of_anaphor(story: Story, told: list[Occasion]) -> list[Candidate]:
    """The places where a later sentence says that 本届论坛 takes place; not 该晚会, where the event is no 晚会."""
    verbs = event_words(story.document.lexicon).verb
    for line in zone(story):
        for verb in verbs.finditer(story.text, line.start, line.end) if line.kind == "paragraph" else ():
            start, _ = story.document.sentence_at(verb.start())
            m = _ANAPHOR.match(story.text, start, verb.start())
            another = of_another(story, told, start, verb.start())
            spots = spots_in(story, m.end(), verb.start(), True) if m and not another else []
            if spots:
                return spots
    return []
