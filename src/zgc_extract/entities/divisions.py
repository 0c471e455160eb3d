"""Offices of a division that a report names without it: 市委 for 随州市委, 区政府."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from operator import attrgetter

from ..document import Document
from ..lexicon.table import Row
from ..rule import Candidate
from ..shelf import compiled
from ..sought import Sought
from .names import leading_place
from .own_division import is_ground, own_divisions

#: An office whose name begins with the division's bare sort: 市委, 省科技厅, 区政协.
_BARE = compiled(
    r"(?P<sort>省|自治区|自治州|市(?!场|容)|区(?!域|块)|县(?!域|级)|州|旗|[镇乡](?!村)|街道)(?:党?委|党工委|政府|人大|政协|纪委|监委|人民政府|科协|[\u4e00-\u9fff]{1,12}(?:局|厅|委|"
    r"办|会|院|部|联|办公室|[处科司室]))$"
)

#: A province that has no 省委, 省科技厅.
_NO_OFFICES = "台湾省"

#: What is done with guests from elsewhere.
_RECEIVES = compiled(r"会见|会晤|接见|拜会|迎接|接待|走访")
#: What stands between offices of one division, and those that stand together.
_BETWEEN = frozenset("、和与及")
_SAME = compiled(r"(?:委|人民政府|政府|人大|政协|纪委|监委)")

#: Who opens the row of a division's people, what stands between them, and how much of it.
_SECRETARY, _IN_ROW, _IN_ROW_GAP = ("书记",), frozenset("、,和及"), 2

#: What the names of provinces end in that are no districts.
_REGIONS = ("自治区", "特别行政区")
#: What a division of each sort ends in.
_SORTS = {sort: (sort,) for sort in ("省", "自治区", "自治州", "市", "区", "县", "州", "旗", "镇", "乡", "街道")}
#: A town at the head of the name of its committee or government, behind the divisions in which it lies.
_TOWN = compiled(
    r"(?:[\u4e00-\u9fff]+[省市区县旗州])?(?P<name>[\u4e00-\u9fff]{2,5}?(?:镇|乡|街道))(?:党委|党工委|人民政府|政府|人大|办事处|纪委|公所)?"
)
_TOWNS = ("镇", "乡", "街道")
#: A town between a mark or a division and whatever follows it; what looks like one.
_WRITTEN = compiled(r"(?:(?<![\u4e00-\u9fff])|(?<=[省市县区在到赴]))([\u4e00-\u9fff]{2,3}(?:镇|乡|街道))")
_NO_TOWN = compiled(
    r"^[各该本全我每某其此两几]|乡镇|城镇|集镇|小镇|古镇|重镇|中心镇|村镇|农村|[省市县区的了和与及等在到]|[家故老同城下返]乡|"
    r"[一二三四五六七八九十]个"
)
_BEGINNINGS = tuple(_SORTS)

#: Kinds of bodies whose names do not tell where a report is from.
_FROM_ANYWHERE = frozenset({"company", "bank", "media", "university", "institute"})


#: A county's own house of news.
_OWN_PAGES = ("融媒体中心",)
#: How long a title may be; how far from the start the body stands whose page it is.
_TITLE, _FIRST = 60, 20
#: How far behind a place a university's ending may stand.
_LONGEST_SCHOOL = 8
#: What makes a division's name another place's: 城关|镇党委, 太白|山旅游区.
_OTHERS = frozenset("镇乡村山江河湖岛")


def complete_offices(document: Document, mentions: list[Candidate], names: dict[int, str]) -> None:
    """Give bare offices of a division its name, where the text tells it: a fuller sibling, or the only division of that sort."""
    text = document.text
    bare = []
    for m in mentions:
        if m.kind == "organisation":
            name = names.get(id(m)) or text[m.start : m.end]
            office = _BARE.fullmatch(name) if name.startswith(_BEGINNINGS) else None
            if office:
                bare.append((m, name, office["sort"]))
    if not bare:
        return
    told = [(m.start, _name(m, names)) for m in mentions if m.kind in ("organisation", "park")]
    first = {name: start for start, name in reversed(told)}
    seats = _divisions(document, mentions, names)
    seats = _of_hosts(document, mentions, names, seats) - _of_visitors(document, mentions)
    seats |= _of_papers(document, mentions, names)  # 哈尔滨日报 tells of 市文化局 and of an exhibition in 杭州: no city's
    if any(sort in _TOWNS for _, _, sort in bare):
        seats |= _towns(document, mentions, names)
    own = {sort: [p for p in seats if _is_sort(p, sort)] for sort in _SORTS}
    # 桃源县 is told in full, 凤山 only by its short name, as in 栖凤山文化公司
    own["县"] = [p for p in own["县"] if p in text] or own["县"]
    plain = _plain(document, mentions)
    page = own_divisions(document) if any(len(own[sort]) != 1 or own[sort][0] in plain for _, _, sort in bare) else {}
    for sort, division in page.items():
        if sort in own and (not own[sort] or division in own[sort] or all(is_ground(document, mentions, p) for p in own[sort])):
            own[sort] = [division]
    siblings: dict[str, set[str]] = {name: set() for _, name, _ in bare}
    sizes = {len(name) for name in siblings}
    for b in first:
        ends = [b[-size:] for size in sizes if b[-size:] in siblings]
        if ends and leading_place(document, b):
            for name in ends:
                siblings[name].add(b)
    beside = _complete_beside(document, mentions, bare, names)
    for m, name, sort in bare:
        if names.get(id(m), name) != name:
            continue
        if own[sort] == [page.get(sort)]:
            siblings[name] = {b for b in siblings[name] if b.startswith(own[sort][0])}  # 县委书记张三到江城县考察,江城|县委|书记李四陪同
        full = next(iter(siblings[name])) if len(siblings[name]) == 1 else None
        if full is not None and len(own[sort]) > 1 and _from_elsewhere(document, full, [p for p in plain if p in own[sort]]):
            continue  # 论坛在江城市举行。滨海市政协副主席张三,市委书记李四,|市政协副主席王五到会
        if full is not None and (first[full] < m.start or (len(own[sort]) < 2 and not _received(document, m.end, first[full]))):
            names[id(m)] = full
        elif len(own[sort]) == 1 and not siblings[name] and not (
            page.get(sort) is None and is_ground(document, mentions, own[sort][0], gone_to=True)
        ):  # 赴平湖市调研: of another city
            names[id(m)] = _as_told(document, mentions, own[sort][0], sort) + name[len(sort) :]
        elif name in beside and not siblings[name]:
            names[id(m)] = beside[name]
        else:  # 市委书记戴某会见了珠海市委书记: of another city
            continue
        m.certainty = "inferred"


def _as_told(document: Document, mentions: list[Candidate], division: str, sort: str) -> str:
    """A division as the text writes it, where its full name is longer than anybody says: 恩施州|委, not 恩施土家族苗族自治州委."""
    if not division.endswith("自治州"):
        return division
    table, text = document.lexicon.table("places"), document.text
    names = (text[m.start : m.end] for m in mentions if m.kind in ("place", "organisation"))
    told = (name[: leading_place(document, name)] or name for name in names)  # 恩施州|人民政府
    return next((t for t in told if t.endswith(sort) and t in table and table[t]["name"] == division), division)


def _received(document: Document, start: int, end: int) -> bool:
    """Whether somebody of another division is received before the second offset: 市政协副主席张三会见|江城市政协副主席李四."""
    return _RECEIVES.search(document.text, max(start, document.sentence_at(end)[0]), max(start, end)) is not None


def _is_sort(division: str, sort: str) -> bool:
    """Whether a division is what its offices call 省, 市, 区 …: 广西 is no 区, and Hong Kong's 区议会 are its districts'."""
    return division.endswith(_SORTS[sort]) and division != _NO_OFFICES and (sort != "区" or not division.endswith(_REGIONS))


def _name(body: Candidate, names: dict[int, str]) -> str:
    """A body's name in full, without 中共: 中共郴州市委 and 郴州市委 are one."""
    return (names.get(id(body)) or str(getattr(body.value, "name", ""))).removeprefix("中共").removeprefix("中国共产党")


def _complete_beside(
    document: Document, mentions: list[Candidate], bare: list[tuple[Candidate, str, str]], names: dict[int, str]
) -> dict[str, str]:
    """Complete the offices that another of their division stands beside; gives for each bare name the full one, where it is only one."""
    ends = {m.end: m for m in mentions if m.kind in ("organisation", "title")}
    row = {m.end: m for m in mentions if m.kind in ("organisation", "title", "person")}
    posts = {m.start: document.text[m.start : m.end] for m in mentions if m.kind == "title"}
    fulls: dict[str, set[str]] = {}
    for m, name, sort in bare:
        seat = _beside(document, ends, m, sort, names)
        if seat is None and not (name.endswith("委") and posts.get(m.end) in _SECRETARY):
            seat = _of_secretary(document, row, posts, m, sort, names) or _of_leader(document, mentions, posts, m, sort, names)
        if seat is not None:
            names[id(m)] = seat + name[len(sort) :]
            fulls.setdefault(name, set()).add(names[id(m)])
            m.certainty = "inferred"
    return {name: next(iter(full)) for name, full in fulls.items() if len(full) == 1}


def _beside(document: Document, ends: dict[int, Candidate], office: Candidate, sort: str, names: dict[int, str]) -> str | None:
    """The division whose office stands right before this one: 随州市委|市政府, 随州市委、|市政府, 随州市委常委、|市科协."""
    at = office.start
    before = ends.get(at) or (ends.get(at - 1) if document.text[at - 1 : at] in _BETWEEN else None)
    if before is not None and before.kind == "title":  # 上海市政协副主席、|市工商联|主席
        before = ends.get(before.start)
    if before is None or before.kind == "title":
        return None
    name = names.get(id(before)) or str(getattr(before.value, "name", ""))
    row = document.lexicon.table("places").get(name[: leading_place(document, name)])
    return row["name"] if row is not None and _is_sort(row["name"], sort) and _SAME.match(name, len(row["name"])) else None


def _of_secretary(
    document: Document, row: dict[int, Candidate], posts: dict[int, str], office: Candidate, sort: str, names: dict[int, str]
) -> str | None:
    """The division whose secretary opens the row of people that the office stands in.

    随州市委书记张三,|市委|副书记、市长李四,|市政协|主席王五: of 随州.
    """
    text, at = document.text, office.start
    while True:
        gap = at
        while text[gap - 1 : gap] in _IN_ROW:
            gap -= 1
        before = row.get(gap)
        if before is None or gap - at < -_IN_ROW_GAP:
            return None
        at = before.start
        if before.kind == "organisation":
            name = names.get(id(before)) or str(getattr(before.value, "name", ""))
            seat = _last_seat(document, name)
            if seat is not None and _is_sort(seat["name"], sort):
                led = name.endswith("委") and posts.get(before.end) in (*_SECRETARY, "副书记")
                return seat["name"] if led else None


_start = attrgetter("start")
#: What guests are told with: there the offices may be their hosts'.
_GUESTS = compiled(r"陪同|会见|会晤|接待|来访|到访|莅临|[来我][省市县区州旗]|一行")


def _of_leader(
    document: Document, mentions: list[Candidate], posts: dict[int, str], office: Candidate, sort: str, names: dict[int, str]
) -> str | None:
    """The only division whose committee's leader the sentence tells: 江城市委副书记张三率团赴海州考察,|市政府|副市长李四参加."""
    start = document.sentence_at(office.start)[0]
    if _GUESTS.search(document.text, start, office.start):
        return None
    seats: dict[str, bool] = {}
    for m in mentions[bisect_left(mentions, start, key=_start) : bisect_left(mentions, office.start, key=_start)]:
        if m.kind == "organisation":
            name = names.get(id(m)) or str(getattr(m.value, "name", ""))
            seat = _last_seat(document, name)
            if seat is not None and _is_sort(seat["name"], sort):
                led = name.endswith("委") and posts.get(m.end) in (*_SECRETARY, "副书记")
                seats[seat["name"]] = led or seats.get(seat["name"], False)
    return next(iter(seats)) if len(seats) == 1 and any(seats.values()) else None


def _last_seat(document: Document, name: str) -> Row | None:
    """The last of the divisions that begin a body's name: 湖北省|十堰市|委."""
    table, seat = document.lexicon.table("places"), None
    while size := leading_place(document, name):
        seat, name = table.get(name[:size]) or seat, name[size:]
    return seat


def _from_elsewhere(document: Document, full: str, plain: list[str]) -> bool:
    """Whether a body is of another division than the one which the text tells by itself."""
    row = document.lexicon.table("places").get(full[: leading_place(document, full)])
    return bool(plain) and row is not None and row["name"] not in plain


def _plain(document: Document, mentions: list[Candidate]) -> set[str]:
    """The full names of the divisions that the text tells by themselves."""
    table, text = document.lexicon.table("places"), document.text
    return {table[t]["name"] for m in mentions if m.kind == "place" if (t := text[m.start : m.end]) in table}


def _of_hosts(document: Document, mentions: list[Candidate], names: dict[int, str], seats: set[str]) -> set[str]:
    """Of the divisions told those that societies do not tell alone: 深圳市无人机协会 comes as a guest; all where none is left."""
    table = document.lexicon.table("places")
    guests: set[str] = set()
    hosts: set[str] = set()
    early = document.article[0].end if document.article[0].end < _TITLE else _FIRST  # who stands in the title, or opens the text
    for m in mentions:
        kind = getattr(m.value, "kind", "")
        if m.kind == "organisation" and kind not in _FROM_ANYWHERE:
            name = _name(m, names)
            row = table.get(name[: leading_place(document, name)])
            if row is not None:
                (guests if kind == "association" and m.start > early else hosts).add(row["name"])
    told = seats - (guests - hosts - _plain(document, mentions))
    return told or seats


#: Who comes to the page's own division: 广州市企业家代表团|来我市.
_COMES = Sought(r"[来到赴]我(?:省|市|县|区|州|旗)")


def _of_visitors(document: Document, mentions: list[Candidate]) -> set[str]:
    """The divisions told before 来我市 in its sentence: those that visitors come from."""
    table, found = document.lexicon.table("places"), set()
    for m in _COMES.all_in(document):
        start = document.sentence_at(m.start())[0]
        told = [document.text[p.start : p.end] for p in mentions if start <= p.start < m.start() and p.kind in ("place", "organisation")]
        found |= {row["name"] for name in told if (row := table.get(name[: leading_place(document, name)])) is not None}
    return found


def _of_papers(document: Document, mentions: list[Candidate], names: dict[int, str]) -> set[str]:
    """The cities of the papers that the text names."""
    table = document.lexicon.table("places")
    papers = (
        names.get(id(m)) or str(getattr(m.value, "name", ""))
        for m in mentions if m.kind == "organisation" and getattr(m.value, "kind", "") == "media"
    )  # fmt: skip
    cities = (table.get(name[: leading_place(document, name)]) for name in papers)
    return {row["name"] for row in cities if row is not None and row["kind"] == "city"}


def _towns(document: Document, mentions: list[Candidate], names: dict[int, str]) -> set[str]:
    """The towns and quarters that the text tells, by themselves or at the head of a body's name."""
    text = document.text
    told = (_name(m, names) if m.kind == "organisation" else text[m.start : m.end] for m in mentions if m.kind in ("organisation", "place"))
    towns = {town["name"] for name in told if name[:1] not in _TOWNS and (town := _TOWN.fullmatch(name))}
    return towns or _by_number(document)


def _by_number(document: Document) -> set[str]:
    """The town that the text names more often than any other, at least twice."""
    often = Counter(m[1] for m in _WRITTEN.finditer(document.text) if m.end() in document.boundaries and not _NO_TOWN.search(m[1]))
    best = often.most_common(2)
    first = best[0][1] if best else 0
    return {best[0][0]} if first > 1 and (len(best) == 1 or first > best[1][1]) else set()


#: Forces that are called after a town and are none of it: 北京|军区.
_ARMIES = ("军区", "战区", "卫戍区", "舰队", "空军", "海军")


def _divisions(document: Document, mentions: list[Candidate], names: dict[int, str]) -> set[str]:
    """The full names of the divisions of China that the text tells, by themselves or at the head of a body's name.

    Firms do not count: they come from anywhere (深圳中集 signs in 武汉).
    """
    table, text = document.lexicon.table("places"), document.text
    told = {text[m.start : m.end] for m in mentions if m.kind == "place"}
    for m in mentions:
        name = _name(m, names) if m.kind in ("park", "organisation") else ""
        anywhere = getattr(m.value, "kind", "") in _FROM_ANYWHERE and not name.endswith(_OWN_PAGES)
        if m.kind == "park" or (m.kind == "organisation" and not anywhere):
            size = leading_place(document, name)
            other = name[size : size + 1] in _OTHERS or name.startswith(_ARMIES, size)
            if not other and "大学" not in name[size : size + _LONGEST_SCHOOL]:
                told.add(name[:size])  # not of 浙江|大学|河南技术转移中心
    return {table[t]["name"] for t in told if t in table}
