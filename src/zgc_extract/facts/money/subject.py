"""Whose a sum is, by the words of its clause."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .allotted import sets_aside
from .before import known_of, subject_before
from .clause import BODIES, clause_start, own_words
from .clause_topic import topic_of_clause
from .giving import AID, declarer, for_whom, getting, given, giver, paid_into
from .heads import head_phrase, head_span
from .named import is_phrase, trimmed, untrailed, what_is_named
from .period import leading_dates
from .pointing import pointed_at
from .prizes import PRIZE, counted_prize, prize_of
from .topic import TITLES, event_of_line, named_first
from .whose import Subject, row_of_bodies
from .words import MoneyWords, money_words

#: The end of a part of a headline, behind its sum.
_PAUSE = compiled("[一-龥]{0,6}[ ,!:|]")
_LONGEST, _SERIES, _SHORT_METRIC, _HEADLINE, _PLACE_NAME = 40, 10, 6, 36, 8
#: What is built before who builds it: 该项目|由甲集团总投资16亿元建设.
_BUILT_BY = compiled("(?P<what>[^,。;由]{1,30}(?:项目|工程|园|基地|厂|中心|大厦|综合体))由(?P<who>[^,。;的]{2,30})")
#: Aid that each of many gets: 对每个企业, 每家企业可.
_EACH = compiled("(?:每一?[家个间名位户项所](?=..)|每[户项案家]|单[个家](?=..)|单[户项笔])(?!体)[一-龥]{0,10}$")
#: What goes on behind each of many: 每家|获省财政….
_EACH_GETS = compiled("(?<=^..)(?:可?获|可?得|可|将|由).*$")
#: A prize before how much each of it gets.
_PRIZE_EACH = compiled("(?:[特一二三四五]等奖|[金银铜]奖|优秀奖|优胜奖|鼓励奖|入围奖)")
#: Several of whom each gives or gets as much, and verbs of giving before who gets it.
_ROW_EACH = compiled("(?P<row>[^,。;、]{2,20}(?:、[^,。;、]{2,20}){0,4}[、和与][^,。;、和与]{2,20})各(?:自|捐|出)?$")
#: Each thing of which a clause tells: 每辆车|购置成本85万元.
_EACH_ONE = compiled("每[家个名位户台辆部套件架艘间座栋亩吨头只条项款标百][一-龥]{1,3}")
#: Those who give aid, told without a name: 国家|补贴60万元.
_STATE = frozenset((
    "国家", "中央", "省里", "市里", "县里", "区里", "镇里", "政府", "地方", "省财政", "市财政", "县财政", "区财政", "中央财政",
))  # fmt: skip
_PER_UNIT = compiled("每[站村乡镇校班组园县区店馆院所场]$")
_GIVE_TO = ("给予", "予以", "授予", "赠予", "借给", "拨给", "奖励", "补助", "资助")
_PER_HEAD = compiled("每[人户](?:每[年月天日次])?$")
_THOSE = compiled("[^,。;、的对给向予\\d]{2,18}(?:者|人|人员|人才|选手|家庭|农户|学生|教师)")
#: Metrics that are what somebody does.
_OWN_ACTS = (
    "捐", "捐赠", "捐款", "捐资", "捐助", "拨款", "斥资", "耗资", "注资",
    "投资", "投入", "出资", "增资", "贷款", "授信", "资助", "集资", "募资",
)  # fmt: skip
#: Who does it, told behind 由: 该基金由|市国投公司|出资5亿元.
_BY_WHOM = compiled("(?<![理自经缘])由(?=[^,。;的由]{2,24}$)")
#: For whom somebody acts: 董事长李四代表|集团|捐赠200万元.
_STANDS_FOR = compiled("(?<=[一-龥]{2})(?:代表|发动|组织|动员|号召)(?=[一-龥]{2,16}$)")
#: A firm's own firms, told behind it.
_AND_ITS = ("及其子公司", "及子公司", "及其控股子公司", "及控股子公司", "及全资子公司", "及其全资子公司", "及下属", "及其下属", "及所属")
_DECLARED = ("融资", "股息", "红利", "股利", "派息")
_SHORT_FOR = ("(以下简称", "(简称", "(下称")
_TASKS = ("任务", "任务数")
_PRIZED = ("奖励", "资助", "扶持", "扶持资金", "奖励资金")
_AT_MOST = ("最高", "最低", "最多", "至多")
_ADVERBIAL = compiled("[向为对在以用按从由与和给将拟已正再于也]|计划|决定|规划")


def subject_of(story: Story, at: int, metric: str) -> Subject | None:
    """Who or what the metric that begins at ``at`` is of: the words of its clause before it, else of the clause before that.

    An entity where the words name one; of things counted the things: 25个项目总投资, 台资企业215家,总投资.
    """
    text, low = story.text, clause_start(story, at)
    if metric.endswith(_TASKS) and text.startswith("完成", low):  # 完成产值5亿元,|完成全年任务12亿元的四成
        told = known_of(story, next(iter(reversed(story.within(story.document.sentence_at(at)[0], low, "money"))), None))
        if told is not None:
            whose: Subject | None = told["subject"]
            return whose
    head = _PER_HEAD.search(text, low, at)
    if head is not None:  # 成就奖获得者|每人奖金50万元
        those = _THOSE.fullmatch(text, own_words(story, low, at), head.start())
        if those is None and (phrase := is_phrase(story, own_words(story, low, at), head.start())) is not None:
            return phrase  # 特等劳模|每人奖金1万元
        return those[0] if those else text[head.start() : head.start() + 2]
    each_one = _EACH_ONE.fullmatch(text, own_words(story, low, at), at)
    if each_one is not None and not AID.search(metric):
        return each_one[0]  # 每辆车|购置成本85万元
    state = text[own_words(story, low, at) : at]
    if AID.search(metric) and state in _STATE:
        return state  # 国家|补贴60万元
    per = _PER_UNIT.search(text, low, at)
    if per is not None and AID.search(metric):
        return per[0]  # 自治区财政|每站|补助30万元
    row = _ROW_EACH.search(text, own_words(story, low, at), at)
    if row is not None:
        return row["row"]  # 甲区、乙集团|各认缴6亿元
    got_by = story.ending.get(at)
    if got_by is not None and got_by.kind in (*BODIES, "place") and text.endswith(_GIVE_TO, low, got_by.start):
        return got_by  # 给予|江城市|授信额度300亿元
    sold = story.within(story.document.sentence_at(at)[0], at, "document") if metric.endswith("所得") else []
    if sold:
        return story.text[sold[-1].start : sold[-1].end].strip("《》")  # 《果树手册》现场义卖,|所得12万元
    counted = counted_prize(text, low) if metric.endswith(_PRIZED) else None
    if counted is not None:
        return counted
    gets_it = given(story, at) if AID.search(metric) else None
    if gets_it is not None:
        return gets_it
    each = _EACH.search(text, low, untrailed(story, low, at))
    if each is not None:
        prize = _PRIZE_EACH.match(text, own_words(story, low, at), each.start())
        if prize is not None and prize.end() == each.start():
            return prize[0]  # 一等奖|每项|奖金5万元
        return _EACH_GETS.sub("", each[0]) if each.start() in story.document.boundaries else None
    start, end = trimmed(story, low, at)
    house = _with_its_firms(story, start)
    if house is not None:
        return house
    own_act = metric.endswith(_OWN_ACTS) and not metric.endswith("总投资")
    by = _BY_WHOM.search(text, start, end) if own_act else None
    start = by.end() if by is not None else start
    there = getattr(story.starting.get(start), "kind", "place")
    if own_act and text[start - 1 : start] == "在" and there in ("place", "park") and end - start <= _PLACE_NAME:
        end = start  # 计划在|江城|投资百亿元: where, not who
    stands_for = _STANDS_FOR.search(text, start, end) if own_act else None
    start = stands_for.end() if stands_for is not None else start
    aside = sets_aside(story, at)
    if aside is not None:
        return aside
    if end <= start and text[low:at] in _AT_MOST:
        return None  # ,最高奖励100万元: whoever gets it was not told right before
    got = getting(story, start, at)
    gets = what_is_named(story, start, untrailed(story, start, got)) if got is not None and got > start + 1 else None
    if gets is None and got is not None and "由" not in text[start:got]:
        gets = head_phrase(story, start, got)  # 甲公司|凭借专利质押获得贷款
    if gets is not None:
        return gets
    declares_itself = (own_act or metric.endswith(_DECLARED)) and (end <= start or _ADVERBIAL.match(text, start, end) is not None)
    declared = declarer(story, low, start) if declares_itself else None
    declares = what_is_named(story, declared[0], untrailed(story, *declared)) if declared is not None else None
    if declares is not None:
        return declares
    gives = giver(story, at, metric)
    if gives is not None:
        return gives
    built = _BUILT_BY.fullmatch(text, start, end)
    if built is not None and metric == "投资" and (body := story.starting.get(built.start("who"))) is not None and body.kind in BODIES:
        return body  # 该中心由甲集团|投资3亿元建设: who invests
    if built is not None:
        return what_is_named(story, *built.span("what"))
    found = what_is_named(story, start, end)
    if found is not None or by is not None:
        return found or text[start:end]
    if PRIZE.search(metric):
        return prize_of(story, low, at)
    first = named_first(story, low, at, metric)  # 本届江博会合作项目会上集中签约9亿元
    if first is not None:
        return pointed_at(story, first, low)
    if text[at - 1] == "、" and low < at - 1 and not story.within(low, at, "money"):  # 最大的是甲项目、总投资103亿元
        return pointed_at(story, topic_of_clause(story, low, at - 1, metric), low)
    words = money_words(story.document.lexicon)
    several = row_of_bodies(story, start, end)
    if several is not None:
        return several
    if end > start + 1 and text[start:end] not in words.no_subject and not _ADVERBIAL.match(text, start, end):
        return _opening(story, start, end, words)
    alone = low == 0 or text[low - 1] in "。\n"
    helped = for_whom(story, at) if alone else None
    return helped or subject_before(story, low, metric) or paid_into(story, low, at, metric) or event_of_line(story, low, metric)


def _with_its_firms(story: Story, start: int) -> Candidate | None:
    """The body whose firms a clause counts with it: 甲股份有限公司(以下简称“公司”)|及子公司累计收到政府补助."""
    text = story.text
    house, at = story.starting.get(start), start
    if text.startswith(_AND_ITS, start) and text[start - 1] == ")":
        house = story.ending.get(text.rfind("(", max(0, start - _LONGEST), start))
    elif house is not None:
        at = house.end
        at = 1 + text.find(")", at) if text.startswith(_SHORT_FOR, at) else at
    return house if house is not None and house.kind in BODIES and text.startswith(_AND_ITS, at) else None


def subject_of_headline(story: Story, at: int) -> Subject | None:
    """What the next part of a headline is about, where a sum ends a part: 投资逾90亿元 滨江软件城开建."""
    text, line = story.text, story.document.line_at(at)
    sums = story.within(line.start, at, "money")
    metric_first = len(sums) == 1 and sums[0].start - line.start <= _SHORT_METRIC and own_words(story, line.start, at) < at
    pause = _PAUSE.match(text, at, line.end) if line.kind in TITLES or (metric_first and line.end - line.start < _HEADLINE) else None
    if pause is None:
        return None
    space = text.find(" ", pause.end(), line.end)
    span = head_span(story, pause.end(), space if space > 0 else line.end)
    if span is None and (things := topic_of_clause(story, pause.end(), space if space > 0 else line.end, "总投资")) is not None:
        if not isinstance(things, str):
            return things if things is not None and metric_first else None  # 规模20亿元,|甲股权投资基金|签约
        return things  # 总投资156亿元!江城|12个项目|集中签约
    if span is None or span[1] - span[0] > _LONGEST or story.within(*span, "money", "person"):
        return None
    return what_is_named(story, *span) or text[slice(*span)].strip("“”")


def _opening(story: Story, start: int, end: int, words: MoneyWords) -> Subject | None:
    """Who the clause begins with, where more than a name stands before its metric: 甲公司上半年成交量5万手、成交额…"""
    body = next((m for m in story.within(start, end, *BODIES) if m.start == start), None)
    if body is not None:
        follower = getattr(story.starting.get(body.end), "kind", "")
        acts_itself = (words.acts.match(story.text, body.end) or follower == "date") and "的" not in story.text[body.end : end]
        return body if acts_itself else None
    m = words.actor.match(story.text, start, end)
    acts = m is not None and (words.acts.match(story.text, m.end()) or m.end() in story.starting)
    if m is not None and m["who"] and acts and "的" not in story.text[m.end() : end]:
        return m["who"]
    date = next((d for d in story.within(start, end, "date") if d.start > start + 1), None)  # 受访企业|去年|因…造成的损失
    return is_phrase(story, start, date.start) if date is not None and "的" in story.text[date.end : end + 1] else None


def topic_of_period(story: Story, money: Candidate, metric: str) -> Subject | None:
    """Whom the sentence is about that gives the time of a sum told after it: 1—3月,|全省10家经开区|平稳运行。工业增长,实现产值….."""
    text, start = story.text, story.document.sentence_at(money.start)[0]
    line = story.document.line_at(start).start
    if not money_words(story.document.lexicon).flow.search(metric) or start <= line or text[start - 1] != "。":
        return None
    for date in leading_dates(story, line, start):
        low = date.end + text.startswith(",", date.end)
        ends = (text.find(c, low, start) for c in ",。;")
        return topic_of_clause(story, low, min((e for e in ends if e > 0), default=start), metric)
    return None


def owner(story: Story, at: int) -> Subject | None:
    """Whose the sum told before an offset is, in the same sentence, its series or the sentence before of the same paragraph."""
    line, start = story.document.line_at(at).start, story.document.sentence_at(at)[0]
    for _ in range(_SERIES):
        known = known_of(story, next(iter(reversed(story.within(start, at, "money"))), None))
        if known is not None:
            led: Subject | None = known["subject"]
            return led
        if start <= line:
            return None
        ends, (start, _) = start, story.document.sentence_at(start - 1)
        if story.text[ends - 1] != ";":
            line = start
    return None
