"""Rules for titles."""

from __future__ import annotations

from ..rule import RuleSet

rules = RuleSet("title")
