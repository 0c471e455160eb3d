"""What the rules for organisations share: their set, and the words of a stretch of the text."""

from __future__ import annotations

from itertools import pairwise

from ...document import Document
from ...rule import RuleSet

rules = RuleSet("organisation")


def words_in(document: Document, start: int, end: int) -> list[str]:
    """The words of a stretch of the text, cut at its ends too."""
    cuts = [start, *(k for k in range(start + 1, end) if k in document.boundaries), end]
    return [document.text[a:b] for a, b in pairwise(cuts)]
