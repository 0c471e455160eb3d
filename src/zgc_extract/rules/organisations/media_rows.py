"""Outlets in a row that the text calls media: 江城发布、南岸新闻网等20余家媒体."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from .base import rules
from .counted_rows import row_before
from .known import named
from .names import bodies

_MEDIA = Sought(
    r"等(?:近|超|约)?(?:\d{1,3}|[一二三四五六七八九十数几多]{1,3})?(?:[余多]?家)?(?:中央|省级|市级|省市|主流|知名|境内外|海内外|国内外|新闻|权威|各级|各大|网络|重点|官方|驻[一-龥])*媒体",
    "媒体",
)
#: What outlets end in, places alone among them (江城发布).
_ENDS = compiled(r"(?:网|报|报社|发布|在线|新闻|客户端|电视|广播|台|传媒|周刊|杂志|频道|社|之声|时报|头条|观察|视频|融媒体中心|中心|财经)$")
_NO_NAME = compiled(r"[的了在是将被把对各该此其并又也已为让给]|媒体|记者|(?:有关|相关|多家|互联网)")


@rules.scan(
    "media_row",
    yes("[[江城发布]]、[[南岸头条]]等媒体进行了报道。", kind="media"),
    yes("人民日报、新华社、[[南岸发布]]等30多家主流媒体聚焦大会。"),
    no("报纸、电视、广播等媒体进行了报道。"),
    no("通过互联网、报社、电视台等新闻媒体发布。"),
    needs=("媒体",),
)
def media_row(document: Document, found: Found) -> Iterator[Hit]:
    """The entries of a row before 等媒体 that end as outlets do and are more than that."""
    text, sorts = document.text, document.lexicon.table("organisation_suffixes")
    known: dict[int, int] = {}
    for m in _MEDIA.all_in(document):
        known = known or {c.start: c.end for c in (*bodies(document, found), *found.once(named, document))}
        for start, end in row_before(text, m.start()):
            ending = _ENDS.search(text, start, end)
            if ending is None or known.get(start) == end or ending.start() - start < 2 or text[start:end] in sorts:
                continue
            if _NO_NAME.search(text, start, end):
                continue  # 报纸、电视台: their sorts
            yield Hit(start, end, OrganisationName(text[start:end], "media"), "inferred", -1)
