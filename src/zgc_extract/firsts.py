"""Patterns by the first characters of what they match, worked out when the shelf is filled.

With what the matches of a pattern begin is told to Python's engine, so that a search passes over the rest (`with_firsts`).

The engine itself sees this only where a pattern begins with a literal, a class, or alternatives that begin with literals. Where
one is ``(?=[镇乡])(?:镇|乡|街道)``, ``(?<!第)一期`` or ``[金银]牌|称号``, it begins to match at each character of a text, which takes
ten times as long as to see that the character is none of the first ones.

Alternatives that begin with the same character are put together behind it (`by_firsts`): of two hundred words the engine tries some
seventy characters, and of the words those with the right one.
"""

from __future__ import annotations

import importlib
import re
import sys
from typing import Any

_compiler: Any = importlib.import_module("re._compiler")
_ops: Any = importlib.import_module("re._constants")
_REPEATS = (_ops.MAX_REPEAT, _ops.MIN_REPEAT, _ops.POSSESSIVE_REPEAT)
_BEHIND = -1
#: A class with so many characters in a row holds most of a text: nothing is passed over by it.
_MOST = 1_000

#: Where a pattern begins so, the engine looks nowhere else.
_AT_THE_BEGINNING = ((_ops.AT, _ops.AT_BEGINNING), (_ops.AT, _ops.AT_BEGINNING_STRING))
#: So many alternatives are tried one after the other sooner than they are put together.
_FEW = 4

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
    if seen or not least or tuple(parsed[0]) in _AT_THE_BEGINNING or parsed.state.flags & re.IGNORECASE:
        return code
    first, sure = _first(parsed)
    if not first or not sure:
        return code
    charset: list[int] = []
    _compiler._compile_charset(_compiler._optimize_charset(first)[0], parsed.state.flags, charset)
    return [operation, length + len(charset), int(_ops.SRE_INFO_CHARSET), least, greatest, *charset, *code[1 + length :]]


#: More beginnings than these tell nothing any more.
_MANY = 400
_SPACES = frozenset(c for c in map(chr, range(sys.maxunicode + 1)) if c.isspace())

#: What something begins with, and of each beginning whether it is all of it: what follows stands right behind it then.
_Beginnings = set[tuple[str, bool]]
_NOTHING: _Beginnings = {("", True)}
_ANYTHING: _Beginnings = {("", False)}


def beginnings(parsed: Any) -> tuple[str, ...]:
    """What the matches of a pattern begin with, one or two characters each, where that is known and little; none begins another.

    Example:
        >>> import re._parser
        >>> [beginnings(re._parser.parse(p)) for p in ("任命|聘(?:请|任)?|任免", "[甲乙]?丙(?=丁)", "(?=[甲乙])(?:甲方|丙方)", ".甲")]
        [('任免', '任命', '聘'), ('丙丁', '乙丙', '甲丙'), ('甲方',), ()]
    """
    if not parsed.getwidth()[0] or parsed.state.flags & re.IGNORECASE:
        return ()
    for size in (2, 1):  # of too many one character each has to do
        found = {begun for begun, _ in _beginnings(parsed, size)}
        if len(found) <= _MANY and "" not in found:
            return tuple(sorted(begun for begun in found if len(begun) == 1 or begun[0] not in found))
    return ()


def _beginnings(sequence: Any, size: int) -> _Beginnings:
    """What a sequence begins with, up to so many characters."""
    found, ahead = _NOTHING, _ANYTHING
    for op, value in sequence:
        if op is _ops.ASSERT and value[0] != _BEHIND and found == _NOTHING:
            ahead = _beginnings(value[1], size)
            continue
        more = _beginnings_of(op, value, size)
        longer = {((begun + rest)[:size], there and len(begun + rest) < size) for begun, ends in found if ends for rest, there in more}
        found = {one for one in found if not one[1]} | longer
        if len(found) > _MANY * size:
            return _ANYTHING
    # what is looked for ahead and what is taken begin the same
    return {max(one, other) for one in found for other in ahead if one[0].startswith(other[0]) or other[0].startswith(one[0])}


def _beginnings_of(op: Any, value: Any, size: int) -> _Beginnings:
    """The same of one operation."""
    if op is _ops.LITERAL:
        return {(chr(value), True)}
    if op is _ops.IN:
        return {(character, True) for character in _members(value)} or _ANYTHING
    if op is _ops.SUBPATTERN:
        _, added, removed, inner = value
        found = _ANYTHING if added & ~re.IGNORECASE or removed else _beginnings(inner, size)
        return {(c, False) for begun, _ in found for c in _in_both(begun[:1])} if added else found
    if op is _ops.ATOMIC_GROUP:
        return _beginnings(value, size)
    if op is _ops.BRANCH:
        return {one for alternative in value[1] for one in _beginnings(alternative, size)}
    if op in _REPEATS:
        least, most, inner = value
        once = {(begun, ends and most == 1) for begun, ends in _beginnings(inner, size)}
        return once if least else once | _NOTHING
    if op is _ops.ASSERT and value[0] != _BEHIND:  # what is looked for ahead stands there, whatever takes it
        found = {(begun, False) for begun, _ in _beginnings(value[1], size)}
        return _NOTHING if found >= _ANYTHING else found
    return _NOTHING if op in (_ops.AT, _ops.ASSERT_NOT, _ops.ASSERT) else _ANYTHING


def _in_both(character: str) -> tuple[str, str]:
    """A character in both cases, where it is an ASCII one."""
    return (character.lower(), character.upper()) if character.isascii() else ("", "")


def _members(of: _Class) -> set[str]:
    """The characters of a class; none where they are too many, or all but some."""
    found: set[str] = set()
    for op, value in of:
        if (op, value) == (_ops.CATEGORY, _ops.CATEGORY_SPACE):
            found |= _SPACES
            continue
        low, high = (value, value) if op is _ops.LITERAL else value if op is _ops.RANGE else (0, sys.maxunicode)
        if high - low > _MANY:
            return set()
        found |= {chr(c) for c in range(low, high + 1)}
    return found


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


def _in_both_cases(known: tuple[_Class | None, bool]) -> tuple[_Class | None, bool]:
    """The same where case is ignored, of ASCII letters."""
    first, sure = known
    if first is None or not all(op is _ops.LITERAL and value < ord("\x7f") for op, value in first):
        return None, True
    return [(op, ord(c)) for op, value in first for c in dict.fromkeys((chr(value), chr(value).swapcase()))], sure


def _first_of(op: Any, value: Any) -> tuple[_Class | None, bool]:
    """The same of one operation."""
    if op is _ops.LITERAL:
        return [(op, value)], True
    if op is _ops.IN:
        wide = any(o is _ops.NEGATE or (o is _ops.RANGE and v[1] - v[0] > _MOST) for o, v in value)
        return (None if wide else list(value)), True
    if op is _ops.SUBPATTERN:
        _, added, removed, inner = value
        return (None, True) if added & ~re.IGNORECASE or removed else _in_both_cases(_first(inner)) if added else _first(inner)
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


def by_firsts(parsed: Any) -> None:
    """Put together, anywhere in a pattern as ``re`` parses it, alternatives that begin with the same character.

    Between alternatives with different first characters the order does not matter, as at most one of them matches; those with the
    same one keep theirs, and so do those that begin with anything else.
    """
    for k, (op, value) in enumerate(parsed.data):
        if op is _ops.BRANCH and len(value[1]) > _FEW:
            parsed.data[k] = op, (value[0], _together(value[1]))
        for inner in _inside(*parsed.data[k]):
            by_firsts(inner)


def _together(alternatives: list[Any]) -> list[Any]:
    out: list[Any] = []
    of_first: dict[int, list[Any]] = {}
    for alternative in [*alternatives, None]:
        if alternative and alternative[0][0] is _ops.LITERAL:
            of_first.setdefault(alternative[0][1], []).append(alternative)
            continue
        for character, group in of_first.items():
            rests = [each[1:] for each in group]
            out.append(_sequence(group[0], [(_ops.LITERAL, character), (_ops.BRANCH, (None, rests))]) if len(group) > 1 else group[0])
        of_first.clear()
        out += () if alternative is None else (alternative,)
    return out


def _sequence(like: Any, operations: list[tuple[Any, Any]]) -> Any:
    return type(like)(like.state, operations)


def _inside(op: Any, value: Any) -> list[Any]:
    """The sequences inside an operation."""
    if op is _ops.BRANCH:
        return list(value[1])
    if op in _REPEATS:
        return [value[2]]
    if op is _ops.SUBPATTERN:
        return [value[3]]
    if op is _ops.ATOMIC_GROUP:
        return [value]
    return [value[1]] if op in (_ops.ASSERT, _ops.ASSERT_NOT) else []
