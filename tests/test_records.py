"""Records of the fixtures and of the seed against their gold facts, kind by kind."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from zgc_extract import Extractor

HERE = Path(__file__).parent


def load_scoring() -> ModuleType:
    spec = importlib.util.spec_from_file_location("scoring", HERE / "scoring.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCORING = load_scoring()
#: F1 reached over all fixtures together; a change may raise these, not lower them.
FLOORS: dict[str, float] = {}
#: F1 reached on the seed.
SEED_FLOORS: dict[str, float] = {}


def figures(extractor: Extractor, pairs: list[tuple[Path, Path]]) -> dict[str, float]:
    facts = []
    for text, gold in pairs:
        record = json.loads(extractor.extract(text.read_bytes().decode("utf-8")).model_dump_json())
        facts.append((SCORING.of_gold(json.loads(gold.read_text(encoding="utf-8"))), SCORING.of_record(record)))
    result: dict[str, float] = SCORING.score(facts)
    return result


def test_fixtures_hold_their_figures(extractor: Extractor) -> None:
    golds = sorted((HERE / "fixtures").glob("*.gold.json"))
    assert golds
    got = figures(extractor, [(p.with_name(p.name.replace(".gold.json", ".txt")), p) for p in golds])
    assert {k: round(v, 3) for k, v in got.items() if v < FLOORS.get(k, 0)} == {}


def test_seed_holds_its_figures(extractor: Extractor, shared: Path) -> None:
    got = figures(extractor, [(shared / "seed/zgc_forum_2025.txt", shared / "gold/seed.json")])
    assert {k: round(v, 3) for k, v in got.items() if v < SEED_FLOORS.get(k, 0)} == {}


@pytest.mark.parametrize("kind", ["people", "positions", "signings"])
def test_scoring_counts_a_miss(kind: str) -> None:
    gold: dict[str, list[frozenset[str]]] = {"people": [], "positions": [], "signings": []}
    assert SCORING.score([({**gold, kind: [frozenset({"甲"})]}, gold)])[kind] == 0.0
