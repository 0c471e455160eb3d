"""Short forms that the text itself announces: in brackets, behind 以下简称, of documents too."""

from __future__ import annotations

import re

from ..shelf import compiled, matches
from ..spans import apart
from .entity import Entity
from .joining import Joiner
from .names import abbreviates

#: A gloss behind a name: (IASP), (以下简称“火炬中心”), ,简称“科创会”.
_GLOSS = compiled(
    r"[(,]\s?(?P<cue>(?:以下简?称|下称|简称|又称|也称|英文名?(?:简称|缩写)?|缩写)(?:为|是)?[:]?)?\s?[“‘\"]?(?P<name>[^()“”‘’\",。;\n]{2,30})[”’\"]?"
    r"\s?(?:[,;]\s?(?:以?下同|以下简?称[^()]{1,20}))?(?P<close>[),。;、]?)"
)
#: Letters behind or before the full name in one pair of brackets: (Asia Park Association, |APA), (|APA, Asia Park Association).
_LETTERS_TOO = compiled(
    r"\((?=[A-Z])(?:[A-Za-z][A-Za-z &'\-]{6,70}[,;]\s?|(?=[A-Z]{2,10}[,;]\s?[A-Z][a-z]))"
    r"(?P<name>[A-Z][A-Za-z]{1,9})(?:\)|[,;]\s?[A-Z][A-Za-z &'\-]{6,70}\))"
)
#: Letters that stand for the whole within the name of a part: 世界绿园协会(|WGPA|)中国办公室.
_INSIDE = compiled(r"(?P<whole>[^()]{4,})\((?P<short>[A-Za-z][A-Za-z0-9&\-]{1,12})\)(?P<part>[^()]{2,})$")
#: A short title behind a document's own: (以下简称《方案》), (下称“《方案》”).
_SHORT_TITLE = compiled(r"[(,]\s?(?:以下|下文)?(?:简称|下称|统称|称)(?:为)?[:]?\s?“?(?=《)")
_LATIN = compiled(r"[A-Za-z][A-Za-z0-9 .&'\-]*$")
#: What a title ends in that its other forms leave out: (讨论稿), (2024—2026年).
_DRAFT = compiled(r"\([^()]{1,16}\)$")
_YEAR = "0123456789年"
#: How long the last words of a title may be that stand for all of it: 《方案》, 《考核评价办法》.
_SHORT_FORM = 8


def by_gloss(joiner: Joiner) -> None:
    """Names in brackets and behind 以下简称, with their later bare occurrences."""
    glosses = [g for e in joiner.alive(joiner.bodies) for m in e.mentions for g in _glosses(joiner, m.end)]
    names = {gloss["name"].strip() for gloss in glosses}
    if not names:
        return
    joiner.look_for(names)
    starts = {m.start: e for e in joiner.entities for m in e.mentions}
    for e in joiner.alive(joiner.bodies):
        for m in tuple(e.mentions):
            for gloss in _glosses(joiner, m.end):
                name = gloss["name"].strip()
                other = starts.get(gloss.start("name"))
                whole = matches(_LETTERS_TOO, gloss) or gloss["close"] == ")"
                other_park = whole and other is not None and e.kind == joiner.root(other).kind == "park"
                cue = matches(_GLOSS, gloss) and gloss["cue"]
                if not cue and not other_park and not (whole and _is_short(name, e.name)):
                    continue  # 东湖新技术开发区(中国光谷): both are parks
                if other is not None and joiner.root(other).kind not in (e.kind, "organisation", "park"):
                    continue
                if other is not None and joiner.root(other).kind == e.kind:
                    joiner.join(e, other, keep_name=True)
                joiner.define(joiner.root(e), m, name, gloss.start("name"))


def inside_names(joiner: Joiner) -> None:
    """Letters explained within a longer name: 世界绿园协会(WGPA)中国办公室 is WGPA中国办公室, and WGPA is 世界绿园协会."""
    bodies = joiner.alive(joiner.by_kind["organisation"])
    told = [(e, m) for e in bodies if ")" in e.name and (m := _INSIDE.match(e.name)) is not None]
    by_name = {name: e for e in bodies for name in e.names} if told else {}
    for e, m in told:
        whole = by_name.get(m["short"])
        for name in (m["short"] + m["part"], m["whole"] + m["part"]):
            if name in by_name:
                joiner.join(e, by_name[name], keep_name=True)
        if whole is not None and m["whole"] in by_name:
            joiner.join(by_name[m["whole"]], whole, keep_name=True)
        elif whole is not None and not whole.name.startswith(m["whole"]):
            joiner.root(whole).rename(m["whole"])


def _glosses(joiner: Joiner, at: int) -> list[re.Match[str]]:
    """The glosses behind a name that ends at an offset."""
    at += joiner.text.startswith(" (", at)
    if joiner.text[at : at + 1] not in ("(", ","):
        return []
    gloss, letters = _GLOSS.match(joiner.text, at), _LETTERS_TOO.match(joiner.text, at)
    plain = gloss is not None and (gloss["cue"] or gloss[0].startswith("("))
    return [m for m in (gloss if plain else None, letters) if m is not None]


def _is_short(name: str, full: str) -> bool:
    return bool(_LATIN.match(name) and " " not in name.strip()) or abbreviates(name, full)


def by_title(joiner: Joiner) -> None:
    """《方案》 for the document that the text says is called so from there on."""
    starts = {m.start: e for e in joiner.alive(joiner.by_kind["document"]) for m in e.mentions}
    for e in joiner.alive(joiner.by_kind["document"]):
        for m in tuple(e.mentions):
            gloss = _SHORT_TITLE.match(joiner.text, m.end)
            short = starts.get(gloss.end()) if gloss else None
            if short is not None:
                joiner.join(e, short, keep_name=True)
    told: dict[str, Entity] = {}  # by its title, and by the last words of it
    for e in joiner.alive(joiner.by_kind["document"]):
        plain = _DRAFT.sub("", e.name)
        if plain in told:  # 《工作方案(讨论稿)》 … 《工作方案》 … 《方案》
            joiner.join(told[plain], e, keep_name=True)
            continue
        told[plain] = told[plain.rstrip(_YEAR)[-2:]] = e
        told |= {plain[-size:]: e for size in range(2, min(len(plain), _SHORT_FORM + 1))}


def again(joiner: Joiner) -> None:
    """Names found by where they stood once, wherever they stand as words of their own: 好园区协办 … 好园区发言."""
    bodies = joiner.alive(joiner.bodies)
    joiner.look_for(name for e in bodies for name in e.names if len(name) > 3)
    for e in bodies:
        for name in e.names:
            starts = joiner.where[name] if len(name) > 3 else ()
            if len(starts) < 2 and joiner.text.startswith(name, e.mentions[0].start):
                continue  # most are told once
            told = list(apart(starts, len(name)))
            if len(told) > sum(joiner.text.startswith(name, m.start) for m in e.mentions):
                joiner.everywhere(e, e.mentions[0], name, told, joiner.document.boundaries)
