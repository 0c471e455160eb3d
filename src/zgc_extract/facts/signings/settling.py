"""Who signed with a zone by settling there: 甲集团芯片项目签约落户乙高新区, 甲公司入驻乙园签约仪式."""

from __future__ import annotations

from ...fact import Story
from ...lexicon import WordHit
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start
from ..lists import Member, Run

_INTO = compiled(r"(?:正式|成功)*(?:落户|入驻|进驻|落子)(?:在|于)?")
_SETTLES = compiled(r"(?:正式|成功|将)*(?:落户|入驻|进驻)(?:在|于)?$")
_PAPER = compiled(r"(?:项目|协议|合作)?")
#: Between the name of one who settles and the verb: its project, adverbs.
_PROJECT = compiled(
    r"(?:[^,。;:、与和同的]{0,20}?(?:项目|基地|总部|中心|产业园|研究院|公司))?(?:正式|成功|顺利|现场|集中|昨日|今日|今天|日前)*"
)
_KINDS = ("company", "university", "institute", "bank", "hospital", "fund", "other")
_REACH = 60


def settling(story: Story, lo: int, hit: WordHit) -> tuple[Run, Run] | None:
    """The one who settles and the zone or place where, by a verb of settling beside that of signing."""
    text = story.text
    if hit.word != "签约":
        return None
    into = _INTO.match(text, hit.end)
    if into is not None:
        zone, end = story.starting.get(into.end()), hit.start
    else:
        around = story.within(max(lo, hit.start - _REACH), hit.start, "park", "place")
        near = [m for m in around if _PAPER.fullmatch(text, m.end, hit.start)]
        verb = _SETTLES.search(text, max(lo, near[-1].start - 8), near[-1].start) if near and text.startswith("仪式", hit.end) else None
        zone, end = (near[-1], verb.start()) if verb else (None, 0)
    if zone is None or not _is_zone(story, zone):
        return None
    begin = clause_start(text, end, lo)
    for m in reversed(story.within(begin, end, "organisation")):
        if story.entity(m).detail.get("kind") in _KINDS and _PROJECT.fullmatch(text, m.end, end):
            return Run([Member(m.start, m.end, body=m)], []), Run([Member(zone.start, zone.end, body=zone)], [])
    return None


def _is_zone(story: Story, m: Candidate) -> bool:
    return m.kind == "park" or (m.kind == "place" and story.entity(m).detail.get("kind") in ("city", "district"))
