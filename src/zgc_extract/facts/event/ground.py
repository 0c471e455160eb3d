"""Where an event takes place that is not told with it in so many words: the ground it stands on, where visitors go, where it was filed."""

from __future__ import annotations

from collections.abc import Collection

from ...entities import Entity
from ...entities.seats import adorned
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start
from ..stand_ins import ours
from .between import adverbial, host_of
from .built import BUILT
from .occasion import Occasion, before_sentence, untold_lead, zone
from .spots import is_place, is_zone, named_after, seat, spots_in, spots_in_row, towns
from .words import event_words

#: What leads to where visitors go: 赴|滨海高新区考察, 来到|我市, 率队前往|江城.
_TO = compiled(
    r"(?:到访|(?<=团)访问?|[来去]到|抵达|前往|莅临|走进|深入|(?<![达得受看收直遇接提想感找碰])到|(?<![奔共])赶?赴|(?<![近以向历年原])来)(?:了)?$"
)
_GO_ON = compiled(r"(?:了|到)?(?:位于|设在|坐落于|地处)?(?:(?P<ours>我[省市区县州旗])|(?=[一-龥]))")
_OURS = compiled(r"(?:在|到|来|赴|到访|抵达|做客|访问|莅临|走进|抵|调研|考察|视察|走访)我(?P<unit>[省市区县州旗])(?![人民长委府属级])")
#: What the page's own division holds, or is the event's: 我市|举办甲论坛, 我县|第三季度重点项目集中开工仪式.
_OUR_OWN = compiled(r"我(?P<unit>[省市县区州旗镇乡])(?![人民长委府属级村])")
#: With whom it holds it: 我县|与东桥开发区|举行签约仪式.
_TOGETHER = compiled(r"[与和同][^,。;]{2,20}?(?=(?:共同|联合|正式|隆重)*$)")
#: Rooms of the division whose page it is, called by the common noun: 在县政务中心.
_OWN_ROOMS = compiled(
    r"在(?P<unit>[市县区州旗](?=政务|行政|会议|会展|[^,。;:]{1,10}?(?:中心|广场|大厅|礼堂|会堂|剧院|影院|演播厅|报告厅|会议[室厅]|馆|宫|党校|公园|大楼|酒店|宾馆|中学|小学|学校)|府|委|政府))"
    r"(?![长方])[^,。;:]{0,20}?(?:隆重|成功|顺利|正式|精彩|如期|圆满|盛大)?"
    r"(?:举[行办]|召开|[开闭启落揭]幕|开[赛班营讲展]|启动|上演|登场|收官|[拉揭]开(?:帷幕|大?序?幕)|[落拉]下(?:帷幕|大幕))"
)
#: The campus where it is held, and the page's own house: 在|榆中|校区举行, 在|我院|五楼会议室举行.
_CAMPUS_AT, _IN_HOUSE = compiled(r"[在于](?P<town>[一-龥]{2,4}?)(?:校区|分校)"), compiled(r"[在于]我(?P<unit>[院馆所])")
#: How pages of Hong Kong and Macao call their town.
_OUR_TOWN, _OUR_TOWNS = compiled("[在于]本(?P<town>[港澳])"), {"港": "香港", "澳": "澳门"}
#: What 我市 and the like may be.
_UNITS = {"省": "province", "市": "city", "州": "city"} | dict.fromkeys("县区旗镇乡", "district")
_DIVISIONS = ("province", "city", "district")
_REACH, _SHORT = 40, 6
#: A spot at the head of a clause, of which something may be said: 3月26日,|江城高新区|彩旗飘扬.
_SPOT = compiled(r"(?:^|(?<=[,、。\s午日]))[^,、。;\s\d]{2,22}")
#: The place before a name, wherever it stands: 在江城举行的|第三届甲论坛.
_HELD_IN = compiled(r"[在于](?P<spot>[^,。;在]{1,16})(?:举[行办]|召开|开幕)的(?=(?P<name>[^,。;]{4,40}))")
_FRONT = 40
#: What a division holds on its own ground.
_LOCAL = compiled(r"开工|奠基|竣工|投产|动工|集中签约|项目签约")
#: What a division holds elsewhere; anything else with its name in a hall is held at home: 澧县第四届工匠颁奖典礼在文武剧院举行.
AWAY = compiled(
    "推介|招商|洽谈|恳谈|专场|宣传(?!活动|[日周月]|咨询)|推广|路演|说明会|展销|巡|(?<!活动)(?<!科技)(?<!宣传)周(?![末年])"
    "|博览|专列|旅游|对接|联谊|同乡|(?<!协)商会"
)
#: The house of a division's own office: 市政府第四会议室.
_ITS_OFFICE = compiled(
    "[市县区州旗](?:委|政府|人民政府|府|行政中心|会议中心|人民会堂|大?礼堂|会展中心|体育|文化|工人|影剧院|大?剧院|图书馆|博物馆)"
)
#: What is done at an event, behind the place where it is done.
_ACTED = compiled(
    r"在(?P<spot>[^,。;在、]{2,16}?)(?:正式|成功|共同|联合|隆重|顺利|分别|集中)*"
    r"(?:签[署订约字]|揭牌|挂牌|揭幕|奠基|开工|动工|启用|成立|开园|落成|竣工|投产|投运|通车|开业)"
)
#: What a town or county holds and is named for; what may stand in a name before the town's.
_FEAST = compiled(
    r"(?:节|旅发大会|旅游(?:产业)?发展大会|灯会|庙会|文化周|旅游周)(?:[^,。;]{0,24}(?:开幕式|仪式|大赛|活动|推介会))?$|(?:节|(?:文化|旅游)周)(?:系列活动)?暨|大会开幕式暨"
)
_UP_TO_TOWN = compiled(
    r"(?:“?[^“”]{2,20}”)?[“\s]*(?:(?:19|20)\d\d年?)?(?:[首第][^·,。;]{0,4}[届次])?(?:中国|[一-龥]{2,3}省)?[·\s(]*(?:[一-龥]{2,4}[省市])?[·\s]*"
)
_MAIN_HALL = compiled(r"主会场(?:设[在于]|位于|在)|(?<=在)(?=[^,。;在]{2,12}设(?:立|有)?主会场)")
#: Who greets what comes: 合肥|迎来甲论坛.
_GREETS = compiled(r"(?:^|(?<=[,。;\s日午晚]))[^,。;]{2,8}?(?:再次|首次|又|即将|将|热情)*(?:迎来|喜迎)了?[“《]?$")
#: Before the verb of what comes to a town, and what is left of its clause behind that: 甲巡展|首次|走进|合肥|。
_HOW_IT_COMES, _SHORT_CLAUSE = compiled(r"[”》)]?(?:已|将|再次|首次|正式|成功|隆重)*"), compiled(r"[^,。;\n]{2,8}(?:[,。;\n]|$)")
#: Before a host, what makes it one of two.
_OF_PROJECTS = compiled("项目(?:集中)?(?:签约|奠基|推介)")
_TWO = ("与", "和", "同", "及", "、")


def visited(story: Story, told: list[Occasion]) -> tuple[Candidate | None, Entity | None]:
    """Where visitors go; of a body the place whose name its own begins with."""
    found = goal(story, told)
    if found is None:
        return None, _of_house(story, told)
    if is_place(found) or is_zone(story, found):
        return found, None
    name = story.text[found.start : found.end]
    return None, named_after(name, towns(story))


#: To the page's own house: 来|我校访问, 莅临|我院.
_TO_HOUSE = compiled(r"(?:来访?|到访?|莅临|走进|访问|赴|抵达|在)我(?P<unit>[校院所馆园司厂局])")


def _of_house(story: Story, told: list[Occasion]) -> Entity | None:
    """The town that the name of the page's own house begins with, where visitors come to it: 一行来|我校|访问."""
    for o in told:
        start, end = story.document.sentence_at(o.verb[0])
        m = _TO_HOUSE.search(story.text, start, end)
        house = ours(story, m["unit"]) if m is not None else None
        if house is not None and (town := named_after(house.name, towns(story))) is not None:
            return town
    return None


def received(story: Story, told: list[Occasion]) -> Entity | None:
    """The town that the name of the body begins with to which something is given: 向|合肥市慈善总会|捐赠款物."""
    spans = [(story.document.sentence_at(o.verb[0])[0], o.verb[0]) for o in told if o.act == "give"]
    bodies = (m for span in spans for m in story.within(*span, "organisation") if story.text.startswith("向", m.start - 1))
    return next((town for m in bodies if (town := named_after(story.entity(m).name, towns(story))) is not None), None)


def main_hall(story: Story) -> Candidate | None:
    """The place of the main of several halls: 主会场设在|莱州市."""
    for m in _MAIN_HALL.finditer(story.text) if "会场" in story.text else ():
        place = story.starting.get(m.end())
        if place is not None and (is_place(place) or place.kind == "park"):
            return place
    return None


def headed(story: Story) -> Candidate | None:
    """The division whose news the title tells: 江城县:文化节隆重开幕."""
    title = next((line for line in story.document.article if line.kind == "title"), None)
    place = story.starting.get(title.start) if title is not None else None
    told = place is not None and story.text.startswith(":", place.end) and getattr(place.value, "kind", "") in _DIVISIONS[1:]
    return place if told else None


#: Behind the town or land of one stop, or of one round, of what is held in several.
_STOPS = ("站", "赛区", "分站", "区颁奖", "区决赛", "区选拔")


def station(story: Story, told: list[Occasion]) -> Candidate | None:
    """The town of one stop of what goes from town to town (甲巡展合肥站, 甲论坛(合肥站)), or that it comes to (甲论坛走进合肥)."""
    text, last = story.text, zone(story)[-1].end
    for o in told:
        for m in story.within(o.start, min(len(text), o.end + _SHORT), "place"):
            if text.startswith(_STOPS, m.end) and is_place(m):
                return m
    for name in {o.name: None for o in told}:
        at = text.find(name, 0, last)
        while at >= 0:
            greets = _GREETS.search(text, max(0, at - _REACH), at)
            for place in map(story.starting.get, (_comes_to(story, at + len(name)), greets.start() if greets is not None else -1)):
                if place is not None and is_place(place):
                    return place
            at = text.find(name, at + 1, last)
    return None


def _comes_to(story: Story, at: int) -> int:
    """Where that stands to which what ends at an offset comes; -1 for nothing."""
    how = _HOW_IT_COMES.match(story.text, at)
    verb = event_words(story.document.lexicon).move.match(story.text, how.end()) if how is not None else None
    return verb.end() if verb is not None and _SHORT_CLAUSE.match(story.text, verb.end()) else -1


def festive(story: Story, told: list[Occasion]) -> Candidate | None:
    """The town or county that a festival is named for, which it is held in: 滨海县|首届桃花节, 中国·江城|第四届文化节."""
    for o in told:
        if _FEAST.search(o.name) is None:
            continue
        row = [m for m in story.within(o.start, min(o.end, o.start + _FRONT), "place") if is_place(m)]
        begins = next((m.start for m in row), 0)  # 2020|河北|迁安文化周
        row = [m for m in row if getattr(m.value, "kind", "") not in ("country", "province")]
        wider = row and all(m.end in (row[0].start, row[0].start - 1) for m in story.within(begins, row[0].start, "place"))
        if row and _UP_TO_TOWN.fullmatch(story.text, o.start, begins if wider else row[0].start):
            return seat(story, row[:2] if len(row) > 1 and row[1].start - row[0].end < len("··") else row[:1], row[0])
    return None


def own_ground(story: Story, told: list[Occasion], venue: Candidate | None) -> Candidate | None:
    """Ground told without 在: a zone that is the venue or the host, the division that a groundbreaking's name begins with."""
    if venue is not None and is_zone(story, venue):
        heads = (story.starting.get(o.start) for o in told if o.line_kind == "paragraph")
        town = next((m for m in heads if m is not None and is_place(m) and m.value.kind == "city"), None)
        return town or venue  # 江城市重大项目开竣工仪式|在江北高新区举行; else the zone is as much a place as a venue
    for o in told:
        office = venue is not None and (_ITS_OFFICE.match(story.text, venue.start) or not AWAY.search(o.name))
        if office or _LOCAL.search(o.name):  # 江城市重点项目集中开工仪式 is held in 江城市, and what is held in 市政府会议室
            head = story.starting.get(o.start)
            if head is not None and head.kind == "date":
                head = story.starting.get(head.end)  # 2023年|江城县重点项目集中开工
            inner = story.starting.get(head.end) if head is not None and is_place(head) else head
            if inner is not None and is_zone(story, inner):
                return inner  # 江城市|产城融合示范区第二批项目集中开工活动
            if head is not None and is_place(head) and head.value.kind in ("city", "district"):
                return head
        zone_named = story.starting.get(o.start)
        if zone_named is not None and is_zone(story, zone_named) and (_OF_PROJECTS.search(o.name) or BUILT.search(o.name)):
            return zone_named  # 江城市产业集聚区|甲项目签约仪式, 江城高新区|展览馆开馆仪式
        host = None if venue or o.before else host_of(story, o.verb[0])
        if host is not None and is_zone(story, host) and story.text[host.start - 1 : host.start] not in _TWO:
            return host  # 江北新区举行甲授牌仪式; but 我县与江北新区举行
    return None


#: Who comes with others, and signs there.
_COMES_WITH = compiled(r"率(?:领|[^,。;]{0,12}代表团|团|队)|一行")
#: Who goes somewhere and takes part there: 赴江城高新区调研,参加开工仪式.
_JOINS = compiled("参加|出席|见证")


def came_to(story: Story, told: list[Occasion]) -> tuple[Candidate | None, Entity | None]:
    """Where those came who then held the event, or whose visit only the title tells: 一行到访江城高新区,…并举行签约仪式.

    Of a house to which they came the town that its name begins with: 到江城县中心卫生院开展义诊.
    """
    lines = [line for line in zone(story) if line.kind == "paragraph"][:1]
    spans = [(story.document.sentence_at(o.verb[0])[0], o.verb[0]) for o in told if o.line_kind == "paragraph"]
    lead = [story.document.sentence_at(line.start) for line in lines]
    signs = bool(lead) and _COMES_WITH.search(story.text, *lead[0]) is not None
    goes = any(o.act == "visit" or o.name.endswith("团") or (o.act == "sign" and signs) for o in told)
    tails = {o.name[-2:] for o in told}
    spans += [s for s in lead if goes or (_JOINS.search(story.text, *s) and any(tail in story.text[slice(*s)] for tail in tails))]
    heads = [(line.start, line.end) for line in zone(story) if line.kind != "paragraph"]
    spans += [s for s in heads if any(tail in story.text[slice(*s)] for tail in tails)]  # 甲医院赴江城县与乙医院举行签约仪式
    for low, high in spans:
        for m in story.within(low, high, "place", "park", "organisation"):
            if not _TO.search(story.text, max(low, m.start - 3), m.start):
                continue
            if m.kind == "organisation":
                town = named_after(story.entity(m).name, towns(story))
                if town is not None:
                    return None, town
            elif is_zone(story, m) or (is_place(m) and not _is_venue(_innermost(story, m))):
                return _innermost(story, m), None
    return None, None


def scene(story: Story, told: list[Occasion]) -> Candidate | None:
    """The place or house whose scene a report opens with: 3月26日,江城高新区彩旗飘扬,乙集团举行丙庆典."""
    behind = adorned(story.document.lexicon)
    lead = untold_lead(story, told)
    for span in [(before_sentence(story, o.verb[0]), o.verb[0]) for o in told] + ([lead] if lead is not None else []):
        for m in _SPOT.finditer(story.text, *span):
            first = story.starting.get(m.start())
            row = spots_in_row(story, first) if first is not None and first.kind == "place" else [first] if first is not None else []
            stage = first is not None and (is_zone(story, first) or first.kind in ("place", "organisation"))
            if first is not None and stage and behind.match(story.text, row[-1].end):
                return seat(story, row, first) if is_place(first) else first
    return None


def acted_at(story: Story) -> Candidate | None:
    """The place where what the event is held for is done: 双方在江城签署协议, and the event is told only as 签约活动."""
    for line in zone(story):
        for m in _ACTED.finditer(story.text, line.start, line.end) if line.kind == "paragraph" else ():
            spots = [p for p in spots_in(story, m.start(), m.end("spot"), True) if is_place(p)]
            if spots and spots[0].start == m.start("spot") and spots[-1].end == m.end("spot"):
                return seat(story, spots, spots[0])
    return None


def attended_at(story: Story, told: list[Occasion]) -> Candidate | None:
    """The place of the event where somebody only goes to it: 出席在江城举行的甲论坛, told under another of its names."""
    tails = {part[-2:] for o in told for part in o.name.split("暨")}
    for m in _HELD_IN.finditer(story.text, 0, zone(story)[-1].end) if tails else ():  # captions too
        if any(tail in m["name"] for tail in tails):
            spots = [p for p in spots_in(story, m.start(), m.end("spot"), True) if is_place(p)]
            if spots:
                return seat(story, spots, spots[0])
    return None


def goal(story: Story, told: list[Occasion]) -> Candidate | None:
    """Where visitors go: the place, zone or body in front of the verb (赴滨海高新区考察) or behind it (到访滨海)."""
    for o in told:
        if o.act != "visit":
            continue
        low = max(clause_start(story.text, o.verb[0], o.start), o.verb[0] - _REACH)
        if o.verb[0] - low < _SHORT:
            low = clause_start(story.text, low - 1, o.start)  # 来到滨海高新区,|调研企业
        for m in story.within(low, o.verb[0], "place", "park", "organisation"):
            if _TO.search(story.text, max(low, m.start - 3), m.start) and not _is_venue(inner := _innermost(story, m)):
                return inner
        behind = _GO_ON.match(story.text, o.verb[1])
        m2 = story.starting.get(behind.end()) if behind is not None and not behind["ours"] else None
        if m2 is not None and m2.end - m2.start == 1:
            continue  # 考察|苏陕协作工作
        if m2 is not None and getattr(m2.value, "kind", "") == "country" and story.entity(m2).name != "中国":
            return _innermost(story, m2)
        if m2 is not None and m2.kind in ("place", "park", "organisation") and not _is_venue(m2):
            return _innermost(story, m2)
    return None


#: What is called after a town that it need not lie in.
_HOUSE = compiled(r"[一-龥]{0,4}(?:商会|协会|同乡会|联谊会)")


def _innermost(story: Story, m: Candidate) -> Candidate:
    """Of 广东|深圳 the last."""
    while m.kind == "place" and (inner := story.starting.get(m.end)) is not None and getattr(inner.value, "kind", "") in _DIVISIONS:
        if _HOUSE.match(story.text, inner.end):
            break  # 成都市|万州商会
        m = inner
    return m


def at_home(story: Story, told: list[Occasion]) -> Entity | None:
    """The division that a page means by 我市 or by its rooms, where the event is told to be: 论坛在我市举行, 在县政务中心举行."""
    for o in told:
        low, high = story.document.sentence_at(o.verb[0])
        for m in _OURS.finditer(story.text, low, min(high, o.verb[1] + _REACH)):
            since = low if m["unit"] in "区县旗" else clause_start(story.text, m.start(), low)  # 江北开发区林启东带队莅临我区
            guests = _guests(story, since, m.start())
            if (found := own_division(story, m["unit"], guests)) is not None:
                return found
        own = next((m for m in _OUR_OWN.finditer(story.text, low, o.verb[0]) if o.start in m.span() or _holds(story, m.end(), o)), None)
        if own is not None and (found := own_division(story, own["unit"], _guests(story, low, own.start()))) is not None:
            return found
        letter = _OUR_TOWN.search(story.text, low, o.verb[1])
        if letter is not None and (town := named_after(_OUR_TOWNS[letter["town"]], towns(story, provinces=True))) is not None:
            return town
        campus = _CAMPUS_AT.search(story.text, low, o.verb[1])
        if campus is not None and (town := named_after(campus["town"], towns(story))) is not None:
            return town
        house = _IN_HOUSE.search(story.text, low, o.verb[1])
        own_house = ours(story, house["unit"]) if house is not None else None
        if own_house is not None and (town := named_after(own_house.name, towns(story))) is not None:
            return town
        room = _OWN_ROOMS.search(story.text, low, o.verb[1])
        if room is not None and room.end() == o.verb[1]:
            found = own_division(story, room["unit"])
            if found is not None:
                return found
    return None


def _guests(story: Story, start: int, end: int) -> set[str]:
    """The ids of those told in a span, and of the places that bodies among them are called after: 江城市江北区商务考察团赴|我市."""
    told = [story.entity(g) for g in story.within(start, end, "place", "park", "organisation")]
    homes = (p for e in told if e.kind == "organisation" for p in story.entities if p.kind == "place" and p.name in e.name)
    return {e.id for e in (*told, *homes)}


def _holds(story: Story, at: int, o: Occasion) -> bool:
    """Whether only adverbials stand between who holds an event and its verb."""
    together = _TOGETHER.match(story.text, at, o.verb[0])
    return not o.before and adverbial(story, together.end() if together else at, o.verb[0])


#: The zone told before, called by the common noun, as who holds it: 落户江城高新区。当天,|园区|举行授牌仪式.
_ZONE = compiled(r"(?:^|(?<=[,。\s天日午该]))(?:园区|高新区|经开区|开发区|新区)(?=[^,。;的]{0,12}$)")
#: The division named before, as who holds the event: 从狮山镇获悉,|该镇|举行….
_POINTED = compiled(r"该(?P<unit>镇|乡|街道|县|区|市|州|旗)(?=[^,。;的]{0,12}$)")
_IN_POINTED = compiled(r"[在于]该(?P<unit>镇|乡|街道|县|区|市|州|旗)(?=[^,。;的]{0,14}$)")


def pointed(story: Story, told: list[Occasion]) -> Candidate | None:
    """The division that 该镇 points back to, where it holds the event."""
    for o in told:
        low = story.document.sentence_at(o.verb[0])[0]
        m = (_IN_POINTED if o.before else _POINTED).search(story.text, low, o.verb[0])
        above = story.within(0, m.start(), "place") if m is not None else []
        found = next((p for p in reversed(above) if m is not None and story.text.endswith(m["unit"], p.start, p.end)), None)
        if found is not None and is_place(found):
            return found
        held = _ZONE.search(story.text, low, o.verb[0]) if not o.before and m is None else None
        zones = story.within(0, held.start(), "park") if held is not None else []
        found = next((p for p in reversed(zones) if is_zone(story, p)), None)
        if found is not None:
            return found
    return None


def own_division(story: Story, unit: str, guests: Collection[str] = ()) -> Entity | None:
    """The division that a page calls by its unit: the likeliest, or the only one of that kind."""
    found = ours(story, unit, guests)
    places = [e for e in story.entities if e.kind == "place" and e.detail.get("kind") != "venue"]
    if found is not None and found.kind == "organisation":
        found = next((e for e in places if found.name.startswith(e.name)), None)
    if found is not None:
        return found
    alone = [e for e in places if e.detail.get("kind") == _UNITS[unit] and e.id not in guests]
    return alone[0] if len(alone) == 1 else None


def _is_venue(m: Candidate) -> bool:
    return m.kind == "place" and getattr(m.value, "kind", "") in ("venue", "country")
