"""Fact rules for releases."""

from __future__ import annotations

from ..fact import FactSet

rules = FactSet("release")
