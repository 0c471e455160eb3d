"""What leads to what is said: acts and groups before a verb, a colon without one (张三信心十足:“…”, 张三:“…”)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection

from ...fact import Story
from ...shelf import compiled
from ...sought import Sought
from ..positions.posts import chain_before
from ..speakers import Subject, clause_subject
from .sayings import Quotations, Verb

#: What ends a sentence inside the quotation: only then is it speech rather than a name or a title.
_SPOKEN = compiled(r"[。!?…]")
#: What stands before a colon and quoted words that nobody says.
_WRITTEN = compiled(
    r"写着|写有|题[为词名写]|主题|为题|标语|[横条]幅|牌匾|名为|名叫|取名|标题|口号|[原全]文|内容|规定|[刻印挂]着|《|附|如下|即|[是为有]$|包括|分别"
)
#: What somebody does before speaking, in the same clause: 张三专门发来信函表示, 甲公司发布公告称, 李四举例说.
ACTING = compiled(
    r"(?![的等])[^,。;:]{0,6}?(?:(?:[一-龥](?<!为))?[了着过](?![解程])|发[来布出表送]|[回做应]|举例|通报|致[函信电]|接过|指着|拿[出起]|率|赴|来到|打趣|开玩笑|分析|引用|引述|援引|借用|笑)"
    r"[^,。;:]{0,30}$"
)
#: Groups that speak, and what may open a sentence before its verb.
GROUP = compiled(r"(?:调研|考察|督[导查]|检查|巡[视察]|评审|验收|访问|采访|工作|专家|课题|指导|督察)[组团队]$")
BEGINS = compiled(r"(?:同时|并|还|又|亦|也|最后|随后|此外|就此)*")
#: What goes on behind such a verb where it tells a mood.
_MORE = frozenset("万颇连不良至")
_CLAUSE_MARKS = "。!?;\n”"
_FAR = 60


def introduced(story: Story, quotes: Quotations, told: list[Verb]) -> list[Verb]:
    """The verbs with one of manner ``colon`` for each such quotation, its words those between the last mark and the colon."""
    text = story.text
    found: list[Verb] = []
    told = sorted(told, key=lambda v: v.start)
    starts = [v.start for v in told]
    for start, end in quotes.spans:
        colon = start - 1
        if text[colon : start] != ":" or not _SPOKEN.search(text, start, end):
            continue
        far = max(story.document.line_at(start).start, colon - _FAR)
        begin = max(far, *(1 + text.rfind(c, far, colon) for c in _CLAUSE_MARKS))
        clause = max(begin, 1 + text.rfind(",", begin, colon))
        near = told[bisect_left(starts, begin) : bisect_left(starts, start)]
        if any(_says(text, v, clause) for v in near) or _WRITTEN.search(text, clause, colon):
            continue
        found.append(Verb(text[clause:colon] or ":", colon, colon, "colon"))
    found += _turns(story, {v.start for v in found})
    return sorted([*told, *found], key=lambda v: v.start) if found else told


#: Who asks on a page that prints an interview, the line of such a one, and who opens a line of it.
_ASKS = Sought(r"(?:记者|主持人|提?问|Q)\d?:(?=[^\n]{4})")
_ASKING = compiled(r"\s{0,8}(?:[\u4e00-\u9fff]{0,8}记者|主持人|提?问|Q)\d?:(?=[^\n]{4})")
_TURN = compiled(r"\s{0,8}(?P<who>[^:,。\n]{2,24}):(?=[^“\n]{6})")


def _turns(story: Story, taken: Collection[int]) -> list[Verb]:
    """The colons of an interview's answers: 记者:…?\\n张三:…"""
    text = story.text
    if not any(_ASKING.match(text, text.rfind("\n", 0, m.start()) + 1) for m in _ASKS.all_in(story.document)):
        return []
    turns = (_TURN.match(text, line.start, line.end) for line in story.document.lines)
    return [Verb(":", m.end("who"), m.end("who"), "colon") for m in turns if m and m.end("who") not in taken and _answers(story, m)]


def _answers(story: Story, turn: re.Match[str]) -> bool:
    """Whether a person, with or without posts, opens the line."""
    name = story.ending.get(turn.end("who"))
    return name is not None and name.kind == "person" and turn.start("who") in (name.start, chain_before(story, name).start)


def _says(text: str, verb: Verb, clause: int) -> bool:
    """Whether a verb before the colon is what says it: one of the same clause, or one with its own content; not 谈及未来,张三信心十足:."""
    if verb.start >= clause and verb.manner != "clause" and text[verb.end : verb.end + 1] in _MORE:
        return False  # 张三感慨|万千:“…”
    return verb.start >= clause or verb.manner == "clause" or text[verb.end : verb.end + 1] in (",", ":", "“")


def before_colon(story: Story, before: int, clause: int, at: int) -> Subject | None:
    """Who is quoted: with whom the clause of the colon begins, or the one before (张三说起新厂,满脸笑容:“…”)."""
    subject = clause_subject(story, clause, at)
    return subject if subject is not None or before == clause else clause_subject(story, before, clause)
