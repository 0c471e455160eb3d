"""Names with 与, 和 or 及 inside whose first field a mark opens, where growth sees none: 星河国|展望与创新|基金会."""

from __future__ import annotations

from ...growth import Soil, is_han
from ...lexicon import WordHit

#: Endings of bodies whose names join two fields.
JOINED = (
    "研究院", "研究所", "研究中心", "研究会", "基金会", "学会", "促进会", "协会", "学院", "实验室", "中心", "委员会", "智库", "联盟",
)  # fmt: skip
#: Those of them that no firm and no office shares.
_OF_FIELDS = ("学会", "协会", "研究会", "促进会", "基金会", "学院", "研究院", "实验室")
_AND = frozenset("与和及")
#: Marks and words at which a name begins.
_OPENS = frozenset(("", *"、,。;:(“”\n -—由在于与和及任为的兼是"))
_SHORTEST, _LONGEST = 1, 12
#: Words for the whole before the name of its part: 我校|生态环境与建筑工程学院.
_HOUSES = ("我校", "该校", "本校", "我院", "学校")
#: A single word of so many characters is a field by itself: 生态环境与….
_COMPOUND = 4
#: What ends words that name people or sorts of bodies, and what neither side of the conjunction is.
_NO_FIELD = frozenset("们者家员方人部局院会校司厂店仁域生导")


def conjoined(text: str, ground: Soil, hit: WordHit, start: int | None) -> int | None:
    """Where the name begins of which the words behind a conjunction alone name nothing: 创新|基金会 in 星河国展望与创新基金会."""
    at = hit.start if start is None else start
    if start is None:
        if _AND.isdisjoint(text[max(0, at - _LONGEST) : at]):
            return None
        for piece in ground.grow(hit.start):
            at = piece.end if piece.sort == "and" else piece.start
    if at == hit.start or text[at - 1 : at] not in _AND or at < 1 + _SHORTEST:
        return start
    right = [p for p in ground.grow(hit.start) if p.start >= at]
    if any(p.sort not in ("word", "unknown") for p in right):
        return start
    named = any(_names(text, ground, p.start, p.end) for p in right)
    begin = _field_before(text, ground, at - 1, society=named)
    return start if begin is None or (named and not hit.word.endswith(_OF_FIELDS)) else begin


def _field_before(text: str, ground: Soil, end: int, *, society: bool) -> int | None:
    """Where the words between a mark and a conjunction begin, if they name a field: 星河国|展望, 先进|材料, 当代|中国.

    ``society``: what follows the conjunction is more than fields, and so these must be nothing else, or begin with a land.
    """
    begin = end
    while end - begin <= _LONGEST and text[begin - 1 : begin] not in _OPENS and text[begin - 2 : begin] not in _HOUSES:
        begin -= 1
    if not _SHORTEST < end - begin <= _LONGEST or text[end - 1] in _NO_FIELD or begin not in ground.bounds:
        return None
    if any(i in ground.wall or not is_han(text[i]) for i in range(begin, end)):
        return None
    starts = [begin, *(k for k in range(begin + 1, end) if k in ground.bounds)]
    words = [text[a:b] for a, b in zip(starts, [*starts[1:], end], strict=True)]
    rows = [ground.sorts.get(w) for w in words]
    if any(len(w) == 1 for w in words) or any(row is not None and row["class"] in ("d", "t") for row in rows):
        return None
    first = max((k for k in [*starts[1:], end] if ground.units.get(k) == begin), default=begin)
    placed = first > begin
    known = [k for k in [*starts[1:], end] if k in ground.units and k not in ground.places and k != first]
    compound = len(words) == 1 and end - begin >= _COMPOUND
    if known or (placed and first == end) or (not placed and not compound and any(w in ground.stops for w in words)):
        return None
    if society and not placed and not all(row is not None for row in rows):
        return None
    told = placed or len(words) > 1 or compound or any(row is not None for row in rows)
    return begin if told else None


def _names(text: str, ground: Soil, start: int, end: int) -> bool:
    """Whether a word is proper to a name: none that the table of generic words has."""
    row = ground.sorts.get(text[start:end])
    return row is None or row["class"] in ("d", "t")
