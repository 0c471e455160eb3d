"""和, 与, 及 and 暨 inside names: where such a word joins two fields of one body rather than two bodies."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Protocol

from .lexicon.tables import Row
from .pieces import Piece, is_han

#: The conjunctions that names hold.
AND = frozenset("和与及暨")

#: Endings that begin with a field, so that 与 may stand right before them.
_FIELD_ENDINGS = (
    "知识产权局", "旅游局", "体育局", "管理局", "统计局", "计划局", "文化局", "科技局", "教育局", "卫生局", "水务局", "交通局", "商务局",
    "设计院", "管理学院", "工程学院", "技术学院", "科学学院", "设计学院", "传媒学院",
)  # fmt: skip

#: Endings of bodies whose names join two fields.
_JOINED = (
    "研究院", "研究所", "研究中心", "研究会", "基金会", "学会", "促进会", "协会", "学院", "实验室", "中心", "委员会", "智库", "联盟",
)  # fmt: skip
#: Those of them that no firm and no office shares.
OF_FIELDS = ("学会", "协会", "研究会", "促进会", "基金会", "学院", "研究院", "研究所", "研究中心", "实验室")

#: Schools rather than fields.
_SCHOOLS = frozenset(("大学", "中学", "小学", "同学", "入学", "教学", "办学", "升学", "留学", "上学"))

#: Marks and words at which a name begins.
_OPENS = frozenset(("", *"、,。;:(“”\n -—由在于与和及任为的了兼是"))
_SHORTEST, _LONGEST = 1, 12
#: Words for the whole before the name of its part: 我校|生态环境与建筑工程学院.
HOUSES = ("我校", "该校", "本校", "我院", "我所", "学校")
#: Lands that a committee or an alliance joins with another: 内地与香港…委员会.
_LANDS = ("内地", "中国", "大陆", "我国", "海峡两岸", "两岸")
#: What tells how somebody acts with another, and names no field.
_HOW = frozenset((
    "分别", "先后", "陆续", "依次", "逐一", "正式", "共同", "成功", "再次", "首次", "现场", "当场", "同时", "曾经", "已经", "继续",
    "一直", "主动", "积极", "直接", "随后", "随即", "当即", "此后", "最终", "其后",
))  # fmt: skip
#: Words for bodies by themselves.
_HOUSES_OF = frozenset((
    "中心", "基地", "平台", "集团", "公司", "银行", "医院",
    "科协", "妇联", "文联", "侨联", "残联", "作协", "记协", "工会", "总工会", "工商联", "团委",
))  # fmt: skip
#: What ends words that name people or sorts of bodies, and what neither side of the conjunction is.
_NO_FIELD = frozenset("礼式坛们者家员方人部局院会校司厂店仁域生导馆站所处行社团队")


#: What stands before 和县 where it is the county.
_BEFORE_HEXIAN = ("安徽", "安徽省", "马鞍山", "马鞍山市", "在", "赴", "到", "于", "由", "向", "是", "的")


def and_county(text: str, word: str, start: int) -> bool:
    """Whether 和县 is 和 and the county of the page: 县农业农村局和|县招商中心."""
    return word == "和县" and start > 0 and is_han(text[start - 1]) and not text.endswith(_BEFORE_HEXIAN, 0, start)


class Ground(Protocol):
    """What is to be known of the text: `growth.Soil`."""

    text: str
    bounds: frozenset[int]
    units: dict[int, int]
    places: set[int]
    wall: set[int]
    stops: Collection[str]
    sorts: Mapping[str, Row]

    @property
    def coined(self) -> Callable[[str], bool]:
        """Whether a word is one that no dictionary has."""
        ...

    def word_start(self, end: int) -> int:
        """Where the token begins that holds the character before ``end``."""
        ...


def joins_fields(ground: Ground, q: int, p: int, at: int) -> bool:
    """Whether the conjunction from ``q`` to ``p`` stands between two words for fields: 环境|与|能源|学院.

    Any other may join two names. ``at`` is where the name's ending begins.
    """
    if q == 0 or q in ground.units:
        return False
    text, sorts = ground.text, ground.sorts
    before = text[ground.word_start(q) : q]
    if before in _HOUSES_OF:
        return False  # 训练|中心|和|示范中心, 市|科协|和|江城大学: two of them
    if p == at and text.startswith(_FIELD_ENDINGS, at):  # 科学技术|与|知识产权局
        row = sorts.get(before)
        return row is not None and not row["class"]
    k = p + 1
    while k < at and k not in ground.bounds:
        k += 1
    left, right = _is_field(ground, before, ("",)), _is_field(ground, text[p:k], ("", "h"))
    first = ground.word_start(q)
    if right and not left and before not in sorts and before not in ground.stops and not ground.wall & {first, first - 1}:
        # 国际|纯粹|与|应用|物理学: what begins the whole name stands right before the pair
        opening = sorts.get(text[ground.word_start(first) : first]) if first else None
        left = opening is not None and opening["class"] in ("h", "s")
    return left and right


def _is_field(ground: Ground, word: str, classes: tuple[str, ...]) -> bool:
    """Whether a word names a field: by itself, or by its end (电子|信息, 建筑学)."""
    row = ground.sorts.get(word)
    if row is not None:
        return row["class"] in classes
    tail = ground.sorts.get(word[-2:]) if len(word) > 3 else None
    return (len(word) > 1 and word[-1] == "学" and word not in _SCHOOLS) or (tail is not None and tail["class"] == "")


def left_of_pair(ground: Ground, right: list[Piece], at: int, p: int, end: int | None) -> list[Piece]:
    """The conjunction before ``p`` and what stands between it and a mark, where a name with this ending holds both.

    创新|基金会 names nothing: in 、星河国展望与创新基金会 what the mark opens belongs to it. ``right`` are the pieces between the
    conjunction and the ending, which goes from ``at`` to ``end``.
    """
    text = ground.text
    q = p - 1
    if end is None or p == at or text[q:p] not in AND or q < 1 + _SHORTEST or not text.endswith(_JOINED, at, end):
        return []
    words = [text[piece.start : piece.end] for piece in right]
    rows = [ground.sorts.get(word) for word in words]
    if any(row is not None and row["class"] in ("d", "t") for row in rows):
        return []
    land = next((land for land in _LANDS if text.endswith(land, 0, q) and text[q - len(land) - 1 : q - len(land)] in _OPENS), None)
    if land is not None and all(piece.sort in ("word", "unknown", "place") for piece in right):
        return [Piece(q, p, "and"), Piece(q - len(land), q, "place")]  # 内地|与|香港科技合作委员会
    if any(piece.sort not in ("word", "unknown", "stem") for piece in right):
        return []
    if rows and rows[-1] is not None and rows[-1]["class"] in ("h", "s"):
        return []  # 资质和|国际项目管理协会: a name begins there
    named = not all(row is not None or _is_field(ground, word, ("",)) for word, row in zip(words, rows, strict=True))
    if named and not text.endswith(OF_FIELDS, at, end):
        return []
    plain = not any(map(ground.coined, words))
    left = _field_before(ground, q, named=named, plain=plain)
    return [Piece(q, p, "and"), *left] if left else []


def _field_before(ground: Ground, end: int, *, named: bool, plain: bool) -> list[Piece]:
    """The words between a mark (or a place that begins them) and a conjunction, if they name a field: 星河国|展望, 先进|材料.

    ``named``: what follows the conjunction is more than fields, and so these must be nothing else, or begin with a place, or be
    words of the dictionary as those are (``plain``): 月球|与|行星科学实验室.
    """
    text, begin = ground.text, end
    if text[end - 1] in _NO_FIELD:
        return []
    words: list[str] = []
    place: Piece | None = None
    while end - begin <= _LONGEST and text[begin - 1 : begin] not in _OPENS and text[begin - 2 : begin] not in HOUSES:
        start = ground.units.get(begin, -1) if words else -1
        if start >= 0:
            place = Piece(start, begin, "place" if begin in ground.places else "unit")
            break
        start = ground.word_start(begin)
        word = text[start:begin]
        if len(word) < 2 or not all(map(is_han, word)) or any(i in ground.wall for i in range(start, begin)):
            return []
        words.append(word)
        begin = start
    if place is None and text[begin - 1 : begin] == "、" and text[end] in "和及":
        return []  # 排球、台球和|棋牌协会: the last of a list
    rows = [ground.sorts.get(w) for w in words]
    if not words or end - begin > _LONGEST or any(row is not None and row["class"] in ("d", "t") for row in rows):
        return []
    if any(p in ground.units and p not in ground.places for p in range(begin + 1, end + 1)):
        return []
    if _HOUSES_OF & {*words}:
        return []  # 训练|中心|和|示范中心: two of them
    if words and text[end] != "暨" and (words[0] in _HOW or (place is not None and place.sort == "unit" and words[0] in ground.stops)):
        return []  # 江城大学|分别|与滨海学院
    if place is not None:
        whole = ground.units.get(place.start) if place.sort == "place" and place.start not in ground.places else None
        return [Piece(begin, end, "word"), place, *([] if whole is None else [Piece(whole, place.start, "unit")])]  # 中国科学院|滨州|…
    known = not any(map(ground.coined, words))
    if any(w in ground.stops for w in words) or (named and not all(row is not None for row in rows) and not (plain and known)):
        return []
    return [Piece(begin, end, "word")] if len(words) > 1 or known else []
