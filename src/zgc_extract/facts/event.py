"""Fact rules for event."""

from __future__ import annotations

from ..fact import FactSet

rules = FactSet("event")
