"""Blanks inside words, where a page broke its lines or set its letters apart: 研 究院, 江 城 大 学 举 行, taken out."""

from __future__ import annotations

from ..shelf import compiled
from .charsets import simplified_of
from .offsets import Edit
from .wording import Dictionary, dictionary

_HAN = "㐀-鿿"
_BETWEEN = compiled(rf" (?<=[{_HAN}] )(?=[{_HAN}])")
_BEFORE, _BEHIND = compiled(rf"[{_HAN}]+\Z"), compiled(rf"[{_HAN}]+")
#: So much of a line stands without a blank: shorter stretches are names and columns.
_RUN, _REACH = 6, 24
_LONGEST = 4
#: A word of two characters that a blank parts must be a usual one: its share of all words, a logarithm.
_USUAL = -11.5
#: Characters set apart one by one; two such stretches are parted by more than one blank.
_APART = compiled(rf"(?:[{_HAN},.。、;:!?()“”《》\d] ){{9,}}[{_HAN},.。、;:!?()“”《》\d](?! ?[{_HAN}]{{2}})")
_ENOUGH_HAN = 8
#: At a mark inside a sentence: 会上, 江城大学 、海滨大学.
_AT_MARK = compiled(rf" (?:(?<=[,、;] )(?=[{_HAN}“《])|(?<=[{_HAN}”》] )(?=[,、;]))")


def find_spaces(text: str) -> list[Edit]:
    """Blanks that part a word, those that set each character of a line apart, and those at a mark inside a sentence.

    A blank parts a word where jieba's dictionary has one that reaches over it, of which a single character is left on one side, and
    where what stands on that side makes no word of its own with its neighbours. Blanks between names, titles and columns stay.

    Example:
        >>> [(e.start, e.end) for e in find_spaces("项目由江城油田钻井工艺研 究院承担,深化合作 江城大学与企业签约")]
        [(12, 13)]
    """
    if " " not in text:
        return []
    blanks = {m.start() for m in _AT_MARK.finditer(text)}
    blanks.update(k for m in _APART.finditer(text) if _is_text(m[0]) for k in range(m.start() + 1, m.end(), 2))
    between = [m.start() for m in _BETWEEN.finditer(text) if m.start() not in blanks]
    words = dictionary() if between else None
    if words is not None:
        blanks.update(k for k in between if _parts_a_word(text, k, words))
    return [Edit(k, k + 1) for k in sorted(blanks)]


def _is_text(stretch: str) -> bool:
    return sum("㐀" <= char <= "鿿" for char in stretch) >= _ENOUGH_HAN


def _parts_a_word(text: str, at: int, words: Dictionary) -> bool:
    left, right = _BEFORE.search(text, max(0, at - _REACH), at), _BEHIND.match(text, at + 1, at + 1 + _REACH)
    if left is None or right is None or len(left[0]) < _RUN or len(right[0]) < 2:
        return False
    simple = simplified_of()
    before, behind = left[0][-_LONGEST:].translate(simple), right[0][:_LONGEST].translate(simple)
    ends = any(words.is_word(before[-k:]) for k in range(2, _LONGEST + 1))
    begins = any(words.is_word(behind[:k]) for k in range(2, len(behind) + 1))
    for i in range(1, _LONGEST):
        for j in range(1, _LONGEST + 1 - i):
            word = before[-i:] + behind[:j]
            if len(word) < i + j or (i > 1 and j > 1):
                continue
            # The side of which a single character is left over must be no word's end or beginning by itself.
            if (i == 1 and ends) or (j == 1 and begins) or (i == j == 1 and len(right[0]) < _RUN):
                continue
            share = words.share(word)
            if share is not None and (len(word) > 2 or share > _USUAL):
                return True
    return False
