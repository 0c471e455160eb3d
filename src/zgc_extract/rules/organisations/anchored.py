"""Names that a place or a known body begins: which endings and pieces behind it make one."""

from __future__ import annotations

from ...growth import Soil
from ...lexicon import WordHit
from ...pieces import Piece
from ...shelf import compiled
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


def anchored(
    text: str, ground: Soil, hit: WordHit, strength: str, pieces: list[Piece], sorts: list[str]
) -> bool:
    """Whether a place or a body with these pieces after it and the ending make a name."""
    inner, last, of_place = sorts[1:], pieces[-1], pieces[0].sort == "place"
    fields = all(s in FIELDS for s in inner)
    if text[pieces[0].end - 1] in _PARKS_END and _DEVELOPS.match(text, pieces[0].end, hit.start):
        return False  # 在某工业园|发展|先进|制造业中心
    if hit.word in _OF_A_LAND and not inner and last.end in ground.countries:
        return False  # 从美国|大学的体系看
    if hit.word == "政府" and not inner and last.sort == "unit" and ground.kinds.get(last.end) == "government":
        return False  # 享受国务院|政府特殊津贴
    of_party = ground.kinds.get(pieces[0].end) == "party"
    if of_party and hit.word in _LEGISLATURES:
        return False  # 民建联|立法会议员
    if (strength == "strong" and hit.row["kind"] == "party" and last.sort == "unit") or (strength == "weak" and of_party):
        return False  # 江城市政协|农工党界别, 星河集团党支部|组织公司党员
    if hit.word == "代表团":
        return last.end in ground.countries and not inner
    if hit.word.endswith("人民法院") and of_place and len(inner) == 1 and NUMBERED.fullmatch(text, pieces[-1].start, hit.start):
        return True  # 重庆市|第五|中级人民法院
    if strength == "part":
        named = any(s == "word" and _called(text, ground, p, p.end) for s, p in zip(inner, pieces[1:], strict=True))
        if named:
            return False  # 中国科学院|林启东|院士工作站
        whole = not of_place and pieces[0].end in ground.kinds and pieces[0].end - pieces[0].start > _NAME
        return whole and len(inner) < _MOST_OF_PART and "t" not in inner and "unit" not in inner
    if strength == "bound":
        of_society = pieces[0].sort == "unit" and ground.kinds.get(pieces[0].end) == "association"
        if hit.word == "分会" and of_society and len(inner) < _MOST_OF_BRANCH:
            return True  # 江城医师协会|胸外科|医师分会
        if hit.word in _OF_BANKS and ground.kinds.get(pieces[0].end) == "bank":
            return len(inner) < _MOST_OF_BRANCH  # 江城银行|两江|分行
        if hit.word == "队" and text.endswith("团", 0, hit.start) and not text.endswith("”团", 0, hit.start):
            return False  # 江城大学|云帆|团队: the university's people
        if hit.word == "队" or hit.word.endswith("部队"):
            return not inner or (not fields and len(inner) <= 2) or hit.word != "队"
        plain = [s for s, p in zip(inner, pieces[1:], strict=True) if text[p.start : p.end] != "驻"]  # 中国|驻|旧金山|总领事馆
        if hit.word in _GRIDS and plain == ["word"] and of_place:
            return True  # 江城|永强|供电公司
        if text.endswith(_QUARTERS, 0, hit.start) and of_place:
            return len(inner) < _MOST_OF_QUARTER  # 青园区|青石镇|米林|社区|党委
        return all(s in ("place", "unit", "s", "h", "stem", "bracket") for s in plain) or (
            last.end - last.start == 1 and text[last.start] in DIVISIONS
        )
    if strength == "dept" and hit.start in ground.posts and _called(text, ground, last, hit.start):
        return False  # 某局|侯召迅|处长
    if strength == "dept":
        return _department(text, hit, pieces, inner)
    if strength in ("brand", "name") and not inner and last.sort == "unit" and last.end not in ground.grown:
        return hit.word != "投资" and ground.kinds.get(last.end) in ("company", "bank")  # a firm of the table: 蔚来|汽车
    if strength in ("brand", "name") and last.sort == "unit" and set(inner) == {""} and len(inner) < 3 and last.end not in ground.grown:
        return True  # a firm of the table and its trade: 万科|产业|地产
    if strength in ("brand", "name") and of_place and not inner and firms.seated(text, pieces, hit.end):
        return True  # 北辰|电气|公告称
    if strength == "brand":
        if inner == ["word"] and pieces[0].end not in ground.kinds and not of_place and firms.closes(text, ground, hit.end):
            return True  # 江城高新区|华信|新材料、
        if of_place and sorts[1:] == ["unit"] and ground.kinds.get(last.end) == "company":
            return True  # 江城|比亚迪|建工
        if "a" in inner:
            return False  # 某高新区|谋划|建设|生物医药
        if of_place and "word" in inner and (hit.end in ground.posts or any(firms.coined(text, ground, p) for p in pieces[1:])):
            return True  # 江苏|正名|智能|科技|董事长
        return any(s in ("unknown", "latin", "quoted") for s in inner) and not single(inner)
    if strength == "name":
        return bool(inner) and not fields and not single(inner)
    if strength == "weak":
        if not inner and text.endswith(_RUN, 0, last.end) and hit.word in ("公司", "集团"):
            return True  # 江城机场|集团
        if not inner and hit.word in _RUNNING and text[last.end - 1] in _NATURE:
            return True  # 长白山|管委会
        if not inner and last.sort == "place":
            return last.end in ground.doubtful and hit.word in ("公司", "集团")
        if of_place and inner and fields and strength == "weak" and hit.word == "公司" and inner[0] != "a":
            return len(inner) > 1 or hit.end in ground.posts
        if of_place and inner and fields:
            return hit.word == "集团" and inner[0] != "a" and "t" not in inner
        return True
    if text[last.start : last.end] == "建设" and hit.word.endswith("中心") and text[last.start - 1] in "园区城":
        return False  # 某产业园|建设|研发中心
    if hit.word == "研发中心" and of_place and not inner:
        return False  # 用于|上海|研发中心: the firm's of which the text tells
    if strength == "sited":
        of_park = pieces[0].sort == "unit" and pieces[0].end not in ground.kinds and not inner
        return (of_place and bool(inner)) or (of_park and hit.word.endswith(_RUN_BY))  # 日本神户医疗产业都市|推进机构
    return not (inner and fields and (inner[0] == "a" or "t" in inner) and strength not in ("strong", "legal", "open"))


def _called(text: str, ground: Soil, piece: Piece, end: int) -> bool:
    """Whether the word before a post's head is somebody's name rather than a department's field."""
    word = text[piece.start : end]
    return piece.sort == "word" and len(word) == _NAME and word[0] in ground.surnames and ground.coined(word)


def _department(text: str, hit: WordHit, pieces: list[Piece], inner: list[str]) -> bool:
    """Whether these pieces and a one-character ending make a department: 英国|内政|部, 北京大学|中文|系."""
    field = text[pieces[-1].start : hit.start] if inner else ""
    if not inner:
        # 中国科学院|院: the ending right after the body; only a division's office stands so (北京市|委).
        return (hit.word == "委" and pieces[-1].sort == "place") or (hit.word == "办公室" and pieces[-1].sort == "unit")
    if hit.word == "办公室" and pieces[0].sort == "unit" and inner == ["place"]:
        return True  # IASP中国办公室
    if (field[-1] in _NO_FIELD and len(field) == 1) or field in _DIRECTIONS or len(inner) > 4:
        return False
    if len(field) == 1 and len(inner) == 1:
        return False
    return pieces[0].sort != "place" or hit.word in ("部", "办公室", "局", "厅", "委", "署", "司")
