"""Fact rules for awards."""

from __future__ import annotations

from . import conferred, gapped, lists, plaques, rolls, taken, won
from .base import rules

__all__ = ["conferred", "gapped", "lists", "plaques", "rolls", "rules", "taken", "won"]
