"""Records of the fixtures and of the seed against their gold facts, kind by kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zgc_extract import Extractor, extract
from zgc_extract.evaluation import main, score

FIXTURES = Path(__file__).parent / "fixtures"
NAMES = sorted(p.relative_to(FIXTURES).as_posix().removesuffix(".gold.json") for p in FIXTURES.rglob("*.gold.json"))



def known_failures() -> dict[tuple[str, str], str]:
    """What the extractor is known to get wrong: (fixture, kind) → what. Strict: what is mended must leave the table."""
    lines = (FIXTURES / "known_failures.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(name, kind): what for name, kind, what in rows[1:]}


KNOWN_FAILURES = known_failures()

KINDS = (
    "people", "positions", "organisations", "parks", "dates", "money", "money_meaning", "event_name", "event_date", "event_place",
    "attendance", "organisers", "statements", "signings", "awards", "launches", "releases", "documents", "publishers",
)  # fmt: skip


def record_of(extractor: Extractor, text: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(extractor.extract(text.read_bytes().decode("utf-8")).model_dump_json())
    return record


@pytest.fixture(scope="module")
def scores(extractor: Extractor) -> dict[str, Any]:
    out = {}
    for name in NAMES:
        gold = json.loads((FIXTURES / f"{name}.gold.json").read_text(encoding="utf-8"))
        out[name] = score([(gold, record_of(extractor, FIXTURES / f"{name}.txt"))])
    return out


def case(name: str, kind: str) -> Any:
    why = KNOWN_FAILURES.get((name, kind))
    return pytest.param(name, kind, marks=[pytest.mark.xfail(reason=why, strict=True)] if why else [], id=f"{name}-{kind}")


def test_known_failures_name_fixtures_and_kinds() -> None:
    assert {(n, k) for n, k in KNOWN_FAILURES if n not in NAMES or k not in KINDS} == set()


@pytest.mark.parametrize(("name", "kind"), [case(n, k) for n in NAMES for k in KINDS])
def test_fixture(scores: dict[str, Any], name: str, kind: str) -> None:
    row = scores[name][kind]
    assert (row.missed, row.surplus) == ([], [])


def test_seed(extractor: Extractor, shared: Path) -> None:
    gold = json.loads((shared / "gold/seed.json").read_text(encoding="utf-8"))
    rows = score([(gold, record_of(extractor, shared / "seed/zgc_forum_2025.txt"))])
    assert {kind: (row.missed, row.surplus) for kind, row in rows.items() if row.f1 < 1} == {}


def test_scoring_counts_misses_and_surplus(extractor: Extractor, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    gold = json.loads((FIXTURES / "forum_chengdu.gold.json").read_text(encoding="utf-8"))
    record = record_of(extractor, FIXTURES / "forum_chengdu.txt")
    empty = {**record, "people": [], "documents": [{"title": "另一份方案"}]}
    rows = score([(gold, empty)])
    assert rows["people"].f1 == 0.0 and len(rows["people"].missed) == len(gold["people"])
    assert rows["documents"].surplus == ["forum_chengdu: 另一份方案"]
    (tmp_path / "r.json").write_text(json.dumps(empty), encoding="utf-8")
    assert main(["-v", str(FIXTURES / "forum_chengdu.gold.json"), str(tmp_path / "r.json")]) == 0
    assert "+ forum_chengdu: 另一份方案" in capsys.readouterr().out
    assert main([str(tmp_path / "r.json"), str(tmp_path / "absent.json")]) == 1
    assert "no such file" in capsys.readouterr().err


def test_folders_are_paired_by_name(extractor: Extractor, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    texts = ["某公司董事长周明远表示,将增资3亿元。", "武汉市市长刘佳宁表示,将支持发展。"]
    (tmp_path / "gold").mkdir()
    records = tmp_path / "records.jsonl"
    lines = [extractor.extract(text, path=f"reports/{name}.txt").model_dump_json() for name, text in zip("ab", texts, strict=True)]
    records.write_text("\n".join(reversed(lines)) + "\n", encoding="utf-8")
    for name, person in (("a", "周明远"), ("b", "刘佳安")):  # the second is wrong
        gold = {"people": [{"name": person, "positions": []}]}
        (tmp_path / f"gold/{name}.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    assert main(["--json", str(tmp_path / "gold"), str(records)]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["texts"] == 2 and set(printed["kinds"]) == {"people", "positions"}  # nothing else has gold
    people = printed["kinds"]["people"]
    assert (people["hits"], people["missed"], people["surplus"]) == (1, ["b: 刘佳安"], ["b: 刘佳宁"])
    assert main([str(records), str(tmp_path / "gold")]) == 1
    assert "is no record: give the gold first" in capsys.readouterr().err
    (tmp_path / "gold/c.gold.json").write_text('{"people": []}', encoding="utf-8")
    assert main([str(tmp_path / "gold"), str(records)]) == 1
    assert "there is no record for c" in capsys.readouterr().err


def test_place_that_a_gold_leaves_open() -> None:
    """Null among the forms of a place says that a record may have none; a wrong one is still wrong."""
    gold = {"event": {"name": "第三届江城论坛", "place": ["洛阳", None]}}
    for at, found in (("", (0, 0, 0)), ("在洛阳", (1, 1, 1)), ("在合肥", (0, 1, 0))):
        record = json.loads(extract(f"第三届江城论坛{at}举行。").model_dump_json())
        row = score([(gold, record)])["event_place"]
        assert (row.hits, row.found, row.wanted) == found
        assert not row.missed
