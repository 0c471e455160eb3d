"""Which time a sum covers: the date of its clause, of the clause that leads its sentence, of the sums told before it."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .clause import clause_start, own_words
from .results import reported, reporter
from .whose import Subject, is_same, words_of
from .words import money_words

#: A sum of the whole year that goes on.
_WHOLE_YEAR = compiled(
    "(?:将|有望|预计|预料|预期|计划|力争|争取|目标|可望)[^,。;]{0,8}全年|全年[^,。;]{1,14}(?:将|有望|预计|预料|预期|计划|力争|争取|目标|可望)"
)
#: What a year came to, told when it is over.
_DONE_IN_YEAR = compiled("全年(?:共|累计|全区|全市)*(?:完成|实现|突破)")
_EVERY = compiled("每[年月季]")
_PERIODS, _SAME_TIME = ("day", "date"), ("年同期", "年同季", "年同月")
#: What marks a line as one of a list of results.
_BULLET = compiled("[-—–·•●■◆▪*※>]|\\(?[\\d一二三四五六七八九十]{1,2}[.、)]")
_LIST_REACH = 600
#: What may lead in to a date at the head of its clause.
_LEADING = compiled(
    "(?:规划|目标|展望|有望|截至|截止|到|至|在|自|从|于|其中|目前|仅|而|但|力争|争取|确保|预计|计划|目标是|据[^,]{0,8}|数据显示|\\s)*"
)
#: A time up to which or since which a sum has grown, which is no time that it covers: 至2024年底,已累计捐赠…; 成立以来.
_SINCE, _UNTIL, _SO_FAR = compiled("[^,。;]{0,12}(?:以来|至今)"), compiled("(?<!截)(?:至|到)$"), compiled("已|累计")
#: A sentence that takes apart what the one before told as a whole.
_PARTS = compiled("分[^,。]{1,4}看|按[^,。]{1,8}分|其中")
#: What a time is of that stands right before it: 一季度|开工的58个项目.
_MODIFIES = compiled(
    "(?:集中|正式|新)?(?:(?:开工|签约|竣工|投产|落户|成立|引进|建成|入驻|启动|开业|上市)的|"
    "(?:开工|完工|竣工|投产|投用|启用|建成|达产|启动|成立|开业|奠基)+(?:建设)?后?[,;、])"
)
#: A clause of its own time.
_NOW, _SO_FAR_NOW = compiled("(?:目前|眼下|如今|现在|此前)"), compiled("截[至止]目前|迄今|到目前为止")
#: What is to be once something is done: 开发完成后|年产值.
_ONCE_DONE = compiled("(?:建成|投产|达产|完成|竣工|投用|完工|满产)(?:以后|之后|后)")
#: The time that a report is of, and the report: 报告期内; 2024年半年度报告, 第三季度报告, 年报.
_IN_REPORT = compiled("(?:本?报告期|期)内|本报告期|本期")
_REPORT = compiled(
    r"(?:(?P<year>(?:19|20)\d\d)年?)?第?(?:(?P<part>半年|上半年|[一三]季|前三季)(?:度)?(?:经营|业绩|财务)*(?:报告?|公告|快报|财报|成绩单|业绩)|"
    r"年度?(?:经营|业绩|财务)*(?:报告|报|公告|业绩))"
)
_OF_A_BUDGET = compiled("(?P<year>(?:19|20)\\d\\d)年[^,。;]{0,16}?(?:预算|决算|统计公报|经济运行情况|主要指标)")
_OUT = compiled("显示|称|披露|发布|:")
_PART_ENDS, _REPORT_REACH = {"半": "06", "上": "06", "一": "03", "三": "09", "前": "09"}, 300
_OF_A_YEAR = ("年度", "年产值", "年销售", "年营", "年纳税", "年税", "年利", "年上缴", "亩均")
_AHEAD = ("未来", "今后")
#: Between a time and the clause that it leads into: 甲银行将在2013—2017年|间,给予….
_UP_TO = ("间,", "内,", "期间,")
_FROM_TO = compiled("[由从](?:[^,。;]{1,16}元?(?:增|提|扩|上升|下降|降|减|发展)[^,。;]{0,2}[至到])?[^,。;]{0,3}$")
#: A term that ends at a day, and how many months it has.
_TERM, _MONTH = compiled(
    "止(?:的)?(?P<term>年度|财政年度|财年|六个月|半年|中期|三个月|季度|首季|九个月)"
), compiled("(\\d{4})-(\\d{2})(?:-\\d{2})?$")
_TERMS = {"年度": 12, "财政年度": 12, "财年": 12, "六个月": 6, "半年": 6, "中期": 6, "三个月": 3, "季度": 3, "首季": 3, "九个月": 9}
_YEARS_SINCE = compiled("[一二两三四五六七八九十\\d]+年(?:多|间)?来")
_THIS_YEAR = ("今年", "本年")
_WITHIN, _ONCE_OUT = ("间", "内", "中"), ("首月", "首周", "首日", "首年")
#: Behind a sum that only tells things apart: 投资超过10亿元|的有3个.
_APART = compiled("(?:以上)?的(?:有|共|达|\\d|[一-龥]{0,4}(?:项目|企业)[\\d达有])")
_COMPARED = compiled("[比较占][^,。;]{0,3}$")
_SERIES, _YEAR_LONG, _OUT_BY = 6, 4, 3
_ACTS = ("投资", "投入", "出资", "捐赠", "捐款", "捐资", "注资", "增资", "签约", "认缴")
#: In metrics of what stands at a day.
_STOCK = compiled("余额|存款|贷款|资产|负债|市值|总额度|储备")
_YEAR_END, _YEAR = compiled("年[底末]$"), compiled(r"(?<!\d)\d{4}(?!\d)")
#: What a sum is compared with: 上年同期|为1.59亿元;基本每股收益….
_YEAR_BEFORE = compiled("(?:而|较)?[上去]年(?:同期|同季|同月)?")
_YEAR_END_TOLD = compiled("\\d{4}-12(?:-31)?")
_YEARS = compiled("(\\d{4})/(\\d{4})")
_TOPIC_REACH = 260
#: Whose the sums are, before the time that they are of: 全省高新区|上半年实现….
_WHOLE = compiled("(?:[全我本][市县区省州国校院]|公司|集团|园区|该[一-龥]{1,4})[一-龥]{0,8}")


def period_of(story: Story, money: Candidate, metric: str, subject: Subject | None = None) -> str | None:
    """The month, year or stretch that the sentence gives before the amount; a day only after 截至.

    A date of an earlier clause counts where it leads its clause; what is agreed or planned once (总投资, 签约金额) takes a date
    of its own clause only, or one that leads into it.
    """
    text = story.text
    start, _ = story.document.sentence_at(money.start)
    own = clause_start(story, money.start)
    if _YEARS_SINCE.search(text, own, money.start) or (metric.startswith("年") and _ONCE_DONE.search(text, own, money.start)):
        return None
    every = _EVERY.search(text, own, money.start)
    stretch = _stretch(story, start, own) if every is not None else None
    if stretch is not None:
        return stretch  # 2022—2024年,省财政每年安排…
    if every is not None or metric.startswith(_ONCE_OUT) or (metric in _ACTS and _APART.match(text, money.end)):
        return None
    if _WHOLE_YEAR.search(text, own, money.start) and not _dates(story, own, money.start) and story.reference.day is not None:
        return str(story.reference.day.year)  # 公司全年营收有望超过…
    flow = money_words(story.document.lexicon).flow
    before = text[clause_start(story, max(start, own - 1)) : max(start, own - 1)]
    agreed = metric.endswith(("金额", "总额")) and ("签" in before or before.endswith("融资"))
    once = agreed or any(word in metric for word in money_words(story.document.lexicon).once)
    for m in reversed(_dates(story, start, money.start)):
        value = getattr(m.value, "value", None)
        if value is None:
            continue
        if _MODIFIES.match(text, m.end) or _is_of_other_sum(story, m, money):
            continue  # 今年一季度|开工的58个项目,完成投资…; 由2020年的5亿元增至|12亿元
        if metric.startswith(_OF_A_YEAR) and "-" in value[1:]:
            continue  # 1—6月完成投资3亿元;乙项目年度计划投资…; 建成后年产值…
        if flow.search(metric) and "累计" not in metric and _YEAR_END.search(text, m.start, m.end):
            return next(iter(_YEAR.findall(value)), None)  # 截至2001年底,园区总产值…: that of the year
        if value.endswith("/..") and text.startswith(_THIS_YEAR, m.start) and not once and "X" not in value:
            return str(value[:4])  # 今年以来已投入基础设施建设资金…
        ending = _TERM.match(text, m.end)
        if ending is not None and (term := _term(value, ending["term"])) is not None:
            return term  # 截至2021年3月31日|止年度
        if value.startswith("../") and "X" not in value and _STOCK.search(metric):
            return str(value[3:])  # 截至3月末,贷款余额…
        if ("X" in value and "/" not in value) or ".." in value or text.startswith(_AHEAD, m.start):
            return None  # 未来三年, 今年3月, where the text gives no year (上半年 is a period all the same); 截止到2026年底
        if once and (m.end < own - 1 - (text[m.end : m.end + 1] in _WITHIN) or "的" in text[m.end : money.start]):
            return None  # 江城2016年承担的|项目总投资5亿元
        if _SINCE.match(text, m.end) or (_UNTIL.search(text, start, m.start) and _SO_FAR.search(text, m.end, money.start)):
            return None
        closes = once and text[m.end : own] in _UP_TO
        led = closes or _LEADING.fullmatch(text, clause_start(story, m.start), m.start)
        if m.end < own and not led and not _behind_whom(story, m, subject):
            sums = story.within(m.end, own, "money")  # 公司2024年营业收入5亿元,海外收入1亿元
            told = story.memo.get("money_meaning", {}).get(id(sums[-1])) if sums else None
            if sums and id(sums[-1]) in story.memo.get("money_compared", ()):
                continue  # 上年同期为1.59亿元;基本每股收益…
            if not told or told["period"] != value:
                continue
        if m.value.granularity == "window":
            return None  # 近十年来: a length of time
        if metric in _ACTS and m.value.granularity in ("month", "window", "span", *_PERIODS):
            return None  # 2006年9月,甲集团进军江城,投资1.5亿元
        if m.value.granularity in _PERIODS and "/" not in value:
            return str(value) if text[max(0, m.start - 2) : m.start] in ("截至", "截止") else None
        return str(value)
    if once or _NOW.match(text, own) or _SO_FAR_NOW.search(text, start, own):
        return None
    day = story.reference.day
    whole_year = _DONE_IN_YEAR.search(text, start, money.start) is not None and not _dates(story, start, money.start)
    to_come = money_words(story.document.lexicon).untimed.search(text, start, money.start)
    if whole_year and flow.search(metric) and to_come is None and day is not None and day.month <= _OUT_BY:
        return str(day.year - 1)  # 集团全年完成营业收入…, in January: of the year before
    whole = _whole_year_told(story, start, money)
    if whole is not None:
        return whole
    series = period_of_series(story, start)
    if series is not None and _YEAR_END_TOLD.fullmatch(series) and flow.search(metric) and not _STOCK.search(metric):
        series = series[:4]  # 去年末总资产…;全年营业收入…
    found = series or _reported(story, start, money.start) or _of_topic(story, start, money, metric, subject)
    if found is None and flow.search(metric) and is_same(story, subject, reporter(story)) and not _dates(story, start, money.start):
        untimed = money_words(story.document.lexicon).untimed
        found = None if untimed.search(text, start, money.start) else reported(story)
    return None if found and metric.startswith(_OF_A_YEAR) and "-" in found[1:] else found


def _whole_year_told(story: Story, start: int, money: Candidate) -> str | None:
    """The year of the sum before, where that tells its sentence's year as a whole: 全年营收18亿元,|净利润2亿元."""
    last = next(iter(reversed(story.within(start, money.start, "money"))), None)
    known = story.memo.get("money_meaning", {}).get(id(last)) if last is not None else None
    return known["period"] if known and (known["metric"] or "").startswith("全年") and len(known["period"] or "") == _YEAR_LONG else None


def _behind_whom(story: Story, date: Candidate, subject: Subject | None) -> bool:
    """Whether a date stands right behind whose the sum is: 会展中心|今年前三季度|承接展会42场,展位收入…."""
    lead = clause_start(story, date.start)
    told = story.text[own_words(story, lead, date.start) : date.start]
    return subject is not None and len(told) > 1 and told == words_of(story, subject)


def year_at(period: str | None, place: int, total: int) -> str | None:
    """The year at a place of a stretch that has as many as there are sums: 2020年至2022年,营收分别为4亿元、6亿元和9亿元."""
    years = _YEARS.fullmatch(period or "")
    if years is None or int(years[2]) - int(years[1]) + 1 != total:
        return period
    return str(int(years[1]) + place)


def _is_of_other_sum(story: Story, date: Candidate, money: Candidate) -> bool:
    """Whether a date is that of the sum right behind it, from which another has grown."""
    own = story.starting.get(date.end + 1) if story.text.startswith("的", date.end) else None
    return own is not None and own.kind == "money" and own is not money


def _of_topic(story: Story, start: int, money: Candidate, metric: str, subject: Subject | None) -> str | None:
    """The period that an earlier sentence gives all that follows: 上半年,全区运行平稳。规上工业|产值5亿元."""
    text, words = story.text, money_words(story.document.lexicon)
    if not words.flow.search(metric) or metric.startswith(("年", "全年")):
        return None
    if words.untimed.search(text, start, money.start) or _dates(story, start, money.start):
        return None
    line = story.document.line_at(max(0, story.document.line_at(start).start - 2)).start  # and of the paragraph after it
    for m in leading_dates(story, max(line, start - _TOPIC_REACH), start):
        value = str(getattr(m.value, "value", None) or "")
        ending = _TERM.match(text, m.end)
        value = (_term(value, ending["term"]) or value) if ending is not None else value
        if not _is_told_of(story, subject, *story.document.sentence_at(m.start)):
            return None
        if _YEAR_END.search(text, m.start, m.end):
            return next(iter(_YEAR.findall(value)), None)  # 截至2023年末,资产…。全年实现营业收入…
        timed = (m.value.granularity not in _PERIODS and "X" not in value) or "/" in value
        return value if value and timed and ".." not in value and not _SINCE.match(text, m.end) else None
    return None


def leading_dates(story: Story, start: int, end: int) -> list[Candidate]:
    """The dates that lead their clauses in a stretch, the last one first."""
    told = (m for m in reversed(_dates(story, start, end)) if not story.text.startswith(_AHEAD, m.start))
    return [m for m in told if not _MODIFIES.match(story.text, m.end) and _leads(story, m)]


def _is_told_of(story: Story, subject: Subject | None, start: int, end: int) -> bool:
    """Whether a sentence tells of a body: the time that a report of a region opens with is not that of one company."""
    if isinstance(subject, str):
        return not subject.startswith(("该", "本公司", "公司", "集团")) or subject in story.text[start:end]
    return subject is None or subject.kind == "place" or any(is_same(story, m, subject) for m in story.within(start, end, subject.kind))


def _leads(story: Story, date: Candidate) -> bool:
    """Whether a date stands at the head of its clause, or right behind whom the clause is about: 全省高新区|上半年实现…."""
    text, lead = story.text, clause_start(story, date.start)
    if _LEADING.fullmatch(text, lead, date.start):
        return True
    own, before = own_words(story, lead, date.start), story.ending.get(date.start)
    return (before is not None and before.start == own) or _WHOLE.fullmatch(text, own, date.start) is not None


def _reported(story: Story, start: int, end: int) -> str | None:
    """The period of the report that was named before: 甲公司披露半年度报告。报告期内,…; of the sentence's own: 甲公司发布2023年年报,…."""
    text = story.text
    told = _IN_REPORT.search(text, start, end)
    if told is not None:
        reports = list(_REPORT.finditer(text, max(0, start - _REPORT_REACH), told.start()))
    else:
        yearly = _OF_A_BUDGET.search(text, start, end)
        if yearly is not None:
            return str(yearly["year"])
        reports = [m for m in _REPORT.finditer(text, start, end) if m["year"] or _OUT.match(text, m.end())]
    if not reports:
        return None
    named = reports[-1]
    year = named["year"]
    if year is None and told is None and story.reference.day is not None:
        year = str(story.reference.day.year - (named["part"] is None))
    if year is None:
        dated = (m for m in reversed(story.within(0, start, "date")) if str(getattr(m.value, "value", None) or "")[:4].isdigit())
        last = next(dated, None)
        if last is None:
            return None
        year = str(int(last.value.value[:4]) - (named["part"] is None))  # the report of a year comes out in the next
    return f"{year}-01/{year}-{_PART_ENDS[named['part'][0]]}" if named["part"] else year


def _dates(story: Story, start: int, end: int) -> list[Candidate]:
    """The dates between two offsets, without those that sums are compared with: 比|上年, 占|当年."""
    return [
        m for m in story.within(start, end, "date")
        if not _COMPARED.search(story.text, max(start, m.start - 4), m.start) and not story.text.endswith(_SAME_TIME, m.start, m.end)
    ]


def _term(value: str, name: str) -> str | None:
    """The months of a term that ends with a day or month: a year, a half, a quarter."""
    last = _MONTH.search(value)
    if last is None:
        return None
    year, month = int(last[1]), int(last[2])
    length = next(n for key, n in _TERMS.items() if name.startswith(key))
    if length == month:
        return str(year) if length == 12 else f"{year}-01/{year}-{month:02}"
    begin = year * 12 + month - length
    return f"{begin // 12}-{begin % 12 + 1:02}/{year}-{month:02}"


def _grows(text: str, own: int, start: int) -> bool:
    """Whether a sum is one of two that a clause tells how something grew from and to, at no time told: 营收由5亿元增长到|8亿元."""
    return _FROM_TO.search(text, own, start) is not None


def period_going_on(story: Story, money: Candidate, metric: str, subject: Subject) -> str | None:
    """The period of the sum told before of the same subject, where the sentence has no date: 2024年营收5亿元;净利润1亿元."""
    start, _ = story.document.sentence_at(money.start)
    low = story.document.sentence_at(max(0, start - 2))[0]
    if any(word in metric for word in money_words(story.document.lexicon).once) or _dates(story, start, money.start):
        return None
    if metric.startswith(_OF_A_YEAR) or _grows(story.text, clause_start(story, money.start), money.start):
        return None
    line, flow = story.document.line_at(money.start).start, money_words(story.document.lexicon).flow
    untimed = money_words(story.document.lexicon).untimed
    if _BULLET.match(story.text, line) and flow.search(metric) and not untimed.search(story.text, max(line, start), money.start):
        return _of_list(story, line)
    whole = metric.startswith("全年")
    for m in reversed(story.within(max(low, line), money.start, "money")):
        known = story.memo.get("money_meaning", {}).get(id(m))
        if id(m) in story.memo.get("money_compared", ()):
            continue
        if known and known["metric"] and not _YEAR_BEFORE.match(story.text, clause_start(story, m.start)):
            same = is_same(story, known["subject"], subject) or _PARTS.match(story.text, start) is not None
            same = same or (story.text[start - 1 : start] == ";" and known["metric"] == metric)
            if same and _YEAR_END_TOLD.fullmatch(known["period"] or "") and _STOCK.search(known["metric"]) and flow.search(metric):
                return str(known["period"])[:4]  # 截至2023年末,资产…。全年实现营业收入…
            told = known["period"] if same and "-" not in (known["period"] or "-")[:4] else None
            return told[:4] if whole and told else told  # 四季度营收5亿元。|全年|营收18亿元
    return None


def _stretch(story: Story, start: int, end: int) -> str | None:
    """The years from one to another that a sentence opens with, of what is given in each of them."""
    dates = (m for m in _dates(story, start, end) if story.text.startswith(",", m.end))
    values = [str(getattr(m.value, "value", None) or "") for m in dates]
    return values[-1] if values and _YEARS.fullmatch(values[-1]) else None


def _of_list(story: Story, line: int) -> str | None:
    """The time of the sums that a list of results goes on from: 二季度营收5亿元。|—毛利润为2亿元;"""
    for m in reversed(story.within(max(0, line - _LIST_REACH), line, "money")):
        known = story.memo.get("money_meaning", {}).get(id(m))
        if known and known["period"] and id(m) not in story.memo.get("money_compared", ()):
            return str(known["period"])
    return reported(story)


def period_of_series(story: Story, start: int) -> str | None:
    """The period that leads a series of clauses set apart by semicolons: 上半年A产值5亿元;B产值3亿元."""
    text = story.text
    for _ in range(_SERIES):
        if text[start - 1 : start] != ";":
            return None
        end, (start, _) = start, story.document.sentence_at(start - 1)
        dates = _dates(story, start, end)
        if not dates:
            continue
        value = str(getattr(dates[0].value, "value", None) or "")
        if ("X" in value and "/" not in value) or ".." in value or dates[0].value.granularity == "window":
            return None
        lead = clause_start(story, dates[0].start)
        if len(dates) > 1 or not value or not _LEADING.fullmatch(text, lead, dates[0].start) or story.within(start, lead, "money"):
            return None
        return None if dates[0].value.granularity in _PERIODS and "/" not in value else value
    return None
