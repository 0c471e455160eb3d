"""Names whose last character joins words elsewhere: 饶安和|院士, 马安和|、, 郑为|主持."""

from __future__ import annotations

from collections.abc import Iterator

from ...slotted import replace
from .filling import CLEARLY, SHORT, SURE, ended, han
from .names import Name
from .scene import Scene

#: What stands behind a name in 为.
_BEHIND_WEI = (",", "、", "。", "主持", "出席", "在", "致", "宣布", "发表", "讲话", "会见", "到会", "表示", "指出")


def in_wei(s: Scene) -> Iterator[Name]:
    """Whoever's given name is 为, behind a title and before a pause or a verb: 书记处书记|郑为|主持."""
    for at in s.title_ends:
        name = s.text[at : at + 2]
        if name[1:] != "为" or name[0] not in s.weights.surname or name[0] in s.weights.leads or name in s.weights.words:
            continue  # 任主席|时为
        if s.text.startswith(_BEHIND_WEI, at + 2):
            yield Name(at, at + 2, name, SURE, "after_title")


#: What stands before somebody in a row whose given name ends in 和, and posts that he is told with.
_IN_ROW, _RANKED = frozenset("、,。;:\n"), ("院士", "教授", "研究员", "校长", "院长", "博士", "老师", "先生", "主任", "书记")


def in_row(s: Scene) -> Iterator[Name]:
    """Whoever's given name ends in 和 before a title behind which nobody stands: 许安宁、|饶安和|院士到会."""
    text, w = s.text, s.weights
    for end in s.title_starts:
        start = end - SHORT
        if text[end - 1] != "和" or start < 0 or (start and text[start - 1] not in _IN_ROW) or w.surname.get(text[start], 0) <= CLEARLY:
            continue
        closes = next((at for at in range(end + 2, end + 5) if at in s.title_ends), 0)
        if not closes or not text.endswith(_RANKED, end, closes) or not (ended(s, closes) or text[closes : closes + 1] in "与和及偕陪"):
            continue
        name = text[start:end]
        odd = name in w.words or name[:2] in w.words or not han(name) or not s.title_starts.isdisjoint(range(start, end))
        if not odd and s.covered.isdisjoint(range(start, end)) and (start, end - 1) not in s.places:
            yield Name(start, end, name, SURE, "before_title")


#: How long a name is whose given name may end in 和.
_UNFINISHED = 2


def with_last(text: str, n: Name) -> Name:
    """A name with the 和 that joins it to nothing: 马安|和、蔡永峰."""
    joins = len(n.name) != _UNFINISHED or n.end - n.start != _UNFINISHED or text[n.end : n.end + 1] != "和"
    return n if joins or text[n.end + 1 : n.end + 2] not in _MARKS_BEHIND else replace(n, name=f"{n.name}和", end=n.end + 1)


#: Marks that no joint stands before.
_MARKS_BEHIND = frozenset("、,。;:)")
