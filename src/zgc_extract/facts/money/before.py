"""Whose a sum is by the clauses and sentences before its own, past those that only describe."""

from __future__ import annotations

import re
from typing import Any

from ...entities import PREFIX
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .clause import BODIES, clause_start, is_occasion, own_words, sum_at_end
from .clause_forms import COSTS
from .clause_topic import topic_of_clause
from .giving import handed
from .heads import headless, things_in
from .leading import OURS, SIDE, leader
from .named import what_is_named
from .period import period_of_series
from .pointing import pointed_at
from .rounds import round_led
from .topic import TITLES, named_first, speaks, thing_first
from .whose import Subject
from .words import MoneyWords, money_words

#: A clause that counts the sorts of what the clause before counts whole: 100亿级项目1个、30亿级项目2个.
_BREAKDOWN = compiled(r"[^,。;]*\d个、[^,。;]*\d个$")
#: Those who put in money in a round, as a clause of their own; the cases of a list that a clause counts.
_ROUND_OF = compiled("[^,。;]{2,60}(?:领投|跟投|参投|联投|加码|加注|独家投资|担任独家财务顾问)")
_CASES = compiled(
    "(?:共|首批|主要)?(?:涵盖|包括|包含|涉及|收录|发布)了?(?P<what>[\\d一二三四五六七八九十]+[余多]?[个项](?!领域|行业|国家|城市|"
    "区县|方面|门类|产业|镇|省|市|县|板块)[一-龥]{2,6})$"
)
#: What tells of the things told before once they are made: 项目29个,总投资46亿元,|全部达产后|产值….
_ONCE_MADE = compiled("(?:待|预计|项目|全部|全面|整体|这些)*(?:建成|达产|投产|竣工|投用|完工|投运|满产|达效)")
#: A clause that tells how many were made or came: 出货量突破600万颗.
_MEASURED = compiled(
    "[一-龥]{0,6}(?:销量|产量|出货量|交付量|交易量|吞吐量|客流量|访问量|装机量|用户数|会员数|订单量|发电量)[一-龥]{0,4}\\d"
)
#: A stage of a thing, and what goes on about the whole.
_STAGE, _ALL_OF_IT = compiled("[首一二三四五]期"), ("全部", "全面", "整体", "项目", "待项目", "预计项目")
#: A clause that only tells when it was begun or done: 2021年6月|动工.
_BEGUN = compiled("(?:正式|全面|全部)?(?:动工|开工|竣工|投用|奠基|启用|建成|投产|开园|封顶)")
#: A clause that counts some of what the clause before counts: 引进企业320家,|其中规上企业86家,去年营收….
_AMONG = compiled(r"其中[^,。;]{2,20}[\d余多]+[个家项户]$")
#: What makes more than a description of a clause: 包括甲、乙等41个项目成功签约; 占地百亩的丙基地是….
_TELLS = compiled(
    r"第[一1][名位]?的[是为]|(?:项目|企业|工程)共?\d+[个项家]$|等[近约]?\d+[个项家](?:[^,]{0,8}(?:项目|企业|工程)$|.{0,12}(?:签约|开工|竣工|投产|落户|启动))"
    r"|(?:占地|位于)[^,的]{2,12}的[^,的]{2,30}(?:项目|基地|产业园|工程|园区|中心)"
)
#: Several things that a clause only tells the sorts of: 首批入驻的|22家企业|涵盖软件等领域.
_SEVERAL = compiled(
    r"(?:[^,。;\d]{0,8}的)?(?P<what>(?:\d+|[两二三四五六七八九十]+)[余多]?[家个](?:[一-龥]{0,8}?)(?:企业|项目|公司|园区|机构))(?:涵盖|"
    r"涉及|包括|覆盖|分布|主要|来自)"
)
_BUILT_WITH_IT = compiled(
    "(?:建设|新建|兴建|扩建|打造|建造|建)(?P<what>(?![一二两三四五六七八九十\\d]+[个座家条])[^,。;、的建设]{2,28}(?:基地|项目|工厂|"
    "[一-龥]厂|中心|产业园|生产线|园区|厂房|新厂))$"
)
_OF_WORKS = ("年产值", "年销售", "年营", "年税收", "年纳税", "年利", "年总产值", "新增", "产值", "税收")
_LISTS = compiled("(?:的还有|还有|的包括|包括|主要有|分别是|分别为)(?=[^,。;]{4,40}$)")
_DASH = compiled(" ?[-—–]+ ?(?=[^-—–]{2,40}$)")
#: What parts a thing with its bracket from the one before it.
_ROW_JOIN = compiled("、|\\)(?:和|与|及|以及)")
_CLAUSES, _LONGEST, _SERIES, _BRACKETED = 8, 40, 10, 60
#: A clause that tells a side of what it is about: 园区|规划面积3平方公里, 公司|员工超2000人.
_SIDE_OF = compiled(
    "(?P<who>(?:该|本|此)?(?:园区|公司|集团|基地|平台|企业|学校|医院|中心|产业园|开发区|高新区)(?:[一二三四五]期|"
    "(?![一二三四五]期)))(?=(?:总|现有)?[一-龥]{2,6}?(?:[比较达为约超近共有]|[\\d]))"
    "(?!已|将|拟|与|和|同|向|在|对|为|由|计划|预计)"
)
#: The name of a thing by its head, whatever stands before it.
_NAMED = compiled("[一-龥A-Za-z0-9·]{2,30}(?:项目|工程|基地|产业园|生产线)")
_PROJECT = compiled(
    "(?:项目|工程|园区|基地)(?=计划|预计|拟|将|已|于|由|占地|规划|分|全部|建成|投产|达产|主要|采用|位于|选址|总|用地)"
)
#: Metrics that are a body's own, though they sound like those of things counted.
_FLOWS = ("实际", "新签", "新增", "贸易", "进出口", "出口", "进口", "零售", "社会消费")
#: What opens a clause that only compares: 营收10亿元,|比上年增加2亿元;资产总额….
_COMPARED = ("比", "较", "同比", "环比")
#: What a series is of that tells what comes once it is built: 项目全部建成投产后,年产…;|年销售收入….
_ONCE_BUILT = compiled("(?:该|整个)?(?P<what>项目|园区|基地|工程)(?:全部|全面|整体)?(?:建成|达产|投产|竣工|投用|完工|满产)+后")
#: Rows of a table: 总投资:…, and that which names what the table is of.
_GOAL_OF = compiled("(?P<who>[^,。;:的]{2,20})(?:提出|确定|制定|定下)?的?(?:发展|中期|长远|总体|奋斗)*(?:目标|愿景|规划)(?:是|为)?")
_LABEL = compiled("[一-龥()]{2,12}:")
_NAMED_ROW = compiled(r"(?:项目|工程|企业|单位|公司|产品|基金)(?:名称|全称)?:\s*(?P<what>[^,。;:\n]{2,40})$", re.M)
#: A sentence that only tells what a thing that was named before consists of.
_ASIDE = compiled("(?:主要)?建设(?:内容|规模|工期|周期)|主要(?:建设|包括|产品|生产|从事)|其中|(?:规划|占地|总?建筑|用地)面积")
#: Things counted, which things that flow in a time are not of: 新签约项目34个,协议总投资…;1至8月,实现工业总产值….
_COUNTED_THINGS = compiled("(?:项目|工程|企业)$")


#: What one side of an agreement pays the other.
_FEES = ("授权金", "权利金", "许可费", "转让费", "许可使用费")
_SIGNED_WITH = compiled("[与和同][^,。;]{2,40}签[约订署下]")


def subject_before(story: Story, low: int, metric: str) -> Subject | None:
    """Whose a sum is, by the clauses before an offset: the nearest that is more than a description of what was named before it."""
    text, words, series = story.text, money_words(story.document.lexicon), True
    built_of, own_at = _ONCE_MADE.match(text, low) is not None, low
    if low and text[low - 1] == "\n" and _LABEL.match(text, low):
        return _of_table(story, low)
    for _ in range(_CLAUSES):  # past clauses that only describe: 10个项目签约,涵盖三个领域,总投资…
        if low and text[low - 1] == "(":  # 江城码头项目(总投资5亿元)
            return _before_bracket(story, low - 1)
        if not low or not (text[low - 1] in ",; 、和:。" or _headed_by_line(story, low)):
            return None
        if text[low - 1] == ":":  # 甲公司:上半年净利润…
            headed = story.ending.get(low - 1)
            return headed if headed is not None and headed.kind in PREFIX else _before_colon(story, low - 1)
        if text[low - 1] in "。、和":
            return _sum_before(story, low, metric, words) or _topic_before(story, low, metric)
        if text[low - 1] == ";":
            series = series and period_of_series(story, low) is not None
            head, last = _ends_of_series(story, low)
            once = _ONCE_BUILT.match(text, head_of_series(story, low)) if head is None else None
            if once is not None:
                return once["what"]
            if head and head["metric"] and last and last["metric"]:
                spent = metric.endswith("投资") and str(last["metric"]).endswith("总投资")  # 甲项目总投资:…;年度计划投资:…;乙项目…
                led: Subject | None = last["subject"] if spent else head["subject"]
                return (leader(story, low, metric) if _of_other_sort(head, metric, words) else None) or led
        end = low - 1
        opened = text.rfind("(", max(0, end - _BRACKETED), end) if text[end - 1] == ")" else -1
        end = opened if opened > 0 else end  # 重点项目76项(新建48项,续建28项)
        low = clause_start(story, end)
        if is_occasion(story, low, end):
            continue
        sized = metric != "产业规模" and any(w in metric for w in words.of_things)
        if _BREAKDOWN.match(text, low, end) or (_AMONG.match(text, low, end) and not sized):
            continue
        if metric.endswith(_FEES) and _SIGNED_WITH.search(text, low, end):
            return None  # 甲与乙签订授权合约,|授权金…: no one's own
        pointing = named_first(story, low, end, metric)
        if pointing is not None:
            return pointed_at(story, pointing, low)
        of_things = any(w in metric for w in words.of_things) and _TELLS.search(text, low, end) is not None
        side = None if of_things else _SIDE_OF.match(text, own_words(story, low, end), end)
        if side is not None and getattr(story.ending.get(end), "kind", "") != "person":  # 学校某系学生张三,向学校捐赠2万元
            return pointed_at(story, side["who"], low)
        own = own_words(story, low, end)
        if text[end] == "\n" and (alone := story.starting.get(own)) is not None and alone.end == end and alone.kind in BODIES:
            return alone  # a post: 江城产业园 / 2021年动工 / 年产值超15亿元
        if _BEGUN.fullmatch(text, own, end):
            continue
        noun = SIDE.match(text, own, end) if words.flow.search(metric) else None
        if noun is not None and own not in story.starting and (of := what_is_named(story, *noun.span("who"))) is not None:
            return of  # 全区花卉|种植面积11万亩,产值…
        several = _SEVERAL.match(text, own, end)
        if several is not None:
            return several["what"]
        sums = story.within(low, end, "money")
        ends = sum_at_end(story, low, end) is not None
        built = _BUILT_WITH_IT.search(text, sums[-1].end, end) if sums and metric.startswith(_OF_WORKS) else None
        if built is not None:  # 甲集团投资6亿元建设|造雪机生产基地,年产值…
            return what_is_named(story, *built.span("what")) or built["what"]
        same = text.startswith(("固定资产投资", "其中固定资产投资"), end + 1)  # 项目总投资29亿元,|固定资产投资22亿元
        if ends and not same and (other := known_of(story, sums[-1])) and not built_of and _of_other_sort(other, metric, words):
            return leader(story, low, metric) or other["subject"]
        led = round_led(story, low, end, metric)
        if led is not None:
            return led
        if not ends and _ROUND_OF.fullmatch(text, low, end):
            continue  # 由甲资本领投,乙基金跟投,|投后估值…
        cases = _CASES.match(text, low, end) if metric in COSTS else None
        if cases is not None:
            return cases["what"]
        if not ends and (words.describes.match(text, low, end) or _MEASURED.match(text, own, end)) and not _TELLS.search(text, low, end):
            ours = OURS.match(text, own, end) if words.flow.search(metric) else None
            if ours is not None and ours["who"].startswith("全") and "增长" in text[own:end]:
                return ours["who"]  # 全市|规上工业增加值增长8%,外贸进出口…
            continue
        found = topic_of_clause(story, low, end, metric) if series or ends else None
        if built_of and isinstance(found, str) and _STAGE.fullmatch(found) and text.startswith(_ALL_OF_IT, own_at):
            continue  # 一期明年投产,|全部达产后年产值…
        if found is not None:
            return pointed_at(story, found, low)
        if not headless(story, low, end):
            return _topic_of_sentence(story, low, metric) if series else None
    return None


def _of_other_sort(known: dict[str, Any], metric: str, words: MoneyWords) -> bool:
    """Whether a sum that flows in a time follows one of things counted: 新签约项目34个,协议总投资5亿元;|1至8月,实现工业总产值."""
    subject, flow = known["subject"], words.flow
    counted = isinstance(subject, str) and _COUNTED_THINGS.search(subject) is not None
    return bool(counted and flow.search(metric) and not metric.startswith("年") and not flow.search(known["metric"] or ""))


def _before_colon(story: Story, end: int) -> Subject | None:
    """The thing that stands before a colon: 星河储能电池项目:|总投资20亿元."""
    low = clause_start(story, end)
    goal = _GOAL_OF.fullmatch(story.text, low, end)
    if goal is not None:  # 公司|的目标是:2025年产值突破50亿元
        return what_is_named(story, *goal.span("who"))
    thing = money_words(story.document.lexicon).whole.match(story.text, low, end)
    return what_is_named(story, low, end) if thing is not None and thing.end() == end else None


def _of_table(story: Story, at: int) -> Subject | None:
    """What a table is of by its row that names it, for a row of its own: 项目名称:…, |总投资:20亿元."""
    line = story.document.line_at(at)
    for _ in range(_CLAUSES):
        named = _NAMED_ROW.match(story.text, line.start, line.end)
        if named is not None:
            return what_is_named(story, *named.span("what")) or named["what"]
        if line.start == 0:
            return None
        line = story.document.line_at(line.start - 1)
    return None


def _before_bracket(story: Story, at: int) -> Subject | None:
    """What is named right before a bracket, in a row too: 甲项目(投资5亿元)、|乙码头项目(投资3亿元)."""
    known = known_of(story, story.ending.get(at))
    if known is not None:
        owned: Subject | None = known["subject"]
        return owned  # 总投资20亿元|(其中设备投资8亿元)
    joined = _ROW_JOIN.findall(story.text, max(0, at - _LONGEST), at)
    low = max(clause_start(story, at), story.text.rfind(joined[-1], 0, at) + len(joined[-1]) if joined else 0)
    start = own_words(story, low, at)
    goods = handed(story, start, at)
    if goods is not None:
        return goods  # 捐赠排涝车15辆(每台价值42万元)
    listed = _LISTS.search(story.text, start, at)
    start = listed.end() if listed is not None else start
    dash = _DASH.search(story.text, start, at)
    start = dash.end() if dash is not None else start
    verb = max((m.end() for m in money_words(story.document.lexicon).starts.finditer(story.text, start, at - 2)), default=start)
    return what_is_named(story, verb, at) or (story.text[verb:at] if _NAMED.fullmatch(story.text, verb, at) else None)


def bracketed(story: Story, money: Candidate) -> Subject | None:
    """What a sum in a bracket of its own stands behind: 星河储能项目|(20亿元)."""
    alone = story.text[money.start - 1 : money.start] == "(" and story.text.startswith(")", money.end)
    return _before_bracket(story, money.start - 1) if alone else None


def _topic_of_sentence(story: Story, at: int, metric: str) -> Subject | None:
    """What a sentence begins with, where the clauses after it name no other: 该项目利用旧厂房建设,流转土地900亩,|协议投资额…."""
    start = story.document.sentence_at(at)[0]
    end = story.text.find(",", start, at)
    if end > 0 and (own_words(story, start, end) >= end or speaks(story.text, start, end)):  # 2024年,|甲公司克服困难,生产…
        start, end = end + 1, story.text.find(",", end + 1, at)
    if end < 0:
        return None
    first = named_first(story, start, end, metric)
    if first is not None:
        return pointed_at(story, first, start)
    own = own_words(story, start, end)
    if money_words(story.document.lexicon).flow.search(metric) and (acts := topic_of_clause(story, start, end, metric)) is not None:
        return acts
    alone = story.starting.get(own)  # 江城农商行,充分发挥优势,对甲项目发放贷款1亿元
    return alone if alone is not None and alone.end == end and alone.kind in BODIES else thing_first(story, own, end, False)


def _headed_by_line(story: Story, low: int) -> bool:
    """Whether a line and the one before it are parts of one headline, or the words before and behind an exclamation mark in it."""
    if story.text[low - 1] == "!":
        return story.document.line_at(low).kind in TITLES
    lines = (story.document.line_at(low), story.document.line_at(low - 2))
    return story.text[low - 1] == "\n" and all(line.kind in TITLES for line in lines)


def known_of(story: Story, money: Candidate | None) -> dict[str, Any] | None:
    """What an earlier sum means."""
    return story.memo.get("money_meaning", {}).get(id(money)) if money is not None else None


def _ends_of_series(story: Story, low: int) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """What the first and the last sum of a series mean that semicolons part: 甲区实现产值5亿元;规上工业产值4亿元;|进出口额2亿元."""
    start = low
    for _ in range(_SERIES):
        if story.text[start - 1 : start] != ";":
            break
        start = story.document.sentence_at(start - 1)[0]
    sums = [m for m in story.within(start, low, "money") if not story.text.startswith(_COMPARED, clause_start(story, m.start))]
    return (known_of(story, sums[0]), known_of(story, sums[-1])) if sums else (None, None)


def head_of_series(story: Story, low: int) -> int:
    """Where the first clause of a series begins that semicolons part."""
    start = story.document.sentence_at(low - 2)[0]
    for _ in range(_SERIES):
        if story.text[start - 1 : start] != ";":
            break
        start = story.document.sentence_at(start - 1)[0]
    return start


def _topic_before(story: Story, low: int, metric: str) -> Subject | None:
    """What the sentence before is about, of the same paragraph, for one that names nothing: 项目明年建成。|达产后,年产值…."""
    if low <= story.document.line_at(low).start or story.text[low - 1] != "。":
        return None
    start, end = story.document.sentence_at(low - 2)
    while _ASIDE.match(story.text, start) and start > story.document.line_at(low).start:
        start, end = story.document.sentence_at(start - 2)  # 该项目位于某区。建设内容包括…。|计划总投资…
    comma = story.text.find(",", start, end)
    end = comma if comma > 0 else end - 1
    if any(word in metric for word in money_words(story.document.lexicon).of_things):
        things = things_in(story, start, story.document.sentence_at(low - 2)[1])  # 有6个项目开工,涉及…。此次总投资50亿元
        if things is not None:
            return things
    first = named_first(story, start, end, metric)
    if first is not None:
        return pointed_at(story, first, start)
    own = own_words(story, start, end)
    if own >= end and comma > 0:  # 目前,|开发区面积138平方公里,…
        comma = story.text.find(",", end + 1, story.document.sentence_at(low - 2)[1])
        own, end = own_words(story, end + 1, comma), comma
    side = _SIDE_OF.match(story.text, own, end) if comma > 0 else None
    if side is not None and money_words(story.document.lexicon).flow.search(metric):
        return pointed_at(story, side["who"], start)
    bare = _PROJECT.match(story.text, own, end)
    return bare[0] if bare else thing_first(story, own, end, False)


def _sum_before(story: Story, low: int, metric: str, words: MoneyWords) -> Subject | None:
    """Whose the last sum told before is: joined by 、 (总投资5亿元、年度投资2亿元), or in the sentence before, of the same paragraph."""
    text, joined = story.text, story.text[low - 1] != "。"
    if joined:
        last = next((m for m in story.within(max(0, low - 40), low, "money") if m.end == low - 1), None)
    else:
        own = metric.startswith(_FLOWS) or text.startswith("其中", low) or words.flow.search(metric) is not None
        if (any(word in metric for word in words.of_things) and not own) or low <= story.document.line_at(low).start:
            return None
        before = story.document.sentence_at(low - 2)
        last = next(iter(reversed(story.within(*before, "money"))), None)
        if last is not None and set("“”") & set(text[last.end : low]):
            return None
    known = known_of(story, last)
    if known is None or not known["metric"] or (not joined and _of_other_sort(known, metric, words)):
        return None
    told: Subject | None = known["subject"]
    return told
