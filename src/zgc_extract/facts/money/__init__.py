"""What an amount means: its metric, and with it its subject and period, from the sentence's own words.

The conventions, as most annotators of real pages write them:

- **metric**: the words at the amount that say what sort of sum it is, with what tells it from others of its sort
  (首期规模, 规上工业总产值, 年度计划投资), without what says how sure it is or that it is to be (预计, 拟, 计划|总投资)
  and without whose it is; the verb where the amount is its object (投资, 捐赠, 签约). A sector belongs to it
  (服务业增加值), a land to the subject (江城制造业|产值). What the amount is a sum of serves where nothing stands
  before it (300亿元|融资支持).
- **subject**: the one of whom the metric is told, in the text's own words at that place (软件园, 公司, 该行, 每家企业):
  the words before the metric, else the topic of the clause, of the clauses before, at last whoever the sentence, or
  the one before, begins with. Of things counted it is their sort with an own count (25个项目), or the bare name before
  a count (签约项目16个); of an amount before its noun that noun (总投资3亿元的|滨江项目); of a prize its winner; of aid
  (奖励, 补贴, 资助) who gets it, else who sets it aside; of what is given (捐赠, 投入, 授信) who gives; of what a
  contract comes to the contract, of what else two agree on the one told first, of what they build that. Where no clause names it,
  it is the one that its paragraph goes on about, on a page of results the firm that reports them.
- **period**: the month, half, year or stretch that the sentence gives, or that the report opens with (上半年,…) where
  the metric flows in a time; a day only after 截至; none of what is agreed or planned once (总投资, 签约金额).
"""

from __future__ import annotations

from typing import Any

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .allotted import allots, allotter, set_up, set_up_of, sets_aside, used_for
from .before import bracketed
from .behind import built_together, built_with, row_behind, subject_behind
from .bought import bought
from .clause import clause_start, own_words
from .compared import FIRST_STAGE, compared, first_stage, grown_to, of_year_before, other_time, year_earlier
from .default import default_subject, own_subject
from .done import done
from .giving import AID, each_at_most, given, granted
from .leading import leader
from .metric import LONGEST, grow
from .named import trimmed, untrailed, what_is_named
from .period import period_going_on, period_of, year_at
from .pointing import latter
from .prizes import PRIZE, prize_of
from .rows import each_of, of_list, place_in_row, row_of, stacked, tells_apart, unmarked
from .seen import SIGNED_OF, SIGNS, first_of_list, got, metric_after, metric_before, strip
from .subject import owner, subject_of, subject_of_headline, topic_of_period
from .whose import fits
from .words import money_words
from .years import period_in_row

#: Words of a clause that tells by how much: 增加4亿元 is no new total.
_BY = compiled("[^,]{0,6}?(?:增加|增长|提高|上升|下降|减少|增|升|降|减|多|少)(?![至到为])")
#: A sector, which is told with its metric: 全区|服务业增加值, no one's own; 江城制造业 is whose it is.
_SECTOR = compiled("(?!全|我|该|本|各|其)[一-龥]{1,8}(?:产业|[^企行事作毕专就创物农])业|[一二三]产")
#: A product, whose worth is told with it where its clause is another's: 该县旅游收入5亿元,|茶叶|产值3亿元.
_PRODUCT = compiled(
    "[一-龥]{2,4}农业|(?![全我该本各其首年月日]|累计|人均|"
    "户均)[一-龥]{2,6}(?<![区市县省镇乡村局厅部院校所会店厂家户人者民农行园地室队级司团业期线营房楼馆桥路港份])"
    "(?<!公司|企业|集团|中心|基地|项目|工程|平台|业务|板块|品牌|方面|项目|部门)"
)
_OF_SECTOR = compiled(
    "(?!完成|实现)[一-龥]{0,6}(?:产值|[出进]口额|交易额|成交额|增加值|收入|营收|营业额|销售额|投资额?|利润|税收|总额|总金额|支出|开支|经费|费用|贷款|"
    "余额)$"
)
_WITH = compiled("(?<=..)[与和同](?=..)")
#: To whom it is given, before the verb: 甲银行将|为我市提供300亿元融资支持.
_PROVIDES = compiled(
    "(?:将|可|拟|计划|已|再|累计|先后)*(?:在[^,。;]{1,12}?)?(?:向|为|给|对)[^,。;]{1,40}?(?:给予|提供|发放|投放|安排)[^,。;]{0,6}$"
)
#: Verbs of making before a sum.
_MAKES = compiled("(?:实现|创造|贡献|取得)了?(?:超过|超|近|约|逾)?$")
#: How much in all there is of what is named behind the sum: 总额|5亿元|的授信额度.
_IN_ALL = frozenset(("总额", "总金额", "金额", "额度"))
_PUT_IN, _SIGNED_WITH = ("投资", "投入", "出资", "总投资", "总投入"), compiled(
    "(?<=..)[与和同、][^,。;]{2,60}签(?:约|署|订|下|了)[^,。;]{0,24},$"
)
_BUDGET = compiled("(?:[省市县区]级|中央|[省市县区]|地方)财政")
_LED_METRIC = ("全年", "年度", "每股", "本年度", "当年", "单季", "首月", "首周", "首年")
_OF_ALL = ("增加值", "税收", "投资", "投资额")
_WAY = compiled("[为向对给在]")
_GOAL = compiled("(?:的|提出的)?目标(?:是|为|定为)?$")


def meaning(story: Story, money: Candidate) -> dict[str, Any]:
    """``metric``, ``subject`` (a mention or words) and ``period`` (EDTF) of a money mention; None where not said.

    The metric is what stands before the amount (全年总产值超万亿元), else what it is a sum of (5亿元专项资金); its subject is the
    rest of the clause before it.
    """
    known: dict[int, dict[str, Any]] = story.memo.setdefault("money_meaning", {})
    if id(money) not in known:
        known[id(money)] = _meaning(story, money)
    return known[id(money)]


def _meaning(story: Story, money: Candidate) -> dict[str, Any]:
    metric, at = metric_before(story, money)
    behind = _behind(story, money, metric, at) if metric is not None and at is not None else None
    if behind is not None:
        return {"metric": metric, "subject": behind, "period": None}
    if metric is not None and story.text[money.start - 1] == "的" and metric_after(story, money):
        metric = at = None  # 此次捐赠的|六千万元|善款
    if metric in _IN_ALL and story.text.startswith("的", money.end):
        metric = metric_after(story, money) or metric
    verb = allots(story, money) if metric is None else None
    if metric is not None and at is not None:
        built = built_with(story, money.end) if own_words(story, clause_start(story, at), at) >= at else None
        listed = built or of_list(story, money)
        subject = listed or unmarked(each_of(story, first_of_list(story, money), money, subject_of(story, at, metric), at))
        subject = subject if fits(subject, metric) else None
    elif verb is not None:
        made = set_up(story, money.end)
        return {"metric": None, "subject": made or allotter(story, verb), "period": None if made else period_of(story, money, "")}
    else:
        metric = metric_after(story, money)
        subject = _getter(story, money, metric) if metric else None
    if metric is not None and at is not None and isinstance(subject, str) and _is_sector(story, subject, at, metric):
        product = _SECTOR.fullmatch(subject) is None
        whose = owner(story, at - len(subject)) if product or metric.endswith(_OF_ALL) else None
        if whose is None and product:
            whose = leader(story, clause_start(story, at), metric)
        if whose is not None or metric.endswith("增加值") or subject.endswith("产") or story.text.startswith(":", money.end):
            metric, subject = subject + metric, whose
    if metric == "产业规模" and isinstance(subject, str) and not subject.endswith(("区", "市", "县", "省", "园", "国")):
        metric, subject = "规模", subject + "产业"  # 全市集成电路|产业规模
    led = metric is not None and isinstance(subject, str) and subject.startswith(_LED_METRIC) and not _WAY.search(subject)
    if led and metric is not None and isinstance(subject, str) and len(subject + metric) <= LONGEST + 4:
        metric, subject = subject + metric, None  # 全年版权|支出, 每股摊薄|收益
    if metric is not None and subject is None:
        subject = subject_of_headline(story, money.end)
    if metric is not None and subject is None and at is None and metric.endswith("基金") and got(story, money) == money.start:
        metric, subject = None, metric  # 50亿元|产业母基金
    paid = bought(story, money) if metric is None else None
    if paid is not None:
        return {"metric": paid[0], "subject": paid[1] or default_subject(story, paid[2], paid[0]), "period": None}
    grown = grown_to(story, money, lambda m: meaning(story, m)) if metric is None else None
    if grown is not None:
        return grown
    later = other_time(story, money, lambda m: meaning(story, m)) if metric is None else None
    if later is not None:
        story.memo.setdefault("money_compared", set()).add(id(money))
        return later
    first = first_stage(story, money) if metric is None else None
    if first is not None:
        told = meaning(story, first)
        return {"metric": FIRST_STAGE, "subject": told["subject"], "period": None}
    set_against = compared(story, money, lambda m: meaning(story, m)) if metric is None else None
    if set_against is not None:
        story.memo.setdefault("money_compared", set()).add(id(money))
        return set_against
    if metric is None and (each := each_at_most(story, money) or granted(story, money)) is not None:
        return {"metric": each[0], "subject": each[1], "period": None}
    sorts = stacked(story, money) if metric is None else None
    if sorts is not None:
        return meaning(story, sorts)
    if metric is None:
        row = row_of(story, money, lambda low, end: _words_of(story, low, end), lambda m: meaning(story, m))
        if row is not None:
            return row
        before = _continued(story, money)  # 2022年产值14亿元,去年已达19亿元
        if before is not None:
            told = meaning(story, before)
            metric, subject = told["metric"], told["subject"]
        else:
            subject = subject or set_up(story, money.end) or set_up_of(story, money) or bracketed(story, money) or used_for(story, money)
    acted = done(story, money) if metric is None and subject is None else None
    if acted is not None:
        metric, subject = acted
        at = money.start
    period = period_of(story, money, metric, subject) if metric else None
    if metric and subject is None and period is not None:
        subject = topic_of_period(story, money, metric)
    if metric and subject is None and (budget := _BUDGET.match(metric)) is not None:
        subject = budget[0]  # 省级财政科技专项资金将安排|11亿元
    if metric and metric.endswith(_PUT_IN) and (at is None or own_words(story, clause_start(story, at), at) >= at or subject is None):
        subject = _of_those_who_signed(story, money, at) or subject
    if metric and subject is None:
        subject = own_subject(story, at if at is not None else money.start, metric)
    if metric and subject is None:
        subject = leader(story, clause_start(story, at if at is not None else money.start), metric)
    if metric and subject is None:
        subject = default_subject(story, at if at is not None else money.start, metric)
    subject = latter(story, subject, money.start)
    if metric and period is None and subject is not None:
        period = period_going_on(story, money, metric, subject)
    if metric and at is not None:
        begins = first_of_list(story, money)
        place, total = place_in_row(story, begins, money)
        several = period_in_row(story, begins, place, total)
        if several is not None:
            period = several
        elif period and "分别" in story.text[at : money.start]:
            period = year_at(period, place, total)
    if metric and at is not None and period and of_year_before(story, money):
        story.memo.setdefault("money_compared", set()).add(id(money))
        period = year_earlier(period, end=False)
    return {"metric": metric, "subject": subject, "period": period}


def _of_those_who_signed(story: Story, money: Candidate, at: int | None) -> Any:
    """What is built with what the two that signed in the clause before put in: no one's own."""
    low = clause_start(story, at if at is not None else money.start)
    signed = low > 1 and _SIGNED_WITH.search(story.text, clause_start(story, low - 1), low) is not None
    return built_together(story, money.end) if signed else None


def _behind(story: Story, money: Candidate, metric: str, at: int) -> Any:
    """What a sum belongs to that is named behind it, or behind the last of its row: 总投资分别为5亿元、3亿元的|甲项目和乙项目."""
    first, last = first_of_list(story, money), money
    while story.text[last.end : last.end + 1] in ("、", "和") and (more := story.starting.get(last.end + 1)) and more.kind == "money":
        last = more
    if last is money and first == money.start:
        return subject_behind(story, money.end, metric)
    found = subject_behind(story, last.end, metric) if "分别" in story.text[at:first] else None
    names = row_behind(story, last.end) if isinstance(found, str) else []
    sums = story.within(first, last.end, "money")
    return names[sums.index(money)] if len(names) == len(sums) else None


def _is_sector(story: Story, subject: str, at: int, metric: str) -> bool:
    """Whether a subject right before its metric is a sector or a product, of no land of its own."""
    start = at - len(subject)
    product = _PRODUCT.fullmatch(subject) and "投资" not in metric and "人均" not in subject + metric
    product = product and not subject.endswith(tuple(story.document.lexicon.table("_company_tails")))
    named = (_SECTOR.fullmatch(subject) or product) and story.text.endswith(subject, 0, at)
    named = named and not story.within(start, at, "place", "park", "organisation")
    return bool(named and _OF_SECTOR.match(metric))


def _words_of(story: Story, low: int, end: int) -> str | None:
    """The metric's words that end at an offset."""
    at = grow(story, low, end)
    return None if at is None else story.text[at:end]


def _getter(story: Story, money: Candidate, metric: str) -> Any:
    """Who gets what a sum is of that is named behind it: 甲公司完成|5亿元融资, 获奖的企业将给予|30万元奖励."""
    at = got(story, money)
    provides = _PROVIDES.search(story.text, clause_start(story, money.start), money.start)
    if provides is not None and given(story, money.start) is None:
        return subject_of(story, provides.start(), metric)
    signs = SIGNS.search(story.text, max(0, money.start - 12), money.start) if SIGNED_OF.fullmatch(metric) else None
    if signs is not None:  # 甲公司拿下|12亿元大单; 甲与乙签署|5亿元采购协议: who is told first
        low = clause_start(story, signs.start())
        partner = _WITH.search(story.text, low, signs.start())
        if partner is None:
            return subject_of(story, signs.start(), metric)
        own = own_words(story, low, partner.start())
        return what_is_named(story, own, untrailed(story, own, partner.start()))
    if (PRIZE.search(metric) or story.text.startswith("各", at)) and at < money.start:  # 甲公司夺得冠军,获得|50万元奖金
        won = prize_of(story, clause_start(story, at), at)
        if won is not None:
            return won
    made = _MAKES.search(story.text, max(0, money.start - 10), money.start)  # 开发区创造了|15万亿元的生产总值
    if made is not None:
        return subject_of(story, made.start(), metric)
    if at < money.start and AID.search(metric):  # 博士后可|获得每年20万元的|生活补贴
        start, end = trimmed(story, clause_start(story, at), at)
        gets = subject_of(story, at, metric) if end > start + 1 else None
        if gets is not None:
            return gets
    bare = at < money.start and own_words(story, clause_start(story, at), at) >= untrailed(story, clause_start(story, at), at)
    verb = at < money.start and (metric.endswith("奖金") or bare or not AID.search(metric))
    if verb or money_words(story.document.lexicon).got.search(metric):
        return subject_of(story, at, metric) or given(story, money.start)
    return given(story, money.start) or sets_aside(story, money.start)


def _continued(story: Story, money: Candidate) -> Candidate | None:
    """The sum that the clause before ends with, where this one's own clause says nothing but when and how far."""
    low = clause_start(story, money.start)
    goal = _GOAL.search(story.text, low, money.start)
    end = strip(story, low, goal.start() if goal else money.start)
    if not low or story.text[low - 1] != "," or end > low or _BY.match(story.text, low) or tells_apart(story, money):
        return None
    sums = story.within(max(0, low - 40), low - 1, "money")
    return sums[-1] if sums and sums[-1].end == low - 1 else None


