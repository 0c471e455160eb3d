"""Firms that no ending shows, in a row that the text counts as firms: 云帆光谷、星禾科技、江城衡器3家企业."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...numerals import parse_number
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from ...tokenizer import coined
from .base import rules, words_in
from .known import named
from .names import bodies
from .rows import MERCHANT

#: What is counted, and what stands before it: a number, its hedges, 等.
_COUNTED = Sought(
    r"(?<=[\d二两三四五六七八九十余多])[家间](?:有意|重点|知名|优秀|高新技术|上市|科技|入驻|签约|进驻|落户|园区|高科技|国内|省内|外地|境外|入园|(?:[一-龥]{1,8}的)?(?:国家|省|市)级?)*"
    r"(?:分[属别][一-龥、]{2,30}?[之的])?(?:[一-龥“”]{0,14}?)(?:企业|公司|厂商|[参展]展?商|药企|车企|房企|业者|供应商)"
)
_NUMBER = compiled(r"(?P<etc>…{0,2}等)?[近超约共]?(?P<number>\d{1,3}|[二两三四五六七八九十]{1,3})[余多]?$")
_LONGEST_NUMBER, _SHORTEST = 8, 2
_ITEM = compiled(r"[A-Za-z0-9\u4e00-\u9fff·&()]{2,20}")
#: What no firm's name holds.
_NO_NAME = compiled(
    r"[的了在是由将被把从对各该此其并又也已为让给]|等|企业|公司$|机构|项目|产业|领域|行业|有关|相关|政府|大学|学院|[省市区县镇]$|代表$|先生|女士|董事长|总经理|记者|不少|如|例如|像|厂房|车间|商务区|广场$|超市$"
)
#: Tables of words that are no firm's name by themselves.
_SORTS = ("_generic_modifiers", "park_fields", "_not_names", "places", "countries", "world_cities", "regions")
#: How many they are, behind them: 等光伏企业|9家.
_NUMBERED = compiled(r"(?:近|超|约|逾)?\d{1,3}余?家")
_FEWEST, _REACH = 3, 240
#: The number of a firm's shares behind its name: 云帆光谷|(2409).
_SHARES = compiled(r"(?<=..)\(\d{4,6}(?:\.[A-Z]{2})?\)$")
#: What closes a row of firms without their number: 等知名企业, 等一批高新技术企业.
_SORTED = Sought(
    r"等(?:近?[数几]?[十百千]余?多?家|一批|多家|数家|几家|众多|国内外?|省内外?|海内外|当地|本地|我[市区县省]|[园辖]区)?(?:有意|重点|知名|优秀|高新技术|上市|科技|入驻|签约|落户|龙头|骨干|规上|"
    r"领军|头部|民营|外资|大型|高科技|会员|合作|参展|生产|药|制造|链主|代表性?|光伏|电子|机械|纺织|化工|食品|新能源|汽车|医药|配套|本土|世界500强)*"
    r"(?:企业|公司|厂商|[参展]展?商)"
)


@rules.scan(
    "counted_row",
    yes("[[云帆光谷]]、[[星禾智驱]]、[[江城塞维上吴]]3家企业代表分别与副市长签订协议。", kind="company"),
    yes("江城大学与[[中辰光谷]]、[[星禾智驱]]、[[江城塞维上吴]]3家企业签约。"),
    yes("论坛邀请[[云帆光谷]]、[[星禾智驱]]、[[蓝湾生创]]及[[北远天象]]等8家有意进驻厂商签署备忘录。", kind="company"),
    yes("获奖的有[[云帆光谷]](2409)、[[星禾智驱]](2330)、[[蓝湾生创]](1536)等22家厂商。"),
    yes("已引进包括[[云帆]]、[[星禾智驱]]、[[蓝湾生创]]…等22家厂商进驻。"),
    yes("园区引进[[强云]]、[[金禾泰]]、[[星禾智驱]]等9家分属机械、光电等产业之厂商。"),
    yes("局长林启东携[[云帆光谷]]、[[星禾智驱]]和[[蓝湾生创]]三家企业来访。"),
    yes("一行走访了[[云帆精工机床]]、[[星禾智驱]]、江城衡器有限公司等企业。", kind="company"),
    yes("走访[[天成化纤]]、万盛机电、金叶食品等企业。", kind="company"),
    yes("园区已入驻[[金禾]]、[[华骏]]、[[鼎鑫]]、[[鑫海祥瑞]]等光伏企业9家。"),
    yes("考察了江城高新区禾信新材、[[星禾智驱]]等一批重点企业。", kind="company"),
    yes("星河集团、中铁铁通济南分公司、[[北京云帆光谷]]等6家企业代表出席。"),
    yes("名单中,我市[[云帆光谷]]、[[星禾智驱]]、[[江城塞维上吴]]共3家企业入围。"),
    no("走访了纺织、机械等企业,对外资、民营、个体等重点企业开展培训。"),
    no("电子、生物、新材料3家企业入驻。"),
    no("电子信息、生物医药、新材料等12家企业入驻。"),
    no("北京、上海、广州等12家企业参展。"),
)
def counted_row(document: Document, found: Found) -> Iterator[Hit]:
    """The entries of a row before N家企业 that has so many of them (fewer, with 等), or before 等企业, most of them names."""
    text = document.text
    yield from _sorted_rows(document, found)
    if "家" not in text and "间" not in text:
        return
    for counted in _COUNTED.all_in(document):
        m = _NUMBER.search(text, max(0, counted.start() - _LONGEST_NUMBER), counted.start())
        if m is None:
            continue
        items = row_before(text, m.start())
        number = parse_number(m["number"])
        if len(items) < _FEWEST or (len(items) != number and not (m["etc"] and len(items) < number)):
            continue
        table = document.lexicon.table("organisations")
        known = {c.start: c.end for c in bodies(document, found)}
        sorts = [document.lexicon.table(t) for t in _SORTS]
        names = [
            (s, e) for s, e in items
            if known.get(s) == e or not (any(text[s:e] in t for t in sorts) or _NO_NAME.search(text, s, e))
        ]  # fmt: skip
        firms = sum(1 for s, e in items if known.get(s) == e or text[s:e] in table)
        if len(names) < len(items) or (firms < 2 and m["etc"] and not _odd(document, names)):
            continue
        for s, e in names:
            if known.get(s) != e:
                yield Hit(s, e, OrganisationName(text[s:e], "company"), "inferred", -1)


def _is_led(document: Document, start: int, end: int) -> bool:
    """Whether a verb or another word that leads on to a name begins a stretch."""
    first, table = words_in(document, start, end)[0], document.lexicon.table
    return first in _LEADING or first in table("_acts_between") or first in table("_left_stops")


def _sorted_rows(document: Document, found: Found) -> Iterator[Hit]:
    """The entries of a row before 等企业, where they are words that no dictionary has: 走访了云帆精工、星禾智驱等企业."""
    text = document.text
    ends = list(_SORTED.all_in(document)) if "等" in text else ()
    if not ends:
        return
    known = {c.start: c.end for c in (*bodies(document, found), *found.once(named, document))}
    inside = found.spans("park", "place", "person", "title", "date")
    sorts = [document.lexicon.table(t) for t in _SORTS]
    traded = {h.end for h in document.hits("organisation_suffixes") if h.row["strength"] in ("brand", "name")}
    for close in ends:
        items = [(_name_start(text, found, s, e), e) for s, e in row_before(text, close.start())]
        if len(items) < _FEWEST - 1:
            continue
        counted = _NUMBERED.match(text, close.end()) is not None
        firms = [(s, e) for s, e in items if known.get(s) == e]
        others = [(s, e) for s, e in items if known.get(s) != e]
        names = [
            (s, e) for s, e in others
            if (e - s > _SHORTEST or len(firms) > 1 or counted) and not any(text[s:e] in t for t in sorts)
            and not _NO_NAME.search(text, s, e)
            and {s, e} <= document.boundaries and not inside.hold(s, e) and not any(s < at < e for at in known.values())
            and not _is_led(document, s, e)
        ]  # fmt: skip
        sure = [(s, e) for s, e in names if _coined(document, s, e)]
        shown = {*sure, *((s, e) for s, e in names if firms and e in traded)}
        if 2 * (len(firms) + len(shown)) < len(items) + 1:
            names = sure  # else 走访|天成化纤、万盛机电、金叶食品等企业
        if len(firms) + len(names) < len(items) - len(items) // 3:
            continue
        for s, e in names:
            yield Hit(s, e, OrganisationName(text[s:e], "company"), "inferred", -1)


def _name_start(text: str, found: Found, start: int, end: int) -> int:
    """Where an entry begins that stands behind the park it is in, or behind its land: 江城高新区|华信新材, 美商|维澜."""
    if MERCHANT.match(text, start):
        return start + 2
    park = found.starting("park", start)
    return park.end if park is not None and park.end + 1 < end else start


def _coined(document: Document, start: int, end: int) -> bool:
    """Whether a word of the entry is one that no dictionary has."""
    return any(len(w) > 1 and coined(document.tokenizer, w) for w in words_in(document, start, end))


def row_before(text: str, end: int) -> list[tuple[int, int]]:
    """The entries of the row that ends at an offset."""
    floor = max(0, end - _REACH, *(text.rfind(c, max(0, end - _REACH), end) + 1 for c in ",。;:!?\n“”"))
    visited = [m.end() for m in _VISITED.finditer(text, floor, end)]
    floor = visited[-1] if visited and "、" in text[visited[-1] : end] else floor
    items, at = [], floor
    parts = text[floor:end].split("、")
    for k, part in enumerate(parts):
        start, stop = at, at + len(part)
        at = stop + 1
        if k == 0:
            start += max((part.rfind(w) + len(w) for w in _LEADING if w in part and not (w in _WITHIN and _begins(part, w))), default=0)
        cut = max(part.find(c) for c in ("及", "和", "与")) if k == len(parts) - 1 else -1
        if cut > 1 and len(part) - cut > 2:
            items.append((start, at - 1 - len(part) + cut - (1 if part[cut - 1] == "以" else 0)))
            start = at - 1 - len(part) + cut + 1
        if not _ITEM.fullmatch(text, start, stop):
            return []
        items.append((start, stop))
    return [(s, m.start() if (m := _SHARES.search(text, s, e)) else e) for s, e in items]


#: What leads to firms that somebody goes to, behind a row of his posts: 甲银行党委书记、董事长李四带队走访|天成化纤、….
_VISITED = compiled(r"(?:走访|走进|参观|考察|调研|引进|邀请|来到|察看)了?(?=[一-龥])")

#: What brings in a row.
_LEADING = (
    "携", "率领", "带领", "带动", "包括", "调研", "走进", "来到", "了", "邀请", "吸引", "引进", "走访", "参观", "入驻", "进驻", "落户",
    "考察", "携手", "联合", "对", "与", "由", "行为", "司为", "团为", "有", "是", "上", "中", "将", "区内", "园内", "县内", "市内", "辖内",
    "我省", "我市", "我县", "我区",
)  # fmt: skip


#: Those of them that names begin with too: 上海某某, 中电某某.
_WITHIN = ("上", "中", "有")


def _begins(part: str, word: str) -> bool:
    """Whether a name rather begins with a word than what leads to it: 与|上海某某, 中电某某."""
    at = part.rfind(word)
    return at == 0 or part[:at].endswith(_LEADING)


def _odd(document: Document, names: list[tuple[int, int]]) -> bool:
    """Whether most of the entries are of more than one ordinary word: names rather than fields."""
    generic = document.lexicon.table("_generic_modifiers")
    odd = 0
    for s, e in names:
        words = words_in(document, s, e)
        odd += any(w not in generic and not document.lexicon.table("park_fields").get(w) for w in words)
    return odd * 2 > len(names)
