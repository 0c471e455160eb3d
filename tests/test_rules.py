"""Every rule's own examples: alone, through the whole extractor, and with the noise that pages carry."""

from __future__ import annotations

import pytest

from zgc_extract.rule import Rule
from zgc_extract.rules import default_rules
from zgc_extract.testing import check_rule
from zgc_extract.testing.rules import WAYS

# What noise still breaks, with the reason; strict, so that mending one is noticed.
BROKEN_BY_NOISE: dict[str, str] = {}
CASES = {f"{way}-{rule.id}": (rule, way) for way in WAYS for rule in default_rules()}


def _case(name: str) -> object:
    marks = [pytest.mark.xfail(reason=BROKEN_BY_NOISE[name], strict=True)] if name in BROKEN_BY_NOISE else []
    return pytest.param(*CASES[name], id=name, marks=marks)


@pytest.mark.parametrize(("rule", "way"), [*map(_case, CASES)])
def test_examples(rule: Rule, way: str) -> None:
    check_rule(rule, way)


def test_known_breaks_name_rules() -> None:
    assert BROKEN_BY_NOISE.keys() <= CASES.keys()
