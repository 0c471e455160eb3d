"""Lines and sentences of a clean text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SENTENCE = re.compile(r"[^。!?;\n\r]*[。!?;…]*[”’」』\")]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text; ``kind`` is title, heading, paragraph, dateline, source or boilerplate.

    Offsets count code points of the clean text, without white space at both ends.
    """

    start: int
    end: int
    kind: str


def lay_out(text: str) -> list[Line]:
    """The lines that hold anything, with their kinds."""
    lines: list[Line] = []
    for m in re.finditer(r"[^\r\n]+", text):
        body = m[0].strip()
        if body:
            start = m.start() + m[0].index(body)
            kind = "source" if re.match(r"(文章)?来源[::]", body) else "paragraph" if re.search(r"[。!?]", body) else "heading"
            lines.append(Line(start, start + len(body), kind))
    return lines


def sentence_spans(text: str, lines: list[Line]) -> list[tuple[int, int]]:
    """The spans of sentences; a sentence never crosses a line."""
    spans = []
    for line in lines:
        for m in _SENTENCE.finditer(text, line.start, line.end):
            if m[0].strip():
                spans.append(m.span())
    return spans
