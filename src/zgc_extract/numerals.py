"""Chinese and Arabic numerals to Decimal."""

from __future__ import annotations

from decimal import Decimal


def parse_number(text: str) -> Decimal:
    """The value of a numeral; ValueError where it is none."""
    try:
        return Decimal(text.replace(",", ""))
    except ArithmeticError:
        raise ValueError(f"not a numeral: {text!r}") from None
