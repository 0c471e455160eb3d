"""What has a rite of its own right before the verb: a prize or contest, or what stands in quotation marks."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from .between import adverbial
from .left import ORDINAL, skip_adverbs

#: Rites that a prize or a programme has; another quoted thing beside one.
RITE_OF = compiled("颁奖|揭晓|启动|首发|发布|首映|揭幕|授旗|出发|出征|起步|开步|推介|结业|结营|开营|闭营")
_BESIDE = compiled("“[^“”]{2,30}”[暨、及和与]$")
#: A prize or a contest before a day or a place.
_PRIZE = compiled(r"[^,。;:“”\s]{2,30}?(?:奖|评鉴|评选|[大竞比]赛|杯|金句|选拔)(?=\d|今|昨|在|于|日前|近日|[上下]午|举行)")
#: What a thing in quotation marks is.
_WHAT_IT_IS = compiled("[一-龥]{0,6}?(?:团|活动|计划|行动|工程|项目|系列|课程|列车|班|营|展)(?!于?以)")
_LONG_ENOUGH = 4


def prize_with_rite(story: Story, low: int, verb: int) -> tuple[int, int] | None:
    """The prize or contest right before a verb, whose rite is held."""
    found = next((m for m in _PRIZE.finditer(story.text, low, verb) if adverbial(story, m.end(), verb)), None)
    start = skip_adverbs(story, found.start(), found.end()) if found is not None else 0
    return (start, found.end()) if found is not None and found.end() - start >= _LONG_ENOUGH else None


def quoted_owner(story: Story, low: int, verb: int) -> tuple[int, int] | None:
    """What stands in quotation marks and has a rite of its own: “甲奖”暨“乙奖”今天在江城|举办颁奖典礼."""
    close = story.text.rfind("”", low, verb)
    noun = _WHAT_IT_IS.match(story.text, close + 1, verb) if close >= 0 else None
    end = noun.end() if noun is not None else close + 1  # “甲”|参访团|今天在江城举行启动礼
    if close < 0 or not adverbial(story, end, verb):
        return None
    opened = story.text.rfind("“", low, close)
    while opened > low and (other := _BESIDE.search(story.text, low, opened)) is not None:
        opened = other.start()
    ordinal = ORDINAL.search(story.text, low, opened) if opened > low else None
    opened = ordinal.start() if ordinal is not None else opened  # 第七届“甲奖”,5月3日假乙校园举行颁奖典礼
    return (opened, end) if opened >= 0 else None
