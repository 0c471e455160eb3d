"""Names that a place or a known body begins: which endings and pieces behind it make one."""

from __future__ import annotations

from collections.abc import Callable

from ...growth import Soil
from ...lexicon import WordHit
from ...pieces import Piece
from ...shelf import compiled
from ...slotted import slotted
from . import firms
from .sorts import FIELDS, single

#: Before the ending of an office a single character stands for the division: 市教育局, 省公安厅.
DIVISIONS = frozenset("省市县区州乡镇旗盟")

#: Single characters that no department's field ends in, so that 部, 处, 局 after them are parts of other words.
_NO_FIELD = frozenset("东南西北中内外全上下各此何别该深好用住去出同处局底头胸腹背腰脚面颈腿臀")

#: Directions: 美国西北部 is no department.
_DIRECTIONS = frozenset({"东北", "西北", "东南", "西南", "中东", "中西", "中南", "东中", "沿海"})

#: What parks end in, and what is done in one rather than named with it.
_PARKS_END = frozenset("园区城邨港谷")

_DEVELOPS = compiled(r"(?:发展|建设)(?!研究|战略|规划|服务|促进|管理|集团|投资|改革|总公司|有限)[一-龥]{3}")

#: Firms that a power grid has in its towns.
_GRIDS = ("供电公司", "供电局", "供电所")

#: Endings before which a country alone tells a sort: 美国大学, 日本医院.
_OF_A_LAND = frozenset(("大学", "学院", "学校", "医院", "公司", "小学", "中学", "农场", "牧场", "渔场", "茶场", "林场"))

#: Branches of banks, which bear names of quarters and trades too.
_OF_BANKS = ("分行", "支行", "中支")

#: What firms are named after that run it.
_RUN = ("机场", "港", "码头", "口岸", "铁路", "高速")

#: What runs a mountain or a lake that people go to.
_RUNNING, _NATURE = ("管委会", "管理委员会", "管理局", "管理处"), "山湖江河岛海湾峡滩岭"
#: What parks are run by.
_RUN_BY = "机构"

#: Houses in which parties sit.
_LEGISLATURES = ("立法会", "议会", "国会")

#: The number of a court.
NUMBERED = compiled(r"第[一二三四五六七八九十]{1,2}")

#: Quarters whose party branches are told behind their towns; how many words tell them, and a society's branch, from others.
_QUARTERS, _MOST_OF_QUARTER, _MOST_OF_BRANCH, _MOST_OF_PART = ("社区", "村", "街道"), 5, 4, 3

#: How many characters most people's names have.
_NAME = 3


@slotted
class _Growth:
    """A place or a known body, what stands behind it, and the ending."""

    text: str
    ground: Soil
    hit: WordHit
    pieces: list[Piece]
    #: The sorts of the pieces behind the first.
    inner: list[str]
    last: Piece
    of_place: bool

    @property
    def kind(self) -> str | None:
        """The kind of body that begins it, None where a place does or one of no kind."""
        return self.ground.kinds.get(self.pieces[0].end)

    @property
    def fields(self) -> bool:
        """Whether nothing but words for fields stands between."""
        return all(s in FIELDS for s in self.inner)

    @property
    def proper(self) -> bool:
        """Whether more than one character that is no word stands between."""
        return bool(self.inner) and not single(self.inner)


def anchored(text: str, ground: Soil, hit: WordHit, strength: str, pieces: list[Piece], sorts: list[str]) -> bool:
    """Whether a place or a body with these pieces after it and the ending make a name."""
    name = _Growth(text, ground, hit, pieces, sorts[1:], pieces[-1], pieces[0].sort == "place")
    if _is_phrase(name, strength):
        return False
    if hit.word == "代表团":
        return name.last.end in ground.countries and not name.inner
    if hit.word.endswith("人民法院") and name.of_place and len(name.inner) == 1 and NUMBERED.fullmatch(text, name.last.start, hit.start):
        return True  # 重庆市|第五|中级人民法院
    return _BY_STRENGTH.get(strength, _other)(name, strength)


def _is_phrase(name: _Growth, strength: str) -> bool:
    """What only looks like a name: another word begins in it, or the ending belongs to a longer word."""
    text, ground, hit, first, last = name.text, name.ground, name.hit, name.pieces[0], name.last
    if text[first.end - 1] in _PARKS_END and _DEVELOPS.match(text, first.end, hit.start):
        return True  # 在某工业园|发展|先进|制造业中心
    if hit.word in _OF_A_LAND and not name.inner and last.end in ground.countries:
        return True  # 从美国|大学的体系看
    if hit.word == "政府" and not name.inner and last.sort == "unit" and name.kind in ("government", "university"):
        return True  # 享受国务院|政府特殊津贴, 江城大学|政府、企业、学校三方
    if name.kind == "party" and (hit.word in _LEGISLATURES or strength == "weak"):
        return True  # 民建联|立法会议员, 江城市政协|农工党界别
    return strength == "strong" and hit.row["kind"] == "party" and last.sort == "unit"  # 星河集团党支部|组织公司党员


def _part(name: _Growth, _: str) -> bool:
    """A part of a body that is named in full before it."""
    inner, first = name.inner, name.pieces[0]
    if any(s == "word" and _called(name.text, name.ground, p, p.end) for s, p in zip(inner, name.pieces[1:], strict=True)):
        return False  # 中国科学院|林启东|院士工作站
    whole = not name.of_place and first.end in name.ground.kinds and first.end - first.start > _NAME
    return whole and len(inner) < _MOST_OF_PART and "t" not in inner and "unit" not in inner


def _bound(name: _Growth, _: str) -> bool:
    """An ending that needs its body or its place right before it: 分会, 支行, 队, 党委."""
    text, hit, inner, last = name.text, name.hit, name.inner, name.last
    if hit.word == "分会" and name.kind == "association" and name.pieces[0].sort == "unit" and len(inner) < _MOST_OF_BRANCH:
        return True  # 江城医师协会|胸外科|医师分会
    if hit.word in _OF_BANKS and name.kind == "bank":
        return len(inner) < _MOST_OF_BRANCH  # 江城银行|两江|分行
    if hit.word == "队" and text.endswith("团", 0, hit.start) and not text.endswith("”团", 0, hit.start):
        return False  # 江城大学|云帆|团队: the university's people
    if hit.word == "队" or hit.word.endswith("部队"):
        return not inner or (not name.fields and len(inner) <= 2) or hit.word != "队"
    plain = [s for s, p in zip(inner, name.pieces[1:], strict=True) if text[p.start : p.end] != "驻"]  # 中国|驻|旧金山|总领事馆
    if hit.word in _GRIDS and plain == ["word"] and name.of_place:
        return True  # 江城|永强|供电公司
    if text.endswith(_QUARTERS, 0, hit.start) and name.of_place:
        return len(inner) < _MOST_OF_QUARTER  # 青园区|青石镇|米林|社区|党委
    named = all(s in ("place", "unit", "s", "h", "stem", "bracket") for s in plain)
    return named or (last.end - last.start == 1 and text[last.start] in DIVISIONS)


def _department(name: _Growth, _: str) -> bool:
    """An ending of one character that makes a department: 英国|内政|部, 北京大学|中文|系."""
    hit, inner, first, last = name.hit, name.inner, name.pieces[0], name.last
    if hit.start in name.ground.posts and _called(name.text, name.ground, last, hit.start):
        return False  # 某局|侯召迅|处长
    if not inner:
        # 中国科学院|院: the ending right after the body; only a division's office stands so (北京市|委).
        return (hit.word == "委" and last.sort == "place") or (hit.word == "办公室" and last.sort == "unit")
    if hit.word == "办公室" and first.sort == "unit" and inner == ["place"]:
        return True  # IASP中国办公室
    field = name.text[last.start : hit.start]
    if (field[-1] in _NO_FIELD and len(field) == 1) or field in _DIRECTIONS or len(inner) > 4:
        return False
    if len(field) == 1 and len(inner) == 1:
        return False
    return first.sort != "place" or hit.word in ("部", "办公室", "局", "厅", "委", "署", "司")


def _of_table(name: _Growth) -> bool | None:
    """A firm of the table with its trade, or a firm of a place that the page writes as one; None where it is neither."""
    inner, last = name.inner, name.last
    known = last.sort == "unit" and last.end not in name.ground.grown
    if known and not inner:
        return name.hit.word != "投资" and name.ground.kinds.get(last.end) in ("company", "bank")  # 蔚来|汽车
    if known and set(inner) == {""} and len(inner) < 3:
        return True  # 万科|产业|地产
    return True if name.of_place and not inner and firms.seated(name.text, name.pieces, name.hit.end) else None  # 北辰|电气|公告称


def _brand(name: _Growth, _: str) -> bool:
    """The last word of a firm's name without its legal form: 科技, 智能."""
    text, ground, hit, inner, last = name.text, name.ground, name.hit, name.inner, name.last
    if (told := _of_table(name)) is not None:
        return told
    if inner == ["word"] and name.pieces[0].end not in ground.kinds and not name.of_place and firms.closes(text, ground, hit.end):
        return True  # 江城高新区|华信|新材料、
    if name.of_place and inner == ["unit"] and ground.kinds.get(last.end) == "company":
        return True  # 江城|比亚迪|建工
    if "a" in inner:
        return False  # 某高新区|谋划|建设|生物医药
    if name.of_place and "word" in inner and (hit.end in ground.posts or any(firms.coined(text, ground, p) for p in name.pieces[1:])):
        return True  # 江苏|正名|智能|科技|董事长
    return name.proper and any(s in ("unknown", "latin", "quoted") for s in inner)


def _name(name: _Growth, _: str) -> bool:
    """An ending of names that are no words for fields."""
    told = _of_table(name)
    return told if told is not None else name.proper and not name.fields


def _weak(name: _Growth, _: str) -> bool:
    """公司, 集团, 管委会 …: what stands before must be more than a place."""
    text, hit, inner, last = name.text, name.hit, name.inner, name.last
    of_firm = hit.word in ("公司", "集团")
    if not inner and text.endswith(_RUN, 0, last.end) and of_firm:
        return True  # 江城机场|集团
    if not inner and hit.word in _RUNNING and text[last.end - 1] in _NATURE:
        return True  # 长白山|管委会
    if not inner and last.sort == "place":
        return last.end in name.ground.doubtful and of_firm
    if not (name.of_place and inner and name.fields):
        return True
    if hit.word == "公司":
        return inner[0] != "a" and (len(inner) > 1 or hit.end in name.ground.posts)
    return hit.word == "集团" and inner[0] != "a" and "t" not in inner


def _other(name: _Growth, strength: str) -> bool:
    """An ending that tells a body itself."""
    text, hit, inner, last = name.text, name.hit, name.inner, name.last
    if text[last.start : last.end] == "建设" and hit.word.endswith("中心") and text[last.start - 1] in "园区城":
        return False  # 某产业园|建设|研发中心
    if hit.word == "研发中心" and name.of_place and not inner:
        return False  # 用于|上海|研发中心: the firm's of which the text tells
    if strength == "sited":
        of_park = name.pieces[0].sort == "unit" and name.pieces[0].end not in name.ground.kinds and not inner
        return (name.of_place and bool(inner)) or (of_park and hit.word.endswith(_RUN_BY))  # 日本神户医疗产业都市|推进机构
    return strength in ("strong", "legal", "open") or not (inner and name.fields and (inner[0] == "a" or "t" in inner))


#: What an ending of each strength asks of the pieces before it.
_BY_STRENGTH: dict[str, Callable[[_Growth, str], bool]] = {
    "part": _part, "bound": _bound, "dept": _department, "brand": _brand, "name": _name, "weak": _weak,
}  # fmt: skip


def _called(text: str, ground: Soil, piece: Piece, end: int) -> bool:
    """Whether the word before a post's head is somebody's name rather than a department's field."""
    word = text[piece.start : end]
    return piece.sort == "word" and len(word) == _NAME and word[0] in ground.surnames and ground.coined(word)
