"""Every rule's own examples: the rule must read each `yes` and leave each `no` alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from zgc_extract.document import read
from zgc_extract.extractor import Extractor, find_mentions
from zgc_extract.rule import Example, Rule, Found
from zgc_extract.rules import default_rules

CASES = [pytest.param(r, e, id=f"{r.id}-{k}") for r in default_rules() for k, e in enumerate(r.examples)]


def same(value: object, wanted: object) -> bool:
    if isinstance(value, Decimal):
        return value == Decimal(str(wanted))
    return value == wanted or (value is not None and str(value) == str(wanted))


def check(rule: Rule, example: Example, rules: tuple[Rule, ...], own: bool) -> None:
    day = date.fromisoformat(example.reference) if example.reference else None
    document = read(example.text)
    mentions, _, _ = find_mentions(document, rules, day)
    got = {(m.start, m.end): m for m in mentions if (m.rule == rule.id if own else m.kind == rule.kind)}
    if not example.wanted:
        if example.spans:
            assert not got.keys() & set(example.spans), f"{rule.id} read {got} in {example.text!r}"
        else:
            assert not got, f"{rule.id} read {[document.text[s:e] for s, e in got]} in {example.text!r}"
        return
    for span in example.spans:
        assert span in got, f"{rule.id} missed {example.text[slice(*span)]!r}; read {[document.text[s:e] for s, e in got]}"
    first = got[example.spans[0]]
    for name, wanted in example.fields:
        assert same(getattr(first.value, name), wanted), f"{rule.id}: {name} is {getattr(first.value, name)!r}, not {wanted!r}"


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example_through_the_whole_extractor(rule: Rule, example: Example) -> None:
    check(rule, example, default_rules(), own=not example.wanted)
