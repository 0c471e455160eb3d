"""The clean text: repaired, half-width, Simplified, with the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .gbk_shift import find_gbk_shift, find_last_marks, find_lost_marks
from .invisible import find_invisible, find_private, has_unseen
from .markup import find_doubled_marks, find_markup, find_strewn
from .normalise import half_width, to_simplified
from .offsets import Edit, OffsetMap, apply_edits
from .pinyin import find_eaten_pinyin, find_pinyin


@dataclass(frozen=True, slots=True)
class CleanText:
    """A clean text with its offset map, its script and what was repaired how often."""

    text: str
    offsets: OffsetMap
    script: str
    repairs: dict[str, int]


_Repair = tuple[str, Callable[[str], list[Edit]]]
# In this order: a tag may hold anything, a zero-width mark may stand inside an annotation, an annotation inside a shifted
# stretch (?萍(píng)紙@), and a shifted stretch may hold private-use characters.
_REPAIRS: tuple[_Repair, ...] = (
    ("markup", find_markup),
    ("strewn", find_strewn),
    ("invisible", find_invisible),
    ("pinyin", find_pinyin),
    ("gbk_shift", find_lost_marks),
    ("gbk_shift", find_gbk_shift),
    ("gbk_shift", find_last_marks),
    # Only now stands the character there that it annotates: 術(shù) was 夹g(shù).
    ("pinyin", find_pinyin),
    ("pinyin", find_eaten_pinyin),
    ("invisible", find_private),
    ("punctuation", find_doubled_marks),
)


def clean(source: str, *, repair: bool = True) -> CleanText:
    """Repair and normalise a text: noise taken out, ASCII half-width, Simplified where it was Traditional.

    ``repairs`` counts what was mended: ``markup``, ``invisible``, ``pinyin``, ``punctuation`` (stretches taken out or
    replaced), ``gbk_shift`` (stretches read one byte off), ``script`` (characters made Simplified). A clean Simplified
    text comes back as it is, but for its widths.

    Args:
        source: The text as it is.
        repair: Whether to undo noise; without it only widths and script are changed.

    Example:
        >>> source = "推動產(chǎn)業(yè)發(fā)展，"
        >>> c = clean(source)
        >>> c.text, c.script, c.repairs
        ('推动产业发展,', 'traditional', {'pinyin': 3, 'script': 4})
        >>> start, end = c.offsets.span(2, 4)
        >>> source[start:end]
        '產(chǎn)業'
    """
    text, offsets = half_width(source), OffsetMap()
    repairs: dict[str, int] = {}
    unseen = repair and has_unseen(source)
    for k, (kind, find) in enumerate(_REPAIRS if repair else ()):
        if (kind == "invisible" and not unseen) or (k > 6 and kind == "pinyin" and "gbk_shift" not in repairs):
            continue
        edits = find(text)
        if edits:
            text, step = apply_edits(text, edits)
            offsets = step.after(offsets)
            repairs[kind] = repairs.get(kind, 0) + len(edits)
    text, script, changed = to_simplified(text)
    if changed:
        repairs["script"] = changed
    return CleanText(text, offsets, script, repairs)
