"""Every example is short and runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.py"))
#: A line that each must print.
SHOWS = {
    "database": "('武汉未来科技城', '长江智造集团')", "folder_to_table": "positions.csv",
    "graph": '"武汉未来科技城" -- "长江智造集团" [label="签约"];',
    "notebook": "forum.html True", "own_rule": "七折 quantity.discount", "own_words": "星河科技投资公司 ['星科投']",
    "quickstart": "周明远 湖北省科技厅 副厅长 position.before",
    "why": "湖北省科技厅: organisation.suffix",
}  # fmt: skip


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_example(path: Path, tmp_path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 40
    command = [sys.executable, "-W", "error", "-X", "utf8", str(path)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert SHOWS[path.stem] in done.stdout
