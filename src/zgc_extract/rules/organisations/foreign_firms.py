"""Firms of other lands as Taiwan's and Hong Kong's press tells them, and those of their row: 美商|惠普、|应材、荷商|恩智浦."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from .base import rules
from .rows import LANDS, MERCHANT, may_be_name, without_verb

_SIGNS = tuple(f"{land}商" for land in LANDS)
_OF_LAND = Sought(f"(?<!中){MERCHANT.pattern}", *_SIGNS)
#: A name, or an item of a row.
_NAME = compiled(r"[A-Z][A-Za-z0-9&.-]*(?: [A-Z][A-Za-z0-9&.-]*)*|[一-龥]{2,10}?(?=[、,。;:()“”\n]|等|和|与|及|$)|[一-龥]{2,10}")


@rules.scan(
    "foreign_firm",
    yes("美商[[维澜]]、[[应川]]、荷商[[恩澜浦]]、法商[[禾东工业气体]]等企业到场。", kind="company"),
    yes("韩商[[高美澜]]将设厂,欧商[[Boltex]]首次进军台湾。"),
    yes("签署协议的包括美商[[伊澜]]扩充产能。"),
    no("美商会代表、日商和台商到会,韩商认为前景看好。"),
    needs=_SIGNS,
)
def foreign_firm(document: Document, found: Found) -> Iterator[Hit]:
    """A firm behind 美商, 日商 …, and the unknown names that follow it in a row."""
    text, known = document.text, {h.start: h.end for h in document.hits("organisations")}
    for m in _OF_LAND.all_in(document):
        start = m.end()
        while (name := _NAME.match(text, start)) is not None and not MERCHANT.match(text, start):
            last, latin = text[name.end() : name.end() + 1] != "、", name[0].isascii()
            end = without_verb(document, start, name.end()) if last and not latin else name.end()
            end = known.get(start, end)  # a tokenizer may have glued its first character to 商
            if start in known or latin or may_be_name(document, found, start, end, cut=True, led=start == m.end()):
                yield Hit(start, end, OrganisationName(text[start:end], "company"), "inferred", -1)
            if last:
                break
            start = name.end() + 1
