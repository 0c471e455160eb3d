"""Every fact rule's own examples, through the whole extractor."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from zgc_extract.extractor import Extractor
from zgc_extract.fact import FactRule
from zgc_extract.facts import fact_rules
from zgc_extract.models import EventRecord
from zgc_extract.rule import Example

CASES = [pytest.param(r, e, id=f"{r.id}-{k}") for r in fact_rules() for k, e in enumerate(r.examples)]


def flat(value: Any) -> Any:
    """A printed field with references as names, spans and quantities as text."""
    if isinstance(value, list):
        return [flat(v) for v in value]
    if isinstance(value, dict):
        if "mentions" in value:
            return value["mentions"][0]["normalised"]
        if value.keys() == {"id", "name"}:
            return value["name"]
        return {k: flat(v) for k, v in value.items()}
    return value


def facts_of(record: EventRecord, kind: str) -> list[dict[str, Any]]:
    data = record.model_dump(mode="json")
    if kind == "position":
        return [{**flat(p), "person": x["name"]} for x in data["people"] for p in x["positions"]]
    if kind == "event":
        return [flat(data["event"])] if data["event"] else []
    return [flat(a) for a in data["activities"] if a["kind"] == kind]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_fact_example(rule: FactRule, example: Example) -> None:
    day = date.fromisoformat(example.reference) if example.reference else None
    got = facts_of(Extractor().extract(example.text, reference_date=day), rule.kind)
    if example.wanted:
        wanted = dict(example.fields)
        assert any(all(f.get(k) == v for k, v in wanted.items()) for f in got), f"{rule.id}: {wanted} not in {got}"
    else:
        own = [f for f in got if f.get("rule", rule.id) == rule.id and f.get("modality", "asserted") == "asserted"]
        assert not own, f"{rule.id} found {own} in {example.text!r}"


def test_quotation_over_lines() -> None:
    """A verb of saying behind the end of a quotation that began lines before (this once never returned)."""
    record = Extractor().extract("本报讯“创新需要耐心。\n合作,需要信任。”林启东表示,园区将扩大开放。")
    (speech,) = facts_of(record, "speech")
    assert speech["speaker"] == "林启东"
