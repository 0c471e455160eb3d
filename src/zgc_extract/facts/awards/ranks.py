"""Fact rule for the ranks of a contest, each before its winner: 焊工:第一名 张三(甲公司),第二名 李四;."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...rule import no, yes
from ...shelf import compiled
from ...slotted import fixed
from ...sought import Sought
from ...text.layout import Line
from .base import Winner, listed_award, rules
from .prize import Prize

#: A rank and the blank or colon before those who have it.
_RANK = Sought(
    r"(?P<rank>(?:并列|团体|个人|男子|女子)?(?:第[一二三四五六七八]名|[冠亚季]军|[特一二三]等奖|[金银铜]奖))(?:\(\d{1,2}[名个项]\))?(?:\s?:\s?|\s{1,3})(?=[一-龥A-Za-z《“])"
)
#: In which contest, before the first rank: 焊工:, 数控车工赛项:.
_EVENT = compiled(
    r"(?:^|(?<=[。;\n]))(?:\(?\d{1,2}[、.)]\s?)?(?P<event>(?![^:]{0,10}(?:结果|名单|名次|揭晓|奖项|如下|情况)\s?:)[^,。;:\d\s(]{2,14}?)"
    r"(?:赛项|项目|工种|组别)?:\s?$"
)
#: Between the names of one rank; what is told of a winner in brackets.
_AND, _OF = compiled(r"\s?(?:、|和|与|及)\s?"), compiled(r"\s?\([^()\n]{1,40}\)")
#: A name that no rule reads, up to a mark.
_NAME = compiled(r"(?!奖|每|各|由|为|是|空缺|暂|待)[一-龥]{2,5}(?:[·•][一-龥]{1,6})?(?=\s?(?:[(,。;、和\n]|$))")
_KINDS = ("person", "organisation", "park")
_FEWEST = 2


@fixed
class _Place:
    """A rank with its winners and where they stand."""

    prize: Prize
    winners: list[Winner]
    end: int


@rules.fact(
    "ranks",
    yes("各赛项名次揭晓:\n焊工:第一名 林启东(星河集团有限公司),第二名 赵一凡(江城大学),第三名 王建平;", award="焊工第二名",
        recipients=["赵一凡"]),
    yes("唐卡绘制:第一名 更登达杰(星河集团有限公司),第二名 赵一凡。", award="唐卡绘制第一名", recipients=["更登达杰"]),
    yes("焊工:第一名 林启东,第二名 赵一凡,并列第三名 王建平、周明远。", award="焊工第三名", recipients=["王建平", "周明远"]),
    yes("最终结果:冠军 江城大学,亚军 滨海大学,季军 远山大学。", award="亚军", recipients=["滨海大学"]),
    no("第一名 林启东今天回到江城。"),
    no("第一名:奖金5万元,第二名:奖金3万元。"),
    needs=("名", "军", "奖"),
)
def ranks(story: Story) -> Iterator[Fact]:
    """Winners behind their ranks in a row, two ranks at least: 第一名 张三,第二名 李四."""
    for line in story.document.article if any(_RANK.all_in(story.document)) else ():
        for row in _rows(story, line):
            known = any(not isinstance(who, str) for place in row for who in place.winners)
            for place in row if len(row) >= _FEWEST and known else ():
                yield listed_award(place.prize, place.winners, (place.prize.start, place.end))


def _rows(story: Story, line: Line) -> Iterator[list[_Place]]:
    """The ranks of each contest that a line tells."""
    text = story.text
    row: list[_Place] = []
    event = ""
    for m in _RANK.all_within(story.document, line.start, line.end):
        new = _EVENT.search(text, max(line.start, m.start() - 20), m.start())
        if new is not None:
            yield row
            row, event = [], new["event"]
        winners, end = _winners(story, m.end(), line.end)
        if winners:
            row.append(_Place(Prize(event + m["rank"].removeprefix("并列") if event else m["rank"], *m.span("rank")), winners, end))
    yield row


def _winners(story: Story, at: int, limit: int) -> tuple[list[Winner], int]:
    """Those whom a row names from an offset on, and where it ends; nobody where words follow that no row has."""
    found: list[Winner] = []
    while at < limit:
        m = story.starting.get(at)
        known = m is not None and m.kind in _KINDS and m.end <= limit
        name = None if known else _NAME.match(story.text, at, limit)
        if m is not None and known:
            found.append(story.entity(m))
            end = m.end
        elif name is not None and m is None:
            found.append(name[0])
            end = name.end()
        else:
            break
        of = _OF.match(story.text, end, limit)
        end = of.end() if of is not None else end
        link = _AND.match(story.text, end, limit)
        if link is None:
            return (found, end) if end == limit or story.text[end] in ",。;\n 、" else ([], end)
        at = link.end()
    return [], at
