"""Fact rules for signings."""

from __future__ import annotations

from ..fact import FactSet

rules = FactSet("signing")
