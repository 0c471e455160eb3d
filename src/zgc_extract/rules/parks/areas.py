"""Areas of pilot free-trade zones told without the zone: 洛阳片区 beside 中国(河南)自由贸易试验区."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ...lexicon import Lexicon
from ...shelf import compiled

#: What an area's name ends in; the zone before it in the registry.
AREA = "片区"
_ZONE = compiled(r"[^|]{2,8}?(?:自由贸易试验区|自贸试验区|自贸区)(?P<area>[^|]{2,9}片区)")


@lru_cache(maxsize=8)
def areas(lexicon: Lexicon) -> Mapping[str, str]:
    """The areas' own names, in full and in short, to the registry's names of them; none that two zones have."""
    found: dict[str, str | None] = {}
    for word, row in lexicon.table("parks").items():
        if row["kind"] == "free_trade_zone" and word.endswith(AREA):
            for name in (word, *row["short"].split("|")):
                zone = _ZONE.fullmatch(name)
                own = (zone["area"], _without_seat(lexicon, zone["area"])) if zone is not None else ()
                for area in filter(None, own):
                    if found.setdefault(area, word) != word:
                        found[area] = None
    return {area: word for area, word in found.items() if word is not None}


def _without_seat(lexicon: Lexicon, area: str) -> str:
    """机场片区 of 天津机场片区; nothing where the place is all of its name."""
    rest = area[_SEAT:]
    return rest if area[:_SEAT] in lexicon.table("places") and len(rest) >= _SHORTEST else ""


def area_before(lexicon: Lexicon, text: str, end: int) -> str | None:
    """The longest name of an area that ends at an offset."""
    known = areas(lexicon)
    return next((text[end - size : end] for size in range(_LONGEST, _SHORTEST - 1, -1) if text[max(0, end - size) : end] in known), None)


_SHORTEST, _LONGEST, _SEAT = 4, 11, 2
