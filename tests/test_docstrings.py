"""The examples in docstrings say what the functions do."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import zgc_extract

#: What starts a program or wants Spark.
_LEFT_OUT = ("__main__", ".spark")
MODULES = [m.name for m in pkgutil.walk_packages(zgc_extract.__path__, "zgc_extract.") if not any(x in m.name for x in _LEFT_OUT)]


def test_there_are_examples() -> None:
    found = [t for name in MODULES for t in doctest.DocTestFinder().find(importlib.import_module(name)) if t.examples]
    assert len(found) >= 40


@pytest.mark.parametrize("name", MODULES)
def test_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS).failed == 0
