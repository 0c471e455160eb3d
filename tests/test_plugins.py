"""Rules of installed packages: found by their entry point, and named where they cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from zgc_extract import installed_rules
from zgc_extract.errors import RuleError

RULES = """\
from zgc_extract.readings import Count
from zgc_extract.rule import RuleSet, no, yes

rules = RuleSet("quantity")


@rules.rule("stars", "星{3}", yes("获评[[星星星]]"), no("一颗星"))
def stars(m):
    '''Three stars.'''
    return Count(3)
"""


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, module: str, text: str, entry: str) -> None:
    """What pip leaves of a package: a module, and its metadata beside it."""
    info = folder / f"{module}-1.0.dist-info"
    info.mkdir()
    (folder / f"{module}.py").write_text(text, encoding="utf-8")
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[zgc_extract.rules]\nstars = {entry}\n", encoding="utf-8")
    monkeypatch.syspath_prepend(folder)


def test_rules_of_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = installed_rules()
    install(tmp_path, monkeypatch, "stars_good", RULES, "stars_good:rules")
    assert [r.id for r in installed_rules() if r not in before] == ["quantity.stars"]


@pytest.mark.parametrize(
    ("text", "entry", "says"),
    [
        ("1 / 0", "stars_bad:rules", "of stars_bad cannot be loaded .ZeroDivisionError: division by zero.: mend or uninstall"),
        ("rules = ['x']", "stars_odd:rules", "gives something that is no Rule"),
    ],
)
def test_a_package_that_is_broken_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, entry: str, says: str) -> None:
    install(tmp_path, monkeypatch, entry.partition(":")[0], text, entry)
    with pytest.raises(RuleError, match=says):
        installed_rules()
