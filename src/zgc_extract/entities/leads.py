"""What stands before a post as a whole: 利物浦商业提升区|首席执行官, from the mark on that opens it."""

from __future__ import annotations

from dataclasses import field

from ..document import Document
from ..honorifics import ADDRESSES
from ..pieces import GLUED, is_han
from ..rule import Candidate
from ..shelf import compiled
from ..slotted import slotted
from ..tokenizer import coined

BODIES = ("organisation", "park")

#: Marks at which the words before a post begin, and words that bring in a row of people.
_MARKS = frozenset("、,。;:“\n\t!?兼暨|/")
_OPENERS = frozenset((
    "由", "暂由", "将由", "现由", "改由", "与", "和", "及", "以及", "任", "为", "是", "有", "请", "邀请", "包括",
    "来自", "邀得", "同", "联同", "连同", "会同", "偕同", "现任", "现为", "担任", "出任", "聘请", "会见", "当选",
    "受聘", "聘", "会上", "其中", "随后", "接着", "最后", "期间", "了", "向", "给", "陪同", "当选为", "聘为", "任命",
    "嘉宾", "贵宾", "偕", "率", "携", "获", "从", "据", "找", "随", "跟", "颁发", "到", "邀请到", "邀", "特邀",
))  # fmt: skip
#: What a house calls itself before its departments.
_HOUSES = frozenset(("公司", "集团"))
#: The house that a page is of, whose departments are named behind it: 我校|科研处.
_OURS = frozenset(a + b for a in "我本" for b in ("校", "院", "司", "所", "馆", "会", "公司", "集团", "学院", "医院"))
#: Words that open a body's name only where a name that is known begins behind them: 原|国家外经贸部, but 前海.
#: Where somebody stands in a picture.
_IN_PICTURES = frozenset(side + rank for side in "左右前后中" for rank in "一二三四五六七八九十")
_FORMER = frozenset(("原", "前", "时任", "署理", "候任", "拟任", "挂职"))
_SHORT_FORMER = 2
_AND = frozenset("与和及")
#: What firms' names end in.
_OF_FIRMS = ("公司", "集团", "厂")
#: What makes a field of a word for a type of bodies: 企业|管理系.
OF_FIELDS = ("管理", "发展", "服务", "文化", "经济")
#: Words of one character that no name begins with.
_FUNCTION = frozenset(
    "不且之乎也了于亦什从他们以似但何你使全共关其则却又叫各吗后向吧听含呢和因在地多她它对就已并当很得您想或所才把据接是曰最有未本每比求没然由的看"
    "着等给而者自至被要见该请谁起跟还这那都问随及与为任让向将经说称时内上下中前再均亲兼"
)
_DIRECTIONS = frozenset(("东部", "西部", "南部", "北部", "中部"))
#: Words for people, behind which names begin.
_PEOPLE = frozenset(("领导", "市领导", "区领导", "县领导", "省领导", "校领导", "院领导", "负责人"))
#: The beginning of an office of a division, behind a mark: 市文体广电(和旅游局).
_OFFICE = compiled(r"(?<=[、,。;:\n有])[省市区县州](?!长)[\u4e00-\u9fff]{2,8}$")
_LONGEST = 30
_BRACKETED = 14
#: What ends in 上 where something is said.
_OCCASIONS = frozenset("会议式坛场谈间")
_INNER, _FIELDS = 6, 8
#: How long words in quotes are that are more than a name's first part.
_QUOTED = 6
#: What ends a sentence or a clause inside quotes.
_SAID = ("。", "!", "?", ",", "…")
_CLOSED = {")": "(", "》": "《", "”": "“"}


@slotted
class Lead:
    """The words from ``start`` up to a title, with the bodies and places in them; ``opened``: by a mark or an opening word."""

    start: int
    inside: list[Candidate] = field(default_factory=list)
    opened: bool = False
    jumped: bool = False


def lead(document: Document, ends: dict[int, Candidate], at: int) -> Lead:
    """The words before a title that ends what began at the nearest mark; it stops at verbs and other words that no name holds."""
    line = document.line_at(at).start
    walk = _Walk(document, document.text, ends, at, line, max(line, at - _LONGEST), at, Lead(at))
    while walk.on():
        pass
    return walk.found


@slotted
class _Walk:
    """The way from a title to the left, a mention, what is in brackets or a word a step; ``p``: how far it has come."""

    document: Document
    text: str
    ends: dict[int, Candidate]
    at: int
    line: int
    floor: int
    p: int
    found: Lead

    def on(self) -> bool:
        """Goes a step; whether there is another."""
        self.found.start = p = self.p
        m = self.ends.get(p)
        if m is not None and m.start < p:
            return self._over_mention(m)
        if p <= self.floor:
            return self._stop(opened=p == self.line)
        c = self.text[p - 1]
        if c in _MARKS or (c == " " and not (self.text[p - 2 : p - 1].isascii() and self.text[p].isascii())):
            return self._stop()
        if c in _CLOSED:
            return self._over_brackets(c)
        q = p - 1
        while q > self.floor and q not in self.document.boundaries and q not in self.ends:
            q -= 1
        return self._over_word(q, self.text[q:p])

    def _stop(self, start: int | None = None, opened: bool = True) -> bool:
        """Ends the way, here or at an offset."""
        self.found.start, self.found.opened = self.p if start is None else start, opened
        return False

    def _to(self, p: int) -> bool:
        """Goes on from an offset."""
        self.p = p
        return True

    def _behind_mark(self, q: int) -> bool:
        """Whether an offset stands behind a mark, or where the way must end."""
        return q == self.floor or _begins(self.text, q)

    def _over_mention(self, m: Candidate) -> bool:
        group = m.kind == "title" and self.p < self.at and _is_group(self.document, self.text[m.start : self.p])
        if m.kind not in (*BODIES, "place") and not group:
            return self._stop(opened=False)
        if not group:
            self.found.inside.insert(0, m)
        return self._to(m.start)

    def _over_brackets(self, c: str) -> bool:
        text, p = self.text, self.p
        q = text.rfind(_CLOSED[c], max(self.floor, p - _BRACKETED), p)
        before = self.ends.get(p - 1)
        told = before is not None and before.kind in ("person", "title", "date")
        if c == ")" and (told or text[p - 3 : p - 1] in ("报道", "报导", "摄影")):  # (记者王某中山报道)|江城商会|会长
            return self._stop()
        if q < 0 or any(stop in text[q:p] for stop in ",。;!?"):  # “园区很好。”|甲公司董事长张三说
            return self._stop(opened=_begins(text, p))
        if c == "”" and p - q > _QUOTED and p < self.at:  # “青年企业家组别”|星河旅游公司|创办人
            return self._stop()
        return self._to(q)

    def _over_word(self, q: int, word: str) -> bool:
        """Over the word from ``q`` on, if it can belong to a name."""
        text, p, at, document = self.text, self.p, self.at, self.document
        if word in _AND and (joined := self._joined(q, word)) is not None:
            return joined
        if word in _HOUSES and p < at and (self._behind_mark(q) or text[q - 1] in "本我"):  # 。公司|财务部|部长
            return self._stop(q)
        if word == "上" and text[q - 1] in _OCCASIONS and q > self.floor:  # 会议|上|市委
            return self._stop()
        glued = word[0] in GLUED and len(word) > 1 and is_han(text[q - 1 : q])  # 仪式|由海|悦广场
        former = word[0] in "前原" and len(word) > _SHORT_FORMER and self._behind_mark(q)  # ,前|翠湖|行政总裁
        if word[0] in GLUED and word[1:] in _FORMER:
            return self._stop(p)  # 由前|教育部|部长
        if (glued or former) and coined(document.tokenizer, word):
            return self._stop(q + 1)
        if word[0] == "各" and p < at and q in self.ends and self.ends[q].kind in (*BODIES, "place"):  # 山东|各级|政协委员联谊会
            return self._to(q)
        if word in _PEOPLE or word == "该":  # 参加的有该|学院|副院长; 江城市领导张某和|市卫生局|局长
            return self._stop(opened=False)
        sorts = document.lexicon.table("_generic_modifiers")
        sort = sorts[word]["class"] if word in sorts else None
        opens = self._opens(q, word)
        if opens or (p < at and sort in ("d", "t") and not text.startswith(OF_FIELDS, p)):
            return self._stop(opened=opens)
        if word in _FORMER or (word in _DIRECTIONS and p < at):  # 前海; 东部|新城集团
            return self._to(q)
        if word == "的" and (text.endswith(ADDRESSES, 0, q) or (q in self.ends and self.ends[q].kind == "person")):
            return self._stop()  # 免去林某同志的|江城集团|董事长
        if word in document.lexicon.table("_left_stops") and sort != "":
            return self._over_stop(q, word)
        return self._to(q) if all(is_han(c) or c.isalnum() or c in "·.&-+" for c in word) else self._stop(opened=False)

    def _opens(self, q: int, word: str) -> bool:
        """Whether a body's name begins behind a word: 现任|江城…公司, 章博任|…, 左一为|甲大学, 作者:张三,系|甲大学教授."""
        inside = self.found.inside
        former = word in _FORMER and (len(word) > 1 or (bool(inside) and inside[0].start == self.p))
        leads = former or word in _OPENERS or word in _OURS or word in _IN_PICTURES or (word[-1] in "任为由" and len(word) > 1)
        return leads or (word == "系" and q > self.floor and self.text[q - 1] in _MARKS)

    def _joined(self, q: int, word: str) -> bool | None:
        """Over a conjunction inside a name, to what it joins; None where it joins nothing of a name."""
        text, p, at, floor, document = self.text, self.p, self.at, self.floor, self.document
        first = q - 1 in document.boundaries and q > floor and self._behind_mark(q - 1)
        if first and p < at and is_han(text[q - 1]) and text[q - 1] not in _FUNCTION:
            return self._stop(q - 1)  # ,|惠|和|宠物食品有限公司: one character is no other body
        m = _before(self.ends, q, max(floor, q - _INNER))  # 常州大学美术|与|艺术学院
        if m is not None and m.end < q and _begins(text, m.start) and _MARKS.isdisjoint(text[m.end : q]):
            return self._to(m.end)
        if q in self.ends:
            return None
        office = _OFFICE.search(text, floor, q)  # 市文体广电|和|旅游局
        if office:
            return self._to(office.start())
        field = _field_before(document, q, p)
        if field is None and p < at and q - 2 in document.boundaries and self._behind_mark(q - 2):  # ,合作|与|招商局
            field = q - 2 if text[q - 2 : q] in document.lexicon.table("_generic_modifiers") else None
        if field is None and p < at:
            field = _fields_from_mark(document, floor, q)
        return self._to(field) if field is not None else None

    def _over_stop(self, q: int, word: str) -> bool:
        """Over a word that no name holds, if a known name begins with it inside: 昆明理工大学灵长类|转化|医学研究院."""
        text, p, floor = self.text, self.p, self.floor
        if len(word) == 1 and word not in _FUNCTION and self._behind_mark(q) and text.endswith(_OF_FIRMS, p, self.at):
            return self._stop(q, opened=q > floor or floor == self.line)  # ,|迈|源储能公司
        m = _before(self.ends, q, max(floor, q - _INNER))
        two = m is not None and m.end == q and bool(self.found.inside) and self.found.inside[0].start == p  # 某市政府|授予|江苏省农科院
        if m is None or two or not _begins(text, m.start) or not _MARKS.isdisjoint(text[m.end : q]):
            return self._stop(opened=False)
        self.found.jumped = True
        return self._to(m.end)


def _begins(text: str, at: int) -> bool:
    """Whether an offset stands behind a mark, or behind what somebody is quoted to say."""
    return not at or text[at - 1] in _MARKS or (text[at - 1] == "”" and text[at - 2 : at - 1] in _SAID)


def _is_group(document: Document, title: str) -> bool:
    """Whether a title says in a body's name whom it is for or of: 学生|工作部, 交警|大队, 记者|站."""
    heads = document.lexicon.table("title_heads")
    return title in document.lexicon.table("_not_posts") or (title in heads and heads[title]["kind"] == "job")


def _fields_from_mark(document: Document, floor: int, q: int) -> int | None:
    """Where fields begin that fill the words from a mark to a conjunction: ,招生就业|与|学生工作处."""
    text, bounds, stops = document.text, document.boundaries, document.lexicon.table("_left_stops")
    sorts = document.lexicon.table("_generic_modifiers")
    first = q
    while first > floor and text[first - 1] not in _MARKS:
        start = first - 1
        while start > floor and start not in bounds:
            start -= 1
        word = text[start:first]
        row = sorts.get(word)
        if row is not None and row["class"] in ("t", "d"):
            return None
        if q - start > _FIELDS or len(word) < 2 or word in stops or not all(map(is_han, word)) or coined(document.tokenizer, word):
            return None
        first = start
    return first if first < q else None


def _field_before(document: Document, q: int, p: int) -> int | None:
    """Where the word before a conjunction begins, if the words on both its sides are fields: 高等教育|与|职业教育处."""
    text, bounds, sorts = document.text, document.boundaries, document.lexicon.table("_generic_modifiers")
    first, last = q - 1, p + 1
    while first > 0 and first not in bounds:
        first -= 1
    while last < len(text) and last not in bounds:
        last += 1
    rows = [sorts.get(text[first:q]) or sorts.get(text[q - 2 : q]), sorts.get(text[p:last]) or sorts.get(text[p : p + 2])]
    return first if all(row is not None and row["class"] in ("", "a") for row in rows) else None


def _before(ends: dict[int, Candidate], at: int, floor: int) -> Candidate | None:
    """The body that ends at or shortly before an offset, with no other mention between."""
    for p in range(at, floor - 1, -1):
        m = ends.get(p)
        if m is not None:
            return m if m.kind in (*BODIES, "place") else None
    return None
