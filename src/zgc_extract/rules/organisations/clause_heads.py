"""Patterns that begin where a clause does: tried at the heads of those clauses alone that hold a sign of theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ...document import Document
from ...sought import Signs

#: How far before a sign its clause begins at most.
_FAR = 400


def at_heads(
    document: Document, pattern: re.Pattern[str], signs: Signs, behind: Callable[[str, int, int], int]
) -> Iterator[re.Match[str]]:
    """The matches of a pattern at clauses' heads, in reading order: each holds a sign, and none holds a mark before it.

    Args:
        document: The text.
        pattern: It looks behind for the mark itself.
        signs: Of which each match holds one.
        behind: Where a span goes on behind the last mark in it (see `spans.behind_last`).
    """
    text, last = document.text, -1
    for at in document.places.of(signs):
        head = behind(text, at - _FAR if at > _FAR else 0, at)
        if head > last:
            last = head
            m = pattern.match(text, head)
            if m is not None:
                yield m
