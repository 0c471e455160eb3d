"""Sums whose metric is no more than a verb: 这个厂前些年|花|60万元, 商会|募得|68万元."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .clause import clause_start
from .named import trimmed, what_is_named
from .whose import Subject

#: The verb right before a sum that is its object.
_VERB = compiled(
    "(?P<verb>花费?|耗费|挣|赚|卖|带来|投出|省下?|节省|节约|募得|筹得|筹集|募集|筹款|筹|揽金|吸金|贡献|损失|拿出|捐出|砸|悬赏)"
    "(?:了|下|出|到|回)?(?:整整|足足|大约|将近|不少于|至少|最高|约|近|超|逾|共|合计|人民币)*$"
)
_NO_VERB = compiled("(?:开|茶|棉|鲜|樱|菊|火|烟|专|外|出|全|本|各|我|该|两|多)$")


def done(story: Story, money: Candidate) -> tuple[str, Subject | None] | None:
    """What was done with a sum, and by whom; None where no such verb stands before it."""
    low = clause_start(story, money.start)
    m = _VERB.search(story.text, low, money.start)
    if m is None or (len(m["verb"]) == 1 and _NO_VERB.search(story.text, low, m.start())):
        return None
    start, end = trimmed(story, low, m.start(), verb=True)
    return m["verb"], what_is_named(story, start, end) if end > start + 1 else None
