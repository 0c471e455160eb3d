"""With what the matches of a pattern begin: told to Python's engine when the shelf is filled, so that a search passes over the rest.

The engine itself sees this only where a pattern begins with a literal, a class, or alternatives that begin with literals. Where
one is ``(?=[镇乡])(?:镇|乡|街道)``, ``(?<!第)一期`` or ``[金银]牌|称号``, it begins to match at each character of a text, which takes
ten times as long as to see that the character is none of the first ones.
"""

from __future__ import annotations

import importlib
import re
from typing import Any

_compiler: Any = importlib.import_module("re._compiler")
_ops: Any = importlib.import_module("re._constants")
_REPEATS = (_ops.MAX_REPEAT, _ops.MIN_REPEAT, _ops.POSSESSIVE_REPEAT)
_BEHIND = -1
#: A class with so many characters in a row holds most of a text: nothing is passed over by it.
_MOST = 1_000

#: What a class holds: literals, ranges, categories.
_Class = list[tuple[Any, Any]]


def with_firsts(code: list[int], parsed: Any) -> list[int]:
    """The code of a pattern as ``re`` makes it, with the first characters of its matches in front, where they are known and few.

    Args:
        code: It begins with what is known of the pattern: the operation, the length of this, flags, the least and the greatest
            width of a match, and what the engine has seen itself.
        parsed: The pattern as ``re`` parses it.
    """
    operation, length, seen, least, greatest = code[:5]
    first, sure = _first(parsed)
    if seen or not least or not first or not sure or parsed.state.flags & re.IGNORECASE:
        return code
    charset: list[int] = []
    _compiler._compile_charset(_compiler._optimize_charset(first)[0], parsed.state.flags, charset)
    return [operation, length + len(charset), int(_ops.SRE_INFO_CHARSET), least, greatest, *charset, *code[1 + length :]]


def _first(sequence: Any) -> tuple[_Class | None, bool]:
    """What the first character of a sequence may be, None where it may be any; and whether it must be one of these: what may take
    nothing has nothing to say of what comes behind it."""
    first: _Class = []
    for op, value in sequence:
        more, sure = _first_of(op, value)
        if more is None:
            return None, True
        first += more
        if sure:
            return first, True
    return first, False


def _first_of(op: Any, value: Any) -> tuple[_Class | None, bool]:
    """The same of one operation."""
    if op is _ops.LITERAL:
        return [(op, value)], True
    if op is _ops.IN:
        wide = any(o is _ops.NEGATE or (o is _ops.RANGE and v[1] - v[0] > _MOST) for o, v in value)
        return (None if wide else list(value)), True
    if op is _ops.SUBPATTERN:
        _, added, removed, inner = value
        return (None, True) if added or removed else _first(inner)
    if op is _ops.ATOMIC_GROUP:
        return _first(value)
    if op is _ops.BRANCH:
        each = [_first(alternative) for alternative in value[1]]
        known = [first for first, _ in each if first is not None]
        if len(known) < len(each):
            return None, True
        return [item for first in known for item in first], all(sure for _, sure in each)
    if op in _REPEATS:
        least, _, inner = value
        first, sure = _first(inner)
        return first, sure and least > 0
    if op is _ops.ASSERT and value[0] != _BEHIND:
        first, sure = _first(value[1])
        return (first, True) if first and sure else ([], False)
    if op in (_ops.AT, _ops.ASSERT, _ops.ASSERT_NOT):
        return [], False
    return None, True
