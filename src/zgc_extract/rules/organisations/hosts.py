"""Bodies that no ending shows, beside others in the row before a verb of hosting: 江城大学、好园区、滨海银行协办."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...rule import Found
from ...shelf import compiled
from ...sought import Sought
from .names import bodies

_VERB = Sought(r"(?:主办|承办|协办|合办(?=[的,。;“]))(?!方|单位|地|权|城市|者|国)")
#: How they host it, before the verb.
_HOW = compiled(r"(?:联合|共同|具体|执行|独家|全程|倾力|负责|牵头|轮流|单独|协同|发起|轮值|并)+$")
_STOPS = ",。;:!?\n“”《》"
_REACH = 120
_ITEM = compiled(r"[\u4e00-\u9fffA-Za-z0-9·]{2,12}")
#: A longer member, by how it ends: 某某新药英才俱乐部, 某某大学湾区—东盟研究中心.
_LONG_ITEM = compiled(
    r"[\u4e00-\u9fffA-Za-z0-9·—-]{2,22}(?:\([\u4e00-\u9fff]{1,8}\)[\u4e00-\u9fff]{2,10})?(?:[会院局厅司社校盟署馆坊站]|中心|集团|大学|公司|俱乐部|联合体|编辑部|委员会|基地|平台|园区|工作室|办公室|支部|学部|宣传部|研究所|事务所|政府|党委|[省市县区]委)"
)
_LINK = compiled(r"、|和|与|及|以及|联同|会同")
#: What stands behind a member and is no part of its name: 江城大学(江大).
_GLOSS = compiled(r"\([^()\n]{1,14}\)$")
#: What another of the row did: 江城协会支持、滨海协会承办.
_OTHER_PARTS = ("支持", "指导", "冠名", "赞助", "协助")
#: Other roles told before in the same sentence: 由江城大学指导,|好园汇|主办.
_CHAIN, _CHAIN_REACH = compiled(r"由[^。;!?\n]{2,100}(?:指导|支持|主办|承办|协办|协助)[,;]$"), 110
#: What no name of a body holds.
_NO_NAME = compiled(
    r"^我[校院会司所局]|[的了在是由将被把从对等各多该此本其并又也已]|单位|部门|企业|机构|共同|联合(?!体|会|国|总|商)|公司$|有关|相关|主办|承办|协办|举办|活动|论坛|大会|[上下]午|[今昨]日|签[约署订]|[两三四五六七八九十][省市县区州](?:人民)?政府$"
)
#: How names end that may hold such words: 企业家协会, 行业部门联合会.
_UNION = compiled(r"[一-龥]{2,14}(?:协会|联合会|学会|商会|促进会|研究会|基金会|联谊会)")
_OF_UNIONS = compiled(r"企业(?!等|的|和|及)|机构|活动|论坛")
#: What only describes: 全国性学会, 地方政府.
_ANY = compiled(r"(?:全国性?|地方|当[地年]|上级|主管|知名|国内|国外|兄弟|行业|专业|区域|高等|民间|海内外)[一-龥]{1,5}")


def row_members(document: Document, found: Found) -> Iterator[tuple[int, int]]:
    """The spans of the unknown members of such rows: beside a known body, or behind 由 where they end as bodies do."""
    text = document.text
    verbs = list(_VERB.all_in(document))
    if not verbs:
        return
    known = {c.end: c.start for c in bodies(document, found)}
    known |= {h.end: h.start for h in document.hits("organisations")}
    known |= {c.end: c.start for c in found.of("park")}
    places = document.lexicon.table("places")
    inside = {at for end, start in known.items() for at in range(start + 1, end)}
    for verb in verbs:
        how = _HOW.search(text, max(0, verb.start() - 8), verb.start())
        stop = how.start() if how is not None else verb.start()
        floor = max(0, stop - _REACH)
        floor = max(floor, *(text.rfind(c, floor, stop) + 1 for c in _STOPS))
        start = text.rfind("由", floor, stop) + 1 or floor
        items, at = [], start
        for link in _LINK.finditer(text, start, stop):
            if link.start() in inside:
                continue
            items.append((at, link.start()))
            at = link.end()
        items.append((at, stop))
        items = [(s, e - 2 if text.endswith(_OTHER_PARTS, s, e) else e) for s, e in items]
        items = [(s, gloss.start() if (gloss := _GLOSS.search(text, s, e)) is not None else e) for s, e in items]
        by = start > floor
        chained = not by and _CHAIN.search(text, max(0, floor - _CHAIN_REACH), floor) is not None
        if not chained and (not (by or len(items) > 1) or not (by or any(e in known for _, e in items))):
            continue
        beside = chained or (len(items) > 1 and any(e in known for _, e in items))
        for s, e in items:
            if text[s:e] in places:
                continue  # 长沙、株洲、湘潭|三市政府
            if e in known and (known[e] <= s or (s == floor and not by)):
                continue
            if e in known and text[known[e] - 1] in "和与及" and known[e] - 1 in known:
                continue  # 江城市科协|和江城大学|承办: two of them
            long = (by or chained or s > floor) and _LONG_ITEM.fullmatch(text, s, e)
            short = beside and e not in known and _ITEM.fullmatch(text, s, e)
            part = _OF_UNIONS.sub("", text[s:e]) if long and _UNION.fullmatch(text, s, e) else text[s:e]
            if (long or short) and not _NO_NAME.search(part) and not _ANY.fullmatch(text, s, e) and {s, e} <= document.boundaries:
                yield s, e
