"""Where an event takes place that is not told with it in so many words: where visitors go, 我市, where the report was filed."""

from __future__ import annotations

from ...entities import Entity
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start
from ..stand_ins import ours
from .occasion import Occasion

#: What leads to where visitors go: 赴|滨海高新区考察, 来到|我市, 率队前往|江城.
_TO = compiled(
    r"(?:到访|[来去]到|抵达|前往|莅临|走进|深入|(?<![达得受看收直遇接提想感找碰])到|(?<![奔共])赶?赴|(?<![近以向历年原])来)(?:了)?$"
)
_GO_ON = compiled(r"(?:了|到)?(?:(?P<ours>我[省市区县州旗])|(?=[一-龥]))")
_OURS = compiled(r"(?:在|到|来|赴|访问|莅临|走进|抵|调研|考察|视察|走访)我(?P<unit>[省市区县州旗])(?![人民长委府属级])")
#: What 我市 and the like may be.
_UNITS = {"省": "province", "市": "city", "州": "city", "县": "district", "区": "district", "旗": "district"}
_REACH, _SHORT = 40, 6


def goal(story: Story, told: list[Occasion]) -> Candidate | None:
    """Where visitors go: the place, zone or body in front of the verb (赴滨海高新区考察) or behind it (到访滨海)."""
    for o in told:
        if o.act != "visit":
            continue
        low = max(clause_start(story.text, o.verb[0], o.start), o.verb[0] - _REACH)
        if o.verb[0] - low < _SHORT:
            low = clause_start(story.text, low - 1, o.start)  # 来到滨海高新区,|调研企业
        for m in story.within(low, o.verb[0], "place", "park", "organisation"):
            if _TO.search(story.text, max(low, m.start - 3), m.start) and not _is_venue(m):
                return _innermost(story, m)
        behind = _GO_ON.match(story.text, o.verb[1])
        m2 = story.starting.get(behind.end()) if behind is not None and not behind["ours"] else None
        if m2 is not None and m2.kind in ("place", "park", "organisation") and not _is_venue(m2):
            return _innermost(story, m2)
    return None


def _innermost(story: Story, m: Candidate) -> Candidate:
    """Of 广东|深圳 the last."""
    while m.kind == "place" and (inner := story.starting.get(m.end)) is not None and inner.kind == "place" and not _is_venue(inner):
        m = inner
    return m


def at_home(story: Story, told: list[Occasion]) -> Entity | None:
    """The division that a page means by 我市, where the event is told to be: 论坛在我市举行, 江城代表团来我市考察."""
    for o in told:
        low, high = story.document.sentence_at(o.verb[0])
        for m in _OURS.finditer(story.text, low, min(high, o.verb[1] + _REACH)):
            found = ours(story, m["unit"])
            places = [e for e in story.entities if e.kind == "place" and e.detail.get("kind") != "venue"]
            if found is not None and found.kind == "organisation":
                found = next((e for e in places if found.name.startswith(e.name)), None)
            if found is not None:
                return found
            alone = [e for e in places if e.detail.get("kind") == _UNITS[m["unit"]]]
            if len(alone) == 1:
                return alone[0]
    return None


def _is_venue(m: Candidate) -> bool:
    return m.kind == "place" and getattr(m.value, "kind", "") in ("venue", "country")
