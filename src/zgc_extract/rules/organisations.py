"""Rules for organisations."""

from __future__ import annotations

from ..rule import RuleSet

rules = RuleSet("organisation")
