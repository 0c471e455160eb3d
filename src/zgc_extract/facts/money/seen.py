"""The metric of a sum: the words that end before it, or what it is a sum of behind it."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .clause import clause_start, is_sort, metric_sorts
from .compared import more_than, of_year_before
from .metric import LONGEST, grow
from .words import money_words

_CLAUSE = compiled(r"[,。;:!?()“”\n]")
_AFTER = compiled(r"(?:以上|以下|以内|左右|上下|余|多)?的?")
#: What no sort of money is called by.
_NO_SORT = compiled("申请|完成|利用|通过|来自|收购|并购|受让|入股|进行|用于|设立|作为|标准|支持|给|的|发放|购买|采购|兴建|新建")
_NOT_OF = compiled("[一-龥]{0,3}书|(?:产业|大|类|型|重大|重点)*(?:项目|企业|工程)")
_CHANGED = compiled(r"[增提升降减扩上下调削缩压涨跌翻跃攀飙爬][一-龥]?(?:至|到|为)")
#: Verbs of getting before a sum: 完成3亿元融资, 获得最高50万元补贴.
_GETS = compiled(
    "(?:宣布|已|将|可|再|共|各)*(?:完成|获得(?!者)|获(?!得)|享受?|捧走|捧回|捧得|抱回|赢得|夺得|揽获|争取|申请|吸引|带动|拉动|撬动|拿到|斩获|达成|筹得|募得|筹集到?|募集到?|"
    "拍得)(?:[^,。;]{0,6}|[^,。;]{2,24}(?:领投|投资|提供|发放|授予|支持)的)$"
)
#: The same with those who give between: 获得星河资本等机构|1.2亿美元投资.
_GETS_FROM = compiled(
    "(?:已|将|再|共)*(?:获得(?!者)|获(?![得奖批评准])|争取到?|拿到)"
    "[^,。;获得的]{2,20}(?:资本|银行|分行|机构|创投|基金|集团|公司|政府|总会|投资)$"
)
#: What was signed or won that a sum is of: 签署|5亿元|储能系统采购协议.
SIGNS = compiled(
    "(?:签署|签订|签下|签约|签|达成|拿下|斩获|中标|赢得|获得|收到|接到|接获|手握)了?(?:一[份笔个项])?(?:价值|总值|金额|[一-龥]{2,4})?$"
)
SIGNED_OF = compiled("[一-龥A-Za-z]{0,14}?(?:协议|合同|订单|大单|合约|(?:采购|合作|投资|进口|出口|进出口|贷款)意向)(?![书金总额])")
#: A round of financing: 近亿元|Pre-A轮融资.
_ROUND = compiled("(?:Pre-?)?(?:[A-Z]\\d?\\+{0,2}|IPO|天使|种子|战略)轮?融资")
_GIVES = compiled(
    "(?:给予|予以|提供|发放|投放|安排|处以|判处|被处|缴纳|支付)(?:了|最高|一次性|不超过|超过|不低于|不少于|总额|累计|合计|总计|共|约|近|超|逾)*$"
)
#: Words that say that something is to be, and are no part of what it is: 预计|总投资, 计划|投资, but 年度计划投资.
_PLANNED = compiled("(?:预计|拟|计划)(?=总?投资|投入|新增|完成|募集|融资|筹资|出资|引资|全年)|(?:预计|拟)(?=总)")
#: Words that end with 约 and do not hedge: 推介会签约|30亿元.
_NO_HEDGES = ("签约", "合约", "预约", "收报")
#: The time that a sum grew from or to: 年产值由|建园之初的|3亿元增加到|现在的|150亿元.
_FROM = compiled(
    "(?:[由从自][一-龥]{0,6}(?:之初|初期|最初|当初|当年|当时|时|前)|[由从](?:原定|原本|预期)|"
    "[由从](?:[一-龥]{0,4}(?:原来|原先|此前|原计划|最初|过去|以前|以往)|[\\d一二三四五六七八九十]+年前)|现在|目前|如今)的?$|(?<![对占同环之相])[较比]$"
)
#: What a clause tells of a metric whose sum the next one gives: 税收|稳步增长,达到5亿元.
_MOVES = compiled(
    "(?:[也又均都却还更亦已]|持续|不断|稳步|稳定|快速|迅速|大幅|逐年|连年|节节|屡创|再创|首次|一路|同步|逆势|水涨船高|喜人|可观|亮眼|"
    "稳中有|创(?:历史)?(?:新高|纪录|最高)|保持|表现|较上年|比上年|较去年|比去年|增长|增加|提升|攀升|走高|翻)"
)
#: What is aimed at, of the metric told before: 去年交易额130亿元,|今年目标是|180亿元.
#: A mark that was passed: 财政收入|迈过千亿大关,达1330亿元.
_MARK = compiled("(?:迈[过上入]|突破|跨[越过]|站上|越过)[一二两三四五六七八九十百千万亿\\d]{1,6}元?(?:大关|台阶|关口|门槛)$")
_THIS_SUM = ("首批", "首笔", "这笔", "该笔", "第一笔")
_REACH = 8
#: Behind a sum that only tells things apart: 签约亿元|以上项目.
_SORTED = compiled("(?:以上|以下|级|元)?(?:的)?(?:重点|重大|产业|工业)*(?:项目|企业|工程)")
_BOTH = compiled("(?P<head>[一-龥]{0,6})存贷款(?P<tail>余额|总额|总量)")


def metric_before(story: Story, money: Candidate) -> tuple[str | None, int | None]:
    """The metric that ends before the amount, and where it begins."""
    text, start = story.text, first_of_list(story, money)
    than = more_than(story, money)
    start = than if than is not None else start
    low = clause_start(story, start)
    for _ in range(2):  # its own clause, then the one before where its own holds nothing but the way to the amount
        end = strip(story, low, start)
        found = grow(story, low, end)
        if found is None and start < first_of_list(story, money) and (moves := _MOVES.search(text, low, end)) is not None:
            end = strip(story, low, moves.start())
            found = grow(story, low, end)
        if found is not None and text.endswith("签约", found, end) and _SORTED.match(text, money.end):
            return None, None
        if found is not None:
            return _pick(story, money, start, found, end)
        if end > low or low == 0 or text[low - 1] not in ",:" or (got(story, money) < money.start and metric_after(story, money)):
            break  # 2018年拿到天使轮投资,2020年6月完成|8500万元A轮融资
        start = low - 1
        low = clause_start(story, start)
        if low >= start:
            break
    return None, None


def strip(story: Story, low: int, end: int) -> int:
    """Where what stands before hedges, verbs of reaching, dates and earlier sums of a change ends."""
    text, bridge = story.text, money_words(story.document.lexicon).bridge
    while end > low and not text.endswith(_NO_HEDGES, low, end):
        m = bridge.search(text, max(low, end - 8), end) or _FROM.search(text, max(low, end - 14), end) or _MARK.search(text, low, end)
        if m is not None:
            end = m.start()
            continue
        if text[end - 1] == ")" and (opened := text.rfind("(", low, end)) > low:  # 产值(营业收入)127亿元
            end = opened
            continue
        near = story.within(max(low, end - 40), end, "money", "date")
        if not near or near[-1].end != end:
            break
        changed = _CHANGED.search(text, end, end + 6) is not None  # 由5000万元增加至1亿元
        if near[-1].kind == "money" and not changed and not of_year_before(story, near[-1]):
            break
        end = near[-1].start
    return end


def got(story: Story, money: Candidate) -> int:
    """Where the verb of getting before a sum begins; the sum itself where there is none."""
    text, end = story.text, money.start
    m = _GETS.search(text, max(0, end - 12), end) or _GETS_FROM.search(text, max(0, end - 36), end)
    return m.start() if m else money.start


def first_of_list(story: Story, money: Candidate) -> int:
    """Where the first of the sums that are joined to this one by 、 or 和 begins."""
    text, start = story.text, money.start
    sums = {m.end: m for m in story.within(max(0, start - 80), start, "money")}
    for _ in range(8):
        step = next((k for k in (1, 2) if start - k in sums and text[start - k : start] in ("、", "和", "与", "及", "以及")), None)
        if step is None:
            break
        start = sums[start - step].start
    return start


def _pick(story: Story, money: Candidate, first: int, start: int, end: int) -> tuple[str, int]:
    """The metric's words, and where they or those of the first of several begin.

    In A、B分别为5亿元、3亿元 it is the one at the amount's own place.
    """
    text = story.text
    planned = _PLANNED.match(text, start, end)
    words = text[planned.end() if planned else start : end]
    if first == money.start and "分别" not in text[end : money.start]:
        return words.removesuffix("收报") or words, start  # 股价|收报5元
    place = len(story.within(first, money.start, "money"))
    both = _BOTH.fullmatch(words)
    if both is not None and place < 2:  # 存贷款余额分别为8亿元、7亿元
        return f"{both['head']}{'存贷'[place]}款{both['tail']}", start
    names = [words]
    at, low = start, clause_start(story, start)
    while at - 1 > low and text[at - 1] in "、和与及" and len(names) < 8:
        before = grow(story, low, at - 1)
        if before is None:
            break
        names.insert(0, text[before : at - 1])
        at = before
    return (names[place], at) if place < len(names) and len(names) > 1 else (words, start)


#: How many amounts may stand in a row before what all of them are.
_LISTED = 20


def metric_after(story: Story, money: Candidate) -> str | None:
    """What the amount is a sum of, where the text says it after it: 5亿元专项资金, 3000元的助学金."""
    text, words = story.text, metric_sorts(story.document.lexicon)
    end = money.end
    for _ in range(_LISTED):
        if text[end : end + 1] not in ("、", "和") or getattr(story.starting.get(end + 1), "kind", "") != "money":
            break
        end = story.starting[end + 1].end  # 50万元、|20万元的奖励
    m = _AFTER.match(text, end)
    at = m.end() if m else end
    this = text.endswith(_THIS_SUM, 0, money.start)
    given = this or text[at - 1] == "的" or got(story, money) < money.start or _GIVES.search(text, max(0, money.start - 8), money.start)
    sorts = ("head", "verb") if given else ("head",)
    series = _ROUND.match(text, at) or (SIGNED_OF.match(text, at) if SIGNS.search(text, max(0, money.start - 12), money.start) else None)
    if series is not None:
        return series[0]
    for p in range(at, min(at + _REACH, len(text))):
        if _CLAUSE.match(text, p) or text[p] in "、的是在和了" or text[p].isdigit():
            return None
        ask = ("head", "verb") if p > at and text[p - 1] == "轮" else sorts
        n = next((n for n in range(min(8, len(text) - p), 1, -1) if is_sort(words, text[p : p + n], *ask)), None)
        if n is not None:
            if _NO_SORT.search(text, at, p):
                return None  # 以每人1千元的|标准进行资助
            end = p + n
            if _NOT_OF.match(text, end):
                return None  # 超亿美元|外资产业项目, 3亿元|投资合作意向书
            on = ("head", "verb") if is_sort(words, text[p:end], "modifier") else ("head",)  # 配套|资助
            while (more := next((k for k in (4, 3, 2) if is_sort(words, text[end : end + k], *on)), None)) and end - at < LONGEST:
                end += more
            return text[at:end]
    return None
