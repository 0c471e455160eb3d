"""Sums whose metric is no more than a verb: 这个厂前些年|花|60万元, 商会|募得|68万元, 采购农产品|2000万元; what a market comes to."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .clause import clause_start, own_words
from .named import trimmed, what_is_named
from .whose import Subject

_HEDGES = "(?:整整|足足|大约|将近|不少于|不低于|不超过|至少|最高|约|近|超过?|逾|共计|总计|合计|累计|共|总额|合|人民币)*$"
#: The verb right before a sum that is its object.
_VERB = compiled(
    "(?P<verb>花费?|耗费|挣|赚|卖|带来|投出|省下?|节省|节约|募得|筹得|筹集|募集|筹款|筹|揽金|吸金|贡献|损失|拿出|捐出|砸|悬赏|回购|预留|拨出|批出|批拨|拍出|拨付|下拨|划拨|独得|分得|领到|调拨|编列|投放|"
    f"(?<=[要拟将共])投|(?<=[再又另])配|(?<=股)派|支付|自付)(?:了|下|出|到|回)?{_HEDGES}"
)
_NO_VERB = compiled("(?:开|茶|棉|鲜|樱|菊|火|烟|专|外|出|全|本|各|我|该|两|多)$")
#: A verb with what it is done to, and the sum that it comes to.
_DONE_TO = compiled(
    "(?:(?:采购|购买)、)?(?:帮助|带动)?(?P<verb>采购|购买|购进|收购|订购|认购|销售|帮销|捐资|捐款|捐赠|发放|赠送)(?P<what>[一-龥、“”]{2,16}?)"
    f"(?:共计|总计|合计|累计|不少于|不低于|超过|(?P<worth>折合|价值)|逾){_HEDGES}|"
    f"(?:(?:采购|购买)、)?(?:帮助|带动)?(?P<sold>采购|购买|收购|销售|帮销|捐资|捐助|资助|卖出|售出|出口|进口)(?P<goods>[一-龥]{{2,10}}){_HEDGES}"
)
#: How large a market is, told of the market: 2025年全球冷链|市场|将达3400亿美元.
_MARKET, _SIZE = compiled(
    f"(?P<what>[一-龥A-Za-z]{{2,18}}市场)(?:将|预计|有望|可望|可|会|已)*(?:达到?|突破|增至|增长到|升至|接近|扩大到|超过?|是|为){_HEDGES}"
), "市场规模"


def done(story: Story, money: Candidate) -> tuple[str, Subject | None] | None:
    """What was done with a sum, and by whom or to what; None where no such verb stands before it."""
    text, low = story.text, clause_start(story, money.start)
    m = _VERB.search(text, low, money.start)
    if m is not None and not (len(m["verb"]) == 1 and _NO_VERB.search(text, low, m.start())):
        start, end = trimmed(story, low, m.start(), verb=True)
        return m["verb"], what_is_named(story, start, end) if end > start + 1 else None
    own = own_words(story, low, money.start)
    dates = story.within(own, money.start, "date")
    market = _MARKET.fullmatch(text, dates[-1].end if dates else own, money.start)
    if market is not None:
        return _SIZE, what_is_named(story, *market.span("what")) or market["what"]
    acted = _DONE_TO.search(text, own, money.start)
    if acted is None:
        return None
    start, end = trimmed(story, low, acted.start(), verb=True)
    what = "what" if acted["what"] else "goods"
    who = what_is_named(story, start, end) if end > start + 1 else None
    if acted["worth"]:
        return acted["worth"], what_is_named(story, *acted.span("what"))  # 发放药品|折合1.6万元
    return acted["verb"] or acted["sold"], who or what_is_named(story, *acted.span(what))
