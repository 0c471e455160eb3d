"""Rows before a verb whose entries hold more than their names: brackets behind each, the place before each, all of them in one bracket."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from ..naming import named_end

#: 甲基地(总投资8亿元)、乙产业园(总投资3亿元)|集中开工.
_WORTH = r"\([^()\n]*?(?:投资|占地|亿|万|面积|产能|公里|位于)[^()\n]*\)"
_BRACKETED = compiled(rf"(?:[^、,。;:()\n]{{4,36}}{_WORTH}(?:、|和|及|以及)?){{2,20}}$")
_BRACKETED_ONE = compiled(rf"(?P<name>[^、,。;:()\n]{{4,36}}?){_WORTH}(?:、|和|及|以及)?")
#: 甲区的乙产业园、丙县的丁基地|同时开工.
_PLACE = r"[^、,。;:的\n]{1,9}[省市区县镇乡州旗]的"
_PLACED = compiled(rf"(?:{_PLACE}[^、,。;:的\n]{{4,30}}?(?:、|和|以及|及(?!其))){{1,20}}{_PLACE}[^、,。;:的\n]{{4,30}}$")
_PLACED_ONE = compiled(rf"{_PLACE}(?P<name>[^、,。;:的\n]{{4,30}}?)(?=(?:、|和|以及|及){_PLACE}|$)")
#: 三大场馆(甲剧院、乙图书馆、丙美术馆)|同时启用.
_IN_ONE = compiled(r"(?:[两二三四五六七八九十]|\d{1,2})(?:大|个|座|项|家|条|所)[^,。;、()\n]{1,12}\((?P<row>[^()\n]{6,200})\)$")
_REACH = 400


def set_row(story: Story, floor: int, stop: int) -> list[tuple[int, int]]:
    """The names of such a row that ends at an offset, all of them names of something that is begun; else nothing."""
    text = story.text
    if stop <= floor or (text[stop - 1] != ")" and "的" not in text[max(floor, stop - 40) : stop]):
        return []
    floor = max(floor, stop - _REACH)
    spans: list[tuple[int, int]] = []
    if text[stop - 1] == ")":
        one = _IN_ONE.search(text, floor, stop)
        if one is not None:
            at = one.start("row")
            for name in one["row"].split("、"):
                spans.append((at, at + len(name)))
                at += len(name) + 1
        else:
            row = _BRACKETED.search(text, floor, stop)
            spans = [m.span("name") for m in _BRACKETED_ONE.finditer(text, row.start(), stop)] if row is not None else []
    else:
        row = _PLACED.search(text, floor, stop)
        spans = [m.span("name") for m in _PLACED_ONE.finditer(text, row.start(), stop)] if row is not None else []
    nouns = story.document.lexicon.table("_launch_nouns")
    named = all(named_end(story, nouns, b, a) is not None for a, b in spans)
    return spans if named and len(spans) > 1 else []
