"""Names in a text: candidates from surnames and from runs of transliterating characters, weighed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...document import Document
from ...rule import Found
from .weights import Weights, weights

#: A candidate this far below zero may still be a name in a list or where the same name stands elsewhere.
_NEAR = -320

#: What no context can make good.
_HOPELESS = -420

_HAN = re.compile("[\u4e00-\u9fff]")
#: Forms of address after a surname alone.
_ADDRESS = ("先生", "女士", "小姐", "同志", "太太", "夫人", "老师", "大夫", "医生", "某")

_LATER = re.compile(r"[,(][^,。;()、!?\n]{1,28}")


@dataclass(frozen=True, slots=True)
class Name:
    """A name at its place; ``evidence`` is the strongest sign that it is one."""

    start: int
    end: int
    name: str
    score: int
    evidence: str
    latin: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands around: where titles start and end, words that follow names, the tokens' boundaries."""

    text: str
    weights: Weights
    boundaries: frozenset[int]
    title_ends: frozenset[int]
    title_starts: frozenset[int]
    saying: dict[int, tuple[str, int]]
    places: frozenset[tuple[int, int]]
    place_ends: frozenset[int]
    covered: frozenset[int]


def scene(document: Document, found: Found) -> Scene:
    """The surroundings in a document."""
    w = weights(document.lexicon)
    titles = found.of("title")
    saying: dict[int, tuple[str, int]] = {}
    for hit in document.hits("saying_verbs"):  # in the order of their ends: the longest stays
        saying[hit.start] = w.saying[hit.word]
    covered = frozenset(at for o in found.of("organisation") + found.of("park") for at in range(o.start, o.end))
    places = frozenset((p.start, p.end) for p in found.of("place"))
    ends, starts = frozenset(t.end for t in titles), frozenset(t.start for t in titles)
    return Scene(document.text, w, document.boundaries, ends, starts, saying, places, frozenset(p[1] for p in places), covered)


def _surrounding(s: Scene, start: int, end: int, foreign: bool) -> tuple[int, str]:
    """What titles, verbs and neighbours add, and the strongest sign."""
    side = s.weights.foreign if foreign else s.weights.native
    text, evidence = s.text, side.evidence
    score, sign = side.before[text[start - 1 : start]] + side.after[text[end : end + 1]], "plain"
    if text[end : end + 1] in (",", "("):
        later = _LATER.match(text, end)
        if later and later.end() in s.title_ends:
            score, sign = score + evidence["title_later"], "appositive"
    said = s.saying.get(end)
    if said:
        score += said[1]
        sign = "before_title" if said[0] == "form" else "saying"
    if end in s.title_starts:
        score, sign = score + evidence["title_after"], "before_title"
    if start in s.title_ends:
        score, sign = score + evidence["title_before"], "after_title"
    if (start, end) in s.places:
        score += evidence["place"]
    return score, sign


def _native(s: Scene, start: int, surname: str, end: int) -> Name | None:
    """A Chinese name, if what it is made of and what stands around it do not rule it out."""
    text, w = s.text, s.weights
    given = start + len(surname)
    score = w.surname[surname] + w.native.evidence["bias"]
    if end - given == 1:
        score += w.single[text[given]]
    else:
        score += w.first[text[given]] + w.last[text[given + 1]]
    if score < _HOPELESS:
        return None
    boundaries, evidence = s.boundaries, w.native.evidence
    score += evidence[f"n{min(len(surname), 2)}{end - given}"]
    inner = sum(p in boundaries for p in range(start + 1, end))
    whole = start in boundaries and end in boundaries
    score += evidence.get(f"b{int(start in boundaries)}{int(end in boundaries)}{inner}", 0)
    if whole and not inner:
        level = w.words.get(text[start:end], 0)
        if level:
            score += evidence["word1" if level == 1 else "word2"]
    elif whole and inner == 1 and given in boundaries and end - given == 2:
        level = w.words.get(text[given:end], 0)
        if level > 1:
            score += evidence[f"given{level}"] if surname in w.weak else evidence["given"] if level > 2 else 0
    around, sign = _surrounding(s, start, end, foreign=False)
    score += around
    return Name(start, end, text[start:end], score, sign) if score > _NEAR else None


def chinese(document: Document, s: Scene) -> Iterator[Name]:
    """Candidates for Chinese names: a surname with one or two characters after it."""
    text = document.text
    for hit in document.hits("surnames"):
        for length in (1, 2):
            end = hit.end + length
            if end > len(text) or not _HAN.match(text[end - 1]) or text[end - 1] == "某":
                break
            if (start := hit.start) in s.covered or text.startswith(_ADDRESS, hit.end):
                break
            name = _native(s, start, hit.word, end)
            if name:
                yield name


def _foreign(s: Scene, start: int, end: int, run: tuple[int, int]) -> Name | None:
    """A transliterated name of one piece."""
    text, w, boundaries = s.text, s.weights, s.boundaries
    if start in s.covered or (start, end) in s.places:
        return None
    evidence, translit = w.foreign.evidence, w.translit
    score = evidence["bias"] + w.translit_first[text[start]] + w.translit_last[text[end - 1]]
    score += sum(translit[c] for c in text[start:end]) + evidence[f"m{min(end - start, 7)}"]
    if score < _HOPELESS:
        return None
    inner = min(3, sum(p in boundaries for p in range(start + 1, end)))
    score += evidence.get(f"c{int(start in boundaries)}{int(end in boundaries)}{inner}", 0)
    score += evidence[f"x{int(start == run[0])}{int(end == run[1])}"]
    if not inner and text[start:end] in w.words:
        score += evidence["word"]
    around, sign = _surrounding(s, start, end, foreign=True)
    score += around
    return Name(start, end, text[start:end], score, sign) if score > _NEAR else None


def transliterated(s: Scene) -> Iterator[Name]:
    """Candidates for transliterated names of one piece: runs of such characters, cut at tokens and titles."""
    for m in s.weights.run.finditer(s.text):
        start, end = m.span()
        inner = [p for p in range(start + 1, end) if p in s.boundaries or p in s.title_ends or p in s.title_starts]
        cuts = [start, *inner, end]
        for a in cuts:
            for b in cuts:
                if 2 <= b - a <= 8:
                    name = _foreign(s, a, b, (start, end))
                    if name:
                        yield name
