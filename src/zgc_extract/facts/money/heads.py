"""What a clause of a sum begins with: a bare phrase, or things that are counted."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from ..clauses import triggers
from ..edges import edges
from ..wording import wording
from .clause import own_words
from .counted import all_of, before_count, with_area
from .named import untrailed, what_is_named
from .whose import Subject
from .words import money_words

#: What of a thing a clause tells: 该园区|规划面积为26公顷.
SIDE = compiled(
    "(?:总|规划|占地|建筑|用地|设计|年|日|重复|定位|运行|最高)*"
    "(?:面积|精度|业务量|吞吐量|客流量|产销量|发电量|用电量|保有量|(?:研发)?(?:投入)?强度|股价|产能|时速|容量|个数|数量|户数|家数|(?:企业|项目)总数|员工总?数?|总部|营业收入|销售收入|营收|净利润|产值|税收|利润|增加值|进出口|出口)$"
)
TOGETHER = compiled("(?<=..)[与和同](?=..)")
_COUNTED = compiled("[一-龥]{0,8}(?:项目|工程|基地|平台|合同|协议|企业|厂商|公司|投资案)")
#: What makes a verb of starting a part of a name: 集中|开工项目, 开工的项目.
_NAMED_BY = compiled("项目|工程|仪式|企业|的")
#: Where a verb begins at the latest.
_WILL = compiled("[将拟已正须]|先后|陆续|相继|只要|符合|收官|闭幕|圆满|连续|捐[赠资款助]")
#: How large a part of its own something is: 甲公司|研发投入占营收比重达一成.
_SHARE = compiled("(?:(?!年)[一-龥]{2,3}投入|(?:销售|营业|业务|主营|服务|海外|境外|出口|技术)?(?:收入|产值|营收|利润|出口|税收))占")
#: Firms that are what was signed for, not who signed: 已签约|入驻企业|16家.
_SETTLED = ("入驻企业", "落户企业", "引进企业")
#: A thing that is told by what it makes in a year, and verbs of building it.
_MAKES = compiled("年产[^,。;、的]{3,24}?(?:项目|工程|生产线|基地)$")
_BUILDS = ("建设", "新建", "兴建", "投建", "扩建", "签订", "签约", "的")
_CASE = compiled("[一-龥]{2,6}案")
_NOUN_REACH = 16
_LANDS = ("国家", "国家和地区", "地区", "省", "省市", "省份", "城市")


def headless(story: Story, low: int, end: int) -> bool:
    """Whether a clause begins with its verb or a preposition, so that who it is about was named before: ,利用…建设厂房."""
    words, start = wording(story.document.lexicon), own_words(story, low, end)
    if start >= end:
        return True
    if money_words(story.document.lexicon).counting.match(story.text, start, end):
        return True
    head = words.heads.match(story.text, start, end)
    while head is not None and words.sort[head[0]] == "c":  # 都|是…的项目
        head = words.heads.match(story.text, head.end(), end)
    return head is not None and head.end() in story.document.boundaries and words.sort[head[0]] in "vpasu"


def head_phrase(story: Story, start: int, end: int) -> Subject | None:
    """What a clause names before its verb: 软件新城|将重点发展…, 滨江小镇|正式开建."""
    span = head_span(story, start, end)
    return what_is_named(story, *span) if span else None


def head_span(story: Story, start: int, end: int) -> tuple[int, int] | None:
    """Where the words before the verb of a clause stand; None where there are none, or no verb."""
    if headless(story, start, end):
        return None
    verbs = [e.start for e in edges(story, start, end) if e.sort in "vpau" and e.start > start + 1]
    verbs += [h.start for h in triggers(story, "launch_verbs") if start + 1 < h.start < end and not _NAMED_BY.match(story.text, h.end)]
    will = _WILL.search(story.text, start + 2, end)
    stop = min((*verbs, will.start() if will else end))
    if stop == end:
        return None
    tells = money_words(story.document.lexicon).tells.finditer(story.text, start + 2, end)
    stop = untrailed(story, start, min(stop, next((m.start() for m in tells if m.start() in story.document.boundaries), stop)))
    for pattern, at in ((SIDE, start), (_SHARE, start + 2), (TOGETHER, start)):
        cut = pattern.search(story.text, at, stop)
        stop = cut.start() if cut else stop
    return (start, stop) if stop > start + 1 else None


def things_in(story: Story, start: int, end: int) -> str | None:
    """The projects that a sentence counts, by its last clause that counts any."""
    stop = end - 1
    while stop > start:
        low = max(start, 1 + story.text.rfind(",", start, stop))
        found = things_of(story, low, stop, True)
        if found is not None and found.endswith(("项目", "工程")):
            return found
        stop = low - 1
    return None


def _is_case(text: str, at: int) -> bool:
    """Whether what is counted up to an offset are cases: 通过4件|投资案."""
    return text[at - 1] == "件" and _CASE.match(text, at) is not None


def things_of(story: Story, low: int, end: int, agreed: bool) -> str | None:
    """What a clause counts last: 11个重点项目 before a verb, 台资企业 of 台资企业215家; of what is agreed, not those who agree."""
    text, words = story.text, money_words(story.document.lexicon)
    whole_row = all_of(text, low, end)
    if whole_row is not None and not (agreed and whole_row.endswith(tuple(words.parties))):
        return whole_row
    counts = [q for q in story.within(low, end, "quantity") if getattr(q.value, "unit", None) in words.classifiers or _is_case(text, q.end)]
    for q in reversed(counts):
        if text.rfind("(", low, q.start) > text.rfind(")", low, q.start):
            continue  # 核准237家厂商(含45家外商公司)进驻
        settled = text.endswith(_SETTLED, low, q.start)
        if getattr(q.value, "noun", None) in _LANDS:
            continue  # 来自17个国家和地区的企业
        if agreed and not settled and (getattr(q.value, "noun", None) in words.parties or q.value.unit == "家"):
            continue
        if q.end == end:
            return before_count(story, own_words(story, low, q.start), q.start)
        if text.endswith("年产", low, q.start):  # 独资建设|年产200万台马达项目: what it makes, not how many
            makes = _MAKES.match(text, q.start - 2, end)
            return makes[0] if makes and text.endswith(_BUILDS, low, q.start - 2) else None
        if _COUNTED.fullmatch(text, q.end, end):
            return text[with_area(text, q.start) : end]
        noun = getattr(q.value, "noun", None)
        at = text.find(noun, q.end, min(end, q.end + _NOUN_REACH)) if noun else -1
        if noun and at >= 0:
            return text[with_area(text, q.start) : at + len(noun)]
    return None
