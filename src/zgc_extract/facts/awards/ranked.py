"""Fact rules for ranks: those that offices give (2家省级企业技术中心:甲、乙;1家…:丙), a place on a list (位列软件百强第15位)."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...numerals import parse_number
from ...rule import no, yes
from ...sought import Sought
from ..subjects import subject_run
from ..telling import day_of
from .base import listed_award, row_start, rules, winners
from .laureates import laureates
from .prize import Prize, prize_name

_RANKED = Sought(
    r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[家个项](?P<award>(?:新(?:增|认定))?(?:国家|全国|省|自治区|市)级[^,。;:\n]{2,20}?"
    r"(?:基地|中心|园区?|平台|企业|工厂|车间|实验室|孵化器|空间|小巨人”?|品牌|集群|工作站))(?::|,?(?:它们)?分别(?:为|是|有):?)\s?(?=[一-龥“A-Z])",
    "家级", "国级", "省级", "区级", "市级",
)
#: What tells that they got it.
_GOT, _BACK = ("获得批准", "获批", "认定", "入选", "上榜", "命名", "名单", "授牌", "新增", "新添", "再添"), 120
_LONGEST = 240


@rules.fact(
    "ranked",
    yes("江城新获批3家创新平台,分别是:1家省级“双创”示范基地:江城大学;2家省级企业技术中心:星河集团、滨海银行。", award="省级企业技术中心",
        recipients=["星河集团", "滨海银行"]),
    yes("江城新增3家国家级企业技术中心,分别为星河集团、滨海银行和江城大学。", award="国家级企业技术中心",
        recipients=["星河集团", "滨海银行", "江城大学"]),
    no("江城建有2家省级企业技术中心:一家做传感器,一家做轴承。"),
    no("名单中有2家省级企业技术中心:请查阅附件。"),
)
def ranked(story: Story) -> Iterator[Fact]:
    """Rows of those who got a rank, rank by rank: 2家省级企业技术中心:甲、乙;1家…."""
    text = story.text
    for m in _RANKED.all_in(story.document):
        before = text[max(0, m.start() - _BACK) : m.start()]
        if not any(word in before for word in _GOT):
            continue
        stop = min((p for p in (text.find(c, m.end(), m.end() + _LONGEST) for c in ";。\n") if p >= 0), default=m.end())
        roll = laureates(story, m.end(), stop)
        if roll.winners:
            prize = Prize(m["award"], *m.span("award"))
            yield listed_award(prize, roll.winners, (m.start(), roll.end), day_of(story, m.start()))


#: A prize with its winners in the bracket behind it: 一等奖3位(甲、乙、丙).
_BRACKETED = Sought(
    r"(?P<award>(?:[一-龥]{2,6}(?<![出设了有生颁评取得项获为将给]))?(?:特等|[一二三四五]等|优秀|优胜|佳作|入围|鼓励|[金银铜])奖)"
    r"(?:共?(?P<count>\d{1,3}|[一二两三四五六七八九十]{1,3})[名位项篇件个人])?\((?:分别)?[是为]?(?P<who>(?!由)[^()\d\n]{2,160})\)",
    "奖(", "名(", "位(", "项(", "篇(", "件(", "个(", "人(",
)


@rules.fact(
    "counted_out",
    yes("大赛评出一等奖2名(李文博、赵一凡)、二等奖1名(王小兰)。", award="一等奖", recipients=["李文博", "赵一凡"]),
    yes("大赛评出一等奖2名(李文博、赵一凡)、二等奖1名(王小兰)。", award="二等奖", recipients=["王小兰"]),
    yes("江城大学和滨海大学分获金奖(星河集团、滨海银行)。", award="金奖", recipients=["星河集团", "滨海银行"]),
    no("大赛设一等奖2名(奖金五万元)、二等奖1名(由江城大学颁发)。"),
)
def counted_out(story: Story) -> Iterator[Fact]:
    """Prizes with their winners in brackets: 一等奖3位(甲、乙、丙)."""
    for m in _BRACKETED.all_in(story.document):
        roll = laureates(story, *m.span("who"))
        counted = m["count"] and parse_number(m["count"]) == m["who"].count("、") + 1  # 一等奖3位(甲、乙、花卉)
        if roll.winners and (counted or roll.end >= m.end("who")):
            yield listed_award(Prize(m["award"], *m.span("award")), roll.winners, (m.start(), m.end()), day_of(story, m.start()))


#: A list of the best, with the place on it behind.
_PLACED = Sought(
    r"(?:位列|位居|名列|排名|排在|荣列|荣登|跻身)(?P<award>[^,。;:!?\n第]{2,30}?(?:[百十]强|\d{2,4}强|榜单?|百强榜))(?:企业|品牌|榜单?|排行榜)?的?"
    r"第[\d一二三四五六七八九十百]{1,5}[位名]",
    "位列", "位居", "名列", "排名", "排在", "荣列", "荣登", "跻身",
)  # fmt: skip


@rules.fact(
    "placed",
    yes("星河集团位列2024年中国软件百强第15位。", award="2024年中国软件百强", recipients=["星河集团"]),
    yes("星河集团、远山科技有限公司分别位居江城民营企业100强第3位和第18位。", award="江城民营企业100强",
        recipients=["星河集团", "远山科技有限公司"]),
    no("江城大学论文数位列全国高校第15位。"),
    needs="第",
)
def placed(story: Story) -> Iterator[Fact]:
    """Those on a list of the best, by their place on it: 甲位列2024年中国软件百强第15位."""
    for m in _PLACED.all_in(story.document):
        name, run = prize_name(story, m["award"]), subject_run(story, row_start(story, m.start()), m.start(), near=True)
        if name is not None and run is not None:
            yield listed_award(Prize(name, *m.span("award")), winners(story, run), (run.start, m.end()), day_of(story, m.start()))
