"""Whether a sentence is about the event: the words that stand for it (本届论坛), and those for another (该晚会)."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from .occasion import Occasion

#: Words of a sentence that is about the event.
ABOUT = compiled(r"本[次届]|此次|该|大会|论坛|峰会|活动|会议|博览会|年会|大赛|由|研讨会|展会|仪式|赛事")
#: The word for an occasion behind 本届, 该.
_THIS = compiled(r"(?:本届|本次|此次|(?<!应)该)(?P<noun>[^,。;的]{1,12}?)(?=将|于|在|定|由|是|\d)")
#: What an event of any name may be called.
_ANY_OCCASION = ("活动", "会议", "大会", "论坛", "盛会", "仪式", "赛事")


def of_another(story: Story, told: list[Occasion], start: int, stop: int) -> bool:
    """Whether a sentence tells of another occasion: 该晚会, 他说,本届峰会, where the event is a 捐赠仪式."""
    nouns = [m["noun"] for m in _THIS.finditer(story.text, start, stop)]
    return bool(nouns) and not nouns[-1].endswith((*_ANY_OCCASION, *(o.name[-2:] for o in told)))
