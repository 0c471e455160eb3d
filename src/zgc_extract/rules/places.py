"""Rules for places: divisions of China, countries, cities abroad, regions, single characters, towns, venues."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Document
from ..growth import Piece, soil
from ..lexicon import WordHit
from ..lexicon.tables import Row
from ..readings import PlaceName
from ..rule import Found, Hit, Match, RuleSet, no, yes

rules = RuleSet("place")

#: What makes another thing of the place before it: 藏族, 回族; a name with a dot in it is a person's.
_NOT_AFTER = frozenset("族·")
#: A road or bridge that carries a place's name is not the place.
_ROAD = re.compile(r"[东南西北中]?(?:一|二|三|四)?(?:路(?![上透演径])|街(?!头)|大道|大街|大桥)")
_LINKS = frozenset("、和与及至到")
_LAND_NOT_AFTER = frozenset("国洲文语字")
_ROAD_AFTER = re.compile(r"铁路|高铁|高速|公路|线|大道|客专|城际|动车|股市|通|剧|新闻|指数|两市|交易所")
_TOWN = re.compile(
    r"(?P<name>[一-龥]{1,5}?)(?:(?P<town>镇|乡|村|苏木|街道)(?!(?:里|上|长|民|干部|党|支|两委|委|级|企|办|域|容))"
    r"|(?P<county>市|县|区|州|旗)(?!(?:长|委|政府|级|人大|政协|内|里|域|属|场|民|直|情|城|块|间|别|分|和)))"
)
_NO_TOWN = re.compile(
    r"[的了在是和与及等各这那本某该全有为将已到从对向省市县区乡镇村一二三四五六七八九十两数多个地]|部分|所属|农|城|郊"
)


def _free(document: Document, h: WordHit) -> bool:
    """Not cut out of other words (浙江西部), and not part of a foreign person's name."""
    text, b = document.text, document.boundaries
    if h.start not in b and (h.end not in b or (len(h.word) == 2 and text[h.start - 1] != "、")):
        return False
    return _itself(text, h)


def _alone(document: Document, h: WordHit) -> bool:
    """A word of its own."""
    return h.start in document.boundaries and h.end in document.boundaries and _itself(document.text, h)


def _itself(text: str, h: WordHit) -> bool:
    """Neither a people (藏族), nor a part of a person's name with a dot, nor a road."""
    after = text[h.end : h.end + 1]
    return after not in _NOT_AFTER and text[h.start - 1 : h.start] != "·" and not _ROAD.match(text, h.end)


def _lies_in(code: str, parent: str) -> bool:
    return code != parent and code.startswith(parent[:2] if parent.endswith("0000") else parent[:4])


def _best_code(codes: list[str], parents: tuple[str, ...]) -> str | None:
    """The only code, or the only one that lies in the place that stands before."""
    if len(codes) == 1:
        return codes[0] or None
    inside = [c for c in codes if any(p and _lies_in(c, p) for p in parents)]
    return inside[0] if len(inside) == 1 else None


def _division(row: Row, parents: tuple[str, ...] = ()) -> PlaceName:
    return PlaceName(row["name"], row["kind"], _best_code(row["code"].split("/"), parents))


@rules.scan(
    "division",
    yes("论坛在[[北京市]]举行。", name="北京市", kind="province", code="110000"),
    yes("考察团走访了[[浙江]][[义乌]]的企业。", name="浙江省"),
    yes("项目落户[[合肥]],辐射[[安徽]]全省。", name="合肥市", kind="city", code="340100"),
    yes("代表来自[[海淀区]]、[[朝阳区]]等地。", kind="district", code="110108"),
    yes("[[辽宁]][[朝阳]]的农户签了合同。", name="辽宁省"),
    no("迎着朝阳,他们和平地谈判,公安机关维持秩序。"),
    no("上海南部和[[浙江西]]部降温。"),
    no("他是藏族,住在[[南京]]东路。"),
)
def division(document: Document, found: Found) -> Iterator[Hit]:
    """A division of China by its full name or short form; common words only with evidence."""
    hits = document.hits("places")
    sure: dict[int, WordHit] = {}  # end → the longest accepted
    weak: list[WordHit] = []
    for h in hits:
        need = h.row["need"]
        if need == "w":
            weak.append(h)
        elif _alone(document, h) if need == "b" else _free(document, h):
            known = sure.get(h.end)
            if known is None or known.start > h.start:
                sure[h.end] = h
    if weak:
        _with_evidence(document, weak, sure)
    for h in sure.values():
        before = sure.get(h.start)
        parents = tuple(before.row["code"].split("/")) if before else ()
        name = _division(h.row, parents)
        yield Hit(h.start, h.end, name)


def _with_evidence(document: Document, weak: list[WordHit], sure: dict[int, WordHit]) -> None:
    """Add the words that are common ones too where their parent, their full name or a sibling stands by."""
    text = document.text
    for h in sorted(weak):
        if h.end in sure or not (h.start in document.boundaries or h.end in document.boundaries):
            continue
        if text[h.end : h.end + 1] in _NOT_AFTER:
            continue
        codes = h.row["code"].split("/")
        before = sure.get(h.start)
        if before is not None and _under(codes, before):
            sure[h.end] = h
            continue
        if not _alone(document, h):
            continue
        full = h.row["name"]
        if full != h.word and full in text:
            sure[h.end] = h
        elif h.start and text[h.start - 1] in _LINKS:
            sibling = sure.get(h.start - 1)
            if sibling is not None and _siblings(codes, sibling):
                sure[h.end] = h


def _under(codes: list[str], parent: WordHit) -> bool:
    return any(_lies_in(c, p) for c in codes for p in parent.row["code"].split("/") if p and c)


def _siblings(codes: list[str], other: WordHit) -> bool:
    return any(c[:4] == o[:4] and c != o for c in codes for o in other.row["code"].split("/") if c and o)


@rules.scan(
    "country",
    yes("[[德国]]和[[印尼]]的企业参展。", name="德国", kind="country"),
    yes("展团来自[[俄罗斯联邦]]。", name="俄罗斯"),
    yes("这是[[中国]]企业在[[马里]]的项目。", name="中国"),
    no("她在上[[海地]]铁站等车。"),
    no("俄罗斯族和朝鲜族学生同台演出。"),
)
def country(document: Document, found: Found) -> Iterator[Hit]:
    """A country by its usual, official or short name."""
    for h in document.hits("countries"):
        if _alone(document, h) if h.row["need"] == "b" else _free(document, h):
            yield Hit(h.start, h.end, PlaceName(h.row["name"], "country"))


@rules.scan(
    "abroad",
    yes("会议在[[日内瓦]]举行,来自[[伦敦]]的学者发言。", name="日内瓦", kind="city"),
    yes("[[加利福尼亚州]]的企业参展。", kind="province"),
    yes("韩国[[大田]]的大德园区派员参会。", name="大田"),
    no("约翰·华盛顿发言。"),
    no("这一大田作物长势喜人。"),
)
def abroad(document: Document, found: Found) -> Iterator[Hit]:
    """A city, state or island abroad."""
    for h in document.hits("world_cities"):
        need = h.row["need"]
        if need == "w":
            country = h.row["country"]
            ok = document.text.endswith(country, 0, h.start) and _free(document, h)
        else:
            ok = _alone(document, h) if need == "b" else _free(document, h)
        if ok:
            yield Hit(h.start, h.end, PlaceName(h.row["name"], h.row["kind"]))


@rules.scan(
    "region",
    yes("推动[[京津冀]]协同发展,[[长三角]]一体化推进。", name="京津冀", kind="region"),
    yes("面向[[东南亚]]和[[中东]]市场。", name="东南亚"),
    yes("[[粤港澳大湾区]]创新走廊", kind="region"),
    no("他在集中东奔西走,沿长江路南行。"),
    no("关中药材的讨论很热烈。"),
)
def region(document: Document, found: Found) -> Iterator[Hit]:
    """A region, sea, river, mountain or quarter that is no division."""
    for h in document.hits("regions"):
        need = h.row["need"]
        if need == "w":
            ok = _alone(document, h) and any(p.end == h.start for p in document.hits("places"))
        else:
            ok = _alone(document, h) if need == "b" else _free(document, h)
        if ok:
            yield Hit(h.start, h.end, PlaceName(h.row["name"], "region"))


def _letter(document: Document, letter: str, sort: str) -> PlaceName | None:
    row = document.lexicon.table("_place_letters").get(letter)
    if row is None or not row[sort]:
        return None
    if sort == "division":
        return PlaceName(row["division"], "province" if row["code"].endswith("0000") else "city", row["code"] or None)
    return PlaceName(row["land"], row["kind"])


@rules.rule(
    "letter",
    r"[在抵来赴进离返回驻留](?P<mention>[京沪津渝粤港澳台蓉穗汉杭湘鄂琼皖赣闽桂黔滇藏陕豫鲁浙川])"
    r"(?![东剧城华都港戏腔胶畿族瓷口湾式岸头中上下前风阳朝])",
    yes("大会昨日在[[京]]召开。", name="北京市", kind="province", code="110000"),
    yes("代表团抵[[沪]]访问。", name="上海市", code="310000"),
    no("他在京东工作,常来京剧院看戏。"),
    no("货轮进港后卸货,他在台上发言。"),
)
def letter(m: Match) -> PlaceName | None:
    """A single character for a division after a verb of place: 在京, 抵沪."""
    b = m.document.boundaries
    if m.end not in b or (m.start not in b and m.start + 1 not in b):
        return None
    if m["mention"] in "港台" and m.document.text[m.start] in "进离":
        return None
    return _letter(m.document, m["mention"], "division")


@rules.rule(
    "visit",
    r"[访来在驻对赴抵离援旅涉](?P<mention>华)(?![人侨裔语文东北南中山龙夏尔沙润丽])",
    yes("这位总统将于下月访[[华]]。", name="中国", kind="country"),
    yes("多国驻[[华]]使节参观了园区。", name="中国"),
    no("他在华东工作,来华侨城游玩,又在华山停留。"),
    no("她对日常工作很认真,对法律也熟悉。"),
)
def visit(m: Match) -> PlaceName | None:
    """中国 as 华 after a verb: 访华, 驻华."""
    if m.end not in m.document.boundaries and m.start not in m.document.boundaries:
        return None
    return PlaceName("中国", "country")


@rules.scan(
    "visit_abroad",
    yes("总理将赴[[美]]出席会议,并访[[俄]]。", name="美国", kind="country"),
    no("她对日常工作认真,对法律熟悉,对美好生活充满向往。"),
    needs="美俄日英德韩朝印欧澳",
)
def visit_abroad(document: Document, found: Found) -> Iterator[Hit]:
    """A single character for another country after a verb: 赴美, 访俄, 驻英."""
    for m in _VISIT.finditer(document.text):
        at = m.start() + 1
        b = document.boundaries
        if at + 1 in b and (at in b or at - 1 in b):
            name = _letter(document, m[1], "land")
            if name:
                yield Hit(at, at + 1, name)


_VISIT = re.compile(r"[访赴驻旅对抵]([美俄日英德韩朝印欧澳])(?![人侨裔语文元国律族洲内])")


@rules.scan(
    "run",
    yes("[[中]][[美]]两国元首会晤。", name="中国", kind="country"),
    yes("[[京]][[沪]]两地企业合作。", name="北京市", code="110000"),
    yes("[[中]][[日]][[韩]]合作论坛", name="中国"),
    no("在美洲的其中美国企业居多,中英文网站上线。"),
    no("京沪高铁和京津城际客流增长。"),
)
def run(document: Document, found: Found) -> Iterator[Hit]:
    """Single characters for several places in a row: 中美, 日韩, 京沪, 川渝."""
    text = document.text
    last = -1
    for h in sorted(document.hits("place_runs"), key=lambda h: (h.start, -h.end)):
        if h.start < last or not _alone(document, h):
            continue
        sort = h.row["sort"]
        after = text[h.end : h.end + 1]
        if _ROAD_AFTER.match(text, h.end) or (sort == "land" and after in _LAND_NOT_AFTER):
            continue
        names = [_letter(document, c, sort) for c in h.word]
        last = h.end
        for k, name in enumerate(names):
            if name:
                yield Hit(h.start + k, h.start + k + 1, name)


@rules.scan(
    "town",
    yes("他回到河南省兰考县[[葡萄架乡]]。", name="葡萄架乡", kind="district"),
    yes("江苏省江阴市[[华士镇]]的企业", kind="district"),
    no("四川省的各乡镇和山东省某县干部参加,湖南省农村发展很快。"),
)
def town(document: Document, found: Found) -> Iterator[Hit]:
    """A town, township, village or unlisted county right after the division in which it lies."""
    text = document.text
    ends = {
        h.end
        for h in document.hits("places")
        if h.row["need"] != "w" and (h.word[-1] in "省市县区旗州" or len(h.word) > 2)
    }
    for at in ends:
        m = _TOWN.match(text, at)
        if m and m.end() in document.boundaries and not _NO_TOWN.search(m["name"]):
            if m["county"] and len(m["name"]) > 3:
                continue
            yield Hit(at, m.end(), PlaceName(m[0], "district"))


def _venue_start(pieces: list[Piece], generic: frozenset[str], text: str) -> int | None:
    """Where a venue's name begins: at the place before its proper words; None where nothing proper stands there."""
    start = None
    for k, piece in enumerate(pieces[:5]):
        if piece.sort == "place":
            start = piece.start
            for q in pieces[k + 1 :]:
                if q.sort != "place":
                    break
                start = q.start
            return start
        if piece.sort not in ("word", "unknown") or (text[piece.start : piece.end] in generic and k):
            return None
    return start


@rules.scan(
    "venue",
    yes("开幕式在[[国家会议中心]]举行。", name="国家会议中心", kind="venue"),
    yes("展览在[[厦门国际会展中心]]开幕。", name="厦门国际会展中心"),
    no("建设一批会展中心和体育馆,住在酒店。"),
)
def venue(document: Document, found: Found) -> Iterator[Hit]:
    """A venue: a well-known name, or an ending grown left to the place before it."""
    hits = document.hits("venues")
    if not hits:
        return
    text = document.text
    longest: dict[int, WordHit] = {}
    for h in hits:
        if h.row["sort"] == "name":
            yield Hit(h.start, h.end, PlaceName(h.word, "venue"))
        elif h.end not in longest or longest[h.end].start > h.start:
            longest[h.end] = h
    if not longest:
        return
    ground = soil(document, found, ("places", "countries", "world_cities", "regions"), ("date",))
    ground.places.update(ground.units)
    generic = frozenset(document.lexicon.table("_generic_modifiers"))
    for h in longest.values():
        if h.end not in document.boundaries:
            continue
        start = _venue_start(ground.grow(h.start), generic, text)
        if start is not None and start < h.start:
            yield Hit(start, h.end, PlaceName(text[start : h.end], "venue"))
