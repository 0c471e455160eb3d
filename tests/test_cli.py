"""The command as a user runs it: JSON on stdout, messages on stderr, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from zgc_extract import EventRecord

TEXT = "3月28日,新材料论坛在成都举行。四川省科技厅副厅长陈立群表示,要加快发展。\n"


def run(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "zgc_extract", *args], input=stdin, capture_output=True, check=False)


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
    [(b"", "empty"), (b"\x00\x01\x02\xff" * 9, "binary"), (TEXT.encode("gb18030"), "--encoding gb18030"), (None, "no such file")],
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


def test_help_and_version() -> None:
    assert b"example:" in run("--help").stdout
    assert run("--version").stdout.startswith(b"zgc-extract 0.")
