"""Records in other forms: tables, CSV, databases, frames, JSON-LD; values and offsets as in the record."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import sys
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from zgc_extract import EventRecord, Extractor
from zgc_extract.cli import main
from zgc_extract.errors import OutputError
from zgc_extract.output import (
    COLUMNS,
    VIEWS,
    Table,
    tables,
    to_csv,
    to_pandas,
    to_polars,
    write_csv,
    write_duckdb,
    write_sqlite,
)

TEXT = (
    "5月16日,2025东湖科技园区合作大会在武汉举行。湖北省科技厅副厅长周明远表示,湖北将支持园区发展。"
    "会上,武汉未来科技城与长江智造集团签约。2024年,东湖高新区总产值超3000亿元。"
)


@pytest.fixture(scope="module")
def record(extractor: Extractor) -> EventRecord:
    return extractor.extract(TEXT, path="a.txt")


@pytest.fixture(scope="module")
def made(record: EventRecord) -> dict[str, Table]:
    return record.to_tables()


def rows(table: Table, *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[c] for c in columns) for row in table.dicts()]


def test_tables_hold_the_record_with_offsets(made: dict[str, Table]) -> None:
    assert list(made) == list(COLUMNS)
    assert {name: t.columns for name, t in made.items()} == COLUMNS
    assert rows(made["events"], "record", "name", "date", "place") == [("a.txt", "2025东湖科技园区合作大会", "2025-05-16", "武汉")]
    assert rows(made["positions"], "person", "organisation", "title") == [("周明远", "湖北省科技厅", "副厅长")]
    assert rows(made["statements"], "speaker", "verb", "text") == [("周明远", "表示", "湖北将支持园区发展。")]
    money = rows(made["money"], "amount", "currency", "comparator", "metric", "subject", "period")
    assert money == [(Decimal("300000000000"), "CNY", "gt", "总产值", "东湖高新区", "2024")]
    parties = [row for row in rows(made["participants"], "kind", "role", "agreement", "entity") if row[0] == "signing"]
    assert parties == [("signing", "party", 1, "武汉未来科技城"), ("signing", "party", 1, "长江智造集团")]
    for name in ("people", "parks", "organisations"):
        for text, start, end in rows(made[name], "name", "start", "end"):
            assert TEXT[start:end] == text


def test_csv_has_its_columns_and_runs_no_formula(made: dict[str, Table], tmp_path: Path) -> None:
    paths = write_csv(made.values(), tmp_path / "out")
    assert [p.stem for p in paths] == list(COLUMNS)
    with paths[list(COLUMNS).index("money")].open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))
    assert tuple(read[0]) == COLUMNS["money"]
    assert read[0]["amount"] == "300000000000"
    evil = Table("t", ("a", "b"), [("=1+1", Decimal("-5")), ("@x", None), ("a,\"b\"\nc", "甲")])
    assert list(csv.reader(io.StringIO(to_csv(evil)))) == [["a", "b"], ["'=1+1", "-5"], ["'@x", ""], ["a,\"b\"\nc", "甲"]]


def test_sqlite_answers_questions(made: dict[str, Table], tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    write_sqlite(made.values(), path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT speaker, title, event, place FROM who_spoke_where").fetchall() == [
            ("周明远", "副厅长", "2025东湖科技园区合作大会", "武汉")
        ]
        assert db.execute("SELECT party, partner FROM park_signings").fetchall() == [("武汉未来科技城", "长江智造集团")]
        assert db.execute("SELECT sum(amount) FROM money").fetchone() == (300000000000,)
        for view in VIEWS:
            db.execute(f"SELECT * FROM {view}").fetchall()
    with pytest.raises(OutputError, match="is there already"):
        write_sqlite(made.values(), path)


def test_duckdb_answers_the_same(made: dict[str, Table], tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "facts.duckdb"
    write_duckdb(made.values(), path)
    with closing(duckdb.connect(str(path))) as db:
        assert db.execute("SELECT party, partner FROM park_signings").fetchall() == [("武汉未来科技城", "长江智造集团")]
        assert db.execute("SELECT sum(amount) FROM money").fetchone() == (Decimal("300000000000"),)
        for view in VIEWS:
            db.execute(f"SELECT * FROM {view}").fetchall()


def test_without_duckdb_it_is_told_before_the_work(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert main([str(tmp_path / "a.txt"), "--format", "duckdb", "-o", str(tmp_path / "a.duckdb")]) == 2
    assert "pip install duckdb" in capsys.readouterr().err


def test_frames(made: dict[str, Table]) -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    frame = to_pandas(made)["money"]
    assert (list(frame.columns), frame["amount"][0]) == (list(COLUMNS["money"]), Decimal("300000000000"))
    polar = to_polars(made)["money"]
    assert (polar.columns, polar["amount"][0]) == (list(COLUMNS["money"]), Decimal("300000000000"))


def test_many_records_share_the_tables(record: EventRecord, extractor: Extractor) -> None:
    other = extractor.extract("会上,甲集团与乙集团签约。")
    made = tables(r.model_dump() for r in (record, other))
    assert [key for (key,) in rows(made["records"], "record")] == ["a.txt", other.source.sha256[:12]]


def test_jsonld_expands_to_schema_org(record: EventRecord) -> None:
    jsonld = pytest.importorskip("pyld").jsonld
    printed = json.loads(json.dumps(record.to_jsonld()))
    graph = {node["@id"]: node for node in jsonld.expand(printed)}
    base = f"urn:sha256:{record.source.sha256}#"
    event = graph[base + "event"]
    assert event["@type"] == ["https://schema.org/Event"]
    assert event["https://schema.org/startDate"] == [{"@value": "2025-05-16"}]
    person = graph[base + record.people[0].id]
    role = person["https://schema.org/worksFor"][0]
    assert role["https://schema.org/roleName"] == [{"@value": "副厅长"}]
    body = role["https://schema.org/worksFor"][0]["@id"]
    assert graph[body]["https://schema.org/name"] == [{"@value": "湖北省科技厅"}]
    assert graph[base + "money-1"]["https://schema.org/minValue"] == [{"@value": "300000000000"}]
    known = set(graph)
    for node in graph.values():
        for values in node.values():
            for value in values if isinstance(values, list) else []:
                if isinstance(value, dict) and set(value) == {"@id"}:
                    assert value["@id"] in known
