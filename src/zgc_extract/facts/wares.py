"""Machines and wares that their model names, whatever they are: YX-5高速主轴, HY-9系列染色机."""

from __future__ import annotations

import re
from functools import lru_cache

from ..fact import Story
from ..lexicon import Lexicon
from ..shelf import compiled
from .wording import any_of

#: A model before the word for what it is: YX-5高速|主轴.
_MODEL_BEFORE = compiled(
    r"(?<![A-Za-z\d])(?=[A-Z\d+\-]*[A-Z])(?=[A-Za-z+\-]*\d)[A-Za-z\d][A-Za-z\d.+\-]{1,14}(?:系列|型)?(?:(?![的了在是和与等为将])[一-龥]){0,9}$"
)
#: How long a ware with its model may be, and the word for it.
_LONGEST, _WORD = 30, 4


def ware_end(story: Story, end: int) -> str | None:
    """The word for a machine or a ware that ends at an offset: 主轴, 自卸|车."""
    pattern, last = _wares(story.document.lexicon)
    m = pattern.search(story.text, max(0, end - _WORD), end) if story.text[end - 1 : end] in last else None
    return m[0] if m is not None else None


def modelled_ware(story: Story, end: int, floor: int) -> str | None:
    """The same, where a model stands before it."""
    ware = ware_end(story, end)
    if ware is None or _MODEL_BEFORE.search(story.text, max(floor, end - _LONGEST), end - len(ware)) is None:
        return None
    return ware


@lru_cache(maxsize=8)
def _wares(lexicon: Lexicon) -> tuple[re.Pattern[str], frozenset[str]]:
    """A pattern for the words, and what they end in."""
    words = lexicon.table("_act_words").of_class("wares")
    return compiled(f"(?:{any_of(words)})$"), frozenset([word[-1] for word in words])
