"""Fact rules for rolls of winners: an award before a colon, a line for each, winners under a heading, the award in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..fact import Fact, Story
from ..rule import no, yes
from ..shelf import compiled
from ..text.layout import Line
from .award_base import listed_award, rules
from .clauses import clause_start
from .laureates import Roll, laureates
from .prizes import Prize, prize_before

_MARKS = ("奖", "最佳", "称号", "冠军")
#: Behind the name of an award in a roll: how many got it, then a colon (or a comma, after a number).
_ENTRY = compiled(
    r"(?:\([^()\n]{1,12}\)|(?:\d+|[一二两三四五六七八九十]+)[名家位个项部人件])?\s?(?:获得者|得主|获奖者|获奖名单)?(?::|(?<=[名家位个])[,])\s?"
)
_STOP = compiled(r"[;。\n]")
#: 一等奖 甲公司: a row of a table, laid out as a line.
_ROW = compiled(r"(?:\d{1,2}[.、]\s?)?(?P<award>[^\s,。;:!?()]{2,20})\s+(?P<who>\S.{1,60})")
_HEAD = compiled(r"(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]+\s?)?(?P<award>[^\s,。;:!?()]{2,24})(?:\([^()\n]{1,16}\))?:?")
_UNDER = compiled(r"(?P<who>[^,。;:!?\n(]{2,40})\((?P<award>[^()\n]{2,14})\)")
_NUMBERED = compiled(r"\(?\d{1,3}[.、)]\s?(?=[^\d,。;:!?]{3,40}$)")
#: What names no award of a roll: a sentence, what is best by somebody's advice (最佳时间).
_NO_AWARD = compiled(r"[获了共设评颁]|\d+[个项]|新增|公布|产生|包括|答案|时间|时机|选择|方式|方法|状态")


@rules.fact(
    "titled",
    yes("获奖名单如下:\n特等奖:江城大学\n一等奖:李文博、赵一凡", award="一等奖", recipients=["李文博", "赵一凡"]),
    yes("东湖文学奖·长篇小说奖:李文博《江上的风》", award="东湖文学奖·长篇小说奖", recipients=["李文博"]),
    yes("本届得奖名单包括,企业奖:星河集团、滨海银行;团体奖:江城大学。", award="企业奖", recipients=["星河集团", "滨海银行"]),
    yes("得主分为:“卓越经营奖”2名,星河集团及滨海银行;“绩优奖”1名:江城大学。", award="绩优奖", recipients=["江城大学"]),
    yes("获奖名单\n最佳动画片:《江上的风》", award="最佳动画片", recipients=["江上的风"]),
    no("颁奖嘉宾:李文博"),
    no("李文博获奖:赵一凡表示祝贺。"),
    no("大赛设一等奖:奖金五万元。"),
    no("最佳答案:江城大学"),
)
def titled(story: Story) -> Iterator[Fact]:
    """Rolls of winners, an entry for each award: 一等奖:甲、乙;二等奖:丙."""
    text = story.text
    for _, line in _lines(story):
        for m in _ENTRY.finditer(text, line.start, line.end):
            prize = prize_before(story, clause_start(text, m.start(), line.start), m.start())
            if prize is None or not _names_prize(prize):
                continue
            stop = _STOP.search(text, m.end(), line.end)
            roll = laureates(story, m.end(), stop.start() if stop else line.end)
            if roll.winners:
                yield listed_award(prize, roll.winners, (prize.start, roll.end))


def _names_prize(prize: Prize) -> bool:
    """Whether the award's name fills its clause, as in a roll."""
    return len(prize.name) + 12 >= prize.end - prize.start and not _NO_AWARD.search(prize.name)


def _lines(story: Story) -> Iterator[tuple[int, Line]]:
    """The lines of the article that name an award, numbered."""
    text = story.text
    if not any(map(text.__contains__, _MARKS)):
        return
    for k, line in enumerate(story.document.lines):
        if line.kind != "boilerplate" and any(text.find(mark, line.start, line.end) >= 0 for mark in _MARKS):
            yield k, line


@rules.fact(
    "rows",
    yes("一等奖 江城软件园\n二等奖 滨海生物医药产业园\n滨海氢能产业园", award="二等奖",
        recipients=["滨海生物医药产业园", "滨海氢能产业园"]),
    yes("获奖名单\n一等奖(2名)\n1.江城大学\n2.星河集团\n评审说明", award="一等奖", recipients=["江城大学", "星河集团"]),
    yes("江城大学(特等奖)\n星河集团(提名奖)", award="提名奖", recipients=["星河集团"]),
    no("一等奖 奖金五万元"),
    no("颁奖\n江城大学举行颁奖典礼。"),
)
def rows(story: Story) -> Iterator[Fact]:
    """Tables laid out as lines: 一等奖 甲; the award as a heading with the winners under it; 甲(提名奖)."""
    text, lines = story.text, story.document.lines
    for k, line in _lines(story):
        end = line.end
        under = _under(story, line.start, end)
        if under is not None:
            if under[0].name != "大奖":
                yield listed_award(under[0], under[1].winners, (line.start, end))
            continue
        row, head = _ROW.fullmatch(text, line.start, end), _HEAD.fullmatch(text, line.start, end)
        m = row or head
        prize = prize_before(story, m.start("award"), m.end("award")) if m else None
        if m is None or prize is None or not _whole(prize, m, "award") or _NO_AWARD.search(prize.name):
            continue
        roll = laureates(story, row.start("who"), end, unknown=False) if row else Roll([], end)
        if row and not roll.winners:
            continue
        for below in lines[k + 1 :]:
            graded = _under(story, below.start, below.end)
            number = _NUMBERED.match(story.text, below.start, below.end)
            more = laureates(story, below.start, below.end, unknown=number is not None)
            if len(more.winners) != 1 or not (number or _alone(story, below.start, below.end)):
                break
            if graded is None or graded[0].name == "大奖":
                roll = Roll(roll.winners + [w for w in more.winners if w not in roll.winners], more.end)
        if roll.winners:
            yield listed_award(prize, roll.winners, (line.start, roll.end))


def _under(story: Story, start: int, end: int) -> tuple[Prize, Roll] | None:
    """甲(提名奖): a winner with the award in brackets, as a line of its own."""
    m = _UNDER.fullmatch(story.text, start, end)
    prize = prize_before(story, m.start("award"), m.end("award"), least=2) if m else None
    if m is None or prize is None or not _whole(prize, m, "award"):
        return None
    roll = laureates(story, m.start("who"), m.end("who"), unknown=False)
    return (prize, roll) if len(roll.winners) == 1 else None


def _whole(prize: Prize, m: re.Match[str], group: str) -> bool:
    return len(prize.name) >= m.end(group) - m.start(group) - 3


def _alone(story: Story, start: int, end: int) -> bool:
    """Whether a line is a name and no more than brackets, a work or a body behind it."""
    m = story.starting.get(start)
    return m is not None and m.kind in ("organisation", "park", "person", "document") and end - m.end <= 24 \
        and not any(c in story.text[m.end : end] for c in "。,;:!?")  # fmt: skip
