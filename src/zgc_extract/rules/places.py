"""Rules for places."""

from __future__ import annotations

from ..rule import RuleSet

rules = RuleSet("place")
