"""Bodies that no ending shows, on one side of an agreement whose other side is a known body: 光谷联合与江城区政府签署….."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...document import Document
from ...pieces import is_han
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...spans import Spans
from ...tokenizer import coined
from .base import rules
from .known import ends_longer
from .names import bodies, reading

_STOPS = ",。;:!?\n(“”《》"
_REACH = 70
_PERSON = 3
#: What is told in brackets by the way, behind a name: 绿伏电力公司|(GreenVolt Zrt.).
_BRACKETS = compiled(r"\([^()\n]{1,40}\)")
#: The second half of a headline: 拓商机 |贸促会与….
_HALF = compiled(r"[一-龥!?] [一-龥]+?[与和同]")
_BOTH, _LONGEST_PART = 2, 8
#: A foreign body behind the name of its country: 缅甸|农业研究司.
_OF_LAND = compiled(
    r"[一-龥A-Za-z]{2,12}(?:司|局|署|部|院|会|社|所|公司|集团|银行|大学|学院|协会|商会|中心|联盟|基金会|机构|组织|理事会|厅)(?:[A-Za-z]{2,20})?"
)
_LINK = compiled(r"(?:分别|先后|陆续|依次|正式|现场|当场|共同|成功|顺利|同时|另外?|还|又|也|则|亦|再|均)*[与和同跟、]")
_ITEM = compiled(r"[一-龥A-Za-z0-9·]{3,20}")
#: What stands around the names in the clause: times and occasions before them, adverbs and places behind them.
_LEAD = compiled(
    r"(?:(?:今年)?\d{1,2}月\d{0,2}日?|\d{1,2}日|[今昨当同]日|[今昨]天|日前|近日|[上下]午|会上|会后|(?:仪式|活动|论坛|大会)(?:上|现场|期间)|期间|其中|公司的?|集团的?|[间直]接|非全资|全资|控股|参股|附属公司|子公司|孙公司|旗下|此外|同时|随后|当天|(?:园|区|县|市|镇|辖区|园区)内|由|并由|在[^,。与和]{2,20}?(?:上|下|期间))+"
)
_TAIL = compiled(
    r"(?:正式|共同|联合|分别|先后|陆续|依次|逐一|再次|成功|顺利|集中|现场|双方|[三四五]方|也|还|已|日前|近日|今天|今日|昨[日天]|当天|同日|\d{1,2}日|就[^,。]{2,20}|在[^,。与和]{2,20}|于[^,。与和]{2,20})+$"
)
#: What they sign, before 签约仪式: 甲与乙|战略合作协议.
_PAPER = compiled(
    r"(?:(?:沟通|工作|业务|合作)*(?:交流|座谈|会谈|洽谈|对接)(?:会|活动)?暨)?"
    r"(?:全面|战略|深度|友好|框架|合作|校企|校地|政企|银企|产学研|共建)+(?:协议|合同|备忘录)?$"
)
_SIGNED = compiled(r"(?:了|下)?[^,。;《]{0,24}(?:协议|合同|备忘录|协定|意向书|合作|合约|租约|订单|MO[Uu]|《)")
_VERBS = frozenset({"签约", "签署", "签订", "签定", "签下", "签了", "签", "达成"})
_SECOND_FIELD = compiled(r"(?<=..)[与和](?=.{2,}(?:实验室|研究院|研究所|中心|学院|学会|协会|系)$)")
_OF_FIELD = compiled(r"(?:实验室|研究院|研究所|中心|学院|学会|协会|系)$")
#: What makes a clause no agreement's: 领导、客商|出席|签约仪式.
_ATTENDS = compiled(r"项目|出席|参加|见证|参与了?$")
#: What no name of a body holds.
_NO_NAME = compiled(
    r"^(?:就(?!业)|围绕|进而|从而|继而|随即|因而|然后|此后|之后|于是)|中断|终止|"
    r"第[一二三四五六七八九十\d]+[轮批次场]|^(?:歌手|作家|画家|书法家|演员|导演|球员|运动员|艺术家|设计师|摄影师|作者|主播|教练|选手|诗人|村民|农户)|我[校院县市区省镇司国]|^我|合作(?!社|促进|协会|组织|发展|中心|联盟|银行|基金|委员会)|委员$|常委$|高校|院校|举行|举办|召开|[\d一二两三四五六七八九十][家所个间]|[应要请]|^能|敦促|呼吁|[的了在是由将被把从对等各该此其并又也已与于]|(?<![资日])本|多(?!维|多)|^以|通过|方式$|\d[月日]|^(?:根据|按照|依据|围绕|针对|经)|单位|部门|企业$|机构$|共同|双方|有关|相关|方面|代表|负责人|项目|枢纽$|嘉宾|政府|(?<!超)[市县区省州镇乡村]$|(?<!中)国$|^.{0,3}公司$|(?:上市|国有|民营|外资|合资|知名|旗下|下属|全资|控股|参股|[分子母总]|集团|物业|保险|旅游|运营|开发|家)公司$|[一-龥]方$|自然人|某$|先生|女士|^(?:产业|科技|工业|创业|物流|软件|农业)?园区?$|^(?:开发|高新|经开|保税|示范|集聚|集中)区$|院长|主任|局长|书记|校长"
)


@rules.scan(
    "partner",
    yes("日前,[[云帆光谷]]与江城大学签署战略合作协议。"),
    yes("江城大学与[[云帆光谷]]在江城签订合作备忘录。"),
    yes("[[中软国信]]与江城大学签订合作备忘录。"),
    yes("[[云帆光谷]]与江城大学战略合作协议签约仪式举行。"),
    yes("江城大学与[[云帆光谷]]沟通交流暨战略合作签约仪式举行。"),
    no("江城大学与多家企业签署合作协议,林启东与江城大学签署合作协议,进而中断与江城大学签订的合同。"),
    yes("江城大学与[[匈牙利绿帆电力公司]](GreenSail Zrt.)签署承包合同。"),
    yes("江城大学与[[云台资本]]21日签署合作协议。"),
    yes("[[厦门建发港务]]与江城港务局签署合作协议。"),
    yes("江城港务局与[[华能青岛风电]]签署合作协议。"),
    yes("扩海外商机 [[外贸推广会]]与江城商会签MOU"),
    yes("[[卡奥特]]与云亚联签署战略合作协议。"),
    yes("会上,[[圣垣]]与江城大学签署战略合作协议。"),
    no("承包农户与用工商户签订合作协议,自然人王某与江城大学签署合作协议。"),
    no("双方与江城大学签署合作协议,江城大学与产业园签订了研发中心协议。"),
    no("就产学研融合、实践基地建设等与江城大学签订合作协议。"),
    no("第一轮与江城大学签署合作协议。"),
    no("实验室先后与江城大学签署合作协议。"),
    no("公司于9月6日与江城大学签署合作协议。"),
    no("公司通过视频会议方式与江城大学签署合作协议。"),
    no("江城大学与远山市林启东常务副市长签署合作协议。"),
    no("云帆光谷与江城大学举行座谈。"),
    no("市领导林启东、赵一凡及江城大学、省经委有关领导、110余名客商出席签约仪式。"),
)
def partner(document: Document, found: Found) -> Iterator[Hit]:
    """A body that no ending shows, beside a known one before 签署…协议."""
    hits = [h for h in document.hits("signing_verbs") if h.word in _VERBS]
    if not hits:
        return
    text, bounds = document.text, document.boundaries
    known = {c.end: c.start for c in bodies(document, found)}
    told = document.hits("organisations")
    longer = {at for h in told if ends_longer(document, h) for at in (h.start, h.end)}  # 中软国信 is neither 中软 nor 国信
    known |= {h.end: h.start for h in told if h.end not in longer}
    known |= {c.end: c.start for c in found.of("park")}
    sides = {(c.start, c.end) for c in found.of("place") if text[c.end - 1] in "县市区州旗镇"}  # 江城县与云帆光谷签约
    standing = document.lexicon.table("_standing_nouns")  # 实验室|与…签约: told before by its name
    names, others = Spans((start, end) for end, start in known.items()), found.spans("place", "title", "date", "person")
    posted = found.spans("title", "date", "person")
    abroad, posts = {h.start: h.end for h in document.hits("countries")}, {c.end for c in found.of("title")}
    for hit in hits:
        if hit.word != "签约" and not _SIGNED.match(text, hit.end):
            continue
        floor = _clause(text, hit.start)
        gap = max(text.rfind(" ", floor, hit.start) + 1, floor)
        floor = gap if _HALF.match(text, gap - 2) and hit.start - gap > _PERSON else floor
        lead = _LEAD.match(text, floor, hit.start)
        start = lead.end() if lead else floor
        tail = _TAIL.search(text, start, hit.start)
        stop = tail.start() if tail else hit.start
        paper = _PAPER.search(text, start, stop)
        stop = paper.start() if paper else stop
        items, at = [], start
        for link in _LINK.finditer(text, start, stop):
            if not names.overlap(*link.span()) and link.end() in bounds:  # not |同济堂
                items.append((at, link.start()))
                at = link.end()
        items.append((at, stop))
        names_of = [(s, _BRACKETS.sub("", text[s:e])) for s, e in _joined(document, items)]
        spans = [(s, s + len(name)) for s, name in names_of if text.startswith(name, s)]
        beside = any((e in known and known[e] >= s) or (s, e) in sides for s, e in spans)
        if len(names_of) < 2 or _ATTENDS.search(text, start, stop):
            continue
        if not beside and not (len(spans) == _BOTH and hit.word != "签约" and all(_made_up(document, s, e) for s, e in spans)):
            continue
        for s, e in spans:
            inside = (names.overlap(s, e) and not _goes_on(document, s, e, posted)) or others.hold(s, e)
            inside = inside or (s in abroad and _OF_LAND.fullmatch(text, abroad[s], e) is None)
            second = _SECOND_FIELD.sub("", text[s:e].removesuffix("机构") if s in abroad else text[s:e])
            if e in posts or text[s:e] in standing or _may_be_somebody(document, s, e):
                continue
            if not inside and (_ITEM.fullmatch(text, s, e) or _is_brand(document, s, e)) and not _NO_NAME.search(second) and (
                s in bounds and (e in bounds or text[e : e + 1] in ("则", "也", "还", "均"))  # 能源|局则
            ):
                yield Hit(s, e, reading(document, found, s, e, "other"), "inferred", -1)


def _clause(text: str, at: int) -> int:
    """Where the clause of a verb begins; brackets that close before it end none."""
    least = max(0, at - _REACH)
    while True:
        floor = max(least, *(text.rfind(c, least, at) + 1 for c in _STOPS))
        if floor <= least or text[floor - 1] != "(" or ")" not in text[floor:at]:
            return floor
        at = floor - 1


#: Behind a known name, what is no part of a longer one.
_NO_PART = compiled(r"教师|师生|学生|团队|人士|客商|客户|旗下|下属|所属|专家|领导|校友|总部|一行|[方等]|\d")


def _goes_on(document: Document, start: int, end: int, others: Spans) -> bool:
    """Whether a side is longer than the known name that it begins with: 厦门建发|港务."""
    first = max((h.end for h in document.hits_from("organisations", start)), default=start)
    if not start < first < end - 1 or end - first > _LONGEST_PART:
        return False
    if _NO_PART.search(document.text, first, end) or others.overlap(first, end):
        return False
    return not any(h.end == end for at in range(start + 1, end) for h in document.hits_from("organisations", at))


def _made_up(document: Document, start: int, end: int) -> bool:
    """Whether a side is a brand that no word makes up: 卡尔特|与|亚泳联|签署…."""
    text, bounds = document.text, document.boundaries
    if end - start < _PERSON or not _ITEM.fullmatch(text, start, end) or start not in bounds or end not in bounds:
        return False
    cuts = [start, *(k for k in range(start + 1, end) if k in bounds), end]
    return all(b - a == 1 or coined(document.tokenizer, text[a:b]) for a, b in pairwise(cuts))


def _is_brand(document: Document, start: int, end: int) -> bool:
    """Whether two characters are a word that no dictionary has, and nobody's name: 圣垣|与江城大学签署…."""
    word = document.text[start:end]
    short = len(word) == _BOTH and is_han(word[0]) and is_han(word[1])
    return short and word[0] not in document.lexicon.table("_surnames") and coined(document.tokenizer, word)


def _may_be_somebody(document: Document, start: int, end: int) -> bool:
    """Whether a name is like a person's: 林启东|与星河集团签署…."""
    word = document.text[start:end]
    return len(word) == _PERSON and word[0] in document.lexicon.table("_surnames") and coined(document.tokenizer, word)


def _joined(document: Document, items: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The items with a field before 与 taken to the body whose field it is: 机器人|与工程系统实验室."""
    fields = document.lexicon.table("park_fields")
    out: list[tuple[int, int]] = []
    for s, e in items:
        field = out and document.text[out[-1][0] : out[-1][1]] in fields
        if field and document.text[s - 1] in "与和" and _OF_FIELD.search(document.text, s, e):
            out[-1] = (out[-1][0], e)
        else:
            out.append((s, e))
    return out
