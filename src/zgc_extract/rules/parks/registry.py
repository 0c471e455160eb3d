"""The registry of parks: full names, short names, and what is left of either when long endings are made short."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ...lexicon import Lexicon
from ...lexicon.tables import Row

_SHORTER = (
    (re.compile(r"国家级?"), ""),
    (re.compile(r"(?:高新技术产业|高新技术|新技术产业|新技术)(?:开发区|园区)$"), "高新区"),
    (re.compile(r"经济技术开发区$"), "经开区"),
    (re.compile(r"(?:自由贸易试验区|自贸试验区)$"), "自贸区"),
    (re.compile(r"自由贸易港$"), "自贸港"),
    (re.compile(r"综合保税区$"), "综保区"),
    (re.compile(r"自主创新示范区$"), "自创区"),
    (re.compile(r"科技园区$"), "科技园"),
    (re.compile(r"(?<=[一-龥]{2})[省市](?=[一-龥])"), ""),
)


def _key(name: str) -> str:
    """The form under which full and short names of one park meet."""
    for pattern, short in _SHORTER:
        name = pattern.sub(short, name)
    return name


@lru_cache(maxsize=8)
def _index(lexicon: Lexicon) -> Mapping[str, Row]:
    """Full and short names, and their keys, to the registry's rows; a form of two parks is nobody's."""
    index: dict[str, Row | None] = {}
    for word, row in lexicon.table("parks").items():
        forms = {word, *filter(None, row["short"].split("|"))}
        for form in forms | {_key(f) for f in forms}:
            index[form] = row if index.get(form, row) is row else None
    return {form: row for form, row in index.items() if row is not None}


def registered(lexicon: Lexicon, name: str) -> Row | None:
    """The registry's row of a park, by any of its names, with its province in front or not (山东黄河三角洲…)."""
    index = _index(lexicon)
    row = index.get(name) or index.get(_key(name))
    if row is not None:
        return row
    places = lexicon.table("places")
    for size in (2, 3):
        place = places.get(name[:size])
        if place is not None and place["kind"] == "province" and len(name) > size + 4:
            row = index.get(name[size:]) or index.get(_key(name[size:]))
            if row is not None and row["division"][:2] == place["code"][:2]:
                return row
    return None
