"""Bodies that share their last word with others of a row: 涟水县、金湖县、盱眙县人民政府."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from .base import rules
from .names import bodies

#: Offices that each division has.
_OFFICES = ("人民政府", "政府", "党委", "人大常委会", "政协", "管委会", "办事处", "街道办事处")
_LINKS, _LETTERS = frozenset("、和与及"), frozenset("省市县区州旗镇乡")
_MOST, _LONGEST = 20, 8
#: An entry of the row that no table has, behind what opens it.
_ENTRY = compiled(r"(?:^|[、,。;:\n“与和及由对在])(?P<name>[一-龥]{1,4}[县市区旗镇乡])$")


@rules.scan(
    "shared_office",
    yes("银行与[[无为县]]、[[繁昌县]]和南陵县人民政府签订协议。", name="无为县人民政府", kind="government"),
    yes("[[涟水县]]、盱眙县政府派员参加。", name="涟水县政府"),
    no("江苏、南陵县人民政府派员参加,江苏省与南陵县人民政府签订协议。"),
    needs=("政府", "党委", "人大常委会", "政协", "管委会", "办事处"),
    priority=1,
)
def shared_office(document: Document, found: Found) -> Iterator[Hit]:
    """The divisions of a row whose office is told behind the last of them alone, all of one rank."""
    text = document.text
    for c in bodies(document, found):
        place = found.starting("place", c.start)
        if place is None or text[place.end : c.end] not in _OFFICES or text[place.end - 1] not in _LETTERS:
            continue
        rank, office, at = text[place.end - 1], text[place.end : c.end], c.start
        for _ in range(_MOST):
            if text[at - 1 : at] not in _LINKS or text[at - 2 : at - 1] != rank:
                break
            before = found.ending("place", at - 1)
            entry = None if before is not None else _ENTRY.search(text, max(0, at - _LONGEST), at - 1)
            if before is None and entry is None:
                break
            start = before.start if before is not None else entry.start("name") if entry is not None else at
            name = text[start : at - 1] + office
            yield Hit(start, at - 1, OrganisationName(name, c.value.kind, None, c.value.country), "inferred")
            at = start
