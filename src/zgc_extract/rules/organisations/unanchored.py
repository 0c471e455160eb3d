"""Names in which nothing is known: what their ending and their words must be to make one."""

from __future__ import annotations

from ...conjunctions import HOUSES, OF_FIELDS
from ...growth import Soil
from ...lexicon import WordHit
from ...pieces import Piece
from . import firms
from .anchored import DIVISIONS
from .sorts import FIELDS, single

#: Societies: words for fields alone may name one.
_SOCIETIES = ("促进会", "联合会", "研究会", "学会", "基金会", "协会", "商会")

#: Verbs before what is to be built or founded: 共建国际合作实验室.
_BUILDS = frozenset({
    "共建", "建设", "建立", "建成", "打造", "设立", "成立", "筹建", "组建", "创建", "构建", "新建", "搭建", "培育", "培养", "一批", "一个",
})  # fmt: skip

#: Organs of a division that have committees: 市|政协|提案委.
_ORGANS = frozenset(("政协", "人大", "人大常委会", "总工会"))

#: Unions that every division has: 省|学联.
_OF_PROVINCES = frozenset(("学联", "青联", "记协", "书协", "美协", "音协", "侨商会", "知联会", "新联会"))

#: What counts bodies that have no name, before what tells their sort.
_MANY = ("一批", "一个", "一家", "一座", "一所", "多个", "多家", "若干", "各类", "首批", "数个", "数家")

#: What a tokenizer glues to an unknown word before an office.
_PREPOSITIONS = frozenset("从由与和向对被请据率偕携")

#: Endings of a division's offices.
_OFFICES = frozenset({"局", "厅", "委", "办公室", "办"})

#: Types of bodies that, alone before an ending, name none: 商会|协会.
_TYPES = frozenset({"商会", "协会", "学会", "社团", "行会", "高校", "院校"})

#: Branches of banks in a row, and how long the words for their towns are.
_BRANCHES, _LONGEST_TOWN = ("支行", "分行"), 5
#: Who has a station in somebody's house.
_STATIONED = ("院士", "专家", "博士", "博士后", "名医", "大师", "劳模", "人才", "服务", "科研", "科技", "联络", "检察官", "法官", "律师")

_MOST_WITHOUT_PLACE = 5

#: From this length on an ending tells an office behind 市 or 县 alone: 市|公共就业服务中心.
_LONG_ENDING = 4

_LONGEST_WITHOUT_PLACE = 16


def without_anchor(
    text: str, ground: Soil, hit: WordHit, strength: str, pieces: list[Piece], sorts: list[str]
) -> int | None:
    """A name in which nothing is known."""
    if strength == "legal":
        return pieces[0].start
    if strength == "part" or (hit.word == "代表团" and not text.endswith(("特区", "特区政府"), 0, hit.start)):
        return None  # 商贸|代表团
    office = hit.row["kind"] == "government" and len(hit.word) > 2  # 市|气象局
    first = pieces[0].start
    local = text[pieces[0].start : pieces[0].end] in DIVISIONS
    if local and hit.word == "中心" and len(pieces) in (2, 3) and firms.closes(text, ground, hit.end):
        return pieces[0].start if hit.start - pieces[0].end > 1 else None  # 县|林草|中心、
    if hit.word in _BRANCHES and text[first - 1 : first] in "、和与及" and first > 0 and set(sorts) <= {"word", "unknown"}:
        return first if hit.start - first < _LONGEST_TOWN else None  # 工商银行三江支行、|列山|支行
    if hit.row["kind"] == "bank" and text[pieces[-1].start : hit.start] in DIVISIONS:
        return pieces[-1].start  # 市|农商行
    enough = len(pieces) > 1 or len(hit.word) >= _LONG_ENDING or office or strength == "venue"
    enough = enough or hit.word in _OF_PROVINCES
    if strength in ("strong", "place", "venue") and enough and text[pieces[0].start : pieces[0].end] in DIVISIONS:
        return pieces[0].start
    if hit.word == "工作站" and not text.endswith(_STATIONED, 0, hit.start):
        return None  # 高压水射流|工作站: a machine
    if len(pieces) == 1 and text[pieces[0].start : pieces[0].end] in _TYPES:
        return None
    if text.endswith(_MANY, 0, pieces[0].start):
        return None  # 一批|青年科学家工作室
    state = next((k for k, s in enumerate(sorts) if s == "s"), None)
    if state is not None and strength != "brand":
        if text[ground.word_start(pieces[state].start) : pieces[state].start] in _BUILDS:
            return None  # 建设|国家区域医疗中心
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
    if not pieces or single(sorts):
        return None
    proper = [s for s in sorts if s not in FIELDS]
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
            if strength == "bound" and rest and rest not in _ORGANS:
                return None
            if strength == "dept" and (hit.word not in _OFFICES or len(rest) < 2):
                return None
            if k and p.end - p.start == 1 and sorts[k - 1] in ("word", "unknown"):
                before = text[pieces[k - 1].start : p.start]
                led = before[-1] in _PREPOSITIONS or before in ground.acts  # 记者昨从|市经信委获悉
                return pieces[k - 1].start if len(before) > 1 and not led else p.start
            return p.start if text[p.start - 1 : p.start] != ")" else None  # 区(市)|县|科协
    return None
