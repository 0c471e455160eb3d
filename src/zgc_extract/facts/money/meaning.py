"""What an amount means, step after step: its metric and its subject from the words at it, else from sums before it, then its period."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ...slotted import slotted
from .allotted import allots, allotter, set_up, set_up_of, used_for
from .before import bracketed
from .behind import built_together, built_with, row_behind, subject_behind
from .bought import PRICES, bought
from .clause import clause_start, own_words
from .compared import FIRST_STAGE, compared, first_stage, grown_to, of_year_before, other_time, year_earlier
from .default import default_subject, own_subject, priced
from .done import done
from .getter import getter
from .giving import each_at_most, for_whom, granted
from .going_on import continued
from .leading import leader
from .metric import LONGEST, grow
from .period import period_going_on, period_of, year_at
from .pointing import latter
from .prizes import PRIZE
from .rows import each_of, of_list, place_in_row, row_of, stacked, unmarked
from .sectors import with_sector
from .seen import first_of_list, got, metric_after, metric_before
from .subject import subject_of, subject_of_headline, topic_of_period
from .tidy import tidied
from .topic import AGREED
from .whose import fits
from .words import money_words
from .years import period_in_row

#: ``metric``, ``subject`` (a mention or words) and ``period`` (EDTF) of a sum; None where not said.
Meaning = dict[str, Any]


@slotted
class _Sum:
    """What is known so far of a sum; ``at``: where the metric before it begins, None where the metric stands elsewhere."""

    story: Story
    money: Candidate
    metric: str | None = None
    at: int | None = None
    subject: Any = None
    period: str | None = None

    @property
    def begins(self) -> int:
        """Where what is said of the sum begins: with its metric or itself."""
        return self.money.start if self.at is None else self.at

    @property
    def low(self) -> int:
        """Where the clause of that begins."""
        return clause_start(self.story, self.begins)


def meaning(story: Story, money: Candidate) -> Meaning:
    """What a money mention means.

    The metric is what stands before the amount (全年总产值超万亿元), else what it is a sum of (5亿元专项资金); its subject is the
    rest of the clause before it.
    """
    known: dict[int, Meaning] = story.memo.setdefault("money_meaning", {})
    if id(money) not in known:
        known[id(money)] = _meaning(story, money)
    return known[id(money)]


def _meaning(story: Story, money: Candidate) -> Meaning:
    told = _Sum(story, money)
    told.metric, told.at = metric_before(story, money)
    whole = _belongs_behind(told)
    if whole is None:
        _choose_side(told)
        whole = _allotted(told)
    if whole is not None:
        return whole
    for step in _WORDED:
        step(told)
    if told.metric is None or told.metric in PRICES:
        elsewhere = _ELSEWHERE if told.metric is None else (_bought,)
        whole = next((found for find in elsewhere if (found := find(told)) is not None), None)
        if whole is not None:
            return whole
    if told.metric is None:
        _bare(told)
    if told.metric:
        told.period = period_of(story, money, told.metric, told.subject)
        told.subject = _of_those_who_signed(told) or told.subject
        for whose in _SUBJECTS:
            if told.subject is None:
                told.subject = whose(told)
    told.subject = latter(story, told.subject, money.start)
    if told.metric:
        _timed(told)
    told.metric, told.subject = tidied(story, money, told.at, told.metric, told.subject)
    return {"metric": told.metric, "subject": told.subject, "period": told.period}


# A metric before the sum that is not said of what stands before it.


def _belongs_behind(told: _Sum) -> Meaning | None:
    """A sum of what is named behind it, or behind the last of its row: 总投资分别为5亿元、3亿元的|甲项目和乙项目."""
    story, metric, at = told.story, told.metric, told.at
    if metric is None or at is None:
        return None
    first, last = first_of_list(story, told.money), told.money
    while story.text[last.end : last.end + 1] in ("、", "和") and (more := story.starting.get(last.end + 1)) and more.kind == "money":
        last = more
    if last is told.money and first == told.money.start:
        subject = subject_behind(story, last.end, metric)
    else:
        subject = subject_behind(story, last.end, metric) if "分别" in story.text[at:first] else None
        names = row_behind(story, last.end) if isinstance(subject, str) else []
        sums = story.within(first, last.end, "money")
        subject = names[sums.index(told.money)] if len(names) == len(sums) else None
    return {"metric": metric, "subject": subject, "period": None} if subject is not None else None


# The words at the sum.

#: How much in all there is of what is named behind the sum: 总额|5亿元|的授信额度.
_IN_ALL = frozenset(("总额", "总金额", "金额", "额度"))


def _choose_side(told: _Sum) -> None:
    """What a sum is of that is named behind it goes before words in front that say less: 此次捐赠的|六千万元|善款."""
    story, money = told.story, told.money
    if told.metric is not None and story.text[money.start - 1] == "的" and metric_after(story, money):
        told.metric = told.at = None
    if told.metric in _IN_ALL and story.text.startswith("的", money.end):
        told.metric = metric_after(story, money) or told.metric


def _allotted(told: _Sum) -> Meaning | None:
    """A sum that somebody sets aside, for what is set up with it: 市财政安排|5亿元|设立专项资金."""
    verb = allots(told.story, told.money) if told.metric is None else None
    if verb is None:
        return None
    made = set_up(told.story, told.money.end)
    period = None if made else period_of(told.story, told.money, "")
    return {"metric": None, "subject": made or allotter(told.story, verb), "period": period}


def _whose_words(told: _Sum) -> None:
    """The one of whom the metric before the sum is told, or who gets what is named behind it."""
    story, money, metric, at = told.story, told.money, told.metric, told.at
    if told.subject is not None:
        return
    if metric is not None and at is not None:
        built = built_with(story, money.end) if own_words(story, told.low, at) >= at else None
        listed = built or of_list(story, money)
        whole = first_stage(story, money)
        if whole is not None:
            told.subject = meaning(story, whole)["subject"]  # 总规模百亿元的母基金,首期|30亿元
            return
        subject = listed or unmarked(each_of(story, first_of_list(story, money), money, subject_of(story, at, metric), at))
        told.subject = subject if fits(subject, metric) else None
        return
    told.metric = metric_after(story, money)
    told.subject = getter(story, money, told.metric) if told.metric else None


def _with_sector(told: _Sum) -> None:
    """A sector belongs to the metric: 全区|服务业增加值."""
    if told.metric is not None and told.at is not None:
        told.metric, told.subject = with_sector(told.story, told.subject, told.at, told.metric, told.money.end)


_INDUSTRY_SIZE = compiled("(?P<what>(?P<which>核心|相关)?产业)规模")


def _of_industry(told: _Sum) -> None:
    """How large an industry is: 全市集成电路产业|规模, 带动相关产业|规模."""
    sized = _INDUSTRY_SIZE.fullmatch(told.metric or "")
    if sized is None:
        return
    if sized["which"] == "相关":
        told.metric, told.subject = "规模", sized["what"]
    elif isinstance(told.subject, str) and not told.subject.endswith(("区", "市", "县", "省", "园", "国")):
        told.metric, told.subject = "规模", told.subject + sized["what"]


_LED_METRIC = ("全年", "年度", "每股", "本年度", "当年", "单季", "首月", "首周", "首年")
_WAY = compiled("[为向对给在]")


def _led(told: _Sum) -> None:
    """A time or a share before the metric is no one: 全年版权|支出, 每股摊薄|收益."""
    metric, subject = told.metric, told.subject
    if metric is None or not isinstance(subject, str) or not subject.startswith(_LED_METRIC) or _WAY.search(subject):
        return
    if len(subject + metric) <= LONGEST + 4:
        told.metric, told.subject = subject + metric, None


def _of_headline(told: _Sum) -> None:
    """A headline says it behind the sum."""
    if told.metric is not None and told.subject is None:
        told.subject = subject_of_headline(told.story, told.money.end)


def _of_fund(told: _Sum) -> None:
    """A fund behind its size: 50亿元|产业母基金."""
    bare = told.metric is not None and told.subject is None and told.at is None
    if bare and told.metric is not None and told.metric.endswith("基金") and got(told.story, told.money) == told.money.start:
        told.metric, told.subject = None, told.metric


def _split(told: _Sum) -> None:
    """The price of what its words begin with, where no one is told whose it is: 门票|定价."""
    at = told.at
    parts = priced(told.story, at, told.metric or "") if at is not None and own_words(told.story, told.low, at) >= at else None
    told.metric, told.subject = parts if parts is not None else (told.metric, told.subject)


_WORDED: tuple[Callable[[_Sum], None], ...] = (
    _split, _whose_words, _with_sector, _of_industry, _led, _of_headline, _of_fund,
)  # fmt: skip


# A sum with no metric at it: told by how it is used or by another sum.


def _bought(told: _Sum) -> Meaning | None:
    """以3亿元|收购甲公司."""
    paid = bought(told.story, told.money)
    if paid is None:
        return None
    verb, who, way = paid
    return {"metric": verb, "subject": who or leader(told.story, clause_start(told.story, way), verb), "period": None}


def _grown_to(told: _Sum) -> Meaning | None:
    """从去年同期的6亿元增长两成,达|7.2亿元."""
    return grown_to(told.story, told.money, lambda m: meaning(told.story, m))


def _other_time(told: _Sum) -> Meaning | None:
    """每股盈利0.64元(二零一七年:|0.34元)."""
    return _noted_as_compared(told, other_time(told.story, told.money, lambda m: meaning(told.story, m)))


def _first_stage(told: _Sum) -> Meaning | None:
    """总投资20亿元,首期|5亿元."""
    whole = first_stage(told.story, told.money)
    return None if whole is None else {"metric": FIRST_STAGE, "subject": meaning(told.story, whole)["subject"], "period": None}


def _compared(told: _Sum) -> Meaning | None:
    """产值60亿元,比上年增加|4亿元."""
    return _noted_as_compared(told, compared(told.story, told.money, lambda m: meaning(told.story, m)))


def _noted_as_compared(told: _Sum, found: Meaning | None) -> Meaning | None:
    if found is not None:
        told.story.memo.setdefault("money_compared", set()).add(id(told.money))
    return found


def _granted(told: _Sum) -> Meaning | None:
    """单个企业最高不超过|500万元; 奖励远山集团|100万元."""
    each = each_at_most(told.story, told.money) or granted(told.story, told.money)
    return {"metric": each[0], "subject": each[1], "period": None} if each is not None else None


def _stacked(told: _Sum) -> Meaning | None:
    """A sum that tells sorts of the same things apart means what the one before does."""
    before = stacked(told.story, told.money)
    return meaning(told.story, before) if before is not None else None


def _in_row(told: _Sum) -> Meaning | None:
    """产值500亿元:市级园区|300亿元, 县级园区|200亿元."""
    return row_of(told.story, told.money, lambda low, end: _words_of(told.story, low, end), lambda m: meaning(told.story, m))


def _words_of(story: Story, low: int, end: int) -> str | None:
    """The metric's words that end at an offset."""
    at = grow(story, low, end)
    return None if at is None else story.text[at:end]


_ELSEWHERE: tuple[Callable[[_Sum], Meaning | None], ...] = (
    _bought, _grown_to, _other_time, _first_stage, _compared, _granted, _stacked, _in_row,
)  # fmt: skip


def _bare(told: _Sum) -> None:
    """A sum that goes on from the one before it (2022年产值14亿元,去年已达|19亿元), else whose it is and what is done with it."""
    story, money = told.story, told.money
    before = continued(story, money)
    if before is not None:
        first = meaning(story, before)
        told.metric, told.subject = first["metric"], first["subject"]
    else:
        told.subject = told.subject or set_up(story, money.end) or set_up_of(story, money) or bracketed(story, money)
        told.subject = told.subject or used_for(story, money)
    acted = done(story, money) if told.metric is None and told.subject is None else None
    if acted is not None:
        told.metric, told.subject = acted
        told.at = money.start


# Whose it is where its own clause does not say.

_PUT_IN = ("投资", "投入", "出资", "总投资", "总投入")
#: Two that sign, in the clause before.
_SIGNED_WITH = compiled("(?<=..)[与和同、][^,。;]{2,60}签(?:约|署|订|下|了)[^,。;]{0,24},$")


def _of_those_who_signed(told: _Sum) -> Any:
    """What is built with what the two that signed in the clause before put in: no one's own."""
    story, metric, at = told.story, told.metric, told.at
    if not metric or not metric.endswith(_PUT_IN):
        return None
    if at is not None and told.subject is not None and own_words(story, told.low, at) < at:
        return None
    signed = told.low > 1 and _SIGNED_WITH.search(story.text, clause_start(story, told.low - 1), told.low) is not None
    return built_together(story, told.money.end) if signed else None


def _of_period(told: _Sum) -> Any:
    """What the clause of its period tells of."""
    return topic_of_period(told.story, told.money, told.metric or "") if told.period is not None else None


_BUDGET = compiled("[省市县区]级财政|中央财政|[省市县区]财政|地方财政")


def _of_budget(told: _Sum) -> Any:
    """The budget that its metric begins with: 省级财政|科技专项资金将安排11亿元."""
    budget = _BUDGET.match(told.metric or "")
    return budget[0] if budget is not None else None


def _of_sum_before(told: _Sum) -> Any:
    """Whose the last sum of its sentence is: “投资8亿元的|二期工程|下月开工,…,年销售额有望突破30亿元.”"""
    if AGREED.search(told.metric or "") or PRIZE.search(told.metric or ""):
        return None
    start = told.story.document.sentence_at(told.begins)[0]
    known = (told.story.memo["money_meaning"].get(id(m)) for m in reversed(told.story.within(start, told.begins, "money")))
    subject = next((k["subject"] for k in known if k and k["metric"] and k["subject"] is not None), None)
    return subject if fits(subject, told.metric or "") else None


_SUBJECTS: tuple[Callable[[_Sum], Any], ...] = (
    _of_period,
    _of_budget,
    lambda told: own_subject(told.story, told.begins, told.metric or ""),
    lambda told: for_whom(told.story, told.at) if told.at is not None else None,
    lambda told: leader(told.story, told.low, told.metric or ""),
    _of_sum_before,
    lambda told: default_subject(told.story, told.begins, told.metric or ""),
)


# When it was.


def _timed(told: _Sum) -> None:
    """Its period: its own or the one that goes on, its own of a row of periods, that of the year before."""
    story, money = told.story, told.money
    if told.period is None and told.subject is not None:
        metric = told.metric or ""
        flows = money_words(story.document.lexicon).flow.search(metric)
        told.period = period_of(story, money, metric, told.subject) if flows else None
        told.period = told.period or period_going_on(story, money, metric, told.subject)
    if told.at is None:
        return
    begins = first_of_list(story, money)
    place, total = place_in_row(story, begins, money)
    several = period_in_row(story, begins, place, total)
    if several is not None:
        told.period = several
    elif told.period and "分别" in story.text[told.at : money.start]:
        told.period = year_at(told.period, place, total)
    if told.period and of_year_before(story, money):
        _noted_as_compared(told, {})
        told.period = year_earlier(told.period, end=False)
