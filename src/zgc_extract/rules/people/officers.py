"""Names in rows of officers: where posts stand around a place of a row, what fills it is a name, a word or not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator

from ...document import Document
from ...rule import Found
from ...shelf import compiled
from ...sought import Sought
from .around import acts
from .filling import NO_LAST, POSTS, TITLED_NO_SURNAME
from .given import PARTICLES
from .names import Name
from .scene import Scene

#: What a name of a row weighs.
_WEIGHT = 250
#: What ends a name of a row behind its post, and what leads from one of a row to the next.
_MARKS, _NEXT = frozenset("、,;。)及和与\n"), frozenset("、,;及和与")
#: How far the next name of a row may be.
_REACH = 40
#: What no row has between two of its names.
_NO_ROW = compiled("[。!?:“”\n的]")
#: A name and a post of a row in which the post stands behind: 、|水静|副行长.
_SHORTEST, _LONGEST = 2, 3
#: What follows the last post of such a row.
_BEHIND_POST = compiled(r"[、,。;)\n]|等|一行|及|和|与|分别|先后|共同|出席|参加|陪同|到会|致辞|为|$")
#: What those of a row do.
_DOES = compiled(
    "等|带队|率队|率团|随访|陪同|随同|参加|出席|主持|致辞|致词|宣布|宣读|讲话|发言|见证|会见|分别|先后|一同|一起|共同|到会|一行|列席|应邀|代表|介绍"
)
_HAN = compiled("[\u4e00-\u9fff]{2,4}")
#: Words behind posts that are no names though marks follow.
_OTHER = frozenset(("关于", "时任", "任职", "连任", "任期", "何人", "任何", "单位", "成员", "人员", "全部", "全体", "全程", "计算", "向导"))


def officers(document: Document, found: Found, s: Scene, sure: list[Name]) -> Iterator[Name]:
    """Names between a post and a mark beside other names of a row (、副县长|全福,), and those before posts (|卜建|行长、|水静|副行长)."""
    yield from _behind_posts(s, sure)
    yield from _leaders(s)
    yield from _rosters(found, s)
    yield from _courteous(s)
    yield from _before_posts(document, found, s, sure)


def _behind_posts(s: Scene, sure: list[Name]) -> Iterator[Name]:
    """Names behind a post, up to a mark, with a sure name beside them in the row."""
    named = {n.start: n for n in sure}
    starts, text = sorted(named), s.text
    for at in sorted(s.title_ends):
        if at in named or at in s.covered or at in s.title_starts or not text.endswith(POSTS, 0, at):
            continue
        end = next((e for e in (at + 2, at + 3) if text[e : e + 1] in _MARKS or _DOES.match(text, e) or acts(s, e)), 0)
        if not end or not _fits(s, at, end):
            continue
        k = bisect_left(starts, at)
        before = k > 0 and _joined(s, named[starts[k - 1]].end, at)
        after = text[end] in _NEXT and k < len(starts) and starts[k] in s.title_ends and _joined(s, end, starts[k])
        if (before and after) or ((before or after) and text[at:end] not in s.weights.never):
            yield Name(at, end, text[at:end], _WEIGHT, "after_title")


#: What leads to a row of a place's or a house's leaders.
_LEADING = Sought(r"(?:[省市县区州旗镇校院厅局委]|集团|公司|班子|与会)领导(?:班子)?(?:成员|同志)?:?(?=[\u4e00-\u9fff]{2,4}、)", "领")


def _leaders(s: Scene) -> Iterator[Name]:
    """The names of a row behind 市领导, all of which begin with a surname: 市领导|东方亮|、|车向前|、|幸福海|."""
    text = s.text
    for m in _LEADING.all_in(s.document):
        at, row, odd = m.end(), [], 0
        while True:
            sizes = (3, 2, 4) if text[at : at + 2] in s.weights.surname else (2, 3)
            ends = (at + size for size in sizes)
            end = next((e for e in ends if text[e : e + 1] in _MARKS or _DOES.match(text, e) or acts(s, e)), 0)
            if not end or text[at:end] in s.weights.never or not (_fits(s, at, end, PARTICLES) or text[at] in s.weights.surname):
                break
            odd += not _fits(s, at, end, PARTICLES)  # 县领导解东来、|和平|、东方晓
            row.append((at, end))
            if text[end] != "、":
                break
            at = end + 1
        if len(row) > 1 + 2 * odd and at == row[-1][0]:
            yield from (Name(start, end, text[start:end], _WEIGHT, "list") for start, end in row)


#: What ends no name behind a post.
_NO_END = PARTICLES | NO_LAST


#: A form of address, behind a name that any word may be where a post or a body stands before.
_COURTESY = Sought("先生|女士|小姐|同志|同学|老师")
#: Who is called so without a post.
_CALLED = ("代表", "选手", "校友", "学生", "志愿者", "裁判员", "毕业生")
_MANY = frozenset(("各位", "诸位", "全体", "几位", "老师", "部分", "时任", "有关", "和各", "和女"))


def _courteous(s: Scene) -> Iterator[Name]:
    """Names between a post or a body and a form of address, whatever words they are: 行政总裁|幸福|先生, 总经理|白描|先生."""
    text = s.text
    for m in _COURTESY.all_in(s.document):
        for start in (m.start() - 2, m.start() - 3):
            name = text[max(0, start) : m.start()]
            behind = start in s.body_ends and start not in s.covered and m[0] not in ("同志", "同学", "老师")  # 部门|负责|同志
            led = start in s.title_ends or behind or text.endswith(_CALLED, max(0, start - 4), start)
            if led and name[0] in s.weights.surname and name not in _MANY and _HAN.fullmatch(name) and name[-1] not in PARTICLES:
                yield Name(start, m.start(), name, _WEIGHT, "before_title")
                break


#: What leads from a post to the row of its holders; one of them (康宁, 康  宁); what parts him from the next.
_COLON = compiled(r"(?:名单)?(?:\((?:按|以|排名|共|含)[^()\n]{1,16}\))?[ \u3000]{0,4}:[ \u3000]{0,4}\n?[ \u3000]{0,8}")
_HOLDER = compiled(r"(?P<name>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ \u3000]{1,3}[\u4e00-\u9fff])(?=[、 \u3000(;\n]|$)")
_NEXT_HOLDER = compiled(r"(?:\([^()\n]{2,40}\))?(?:[ \u3000]{0,3}[、;][ \u3000]{0,3}|[ \u3000]{1,12})(?=[\u4e00-\u9fff])")


def _rosters(found: Found, s: Scene) -> Iterator[Name]:
    """The names behind a post and a colon, whatever words and places they are too, where several begin with a surname."""
    text = s.text
    for title in found.of("title") if ":" in text else ():
        colon = _COLON.match(text, title.end)
        at, row = colon.end() if colon else len(text), []
        while (m := _HOLDER.match(text, at)) is not None:
            name = "".join(m["name"].split())
            known = name[0] in s.weights.surname or name[:2] in s.weights.surname
            titled = any(p in s.title_starts for p in range(m.start(), m.end()))
            if not known or titled or m.start() in s.covered or name in s.weights.never:
                break
            row.append((m.start(), m.end(), name))
            link = _NEXT_HOLDER.match(text, m.end())
            if link is None:
                break
            at = link.end()
        if len(row) > 1:
            yield from (Name(start, end, name, _ROSTERED, "list") for start, end, name in row if len(name) == end - start)


#: More than a place weighs that somebody is called by too.
_ROSTERED = 330


def _fits(s: Scene, start: int, end: int, no_last: frozenset[str] = _NO_END) -> bool:
    """Whether characters may be a name by their surname, and are nothing else."""
    name = s.text[start:end]
    if name[0] not in s.weights.surname and name[:2] not in s.weights.surname:
        return False
    if name in _OTHER or name[-1] in no_last or not _HAN.fullmatch(name):
        return False
    if name[0] in TITLED_NO_SURNAME and not s.weights.surname[name[0]] > 0:
        return False
    return (start, end) not in s.places and not any(p in s.title_starts or p in s.saying for p in range(start, end))


def _joined(s: Scene, end: int, at: int) -> bool:
    """Whether one of a row stands between two offsets: a mark, then a post with or without its body, and no verb."""
    if not 2 < at - end <= _REACH or s.text[end] not in _NEXT or _NO_ROW.search(s.text, end, at):
        return False
    inside = range(end, at)
    return any(p in s.title_starts for p in inside) and not any(p in s.saying and p not in s.title_starts for p in inside)


def _before_posts(document: Document, found: Found, s: Scene, sure: list[Name]) -> Iterator[Name]:
    """Names before posts in a row of two and more: 分行|卜建|行长、|水静|副行长、|安心|副行长."""
    text, named = s.text, {n.end: n for n in sure}
    fields = document.lexicon.table("_title_modifiers").keys()
    row: list[tuple[int, int, int]] = []  # where a name begins and ends, and where its post does
    for title in found.of("title"):
        at = title.start
        if not text.endswith((*POSTS, "助理"), at, title.end):
            continue
        begin = named[at].start if at in named else _begin(s, at, fields)
        if begin is None:
            yield from _of_row(s, row, named)
            row = []
            continue
        if not (row and text[row[-1][2]] == "、" and row[-1][2] + 1 == begin):
            yield from _of_row(s, row, named)
            row = []
        row.append((begin, at, title.end))
    yield from _of_row(s, row, named)


def _begin(s: Scene, at: int, fields: Collection[str]) -> int | None:
    """Where what stands before a post begins, behind a body, a place or the last one's post: two characters or three."""
    for start in (at - _LONGEST, at - _SHORTEST):
        opens = start in s.body_ends or start in s.place_ends or (s.text[start - 1 : start] == "、" and start - 1 in s.title_ends)
        if start > 0 and opens and start not in s.covered and s.text[start] in s.weights.surname:
            word = s.text[start:at]
            if word[-1] not in DEPARTMENT_ENDS and (start, at) not in s.places and _HAN.fullmatch(word) and word not in fields:
                return start
    return None


#: What ends a part of a body rather than a name: 财务|部.
DEPARTMENT_ENDS = frozenset("部处科室办局组院所系会司厅区队站股学委团市县镇乡省州")


def _of_row(s: Scene, row: list[tuple[int, int, int]], named: dict[int, Name]) -> Iterator[Name]:
    """The names of a row that are not sure yet: where another of the row is, or where all begin with a surname."""
    if len(row) < 2 or not _BEHIND_POST.match(s.text, row[-1][2]):
        return
    for start, end, _ in row:
        if end not in named:
            yield Name(start, end, s.text[start:end], _WEIGHT, "before_title")
