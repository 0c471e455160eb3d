"""Every rule's own examples: alone, through the whole extractor, and with the noise that pages carry."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from noise import NOISES, Noisy
from zgc_extract.document import read
from zgc_extract.extractor import find_mentions
from zgc_extract.lexicon import default_lexicon
from zgc_extract.rule import Example, Rule
from zgc_extract.rules import KINDS, default_rules

RULES = default_rules()
CASES = [pytest.param(r, e, id=f"{r.id}-{k}") for r in RULES for k, e in enumerate(r.examples)]


def same(value: object, wanted: object) -> bool:
    if isinstance(value, Decimal):
        return value == Decimal(str(wanted))
    return value == wanted or (value is not None and str(value) == str(wanted))


def day_of(example: Example) -> date | None:
    return date.fromisoformat(example.reference) if example.reference else None


def check(rule: Rule, example: Example, rules: tuple[Rule, ...], own: bool, noisy: Noisy | None = None) -> None:
    """The example's spans are read, or not; with noise, at the places where they are in the noisy text."""
    source = noisy.text if noisy else example.text
    wanted_spans = [noisy.span(*span) for span in example.spans] if noisy else list(example.spans)
    lexicon = default_lexicon().extend(**example.words) if example.words else None
    document = read(source, lexicon)
    mentions, _, _ = find_mentions(document, rules, day_of(example))
    spans = {m: document.offsets.span(m.start, m.end) for m in mentions}
    got = {spans[m]: m for m in mentions if (m.rule == rule.id if own else m.kind == rule.kind)}
    shown = [source[s:e] for s, e in got]
    if not example.wanted:
        bad = got.keys() & set(example.spans) if example.spans else got.keys()
        assert not bad, f"{rule.id} read {shown} in {source!r}"
        return
    for span in wanted_spans:
        assert span in got, f"{rule.id} missed {source[slice(*span)]!r} in {source!r}; read {shown}"
    first = got[wanted_spans[0]]
    for name, wanted in example.fields:
        value = getattr(first.value, name)
        assert same(value, wanted), f"{rule.id}: {name} is {value!r}, not {wanted!r}"


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example_alone(rule: Rule, example: Example) -> None:
    """The rule alone, with the kinds that run before its own."""
    before = tuple(r for r in RULES if KINDS.index(r.kind) < KINDS.index(rule.kind))
    check(rule, example, (*before, rule), own=True)


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example_through_the_whole_extractor(rule: Rule, example: Example) -> None:
    check(rule, example, RULES, own=not example.wanted)


# What noise still breaks, with the reason; strict, so that mending one is noticed.
BROKEN_BY_NOISE: dict[str, str] = {}


def noise_cases() -> list[object]:
    """One case for a rule and a kind of noise: all positive examples of the rule."""
    cases = []
    for kind in NOISES:
        for rule in RULES:
            name = f"{kind}-{rule.id}"
            marks = [pytest.mark.xfail(reason=BROKEN_BY_NOISE[name], strict=True)] if name in BROKEN_BY_NOISE else []
            cases.append(pytest.param(rule, kind, id=name, marks=marks))
    return cases


@pytest.mark.parametrize(("rule", "kind"), noise_cases())
def test_examples_with_noise(rule: Rule, kind: str) -> None:
    for example in rule.examples:
        if example.wanted:
            check(rule, example, RULES, own=False, noisy=NOISES[kind](example.text))


def test_known_breaks_name_rules() -> None:
    known = {f"{kind}-{rule.id}" for kind in NOISES for rule in RULES}
    assert BROKEN_BY_NOISE.keys() <= known
