"""Names of bodies that end in a known ending: how far to the left each of them reaches."""

from __future__ import annotations

from itertools import pairwise

from ...conjunctions import AND
from ...document import Document
from ...growth import PLACES, Soil, soil
from ...lexicon import WordHit
from ...readings import OrganisationName
from ...rule import Candidate, Found
from ...shelf import compiled
from .anchored import DIVISIONS
from .edges import start_of
from .inside import RANKED, without_made, without_sorts
from .no_bodies import is_none, is_soft
from .starts import POSTED, Grown, settled

#: Under this name of a kind the bodies by ending are kept while a text is read: other rules start from them.
_KEPT = "_bodies"

_GROUND, _LANDS = "_ground", "_lands"

#: Divisions whose committees are called 党委: 广西壮族自治区党委, 昌吉回族自治州党委.
_AUTONOMOUS = ("自治区", "自治州")
#: Lands of the table that are divisions of China.
_DIVISIONS = frozenset(("香港特别行政区", "澳门特别行政区", "台湾"))

#: A party before its committee's seat.
_OF_PARTY, _LONGEST_SEAT = compiled(r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)[一-龥]{0,5}$"), 10

#: Function words that a tokenizer glues to an ending: 队|以, 局|在.
_GLUED = frozenset("以与和在由对向被将从主客为")

#: What it glues to the last character of an office that it does not know: 卫生健康|委于.
_ABBREVIATED, _OFFICES_END, _GLUED_ON = 2, frozenset("委局厅办"), frozenset("于已的也均还都就按并拟曾要正再则亦又使出召共分")

#: What makes another word of the last character: 院|长, 委|员.
_NEXT = frozenset("长士校区内外系员务部址墙庭子方里中党团委感托任派办处科室友会")

#: Words that a tokenizer cuts through behind 大学.
_OF_SCHOOLS = (
    "校地", "校企", "校城", "校政", "校友", "校园", "校区", "校方", "校内", "校外", "校党", "校团", "校县", "校市", "校际", "校长", "校银",
    "生命科学", "生物科学", "生物工程", "生物医学", "生物技术", "生物无机", "生物化学",
)  # fmt: skip

#: What follows where the ending is the middle of a contest's name: 联盟|杯; where it is a verb (学会|了) or an adjective (中心|启动区).
_CONTESTS = ("杯", "赛")
_GOES_ON = {
    "科技": ("城", "园", "港", "岛", "馆", "楼", "大厦", "新城", "合作", "成果", "攻关", "交流", "特派员", *_CONTESTS),
    "学会": ("了", "到", "着", *_CONTESTS),
    "智库": ("论坛", "峰会", "大会", "联盟", "成果", "报告", "建设", "发展之", *_CONTESTS),
    "中心": ("启动区", "城区", "商务区", "广场", "小学", "幼儿园", "校区", "库区", "镇区", *_CONTESTS),
}
_GOES_ON_WITH = frozenset(word[0] for words in (*_GOES_ON.values(), _CONTESTS) for word in words)

#: How much must stand before endings that are a body's wherever the quotes hold nothing else; what is no body behind the quotes.
#: Endings that make no name by themselves: what looks like one, and what only a post behind it shows to be one.
_NO_NAMES = frozenset(("none", "held"))
#: Departments of party committees, which stand right behind a post in one too.
_ORGANS = frozenset(("组织部", "宣传部", "统战部", "社会工作部"))
_WHOLE_IN_QUOTES = frozenset(("strong", "open", "plain", "weak", "place"))
_OF_QUOTED = ("项目", "计划", "行动", "工程", "等项目", "两个项目", "建设", "称号", "试点", "模式")
#: What shows that the quotes hold more than a name: “建设一流研究院”.
_VERBS_IN_QUOTES = frozenset((
    "建设", "打造", "的", "是", "为", "将", "要", "在", "一个", "一批", "做", "办", "创建", "建", "培育", "争创", "争当",
))  # fmt: skip
_SHORTEST_QUOTED, _LONGEST_QUOTED = 6, 30
_PLAIN = compiled(r"[\u4e00-\u9fffA-Za-z0-9·\-]+")

#: Brackets that may follow a company's ending and belong to it.
_TAILS = ("(集团)", "(中国)", "(控股)", "(有限合伙)", "(普通合伙)", "(特殊普通合伙)")

def bodies(document: Document, found: Found) -> list[Candidate]:
    """The bodies by ending, worked out once for a text."""
    kept = found.of(_KEPT)
    if not kept:
        kept = [Candidate(_KEPT, 0, 0, "", tuple(_by_ending(document, found)))]
        found.put(_KEPT, kept)
    value = kept[0].value
    assert isinstance(value, tuple)
    return list(value)


def ground_of(document: Document, found: Found) -> Soil:
    """What growth needs to know of the text, worked out once for a text."""
    kept = found.of(_GROUND)
    if not kept:
        ground = soil(document, found, ("organisations", *PLACES), ("title", "date", "money"))
        kept = [Candidate(_GROUND, 0, 0, "", ground)]
        found.put(_GROUND, kept)
    value = kept[0].value
    assert isinstance(value, Soil)
    return value


#: How long a name is at most: a name that holds a name that holds a name … is a row without its marks.
_LONGEST = 90
#: What else than a town stands in brackets behind a university's name.
_CAMPUSES = frozenset(("华东", "筹"))


def longest_by_end(hits: list[WordHit]) -> list[WordHit]:
    """At each end only the longest word."""
    best: dict[int, WordHit] = {}
    for h in hits:
        other = best.get(h.end)
        if other is None or h.start < other.start:
            best[h.end] = h
    return list(best.values())  # hits come in the order of their ends


def _by_ending(document: Document, found: Found) -> list[Candidate]:
    hits = document.hits("organisation_suffixes")
    if not hits:
        return []
    text = document.text
    hits = without_made(document, hits)
    ground = ground_of(document, found)
    titles = {c.end: c.start for c in found.of("title")}
    crossing = {i for end, start in titles.items() for i in range(start, end - 1)}
    place_ends = set(ground.places)
    out: list[Candidate] = []
    for hit in longest_by_end([h for h in hits if not _cut_out(ground, h)]):
        if hit.row["strength"] in _NO_NAMES or hit.end - 1 in crossing or not _ends(document, found, hit):
            continue
        if _is_known(text, ground, hit, place_ends) or _within_word(text, ground, hit):
            continue
        if hit.start in titles and hit.word not in _ORGANS:  # 市委常委|统战部|部长
            if len(hit.word) == 1:
                continue  # 镇党委书记|司建新: a surname
            ground.wall.difference_update(range(titles[hit.start], hit.start))
        if len(hit.word) == 1 and hit.end in ground.bounds and text[ground.word_start(hit.end) : hit.end] in ground.stops:
            continue  # 签署, 全部
        start = _grown(text, ground, hit)
        name = Grown(document, found, ground, titles, hit, start, hit.end) if start is not None else None
        if name is None or not settled(name):
            continue
        name.end = _end_of(name)
        if name.end - name.start > _LONGEST or is_none(name):
            continue
        kind = _note(name)
        if kind == "incubator" and RANKED.fullmatch(text, name.start, name.end):
            continue  # 2022年度|国家级科技企业孵化器: a rank that many have
        out.append(Candidate("organisation", name.start, name.end, "", reading(document, found, name.start, name.end, kind)))
    return without_sorts(document, found, out)


def _cut_out(ground: Soil, hit: WordHit) -> bool:
    """Whether a word that is no ending begins inside a place: 日|本队| of 日本|队."""
    place = ground.units.get(hit.start + 1) if hit.row["strength"] == "none" else None
    return place is not None and place < hit.start and hit.start + 1 in ground.places


def _is_known(text: str, ground: Soil, hit: WordHit, place_ends: set[int]) -> bool:
    """Whether the ending is a known name's, with no known name right before it that it could belong to."""
    core = ground.units.get(hit.end)
    if core is None or core >= hit.start or text[core] in DIVISIONS:
        return False
    if core and hit.word == "局" and text[core - 1 : core] in DIVISIONS and {core - 1, core} & ground.bounds:
        return False  # 县|招商局 is the county's, no firm
    if core and text.startswith(_AUTONOMOUS, core) and core + len(_AUTONOMOUS[0]) in ground.places:
        return False  # 南江傣族|自治州|人民政府
    return hit.end in place_ends or (core not in ground.units and not text.endswith("附属", 0, core))


def _within_word(text: str, ground: Soil, hit: WordHit) -> bool:
    """Whether a firm's noun is the end of a word of the dictionary: 劳|动力."""
    if hit.row["strength"] not in ("brand", "name") or hit.start in ground.bounds:
        return False
    word = text[ground.word_start(hit.end) : hit.end]
    return len(word) > len(hit.word) and not ground.coined(word)


def _grown(text: str, ground: Soil, hit: WordHit) -> int | None:
    """Where the name begins that ends in an ending, by what stands before it; None where it is no name."""
    start = start_of(text, ground, hit)
    if text.startswith("”", hit.end) and hit.row["strength"] in _WHOLE_IN_QUOTES:
        start = _quoted(text, ground, hit, start)
    if start is None and hit.word in POSTED and text[hit.start - 2 : hit.start - 1] == "驻":
        start = ground.units.get(hit.start - 2)  # 联合国教科文组织|驻华|代表处
    if start is None and (size := _shared(hit.word)):
        start = _whole(ground, hit.start + size)  # 海淀区|委: the division's character belongs to both
    return start


def _end_of(name: Grown) -> int:
    """The end with what may follow in brackets: 星河控股(集团), 中国石油大学(北京)."""
    end = name.end
    for tail in _TAILS if name.document.text.startswith("(", end) else ():
        if name.document.text.startswith(tail, end):
            end += len(tail)
    return with_campus(name.document, end) if name.hit.row["kind"] == "university" else end


def _note(name: Grown) -> str:
    """Makes a name known to those that grow after it; returns the kind of the body."""
    ground, hit = name.ground, name.hit
    ground.grown.add(name.end)
    if is_soft(name):
        ground.soft.add(name.end)
    ground.units[name.end] = min(name.start, ground.units.get(name.end, name.start))
    ground.heads[name.start] = max(name.end, ground.heads.get(name.start, name.end))
    ground.places.discard(name.end)
    kind = hit.row["kind"]
    # 甲公司|财务部 is the firm's, 乙协会|工作委员会 the association's
    if kind == "government" and not hit.word.endswith(("管委会", "管理委员会")):
        kind = next((ground.kinds[k] for k in range(hit.start, name.start, -1) if k in ground.kinds), kind)
    ground.kinds.setdefault(name.end, kind)
    return kind


def with_campus(document: Document, end: int) -> int:
    """The end of a university's name with the town in brackets that tells it from others: 中国石油大学|(北京)."""
    text = document.text
    if text[end : end + 1] != "(":
        return end
    close = text.find(")", end, end + 6)
    inside = text[end + 1 : close]
    known = close > 0 and (inside in _CAMPUSES or inside in document.lexicon.table("places"))
    return close + 1 if known else end


def _ends(document: Document, found: Found, hit: WordHit) -> bool:
    """Whether a word ends where the ending does: by the tokens, or by a post that begins there."""
    bounds = document.boundaries
    behind = document.text[hit.end : hit.end + 1]
    if behind in _GOES_ON_WITH and document.text.startswith(_GOES_ON.get(hit.word[-2:], _CONTESTS), hit.end):
        return False
    if hit.word == "学校" and document.text[hit.start - 1 : hit.start] == "大":
        return False  # 江城大|学校|地合作
    if hit.end in bounds or found.starting("title", hit.end) is not None:
        return True
    if hit.word == "大学" and document.text.startswith(_OF_SCHOOLS, hit.end):
        return True  # 江城大|学校|地合作
    if hit.row["strength"] == "bound" and document.text[hit.start - 1 : hit.start] in DIVISIONS and behind in AND:
        return len(hit.word) > 1  # 市经|信委和市|工商联
    if hit.word[1:] == "委会" and _OF_PARTY.search(document.text, max(0, hit.start - _LONGEST_SEAT), hit.start):
        return not document.text.startswith("议", hit.end)  # 民盟浙江|省委|会供|图
    if hit.start not in bounds:
        return False
    if len(hit.word) > _ABBREVIATED and (behind in _GLUED_ON if len(hit.word) == _ABBREVIATED + 1 else behind not in _NEXT):
        return hit.word[-1] in _OFFICES_END or len(hit.word) > _ABBREVIATED + 1
    return document.text[hit.end] in _GLUED


def _quoted(text: str, ground: Soil, hit: WordHit, start: int | None) -> int | None:
    """Where the quotes open of which all is one name: “影视与新传媒创研|中心”."""
    opened = text.rfind("“", max(0, hit.end - _LONGEST_QUOTED), hit.start) + 1
    if not opened or hit.end - opened < _SHORTEST_QUOTED or not _PLAIN.fullmatch(text, opened, hit.end):
        return start
    honour = hit.row["kind"] == "incubator" and text.startswith(("国家级", "省级", "市级"), opened)
    if honour or text.startswith(_OF_QUOTED, hit.end + 1) or (start is not None and start <= opened):
        return start
    cuts = [p for p in range(opened, hit.start + 1) if p in ground.bounds]
    words = [text[a:b] for a, b in pairwise(cuts)]
    return start if any(w in ground.acts or w in _VERBS_IN_QUOTES for w in words) else opened


def _shared(ending: str) -> int:
    """How many characters a division and its office's ending share: 海淀|区|委, 广西壮族|自治区|党委."""
    if ending[0] in DIVISIONS:
        return 1
    return len(_AUTONOMOUS[0]) if ending.startswith(_AUTONOMOUS) else 0


def _whole(ground: Soil, end: int) -> int | None:
    """Where the places begin that end there: 深圳市|福田区."""
    start = ground.units.get(end)
    while start is not None and start in ground.places and start in ground.units:
        start = ground.units[start]
    return start


def reading(
    document: Document, found: Found, start: int, end: int, kind: str, full: str | None = None
) -> OrganisationName:
    """The body's name with its kind and, where a place or a known body begins it, its country."""
    country = lands(document, found).get(start)
    return OrganisationName(document.text[start:end], kind or "other", full or None, country)


def state(land: str) -> str:
    """The country of a body by its table's land: GB/T 2260 counts Hong Kong, Macao and Taiwan as divisions."""
    return "中国" if land in _DIVISIONS else land


def lands(document: Document, found: Found) -> dict[int, str]:
    """Where a place or a known body starts → its country, worked out once for a text."""
    kept = found.of(_LANDS)
    if not kept:
        of = {h.start: state(h.row["country"]) for h in document.hits("organisations") if h.row["country"]}
        of.update({h.start: "中国" for h in document.hits("places")})
        of.update({h.start: h.row["name"] for h in document.hits("countries")})
        kept = [Candidate(_LANDS, 0, 0, "", of)]
        found.put(_LANDS, kept)
    value = kept[0].value
    assert isinstance(value, dict)
    return value
