"""What stands around names: titles, bodies, places, words that follow names, the tokens' boundaries."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Set
from itertools import chain

from ...document import Document
from ...honorifics import RANKS, STYLES
from ...rule import Candidate, Found
from ...shelf import compiled
from ...slotted import fixed
from ...sought import Sought
from .weights import Weights, weights

#: A body that is only guessed from the post behind it may be a name as well: 郑李锦芬|总裁.
_GUESSED = "organisation.before_post"
#: What looks like a name where it begins with a surname: 李家村|支书.
_VILLAGE = "place.grassroots"
_LONGEST = 4
_SHORT = 3

#: What may stand between a title and a name.
_APART = (" ", ":", "\u3000", "/")
#: What leads from a post to its holders.
_ARE = frozenset("为是有")
#: What says that a post is held, before 的 and its holder.
_IN_OFFICE, _LONGEST_BODY = compiled(r"(?:现任|时任|曾任|担任|兼任|身为|作为)[^,。;:的]{2,}$"), 24
_GAP = compiled(r"[ \u3000]{0,4}[:/]?[ \u3000]{0,4}(?=[\u4e00-\u9fff])")
_BRACKET = compiled(r"\([^()\n]{1,10}\)")

#: What else announces a name: verbs of appointing, styles of honour (执行主席|拿督|刘天成), and what was done for the page.
_CUES = (
    Sought(r"(?:接受|批准)(?=[\u4e00-\u9fff]{2,4}(?:同志)?(?:的)?辞)", "辞"),
    Sought(
        r"(?:任命|聘请|聘任|续聘|选举(?!第|产生|新)|推选|推举|提名|增选|补选|免去|委任)(?:了)?(?=[\u4e00-\u9fff])",
        *"命聘推提增补免委", "选举",
    ),
    Sought(f"(?:{'|'.join(STYLES)})(?=[\u4e00-\u9fff])", *STYLES),
    Sought(  # 党委书记、省劳动模范|钱大力
        r"、[^、,。;:和与等\n]{0,12}(?:(?:人大|党|大)代表|劳动模范|劳模|冠军|获得者|得主|杰青|优青|先进工作者|先进个人|工匠|能手)(?=[\u4e00-\u9fff]{2})",
        "代表", "模范", "劳模", "冠军", "获得者", "得主", "杰青", "优青", "先进", "工匠", "能手",
    ),
    Sought(
        r"[:/ ](?:(?<=(?:一审|二审|三审|审签|签审|校审|撰文|撰稿|摄影|摄像|供稿|审核|审校|来稿|图文|文字|图片|初审|复审|终审|监审|签发|"
        r"校对|编审|策划|统筹|制作|剪辑|作者)[:/ ])"
        r"|(?<=(?<![\u4e00-\u9fff])[文图][:/ ]))(?:(?<= ):)?[ \u3000]{0,3}",
        ":", "/", " ",
    ),
)


#: What closes a name, and no word that goes on behind one; and how long such a name with the character behind it is.
_CLOSES, _CLOSED = Sought("一行|、"), (3, 4, 5)

#: How somebody says it, before the verb, and what it weighs.
_SAYS_SO = Sought(r"(?:地(?<=[\u4e00-\u9fff]{2}地)|笑着)(?:说|告诉|表示|介绍|回忆|讲)")
#: The same in one character, as the papers of Hong Kong have it, and before speech.
_BRIEFLY = Sought("指(?=[,:“])|[问答](?=:“)")
_SAYING = ("say", 80)


@fixed
class Scene:
    """What stands around: where titles start and end, words that follow names, the tokens' boundaries."""

    document: Document
    text: str
    weights: Weights
    cuts: frozenset[int]
    boundaries: frozenset[int]
    title_ends: frozenset[int]
    title_starts: Set[int]
    saying: dict[int, tuple[str, int]]
    places: frozenset[tuple[int, int]]
    place_starts: dict[int, int]
    place_ends: Set[int]
    body_ends: frozenset[int]
    short_bodies: frozenset[tuple[int, int]]
    covered: frozenset[int]
    closed: frozenset[str]
    stops: Collection[str]


def scene(document: Document, found: Found) -> Scene:
    """The surroundings in a document."""
    w = weights(document.lexicon)
    titles = found.of("title")
    saying: dict[int, tuple[str, int]] = {}
    for hit in document.hits("saying_verbs"):  # in the order of their ends: the longest stays
        saying[hit.start] = w.saying[hit.word]
    for m in _BRIEFLY.all_in(document):  # 程航|指,…
        saying.setdefault(m.start(), _SAYING)
    for m in _SAYS_SO.all_in(document):  # 应春生|激动地说
        saying.setdefault(m.start() - 2 * (m[0][0] == "地"), _SAYING)
    bodies = [o for o in found.of("organisation") + found.of("park") if o.rule != _GUESSED or o.end - o.start > _LONGEST]
    short = frozenset([(o.start, o.end) for o in bodies if o.end - o.start <= _SHORT])
    villages = [p for p in found.of("place") if p.rule == _VILLAGE]
    covered = frozenset(chain.from_iterable([range(o.start, o.end) for o in [*bodies, *villages]]))
    places = frozenset([(p.start, p.end) for p in found.of("place")])
    widest = dict(sorted(places))
    starts, place_ends = found.starts("title"), found.ends("place")
    ends = frozenset(_announced(document, titles))
    body_ends = frozenset([o.end for o in bodies])
    boundaries = document.boundaries.union(ends, starts, body_ends, [p.end for p in villages])
    return Scene(document, document.text, w, document.boundaries, boundaries, ends, starts, saying, places, widest, place_ends,
                 body_ends, short, covered, _closed(document), document.lexicon.table("_left_stops").keys())  # fmt: skip


def _closed(document: Document) -> frozenset[str]:
    """What stands closed behind anywhere, and may be a name: 张栓会 in 张栓会带队, where 张栓会一行 stands elsewhere."""
    ends = [m.start() for m in _CLOSES.all_in(document)]
    return frozenset([document.text[end - n : end] for end in ends for n in _CLOSED if end >= n])


def _announced(document: Document, titles: list[Candidate]) -> Iterator[int]:
    """Where a name is to be looked for: behind titles, also behind a colon or a space (记者 应妮), and behind 任命, 聘请, 摄影:."""
    text = document.text
    for t in titles:
        yield t.end
        after = text[t.end : t.end + 1]
        if after in _ARE and t.end + 1 not in document.boundaries and t.end in document.boundaries:
            yield t.end + 1  # 会长|为|伍柱钧, where a tokenizer cuts 为伍
        if after == "和" and text.endswith(RANKS, t.start, t.end) and t.end + 1 not in document.boundaries:
            yield t.end + 1  # 蔡某研究员和|田长青研究员, where it cuts 和田
        if after == "的" and _IN_OFFICE.search(text, max(0, t.start - _LONGEST_BODY), t.end):
            yield t.end + 1  # 时任学会秘书长的|闵乐山
        if after == "(":  # 裁判长(国际级)潘公理
            bracket = _BRACKET.match(text, t.end)
            if bracket:
                yield bracket.end() + (text[bracket.end() : bracket.end() + 1] == ":")
        if after in _APART:
            gap = _GAP.match(text, t.end)
            if gap:
                yield gap.end()
    for cues in _CUES:
        for cue in cues.all_in(document):
            yield cue.end()
