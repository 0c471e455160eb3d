"""Line ends inside a sentence: pages and PDFs break lines where the sentence goes on."""

from __future__ import annotations

import re

from .offsets import Edit

# Behind a comma or an opening mark nothing ends, and no line begins with a closing one. One line end only: a blank line parts.
_INSIDE = re.compile(
    r"(?<=[,、“‘(《])[ \t]{0,8}(?:\r\n|\n|\r)[ \t]{0,8}(?=[㐀-鿿“‘《(0-9A-Za-z])"
    r"|(?<=[㐀-鿿”’》)0-9A-Za-z])[ \t]{0,8}(?:\r\n|\n|\r)[ \t]{0,8}(?=[,。、;:!?”’》](?!\s*[a-zA-Z]))"
)


def find_line_ends(text: str) -> list[Edit]:
    """Line ends behind a comma or an opening mark, or in front of a closing one.

    Example:
        >>> [(e.start, e.end) for e in find_line_ends("市长王五六,\\n副市长赵六七\\n出席\\n。")]
        [(6, 7), (16, 17)]
    """
    if "\n" not in text and "\r" not in text:
        return []
    return [Edit(*m.span()) for m in _INSIDE.finditer(text)]
