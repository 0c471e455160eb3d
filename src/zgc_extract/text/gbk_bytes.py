"""Characters and their two bytes in GBK: the arithmetic of reading one byte off."""

from __future__ import annotations

from functools import cache

from ..shelf import kept
from .charsets import common, gb2312, simplified_of


@cache
def pair(char: str) -> bytes | None:
    """The two bytes of a character; those of the full-width form for ASCII marks and letters (pages fold them)."""
    if len(char) == 1 and "!" <= char <= "~":
        return bytes((0xA3, ord(char) + 0x80))
    if char < "\x80":
        return None  # also the empty text behind the end
    try:
        code = char.encode("gb18030")
    except UnicodeEncodeError:
        return None
    return code if len(code) == 2 else None


@cache
def character(code: bytes) -> str | None:
    """The character of two bytes, half-width where it is a full-width mark; None where GBK has none."""
    try:
        char = code.decode("gbk")
    except UnicodeDecodeError:
        return None
    return chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else " " if char == "\u3000" else char


@cache
def _known() -> frozenset[str]:
    return common() | gb2312() | {chr(k) for k in simplified_of()}


@cache
def with_trail(trail: int) -> tuple[str, ...]:
    """What ordinary text is written with, Simplified or Traditional, and has this second byte."""
    return tuple(_by_trail()[trail])


@cache
def with_lead(lead: int) -> tuple[str, ...]:
    """The characters of ordinary text with this first byte, and the marks “”。、…"""
    return tuple(_by_lead()[lead])


@kept("charsets.py", "gbk_bytes.py")
def _by_trail() -> list[str]:
    known = _known()
    return ["".join(c for lead in range(0x81, 0xFF) if (c := character(bytes((lead, trail)))) and c in known) for trail in range(256)]


@kept("charsets.py", "gbk_bytes.py")
def _by_lead() -> list[str]:
    known = _known() | set("、。—…‘’“”《》,:;!?()")
    return ["".join(c for trail in range(0x40, 0xFF) if (c := character(bytes((lead, trail)))) and c in known) for lead in range(256)]


def without_character(lead: int, trail: int) -> bool:
    """Whether two bytes are a pair by their form, but of a row that GBK leaves to its users."""
    return lead > 0x80 and trail >= 0x40 and trail not in (0x7F, 0xFF) and character(bytes((lead, trail))) is None
