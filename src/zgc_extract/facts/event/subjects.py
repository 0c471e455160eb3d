"""The name of a rite that stands without one: what it is held for tells it (甲园区服务大楼,2日举行|落成启用典礼)."""

from __future__ import annotations

from functools import lru_cache

from ...fact import Story
from ...lexicon import Lexicon
from ...shelf import compiled
from ...slotted import replace
from ..clauses import clause_start
from ..launches import rules as launch_rules
from .between import adverbial
from .left import skip_adverbs
from .occasion import Occasion, plain_name

#: What a rite is called by itself, and how long that is at most.
_NOUNS, _LONGEST = ("仪式", "典礼"), 14
#: What a signing is held for, behind which it is told: 甲、乙合作备忘录|昨日在丙地举行签约仪式.
_PAPER = compiled(r"(?:备忘录|协议书?|合同|协定|意向书|项目)(?=[^,。;:“”]{0,30}举行)")
_SIGNING = ("签约", "签字", "签署", "集中签约")
#: What joins two things that one rite is held for.
_AND = frozenset("暨、和及与")
#: What makes rites of many: 集中|开工仪式.
_TOGETHER = ("集中", "联合", "统一")


@lru_cache(maxsize=8)
def _acts(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(lexicon.table("launch_verbs"))


def with_subject(story: Story, event: Occasion) -> Occasion:
    """The occasion under the name of what it is held for, where it has none of its own."""
    name = event.name
    if event.before or len(name) > _LONGEST or not name.endswith(_NOUNS):
        return event
    if name.startswith(_SIGNING):
        return _of_paper(story, event)
    bare = next((name[len(w) :] for w in _TOGETHER if name.startswith(w)), name)
    if not bare.startswith(_acts(story.document.lexicon)):
        return event
    spans = [(f.evidence[0], f) for rule in launch_rules for f in rule.facts(story)]
    facts = [f for (first, last), f in spans if first < event.verb[0] and event.end <= last + 1]
    if not facts:
        return event
    start = min(f.evidence[0][0] for f in facts)
    subjects = [s if isinstance(s, str) else s.name for s in (f.fields["subject"] for f in facts)]
    ends = [at + len(s) for s in subjects if (at := story.text.find(s, start, event.verb[0])) >= 0]
    end = max(ends, default=start)
    if story.text[end] in _AND:  # 甲大楼|暨乙分队|今日举行落成典礼
        end = next((p for p in range(end, event.verb[0]) if adverbial(story, p, event.verb[0])), end)
    return replace(event, name=plain_name(story.text[start:end]) + name) if ends else event


def _of_paper(story: Story, event: Occasion) -> Occasion:
    text = story.text
    start = clause_start(text, event.verb[0], story.document.sentence_at(event.verb[0])[0])
    start = skip_adverbs(story, start, event.verb[0])
    paper = next((m for m in _PAPER.finditer(text, start, event.verb[0] + 2) if adverbial(story, m.end(), event.verb[0])), None)
    return replace(event, name=plain_name(text[start : paper.end()]) + event.name) if paper is not None else event
