"""Rules for places: divisions of China, countries, cities abroad, regions, single characters, towns, venues."""

from __future__ import annotations

from . import abroad, coined, divisions, grassroots, letters, own, told, towns, venues  # each adds its rules to the set
from .base import rules

__all__ = ["abroad", "coined", "divisions", "grassroots", "letters", "own", "rules", "told", "towns", "venues"]
