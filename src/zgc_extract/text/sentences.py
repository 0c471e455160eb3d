"""Sentences of a clean text, line by line."""

from __future__ import annotations

from collections.abc import Iterable

from ..shelf import compiled
from ..sought import places
from .datelines import Dateline
from .layout import Line, pause

_STOPS = "。!?;"
#: A stop with what belongs to it, and what that begins with.
_CLOSED, _CLOSING = compiled(rf"[{_STOPS}][{_STOPS}…]*[”’」』\")]*"), frozenset(f"{_STOPS}…”’」』\")")
_LONGEST = 400


def sentence_spans(text: str, lines: list[Line], datelines: Iterable[Dateline] = ()) -> list[tuple[int, int]]:
    """The spans of sentences, closing quotes and brackets with them; a sentence never crosses a line.

    What goes on without a stop for longer than any sentence does is parted, at a comma where it has one; the dateline of a
    release is a sentence of its own.
    """
    releases = {d.start: d.end for d in datelines if d.sort == "release"}
    stops, k = [*places(text, _STOPS), len(text)], 0
    spans = []
    for line in lines:
        first = releases.get(line.start, line.start)
        if first > line.start:
            spans.append((line.start, first))
        end = first
        while end < line.end:
            start = end
            while stops[k] < start:
                k += 1
            end = stops[k] + 1
            if end >= line.end:
                end = line.end
            elif text[end] in _CLOSING and (closed := _CLOSED.match(text, stops[k], line.end)) is not None:
                end = closed.end()
            while end - start > _LONGEST:
                stop = pause(text, start, _LONGEST, ",、 ")
                spans.append((start, stop))
                start = stop
            if not text[start].isspace() or not text[start:end].isspace():
                spans.append((start, end))
    return spans
