"""Who belongs to whom: A旗下B, A下属B."""

from __future__ import annotations

from ..document import Document
from ..shelf import compiled
from .entity import Entity

_UNDER = compiled(
    r"(?:旗下|下属|所属|下辖|直属|辖下|麾下)(?:的|全资|控股|一级|二级)?(?:子公司|企业|公司|园区|单位|机构|平台|品牌)?的?[—\-:“]{0,2}"
)
_BEGINS = frozenset("旗下所直辖麾")


def set_parents(document: Document, entities: list[Entity]) -> None:
    """Give what stands right behind A旗下 its parent A; later members of a list get none."""
    owned = [e for e in entities if e.kind in ("organisation", "park")]
    starting = {m.start: e for e in owned for m in e.mentions}
    for e in owned:
        for m in e.mentions:
            under = _UNDER.match(document.text, m.end) if document.text[m.end : m.end + 1] in _BEGINS else None
            child = starting.get(under.end()) if under else None
            if child is not None and child is not e and child.parent is None and e.parent is not child:
                child.parent = e
