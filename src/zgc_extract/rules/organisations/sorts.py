"""What each piece of a body's name is: a place, a word for a field, one that only counts or tells a sort."""

from __future__ import annotations

from collections.abc import Mapping

from ...lexicon.tables import Row
from ...pieces import Piece
from . import firms

#: What ordinary words end in that tell a sort: 现代化, 车规级, 综合性.
_ADJECTIVES = frozenset("级型式性化类")

#: What words end in that count bodies: 两家, 三大.
_CLASSIFIERS = frozenset("家个名所支位批届国大级间座类项种次")

#: What a word ends in that only counts: 三, 三间, 两家.
_COUNTS = firms.NUMERALS | frozenset("家间所座名位支批")

#: Sorts of pieces that name nothing.
FIELDS = frozenset({"", "a", "h", "s", "t", "and"})


#: Numerals that name days, and bodies after them: 江城市|八一|学校.
_DAYS = frozenset(("八一", "五一", "五四", "七一", "一二九", "三八"))


#: How long 各 and what it points at are.
_PAIR = 2


def sort_of(text: str, p: Piece, generic: Mapping[str, Row]) -> str:
    """The piece's sort; for ordinary words their class in the table of generic ones ("" for a field), else "word"."""
    if p.sort not in ("word", "unknown"):
        return p.sort
    word = text[p.start : p.end]
    row = generic.get(word)
    if row:
        return row["class"]
    if len(word) > 2 and word[-1] in _ADJECTIVES and p.sort == "word":
        return "a"
    if (len(word) == 1 and word in _CLASSIFIERS and text[p.start - 1 : p.start].isdigit()) or (len(word) == _PAIR and word[0] == "各"):
        return "d"  # 16|间|生物科技公司, 各镇|卫生院
    if len(word) > 2 and word.endswith("公司") and p.sort == "word":
        return "t"  # 园区公司|泽浩金属有限公司
    if word == "届":
        return "d"  # 第19|届|运动会组委会
    if (word[0] in "第这那" and word[-1] in "届批次期大支家个所名") or (len(word) > 1 and word[-1] == "届"):
        return "d"
    if word in _DAYS:
        return p.sort
    if word[0] in firms.NUMERALS and len(word) < 4 and all(c in firms.NUMERALS for c in word[:-1]) and word[-1] in _COUNTS:
        return "d"
    return "·" if word == "·" else p.sort


def of_name(text: str, pieces: list[Piece], k: int) -> bool:
    """Whether a numeral or the like is a part of a firm's full name: 湖南|一六九|化工, 零|重力飞机工业; not 江城|三家|企业."""
    word = text[pieces[k].start : pieces[k].end]
    return word[0] in firms.NUMERALS and word[-1] not in _CLASSIFIERS and (k > 0 or all(c in firms.NUMERALS for c in word))


def single(inner: list[str]) -> bool:
    """Whether one unknown character is all there is."""
    return inner == ["unknown"]
