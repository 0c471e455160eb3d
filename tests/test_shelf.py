"""What is made with the wheel is what would be made at run time."""

from __future__ import annotations

import importlib
import inspect
import marshal
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import zgc_extract
from zgc_extract import default_lexicon, shelf

PACKAGE = Path(zgc_extract.__file__).parent
@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shelf filled as the build fills it: without any dependency."""
    target = tmp_path_factory.mktemp("shelf") / "shelf.marshal"
    subprocess.run([sys.executable, "-m", "zgc_extract.filling", str(target)], check=True, cwd=PACKAGE.parent)
    return target


def test_the_same_patterns(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content: dict[str, Any] = marshal.loads(filled.read_bytes())
    patterns = content["patterns"]
    assert len(patterns) > 600
    monkeypatch.setattr(shelf, "shelf", lambda: content)
    for source, flags in patterns:
        wanted = re.compile(source, flags)
        got = shelf.compiled(source, flags)
        assert got is not wanted
        assert got == wanted  # their flags and code
        assert (got.groups, got.groupindex) == (wanted.groups, wanted.groupindex)


def test_every_pattern_may_come_from_the_shelf() -> None:
    """Patterns are made by `compiled`, but for a few of bytes."""
    for path in PACKAGE.rglob("*.py"):
        if path.name not in ("shelf.py", "filling.py"):
            other = re.findall(r"re\.compile\((?!r?b)(?!rb).*", path.read_text("utf-8"))
            assert not other, f"{path}: write compiled(…) of zgc_extract.shelf in place of {other[0]}"


def test_a_shelf_of_another_python_is_left_alone(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = runpy.run_path(str(PACKAGE / "shelf.py"))
    read = fresh["shelf"].__wrapped__
    monkeypatch.setitem(read.__globals__, "FILE", filled)
    assert read()
    monkeypatch.setitem(read.__globals__, "MADE_FOR", ("another",))
    assert read() == {}
    filled.with_name("broken").write_bytes(b"\x00no shelf")
    monkeypatch.setitem(read.__globals__, "FILE", filled.with_name("broken"))
    assert read() == {}


def test_the_same_values(filled: Path) -> None:
    values = marshal.loads(filled.read_bytes())["values"]
    assert {"zgc_extract.lexicon.tables._contents", "zgc_extract.text.charsets.simplified_of"} <= values.keys()
    for name, (_, kept) in values.items():
        module, _, function = name.rpartition(".")
        make = inspect.unwrap(getattr(importlib.import_module(module), function))
        for key, value in kept.items():
            assert marshal.loads(value) == make(*(default_lexicon() if k == "default" else k for k in key)), (name, key)


def test_values_whose_sources_are_others_are_made_again(filled: Path, tmp_path: Path) -> None:
    """A word that is put into a table of an installed package is known, though the shelf has the table without it."""
    shutil.copytree(PACKAGE, tmp_path / "zgc_extract", ignore=shutil.ignore_patterns("__pycache__", "shelf.marshal"))
    code = (
        "from zgc_extract import default_lexicon; from zgc_extract.shelf import shelf; assert shelf()['values'];"
        "parks = default_lexicon().table('parks'); print(len(parks), '星河创新谷' in parks)"
    )

    def told() -> list[str]:
        command, space = [sys.executable, "-B", "-c", code], {**os.environ, "PYTHONPATH": ""}
        return subprocess.run(command, check=True, cwd=tmp_path, capture_output=True, text=True, env=space).stdout.split()

    shutil.copy(filled, tmp_path / "zgc_extract/shelf.marshal")
    number, known = told()
    assert (int(number), known) == (len(default_lexicon().table("parks")), "False")
    with (tmp_path / "zgc_extract/lexicon/data/parks.tsv").open("a", encoding="utf-8") as table:
        table.write("星河创新谷\n")
    assert told() == [str(int(number) + 1), "True"]


def test_kept_values(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the shelf where the sources are what they were; else, or for other arguments, made."""
    (tmp_path / "words.txt").write_text("甲")
    content: dict[str, Any] = {"values": {}}
    monkeypatch.setattr(shelf, "shelf", lambda: content)

    def function() -> Any:
        source = "def words(great: bool) -> str: return 'made'"
        space: dict[str, Any] = {"__name__": "mine"}
        exec(compile(source, str(tmp_path / "mine.py"), "exec"), space)
        return shelf.kept("words.txt")(space["words"])

    assert function()(True) == "made"
    content["values"]["mine.words"] = shelf.check_sum(tmp_path, ("words.txt",)), {(True,): marshal.dumps("kept")}
    words = function()
    assert (words(True), words(False), words(True)) == ("kept", "made", "kept")
    (tmp_path / "words.txt").write_text("乙")
    shelf._sum.cache_clear()
    assert function()(True) == "made"
