"""The outlet whose page it is, where the page names no other source: 江城网 > 新闻 > 正文, a title with _江城网 behind it."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
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
        ours = {start for start, _ in found.once(houses, document)}
        for start, end in spans:
            if start not in ours:
                yield Hit(start, end, reading(document, found, start, end, "media"), priority=1)


#: What a body calls itself on its own page, and how its name stands at the head of that page.
_OURS = Sought("我(?:[校院会司所馆](?![们的个要想也都就在是])|商会|协会|学会|公司|集团)")
_HEAD, _SHORTEST = 4, 3
_NO_HOUSES = ("学校", "学院", "集团", "公司", "医院", "协会", "商会", "我", "本", "各", "关于", "欢迎")
_HOUSE = compiled(
    r"(?P<name>[一-龥]{2,14}?(?:大学|学院|学校|中学|小学|医院|商会|协会|学会|联合会|研究院|研究所|集团|公司))"
    r"(?:新闻网|校园网|校友网|官网|官方网站|门户网站|网站|网|新闻中心|信息网|图书馆|[一-龥]{2,8}[处部])?(?=\s*(?:/|>|»|›|\||丨|_|-|$))"
)


@rules.scan(
    "house",
    yes("[[江城理工学院]]新闻网 / 校友动态\n论坛举行\n8月29日,论坛在我校举行,校长王建华致辞。", kind="university"),
    yes("[[江城家居商会]]网 >> 商会动态 >> 正文\n论坛举行\n8月29日,我会举行论坛。", kind="association"),
    no("江城理工学院新闻网 / 校友动态\n论坛举行\n8月29日,论坛在江城举行。"),
    no("学校新闻网 / 校友动态\n论坛举行\n8月29日,论坛在我校举行。"),
)
def house(document: Document, found: Found) -> Iterator[Hit]:
    """The body on whose own page a text stands, by the head of the page: 江城理工学院新闻网 / 校友动态, where the text says 我校."""
    for start, end in found.once(houses, document):
        name = document.text[start:end]
        sorts = document.lexicon.table("organisation_suffixes")
        kind = next((sorts[name[k:]]["kind"] for k in range(1, len(name)) if name[k:] in sorts), "other")
        yield Hit(start, end, reading(document, found, start, end, kind), priority=1)


def houses(document: Document, found: Found) -> list[tuple[int, int]]:
    """Where the name of the body stands whose page it is: none or one."""
    if next(iter(_OURS.all_in(document)), None) is None:
        return []
    first = next((k for k, line in enumerate(document.lines) if line.kind == "paragraph"), 0)  # the article begins
    heads = ((k, _HOUSE.match(document.text, line.start, line.end)) for k, line in enumerate(document.lines) if line.kind != "paragraph")
    named = [(k, m) for k, m in heads if m and len(m["name"]) > _SHORTEST and not m["name"].startswith(_NO_HOUSES)]
    return [m.span("name") for _, m in named if named[0][0] < min(first, _HEAD) and m["name"] == named[0][1]["name"]]
