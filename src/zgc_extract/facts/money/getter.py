"""Who gets the sum of what is named behind it: 甲公司完成|5亿元融资, 获奖的企业将给予|30万元奖励."""

from __future__ import annotations

from typing import Any

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .allotted import sets_aside
from .clause import clause_start, own_words
from .giving import AID, given
from .named import trimmed, untrailed, what_is_named
from .prizes import PRIZE, prize_of
from .seen import SIGNED_OF, SIGNS, got
from .subject import subject_of
from .words import money_words

_WITH = compiled("(?<=..)[与和同](?=..)")
#: To whom it is given, before the verb: 甲银行将|为我市提供300亿元融资支持.
_PROVIDES = compiled(
    "(?:将|可|拟|计划|已|再|累计|先后)*(?:在[^,。;]{1,12}?)?(?:向|为|给|对)[^,。;]{1,40}?(?:给予|提供|发放|投放|安排)[^,。;]{0,6}$"
)
#: Verbs of making before a sum.
_MAKES = compiled("(?:实现|创造|贡献|取得|形成|带来|产生)了?(?:超过|超|近|约|逾)?$")


def getter(story: Story, money: Candidate, metric: str) -> Any:
    """The one who gets, makes or wins what the sum behind which it is named is of."""
    at = got(story, money)
    provides = _PROVIDES.search(story.text, clause_start(story, money.start), money.start)
    if provides is not None and given(story, money.start) is None:
        return subject_of(story, provides.start(), metric)
    signs = SIGNS.search(story.text, max(0, money.start - 12), money.start) if SIGNED_OF.fullmatch(metric) else None
    if signs is not None:  # 甲公司拿下|12亿元大单; 甲与乙签署|5亿元采购协议: who is told first
        low = clause_start(story, signs.start())
        partner = _WITH.search(story.text, low, signs.start())
        if partner is None:
            return subject_of(story, signs.start(), metric)
        own = own_words(story, low, partner.start())
        return what_is_named(story, own, untrailed(story, own, partner.start()))
    if (PRIZE.search(metric) or story.text.startswith("各", at)) and at < money.start:  # 甲公司夺得冠军,获得|50万元奖金
        start, end = trimmed(story, clause_start(story, at), at)
        won = what_is_named(story, start, end) if end > start + 1 else None
        won = won or prize_of(story, clause_start(story, at), at)
        if won is not None:
            return won
    made = _MAKES.search(story.text, max(0, money.start - 10), money.start)  # 开发区创造了|15万亿元的生产总值
    if made is not None:
        return subject_of(story, made.start(), metric)
    if at < money.start and AID.search(metric):  # 博士后可|获得每年20万元的|生活补贴
        start, end = trimmed(story, clause_start(story, at), at)
        gets = subject_of(story, at, metric) if end > start + 1 else None
        if gets is not None:
            return gets
    bare = at < money.start and own_words(story, clause_start(story, at), at) >= untrailed(story, clause_start(story, at), at)
    verb = at < money.start and (metric.endswith("奖金") or bare or not AID.search(metric))
    if verb or money_words(story.document.lexicon).got.search(metric):
        return subject_of(story, at, metric) or given(story, money.start)
    return given(story, money.start) or sets_aside(story, money.start)
