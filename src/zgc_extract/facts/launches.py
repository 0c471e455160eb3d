"""Fact rules for launches."""

from __future__ import annotations

from ..fact import FactSet

rules = FactSet("launch")
