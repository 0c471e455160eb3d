"""The edges of a body's name: which of the pieces before its ending belong to it."""

from __future__ import annotations

from collections.abc import Mapping

from ...conjunctions import HOUSES, OF_FIELDS
from ...growth import Soil
from ...lexicon import WordHit
from ...lexicon.tables import Row
from ...pieces import Piece
from ...shelf import compiled
from . import firms

#: Before the ending of an office a single character stands for the division: 市教育局, 省公安厅.
DIVISIONS = frozenset("省市县区州乡镇")

#: What a branch's name ends in: there a place in the middle does not begin the name (恒丰银行南京分行).
_BRANCHES = ("分所", "分行", "支行", "分公司", "分局", "分校", "分社", "分院", "分会", "子公司", "办事处", "代表处")

#: Single characters that no department's field ends in, so that 部, 处, 局 after them are parts of other words.
_NO_FIELD = frozenset("东南西北中内外全上下各此何别该深好用住去出同处局底头胸腹背腰脚面颈腿臀")

#: What ordinary words end in that tell a sort: 现代化, 车规级, 综合性.
_ADJECTIVES = frozenset("级型式性化类")

#: Directions: 美国西北部 is no department.
_DIRECTIONS = frozenset({"东北", "西北", "东南", "西南", "中东", "中西", "中南", "东中", "沿海"})

#: Societies: words for fields alone may name one.
_SOCIETIES = ("促进会", "联合会", "研究会", "学会", "基金会", "协会", "商会")

#: Verbs before what is to be built or founded: 共建国际合作实验室.
_BUILDS = frozenset({
    "共建", "建设", "建立", "建成", "打造", "设立", "成立", "筹建", "组建", "创建", "构建", "新建", "搭建", "培育", "培养", "一批", "一个",
})  # fmt: skip

#: Verbs of speech that names hold too (希望小学), but before a longer name say what somebody wants.
_HOPES = frozenset({"希望", "建议", "联合", "服务", "支持", "帮助", "组织", "指导", "领导"})

#: Verbs behind somebody's name of what a body told before shall do.
_WISHES = frozenset({"希望", "建议", "代表", "感谢", "呼吁", "祝贺", "要求"})

#: Types of bodies that, before a word for a field, are what the body deals with.
_TYPE_OR_FIELD = frozenset({"企业", "高校", "品牌", "专家", "家电", "酒店", "影院", "超市", "网站", "机构"})

#: What words end in that count bodies: 两家, 三大.
_CLASSIFIERS = frozenset("家个名所支位批届国大级间座类项种次")

#: What a word ends in that only counts: 三, 三间, 两家.
_COUNTS = firms.NUMERALS | frozenset("家间所座名位支批")

#: What parks end in, and what is done in one rather than named with it.
_PARKS_END = frozenset("园区城邨港谷")
_DEVELOPS = compiled(r"(?:发展|建设)(?!研究|战略|规划|服务|促进|管理|集团|投资|改革|总公司|有限)[一-龥]{3}")

#: What a tokenizer glues to an unknown word before an office.
_PREPOSITIONS = frozenset("从由与和向对被请据率偕携")

#: Endings of a division's offices.
_OFFICES = frozenset({"局", "厅", "委", "办公室", "办"})


#: Firms that a power grid has in its towns.
_GRIDS = ("供电公司", "供电局", "供电所")

#: Units that are told by their number.
_CORPS = ("总队", "支队", "大队", "中队", "分队")

#: Endings before which a country alone tells a sort: 美国大学, 日本医院.
_OF_A_LAND = frozenset(("大学", "学院", "学校", "医院", "公司", "小学", "中学"))

#: Types of bodies that, alone before an ending, name none: 商会|协会.
_TYPES = frozenset({"商会", "协会", "学会", "社团", "行会", "高校", "院校"})

#: Societies of people from one land, and words for where they are.
_OF_FELLOWS, _WIDE = ("会",), frozenset(("世界", "全球", "环球", "国际", "亚洲", "非洲", "欧洲", "北美洲", "大洋洲", "中南美洲"))

#: The number of a court.
_NUMBERED = compiled(r"第[一二三四五六七八九十]{1,2}")

#: Sorts of pieces that name nothing.
_FIELDS = frozenset({"", "a", "h", "s", "t", "and"})

_MOST_WITHOUT_PLACE = 5

#: Quarters whose party branches are told behind their towns; how many words tell them, and a society's branch, from others.
_QUARTERS, _MOST_OF_QUARTER, _MOST_OF_BRANCH = ("社区", "村", "街道"), 5, 4

#: How many characters most names have; how long a brand in quotes at the head of a name is, with its quotes.
_NAME, _LONGEST_BRAND = 3, 8

#: From this length on an ending tells an office behind 市 or 县 alone: 市|公共就业服务中心.
_LONG_ENDING = 4

_LONGEST_WITHOUT_PLACE = 16


def start_of(text: str, ground: Soil, hit: WordHit) -> int | None:
    """Where the name begins that ends in this ending; None where it is no name."""
    strength = hit.row["strength"]
    if strength == "brand" and hit.word in firms.TRADES and not firms.closes(text, hit.end):
        return None
    pieces = ground.grow_to(hit.start, hit.end)[::-1]
    if strength == "legal":
        pieces = firms.odd_characters(text, ground, pieces, hit.start) + pieces
    sorts = [_sort(text, p, ground.sorts) for p in pieces]
    for k in range(len(pieces) - 1):
        if sorts[k] == "t" and sorts[k + 1] in ("", "h") and text[pieces[k].start : pieces[k].end] in _TYPE_OR_FIELD:
            sorts[k] = ""  # 企业|咨询|公司, 质量|品牌|国际|认证联盟
    for k in range(1, len(pieces)):
        if sorts[k] == "d" and text[pieces[k].start] == "各" and pieces[k - 1].sort == "place" and strength in ("strong", "plain", "weak"):
            sorts[k] = ""  # 香港|各界|庆典委员会
    if hit.word in _CORPS and sorts and sorts[-1] == "d" and _NUMBERED.fullmatch(text, pieces[-1].start, hit.start):
        sorts[-1] = ""  # 保安警察|第二|总队
    if strength == "dept" and sorts and sorts[-1] == "d" and len(pieces) > 1 and text[hit.start - 1] in firms.NUMERALS:
        sorts[-1] = ""  # 装备工业|一|司
    for k in range(len(pieces) - 1, -1, -1):
        if sorts[k] == "d" and hit.word == "领导小组" and sorts[0] == "place":
            continue  # 浙江省|制造业|高质量|发展|领导小组
        if sorts[k] == "d" and not (strength == "legal" and _of_name(text, pieces, k)):
            pieces, sorts = pieces[k + 1 :], sorts[k + 1 :]
            break
        word = text[pieces[k].start : pieces[k].end]
        if sorts[k] == "t" and k + 1 < len(pieces) and not (k and word in _TYPE_OR_FIELD and _holds_type(strength, sorts[k - 1])):
            pieces, sorts = pieces[k + 1 :], sorts[k + 1 :]
            break
    if strength == "bound" and firms.jointly(text, ground, pieces):
        pieces, sorts = pieces[-1:], sorts[-1:]  # 市科技局|联合|市|经信局
    if pieces and sorts[0] == "quoted" and len(pieces) > 1 and pieces[0].end - pieces[0].start > _LONGEST_BRAND:
        pieces, sorts = pieces[1:], sorts[1:]  # “青年企业家组别”|星河旅游有限公司
    strange = ("t", "bracket", "·", "and") if strength == "legal" else ("a", "t", "bracket", "·", "and")
    while pieces and sorts[0] in strange:
        pieces, sorts = pieces[1:], sorts[1:]
    if strength != "legal" and (wish := _wish(text, ground, pieces)) and hit.word not in ("小学", "学校", "中学"):
        pieces, sorts = pieces[wish:], sorts[wish:]
    if not pieces:
        return None
    if strength == "legal" and hit.start - pieces[-1].start < 2 and len(pieces) == 1:
        return None
    anchors = [k for k, p in enumerate(pieces) if p.sort == "place" or (p.sort == "unit" and not _inside(ground, p, strength))]
    anchor = anchors[0] if anchors else None
    for k in anchors[1:]:
        if pieces[k - 1].sort == "word" and text[pieces[k - 1].start : pieces[k - 1].end] in ground.acts:
            anchor = k
    if anchor is None:
        if len(pieces) > 1 and text[pieces[0].start : pieces[0].end] in _HOPES and hit.word not in ("小学", "学校", "中学"):
            pieces, sorts = pieces[1:], sorts[1:]
        return _without_anchor(text, ground, hit, strength, pieces, sorts)
    if not _anchored(text, ground, hit, strength, pieces[anchor:], sorts[anchor:]):
        return None
    first = pieces[anchor]
    if strength in ("brand", "name") and first.sort == "unit" and first.end not in ground.kinds and anchor + 1 < len(pieces):
        return pieces[anchor + 1].start  # 江城高新区|华信新材料
    if strength == "legal":
        anchor = firms.behind_another(ground, pieces, anchors, anchor)
    if strength == "strong" and anchor and hit.word.endswith(_OF_FELLOWS):
        wide = pieces[anchor - 1]
        if text[wide.start : wide.end] in _WIDE:
            return wide.start  # 世界|台湾|商会联合总会
    if strength == "legal" and anchor and _brand_before(text, ground, pieces[anchor - 1], sorts[anchor - 1]):
        return pieces[anchor - 1].start
    if hit.word.endswith(_BRANCHES) and anchor and len(pieces) <= 4 and sorts[0] not in _FIELDS:
        return pieces[0].start
    return pieces[anchor].start


def _brand_before(text: str, ground: Soil, piece: Piece, sort: str) -> bool:
    """Whether a firm's name goes on before the place in it: 大唐|河南|发电有限公司, ABB(中国)."""
    if sort == "latin":
        return True
    word = text[piece.start : piece.end]
    if sort not in ("word", "unknown") or len(word) > 4 or word in ground.acts:
        return False
    return piece.end - piece.start > 1 and (piece.start == 0 or text[piece.start - 1] in "、,。;:(\n“和与及由对")


def _holds_type(strength: str, before: str) -> bool:
    """Whether a name of this strength may hold a word for a type of bodies: 中国|企业|管理研究会, 星河|企业|有限公司."""
    return strength == "legal" or (strength == "strong" and before in ("place", "s", "h"))


def _wish(text: str, ground: Soil, pieces: list[Piece]) -> int:
    """How many pieces are somebody's name and a verb of wishing: 石宗远|希望|协会支持."""
    for k in (1, 2):
        if k < len(pieces) and text[pieces[k].start : pieces[k].end] in _WISHES and pieces[k].start - pieces[0].start in (2, 3):
            return k + 1 if text[pieces[0].start] in ground.surnames else 0
    return 0


def _of_name(text: str, pieces: list[Piece], k: int) -> bool:
    """Whether a numeral or the like is a part of a firm's full name: 湖南|一六九|化工, 零|重力飞机工业; not 江城|三家|企业."""
    word = text[pieces[k].start : pieces[k].end]
    return word[0] in firms.NUMERALS and word[-1] not in _CLASSIFIERS and (k > 0 or all(c in firms.NUMERALS for c in word))


def _inside(ground: Soil, piece: Piece, strength: str) -> bool:
    """Whether a firm's full name goes on to the left of what looked like a firm by itself: 华夏|建通科技|开发股份有限公司."""
    if strength != "legal" or piece.end not in ground.soft:
        return False
    return not any(ground.units.get(k) == piece.start for k in range(piece.start + 2, piece.end) if k in ground.places)


def _anchored(
    text: str, ground: Soil, hit: WordHit, strength: str, pieces: list[Piece], sorts: list[str]
) -> bool:
    """Whether a place or a body with these pieces after it and the ending make a name."""
    inner, last, of_place = sorts[1:], pieces[-1], pieces[0].sort == "place"
    fields = all(s in _FIELDS for s in inner)
    if text[pieces[0].end - 1] in _PARKS_END and _DEVELOPS.match(text, pieces[0].end, hit.start):
        return False  # 在某工业园|发展|先进|制造业中心
    if hit.word in _OF_A_LAND and not inner and last.end in ground.countries:
        return False  # 从美国|大学的体系看
    if hit.word == "政府" and not inner and last.sort == "unit" and ground.kinds.get(last.end) == "government":
        return False  # 享受国务院|政府特殊津贴
    of_party = ground.kinds.get(pieces[0].end) == "party"
    if (strength == "strong" and hit.row["kind"] == "party" and last.sort == "unit") or (strength == "weak" and of_party):
        return False  # 江城市政协|农工党界别, 星河集团党支部|组织公司党员
    if hit.word == "代表团":
        return last.end in ground.countries and not inner
    if hit.word.endswith("人民法院") and of_place and len(inner) == 1 and _NUMBERED.fullmatch(text, pieces[-1].start, hit.start):
        return True  # 重庆市|第五|中级人民法院
    if strength == "bound":
        of_society = pieces[0].sort == "unit" and ground.kinds.get(pieces[0].end) == "association"
        if hit.word == "分会" and of_society and len(inner) < _MOST_OF_BRANCH:
            return True  # 江城医师协会|胸外科|医师分会
        if hit.word == "队" or hit.word.endswith("部队"):
            return not inner or (not fields and len(inner) <= 2) or hit.word != "队"
        plain = [s for s, p in zip(inner, pieces[1:], strict=True) if text[p.start : p.end] != "驻"]  # 中国|驻|旧金山|总领事馆
        if hit.word in _GRIDS and plain == ["word"] and of_place:
            return True  # 江城|永强|供电公司
        if text.endswith(_QUARTERS, 0, hit.start) and of_place:
            return len(inner) < _MOST_OF_QUARTER  # 青园区|青石镇|米林|社区|党委
        return all(s in ("place", "unit", "s", "h", "stem") for s in plain) or (
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
    if strength == "brand":
        if inner == ["word"] and pieces[0].end not in ground.kinds and not of_place and firms.closes(text, hit.end):
            return True  # 江城高新区|华信|新材料、
        if of_place and sorts[1:] == ["unit"] and ground.kinds.get(last.end) == "company":
            return True  # 江城|比亚迪|建工
        if "a" in inner:
            return False  # 某高新区|谋划|建设|生物医药
        if of_place and "word" in inner and (hit.end in ground.posts or any(firms.coined(text, ground, p) for p in pieces[1:])):
            return True  # 江苏|正名|智能|科技|董事长
        return any(s in ("unknown", "latin", "quoted") for s in inner) and not _single(inner)
    if strength == "name":
        return bool(inner) and not fields and not _single(inner)
    if strength == "weak":
        if not inner and last.sort == "place":
            return last.end in ground.doubtful and hit.word in ("公司", "集团")
        if of_place and inner and fields and strength == "weak" and hit.word == "公司" and inner[0] != "a":
            return len(inner) > 1 or hit.end in ground.posts
        if of_place and inner and fields:
            return hit.word == "集团" and inner[0] != "a" and "t" not in inner
        return True
    if text[last.start : last.end] == "建设" and hit.word.endswith("中心") and text[last.start - 1] in "园区城":
        return False  # 某产业园|建设|研发中心
    if strength == "sited":
        return of_place and bool(inner)
    return not (inner and fields and (inner[0] == "a" or "t" in inner) and strength not in ("strong", "legal", "open"))


def _called(text: str, ground: Soil, piece: Piece, end: int) -> bool:
    """Whether the word before a post's head is somebody's name rather than a department's field."""
    word = text[piece.start : end]
    return piece.sort == "word" and len(word) == _NAME and word[0] in ground.surnames and ground.coined(word)


def _single(inner: list[str]) -> bool:
    """Whether one unknown character is all there is."""
    return inner == ["unknown"]


def _sort(text: str, p: Piece, generic: Mapping[str, Row]) -> str:
    """The piece's sort; for ordinary words their class in the table of generic ones ("" for a field), else "word"."""
    if p.sort not in ("word", "unknown"):
        return p.sort
    word = text[p.start : p.end]
    row = generic.get(word)
    if row:
        return row["class"]
    if len(word) > 2 and word[-1] in _ADJECTIVES and p.sort == "word":
        return "a"
    if len(word) > 2 and word.endswith("公司") and p.sort == "word":
        return "t"  # 园区公司|泽浩金属有限公司
    if word == "届":
        return "d"  # 第19|届|运动会组委会
    if (word[0] in "第这那" and word[-1] in "届批次期大支家个所名") or (len(word) > 1 and word[-1] == "届"):
        return "d"
    if word[0] in firms.NUMERALS and len(word) < 4 and all(c in firms.NUMERALS for c in word[:-1]) and word[-1] in _COUNTS:
        return "d"
    return "·" if word == "·" else p.sort


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
    return pieces[0].sort != "place" or hit.word in ("部", "办公室", "局", "厅", "委")


def _without_anchor(
    text: str, ground: Soil, hit: WordHit, strength: str, pieces: list[Piece], sorts: list[str]
) -> int | None:
    """A name in which nothing is known."""
    if strength == "legal":
        return pieces[0].start
    office = hit.row["kind"] == "government" and len(hit.word) > 2  # 市|气象局
    enough = len(pieces) > 1 or len(hit.word) >= _LONG_ENDING or office
    if strength in ("strong", "place") and enough and text[pieces[0].start : pieces[0].end] in DIVISIONS:
        return pieces[0].start
    if len(pieces) == 1 and text[pieces[0].start : pieces[0].end] in _TYPES:
        return None
    state = next((k for k, s in enumerate(sorts) if s == "s"), None)
    if state is not None and strength != "brand":
        if hit.start - pieces[state].end >= 2 or (strength == "strong" and len(hit.word) > 2):
            return pieces[state].start if "a" not in sorts[state:] or strength == "strong" else None
        return pieces[state].start if hit.word.endswith(("队", "局", "委员会")) and len(hit.word) > 1 else None
    if hit.word == "署" and sorts[0] == "h" and hit.start - pieces[0].end > 1:
        return pieces[0].start
    if strength == "sited":
        return firms.works(text, ground, hit, pieces, sorts)
    if strength in ("bound", "dept"):
        start = _of_division(text, ground, hit, strength, pieces, sorts)
        return start if start is not None or hit.word not in firms.LOCAL else firms.station(text, ground, pieces, sorts)
    if strength == "brand":
        return firms.brand(text, ground, hit, pieces, sorts)
    pieces, sorts = pieces[-_MOST_WITHOUT_PLACE:], sorts[-_MOST_WITHOUT_PLACE:]
    while pieces and (
        sorts[0] in ("a", "t", "bracket", "·", "and") or hit.start - pieces[0].start > _LONGEST_WITHOUT_PLACE
    ):
        pieces, sorts = pieces[1:], sorts[1:]
    if not pieces or _single(sorts):
        return None
    proper = [s for s in sorts if s not in _FIELDS]
    if pieces[0].start in ground.holders and sorts[0] == "word" and ground.coined(text[pieces[0].start : pieces[0].end]):
        return None  # 秘书长|叶沛群作|总会: a name and its verb
    if not proper:
        joint = "and" in sorts or (strength == "strong" and len(sorts) > 1)
        if strength == "open" or (joint and _by_fields(text, ground, hit, pieces, sorts)):
            return pieces[0].start
        return None
    if hit.word == "中心" and len(sorts) - len(proper) < 2:
        return None  # 海天中心 is a house
    if strength in ("place", "venue") and not {"unknown", "latin", "quoted"} & set(proper) and len(sorts) < 2:
        return pieces[0].start if (
            hit.start - pieces[0].start > 2 or hit.word in ("中学", "小学") or hit.end in ground.posts
        ) else None
    return pieces[0].start


def _by_fields(text: str, ground: Soil, hit: WordHit, pieces: list[Piece], sorts: list[str]) -> bool:
    """Whether words for fields alone make a name: 国际|科技|交流中心; 民族|贸易|促进会, 机器人|与|工程|实验室 between marks."""
    start = pieces[0].start
    before = text[ground.word_start(start) : start] if start else ""
    if sorts[0] == "h":
        return before not in ground.acts and before not in _BUILDS
    if "and" in sorts and hit.word.endswith(OF_FIELDS):
        return not start or text[start - 1] in "、,。;:(“\n由是" or text.endswith(HOUSES, 0, start)
    return (
        hit.word.endswith(_SOCIETIES) and set(sorts) == {""} and hit.start - start > 3
        and (not start or text[start - 1] in "、,。;:(“\n由与和及")
    )  # fmt: skip


def _of_division(
    text: str, ground: Soil, hit: WordHit, strength: str, pieces: list[Piece], sorts: list[str]
) -> int | None:
    """An office of a division that stands without its name (市环保局), or whose name no table has (柳坪镇党委)."""
    for k in range(len(pieces) - 1, max(-1, len(pieces) - 6), -1):
        p = pieces[k]
        if text[p.end - 1] in DIVISIONS and p.sort in ("word", "unknown") and p.end - p.start in (1, 3, 4):
            rest = text[p.end : hit.start]
            if strength == "bound" and rest:
                return None
            if strength == "dept" and (hit.word not in _OFFICES or len(rest) < 2):
                return None
            if k and p.end - p.start == 1 and sorts[k - 1] in ("word", "unknown"):
                before = text[pieces[k - 1].start : p.start]
                led = before[-1] in _PREPOSITIONS or before in ground.acts  # 记者昨从|市经信委获悉
                return pieces[k - 1].start if len(before) > 1 and not led else p.start
            return p.start if text[p.start - 1 : p.start] != ")" else None  # 区(市)|县|科协
    return None
