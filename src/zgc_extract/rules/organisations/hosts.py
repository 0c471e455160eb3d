"""Bodies that no ending shows, beside others in the row before a verb of hosting: 江城大学、好园区、滨海银行协办."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...rule import Found
from ...shelf import compiled
from .names import bodies

_VERB = compiled(r"(?:主办|承办|协办)(?!方|单位|地|权|城市|者|国)")
_TOGETHER = ("联合", "共同")
_STOPS = ",。;:!?\n()“”《》"
_REACH = 90
_ITEM = compiled(r"[\u4e00-\u9fffA-Za-z0-9]{2,12}")
_LINK = compiled(r"、|和|与|及|以及")
#: What another of the row did: 江城协会支持、滨海协会承办.
_OTHER_PARTS = ("支持", "指导", "冠名", "赞助", "协助")
#: What no name of a body holds.
_NO_NAME = compiled(
    r"[的了在是由将被把从对等各多该此本其并又也已]|单位|部门|企业|机构|共同|联合|公司$|有关|相关|主办|承办|协办|举办|活动|论坛|大会"
)


def row_members(document: Document, found: Found) -> Iterator[tuple[int, int]]:
    """The spans of the unknown members of such rows; one member at least is a known body."""
    text = document.text
    verbs = list(_VERB.finditer(text))
    if not verbs:
        return
    known = {c.end: c.start for c in bodies(document, found)}
    known |= {h.end: h.start for h in document.hits("organisations")}
    known |= {c.end: c.start for c in found.of("park")}
    inside = {at for end, start in known.items() for at in range(start + 1, end)}
    for verb in verbs:
        stop = verb.start() - 2 if text.endswith(_TOGETHER, 0, verb.start()) else verb.start()
        floor = max(0, stop - _REACH)
        floor = max(floor, *(text.rfind(c, floor, stop) + 1 for c in _STOPS))
        start = text.rfind("由", floor, stop) + 1 or floor
        items, at = [], start
        for link in _LINK.finditer(text, start, stop):
            if link.start() in inside:
                continue
            items.append((at, link.start()))
            at = link.end()
        items.append((at, stop))
        items = [(s, e - 2 if text.endswith(_OTHER_PARTS, s, e) else e) for s, e in items]
        if len(items) < 2 or not any(e in known for _, e in items):
            continue
        for s, e in items:
            if e not in known and _ITEM.fullmatch(text, s, e) and not _NO_NAME.search(text, s, e) and {s, e} <= document.boundaries:
                yield s, e
