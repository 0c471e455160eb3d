"""Venues: well-known ones, and endings grown left to the place before them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from operator import attrgetter

from ...document import Document
from ...lexicon import WordHit
from ...lexicon.tables import Row
from ...pieces import GLUED, is_han
from ...readings import PlaceName
from ...rule import Found, Hit, no, yes
from ...tokenizer import coined
from .base import rules


def _venue_start(document: Document, at: int, ends: dict[int, int], generic: Mapping[str, Row]) -> int | None:
    """Where a venue's name begins: at the place before its proper words; None where nothing proper stands there."""
    text, b = document.text, document.boundaries
    stops = document.lexicon.table("_left_stops")
    end = start = at
    proper = False
    while end > 0 and at - end < 10:
        if end in ends:
            start = ends[end]
            while start in ends:
                start = ends[start]
            return start
        begin = end - 1
        while begin > 0 and begin not in b and end - begin < 6:
            begin -= 1
        word = text[begin:end]
        if word[0] == "第" or not is_han(word[0]) or not is_han(word[-1]) or word in stops or word in _VENUE_NOT:
            break
        if len(word) > 1 and word[0] in GLUED and coined(document.tokenizer, word):
            return begin + 1  # 仪式|由海|悦|广场
        proper = proper or word not in generic
        start = end = begin
    if not proper or start == at or at - start > 6:
        return None
    return start if start == 0 or text[start - 1] in _VENUE_AFTER else None


#: Behind the name of a zone whose committee it is: 上海虹桥商务区|管理委员会.
_COMMITTEES = ("管委会", "管理委员会", "管理局")
_VENUE_NOT = frozenset("和与及在的了是于、这该家座个处")
_VENUE_AFTER = frozenset("在于到往假、,。;:“(\n《")


@rules.scan(
    "venue",
    yes("开幕式在[[国家会议中心]]举行。", name="国家会议中心", kind="venue"),
    yes("展览在[[厦门国际会展中心]]开幕。", name="厦门国际会展中心"),
    yes("大会由[[海悦广场]]协办。", name="海悦广场"),
    yes("年会在[[喜来登酒店]]举行。", name="喜来登酒店"),
    yes("年会在[[成都市高新西区皇冠假日酒店]]举行。", name="成都市高新西区皇冠假日酒店"),
    no("建设一批会展中心和体育馆,住在酒店。"),
    no("江苏交流协会会长大桥光夫到会。"),
    no("上海虹桥商务区管理委员会发布公告。"),
)
def venue(document: Document, found: Found) -> Iterator[Hit]:
    """A venue: a well-known name, or an ending grown left to the place before it."""
    hits = document.hits("venues")
    if not hits:
        return
    text = document.text
    longest: dict[int, WordHit] = {}
    for h in hits:
        if h.row["sort"] == "name":
            yield Hit(h.start, h.end, PlaceName(h.word, "venue"))
        elif h.end not in longest or longest[h.end].start > h.start:
            longest[h.end] = h
    if not longest:
        return
    ends: dict[int, int] = {}
    for topic in ("places", "countries", "world_cities", "regions"):
        for h in document.hits(topic):
            if h.row["need"] != "w" and h.start in document.boundaries:
                ends[h.end] = min(h.start, ends.get(h.end, h.start))
    generic = document.lexicon.table("_generic_modifiers")
    heads = document.hits("title_heads")  # in the order of their ends
    for h in longest.values():
        if h.end not in document.boundaries or text.startswith(_COMMITTEES, h.end):
            continue
        start = _venue_start(document, h.start, ends, generic)
        if start is None and h.row["sort"] == "chain":
            start = h.start  # 喜来登酒店
        elif start is None or start == h.start or _has_post(heads, start, h.start):
            continue
        yield Hit(start, h.end, PlaceName(text[start : h.end], "venue"))


def _has_post(heads: list[WordHit], start: int, end: int) -> bool:
    """Whether a post stands between two offsets, behind the first."""
    k = bisect_right(heads, end, key=attrgetter("end"))
    while k and heads[k - 1].end > start:
        if heads[k - 1].start > start:
            return True
        k -= 1
    return False
