"""Fact rules for awards."""

from __future__ import annotations

from ..fact import FactSet

rules = FactSet("award")
