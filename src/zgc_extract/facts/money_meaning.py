"""What an amount means: its metric, subject and period, from the sentence's own words."""

from __future__ import annotations

import re
from typing import Any

from ..entities import PREFIX, Entity
from ..fact import Story
from ..rule import Candidate

#: What may stand between a metric and its amount: hedges, verbs of reaching, growth on the way.
_BRIDGE = re.compile(
    r"(?:超过|超|过|各|由|从|每[亩股吨人户桶台辆]|每平方米|每平米|每公斤|每千克|每家企业|逾|近|约为|大约|约|合计|共计|总计|累计|共|至少|最高|最低|最多|不少于|不低于|不超过|不足|不到|未满|突破|首次|再次|首破|冲破|破|达到|达成|"
    r"达|高达|多达|已|将|预计|有望|可|为|是|实现|完成|了|在|仅|只有|只|有|接近|将近|介于|就|分别|增长|增加|提高|提升|上升|下降|减少|增|升|降|跌|"
    r"扩大|至|到|同比|环比|较上年|比上年|较去年|比去年|均|也|人民币|高于|低于|大于|小于|折合|计|力争|要|会|能|:|(?<=[\d%])点|-?\d[\d.]*%|\s)$"
)
_CLAUSE = re.compile(r"[,。;:!?()“”\n]")
_LEAD = re.compile(
    r"^(?:其中|目前|当前|据悉|据了解|据介绍|据统计|数据显示|截至目前|截至|截止|此外|另外|同时|并且|而且|但|而|该市的|预计|到|至|在|自|从|今年以来|"
    r"所以|因此|如果|假如|如|结果|由于|虽然|并|另有|另|使|令|"
    r"以来|期间|底|末|上半年|下半年|前三季度|[、,\s])+"
)
_TRAIL = re.compile(
    r"(?:的|投入|投资|另|还要|至少|共同|合计|得到|节省|支付|创下|录得|收取|上缴|缴纳|累积|筹得|募得|存入|花|赔偿|取得|实现|完成|达到|取得|创造|获得|获|新增|累计|共计|总计|合计|共|已经|已|将|(?<![金协学商员大理事联工])会|要|拟|计划|预计|力争|有望|可|能|在|还|也|仅|就|均|每年|年均|"
    r"全年|首次|再次|成功|因|为|是|分别|去年|今年|当年|同期|、|\s)+$"
)
_NO_SUBJECT = frozenset(("以来", "期间", "单笔", "累计", "平均", "同比", "环比", "上半年", "一季度", "二季度", "三季度", "四季度"))
_AFTER = re.compile(r"(?:以上|以下|以内|左右|上下|余|多)?的?")
_SAYING = re.compile(r"提出|明确|要求|显示|表示|指出|透露|介绍|认为|提议|宣布|强调|称")
_NUMBER = re.compile(r"[\d〇零一二三四五六七八九十上下前去今明当周期]")
#: What leads from the one who acts to the verb: 将在…, 向…, 为….
_ON_THE_WAY = re.compile(
    r"(?<=[一-龥]{2})(?:(?:将|已|拟|要|正|还|再|计划)+(?:与|和|同)|(?:将|已|拟|要|正|还|再|计划)*(?:在|向|对|为|从))"
)
_VERBAL = re.compile(
    r"^(?:连续|[一二三四五六七八九十\d]+[年月天日]|这张|部分|周[一二三四五六日末]|星期|每|对|为|向|把|将|给|以|用|按|从|由|与|和)|"
    r"(?:派发|发放|安排|给予|拿出|提供|投放|下达|兑现)$"
)
_CHANGED = re.compile(r"[增提升降减扩上下调][一-龥]?(?:至|到|为)")
_DONE = ("实现", "完成", "取得", "创造", "获得", "达成")
_REACH = 6
_LONGEST = 12
_ONCE = ("总投资", "造价", "注册资本", "合同", "签约", "协议", "中标", "标的", "订单", "估值", "售价", "奖金", "基金", "专项资金", "意向")
_PERIODS = ("day", "date")


def meaning(story: Story, money: Candidate) -> dict[str, Any]:
    """``metric``, ``subject`` (an `Entity` or words) and ``period`` (EDTF) of a money mention; None where not said.

    The metric is what stands before the amount (全年总产值超万亿元), else what it is a sum of (5亿元专项资金); its subject is the
    rest of the clause before it.
    """
    metric, at = _metric_before(story, money)
    if metric is None:
        metric = _metric_after(story, money)
        at = None
    subject = _subject(story, at) if at is not None else None
    return {"metric": metric, "subject": subject, "period": _period(story, money, metric) if metric else None}


def _clause(story: Story, at: int) -> int:
    """Where the clause that holds ``at`` begins: after a stop, or after an earlier sum with 、."""
    text, (start, _) = story.text, story.document.sentence_at(max(0, at - 1))
    for p in range(at - 1, start - 1, -1):
        c = text[p]
        if c in ",。;:!?()“”\n" and not (c == "," and text[p + 1 : p + 2].isdigit() and text[p - 1].isdigit()):
            start = p + 1
            break
    sums = story.within(start, at, "money")
    return sums[-1].end + 1 if sums and text[sums[-1].end : sums[-1].end + 1] in ("、", "和") else start


def _metric_before(story: Story, money: Candidate) -> tuple[str | None, int | None]:
    """The metric that ends before the amount, and where it begins."""
    text, start = story.text, _first_of_list(story, money)
    low = _clause(story, start)
    for _ in range(2):  # its own clause, then the one before where its own holds nothing but the way to the amount
        end = _strip(story, low, start)
        found = _grow(story, low, end)
        if found is not None:
            return _pick(story, money, start, found, end), found
        if end > low or low == 0 or text[low - 1] not in ",":
            break
        start = low - 1
        low = _clause(story, start)
        if low >= start:
            break
    return None, None


def _strip(story: Story, low: int, end: int) -> int:
    """Where what stands before hedges, verbs of reaching and earlier sums of a change ends."""
    text = story.text
    while end > low:
        m = _BRIDGE.search(text, max(low, end - 8), end)
        if m is None:
            sums = story.within(max(low, end - 40), end, "money")  # 由5000万元增加至1亿元
            if not sums or sums[-1].end != end or not _CHANGED.search(text, end, end + 6):
                break
            end = sums[-1].start
            continue
        end = m.start()
    return end


def _grow(story: Story, low: int, end: int) -> int | None:
    """Where the metric that ends at ``end`` begins: a head from the table, with modifiers grown to the left."""
    text, table = story.text, story.document.lexicon.table("_metrics")
    at = next((end - n for n in range(min(8, end - low), 0, -1) if _sort(table, text[end - n : end], "head", "verb")), None)
    if at is None:
        return None
    if end - at == 1:  # 租赁额, 违约金
        at = max(low, at - 2)
    while end - at < _LONGEST:
        step = next((n for n in range(min(8, at - low), 0, -1) if _grows(story, table, at - n, at)), None)
        if step is None:
            break
        at -= step
    loose = at - 2
    if loose >= low and _sort(table, text[loose:at], "loose") and (
        _said(story, low, loose) == loose or text.endswith(_DONE, low, loose)
    ):
        at -= 2
    return at


def _grows(story: Story, table: Any, start: int, end: int) -> bool:
    """Whether a word belongs to the metric after it."""
    if not _sort(table, story.text[start:end], "modifier", "head", "span") or _inside(story, start, end):
        return False
    return not (_sort(table, story.text[start:end], "span") and _NUMBER.match(story.text, start - 1))


def _said(story: Story, low: int, end: int) -> int:
    """Where the clause's own words begin: after 提出, 显示, 其中, 到2026年."""
    text = story.text
    for m in _SAYING.finditer(text, low, end):
        low = m.end()
    for _ in range(4):
        lead = _LEAD.match(text[low:end])
        if lead:
            low += lead.end()
        date = next((d for d in story.within(low, end, "date") if d.start == low), None)
        if date is None:
            break
        low = date.end
    return low


def _sort(table: Any, word: str, *sorts: str) -> bool:
    row = table.get(word)
    return row is not None and any(s in row["sort"] for s in sorts)


def _inside(story: Story, start: int, end: int) -> bool:
    """Whether a stretch belongs to a name or a date."""
    return any(m.start < end and start < m.end for m in story.within(max(0, start - 40), end + 1) if m.kind != "quantity")


def _first_of_list(story: Story, money: Candidate) -> int:
    """Where the first of the sums that are joined to this one by 、 or 和 begins."""
    text, start = story.text, money.start
    sums = {m.end: m for m in story.within(max(0, start - 80), start, "money")}
    for _ in range(8):
        step = next((k for k in (1, 2) if start - k in sums and text[start - k : start] in ("、", "和", "与", "及", "以及")), None)
        if step is None:
            break
        start = sums[start - step].start
    return start


def _pick(story: Story, money: Candidate, first: int, start: int, end: int) -> str:
    """The metric's words; in A、B分别为5亿元、3亿元 the one at the amount's own place."""
    text = story.text
    words = text[start:end]
    if first == money.start and "分别" not in text[end : money.start]:
        return words
    place = len(story.within(first, money.start, "money"))
    names = [words]
    at, low = start, _clause(story, start)
    while at - 1 > low and text[at - 1] in "、和与及" and len(names) < 8:
        before = _grow(story, low, at - 1)
        if before is None:
            break
        names.insert(0, text[before : at - 1])
        at = before
    return names[place] if place < len(names) and len(names) > 1 else words


def _metric_after(story: Story, money: Candidate) -> str | None:
    """What the amount is a sum of, where the text says it after it: 5亿元专项资金, 3000元的助学金."""
    text, table = story.text, story.document.lexicon.table("_metrics")
    m = _AFTER.match(text, money.end)
    at = m.end() if m else money.end
    sorts = ("head", "verb") if text[at - 1] == "的" else ("head",)
    for p in range(at, min(at + _REACH, len(text))):
        if _CLAUSE.match(text, p) or text[p] in "、的是在和了" or text[p].isdigit():
            return None
        n = next((n for n in range(min(8, len(text) - p), 1, -1) if _sort(table, text[p : p + n], *sorts)), None)
        if n is not None:
            end = p + n
            while (more := next((k for k in (4, 3, 2) if _sort(table, text[end : end + k], "head")), None)) and end - at < _LONGEST:
                end += more
            return text[at:end]
    return None


def _subject(story: Story, at: int) -> Entity | str | None:
    """Who or what the metric is of: the words of the clause before it, an entity where they name one."""
    text = story.text
    low = _said(story, _clause(story, at), at)
    end = at
    trimmed = True
    while trimmed and end > low:
        trimmed = False
        m2 = _TRAIL.search(text, low, end)
        if m2 and m2.start() < end:
            end, trimmed = m2.start(), True
        for d in story.within(low, end, "date"):
            if d.end == end:
                end, trimmed = d.start, True
    if _sort(story.document.lexicon.table("_metrics"), text[at : at + 2], "verb"):
        way = _ON_THE_WAY.search(text, low, end)
        end = way.start() if way else end
    start, words = low, text[low:end].strip()
    if len(words) < 2 or words in _NO_SUBJECT or len(words) > 30 or _VERBAL.search(words):
        return None
    for m in story.within(start, end):
        if m.start == start and m.end == end and m.kind in PREFIX:
            return story.entity(m)
    return words


def _period(story: Story, money: Candidate, metric: str) -> str | None:
    """The month, year or stretch that the sentence gives before the amount; a day only after 截至.

    What is agreed or planned once (总投资, 签约金额) takes a date of its own clause only, or one that leads into it.
    """
    text = story.text
    start, _ = story.document.sentence_at(money.start)
    own = _clause(story, money.start)
    once = any(word in metric for word in _ONCE)
    for m in reversed(story.within(start, money.start, "date")):
        value = getattr(m.value, "value", None)
        if value is None:
            continue
        if once and m.end < own - 1:
            return None
        if m.value.granularity in _PERIODS and "/" not in value:
            return str(value) if text[max(0, m.start - 2) : m.start] in ("截至", "截止") else None
        return str(value)
    return None
