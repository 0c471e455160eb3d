"""Agreements signed on a visit, where no 与 names the other side: 甲开发区主任率队赴乙园开展对口合作,并签署共建协议."""

from __future__ import annotations

from ...fact import Story
from ...lexicon import WordHit
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start
from ..lists import Member, Run, runs
from ..openers import leads_in

_GOES = compiled(r"(?:率队|带队|带领[^,。;]{2,14}|一行[^,。;]{0,6})?(?:赴|前往|到访|走访|来到|访问|到|莅临)(?=[一-龥])")
#: What visitors do where they go, so that a place may be the other side.
_DEALS = compiled(r"(?:开展|进行|考察|调研|对接|洽谈|交流|座谈|商谈|协商|共商)")
_AND_SIGNED = compiled(r"[,、](?:双方|会上|期间|其间|并|还|现场|正式|共同|就[^,。;与和]{2,20})*$")
_WITH = compiled(r"[与和同跟]")


def visit(story: Story, lo: int, hit: WordHit) -> tuple[Run, Run] | None:
    """Who goes and to whom, in the sentence of a verb of signing that begins its clause."""
    text = story.text
    lead = _AND_SIGNED.search(text, lo, hit.start)
    if lead is None:
        return None
    for go in reversed(list(_GOES.finditer(text, lo, lead.start()))):
        goal = _goal(story, go.end(), lead.start())
        if goal is None or _WITH.search(text, goal.end, hit.start):
            continue
        came = next((r for r in reversed(runs(story, lo, go.start())) if _leads(story, r, lo)), None)
        if came is None or len(came.members) != 1 or came.members[0].party is None:
            return None
        if story.entity(came.members[0].party) is story.entity(goal):
            return None
        return came, Run([Member(goal.start, goal.end, body=goal)], [])
    return None


def goal_of(story: Story, lo: int, end: int) -> Candidate | None:
    """Where a sentence leads somebody: the goal of its last journey."""
    return next((goal for go in reversed(list(_GOES.finditer(story.text, lo, end))) if (goal := _goal(story, go.end(), end))), None)


def _leads(story: Story, run: Run, floor: int) -> bool:
    return run.before != "far" and leads_in(story, clause_start(story.text, run.start, floor), run.start)


def _goal(story: Story, at: int, end: int) -> Candidate | None:
    """The body or zone that a journey leads to; a place where something is dealt with there."""
    found = [m for m in story.within(at, end, "organisation", "park", "place") if m.start - at < 10]
    best = next((m for m in found if m.kind != "place"), None)
    if best is not None:
        return best
    last = found[-1] if found else None
    return last if last is not None and _DEALS.match(story.text, last.end) else None
