"""Rules for people."""

from __future__ import annotations

from ..rule import RuleSet

rules = RuleSet("person")
