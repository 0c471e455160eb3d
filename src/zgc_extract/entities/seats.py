"""Places that only a longer name gives: the city of a committee whose post is held, the city of an event's venue."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from ..document import Document
from ..lexicon import Lexicon
from ..readings import PlaceName
from ..rule import Candidate
from ..rules.organisations.inside import HOTELS
from ..shelf import compiled
from ..sought import Signs, Sought, noted
from .entity import Entity
from .names import leading_place
from .own_division import own_divisions

_HEADS_OF_SEATS = ("省长", "市长", "区长", "县长", "州长", "盟长", "旗长", "镇长", "乡长", "自治区主席")
#: A division's organs, by which the text tells whose head or deputy stands without a body.
_OF_DIVISION = compiled(r"(?:中共)?(?P<seat>[一-龥]{2,8}(?P<sort>[省市区县州旗盟镇乡]))(?:党?委|(?:人民)?政府|人大(?:常委会)?|政协)")
#: What stands before a post that no body does.
_BARE = frozenset(("", *"、,。;:(\n 由"))
#: 广安市市委: the place is 广安市.
_TWICE = compiled(r"([省市区县州])\1$")
#: Organs of a committee that stand between it and the post of the head.
_ORGANS = ("组织部", "宣传部", "统战部", "政法委", "办公厅", "办公室", "社会工作部", "工委")
#: A venue stands behind 在 (假 in Hong Kong) and before a verb of taking place.
_AT = frozenset(("在", "于", "於", "假"))
#: What a venue is said to be between 在 and its name: 在|庄严的|北京人民大会堂, 在|风景秀丽的|江城宾馆.
_DESCRIBED = compiled(r"[在于假][一-龥]{2,8}的$")
_LONGEST_WORDS = 10
#: The same of what is visited: 赴|青岛材料产业园考察.
_TO = frozenset(("赴", "到", "往"))
#: What stands behind a house in which something is seen, that is then held 在这里: 江城软件园|内机器轰鸣,开工仪式在这里举行.
INSIDE, _HERE = compiled(r"[内里上](?![一-龥]{0,2}(?:公司|企业))|现场|门前"), noted(("在这里", "在此"))
#: The same of who is given something: 向|合肥市慈善总会捐赠.
_GIVEN = compiled(r"[^,。;:!?\n]{0,4}?捐")
_VISITED = compiled(r"[^,。;:!?\n]{0,20}?(?:考察|调研|访问|参观|走访|对接|招商|洽谈|开展|举行|慰问|指导|拜访|参访|交流|座谈|会谈|签约)")
#: Verbs of those who go to a house: 到访|澳门江城商会.
_SEES = ("到访", "访问", "拜访", "礼访", "走访", "参访", "拜会", "团访", "莅临", "做客", "造访")
#: What a town is called before its name.
_CAPITALS = ("首都", "首府", "省会")
#: What stands right before a venue, or ends what does.
_SEES_END, _CAPITALS_END = frozenset(word[-1] for word in _SEES), frozenset(word[-1] for word in _CAPITALS)
_LEADING = frozenset(": |的向").union(_AT, _TO, _SEES_END, _CAPITALS_END)
#: The row of a notice that tells where: 会议地点:|合肥江畔大酒店.
_LISTED = compiled(r"地\s?点\s?[:|]\s?$")
#: The town in brackets at the end of a house's name.
_BRANCH = compiled(r"\(([一-龥]{2,4})\)$")
_SORTS = frozenset("省市县区州")
#: A road that carries a town's name.
_NAMED_FOR = compiled(r"[东南西北中]?[一二三四五]?(?:路|街|大道|大街)")
#: What a park holds on its own ground.
_OPENED = compiled(r"(?:今[天日]|昨[天日]|正式|隆重)*(?:举行|举办|迎来)(?:了|盛大|隆重)?(?:开园|奠基|开工|动工|竣工|投产|落成|启用)")
#: Countries that are towns.
CITY_STATES = ("新加坡", "摩纳哥")
_VENUES = frozenset(("park", "organisation", "place"))
#: The town or county that a house is named for and no table has: 天平镇|卫生院, 青石县|文化馆; no 特色小镇, no 城市|规划馆.
_TOWN = compiled(
    r"(?![^镇县旗市]{0,3}[各本该全我每某其此这那的])[一-龥]{2,3}?(?:(?<![小古城集乡重特])镇|街道|(?<![各全郊])[县旗]|(?<![城都超门夜股楼农上省])市(?![场民区政内委直]))"
)
#: The division whose own office a body is, where no table has it: 柳溪市|人民政府, 赛音旗|融媒体中心, 桐江市|委.
_OFFICE_OF = compiled(
    r"(?P<name>(?!中共)(?!.{0,3}[各本该全我每某其此这那的和与及])[一-龥]{2,3}(?:[县旗州]|(?<![城都超门夜股楼农上省])市))"
    r"(?:委|人民政府|政府|人大|政协|融媒体中心|第[一二三四五六七八九十]+人民医院|人民医院|中医院|妇幼保健院|委宣传部)"
)
_OF_OFFICES = frozenset("县旗州市")
_KINDS = {"市": "city", "州": "city"}
#: What a page calls its own division by, or its rooms.
_OURS = compiled(
    r"我[省市县区州旗](?![人民长委府属级])|全[市县区州旗](?=[^,。;:]{2,24}会)|在[市县区州旗](?=政务|行政|会议|会展|[^,。;:]{1,10}?(?:中心|广场|大厅|礼堂|会堂|剧院|影院|演播厅|报告厅|会议[室厅]|馆|宫|党校|公园|大楼|酒店|宾馆|中学|小学|学校)|府|委|政府)"
)
_OURS_SIGNS = noted(("我省", *(f"{ours}{unit}" for ours in "我全在" for unit in "市县区州旗")))
#: What tells of those who come from elsewhere: their committee is not the page's.
_GUESTS = noted(("来我", "到我", "赴我", "莅临", "来访", "到访", "一行"))
#: Bodies whose pages are: outlets and offices of a division.
_PAGES = ("融媒体中心", "政府", "宣传部", "新闻网", "发布", "日报", "报", "电视台", "网", "办公室", "新闻中心", "局", "委员会", "医院")


#: Offices of a division, and what they do with an event.
_HOLDERS = (
    "政府", "政协", "人大", "局", "委", "办", "办公室", "宣传部", "组织部", "统战部", "管委会", "文联", "妇联", "科协", "总工会", "团委",
    "工商联",
)  # fmt: skip
#: Houses that lie in the town that their names begin with.
LOCAL_HOUSE = compiled("医院|中学|小学|幼儿园")
#: Societies, which meet at home too, in a house of which no town is told: 合肥软件行业协会年会在海洋大酒店举行.
_SOCIETIES = ("协会", "商会", "学会", "总会", "联合会", "促进会", "研究会")
_MEETS = compiled(
    r"[^。;:!?\n]{0,60}?[在假][^,。;:!?\n市县]{2,16}(?:酒店|饭店|宾馆|大厦|酒楼|会堂|礼堂|会展中心|会议中心)[^,。;:!?\n]{0,6}(?:召开|举[行办])"
)
_HOLDS = compiled(r"[^。;:!?\n“]{0,40}?(?:召开|举[行办]|[主承]办|开展)")
#: The verbs of both, and how far behind the body they stand at most.
_ANY_HELD, _FARTHEST = noted(("召开", "举行", "举办", "主办", "承办", "开展")), 90


@lru_cache(maxsize=8)
def _takes_place(lexicon: Lexicon) -> re.Pattern[str]:
    """A verb of taking place or of opening, with what may stand before it."""
    of_events = set(lexicon.table("_event_words").of_class("verb"))
    verbs = sorted(of_events | set(lexicon.table("launch_verbs")) | {"迎来"}, key=lambda w: (-len(w), w))
    return compiled(rf"(?:,(?=[隆正]?[重式]?举[行办]))?[^,。;:!?\n]{{0,14}}?(?:{'|'.join(verbs)})")


@lru_cache(maxsize=8)
def _of_scenes(lexicon: Lexicon) -> Signs:
    """Words for what a place looks like on the day of an event, the longest first."""
    words = lexicon.table("_event_words").of_class("scene")
    return noted(sorted(words, key=lambda w: (-len(w), w)))


@lru_cache(maxsize=8)
def adorned(lexicon: Lexicon) -> re.Pattern[str]:
    """What is said of a place on the day of an event, behind its name: 江城体育馆|内人头攒动, 江城区|大院内彩旗飘扬."""
    return compiled(rf"[一-龥]{{0,8}}?(?:{'|'.join(_of_scenes(lexicon).all)})")


def seats(document: Document, mentions: list[Candidate], places: list[Entity], names: dict[int, str]) -> list[Entity]:
    """The places that committees (江城市委副书记、市长) and venues (在江城国际会议中心举行) name and the text does not otherwise.

    ``names`` are the completed names of bodies by the mention's id: 市委 may be 江城市委.
    """
    bodies = [m for m in mentions if m.kind == "organisation"]
    named = [*_of_committees(document, mentions), *_of_venues(document, mentions)]
    named += [pair for find in (_of_pages, _of_offices, _of_hosts) for pair in find(document, bodies)]
    named += _of_campuses(document)
    if not named:
        return []
    table = document.lexicon.table("places")
    farther = tuple(map(document.lexicon.table, _FARTHER))
    known = {n: e for e in places for n in (*e.names, *(table[n]["name"] for n in e.names if n in table))}
    new: list[Entity] = []
    for outer, end in named:
        full = names.get(id(outer))
        seat = full.removesuffix("委").removesuffix("党") if full else document.text[outer.start : end]
        name = _TWICE.sub(r"\1", seat).removeprefix("中共")
        row = table.get(name) or next((t[name] for t in farther if name in t), None)
        same = known.get(name) or (known.get(row["name"]) if row else None)
        if same is not None or len(name) < 2 or name == "中国":  # 由|中国|科协主办
            if same is not None and len(name) > len(same.name):
                same.rename(name)  # 绵阳, and 绵阳市 in the committee's name
            continue
        kind = _KINDS.get(name[-1], "district") if name[-1] in "市县旗州镇道" else "region"
        value = PlaceName(row["name"] if row else name, row.get("kind", "region") if row else kind, row.get("code") if row else None)
        place = Entity("", "place", name)
        place.take(Candidate("place", outer.start, end, outer.rule, value, "inferred"), name)
        known[name] = known[row["name"] if row else name] = place
        new.append(place)
    return new


def _of_venues(document: Document, mentions: list[Candidate]) -> Iterator[tuple[Candidate, int]]:
    """Venues, parks and bodies in which something takes place, with the end of the place that begins their names."""
    text = document.text
    adorns = adorned(document.lexicon) if document.has_any(_of_scenes(document.lexicon)) else None
    here = document.has_any(_HERE)
    for m in mentions:
        if m.kind not in _VENUES:
            continue
        led = text[m.start - 1 : m.start]
        if led not in _LEADING and adorns is None and not here and m.kind != "park":
            continue
        listed = led in ": |" and _LISTED.search(text, max(0, m.start - 6), m.start) is not None
        opens = m.kind == "park" and _OPENED.match(text, m.end) is not None
        behind = led in _CAPITALS_END and text.endswith(_CAPITALS, 0, m.start)  # 在泰国首都|曼谷国际会议中心举行
        scene = adorns is not None and m.kind != "park" and adorns.match(text, m.end) is not None  # 6月8日,江城体育馆|内人头攒动
        seen = m.kind == "organisation" and led in _SEES_END and text.endswith(_SEES, 0, m.start)
        behind = behind or (led == "的" and _DESCRIBED.search(text, max(0, m.start - _LONGEST_WORDS), m.start) is not None)
        scene = scene or (here and INSIDE.match(text, m.end) is not None)
        given = led == "向" and _GIVEN.match(text, m.end) is not None
        if not (led in _AT or led in _TO or listed or opens or behind or seen or scene or given):
            continue
        venue = m.kind != "place" or getattr(m.value, "kind", "") == "venue"
        told = listed or opens or seen or scene or given
        if venue and (told or (_VISITED if led in _TO else _takes_place(document.lexicon)).match(text, m.end)):
            bracket = _BRANCH.search(text, m.start, m.end)
            if bracket is not None and bracket[1] in document.lexicon.table("places"):
                yield Candidate("place", bracket.start(1), bracket.end(1), m.rule), bracket.end(1)
                continue  # 国家会展中心(|天津|)
            size = max(leading_place(document, text[m.start : m.end]), _abroad(document, m))
            town = _TOWN.match(text, m.start, m.end) if not size else None
            size = town.end() - m.start if town is not None and town.end() < m.end else size  # 天平镇|卫生院
            at = m.start
            while _may_hold(document, text[at : at + size]) and (inner := _inner(document, text[at : m.end], size)):
                yield Candidate("place", at, at + size, m.rule), at + size  # 江苏省|南通市|会展中心
                at, size = at + size, inner
            if at > m.start:
                yield Candidate("place", at, at + size, m.rule), at + size
                continue
            name = text[m.start : m.start + size]
            if text.endswith(HOTELS, m.start, m.end) and _is_quarter(document, name):
                continue  # 丛台|大酒店
            if _NAMED_FOR.match(text, m.start + size) or (name == "中山" and text[m.end - 1] != "市"):
                continue  # 北京|路步行街, 中山|大学: what is named for a town or a man
            if size and name not in ("中国", "中共") and (not _is_word(document, name) or text.find(f"{name}市") >= 0):
                yield m, m.start + size


#: Provinces that are one town: 天津|梅江会展中心.
_TOWNS_THEMSELVES = ("北京", "天津", "上海", "重庆", "香港", "澳门", "台湾")


def _may_hold(document: Document, name: str) -> bool:
    """Whether the town inside a division may follow its name: 江苏省|南通市, 浙江|杭州; but 杭州|西湖饭店 is called after a lake."""
    if name[-1:] in _SORTS:
        return len(name) > len("杭州")
    row = document.lexicon.table("places").get(name) if name else None
    return row is not None and row.get("kind") == "province" and not name.startswith(_TOWNS_THEMSELVES)


def _inner(document: Document, name: str, size: int) -> int:
    """How long the place is that follows the first one: 江苏|南通, 苏州市|吴江区; but 青岛市|滨海大学 bears a common word."""
    inner = leading_place(document, name[size:])
    row = document.lexicon.table("places").get(name[:size])
    in_province = row is not None and row.get("kind") == "province"
    return inner if in_province or name[size : size + inner].endswith(tuple(_SORTS)) else 0


#: Tables of places that are no divisions of China.
_FARTHER = ("world_cities", "regions")


def _abroad(document: Document, m: Candidate) -> int:
    """How long the city abroad or the quarter is that begins a name: 曼谷|国际会议中心, 尖沙咀|文化中心; 0 for none."""
    text = document.text
    topics = _FARTHER if m.kind == "place" else _FARTHER[:1]  # 华东|农业大学 lies in no town of that name
    hits = (h for topic in topics for h in document.hits_from(topic, m.start) if h.end < m.end and h.row["need"] != "w")
    state = next((len(s) for s in CITY_STATES if text.startswith(s, m.start)), 0)
    return max((h.end - h.start for h in hits if text[h.end] != "人"), default=state)  # no 威尼斯|人会展中心


def _of_offices(document: Document, bodies: list[Candidate]) -> Iterator[tuple[Candidate, int]]:
    """Offices and hospitals of a division that no table has, with the end of the division's name: 柳溪市|第一人民医院."""
    for m in bodies:
        may = not _OF_OFFICES.isdisjoint(document.text[m.start + 2 : m.start + 4])
        office = _OFFICE_OF.match(document.text, m.start, m.end) if may else None
        if office is not None and m.start + leading_place(document, document.text[m.start : m.end]) < office.end("name"):
            yield m, office.end("name")


def _of_pages(document: Document, bodies: list[Candidate]) -> Iterator[tuple[Candidate, int]]:
    """Bodies whose page it is that speaks of 我县 or 县政务中心, with the end of the place that begins their names."""
    units = {m[0][1] for m in _OURS.finditer(document.text)} if document.has_any(_OURS_SIGNS) else ()
    ends = _PAGES if document.has_any(_GUESTS) else (*_PAGES, "委")
    for m in bodies if units else ():
        if document.text.endswith(ends, m.start, m.end):
            size = leading_place(document, document.text[m.start : m.end])
            row = document.lexicon.table("places").get(document.text[m.start : m.start + size]) if size > 1 else None
            if row is not None and row["need"] != "w" and row["name"][-1] in units:
                yield m, m.start + size  # 庐江县|融媒体中心, 温州|日报


def _of_hosts(document: Document, bodies: list[Candidate]) -> Iterator[tuple[Candidate, int]]:
    """Offices of a division that hold something, with the end of the division's name: 江城市|科技局召开会议, 由合肥市|文联主办."""
    verbs = document.places.of(_ANY_HELD)
    for m in bodies:
        k = bisect_left(verbs, m.end)
        if k == len(verbs) or verbs[k] - m.end > _FARTHEST:
            continue
        holder = document.text.endswith(_HOLDERS, m.start, m.end) or LOCAL_HOUSE.search(document.text, m.start, m.end) is not None
        holds = _HOLDS if holder else _MEETS if document.text.endswith(_SOCIETIES, m.start, m.end) else None
        if holds is not None and holds.match(document.text, m.end):
            size = leading_place(document, document.text[m.start : m.end])
            if size and not _is_word(document, document.text[m.start : m.start + size]):
                yield m, m.start + size


def _is_quarter(document: Document, name: str) -> bool:
    """Whether a name without 区 is a town's quarter, called after a tower or a lake: 丛台, 鼓楼."""
    row = document.lexicon.table("places").get(name)
    return row is not None and row["name"].endswith("区") and not name.endswith("区") and bool(row["code"])  # Hong Kong's have none


#: The campus of a house that has others: 在|榆中|校区.
_CAMPUS = Sought(r"[在于](?P<town>[一-龥]{2,4}?)(?:校区|分校)", "校区", "分校")


def _of_campuses(document: Document) -> Iterator[tuple[Candidate, int]]:
    """The towns that campuses are told by, where something takes place."""
    table = document.lexicon.table("places")
    for m in _CAMPUS.all_in(document):
        row = table.get(m["town"])
        if row is not None and row["need"] != "w" and _takes_place(document.lexicon).match(document.text, m.end()):
            yield Candidate("place", m.start("town"), m.end("town"), "place.venue"), m.end("town")


def _is_word(document: Document, name: str) -> bool:
    """Whether a town is called by a common word, which a house may bear without lying there: 东方|海天大酒店, 和平|饭店."""
    row = document.lexicon.table("places").get(name)
    return row is not None and row["need"] == "w"


def _of_committees(document: Document, mentions: list[Candidate]) -> Iterator[tuple[Candidate, int]]:
    """Party committees beside whose posts stands that of the head of the place, with the end of the place's name."""
    text = document.text
    heads = [t for t in mentions if t.kind == "title" and text.endswith(_HEADS_OF_SEATS, t.start, t.end)]
    ends = {m.end: m for m in mentions} if heads else {}
    for t in heads:
        at = t.start - 2 * text.endswith("政府", 0, t.start)  # 县委常委、政府|副县长
        if text[at - 1 : at] in ("、", "兼", ","):
            body = _committee(text, ends, at - 1)
            if body is not None:
                yield body, body.end - (2 if text.endswith("党委", 0, body.end) else 1)
    yield from _of_bare_heads(document, mentions, heads)


def _of_bare_heads(document: Document, mentions: list[Candidate], heads: list[Candidate]) -> Iterator[tuple[Candidate, int]]:
    """The organ whose division a head without a body heads, where no other of its sort is told: 海淀区委书记张三主持。|副区长|李四参加."""
    text = document.text
    sorts = {text[t.end - 2] for t in heads if text[t.start - 1 : t.start] in _BARE}
    told: dict[str, dict[str, tuple[Candidate, int]]] = {}
    governed: set[str] = set()
    for m in mentions if sorts else ():
        of = _OF_DIVISION.fullmatch(text, m.start, m.end) if m.kind == "organisation" else None
        if of is not None and of["sort"] in sorts:
            told.setdefault(of["sort"], {}).setdefault(of["seat"], (m, of.end("seat")))
            governed.update([of["sort"]] if text.endswith("政府", m.start, m.end) else ())
    for sort, of_sort in told.items():
        if len(of_sort) == 1 and sort not in governed:  # 江城县政府举行活动。县长|李四: the government's
            yield next(iter(of_sort.values()))
    yield from _of_local_offices(document, mentions, sorts - told.keys())
    page = own_divisions(document) if sorts - told.keys() else {}
    for division in (page[sort] for sort in sorts - told.keys() if sort in page):  # 来源:江城县商务局 … 县长|李四
        office = next((m for m in mentions if m.kind == "organisation" and text.startswith(division, m.start, m.end)), None)
        if office is not None:
            yield office, office.start + len(division)


def _of_local_offices(document: Document, mentions: list[Candidate], sorts: set[str]) -> Iterator[tuple[Candidate, int]]:
    """The division of a sort whose offices and zones the text tells of, where they are of no other: 合肥市科技局…。|副市长|李四."""
    table = document.lexicon.table("places")
    told: dict[str, dict[str, tuple[Candidate, int]]] = {}
    for m in mentions if sorts else ():
        if (m.kind == "park" and "市" in sorts) or (m.kind == "organisation" and getattr(m.value, "kind", "") in ("government", "party")):
            name = document.text[m.start : m.end]
            size = leading_place(document, name)
            row = table.get(name[:size]) if size else None
            if row is not None and row["name"][-1] in ("市" if m.kind == "park" else sorts):
                told.setdefault(row["name"][-1], {}).setdefault(row["name"], (m, m.start + size))
    yield from (next(iter(of_sort.values())) for of_sort in told.values() if len(of_sort) == 1)


def _committee(text: str, ends: dict[int, Candidate], at: int) -> Candidate | None:
    """The party committee of the posts that end at ``at``, or of those of the person who does: 甘肃省委书记宋明、省长."""
    for _ in range(6):
        before = ends.get(at)
        if before is None:
            return None
        if before.kind == "person":
            at = before.start
            continue
        if before.kind != "title":
            return None
        body = ends.get(before.start)
        if body is not None and text.endswith(_ORGANS, body.start, body.end) and text[body.start - 1] == "、":
            at = body.start - 1  # 合肥市委常委、|宣传部|部长、副市长
            continue
        if body is not None:
            return body if body.kind == "organisation" and text[body.end - 1] == "委" else None
        at = before.start - 1
    return None
