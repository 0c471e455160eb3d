"""Fact rule for awards that stand before their winner: 终身成就奖由甲、乙获得."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...lexicon import WordHit
from ...rule import no, yes
from ...shelf import compiled
from ...sought import Sought
from ..clauses import clause_end, clause_start, strip_adverbs, triggers
from ..lists import Run, runs
from ..subjects import subject_run
from ..telling import day_of
from .base import award, count_of, listed_award, put_first, put_in_row, row_start, rules, winners
from .prize import sure
from .prizes import prize_before
from .rows import filled, row_stop, strangers

#: 将“绿色工厂”|收入囊中.
_BROUGHT_HOME = Sought(
    r"[将把](?P<award>[^,。;:!?\n将把]{3,45}?)(?:一并|成功|悉数|双双)?(?:收入囊中|揽入怀中|收入怀中|收归囊中|捧回家|捧回家中|带回家|抱回家)",
    "将", "把",
)  # fmt: skip
_BY = compiled(r"(?:由|被)(?:[^,。;:由被]{0,24}的)?[^,。;:由被的]{0,20}$")


@rules.fact(
    "taken",
    yes("终身成就奖由李文博、赵一凡获得。", award="终身成就奖", recipients=["李文博", "赵一凡"]),
    yes("最佳影片由《江上的风》夺得。", award="最佳影片", recipients=["江上的风"]),
    yes("“金帆奖”被星河集团摘得。", award="金帆奖", recipients=["星河集团"]),
    yes("本报讯(记者 赵一凡)一等奖由李文博获得。", award="一等奖", recipients=["李文博"]),
    yes("最佳男主角、最佳女主角分别由李文博及王小兰夺得。", award="最佳女主角", recipients=["王小兰"]),
    yes("“最佳新人”则由《江上的风》里十岁的李文博摘得。", award="最佳新人", recipients=["李文博"]),
    yes("典礼上颁发创新产品奖,由星河集团、江城大学获得。", award="创新产品奖", recipients=["星河集团", "江城大学"]),
    yes("典礼上颁发创新产品奖,由某某精密、星河集团及江城大学获得。", award="创新产品奖", recipients=["某某精密", "星河集团", "江城大学"]),
    yes("其中,最佳运动员奖,由体操铜牌、“北岸猫王”李文博获得。", award="最佳运动员奖", recipients=["李文博"]),
    yes("“金帆奖”由星河集团、江城大学获奖。", award="金帆奖", recipients=["星河集团", "江城大学"]),
    yes("“敦亲睦邻奖”则由某某精密拿下。", award="敦亲睦邻奖", recipients=["某某精密"]),
    yes("企业组、团队组的一等奖分别由星河集团和大数据存储团队获得。", award="团队组一等奖", recipients=["大数据存储团队"]),
    no("论坛由江城大学获得主办权。"),
    no("这笔奖金由李文博获得。"),
)
def taken(story: Story) -> Iterator[Fact]:
    """The award before the winner: 终身成就奖由甲、乙获得."""
    text = story.text
    for hit in triggers(story, "award_verbs"):
        if hit.row["class"] not in ("won", "taken", "prized") or clause_end(text, hit.end) > hit.end + 1:
            continue
        lo, _ = story.document.sentence_at(hit.start)
        start = clause_start(text, hit.start, lo)
        rows = list(reversed(runs(story, start, hit.start, works=True)))
        if not any(_BY.search(text, max(start, run.start - 30), run.start) for run in rows):
            yield from _by_stranger(story, hit, lo, start)
        for run in rows:
            by = _BY.search(text, max(start, run.start - 30), run.start)
            if by is None:
                continue
            run = filled(story, run, by.start() + 1, hit.start)
            at = strip_adverbs(story, start, by.start())
            several = put_in_row(story, start, at) if "分别" in text[at : by.end()] else []
            if len(several) == len(run.members) > 1:
                for one, member in zip(several, run.members, strict=True):
                    if fact := award(story, one, Run([member], []), hit, (several[0].start, hit.end), None, []):
                        yield fact
                break
            prize = put_first(story, lo, start, at) if len(several) < 2 else None
            if prize and (fact := award(story, prize, run, hit, (prize.start, hit.end), count_of(story, run), [])):
                yield fact
            break


@rules.fact(
    "brought_home",
    yes("星河集团一举将“绿色工厂”收入囊中。", award="绿色工厂", recipients=["星河集团"]),
    no("星河集团将新订单收入囊中。"),
    needs=("囊中", "怀中", "回家"),
)
def brought_home(story: Story) -> Iterator[Fact]:
    """The award that its winner takes home: 甲将“…”收入囊中."""
    for m in _BROUGHT_HOME.all_in(story.document):
        prize = prize_before(story, *m.span("award"))
        run = subject_run(story, row_start(story, m.start()), m.start(), near=True) if prize is not None else None
        if prize is not None and run is not None:
            yield listed_award(prize, winners(story, run), (run.start, m.end()), day_of(story, m.start()))


#: 由|某某精密|拿下
_BY_WHOM = compiled(r"则?[由被](?P<whom>[^,。;:由被的]{2,60})$")


def _by_stranger(story: Story, hit: WordHit, lo: int, start: int) -> Iterator[Fact]:
    """“…奖”则由某某精密拿下: nobody whom a rule reads."""
    stop = strip_adverbs(story, start, hit.start)
    by = _BY_WHOM.search(story.text, start, stop)
    if by is None:
        return
    prize = put_first(story, lo, start, strip_adverbs(story, start, by.start()))
    row = strangers(story, by.start("whom"), row_stop(story, by.start("whom"), stop)) if prize is not None and sure(story, prize) else None
    if prize is not None and row is not None and (fact := award(story, prize, row, hit, (prize.start, hit.end), None, [])):
        yield fact
