"""Where a body's name begins that growth from its ending found: a word that leads on to it goes, one that belongs to it comes in.

Each of `STEPS` looks at one thing, in their order; the last word has the one that says that nothing here is a body's name.
"""

from __future__ import annotations

from collections.abc import Callable

from ...document import Document
from ...growth import Soil
from ...lexicon import WordHit
from ...pieces import is_han
from ...rule import Found
from ...shelf import compiled
from ...slotted import slotted
from .anchored import DIVISIONS
from .edges import ON, behind_side, is_former
from .firms import from_mark


@slotted
class Grown:
    """A name as it is grown from its ending; ``titles``: where titles end → where they begin."""

    document: Document
    found: Found
    ground: Soil
    titles: dict[int, int]
    hit: WordHit
    start: int
    end: int


#: A party committee right before its government.
_COMMITTEE_AND = compiled(r"[\u4e00-\u9fff]{0,8}[省市区县州旗]委(?=[省市区县州旗](?:人民)?政府$)")

#: What a sum ends in, before 予.
_SUM_ENDS = ("元", "币", "金")

#: Before a firm's name: an investor (老股东|青禾创投), whose it is (星河集团子公司|江城电机有限公司), its sort (初创企业|星河科技有限公司).
_OWNER = compiled(
    r"(?:[老新原大]?股东|[领跟]投方|(?:园区|项目)?(?:投资|运营|承建|建设|施工|设计|监理|合作|代建|实施|出资|委托|受托)[方商])(?=.)"
    r"|[^(()]{2,20}?(?:全资|控股|参股)?(?:[子孙]公司|附属公司)(?=.{2,})"
    r"|[一-龥]{0,8}?(?:(?:初创|龙头|科创|高新技术|本土|本地|骨干|链主|头部|独角兽|成员|会员|入驻|知名|外资|民营)(?:企业(?!家)|公司|厂商)|(?:创投|风投|私募|产业|母)基金|投资机构|[一-龥]{0,6}连锁店)(?=[一-龥A-Za-z(()]{2})"
)
_OF_FIRMS = ("legal", "brand", "name")
#: What a firm is, right before its full name; somebody who takes a post.
_SORT = compiled(r"[一-龥]{2,12}?(?:公司|企业|厂|厂商|供应商|服务商|制造商)(?=[一-龥]{2})")
_TAKES = compiled(r"[一-龥]{2,3}任(?=.)")
#: Offices that a body has elsewhere.
POSTED = frozenset({"代表处", "办事处", "联络处", "使馆", "大使馆", "领事馆", "总领馆", "总领事馆", "代表团", "使团"})

#: How large a fund is, before its name.
_SUMS = ("元的", "元人民币的", "美元的")
#: What is still to be founded, before its name.
_TO_BE = compiled(
    r"(?:[将拟]|计划|准备|考虑|有望|建议|尽快|呼吁|争取|力争|谋划)[^,。;的]{0,12}(?:增设|建设|设立|新建|筹建|组建|成立|建成)$"
)
_REACH = 20

#: What stands before a firm that the text will not name.
_SOME = ("某", "某某", "××")

#: Words for the house itself before the name of a part of it.
_HOUSES = ("学院", "学校")

#: How far before its trade a firm's seat begins, and how long the words for trades are.
_LONGEST_OWN, _LONGEST_TRADE = 8, 8

#: What societies of a whole land end in.
_SOCIETIES = ("会", "联盟", "联合体")
#: Letters of lands in their names.
_LETTERS = frozenset("英美德法日韩澳加欧亚非菲泰侨")

#: What follows a body that stands for its sort: 以星河公司|为代表.
_SAMPLES = ("为代表", "为首", "为主", "为例", "为龙头", "为核心", "等为")

#: What closes 除….
_BESIDES = ("外", "以外", "之外")

#: What may stand before the place in the name of a committee or of a public university.
_BEFORE_PLACE = ("中国共产党", "中共", "共青团", "武警", "民革", "民盟", "民建", "民进", "民航", "国网", "国立")
#: How short a name is that 我 before it leaves whole.
_OURS = 3


def settled(name: Grown) -> bool:
    """Moves the start of a name to where it belongs; whether it is a body's name at all."""
    for step in STEPS:
        start = step(name)
        if start is None:
            return False
        name.start = start
    return True


def _behind_occasion(g: Grown) -> int | None:
    """会议上|市委; 仪式上公司总经理 has no name."""
    on = ON.fullmatch(g.document.text, g.start, g.hit.start)
    if on is None:
        return g.start
    return on.end() if g.hit.word[0] in DIVISIONS else None


def _behind_given(g: Grown) -> int:
    """永续经营奖|华邦电子; 注资百亿元予|甲公司; 受聘为学院|信息工程学院院长."""
    text, start = g.document.text, g.start
    start += text.startswith("奖", start) and start > 0 and is_han(text[start - 1])
    start += text.startswith("予", start) and text[start - 1 : start] in _SUM_ENDS
    return start + 2 if text.startswith(_HOUSES, start) and g.hit.start - start > 2 else start


def _behind_side(g: Grown) -> int:
    return behind_side(g.document.text, g.ground, g.hit, g.start)


def _behind_glued(g: Grown) -> int:
    """共同为|医联体协作医院; 第4|届|运动会组委会; 我县|云聚农民专业合作社; 以|星河公司为代表; 董事长兼|星河文旅董事长."""
    text, hit, start = g.document.text, g.hit, g.start
    led = text[start] in "携为" and start not in g.ground.heads and start > 0 and is_han(text[start - 1])
    start += led and hit.start - start > 2
    start += text[start] == "届" and text[start - 1 : start].isalnum() and start > 0
    start += text[start - 1 : start] == "我" and text[start] in DIVISIONS and hit.start - start > _OURS
    start += text[start] == "以" and text.startswith(_SAMPLES, hit.end)
    start += text[start] == "及" and hit.start - start > 2  # 三期及|智汇园孵化器
    start += text[start] == "除" and text.startswith(_BESIDES, hit.end)
    start += 2 * (text.startswith("国立", start + 2) and text[start + 1] == "部")  # 中部|国立中兴大学
    return start + (text[start] == "兼" and start in g.titles)


def _behind_preposition(g: Grown) -> int:
    """向|云鲸电子有限公司颁发证书: at the head of a clause, before an act; 向阳电子 has a word of its own."""
    text, start, end = g.document.text, g.start, g.hit.end
    led = text[start] in "向对" and not is_han(text[start - 1 : start] or " ") and g.hit.start - start > 2
    acted = led and is_han(text[end : end + 1] or " ") and text[end] not in "与和及"
    return start + (acted and g.ground.coined(text[start : start + 2]))


def _only_here(text: str, start: int, end: int) -> bool:
    """Whether a school is told here alone by its name, and elsewhere as the house whose page it is: the text is on it."""
    return any(word in text for word in _OWN_HOUSE) and text.count(text[start:end]) == 1


_AT = ("驻", "在")
#: What a page calls its own school.
_OWN_HOUSE = ("我校", "学校", "我院")
#: What two houses have together, and what joins their names there.
_JOINT, _DASHES = "联合", ("—", "-", "–")


def _behind_act(g: Grown) -> int:
    """王副校长|调研|江城国家重点实验室: what the holder of a post does there."""
    ground, start = g.ground, g.start
    end = next((k for k in range(start + 2, g.hit.start) if k in ground.bounds), start) if start in g.titles else start
    return end if end > start and g.document.text[start:end] in ground.acts and g.hit.start - end > 1 else start


def _unless_stationed(g: Grown) -> int | None:
    """9家驻曲|商会, 20家在|沪商会: the names are not told."""
    text, start = g.document.text, g.start
    stationed = text[start] in _AT and start not in g.ground.heads
    stationed = stationed or (text[start - 1 : start] in _AT and g.hit.start - start == 1)
    return None if stationed and g.hit.word.endswith(_SOCIETIES) else start


def _of_firm(g: Grown) -> int | None:
    """A firm's full name from the mark before it on; 某|阀门科技有限公司 has none."""
    if g.hit.row["strength"] != "legal":
        return g.start
    text, start = g.document.text, from_mark(g.document.text, g.ground, g.start)
    if _all_trades(g, start):
        start = next((k for k in range(start - 2, start - _LONGEST_OWN, -1) if k >= 0 and g.document.hits_from("places", k)), start)
        if _all_trades(g, start):
            return None
    return None if text.startswith(_SOME, start) or text.endswith(_SOME, 0, start) else start


def _all_trades(g: Grown, start: int) -> bool:
    """Whether nothing of a firm's name is its own: 科技股份有限公司, of which a tokenizer has cut 宁波澜起 wrongly."""
    tails, name = g.document.lexicon.table("_company_tails"), g.document.text[start : g.end]
    while name:
        size = next((n for n in range(_LONGEST_TRADE, 1, -1) if name[-n:] in tails), 0)
        if not size:
            return False
        name = name[:-size]
    return True


def _behind_speaker(g: Grown) -> int:
    """。王俊对|龙江集团有限公司董事长冯星…: whose subject a tokenizer does not part from the verb's 对."""
    text, start = g.document.text, g.start
    if g.hit.row["strength"] != "legal" or text[start - 1 : start] not in _CLOSED:
        return start
    if not g.document.lexicon.begins("_surnames", text, start):
        return start
    at = next((k + 1 for k in (start + 2, start + 3) if text[k] == "对"), start)
    return at if g.hit.start - at > 1 else start


def _unless_to_be(g: Grown) -> int | None:
    """将设立总规模10亿元的|冰雪装备产业基金: its sort; 拟在2026年建设|中爱创新中心."""
    text, row, start = g.document.text, g.hit.row, g.start
    if row["kind"] == "fund" and text.endswith(_SUMS, 0, start) and not (start in g.ground.heads or _coined_at(g.ground, start)):
        return None
    planned = row["strength"] != "legal" and row["kind"] != "company" and _TO_BE.search(text, max(0, start - _REACH), start)
    return None if planned else start


def _behind_sort(g: Grown) -> int:
    """家用清洁机器人公司|泊舟科技有限公司: what a firm is, in words that name nobody, before its full name."""
    ground, start = g.ground, g.start
    sort = _SORT.match(g.document.text, start, g.hit.start) if g.hit.row["strength"] == "legal" else None
    if sort is None or sort.end() not in ground.bounds or ground.heads.get(start, sort.end()) not in ground.grown | {sort.end()}:
        return start
    if any(k in ground.units and k not in ground.grown for k in range(start + 1, sort.end() + 1)):
        return start  # 江城机械厂制造有限公司
    end = next((k for k in range(sort.end() + 1, g.hit.end) if k in ground.bounds), g.hit.end)
    return start if ground.text[sort.end() : end] in ground.sorts else sort.end()


def _behind_taken(g: Grown) -> int | None:
    """赵一凡任|江城研究院院长; 赵一凡任|研究院院长 has no name."""
    took = _TAKES.match(g.document.text, g.start, g.hit.end)
    if took is None or g.document.text[g.start] not in g.ground.surnames or g.start in g.ground.heads:
        return g.start
    return took.end() if took.end() < g.hit.start else None


def _behind_owner(g: Grown) -> int:
    """老股东|青禾创投; 原|星河汽车有限公司|副总裁."""
    text, start = g.document.text, g.start
    firm = g.hit.row["strength"] in _OF_FIRMS or g.hit.row["kind"] == "fund"
    owner = _OWNER.match(text, start, g.hit.start) if firm else None
    start = owner.end() if owner is not None else start
    former = is_former(text, g.ground, start) and g.found.starting("title", g.hit.end) is not None
    return start + (former and g.hit.start - start > 1)


def _with_party(g: Grown) -> int:
    """The name with what may stand before a committee's place: 中共河北省委, 共青团衡阳市委."""
    if not g.document.text.endswith(_BEFORE_PLACE, 0, g.start):
        return g.start
    return next(g.start - len(word) for word in _BEFORE_PLACE if g.document.text.endswith(word, 0, g.start))


#: Where Chinese abroad are, before what their societies are called after: 全美|台湾同乡联谊会, 旅日|福建同乡会, 美东|广东同乡会.
_ABROAD = compiled(r"[全旅留][美英加澳德法日欧意荷韩俄泰非]|美[东西南]")


def _with_land(g: Grown) -> int:
    """A society of Chinese abroad with where they are."""
    text, start = g.document.text, g.start
    if g.hit.row["kind"] == "association":
        for k in (start - 2, start - 1):
            if k >= 0 and (m := _ABROAD.match(text, k)) is not None and m.end() >= start:
                return k
    return start


def _with_host(g: Grown) -> int:
    """An office abroad or in another town with the body whose it is: 联合国教科文组织驻华代表处."""
    if g.hit.word in POSTED and g.document.text[g.start - 1 : g.start] == "驻" and g.start - 1 in g.ground.units:
        return g.ground.units[g.start - 1]
    return g.start


def _with_partner(g: Grown) -> int:
    """The name with what stands before a dash: 中国—|东盟商务理事会; both houses of a joint one: 江城大学—|云鲸联合实验室."""
    ground, start = g.ground, g.start
    joint = g.document.text.find(_JOINT, start, g.hit.end) >= 0
    while g.document.text[start - 1 : start] in _DASHES and start - 1 in ground.units:
        headed = start in ground.heads
        of_school = headed and ground.kinds.get(start - 1) == "university" and start != ground.heads[start] and not _is_apart(g)
        both = joint and not _only_here(g.document.text, ground.units[start - 1], start - 1)
        if not (both or of_school or (headed and start - 1 in ground.places)):
            break
        start = ground.units[start - 1]
    return start


def _is_apart(g: Grown) -> bool:
    """Whether a name's end shows it to be no school's part: 江城大学—|星河科技有限公司战略合作."""
    return g.hit.row["kind"] in ("company", "bank", "government", "hospital") or g.hit.word == "大学"


def _with_reach(g: Grown) -> int:
    """中国驻约堡总领事馆和|驻南非大使馆; 全非洲|中国和平统一促进会, 全英|华人教授协会."""
    text, word, start = g.document.text, g.hit.word, g.start
    if text[start - 1 : start] == "驻" and start > 1 and (word in POSTED or word == "总会馆"):
        start -= 1
    if text[start - 1 : start] == "全" and start - 1 in g.document.boundaries and word.endswith(_SOCIETIES):
        start -= start in g.ground.heads or text[start] in _LETTERS
    return start


def _behind_committee(g: Grown) -> int:
    """苍南县委|县政府."""
    pair = _COMMITTEE_AND.match(g.document.text, g.start, g.hit.end) if g.hit.word.endswith("政府") else None
    return pair.end() if pair is not None else g.start


#: What closes the sentence before.
_CLOSED = ("", "。", "\n", ";")

#: What is looked at, in this order.
STEPS: tuple[Callable[[Grown], int | None], ...] = (
    _behind_occasion, _behind_given, _behind_side, _behind_glued, _behind_preposition, _behind_act, _unless_stationed,
    _of_firm, _behind_speaker, _unless_to_be, _behind_taken, _behind_sort, _behind_owner, _with_party, _with_land,
    _with_host, _with_partner, _with_reach, _behind_committee,
)  # fmt: skip


def _coined_at(ground: Soil, start: int) -> bool:
    """Whether a word begins there that no dictionary has."""
    end = start + 2
    while end < len(ground.text) and end not in ground.bounds:
        end += 1
    return ground.coined(ground.text[start:end])
