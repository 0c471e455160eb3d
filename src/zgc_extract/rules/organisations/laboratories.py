"""Key laboratories with the field and the ministry in their names: 江城大学无机与合成化学教育部重点实验室."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from .base import rules
from .names import bodies

_FIELD = compiled(r"(?P<field>[\u4e00-\u9fff]{3,20}?)(?:国家|全国|教育部|农业农村部|[\u4e00-\u9fff]{1,3}[省市])?重点实验室")
_NO_FIELD = compiled(r"[的了、在由是为有]|拥有|共建|建设|获批|成立|牵头|依托|联合|签|揭牌")
_HOUSES = ("university", "institute", "hospital", "company")


@rules.scan(
    "key_laboratory",
    yes("[[江城大学无机与合成化学教育部重点实验室]]揭牌。", kind="institute"),
    no("江城大学共建重点实验室。"),
    no("江城大学与星河集团的重点实验室。"),
)
def key_laboratory(document: Document, found: Found) -> Iterator[Hit]:
    """A house's name, a field (which may hold 与), whose key laboratory it is."""
    text = document.text
    if "重点实验室" not in text:
        return
    known = [(c.start, c.end) for c in bodies(document, found) if c.value.kind in _HOUSES]
    hits = (h for h in document.hits("organisations") if h.row["kind"] in _HOUSES)
    known += [(h.start, h.end) for h in hits if {h.start, h.end} <= document.boundaries]
    for start, end in sorted(known):
        m = _FIELD.match(text, end)
        if m and text[end] not in "与和同及" and not _NO_FIELD.search(m["field"]) and not any(end < s < m.end() != e for s, e in known):
            yield Hit(start, m.end(), OrganisationName(text[start : m.end()], "institute"), "explicit", 0)
