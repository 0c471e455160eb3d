"""Pairs of sides between 、, each for itself, where names that no rule reads break the row: 甲与乙、某某与某某、丙与丁分别签约."""

from __future__ import annotations

from ...fact import Story
from ...lexicon import WordHit
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start, inside, strip_adverbs
from ..lists import Member

_LINK = compiled(r"(?<![参共])[与和]|(?<![共一会相不协])同(?![时步期])")
#: What may stand behind the name of a side: a post, who signs.
_BEHIND = compiled(r"(?:等|代表|负责人|[^,。;、与和]{0,10}(?:书记|主任|院长|校长|经理|总裁|董事长|局长|镇长|县长|区长|市长))?[一-龥·]{0,4}")
_OWNED = compiled(r"(?:旗下|下属|所属|属下)的?")
_LEAD = compiled(r"(?:其中|由|另外|此外|会上|当天|现场|,)*")
_FEWEST = 2


def pairs_between(story: Story, floor: int, hit: WordHit) -> list[list[Member]]:
    """The pairs both sides of which are known, of a clause that tells several before its verb."""
    text = story.text
    start = clause_start(text, hit.start, floor)
    if text.count("、", start, hit.start) < _FEWEST - 1 or sum(text.count(c, start, hit.start) for c in "与和同") < _FEWEST:
        return []
    lead = _LEAD.match(text, start, hit.start)
    stop = strip_adverbs(story, start, hit.start)
    found, pieces = list[list[Member]](), 0
    for begin, end in _pieces(story, lead.end() if lead else start, stop):
        links = [m for m in _LINK.finditer(text, begin, end) if not inside(story, m.start(), "organisation", "park", "place", "person")]
        if len(links) != 1:
            return []
        pieces += 1
        sides = [_side(story, begin, links[0].start()), _side(story, links[0].end(), end)]
        known = [Member(m.start, m.end, body=m) for m in sides if m is not None]
        if len(known) == len(sides):
            found.append(known)
    return found if pieces >= _FEWEST else []


def _pieces(story: Story, start: int, end: int) -> list[tuple[int, int]]:
    out, at = [], start
    for k in range(start, end):
        if story.text[k] == "、" and not inside(story, k, "organisation", "park", "place"):
            out.append((at, k))
            at = k + 1
    return [*out, (at, end)]


def _side(story: Story, start: int, end: int) -> Candidate | None:
    """The body that a side begins with, with no more behind it than who signs for it."""
    m = story.starting.get(start)
    if m is None or m.kind == "place" or _OWNED.match(story.text, m.end, end):  # 法国|Station Lyon-Est, 甲集团旗下|乙加速器
        stop = m.end if m is not None else start
        bodies = story.within(stop, end, "organisation", "park")
        m = next((n for n in bodies if n.start == stop or _OWNED.fullmatch(story.text, stop, n.start)), m)
    if m is None or m.kind not in ("organisation", "park") or m.end > end:
        return None
    return m if _BEHIND.fullmatch(story.text, m.end, end) else None
