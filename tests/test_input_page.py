"""Every row of the tables in docs/input.md is what the library and the command do."""

from __future__ import annotations

import codecs
import csv
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from test_hostile import HOSTILE
from zgc_extract import EventRecord, Extractor
from zgc_extract.cli import main
from zgc_extract.cli.table import render
from zgc_extract.errors import InputError
from zgc_extract.output import to_csv
from zgc_extract.testing import noise
from zgc_extract.text import clean, decode, lay_out
from zgc_extract.text.normalise import half_width

ROOT = Path(__file__).resolve().parent.parent
_ESCAPE = re.compile(r"\\(?:\\|[nrt0]|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})")


def _plain(cell: str) -> str:
    """A cell without its backticks, its escapes undone."""
    inside = cell[1:-1] if len(cell) > 1 and cell[0] == cell[-1] == "`" else cell
    return _ESCAPE.sub(lambda m: codecs.decode(m[0], "unicode_escape"), inside)


def table(section: str, head: str) -> list[tuple[str, ...]]:
    """The rows of the table with that head in a section."""
    text = (ROOT / "docs/input.md").read_text(encoding="utf-8").partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    lines = text.partition(f"| {head} |\n")[2].splitlines()[1:]
    end = next((k for k, line in enumerate(lines) if not line.startswith("|")), len(lines))
    rows = [tuple(c.strip(" ") for c in line.removeprefix("|").removesuffix("|").split("|")) for line in lines[:end]]
    assert rows, f"no table {head!r} in {section!r}"
    return rows


@pytest.mark.parametrize(("text", "read", "repairs"), table("Noise that is mended", "text | read | repairs"))
def test_mended(text: str, read: str, repairs: str) -> None:
    c = clean(_plain(text))
    assert (c.text, ", ".join(sorted(c.repairs))) == (_plain(read), ", ".join(sorted(filter(None, repairs.split(", ")))))


@pytest.mark.parametrize(("text", "why"), table("What stays as it is", "text | why"))
def test_stays(text: str, why: str) -> None:
    c = clean(_plain(text))
    assert (c.text, c.repairs) == (half_width(_plain(text)), {}) and why


TEXTS = {
    "page": "推介会在江城举行，三百位嘉宾参加了会议，市长介绍了产业园区的情况，并与企业的代表签署了合作协议。",
    "headline": "推介会在江城举行",
}


@pytest.mark.parametrize(("kind", "written", "named", "gets"), table("Encodings", "text | written in | named | gets"))
def test_encodings(kind: str, written: str, named: str, gets: str) -> None:
    name, _, script = kind.partition(", ")
    text = noise.traditional(TEXTS[name]).text if script else TEXTS[name]
    try:
        read, used = decode(text.encode(written), named or None)
    except InputError as error:
        assert gets.startswith("refused: ") and gets.removeprefix("refused: ") in str(error)
    else:
        assert (f"read as {used}", read) == (gets, text)


@pytest.mark.parametrize(("end", "lines"), table("Encodings", "line end | lines"))
def test_line_ends(end: str, lines: str) -> None:
    text = _plain(end).join(["论坛开幕", "王五六表示,要合作。", "论坛闭幕"])
    assert len(lay_out(clean(text).text)) == int(lines)


FILES: dict[str, bytes | None] = {
    "empty": b"",
    "blanks and line ends": " \n\t\r\n　".encode(),
    "a byte-order mark alone": codecs.BOM_UTF8,
    "an image": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1",
    "missing": None,
    "a folder without reports": None,
    "a pattern without match": None,
    "without permission": "论坛".encode(),
    "GB18030, a headline": TEXTS["headline"].encode("gb18030"),
    "an escaped lone surrogate": "论坛开幕".encode() + b"\xed\xa0\x80",
    "one character": "会".encode(),
    "Latin letters alone": b"The forum opened.",
    "control characters": "论\0坛\x1b[2J\x07".encode().replace(b"\0", b""),
}


@pytest.mark.parametrize(("name", "code", "says"), table("Files", "file | exit code | message"))
def test_files(
    name: str, code: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Alone, and among others."""
    path, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    good.write_text(TEXTS["page"], encoding="utf-8")
    if name == "a folder without reports":
        path.mkdir()
    elif name == "a pattern without match":
        path = tmp_path / "*.none"
    elif (data := FILES[name]) is not None:
        path.write_bytes(data)
    if name == "without permission":  # for root there is no such file
        read = Path.read_bytes

        def refused(self: Path) -> bytes:
            if self == path:
                raise PermissionError(13, "Permission denied")
            return read(self)

        monkeypatch.setattr(Path, "read_bytes", refused)
    assert main([str(path)]) == int(code)
    alone = capsysbinary.readouterr()
    assert says in alone.err.decode() and (path.name in alone.err.decode()) == bool(says)
    assert main([str(path), str(good)]) == int(code)
    out, err = capsysbinary.readouterr()
    assert says in err.decode()
    assert json.loads(out.splitlines()[-1])["source"]["path"] == str(good)


@pytest.mark.parametrize(("line", "kind"), table("The page around the article", "line | is"))
def test_lines(line: str, kind: str) -> None:
    lines = lay_out(f"本届论坛在京开幕,来宾数百。\n{_plain(line)}\n论坛闭幕。")
    assert lines[1].kind == kind


def test_hostile_units_are_those_that_are_doubled() -> None:
    shown = re.findall("`([^`]+)`", " ".join(row[0] for row in table("Hostile input", "over and over")))
    assert set(map(_plain, shown)) <= set(HOSTILE)
    assert len(shown) > 90


@pytest.fixture(scope="module")
def outputs(extractor: Extractor) -> dict[str, Callable[[EventRecord], str]]:
    return {
        "html": lambda r: r.to_html(),
        "csv": lambda r: "\n".join(to_csv(t) for t in r.to_tables().values()),
        "json": lambda r: r.model_dump_json(),
        "table": lambda r: render(r),
    }


@pytest.mark.parametrize(("output", "given", "wanted"), table("What comes out is safe to embed", "output | the text has | the output has"))
def test_outputs(
    output: str, given: str, wanted: str, extractor: Extractor, outputs: dict[str, Callable[[EventRecord], str]]
) -> None:
    text = f"四川省科技厅副厅长陈立群表示,{_plain(given)}要加快发展。\n《{_plain(given)}》印发。"
    made = outputs[output](extractor.extract(text, path=_plain(given)))
    assert _plain(wanted) in made
    made.encode("utf-8")
    if output == "csv":
        assert not any(cell.startswith(_plain(given)) for row in csv.reader(made.splitlines()) for cell in row)
    elif output != "json":
        assert _plain(given) not in made


TESTED = [
    *(("test_hostile.py", *row) for row in table("Hostile input", "input | gets | test")),
    *(("test_batches.py", *row) for row in table("Batches that end before their time", "what happens | what is there | test")),
]


@pytest.mark.parametrize(("file", "given", "gets", "test"), TESTED)
def test_has_its_test(file: str, given: str, gets: str, test: str) -> None:
    assert given and gets
    assert f"def {_plain(test)}(" in (ROOT / "tests" / file).read_text(encoding="utf-8")


def test_standard_input_is_a_file_too() -> None:
    done = subprocess.run([sys.executable, "-m", "zgc_extract", "-"], input=b"", capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"") and b"the file is empty" in done.stderr
