"""Rules for money."""

from __future__ import annotations

from ..rule import RuleSet

rules = RuleSet("money")
