"""Rules for documents."""

from __future__ import annotations

from ..rule import RuleSet

rules = RuleSet("document")
