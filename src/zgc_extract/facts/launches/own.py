"""What a house opens of its own, which needs no name on its own page: 我校举行校史馆开馆仪式."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...rule import no, yes
from ...shelf import compiled
from ..clauses import strip_adverbs, triggers
from ..naming import Phrase, is_generic
from ..telling import in_lead, is_history
from .base import RITE, launch_of, rules

#: The building right before its rite, behind the house, the act of holding it or the beginning of the sentence.
_BUILDING = compiled(
    r"(?:举[行办]了?|[我本][校院馆司]|学校|医院|(?<![一-龥])(?:在|为)?|日)(?:[一-龥]{1,3}校区)?"
    r"(?P<name>(?![在为的隆])(?:(?!举)[一-龥]){1,6}(?P<head>馆|楼|大门|正门|(?<=[昌德贤学文远明志])门|艺术中心|文化中心|活动中心|食堂|校区|院区|礼堂|体育场|运动场|实训基地|宿舍))$"
)
#: The same of our own house before a plain verb: 我院新门诊大楼|正式投入使用.
_OURS_NEW = compiled(r"我[校院馆司](?P<name>新[一-龥]{1,6}(?P<head>馆|楼|食堂|校区|院区|病区|中心|礼堂|体育场|运动场|基地|宿舍))$")
_REACH = 24


@rules.fact(
    "own",
    yes("11月16日下午,学校举行校史馆开馆仪式。", subject="校史馆"),
    yes("9月7日下午,我校隆重举行新图书馆落成剪彩仪式。", subject="新图书馆"),
    yes("学校南校区文昌门开通仪式举行", subject="文昌门"),
    yes("我院新门诊大楼于10月1日正式投入使用。", subject="新门诊大楼"),
    no("我院门诊大楼于10月1日正式投入使用。"),
    no("李文博参观校史馆。他说,去年举行校史馆开馆仪式时来过。"),
    no("11月16日下午,学校在图书馆举行启动仪式。"),
    no("学校举行图书馆启动仪式筹备会。"),
)
def own(story: Story) -> Iterator[Fact]:
    """A building of the page's own house by its rite in the lead, or a new one of ours: 校史馆开馆仪式, 我院新门诊大楼启用."""
    for hit in triggers(story, "launch_verbs", chain=True):
        if "f" not in hit.row["takes"] or hit.row["class"] in "rt" or not in_lead(story, hit.start):
            continue
        lo = max(story.document.sentence_at(hit.start)[0], hit.start - _REACH)
        if RITE.match(story.text, hit.end) is not None:
            m = _BUILDING.search(story.text, lo, hit.start)
        else:
            m = _OURS_NEW.search(story.text, lo, strip_adverbs(story, lo, hit.start)) if hit.row["class"] != "h" else None
        if m is None or is_history(story, hit) or is_generic(story, m["name"]):
            continue
        row = {"word": m["head"], "class": "facility"}
        fact = launch_of(story, Phrase(*m.span("name"), m["name"], None, row, "r"), hit, False)
        if fact is not None:
            yield fact
