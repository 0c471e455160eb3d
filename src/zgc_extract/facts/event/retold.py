"""The sentence of a report that tells the event of its title by a mere word: 甲论坛开幕 / 今天上午,|大会|在江城会堂举行."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from .about import of_another
from .between import adverbial
from .occasion import Occasion, plain_name, zone
from .rites import HELD_BELOW
from .words import event_words

#: The word that stands for it, right before its verb.
_STANDS_FOR = compiled(
    r"(?:(?:本[届次]|此次|该|这[场次届]|一场)[一-龥]{0,8}?|(?<=[,。;:\s的日午晚天])(?:行业|年度)?|^)"
    r"(?P<noun>盛会|大会|会议|活动|论坛|峰会|年会|展会|博览会|研讨会|交流会|对接会|大赛|赛事|比赛|仪式|典礼|盛典|开幕式|培训班?)$"
)
#: What stands for an event of any name.
_ANY = ("盛会", "大会", "会议", "活动")
_REACH, _HEAD = 60, 12


def retold(story: Story, told: list[Occasion]) -> list[Occasion]:
    """The first paragraph's sentence that tells what only titles have told by name, or the line of a post that is but that name."""
    if not told or any(o.act for o in told):
        return []
    text, name = story.text, told[0].name
    for line in story.document.article[1:_HEAD]:  # 第三届甲论坛 / 在江城会堂盛大启幕
        below = HELD_BELOW.match(text, line.end) if plain_name(text[line.start : line.end]) == name else None
        if below is not None and all(line.start != o.start for o in told):
            return [Occasion(name, line.start, line.end, below.span("verb"), True, line.kind, 0)]
    if any(o.line_kind == "paragraph" for o in told):
        return []
    for number, line in enumerate(zone(story)):
        verbs = event_words(story.document.lexicon).verb.finditer(text, line.start, line.end) if line.kind == "paragraph" else ()
        for verb in verbs:
            low = max(line.start, story.document.sentence_at(verb.start())[0])
            found = _before(story, low, verb.start())
            if found is None or not (found[1] in _ANY or name.endswith((found[1], found[1][-1:]))):
                continue
            if not of_another(story, told, low, verb.start()):
                start = found[0] - len(found[1])
                return [Occasion(name, start, found[0], verb.span(), True, line.kind, number)]
    return []


def _before(story: Story, low: int, verb: int) -> tuple[int, str] | None:
    """The word before a verb that may stand for the event, and where it ends: only adverbials lie between."""
    for end in range(verb, max(low, verb - _REACH), -1):
        m = _STANDS_FOR.search(story.text, max(low, end - 16), end)
        if m is not None and adverbial(story, end, verb):
            return end, m["noun"]
    return None
