"""The event where the text names only its rite (出席揭牌仪式) or tells it without a verb (3月5日,甲研究院揭牌仪式。)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from ...entities import Entity
from ...fact import Fact, Story
from ...lexicon import Lexicon
from ...shelf import compiled
from ...sought import noted
from ...text import Line
from ..clauses import clause_start
from ..launches import rules as launch_rules
from ..wording import any_of
from .between import adverbial
from .left import above, name_span, noun_ends, skip_adverbs
from .occasion import Occasion, plain_name, zone
from .words import event_words

#: What a rite is called by itself.
_NOUNS = noted(("仪式", "典礼", "大会", "庆典", "活动"))
#: What shows that the rite itself is told: that it is held, or where.
_HELD = compiled(r"(?:举行|举办|办理|召开)(?:了|简短的?|隆重的?)*$")
_IS_HELD = compiled(r"[^,。;出参]{0,40}(?:举行|举办|召开)")
#: What shows that it takes place: who is there, what is done at it, who leads it.
_BEFORE = compiled(r"(?:出席|参加|见证|主持|参与)(?:了|此次|本次|这次|今[天日]的?|当[天日]的?)*(?:[^,。;:、“”]{2,12}的)?$")
_BEHIND = compiled(r"[上中][,]|现场|由[^,。;]{2,40}主持|简短|隆重|圆满|庄重")
_ENDS = compiled(r"[。\n]|$")
#: Acts that the record tells as activities, whose rites are no more than their frame.
_ACTS_APART = frozenset(("签约", "签署", "签字", "揭牌", "授牌", "挂牌", "揭幕", "颁奖", "表彰", "启动"))
_OPENS = frozenset((*"。,\n:;)” 次的日天午", ""))
_REACH = 24


@lru_cache(maxsize=8)
def _rite(lexicon: Lexicon) -> re.Pattern[str]:
    acts = [*lexicon.table("launch_verbs"), *lexicon.table("_event_words").of_class("rite")]
    return compiled(f"(?P<act>{any_of(acts)})(?:[或及暨和、]?(?:{any_of(acts)}))?(?:{any_of(_NOUNS.all)})")


def rites(story: Story) -> list[Occasion]:
    """What the zone tells of the text's one rite, the fullest first; none where it has none."""
    if not story.document.has_any(_NOUNS):
        return []
    lines = zone(story)
    titled = next(_untold(story, lines), None)
    if titled is not None:
        return [titled]
    nouns = story.document.places.of(_NOUNS)
    found = [(number, line, m) for number, line in enumerate(lines) if bisect_left(nouns, line.start) < bisect_left(nouns, line.end)
             for m in _rite(story.document.lexicon).finditer(story.text, line.start, line.end)]  # fmt: skip
    found.sort(key=lambda row: not _is_held(story, row[2], row[1]))  # 分别举行奠基仪式, rather than the title's 出席奠基仪式
    for by_name in (False, True):
        for number, line, m in found:
            told = _told(story, m, line, number, by_name=by_name)
            if told:
                return told
    return []


def _untold(story: Story, lines: list[Line]) -> Iterator[Occasion]:
    """A rite with a name of its own that is all that its sentence tells."""
    for number, line in enumerate(lines):
        ends = noun_ends(story, line)
        for end in sorted(ends):
            if not story.text.endswith(_NOUNS.all[:2], line.start, end) or not _ENDS.match(story.text, end):
                continue
            span = name_span(story, story.document.sentence_at(end - 1)[0], end, ends)
            if span is not None and span[0] and story.text[span[0] - 1] in _OPENS:
                start = above(story, span[0], line)
                below = HELD_BELOW.match(story.text, end)  # …开园仪式 / 在江城经开区热闹举行
                verb = below.span("verb") if below is not None else (end, end)
                yield Occasion(plain_name(story.text[start : span[1]]), start, span[1], verb, True, line.kind, number)


#: Where it is held, on the line below its name.
HELD_BELOW = compiled(r"\s*\n\s*在[^,。;\n]{2,30}?(?P<verb>举[行办]|召开|启幕|开幕)")


def _is_held(story: Story, m: re.Match[str], line: Line) -> re.Match[str] | None:
    """What says that the rite is held, right before it or behind it."""
    low = max(line.start, m.start() - _REACH)
    return _HELD.search(story.text, low, m.start()) or _IS_HELD.match(story.text, m.end(), line.end)


def _told(story: Story, m: re.Match[str], line: Line, number: int, *, by_name: bool) -> list[Occasion]:
    """The rite where it stands and, under its full name, the launch that it was held for.

    With ``by_name`` what it was held for right before it is enough (主持甲基地开工典礼). A rite that people only attended is told
    where it was held for a launch or for an act that is no other activity of the record (参加捐赠仪式); 出席签约仪式 beside a signing is no
    event of its own.
    """
    text, words, low = story.text, event_words(story.document.lexicon), max(line.start, m.start() - _REACH)
    if words.past.search(text, low, m.start()):
        return []
    held = _is_held(story, m, line)
    launches = [f for f in _launches(story, m["act"]) if not is_ground(story, f)]
    if held is not None and len({_name(f.fields["subject"]) for f in launches}) > 1:
        sentence = story.document.sentence_at(m.start())
        launches = [f for f in launches if sentence[0] <= f.evidence[0][0] < sentence[1]]  # 10个项目分别举行奠基仪式, listed below
    launch = launches[0] if launches else None
    named = by_name and launch is not None and launch.evidence[0][0] < m.start() < launch.evidence[0][1]  # 主持甲基地|开工典礼
    if not (held or named or _BEFORE.search(text, low, m.start()) or _BEHIND.match(text, m.end(), line.end)):
        return []
    if launch is None:  # 第五届甲奖|颁奖典礼: it has a name that was not read
        alone = _HELD.search(text, low, m.start()) or (held and text[m.start() - 1 : m.start()] in _OPENS)
        if not alone and (m["act"] in _ACTS_APART or not _BEFORE.search(text, low, m.start())):
            return []
    verb = words.verb.search(text, m.end(), min(line.end, m.end() + 60))
    before = verb is not None and adverbial(story, m.end(), verb.start())
    unread = launch is None and (_of(story, m.start(), low) or _held_for(story, m, held) or _sited(story, m))
    whose = _name(launch.fields["subject"]) if launch is not None else unread
    name = whose + m[0] if whose else _in_title(story, m[0]) or m[0]
    out = [Occasion(name, m.start(), m.end(), verb.span() if verb and before else m.span(), before, line.kind, number)]
    for start, end in (f.evidence[0] for f in launches if f.fields["subject"] == launches[0].fields["subject"]):
        out.append(Occasion(name, start, start, (end - 1, end), True, story.document.line_at(start).kind, number))
    return out


def _of(story: Story, start: int, low: int) -> str:
    """The body or park whose rite it is: 主持江城园区的|动土仪式."""
    owner = story.ending.get(start - 1) if story.text[start - 1 : start] == "的" else None
    named = owner is not None and owner.kind in ("park", "organisation") and owner.start >= low
    return story.text[owner.start : owner.end] if owner is not None and named else ""


def _in_title(story: Story, rite: str) -> str | None:
    """The name of the rite in a title that is nothing but that: 江城商会第五届论文奖|颁奖大会."""
    for line in zone(story):
        if line.kind != "paragraph" and story.text.endswith(rite, line.start, line.end):
            ends = noun_ends(story, line)
            span = name_span(story, line.start, line.end, ends) if line.end in ends else None
            return plain_name(story.text[slice(*span)]) if span is not None else None
    return None


#: What a rite is held for, right before its verb; what is only counted has no name.
_PROJECT = compiled(
    r"[^,。;:“”\d]{3,30}(?:项目|工程|[一二三]期|大楼|大桥|基地)$|[^,。;:]{0,12}“[^“”]{2,20}”[^,。;:]{0,8}(?:项目|工程)$"
)
_ADVERBS = compiled(r"(?:正式|隆重|同时|分别|顺利|今[天日]|昨[天日]|在[^,。;]{2,16}|集中|联合)*$")


def _held_for(story: Story, m: re.Match[str], held: re.Match[str] | None) -> str:
    """The project that holds a rite of its own: 远山公司二期项目|举行|开工仪式."""
    if held is None or held.end() != m.start():
        return ""
    text, low = story.text, story.document.sentence_at(m.start())[0]
    start = skip_adverbs(story, clause_start(text, held.start(), low), held.start())
    how = _ADVERBS.search(text, start, held.start())
    end = how.start() if how is not None else held.start()
    return text[start:end] if _PROJECT.fullmatch(text, start, end) else ""


#: What lies somewhere and opens, as the clause before its rite tells: 江城影像馆|坐落于合肥市,今日举办开馆典礼.
_SITED = compiled(
    r"(?:首[座家个])?(?P<what>[^,。;:【】()]{2,24}?)(?:位于|坐落[于在]|座落[于在]|地处)[^,。;:]{2,24},(?=[^,。;:]{0,14}(?:举[行办]))"
)


def _sited(story: Story, m: re.Match[str]) -> str:
    low = max(story.document.behind_dateline(story.document.line_at(m.start()).start), story.document.sentence_at(m.start())[0])
    found = _SITED.match(story.text, low, m.start())
    return found["what"] if found is not None else ""


#: Before the town where a thing lies.
_LIES = ("位于", "坐落于", "座落于", "坐落在", "座落在", "地处")


def is_ground(story: Story, launch: Fact) -> bool:
    """Whether a launch was read of the town where the thing lies: 江城影像馆坐落于|合肥市,今日开馆."""
    return story.text.endswith(_LIES, 0, launch.evidence[0][0])


def _launches(story: Story, act: str) -> list[Fact]:
    """The launches in the zone that are told with the rite's act, in reading order."""
    end = zone(story)[-1].end
    facts = [f for rule in launch_rules for f in rule.facts(story) if f.modality == "asserted"]
    told = [f for f in facts if f.evidence[0][1] <= end and act in story.text[slice(*f.evidence[0])]]
    return sorted(told, key=lambda f: f.evidence[0])


def _name(subject: Entity | str) -> str:
    return subject if isinstance(subject, str) else subject.name
