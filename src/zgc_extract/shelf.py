"""What takes long to make and is the same each time, made when the wheel is built: compiled patterns, tables, sets of characters.

`fill` writes it (called by ``hatch_build.py``, under the Python that builds the wheel); `compiled` and `kept` take from it. Where
there is none, as in a clone, or where it was filled under another Python or from other sources, all is made as ever: the shelf
only saves time, half a second of it. A pattern is known by its own text and flags, a value by the check sum of its sources.
"""

from __future__ import annotations

import importlib
import marshal
import pkgutil
import re
import sys
from array import array
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Generic, TypeVar, get_args
from zlib import crc32

_T = TypeVar("_T")
_Compile = Callable[..., "re.Pattern[str]"]
_Key = tuple[str, int]
#: Flags, code, number of groups, groups by name, names by group: what `re` hands to its engine.
_Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

_FILE = Path(__file__).with_name("shelf.marshal")

# Python has no public way to keep a compiled pattern: its engine's private one is used for exactly the Python that made the shelf.
_sre: Any = importlib.import_module("_sre")
_MADE_FOR = (sys.implementation.name, tuple(sys.version_info), getattr(_sre, "MAGIC", 0), getattr(_sre, "CODESIZE", 0), sys.byteorder)


@cache
def shelf() -> dict[str, Any]:
    """What is on the shelf (``patterns``, ``values``); nothing where it does not fit this Python or is not there."""
    try:
        content: dict[str, Any] = marshal.loads(_FILE.read_bytes())
        return content if content["made_for"] == _MADE_FOR else {}
    except (OSError, ValueError, EOFError, TypeError, KeyError):
        return {}


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile` with the shelf: a pattern that lies there is not compiled again."""
    parts: _Parts | None = shelf().get("patterns", _NOTHING).get((source, int(flags)))
    if parts is None:
        return re.compile(source, flags)
    all_flags, code, groups, by_name, by_group = parts
    made: re.Pattern[str] = _sre.compile(source, all_flags, array("I", code).tolist(), groups, by_name, by_group)
    return made


_NOTHING: dict[Any, Any] = {}


class Kept(Generic[_T]):
    """A value that is made once, or taken from the shelf if its sources are what they were when it was filled."""

    def __init__(self, make: Callable[[], _T], patterns: tuple[str, ...]) -> None:
        self.make = make
        self.name = f"{make.__module__}.{make.__qualname__}"
        self.__doc__ = make.__doc__
        self._folder, self._patterns = Path(make.__code__.co_filename).parent, patterns
        self._value: list[_T] = []

    def __call__(self) -> _T:
        if not self._value:
            self._value.append(self._taken())
        return self._value[0]

    def _taken(self) -> _T:
        check, data = shelf().get("values", _NOTHING).get(self.name, (None, b""))
        if check is None or check != self.check():
            return self.make()
        value: _T = marshal.loads(data)
        return value

    def check(self) -> int:
        """The check sum of the sources."""
        return _check(self._folder, self._patterns)


@cache
def _check(folder: Path, patterns: tuple[str, ...]) -> int:
    total = 0
    for pattern in patterns:
        for path in sorted(folder.glob(pattern)):
            total = crc32(path.read_bytes(), crc32(path.name.encode(), total))
    return total


def kept(*sources: str) -> Callable[[Callable[[], _T]], Kept[_T]]:
    """A function without arguments whose value is kept: on the shelf, and once made or taken from there.

    The value must be plain: texts, numbers, and tuples, lists, dicts and sets of them. Nobody changes it.

    Args:
        sources: Patterns of files beside the function's module; its value may depend on them alone.
    """
    return lambda make: Kept(make, sources)


def fill(package: Path, target: Path) -> None:
    """Write a shelf for a package's source folder.

    No dependency need be there: what loads one (the record's models, the outputs) is left out.
    """
    name = package.name
    root = sys.modules[name] = ModuleType(name)
    root.__path__ = [str(package)]
    patterns: dict[_Key, _Parts] = {}

    def noted(source: str, flags: int = 0) -> re.Pattern[str]:
        patterns[source, int(flags)] = _parts(source, int(flags))
        return re.compile(source, flags)

    own = importlib.import_module(f"{name}.shelf")
    own.compiled = noted  # type: ignore[attr-defined]  # before any module has it
    modules = list(_modules(package))
    lexicon = importlib.import_module(f"{name}.lexicon").default_lexicon()
    for rule in importlib.import_module(f"{name}.rules").default_rules():
        if rule.source is not None:
            assert rule.pattern
    values: dict[str, tuple[int, bytes]] = {}
    for module in modules:
        for made in list(vars(module).values()):
            if isinstance(made, own.Kept):
                values[made.name] = made.check(), marshal.dumps(made.make())
            elif hasattr(made, "cache_info"):
                for arguments in _arguments(made, lexicon):
                    with suppress(ImportError):  # what needs a dependency at once holds no pattern
                        made(*arguments)
    target.write_bytes(marshal.dumps({"made_for": _MADE_FOR, "patterns": patterns, "values": values}))


def _modules(package: Path) -> Iterator[ModuleType]:
    """The modules that make patterns and values."""
    for part in ("text", "lexicon", "rules", "facts", "entities"):
        for module in pkgutil.walk_packages([str(package / part)], f"{package.name}.{part}."):
            yield importlib.import_module(module.name)


def _arguments(function: Any, lexicon: object) -> list[tuple[object, ...]]:
    """What a cached function may be called with, where that is little: nothing, the tables, yes or no, some words."""
    taken = [hint for name, hint in function.__wrapped__.__annotations__.items() if name != "return"]
    if len(taken) != 1:
        return [()] if not taken else []
    known = {"Lexicon": (lexicon,), "bool": (False, True)}
    return [(value,) for value in known.get(taken[0]) or get_args(function.__wrapped__.__globals__.get(taken[0]))]


def _parts(source: str, flags: int) -> _Parts:
    compiler: Any = importlib.import_module("re._compiler")
    parsed: Any = importlib.import_module("re._parser").parse(source, flags)
    names: dict[str, int] = dict(parsed.state.groupdict)
    by_group: list[str | None] = [None] * parsed.state.groups
    for name, group in names.items():
        by_group[group] = name
    code = array("I", compiler._code(parsed, flags)).tobytes()
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, names, tuple(by_group)
