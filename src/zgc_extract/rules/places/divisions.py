"""Divisions of China, and the towns in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from operator import attrgetter

from ...conjunctions import and_county
from ...document import Document
from ...lexicon import WordHit
from ...lexicon.tables import Row
from ...readings import PlaceName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from ...spans import occurrences
from ...tokenizer import coined
from .base import HELD, alone, free, held, itself, rules

_place = attrgetter("start", "end")

#: Societies of those who come from one place and live in another: 台州|开化|商会.
_OF_FELLOWS = ("商会", "企业商会", "总商会", "同乡会", "经促会")
#: What follows a town that a tokenizer does not cut off: 白蕉镇|昭信村.
VILLAGE = compiled(r"[一-龥]{2,3}(?:村(?!镇)|社区|产业园|工业园|中心|小学|中学)")
_LINKS, _TWO = frozenset("、和与及至到"), 2
_TOWN = compiled(
    r"(?P<name>[一-龥]{1,5}?)(?:(?P<town>镇|乡|村|苏木|街道)(?!(?:里|上|长|民|干部|党|支|两委|委|级|企|办|域|容))"
    r"|(?P<county>市|县|区|州|旗)(?!(?:长|委|政府|级|人大|政协|内|里|域|属|场|民|直|情|城|块|间|别|分|和|街道)))"
)
#: How long the name of a town is that is found again without its division.
_TOLD = 2
#: 景区, 赛区, 社区, 校区, 灾区 and the like are no divisions.
_NO_COUNTY = frozenset("景赛社校小灾地辖山库牧园矿厂战军市城老郊特分片街营主片专禁疫展馆功能居院")
_NO_TOWN = compiled(
    r"[的了在是和与及等各这那本某该全有为将已到从对向省市县区乡镇村一二三四五六七八九十两数多个地]|部分|所属|农|城|郊"
)


def _lies_in(code: str, parent: str) -> bool:
    return code != parent and code.startswith(parent[:2] if parent.endswith("0000") else parent[:4])


def _best_code(codes: list[str], parents: tuple[str, ...]) -> str | None:
    """The only code, or the only one that lies in the place that stands before."""
    if len(codes) == 1:
        return codes[0] or None
    inside = [c for c in codes if any(p and _lies_in(c, p) for p in parents)]
    return inside[0] if len(inside) == 1 else None


def _division(row: Row, parents: tuple[str, ...] = ()) -> PlaceName:
    return PlaceName(row["name"], row["kind"], _best_code(row["code"].split("/"), parents))


@rules.scan(
    "division",
    yes("论坛在[[北京市]]举行。", name="北京市", kind="province", code="110000"),
    yes("考察团走访了[[浙江]][[义乌]]的企业。", name="浙江省"),
    yes("项目落户[[合肥]],辐射[[安徽]]全省。", name="合肥市", kind="city", code="340100"),
    yes("代表来自[[海淀区]]、[[朝阳区]]等地。", kind="district", code="110108"),
    yes("[[辽宁]][[朝阳]]的农户签了合同。", name="辽宁省"),
    yes("大赛在[[朝阳]]举行,朝阳升起。", kind="city"),
    yes("大赛在[[朝阳]]正式拉开帷幕。", kind="city"),
    yes("论坛在[[甘肃]][[兰州]]举行。", kind="province"),
    yes("中国·[[绩溪]]第六届文化节开幕。", kind="district"),
    yes("集群分布在[[济南]][[市中区]]、[[青岛]][[市北区]]。"),
    yes("[[昌吉]]来了客人,大会在[[昌吉市]]举行,由[[昌吉州]]主办。", name="昌吉市", code="652301"),
    yes("那时的[[余杭市]]和[[江宁县]]派人到会。", name="余杭区", kind="district"),
    yes("[[余杭]]市场和[[江宁]]县域经济", name="余杭区"),
    yes("([[桃园]]讯)论坛今天举行。", kind="city"),
    yes("〔记者林启东/[[桃园]]报导〕论坛今天举行。", kind="city"),
    no("迎着朝阳,他们和平地谈判,公安机关维持秩序。"),
    no("上海南部和[[浙江西]]部降温。"),
    yes("[[江阴市]]长林启东到会,[[辉南县]]长赵一凡主持。", name="江阴市", kind="district"),
    yes("[[江阴市]]长期重视实业,[[虎尾镇]]长赵一凡到会。", name="江阴市"),
    no("他是藏族,住在[[南京]]东路。"),
    yes("[[巨野县]]金山文化旅游节开幕。", name="巨野县"),
)
def division(document: Document, found: Found) -> Iterator[Hit]:
    """A division of China by its full name or short form; common words only with evidence."""
    hits = document.hits("places")
    sure: dict[int, WordHit] = {}  # end → the longest accepted
    weak: list[WordHit] = []
    for h in hits:
        need = h.row["need"]
        if and_county(document.text, h.word, h.start):
            continue
        if need == "w":
            weak.append(h)
        elif (alone(document, h) or _dotted(document, h) or _of_head(document, h)) if need == "b" else free(document, h):
            known = sure.get(h.end)
            if known is None or known.start > h.start:
                sure[h.end] = h
    for h in hits:  # 甘肃|兰州: one word to a tokenizer
        parent = sure.get(h.start) if h.row["need"] != "w" and h.end in document.boundaries and h.end not in sure else None
        if parent is not None and _under(h.row["code"].split("/"), parent) and itself(document.text, h):
            sure[h.end] = h
    if weak:
        _with_evidence(document, weak, sure)
    for h in [h for h in sure.values() if h.word[0] == "市"]:  # 济南|市中区, 青岛|市北区: no 济南市
        city, longer = sure.get(h.start), sure.get(h.start + 1)
        if city is not None and longer is not None and longer.start == city.start and _under(h.row["code"].split("/"), city):
            del sure[h.start + 1]
    for h in hits:
        if _former(document, h) and h.end + 1 not in sure:
            yield Hit(h.start, h.end + 1, _division(h.row))
    full: dict[str, Row] = {}  # by word
    for h in sure.values():
        before = sure.get(h.start)
        parents = tuple(before.row["code"].split("/")) if before else ()
        if before is not None and before.row["kind"] == "district" and before.word == before.row["name"] and h.word != h.row["name"]:
            continue  # 巨野县|金山文化旅游节: no division of the tables lies in one of the lowest sort
        if h.word not in full:
            full[h.word] = _told_in_full(h, hits)
        yield Hit(h.start, h.end, _division(full[h.word], parents))


def _told_in_full(hit: WordHit, hits: Collection[WordHit]) -> Row:
    """The row of a name that a prefecture and its town share (昌吉): that of the one which the text tells in full first."""
    codes = hit.row["code"].split("/")
    if len(codes) < _TWO:
        return hit.row
    longer = [h for h in hits if len(h.word) > len(hit.word) and h.word.startswith(hit.word) and h.row["code"] in codes]
    return min(longer, key=_place).row if longer else hit.row


def _former(document: Document, hit: WordHit) -> bool:
    """Whether a district's short form stands with the sort that it had before it was one: 余杭|市, 江宁|县."""
    text, row = document.text, hit.row
    if text[hit.end : hit.end + 1] not in _FORMERS or row["kind"] != "district" or row["need"] == "w" or len(hit.word) < _TOLD:
        return False
    told = row["name"][-1] in ("区", *_FORMERS) and hit.word[-1] not in _SORTS
    return told and {hit.start, hit.end + 1} <= document.boundaries and itself(text, hit)


#: What districts were before: towns and counties; what full names of divisions end in.
_FORMERS, _SORTS = ("市", "县"), frozenset("省市县区旗盟")


def _of_head(document: Document, hit: WordHit) -> bool:
    """Whether the post of its head follows, which shares a character with it: 虎尾镇|长."""
    return hit.word[-1] in "市县区镇乡" and document.text.startswith("长", hit.end) and {hit.start, hit.end + 1} <= document.boundaries


def _dotted(document: Document, hit: WordHit) -> bool:
    """Whether it stands behind a wider place and a dot, as in names of festivals: 中国·绩溪第六届文化节, 四川·开江荷花节."""
    text, dot = document.text, hit.start - 1
    if text[dot : dot + 1] != "·":
        return False
    return text.startswith("中国", max(0, dot - 2)) or any(h.end == dot for h in document.hits("places"))


def _with_evidence(document: Document, weak: list[WordHit], sure: dict[int, WordHit]) -> None:
    """Add the words that are common ones too where their parent, their full name or a sibling stands by."""
    text = document.text
    told = {h.word for h in document.hits("places")}
    cities: dict[str, bool] = {}  # by word, whether the text has it with 市: looked for once
    for h in sorted(weak, key=_place):
        if h.end in sure or not (h.start in document.boundaries or h.end in document.boundaries):
            continue
        if text[h.end : h.end + 1] == "族":
            continue
        codes = h.row["code"].split("/")
        before = sure.get(h.start)
        if before is not None and (_under(codes, before) or text.startswith(_OF_FELLOWS, h.end)):
            sure[h.end] = h
            continue
        if held(document, h):
            sure[h.end] = h
        if not alone(document, h):
            continue
        full = h.row["name"]
        if h.word not in cities:
            cities[h.word] = f"{h.word}市" in text
        if (full != h.word and full in told) or cities[h.word]:
            sure[h.end] = h
        elif h.start and text[h.start - 1] in _LINKS:
            sibling = sure.get(h.start - 1)
            if sibling is not None and _siblings(codes, sibling):
                sure[h.end] = h


def _under(codes: list[str], parent: WordHit) -> bool:
    return any(_lies_in(c, p) for c in codes for p in parent.row["code"].split("/") if p and c)


def _siblings(codes: list[str], other: WordHit) -> bool:
    return any(c[:4] == o[:4] and c != o for c in codes for o in other.row["code"].split("/") if c and o)


@rules.scan(
    "town",
    yes("他回到河南省兰考县[[葡萄架乡]]。", name="葡萄架乡", kind="district"),
    yes("江苏省江阴市[[华士镇]]的企业", kind="district"),
    yes("江苏省江阴市[[则平镇]]与会,[[则平镇]]举行座谈。", name="则平镇"),
    yes("鲈鱼节在江苏省江阴市[[则平镇]]昭信村开幕。", name="则平镇"),
    no("四川省的各乡镇和山东省某县干部参加,杭州赛区、福建省景区和湖南省农村发展很快。"),
)
def town(document: Document, found: Found) -> Iterator[Hit]:
    """A town, township, village or unlisted county right after the division in which it lies; a town thus told, elsewhere too."""
    text = document.text
    ends = {
        h.end
        for h in document.hits("places")
        if h.row["need"] != "w" and (h.word[-1] in "省市县区旗州" or len(h.word) > 2)
    }
    starts = {h.start for h in document.hits("places")}
    told: dict[str, set[int]] = {}
    for end in ends:
        at = end
        for _ in range(3):
            m = _TOWN.match(text, at)
            if not m or _NO_TOWN.search(m["name"]) or not (m.end() in document.boundaries or (m["town"] and VILLAGE.match(text, m.end()))):
                break
            if m["county"] and not starts.isdisjoint(range(at + 1, m.end() - 1)):
                break  # 广州|举行|广州
            if m["county"] and (len(m["name"]) > 3 or m["name"][-1] in _NO_COUNTY):
                break
            if m["town"] and len(m["name"]) >= _TOLD:
                told.setdefault(m[0], set()).add(at)
            yield Hit(at, m.end(), PlaceName(m[0], "district"))
            at = m.end()
    for name, known in occurrences(text, told).items() if told else ():
        yield from (Hit(at, at + len(name), PlaceName(name, "district")) for at in known if at not in told[name])


#: A town in which something is held.
_HELD_TOWN = Sought(rf"[在于](?P<name>[一-龥]{{2,4}}?)(?:镇|乡|村|街道|县|旗|市)(?={HELD.pattern})")


@rules.scan(
    "held",
    yes("论坛在[[云溪镇]]正式拉开帷幕。", name="云溪镇", kind="district"),
    yes("大会于[[青石县]]召开。", kind="district"),
    no("大会在全县召开,在各乡镇举行,在我市举办。"),
    needs=("镇", "乡", "村", "街道", "县", "旗", "市"),
)
def town_held(document: Document, found: Found) -> Iterator[Hit]:
    """A town or county that no table has, in which something is held: 在云溪镇举行."""
    text = document.text
    known = {h.start: h.end for h in document.hits("places") if h.row["need"] != "w"}
    ends = set(known.values())
    for m in _HELD_TOWN.all_in(document):
        start, end = known.get(m.start("name"), m.start("name")), m.end()  # 在浙江|乌溪镇举行
        if start < end - 1 and end not in ends and not _NO_TOWN.search(text, start, end - 1) and {start, end} <= document.boundaries:
            yield Hit(start, end, PlaceName(text[start:end], "district"))


_HEADED = Sought(r"(?P<sort>[区县旗]|(?<![直辖级地两])市)(?:原|前|时任)?(?:常务)?副?(?P=sort)长")
_HAN = compiled(r"[一-龥]{3,4}")
_LONGEST_NAME = 3


@rules.scan(
    "headed",
    yes("[[青园区]]副区长林启东到会,[[石湾县]]县长赵一凡主持。", name="青园区", kind="district"),
    yes("和顺镇镇长林启东和[[柳溪市]]市长赵一凡到会。", name="柳溪市"),
    yes("原[[柳溪市]]副市长林启东到会。", name="柳溪市"),
    no("全区副区长、各县县长参加。"),
    needs="长",
)
def headed(document: Document, found: Found) -> Iterator[Hit]:
    """A district, county or city that no table has, before the post of its head: 青园区|副区长."""
    text, bounds = document.text, document.boundaries
    ends = {h.end for h in document.hits("places") if h.row["need"] != "w"}
    for m in _HEADED.all_in(document):
        end = m.end("sort")
        if end in ends:
            continue
        starts = [s for s in range(end - _LONGEST_NAME - 1, end - 2) if s in bounds and _HAN.fullmatch(text, s, end)]
        start = next((s + (text[s] in "原前" and end - s > _LONGEST_NAME) for s in starts if not _NO_TOWN.search(text, s, end - 1)), None)
        if start is not None:
            yield Hit(start, end, PlaceName(text[start:end], "city" if m["sort"] == "市" else "district"))


#: What stands between a mark and the post of a head: the modifiers of the post and what counts or points.
_NO_SEAT = (
    "由", "是", "在", "与", "和",
    "副", "代", "原", "前", "任", "理", "位", "名", "务", "女", "老", "各", "该", "本", "届", "时", "现", "新", "全", "区", "省", "的",
    "政府",
)  # fmt: skip
#: What stands behind a head whose name is not told.
_BEHIND_HEADS = frozenset("们会级的说在和及与、,。;:)职办")
_SEATS = frozenset(("市长", "镇长", "县长", "乡长"))
#: How many characters most names have.
_NAME = 3
_BEFORE_SEAT = compiled(r"(?<![一-龥A-Za-z0-9])[一-龥]{2,4}$")


@rules.scan(
    "seat",
    yes("市长林启东、[[瑙恩堡市]]长阿明·穆勒出席,[[虎山镇]]长林文彬致辞。", name="瑙恩堡市", kind="district"),
    no("市长林启东、常务副市长赵一凡、现任县长李思源出席,两位市长会谈。"),
    no("袁宝晟市长一行到访。"),
    no("会议昨日召开,张铭市长等领导出席。"),
    no("市长顾炎一行到访。顾炎市长指出,要抓好落实。"),
    no("侯立钧县长简要介绍了全县的情况,袁宝晟市长高度评价了此行。"),
)
def seat(document: Document, found: Found) -> Iterator[Hit]:
    """A city or town that no table has, between a mark and the post of its head, which shares a character: 瑙姆堡|市长."""
    text = document.text
    heads = [h for h in document.hits("title_heads") if h.word in _SEATS]
    if not heads:
        return
    ends = {h.end for h in document.hits("places") if h.row["need"] != "w"}
    stops = document.lexicon.table("_left_stops")
    for h in heads:
        if h.start + 1 in ends:
            continue
        m = _BEFORE_SEAT.search(text, max(0, h.start - 5), h.start)
        if m is None or m[0].endswith(_NO_SEAT) or _NO_TOWN.search(m[0]) or m[0][:2] in stops or text[h.end : h.end + 1] in _BEHIND_HEADS:
            continue
        named = len(m[0]) <= _NAME and document.lexicon.begins("_surnames", m[0], 0) and coined(document.tokenizer, m[0])
        if len(m[0]) < _NAME and document.lexicon.begins("_surnames", m[0], 0) and text.startswith(_ONE_MAN, h.end):
            continue  # 张铭|市长等领导
        surname = document.lexicon.begins("_surnames", text, h.end) or text[h.end : h.end + 1].isascii()
        if named and (not surname or _goes_on(document, h)):
            continue  # 袁宝成|市长一行, 侯立民|县长简要介绍
        yield Hit(m.start(), h.start + 1, PlaceName(text[m.start() : h.start + 1], "district"))


#: What follows somebody's post rather than a town's.
_ONE_MAN = ("等领导", "等出席", "等参加", "一行", "出席", "主持", "作总结", "总结")


def _goes_on(document: Document, head: WordHit) -> bool:
    """Whether an ordinary word stands behind the post of a head, and no name: 侯立民县长|简要介绍."""
    end = head.end + 1
    while end < len(document.text) and end not in document.boundaries:
        end += 1
    return end - head.end > 1 and head.end in document.boundaries and not coined(document.tokenizer, document.text[head.end : end])
