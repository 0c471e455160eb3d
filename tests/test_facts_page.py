"""docs/facts.md: the facts that it shows are those that the program gives."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from zgc_extract import Extractor

PAGE = Path(__file__).resolve().parent.parent / "docs" / "facts.md"
PAIR = re.compile(r"```text\n(.*?)\n```\n\n```json\n(.*?)\n```", re.S)
PAIRS = [(text, json.loads(facts)) for text, facts in PAIR.findall(PAGE.read_text(encoding="utf-8"))] if PAGE.exists() else []


def flat(value: Any) -> Any:
    """A printed value with references as names."""
    if isinstance(value, list):
        return [flat(v) for v in value]
    if isinstance(value, dict):
        return value["name"] if value.keys() == {"id", "name"} else {k: flat(v) for k, v in value.items()}
    return value


def holds(found: Any, wanted: Any) -> bool:
    """Whether what was found has all that is wanted; it may have more keys."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(k in found and holds(found[k], v) for k, v in wanted.items())
    if isinstance(wanted, list):
        return isinstance(found, list) and len(found) == len(wanted) and all(map(holds, found, wanted))
    return bool(found == wanted)


def rows(record: dict[str, Any], wanted: dict[str, Any]) -> list[Any]:
    """Where a fact of that shape stands in the record."""
    if "kind" in wanted:
        return list(record["activities"])
    if "title" in wanted:
        return [{**p, "person": person["name"]} for person in record["people"] for p in person["positions"]]
    return list(record["people"]) if "roles" in wanted else [record["event"]]


@pytest.mark.parametrize(("text", "facts"), PAIRS, ids=[text[:20] for text, _ in PAIRS])
def test_page(text: str, facts: list[dict[str, Any]]) -> None:
    record = Extractor().extract(text).model_dump(mode="json")
    for wanted in facts:
        assert any(holds(flat(row), wanted) for row in rows(record, wanted)), f"{wanted} not in {rows(record, wanted)}"
