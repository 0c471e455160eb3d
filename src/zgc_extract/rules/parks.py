"""Rules for parks: names in the registry, hosts that stand alone, and names grown left from their endings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from ..document import Document
from ..growth import Piece, Soil, soil
from ..lexicon import Lexicon, WordHit
from ..lexicon.tables import Row
from ..readings import ParkName
from ..rule import Found, Hit, RuleSet, no, yes

rules = RuleSet("park")

_KNOWN = ("park_hosts", "places", "countries", "world_cities", "regions")
_WALLS = ("date", "money", "quantity", "document", "title")
_FULL = re.compile(r".[省市区县州旗盟]$")
_NOT_IN = re.compile(r"[路街巷号楼层]$|^(?:第?[一二三四五六七八九十两多几数\d]+[大个家批类处座]|[市区县省我本该])$")
_BEFORE_ZONE = frozenset("、,。;:!?()“”《》\n在于由与和及至到赴的是为了入往从向将对")
_HOST_NOT_AFTER = re.compile(
    r"论坛|指数|大街|街道|大厦|广场|(?:特色|未来)产业园|杯|地区|地铁|医院|[一二三四]小|中学|时代|银行|东路|西路|南路|北路|路"
)
_MUNICIPALITIES = frozenset(("11", "12", "31", "50"))
_SHORTER = (
    (re.compile(r"国家级?"), ""),
    (re.compile(r"(?:高新技术产业|高新技术|新技术产业|新技术)(?:开发区|园区)$"), "高新区"),
    (re.compile(r"经济技术开发区$"), "经开区"),
    (re.compile(r"(?:自由贸易试验区|自贸试验区)$"), "自贸区"),
    (re.compile(r"自由贸易港$"), "自贸港"),
    (re.compile(r"综合保税区$"), "综保区"),
    (re.compile(r"自主创新示范区$"), "自创区"),
    (re.compile(r"科技园区$"), "科技园"),
    (re.compile(r"(?<=[一-龥]{2})[省市](?=[一-龥])"), ""),
)  # fmt: skip


def _key(name: str) -> str:
    """The form under which full and short names of one park meet."""
    for pattern, short in _SHORTER:
        name = pattern.sub(short, name)
    return name


@lru_cache(maxsize=8)
def _registry(lexicon: Lexicon) -> Mapping[str, Row]:
    """Full and short names, and their keys, to the registry's rows; a form of two parks is nobody's."""
    index: dict[str, Row | None] = {}
    for word, row in lexicon.table("parks").items():
        forms = {word, *filter(None, row["short"].split("|"))}
        for form in forms | {_key(f) for f in forms}:
            index[form] = row if index.get(form, row) is row else None
    return {form: row for form, row in index.items() if row is not None}


def _registered(document: Document, name: str) -> Row | None:
    registry = _registry(document.lexicon)
    return registry.get(name) or registry.get(_key(name))


def _without_province(document: Document, name: str) -> Row | None:
    """The row of a name that has the province in front: 山东黄河三角洲…"""
    places = document.lexicon.table("places")
    for size in (2, 3):
        place = places.get(name[:size])
        if place is not None and place["kind"] == "province" and len(name) > size + 4:
            row = _registered(document, name[size:])
            if row is not None and row["division"][:2] == place["code"][:2]:
                return row
    return None


@dataclass(slots=True)
class _Name:
    """A park's name while it grows to the left."""

    start: int
    places: list[Piece] = field(default_factory=list)
    words: list[Piece] = field(default_factory=list)
    host: Piece | None = None
    district: Piece | None = None

    def take(self, document: Document, piece: Piece) -> bool:
        """Add a piece if it may stand here; False ends the growth."""
        text = document.text
        word = text[piece.start : piece.end]
        anchored = bool(self.places or self.host)
        if piece.sort == "place":
            if anchored and (len(word) > 1 and _FULL.search(word)):
                return False
            self.places.append(piece)
        elif piece.sort == "unit":
            if anchored or word not in document.lexicon.table("park_hosts"):
                return False
            self.host = piece
        elif piece.sort == "bracket":
            if anchored or self.district or not _is_place(document, word[1:-1]):
                return False
            self.district = piece
        elif piece.sort in ("word", "unknown", "latin"):
            if anchored or _class(document, word) in ("d", "v") or _NOT_IN.search(word):
                return False
            if self.district and (_class(document, word) is not None or len(self.words) > 5):
                return False
            self.words.append(piece)
        else:
            return False
        self.start = piece.start
        return True


def _is_place(document: Document, word: str) -> bool:
    lexicon = document.lexicon
    return any(word in lexicon.table(t) for t in ("places", "world_cities", "regions", "countries"))


def _class(document: Document, word: str) -> str | None:
    """What a word says of a park: f, q, c of park_fields; d, a, h or '' of the generic modifiers; None if it may name one."""
    row = document.lexicon.table("park_fields").get(word)
    if row is not None:
        return row["class"]
    row = document.lexicon.table("_generic_modifiers").get(word)
    return None if row is None else row["class"]


def _is_name(document: Document, name: _Name, ending: WordHit) -> bool:
    """Whether something stands before the ending that names one park, not a sort of parks."""
    text = document.text
    classes = [_class(document, text[p.start : p.end]) for p in name.words]
    proper = [c for c in classes if c is None or "n" in c]
    if name.district is not None:
        return name.start < name.district.start
    if name.host:
        return not classes or bool(proper) or any(c is not None and "c" not in c for c in classes)
    if not name.places:
        if ending.row["sort"] == "zone":
            return _names_zone(document, name, ending, len(proper))
        return bool(proper) and len(name.words) <= 6 and ending.start - name.start > 1
    if classes and all(c is not None and "c" in c for c in classes):
        return False
    kinds = [_place_kind(document, text[p.start : p.end]) for p in name.places]
    if set(kinds) == {"china"}:
        return bool(proper) and ending.row["sort"] != "zone"
    if ending.row["sort"] == "zone" and not classes:
        nearest = text[name.places[0].start : name.places[0].end]
        if kinds[0] == "region":
            return False
        if kinds[0] in ("province", "country"):
            return ending.row["kind"] == "free_trade_zone" and not _FULL.search(nearest)
    return not (kinds[0] == "region" and not proper and ending.row["sort"] == "zone")


def _names_zone(document: Document, name: _Name, ending: WordHit, proper: int) -> bool:
    """天府新区, 西海岸新区: a short proper word right before the ending, and nothing else before it."""
    text = document.text
    if _registered(document, text[name.start : ending.end]):
        return True
    short = ending.start - name.start <= 3 and proper == len(name.words) and len(name.words) <= 2
    apart = name.start == 0 or text[name.start - 1] in _BEFORE_ZONE
    return short and ending.start - name.start >= 2 and apart and not text[name.start : ending.start].startswith("老")


def _place_kind(document: Document, word: str) -> str:
    lexicon = document.lexicon
    row = lexicon.table("places").get(word)
    if row is not None:
        return "city" if row["code"][:2] in _MUNICIPALITIES else row["kind"]
    row = lexicon.table("countries").get(word)
    if row is not None:
        return "china" if row["iso"] == "CN" else "country"
    row = lexicon.table("world_cities").get(word)
    if row is not None:
        return row["kind"]
    return "region" if word in lexicon.table("regions") else "city"


def _country(document: Document, name: _Name) -> str | None:
    """The foreign country that stands in front, or in which the city in front lies."""
    for p in reversed(name.places):
        word = document.text[p.start : p.end]
        row = document.lexicon.table("countries").get(word)
        if row is not None:
            return row["name"] if row["iso"] != "CN" else None
        if word not in document.lexicon.table("places"):
            row = document.lexicon.table("world_cities").get(word)
            if row is not None:
                return row["country"]
    if name.host:
        row = document.lexicon.table("park_hosts").get(document.text[name.host.start : name.host.end])
        return row["country"] or None if row else None
    return None


def _field(document: Document, name: _Name, ending: WordHit) -> str | None:
    """The trade: the words for fields right before the ending, with what the ending itself names."""
    text = document.text
    start = ending.start
    for p in name.words:
        if name.host or name.district or "f" in (_class(document, text[p.start : p.end]) or ""):
            start = p.start
        else:
            break
    inside = max((p.end for p in (name.host, name.district) if p), default=0)
    words = [p for p in reversed(name.words) if p.start >= max(start, inside)]
    while words and _class(document, text[words[0].start : words[0].end]) in ("q", "qc", "h"):
        words = words[1:]
    trade = text[words[0].start : ending.start] if words else ""
    return trade + ending.row["field"] or None


def _read(document: Document, name: _Name, ending: WordHit) -> ParkName:
    text = document.text
    full = text[name.start : ending.end]
    row = _registered(document, full) or _without_province(document, full)
    host = trade = None
    if ending.word.endswith("大学科技园"):
        before = text[name.start : ending.start]
        host = before if before.endswith("大学") else before + "大学"
    else:
        trade = _field(document, name, ending)
    if name.host and host is None:
        host_row = document.lexicon.table("park_hosts").get(text[name.host.start : name.host.end])
        host = host_row["name"] if host_row and host_row["bare"] else None
    return ParkName(
        full,
        row["kind"] if row else ending.row["kind"],
        host,
        text[name.district.start + 1 : name.district.end - 1] if name.district else None,
        trade,
        _country(document, name),
        row["id"] if row else None,
    )


def _endings(document: Document) -> list[WordHit]:
    """The endings in the text, none inside a longer one."""
    kept: list[WordHit] = []
    for h in sorted(document.hits("park_suffixes"), key=lambda h: (h.start, -h.end)):
        if kept and h.end <= kept[-1].end:
            continue
        kept.append(h)
    return kept


@rules.scan(
    "grown",
    yes(
        "中关村(大兴)细胞基因治疗产业园正式开园。".replace("中关村", "[[中关村").replace("园正", "园]]正"),
        host="中关村",
        district="大兴",
        field="细胞基因治疗",
        kind="industrial_park",
    ),
    yes("一行参观了[[武汉东湖高新区]]和[[合肥国际智能语音产业园]]。", kind="high_tech_zone"),
    yes("[[英国曼彻斯特科技园]]与[[青山湖软件园]]签约。", country="英国", kind="science_park"),
    yes("[[天津经济技术开发区]]揭牌。", kind="economic_zone"),
    yes("企业落户[[中国(浙江)自由贸易试验区]]。", kind="free_trade_zone", district="浙江"),
    no("国家高新区要建成创新驱动发展示范区,一批科技园区和特色产业园开工。"),
    no("17家中关村特色产业园授牌,全省各开发区都有产业园。"),
    no("现代农业产业园和城市新区建设提速。"),
)
def grown(document: Document, found: Found) -> Iterator[Hit]:
    """A park by its ending: host, bracketed district, field or place before 产业园, 高新区, 科学城 and the like."""
    endings = _endings(document)
    if not endings:
        return
    ground = _ground(document, found)
    for h in endings:
        name = _Name(h.start)
        for piece in ground.grow(h.start):
            if not name.take(document, piece):
                break
        while name.words and name.words[-1].start == name.start and _class(document, _text(document, name)) == "a":
            name.start = name.words.pop().end
        _drop_address(document, name, h)
        if name.start < h.start and _is_name(document, name, h):
            yield Hit(name.start, h.end, _read(document, name, h))


def _drop_address(document: Document, name: _Name, ending: WordHit) -> None:
    """上海市浦东新区 as one word: a division's full name before another place is an address, no part of the name."""
    places = document.hits("places")
    full = next(
        (p.end for p in places if p.start == name.start and p.end < ending.start and _FULL.search(p.word)), None
    )
    if full is not None and any(p.start == full and p.end <= ending.end for p in places):
        name.start = full
        name.words = [p for p in name.words if p.start >= full]
        first = next(p for p in sorted(places, key=lambda p: p.end) if p.start == full)
        if first.end <= ending.start and not any(p.start == full for p in name.places):
            name.places = [Piece(first.start, first.end, "place")]
            name.words = [p for p in name.words if p.start >= first.end]


def _text(document: Document, name: _Name) -> str:
    return document.text[name.words[-1].start : name.words[-1].end]


def _ground(document: Document, found: Found) -> Soil:
    ground = soil(document, found, _KNOWN, _WALLS)
    for h in document.hits("park_fields"):
        if h.row["class"] == "v" or len(h.word) == 1:
            continue
        ground.joins[h.end] = min(h.start, ground.joins.get(h.end, h.start))
    return ground


@rules.scan(
    "bare",
    yes("[[中关村]]是创新的一面旗帜。", name="中关村"),
    yes("支持[[张江]]先行先试。", name="张江"),
    no("中关村论坛开幕,中关村大街人流如织。"),
    no("她在中关村特色产业园工作。"),
)
def bare(document: Document, found: Found) -> Iterator[Hit]:
    """The name of a park without any ending: 中关村."""
    text = document.text
    for h in document.hits("park_hosts"):
        if len(h.word) == 2 and not {h.start, h.end} <= document.boundaries:
            continue
        if h.row["bare"] == "y" and not _HOST_NOT_AFTER.match(text, h.end):
            row = _registered(document, h.row["name"])
            kind = row["kind"] if row else "science_park"
            yield Hit(
                h.start,
                h.end,
                ParkName(h.row["name"], kind, country=h.row["country"] or None, registry_id=row["id"] if row else None),
            )


@rules.scan(
    "branch",
    yes("企业入驻[[中关村海淀园]]。", host="中关村", district="海淀"),
    yes("[[中关村科技园区丰台园]]招商。", district="丰台"),
    no("中关村园林局的花园。"),
)
def branch(document: Document, found: Found) -> Iterator[Hit]:
    """A park's branch named by its district: 中关村海淀园."""
    text = document.text
    places: dict[int, WordHit] = {h.start: h for h in document.hits("places")}
    for h in document.hits("park_hosts"):
        at = h.end
        for middle in ("科技园区", "国家自主创新示范区", "科技园", "高科技园区"):
            if text.startswith(middle, at):
                at += len(middle)
                break
        place = places.get(at)
        if place and text.startswith("园", place.end) and text[place.end + 1 : place.end + 2] not in ("林", "艺", "丁"):
            name = text[h.start : place.end + 1]
            row = _registered(document, name)
            yield Hit(
                h.start,
                place.end + 1,
                ParkName(
                    name,
                    row["kind"] if row else "science_park",
                    h.row["name"],
                    place.word,
                    registry_id=row["id"] if row else None,
                ),
            )


@rules.scan(
    "listed",
    yes("他曾在[[多媒体超级走廊]]工作。", kind="science_park", country="马来西亚"),
    no("多媒体的走廊很长。"),
)
def listed(document: Document, found: Found) -> Iterator[Hit]:
    """A park by its full name in the registry."""
    for h in document.hits("parks"):
        r = h.row
        yield Hit(h.start, h.end, ParkName(h.word, r["kind"], country=r["country"] or None, registry_id=r["id"]))
