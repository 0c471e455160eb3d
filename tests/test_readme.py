"""What the README shows is what the library gives."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from zgc_extract import Extractor

ROOT = Path(__file__).resolve().parent.parent


def lacks(shown: Any, given: Any, path: str = "") -> list[str]:
    """Where ``given`` does not hold what is shown; of a list, each shown item must be in it."""
    if isinstance(shown, dict) and isinstance(given, dict):
        return [x for k, v in shown.items() for x in (lacks(v, given[k], f"{path}.{k}") if k in given else [f"{path}.{k}"])]
    if isinstance(shown, list) and isinstance(given, list):
        return [f"{path}[{k}]" for k, v in enumerate(shown) if all(lacks(v, g) for g in given)]
    return [] if shown == given else [f"{path}: {shown!r} != {given!r}"]


def test_the_record_shown_is_real(extractor: Extractor) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    text = (ROOT / "examples/forum.txt").read_bytes().decode("utf-8")
    blocks = re.findall(r"```json\n(.*?)```", readme, re.S)
    assert blocks
    for block in blocks:
        assert lacks(json.loads(block), json.loads(extractor.extract(text).model_dump_json())) == []
    for quoted in re.findall(r"^> (\S.*)$", readme, re.M):
        assert quoted in text
