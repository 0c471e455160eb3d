"""What takes long to make and is the same each time, made when the wheel is built: the compiled patterns.

`fill` writes it (called by ``hatch_build.py``, under the Python that builds the wheel), `shelf` reads it. Where there is none, as
in a clone, or where it was filled under another Python, patterns are compiled as ever: it only saves time, a third of a second of
it. A pattern is known by its own text and flags, so a wrong one cannot come from the shelf.
"""

from __future__ import annotations

import importlib
import marshal
import pkgutil
import re
import sys
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

_sre: Any = importlib.import_module("_sre")
_compiler: Any = importlib.import_module("re._compiler")
_parser: Any = importlib.import_module("re._parser")

_FILE = Path(__file__).with_name("shelf.marshal")
#: Compiled patterns are those of one version of Python, one size of code and one order of bytes.
_MADE_FOR = (sys.implementation.name, sys.version_info[:2], _sre.MAGIC, _sre.CODESIZE, sys.byteorder)

#: Texts whose cleaning makes the patterns that are made late: a Simplified one and a Traditional one.
_SAMPLES = ("论坛在北京召开?", "論壇在臺北召開?")

_Key = tuple[str, int]
_Compile = Callable[..., "re.Pattern[str]"]
#: Flags, code, number of groups, groups by name, names by group: what `re` hands to its engine.
_Compiled = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


@cache
def shelf() -> dict[str, Any]:
    """What is on the shelf (``patterns``); nothing where it does not fit this Python or is not there."""
    try:
        content: dict[str, Any] = marshal.loads(_FILE.read_bytes())
        return content if content["made_for"] == _MADE_FOR else {}
    except (OSError, ValueError, EOFError, TypeError, KeyError):
        return {}


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern made late, when modules are loaded: from the shelf if a sample that `fill` reads made it, else compiled."""
    with shelved_patterns():
        return re.compile(source, flags)


@contextmanager
def shelved_patterns() -> Iterator[None]:
    """While modules are loaded in it, `re.compile` takes what it can from the shelf."""
    patterns: dict[_Key, _Compiled] = shelf().get("patterns", {})
    if not patterns:
        yield
        return

    def from_shelf(compile_: _Compile, source: Any, flags: int) -> re.Pattern[str]:
        found = patterns.get((source, int(flags))) if isinstance(source, str) else None
        if found is None:
            return compile_(source, flags)
        all_flags, code, groups, by_name, by_group = found
        made: re.Pattern[str] = _sre.compile(source, all_flags, array("I", code).tolist(), groups, by_name, by_group)
        return made

    with _compiling(from_shelf):
        yield


@contextmanager
def _compiling(instead: Callable[[_Compile, Any, int], re.Pattern[str]]) -> Iterator[None]:
    """Put a function in the place of the compiler of `re`, which it gets as its first argument."""
    compile_ = _compiler.compile
    _compiler.compile = lambda source, flags=0: instead(compile_, source, flags)
    try:
        yield
    finally:
        _compiler.compile = compile_


def fill(package: Path, target: Path) -> None:
    """Write a shelf for a package's source folder.

    No dependency need be there: what loads one (the record's models, the outputs) is left out.
    """
    name = package.name
    root = sys.modules[name] = ModuleType(name)
    root.__path__ = [str(package)]
    patterns: dict[_Key, _Compiled] = {}

    def noted(compile_: _Compile, source: Any, flags: int) -> re.Pattern[str]:
        if isinstance(source, str):
            patterns[source, int(flags)] = _taken_apart(source, int(flags))
        return compile_(source, flags)

    with _compiling(noted):
        for part in ("text", "rules", "facts", "entities"):
            for module in pkgutil.walk_packages([str(package / part)], f"{name}.{part}."):
                importlib.import_module(module.name)
        clean = importlib.import_module(f"{name}.text").clean
        for sample in _SAMPLES:
            with suppress(ImportError):  # Traditional text needs a converter
                clean(sample)
    target.write_bytes(marshal.dumps({"made_for": _MADE_FOR, "patterns": patterns}))


def _taken_apart(source: str, flags: int) -> _Compiled:
    parsed = _parser.parse(source, flags)
    names: dict[str, int] = dict(parsed.state.groupdict)
    by_group: list[str | None] = [None] * parsed.state.groups
    for name, group in names.items():
        by_group[group] = name
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, names, tuple(by_group)
