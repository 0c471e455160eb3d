"""How an act is told: done, planned or denied, when, and whether it is news or only what lies behind the news."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from itertools import accumulate
from operator import attrgetter

from ..fact import Story
from ..lexicon import WordHit
from ..readings import Modality
from ..rule import Candidate
from ..shelf import compiled
from ..sought import Sought
from .beginnings import YEAR
from .clauses import clause_start, strip_adverbs
from .modality import modality
from .naming import Phrase
from .wording import wording

_MARKED = compiled(r"将|拟|计划|预计|有望|即将|未|没|力争|希望|争取|不|准备|待|应")
_PLANS = compiled(
    r"(?<![率健干名小主大猛勇战武强老])将(?![^,。]{1,20}(?:授予|颁给|列为|作为|其))|(?<![模虚草])拟|计划(?=[于在到今明后])|力争|希望|(?<![主重只])要(?![素点求闻])|必须|下一步"
)
#: What is said not to be true: 甲与乙签署协议|的消息不实.
_UNTRUE = compiled(r"[^,。;!?]{0,16}?的?(?:消息|传闻|传言|说法|报道|信息)[^,。;]{0,4}(?:不实|不属实|失实|有误|系谣言|为谣言|是谣言|纯属)")
#: What a paper or a promise says, not what was done: 内容包括在区内成立….
_CONTENT = compiled(r"内容(?:包括|包含|涉及|为|是)|(?:协议|备忘录|规划|方案|计划|意见|办法)》?(?:明确|提出|规定|指出|要求)")
_NAME_GOES_ON = compiled(r"[一-龥“](?<![在,于以起由])")
_SINCE = compiled(
    r"(?:以来|\s?[一二两三四五六七八九十百\d]+\s?周年|[一二两三四五六七八九十\d]+(?:多)?(?:年|个月)(?:多)?来|后的|之后"
    r"|(?:仅|才|不到|近|刚|已)?(?!(?:19|20)\d\d年)(?:[一二两三四五六七八九十百\d半]+(?:余|多)?)(?:年|个多?月|载)(?!行动|计划|攻坚|期|提升|规划|活动))"
)
#: What the whole sentence lies before: 此前,甲中心已投用.
_EARLIER = compiled(r"\s*(?:此前|早前|之前|早些时候|早在|(?:[\d一二两三四五六七八九十几]+)(?:多|余)?年前)")
#: What is allowed is not yet done (批复同意甲市|设立乙中心), unless it was done upon that (经省政府批准|成立).
_ALLOWED = compiled(
    r"(?:(?:批复|批准|函复)?同意|获批|获准|批准|批复|核准)(?!(?:同意)?(?:建设|设立|成立|筹建|组建)的)[^,。;了]{0,24}(?<!并)$"
)
_UPON = compiled(r"经[^,。;]{0,20}$")
#: What an agreement says: 根据协议,双方组建….
_BY_PAPER = compiled(r"(?:根据|按照|依据|依照)[^,。;]{0,20}(?:协议|合同|备忘录|约定|意向书?),[^,。;]{0,16}$")
#: 按照计划,…今年年底前开工: still to come, unless it says that it has been done.
_BY_PLAN = compiled(r"(?:按照?|根据|依照|据)(?:[^,。;]{0,6})?(?:计划|规划|安排|进度|日程表?),[^。;]{0,50}$")
_DONE = compiled("[已了均]")
_BY_THEN = compiled(r"(?:[底末初中]|\d[年月日]|季度|春节|国庆)(?:之|以)?前(?:全面|正式|陆续|实现|完成)?$")
#: 自1998年成立, but not 自然博物馆, 自贸区, and 自今天起 is a beginning.
_BEFORE_NOW = compiled(
    r"(?:自(?![然主动治贸由行媒我己信身来驾助闭])(?![^,。;]{1,12}起)|早在|曾经?|此前|之前|当时|时任)[^,。;]{0,14}$|(?:始建|创建|创办|成立|组建)$"
)
_ALREADY = compiled(r"(?:已经?|现已|业已|累计|先后|陆续|目前)(?:[^,。;]{0,4})$")
#: What there is by now: 目前,该机场已|开通….
_BY_NOW = compiled(r"(?<![一-龥])(?:截至)?(?:目前|当前|如今)[^。;]{0,24}?(?:已|共|累计)(?:经|相继|陆续|先后|有)?$")
#: A day still to come, right before the verb: 公园下月|启用.
_NEXT = compiled(r"(?:下个?月|下周|下星期|明年|明[天日]|后天)[^,。;“”]{0,6}$")
#: What an agreement is about, which ends in a noun: 就燃料安全联合研究|签约.
_ABOUT = compiled(r"(?<![一成造])就(?![是会能要])[^,。;就]{4,40}$")
_JUST_NOW = compiled(r"[今当同昨]日|[于在]本[月周]|[今昨]天|当天|日前|近日|[会式坛]上|现场|同期|刚刚|本次|此次|宣布|\d日")
_LONG_AGO = compiled(r"[去前上]年|上个?世纪")
_MONTH_ONLY = compiled(r"今?年?[初末底]?[一二三四五六七八九十\d]{0,3}月份?[初末底]?")
_ACTS = ("launch_verbs", "release_verbs", "signing_verbs", "award_verbs")
#: A year, a month, a day or some days; no half year and no 五年规划 beside the act.
_TELLS_WHEN = compiled(r"[^/]+|[^/]{10}/[^/]{10}")
#: 指 as a verb of saying: 张三则指,….
_POINTS = Sought(r"(?<=[一-龥])指(?=,)")
#: What may stand before a date at the head of a sentence.
_AT = compiled(r"\s*(?:早在|远在|在|于|自|至|到|就在)?")
#: What is done again and again is no news: 从2007年开始每年发布.
_HABIT = compiled(
    r"每(?:[年季月周日天]|逢)|历年|定期(?!客运|货运|国际|航|班)|逐年|连续[\d一二三四五六七八九十]+[次届年]|自(?:19|20)\d\d年起|从(?:19|20)\d\d年(?:开始|起)"
)
#: What tells of the years before: 近年来,…,甲学院投用.
_BACKDROP = compiled(r"(?:近年来|近些年|多年来|一直以来|近[一二两三四五几\d]+年来?|(?:十[一二三四五]五)”?(?:期间|以来)),")
#: Days after which an act is no news.
_NEWS = timedelta(days=62)
#: The same on a page that tells of a year.
_YEAR_PAST = timedelta(days=460)
_LEAD = 3


def told(story: Story, hit: WordHit, phrase: Phrase | None = None) -> Modality:
    """The modality of a verb; what is only wished for or asked for counts as planned.

    Words inside the phrase before the verb (…计划正式启动) say nothing about it.
    """
    text, start = story.text, hit.start
    if phrase is not None and phrase.end <= hit.start and not _MARKED.search(text, phrase.end, hit.start):
        start = phrase.start
    if _UNTRUE.match(text, hit.end):
        return "denied"
    mode = modality(story, start, hit.end)
    if mode != "asserted" or text.startswith("了", hit.end):
        return mode
    if phrase is not None and phrase.bound == "u":
        return "planned"
    floor = max(story.document.sentence_at(hit.start)[0], hit.start - 60)
    if _CONTENT.search(text, clause_start(text, hit.start, floor), hit.start) or _BY_PAPER.search(text, floor, hit.start):
        return "planned"
    by_plan = _BY_PLAN.search(text, floor, hit.start) is not None and not _DONE.search(text, hit.start - 4, hit.end + 1)
    if by_plan or _BY_THEN.search(text, floor, hit.start):
        return "planned"
    allowed = _ALLOWED.search(text, floor, hit.start)
    if allowed is not None and not text.endswith("经", 0, allowed.start()) and not _UPON.search(text, floor, allowed.start()):
        return "planned"
    if _NEXT.search(text, max(floor, hit.start - 16), hit.start):
        return "planned"
    unreal = wording(story.document.lexicon).unreal
    floor = phrase.end if phrase is not None and phrase.end <= hit.start else 0
    wished = unreal.search(text, max(floor, hit.start - 12), hit.start)
    topic = wished is not None and _ABOUT.search(text, clause_start(text, hit.start, max(0, hit.start - 60)), hit.start) is not None
    if (wished is not None and not topic) or _goes_on_planned(story, hit):
        return "planned"
    return mode


def _goes_on_planned(story: Story, hit: WordHit) -> bool:
    """Whether the verb begins a clause that goes on with what an earlier one plans: 公司将抓好三件事,建设…,成立…."""
    text = story.text
    lo, _ = story.document.sentence_at(hit.start)
    at = hit.start
    for _ in range(5):
        start = clause_start(text, at, lo)
        if strip_adverbs(story, start, at) > start or start <= lo or text[start - 1] != ",":
            return False
        before = clause_start(text, start - 1, lo)
        if "了" in text[before : start - 1]:
            return False
        if _PLANS.search(text, before, start - 1):
            return True
        acts = any(story.document.hits_from(topic, before) for topic in _ACTS)
        if not acts and not wording(story.document.lexicon).heads.match(text, before, start - 1):
            return False
        at = before
    return False


#: What a page is called that tells of a stretch of time, not of one day.
_CHRONICLE = compiled(r"大事记|大事件|十大(?:新闻|事件|要闻|进展)|盘点|回眸|回顾|纪事|这一年|年终|巡礼|一周要闻|要闻速览")
_HEADLINE = 40


def chronicle(story: Story) -> bool:
    """Whether the page tells of a year or so past, as its first line says: all of it is its news, each on its own day."""
    if "chronicle" not in story.memo:
        lines = story.document.article
        end = min(lines[0].end, lines[0].start + _HEADLINE) if lines else 0
        story.memo["chronicle"] = bool(lines) and _CHRONICLE.search(story.text, lines[0].start, end) is not None
    return bool(story.memo["chronicle"])


def still_to_come(story: Story, day: str | None) -> bool:
    """Whether a day lies behind the day on which the text was written: 9月15日讯 甲中心10月开业."""
    now = story.reference.day
    if day is None or now is None or "X" in day or chronicle(story) or story.reference.basis == "event":
        return False  # of the first day that a report tells nothing follows for those that it tells later
    return day[:7] > now.isoformat()[:7]  # by its month: 27日 on a page of the 21st is last month's


def day_of(story: Story, at: int) -> str | None:
    """EDTF of the date that tells when: the nearest before the verb in its sentence, but no year that belongs to a name."""
    return day_within(story, story.document.sentence_at(at)[0], at)


def day_within(story: Story, lo: int, at: int) -> str | None:
    """EDTF of the last date in a span that tells when, but no year that belongs to a name."""
    text = story.text
    dates = [d for d in story.within(lo, at, "date") if _TELLS_WHEN.fullmatch(getattr(d.value, "value", None) or "")]
    for d in reversed(dates):
        if not (YEAR.fullmatch(text, d.start, d.end) and _NAME_GOES_ON.match(text, d.end)):
            return str(d.value.value)
    return None


def in_lead(story: Story, at: int) -> bool:
    """Whether an offset lies in the title or the first sentences."""
    lines = story.document.article
    body = next((line.start for line in lines if line.kind == "paragraph"), 0)
    return at < body or story.document.sentence_index(at) < story.document.sentence_index(body) + _LEAD


def reported(story: Story, at: int) -> bool:
    """Whether an offset stands in what somebody is reported to have said (not what is announced: 宣布…启动).

    What is said goes on to the end of the paragraph.
    """
    if "reported" not in story.memo:
        said = [h for h in story.document.hits("saying_verbs") if h.row.get("kind") == "say" and h.word != "宣布"]
        leading = [(h.start, h.end) for h in said if story.text[h.end : h.end + 1] in (",", ":", "“")]
        leading = sorted((*leading, *(m.span() for m in _POINTS.all_in(story.document))), key=lambda span: span[1])
        # For verbs that end at an offset, and for those that lead in what is said up to an offset, where the last of them starts.
        last_at = {h.end: h.start for h in sorted(said, key=attrgetter("start", "end"))}
        story.memo["reported"] = last_at, [end for _, end in leading], list(accumulate((start for start, _ in leading), max))
    last_at, ends, last_up_to = story.memo["reported"]
    line = story.document.line_at(at).start
    k = bisect_right(ends, at)
    return last_at.get(at, -1) > line or (k > 0 and last_up_to[k - 1] > line)


def is_history(story: Story, hit: WordHit, *, news: timedelta | None = None) -> bool:
    """Whether an act is no news: far back by its date, the beginning of a count of years, a state told by the way (已成立…).

    With ``news`` only its date tells, and it may lie so far back.
    """
    text = story.text
    lo, _ = story.document.sentence_at(hit.start)
    start = clause_start(text, hit.start, lo)
    before = text[start : hit.start]
    if _HABIT.search(before):
        return True
    if news is not None:
        when = _date_with(story, hit, lo, start)
        return when is not None and _is_old(story, when, news)
    if _BEFORE_NOW.search(before) or _SINCE.match(text, hit.end) or _EARLIER.match(text, lo, hit.start):
        return True
    if _BY_NOW.search(text, max(lo, hit.start - 48), hit.start):
        return True
    when = _date_with(story, hit, lo, start)
    now = _JUST_NOW.search(text, lo, hit.end) is not None
    if not now and when is None and _BACKDROP.search(text, lo, hit.start):
        return True
    fresh = now or in_lead(story, hit.start)
    if when is not None and not story.reference.day and when.value.granularity == "year":
        return True  # 1989年,甲出版社成立: news has a day
    if when is not None:
        said = text[when.start : when.end]
        if chronicle(story):
            return _is_old(story, when, _YEAR_PAST)
        if in_lead(story, hit.start) and _is_newest(story, when):
            return False  # a page put up long after its news
        return _is_old(story, when, _NEWS) or _LONG_AGO.match(said) is not None or (
            not fresh and not story.reference.day and _MONTH_ONLY.fullmatch(said) is not None
        )
    return not fresh and bool(_ALREADY.search(before) or reported(story, hit.start))


def _date_with(story: Story, hit: WordHit, lo: int, start: int) -> Candidate | None:
    """The date that goes with a verb: the last before it in its clause, one that begins the sentence, 于… after it."""
    text = story.text
    spans = [(start, hit.start)]
    if text.startswith("于", hit.end):
        spans.append((hit.end, min(hit.end + 14, len(text))))
    for a, b in spans:
        dates = [d for d in story.within(a, b, "date") if not _in_name(text, d) or strip_adverbs(story, d.start, hit.start) == d.start]
        if dates:
            return dates[-1]
    lead = [
        d for d in story.within(lo, start, "date")
        if text[d.end : d.end + 1] == "," and _AT.fullmatch(text, clause_start(text, d.start, lo), d.start)
    ]  # fmt: skip
    return lead[-1] if lead else None


def _is_newest(story: Story, when: Candidate) -> bool:
    """Whether a day of the last year is the newest that the text itself tells, beside the day on which it was put up."""
    now = story.reference.day
    last: date | None = getattr(when.value, "end", None)
    if now is None or last is None or when.value.granularity != "day" or last < now - _YEAR_PAST:
        return False
    told = (m for m in story.of_kind("date") if story.document.line_at(m.start).kind == "paragraph")
    return all(getattr(m.value, "end", None) is None or m.value.end <= last or m.value.end > now for m in told)


def _in_name(text: str, d: Candidate) -> bool:
    return bool(YEAR.fullmatch(text, d.start, d.end) and _NAME_GOES_ON.match(text, d.end) and text[d.end] not in "年,")


def _is_old(story: Story, when: Candidate, news: timedelta) -> bool:
    last: date | None = getattr(when.value, "end", None)
    if last is None:
        return False
    if story.reference.day:
        return last < story.reference.day - news
    if "last year" not in story.memo:
        story.memo["last year"] = max(m.value.end.year for m in story.of_kind("date") if getattr(m.value, "end", None))
    return bool(last.year < story.memo["last year"] - (news > _NEWS))
