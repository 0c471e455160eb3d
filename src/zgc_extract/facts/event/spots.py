"""Places and venues in a stretch of text: behind 在, in a row, and the town that a venue's name begins with."""

from __future__ import annotations

from ...entities import Entity
from ...entities.seats import CITY_STATES
from ...fact import Story
from ...rule import Candidate
from ...rules.organisations.inside import HOTELS
from ...shelf import compiled

_SHORT = compiled(r"(?<=..)[市县区州镇乡]$")
_IN = compiled(
    r"(?:在|(?<![用关对由属鉴基源])于|於|走进|落户|(?<=[,)日起前早晚午天昨今会坛礼式赛展节典宴动])假|^假)(?:其?位于|其|所属|所辖|辖内|下辖)?$"
)
#: The same where what a town is known for stands before it: 在美丽的海滨城市|威海, 在千年古都|洛阳.
_IN_KNOWN = compiled(
    r"[在于][^,。;:在]{0,12}?(?:[之古]都|[古名山水春泉江冰花绿星蓉鹏羊]城|城市|都市|水乡|[之侨]乡|之[滨畔城南]|圣地|故里|新城|热土|胜地|明珠|宝岛|老区|首都|首府|省会)[—“”-]{0,2}$"
    r"|[在于][^,。;:在“]{0,4}“[^“”\n]{2,12}”$|[在于][一-龥]{2,4}·$|[在于][^,。;:在“]{2,16}(?:——|—)$"
)
#: The same where anything describes it, right before the verb: 在美丽富饶的|威海|举行.
_IN_DESCRIBED = compiled(r"[在于](?:[^,。;:在“”]{1,16}|(?:素?有|享有|被?誉为|号称)[^,。;:在]{2,16})的$")
_KNOWN_REACH = 22
#: A sight that no table has, behind its town: 在风光如画的丹东|凤凰山.
_SIGHT = compiled(r"\s?[一-龥]{1,3}[山湖岛湾江河海寺岭谷峡滩洲](?:脚下|之巅|之[滨畔]|[畔边]|(?:风景|旅游|度假)?景?区)?")
#: Kinds of bodies whose names do not tell where their rooms are.
_NO_SEATS = ("company", "government", "party")
_HALL, _HALL_REACH = compiled("(?:发布厅|礼堂|大楼|大院|会堂|会议[厅室])"), 8
#: The campus of a house that has others: 深圳|校区.
_CAMPUS = compiled(r"[一-龥]{2,4}(?:校区|分校|校园)")
_BRANCH = compiled(r"\(([一-龥]{2,4})\)$")
#: A body or park that only describes the venue: 在甲公司承建的乙项目举行, 座落在丙园的丁中心.
_DESCRIBES = compiled(r"[^,。;在]{2,20}的")
_HEADED = compiled("(?:[省市区县州]|自治区)?(?:委书记|长(?![江春沙乐治安征白城廊]))")
_LIES = compiled(r"(?<![在于])(?<![在于]其)(?:座落|坐落|位)[在于]$")
#: Between the names of one row of places; behind 位于 also 的: 在位于江城的甲中心.
_IN_ROW = ("", "·", "、", " ", "首都", "首府", "省会", "会")  # 山东省|会|济南
CITIES_BY_THEMSELVES = ("北京", "上海", "天津", "重庆", "香港", "澳门")
#: What a town is known as, between a wider place and its name: 在福建|著名侨乡|长乐.
_KNOWN_AS = compiled(
    r"(?:的?[一-龥]{0,8}(?:乡|名?城|城市|之都|胜地|重镇|门户|省会|首府)[-—]{0,2}|(?:之[滨畔]|[湖河江海]畔|[东西南北]岸)的?)"
)
#: Smaller than any town.
_VILLAGES = ("村", "社区")
_OF_VILLAGES = compiled(r"(?<![市区县镇乡])[一-龥]{1,4}(?:社区|(?<!乡)村)(?!委|镇|干)")
_MUNICIPAL = ("北京市", "上海市", "天津市", "重庆市")
_SUBJECT_GAP = compiled(r"(?:市|隆重|成功|正式|将|再次|首次|今[天日]|[\d月日至]+|上午|下午|\s|也|同步|盛大|联合|,)*")


def is_place(m: Candidate) -> bool:
    """A place that is no venue."""
    return m.kind == "place" and getattr(m.value, "kind", "") != "venue"


def is_zone(story: Story, m: Candidate) -> bool:
    """Whether a park is a stretch of country rather than a compound."""
    return m.kind == "park" and (story.text[m.end - 1] == "区" or story.entity(m).name.endswith("区"))  # 竹科


def spots_in(story: Story, low: int, high: int, before: bool) -> list[Candidate]:
    """The row of places behind 在 in a span; or, in front of a verb, the places that end there."""
    text = story.text
    names = story.within(low, high, "place", "park", "organisation")
    rows: list[list[Candidate]] = []
    for k, m in enumerate(names):
        led = _IN.search(text, max(low, m.start - 4), m.start)
        if led is None and m.kind == "place":
            led = _IN_KNOWN.search(text, max(low, m.start - _KNOWN_REACH), m.start)
            sight = _SIGHT.match(text, m.end, high) if led is None else None
            if led is None and _adverbs_only(text, sight.end() if sight else m.end, high):
                led = _IN_DESCRIBED.search(text, max(low, m.start - _KNOWN_REACH), m.start)
        if led is not None and not _LIES.search(text, max(low, m.start - 5), m.start):
            if m.kind == "organisation" and _DESCRIBES.match(text, m.end, high):
                continue
            if m.kind == "organisation" and getattr(story.starting.get(m.end), "kind", "") == "title":
                continue  # 在江城协会|秘书长林启东陪同下
            if m.kind == "place" and _HEADED.match(text, m.end) and m.end not in story.starting:
                continue  # 在江北区|区长林启东陪同下; but 在日本|长崎
            row = [m]
            for n in names[k + 1 :]:
                gap = text[row[-1].end : n.start]
                joined = gap in _IN_ROW or _KNOWN_AS.fullmatch(gap) or (gap == "的" and led[0].endswith("位于"))
                if row[-1].kind != "place" or not joined:
                    break
                row.append(n)
            land = getattr(row[-1].value, "kind", "") == "country" and story.entity(row[-1]).name not in CITY_STATES
            if land and not _adverbs_only(text, row[-1].end, high):
                continue  # 在中国|电竞馆举行
            if before:
                return row
            rows.append(row)
    if rows:
        return rows[-1]  # 甲展会将在广州举办,商务厅在成都|召开筹备会议
    if before:
        alone = names[:1] if names and names[0].start == low and is_place(names[0]) else []
        return alone if alone and _adverbs_only(text, alone[0].end, high) else []  # 甲论坛|合肥|举行
    last = names[-1] if names else None
    if last is not None and last.kind == "place" and _adverbs_only(text, last.end, high):
        return [last]
    return []


def spots_in_row(story: Story, first: Candidate) -> list[Candidate]:
    """A place with those that follow it at once or behind a dot: 安徽|合肥, 江苏·宜兴."""
    row = [first]
    while True:
        at = row[-1].end
        n = story.starting.get(at + story.text.startswith(("·", " "), at))
        if n is None or n.kind != "place":
            return row
        row.append(n)


def _adverbs_only(text: str, start: int, end: int) -> bool:
    m = _SUBJECT_GAP.match(text, start, end)
    return m is not None and m.end() == end


def seat(story: Story, spots: list[Candidate], first: Candidate) -> Candidate:
    """Of 安徽合肥 the last, of 北京海淀 the first; of 合肥、广州两地 the first."""
    if story.entity(first).name in (*_MUNICIPAL, *CITIES_BY_THEMSELVES):
        return first
    row = [m for m in spots if is_place(m)]
    at = row.index(first) if first in row else 0
    apart = next((k for k in range(at + 1, len(row)) if story.text[row[k - 1].end : row[k].start] == "、"), len(row))
    row = row[at:apart]
    text, last = story.text, row[-1].end if row else 0
    beyond = len(row) > 1 and _OF_VILLAGES.match(text, last) is not None and not _lies_in(row[-1], row[-2])  # 浙江|安吉|余村
    inside = [m for m in row if not text.endswith(_VILLAGES, m.start, m.end) and not (m.end == last and beyond)]
    row = inside or row  # 白蕉镇|昭信村, 包河区|滨湖世纪社区
    if len(row) > 1 and getattr(row[-1].value, "kind", "") == "region" and getattr(row[-2].value, "kind", "") in ("city", "district"):
        return row[-2]  # 海南|三亚|亚龙湾
    return row[-1] if len(row) > 1 and getattr(row[-1].value, "kind", "") in ("city", "district", "province", "region") else first


def _lies_in(inner: Candidate, outer: Candidate) -> bool:
    """Whether a division lies in the province of another, by their codes."""
    a, b = (getattr(m.value, "code", None) or "" for m in (inner, outer))
    return bool(a) and a[:2] == b[:2]


def seat_of(story: Story, venue: Candidate | None) -> Entity | None:
    """The place whose name a venue's name begins with, where the text names it."""
    if venue is None or _CAMPUS.match(story.text, venue.end):
        return None  # 中山大学|深圳校区
    branch = _BRANCH.search(story.text, venue.start, venue.end)
    if branch is not None:  # 哈尔滨工业大学(|威海|)
        return named_after(branch[1], towns(story))
    committee = story.text[venue.end - 2 : venue.end] == "委会"
    kind = story.entity(venue).detail.get("kind") if venue.kind == "organisation" else ""
    hall = kind == "government" and _HALL.search(story.text, venue.start, venue.end + _HALL_REACH) is not None  # 江城市人民政府|新闻发布厅
    if kind in _NO_SEATS and not committee and not hall and not story.text.endswith(HOTELS, venue.start, venue.end):
        return None  # 在兴城投资集团会议室: a firm's name says where it is registered, an office's whose it is
    name = story.text[venue.start : venue.end].removeprefix("中国")
    return named_after(name, towns(story, provinces=venue.kind != "organisation"))


#: How a venue begins that lies in the zone of the town: 高新区|科创广场.
_BARE_ZONES = ("高新区", "经开区", "开发区", "园区", "新区")


def is_bare_zone(story: Story, venue: Candidate) -> bool:
    """Whether a venue is told by a zone without its name."""
    return story.text.startswith(_BARE_ZONES, venue.start)


def towns(story: Story, *, provinces: bool = False) -> list[Entity]:
    """The places in which something may be; 云南大学 lies where its province does not tell, 澳门大学 in Macao."""
    places = [e for e in story.entities if e.kind == "place" and e.detail.get("kind") not in ("venue", "country")]
    return [e for e in places if provinces or e.detail.get("kind") != "province" or e.name.startswith(CITIES_BY_THEMSELVES)]


#: Bodies of those who come from a place, called after it.
_OF_FELLOWS = ("商会", "同乡会", "联谊会")


def named_after(name: str, places: list[Entity]) -> Entity | None:
    """The place that a name begins with; the inner one where it lies in another: 江苏省|南通市|会展中心."""
    found: Entity | None = None
    while found is None or found.name not in _MUNICIPAL:
        fitting = [(len(n), e) for e in places for n in _spellings(e) if len(n) >= _SHORTEST and name.startswith(n)]
        size, inner = max(fitting, key=lambda pair: pair[0], default=(0, None))
        if inner is None or inner is found or (found is not None and name[size:].startswith(_OF_FELLOWS)):
            break  # 成都市|万州商会
        found, name = inner, name[size:]
    return found


def _spellings(place: Entity) -> list[str]:
    """A place's names, and those without the letter of its sort."""
    return [form for n in place.names for form in dict.fromkeys((n, _SHORT.sub("", n)))]


_SHORTEST = 2
