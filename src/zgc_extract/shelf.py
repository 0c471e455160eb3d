"""What takes long to make and is the same each time, made when the wheel is built: compiled patterns, tables, sets of characters.

`zgc_extract.filling` writes it (called by ``hatch_build.py``, under the Python that builds the wheel); `compiled`, `kept`, `drawer`
and `code_of` take from it. Where there is none, as in a clone, or where it was filled under another Python or from other sources,
all is made as ever: the shelf only saves time, half a second of it. A pattern is known by its own text and flags, code by its
source, a value by the check sum of its sources.
"""

from __future__ import annotations

import fnmatch
import importlib
import marshal
import mmap
import os
import re
import sys
from array import array
from collections.abc import Callable
from functools import cache, lru_cache, wraps
from pathlib import Path
from types import CodeType
from typing import Any, Generic, ParamSpec, TypeVar, cast
from zlib import crc32

_T = TypeVar("_T")
_P = ParamSpec("_P")
#: Flags, code, number of groups, groups by name, names by group: what `re` hands to its engine.
Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

FILE = Path(__file__).with_name("shelf.marshal")

# Python has no public way to keep a compiled pattern: its engine's private one is used for exactly the Python that made the shelf.
_sre: Any = importlib.import_module("_sre")
#: How a shelf is laid out inside: one more whenever `opened`, `Drawer` or what `filling` writes changes, so that no older one is read.
_LAYOUT = 1
MADE_FOR = (
    _LAYOUT, sys.implementation.name, tuple(sys.version_info), getattr(_sre, "MAGIC", 0), getattr(_sre, "CODESIZE", 0), sys.byteorder,
)  # fmt: skip


@cache
def shelf() -> dict[str, Any]:
    """What is on the shelf; nothing where it does not fit this Python or is not there."""
    try:
        content = opened(FILE)
        return content if content["made_for"] == MADE_FOR else {}
    except (OSError, ValueError, EOFError, TypeError, KeyError):
        return {}


def opened(path: Path) -> dict[str, Any]:
    """What a shelf has: where its ``patterns``, ``values`` … stand in ``all``, which stays in the file until it is asked for."""
    with path.open("rb") as file:
        mapped = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    size = int.from_bytes(mapped[:_SIZE], "big")
    content: dict[str, Any] = marshal.loads(mapped[_SIZE : _SIZE + size])
    content["all"] = mapped[_SIZE + size :]
    return content


def packed(content: dict[str, Any], blobs: list[bytes]) -> bytes:
    """The bytes of a shelf, for `opened`; ``content`` says where in the joined blobs each thing begins."""
    head = marshal.dumps(content)
    return len(head).to_bytes(_SIZE, "big") + head + b"".join(blobs)


#: Bytes of the number at the head of the file.
_SIZE = 8


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile` with the shelf: a pattern that lies there is not compiled again, and is taken from there when it is first used."""
    known = (source, int(flags)) in shelf().get("patterns", _NOTHING)
    return cast("re.Pattern[str]", _Kept(source, flags)) if known else re.compile(source, flags)


class _Ready:
    """What stands for a pattern: its attributes, at hardly more cost than a pattern's own."""

    __slots__ = (
        "_put_by", "findall", "finditer", "flags", "fullmatch", "groupindex", "groups", "match", "pattern", "scanner", "search", "split",
        "sub", "subn",
    )  # fmt: skip
    pattern: str
    _put_by: int

    def __reduce__(self) -> tuple[Callable[..., re.Pattern[str]], tuple[str, int]]:
        return compiled, (self.pattern, self._put_by)


class _Kept(_Ready):
    """A pattern on the shelf that nobody has used yet: a page uses a third of them all. With its first use it is ready."""

    __slots__ = ()

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self._put_by = source, flags

    def __getattr__(self, name: str) -> Any:
        made = taken(self.pattern, self._put_by)
        for attribute in _Ready.__slots__[1:]:
            setattr(self, attribute, getattr(made, attribute))
        self.__class__ = _Ready  # type: ignore[assignment]  # without this function Python finds an attribute in a third of the time
        return getattr(self, name)


def matches(pattern: re.Pattern[str], m: re.Match[str]) -> bool:
    """Whether it is a match of this pattern (``m.re`` is not what `compiled` gave)."""
    return m.re.pattern == pattern.pattern


def taken(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern at once, for those who make it when they need it."""
    content = shelf()
    at = content.get("patterns", _NOTHING).get((source, int(flags)))
    if at is None:
        return re.compile(source, flags)
    parts: Parts = marshal.loads(content["all"][at:])
    all_flags, code, groups, by_name, by_group = parts
    made: re.Pattern[str] = _sre.compile(source, all_flags, array("I", code).tolist(), groups, by_name, by_group)
    return made


_NOTHING: dict[Any, Any] = {}


def beginnings(source: str, flags: int = 0) -> tuple[str, ...]:
    """With one of which, of one or two characters, each match of a pattern begins; none where that is not known, or there is no shelf."""
    ones, twos = shelf().get("beginnings", _NOTHING).get((source, int(flags)), ("", ""))
    return (*ones, *map("".join, zip(twos[::2], twos[1::2], strict=True)))


def kept(*sources: str) -> Callable[[Callable[_P, _T]], Callable[_P, _T]]:
    """`functools.lru_cache` with the shelf: for a function whose values are plain (texts, numbers, and tuples, dicts, sets of them).

    Args:
        sources: Patterns of the files beside the function's module on which its values depend, and they alone: where they are no
            more what they were when the shelf was filled, the values are made again.
    """

    def keep(make: Callable[_P, _T]) -> Callable[_P, _T]:
        name, folder = name_of(make), Path(make.__code__.co_filename).parent

        @wraps(make)
        def taken(*args: _P.args, **options: _P.kwargs) -> _T:
            check, values = shelf().get("values", _NOTHING).get(name, (None, _NOTHING))
            key = key_of(args)
            if key not in values or check != check_sum(folder, sources):
                return make(*args, **options)
            value: _T = marshal.loads(shelf()["all"][values[key] :])
            return value

        taken.sources = sources  # type: ignore[attr-defined]  # for `zgc_extract.filling`
        return cast("Callable[_P, _T]", lru_cache(maxsize=8)(taken))

    return keep


class Drawer(Generic[_T]):
    """A dict that stays on the shelf: what is under a key is taken out when it is asked for, with what shares its place."""

    __slots__ = ("_all", "_places", "_shares")

    def __init__(self, everything: memoryview, at: int, shares: int) -> None:
        self._all, self._shares = everything, shares
        #: Where each share stands.
        self._places = everything[at : at + 4 * shares].cast("I")

    def get(self, key: str) -> _T | None:
        """What is under a key; None where there is nothing."""
        found: _T | None = marshal.loads(self._all[self._places[share_of(key, self._shares)] :]).get(key)
        return found


def share_of(key: str, shares: int) -> int:
    """In which share of a drawer a key is."""
    return crc32(key.encode("utf-8", "surrogatepass")) % shares


def drawer(*sources: str) -> Callable[[Callable[[], dict[str, _T]]], Callable[[], Drawer[_T] | None]]:
    """For a function that makes a great dict of which a text asks for little: the dict on the shelf, or None where it is not there.

    Args:
        sources: As those of `kept`.
    """

    def keep(make: Callable[[], dict[str, _T]]) -> Callable[[], Drawer[_T] | None]:
        name, folder = name_of(make), Path(make.__code__.co_filename).parent

        @wraps(make)
        def opened() -> Drawer[_T] | None:
            check, *where = shelf().get("drawers", _NOTHING).get(name, (None,))
            return Drawer(shelf()["all"], *where) if where and check == check_sum(folder, sources) else None

        opened.drawn_from = sources  # type: ignore[attr-defined]  # for `zgc_extract.filling`
        return cache(opened)

    return keep


def code_of(source: str) -> CodeType:
    """The code of a module of a few lines."""
    at = shelf().get("code", _NOTHING).get(source)
    made: CodeType = compile(source, "<made>", "exec") if at is None else marshal.loads(shelf()["all"][at:])
    return made


def key_of(arguments: tuple[object, ...]) -> tuple[object, ...]:
    """What stands for the arguments on the shelf: they themselves, or the name that they have there (``kept_as``)."""
    return tuple(getattr(a, "kept_as", a) for a in arguments)


def name_of(function: Callable[..., Any]) -> str:
    return f"{function.__module__}.{function.__qualname__}"


def check_sum(folder: Path, patterns: tuple[str, ...]) -> int:
    """Of the files, by their names and what they hold."""
    sums = [_sums(os.path.realpath(folder / pattern)) for pattern in patterns]
    return crc32(repr(sums).encode())


@cache
def _sums(pattern: str) -> list[tuple[str, int]]:
    folder, _, names = pattern.rpartition(os.sep)
    return [(name, _sum(os.path.join(folder, name))) for name in sorted(fnmatch.filter(os.listdir(folder), names))]


@cache
def _sum(path: str) -> int:
    total = 0
    with open(path, "rb", buffering=0) as file:
        while part := file.read(_PART):
            total = crc32(part, total)
    return total


#: So many bytes are read at once: what a core's cache holds.
_PART = 1 << 16
