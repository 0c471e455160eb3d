"""Winners in a row that no rule reads, beside those that are mentions: 甲集团、某某科技、滨海冰舞队|获…."""

from __future__ import annotations

import re
from bisect import insort
from functools import lru_cache

from ...fact import Story
from ...honorifics import HONORIFIC
from ...lexicon import Lexicon
from ...numerals import parse_number
from ...shelf import compiled
from ...slotted import fixed
from ..clauses import clause_start, ending_at, strip_adverbs
from ..edges import edges
from ..lists import NAMES, Member, Run, after, runs
from ..wording import wording
from .base import is_firm
from .callings import called_by, surname
from .laureates import items_in, stranger

#: 对上述三家园区|授予…, 这两个项目|获…: who was named in the sentence before.
_BACK = compiled(r"(?:对|向|为|给)?(?:以上|上述|这|前述)(?P<count>[两二三四五六七八九十]|\d{1,2})[家个位名所项支][^,。;:、]{0,14}$")
_TAIL = compiled(
    r"(?:等(?:在内的?)?(?:首批|第[一二三四五六七八九十\d]+批)?(?:\d+|[两二三四五六七八九十]+)(?:余|多)?"
    r"(?:[家个位名所项支县市区地](?!人)|人(?!民|次|力|工)|(?=企业|公司|单位|高校))|(?:(?<!全[国省市县区])共)?(?:\d+|[两二三四五六七八九十]+)(?:余|多)?[家个位名所项支](?!人))[^,。;、\d]{0,22}$|等(?:多[家个名位项所])?(?:公司|企业|单位|高校|园区|院校|机构|人|同志|项目|作品)?$"
)
_LEAD = compiled(r"(?:其中|此外|同时|另外|最终|经评选|当天|今年|本次|此次|我[区市县省校院司]的?|来自[^,。;、]{2,12}的)?,?")
_LONGEST = 16
#: One whose sort is told behind the name: 我所|林某某|院士.
_TITLED = compiled(rf"(?:我[校院所系司局厂]|本[校院所]|[^,。;、“”的]{{1,12}}?[班级系])?(?P<name>[一-龥]{{2,3}}){HONORIFIC}")
#: One who is told with his town: 池上乡|赖某某.
_OF_TOWN = compiled(r"[一-龥]{2,5}[镇乡村](?P<name>[一-龥]{2,3})")
_MANNER = ("在", "于", "凭", "以", "因", "经", "从")
#: Before a name: 我区|江苏某某公司.
_OURS = compiled(r"(?:其中,?)?(?:我[省市区县州盟旗镇乡校院国]|本[省市区县州])?(?:的)?")
#: The same before a row: 我县|甲镇、乙村.
_OURS_FIRST = compiled(r"(?:其中,?)?[我全本][省市区县州盟旗镇乡校院](?:的)?(?=[^,。;]{3})")
#: How long what is told behind an owner may be: 星河集团|综采二区检修班.
_TAILS = 20
#: A team by its field, and what only tells its sort.
_FIELD_TEAM = compiled(r"[一-龥A-Za-z\d]{4,14}团队")
_SORT_OF_TEAM = compiled(
    r"(?:优秀|先进|获奖|参赛|学生|教师|大学生|创业|创新|专业|其他|青年|志愿者?|服务|参展|项目|科研|研究|技术|管理|骨干|国内|海外|高校|[多各几两三四五六]个?支?)+团队"
)
#: What tells of many, and names none.
_ALL = ("全体", "所有", "各", "部分", "广大", "有关", "相关", "优秀", "一批", "众多", "其他")


@fixed
class _Patterns:
    """What an entry ends in: which names nobody (kind_of_winner), a team or body by itself (team_like), a team of a body (squad)."""

    kind: re.Pattern[str]
    team: re.Pattern[str]
    squad: re.Pattern[str]
    other: re.Pattern[str]  # what stands before a name that is no subject


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    words = wording(lexicon).lists
    return _Patterns(kind=compiled(f"{words['kind_of_winner']}$"), team=compiled(f"{words['team_like']}$"),
                     squad=compiled(f"..(?:{words['team_like']}|{words['unit']}|大学|公司)(?:团队|代表队)$"),
                     other=compiled(f"{words['before_other']}$"))  # fmt: skip


def filled(story: Story, run: Run, floor: int, at: int) -> Run:
    """The row with its entries that no rule reads, from where it can begin to the verb or what counts it (等3家企业)."""
    text = story.text
    stop = run.end if text[run.end : run.end + 1] in (*_MANNER, ",") else row_stop(story, run.end, at)  # 甲|在手工制茶、乙比赛中获…
    begin = run.start
    if text[begin - 1 : begin] == "的":  # 拾金不昧的甲、见义勇为的|乙
        piece = max(text.rfind("、", floor, begin) + 1, clause_start(text, begin, floor))
        begin = piece if piece > floor and text[piece - 1] == "、" else begin
    if text[begin - 1 : begin] in tuple("、和与及"):
        begin = max(floor, clause_start(text, begin, floor))
        lead = _LEAD.match(text, begin, run.start)
        begin = lead.end() if lead else begin
    if stop <= begin or not any(c in text[begin:stop] for c in "、和与及"):
        return run
    known, people = [(m.start, m.end) for m in run.members], any(m.person for m in run.members)
    found = [*run.members]
    for a, b in items_in(story, begin, stop):
        if ending_at(story, b, "title") is not None:
            continue  # 中国工程院院士、|李文博
        if not any(s < b and a < e for s, e in known) and (member := _unread(story, a, b)) and (not people or _like(story, member)):
            insort(found, member, key=lambda m: m.start)
    return run if len(found) == len(run.members) else Run(found, ["list"] * (len(found) - 1), run.before)


def _like(story: Story, member: Member) -> bool:
    """Whether an entry beside people is one, or a team: 江城科技之父、|院士李文博 is one man."""
    name = member.work or ""
    if is_firm(story, name) or _patterns(story.document.lexicon).team.search(name) is not None:
        return True
    return len(name) <= 4 and surname(story, member.end - len(name))


def row_stop(story: Story, start: int, at: int) -> int:
    """Where a row ends: before what counts it, or before the verb's adverbs."""
    stop = max(start, strip_adverbs(story, start, at))
    tail = _TAIL.search(story.text, start, stop)
    return tail.start() if tail else stop


def with_strangers(story: Story, floor: int, at: int) -> Run | None:
    """The subject of a verb where the last of its row are names that no rule reads: 甲集团、某某科技|获…."""
    for run in reversed(runs(story, clause_start(story.text, at, floor), at, works=True)):
        if story.text[run.start - 1 : run.start] in tuple("向为给对由") or story.text[after(story, run) : at][:1] not in tuple("、和与及"):
            continue
        whole = filled(story, run, floor, at)
        if whole.members[-1].end == row_stop(story, run.end, at):
            return whole
    return None


def _unread(story: Story, start: int, end: int) -> Member | None:
    """An entry of a row as a member of its own, where its words are a name."""
    town = _OF_TOWN.fullmatch(story.text, start, end)
    if town is not None and surname(story, town.start("name")):
        return Member(*town.span("name"), work=town["name"])
    titled = _TITLED.fullmatch(story.text, start, end)
    if titled is not None and surname(story, titled.start("name")):
        return Member(*titled.span("name"), work=titled["name"])
    begin = story.text.rfind("的", start, end) + 1 or start
    name = story.text[begin:end] if end - begin == 2 and surname(story, begin) else stranger(story, start, end)
    patterns = _patterns(story.document.lexicon)
    if name is None or len(name) > _LONGEST or name.startswith(_ALL):
        return None
    own = patterns.squad.search(name) or (name.endswith("家庭") and len(name) > 3 and surname(story, start))  # 石某某家庭
    own = own or (_FIELD_TEAM.fullmatch(name) is not None and _SORT_OF_TEAM.fullmatch(name) is None)  # 大数据存储|团队
    if patterns.kind.search(name) and not own:
        return None
    if any(e.sort in "vpaun" for e in edges(story, begin, end)):
        return None  # 照顾邻居十年的|王坤: what tells of him may hold them
    return Member(start, end, work=name)


def _known(story: Story, start: int, end: int) -> Member | None:
    """An entry of a row that a mention is from end to end, or behind the place or body that it belongs to."""
    m = ending_at(story, end, *NAMES)
    owner = story.starting.get(start)
    if m is None and (called := called_by(story, start, end)) is not None:
        return Member(start, end, work=story.text[called:end])
    if m is None and owner is not None and owner.kind == "organisation" and 1 < end - owner.end <= _TAILS:
        named = end in story.document.boundaries and not any(e.sort in "vpaun" for e in edges(story, owner.end, end))
        return Member(start, end, work=story.text[start:end]) if named and "的" not in story.text[owner.end : end] else None
    if m is None:
        return None
    if _patterns(story.document.lexicon).other.search(story.text, start, m.start):
        return None  # 某某队1比0战胜|上海队
    owners = story.within(start, m.start, "place", "organisation", "title")
    if m.start != start and not owners and not _OURS.fullmatch(story.text, start, m.start):
        return None
    return Member(m.start, m.end, person=m) if m.kind == "person" else Member(m.start, m.end, body=m)


def strangers(story: Story, start: int, end: int) -> Run | None:
    """The row that a span is from end to end, with names that no rule reads in it: 向|湄山岛、江城大学|颁授“…”."""
    ours = _OURS_FIRST.match(story.text, start, end)
    found = [_known(story, a, b) or _unread(story, a, b) for a, b in items_in(story, ours.end() if ours else start, end)]
    members = [m for m in found if m is not None]
    return Run(members, ["list"] * (len(members) - 1)) if members and len(members) == len(found) else None


def pointed_back(story: Story, at: int) -> Run | None:
    """Who 上述三家园区 before a verb are: the row of so many names that the sentence before ends in."""
    start, _ = story.document.sentence_at(at)
    back = _BACK.search(story.text, clause_start(story.text, at, start), at)
    if back is None or start == 0:
        return None
    lo, hi = story.document.sentence_at(start - 1)
    named = runs(story, lo, hi)
    if not named:
        return None
    run = filled(story, named[-1], lo, hi - 1)
    return run if len(run.members) == parse_number(back["count"]) else None
