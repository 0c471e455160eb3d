"""Rules for parks."""

from __future__ import annotations

from ..rule import RuleSet

rules = RuleSet("park")
