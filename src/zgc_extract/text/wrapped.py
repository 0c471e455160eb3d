"""Line ends of text that was wrapped at one width, as mails, PDFs and old pages have it, and blanks that stand for them, taken out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ..shelf import compiled
from .offsets import Edit

#: Widths in columns, a Han character counting two. Narrower lines are columns and lists.
_NARROWEST, _WIDEST = 30, 140
#: What a line may lack of the width: a mark must not begin the next one, and a character takes two columns.
_SLACK, _OVER = 4, 4
_ENOUGH = 4
#: The least share of the long lines that fill the width, and of those that do the share in which a clause ends: names and rows have none.
_FILLED, _TOLD = 0.5, 0.6
_CLAUSE = compiled("[,。;:、!?“](?!$)")
#: Behind these nothing goes on, and a line that begins so is a new one: a blank, a bullet, a number with its mark.
_ENDS = frozenset("。!?:;…”')）】>|")
_BEGINS = compiled(
    r"[ \t]|[·•●■◆▲△★☆◎※#*>【]|[一二三四五六七八九十\d]{1,3}[、.)](?!\d)|第[一二三四五六七八九十\d]{1,3}[章节条部]"
    r"|[(（][一二三四五六七八九十\d]{1,2}[)）]"
)
_LETTER = compiled(r"[A-Za-z][\n ][A-Za-z]")
_PARTS = compiled(r"[\n ]")


def find_wrapped(text: str) -> list[Edit]:
    """Line ends where a sentence goes on, of a text in which most long lines are of one width; and blanks that stand for such line ends.

    Between letters of the Latin script a blank takes their place.

    Example:
        >>> told = "江城大学与星河科技集团签署协议,双方将共建联合实验室,为产业发展提供支撑,并共同培养人才。" * 2
        >>> [edit.start for edit in find_wrapped("\\n".join(told[k : k + 18] for k in range(0, len(told), 18)))]
        [18, 37, 56, 75]
        >>> [edit.start for edit in find_wrapped(" ".join(told[k : k + 18] for k in range(0, len(told), 18)))]
        [18, 37, 56, 75]
    """
    ends = text.count("\n")
    # Most lines of ordinary text end with their sentence.
    edits = _joins(text, text.split("\n")) if ends >= _ENOUGH and 2 * text.count("。\n") < ends else []
    if not edits and text.count(" ") >= _ENOUGH and max(map(len, text.split("\n"))) > _NARROWEST:
        edits = _joins(text, _PARTS.split(text))
    return edits


def _joins(text: str, lines: list[str]) -> list[Edit]:
    """What parts lines, each one character, where they fill one width and a sentence goes on."""
    long = [n for n in map(len, lines) if n >= _NARROWEST // 2]
    if len(long) < _ENOUGH or len([n for n in long if n > _WIDEST // 2]) > len(long) // 4:
        return []
    # Wrapped by columns, or by characters whatever their width.
    characters = [2 * len(line.rstrip()) for line in lines]
    columns = [(wide // 2 + len(line.rstrip().encode("utf-8", "replace"))) // 2 for line, wide in zip(lines, characters, strict=True)]
    widths, (width, full) = max(((w, _width(w)) for w in (columns, characters)), key=lambda found: found[1][1])
    filled = [line for line, wide in zip(lines, widths, strict=True) if width - _SLACK <= wide <= width + _OVER]
    if sum(_CLAUSE.search(line) is not None for line in filled) < _TOLD * len(filled):
        return []
    edits: list[Edit] = []
    start = 0
    for line, wide, after in zip(lines, widths, lines[1:], strict=False) if full else ():
        end = start + len(line)
        line = line.rstrip()
        if width - _SLACK <= wide <= width + _OVER and line[-1:] not in _ENDS and after.strip() and not _BEGINS.match(after):
            first = start + len(line)
            if text[end] == "\n" or not _LETTER.match(text, first - 1):
                edits.append(Edit(first, end + 1, " " if _LETTER.match(text, first - 1) else ""))
        start = end + 1
    return edits


def _width(widths: list[int]) -> tuple[int, int]:
    """The width at which the lines were wrapped, and how many lines fill it; 0 if they were not."""
    found = sorted(w for w in widths if w >= _NARROWEST)
    best, minus = max(((bisect_right(found, w) - bisect_left(found, w - _SLACK), -w) for w in set(found)), default=(0, 0))
    if best < _ENOUGH:
        return 0, 0
    full = bisect_right(found, _OVER - minus) - bisect_left(found, -minus - _SLACK)
    over = len(found) - bisect_right(found, _OVER - minus)
    wrapped = -minus <= _WIDEST and full >= max(_ENOUGH, _FILLED * len(found)) and over <= full // 4
    return (-minus, full) if wrapped else (0, 0)
