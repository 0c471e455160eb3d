"""Who signed with a zone by settling there: 甲集团芯片项目签约落户乙高新区, 甲公司入驻乙园签约仪式."""

from __future__ import annotations

from ...fact import Story
from ...lexicon import WordHit
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start
from ..lists import Member, Run, runs
from ..openers import leads_in

_INTO = compiled(r"(?:正式|成功)*(?:落户|入驻|进驻|落子)(?:在|于)?")
_SETTLES = compiled(r"(?:正式|成功|将)*(?:落户|入驻|进驻)(?:在|于)?$")
_PAPER = compiled(r"(?:项目|协议|合作)?")
#: Between the name of one who settles and the verb: its project, adverbs.
_PROJECT = compiled(
    r"(?:[^,。;:、与和同的]{0,20}?(?:项目|基地|总部|中心|产业园|研究院|公司))?(?:正式|成功|顺利|现场|集中|昨日|今日|今天|日前)*"
)
#: Behind a body of a row of projects: its project, up to the next body or to the verb.
_OF_ROW = r"[^,。;:、与和同跟]{0,24}(?:项目|基地|总部|中心|产业园|研究院|生产线)(?:[、,;和及][^,。;:、与同跟]{2,20}项目)*"
_TO_NEXT = compiled(rf"{_OF_ROW}(?:、|和|以及|及)")
_TO_VERB = compiled(
    rf"{_OF_ROW}(?:等?(?:\d+|[一二两三四五六七八九十]+)?个?(?:重点|重大|优质|产业|招商)*(?:项目)?)?"
    r"(?:正式|成功|顺利|现场|集中|分别|先后|昨日|今日|今天|日前)*"
)
_KINDS = ("company", "university", "institute", "bank", "hospital", "fund", "other")
_REACH = 60
#: What leads to those who settle, behind the zone.
_AMONG, _NEAR = compiled(r",?(?:其中)?(?:包括|有|分别是|为)"), 2


def settling(story: Story, lo: int, hit: WordHit) -> tuple[Run, Run] | None:
    """The one who settles and the zone or place where, by a verb of settling beside that of signing."""
    text = story.text
    if hit.word != "签约":
        return None
    into = _INTO.match(text, hit.end)
    if into is not None:
        zone, end = story.starting.get(into.end()), hit.start
    elif text.endswith("项目", 0, hit.start) and _is_zone_at(story, hit.end):  # 甲集团总部项目签约|乙高新区
        zone, end = story.starting[hit.end], hit.start
    else:
        around = story.within(max(lo, hit.start - _REACH), hit.start, "park", "place")
        near = [m for m in around if _PAPER.fullmatch(text, m.end, hit.start)]
        verb = _SETTLES.search(text, max(lo, near[-1].start - 8), near[-1].start) if near and text.startswith("仪式", hit.end) else None
        zone, end = (near[-1], verb.start()) if verb else (None, 0)
    if zone is None or not _is_zone(story, zone):
        return None
    begin = clause_start(text, end, lo)
    several = with_projects(story, begin, end)
    if len(several) > 1:
        return Run(several, ["list"] * (len(several) - 1)), Run([Member(zone.start, zone.end, body=zone)], [])
    among = _AMONG.match(text, zone.end) if into is not None else None  # 8家企业签约入驻甲园,其中包括|乙公司、丙集团
    row = next(iter(runs(story, among.end(), story.document.sentence_at(zone.end)[1])), None) if among else None
    if among is not None and row is not None and row.start - among.end() <= _NEAR and all(m.body is not None for m in row.members):
        return row, Run([Member(zone.start, zone.end, body=zone)], [])
    for m in reversed(story.within(begin, end, "organisation")):
        if story.entity(m).detail.get("kind") in _KINDS and _PROJECT.fullmatch(text, m.end, end):
            return Run([Member(m.start, m.end, body=m)], []), Run([Member(zone.start, zone.end, body=zone)], [])
    return None


def _is_zone_at(story: Story, at: int) -> bool:
    zone = story.starting.get(at)
    return zone is not None and _is_zone(story, zone)


def with_projects(story: Story, start: int, end: int) -> list[Member]:
    """The bodies of a row of projects that fills a span: 甲公司芯片项目、乙集团传感器项目等18个项目(集中)."""
    text, found = story.text, []
    bodies = [m for m in story.within(start, end, "organisation") if story.entity(m).detail.get("kind") in _KINDS]
    for k, m in enumerate(bodies):
        stop = bodies[k + 1].start if k + 1 < len(bodies) else end
        if not (_TO_NEXT if stop < end else _TO_VERB).fullmatch(text, m.end, stop):
            return []
        found.append(Member(m.start, m.end, body=m))
    return found if found and (found[0].start == start or leads_in(story, start, found[0].start)) else []


def _is_zone(story: Story, m: Candidate) -> bool:
    return m.kind == "park" or (m.kind == "place" and story.entity(m).detail.get("kind") in ("city", "district"))
