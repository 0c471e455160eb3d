"""The examples that a rule carries, checked in every way in which a text comes: the same for our rules and for yours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from ..document import read
from ..extractor import find_mentions
from ..lexicon import default_lexicon
from ..rule import Example, Rule
from ..rules import KINDS, default_rules, in_order
from ..steps import finish
from .noise import NOISES, Noisy

#: The ways in which examples are read: the rule alone (with the kinds that run before its own), among all rules, and among
#: all rules with each kind of noise.
WAYS = ("alone", "whole", *NOISES)


def check_rules(*rules: Rule, beside: Iterable[Rule] | None = None, ways: Iterable[str] = WAYS) -> None:
    """Check the examples of rules: alone, in the whole extractor, in Traditional, full width, with pinyin, doubled.

    Args:
        rules: The rules, as they go into ``Extractor(rules=[*default_rules(), *rules])``.
        beside: The rules that they run with; the default ones unless given.
        ways: Which of `WAYS`.

    Raises:
        AssertionError: Some example is not read as it says; the message names rule, way and text.
    """
    others = tuple(default_rules() if beside is None else beside)
    mine = tuple(r for r in rules if not any(r is o for o in others))
    problems = [p for rule in rules for way in ways for p in rule_problems(rule, way, (*others, *mine))]
    known = {r.id for r in others}
    problems += [f"{r.id}: a rule of this id is there already: give yours another name" for r in mine if r.id in known]
    assert not problems, "\n".join([f"{len(problems)} examples are not read as they say:", *problems])


def check_rule(rule: Rule, way: str, *, beside: Iterable[Rule] | None = None) -> None:
    """Check the examples of one rule in one of `WAYS`: for a parametrised test with a case for each."""
    check_rules(rule, beside=beside, ways=(way,))


def rule_problems(rule: Rule, way: str, rules: tuple[Rule, ...]) -> Iterator[str]:
    """What is wrong with the examples of a rule that runs among ``rules``."""
    if way == "alone":
        rules = (*(r for r in rules if KINDS.index(r.kind) < KINDS.index(rule.kind)), rule)
    for example in rule.examples:
        if way in NOISES:
            if example.wanted:  # a text with noise is another text: what must not be read there is not known
                yield from _problems(rule, example, rules, way, NOISES[way](example.text))
        else:
            yield from _problems(rule, example, rules, way)


def _problems(rule: Rule, example: Example, rules: tuple[Rule, ...], way: str, noisy: Noisy | None = None) -> Iterator[str]:
    """The example's spans are read, or not; with noise, at the places where they are in the noisy text.

    Among others a wanted span may be read by any rule of the kind; what must not be read must not be read by this one.
    """
    source = noisy.text if noisy else example.text
    wanted = [noisy.span(*span) for span in example.spans] if noisy else list(example.spans)
    document = read(source, default_lexicon().extend(**example.words) if example.words else None)
    day = date.fromisoformat(example.reference) if example.reference else None
    mentions, _, _ = finish(find_mentions(document, in_order(rules), day))
    own = way == "alone" or not example.wanted
    spans = {m: document.offsets.span(m.start, m.end) for m in mentions}
    got = {spans[m]: m for m in mentions if (m.rule == rule.id if own else m.kind == rule.kind)}
    shown = [source[s:e] for s, e in got]
    where = f"{rule.id}, {way}"
    if not example.wanted:
        if got.keys() & set(example.spans) if example.spans else got:
            yield f"{where}: read {shown} in {source!r}, which a no(...) forbids"
        return
    missed = [source[s:e] for s, e in wanted if (s, e) not in got]
    if missed:
        yield f"{where}: missed {missed} in {source!r}; read {shown}"
        return
    value = got[wanted[0]].value
    for name, right in example.fields:
        read_value = getattr(value, name)
        if not _same(read_value, right):
            yield f"{where}: {name} is {read_value!r}, not {right!r}, in {source!r}"


def _same(value: object, wanted: object) -> bool:
    if isinstance(value, Decimal):
        return value == Decimal(str(wanted))
    return value == wanted or (value is not None and str(value) == str(wanted))
