"""Forms of a clause whose own words say what the sum behind it is of."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from ...fact import Story
from ...shelf import compiled
from ...slotted import fixed
from .named import what_is_named
from .topic import DONE_BY
from .whose import Subject

COSTS = ("总投资", "总投资额", "投资总额", "投资额", "总造价", "工程造价", "项目总投资")


@fixed
class Clause:
    """A clause before that of a sum.

    Attributes:
        low, stop: Where it stands.
        start, end: Its own words, without who makes what it tells of and without brackets behind them.
        metric: What the sum is, by its words.
        agreed: Whether that is what several parties agree on.
        of_things: Whether it is of things that are counted.
    """

    story: Story
    low: int
    stop: int
    start: int
    end: int
    metric: str
    agreed: bool
    of_things: bool

    @property
    def text(self) -> str:
        return self.story.text

    @property
    def is_cost(self) -> bool:
        return self.metric in COSTS


#: How a pattern is tried: at the beginning of a clause, in it, or of it as a whole.
How = Literal["match", "search", "fullmatch"]


class Form:
    """A form of clause whose words say what the sum is of."""

    __slots__ = ("_how", "_named", "_pattern", "_when")

    def __init__(self, source: str, how: How, when: Callable[[Clause], bool] | None = None, *, named: bool = False) -> None:
        """Of a pattern that names what the sum is of ``what``.

        Args:
            source: The pattern.
            how: How it is tried.
            when: For which clauses; for all without it.
            named: Whether those words are asked for the name in them.
        """
        self._pattern, self._how, self._when, self._named = compiled(source), how, when, named

    def topic(self, c: Clause) -> Subject | None:
        """What a clause of this form says."""
        if self._when is not None and not self._when(c):
            return None
        m: re.Match[str] | None = getattr(self._pattern, self._how)(c.text, c.start, c.end)
        if m is None or not self._named:
            return m["what"] if m is not None else None
        return what_is_named(c.story, *m.span("what")) or m["what"].replace("“", "").replace("”", "")


#: Metrics of what is put into a thing, and of what is set up: its first part, and how large it is.
_PUT_IN = ("投资", "投入", "投资额", "首期投入", "总投入")
_OF_MADE, _SIZE_OF_MADE = ("首期", "首批", "首年", "总规模", "总投资", "总额"), ("规模", "额度", "经费", "预算", "总额")

#: Things that are counted before what was done with them: 迎来|49个项目|的集中签约.
DONE_TO = Form(
    r"(?P<what>\d+个[^,。;、的\d]{0,8}?项目)的(?:集中|正式|顺利|同时)*(?:签约|开工|竣工|投产|落户|落地)",
    "search", lambda c: c.of_things,
)
#: Firms with no more than their number: 协会会员企业|256家,总产值….
COUNTED_ALONE = Form(
    "(?P<what>(?:协会|商会|园区|[全我][市县区省]|[县市区])?(?:会员|园区|成员|骨干)企业)[\\d.]+[余多]?家",
    "fullmatch", lambda c: not c.of_things,
)
#: A stage once it is built: 一期明年10月建成后,|预计年产值….
STAGE_BUILT = Form(
    "(?P<what>[首一二三四五]期|整个项目)(?:工程|项目)?[^,。;]{0,14}(?:建成|投产|达产|完工|竣工|投用)后?",
    "fullmatch",
)
#: All of which some are begun: 全县168个重点项目|已开工151个,完成投资….
SOME_BEGUN = Form(
    "(?P<what>(?:[全我][省市县区州])?\\d+[个项][^,。;已\\d]{0,10}(?:项目|工程))(?:已|现已|目前)?(?:开工|复工|竣工|投产|开复工|"
    "完工)(?:建设)?[\\d]+[个项]",
    "match",
)
#: A fund by who founds it: 产业基金|由八家会长单位共同发起,首期规模….
FOUNDED_BY = Form(
    "(?P<what>[^,。;由]{0,20}(?:基金|计划|专项|平台|实验室|研究院|中心))由[^,。;]{2,60}(?:发起|设立|出资|组建|成立|管理|牵头|共建)",
    "match", lambda c: c.is_cost or c.metric.endswith(_SIZE_OF_MADE), named=True,
)
#: A fund that is set up, its size coming behind: 设立“春雨奖学金”,首期资金….
FUND_SET_UP = Form(
    "(?:设立|成立|发起|启动)(?:了)?“(?P<what>[^“”]{2,24}(?:基金|奖学金|助学金|奖教金|计划|专项))”$",
    "search", lambda c: not c.metric.endswith(DONE_BY),
)
#: Things of a sort that were signed for or begun: 江城开发区二季度|重点项目|集中签约.
SORT_DID = Form(
    "(?P<what>(?:[一二三四]季度|[上下]半年|首批|第[一二三四五六七八九十]{1,3}批)?(?<![个项家件\\d])(?:重点|重大|优质|产业(?!园|基地|"
    "城)|招商|招商引资)[一-龥]{0,4}?项目)"
    "(?:集中|同时|正式|现场)*(?:签约|开工|竣工|投产|奠基)(?:仪式)?$",
    "search", lambda c: c.of_things,
)
#: A stage of a thing, which the clause tells of: 首期|开发900亩,投入1200万元.
STAGED = Form(
    "(?:分[两二三四]期[^,。;]{2,6},)?(?P<what>[首一二三四]期)(?:工程)?(?:开发|建设|用地|占地|规划|实施|建筑)",
    "match",
)
_OF_FIRMS = compiled("注册|资产|年产值|年营|年销售|年纳税")
#: Firms that are counted behind what was done: 创办|企业|九十三家,累计注册资本….
FIRMS_FOUNDED = Form(
    "(?:创办|新增|注册|引进|入驻|落户|入园|设立)(?P<what>企业|公司)(?:[\\d.]+|[一二三四五六七八九十百千]+)余?[家户]$",
    "search", lambda c: _OF_FIRMS.search(c.metric) is not None,
)
OPENS_BUILDING = Form(
    "(?:共同|合作|联合|计划|拟|将|双方)*(?:投资)?(?:建设|打造|兴建|新建|共建|修建|改造|扩建|设立|投建|建立)(?:了)?"
    "(?P<what>(?![一二两三四五六七八九十\\d]+[个座家条])[^,。;:!?、()\\n的]{3,30})",
    "fullmatch", lambda c: c.is_cost or c.metric.endswith(_PUT_IN), named=True,
)
#: What is to be built, what it costs coming behind: 将投资建设|人工智能计算中心,总投资20亿元.
BUILDS_THING = Form(
    "(?:投资建设|投资兴建|投建|建设|新建|兴建|打造|建造|扩建|改建)了?"
    "(?P<what>(?![一二两三四五六七八九十\\d]+[个座家条])[^,。;、的“”建设]{2,28}"
    "(?:中心|基地|项目|工厂|产业园|园区|总部|大厦|研究院|实验室|生产线|厂房|医院|学校|酒店|综合体|电站|大桥|码头|高速公路|铁路))$",
    "search", lambda c: c.is_cost, named=True,
)
#: The same by how long or how many it is: 新建|农村公路|320公里.
BUILDS_LONG = Form(
    "(?:新改?建|改建|扩建|建设|改造|修建|铺设|治理|修复|实施)了?(?P<what>[^,。;、\\d的]{2,14}?)[约近超]?[\\d.]+万?余?"
    "(?:公里|千米|座|条|亩|公顷|平方米|户|处|套|栋|间)$",
    "search", lambda c: c.is_cost, named=True,
)
#: What is set up or brought out at the end of a clause, how large it is coming behind: 设立“联合实验室”,|首期投入….
SET_UP = Form(
    "(?:设立|成立|共建|组建|建立|推出|启动|发起|发行|上线|筹建|创办|开办|开设|增设|发布|揭牌)了?(?P<what>[^,。;、设立]{2,24}?"
    "(?:课程|公司|实验室|研究院|研究中心|[^心]中心|基金|计划|平台|专项|[消费惠服务]+券|基地|学院|工程|项目|贷|保|产品)”?)$",
    "search", lambda c: c.metric.startswith(_OF_MADE) or c.metric.endswith(_SIZE_OF_MADE), named=True,
)
