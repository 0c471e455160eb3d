"""The pieces that names are put together from."""

from __future__ import annotations

from .slotted import slotted


def is_han(c: str) -> bool:
    """Whether the character is a Chinese one (or ○, 〇 of numerals)."""
    return "一" <= c <= "鿿" or c == "〇"


@slotted
class Piece:
    """One step to the left; ``sort`` is word, unknown (a single character), place, unit (body), latin, quoted, bracket,
    and (a conjunction) or stem (the beginning of a field that ends inside the ending)."""

    start: int
    end: int
    sort: str
