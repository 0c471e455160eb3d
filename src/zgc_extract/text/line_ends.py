"""Line ends: all of one kind; those inside a sentence, as pages and PDFs break lines where it goes on, taken out."""

from __future__ import annotations

from ..shelf import compiled
from .offsets import Edit

#: A line end that has a blank, a comma or an opening mark in front of it or a closing mark behind it: most have none.
_END = compiled(r"\n(?:(?=[ \t]{0,8}[,。、;:!?”’》)])|(?<=[,、“‘(《 \t]\n))")
_TWO = compiled("\r(?=\n)")
_OTHER = "\r\x0b\x0c\x85\u2028\u2029"  # the second and third are Word's and a PDF's
_BLANKS = compiled(r"[ \t]{0,8}")
# Behind a comma or an opening mark nothing ends, and no line begins with a closing one.
_GOES_ON = frozenset(",、“‘(《")
_CLOSES = frozenset(",。、;:!?”’》)")
_OPENS = compiled(r"[㐀-鿿“‘《(0-9A-Za-z]")


def find_two(text: str) -> list[Edit]:
    """The \\r of each \\r\\n.

    Example:
        >>> find_two("论坛\\r\\n开幕")
        [Edit(start=2, end=3, text='', spans=())]
    """
    return [Edit(*m.span()) for m in _TWO.finditer(text)] if "\r" in text else []


def one_kind(text: str) -> str:
    """Line ends of one character each as \\n: what follows need not know of the others. Keeps the length."""
    for end in _OTHER:
        text = text.replace(end, "\n")
    return text


def find_line_ends(text: str) -> list[Edit]:
    """Line ends behind a comma or an opening mark, or in front of a closing one; a blank line always parts.

    Example:
        >>> [(e.start, e.end) for e in find_line_ends("市长王五六,\\n副市长赵六七\\n出席\\n。")]
        [(6, 7), (16, 17)]
    """
    edits = []
    for m in _END.finditer(text):
        start, stop = m.start(), _BLANKS.match(text, m.end())
        end = stop.end() if stop else m.end()
        while start and m.start() - start < 8 and text[start - 1] in " \t":
            start -= 1
        before, after = text[start - 1 : start], text[end : end + 1]
        if before in _GOES_ON:
            inside = _OPENS.match(after) is not None
        else:
            inside = after in _CLOSES and (before.isalnum() or before in "”’》)") and before != ""
        if inside:
            edits.append(Edit(start, end))
    return edits
