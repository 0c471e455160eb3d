"""Clauses and the verbs in them: where a clause begins and ends, which hits of a table of verbs stand as verbs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache

from ..fact import Story
from ..lexicon import WordHit
from ..rule import Candidate
from ..shelf import compiled
from ..spans import behind_last
from ..text.layout import Line
from .remembered import remembered
from .wording import wording

Row = Mapping[str, str]

OPEN = {"“": "”", "《": "》", "(": ")", "「": "」", "『": "』", "‘": "’"}
_STOPS = ",。;:!?\n"
_CLOSE = "”》)」』’"
_ENDS = _STOPS + _CLOSE
_behind_stop = behind_last(_STOPS)
_MARKS = compiled(f"[{_ENDS}{''.join(OPEN)}]")
_REACH = 90
#: What goes on with a verb of starting and is no object: 开工建设, 投入使用.
_GOES_ON = compiled(r"(?:建设|(?:初期|试)?运营|运行|使用|营业|生产|实施|发电|办公|开放)+")
#: 今(22)日上午, as papers of Taiwan and Hong Kong write it.
_TODAY = compiled(r"[今昨]\s?\([^()]{1,8}\)\s?[日天](?:[上下]午|晚)?$")
_OBJECT = compiled(r"(?!了(?:[^一-龥“《A-Za-z\d]|$))[了出过]?[一-龥“《A-Za-z\d]")
_NO_OBJECT = compiled(
    r"仪式|等|会|大会|典礼|活动|环节|后|前|并|以|及|暨|和|与|运营|实施|亮相|上线|启动|启用|运行|揭牌|在|于|之|投|开|成立|签约|"
    r"[为将给履]|运转|现场|当|祈福|动土|剪彩|本报|本刊|新华社|中新社|记者"
    r"|代表(?![处团队院])|意味|象征|标志着"
)

#: Marks within which a stop ends no clause, by the closing one, and how far before the stop they may open:
#: 李文博(指导老师:赵一凡、周明远)|获一等奖, “仿生手:触觉先行者”|获金奖.
_PAIRS = {")": ("(", 400), "》": ("《", 60), "”": ("“", 30)}
_CLOSED_AGAIN = compiled(f"[{''.join(_PAIRS)}]")

#: What makes one word with 于: 关于, 始于, 建于.
_BEFORE_YU = "关对由位基鉴至终属处便源善忙始建成立起定创发生拟将已原曾也均并又"
#: How far a clause goes back: what has no mark for longer is none.
LONGEST_CLAUSE = 300


@lru_cache(maxsize=256)
def clause_start(text: str, at: int, floor: int) -> int:
    """Where the clause of an offset begins; stops in brackets, titles and quoted names that close before it end no clause."""
    floor = max(floor, at - LONGEST_CLAUSE)
    start = _behind_stop(text, floor, at)
    while start > floor:
        opened = _opened(text, floor, start, at)
        if opened < 0:
            break
        start = _behind_stop(text, floor, opened)
    return start


def _opened(text: str, floor: int, start: int, at: int) -> int:
    """Where the marks open that hold the stop which ends at ``start``, if they close before ``at`` and hold no more than a name does."""
    for closed in _CLOSED_AGAIN.finditer(text, start, at):
        mark, longest = _PAIRS[closed[0]]
        if text.find(mark, start, closed.start()) < 0:
            return text.rfind(mark, max(floor, start - longest), start)
    return -1


def clause_end(text: str, at: int, limit: int | None = None) -> int:
    """Where the clause ends: at a stop outside quotation marks and brackets."""
    top = min(len(text), at + (limit or _REACH))
    close: list[str] = []
    for mark in _MARKS.finditer(text, at, top):
        c = mark[0]
        if c in OPEN:
            close.append(OPEN[c])
        elif close and c == close[-1]:
            close.pop()
        elif c == "\n" or not close:
            return mark.start()
    return top


def in_title(text: str, at: int) -> bool:
    """Whether an offset lies inside 《》."""
    opened = text.rfind("《", max(0, at - 60), at)
    return opened >= 0 and "》" not in text[opened:at] and "\n" not in text[opened:at]


def balanced(text: str, start: int, end: int) -> bool:
    """Whether every quotation mark and bracket in a span has its other half there."""
    return all(text.count(a, start, end) == text.count(b, start, end) for a, b in (("“", "”"), ("《", "》"), ("(", ")")))


def inside(story: Story, at: int, *kinds: str) -> bool:
    """Whether an offset lies inside a name or date."""
    kinds = kinds or ("organisation", "park", "place", "date")
    near = story.within(max(0, at - 24), at + 24, *kinds)
    return any(m.start < at < m.end and "暨" not in story.text[m.start : m.end] for m in near)


def ending_at(story: Story, end: int, *kinds: str) -> Candidate | None:
    """The mention of one of the kinds that ends at an offset."""
    if end not in story.ending:
        return None
    return next((m for m in story.within(max(0, end - 40), end, *kinds) if m.end == end), None)


def _beside(text: str, start: int, end: int, row: Row) -> bool:
    """Whether a row forbids what stands before or after a span (``not_after``, ``not_before``; alternatives between |)."""
    after_words, before_words = row.get("not_before"), row.get("not_after")
    if after_words and text.startswith(_alternatives(after_words), end):
        return True
    return bool(before_words) and text.endswith(_alternatives(before_words), 0, start)


@lru_cache(maxsize=512)
def _alternatives(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|"))


def triggers(story: Story, topic: str, *, chain: bool = False) -> list[WordHit]:
    """The hits of a table of verbs that stand as verbs, in reading order: the longest of those that overlap; found once.

    Their rows, and the table's in ``_verb_neighbours``, say what they may not stand by. With ``chain`` verbs in a row (揭牌成立) make one.
    """
    found: dict[tuple[str, bool], list[WordHit]] = story.memo.setdefault("triggers", {})
    hits = found.get((topic, chain))
    if hits is None:
        hits = found[topic, chain] = _triggers(story, topic, chain) if story.document.hits(topic) else []
    return hits


def _triggers(story: Story, topic: str, chain: bool) -> list[WordHit]:
    text, shared = story.text, story.document.lexicon.table("_verb_neighbours").get(topic, {})
    chained: list[tuple[WordHit, WordHit]] = []
    passed = 0
    for h in sorted(story.document.hits(topic), key=lambda h: (h.start, -h.end)):
        if (chained and h.start < chained[-1][1].end) or h.start < passed:
            continue
        if h.row.get("not_after") and text.endswith(_alternatives(h.row["not_after"]), 0, h.start):
            passed = h.end  # 直通车|开通: no verb, so none begins a row with it
            continue
        if chain and chained and h.start == chained[-1][1].end:
            chained[-1] = (chained[-1][0], h)
        else:
            chained.append((h, h))
    out = []
    for first, last in chained:
        apart = last is not first and _beside(text, last.start, last.end, last.row)
        if not apart and not _beside(text, first.start, first.end, first.row) \
                and not (shared and _beside(text, first.start, last.end, shared)) and not in_title(text, first.start):  # fmt: skip
            word = text[first.start : last.end]
            # 成立|揭牌: for the whole row 为… may stand; 竣工|投产: no rite is needed
            row = last.row if last.row.get("class") == "f" or first.row.get("class") in ("h", "r") else first.row
            out.append(first if last is first else WordHit(first.start, last.end, word, row))
    return out


def hits_within(story: Story, topic: str, start: int, end: int) -> list[WordHit]:
    """The hits of a table that begin in a span, in reading order; sorted once for a text."""
    kept: dict[str, tuple[list[int], list[WordHit]]] = story.memo.setdefault("hits by start", {})
    if topic not in kept:
        hits = sorted(story.document.hits(topic), key=lambda h: h.start)
        kept[topic] = [h.start for h in hits], hits
    starts, hits = kept[topic]
    return hits[bisect_left(starts, start) : bisect_left(starts, end)]


def past(text: str, at: int) -> int:
    """The end of 建设, 使用 … that goes on with a verb."""
    m = _GOES_ON.match(text, at)
    return m.end() if m else at


def governs(text: str, at: int) -> bool:
    """Whether a verb that ends at an offset has an object after it, as far as the next characters show."""
    return bool(_OBJECT.match(text, at)) and not _NO_OBJECT.match(text, at)


#: The end of a line that does not go on in the next, and how long one is that does.
_CLOSED, _SHORT_LINE = "。!?;:,、》)", 40
#: What a row of names is of that stand on lines of their own, and how many of them are looked for.
_SIDES, _LINES = ("organisation", "park"), 8


def line_before(story: Story, at: int, floor: int) -> tuple[int, int] | None:
    """The line before that of a verb which begins its own, where a page breaks its sentences into lines: 甲医院新院区 / 正式启用."""
    text = story.text
    line = story.document.line_at(at)
    if floor != line.start or strip_adverbs(story, floor, at) > floor or floor < 2 or text[floor - 2] in _CLOSED:
        return None
    before = first = _above(story, floor)
    for _ in range(_LINES):  # each name of a row on a line of its own
        if first is None or getattr(story.starting.get(first.start), "kind", "") not in _SIDES:
            break
        above = _above(story, first.start) if first.start else None
        if above is None or getattr(story.ending.get(above.end), "kind", "") not in _SIDES:
            break
        first = above
    return (first.start, before.end) if first is not None and before is not None else None


def _above(story: Story, at: int) -> Line | None:
    """The short line above that which begins at an offset."""
    line = story.document.line_at(at - 1 - (story.text[at - 1] == "\n"))
    return line if line.start < at and line.end - line.start <= _SHORT_LINE else None


@remembered
def strip_adverbs(story: Story, floor: int, end: int) -> int:
    """The end of what stands before the adverbs and dates that end at an offset."""
    text, adverbs = story.text, wording(story.document.lexicon).adverbs
    dated = False
    while end > floor:
        date = ending_at(story, end, "date")
        today = _TODAY.search(text, max(floor, end - 14), end)
        if today is not None or (date is not None and date.start >= floor):
            start = today.start() if today else date.start if date else end
            since = text[end - 1] == "起" and start > floor and text[start - 1] in "自从"  # 自今天起|正式开园
            end, dated = start - since, True
            continue
        start = max(floor, end - 4)
        while start < end and text[start:end] not in adverbs:
            start += 1
        size = end - start
        if size == 1 and text[end - 1] not in ",、" and end - 1 not in story.document.boundaries \
                and not (dated and text[end - 1] == "于" and end - 2 >= floor and text[end - 2] not in _BEFORE_YU):  # fmt: skip
            size = 0  # 于 of 关于 is no adverb, but that of 江城段于5月20日 is
        if not size:
            break
        end -= size
    return end
