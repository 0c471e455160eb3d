"""Fact rules for awards."""

from __future__ import annotations

from . import (
    conferred,
    gapped,
    honours,
    introduced,
    led,
    lists,
    plaques,
    pointed,
    ranked,
    ranks,
    risen,
    rolls,
    tables,
    taken,
    won,
)
from .base import rules

__all__ = [
    "conferred", "gapped", "honours", "introduced", "led", "lists", "plaques", "pointed", "ranked", "ranks", "risen", "rolls", "rules",
    "tables", "taken", "won",
]  # fmt: skip
