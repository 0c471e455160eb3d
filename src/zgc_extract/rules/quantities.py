"""Rules for quantities."""

from __future__ import annotations

from ..rule import RuleSet

rules = RuleSet("quantity")
