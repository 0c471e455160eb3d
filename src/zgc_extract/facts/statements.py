"""Fact rules for statements."""

from __future__ import annotations

from ..fact import FactSet

rules = FactSet("speech")
