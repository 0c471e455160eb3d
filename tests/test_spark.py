"""Records on a local Spark: types that follow the models, the same records and tables as without it, bad rows as errors.

They skip where PySpark or Java (17 or later) is absent, unless REQUIRE_SPARK is set (.ci/run sets it): then that is a failure.
"""

from __future__ import annotations

import json
import os
import pickle
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from zgc_extract import EventRecord, Extractor, InputError, ZgcExtractError, default_rules
from zgc_extract.output import COLUMNS, tables
from zgc_extract.output.tables import column_type

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "tests/fixtures"
TABLES = ("people", "positions", "money", "activities")


def absent() -> str:
    """What is missing here, if anything."""
    for module in ("pyspark", "pyarrow"):
        try:
            __import__(module)
        except ImportError:
            return f"{module} is not installed: pip install '.[spark]'"
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=f"{home}/bin" if home else None)
    said = java and subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', said or "")
    return "" if version and int(version[1]) >= 17 else "Spark needs Java 17 or later: no such `java` is here"


ABSENT = absent()
pytestmark = [
    pytest.mark.skipif(bool(ABSENT) and not os.environ.get("REQUIRE_SPARK"), reason=ABSENT),
    # PySpark's own: pandas 3, sockets that it leaves to the collector.
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
]


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYSPARK_DRIVER_PYTHON", sys.executable)
        options = {
            "spark.ui.enabled": "false", "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1",
            "spark.sql.shuffle.partitions": "2", "spark.sql.session.timeZone": "Asia/Shanghai", "spark.log.level": "ERROR",
            "spark.ui.showConsoleProgress": "false",
        }  # fmt: skip
        builder = SparkSession.builder.master("local[2]").appName("zgc_extract tests")
        for key, value in options.items():
            builder = builder.config(key, value)
        session = builder.getOrCreate()
        yield session
        session.stop()


def variations(n: int) -> list[str]:
    """Documents made of the fixtures: with other digits, lines left out, two in one, in Traditional script."""
    from opencc import OpenCC

    texts = [p.read_text("utf-8") for p in sorted(FIXTURES.rglob("*.txt"))]
    traditional = OpenCC("s2tw").convert
    out = []
    for k in range(n):
        turn, text = k // len(texts), texts[k % len(texts)]
        lines = [line for m, line in enumerate(text.splitlines()) if not turn or (m + k) % (2 + turn % 5)]
        if turn % 6 == 5:
            lines += texts[(k * 7) % len(texts)].splitlines()[:5]
        text = "\n".join(lines or [text])
        text = re.sub(r"\d", lambda d, t=turn: str((int(d[0]) + t) % 10), text) if turn % 3 else text
        out.append(traditional(text) if turn % 4 == 3 else text)
    return out


def same(rows: list[Any], texts: list[str], extractor: Extractor, **options: Any) -> None:
    """Every row has the record, and the rows of tables, that the text gives without Spark."""
    assert len(rows) == len(texts)
    for row, text in zip(sorted(rows, key=lambda r: r.id), texts, strict=True):
        record = extractor.extract(text, path=str(row.id), **options)
        assert row.error is None
        assert plain(row.record) == record
        wanted = tables([record.model_dump()], TABLES)
        assert {name: [tuple(r) for r in row.tables[name]] for name in TABLES} == {n: t.rows for n, t in wanted.items()}


def plain(row: Any) -> EventRecord | None:
    from zgc_extract.spark import record_of

    return record_of(row)


# Types


def against_schema(kind: Any, node: dict[str, Any], schema: dict[str, Any], path: str) -> None:
    """A Spark type beside the same place of the JSON Schema, which pydantic makes of the models by a way of its own."""
    from pyspark.sql import types as spark

    if "$ref" in node:
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
    choices = [n for n in node.get("anyOf") or node.get("oneOf") or [] if n.get("type") != "null"]
    if len(choices) == 1:
        return against_schema(kind, choices[0], schema, path)
    if choices:
        resolved = [schema["$defs"][n["$ref"].rsplit("/", 1)[1]] for n in choices if "$ref" in n]
        if not resolved or isinstance(kind, spark.DecimalType):  # a decimal may be given as number or string
            assert {n.get("type") for n in choices} == {"number", "string"}, path
            return None
        assert set(kind.names) == {name for n in resolved for name in n["properties"]}, path
        for n in resolved:
            for name, child in n["properties"].items():
                against_schema(kind[name].dataType, child, schema, f"{path}.{name}")
        return None
    if node.get("type") == "object":
        assert kind.names == list(node["properties"]), path
        for name, child in node["properties"].items():
            optional = any(n.get("type") == "null" for n in child.get("anyOf", ()))
            assert kind[name].nullable == optional, f"{path}.{name}"
            against_schema(kind[name].dataType, child, schema, f"{path}.{name}")
    elif node.get("type") == "array":
        assert not kind.containsNull, path
        against_schema(kind.elementType, node["items"], schema, f"{path}[]")
    else:
        name = node.get("format") or node.get("type") or type(node["const"]).__name__
        wanted = {"string": "string", "str": "string", "date": "date", "integer": "bigint", "boolean": "boolean"}[name]
        assert kind.simpleString() == wanted, path
    return None


def test_the_type_of_a_record_follows_the_models() -> None:
    from zgc_extract.spark import record_type

    schema = EventRecord.model_json_schema()
    against_schema(record_type(), schema, schema, "record")


def test_arrow_types_are_what_spark_calls_them() -> None:
    from pyspark.sql.pandas.types import to_arrow_type

    from zgc_extract.spark import record_type, table_type
    from zgc_extract.spark.types import arrow_type

    for kind in (record_type(), *map(table_type, COLUMNS)):
        assert arrow_type(kind) == to_arrow_type(kind)


def test_what_has_no_type_is_named() -> None:
    from zgc_extract.spark.types import shape_of

    with pytest.raises(TypeError, match="no Spark type is known for <class 'float'>"):
        shape_of(list[float])
    with pytest.raises(TypeError, match="no Spark type is known for one of"):
        shape_of(int | str)


def test_cells_hold_what_their_column_says(extractor: Extractor) -> None:
    records = [extractor.extract(p.read_text("utf-8")).model_dump() for p in sorted(FIXTURES.glob("*.txt"))]
    for table in tables(records).values():
        for row in table.dicts():
            for column, value in row.items():
                assert value is None or type(value) is column_type(column), (table.name, column, value)


def test_amounts_keep_eighteen_digits_behind_the_point() -> None:
    from zgc_extract.spark.types import rounded, trimmed

    assert rounded(Decimal("0.3333333333")) == Decimal("0.3333333333")
    assert rounded(Decimal("12345678901234567890." + "1" * 40)) == Decimal("12345678901234567890." + "1" * 18)
    assert [str(trimmed(Decimal(d))) for d in ("3000.000", "2.500", "0E-18")] == ["3000", "2.5", "0"]


def test_what_is_sent_to_the_workers_opens_once() -> None:
    from pyspark import cloudpickle

    from zgc_extract.spark.batches import Reader

    extractor = Extractor(repair=False)
    sent = cloudpickle.dumps(Reader(1, ("text",), {}, True, (), extractor))
    one, two = pickle.loads(sent), pickle.loads(sent)
    assert one.extractor is two.extractor and one.extractor is not extractor
    assert len(cloudpickle.dumps(Reader(1, ("text",), {}, True, (), None))) < 1000  # the default one is made there


# On Spark


def test_two_thousand_documents_are_read_as_without_spark(session: Any, extractor: Extractor, tmp_path: Path) -> None:
    from zgc_extract.spark import extract_records, flat_tables

    texts = variations(2000)
    frame = session.createDataFrame(list(enumerate(texts)), "id long, text string").repartition(7)
    records = extract_records(frame, path="id", tables=TABLES)
    assert records.rdd.getNumPartitions() == 7
    records.write.parquet(str(tmp_path / "records"))
    records = session.read.parquet(str(tmp_path / "records"))
    same(records.collect(), texts, extractor)
    some = [extractor.extract(t, path=str(k)).model_dump() for k, t in enumerate(texts[:100])]
    flat = flat_tables(records.where("id < 100").coalesce(1).sortWithinPartitions("id"), keep=["id"])
    assert list(flat) == list(TABLES)
    for name, table in tables(some, TABLES).items():
        assert flat[name].columns == ["id", *COLUMNS[name]]
        assert [tuple(r)[1:] for r in flat[name].collect()] == table.rows


def test_the_corpora_are_read_as_without_spark(session: Any, extractor: Extractor, shared: Path) -> None:
    from zgc_extract.spark import extract_records

    lines = (shared / "corpora/pd.dev.jsonl").read_text("utf-8").splitlines()
    sentences = [json.loads(line)["text"] for line in lines]
    texts = ["\n".join(sentences[k : k + 4]) for k in range(0, len(sentences), 4)]
    frame = session.createDataFrame(list(enumerate(texts)), "id long, text string").repartition(4)
    rows = extract_records(frame, path="id", reference_date=date(2025, 5, 20), tables=TABLES).collect()
    same(rows, texts, extractor, reference_date=date(2025, 5, 20))


def test_bad_rows_give_an_error_and_the_others_their_record(session: Any, extractor: Extractor) -> None:
    from zgc_extract.spark import extract_records

    good = "云谷集团投资3亿元。"
    hostile = ["(" * 30_000, "9" * 100_000 + "元", "\0\x01\x7f" * 500, "第" * 20_000 + "届", "«" * 5000 + good, "\U0010ffff" * 100]
    # beyond decimal(38,18)
    too_much = "投资" + "9" * 30 + "元。"
    texts = [None, "", " \n", good, *hostile, too_much, good]
    frame = session.createDataFrame(list(enumerate(texts)), "id int, text string").coalesce(1)
    rows = extract_records(frame, tables=["money"]).orderBy("id").collect()
    assert [r.error for r in rows[:4]] == [
        "InputError: the text is null: give a news report", "InputError: the text is empty: give a news report",
        "InputError: the text is empty: give a news report", None,
    ]  # fmt: skip
    for row, text in zip(rows[3:], texts[3:], strict=True):
        if text == too_much:
            assert row.error.startswith("OutputError: the record does not fit") and row.record is None
        else:
            assert row.error is None and plain(row.record) == extractor.extract(str(text))
    assert all((r.record is None) == (r.tables is None) == (r.error is not None) for r in rows)


def test_bytes_are_decoded_as_the_command_does_it(session: Any, extractor: Extractor) -> None:
    from zgc_extract.spark import extract_records

    text = (FIXTURES / "forum_chengdu.txt").read_text("utf-8")
    data = [text.encode("gb18030"), text.encode(), text.encode("utf-16"), bytes(range(256)), b"", None]
    named = ["gb18030", "utf-8", None, None, None, None]
    frame = session.createDataFrame(list(zip(data, named, strict=True)), "text binary, charset string").coalesce(1)
    for encoding in (None, frame["charset"]):
        rows = extract_records(frame, encoding=encoding).collect()
        assert [r.record and r.record.source.encoding for r in rows[:3]] == ["gb18030", "utf-8", "utf-16"]
        assert all(plain(r.record) == extractor.extract(text, encoding=r.record.source.encoding) for r in rows[:3])
        assert [r.error.split(":")[0] for r in rows[3:]] == ["InputError"] * 3
    wrong = extract_records(frame, encoding="koi-nine").collect()
    assert "unknown encoding 'koi-nine'" in wrong[0].error
    # bytes that somebody cast to a string
    cast = extract_records(frame.selectExpr("cast(text as string) text").limit(1)).collect()
    assert cast[0].error is None or "in bytes" in cast[0].error


def test_days_come_from_a_column_or_are_one_for_all(session: Any) -> None:
    from zgc_extract.spark import extract_records

    days: list[Any] = ["2025-05-20", "2024-01-01 08:00:00", None, "someday"]
    stamps = [datetime(2025, 5, 20, 1), datetime(2024, 1, 1, 8), None, None]
    data = [("昨日,论坛在北京召开。", d, s) for d, s in zip(days, stamps, strict=True)]
    frame = session.createDataFrame(data, "t string, d string, s timestamp").coalesce(1)
    rows = extract_records(frame, "t", reference_date="d").collect()
    assert [r.record and [d.value for d in r.record.dates] for r in rows] == [["2025-05-19"], ["2023-12-31"], [], None]
    rows = extract_records(frame, "t", reference_date="s", published="d").collect()
    assert [r.record and r.record.source.published for r in rows[:2]] == ["2025-05-20", "2024-01-01"]
    assert rows[0].record.source.reference_date == "2025-05-20"
    assert rows[3].error == "InputError: the published 'someday' is no day: give it as YYYY-MM-DD"
    rows = extract_records(frame, "t", reference_date=date(2025, 3, 1)).collect()
    assert {d.value for r in rows for d in r.record.dates} == {"2025-02-28"}


def test_an_empty_frame_and_empty_partitions(session: Any) -> None:
    from zgc_extract.spark import extract_records, flat_tables

    empty = session.createDataFrame([], "id int, text string")
    records = extract_records(empty, tables=TABLES)
    assert records.collect() == [] and records.columns == ["id", "text", "record", "tables", "error"]
    assert [f.count() for f in flat_tables(records).values()] == [0] * 4
    one = session.createDataFrame([(1, "投资3亿元。")], "id int, text string").repartition(5)
    assert extract_records(one).where("error is null").count() == 1


def test_other_columns_go_through_and_large_batches_come_in_pieces(session: Any, extractor: Extractor) -> None:
    from zgc_extract.spark import extract_records

    frame = session.range(1000).selectExpr(
        "id", "concat(id + 1, '亿元') as text", "array(id, null) as a", "named_struct('x', id, 'y', cast(null as string)) as s",
        "map('k', id) as m", "timestamp'2025-05-20 08:00:00' as t", "cast(id as decimal(20, 2)) as d", "cast(null as date) as n",
    ).coalesce(1)  # fmt: skip
    rows = extract_records(frame, record=False, tables=["money"]).collect()
    assert [r.asDict() for r in frame.collect()] == [{c: r[c] for c in frame.columns} for r in rows]
    assert "record" not in rows[0] and [r.tables.money[0].amount for r in rows] == [(k + 1) * 10**8 for k in range(1000)]


def test_an_extractor_of_ones_own_is_made_once_for_each_worker(session: Any, tmp_path: Path) -> None:
    from zgc_extract import default_lexicon
    from zgc_extract.readings import Count
    from zgc_extract.rule import Match, RuleSet, no, yes
    from zgc_extract.spark import extract_records

    rules = RuleSet("quantity")
    made = tmp_path / "made"

    @rules.rule("fails_on_spark", "坏规则", yes("[[坏规则]]"), no("好"))
    def fails(m: Match) -> Count:
        """A rule with a mistake in it."""
        raise ZeroDivisionError("oh")

    class Counted(Extractor):
        def __setstate__(self, state: dict[str, Any]) -> None:
            self.__dict__.update(state)
            with made.open("a") as out:
                out.write(f"{os.getpid()}\n")

    lexicon = default_lexicon().extend(organisations=[{"name": "星河科技投资公司", "aliases": ["星科投"]}])
    extractor = Counted(lexicon=lexicon, rules=[*default_rules(), *rules])
    texts = ["星科投投资3亿元。", "坏规则", *["星科投投资5亿元。"] * 30]
    frame = session.createDataFrame([(t,) for t in texts], ["text"]).repartition(16)
    rows = extract_records(frame, extractor=extractor).collect()
    assert [r.record.organisations[0].name for r in rows if not r.error] == ["星科投"] * 31
    (error,) = (r.error for r in rows if r.error)
    assert error.startswith("ExtractionError: ZeroDivisionError: oh: a mistake in zgc_extract or in a rule of yours")
    pids = made.read_text().split()
    assert 0 < len(pids) == len(set(pids)) <= 4, "one for each process, not for each of sixteen tasks"


def test_what_is_asked_wrongly_is_refused_before_the_job(session: Any) -> None:
    from zgc_extract.spark import extract_records, flat_tables

    frame = session.createDataFrame([(1, "投资3亿元。")], "id int, text string")
    with pytest.raises(InputError, match="the column for text is int: give one with texts, as strings or bytes"):
        extract_records(frame, "id")
    with pytest.raises(InputError, match="the column for published is int: give one with days"):
        extract_records(frame, published="id")
    with pytest.raises(InputError, match="there is no table 'persons': choose among records, events, people"):
        extract_records(frame, tables=["persons"])
    with pytest.raises(InputError, match="the frame has a column 'error'"):
        extract_records(frame.withColumnRenamed("id", "Error"))
    with pytest.raises(ZgcExtractError, match="the frame has no column 'tables'"):
        flat_tables(frame)


def test_the_example_runs(session: Any, tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "examples/spark/reports.py"), str(ROOT / "examples"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "湖北省科技厅|" in done.stdout and (tmp_path / "records").is_dir()
