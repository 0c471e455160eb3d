"""The clause that a sum stands in: where it begins, whose the sum is, which time it covers."""

from __future__ import annotations

from typing import Any

from ..entities import PREFIX, Entity
from ..fact import Story
from ..rule import Candidate
from ..shelf import compiled
from .clauses import clause_start as whole_clause
from .clauses import strip_adverbs
from .phrases import edges
from .wording import wording

_LEAD = compiled(
    r"^(?:[一二三四五六七]是|目标是|会上|会议上|仪式上|会场|现场|力争|确保|计划|努力|其中|目前|当前|据悉|据了解|据介绍|据统计|数据显示|截至目前|截至|截止|此外|另外|同时|并且|而且|但|而|该市的|预计|到|至|在|自|"
    r"从|今年以来|所以|因此|如果|假如|如|结果|由于|虽然|并|另有|另|使|令|至此|(?:全部|全面)?(?:建成|达产|投产|竣工|投用)(?:达产|投产|投用|运营)?(?:后|以后|之后)|随后|开业|假期|其(?!他|它|余|中)(?:自主|联合)?(?:研发|开发|研制|生产|打造|建设|旗下)?的?|"
    r"以来|期间|底|末|上半年|下半年|前三季度|[、,\s])+"
)
#: What leads from a subject on to its metric and is no adverb that acts know; one word at a time.
_TRAIL = compiled(
    r"(?:的|投入|投资|投放|提供|设立|设|达成|形成|促成|另|还要|至少|合计|得到|节省|支付|创下|录得|收取|上缴|缴纳|累积|筹得|募得|筹集|募集|筹措|存入|花|赔偿|达到|取得|开业|"
    r"创造|获得|获颁|荣获|获|新增|累计|共计|总计|(?<![金协学商员大理事联工])会|要|计划|预计|力争|有望|可|能|还|仅|就|因|为|是|上市|上线|投产|降到|升到|涨到|"
    r"每年|年均|全年|首年|同期|已|将|[一二三四五六七八九十两几\d]+年(?:内|来|间)|\d{2,4}年|\s)$"
)
_NO_SUBJECT = frozenset((
    "单次", "单笔", "涉及", "现场", "以来", "期间", "累计", "平均", "同比", "环比", "上半年", "一季度", "二季度", "三季度", "四季度",
))  # fmt: skip
_SAYING = compiled(r"提出|明确|要求|显示|表示|指出|透露|介绍|认为|提议|宣布|强调|称")
#: What leads from the one who acts to the verb: 将在…, 向…, 为….
_ON_THE_WAY = compiled(
    r"(?<=[一-龥]{2})(?:(?:将|已|拟|要|正|还|再|计划)+(?:与|和|同)|(?:将|已|拟|要|正|还|再|计划)*(?:在|向|对|为|从))"
)
_VERBAL = compiled(
    r"^(?:批准|同意|支持|鼓励|推动|帮助|协助|申请|拟|连续|[一二三四五六七八九十\d]+[年月天日]|这张|部分|周[一二三四五六日末]|星期|下达|拨付|拨出|撬动|带动|拉动|追回|挽回|每|对|为|向|把|将|给|以|用|按|从|由|与|和)|"
    r"(?:派发|颁发|支付|发放|安排|给予|拿出|提供|投放|下达|拨付|划拨|兑现|[前后时中]|期间)$"
)
_ONCE = ("总投资", "造价", "注册资本", "合同", "签约", "协议", "中标", "标的", "订单", "估值", "售价", "奖金", "基金", "专项资金", "意向",
         "补助", "补贴", "奖励", "资助")  # fmt: skip
_EVERY = compiled("每[年月季]")
_PERIODS = ("day", "date")
#: Metrics of things that are counted rather than of who acts.
_OF_THINGS = ("投资", "规模", "拨款", "金额", "总额", "造价", "签约", "合同", "协议", "引资", "外资", "意向")
_CLASSIFIERS = frozenset(("个", "家", "项", "宗", "份", "笔", "批", "条", "座", "栋", "处", "套", "台", "单"))
#: Verbs after which the things counted are named: 德州共有台资企业215家.
_COUNTING = compiled(
    "有(?![机色限效关轨线])|签约(?!项目)|签订|签署|达成|引进|落户|集中|发布|推出|实施|完成|建成|举办|涉及|包括|入驻|聚集|汇聚|新增|获得|促成|对接|推介|储备|安排|谋划|新批|新设|核准"
)
_ADVERBS = compiled("^(?:已|成功|共|累计|还|再)+")
#: Who or what acts, where no name says it.
_ACTOR = compiled(
    "(?P<who>(?:该|本|此)?(?:项目|工程|公司|集团|企业|园区|基地|基金|产业园|平台|合作社|学校|医院|分行|银行|中心)|[该全][校院行县市镇村省区])"
    "|(?P<name>(?!已|有|共|仅|其中|也|并|还|将|力争|努力|确保|预计|基本|全面|顺利|提前|首次|率先)[一-龥A-Za-z0-9·]{2,20}?)(?:已|又|再|将)?(?:在[^,]{1,8}?)?(?:连续|成功|先后|累计|再次|宣布|共|共计)*"
    "(?:完成|获得|实现|取得|接待|作为)"
)
#: What follows a name that acts.
_ACTS = compiled(
    "已|将|拟|又|再|共|也|均|全年|累计|今年|去年|现|位于|占地|拥有|[\\d在于与和向为对从是,]|完成|实现|获|取得|接待|发布|公布|披露|宣布|签|投|启动|推出|成立|"
    "计划|预计|通过|举行|举办|开展|建成|新增|生产|建设|随后|同时|分别|还|总|规划|开工|竣工|达到|凭|荣"
)
_BUILT = "项目|工程|产业园|工业园|科技园|基地|生产线|综合体|工厂|基金|大桥|隧道|高速公路|铁路|水库|大厦|公园|小镇|广场|机场|码头|电站"
#: A thing that a clause is about, its name kept whole (生产基地项目, 产业园一期项目).
_THING = compiled(
    f"[^,。;:]{{0,30}}?(?:{_BUILT})(?:[一二三四五六]期)?"
    f"(?![一二三四五六]期|{_BUILT}|企业|公司|集团|管理|[、和及的业区师会部组库群局站])"
)
_STARTS = compiled("启动|开工|签约|引进|新建|举行|举办|谋划|实施|推进|包括|其中|竣工|投产|建成|的")
#: Clauses that only describe what the clause before names.
_DESCRIBES = compiled(
    "涵盖|涉及|包括|覆盖|主要|总?占地|总?用地|规划|位于|坐落|其中包括|分布|总?建筑面积|建设(?:内容|规模|周期|工期)|年产|同比|环比|比上年|较上年|增[长速幅]|占比|"
    "由[^,]{2,30}(?:建设|投资|承建|开发|运营)|(?:(?:计划|预计|拟|将|于)+[^,]{0,14}?)?(?:开工|竣工|完工|建成|投产|达产|启用)|"
    r"[^,]{2,14}?(?:增长|下降|提高|增加)[\d.]+%"
)
#: Aid that each of many gets: 对每个企业, 每家企业可.
_EACH = compiled("每一?[家个间名位户项所](?P<who>[一-龥]{2,10})$")
#: A prize's money, and verbs of getting it.
_PRIZE, _PRIZED = compiled("奖金?$"), compiled("获颁|荣获|获得|获|赢得|捧得")
_BEHIND = compiled(
    r"(?:以上|左右|余|多)?(?P<of>的)?(?P<what>[^,。;:!?、()\n的]{2,24}?"
    r"(?:项目|工程|产业园|基地|生产线|综合体|基金群|基金|计划)(?!项目|工程|群|管理))"
)
_WHOLE = compiled("规模|总投资|总额")
#: What may lead in to a date at the head of its clause.
_LEADING = compiled("(?:截至|截止|到|至|在|自|从|于|其中|目前|仅|而|但|据[^,]{0,8}|数据显示|\\s)*")
_BODIES = ("organisation", "park")
#: Metrics of what several parties agree on: no one's own.
_OF_PARTIES = compiled("(?:签约|合同|协议|意向|成交|交易|订单)(?!授信)|^总?金?额$")
_PARTIES = frozenset(("企业", "机构", "单位", "公司", "高校", "院校", "学校", "部门", "代表", "嘉宾", "客商", "专家"))
_STOPS, _BRACKETS = frozenset(",。;:!?()“”\n"), frozenset("()“”")
_ADVERBIAL = compiled("[向为对在以用按从由与和给]")
_LONGEST, _NOUN_REACH, _NAME_REACH, _SERIES, _QUOTED = 30, 12, 30, 6, 20


def clause_start(story: Story, at: int) -> int:
    """Where the clause that holds ``at`` begins: after a stop, or after an earlier sum with 、."""
    text, (start, _) = story.text, story.document.sentence_at(max(0, at - 1))
    opened = -1
    spaced = bool(story.document.lines) and story.document.line_at(start).kind in ("title", "heading")
    for p in range(at - 1, start - 1, -1):
        c = text[p]
        if p == opened:
            continue
        if c == "”":  # “江城号”邮轮 is one name; what is said in quotation marks is no part of the clause
            opened = text.rfind("“", max(start, p - _QUOTED), p)
            if opened >= 0 and not _STOPS.intersection(text[opened + 1 : p]):
                continue
            opened = -1
        pause = spaced and c == " " and text[p - 1] >= "一" <= text[p + 1]  # titles pause with a space
        if (c in _STOPS or pause) and not (c == "," and text[p + 1 : p + 2].isdigit() and text[p - 1].isdigit()):
            if c in _BRACKETS and _in_name(story, start, p):
                continue  # 滨江工业(合肥)有限公司
            start = p + 1
            break
    sums = story.within(start, at, "money")
    return sums[-1].end + 1 if sums and text[sums[-1].end : sums[-1].end + 1] in ("、", "和") else start


def _in_name(story: Story, start: int, at: int) -> bool:
    """Whether a bracket or quotation mark belongs to the name of a body or a park."""
    around = story.within(max(start, at - _NAME_REACH), at + _NAME_REACH, *_BODIES)
    return any(m.start <= at < m.end for m in around)


def own_words(story: Story, low: int, end: int) -> int:
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


def is_sort(table: Any, word: str, *sorts: str) -> bool:
    row = table.get(word)
    return row is not None and any(s in row["sort"] for s in sorts)


def subject_of(story: Story, at: int, metric: str) -> Entity | str | None:
    """Who or what the metric that begins at ``at`` is of: the words of its clause before it, else of the clause before that.

    An entity where the words name one; of things counted the things: 25个项目总投资, 台资企业215家,总投资.
    """
    low = clause_start(story, at)
    each = _EACH.search(story.text, low, _untrailed(story, low, at))
    if each is not None:
        return is_phrase(story, *each.span("who"))
    start, end = _trimmed(story, low, at)
    found = _named(story, start, end)
    if found is not None:
        return found
    if _PRIZE.search(metric):
        return _winner(story, low, at)
    if end > start + 1 and not _ADVERBIAL.match(story.text, start, end):
        return None
    for _ in range(6):  # past clauses that only describe: 10个项目签约,涵盖三个领域,总投资…
        if not low or story.text[low - 1] not in ",; " or (story.text[low - 1] == ";" and not _period_of_series(story, low)):
            return None
        end, low = low - 1, clause_start(story, low - 1)
        if not _DESCRIBES.match(story.text, low, end):
            return _before(story, low, end, metric)
    return None


def _winner(story: Story, low: int, at: int) -> Entity | None:
    """Who gets a prize, where the sum's own clause says that it is got: 甲荣获…奖,并获颁奖金."""
    if not _PRIZED.search(story.text, low, at) or story.text[low - 1 : low] != ",":
        return None
    start = whole_clause(story.text, low - 1, 0)
    people = story.within(start, low, "person")
    if people:
        return story.entity(people[0]) if len(people) == 1 else None
    body = next((m for m in story.within(start, low, *_BODIES) if m.start == own_words(story, start, low)), None)
    return None if body is None else story.entity(body)


def subject_behind(story: Story, at: int, metric: str) -> Entity | str | None:
    """What a sum belongs to that is named behind it: 总投资20亿元的滨江造纸项目, 总规模100亿元产业基金."""
    m = _BEHIND.match(story.text, at) if _WHOLE.search(metric) else None
    if m is None or (not m["of"] and m.end() - at > _NOUN_REACH) or story.within(m.start("what"), m.end(), "money"):
        return None
    return _named(story, m.start("what"), m.end())


def _trimmed(story: Story, low: int, at: int) -> tuple[int, int]:
    """The words of a clause before its metric, without what leads in and what leads on to the metric."""
    text = story.text
    low = own_words(story, low, at)
    end = _untrailed(story, low, at)
    body = any(m.end == end and text[m.start - 1] == "的" for m in story.within(low, end, *_BODIES))
    if not body and is_sort(story.document.lexicon.table("_metrics"), text[at : at + 2], "verb"):
        way = _ON_THE_WAY.search(text, low, end)
        end = _untrailed(story, low, way.start()) if way else end
    return low, end


def _untrailed(story: Story, low: int, end: int) -> int:
    """Where words end without adverbs, verbs that lead on and dates behind them; never inside a token (全省鲜花, not 花)."""
    bounds = story.document.boundaries
    while end > low and getattr(story.ending.get(end), "kind", None) not in _BODIES:
        m = _TRAIL.search(story.text, max(low, end - 6), end)
        if m is not None and (m.start() in bounds or len(m[0]) > 1):
            end = m.start()
            continue  # before adverbs: 三年内 is no 年内
        before, end = end, strip_adverbs(story, low, end)
        if end == before:
            break
    return end


def is_phrase(story: Story, start: int, end: int) -> str | None:
    """The words of a span as a noun phrase: whole tokens, no verb, adverb or date among them; None where they are none.

    What joins clauses or tells the occasion before it is dropped: 会上,同时.
    """
    text, words, bounds = story.text, wording(story.document.lexicon), story.document.boundaries
    for e in edges(story, start, end):
        if e.sort in "cl":
            start = e.end
        elif e.sort in "vpau":
            return None
    phrase = text[start:end]
    if not 2 <= len(phrase) <= _LONGEST or phrase in _NO_SUBJECT or _VERBAL.search(phrase) or story.within(start, end, "date", "money"):
        return None
    if not all(p in bounds or p in story.starting or p in story.ending for p in (start, end)):
        return None
    last = max((b for b in range(max(start, end - 8), end) if b in bounds), default=start)
    if words.sort.get(text[last:end], "w") != "w" or text[last:end] in words.adverbs:
        return None
    measure = is_sort(story.document.lexicon.table("_metrics"), phrase, "head", "verb")  # 融资后估值: of no 融资
    return None if measure and not phrase.endswith("基金") else phrase


def _named(story: Story, start: int, end: int) -> Entity | str | None:
    """What the words between two offsets name."""
    text = story.text
    counted = _counted_at(story, start, end)
    if counted is not None:
        return counted
    mentions = [m for m in story.within(start, end) if m.end == end and m.kind in PREFIX]
    whole = next((m for m in mentions if m.start == start or text[m.start - 1] == "的"), None)
    whole = whole or next((m for m in mentions if m.kind == "person"), None)
    if whole is not None and (whole.start == start or whole.kind in (*_BODIES, "person")):
        return story.entity(whole)
    return is_phrase(story, start + len(text[start:end]) - len(text[start:end].lstrip()), end)


def _before_count(text: str, low: int, at: int) -> str | None:
    """What is named right before its count: 台资企业 of 共有台资企业215家."""
    words = text[low:at]
    verb = max((m.end() for m in (*_COUNTING.finditer(words), *_ADVERBS.finditer(words))), default=0)
    return words[verb:] if 2 <= len(words) - verb <= _NOUN_REACH else None


def _counted_at(story: Story, start: int, end: int) -> str | None:
    """25个项目, where the words end with what is counted; 开工项目 of 开工项目29个."""
    text = story.text
    for q in reversed(story.within(start, end, "quantity")):
        if q.end == end and getattr(q.value, "unit", None) in _CLASSIFIERS:
            return _before_count(text, start, q.start)
        noun = getattr(q.value, "noun", None)
        if noun and text.endswith(noun, q.end, end) and end - q.end <= _NOUN_REACH:
            return text[q.start : end]
    return None


def _before(story: Story, low: int, end: int, metric: str) -> Entity | str | None:
    """Whose the sum of a later clause is, by this clause: the sum's before it, things counted, what it is about, or who acts."""
    text = story.text
    sums = story.within(low, end, "money")
    if sums and sums[-1].end == end:
        known = story.memo.get("money_meaning", {}).get(id(sums[-1]))
        return known["subject"] if known else None
    of_things = any(word in metric for word in _OF_THINGS)
    counted = _things(story, low, end, bool(_OF_PARTIES.search(metric)) or "签" in text[low:end]) if of_things else None
    if counted is not None:
        return counted
    start = own_words(story, low, end)
    close = text.find("”", start, end) if text.startswith("“", start) else -1
    if close > 0 and (_ACTS.match(text, close + 1) or getattr(story.starting.get(close + 1), "kind", "") == "date"):
        return text[start + 1 : close]  # “伙伴计划”同日启动,首年拨款…
    thing = _THING.match(text, start, end)
    if thing is not None:
        verb = max((m.end() for m in _STARTS.finditer(text, start, thing.end())), default=start)
        found = _named(story, verb, thing.end()) if of_things or verb == start else None
        if found is not None:
            return found
    place = next((m for m in story.within(start, end, "place") if m.start == start), None)
    heads = (start, place.end) if place is not None else (start,)
    opening = next((m for m in story.within(start, end, *_BODIES) if m.start in heads), None)
    if opening is not None and _OF_PARTIES.search(metric):
        return None
    if opening is not None and opening.end not in story.starting and _ACTS.match(text, opening.end):
        return story.entity(opening)
    m = _ACTOR.match(text, start, end)
    if m is None or (m["who"] and m.end() < end and not _ACTS.match(text, m.end())):
        return None
    return _named(story, *m.span("who" if m["who"] else "name"))


def _things(story: Story, low: int, end: int, agreed: bool) -> str | None:
    """What a clause counts last: 11个重点项目 before a verb, 台资企业 of 台资企业215家; of what is agreed, not those who agree."""
    text = story.text
    counts = [q for q in story.within(low, end, "quantity") if getattr(q.value, "unit", None) in _CLASSIFIERS]
    for q in reversed(counts):
        if agreed and (getattr(q.value, "noun", None) in _PARTIES or q.value.unit == "家"):
            continue
        if q.end == end:
            return _before_count(text, own_words(story, low, q.start), q.start)
        noun = getattr(q.value, "noun", None)
        at = text.find(noun, q.end, min(end, q.end + _NOUN_REACH)) if noun else -1
        if noun and at >= 0:
            return text[q.start : at + len(noun)]
    return None


def period_of(story: Story, money: Candidate, metric: str) -> str | None:
    """The month, year or stretch that the sentence gives before the amount; a day only after 截至.

    A date of an earlier clause counts where it leads its clause; what is agreed or planned once (总投资, 签约金额) takes a date
    of its own clause only, or one that leads into it.
    """
    text = story.text
    start, _ = story.document.sentence_at(money.start)
    own = clause_start(story, money.start)
    if _EVERY.search(text, own, money.start):
        return None
    agreed = metric.endswith(("金额", "总额")) and "签" in text[clause_start(story, max(start, own - 1)) : own]
    once = agreed or any(word in metric for word in _ONCE)
    for m in reversed(story.within(start, money.start, "date")):
        value = getattr(m.value, "value", None)
        if value is None:
            continue
        if once and m.end < own - 1:
            return None
        if m.end < own and not _LEADING.fullmatch(text, clause_start(story, m.start), m.start):
            before = story.within(m.end, own, "money")  # 公司2024年营业收入5亿元,海外收入1亿元
            told = story.memo.get("money_meaning", {}).get(id(before[-1])) if before else None
            if not told or told["period"] != value:
                continue
        if m.value.granularity in _PERIODS and "/" not in value:
            return str(value) if text[max(0, m.start - 2) : m.start] in ("截至", "截止") else None
        return str(value)
    return None if once else _period_of_series(story, start)


def _period_of_series(story: Story, start: int) -> str | None:
    """The period that leads a series of clauses set apart by semicolons: 上半年A产值5亿元;B产值3亿元."""
    text = story.text
    for _ in range(_SERIES):
        if text[start - 1 : start] != ";":
            return None
        end, (start, _) = start, story.document.sentence_at(start - 1)
        dates = story.within(start, end, "date")
        if not dates:
            continue
        value = getattr(dates[0].value, "value", None)
        if len(dates) > 1 or value is None or not _LEADING.fullmatch(text, clause_start(story, dates[0].start), dates[0].start):
            return None
        return None if dates[0].value.granularity in _PERIODS and "/" not in value else str(value)
    return None
