"""The rules, one file (or folder) a kind, in the order in which they run: later kinds see what earlier ones found."""

from __future__ import annotations

from collections.abc import Iterable

from ..rule import Rule
from . import dates, documents, money, organisations, parks, people, places, quantities, titles

_SETS = (documents, dates, money, quantities, places, titles, parks, organisations, people)

#: The kinds of mention in the order in which their rules run.
KINDS = tuple(module.rules.kind for module in _SETS)


def default_rules() -> tuple[Rule, ...]:
    """All rules that ship with the library."""
    return tuple(rule for module in _SETS for rule in module.rules)


def in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Rules in the order in which they run: kind after kind, those of a kind as they are given."""
    return tuple(sorted(rules, key=lambda rule: KINDS.index(rule.kind)))
