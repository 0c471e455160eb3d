"""Patterns that are tried where their first characters stand find what a search of the whole text finds."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import zgc_extract.facts
from zgc_extract.facts.initials import ByInitials
from zgc_extract.text import clean

TEXTS = [clean(p.read_bytes().decode("utf-8")).text for p in sorted((Path(__file__).parent / "fixtures").rglob("*.txt"))]


def patterns() -> list[ByInitials]:
    """All that stand in the modules of the facts, by themselves or in rows."""
    found: dict[int, ByInitials] = {}
    for module in pkgutil.walk_packages(zgc_extract.facts.__path__, "zgc_extract.facts."):
        for value in vars(importlib.import_module(module.name)).values():
            for one in value if isinstance(value, tuple | list) else (value,):
                if isinstance(one, ByInitials):
                    found[id(one)] = one
    return list(found.values())


PATTERNS = patterns()


def test_there_are_some() -> None:
    assert PATTERNS


@pytest.mark.parametrize("pattern", PATTERNS, ids=[p.pattern.pattern[:24] for p in PATTERNS])
def test_the_same_as_a_search(pattern: ByInitials) -> None:
    whole = re.compile(f"(?<=[{pattern.characters}])(?:{pattern.pattern.pattern})") if pattern.behind else pattern.pattern
    for text in TEXTS:
        assert [m.span() for m in pattern.all_in(text)] == [m.span() for m in whole.finditer(text)]
