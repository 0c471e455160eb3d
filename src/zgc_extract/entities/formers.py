"""What a post's neighbours say of it and its place in full: 原|国家外经贸部|副部长, 台中|市长."""

from __future__ import annotations

from ..document import Document
from ..rule import Candidate
from ..shelf import compiled
from .leads import BODIES

#: Words before a body that belong to the post: 原国家外经贸部副部长.
_FORMER = ("原", "前", "时任", "署理", "候任", "拟任")
_WAS = compiled(rf"(?:{'|'.join(_FORMER)})$")
_ENDS = frozenset(word[-1] for word in _FORMER)
#: What a tokenizer glues to such a word: 由前|教育部部长.
_LEADS = frozenset("由与和请聘向对经为")
#: Heads of divisions, whose sort their names spare.
_HEADS = ("省长", "市长", "县长", "区长")


def tell_in_full(document: Document, ends: dict[int, Candidate], title: Candidate, names: dict[int, str]) -> None:
    """Note, by the mention's id, the post with the word before its body, and the place with the sort that the post has taken."""
    before = ends.get(title.start)
    if before is not None and before.kind == "place":
        _place(document, before, title, names)
    if before is not None and before.kind == "person":  # 原军事科学院|徐某|副院长
        before = ends.get(before.start)
    if before is None or before.kind not in (*BODIES, "place"):
        return
    text = document.text
    was = _WAS.search(text, max(0, before.start - 2), before.start) if text[before.start - 1 : before.start] in _ENDS else None
    apart = was and (was.start() in document.boundaries or text[was.start() - 1 : was.start()] in _LEADS)
    if was and apart and not text.startswith(_FORMER, title.start):
        names[id(title)] = was[0] + text[title.start : title.end]


def _place(document: Document, place: Candidate, title: Candidate, names: dict[int, str]) -> None:
    """台中|市长: what the place is called in full."""
    text = document.text
    if text.startswith(_HEADS, title.start):
        row = document.lexicon.table("places").get(text[place.start : place.end])
        if row is not None and row["name"] == row["word"] + text[title.start]:
            names[id(place)] = row["name"]
        elif row is not None and row["kind"] == "city" and row["name"][-1] == "县" and text[title.start] == "市":
            names[id(place)] = row["word"] + "市"  # 南投|市长, whose county is 南投县
