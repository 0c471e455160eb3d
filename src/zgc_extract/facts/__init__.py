"""The fact rules, one file or folder a kind."""

from __future__ import annotations

from functools import cache

from ..fact import Fact, FactRule, Story
from ..steps import Steps
from . import awards, event, launches, positions, releases, signings, statements
from .merge import merged
from .money import meaning
from .positions.leaning import lean
from .roles import roles

__all__ = ["fact_rules", "find_facts", "meaning", "roles"]

#: How long a first line may be that is a headline.
_HEADLINE = 60
_SETS = (positions, statements, signings, awards, launches, releases, event)


@cache
def fact_rules() -> tuple[FactRule, ...]:
    """All fact rules."""
    return tuple(rule for module in _SETS for rule in module.rules)


def find_facts(story: Story) -> Steps[list[Fact]]:
    """Every fact, in the order of its first evidence; of two with the same content and place the first rule's stays."""
    facts: list[Fact] = []
    placed: dict[tuple[str, tuple[int, int]], list[Fact]] = {}
    for rule in fact_rules():
        for fact in rule.facts(story):
            others = placed.setdefault((fact.kind, fact.evidence[0]), [])
            if others and _content(fact) in map(_content, others):
                continue
            others.append(fact)
            facts.append(fact)
        yield
    facts = lean(story, facts)
    facts.sort(key=lambda f: f.evidence[0])
    lines = story.document.article
    return merged(facts, lines[0].end if len(lines) > 1 and lines[0].end < _HEADLINE else 0)


def _content(fact: Fact) -> list[tuple[str, str]]:
    return sorted((k, _plain(v)) for k, v in fact.fields.items())


def _plain(value: object) -> str:
    if isinstance(value, list):
        return "[" + ",".join(map(_plain, value)) + "]"
    return getattr(value, "id", None) or repr(value)
