"""How far characters, neighbours and tokens speak for a name: the tables, read once for each lexicon."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...lexicon import Lexicon


@dataclass(frozen=True)
class Side:
    """The weights of one sort of name, Chinese or transliterated; all in hundredths of a logit."""

    before: Mapping[str, int]
    after: Mapping[str, int]
    evidence: Mapping[str, int]


@dataclass(frozen=True)
class Weights:
    """All tables of names as numbers."""

    surname: Mapping[str, int]
    single: Mapping[str, int]
    first: Mapping[str, int]
    last: Mapping[str, int]
    words: Mapping[str, int]
    saying: Mapping[str, tuple[str, int]]
    translit: Mapping[str, int]
    translit_first: Mapping[str, int]
    translit_last: Mapping[str, int]
    native: Side
    foreign: Side
    run: re.Pattern[str]


class _Default(dict[str, int]):
    """A table whose row * says what every other character weighs."""

    def __missing__(self, key: str) -> int:
        return self["*"] if "\u4e00" <= key <= "\u9fff" else 0


class _Letters(dict[str, int]):
    """A table of neighbours: digits, letters, spaces and the ends of a line each count as one."""

    def __missing__(self, key: str) -> int:
        return self[kind_of(key)] if (key == "" or not "\u4e00" <= key <= "\u9fff") else self["*"]


def kind_of(character: str) -> str:
    """The row that stands for a neighbour that is not Chinese."""
    if character in ("", "\n", "\r"):
        return "^"
    if character in " \t\u3000":
        return "_"
    if character.isdigit():
        return "0"
    return "a" if character.isalpha() else "?"


@lru_cache(maxsize=8)
def weights(lexicon: Lexicon) -> Weights:
    """The weights that a lexicon holds."""

    def column(topic: str, name: str) -> dict[str, int]:
        return {word: int(row[name] or 0) for word, row in lexicon.table(topic).items()}

    def side(suffix: str, kind: str) -> Side:
        before, after = column("_name_neighbours", "before" + suffix), column("_name_neighbours", "after" + suffix)
        return Side(_Letters({"?": 0, **before}), _Letters({"?": 0, **after}), column("_name_evidence", kind))

    make: Callable[[str], dict[str, int]] = lambda name: _Default(column("_given", name))  # noqa: E731
    characters = "".join(lexicon.table("_translit"))
    return Weights(
        column("surnames", "weight"), make("single"), make("first"), make("last"), column("_not_names", "level"),
        {word: (row["kind"], int(row["weight"] or 0)) for word, row in lexicon.table("saying_verbs").items()},
        column("_translit", "any"), column("_translit", "first"), column("_translit", "last"),
        side("", "native"), side("_foreign", "foreign"), re.compile(f"[{characters or '·'}]{{2,}}"),
    )  # fmt: skip
