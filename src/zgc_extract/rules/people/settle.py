"""All names of a text: candidates settled by weight, weaker ones taken in lists and where the name is sure elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import partial
from operator import attrgetter

from ...credits import CREDITS
from ...document import Document
from ...honorifics import STYLES
from ...rule import Found
from ...shelf import compiled
from ...slotted import replace
from ...sought import Sought
from ...spans import apart, occurrences
from .around import acts, closed
from .built import built, named_so
from .called import addressed, parted
from .cells import cells
from .coherence import coherent
from .filling import brought, filling, headed, rostered, standing
from .foreign import dotted, envoys, glossed, hyphened, japanese, japanese_by_form, latin_after, lost_dots
from .joints import with_last
from .latin import latin
from .names import Name, chinese, transliterated
from .no_people import as_town, in_row_of_places, is_office, is_town, things
from .officers import officers
from .others import appointed, credited, double_surnames, introduced, known, makers, signed, spaced
from .scene import Scene, scene
from .weights import NEVER

#: How much a name may lack in a list beside sure names.
_LISTED = 200

#: What may be a whole member of a list of names.
_SEGMENT = compiled(
    r"[\u4e00-\u9fff]{2,4}?(?=[、,。;)\n ]|等|的|这|在(?=[主台会现])|"
    r"[两三四五六七八九十\d]{1,2}[名位人]|(?:及|和|与|以及)(?=[\u4e00-\u9fff])(?!等))"
)
#: What ends an office rather than a name.
_OFFICES = frozenset("办委局处厅科")
#: Marks after members of lists; a verb follows the last one where none of them does.
_AFTER_MEMBER = frozenset(("", *"、,。;)\n 等的这"))
_COUNT = compiled(r"[两三四五六七八九十\d]{1,2}[名位人]")
_MEMBER_OF_TWO = compiled("[\u4e00-\u9fff]{2,3}")
_MEMBER = compiled(r"(?<=、)[\u4e00-\u9fff]{2,3}$")
_FIRST_MEMBER = compiled(r"(?<=[有:括])[\u4e00-\u9fff]{2,3}$")
_OPENS = frozenset("、有:括")
_SEGMENT_BEFORE = compiled(r"(?<=[、,。:;(\n])[\u4e00-\u9fff]{2,3}$")
#: What follows the last of a row who are called by their posts.
_BEHIND_CALLED = frozenset("、,。;等到在和与及出参")
#: What joins the last name of a list: 张三、李四及|王五.
_JOINTS = frozenset("及和与")
#: What a project is called behind its firm's name, by itself or in a row: 雷克曼|精密轴承项目, 雷克曼|轴承、远山|芯片等项目.
_PROJECT = compiled("项目|生产线|技改")
_NO_PROJECT = compiled("[^\u4e00-\u9fff、]|[的了在是将为对由被向把率出参表会任到说称介]")
_WHAT = compiled("[\u4e00-\u9fff]{2}")
_LONGEST_ROW = 50
#: What a tokenizer glues to a short name before it.
_GLUED = frozenset("对与和向将在率同为从就")
_FIRM_SURNAME = 100
_FOUR = 4
#: How many sure names within how many characters make a list a long one.
_MANY, _NEAR_BY = 4, 60

#: What a longer name that stands on good evidence elsewhere weighs: more than a shorter one in its place.
_AGAIN = 400

#: Signs that bylines, headings and lists do not replace.
_OF_THEIR_OWN = ("transliterated", "japanese", "latin", "spaced", "double_surname", "addressed", "introduced", "known")


_start = attrgetter("start")

_BYLINE, _LONGEST_CREDIT = tuple(word for word in CREDITS if len(word) > 1), 6
_BYLINE_ENDS = frozenset(word[-1] for word in _BYLINE)
_BYLINE_AFTER = ("摄", "文/图", "图/文", "/文", "/图", "报道", "供图", "整理", "编译")


def _settled(names: list[Name]) -> list[Name]:
    """The best ones that do not overlap, in reading order."""
    ordered = sorted(names, key=_start)
    reach = 0
    for n in ordered:
        if n.start < reach:
            break
        reach = n.end
    else:
        return ordered  # none overlaps another
    used: set[int] = set()
    kept = []
    for n in sorted(names, key=lambda n: (-n.score, n.start, -n.end)):
        span = range(n.start, n.end)
        if used.isdisjoint(span):
            used.update(span)
            kept.append(n)
    return sorted(kept, key=_start)


def _settled_with(settled: list[Name], more: list[Name]) -> list[Name]:
    """The same of names that are settled and some more."""
    return _settled([*settled, *more]) if more else settled


def _listed(sure: list[Name], near: list[Name], text: str) -> list[Name]:
    """Weaker candidates that stand in a list beside sure names."""
    ends = {n.end for n in sure}
    starts = {n.start for n in sure}
    out = []
    for n in near:
        before, after = text[n.start - 1 : n.start], text[n.end : n.end + 1]
        beside = (before in ("、", " ") and n.start - 1 in ends) or (after in ("、", " ") and n.end + 1 in starts)
        if beside and n.score > -_LISTED:
            out.append(replace(n, score=n.score + _LISTED, evidence="list"))
            ends.add(n.end)
            starts.add(n.start)
    return out


def _segments(s: Scene, sure: list[Name]) -> Iterator[Name]:
    """What fills the place between two marks of a list of sure names, if it begins with a surname: 王晨、万鄂湘、陈竺."""
    text = s.text
    starting, ends, ending = {n.start: n for n in sure}, {n.end for n in sure}, {n.end: n for n in sure}
    listed = [n.start for n in sure if text[n.end : n.end + 1] == "、" or text[n.start - 1 : n.start] == "、"]
    joined = {n.end for n in sure if text[n.start - 1 : n.start] == "、"}
    read: set[tuple[int, bool]] = set()  # where another name of the row has gone on, or back
    back: set[tuple[int, bool]] = set()
    for n in sure:
        at = n.end
        long = bisect_left(listed, at + _NEAR_BY) - bisect_left(listed, at - _NEAR_BY) >= _MANY
        while (at, long) not in read and (text[at : at + 1] == "、" or (text[at : at + 1] in _JOINTS and at in joined)):
            read.add((at, long))
            end, inside = _member_end(s, at + 1), starting.get(at + 1)
            closing = text[end : end + 1] not in _AFTER_MEMBER or text.startswith("等", end)
            last = at in joined and text[at + 1 : at + 2] not in s.weights.weak and closing
            last = last or (at in joined and at - 1 > 0 and text.startswith("等", end) and len(listed) > 1)
            if not end or (inside is not None and inside.end >= end) or not _fills(s, at + 1, end, starting, ends, long or last):
                break
            shorter = ending.get(end) if text[at + 1] in s.weights.surname and end - at - 1 < _FOUR else None  # 、蓝|金海、
            yield Name(at + 1, end, text[at + 1 : end], 1 + max([0, *(n.score for n in (inside, shorter) if n)]), "list")
            at = end
            ends.add(at)
            joined.add(at)
        at = n.start
        while text[at - 1 : at] == "、" and (at, long) not in back:
            back.add((at, long))
            m = _SEGMENT_BEFORE.search(text, max(0, at - 6), at - 1)
            if m is None or m.end() in ends or not _fills(s, m.start(), m.end(), starting, ends, long):
                break
            yield Name(m.start(), m.end(), m[0], 1, "list")
            at = m.start()
            starting[at] = n


#: Whose names a row right behind it gives: 市领导|蓝天立、舒畅、姜鹏.
_LEADERS = Sought("领导[ :]?(?=[\u4e00-\u9fff]{2,3}、[\u4e00-\u9fff]{2})", "领导")


def _leaders(s: Scene) -> Iterator[Name]:
    """A row of names right behind 领导, whatever words they are too, where nearly each member begins with a surname."""
    for cue in _LEADERS.all_in(s.document):
        at, row, strange = cue.end(), list[tuple[int, int]](), 0
        while (end := _member_end(s, at)) and end - at < _FOUR and at not in s.title_starts and s.text[end - 1] not in _OFFICES:
            row.append((at, end))
            strange += s.text[at] not in s.weights.surname
            if s.text[end : end + 1] != "、":
                break
            at = end + 1
        if len(row) > max(1, _FOUR * strange) and row[-1][0] == at and s.text[row[-1][1] : row[-1][1] + 1] != "、":
            for start, end in row:
                if start not in s.covered:
                    yield Name(start, end, s.text[start:end], _AGAIN, "list")


def _called(s: Scene, sure: list[Name]) -> Iterator[Name]:
    """What stands in a row of names before titles as they do: 李金恭理事长、宣明智资深顾问、高虹安委员."""
    text, named, starts = s.text, {n.end for n in sure}, {n.start for n in sure}
    for at in sorted(s.title_starts):
        if at in named or (text[at - 3 : at - 2] not in _OPENS and text[at - 4 : at - 3] not in _OPENS):
            continue
        begin = at - _FOUR if at > _FOUR else 0
        m = _MEMBER.search(text, begin, at)
        if m is None:  # 校领导有|钱飚|书记、周行涛院长
            m = _FIRST_MEMBER.search(text, begin, at)
            ends = (p for p in range(at + 2, at + 9) if p in s.title_ends and text[p : p + 1] == "、")
            if m is None or next(ends, -2) + 1 not in starts:
                continue
        else:
            if not _titled_end(s, at):
                continue
            before = m.start() - 1
            if before not in s.title_ends or not any(b in s.title_starts and b in named for b in range(before - 1, before - 8, -1)):
                continue
        start = m.start()
        if m[0][0] not in s.weights.surname or start in s.covered or (start, at) in s.places or m[0] in s.weights.words:
            continue
        yield Name(start, at, m[0], 1, "before_title")


def _titled_end(s: Scene, at: int) -> bool:
    """Whether the title that begins here ends at a mark."""
    end = next((p for p in range(at + 2, at + 9) if p in s.title_ends), None)
    return end is not None and (s.text[end : end + 1] in _BEHIND_CALLED or s.text.startswith(("一行", "分别"), end))


def _member_end(s: Scene, start: int) -> int:
    """Where the member of a list that begins here ends: at a mark, or at the verb that the list leads to; 0 where it is longer."""
    m = _SEGMENT.match(s.text, start)
    if m is not None:
        return m.end()
    ends = (end for end in (start + 3, start + 2) if end in s.saying or acts(s, end))
    return next((end for end in ends if _MEMBER_OF_TWO.fullmatch(s.text, start, end)), 0)


def _fills(s: Scene, start: int, end: int, starting: dict[int, Name], ends: set[int], long: bool) -> bool:
    """Whether a member of a list can be a name: by its surname, by names on both sides, and as no other thing.

    In a ``long`` list any surname will do, and between two names of it none that is known: 陈江山、但言今、别青林、欧阳芳.
    """
    word = s.text[start:end]
    if start in s.covered and (start, end) not in s.short_bodies:
        return False
    if word[-1] in _OFFICES:
        return False  # 副校长王某、|党办|、校办主任李某
    surnames, between = s.weights.surname, s.text[end : end + 1] == "、" and end + 1 in starting
    named = between and start - 1 in ends and surnames.get(word[0], 0) >= _FIRM_SURNAME  # 蓝天立、|舒畅|、姜鹏
    if start in s.title_starts or (start, end) in s.places or s.weights.words.get(word, 0) > (NEVER - 1 if named else 0):
        return False
    first = surnames.get(word[:2]) or surnames.get(word[0])
    if long and len(word) < _FOUR and (start - 1 in ends or between):
        return first is not None or (between and start - 1 in ends and len(word) == _FOUR - 1)
    if first is None or (len(word) == _FOUR and word[:2] not in surnames and not between):
        return False
    if start - 1 in ends and _COUNT.match(s.text, end):  # 阳朗明|三人
        return True
    last = s.text[end : end + 1] != "、" or end + 1 in s.title_starts  # 记者王晨、|周三乐|、通讯员李四
    return between or (first >= _FIRM_SURNAME and start - 1 in ends and last)


def _again(s: Scene, sure: list[Name]) -> Iterator[Name]:
    """The same names elsewhere: longer ones wherever they stand, those of two characters as words of their own."""
    taken = {n.start for n in sure}
    names = {n.name: n for n in sure if n.score > 60 or n.evidence != "plain"}
    for name, starts in occurrences(s.text, names).items():
        n = names[name]
        for at in apart(starts, len(name)):
            end = at + len(name)
            glued = s.text[end : end + 1] in _GLUED and end + 1 in s.boundaries  # 杨宏对 as one token
            alone = at in s.boundaries and (end in s.boundaries or glued or end in s.saying)  # 李菊说 as one token
            if at not in taken and at not in s.covered and (alone or len(n.name) > 2) and (at, end) not in s.places:
                sure_of_it = n.evidence != "plain" and len(n.name) > 2
                yield Name(at, end, n.name, _AGAIN if sure_of_it else n.score // 2, "repeat", n.latin)


def _pieces(s: Scene, sure: list[Name]) -> Iterator[Name]:
    """The first or the last piece of a name told before, at a sentence's start and before a verb of saying: 颂猜|说, 马里|表示."""
    told: dict[str, Name] = {}
    for n in sure:
        if n.evidence == "transliterated" and "·" in n.name:
            for piece in (n.name.split("·")[0], n.name.split("·")[-1]):
                told.setdefault(piece, n)
    pieces = [piece for piece in told if len(piece) > 1]
    for piece, starts in occurrences(s.text, pieces).items() if pieces else ():
        for at in starts:
            said = s.saying.get(at + len(piece), ("", 0))[0] == "say"
            if said and at > told[piece].end and (s.text[at - 1] in "。\n" or s.text[at - 2 : at] in ("。”", "!”", "?”")):
                yield Name(at, at + len(piece), piece, _AGAIN, "repeat")


def _of_project(text: str, at: int) -> bool:
    """Whether right behind an offset stands what a project is called."""
    noun = _PROJECT.search(text, at, at + _LONGEST_ROW)
    return noun is not None and _WHAT.match(text, at) is not None and not _NO_PROJECT.search(text, at, noun.start())


def _parted(s: Scene, names: list[Name]) -> list[Name]:
    """The names with those that a title parts, as Taiwan's offices write them, under their full ones: 陈|副主委|宗权."""
    full = {n.name for n in names}
    out = []
    for n in names:
        parted = len(n.name) < _FOUR and n.start in s.title_ends
        title = next((at for at in range(n.start - 2, n.start - 9, -1) if at in s.title_starts), 0) if parted else 0
        name = s.text[title - 1 : title] + n.name
        out.append(replace(n, name=name) if title and name in full else n)
    return out


def _without_seats(s: Scene, names: list[Name]) -> list[Name]:
    """The names without places that look like one before the title of somebody else: 马久罗|市长|Ladie N. Jack."""
    taken = {n.start for n in names if n.evidence in ("latin", "transliterated", "after_title")}
    seats = {n.start for n in names if n.evidence in ("before_title", "list") and len(n.name) != 3 and _others_title(s, n.end, taken)}
    return [n for n in names if n.start not in seats]


def _others_title(s: Scene, at: int, taken: set[int]) -> bool:
    """Whether the title that begins here belongs to a name behind it."""
    end = next((p for p in range(at + 1, at + 8) if p in s.title_ends), None) if at in s.title_starts else None
    return end is not None and (end in taken or (end + 1 in taken and s.text[end] == " "))


def _foreign(s: Scene, native: list[Name]) -> Iterator[Name]:
    """Transliterated names but those that a Chinese one runs beyond, up to a pause (顾希|垚) or from a title on (谭|德塞)."""
    longer = {n.start: n.end for n in native if n.score > 0 and closed(s, n.end)}
    titled = {n.end: n.start for n in native if n.score > 0 and n.start in s.title_ends}
    for n in transliterated(s):
        end = longer.get(n.start, n.end)
        inner = titled.get(n.end, n.start) < n.start  # 总干事谭|德塞|警告
        if not inner and (end != n.end + 1 or closed(s, n.end)) and not (n.evidence == "plain" and n.name in s.weights.never):
            yield n


def _without_tails(s: Scene, names: list[Name]) -> list[Name]:
    """The names in pieces without what a longer spelling of one that stands closed elsewhere has: 马里亚诺·林|代为颁发."""
    told = {n.name for n in names if n.evidence == "transliterated" and "·" in n.name and closed(s, n.end)}
    out = []
    for n in names:
        short = next((n.name[:-k] for k in (1, 2) if n.name[:-k] in told), None) if told and "·" in n.name else None
        out.append(replace(n, name=short, end=n.end - len(n.name) + len(short)) if short and n.end - n.start == len(n.name) else n)
    return out


def people(document: Document, found: Found) -> list[Name]:
    """All names of people in a document, each with its strongest sign, in reading order."""
    s = scene(document, found)
    native = chinese(s)
    names = [
        *known(document), *native, *_foreign(s, native), *introduced(document, s), *dotted(document, s),
        *built(document, s), *envoys(s), *appointed(s), *standing(document, s), *headed(document, s), *brought(s),
        *rostered(document, s), *_leaders(s), *credited(s), *makers(s), *signed(s), *glossed(s), *cells(document, s),
        *lost_dots(s), *hyphened(s), *japanese(document, s), *japanese_by_form(s), *latin(s), *spaced(document, s),
        *double_surnames(document, s),
    ]  # fmt: skip
    called = list(parted(s, found.of("title")))
    given = {n.name[-2:] for n in called}
    behind = {end for end in s.title_ends if s.text[end : end + 2] in given} if called else ()
    names = [*called, *(n for n in _without_tails(s, names) if n.start not in behind)]
    countries, abroad = document.lexicon.table("countries").keys(), document.lexicon.table("world_cities")
    names = [n for n in names if n.name not in countries and not (n.name in abroad and abroad[n.name]["need"] == "") and not is_town(s, n)]
    names = [n for n in names if not is_office(document, n) and not n.name.startswith(STYLES)]  # 总会长|丹斯里|尤福全
    no_one = things(s, names)
    names = [n for n in names if n.name not in no_one and not in_row_of_places(s, n)]
    named, towns = named_so(document, s), document.lexicon.table("places")
    names = [n for n in names if n.evidence != "plain" or not (n.start in named or (n.name in towns and as_town(s, n)))]
    torn = _TORN.match(s.text)
    names = [n for n in names if n.evidence != "plain" or n.score > _AGAIN or n.start >= torn.end()] if torn else names
    sure = _settled([n for n in names if n.score > 0])
    near = [n for n in names if n.score <= 0]
    sure = _settled_with(sure, _listed(sure, near, s.text))
    sure = _settled_with(sure, list(filling(s, sure)))
    sure = _settled_with(sure, list(officers(document, found, s, sure)))
    sure = _settled([*coherent(s, sure), *_segments(s, sure), *_called(s, sure)])
    sure = [n for n in sure if n.evidence not in ("plain", "list") or acts(s, n.end) or not _of_project(s.text, n.end)]
    final = _parted(s, _without_seats(s, _settled_with(sure, [*_again(s, sure), *_pieces(s, sure)])))
    out: list[Name] = []
    for n in map(partial(with_last, s), _settled_with(final, list(addressed(s, final)))):
        out.append(_signed(document, n, out[-1] if out else None))
    shown = {n.name for n in out if n.evidence not in ("plain", "repeat")}
    out = [n for n in out if s.text[n.end : n.end + 1] != "〔"]  # 苏政复〔2021〕35号: the number of a paper
    return [replace(n, evidence="repeat") if n.evidence == "plain" and n.name in shown else n for n in out]


#: The rest of a work's title that a cut text begins with: 白若水|一家》上映.
_TORN = compiled("[^《》。!?\n]{1,24}》")
def _signed(document: Document, n: Name, last: Name | None) -> Name:
    """The name with the sign of bylines, headings and lists, where it has none of its own."""
    text = document.text
    if n.evidence in _OF_THEIR_OWN:
        return n
    if n.latin is None and text[n.end : n.end + 1] == "(":
        n = replace(n, latin=latin_after(text, n.end))
    line = document.line_at(n.start)
    if line.start == n.start and line.end == n.end:
        return replace(n, evidence="heading")
    before = text[n.start - _LONGEST_CREDIT if n.start > _LONGEST_CREDIT else 0 : n.start].rstrip(" :")
    beside = last is not None and last.evidence == "byline" and text[last.end : n.start].strip(" 、") == ""
    if beside or (before[-1:] in _BYLINE_ENDS and before.endswith(_BYLINE)) or text.startswith(_BYLINE_AFTER, n.end):
        return replace(n, evidence="byline")
    if n.evidence == "plain" and (text[n.start - 1 : n.start] == "、" or text[n.end : n.end + 1] == "、"):
        return replace(n, evidence="list")
    return n
