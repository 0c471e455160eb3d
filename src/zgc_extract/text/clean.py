"""The clean text: repaired, half-width, Simplified, with the way back."""

from __future__ import annotations

from collections.abc import Callable

from ..slotted import value
from .flattened import find_flattened, find_periods
from .gbk_shift import find_gbk_shift, find_last_marks, find_lost_marks
from .headline import find_headline_marks
from .invisible import find_invisible, find_private, has_unseen
from .line_ends import find_line_ends, find_two, one_kind
from .markup import find_doubled_marks, find_markup, find_strewn
from .mojibake import find_mojibake
from .normalise import half_width, to_simplified
from .offsets import Edit, OffsetMap, apply_edits
from .pinyin import find_eaten_pinyin, find_pinyin
from .spaces import find_spaces
from .wrapped import find_wrapped


@value
class Change:
    """What a repair did: ``before`` stood in the source from ``start`` to ``end``, ``after`` stands for it."""

    kind: str
    start: int
    end: int
    before: str
    after: str


_Step = tuple[str, OffsetMap, list[Edit]]


@value
class CleanText:
    """A clean text with its way back.

    Attributes:
        source: The text as it was given.
        text: The clean text.
        offsets: ``offsets.span(start, end)`` is the source's span of a span of the clean text.
        script: simplified, traditional or mixed: what the source is written in.
        repairs: How often each kind of repair was made.
    """

    source: str
    text: str
    offsets: OffsetMap
    script: str
    repairs: dict[str, int]
    _steps: tuple[_Step, ...] = ()

    @property
    def changes(self) -> list[Change]:
        """Each repair with its place in the source, in the order of the source (not the changes of width and script)."""
        found = []
        for kind, offsets, edits in self._steps:
            for e in edits:
                start, end = offsets.start(e.start), offsets.end(e.end) if e.end > e.start else offsets.start(e.start)
                found.append(Change(kind, start, end, self.source[start:end], e.text))
        return sorted(found, key=lambda c: (c.start, c.end))


# In this order: a tag may hold anything, a zero-width mark may stand inside an annotation, an annotation inside a shifted
# stretch (?萍(píng)紙@), and a shifted stretch may hold private-use characters. The third says after what it is of use.
_REPAIRS: tuple[tuple[str, Callable[[str], list[Edit]], str], ...] = (
    ("markup", find_markup, ""),
    ("strewn", find_strewn, ""),
    ("invisible", find_invisible, ""),
    ("pinyin", find_pinyin, ""),
    ("gbk_shift", find_lost_marks, ""),
    ("gbk_shift", find_gbk_shift, ""),
    ("gbk_shift", find_last_marks, ""),
    # Only now stands the character there that it annotates: 術(shù) was 夹g(shù).
    ("pinyin", find_pinyin, "gbk_shift"),
    ("pinyin", find_eaten_pinyin, ""),
    ("invisible", find_private, ""),
    ("punctuation", find_doubled_marks, ""),
    ("punctuation", find_periods, ""),
    ("line_ends", find_flattened, ""),
    ("line_ends", find_wrapped, ""),
    ("line_ends", find_line_ends, ""),
    ("headline", find_headline_marks, ""),
    ("spaces", find_spaces, ""),
)


def clean(source: str, *, repair: bool = True) -> CleanText:
    """Repair and normalise a text: noise taken out, ASCII half-width, Simplified where it was Traditional.

    What is mended, each by its own function, counted in ``repairs`` and told in ``changes``:

    - ``mojibake``: UTF-8, GBK or Big5 read as another, line by line (`find_mojibake`)
    - ``markup``: tags, entities, images of Markdown, forum codes, escapes (`find_markup`)
    - ``strewn``: random characters that forums strew in against copying (`find_strewn`)
    - ``invisible``: zero-width, bidirectional, control and private-use characters (`find_invisible`, `find_private`)
    - ``pinyin``: annotations behind characters (`find_pinyin`, `find_eaten_pinyin`)
    - ``gbk_shift``: stretches of GBK read one byte off (`find_gbk_shift`, `find_lost_marks`, `find_last_marks`)
    - ``punctuation``: marks set twice or more, periods for full stops (`find_doubled_marks`, `find_periods`)
    - ``line_ends``: line ends that became blanks, and those inside a sentence (`find_flattened`, `find_wrapped`, `find_line_ends`)
    - ``headline``: section, site and (图) around a page's title (`find_headline_marks`)
    - ``spaces``: blanks inside words (`find_spaces`)
    - ``script``: characters made Simplified

    A clean Simplified text comes back as it is, but for its widths and its line ends, which are all ``\\n``.

    Args:
        source: The text as it is.
        repair: Whether to undo noise; without it only widths, line ends and script are changed.

    Example:
        >>> source = "推動產(chǎn)業(yè)發(fā)展，"
        >>> c = clean(source)
        >>> c.text, c.script, c.repairs
        ('推动产业发展,', 'traditional', {'pinyin': 3, 'script': 4})
        >>> start, end = c.offsets.span(2, 4)
        >>> source[start:end]
        '產(chǎn)業'
        >>> c.changes[0]
        Change(kind='pinyin', start=3, end=9, before='(chǎn)', after='')
    """
    text, offsets = source, OffsetMap()
    repairs: dict[str, int] = {}
    steps: list[_Step] = []
    if repair and (edits := find_mojibake(source)):  # before widths: they are changed bytes there
        steps.append(("mojibake", offsets, edits))
        text, offsets = apply_edits(source, edits)
        repairs["mojibake"] = len(edits)
    text = half_width(text)
    if two := find_two(text):
        text, step = apply_edits(text, two)
        offsets = step.after(offsets)
    text = one_kind(text)
    unseen = repair and has_unseen(source)
    for kind, find, after in _REPAIRS if repair else ():
        if (kind == "invisible" and not unseen) or (after and after not in repairs):
            continue
        if kind == "gbk_shift" and "mojibake" in repairs:
            continue  # what is odd is a rest of that
        edits = find(text)
        if edits:
            steps.append((kind, offsets, edits))
            text, step = apply_edits(text, edits)
            offsets = step.after(offsets)
            repairs[kind] = repairs.get(kind, 0) + len(edits)
    text, script, changed = to_simplified(text)
    if changed:
        repairs["script"] = changed
    return CleanText(source, text, offsets, script, repairs, tuple(steps))
