"""Sums that no metric is named for: what is set up with them, who sets them aside."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .clause import clause_start
from .clause_topic import topic_of_clause
from .named import trimmed, what_is_named
from .whose import Subject

_FUND = "(?:奖学金|助学金|奖教金|基金|资金|[金险转]池|周转金|专项|奖项)"
#: What a sum sets up: 5000万元|将用于设立“春雨基金”, 3亿元|设立共同孵化资金.
_SETS_UP = compiled(
    "(?:(?:将|拟)?(?:用于|专门|特别|专项)?(?:设立|成立)“(?P<what>[^“”]{4,30})”|的?“(?P<plan>[^“”]{2,30}(?:基金|计划|专项|工程|奖学金|"
    "助学金))”"
    f"|[^,。;“”]{{0,16}}?(?:设立|成立|组建|建立|发起)了?(?P<fund>[^,。;“”的]{{0,20}}?{_FUND})(?=[,。;、\\n]|$))"
)
#: What is set up by a verb before the sum: 设立|15亿元|的前期费周转池.
_SET_UP_BEFORE = compiled("(?:设立|成立|组建|建立)了?(?:总额|每年|一个)?$")
#: A fund and its sum behind it: 设立“春雨基金”|100万元.
_FUND_FIRST = compiled(
    f"(?:(?:设立|成立)了?“(?P<fund>[^“”]{{2,30}}{_FUND})”(?:共计|共|合计|总计|约|每年|,)*|“(?P<total>[^“”]{{2,30}}{_FUND})”(?:共计|合计|总计))$"
)
_FUND_OF = compiled(f"的?(?P<fund>[^,。;“”的]{{1,20}}?{_FUND})(?=[,。;、\\n]|$)")
#: Verbs of setting money aside, and what it is to do: 政府已|预留|30亿港元|推动….
_ALLOTS = compiled(
    "(?:已|将|还|再|会|拟|专门|每年|计划|额外|另外)*(?:拿出|预留|编列|匡列|安排|拨出|划出|留出|列支|预算安排)(?:了|最高|超过|约|近)?$"
)
#: The same before what is set aside: 省财政今年|安排|专项资金3亿元.
_SETS_ASIDE = compiled(
    "(?:已|将|还|再|会|拟|专门|每年|累计|共|先后|额外|首批|首期|新增|从今年起|统筹|足额)*(?:"
    "拿出|预留|编列|安排|拨出|划出|留出|列支|预算安排|"
    "下达|拨付|统筹|筹措|落实|发放|投放|设立|设置|成立|组建)(?:了|最高|超过|不低于|不少于|约|近|总额|总计|共|各类|各项)*$"
    "|(?:已|将|再|共)*(?:下达|拨付)(?:我[省市县区]|[一-龥]{2,4}[省市县区])?[一-龥]{0,6}$"
)
_TO_DO = compiled(
    "(?:(?:专门|专项)?用于|发给|改造|扩建|新建|兴建|修建|支持|推动|奖励|补助|补贴|资助|扶持|帮助|发展|推进|建设|培育|鼓励|设立|开展|"
    "实施|加快|改善|购买|采购|修缮|在[^,。;]{2,16}[设建]|"
    r"[,。;](?=支持|用于|推动|奖励|扶持|补助|补贴|资助|推进|发展|建设))(?![的,。;!?\n]|$)"
)
_BESIDE = compiled("(?<=..)(?:会同|联合|联手)(?=..)")
_TO_WHOM = compiled("(?<=..)[向为给对](?=..)")
_USED_FOR = compiled("(?:将|主要|全部)*用于(?P<what>[^,。;“”、]{3,20}?)(?=[,。;\\n]|$)")
_PART_OF = ("其中", "其余", "剩余", "款中", "资金中")
_REACH, _FUND_REACH = 12, 48


def set_up(story: Story, at: int) -> str | None:
    """What is set up with a sum that is no more than that: 5000万元|将用于设立“春雨基金”."""
    m = _SETS_UP.match(story.text, at)
    return m["what"] or m["plan"] or m["fund"] if m else None


def used_for(story: Story, money: Candidate) -> str | None:
    """What a part of a sum is used for: 其中|7000万元|用于研究院大楼建设."""
    if story.text[money.start - 1 : money.start] not in (",", ";") and not story.text.endswith(_PART_OF, 0, money.start):
        return None
    m = _USED_FOR.match(story.text, money.end)
    return m["what"] if m else None


def set_up_of(story: Story, money: Candidate) -> str | None:
    """The fund that is set up with a sum: 设立|15亿元|的前期费周转池, 设立“春雨基金”|100万元."""
    first = _FUND_FIRST.search(story.text, max(0, money.start - _FUND_REACH), money.start)
    if first is not None:
        return first["fund"] or first["total"]
    before = _SET_UP_BEFORE.search(story.text, max(0, money.start - _REACH), money.start)
    m = _FUND_OF.match(story.text, money.end) if before else None
    return m["fund"] if m else None


def allots(story: Story, money: Candidate) -> int | None:
    """Where the verb begins that sets a sum aside for what is to be done with it; None where none does."""
    if _TO_DO.match(story.text, money.end) is None:
        return None
    m = _ALLOTS.search(story.text, max(0, money.start - _REACH), money.start)
    return m.start() if m else None


def sets_aside(story: Story, at: int) -> Subject | None:
    """Who sets aside what begins at an offset: 市财政|每年安排|2亿元专项资金."""
    m = _SETS_ASIDE.search(story.text, max(0, at - _REACH), at)
    return allotter(story, m.start()) if m is not None else None


def allotter(story: Story, verb: int) -> Subject | None:
    """Who sets aside: 市财政|将拿出5000万元奖励…."""
    low = clause_start(story, verb)
    start, end = trimmed(story, low, verb)
    beside = _BESIDE.search(story.text, start, end) or _TO_WHOM.search(story.text, start, end)  # 财政部|会同商务部安排…
    end = beside.start() if beside is not None else end
    if end > start + 1:
        return what_is_named(story, start, end)
    before = clause_start(story, low - 1) if low and story.text[low - 1] == "," else low
    return topic_of_clause(story, before, low - 1, "投入") if before < low else None  # 某高新区发布措施,|每年安排10亿元支持…
