"""Fills the shelf (see `zgc_extract.shelf`) when the wheel is built: ``python -m zgc_extract.filling TARGET``.

Without a target it fills that of the package itself: in a clone, for those who start it often. What is changed there afterwards is
noticed pattern by pattern and value by value.

No dependency need be there: what loads one (the record's models, the outputs) is left out.
"""

from __future__ import annotations

import importlib
import marshal
import pkgutil
import re
import sys
from array import array
from contextlib import suppress
from inspect import unwrap
from pathlib import Path
from types import CodeType
from typing import Any, get_args

from . import shelf
from .firsts import beginnings, by_firsts, with_firsts
from .shelf import MADE_FOR, Parts, packed

_PARTS = ("text", "lexicon", "rules", "facts", "entities")
#: How many shares a drawer has for each thing in it: so many that in most there is one thing or none.
_SHARES = 2


def fill(target: Path) -> None:
    """Write a shelf for this package, of which no other module must be loaded yet."""
    patterns: dict[tuple[str, int], Parts] = {}
    begin: dict[tuple[str, int], tuple[str, str]] = {}
    codes: dict[str, bytes] = {}

    def noted(source: str, flags: int = 0) -> re.Pattern[str]:
        patterns[source, int(flags)], found = _parts(source, int(flags))
        if found:
            begin[source, int(flags)] = "".join(c for c in found if len(c) == 1), "".join(c for c in found if len(c) == 2)
        return re.compile(source, flags)

    def coded(source: str) -> CodeType:
        code = compile(source, "<made>", "exec")
        codes[source] = marshal.dumps(code)
        return code

    shelf.compiled, shelf.taken, shelf.code_of, shelf.shelf = noted, noted, coded, dict  # type: ignore[assignment]
    package = Path(__file__).parent
    for module in pkgutil.iter_modules([str(package)], f"{__package__}."):
        if not module.ispkg and not module.name.endswith("__"):
            with suppress(ImportError):
                importlib.import_module(module.name)
    for part in _PARTS:
        for module in pkgutil.walk_packages([str(package / part)], f"{__package__}.{part}."):
            importlib.import_module(module.name)
    for rule in importlib.import_module(f"{__package__}.rules").default_rules():
        if rule.source is not None:
            assert rule.pattern
    drawers = _drawers()
    values = _values(importlib.import_module(f"{__package__}.lexicon").default_lexicon())
    blobs: list[bytes] = []
    at = 0

    def put(blob: bytes) -> int:
        nonlocal at
        blobs.append(blob)
        at += len(blob)
        return at - len(blob)

    def put_apart(value: dict[str, object]) -> tuple[int, int]:
        """A drawer: where it is told where its shares stand, and how many they are."""
        shares: list[dict[str, object]] = [{} for _ in range(_SHARES * len(value) + 1)]
        for key, under in value.items():
            shares[shelf.share_of(key, len(shares))][key] = under
        nothing = put(marshal.dumps({}))
        return put(array("I", [put(marshal.dumps(share)) if share else nothing for share in shares]).tobytes()), len(shares)

    content = {
        "made_for": MADE_FOR,
        "patterns": {pattern: put(marshal.dumps(parts)) for pattern, parts in patterns.items()},
        "beginnings": begin,
        "code": {source: put(code) for source, code in codes.items()},
        "drawers": {name: (check, *put_apart(value)) for name, (check, value) in drawers.items()},
        "values": {name: (check, {key: put(value) for key, value in made.items()}) for name, (check, made) in values.items()},
    }
    target.write_bytes(packed(content, blobs))


def _cached() -> list[Any]:
    """The cached functions of modules that take from the shelf."""
    spaces = [vars(module) for name, module in sys.modules.items() if name.startswith(f"{__package__}.")]
    used = [space for space in spaces if not {"compiled", "kept", "drawer", "Sought"}.isdisjoint(space)]
    return list({id(f): f for space in used for f in space.values() if hasattr(f, "cache_info")}.values())


def _drawers() -> dict[str, tuple[int, dict[str, object]]]:
    """The dicts of functions that are `shelf.drawer`, each with the check sum of its sources."""
    made = [(unwrap(f), f.__wrapped__.drawn_from) for f in _cached() if hasattr(f.__wrapped__, "drawn_from")]
    return {shelf.name_of(make): (_check_sum(make, sources), make()) for make, sources in made}


def _check_sum(make: Any, sources: tuple[str, ...]) -> int:
    return shelf.check_sum(Path(make.__code__.co_filename).parent, sources)


def _values(lexicon: object) -> dict[str, tuple[int, dict[Any, bytes]]]:
    """The values of functions that are `shelf.kept`; other cached ones are called too, for the patterns that they make."""
    values: dict[str, tuple[int, dict[Any, bytes]]] = {}
    for function in _cached():
        make, sources = unwrap(function), getattr(function.__wrapped__, "sources", None)
        made: dict[Any, bytes] = {}
        for arguments in _arguments(make, lexicon):
            with suppress(ImportError):  # what needs a dependency at once makes no pattern
                value = function(*arguments)
                if sources is not None:
                    made[shelf.key_of(arguments)] = marshal.dumps(value)
        if sources is not None:
            values[shelf.name_of(make)] = _check_sum(make, sources), made
    return values


def _arguments(function: Any, lexicon: object) -> list[tuple[object, ...]]:
    """What a cached function may be called with, where that is little: nothing, the tables, yes or no, some words."""
    taken = [hint for name, hint in function.__annotations__.items() if name != "return"]
    if len(taken) != 1:
        return [()] if not taken else []
    known = {"Lexicon": (lexicon,), "bool": (False, True)}
    return [(value,) for value in known.get(taken[0]) or get_args(function.__globals__.get(taken[0]))]


def _parts(source: str, flags: int) -> tuple[Parts, tuple[str, ...]]:
    """A compiled pattern, and what its matches begin with."""
    compiler: Any = importlib.import_module("re._compiler")
    parsed: Any = importlib.import_module("re._parser").parse(source, flags)
    found = beginnings(parsed)
    by_firsts(parsed)
    names: dict[str, int] = dict(parsed.state.groupdict)
    by_group: list[str | None] = [None] * parsed.state.groups
    for name, group in names.items():
        by_group[group] = name
    code = array("I", with_firsts(compiler._code(parsed, flags), parsed)).tobytes()
    return (int(flags | parsed.state.flags), code, parsed.state.groups - 1, names, tuple(by_group)), found


if __name__ == "__main__":
    fill(Path(sys.argv[1]) if sys.argv[1:] else shelf.FILE)
