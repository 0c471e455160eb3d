"""Rules for dates."""

from __future__ import annotations

from ..rule import RuleSet

rules = RuleSet("date")
