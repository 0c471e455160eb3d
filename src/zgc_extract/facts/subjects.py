"""Who acts: the row of names that is the subject of a verb."""

from __future__ import annotations

import re

from ..entities import Entity
from ..fact import Story
from .clauses import clause_start
from .lists import Member, Run, after, runs, tally
from .phrases import leads_in
from .wording import Row

_PREPOSITION = re.compile(r"(?:对|向|为|把|将|给|被|由|从|以|凭借|作为|依托|根据|按照|据|经|让|使|帮助|支持|祝贺|感谢|包括|是)$")
_BETWEEN = re.compile(
    r"(?:公司|集团|园区|学校|企业|单位|党委|团队|课题组|项目组|先生|女士|同志|本人|也|均|都|双双|分别|一同|一起|再|又|还|T)*"
    r"(?:$|[,\s]|凭|以|因|在|于|经|作为|被|成功|荣|喜|首次|连续|第|率先|先后|相继|顺利|正式|刚|曾|共|一举|蝉联|从|自(?:\d|去|今|成立|投)|近日|日前|联合|"
    r"正|将|拟|向|为|对|现场|一次性|主动|牵头|集中|陆续|当选|入围|由于|依托|今|昨|当|独家|同时|已|全球|成为|则|《)"
)
_COUNT_NOUN = re.compile(r"(?!的)[一-龥]{0,12}?(?=,|成功|正式|获|荣|入|被|上榜|当选|喜|授|亮相|均|$)")


def subject_run(story: Story, floor: int, at: int, *, near: bool = False) -> Run | None:
    """The row of names that is the subject of the verb at an offset: in its clause, else at the head of an earlier one.

    With ``near`` nothing but adverbs, a count and 凭借…, 在… may stand between.
    """
    text = story.text
    own = clause_start(text, at, floor)
    floor = max(floor, text.rfind(":", floor, at) + 1)
    for run in reversed(runs(story, floor, at)):
        if run.before == "far" or _PREPOSITION.search(text, max(floor, run.start - 3), run.start):
            continue
        begin = clause_start(text, run.start, floor)
        if begin != own and run.start - begin > 2 and not leads_in(story, begin, run.start):
            continue
        if near and not _open(story, run, at):
            continue
        return run
    return None


def _open(story: Story, run: Run, at: int) -> bool:
    begin = after(story, run)
    t = tally(story, begin, bare=len(run.members) > 1)
    if t is not None:
        begin = t.end
        m = _COUNT_NOUN.match(story.text, begin, at)
        begin = m.end() if m else begin
    between = story.text[begin:at]
    for d in story.within(begin, at, "title", "date"):
        between = between.replace(story.text[d.start : d.end], "T", 1)
    return _BETWEEN.match(between) is not None


def standing(story: Story, start: int, end: int) -> Member | None:
    """What short words stand for that are no mention: 联盟, 学校, 分行, or a part of a name told before (青岛分行)."""
    words = story.text[start:end]
    row = story.document.lexicon.table("_standing_nouns").get(words)
    if row is None and not 3 <= len(words) <= 8:
        return None
    return next((Member(start, end, body=m) for m in reversed(story.within(0, start, "organisation", "park"))
                 if _may_mean(words, row, story.entity(m))), None)  # fmt: skip


def _may_mean(words: str, row: Row | None, entity: Entity) -> bool:
    if row is None:
        return words in entity.name and words != entity.name
    if not row["kind"]:
        return entity.name.endswith(words)
    return row["kind"] == ("park" if entity.kind == "park" else entity.detail.get("kind"))
