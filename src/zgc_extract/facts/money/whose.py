"""Whose a sum is: a mention of an entity, or words that name none.

The text calls one body by several names (甲软件园, the park, 甲园), and a sum's subject is told by the name that stands at its place.
"""

from __future__ import annotations

from typing import TypeAlias

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled

Subject: TypeAlias = Candidate | str


#: What only a land or a zone has, and what is none.
_OF_LANDS, _NO_LAND = compiled(
    "生产总值|GDP|财政|公共预算|社会消费品|开票销售|全社会|规上|规模以上|工业(?:实际)?投入|(?:工业|民间|制造业|房地产开发|技改)投资|"
    "零售|现场(?:销售|成交)"
), ("项目", "工程")


def fits(subject: Subject | None, metric: str) -> bool:
    """Whether a metric can be a subject's: no gross product of projects that the clause before counts, none of itself (税收|稳步增长)."""
    if not isinstance(subject, str):
        return True
    if metric.endswith(subject) or (subject == "企业" and metric.startswith("固定资产投资")):
        return False
    return not (subject.endswith(_NO_LAND) and _OF_LANDS.search(metric))


def words_of(story: Story, subject: Subject) -> str:
    """The words that a subject is called by."""
    return subject if isinstance(subject, str) else story.text[subject.start : subject.end]


def row_of_bodies(story: Story, start: int, end: int) -> str | None:
    """The row of bodies that stands between two offsets and nothing else: 甲高新区、乙高新区."""
    first, at = story.starting.get(start), start
    while first is not None and first.kind in ("organisation", "park", "place") and first.end <= end:
        at = first.end
        joined = next((k for k in (1, 2) if story.text[at : at + k] in ("、", "和", "与", "及", "以及")), 0)
        first = story.starting.get(at + joined) if joined else None
    return story.text[start:end] if at == end and any(c in story.text[start:end] for c in "、和与及") else None


def is_same(story: Story, one: Subject | None, other: Subject | None) -> bool:
    """Whether two subjects are one: the same words, or mentions of the same entity."""
    if isinstance(one, Candidate) and isinstance(other, Candidate):
        return story.entity(one) is story.entity(other)
    return one == other
