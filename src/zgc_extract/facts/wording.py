"""The word lists that the facts of acts rest on, made ready for look-up once for a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from ..lexicon import Lexicon
from ..shelf import compiled
from ..slotted import fixed

Row = Mapping[str, str]


@fixed
class Wording:
    """Word lists ready for look-up.

    Attributes:
        adverbs: Words between a subject and its verb (table ``_verb_adverbs``).
        breaks: Finds words that bound a phrase anywhere (table ``_phrase_breaks``).
        heads: Finds, at an offset, words that bound a phrase where they begin it.
        sort: A word of ``_phrase_breaks`` → its class.
        generic: Words that name nothing by themselves, by what they would name (table ``_generic_names``).
        ordinary: Ordinary words before a head noun (the modifiers of ``_generic_names``).
        lists: A class of ``_act_words`` → a pattern for any of its words.
        unreal: Finds words that make the act of the verb after them wished or planned (table ``_unreal_words``).
    """

    adverbs: frozenset[str]
    breaks: re.Pattern[str]
    heads: re.Pattern[str]
    sort: Mapping[str, str]
    generic: Mapping[str, frozenset[str]]
    ordinary: frozenset[str]
    unreal: re.Pattern[str]
    lists: Mapping[str, str]


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    longest_first = sorted(sorted(set(words)), key=len, reverse=True)
    return "|".join([word if word.isalnum() else re.escape(word) for word in longest_first])


@lru_cache(maxsize=8)
def wording(lexicon: Lexicon) -> Wording:
    """The word lists of a lexicon."""
    sort = lexicon.table("_phrase_breaks").column("class")
    unreal = lexicon.table("_unreal_words").column("class").items()
    generic, lists = lexicon.table("_generic_names").by_class(), lexicon.table("_act_words").by_class()
    return Wording(
        adverbs=frozenset(lexicon.table("_verb_adverbs")),
        breaks=compiled(any_of(w for w, c in sort.items() if c not in "sw")),
        heads=compiled(any_of(sort)),
        sort=sort,
        generic={kind: frozenset(words) for kind, words in generic.items()},
        ordinary=frozenset(generic.get("modifier", ())),
        lists={kind: f"(?:{any_of(words)})" for kind, words in lists.items()},
        unreal=compiled(f"(?:{any_of(w for w, c in unreal if 'u' in c)})(?:{any_of(w for w, c in unreal if 'f' in c)})*$"),
    )


#: What the words of some tables end in, by which table it is; a table cannot be hashed. So many are kept at once.
_last: dict[int, tuple[Mapping[str, Row], frozenset[str]]] = {}
_MOST = 32


def _last_characters(table: Mapping[str, Row]) -> frozenset[str]:
    """What the words of a table end in: most words of a text end in something else. Asked once for a table, whose rows stay."""
    kept = _last.get(id(table))
    if kept is None or kept[0] is not table:
        if len(_last) >= _MOST:
            _last.clear()
        kept = _last[id(table)] = table, frozenset([word[-1] for word in table])
    return kept[1]


def head_row(nouns: Mapping[str, Row], text: str, end: int, floor: int = 0) -> Row | None:
    """The row of the longest head noun that ends at an offset."""
    if end <= floor or text[end - 1] not in _last_characters(nouns):
        return None
    words, tail = nouns.keys(), text[max(floor, end - 7) : end]
    while tail and tail not in words:
        tail = tail[1:]
    return nouns[tail] if tail else None
