"""Fact rule for awards given to one whom a word points at: 授予该院“协作单位”铜牌, 向园区授予“示范园区”牌匾."""

from __future__ import annotations

from collections.abc import Iterator

from ...entities.called import endings_of
from ...fact import Fact, Story
from ...rule import Candidate, no, yes
from ...sought import Sought
from ..stand_ins import stand_in_at
from ..telling import day_of
from .base import listed_award, rules
from .prize import Prize

_WHO = r"(?:该|本)(?:[院校所司行园馆县市区镇村]|医院|学校|公司|园区|企业|单位|集团|协会|商会|基地|中心|产业园|合作社)"
_BARE = r"(?:园区|公司|学校|医院|集团|协会|商会|产业园|企业|中心)"
_GIVEN = Sought(
    rf"(?:授予|颁予|授牌|授予了)(?P<who>{_WHO})“(?P<award>[^“”\n]{{3,30}})”|"
    rf"[向为给](?P<whom>{_WHO}|{_BARE})(?:正式|现场)?(?:授予|颁发|颁授|授|挂|颁予)了?“(?P<given>[^“”\n]{{3,30}})”(?=[铜奖匾牌证称])",
    "予", "颁", "授", "挂",
)  # fmt: skip


_REACH = 160


def _nearest(story: Story, at: int, word: str) -> Candidate | None:
    """The body of that sort named last before a word that points at it."""
    if word[0] not in "该本":
        return None
    tails = endings_of(story.document.lexicon, word[1:])
    near = story.within(max(0, at - _REACH), at, "organisation", "park", "place")
    return next((m for m in reversed(near) if story.text.endswith(tails, m.start, m.end)), None)


@rules.fact(
    "pointed",
    yes("江城大学向滨海医院赠送设备,并授予该院“省级协作单位”铜牌。", award="省级协作单位", recipients=["滨海医院"]),
    no("江城大学授予该项目“示范”称号。"),
    no("江城大学授予该院院长荣誉证书。"),
    needs="“",
)
def pointed(story: Story) -> Iterator[Fact]:
    """An award given to the body that 该院, 园区 stands for."""
    for m in _GIVEN.all_in(story.document):
        start, end = m.span("who" if m["who"] else "whom")
        body = _nearest(story, start, story.text[start:end]) or stand_in_at(story, start, end)
        if body is not None:
            prize = Prize(m["award"] or m["given"], *m.span("award" if m["award"] else "given"))
            yield listed_award(prize, [story.entity(body)], m.span(), day_of(story, m.start()))
