"""Batches that end before their time, with real processes: what is written is whole, and nothing half-written has a name."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from zgc_extract import EventRecord
from zgc_extract.output import COLUMNS

resource = pytest.importorskip("resource", reason="POSIX signals and limits")

TEXT = "3月28日,新材料论坛在成都举行。四川省科技厅副厅长陈立群表示,要加快发展。\n"
FILES = 200
COMMAND = [sys.executable, "-m", "zgc_extract"]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """So many reports that a process is killed among them, each of many kilobytes when it is read."""
    folder = tmp_path_factory.mktemp("reports")
    for k in range(FILES):
        (folder / f"{k:04}.txt").write_text(TEXT * 20, encoding="utf-8")
    return folder


def size(path: Path) -> int:
    """Of a file, or of all below a folder."""
    return sum(p.stat().st_size for p in path.rglob("*") if p.is_file()) if path.is_dir() else path.stat().st_size


def stopped(
    reports: Path, out: Path, number: signal.Signals, *options: str, watch: Path | None = None, enough: int = 100_000
) -> tuple[int, str]:
    """The exit code and messages of a batch that gets the signal when it has written something."""
    running = subprocess.Popen([*COMMAND, str(reports), "-o", str(out), *options], stderr=subprocess.PIPE, text=True)
    seen = watch or out
    while running.poll() is None and (not seen.exists() or size(seen) < enough):
        time.sleep(0.01)
    running.send_signal(number)
    _, messages = running.communicate()
    return running.returncode, messages


def whole_lines(path: Path, *, killed: bool = False) -> int:
    """How many lines there are, all of them records; of a killed process the system may have cut the last, between two pages of memory."""
    lines = path.read_bytes().splitlines(keepends=True)
    if killed and not lines[-1].endswith(b"\n"):
        lines.pop()
    for line in lines:
        assert line.endswith(b"\n")
        EventRecord.model_validate_json(line)
    assert lines
    return len(lines)


@pytest.mark.parametrize(
    ("number", "workers"), [(signal.SIGINT, "1"), (signal.SIGTERM, "2"), (signal.SIGKILL, "1"), (signal.SIGKILL, "2")]
)
def test_lines(number: signal.Signals, workers: str, reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    code, messages = stopped(reports, out, number, "--workers", workers)  # returns when the last process has gone
    assert code == (-number if number == signal.SIGKILL else 130)
    assert number == signal.SIGKILL or "interrupted after" in messages
    assert "Traceback" not in messages
    assert whole_lines(out, killed=number == signal.SIGKILL) < FILES


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL], ids=lambda n: n.name)
def test_array_and_database_and_pages(number: signal.Signals, reports: Path, tmp_path: Path) -> None:
    """In their places only when they are whole: a killed batch leaves a .part, an interrupted one what it had."""
    array = tmp_path / "out.json"
    stopped(reports, array, number, "--format", "json", watch=tmp_path / "out.json.part")
    base = tmp_path / "out.db"
    stopped(reports, base, number, "--format", "sqlite", watch=tmp_path / "out.db.part", enough=1)
    pages = tmp_path / "pages"
    stopped(reports, pages, number, "--format", "html")
    if number == signal.SIGKILL:
        assert not array.exists() and not base.exists()
    else:
        assert 0 < len(json.loads(array.read_bytes())) < FILES
        with closing(sqlite3.connect(base)) as db:
            [[records]] = db.execute("SELECT count(*) FROM records")
            assert 0 < records < FILES
        assert [p.name for p in tmp_path.rglob("*.part")] == []
        assert (pages / "index.html").exists()
    for page in pages.glob("*.html"):
        assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")


def limited(room: int = 200_000) -> None:
    """As a disk that has so much room for a file."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))


@pytest.mark.parametrize("to_stdout", [False, True])
def test_a_full_disk_leaves_whole_lines(to_stdout: bool, reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with out.open("wb") as stdout:
        command = [*COMMAND, str(reports), *([] if to_stdout else ["-o", str(out)])]
        done = subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, text=True, preexec_fn=limited, check=False)
    assert done.returncode == 2
    assert "cannot be written: File too large: make room for it" in done.stderr and "Traceback" not in done.stderr
    assert 0 < whole_lines(out) < FILES
    assert out.stat().st_size < 200_000


def test_a_full_disk_leaves_nothing_else_half_written(reports: Path, tmp_path: Path) -> None:
    for form, name in (("json", "out.json"), ("sqlite", "out.db"), ("csv", "tables"), ("html", "pages/")):
        room = 20_000 if form == "html" else 200_000  # a page is smaller than the other files
        command = [*COMMAND, str(reports), "--format", form, "-o", f"{tmp_path}/{name}"]
        done = subprocess.run(command, capture_output=True, text=True, preexec_fn=partial(limited, room), check=False)
        assert (done.returncode, done.stderr.count("cannot be written")) == (2, 1)
        assert "Traceback" not in done.stderr
    assert list(tmp_path.rglob("*.part*")) == [] and not (tmp_path / "out.db").exists()
    assert list((tmp_path / "pages").glob("0*.html")) == []
    assert 0 < len(json.loads((tmp_path / "out.json").read_bytes())) < FILES
    for name, columns in COLUMNS.items():
        lines = (tmp_path / f"tables/{name}.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)
        assert all(line.endswith("\n") and line.count(",") >= len(columns) - 1 for line in lines)


def test_a_reader_that_has_enough(reports: Path) -> None:
    """``zgc-extract reports/ | head -1``: no message, no traceback, no wait."""
    running = subprocess.Popen([*COMMAND, str(reports)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout is not None and running.stderr is not None
    EventRecord.model_validate_json(running.stdout.readline())
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait(20) == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="Linux's full device")
def test_a_full_device(reports: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*COMMAND, str(reports)], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("zgc-extract: standard output cannot be written: No space left on device: make room for it")
    assert done.stderr.count("\n") == 1
