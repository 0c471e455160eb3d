"""A region told by its sort alone before the post of its head: 自治区|副主席, on a page that names one region."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import PlaceName
from ...rule import Found, Hit, no, yes
from ...sought import Sought
from .base import rules

_SORT = "自治区"
_HEAD = Sought(r"(?<![一-龥]族)(?<![古藏])自治区(?=(?:人民)?(?:常务)?副?主席)")


@rules.scan(
    "own_region",
    yes("论坛在宁夏举行,[[自治区]]副主席李文博出席。", name="宁夏回族自治区", kind="province"),
    yes("会上,[[自治区]]常务副主席李文博讲话。", name="自治区"),
    no("广西壮族自治区副主席李文博出席。"),
    no("自治区党委副书记李文博出席。"),
    needs=_SORT,
)
def own_region(document: Document, found: Found) -> Iterator[Hit]:
    """The region that a page calls by its sort, before the post of its head: 自治区|主席."""
    heads = list(_HEAD.all_in(document))
    rows = (h.row for h in document.hits("places") if h.row["name"].endswith(_SORT)) if heads else ()
    told = {row["name"]: row for row in rows}
    row = next(iter(told.values())) if len(told) == 1 else None
    for m in heads:
        value = PlaceName(row["name"], row["kind"], row["code"]) if row is not None else PlaceName(_SORT, "region")
        yield Hit(m.start(), m.end(), value)
