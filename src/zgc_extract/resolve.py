"""Overlaps, under one policy.

1. Of one kind, the longer candidate wins, then the one of higher priority, then the one further left; never two that overlap.
2. Of different kinds, one inside another stays only where `NESTED` says so, and a park inside the name of its own
   management body (武汉东湖高新区管委会), a place inside the name of its government (江城市政府), of an envoy's post
   (驻华大使) or in the title of a document, and those who made an agreement inside its title; else the outer, longer one wins.
3. Two that cross: a place and the post of its head may (嘉义县长); else the longer one wins; of equally long ones the kind
   that stands first in `RANK`.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from .rule import Candidate
from .shelf import compiled
from .slotted import fixed

#: Which kind wins between candidates of the same length.
RANK = ("document", "date", "money", "person", "park", "organisation", "title", "place", "quantity")
_RANKS = {kind: rank for rank, kind in enumerate(RANK)}

#: (inner, outer) pairs of kinds that may nest.
NESTED = frozenset({("date", "document")})

#: The rule that finds ministries inside the titles of their heads.
_OF_MINISTER = "organisation.of_minister"

#: How long the posts are that begin with what their place ends in: 市长, 县长, 镇长.
_HEAD = 2

#: Endings of a park's own management body: the park nests inside its name.
_MANAGEMENT = ("管委会", "管理委员会", "管理局", "管理办公室", "工作办公室", "建设管理办公室", "党工委", "管理中心")
#: Its offices: 江城高新区|投资促进局; those of the state bear its name alone.
_OFFICE = compiled(r"[\u4e00-\u9fff]{2,10}(?:(?<!税务|公安)局|办公室)")

#: What a place's government and forces are called behind its name.
_GOVERNMENT = ("政府", "人民政府", "当局", "军队", "军方")

#: What the titles of agreements end in, and what stands between those who made one.
_AGREEMENTS = ("协议", "协议书", "备忘录", "合同", "意向书")
_JOINTS = ("与", "和", "、", "—", "-")


@fixed
class Beaten:
    """A candidate that lost, and to whom."""

    loser: Candidate
    winner: Candidate


def _shares(a: Candidate, b: Candidate) -> bool:
    """Whether a place or a ministry and the post of its head share a character: 嘉义县|县长 is 嘉义县长, 内政部|部长 内政部长."""
    place, title = (b, a) if a.kind == "title" else (a, b)
    if place.kind == "organisation" and title.kind == "title" and place.rule == _OF_MINISTER:
        return title.end == place.end + 1
    if place.kind != "place" or title.kind != "title" or title.start != place.end - 1:
        return False
    return title.end - title.start == _HEAD and str(getattr(title.value, "name", "")).endswith("长")


def _nests(inner: Candidate, outer: Candidate) -> bool:
    if _shares(inner, outer):
        return True
    if inner.start < outer.start or inner.end > outer.end:
        return False
    if (inner.kind, outer.kind) in NESTED:
        return True
    if outer.kind == "document":
        return inner.kind in ("organisation", "park") and _is_party(inner, outer)
    name = str(getattr(outer.value, "name", ""))
    if inner.kind == "place":
        return _names_its_place(inner, outer, name)
    if inner.kind != "park" or outer.kind != "organisation":
        return False
    rest = name[inner.end - outer.end :] if inner.end < outer.end else ""
    return rest in _MANAGEMENT or (inner.start == outer.start and _OFFICE.fullmatch(rest) is not None)


def _titled(place: Candidate, document: Candidate, group: list[Candidate]) -> bool:
    """Whether a place stands in the title of a document, and in no other name there: 《江城市…条例》; not 《江城大学…》."""
    if place.kind != "place" or document.kind != "document" or place.start < document.start or place.end > document.end:
        return False
    return not any(o.start < place.end and place.start < o.end for o in group if o.kind not in ("place", "document"))


def _names_its_place(place: Candidate, outer: Candidate, name: str) -> bool:
    """Whether a body or a post tells its place by its own name: 江城市|政府, 驻|华|大使."""
    at = place.start - outer.start
    if outer.kind == "title":
        return name[:at].endswith("驻") and outer.end > place.end
    return outer.kind == "organisation" and at == 0 and name[place.end - place.start :] in _GOVERNMENT


def _is_party(inner: Candidate, outer: Candidate) -> bool:
    """Whether a body stands in the title of an agreement as one who made it: 《甲大学与乙区合作协议书》."""
    title = str(getattr(outer.value, "title", ""))
    at = inner.start - outer.start - 1
    if not title.endswith(_AGREEMENTS) or not any(c in title for c in _JOINTS):
        return False
    begins = at == 0 or title[:at] == "关于" or title[at - 1 : at] in _JOINTS
    return begins and (at > 2 or title[inner.end - outer.start - 1 :][:1] in _JOINTS)


_START = attrgetter("start")
#: Most candidates that overlap are two.
_PAIR = 2
_Strength = Callable[[Candidate], tuple[int, int, int]]


def _settle(
    candidates: list[Candidate], strength: _Strength, compatible: bool
) -> tuple[list[Candidate], list[Beaten]]:
    """Take candidates in order of strength; refuse what overlaps one taken before (unless it may nest)."""
    ordered = sorted(candidates, key=_START)
    kept: list[Candidate] = []
    beaten: list[Beaten] = []
    done = 0
    clusters = _clusters(ordered)
    if not clusters:
        return ordered, beaten
    for first, last in clusters:
        won, lost = _strongest(ordered[first:last], strength, compatible)
        kept += ordered[done:first]
        kept += won
        beaten += lost
        done = last
    kept += ordered[done:]
    return kept, beaten


def _reading_order(c: Candidate) -> tuple[int, int]:
    return c.start, -c.end


def _clusters(ordered: list[Candidate]) -> list[tuple[int, int]]:
    """Where in a row of candidates groups of two and more hang together by overlaps; most stand alone."""
    clusters: list[tuple[int, int]] = []
    reach = 0
    for k, c in enumerate(ordered):
        end = c.end
        if c.start < reach:
            first = clusters.pop()[0] if clusters and clusters[-1][1] == k else k - 1
            clusters.append((first, k + 1))
        if end > reach:
            reach = end
    return clusters


def _strongest(
    group: list[Candidate], strength: _Strength, compatible: bool
) -> tuple[list[Candidate], list[Beaten]]:
    taken: dict[int, list[Candidate]] = {}
    kept: list[Candidate] = []
    beaten: list[Beaten] = []
    if len(group) == _PAIR:
        first, second = group
        if strength(second) < strength(first):
            first, second = second, first
        if compatible and (_nests(second, first) or _titled(second, first, group)):
            return sorted(group, key=_reading_order), beaten
        return [first], [Beaten(second, first)]
    for c in sorted(group, key=strength):
        winner = next(
            (o for at in range(c.start, c.end) for o in taken.get(at, ()) if not (compatible and (_nests(c, o) or _titled(c, o, group)))),
            None,
        )
        if winner is not None:
            beaten.append(Beaten(c, winner))
            continue
        kept.append(c)
        for at in range(c.start, c.end):
            taken.setdefault(at, []).append(c)
    kept.sort(key=_reading_order)
    return kept, beaten


def settle_kind(candidates: list[Candidate]) -> tuple[list[Candidate], list[Beaten]]:
    """Candidates of one kind, overlaps settled (policy 1), in reading order."""
    return _settle(candidates, lambda c: (c.start - c.end, -c.priority, c.start), False)


def settle(candidates: list[Candidate]) -> tuple[list[Candidate], list[Beaten]]:
    """Candidates of all kinds, overlaps settled (policies 2 and 3), in reading order."""
    return _settle(candidates, lambda c: (c.start - c.end, _RANKS[c.kind], c.start), True)
