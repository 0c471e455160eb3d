"""The event that comes to a place or goes from house to house: 甲巡展走进合肥, 乙论坛移师上海, “丙”活动走进江城一中."""

from __future__ import annotations

from ...fact import Story
from .left import name_span, noun_ends
from .names import ending_before
from .occasion import Occasion, plain_name, zone
from .words import event_words

_LINES = 4
#: To what an event comes.
_SPOTS = ("place", "park", "organisation")


def moved(story: Story) -> list[Occasion]:
    """The first event that the head of a report says to have come to a place or a house that it names."""
    text, words = story.text, event_words(story.document.lexicon)
    for number, line in enumerate(zone(story)[:_LINES]):
        ends = noun_ends(story, line)
        for verb in words.move.finditer(text, line.start, line.end) if ends else ():
            low = max(line.start, story.document.sentence_at(verb.start())[0])
            end = ending_before(story, low, verb.start(), ends)
            if end is None or words.past.search(text, max(low, verb.start() - 24), verb.start()):
                continue
            goal = story.starting.get(verb.end() + text.startswith("了", verb.end()))
            quoted = ends[end][1] == "weak" and text.rfind("“", low, end) >= 0
            if not quoted and (ends[end][1] != "strong" or goal is None or goal.kind not in _SPOTS):
                continue  # 活动走进尾声
            span = name_span(story, low, end, ends)
            if span is not None:
                return [Occasion(plain_name(text[slice(*span)]), *span, verb.span(), True, line.kind, number)]
    return []
