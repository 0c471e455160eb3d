"""What a stretch of text is about, for sums whose own clause does not say."""

from __future__ import annotations

from ...entities.called import endings_of
from ...fact import Story
from ...shelf import compiled
from ..naming import bare
from .clause import BODIES, clause_start
from .whose import Subject
from .words import money_words

#: A word that points at a thing named before, and the sorts of things that it may point at.
THAT = compiled(
    r"(?:该|本|这一?[个座条家]?)(?P<noun>项目|工程|园区|产业园|工业园|科技园|科学园|基地|大桥|隧道|广场|综合体|生产线|产线|基金|桥|"
    r"大楼|大厦|电站|水库|机场|码头|医院|馆)"
)
#: A word that points at a division or zone named before.
_THERE = compiled("(?:该|本)(?P<noun>[区市县镇乡省州旗])")
_POINTS = compiled(r"(?:该|本|此|这|各|每|个|[\d一二两三四五六七八九十]批?)$")
_SORT = compiled("(?:被?列[入为])?(?:全?[省市县区州国]|国家)?级?重[点大][一-龥]{0,6}(?:项目|工程)")
_BACK, _FAR = 12, 600
#: Where something takes place: 开工活动|在九洲包装项目|现场举行.
_AT = compiled("(?<=[一-龥]{2})(?:在|位于|坐落于)(?![建手谈])")
#: Between those who signed and what they signed: 甲镇政府与乙公司|年产…项目.
_PARTNER = ("与", "和", "同")
_SHORTEST, _LONGEST, _PARTNERS_REACH = 3, 36, 90


def pointed_at(story: Story, found: Subject | None, start: int) -> Subject | None:
    """The thing named before an offset that 该项目, 该园区 points at, the nearest of its sort; what was found if it points at none."""
    text = story.text
    if not isinstance(found, str):
        return found
    there = _THERE.fullmatch(found)
    if there is not None:
        places = story.within(max(0, start - _FAR), start, "park", "place")
        return next((m for m in reversed(places) if text.endswith(there["noun"], m.start, m.end)), found)
    that = THAT.fullmatch(found)
    if that is None:
        return found
    noun = that["noun"]
    ends = endings_of(story.document.lexicon, noun)
    floor = max(0, start - _FAR)
    parks = [m for m in story.within(floor, start, "park") if text.endswith(ends, m.start, m.end)]
    if noun.endswith(("园区", "园")) and parks:
        return parks[-1]
    at = start
    for _ in range(_BACK):
        if at <= floor:
            break
        stop = at - 1
        low = clause_start(story, stop) if stop > 0 else 0
        named = _thing_in(story, low, stop, ends)
        if named is not None:
            return named
        at = min(low, stop)
    return found


def latter(story: Story, subject: Subject | None, at: int) -> Subject | None:
    """The body named last before the clause of an offset that begins with 后者: 甲与乙银行签署协议,|后者将提供5亿元授信."""
    low = clause_start(story, at)
    if subject != "后者" and not story.text.startswith("后者", low):
        return subject
    bodies = story.within(max(0, low - _PARTNERS_REACH), low, *BODIES)
    return bodies[-1] if bodies else subject


def _thing_in(story: Story, low: int, end: int, ends: tuple[str, ...]) -> str | None:
    """The name of a thing of that sort in a clause, without who builds it or what was done with it before it."""
    text, words = story.text, money_words(story.document.lexicon)
    low += text.startswith("以", low, end) and text.endswith("为例", low, end)
    partners = [b.end for b in story.within(low, end, *BODIES) if text[b.start - 1 : b.start] in _PARTNER and b.start > low]
    low = partners[-1] if partners else low
    m = words.thing.match(text, low, end)
    if m is None or not text.endswith(ends, low, m.end()):
        return None
    begin = max((a.end() for a in _AT.finditer(text, low, m.end() - 2)), default=low)
    begin = max((s.end() for s in words.starts.finditer(text, begin, m.end() - 2)), default=begin)
    name = bare(text[begin : m.end()]).strip("“”")
    noun = next(e for e in ends if name.endswith(e)) if name.endswith(ends) else ""
    if _SORT.fullmatch(name):
        return None  # 被列入省重点项目: what it is, not what it is called
    if not _SHORTEST + 1 <= len(name) <= _LONGEST or not noun or _POINTS.search(name.removesuffix(noun)):
        return None
    return name
