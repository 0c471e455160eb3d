"""Which characters are common, which are Simplified: sets out of the character codes, made when first asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

# Outside GB 2312, changed by OpenCC, and yet at home in Simplified text, mostly in names: 昇腾, 毕昇, 李沇祐.
_AT_HOME = frozenset("昇祐甯迺珮昺崟")


def _rows(codec: str, leads: range, trails: list[int]) -> frozenset[str]:
    return frozenset(bytes(b for lead in leads for trail in trails for b in (lead, trail)).decode(codec, "ignore"))


@cache
def gb2312() -> frozenset[str]:
    """The 6,763 characters of GB 2312: what ordinary Simplified text is written with."""
    return _rows("gb2312", range(0xB0, 0xF8), list(range(0xA1, 0xFF)))


@cache
def common() -> frozenset[str]:
    """The frequent halves of GB 2312 and of Big5: what ordinary text, Simplified or Traditional, is written with."""
    trails = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    return _rows("gb2312", range(0xB0, 0xD8), list(range(0xA1, 0xFF))) | _rows("big5", range(0xA4, 0xC6), trails)


def class_of(wanted: Callable[[str], bool], first: int, last: int) -> str:
    """The inside of a regex class of all characters in the range that are wanted."""
    parts, k = [], first
    while k <= last:
        if wanted(chr(k)):
            start = k
            while k < last and wanted(chr(k + 1)):
                k += 1
            parts.append(f"{chr(start)}-{chr(k)}")
        k += 1
    return "".join(parts)


@cache
def beyond_gb2312() -> re.Pattern[str]:
    """A Han character outside GB 2312."""
    known = gb2312()
    return re.compile(f"[{class_of(lambda c: c not in known, 0x3400, 0x9FFF)}]")


@cache
def simplified_of() -> dict[int, str]:
    """For each Traditional character that GB 2312 lacks its Simplified one, which GB 2312 has (loads OpenCC)."""
    known = gb2312()
    rare = [chr(k) for k in range(0x3400, 0xA000) if chr(k) not in known and chr(k) not in _AT_HOME]
    return {ord(a): b for a, b in zip(rare, opencc_t2s("".join(rare)), strict=True) if a != b and b in known}


@cache
def _converter() -> Callable[[str], str]:
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


def opencc_t2s(text: str) -> str:
    """OpenCC's t2s, loaded when first needed."""
    return _converter()(text)
