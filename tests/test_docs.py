"""The documentation names what is there: options, pages, fields."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import zgc_extract
from zgc_extract import EventRecord, default_lexicon, read_words
from zgc_extract.cli.options import FORMATS, KINDS
from zgc_extract.cli.options import parser as command

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted(p for p in (ROOT / "docs").glob("*.md") if p.name != "rules.md")]
OTHERS = {"--json", "--check"}  # of python -m zgc_extract.evaluation, and of docs/generate.py


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_options_and_formats_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    known = {option for action in command()._actions for option in action.option_strings}
    lines = [line for line in text.splitlines() if "zgc-extract" in line or line.lstrip().startswith("|")]
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", "\n".join(lines))) <= known | OTHERS
    assert set(re.findall(r"--format ([a-z]+)", text)) <= set(FORMATS)
    assert {k for kinds in re.findall(r"--kinds ([a-z,]+)", text) for k in kinds.split(",")} <= KINDS.keys()
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (page.parent / link).exists(), link


def test_the_api_page_has_everything_public() -> None:
    api = (ROOT / "docs/api.md").read_text(encoding="utf-8")
    lacking = [name for name in zgc_extract.__all__ if f"zgc_extract.{name}" not in api and "Error" not in name and name != "__version__"]
    assert lacking == []


def test_the_words_shown_are_words(tmp_path: Path) -> None:
    shown = re.findall(r"```toml\n(.*?)```", (ROOT / "docs/zh.md").read_text(encoding="utf-8"), re.S)
    (tmp_path / "words.toml").write_text(shown[0], encoding="utf-8")
    default_lexicon().extend(**read_words(tmp_path / "words.toml"))


def test_every_field_is_told() -> None:
    page = (ROOT / "docs/record.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in page for name in EventRecord.model_fields)
