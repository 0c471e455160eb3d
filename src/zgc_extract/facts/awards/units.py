"""Units of bodies that no rule reads, right before a verb of winning: 财务部、铜管公司轧钢工段被授予…"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...entities import Entity
from ...fact import Fact, Story
from ...lexicon import Lexicon, WordHit
from ...shelf import compiled
from ...slotted import fixed
from ..clauses import clause_start, strip_adverbs
from ..telling import day_of, told
from ..wording import wording
from .base import listed_award
from .laureates import laureates
from .prize import Prize, sure


@fixed
class _Patterns:
    """The words of ``_act_words`` for units of bodies (unit): 财务部, 检修三班."""

    unit: re.Pattern[str]
    ours: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    unit = wording(lexicon).lists["unit"]
    return _Patterns(
        unit=compiled(rf"[一-龥A-Za-z\d]{{1,18}}{unit}"),
        ours=compiled(r"(?:其中,?)?(?:该[公校院司局]{1,2}|我[公校院司单位]{0,2}|本[公校院司单位]{1,2})")
    )


def units_won(story: Story, hit: WordHit, found: list[Prize]) -> Iterator[Fact]:
    """Units that no rule reads, right before the verb: 财务部、铜管公司轧钢工段|被授予“青年文明号”称号."""
    text = story.text
    start = story.document.behind_dateline(clause_start(text, hit.start, story.document.line_at(hit.start).start))
    stop = strip_adverbs(story, start, hit.start)
    if not 3 <= stop - start <= 140 or "被" in text[start:stop]:
        return  # 连续两年被市委、市政府|评为…: who gives it
    quoted = "“" in text[found[0].start - 1 : found[0].start + 40]
    units = _patterns(story.document.lexicon)
    lead = units.ours.match(text, start, stop)
    start = lead.end() if lead else start
    roll = laureates(story, start, stop)
    enough = roll.end == stop and len(roll.winners) > (0 if quoted or (stop - start > 3 and sure(story, found[0])) else 1)
    if enough and all(isinstance(w, Entity) or units.unit.fullmatch(w) for w in roll.winners):
        each = len(found) == len(roll.winners) > 1 and (hit.word in ("分获", "分列") or "分别" in text[stop : hit.start])
        for k, prize in enumerate(found):
            winners = roll.winners[k : k + 1] if each else roll.winners
            fact = listed_award(prize, winners, (start, prize.end), day_of(story, hit.start))
            fact.modality = told(story, hit)
            yield fact
