"""Offices abroad: of a state or city that no table has, and with several fields in their names: 施蒂利亚州欧洲与对外关系局."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from .base import rules
from .names import reading

#: A council or government of a state whose name is in pieces: 豪伊杜-比豪尔|州议会.
_OFFICE_OF = Sought(
    r"(?:[州省市县邦]议会|[州邦]政府|[州市]工商会|[州市]经济促进局|[州市]投资促进局)", "议会", "州政府", "邦政府", "工商会", "促进局"
)
_PIECES, _LONGEST = compiled(r"[一-龥]{2,7}(?:[-—–][一-龥]{2,7}){1,2}$"), 24
#: Fields in a row before the office of a state or city abroad.
_IN_A_ROW = (
    r"(?P<fields>(?!企业|与|和|及|的)[一-龥]{2,6}(?:、[一-龥]{2,6}){0,3}(?:和|与|及|暨)[一-龥]{2,8}?)(?P<office>部|局|署|司|厅|办公室|委员会)"
    r"(?![长门分队署位件面])"
)
_FIELDS = compiled(_IN_A_ROW)
#: The same behind a state that no table has: 施蒂利亚|州欧洲与对外关系局.
_STATE_OFFICE = Sought("[州邦]" + _IN_A_ROW)
_LONGEST_STATE = 6
_NO_FIELD = compiled(r"[的了在是将为由已把被从向等]|签署|会见|企业|代表|政府|大学|公司|州|市[^场]|访问|合作")
#: The names of places abroad by the letters that render them.
_KINDS, _SHORTEST = frozenset(("province", "city")), 2


@rules.scan(
    "overseas",
    yes("省外办与[[萨克森-安哈尔特州议会]]签署备忘录。", kind="government"),
    yes("省外办与德国萨克森州签约,与[[萨克森州欧洲与对外关系局]]座谈。", kind="government"),
    no("江城-滨海市政府合作,省外办与萨克森州工商界和金融部门座谈。"),
    no("阿斯塔纳科技园与江城软件园签署备忘录。"),
    needs="州省市县邦",
)
def overseas(document: Document, found: Found) -> Iterator[Hit]:
    """A council of a state in pieces, an office of a state or city abroad with several fields."""
    text = document.text
    letters, places = document.lexicon.table("_translit"), document.lexicon.table("places")
    for m in _OFFICE_OF.all_in(document):
        name = _PIECES.search(text, max(0, m.start() - _LONGEST), m.start())
        start = name.start() if name is not None else m.start()
        while start < m.start() and (text[start] not in letters or start not in document.boundaries):
            start += 1
        pieces = text[start : m.start()].replace("—", "-").split("-")
        if len(pieces) > 1 and all(p and p not in places and all(c in letters for c in p) for p in pieces):
            yield Hit(start, m.end(), OrganisationName(text[start : m.end()], "government"))
    yield from _of_states(document)
    abroad = {h.end for h in document.hits("world_cities")}
    for p in found.of("place"):
        if p.value.kind not in _KINDS or p.value.code or text[p.start : p.end] in places:
            continue
        f = _FIELDS.match(text, p.end)
        if f is None or _NO_FIELD.search(f[0]) or not (p.end in abroad or text[p.end - 1] in "州省邦市"):
            continue
        if f.end() in document.boundaries or found.starting("title", f.end()) is not None:
            yield Hit(p.start, f.end(), reading(document, found, p.start, f.end(), "government"))


def _of_states(document: Document) -> Iterator[Hit]:
    """Offices with several fields of a state whose name is told by the characters that render foreign names alone."""
    text = document.text
    letters, places = document.lexicon.table("_translit"), document.lexicon.table("places")
    for m in _STATE_OFFICE.all_in(document) if "州" in text or "邦" in text else ():
        start = m.start()
        while start > 0 and m.start() - start < _LONGEST_STATE and text[start - 1] in letters:
            start -= 1
        while start < m.start() and start not in document.boundaries:
            start += 1
        name = text[start : m.start()]
        known = name in places or name + "州" in places
        if len(name) > _SHORTEST and not known and not _NO_FIELD.search(m["fields"]):
            yield Hit(start, m.end(), OrganisationName(text[start : m.end()], "government"))
