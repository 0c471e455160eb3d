"""Fact rules for positions."""

from __future__ import annotations

from ..fact import FactSet

rules = FactSet("position")
