"""Surnames with a form of address or a title, under the full names that they are short for: 顾先生, 顾书记."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...honorifics import COURTESIES
from ...rule import Candidate
from ...shelf import compiled
from ...spans import occurrences
from .around import STOPS, closed
from .given import GOES_ON
from .names import Name
from .others import HAN
from .scene import Scene

#: Ranks and the like that somebody has beside the post told before.
_ANYBODYS = ("教授", "院士", "研究员", "主任", "会长", "总", "老师", "医生")

#: How many names of one surname are looked at for the holder of a title.
_RECENT = 12


def _holder(s: Scene, told: Sequence[Name], at: int) -> Name:
    """Of those with one surname the one told last beside the same title, else the one told last: 校党委书记郑某 … 郑|书记."""
    title = next((s.text[at:end] for end in range(at + 2, at + 9) if end in s.title_ends), None)
    if title is not None and any(n.name != told[-1].name for n in told[-_RECENT:]):
        for n in reversed(told[-_RECENT:]):
            if s.text.endswith(title, 0, n.start) or s.text.startswith(title, n.end):
                return n
    return told[-1]


def _of_another(s: Scene, told: Sequence[Name], at: int) -> bool:
    """Whether the title behind a body and a surname is one that nobody of that surname has been told with: 东华大学|王|副书记."""
    title = next((s.text[at:end] for end in range(at + 2, at + 9) if end in s.title_ends), "")
    if not title or title.endswith(_ANYBODYS):
        return False
    post = title[-2:]
    return not any(s.text.endswith(post, 0, n.start) or s.text.startswith(title, n.end) for n in told)


#: What leads on behind a given name that stands behind a title.
_LEADS_ON = GOES_ON | frozenset("以、")
#: How surely it is a given name, and its surname one: behind a body, and behind a mark.
_AT_BODIES, _AT_MARKS = (-130, 30), (0, 100)


def parted(s: Scene, titles: Sequence[Candidate]) -> Iterator[Name]:
    """A surname whose given name stands behind the title, as Taiwan's press writes it: 江城协会|许|理事长正云。"""
    text, w = s.text, s.weights
    for t in titles:
        start, end = t.start - 1, t.end + 2
        surname, given = text[start : t.start], text[t.end : end]
        bodied = start in s.body_ends
        sure, known = _AT_BODIES if bodied else _AT_MARKS
        if w.surname.get(surname, 0) < known or len(given) < 2 or not all(map(HAN.match, given)):
            continue
        if not bodied and (HAN.match(text[start - 1 : start]) or start not in s.boundaries or w.surname.get(given[0], 0) > known):
            continue
        closes = closed(s, end) or text[end : end + 1] in _LEADS_ON
        if not closes or w.first[given[0]] + w.last[given[1]] < sure or given in s.stops or given in w.words:
            continue
        if t.end not in s.saying and t.end not in s.title_starts and t.end not in s.covered:
            yield Name(start, t.start, surname + given, 700, "before_title")


#: What heads of firms are called by, and what may follow it: 赵总, 唐董.
_CHIEFS, _PAUSES = ("总", "董"), frozenset(("", *",。、:;)和与一在对还也首就向就\n"))


def _glossed(s: Scene, full: list[Name], surname: str, at: int) -> Name | None:
    """The full name at the end of the brackets behind a surname and its title: 孙主席(甲联盟主席|孙南|)."""
    opened = next((p for p in range(at + 1, at + 9) if p in s.title_ends and s.text[p : p + 1] == "("), None)
    closed = s.text.find(")", opened, opened + _GLOSS) if opened is not None else -1
    return next((n for n in full if n.end == closed and n.name.startswith(surname)), None) if closed > 0 else None


#: How long such brackets are.
_GLOSS = 40


#: How a profile goes on about somebody: 顾先生|毕业于清华大学, 顾先生|2002年起任董事.
_PROFILE = compiled(
    "..(?:(?:一直|现时?|曾|亦|还|先后|分别|已)?(?:任|兼|担任|出任|历任|毕业|拥有|持有|取得|荣?获[得颁授中任]?|加入|具有|精通|主修|负责|就职|任职|是|为)"
    "|(?:先后|已)?(?:自|从|于)?(?:[0-9]{4}|[一二][九零〇])|先后于|在[\u4e00-\u9fff]{2,20}(?:公司|所|集团|局|部)|[,:](?:[男女]|[0-9]{4}年|中国)|[现曾]|大学学历)"
)


#: What 任 is a verb of holding a post with.
_HOLDING = frozenset("署出担接现曾兼升调就离卸历时拟续留聘委继转改首前")


def addressed(s: Scene, full: list[Name]) -> Iterator[Name]:
    """A surname with a form of address or a title, 顾先生: the surname is the mention, the name the full one that the text has.

    Without one it names nobody (市民顾先生), but in a profile, which goes on about somebody told before its part begins.
    """
    text, surnames = s.text, s.weights.surname
    ends = [at for at in s.saying if text[at : at + 2] in COURTESIES]
    told: dict[str, list[Name]] = {}  # the names by what they begin with, in reading order
    for n in full:
        for size in (1, 2):
            if len(n.name) > size:
                told.setdefault(n.name[:size], []).append(n)
    chiefs = [at for found in occurrences(text, _CHIEFS).values() for at in found] if full else []
    chiefs = [at for at in chiefs if text[at + 1 : at + 2] in _PAUSES or at + 1 in s.saying]
    for at in sorted({*ends, *s.title_starts, *chiefs} if full else ends):
        start = at - 2 if at > 1 and text[at - 2 : at] in surnames else at - 1
        if not at or text[start:at] not in surnames or text.startswith("们", at + 2):
            continue
        if text[start:at] == "任" and text[start - 1 : start] in _HOLDING:
            continue  # 将署|任|局长
        known = told.get(text[start:at], ())
        k = bisect_left(known, start, key=lambda n: n.start)
        if k and start in s.boundaries and not (start in s.body_ends and _of_another(s, known[:k], at)):
            meant = _glossed(s, full, text[start:at], at) or (_holder(s, known[:k], at) if at not in ends else known[k - 1])
            yield Name(start, at, meant.name, 100, "addressed")
        elif at in ends and text[start - 1 : start] in STOPS and _PROFILE.match(text, at):
            yield Name(start, at, text[start : at + 2], 100, "addressed")
