"""Where the event takes place: the town or zone, and the venue."""

from __future__ import annotations

from ...entities import Entity
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .about import of_another
from .between import host_of
from .ground import at_home, goal
from .occasion import Occasion, sentence_of, zone
from .words import event_words

_SHORT = compiled(r"(?<=..)[市县区]$")
_IN = compiled(r"(?:在|于|於|走进|落户|[,日前早晚午天昨今]假|^假)(?:其?位于)?$")
#: How a sentence leads up to a name behind the place: 出席在江城举行的|甲论坛, 赴江城出席|甲交易会.
_HELD_AT = compiled(
    r"(?:[在于](?P<held>[^,。;]{2,30})(?:举[行办]|召开|开幕)的?"
    r"|(?:赴|前往|南下|北上|在)(?P<gone>[^,。;]{2,12}),?(?:出席|参加|主持)了?)“?$"
)
#: What adorns a place on the day: 彩旗飘扬, 锣鼓喧天.
_SCENE = compiled(
    r"(?:^|(?<=[,、。\s午日]))(?P<spot>[^,、。;\s\d]{2,16})(?:内|里|上|现场)?(?:彩[旗球虹门带]|锣鼓|鼓乐|红旗|旌旗|鞭炮|礼炮|鲜花|人头攒动|人山人海|热闹|喜气|张灯)"
)
#: The place before a name, wherever it stands: 在江城举行的|第三届甲论坛.
_HELD_IN = compiled(r"[在于](?P<spot>[^,。;在]{1,16})(?:举[行办]|召开|开幕)的(?=(?P<name>[^,。;]{4,40}))")
_FRONT = 40
#: Kinds of bodies whose names do not tell where their rooms are.
_NO_SEATS = ("company", "government", "party")
_HALL, _HALL_REACH = compiled("(?:发布厅|礼堂|大楼|大院|会堂|会议[厅室])"), 8
#: What a division holds on its own ground.
_LOCAL = compiled(r"开工|奠基|竣工|投产|动工")
#: The house of a division's own office: 市政府第四会议室.
_ITS_OFFICE = compiled("[市县区州旗](?:委|政府|人民政府|府|行政中心|会议中心)")
#: 在此举行, 在这里开幕.
_HERE = compiled(r"在(?:此间?|这里|此地|该[园区校馆])$")
#: The place in a dateline: 新华社|江城3月1日电.
_FILED = compiled(
    r"(?:社|网|报|讯|记者[一-龥]{2,3})\s?"
    r"(?=[一-龥]{2,8}\s?(?:[\d一二三四五六七八九十]{1,3}月)?[\d一二三四五六七八九十]{1,3}日\s?电)"
)
_FILED_FROM = compiled(
    r"(?:[社网报]|记者[一-龥]{2,4})\s?[/／]?\s?(?P<spot>[一-龥]{2,5}?)"
    r"(?:(?:[\d一二三四五六七八九十]{1,3}月)?(?P<day>[\d一二三四五六七八九十]{1,3})日[电讯]|[综专]?[合电]?报[导道])"
)
#: What says that something happens on the day of the dateline, or the day before.
_THAT_DAY = compiled(r"[今昨](?:[天日晚举召]|\(|[上下]午)")
#: What is done at an event, behind the place where it is done.
_ACTED = compiled(
    r"在(?P<spot>[^,。;在、]{2,16}?)(?:正式|成功|共同|联合|隆重|顺利|分别|集中)*"
    r"(?:签[署订约字]|揭牌|挂牌|揭幕|奠基|开工|动工|启用|成立|开园|落成)"
)
#: What a town or county holds and is named for; what may stand in a name before the town's.
_FEAST = compiled(
    r"(?:节|旅发大会|旅游(?:产业)?发展大会|灯会|庙会|文化周|旅游周)(?:[^,。;]{0,16}(?:开幕式|启动仪式|大赛|活动))?$|节暨|大会开幕式暨"
)
_UP_TO_TOWN = compiled(
    r"[“\s]*(?:(?:19|20)\d\d年?)?(?:[首第][^·,。;]{0,4}[届次])?(?:中国|[一-龥]{2,3}省)?[·\s]*(?:[一-龥]{2,4}[省市])?[·\s]*"
)
_MAIN_HALL = compiled(r"主会场(?:设[在于]|位于|在)")
_GATHER = compiled(r"齐聚|相聚|汇聚|云集|相约|共聚|欢聚|聚首")
#: A body or park that only describes the venue: 在甲公司承建的乙项目举行, 座落在丙园的丁中心.
_DESCRIBES = compiled(r"[^,。;在]{2,20}的")
_LIES = compiled(r"(?<![在于])(?<![在于]其)(?:座落|坐落|位)[在于]$")
#: Between the names of one row of places; behind 位于 also 的: 在位于江城的甲中心.
_IN_ROW = ("", "·", "、", " ", "首都", "首府", "省会", "会")  # 山东省|会|济南
_CITIES_BY_THEMSELVES = ("北京", "上海", "天津", "重庆", "香港", "澳门")
#: What a town is known as, between a wider place and its name: 在福建|著名侨乡|长乐.
_KNOWN_AS = compiled(r"的?[一-龥]{0,8}(?:乡|名?城|城市|之都|胜地|重镇|门户|省会|首府)[-—]{0,2}")
_MUNICIPAL = ("北京市", "上海市", "天津市", "重庆市")
#: Before a host, what makes it one of two.
_TWO = ("与", "和", "同", "及", "、")
#: The head of a sentence that tells of the event by a word for it.
_ANAPHOR = compiled(
    r"(?:据悉,|据了解,|据介绍,)?(?:(?:本届|本次|此次|该)(?P<noun>[^,。;]{1,12}?)|(?:论坛|大会|峰会|活动|会议|博览会|年会|展会|仪式))(?=将|于|在|定|由|\d)"
)


def where(story: Story, told: list[Occasion]) -> tuple[Entity | None, Entity | None]:
    """Place and venue, out of 在… between name and verb, or before the verb: 青岛举办甲论坛."""
    place: Candidate | None = None
    venue: Candidate | None = None
    for o in told:
        low, high = (o.end, o.verb[0]) if o.before else (max(0, o.verb[0] - 60), o.verb[0])
        sentence = sentence_of(story, o.verb[0])[0]
        spots = _spots(story, max(low, sentence), high, o.before) or _spots_in_front(story, o, sentence)
        for m in spots:
            if _is_place(m):
                place = place or _seat(story, spots, m)
            else:
                venue = venue or m
    if place is None and venue is None:
        place = next((m for o in told for m in _gathered(story, o)), None)
    if place is None and venue is None:
        spots = _spots_later(story, told) or _spots_of_anaphor(story, told)
        venue = next((m for m in spots if not _is_place(m)), None)
        place = next((_seat(story, spots, m) for m in spots if _is_place(m)), None)
    wide = place is not None and venue is not None and getattr(place.value, "kind", "") == "province"
    inside = _seat_of(story, venue) if place is None or wide else None  # 在江城会堂举行。…大会在云南召开
    if inside is not None:
        place = None
    if place is None and inside is None:
        place = _own_ground(story, told, venue) or _attended_at(story, told) or _scene(story, told)
        place = place or (_acted_at(story) if venue is None else None) or _main_hall(story) or _festive(story, told)
    if place is None and inside is None:
        place, inside = _visited(story, told)
        inside = inside or at_home(story, told) if place is None else None
    if place is None and inside is None:
        place = _filed_at(story, told)
    return story.entity(place) if place else inside, story.entity(venue) if venue else None


def _visited(story: Story, told: list[Occasion]) -> tuple[Candidate | None, Entity | None]:
    """Where visitors go; of a body the place whose name its own begins with."""
    found = goal(story, told)
    if found is None or _is_place(found) or _is_zone(story, found):
        return found, None
    name = story.text[found.start : found.end]
    return None, _named_after(name, _towns(story))


def _main_hall(story: Story) -> Candidate | None:
    """The place of the main of several halls: 主会场设在|莱州市."""
    for m in _MAIN_HALL.finditer(story.text) if "会场" in story.text else ():
        place = story.starting.get(m.end())
        if place is not None and (_is_place(place) or _is_zone(story, place)):
            return place
    return None


def _festive(story: Story, told: list[Occasion]) -> Candidate | None:
    """The town or county that a festival is named for, which it is held in: 滨海县|首届桃花节, 中国·江城|第四届文化节."""
    for o in told:
        if _FEAST.search(o.name) is None:
            continue
        row = [m for m in story.within(o.start, min(o.end, o.start + _FRONT), "place") if _is_place(m)]
        row = [m for m in row if getattr(m.value, "kind", "") not in ("country", "province")]
        if row and _UP_TO_TOWN.fullmatch(story.text, o.start, row[0].start):
            return _seat(story, row[:2] if len(row) > 1 and row[1].start - row[0].end < len("··") else row[:1], row[0])
    return None


def _own_ground(story: Story, told: list[Occasion], venue: Candidate | None) -> Candidate | None:
    """Ground told without 在: a zone that is the venue or the host, the division that a groundbreaking's name begins with."""
    if venue is not None and _is_zone(story, venue):
        return venue  # 在江北高新区举行: as much a place as a venue
    for o in told:
        office = venue is not None and _ITS_OFFICE.match(story.text, venue.start)
        if office or _LOCAL.search(o.name):  # 江城市重点项目集中开工仪式 is held in 江城市, and what is held in 市政府会议室
            head = story.starting.get(o.start)
            if head is not None and _is_place(head) and head.value.kind in ("city", "district"):
                return head
        host = None if venue or o.before else host_of(story, o.verb[0])
        if host is not None and _is_zone(story, host) and story.text[host.start - 1 : host.start] not in _TWO:
            return host  # 江北新区举行甲授牌仪式; but 我县与江北新区举行
    return None


def _is_zone(story: Story, m: Candidate) -> bool:
    """Whether a park is a stretch of country rather than a compound."""
    return m.kind == "park" and story.text[m.end - 1] == "区"


def _scene(story: Story, told: list[Occasion]) -> Candidate | None:
    """The place of the scene that a report opens with: 3月26日,江城高新区彩旗飘扬,乙集团举行丙庆典."""
    for o in told:
        start = story.document.sentence_at(o.verb[0])[0]
        for m in _SCENE.finditer(story.text, start, o.verb[0]):
            spots = [p for p in story.within(m.start("spot"), m.end("spot"), "place", "park") if _is_place(p) or _is_zone(story, p)]
            if spots and spots[0].start == m.start("spot"):
                return spots[0]
    return None


def _acted_at(story: Story) -> Candidate | None:
    """The place where what the event is held for is done: 双方在江城签署协议, and the event is told only as 签约活动."""
    for line in zone(story):
        for m in _ACTED.finditer(story.text, line.start, line.end) if line.kind == "paragraph" else ():
            spots = [p for p in _spots(story, m.start(), m.end("spot"), True) if _is_place(p)]
            if spots and spots[0].start == m.start("spot") and spots[-1].end == m.end("spot"):
                return _seat(story, spots, spots[0])
    return None


def _filed_at(story: Story, told: list[Occasion]) -> Candidate | None:
    """The place of the dateline of the paragraph that tells of the event as of that day: 〔记者张三/江城报导〕…今日举行."""
    text, document = story.text, story.document
    lines = [line for line in zone(story) if line.kind == "paragraph"]
    filed = next((m for line in lines if (m := _FILED_FROM.search(text, line.start, min(line.end, line.start + _FRONT)))), None)
    place = story.starting.get(filed.start("spot")) if filed is not None else None
    if filed is None or place is None or not _is_place(place) or place.end != filed.end("spot"):
        return None
    for o in told:
        start, end = document.sentence_at(o.verb[0])
        if start > filed.end() and o.line_kind == "paragraph" and "当日" in text[start:end]:
            return place  # 江城29日电 两市29日签署协议。签署仪式当日下午在市政府举行
        if start <= filed.end() <= end:
            start, end = filed.end(), document.sentence_at(min(end + 1, len(text) - 1))[1]
        same_day = filed["day"] is not None and text.find(filed["day"] + "日", start, end) >= 0
        if same_day or _THAT_DAY.search(text, start, end):
            return place
    return None


def _attended_at(story: Story, told: list[Occasion]) -> Candidate | None:
    """The place of the event where somebody only goes to it: 出席在江城举行的甲论坛, told under another of its names."""
    tails = {part[-2:] for o in told for part in o.name.split("暨")}
    for m in _HELD_IN.finditer(story.text, 0, zone(story)[-1].end) if tails else ():  # captions too
        if any(tail in m["name"] for tail in tails):
            spots = [p for p in _spots(story, m.start(), m.end("spot"), True) if _is_place(p)]
            if spots:
                return _seat(story, spots, spots[0])
    return None


def _gathered(story: Story, o: Occasion) -> list[Candidate]:
    """The place in the sentence behind the event's that people gather at (齐聚江城), or in the one before it (在江城公园,…在此举行).

    What is held 在此间 is held where the report was filed, if no sentence before tells it.
    """
    text, document = story.text, story.document
    start, end = document.sentence_at(o.verb[0])
    if _HERE.search(text, min(o.end, o.verb[0]) if o.before else max(0, o.verb[0] - 4), o.verb[0]):
        filed = _FILED.search(text, 0, end)
        place = story.starting.get(filed.end()) if filed else None
        before = _spots(story, document.sentence_at(max(0, start - 2))[0], start, True)
        return before or [place for place in (place,) if place is not None and place.kind == "place"]
    stop = document.sentence_at(min(end + 1, len(text) - 1))[1]
    behind = (story.starting.get(m.end()) for m in _GATHER.finditer(text, o.verb[1], stop))
    return [p for p in behind if p is not None and p.kind == "place"][:1]


def _spots_in_front(story: Story, o: Occasion, sentence: int) -> list[Candidate]:
    """The places before the name, in the clause that tells where it is held: 在甲举办的乙论坛上."""
    m = _HELD_AT.search(story.text, max(sentence, o.start - _FRONT), o.start)
    if m is None:
        return []
    if m["held"]:
        return _spots(story, m.start(), m.end("held"), True)
    return [p for p in story.within(*m.span("gone"), "place") if p.start == m.start("gone")]


def _is_place(m: Candidate) -> bool:
    """A place that is no venue."""
    return m.kind == "place" and getattr(m.value, "kind", "") != "venue"


def _spots_later(story: Story, told: list[Occasion]) -> list[Candidate]:
    """The places before a second verb of the same sentence: 甲论坛正式揭幕,在乙举行."""
    for o in told:
        after = max(o.end, o.verb[1])
        later = event_words(story.document.lexicon).verb.search(story.text, after, story.document.sentence_at(o.verb[0])[1])
        spots = _spots(story, after, later.start(), True) if later else []
        if spots:
            return spots
    return []


def _spots_of_anaphor(story: Story, told: list[Occasion]) -> list[Candidate]:
    """The places where a later sentence says that 本届论坛 takes place; not 该晚会, where the event is no 晚会."""
    verbs = event_words(story.document.lexicon).verb
    for line in zone(story):
        for verb in verbs.finditer(story.text, line.start, line.end) if line.kind == "paragraph" else ():
            start, _ = story.document.sentence_at(verb.start())
            m = _ANAPHOR.match(story.text, start, verb.start())
            another = of_another(story, told, start, verb.start())
            spots = _spots(story, m.end(), verb.start(), True) if m and not another else []
            if spots:
                return spots
    return []


def _spots(story: Story, low: int, high: int, before: bool) -> list[Candidate]:
    """The row of places behind 在 in a span; or, in front of a verb, the places that end there."""
    text = story.text
    names = story.within(low, high, "place", "park", "organisation")
    for k, m in enumerate(names):
        led = _IN.search(text, max(low, m.start - 4), m.start)
        if led is not None and not _LIES.search(text, max(low, m.start - 5), m.start):
            if m.kind == "organisation" and _DESCRIBES.match(text, m.end, high):
                continue
            row = [m]
            for n in names[k + 1 :]:
                gap = text[row[-1].end : n.start]
                joined = gap in _IN_ROW or _KNOWN_AS.fullmatch(gap) or (gap == "的" and led[0].endswith("位于"))
                if row[-1].kind != "place" or not joined:
                    break
                row.append(n)
            if getattr(row[-1].value, "kind", "") == "country" and not _adverbs_only(text, row[-1].end, high):
                continue  # 在中国|电竞馆举行
            return row
    if before:
        return []
    last = names[-1] if names else None
    if last is not None and last.kind == "place" and _adverbs_only(text, last.end, high):
        return [last]
    return []


_SUBJECT_GAP = compiled(r"(?:市|隆重|成功|正式|将|再次|首次|今[天日]|[\d月日至]+|上午|下午|\s|也|同步|盛大|联合|,)*")


def _adverbs_only(text: str, start: int, end: int) -> bool:
    m = _SUBJECT_GAP.match(text, start, end)
    return m is not None and m.end() == end


def _seat(story: Story, spots: list[Candidate], first: Candidate) -> Candidate:
    """Of 安徽合肥 the last, of 北京海淀 the first."""
    if story.entity(first).name in _MUNICIPAL:
        return first
    row = [m for m in spots if _is_place(m)]
    return row[-1] if len(row) > 1 and getattr(row[-1].value, "kind", "") in ("city", "district", "province") else first


def _seat_of(story: Story, venue: Candidate | None) -> Entity | None:
    """The place whose name a venue's name begins with, where the text names it."""
    if venue is None:
        return None
    committee = story.text[venue.end - 2 : venue.end] == "委会"
    kind = story.entity(venue).detail.get("kind") if venue.kind == "organisation" else ""
    hall = kind == "government" and _HALL.search(story.text, venue.start, venue.end + _HALL_REACH) is not None  # 江城市人民政府|新闻发布厅
    if kind in _NO_SEATS and not committee and not hall:
        return None  # 在兴城投资集团会议室: a firm's name says where it is registered, an office's whose it is
    name = story.text[venue.start : venue.end].removeprefix("中国")
    return _named_after(name, _towns(story, provinces=venue.kind != "organisation"))


def _towns(story: Story, *, provinces: bool = False) -> list[Entity]:
    """The places in which something may be; 云南大学 lies where its province does not tell, 澳门大学 in Macao."""
    places = [e for e in story.entities if e.kind == "place" and e.detail.get("kind") not in ("venue", "country")]
    return [e for e in places if provinces or e.detail.get("kind") != "province" or e.name.startswith(_CITIES_BY_THEMSELVES)]


def _named_after(name: str, places: list[Entity]) -> Entity | None:
    """The place that a name begins with."""
    return next((e for e in places for n in e.names if len(n) >= 2 and name.startswith((n, _SHORT.sub("", n)))), None)
