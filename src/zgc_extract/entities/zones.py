"""The names of one development zone: 金峰开发区, 金峰经开区 and 漳州金峰经济开发区."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document
from ..shelf import compiled
from .names import leading_place

_ZONE = compiled(
    r"(?P<stem>.{2,}?)(?:国家级?|省级)?(?:(?P<tech>高新技术产业(?:开发区|园区)|高新技术(?:开发|园)区|高新区)|经济技术开发区|经济开发区|经开区|开发区)"
)
#: What a division's name ends in where the zone's leaves it out: 宜秀区经开区, 宜秀经开区.
_DIVISION = compiled(r"(?<=..)[市区县]$")
_SHORTEST = 2


def zone_keys(document: Document, name: str) -> Iterator[tuple[str, str]]:
    """Under what a zone's names meet: its own name and sort, with the city before it and without; nothing where it is no zone."""
    m = _ZONE.fullmatch(name)
    if m is None:
        return
    stem, sort = _DIVISION.sub("", m["stem"]), "tech" if m["tech"] else "economic"
    yield stem, sort
    rest = stem[leading_place(document, stem) :]
    if _SHORTEST <= len(rest) < len(stem):
        yield rest, sort
