"""What the rules for organisations share: their set."""

from __future__ import annotations

from ...rule import RuleSet

rules = RuleSet("organisation")
