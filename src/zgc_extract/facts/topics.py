"""What a sentence goes on about: a thing named at the head of an earlier clause, or in several clauses alike, whose verb comes last."""

from __future__ import annotations

from collections.abc import Mapping

from ..fact import Story
from .beginnings import begin_of
from .clauses import balanced, clause_start, strip_adverbs
from .edges import edges
from .naming import Phrase, named_end
from .phrases import BUILT_TOGETHER, phrases_in
from .wording import Row

#: How many clauses back the thing may be named: 甲中心位于…,占地…,总投资…,昨日|启用.
_CLAUSES = 4
#: What begins what is told of a thing: 经过…, 位于…, 由…, 占地….
_TELLS = "vpa"


def topic_phrases(story: Story, nouns: Mapping[str, Row], at: int, floor: int) -> list[Phrase]:
    """The thing that a verb with nothing before it in its clause is said of: 甲中心经过两年建设,于昨日|启用.

    A company or an office does more than to be opened, so it is none: 甲集团投资5亿元,今日开工.
    """
    text = story.text
    start = clause_start(text, at, floor)
    if strip_adverbs(story, start, at) > start:
        return []
    for _ in range(_CLAUSES):
        end = start - 1
        if end <= floor or text[end] != ",":
            return []
        start = clause_start(text, end, floor)
        walls = [e for e in edges(story, start, end) if e.sort in _TELLS]
        if not walls:
            return _named(story, nouns, start, end)  # 甲中心,位于…,昨日|启用
        if walls[0].start > start:
            return _named(story, nouns, start, walls[0].start)
    return []


def parallel_phrases(story: Story, nouns: Mapping[str, Row], start: int, floor: int) -> list[Phrase]:
    """What is named in the clauses before one that begin as it does: 连接甲地的乙高铁,|连接丙地的丁高铁同时开通."""
    text = story.text
    out: list[Phrase] = []
    opening = text[start : start + 2]
    while start - 1 > floor and text[start - 1] in ",;":
        end = start - 1
        start = clause_start(text, end, floor)
        date = next((d for d in story.within(start, end, "date") if d.start == start), None)
        begin = date.end if date else start
        of = text.find("的", begin, end)
        row = named_end(story, nouns, end, of + 1) if of > 0 and text.startswith(opening, begin) else None
        if row is None:
            break
        at, bound = begin_of(story, nouns, begin, end, row)
        out = [*phrases_in(story, nouns, at, end, bound), *out]
    return out


def _named(story: Story, nouns: Mapping[str, Row], start: int, end: int) -> list[Phrase]:
    stop = strip_adverbs(story, start, end)
    built = BUILT_TOGETHER.search(story.text, start, stop)
    start = built.end() if built else start  # 甲大学携手乙集团共建|丙学院,并举行揭牌仪式
    row = named_end(story, nouns, stop, start)
    if row is None or row["class"] in ("firm", "organ", "title", "event") or not balanced(story.text, start, stop):
        return []
    begin, bound = begin_of(story, nouns, start, stop, row)
    return [] if bound in ("p", "u") else phrases_in(story, nouns, begin, stop, bound)
