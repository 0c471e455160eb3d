"""The outlet whose page it is, where the page names no other source: 江城网 > 新闻 > 正文, a title with _江城网 behind it."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...rule import Found, Hit, no, yes
from .base import rules
from .names import reading
from .sources import outlet


@rules.scan(
    "masthead",
    yes("[[滨海在线]] > 新闻 > 正文\n论坛在江城举行\n论坛昨天在江城举行,王建华出席并致辞。", kind="media"),
    yes("您的位置:首页 > [[滨海新闻网]] > 要闻 > 正文\n论坛在江城举行\n论坛昨天在江城举行,王建华出席并致辞。"),
    yes("论坛在江城举行_要闻_[[滨海新闻网]]\n论坛昨天在江城举行,王建华出席并致辞。"),
    yes("[[滨海晚报]]多媒体数字版\n第A07版:综合\n论坛在江城举行\n论坛昨天在江城举行,王建华出席并致辞。"),
    yes("[[滨海传媒网]] | Binhai Media\n论坛在江城举行\n论坛昨天在江城举行,王建华出席并致辞。"),
    no("首页 > 新闻中心 > 园区新闻 > 正文\n论坛在江城举行\n论坛昨天在江城举行,王建华出席并致辞。"),
    no("学校新闻网\n论坛在江城举行\n论坛昨天在江城举行,王建华出席并致辞。"),
)
def masthead(document: Document, found: Found) -> Iterator[Hit]:
    """An outlet that the page's furniture names as its own; where a line says whose the text is, that one counts."""
    spans = document.mastheads
    if spans and not any(d.sort == "stamp" for d in document.datelines) and next(iter(outlet(document, found)), None) is None:
        for start, end in spans:
            yield Hit(start, end, reading(document, found, start, end, "media"), priority=1)
