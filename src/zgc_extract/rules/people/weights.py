"""How far characters, neighbours and tokens speak for a name: the tables, read once for each lexicon."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from ...lexicon import Lexicon
from ...lexicon.scanner import Find, finder
from ...post_words import post_words
from ...shelf import compiled
from ...slotted import fixed

#: The level of words that are no names even between a post and a verb: 董事长|郑重|承诺.
NEVER = 9

#: What leads to somebody in a caption.
_IN_PICTURE = "图为"
#: How far a character must speak for a surname to be one of two, and to be the second of them behind a title.
OF_TWO, _SECOND_OF_TWO = 100, 30

#: How long a transliterated name of one piece is at most; from which length on, and from how many tokens inside, more make no difference.
LONGEST_FOREIGN, _LONG_FOREIGN, _MANY_TOKENS = 8, 7, 3

#: What a name weighs by its lengths: of the surname, and one or two characters more.
_SHORTER, _LONGER = ("", "n11", "n21"), ("", "n12", "n22")


@fixed
class Side:
    """The weights of one sort of name, Chinese or transliterated; all in hundredths of a logit."""

    before: Mapping[str, int]
    after: Mapping[str, int]
    evidence: Mapping[str, int]


@fixed
class Weights:
    """All tables of names as numbers.

    Attributes:
        begin: A surname as the beginning of a name of one and of two characters more.
        given: A character as the only one behind a surname, and as the first of two.
        led_by: Words of two characters right before a name.
        roles: Words for somebody without a post, and what leads to somebody in a caption.
        numbers: The surnames of one and two characters, numbered.
        leads: Characters that go on behind a name, and whether 了, 着 or 过 must follow.
        verbs: How verbs begin, in two characters, whose first one names hold too.
        openings: What ``begin`` says of them, by their numbers.
        surnames_in: Finds them in a text.
        begins: The first characters of all surnames.
        lengths: A transliterated name by its length.
        tokens: A name by whether a token ends with it, and how many begin inside.
        coined: A name of two given names that ends inside a token that no dictionary has, by how many characters the token takes.
        glued: What such a name weighs at most that ends inside a token, by how many begin inside.
        inside: How much another weight a name has that begins inside such a token, behind its first character.
        foreign_tokens: Such a name by whether tokens begin and end with it, and how many begin inside.
        foreign_edges: The same by whether the run of such characters begins and ends with it.
    """

    surname: Mapping[str, int]
    begin: Mapping[str, tuple[int, int]]
    given: Mapping[str, tuple[int, int]]
    single: Mapping[str, int]
    first: Mapping[str, int]
    last: Mapping[str, int]
    weak: frozenset[str]
    words: Mapping[str, int]
    never: frozenset[str]
    saying: Mapping[str, tuple[str, int]]
    leads: Mapping[str, bool]
    verbs: frozenset[str]
    led_by: Collection[str]
    roles: tuple[str, ...]
    translit: Mapping[str, int]
    translit_first: Mapping[str, int]
    translit_last: Mapping[str, int]
    pieces: frozenset[str]
    japanese_ends: frozenset[str]
    tokens: tuple[tuple[int, ...], ...]
    coined: tuple[int, ...]
    glued: tuple[int, ...]
    inside: int
    native: Side
    foreign: Side
    lengths: tuple[int, ...]
    foreign_tokens: tuple[tuple[tuple[int, ...], ...], ...]
    foreign_edges: tuple[tuple[int, ...], ...]
    run: re.Pattern[str]
    numbers: Mapping[str, int]
    openings: tuple[tuple[int, int], ...]
    surnames_in: Find
    surname_pair: re.Pattern[str]
    begins: frozenset[str]


class _Default(dict[str, int]):
    """A table whose row * says what every other character weighs."""

    def __missing__(self, key: str) -> int:
        return self.get("*", -100) if "\u4e00" <= key <= "\u9fff" else 0


class _Evidence(dict[str, int]):
    """A table in which what is not listed weighs nothing."""

    def __missing__(self, key: str) -> int:
        return 0


class _Letters(dict[str, int]):
    """A table of neighbours: digits, letters, spaces and the ends of a line each count as one."""

    def __missing__(self, key: str) -> int:
        weight = self[key] = self.get("*" if "\u4e00" <= key <= "\u9fff" else kind_of(key), 0)
        return weight


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
        return lexicon.table(topic).numbers(name)

    def side(suffix: str, kind: str) -> Side:
        before, after = column("_name_neighbours", "before" + suffix), column("_name_neighbours", "after" + suffix)
        return Side(_Letters(before), _Letters(after), _Evidence(column("_name_evidence", kind)))

    given = [_Default(column("_given", name)) for name in ("single", "first", "last")]
    translit = [_Evidence(column("_translit", name)) for name in ("any", "first", "last")]
    rows = lexicon.table("_translit")
    characters = "".join(c for c, pieces in rows.column("pieces").items() if not pieces)
    native, foreign = side("", "native"), side("_foreign", "foreign")
    surname, words = column("_surnames", "weight"), column("_not_names", "level")
    one_of_two = "".join(word for word, weight in surname.items() if len(word) == 1 and weight >= OF_TWO) or "·"
    second_of_two = "".join(word for word, weight in surname.items() if len(word) == 1 and weight >= _SECOND_OF_TWO) or "·"
    begin = {
        word: (weight + native.evidence["bias"] + native.evidence[_SHORTER[len(word)]],
               weight + native.evidence["bias"] + native.evidence[_LONGER[len(word)]])
        for word, weight in surname.items() if len(word) < len(_SHORTER)
    }  # fmt: skip
    tokens = [[native.evidence[f"b1{ends}{n}"] for n in range(8)] for ends in (0, 1)]
    coined = [native.evidence[f"e{n}"] for n in range(4)]
    return Weights(
        tokens=tuple(map(tuple, tokens)), coined=tuple(coined), inside=native.evidence["glued"],
        glued=tuple(max(weight, *coined[1 if inner else 3 :]) for inner, weight in enumerate(tokens[0])),
        surname=_Evidence(surname),
        begin=begin,
        given={c: (given[0].get(c, given[0]["*"]), given[1].get(c, given[1]["*"])) for c in given[0].keys() | given[1].keys()},
        weak=frozenset(word for word, weak in lexicon.table("_surnames").column("weak").items() if weak),
        single=given[0], first=given[1], last=given[2],
        words=words, never=frozenset(word for word, level in words.items() if level == NEVER),
        saying={word: (row["kind"], int(row["weight"] or 0)) for word, row in lexicon.table("saying_verbs").items()},
        led_by=lexicon.table("_before_names").keys(), roles=(*post_words(lexicon).titles["role"], _IN_PICTURE),
        leads={word: bool(aspect) for word, aspect in lexicon.table("_behind_names").column("aspect").items() if len(word) == 1},
        verbs=frozenset(word for word in lexicon.table("_behind_names") if len(word) > 1),
        translit=translit[0], translit_first=translit[1], translit_last=translit[2],
        pieces=frozenset(rows), japanese_ends=frozenset(lexicon.table("_japanese_given")),
        native=native, foreign=foreign,
        lengths=tuple(foreign.evidence["bias"] + foreign.evidence[f"m{min(n, _LONG_FOREIGN)}"] for n in range(LONGEST_FOREIGN + 1)),
        foreign_tokens=tuple(
            tuple(tuple(foreign.evidence[f"c{a}{b}{min(n, _MANY_TOKENS)}"] for n in range(LONGEST_FOREIGN)) for b in (0, 1)) for a in (0, 1)
        ),
        foreign_edges=tuple(tuple(foreign.evidence[f"x{a}{b}"] for b in (0, 1)) for a in (0, 1)),
        run=compiled("[{0}][{0}]+".format(characters or "·")),
        numbers={word: number for number, word in enumerate(begin)}, openings=tuple(begin.values()),
        surname_pair=compiled(f"[{one_of_two}](?=[{second_of_two}])"),
        surnames_in=finder(list(begin) or ["·"], few=True),
        begins=frozenset(word[0] for word in surname),
    )  # fmt: skip
