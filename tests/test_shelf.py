"""What is made with the wheel is what would be made at run time."""

from __future__ import annotations

import marshal
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import zgc_extract
from zgc_extract import shelf

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
    monkeypatch.setitem(read.__globals__, "_FILE", filled)
    assert read()
    monkeypatch.setitem(read.__globals__, "MADE_FOR", ("another",))
    assert read() == {}
    filled.with_name("broken").write_bytes(b"\x00no shelf")
    monkeypatch.setitem(read.__globals__, "_FILE", filled.with_name("broken"))
    assert read() == {}
