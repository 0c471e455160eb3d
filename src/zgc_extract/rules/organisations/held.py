"""Bodies that only the post behind them shows: 房屋局|局长李建国, 校友联盟|会长. A title is better evidence than an anchor."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...growth import Soil
from ...lexicon import WordHit
from ...pieces import BROUGHT, Piece, is_han
from ...post_words import post_words
from ...rule import Candidate, Found
from ...shelf import compiled
from .edges import ON
from .names import bodies, ground_of, longest_by_end, reading

#: Where a name may begin: behind a mark, at the start of a line, behind a word that brings in a row of people.
_OPENERS = frozenset("、,。;:()《》“”\n·|/ 兼暨由和与及任为是请")

#: Words for the body that the text has told before; what they head has no name of its own.
_ECHOES = ("公司", "集团", "学校", "总公司", "分公司", "子公司", "单位", "双方", "我", "本", "该", "全市", "两", "各", "委员会")

#: Endings that are none, and nouns of trade, before which a name must be known by other signs.
_UNFIT = frozenset({"none", "brand", "name"})

#: Endings of one character that stand right before a post; not those of departments (采购部, 安全处), which belong to a body.
_SHORT = frozenset("局厅司署院系所委会社台馆站报")

#: What follows a title that somebody holds, where no Chinese surname does: a further title, a name in other letters, a pause.
_HOLDER = compiled(r"[、兼暨]|\s?[A-Z]|\s[\u4e00-\u9fff]|[\u4e00-\u9fff]{1,8}·")

#: Words that a tokenizer glues to an unknown name: 兼|查违办公室, 任|企管部.
_GLUED = frozenset("兼任由对据到有获")
_GLUED_OR_LINKED = _GLUED | frozenset("与和及")

#: Bodies of several divisions at once: 3|市(县)工商联.
_OF_SEVERAL = compiled(r"\d*[省市县区]?\([省市县区]+\)|\d+[省市县区]")

#: How long a name of this sort may be.
_LONGEST = 26
_SHORTEST = 3

#: A single character that a department's field does not end in: 内部, 全局, 此处.
_NO_FIELD = frozenset("东南西北中内外全上下各此何别该深好用住去出同处局底头主单某本贵两")


def held(document: Document, found: Found) -> Iterator[Candidate]:
    """Names by any ending right before a title, from a mark on: what the other rules leave for want of a place or a body in them."""
    yield from _headed(document, found)
    yield from _quoted(document, found)
    hits = document.hits("organisation_suffixes")
    ending = {h.end for h in hits}
    titles = [t for t in found.of("title") if t.start in ending]
    if not titles:
        return
    ends = {c.end for c in bodies(document, found)} | {c.end for kind in ("place", "park") for c in found.of(kind)}
    ends.update(h.end for h in document.hits("organisations"))
    text, named = document.text, document.lexicon.begins
    starts = {t.start: t for t in titles if t.start not in ends and (named("_surnames", text, t.end) or _HOLDER.match(text, t.end))}
    classes = post_words(document.lexicon).titles
    for hit in longest_by_end([h for h in hits if h.end in starts]):
        post = starts[hit.end]
        if hit.row["strength"] == "held" and not text.endswith(classes["society" if len(hit.word) == 1 else "union"], post.start, post.end):
            continue  # 书画|会|会长, 泰华|宗联|主席
        start = _start(text, ground_of(document, found), hit)
        if start is not None:
            yield Candidate("organisation", start, hit.end, "", reading(document, found, start, hit.end, hit.row["kind"]))


#: A society in quotes, and who is called by a post in it behind the name: “岚华合唱会”林启东|会长.
_QUOTED = compiled("“(?P<body>[\u4e00-\u9fffA-Za-z]{3,22}[会社盟联馆所])”(?P<name>[\u4e00-\u9fff]{2,3})$")


def _quoted(document: Document, found: Found) -> Iterator[Candidate]:
    """Societies in quotes before the name and the post of one of theirs, as papers overseas write them: 「岚华合唱会」林启东会长."""
    text, surnames, posts = document.text, document.lexicon.table("_surnames"), post_words(document.lexicon).titles["society"]
    titles = [t for t in found.of("title") if text.endswith(posts, t.start, t.end)] if "”" in text else []
    for title in titles:
        m = _QUOTED.search(text, max(0, title.start - _LONGEST), title.start)
        if m is not None and m["name"][0] in surnames:
            yield Candidate("organisation", *m.span("body"), "", reading(document, found, *m.span("body"), "association"))


#: An office, who heads it, and up to the noun of the post: 经发局|廖荣川|局长.
_HEADED = compiled(
    "(?:(?<![\u4e00-\u9fff])|(?<=[及和与由])|(?<=[我本][校院])|(?<=还有))(?![我本各该])"
    "[\u4e00-\u9fff]{1,6}(?P<noun>[局署处厅司]|[所院])(?P<name>[\u4e00-\u9fff]{2,3})$"
)
_REACH = 12
#: Houses that are not named: 学院|张三|院长.
_UNNAMED = (
    "学院", "书院", "研究院", "研究所", "医院", "法院", "中院", "高院", "检察院", "分院", "总院", "两院",
    "全院", "全所", "派出所", "律所", "事务所", "分所",
)  # fmt: skip


def _headed(document: Document, found: Found) -> Iterator[Candidate]:
    """Offices that no table has, before the name and the post of their heads, as Taiwan writes them: 经发局|廖荣川局长."""
    text, surnames = document.text, document.lexicon.table("_surnames")
    fields = document.lexicon.table("_generic_modifiers")
    known = {c.end for c in bodies(document, found)} | {h.end for h in document.hits("organisations")}
    for title in found.of("title"):
        noun = text[title.start + text.startswith("副", title.start)]
        if noun not in "局署处厅司所院" or text[title.end - 1] != "长":
            continue
        m = _HEADED.search(text, max(0, title.start - _REACH), title.start)
        joined = m is not None and text[m.start() - 3 : m.start() - 1] in fields  # 高等教育|与|职业教育处
        if m is None or joined or m["noun"] != noun or text[m.start() : m.end("noun")] in _UNNAMED:
            continue
        if m["name"][0] in surnames and m.end("noun") not in known:
            kind = {"所": "institute", "院": "university"}.get(noun, "government")
            yield Candidate("organisation", m.start(), m.end("noun"), "", reading(document, found, m.start(), m.end("noun"), kind))


def _start(text: str, ground: Soil, hit: WordHit) -> int | None:
    """Where the name begins; None where what stands before the title is no name."""
    if hit.row["strength"] in _UNFIT or (len(hit.word) == 1 and hit.word not in _SHORT and hit.row["strength"] != "held"):
        return None
    pieces = _own(text, ground, ground.grow(hit.start)[::-1])
    if not pieces:
        return None
    start = pieces[0].start
    brought = BROUGHT.match(text, start, hit.end)
    start = first = brought.end() if brought else start
    while text[start] in _GLUED_OR_LINKED and start + 1 < hit.start:
        start += 1
    name = text[start : hit.end]
    if name.endswith("大学校"):
        return None  # 江城大学|校党委书记
    if not _SHORTEST <= len(name) <= _LONGEST or name.startswith((*_ECHOES, "(")):
        return None
    if (len(name) == _SHORTEST and name[-2] in _NO_FIELD) or _OF_SEVERAL.match(name):
        return None
    opened = start in ground.bounds or (start > first and first in ground.bounds)  # 有岚华|宗联 as one token
    if (start and text[start - 1] not in _OPENERS and not opened) or ON.fullmatch(text, start, hit.start):
        return None  # 仪式上|公司总经理
    return start if any(is_han(c) for c in name) else None


def _own(text: str, ground: Soil, pieces: list[Piece]) -> list[Piece]:
    """The pieces behind the last one that only points at a body (著名, 多家, 企业)."""
    for k in range(len(pieces) - 1, -1, -1):
        word = text[pieces[k].start : pieces[k].end]
        row = ground.sorts.get(word)
        if word[-1] == "届" and not any(p.sort == "unit" for p in pieces[:k]):
            return pieces[k + 1 :]  # 第六届|董事会|副董事长
        if pieces[k].sort in ("word", "unknown") and row and row["class"] in ("d", "t"):
            return pieces if any(p.sort == "unit" for p in pieces[:k]) else pieces[k + 1 :]
    return pieces
