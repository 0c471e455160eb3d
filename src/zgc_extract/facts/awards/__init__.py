"""Fact rules for awards."""

from __future__ import annotations

from . import conferred, gapped, honours, led, lists, plaques, ranks, risen, rolls, tables, taken, won
from .base import rules

__all__ = ["conferred", "gapped", "honours", "led", "lists", "plaques", "ranks", "risen", "rolls", "rules", "tables", "taken", "won"]
