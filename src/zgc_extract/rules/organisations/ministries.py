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
    yes("[[司法部]]长在会上讲话。", name="司法部"),
    no("公司财务部长和市委宣传部长到会。"),
    needs="部长",
)
def of_minister(document: Document, found: Found) -> Iterator[Hit]:
    """A ministry of a land, with the land, before the last character of its head's title: 法国内政部|长."""
    text, known = document.text, document.lexicon.table("organisations")
    countries = {h.end: h.start for h in document.hits("countries")}
    for t in found.of("title"):
        m = _MINISTER.search(text, t.start, t.end) if text.endswith("部长", t.start, t.end) else None
        if m is None or m.end() != t.end or m["body"] not in known or known[m["body"]]["kind"] != "government":
            continue
        start = countries.get(m.start(), m.start())
        end = m.end("body")
        country = lands(document, found).get(start)
        yield Hit(start, end, OrganisationName(text[start:end], "government", None, country), "explicit", -1)
