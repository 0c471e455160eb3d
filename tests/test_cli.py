"""The command as a user runs it: JSON on stdout, messages on stderr, exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from zgc_extract import EventRecord, extract
from zgc_extract.cli import main
from zgc_extract.cli.progress import Progress
from zgc_extract.cli.table import columns_of, render
from zgc_extract.output import COLUMNS

TEXT = "3月28日,新材料论坛在成都举行。四川省科技厅副厅长陈立群表示,要加快发展。\n"


def run(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The command in this process, which need not load everything again."""
    before = sys.stdin, sys.stdout, sys.stderr
    streams = [io.TextIOWrapper(io.BytesIO(data), encoding="utf-8") for data in (stdin, b"", b"")]
    sys.stdin, sys.stdout, sys.stderr = streams
    try:
        code = main(args)
    except SystemExit as error:
        code = int(error.code or 0)
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
    for stream in streams:
        stream.flush()
    out, err = (stream.buffer.getvalue() for stream in streams[1:] if isinstance(stream.buffer, io.BytesIO))
    return subprocess.CompletedProcess(args, code, out, err)


def test_the_module_is_the_command(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "zgc_extract", str(path)]
    assert subprocess.run(command, capture_output=True, check=True).stdout == run(str(path)).stdout


def test_one_file_gives_one_record(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    done = run(str(path), "--reference-date", "2025-04-02")
    assert (done.returncode, done.stderr) == (0, b"")
    record = json.loads(done.stdout)
    assert record["source"]["path"] == str(path)
    assert record["dates"][0]["value"] == "2025-03-28"
    assert EventRecord.model_validate_json(done.stdout).model_dump(mode="json") == record
    Draft202012Validator(json.loads(run("--schema").stdout)).validate(record)


def test_stdin_and_several_files(tmp_path: Path) -> None:
    assert json.loads(run("-", stdin=TEXT.encode()).stdout)["source"]["path"] is None
    paths = []
    for k in range(2):
        paths.append(tmp_path / f"{k}.txt")
        paths[-1].write_text(TEXT, encoding="utf-8")
    lines = run(*map(str, paths)).stdout.decode().splitlines()
    assert [json.loads(line)["source"]["path"] for line in lines] == [str(p) for p in paths]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02\xff" * 9, "binary"),
        ("论坛在成都举行。".encode("gb18030"), "--encoding gb18030"),
        (None, "no such file"),
    ],
)
def test_bad_input_says_what_to_do_and_the_rest_is_done(tmp_path: Path, data: bytes | None, says: str) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    if data is not None:
        bad.write_bytes(data)
    good.write_text(TEXT, encoding="utf-8")
    done = run(str(bad), str(good))
    assert done.returncode == 1
    assert says in done.stderr.decode() and "bad.txt" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert json.loads(done.stdout)["source"]["path"] == str(good)


def test_wrong_usage_is_2() -> None:
    assert run().returncode == 2
    done = run("--reference-date", "tomorrow", "x")
    assert done.returncode == 2 and b"2025-03-28" in done.stderr


def test_encoding_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    done = run("--encoding", "gb18030", str(path))
    assert done.returncode == 0 and json.loads(done.stdout)["source"]["encoding"] == "gb18030"


def test_encoding_detected_and_repairs_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.replace("论坛", "论(lùn)坛").encode("gb18030"))
    source = json.loads(run(str(path)).stdout)["source"]
    assert (source["encoding"], source["repairs"]) == ("gb18030", [{"kind": "pinyin", "count": 1}])
    assert json.loads(run("--no-repair", str(path)).stdout)["source"]["repairs"] == []


def test_help_and_version() -> None:
    assert b"examples:" in run("--help").stdout
    assert run("--version").stdout.startswith(b"zgc-extract 0.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two good reports, one of them deeper, and an empty one."""
    folder = tmp_path / "reports"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "deep/a.txt").write_text(TEXT.replace("成都", "武汉"), encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "notes.md").write_text(TEXT, encoding="utf-8")
    return folder


def test_folders_and_patterns(folder: Path) -> None:
    done = run(str(folder))
    assert done.returncode == 1
    assert [json.loads(line)["source"]["path"] for line in done.stdout.splitlines()] == [
        str(folder / "a.txt"), str(folder / "deep/a.txt")
    ]  # fmt: skip
    assert "empty.txt: the file is empty" in done.stderr.decode() and "2 of 3 done, 1 failed" in done.stderr.decode()
    assert len(run(str(folder / "**/a.txt"), str(folder / "a.txt")).stdout.splitlines()) == 2
    for name, says in ((str(folder / "*.pdf"), "no file matches"), (str(folder / "none.txt"), "no such file")):
        done = run(name)
        assert (done.returncode, done.stdout) == (1, b"") and says in done.stderr.decode()
    assert run(str(folder), "--quiet").stderr == b""


def test_csv_folder_and_one_table(folder: Path, tmp_path: Path) -> None:
    done = run(str(folder), "--format", "csv", "-o", str(tmp_path / "tables"))
    assert (done.returncode, done.stdout) == (1, b"")
    with (tmp_path / "tables/positions.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [(row["person"], row["organisation"], row["title"]) for row in csv.DictReader(file)] == [
            ("陈立群", "四川省科技厅", "副厅长")
        ] * 2
    one = run(str(folder), "--format", "csv", "--kinds", "people").stdout.decode().splitlines()
    assert one[0].startswith("record,id,name") and [line.split(",")[2] for line in one[1:]] == ["陈立群", "陈立群"]
    done = run(str(folder), "--format", "csv")
    assert done.returncode == 2 and "-o DIR" in done.stderr.decode()


def test_a_file_for_each_input(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(str(folder), "--format", "jsonld", "-o", f"{out}/").returncode == 1
    assert sorted(str(p.relative_to(out)) for p in out.rglob("*.*")) == ["a.jsonld", os.path.join("deep", "a.jsonld")]
    one, many = tmp_path / "one.json", tmp_path / "many.json"
    run(str(folder / "a.txt"), "-o", str(one))
    run(str(folder), "--format", "json", "-o", str(many))
    assert [json.loads(one.read_bytes())] == json.loads(many.read_bytes())[:1]
    done = run(str(folder / "a.txt"), "-o", str(folder / "a.txt"))
    assert done.returncode == 2 and "one of the inputs" in done.stderr.decode()
    assert (folder / "a.txt").read_text(encoding="utf-8") == TEXT


def test_pages_and_the_one_that_leads_to_them(folder: Path, tmp_path: Path) -> None:
    assert run(str(folder), "--format", "html", "-o", str(tmp_path / "pages")).returncode == 1
    index = (tmp_path / "pages/index.html").read_text(encoding="utf-8")
    assert '<a href="a.html">新材料论坛</a>' in index and '<a href="deep/a.html">新材料论坛</a>' in index
    assert "武汉" in (tmp_path / "pages/deep/a.html").read_text(encoding="utf-8")
    run(str(folder / "a.txt"), "--format", "html", "-o", str(tmp_path / "one.html"))
    assert "新材料论坛" in (tmp_path / "one.html").read_text(encoding="utf-8")
    done = run(str(folder), "--format", "html")
    assert done.returncode == 2 and "-o pages/" in done.stderr.decode()


def test_every_record_is_valid_and_every_table_opens(tmp_path: Path) -> None:
    fixtures = Path(__file__).parent / "fixtures"
    validator = Draft202012Validator(json.loads(run("--schema").stdout))
    lines = run(str(fixtures)).stdout.splitlines()
    assert len(lines) >= 13
    for line in lines:
        validator.validate(json.loads(line))
    run(str(fixtures), "--format", "csv", "-o", str(tmp_path))
    for name, columns in COLUMNS.items():
        with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        assert tuple(rows[0]) == columns and {len(row) for row in rows} == {len(columns)}


def test_a_database(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    run(str(folder), "--format", "sqlite", "-o", str(path))
    with closing(sqlite3.connect(path)) as db:
        rows = db.execute("SELECT speaker, place FROM who_spoke_where ORDER BY place").fetchall()
        assert rows == [("陈立群", "成都"), ("陈立群", "武汉")]
    done = run(str(folder), "--format", "sqlite", "-o", str(path))
    assert done.returncode == 2 and "is there already" in done.stderr.decode()
    assert run(str(folder), "--format", "duckdb").returncode == 2


def test_kinds_leave_a_valid_record(folder: Path) -> None:
    record = EventRecord.model_validate_json(run(str(folder / "a.txt"), "--kinds", "people,dates").stdout)
    assert [p.name for p in record.people] == ["陈立群"] and len(record.dates) == 1
    assert (record.event, record.organisations, record.activities) == (None, [], [])
    done = run(str(folder / "a.txt"), "--kinds", "persons")
    assert done.returncode == 2 and "known are event, people" in done.stderr.decode()


def test_table_to_read(folder: Path) -> None:
    lines = run(str(folder / "a.txt"), "--format", "table", "--kinds", "people").stdout.decode().splitlines()
    at = lines.index("positions (1)")
    assert lines[at + 1 : at + 3] == ["  person  organisation  title", "  陈立群  四川省科技厅  副厅长"]
    assert "\x1b" not in "".join(lines)


def test_explain_says_what_beat_what(folder: Path) -> None:
    shown = run(str(folder / "a.txt"), "--explain").stdout.decode()
    mentions, rejected, facts = shown.partition("rejected")[0], shown.partition("rejected")[2], shown.partition("facts")[2]
    assert "四川省科技厅" in mentions and "organisation.suffix" in mentions and "beat" in mentions
    assert "lost to 四川省科技厅 (organisation.suffix" in rejected
    assert "position.before" in facts and "speech.said" in facts
    rows = [json.loads(line) for line in run(str(folder / "a.txt"), "--explain", "--format", "jsonl").stdout.splitlines()]
    assert all(TEXT[r["start"] : r["end"]] == r["text"] for r in rows)
    assert {"won", "others", "rule"} <= rows[0].keys()


def test_rules_are_told() -> None:
    assert b"money.amount  " in run("--rules").stdout
    one = run("--rules", "money.amount").stdout.decode()
    assert one.startswith("money.amount\n  Sums of money") and "[[" in one and "\n  no " in one
    done = run("--rules", "money.amuont")
    assert done.returncode == 2 and "do you mean money.amount" in done.stderr.decode()


def test_own_words(folder: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.toml"
    words.write_text('parks = ["材料谷"]\n', encoding="utf-8")
    report = tmp_path / "own.txt"
    report.write_text("项目落户材料谷。", encoding="utf-8")
    assert json.loads(run(str(report), "--lexicon", str(words)).stdout)["parks"][0]["name"] == "材料谷"
    assert json.loads(run(str(report)).stdout)["parks"] == []
    words.write_text('park = ["材料谷"]\n', encoding="utf-8")
    done = run(str(report), "--lexicon", str(words))
    assert done.returncode == 2 and "line 1: unknown key 'park'" in done.stderr.decode()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_for_a_terminal_and_many(monkeypatch: pytest.MonkeyPatch) -> None:
    for total, quiet, shown in ((4, False, True), (1, False, False), (4, True, False)):
        stream = Terminal()
        monkeypatch.setattr(sys, "stderr", stream)
        progress = Progress(total, quiet=quiet)
        for _ in range(total - 1):
            progress.step()
        progress.fail("b.txt", "it is empty")
        progress.step()
        assert (f"█ {total}/{total}, 1 failed" in stream.getvalue()) == shown
        assert ("zgc-extract: b.txt: it is empty\n" in stream.getvalue()) == (not quiet)


def test_a_table_fits_its_terminal() -> None:
    record = extract("湖北省科技厅副厅长周明远表示,要加快发展,要让更多成果走出实验室。\x1b[2J")
    shown = render(record, width=50, color=True)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert "\x1b" in shown and "\x1b" not in plain
    assert max(map(columns_of, plain.splitlines())) <= 50
    assert "周明远   表示  要加快发展" in plain and "…" in plain
