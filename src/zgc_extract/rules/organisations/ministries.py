"""Ministries inside the titles of their heads, which share a character: 法国内政部|长."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from .base import rules
from .names import lands

_MINISTER = compiled(r"(?P<body>[一-龥]{2,6}部)长")


@rules.scan(
    "of_minister",
    yes("[[法国内政部]]长签署法令,[[印尼农业部]]长到访。", kind="government"),
    yes("[[司法部]]长杨立青讲话,[[国防部]]长斯帕辛到访。", kind="government"),
    no("国防部长会见来宾,公司财务部长和市委宣传部长到会。"),
    needs="部长",
)
def of_minister(document: Document, found: Found) -> Iterator[Hit]:
    """A ministry, with its land, before the last character of the title of a head that the land or the name tells: 法国内政部|长."""
    text, known = document.text, document.lexicon.table("organisations")
    countries = {h.end: h.start for h in document.hits("countries")}
    for t in found.of("title"):
        m = _MINISTER.search(text, t.start, t.end) if text.endswith("部长", t.start, t.end) else None
        if m is None or m.end() != t.end or m["body"] not in known or known[m["body"]]["kind"] != "government":
            continue
        start, end = countries.get(m.start(), m.start()), m.end("body")
        if start == m.start() and not _named(document, t.end):
            continue
        country = lands(document, found).get(start)
        yield Hit(start, end, OrganisationName(text[start:end], "government", None, country), "explicit", -1)


def _named(document: Document, at: int) -> bool:
    """Whether a holder's name may begin at an offset, as no ordinary word does there."""
    first, lexicon = document.text[at : at + 1], document.lexicon
    known = first in lexicon.table("_surnames") or first in lexicon.table("_translit")
    return known and document.text[at : at + 2] not in lexicon.table("_left_stops")
