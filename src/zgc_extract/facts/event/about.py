"""Whether a sentence is about the event: the words that stand for it (本届论坛), and those for another (该晚会)."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from .occasion import Occasion

#: Words of a sentence that is about the event.
ABOUT = compiled(r"本[次届]|此次|该|大会|论坛|峰会|活动|会议|博览会|年会|大赛|由|研讨会|展会|仪式|赛事")
#: The word for an occasion behind 本届, 该.
_THIS = compiled(r"(?:本届|本次|此次|(?<!应)该)(?P<noun>[^,。;的]{1,12}?)(?=将|于|在|定|由|是|为期|历时|共|\d)")
#: An occasion of a sort of its own that a sentence is about.
_ITS_SUBJECT = compiled(r"\s*(?P<noun>论坛|峰会|博览会|年会|大赛|晚会|展览)(?=由|将|以)")
#: What an event of any name may be called.
_ANY_OCCASION = ("活动", "会议", "大会", "论坛", "盛会", "仪式", "赛事")

#: Nouns of one character that tell what an occasion is.
_BY_ONE = ("展", "赛", "节", "营", "班")

#: How long an abbreviation may be.
_ABBREVIATED = 5


def of_another(story: Story, told: list[Occasion], start: int, stop: int) -> bool:
    """Whether a sentence tells of another occasion: 该晚会, 他说,本届峰会, where the event is a 捐赠仪式."""
    bare = _ITS_SUBJECT.match(story.text, start, stop)
    if bare is not None and not any(bare["noun"].removesuffix("览") in o.name for o in told):
        return True  # 论坛由江城大学主办, and the event is a 新闻发布会; but 展览由江城大学主办 of a 科技展
    nouns = [m["noun"].removesuffix("览") for m in _THIS.finditer(story.text, start, stop)]
    if not nouns or nouns[-1].endswith((*_ANY_OCCASION, *(o.name[-2:] for o in told))):
        return False
    if nouns[-1].endswith(_BY_ONE) and any(o.name.removesuffix("览").endswith(nouns[-1][-1]) for o in told):
        return False  # 本次|书画展, and the event is an 邀请展
    return not any(_short_for(nouns[-1], o.name) for o in told)


def _short_for(noun: str, name: str) -> bool:
    """Whether a noun is made of characters of the name, in their order: 本届|进博会 for 中国进出口贸易博览会."""
    rest = iter(name)
    return len(noun) <= _ABBREVIATED and noun[-1] == name[-1] and all(c in rest for c in noun)
