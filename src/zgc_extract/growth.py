"""Growth to the left: from the ending of a name to where the name begins."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence, Set
from dataclasses import field
from functools import partial

from .conjunctions import AND, and_county, joins_fields, left_of_pair
from .document import Document
from .lexicon.tables import Row, Table
from .pieces import Piece, is_han
from .rule import Candidate, Found
from .shelf import compiled
from .slotted import slotted
from .sought import Sought, noted
from .tokenizer import coined

_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789&.-+")
#: Words in Latin letters before the last one of a name, and how long they are.
_LATIN_WORDS, _LONGEST_LATIN = compiled(r"(?<![A-Za-z.])(?:[A-Z][A-Za-z&-]{1,15} ){1,2}$"), 34
#: Tables of places.
PLACES = ("places", "countries", "regions", "world_cities")

#: What our own country is called.
_HOME, _LONG = noted(("中国", "我国")), 2
#: Whom somebody appoints, with 为, behind which the body of the post begins: 聘任|方志宏为|公司总经理.
_APPOINTED = Sought(
    r"(?:任命|续聘|聘任|聘请|推选|推举|选举|提名|委任|增选|补选)(?P<person>(?P<name>[\u4e00-\u9fff]{2,3}?)(?:同志|先生|女士|教授|院士|博士)?(?:为|担?任|出任))(?![了期主何务职])",
    *"命聘推举名委补", "增选",
)

#: What quoted words end in that are a title before a name.
_SORTS_IN_QUOTES = ("企业", "单位", "园区", "工匠", "人物", "品牌", "冠军", "集体", "标兵", "称号", "奖")

_MAX_LENGTH = 36
_MAX_PIECES = 14

#: Words that no name holds, beside those of ``_left_stops``.
_FUNCTION = AND | frozenset("同或跟暨由据请以向被将把让给从在于到为是等之的了任起某对按经自至因但而且并即如若则所该这那此其每各某有无获赴")

#: Parts of a land: behind its name they may be a part of the body's.
_DIRECTIONS = frozenset({"东部", "西部", "南部", "北部", "中部", "东北", "东南", "西北", "西南", "上游", "中游", "下游"})

#: What makes 方 before a name the part that it plays: 运营方|星河发展集团.
_SIDES = frozenset(("运营", "主办", "承办", "协办", "建设", "投资", "开发", "合作", "施工", "设计", "管理", "出资", "签约", "供应", "采购"))

#: What follows 领导 in names: 领导科学研究会.
_OF_LEADING = ("科学", "干部", "力", "人才", "艺术", "小组")

#: What is done for a body, behind its name: 宋勤|波为|联合实验室揭牌.
_SERVED = compiled(r"[^,。;:]{2,24}?(?:揭[牌幕]|剪彩|颁[奖发]|授[牌旗])")
#: How long a name behind a title is with the verb that a tokenizer glues to it.
_NAME_AND_VERB = (3, 4)
#: What two-character verbs end in: 分到, 交给, 成为.
_COMPLEMENTS = frozenset("到给着")

#: What those of a trade join in.
_OF_TRADES = ("联合会", "总会", "协会", "商会", "同业公会", "联盟")
#: What makes a word with 家 behind 中国: 家用, 家具, 家电, 家庭, 家禽.
_OF_CHINA = "用具电庭禽居"
#: Verbs that names hold behind a field: 材料联合研究院.
_JOINTLY = frozenset(("联合", "合作"))
#: What stands before 月 in a date.
DATED = frozenset("0123456789元〇零一二三四五六七八九十本当上下昨今次同每个几数两多半年月日 ")
#: Prepositions that a tokenizer glues to an unknown word.
_PREPOSITIONS = frozenset("由与据被从和请给任于为及暨")
#: What it glues to a division's letter before its office.
_GLUED_TO_ONE, _OFFICES_OF = frozenset("据率向从赴对被请与和为任及经"), frozenset("省市县区")
#: Prepositions that names begin with too, and what stands behind them there: 以岭药业, 经纬股份.
_NAMED_SO = {
    "以": "岭色太利诺", "经": "纬开发济世典贸信", "而": "立", "对": "外", "让": "", "把": "", "赴": "", "到": "", "率": "先",
    "获": "嘉得奖", "有": "研道赞色机友信",
}  # fmt: skip


@slotted
class Soil:
    """What growth needs to know of one text: where its words begin, which names are known, what stops it.

    Attributes:
        bounds: Where tokens begin and end.
        units: End of a known name → its start.
        places: Ends of those that are places.
        wall: Offsets of characters that belong to something that no name holds (a title, a date, a person).
        stops: Words that no name holds.
        joins: End of a word that names a field → its start (工业和信息化).
        sorts: Generic words with their class.
        countries: Ends of countries' names.
        doubtful: Ends of places whose names are words too.
        posts: Where titles start.
        holders: Where titles end.
        heads: Start of a known name → its end.
        grown: Ends of names that growth has found in this text.
        soft: Those of them that end in an ordinary noun (星河科技): a longer name may go on around them.
        coined: Whether a word is one that no dictionary has.
        kinds: Ends of known bodies, with their kinds.
        acts: Verbs that stand between two bodies or between a place and a body.
        leading: Verbs that names hold, but hardly begin with.
        surnames: Surnames of one and two characters.
    """

    text: str
    bounds: frozenset[int]
    units: dict[int, int]
    places: set[int]
    wall: set[int]
    stops: Collection[str]
    joins: dict[int, int] = field(default_factory=dict)
    sorts: Mapping[str, Row] = field(default_factory=dict)
    countries: set[int] = field(default_factory=set)
    doubtful: set[int] = field(default_factory=set)
    posts: Set[int] = frozenset()
    holders: Set[int] = frozenset()
    heads: dict[int, int] = field(default_factory=dict)
    grown: set[int] = field(default_factory=set)
    soft: set[int] = field(default_factory=set)
    coined: Callable[[str], bool] = lambda word: False
    kinds: dict[int, str] = field(default_factory=dict)
    acts: Collection[str] = ()
    leading: Collection[str] = ()
    surnames: Collection[str] = ()

    def grow(self, at: int, end: int | None = None) -> list[Piece]:
        """The pieces before ``at`` that may belong to the name that ends there, from right to left.

        ``end``: where the name's ending ends that begins at ``at``; some endings let the name hold a pair of fields.
        """
        text, p = self.text, at
        pieces: list[Piece] = []
        while p > 0 and at - p < _MAX_LENGTH and len(pieces) < _MAX_PIECES:
            piece = self._step(text, p, at)
            if piece is None:
                pieces += left_of_pair(self, pieces, at, p, end)
                break
            pieces.append(piece)
            p = piece.start
        return pieces

    def grow_to(self, start: int, end: int) -> list[Piece]:
        """The pieces before an ending, which may lie inside a word that names a field: 自然资源和|规划局."""
        for p in range(start + 1, end):
            first = self.joins.get(p, start)
            if first < start:
                return [Piece(first, start, "stem"), *self.grow(first, end)]
        return self.grow(start, end)

    def word_start(self, end: int) -> int:
        """Where the token begins that holds the character before ``end``."""
        start, bounds = end - 1, self.bounds
        while start > 0 and start not in bounds:
            start -= 1
        return start

    def _step(self, text: str, p: int, at: int) -> Piece | None:
        """The piece that ends at ``p``; None where the name cannot go on to the left."""
        if p in self.units:
            return Piece(self.units[p], p, "place" if p in self.places else "unit")
        if p in self.joins:
            return Piece(self.joins[p], p, "word")
        if p - 1 in self.wall:
            return None
        c = text[p - 1]
        if is_han(c):
            return self._word(text, p, at)
        if c in _LATIN:
            return _latin(self, text, p)
        if c == ")":
            q = text.rfind("(", max(0, p - 14), p)
            return Piece(q, p, "bracket") if q > 0 and _plain(text[q + 1 : p - 1]) and self.wall.isdisjoint(range(q, p)) else None
        if c == "”":
            q = text.rfind("“", max(0, p - 14), p)
            if text.endswith(_SORTS_IN_QUOTES, max(0, q), p - 1):
                return None  # 首批“链主企业”|江城集团
            return Piece(q, p, "quoted") if q >= 0 and _plain(text[q + 1 : p - 1]) else None
        return Piece(p - 1, p, "unknown") if c == "·" else None

    def _word(self, text: str, p: int, at: int) -> Piece | None:
        """The word of Chinese characters that ends at ``p``."""
        c = text[p - 1]
        if c in _OF_CHINA and text.endswith("中国家", 0, p - 1):
            return Piece(p - 2, p, "word")  # 中国|家用|纺织品, which a tokenizer cuts before 国家
        q = self.word_start(p)
        while q in self.wall and text[q] in "年月日号":
            q += 1  # 2003年3|月经|省政府批准: a token that begins in a date
        word = text[q:p]
        if word in _DIRECTIONS and q in self.units:  # 台湾|中部|科学园区管理局
            return Piece(q, p, "word")
        if word == "月" and text[q - 1 : q] not in DATED:
            return Piece(q, p, "unknown")  # 汉阴县|月|河工业集中区
        # 运筹 of 运筹学|会 is no word here
        if word in _FUNCTION or (word in self.stops and p in self.bounds and not self._of_trade(word, p)):
            return Piece(q, p, "and") if word in AND and joins_fields(self, q, p, at) else None
        if self._leads_on(text, word, q, p, at):
            return None
        if len(word) > 2 and word[-2] in _GLUED_TO_ONE and word[-1] in _OFFICES_OF and self.coined(word):
            return Piece(p - 1, p, "unknown")  # 市经|信委和市|工商联
        if self._is_glued(text, word, q, p):
            q += 1
        if len(word) > 3 and q < self.heads.get(q, q) < p:
            q = self.heads[q]
        return Piece(q, p, "unknown" if p - q == 1 else "word")

    def _of_trade(self, word: str, p: int) -> bool:
        """Whether a word up to ``p`` is for those of a trade, who are joined in what follows: 新加坡|制造商|总会."""
        return word[-1] == "商" and self.text.startswith(_OF_TRADES, p)

    def _leads_on(self, text: str, word: str, q: int, p: int, at: int) -> bool:
        """Whether a word ends in what leads on to the name rather than belongs to it."""
        verb = word[-2:] if len(word) > 3 and p in self.bounds else ""
        if verb in self.stops and verb not in _JOINTLY and q not in self.units:
            return True  # 衷心祝愿|江城…公司
        last = word[-1]
        if len(word) == 2 and last in "该本此" and self.coined(word):
            return True  # 参加的有该|学院
        if (len(word) == 2 and last in _COMPLEMENTS) or (len(word) > 2 and last == "任"):
            return True  # 章博任|江城…公司
        if last == "导" and word.endswith("领导") and p < at and not text.startswith(_OF_LEADING, p):
            return True  # 江城市领导|张某和市卫生局
        if last == "方" and text[p - 3 : p - 1] in _SIDES:
            return True
        if word[0] == "等" and len(word) > 1 and self.coined(word):
            return True  # 工业园等经|省政府批准
        leads = last in AND or last in "于率对向由称在受" or (last == "为" and (len(word) > 2 or _SERVED.match(text, p) is not None))
        leads = leads or (q in self.holders and len(word) in _NAME_AND_VERB and word[0] in self.surnames)  # 副省长|林启东应|省政府
        return leads and len(word) > 1 and self.coined(word)  # 王家|强及|代表团, 典礼|昨于|文化中心, 林远为|大珩学院

    def _is_glued(self, text: str, word: str, q: int, p: int) -> bool:
        """Whether a tokenizer glued a preposition to the front of a word: 由省|民族事务委员会, 由江|城市作家协会, 据县|自然资源局."""
        if len(word) == 2:
            return (self.coined(word) or and_county(text, word, q)) and (
                word[0] in "由同据" or (word[0] == "有" and is_han(text[q - 1 : q] or "\n"))
                or (word[1] in _OFFICES_OF and word[0] in _GLUED_TO_ONE)
            )  # fmt: skip
        if len(word) < 3 or p not in self.bounds:
            return False
        named_so = _NAMED_SO.get(word[0])  # 集团|以大红门|…公司, 经青禾|科技批准
        return word[0] in _PREPOSITIONS or (named_so is not None and word[1] not in named_so and self.coined(word))


def _latin(ground: Soil, text: str, p: int) -> Piece | None:
    """The letters and figures that end at ``p``, with words before them (Kestrel Robotics|公司); figures alone are no part of a name."""
    q = p - 1
    while q > 0 and text[q - 1] in _LATIN:
        q -= 1
    if text[q:p].strip("0123456789.-+%") == "" or text[q:p].lower() in ("vs", "v"):
        return None
    words = _LATIN_WORDS.search(text, max(0, q - _LONGEST_LATIN), q) if text[q - 1 : q] == " " else None
    return Piece(q if words is None or words.start() in ground.wall else words.start(), p, "latin")


def _stands(document: Document, place: bool, start: int, end: int) -> bool:
    """Whether tokens end at a word's ends; a long body's name needs no token's start (but 京东方 in 北京东方园林 one).

    Nor does one of three characters behind what a tokenizer glues to it: 由屏|科大.
    """
    bounds = document.boundaries
    if end not in bounds:
        return False
    if start in bounds or place:
        return start in bounds
    led = start - 1 in bounds and document.text[start - 1] in "由据与和"
    return end - start > 3 or (led and end - start > 2)


def _crosses(document: Document, places: Sequence[Table], start: int, stop: int) -> bool:
    """Whether a name begins inside a place's that ends before it does (香[港|南区], 瑞[丽|江]): who reads from the left takes that."""
    text, bounds = document.text, document.boundaries
    if start in bounds:
        # the tokenizer may have cut the place: 瑞|丽江
        if stop <= start + 1 or start - 1 not in bounds or text[start - 1] in _FUNCTION:
            return False
        row = places[0].get(text[start - 1 : start + 1])
        return row is not None and not row["need"]
    first, end = start - 1, start + 1
    while end not in bounds:
        end += 1
    if end >= stop:
        return False
    while first not in bounds:
        first -= 1
    word = text[first:end]
    return any(word in table for table in places)


def _plain(inside: str) -> bool:
    return bool(inside) and all(is_han(c) or c in _LATIN or c == " " for c in inside)


def soil(document: Document, found: Found, known: tuple[str, ...], walls: tuple[str, ...]) -> Soil:
    """Prepare a text for growth.

    Args:
        document: The text.
        found: What was found before.
        known: Tables whose words are names that a longer name may hold.
        walls: Kinds of candidates that no name holds.
    """
    text = document.text
    units: dict[int, int] = {}
    places: set[int] = set()
    doubtful: set[int] = set()
    kinds: dict[int, str] = {}
    lexicon = document.lexicon
    of_places = [lexicon.table(topic) for topic in PLACES]
    stops, sorts = lexicon.table("_left_stops").keys(), lexicon.table("_generic_modifiers")
    for topic in known:
        place = topic in PLACES
        for hit in document.hits(topic):
            start, end, word, row = hit.start, hit.end, hit.word, hit.row
            need = row.get("need")
            if need:
                if need in ("c", "s", "n") or (need == "w" and (word in stops or word in sorts)):
                    continue  # an ordinary word too (通用), a city too: no ground for a longer name
                if not _stands(document, place, start, end) or and_county(text, word, start):
                    continue
            if start < units.get(end, end) and not (start and _crosses(document, of_places, start, end)):
                units[end] = start
                if place:
                    places.add(end)
                    (doubtful.add if need else doubtful.discard)(end)
                else:
                    places.discard(end)
                    kinds[end] = row["kind"]
    for kind in ("place", "park"):
        for c in found.of(kind):
            start, end, place = c.start, c.end, kind == "place"
            if start <= units.get(end, end) and not (place and start and _crosses(document, of_places, start, end)):
                units[end] = start
                (places.add if place else places.discard)(end)
    groups = lexicon.table("_not_posts")  # 中国大中学生体育协会: 学生 is nobody's post
    wall = {
        i for kind in walls for c in found.of(kind)
        if kind != "title" or text[c.start : c.end] not in groups for i in range(c.start, c.end)
    }  # fmt: skip
    surnames = lexicon.table("_surnames")
    for m in _APPOINTED.all_in(document):
        if m["name"][0] in surnames and units.keys().isdisjoint(range(m.start("name") + 1, m.end("name") + 1)):
            wall.update(range(*m.span("person")))
    joins: dict[int, int] = {}
    for h in document.hits("organisation_stems"):
        joins[h.end] = min(h.start, joins.get(h.end, h.start))
    return Soil(
        text, document.boundaries, units, places, wall, stops, joins, sorts,
        {*[h.end for h in document.hits("countries")], *[at + _LONG for at in document.places.of(_HOME)]},
        doubtful, found.starts("title"), found.ends("title"), {start: end for end, start in units.items()},
        coined=partial(coined, document.tokenizer), kinds=kinds, acts=lexicon.table("_acts_between"),
        leading=lexicon.table("_leading_verbs").keys(), surnames=surnames,
    )  # fmt: skip


def holds(candidates: list[Candidate], start: int, end: int) -> bool:
    """Whether one of the candidates overlaps the span."""
    return any(c.start < end and start < c.end for c in candidates)
