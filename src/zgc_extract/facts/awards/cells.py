"""Who and what cells of tables of winners name."""

from __future__ import annotations

from collections.abc import Sequence

from ...fact import Story
from ...shelf import compiled
from ...text.grids import BLANK, PIECE, Span, is_number, trimmed
from .base import Winner
from .callings import surname
from .laureates import Roll, items_in, laureates

_SPREAD = compiled(r"[一-龥](?:\s{0,3}[一-龥]){1,3}|[一-龥]{1,7}(?:[·•][一-龥]{1,7})+")
#: What is told of a person behind the name: 李文博(女), 李文博(指导老师:王小兰).
_ASIDE = compiled(r"\s?\([^()\n]{1,60}\)$")


def people_in(story: Story, start: int, end: int) -> list[Winner]:
    """The people that a cell names, also by names that no rule reads: 李文博、赵一凡; nothing where it holds anything else."""
    aside = _ASIDE.search(story.text, start, end)
    end = aside.start() if aside is not None else end
    found: list[Winner] = []
    for a, b in items_in(story, start, end):
        a, b = trimmed(story.text, a, b)
        aside = _ASIDE.search(story.text, a, b)
        b = aside.start() if aside is not None else b
        one = _person(story, a, b)
        names = [one] if one is not None else [_person(story, *m.span()) for m in PIECE.finditer(story.text, a, b)]
        for name in names or [None]:
            if name is None:
                return []
            if name not in found:
                found.append(name)
    return found


def _person(story: Story, start: int, end: int) -> Winner | None:
    m = story.starting.get(start)
    if m is not None and m.end == end:
        return story.entity(m) if m.kind == "person" else None
    if start < end and surname(story, start) and _SPREAD.fullmatch(story.text, start, end) and not story.within(start, end, "title"):
        return BLANK.sub("", story.text[start:end])
    return None


#: What tells of others than the winners, as does what is behind it in its row: 指导老师:王小兰.
_OTHERS = compiled(r"(?:指导|辅导|带队|领队|教练|推荐|选送|评委)[一-龥]{0,4}(?:[:/]|$)")
#: What is in no row of winners: a sentence, what a page tells of itself.
_NO_CELL = compiled(r"[,。;:!?]|编辑|记者|摄影|来源|审[核校]|初审|供稿|作者|校对|责编|撰稿|通讯员|发布|时间|日期|浏览|电话|地址|主持|嘉宾")
_WORK = compiled(r"《[^《》\n]{1,60}》|“[^“”\n]{2,60}”")


def row_winners(story: Story, cells: Sequence[Span]) -> Roll:
    """The winners of a row whose columns nothing names: its people (of a work those told first), else its works, else the body.

    Nobody where it holds something that stands in no such row.
    """
    text = story.text
    people: list[list[Winner]] = []
    works: list[Winner] = []
    rest: list[Span] = []
    last = cells[0][0] if cells else 0
    for a, b in cells:
        if _OTHERS.match(text, a, b):
            break
        named = [] if is_number(text, a, b) else people_in(story, a, b)
        work = _WORK.match(text, a, b)
        if named:
            last = max(last, b) if not people or not works else last
            people.append(named)
        elif work is not None:
            works += laureates(story, a, b).winners
        elif a < b and not is_number(text, a, b):
            rest.append((a, b))
    if any(_NO_CELL.search(text, a, b) for a, b in rest):
        return Roll([], last)
    if people:
        return Roll(people[0] if works else [name for names in people for name in names], last)
    houses = [m for a, b in rest if (m := story.starting.get(a)) is not None and m.end == b and m.kind in ("organisation", "park")]
    if not works and 1 < len(rest) == len(houses):
        return Roll([story.entity(m) for m in houses], houses[-1].end)
    if works or len(rest) != 1:
        return Roll([] if rest and not story.within(*rest[0], "organisation", "park") else works, cells[-1][1] if cells else last)
    return laureates(story, *rest[0], unknown=False)


def named_in(story: Story, start: int, end: int, sort: str) -> list[Winner]:
    """Who or what a cell of a column of that class names."""
    if end - start < 2:
        return []
    people = people_in(story, start, end) if sort in ("name", "won") else []
    if people or sort == "name":
        return people
    m = story.starting.get(start)
    if m is not None and m.end == end and m.kind not in ("place", "title"):
        return [story.entity(m)]
    roll = laureates(story, start, end)
    if roll.winners and roll.end >= end - 1:
        return roll.winners
    name = story.text[start:end]
    return [name.strip("《》") if name.count("《") < 2 else name]
