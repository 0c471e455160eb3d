"""Rules for organisations: by ending, by name, by place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...document import Document
from ...growth import PLACES
from ...lexicon import WordHit
from ...readings import OrganisationName
from ...rule import Found, Hit, RuleSet, no, yes
from .datelines import datelines
from .held import held
from .hosts import row_members
from .inherited import organs
from .names import bodies, ground_of, reading

rules = RuleSet("organisation")

#: Words of the source line that are no outlet's name.
_NO_OUTLET = re.compile(
    r"^(?:综合|整理|网络|互联网|转载|原创|本站|未知|佚名|不详|作者|编辑|责编|记者|责任编辑|来源)|[\d/]{5}"
    r"|^(?:日期|时间|发布|更新|字体|字号|浏览|阅读|点击)|[:【】\[\]]|https?|www\.|[。!?《》]"
)

_LATIN_NAME = r"[A-Z][A-Za-z0-9&'’.+\-]*(?: (?:of|for|the|and|de|[A-Z0-9&][A-Za-z0-9&'’.+\-]*)){0,7}"

#: Posts that only firms have: a name right before one is a firm's.
_FIRM_POSTS = (
    "CEO", "CTO", "CFO", "COO", "首席执行官", "创始人", "董事长", "总裁", "首席技术官", "首席科学家", "合伙人", "总经理",
    "董事", "监事", "财务总监", "营销总监", "销售总监", "董事会秘书", "总会计师",
)  # fmt: skip


@rules.scan(
    "suffix",
    yes("[[青岛市市场监管局]]发布公告。", kind="government"),
    yes("[[星河集团财务部]]经理参加了会议。"),
    yes("由[[海淀区人大常委会]]和[[海淀区人民政府]]主办。"),
    yes("[[广东省政府]]印发通知。", kind="government"),
    yes("[[北京大学经济学院]]举行开学典礼。", kind="university"),
    yes("[[工业和信息化部火炬高技术产业开发中心]]公布名单。"),
    yes("[[华云(北京)科技有限公司]]成立。", kind="company"),
    yes("[[山河“绿野”生态保护基金会]]捐赠图书。", kind="fund"),
    yes("记者从[[浙江省应急管理厅]]获悉,汛情平稳。"),
    no("[[相关部门]]表示,将加强监管。"),
    no("多家企业和各有关单位参加。"),
    no("有关部委联合发文。"),
    no("公司财务部经理参加了会议。"),
    no("社会各界全部到会,内部机会很多。"),
    no("这家上市公司的子公司很多。"),
)
def suffix(document: Document, found: Found) -> Iterator[Hit]:
    """A body's name by its ending (organisation_suffixes.tsv), grown to the left over places, bodies, words, Latin, quotes."""
    for c in bodies(document, found):
        yield Hit(c.start, c.end, c.value)


@rules.scan(
    "known",
    yes("[[工信部]]发布通知。", full="工业和信息化部", kind="government"),
    yes("[[华为]]和[[腾讯]]参展。", kind="company"),
    yes("[[国资委]]主任出席。", full="国务院国有资产监督管理委员会"),
    no("这让人联想到过去。"),
)
def known(document: Document, found: Found) -> Iterator[Hit]:
    """A body named in organisations.tsv, as a word or words of its own."""
    text = document.text
    hits = document.hits("organisations")
    if not hits:
        return
    ground = ground_of(document, found)
    ends = {h.end for h in hits}
    starts = {h.start for h in hits}
    for hit in hits:
        if not _stands(document, found, hit) or (hit.row["need"] == "c" and not _in_company(text, found, hit, starts, ends)):
            continue
        row, start = hit.row, hit.start
        if row["kind"] in ("government", "party"):
            start = next((start - len(w) for w in _STATE if text.endswith(w, 0, start)), start)
            if start == hit.start and not row["country"] and start in ground.countries:
                start = ground.units.get(start, start)
        value = OrganisationName(text[start : hit.end], row["kind"] or "other", row["full"] or None, row["country"] or None)
        yield Hit(start, hit.end, value)


#: What stands before a known office and belongs to its name: 国务院国资委, 中国证监会.
_STATE = ("国务院", "中国共产党", "中共", "中国国家", "国家", "中国")

#: What follows an ordinary word where it is a firm's name.
_FIRM_AFTER = ("集团", "公司", "股份", "科技", "控股", "中国", "总部", "旗下", "、", "(")

#: Kinds whose names are long or plain enough to be sure of without a token's start.
_SURE = frozenset({"government", "party", "media", "university", "institute", "association", "bank"})

#: Kinds whose longer names need no token's end (联合国安理会|常任理事国).
_PLAIN = frozenset({"government", "party", "association", "media"})


def _in_company(text: str, found: Found, hit: WordHit, starts: set[int], ends: set[int]) -> bool:
    """Whether a word that is an ordinary one too stands beside another body, a post or a firm's ending."""
    if found.starting("title", hit.end) or text.startswith(_FIRM_AFTER, hit.end):
        return not text.startswith("、", hit.end) or hit.end + 1 in starts
    beside = text[hit.end : hit.end + 1]
    return (beside in set("和与及") and hit.end + 1 in starts) or (
        text[hit.start - 1 : hit.start] in set("、和与及") and hit.start - 1 in ends
    )


def _stands(document: Document, found: Found, hit: WordHit) -> bool:
    """Whether the word is one of its own: tokens end at both its ends, and no Latin letter goes on."""
    text = document.text
    before, after = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
    if hit.word[0].isascii() and before.isascii() and before.isalnum():
        return False
    if hit.word[-1].isascii() and after.isascii() and after.isalnum():
        return False
    if before == "·" or after == "·":
        return False
    if hit.word[0] in "省市县区" and before and before in "特各全该本同两三几每":
        return False
    if not hit.row["need"]:
        return True
    bounds = document.boundaries
    if hit.end not in bounds and found.starting("title", hit.end) is None:
        return len(hit.word) > 3 and hit.row["kind"] in _PLAIN and hit.start in bounds
    return hit.start in bounds or (hit.row["kind"] in _SURE and len(hit.word) > 2)


@rules.scan(
    "gloss",
    yes("世界绿色园区联合会([[WGPF]])秘书长到访。", full="世界绿色园区联合会"),
    yes("蓝湾科技集团([[Blue Bay Group]])宣布扩产。", full="蓝湾科技集团"),
    yes("滨江航天技术研究院(以下简称“[[航技院]]”)成立。", full="滨江航天技术研究院"),
    no("国内生产总值(GDP)增长5%。"),
    no("青禾科技有限公司([[SH600999]])公告。"),
    needs="(",
    priority=1,
)
def gloss(document: Document, found: Found) -> Iterator[Hit]:
    """The Latin or short name in brackets right after a body: a name of the same body, which is its ``full``."""
    text = document.text
    for c in bodies(document, found):
        if text[c.end : c.end + 1] != "(":
            continue
        m = _GLOSS.match(text, c.end)
        if m and m.lastgroup and not _STOCK.match(m[m.lastgroup]):
            start, end = m.span(m.lastgroup)
            yield Hit(start, end, OrganisationName(text[start:end], c.value.kind, c.value.name, c.value.country))


_STOCK = re.compile(r"(?:HK|SH|SZ|BJ|US|NYSE|NASDAQ|HKEX)?[.:]?\d*(?:\.[A-Z]+)?$")

_HAN_SHORT = r"[\u4e00-\u9fff]{2,8}"

_GLOSS = re.compile(
    r"\((?:英文名称?|英文简称|英文|又名|原名)?[::]?[“\"]?(?P<latin>" + _LATIN_NAME + r")[”\"]?[,)]"
    r"|\((?:以下简称为?|下称|简称)[::]?[“\"]?(?P<short>" + _HAN_SHORT + r"|" + _LATIN_NAME + r")[”\"]?[,)]"
)


@rules.scan(
    "latin_tail",
    yes("智利国家投资促进局[[InvestChile]]派员参加。", full="智利国家投资促进局"),
    no("智利国家投资促进局APP上线。"),
)
def latin_tail(document: Document, found: Found) -> Iterator[Hit]:
    """The Latin name that stands right after a body's Chinese one: a name of the same body."""
    for c in bodies(document, found):
        m = _TAIL.match(document.text, c.end)
        if m:
            yield Hit(c.end, m.end(), OrganisationName(m[0], c.value.kind, c.value.name, c.value.country))


_TAIL = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+(?![A-Za-z])|[A-Z]{3,}(?: [A-Z][A-Za-z\-]+){1,4}(?![A-Za-z])")


@rules.scan(
    "latin_party",
    yes("绿谷孵化器与法国[[Station Alpha]]、意大利[[NovaHub]]签约。"),
    no("美国Windows用户很多。"),
    no("他在英国Oxford Street买了礼物。"),
)
def latin_party(document: Document, found: Found) -> Iterator[Hit]:
    """A Latin name right after a country, where it stands as a party in a list: 法国Station Alpha、…."""
    for country in document.hits("countries"):
        m = _PARTY.match(document.text, country.end)
        if m:
            value = OrganisationName(m[1], "other", None, country.row["name"])
            yield Hit(country.end, m.end(1), value, "inferred")


_PARTY = re.compile(
    r"([A-Z][a-z]+[A-Z][A-Za-z]+|[A-Z][A-Za-z0-9\-]+(?: [A-Z][A-Za-z0-9\-]+){1,4})(?=[、;和与及等]|[,。]|公司|集团|分别|签)"
)


@rules.scan(
    "outlet",
    yes("来源:[[滨海市人民政府官网]],[[滨海商报]],[[创新之声]]"),
    yes("来源:[[科创观察]]", kind="media"),
    no("资金来源:多方筹集。"),
    no("来源:网络"),
    needs="来",
)
def outlet(document: Document, found: Found) -> Iterator[Hit]:
    """Each item of the source line is an outlet or the body whose page it is."""
    ends = {c.end: c for c in bodies(document, found)}
    for line in document.lines:
        if line.kind != "source":
            continue
        body = document.text[line.start : line.end]
        head = re.match(r"(?:文章|信息|稿件|内容)?来源[::]\s*", body)
        if not head:
            continue
        at = line.start + head.end()
        for m in _ITEM.finditer(document.text, at, line.end):
            item = m[0]
            if not 2 <= len(item) <= 24 or _NO_OUTLET.search(item):
                continue
            body_there = ends.get(m.end())
            kind = body_there.value.kind if body_there else "media"
            yield Hit(m.start(), m.end(), reading(document, found, m.start(), m.end(), kind), priority=1)


_ITEM = re.compile(r"[^,、;;|/()\s·“”]+")


@rules.scan(
    "inherited",
    yes("江城市委常委、[[教育工委]]书记王建华到会。", kind="party"),
    yes("东岸高新区党工委书记、[[管委会]]主任李明到会。", kind="government"),
    no("会上,管委会主任李明发言,办公室主任也到了。"),
)
def inherited(document: Document, found: Found) -> Iterator[Hit]:
    """An organ that stands without its body behind the body's other post; entities give it its full name."""
    for start, end in organs(document, found):
        kind = "government" if document.text.startswith("管委会", start) else "party"
        yield Hit(start, end, OrganisationName(document.text[start:end], kind), "inferred")


@rules.scan(
    "hosting",
    yes("大会由江城大学主办,星河集团、[[好未园]]、滨海银行协办。"),
    no("大会由江城大学、滨海银行等多家单位协办。"),
    no("大会由有关部门、地方政府主办。"),
    needs="办",
)
def hosting(document: Document, found: Found) -> Iterator[Hit]:
    """A body that no ending shows, beside others in the row before 主办, 承办, 协办."""
    for start, end in row_members(document, found):
        yield Hit(start, end, reading(document, found, start, end, "other"), "inferred", -1)


@rules.scan(
    "dateline",
    yes("[[江城晚报]]讯(记者 王建华)5日,大会开幕。", kind="media"),
    yes("[[滨海新闻网]]5月23日台北消息 昨天,论坛举行。", kind="media"),
    yes("【[[东岸商报网]]讯】记者报道:大会开幕。"),
    yes("[[新华社]]北京2月28日电大会闭幕。"),
    no("本报讯 大会开幕。"),
    no("公司通过互联网发布消息,大会在电视台播出。"),
)
def dateline(document: Document, found: Found) -> Iterator[Hit]:
    """The outlet that opens a dateline: 江城晚报讯, 滨海新闻网5月23日台北消息."""
    for start, end in datelines(document):
        yield Hit(start, end, reading(document, found, start, end, "media"), priority=1)


@rules.scan(
    "before_post",
    yes("[[优谷工场]]创始人李明到会。", kind="company"),
    yes("会上,[[蓝鲸智学]]创始人兼CEO张强发言。"),
    no("原董事长和总经理都到会了。"),
    no("他是公司总裁。"),
    no("项目总经理李明说。"),
)
def before_post(document: Document, found: Found) -> Iterator[Hit]:
    """A name that no table knows right before a post that only firms have: 优谷工场创始人."""
    posts = [c for c in found.of("title") if c.value and c.value.name.endswith(_FIRM_POSTS)]
    if not posts:
        return
    ground = ground_of(document, found)
    generic = document.lexicon.table("_generic_modifiers")
    suffixes = document.lexicon.table("organisation_suffixes")
    text = document.text
    for post in posts:
        end = post.start - 1 if text[post.start - 1 : post.start] == " " else post.start
        pieces = ground.grow(end)
        words = [text[p.start : p.end] for p in pieces]
        if not pieces or len(pieces) > 3 or not 3 <= end - pieces[-1].start <= 12:
            continue
        if any(p.sort in ("unit", "bracket") for p in pieces) or words[0].endswith(_NO_FIRM):
            continue
        if any(generic[w]["class"] for w in words if w in generic) or text[pieces[-1].start - 1 : pieces[-1].start] in set("》)”"):
            continue
        last = suffixes.get(words[0])
        if last and last["strength"] not in ("name", "brand"):
            continue
        named = sum(p.sort != "place" and w not in generic for p, w in zip(pieces, words, strict=True))
        if not named or (last and len(pieces) < 2):
            continue
        start = pieces[-1].start
        yield Hit(start, end, reading(document, found, start, end, "company"), "inferred", -1)


#: What ends a part of a body, not a firm.
_NO_FIRM = ("部", "处", "区", "科", "室", "线", "所", "级", "方", "届", "会")


@rules.scan(
    "held",
    yes("[[住房事务局]]局长李建国出席。", kind="government"),
    yes("会上,[[乐成留学中心]]总监孙静致辞。"),
    no("公司办公室主任李建国出席。"),
    no("有关部门负责人表示,将加强监管。"),
    no("内部主任很多。"),
)
def before_any_post(document: Document, found: Found) -> Iterator[Hit]:
    """A name by its ending right before a post: 住房事务局局长."""
    for c in held(document, found):
        yield Hit(c.start, c.end, c.value, "inferred", -1)


@rules.scan(
    "echo",
    yes("青禾智能科技有限公司落户园区,[[青禾]]将投资建厂。", kind="company"),
    no("北京科技有限公司成立,北京的天气很好。"),
)
def echo(document: Document, found: Found) -> Iterator[Hit]:
    """The name proper of a firm found by its ending, where it stands alone later: 青禾智能科技有限公司 … 青禾."""
    text, bounds = document.text, document.boundaries
    generic, suffixes = document.lexicon.table("_generic_modifiers"), document.lexicon.table("organisation_suffixes")
    places = {h.word for topic in (*PLACES, "parks") for h in document.hits(topic)}
    places.update(document.text[p.start : p.end] for kind in ("place", "park") for p in found.of(kind))
    seen: set[str] = set()
    for c in bodies(document, found):
        if c.value.kind not in ("company", "fund", "incubator", "institute", "other"):
            continue
        proper = _PROPER.match(c.value.name)
        name = proper[1] if proper else ""
        for place in sorted(places, key=len, reverse=True):
            if name.startswith(place) and len(name) > len(place) + 1:
                name = name[len(place) :]
        if len(name) < 2 or name in seen or name in generic or name in suffixes or name in places:
            continue
        seen.add(name)
        at = text.find(name, c.end)
        while at >= 0:
            end = _as_long_as(text, at, at + len(name), c.value.name, name, bounds)
            if {at, end} <= bounds and text[at - 1 : at] not in set("“《") and not text.startswith(_FIRM_ENDS, end):
                yield Hit(at, end, OrganisationName(text[at:end], c.value.kind, c.value.name, c.value.country), "inferred", -2)
            at = text.find(name, end)


def _as_long_as(text: str, start: int, end: int, full: str, name: str, bounds: frozenset[int]) -> int:
    """Where the short form ends that goes on as the full name does: 青禾智能 for 青禾智能科技有限公司."""
    k, last = full.find(name) + len(name), end
    while k < len(full) and text[end : end + 1] == full[k]:
        end, k = end + 1, k + 1
        if end in bounds:
            last = end
    return last


#: A firm's name: what is proper to it, perhaps a place in brackets, its trade, its form.
_PROPER = re.compile(
    r"([\u4e00-\u9fffA-Za-z0-9]{2,8}?)(?:\([\u4e00-\u9fff]{2,6}\))?"
    r"(?:(?:智能|生物|信息|网络|电子|新能源|新材料|医药|数字|环保|文化|创业|产业|投资|汽车|半导体|软件|医疗|航空|航天|"
    r"人工|机器人|通信|光电|精密|制造|装备|数据|云)*(?:科技|技术|制药|药业|传媒|发展|控股|股份|实业|管理|集团|资本|工程)+)"
    r"(?:\([\u4e00-\u9fff]{2,6}\))?(?:股份|集团)?(?:有限)?(?:责任)?(?:公司)?$"
)

_FIRM_ENDS = ("集团", "公司", "科技", "股份", "(")
