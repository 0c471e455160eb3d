"""The briefing at which a report heard what it tells: 记者17日从江城市政府新闻办举行的|新闻发布会|上获悉, 在昨天的|发布会|上."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from .occasion import Occasion, zone

_NOUN = r"(?P<noun>(?:[一-龥]{0,6}新闻|例行|专题|媒体)?(?:发布会|通气会|吹风会|通报会|记者会|见面会))"
#: Who holds it, and that somebody hears or says something there.
_BRIEFING = compiled(
    rf"(?:(?:记者|获悉,)[^,。;:]{{0,12}}?从|[在于])(?P<told>(?:[^,。;:“”]{{2,30}}?(?P<verb>举[行办]|召开|主办)的?|[今昨](?:天|日)[^,。;:“”]{{0,20}}?的))"
    rf"{_NOUN}上(?=[,获了得看]|[^。;]{{0,60}}(?:表示|介绍|指出|说|通报|透露|宣布))"
)
_HOST_REACH = 12


def briefed(story: Story) -> list[Occasion]:
    """The briefing that the first paragraph tells as where it knows the news from, under its mere noun or its host's name."""
    number, line = next(((k, line) for k, line in enumerate(zone(story)) if line.kind == "paragraph"), (0, None))
    m = _BRIEFING.search(story.text, line.start, line.end) if line is not None and "会上" in story.text[line.start : line.end] else None
    if line is not None and m is not None:
        verb = m.start("verb") if m["verb"] is not None else m.start("noun")
        hosts = [h for h in story.within(m.start("told"), verb, "organisation") if verb - h.end <= _HOST_REACH]
        name = (story.text[hosts[-1].start : hosts[-1].end] if hosts else "") + m["noun"]
        span = m.span("verb") if m["verb"] is not None else m.span("noun")
        return [Occasion(name, m.start("noun"), m.end("noun"), span, False, line.kind, number, hosted=True)]
    return []
