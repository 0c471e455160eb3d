"""Sides that the text told before the verb: 双方签约, 两地签署."""

from __future__ import annotations

from ...entities import Entity
from ...fact import Fact, Story
from ...lexicon import WordHit
from ...shelf import compiled
from ..lists import Member, runs
from .before import BOTH, is_outlet
from .visits import goal_of

_TWO = 2
_LANDS = compiled(r"[一-龥]{2}(?=双方|两地|两市|两省)")
#: Who only comes to a rite: 双方有关部门负责人参加|签约仪式.
_ATTENDING = ("参加", "出席", "见证", "参加了", "出席了", "见证了", "列席", "出席并见证")


def told_earlier(story: Story, hit: WordHit, sentence: int) -> tuple[list[list[Member]], tuple[int, int]] | None:
    """双方签约: the two names of the sentence before, or its 甲与乙."""
    lo, _ = story.document.sentences[sentence]
    both = next(reversed(list(BOTH.finditer(story.text, lo, hit.start))), None)  # 经双方商定,…,|双方院长签字
    if not both or story.text[both.start() - 1 : both.start()] in tuple("与和同跟") or story.text.endswith(_ATTENDING, lo, hit.start):
        return None
    lands = _LANDS.search(story.text, max(lo, both.start() - 2), both.end())
    pair = [_of_letter(story, lands.start() + k) for k in (0, 1)] if lands else []
    if len(pair) == 2 and all(pair):
        return [[m for m in pair if m is not None]], (lo, both.end())
    wanted = {"三": 3, "四": 4, "五": 5}.get(both[0][0], _TWO)
    line = story.document.line_at(hit.start)
    spans = [(lo, both.start())] + [story.document.sentences[k] for k in range(sentence - 1, max(-1, sentence - 4), -1)]
    for start, end in spans:
        if start < line.start:
            break
        found = _the_both(story, start, end, wanted)
        if found:
            return [found], (start, end)
    lead = _lead(story, lo, visit=wanted == _TWO) if wanted > _TWO or both[0].startswith("双方") else None
    if lead is not None and (found := _the_both(story, *lead, wanted)):
        return [found], lead
    alone = _ALONE.match(story.text, both.end()) is not None  # not 两地|工商联签订…
    return _named_next(story, both[0], wanted, lo, line.end) if alone and lo <= line.start + _DATELINE else None


#: What the first sentence of a report of a visit tells: 甲银行董事长一行赴乙集团调研.
_VISITS = compiled(r"一行|到访|来访|走访|访问|调研|考察|会见|会谈|座谈")


def _lead(story: Story, lo: int, *, visit: bool) -> tuple[int, int] | None:
    """The first sentence of the report, where it tells of a ``visit`` or need not."""
    line = next((x for x in story.document.article if x.kind == "paragraph"), None)
    if line is None or line.start >= lo:
        return None
    start, end = story.document.sentence_at(line.start)
    return (start, end) if end <= lo and (not visit or _VISITS.search(story.text, start, end)) else None


#: How far into its line the sentence may begin that names nobody: 本网讯 5月7日,两校….
_DATELINE = 20
_ALONE = compiled(r"(?:在|于|今|昨|日前|近日|正式|共同|再次|签|举行|代表|就|现场|分别|领导|负责人|,|\d)")
#: What the sentence behind tells of those who signed.
_CAME = compiled(r"出席|代表|签字|签署|签约|见证")


def _named_next(story: Story, word: str, wanted: int, lo: int, stop: int) -> tuple[list[list[Member]], tuple[int, int]] | None:
    """The so many that the sentence behind the first of a report names: 两校签署备忘录。甲大学校长、乙大学校长出席."""
    _, start = story.document.sentence_at(lo)
    if start >= stop or story.within(lo, start, "organisation", "park"):
        return None
    end = story.document.sentence_at(start)[1]
    if _CAME.search(story.text, start, end) is None:
        return None
    found = _the_both(story, start, end, wanted)
    bodies = [m.body for m in found or () if m.body is not None]
    schools = all(story.entity(body).detail.get("kind") == "university" for body in bodies)
    return ([found], (lo, end)) if found and (schools or not word.startswith("两校")) else None


def _of_letter(story: Story, at: int) -> Member | None:
    """The place that a single character stands for, where the text names it: 澳|沪双方."""
    row = story.document.lexicon.table("_place_letters").get(story.text[at])
    name = row["division"] if row else ""
    place = next((e for e in story.entities if e.kind == "place" and name and e.name[:2] == name[:2]), None)
    return Member(at, at + 1, body=story.stand_in(at, at + 1, place)) if place is not None else None


def _the_both(story: Story, start: int, end: int, wanted: int) -> list[Member] | None:
    """The so many bodies that a span names, in a row or one by one."""
    found = runs(story, start, end)
    for n, run in enumerate(found):
        if run.before == "far" and n and len(run.members) + len(found[n - 1].members) == wanted:
            return found[n - 1].members + run.members
        if len(run.members) == wanted and all(m.body and not is_outlet(story, m.body) for m in run.members):
            return run.members
    bodies = [m for m in story.within(start, end, "organisation", "park") if not is_outlet(story, m)]
    bodies = [m for m in bodies if not any(o.start <= m.start and m.end <= o.end and o is not m for o in bodies)]  # 甲园|管委会 is one
    names = {story.entity(m).id: Member(m.start, m.end, body=m) for m in reversed(bodies)}
    if len(names) == 1 == wanted - 1 and (goal := goal_of(story, start, end)) is not None and goal.kind == "place":
        names[""] = Member(goal.start, goal.end, body=goal)  # 甲大学校长一行到乙县考察。校县双方签署…
    return sorted(names.values(), key=lambda m: m.start) if len(names) == wanted else None


#: How many sentences back the bodies may be named that people sign for.
_BACK = 6


def for_whom(story: Story, at: int, one: Entity | None) -> list[Entity] | None:
    """The two bodies of a row before an offset, ``one`` of which is known to be a side: 甲学院与乙检察院开展共建。张三与李四签署协议."""
    here = story.document.sentence_index(at)
    for k in range(here, max(-1, here - _BACK), -1):
        start, end = story.document.sentences[k]
        for run in runs(story, start, min(end, at)):
            sides = [story.entity(m.body) for m in run.members if m.body is not None]
            joined = "with" in run.links or "and" in run.links
            if len(sides) == len(run.members) == len(set(map(id, sides))) == 2 and joined and (one is None or one in sides):
                return sides
    return None


#: How many characters two houses of one school share.
_SCHOOL = 4


def signed_again(agreed: list[list[Entity]], name: str | None, signed: list[Fact]) -> bool:
    """Whether the heads of two houses sign what was told before of them, one of them by another house of its school.

    甲所与乙大学重点实验室签署备忘录。…甲所所长张三与乙大学数学学院院长李四签署了备忘录.
    """
    if name is None or len(agreed) != 1 or len(agreed[0]) != _TWO:
        return False
    for pair in (p for fact in signed if fact.fields["agreement"] == name for p in fact.fields["parties"] if len(p) == _TWO):
        others = [*(e for e in pair if e not in agreed[0]), *(e for e in agreed[0] if e not in pair)]
        if len(others) == _TWO and others[0].name[:_SCHOOL] == others[1].name[:_SCHOOL]:
            return True
    return False
