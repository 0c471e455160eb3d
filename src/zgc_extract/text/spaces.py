"""Blanks that no sense needs, taken out: inside words (研 究院, 江 城 大 学 举 行), and beside figures and Latin (5 月 12 日)."""

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
#: Between Chinese and figures or Latin, where a text sets a blank at all such places.
_BESIDE_LATIN = compiled(rf" (?:(?<=[{_HAN}] )(?=[A-Za-z\d])|(?<=[A-Za-z\d%] )(?=[{_HAN}]))")
_NO_BLANK = compiled(rf"[A-Za-z\d](?:(?<=[{_HAN}].)|(?=[{_HAN}]))")
#: At the days and times of a page the blank parts what stands beside them: 2023-08-02 23:18 江城大学.
_STAMP = compiled(r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d:\d\d) \Z")
_STAMP_BEHIND = compiled(r" (?:\d{4}[-/.]\d|\d{1,2}:\d\d|(?<=[讯网报社电] )\d)")
_LONGEST_STAMP = 11
#: The same at brackets: 江城软件 (香港) 有限公司.
_AT_BRACKET = compiled(rf" (?:(?=\((?!记者|通讯员))(?<=[{_HAN}”》A-Za-z] )|(?<=\) )(?=[{_HAN},]))")
#: Those inside a firm's name, whatever the text does elsewhere.
_IN_FIRM = compiled(rf"(?<=[{_HAN}])(?P<before> ?)\([{_HAN}]{{2,6}}\)(?P<after> ?)(?=[{_HAN}]{{0,8}}(?:公司|集团|集團))")
#: A row of a table begins with its number or ends with a figure: 1 江城产业园 20.
_ROW = compiled(r"^\d{1,3} (?!\d)|[^\d:] [\d.]{1,9}$")
_COLUMNS = 2
_FEW = 3


def find_spaces(text: str) -> list[Edit]:
    """Blanks that part a word, those that set each character of a line apart, those at a mark inside a sentence,
    those beside figures and at brackets where a text sets them throughout.

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
    blanks.update(_beside_latin(text))
    blanks.update(_at_brackets(text))
    between = [m.start() for m in _BETWEEN.finditer(text) if m.start() not in blanks]
    words = dictionary() if between else None
    if words is not None:
        blanks.update(k for k in between if _parts_a_word(text, k, words))
    return [Edit(k, k + 1) for k in sorted(blanks)]


def _beside_latin(text: str) -> list[int]:
    """The blanks between Chinese and figures or Latin of a text that sets them throughout; but not those beside stamps and columns."""
    found = [m.start() for m in _BESIDE_LATIN.finditer(text)]
    if len(found) < _FEW or len(found) < sum(1 for _ in _NO_BLANK.finditer(text)):
        return []
    taken: list[int] = []
    start, end, prose = 0, -1, False
    for k in found:
        if k > end:  # of the next line
            start, end = text.rfind("\n", 0, k) + 1, text.find("\n", k)
            end = end if end >= 0 else len(text)
            line = text[start:end]
            prose = "。" in line or "," in line or not (_ROW.search(line) or sum(1 for _ in _BETWEEN.finditer(line)) >= _COLUMNS)
        if prose and not _STAMP.search(text, max(0, k - _LONGEST_STAMP), k + 1) and not _STAMP_BEHIND.match(text, k):
            taken.append(k)
    return taken


def _at_brackets(text: str) -> list[int]:
    """The blanks outside of brackets of a text that sets them at all."""
    if " (" not in text and ") " not in text:
        return []
    found = [m.start() for m in _AT_BRACKET.finditer(text)]
    if len(found) > 1 and sum(text[k + 1] == "(" for k in found) * 2 > text.count("("):
        return found
    return [m.start(side) for m in _IN_FIRM.finditer(text) for side in ("before", "after") if m[side]]


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
