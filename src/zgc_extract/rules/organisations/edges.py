"""The edges of a body's name: which of the pieces before its ending belong to it."""

from __future__ import annotations

from ...growth import Soil
from ...lexicon import WordHit
from ...pieces import Piece, is_han
from ...shelf import compiled
from ...slotted import slotted
from . import firms
from .anchored import DIVISIONS, NUMBERED, anchored
from .sorts import FIELDS, of_name, sort_of
from .unanchored import without_anchor

#: What a branch's name ends in: there a place in the middle does not begin the name (恒丰银行南京分行).
_BRANCHES = ("分所", "分行", "支行", "分公司", "分局", "分校", "分社", "分院", "分会", "子公司", "办事处", "代表处")

#: Verbs of speech that names hold too (希望小学), but before a longer name say what somebody wants.
_HOPES = frozenset({"希望", "建议", "联合", "服务", "支持", "帮助", "组织", "指导", "领导"})

#: Schools whose names may hold such a verb.
_OF_HOPE = ("小学", "学校", "中学")

#: Verbs behind somebody's name of what a body told before shall do.
_WISHES = frozenset({"希望", "建议", "代表", "感谢", "呼吁", "祝贺", "要求"})

#: Types of bodies that, before a word for a field, are what the body deals with.
_TYPE_OR_FIELD = frozenset({"企业", "高校", "品牌", "专家", "家电", "酒店", "影院", "超市", "网站", "机构"})

#: How many pieces a name and a verb take.
_NAME_AND_VERB = 3

#: What firms are called before their names: 审计机构|江城会计师事务所.
_AGENCY = "机构"

#: Units that are told by their number.
_CORPS = ("总队", "支队", "大队", "中队", "分队")

#: Houses that are told by their number, and the number.
_NUMBERED_HOUSES = frozenset(("研究所", "研究院", "设计院", "设计研究院", "工程局", "工程公司", "地质大队", "地质队", "勘察院"))
_NUMBER = compiled(r"第[〇零一二三四五六七八九十百\d]{1,4}")

#: Societies of people from one land, and words for where they are.
_OF_FELLOWS, _WIDE = ("会",), frozenset(("世界", "全球", "环球", "国际", "亚洲", "非洲", "欧洲", "北美洲", "大洋洲", "中南美洲"))

#: What stands before a firm that another owns: 全资子公司|银杉重庆传动有限公司.
_OWNED = ("子公司", "孙公司", "附属公司")

#: How long a brand in quotes at the head of a name is, with its quotes.
_LONGEST_BRAND = 8

#: Where something is said, glued to the body who says it.
ON = compiled(r"[\u4e00-\u9fff]{0,6}[会议式坛场间]上")


@slotted
class _Row:
    """The pieces before an ending, from the left, and what each can be in a name (`sorts`)."""

    text: str
    ground: Soil
    hit: WordHit
    strength: str
    pieces: list[Piece]
    sorts: list[str]

    def word(self, k: int) -> str:
        return self.text[self.pieces[k].start : self.pieces[k].end]

    def drop(self, size: int) -> None:
        """Leaves the first pieces out."""
        self.pieces, self.sorts = self.pieces[size:], self.sorts[size:]


def start_of(text: str, ground: Soil, hit: WordHit) -> int | None:
    """Where the name begins that ends in this ending; None where it is no name."""
    strength = hit.row["strength"]
    if strength == "brand" and hit.row["apart"] == "y" and not firms.closes(text, ground, hit.end):
        return None
    pieces = ground.grow_to(hit.start, hit.end)[::-1]
    if strength == "legal":
        pieces = firms.odd_characters(text, ground, pieces, hit.start) + pieces
    if not pieces:
        return None
    row = _Row(text, ground, hit, strength, pieces, [sort_of(text, p, ground.sorts) for p in pieces])
    _let_stay(row)
    _cut_describing(row)
    _cut_lead(row)
    pieces = row.pieces
    if not pieces or (strength == "legal" and len(pieces) == 1 and hit.start - pieces[0].start < 2):
        return None
    anchors = [k for k, p in enumerate(pieces) if p.sort == "place" or (p.sort == "unit" and not _inside(ground, p, strength))]
    if anchors:
        return _from_anchor(row, anchors, _anchor_of(row, anchors))
    if len(pieces) > 1 and row.word(0) in _HOPES and hit.word not in _OF_HOPE:
        row.drop(1)
    return without_anchor(text, ground, hit, strength, row.pieces, row.sorts)


def _let_stay(row: _Row) -> None:
    """Gives no sort to words that end a name elsewhere, and not where they stand here."""
    text, hit, pieces, sorts = row.text, row.hit, row.pieces, row.sorts
    for k in range(len(pieces) - 1):
        if sorts[k] == "t" and sorts[k + 1] in ("", "h") and row.word(k) in _TYPE_OR_FIELD:
            sorts[k] = ""  # 企业|咨询|公司, 质量|品牌|国际|认证联盟
    for k in range(1, len(pieces)):
        every = sorts[k] == "d" and text[pieces[k].start] == "各"
        if every and pieces[0].sort == "place" and row.strength in ("strong", "plain", "weak"):
            sorts[k] = ""  # 香港|各界|庆典委员会
    if hit.word in _NUMBERED_HOUSES:
        for k in range(len(pieces) - 1, max(-1, len(pieces) - 5), -1):
            if text[pieces[k].start] == "第":
                if _NUMBER.fullmatch(text, pieces[k].start, hit.start):
                    sorts[k:] = [""] * (len(pieces) - k)  # 中国船舶集团|第七〇八|研究所, 第七|二|〇|研究所
                break
    if hit.word in _CORPS and sorts and sorts[-1] == "d" and NUMBERED.fullmatch(text, pieces[-1].start, hit.start):
        sorts[-1] = ""  # 保安警察|第二|总队
    if row.strength == "dept" and sorts and sorts[-1] == "d" and len(pieces) > 1 and text[hit.start - 1] in firms.NUMERALS:
        sorts[-1] = ""  # 装备工业|一|司


def _cut_describing(row: _Row) -> None:
    """Leaves out what only describes the body, and all before it: 该|…, 宜昌企业|新锐科技有限公司."""
    legal, hit = row.strength == "legal", row.hit
    for k in range(len(row.pieces) - 1, -1, -1):
        sort = row.sorts[k]
        if sort == "d" and hit.word == "领导小组" and row.sorts[0] == "place":
            continue  # 浙江省|制造业|高质量|发展|领导小组
        if sort == "d" and not (legal and of_name(row.text, row.pieces, k)):
            return row.drop(k + 1)
        if sort != "t" or k + 1 == len(row.pieces):
            continue
        word, before = row.word(k), row.sorts[k - 1] if k else None
        held = before is not None and word in _TYPE_OR_FIELD and word != _AGENCY and _holds_type(row.strength, before)
        own = legal and before in ("place", "unknown", "word") and not any(row.sorts[k + 1 :])  # 宜昌|新锐|智能|科技有限公司
        if not held and not own:
            return row.drop(k + 1)
    return None


def _cut_lead(row: _Row) -> None:
    """Leaves out what only leads on to the name: who helps, guides or wishes whom, what is in quotes before a firm."""
    text, ground, strength = row.text, row.ground, row.strength
    for k in range(len(row.pieces) - 1, 0, -1):
        if text[row.pieces[k].start] == "·" and row.pieces[k].start in ground.grown:
            row.drop(k + 1)  # 江城保护协会|·|根源文化研究会
            break
    if strength == "bound" and firms.jointly(text, ground, row.pieces):
        row.drop(len(row.pieces) - 1)  # 市科技局|联合|市|经信局
    if strength == "strong" and (led := firms.behind_verb(text, ground, row.pieces)):
        row.drop(led)  # 江西保监局|指导|省|保险行业协会
    row.drop(_behind_leading(row))
    if strength == "legal" and len(row.pieces) > 2 and row.sorts[0] == "quoted" and row.word(1) in _AMONG:
        row.drop(2)  # “工人先锋号”|中有|滨城华纺股份有限公司
    if len(row.pieces) > 1 and row.sorts[0] == "quoted" and row.pieces[0].end - row.pieces[0].start > _LONGEST_BRAND:
        row.drop(1)  # “青年企业家组别”|星河旅游有限公司
    while row.pieces and (row.sorts[0] in ("t", "bracket", "·", "and") or (strength != "legal" and row.sorts[0] == "a")):
        row.drop(1)
    if strength != "legal" and row.hit.word not in _OF_HOPE and (wish := _wish(text, ground, row.pieces)):
        row.drop(wish)


def _behind_leading(row: _Row) -> int:
    """How many pieces before what the body is called are a verb, or somebody with a post and a verb; 0 for none.

    推广|星河|公司, 总经理欧阳|明远|推广|星河|公司, but 传输|设备|公司 and 峡湾|养殖|设备|公司.
    """
    text, ground, verbs = row.text, row.ground, ("word", "") if row.hit.row["kind"] == "company" else ("word",)
    first = row.pieces[0].start if row.pieces else 0
    surname = first - 1 if text[first - 1 : first] in ground.surnames else first  # 总经理张|伟民|推广
    for k in range(1, min(_NAME_AND_VERB if surname in ground.holders else 1, len(row.pieces) - 1) + 1):
        called = row.word(k) if row.sorts[k] in ("word", "unknown") else ""
        opens = (len(called) > 1 and called not in ground.leading) or called in DIVISIONS
        if opens and row.sorts[k - 1] in verbs and row.word(k - 1) in ground.leading:
            return k
    return 0


def _anchor_of(row: _Row, anchors: list[int]) -> int:
    """The place or body with which the name begins: the first, or one behind a verb; of a part of a body the last."""
    pieces, anchor = row.pieces, anchors[0]
    for k in anchors[1:]:
        whole = k > 1 and pieces[k - 2].sort == "unit" and pieces[k - 2].end in row.ground.kinds
        if pieces[k - 1].sort == "word" and (row.word(k - 1) in row.ground.acts or (whole and row.word(k - 1) in _RUNS)):
            anchor = k
    if row.strength == "part":
        anchor = anchors[-1]
        if len(anchors) > 1 and pieces[anchor].sort == "place" and anchors[-2] == anchor - 1 and pieces[anchor - 1].sort == "unit":
            anchor -= 1  # 江城广播电视总台|河南|总站
    return anchor


def _from_anchor(row: _Row, anchors: list[int], anchor: int) -> int | None:
    """Where a name begins in which a place or a body stands."""
    text, ground, hit, strength, pieces, sorts = row.text, row.ground, row.hit, row.strength, row.pieces, row.sorts
    first, behind = pieces[anchor], pieces[anchor + 1 :]
    if first.sort == "unit" and len(behind) > 1 and row.word(anchor + 1) in _JOINTLY:
        return without_anchor(text, ground, hit, strength, behind[1:], sorts[anchor + 2 :])  # 江城学院慈善委员会|联合|东泽公益基金会
    if strength in ("brand", "name") and behind and text.endswith("公司", 0, first.end) and firms.coined(text, ground, behind[0]):
        return behind[0].start if first.sort == "unit" else None  # 车规芯片公司|澄微|半导体
    if hit.word == "公司" and not behind and anchor and firms.heads(text, ground, pieces[anchor - 1], sorts[anchor - 1]):
        return pieces[anchor - 1].start  # 精澜|欧洲|公司
    if not anchored(text, ground, hit, strength, pieces[anchor:], sorts[anchor:]):
        return None
    if strength in ("brand", "name") and first.sort == "unit" and first.end not in ground.kinds and behind:
        return behind[0].start  # 江城高新区|华信新材料
    if strength == "legal":
        anchor = firms.behind_another(ground, pieces, anchors, anchor)
    if strength == "strong" and anchor and hit.word.endswith(_OF_FELLOWS) and row.word(anchor - 1) in _WIDE:
        return pieces[anchor - 1].start  # 世界|台湾|商会联合总会
    if strength == "legal" and anchor and _brand_before(text, ground, pieces[anchor - 1], sorts[anchor - 1]):
        return pieces[anchor - 1].start
    led = anchor and (row.word(anchor - 1) in ground.acts or row.word(anchor - 1) in _RUNS)  # 江城医院|走访|滨海银行江城支行
    if hit.word.endswith(_BRANCHES) and anchor and not led and len(pieces) <= 4 and sorts[0] not in FIELDS:
        return pieces[0].start
    return pieces[anchor].start


def _brand_before(text: str, ground: Soil, piece: Piece, sort: str) -> bool:
    """Whether a firm's name goes on before the place in it: 大唐|河南|发电有限公司, ABB(中国)."""
    if sort == "latin":
        return True
    word = text[piece.start : piece.end]
    if sort not in ("word", "unknown") or len(word) > 4 or word in ground.acts or word in ground.leading:
        return False
    led = piece.start == 0 or text[piece.start - 1] in "、,。;:(\n“和与及由对" or text.endswith(_OWNED, 0, piece.start)
    return piece.end - piece.start > 1 and led


def _holds_type(strength: str, before: str) -> bool:
    """Whether a name of this strength may hold a word for a type of bodies: 中国|企业|管理研究会, 星河|企业|有限公司."""
    return strength == "legal" or (strength == "strong" and before in ("place", "s", "h"))


#: What stands between a title in quotes and those who have it.
_AMONG = frozenset(("中有", "中", "有", "等", "获得者", "称号"))
#: Verbs that names hold too, between a body and what another one's name begins with: 江城市国资委|监督|滨州银行.
_RUNS = frozenset(("管理", "监督", "运营", "托管", "核准", "奖励", "检查"))
#: Verbs of a body that acts with the one behind them.
_JOINTLY = frozenset(("联合", "会同", "携手", "联手", "协同"))
#: Marks behind which a sentence opens.
_OPENING = frozenset("。!?;,\n”")


def _wish(text: str, ground: Soil, pieces: list[Piece]) -> int:
    """How many pieces are somebody's name and a verb of wishing: 石宗远|希望|协会支持."""
    for k in (1, 2):
        if k < len(pieces) and text[pieces[k].start : pieces[k].end] in _WISHES and pieces[k].start - pieces[0].start in (2, 3):
            if text[pieces[0].start] in ground.surnames:
                return k + 1
            before = pieces[0].start - 1  # 章|以恒|希望|总会: the surname is a word apart
            return k + 1 if text[before : before + 1] in ground.surnames and (before < 1 or text[before - 1] in _OPENING) else 0
    return 0


def _inside(ground: Soil, piece: Piece, strength: str) -> bool:
    """Whether a firm's full name goes on to the left of what looked like a firm by itself: 华夏|建通科技|开发股份有限公司."""
    if strength != "legal" or piece.end not in ground.soft:
        return False
    return not any(ground.units.get(k) == piece.start for k in range(piece.start + 2, piece.end) if k in ground.places)


#: Houses whose names hold no other house before 与, what those end in, and a name with 为 before one.
_WHOLE = (
    "医院", "保健院", "大学", "公司", "分行", "支行", "股份", "集团", "银行", "商会", "协会", "学会",
    "促进会", "联合会", "基金会", "政府", "中学", "小学", "事务所",
)  # fmt: skip
_SIDE = compiled(
    r"(?:大学|学院|公司|集团|医院|银行|[分支]行|商会|协会|学会|研究院|研究所|研究中心|创新中心|委员会|政府|[一-龥]局|[革康科商信建教]委|保健院|产业园|园区|科技园|科学园|管委会)(?:[与和及为对向偕赴被将据经&—]|以及|联合|携手|牵手|会同|同(?![济方仁创盛心学]))(?=.{4,})"
)
_FOR = compiled(r"(?P<name>[\u4e00-\u9fff]{2,3})为(?=.{4,})")


#: Words and towns that 前 begins.
_NO_FORMER = ("前海", "前湾", "前滩", "前沿", "前进", "前程", "前锋", "前门", "前郭", "前瞻", "前卫", "前哨", "前景")


def is_former(text: str, ground: Soil, start: int) -> bool:
    """Whether what looks like a name's first character tells that somebody was of the house: 原|星河汽车, ,前|翠湖集团 as one token."""
    if text[start] == "原" and start + 1 in ground.bounds:
        return True
    if text[start] != "前" or (start and is_han(text[start - 1])) or text.startswith(_NO_FORMER, start):
        return False
    end = next((k for k in range(start + 1, start + 5) if k in ground.bounds), start)
    return end == start + 1 or (end > start + 2 and ground.coined(text[start:end]))


#: How long the name is at most of who leads an office, and the sorts of divisions that offices are of.
_LEADER, _SORTS = 4, frozenset("省市区县州旗镇")
_ZONES = ("开发区", "经开区", "高新区", "工业园区")


def behind_side(text: str, ground: Soil, hit: WordHit, start: int) -> int:
    """Where a house's name begins behind another one, or behind who acts for it: 江城学院与|某市人民医院, 李文博为|某市人民医院."""
    if hit.row["kind"] == "party" and text.endswith("政府", start, hit.start):
        return hit.start  # 苍南县人民政府|县委
    if text.startswith(_ZONES, start) and text[start - 1 : start] in _SORTS and start - 1 in ground.bounds:
        start -= 1  # 县|开发区招商局
    led = text.find("率", start, hit.start)
    if 1 < led - start < _LEADER and text[led + 1] in _SORTS:
        return led + 1  # 杨涛率|州投资促进局
    if not hit.word.endswith(_WHOLE):
        return start
    for side in _SIDE.finditer(text, start, hit.end):
        start = side.end()
    whom = _FOR.match(text, start, hit.end)
    first = start - (text[start - 1 : start] in ground.surnames)  # 林|启东为
    named = text[first] in ground.surnames and (first in ground.holders or not (first and is_han(text[first - 1])))
    return whom.end() if whom is not None and named else start
