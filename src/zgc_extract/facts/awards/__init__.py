"""Fact rules for awards."""

from __future__ import annotations

from . import conferred, gapped, honours, lists, plaques, rolls, taken, won
from .base import rules

__all__ = ["conferred", "gapped", "honours", "lists", "plaques", "rolls", "rules", "taken", "won"]
