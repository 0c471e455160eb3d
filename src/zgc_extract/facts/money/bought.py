"""Sums that something is bought for: 公司以|4200万美元|收购甲厂."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .clause import clause_start
from .named import trimmed, what_is_named
from .whose import Subject

#: The way from who pays to the sum.
_WITH = compiled(
    "(?:(?:拟|将|已|计划|决定|日前|近日|昨[天日]?|今[天日]?|[上本]月|随后|最终)*(?:(?:斥资|耗资|作价)|以(?:现金|自有资金|总价|"
    "每股|约|近|逾|超|不超过|合共|共)*))$"
)
_BUYS = compiled(
    r"(?:左右|余)?(?:的?(?:现金|价格|代价|总价|对价|高价|总代价|价钱|底价|金额))?(?:全资|公开|现金|成功|战略|协议)?"
    r"(?P<verb>收购|并购|购买|购入|购得|购置|竞得|拍得|摘得|摘牌|认购|受让|买下|入股|增持|成交|中标|回购|拿下|租下|出售|售出|转让|"
    r"落槌|拍出)"
)


#: What is paid, by its own noun: 以5亿元的|价格|收购.
PRICES = ("价格", "代价", "总价", "对价", "高价", "总代价", "价钱", "底价", "金额")
_BY_WHOM = compiled("(?<=..)(?:[被由遭])(?P<who>[^,。;被由]{2,30})$")


def bought(story: Story, money: Candidate) -> tuple[str, Subject | None, int] | None:
    """What is done with the sum, who does it, and where the way to it begins; None where nothing is bought."""
    verb = _BUYS.match(story.text, money.end)
    low = clause_start(story, money.start)
    way = _WITH.search(story.text, low, money.start) if verb is not None else None
    if verb is None or way is None:
        return None
    start, end = trimmed(story, low, way.start())
    by = _BY_WHOM.search(story.text, start, end)  # 该公司2020年被|甲集团|以5亿元收购
    start = by.start("who") if by is not None else start
    return verb["verb"], what_is_named(story, start, end) if end > start + 1 else None, way.start()
