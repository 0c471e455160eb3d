"""Whose a sum is where no clause is about anybody: the one for whom whoever tells it speaks."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .clause import BODIES, own_words
from .named import untrailed, what_is_named
from .results import NO_FIRM
from .whose import Subject
from .words import money_words

#: What leads in to who tells: 记者从|甲公司|获悉, 据|甲公司|总经理介绍, 以|甲公司|为例.
_FROM = compiled("(?:据|根据|按照|按|从|以|来自|走进)$")
#: What makes a clause one that tells, behind who tells.
_TELLS = compiled("获悉|了解到|得知|为例|发布|公布|披露|公告|负责人|数据|统计|[年季财]报|报告")
#: The same right behind a name that no table knows.
_TELLS_NEXT = compiled(
    "(?:[^,。;]{0,3}记者)?(?:据|根据|按照|从|以|来自)?(?P<who>[一-龥A-Za-z0-9·]{2,12}?)"
    "(?=(?:近日|日前|[昨今][日天])?(?:发布|公布|披露|公告)|获悉|为例|(?:相关|有关)?负责人)"
)
#: An office, and the land whose it is: 江城市|统计局.
_OFFICE = compiled(
    "(?P<land>.{2,12}?(?:[省市县区州旗]|园区|开发区))?[^省市县区]{0,8}(?:局|委|厅|部|办|署|处|政府|委员会|管委会|办公室|海关|协会|总会|"
    "大学|学院|研究院|研究所|研究中心|证券)"
)
_TITLED = ("person", "title")


def teller(story: Story, start: int, end: int, office: bool) -> Subject | None:
    """The one for whom it is told in a clause: 据滨江泵业公司总经理李四|介绍; an office of what it spends alone (``office``)."""
    text = story.text
    says = money_words(story.document.lexicon).saying.search(text, start, end) or _TELLS.search(text, start, end)
    if says is None:
        return None
    body = next((m for m in story.within(start, end, *BODIES, "place") if m.start < says.end()), None)
    if body is None:
        return _bare(story, start, end)
    led = own_words(story, start, body.start) == body.start or _FROM.search(text, start, body.start)
    speaks = _TELLS.search(text, body.end, end) or getattr(story.starting.get(body.end), "kind", "") in _TITLED
    if not led or not speaks or NO_FIRM.search(text, body.start, body.end):
        return None
    return _told_for(story, body, office)


def quoted_teller(story: Story, at: int) -> Candidate | None:
    """The body of whoever is named behind the quotation that holds an offset: “我们的产值是5亿元。”|甲公司|董事长李四说."""
    text, line = story.text, story.document.line_at(at)
    if text.rfind("“", line.start, at) <= text.rfind("”", line.start, at):
        return None
    body = story.starting.get(text.find("”", at, line.end) + 1)
    named = body is not None and body.kind in BODIES and getattr(story.starting.get(body.end), "kind", "") in _TITLED
    return body if named else None


def _told_for(story: Story, body: Candidate, office: bool) -> Subject | None:
    """The body itself; of an office its land, but for what it spends itself."""
    named = None if office else _OFFICE.fullmatch(story.text, body.start, body.end)
    return named["land"] if named is not None else body


def _bare(story: Story, start: int, end: int) -> Subject | None:
    """The same by a name that no table knows, before its verb or the post of whoever speaks."""
    text = story.text
    own = min(story.document.behind_dateline(start), end)
    title = next(iter(story.within(own, end, "title")), None)
    named = _TELLS_NEXT.match(text, own, end)
    if named is None and title is None:
        return None
    low, stop = named.span("who") if named is not None else (own + text.startswith("据", own), title.start if title is not None else own)
    return what_is_named(story, low, untrailed(story, low, stop)) if stop > low + 1 and not story.within(low, stop, "title") else None
