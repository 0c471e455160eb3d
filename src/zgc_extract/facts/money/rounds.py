"""Rounds of financing that the clause before a sum tells of: 公司已完成C轮融资,|金额5亿元."""

from __future__ import annotations

from collections.abc import Callable

from ...fact import Story
from ...shelf import compiled
from .clause import own_words
from .giving import declarer
from .named import untrailed, what_is_named
from .whose import Subject

_DONE = compiled("(?:已|正式|顺利|成功|宣布|再)*(?:完成|获得|获)")
#: A clause that ends with a round, or with its being done.
_ENDS = compiled(
    "(?:(?:Pre-?)?[A-Z]\\d?\\+{0,6}|天使|种子|战略)轮?融资(?:[已也]*(?:于[^,。;]{2,10})?(?:正式|顺利)?(?:交割|宣布)?完成|的交割)?$"
)
#: A round that is told of by itself: 公司的|B轮融资|也已交割完成.
_ITSELF = compiled("(?![^,。;的]*(?:完成|领投|跟投|由))[^,。;的]{2,24}的(?P<round>[^,。;的]{1,10}轮融资)")
_SIZES = ("金额", "融资额", "融资总额", "募资额", "集资", "募资")


def is_of_round(text: str, low: int, end: int, metric: str) -> bool:
    """Whether a metric tells how large the round is that the clause before ends with."""
    return metric.endswith(_SIZES) and _ENDS.search(text, low, end) is not None


#: Whose the round is, before who led it: 星河智行|本轮融资由甲资本领投.
_LED = compiled(
    "(?P<who>[^,。;]{2,20}?)的?(?:本轮|此轮|该轮|新一轮|[A-Z]\\+*轮|首轮)融资[^,。;]{0,4}由[^,。;]{2,40}(?:领投|投资|参投|跟投)"
)


def round_led(story: Story, low: int, end: int, metric: str) -> Subject | None:
    """Whose round a clause tells who led, for a metric that tells how large it is, or what its owner is worth."""
    m = _LED.match(story.text, own_words(story, low, end), end) if metric.endswith((*_SIZES, "估值")) else None
    return what_is_named(story, *m.span("who")) if m is not None else None


def who_raised(story: Story, low: int, end: int, topic: Callable[[int, int], Subject | None]) -> Subject | None:
    """Who completed the round that a clause tells of, or whom the clause before is about where it tells only when."""
    itself = _ITSELF.match(story.text, own_words(story, low, end), end)
    if itself is not None:
        return itself["round"]
    done = _DONE.search(story.text, low, end)
    if done is None:
        return None
    start = own_words(story, low, done.start())
    told = declarer(story, low, start) if done.start() <= start + 1 else (start, done.start())
    if told is not None:
        return what_is_named(story, told[0], untrailed(story, *told))
    before = max(story.document.sentence_at(low)[0], 1 + story.text.rfind(",", 0, max(0, low - 1)))
    return topic(before, low - 1) if before < low - 1 else None
