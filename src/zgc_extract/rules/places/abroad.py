"""Countries, cities abroad, regions."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import PlaceName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from .base import alone, by_itself, free, held, rules

#: Peoples of China that are called as a country is.
_OUR_PEOPLES = frozenset(("俄罗斯", "朝鲜", "蒙古", "乌兹别克", "哈萨克", "塔吉克"))
#: What is inside a country, behind the end of one of its names.
_AT_HOME = compiled("国内(?!阁|务|政部)")


@rules.scan(
    "country",
    yes("[[德国]]和[[印尼]]的企业参展。", name="德国", kind="country"),
    yes("展团来自[[俄罗斯联邦]]。", name="俄罗斯"),
    yes("这是[[中国]]企业在[[马里]]的项目。", name="中国"),
    yes("这次改革被[[日本]]国内外看重。", name="日本", kind="country"),
    no("她在上[[海地]]铁站等车。"),
    yes("[[塞尔维亚]]族代表与警方会谈。", name="塞尔维亚"),
    no("俄罗斯族和朝鲜族学生同台演出。"),
)
def country(document: Document, found: Found) -> Iterator[Hit]:
    """A country by its usual, official or short name."""
    text = document.text
    for h in document.hits("countries"):
        if text.startswith("内", h.end) and _AT_HOME.match(text, h.end - 1) and h.word[:-1] in document.lexicon.table("countries"):
            continue  # 日本|国内
        people = text.startswith("族", h.end) and h.word not in _OUR_PEOPLES and h.start in document.boundaries
        if people or (alone(document, h) if h.row["need"] == "b" else free(document, h)):
            yield Hit(h.start, h.end, PlaceName(h.row["name"], "country"))


#: 维也纳市, 布宜诺斯艾利斯省, 清迈府, 悉尼港: the division belongs to the name.
_DIVISION_AFTER = compiled(r"(?:[市省州岛府]|港(?![口人元币务资商]))(?![长委民内场政区府立级属值邸])")


@rules.scan(
    "abroad",
    yes("会议在[[日内瓦]]举行,来自[[伦敦]]的学者发言。", name="日内瓦", kind="city"),
    yes("[[加利福尼亚州]]的企业参展。", kind="province"),
    yes("大会在美国[[纽约]]召开。", name="纽约"),
    yes("访问团拜会了[[长崎市]]市长。", name="长崎"),
    yes("访问团到访泰国[[清迈府]]。", name="清迈"),
    yes("韩国[[大田]]的大德园区派员参会。", name="大田"),
    yes("论坛在[[果阿]]举行,峰会在[[夏洛特]]召开。", name="果阿"),
    no("约翰·华盛顿发言,夏洛特女士致辞,华盛顿指出合作前景广阔。"),
    no("这一大田作物长势喜人。"),
)
def abroad(document: Document, found: Found) -> Iterator[Hit]:
    """A city, state or island abroad."""
    dots = "·" in document.text
    dotted: dict[str, bool] = {}  # by word: looked for once
    for h in document.hits("world_cities"):
        need = h.row["need"]
        if dots and h.word not in dotted:
            dotted[h.word] = f"·{h.word}" in document.text
        if dots and dotted[h.word]:
            continue  # 海基·拉赫蒂, and later 拉赫蒂 alone
        behind = need in ("w", "b") and document.text.endswith(h.row["country"], 0, h.start)  # 美国纽约 may be one token
        whole = need == "b" and {h.start, h.end + 1} <= document.boundaries and _DIVISION_AFTER.match(document.text, h.end)  # 长崎市
        told = (behind and free(document, h)) or (need != "" and held(document, h))
        if whole or told or (need != "w" and (alone(document, h) if need == "b" else free(document, h))):
            more = 1 if _DIVISION_AFTER.match(document.text, h.end) else 0
            yield Hit(h.start, h.end + more, PlaceName(h.row["name"], h.row["kind"]))


@rules.scan(
    "city_of_head",
    yes("他会见了[[奥恩斯堡市]]市长。", name="奥恩斯堡市", kind="city"),
    yes("首府[[卡塞尔特市]]副市长到访。", kind="city"),
    yes("他会见了[[施泰恩马利亚州]]州长。", kind="province"),
    yes("他会见了[[斯维尔德洛夫斯克州]]副州长。", kind="province"),
    no("全市市长和本市市长到会,江阴市市长发言,自治州州长、恩施州州长到会。"),
    needs="市州",
)
def city_of_head(document: Document, found: Found) -> Iterator[Hit]:
    """A city that no table has, by its head and the characters that render foreign names: 奥恩斯堡市市长."""
    text, letters = document.text, document.lexicon.table("_translit")
    for m in _HEAD.all_in(document):
        start = end = m.start()
        while start > 0 and end - start < _LONGEST and text[start - 1] in letters:
            start -= 1
        while start < end and start not in document.boundaries:
            start += 1
        known = any(text[start:end] in document.lexicon.table(topic) for topic in ("places", "regions"))
        if end - start >= _SHORTEST and not known:
            yield Hit(start, end + 1, PlaceName(text[start : end + 1], "city" if text[end] == "市" else "province"))


#: The head of a city, behind the city's sort; how long names of cities are.
_HEAD = Sought(r"(?P<sort>[市州])(?=副?(?P=sort)长)")
_SHORTEST, _LONGEST = 3, 9


#: A city or state behind its country, and the state between: 德国|萨克森-安哈尔特州|瑙姆堡市, 南非|北开普省.
_OF_COUNTRY = compiled(
    r"(?:友好?城市?|姊妹城市?)?(?P<state>[一-龥]{2,8}(?:[\-—·][一-龥]{2,8})?(?:自由州|州|邦|大区|省|道))?"
    r"(?:(?P<city>[一-龥]{2,7}(?:市|县(?!区|级|域)))(?![场民值盟政])|(?=[、,。;与和及签分共等副州省]|$))"
)
#: Countries whose places are told by the characters of their own names: 韩国|昌原市.
_OWN_CHARACTERS = frozenset(("韩国", "南韩", "朝鲜", "日本", "越南", "大韩民国"))
#: Before the country and behind the name where sides of an agreement stand in a row: 与尼泊尔|蓝毗尼文化市、.
_SIDES = frozenset("与和同跟及、")
#: What no name of a place holds.
_IN_ROW = compiled(r"[、,。;与和同及签分等]|$")
_NO_NAME = compiled(r"[在的与和同及为对向了有是各本我该等个]|企业|城市|合作|代表|公司")


@rules.scan(
    "city_of_country",
    yes("合肥市与德国[[奥恩斯堡市]]签署意向书。", name="奥恩斯堡市", kind="city"),
    yes("代表团访问了德国[[萨克森-安哈尔特州]][[瑙姆堡市]]。", name="萨克森-安哈尔特州", kind="province"),
    yes("合肥市与韩国[[清原市]]、日本[[江野市]]签署协议。", name="清原市", kind="city"),
    yes("安徽省与南非[[北开普省]]签署协议。", name="北开普省", kind="province"),
    no("德国合作城市代表团到访,韩国企业在江阴市投资。"),
    yes("江城市与尼泊尔[[白塔文化市]]、希腊[[蓝尼撒省]]分别签署协议。", name="白塔文化市", kind="city"),
    no("美国股市上涨,日本全市企业参展。"),
)
def city_of_country(document: Document, found: Found) -> Iterator[Hit]:
    """A city or state that no table has, behind its country, by the characters that render foreign names: 德国奥恩斯堡市."""
    text, letters = document.text, document.lexicon.table("_translit")
    for h in document.hits("countries"):
        m = _OF_COUNTRY.match(text, h.end) if text[h.end : h.end + 1] != "国" else None  # 蒙古|国
        for group, kind in (("state", "province"), ("city", "city")):
            name = m[group] if m else None
            if m is None or not name or len(name) < _SHORTEST or _NO_NAME.search(name) or name in document.lexicon.table("places"):
                continue
            stem = name.removesuffix("自由州").removesuffix("大区").rstrip("市县州邦省道")
            whole = m.end(group) in document.boundaries and m.start(group) in document.boundaries
            own = h.row["name"] in _OWN_CHARACTERS and len(stem) <= _SHORTEST
            row = text[h.start - 1 : h.start] in _SIDES and _IN_ROW.match(text, m.end()) is not None
            if row or (whole and (own or all(c in letters or c in "-—·" for c in stem))):
                yield Hit(*m.span(group), PlaceName(name, kind))


@rules.scan(
    "region",
    yes("推动[[京津冀]]协同发展,[[长三角]]一体化推进。", name="京津冀", kind="region"),
    yes("面向[[东南亚]]和[[中东]]市场。", name="东南亚"),
    yes("[[粤港澳大湾区]]创新走廊", kind="region"),
    yes("大会在[[前海]]举办,前海一片繁忙。", name="前海"),
    no("他在集中东奔西走,沿长江路南行。"),
    yes("嘉宾齐聚[[蓉城]],赴[[申城]]考察。", name="蓉城"),
    no("蓉城创投与申城科技签约。"),
    no("关中药材的讨论很热烈。"),
)
def region(document: Document, found: Found) -> Iterator[Hit]:
    """A region, sea, river, mountain or quarter that is no division."""
    hits = document.hits("regions")
    places = {p.end for p in document.hits("places")} if any(h.row["need"] == "w" for h in hits) else frozenset()
    for h in hits:
        need = h.row["need"]
        sure = alone(document, h) and (need == "b" or h.start in places) if need in ("b", "w") else free(document, h)
        if need == "n":
            sure = alone(document, h) and by_itself(document.text, h)
        if sure or (need == "w" and held(document, h)):
            tail = 2 if h.word.endswith("地区") and len(h.word) > 3 else 0
            yield Hit(h.start, h.end - tail, PlaceName(h.row["name"].removesuffix("地区"), "region"))
