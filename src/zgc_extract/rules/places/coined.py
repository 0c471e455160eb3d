"""Towns by their frame alone: short names that neither a table nor the tokenizer's dictionary has, where something is held or filed."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import PlaceName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from ...tokenizer import coined
from .base import HELD, rules

#: Where something is held: 在柳溪|举行.
_HELD_IN = Sought(rf"[在于](?P<name>[一-龥]{{2,3}})(?={HELD.pattern})")
#: Where a report was filed: 新华社柳溪|5月2日电, 本报柳溪讯, 记者张三/柳溪报道.
_FILED_IN = Sought(
    r"(?=[社网报客本记])(?:(?:社|网|报|客户端)(?P<wire>[一-龥]{2,3})(?=\s?(?:\d{1,2}月)?\d{1,2}日(?:[电讯]|消息))"
    r"|本报(?P<sign>[一-龥]{2,3})(?=讯[】\])\s:])|记者\s?[一-龥]{2,3}\s?[/ ]\s?(?P<by>[一-龥]{2,3})(?=报[道导]))"
)
#: What is in no such name, and what ends rooms and houses rather than towns: 在北楼|举行, 于周五|召开.
_NO_NAME = compiled(
    r"[的了在是和与及等各这那本某该全有为将已到从对向省市县区乡镇两数个其此每我你他日月年周号点时晚早午季旬届次届天今昨明]"
    r"|[楼厅馆室园院堂场校所层家屋吧站台店村部处间内外上下中里前后边旁侧社报网会司团企港海岛桥湖江河山路街道]$|综合|特约|专题|独家|记者|快讯|消息|通讯"
)


@rules.scan(
    "coined",
    yes("第三届材料论坛在[[柳溪]]举行。", name="柳溪", kind="region"),
    yes("新华社[[柳溪]]6月6日电(记者林启东)论坛6日开幕。", name="柳溪"),
    yes("记者林启东/[[柳溪]]报道 论坛昨日开幕。", name="柳溪"),
    no("论坛在北楼举行,于近日召开,在校内召开,在线上举办,在户外举行。"),
    no("江城晚报记者6月6日电,【快讯】论坛开幕,记者林启东/综合报道。"),
    needs=("举", "召开", "幕", "签", "讯", "日电", "报道", "报导"),
)
def coined_town(document: Document, found: Found) -> Iterator[Hit]:
    """A town of two characters or three that is known from nowhere, where something is held, or from which a report was filed."""
    text, bounds = document.text, document.boundaries
    known = [document.lexicon.table(t) for t in ("_left_stops", "_generic_modifiers", "places", "countries", "regions", "world_cities")]
    for pattern in (_HELD_IN, _FILED_IN):
        for m in pattern.all_in(document):
            start, end = m.span(m.lastgroup or "name")
            name = text[start:end]
            if (pattern is _HELD_IN and end not in bounds) or _NO_NAME.search(name) or any(name in t for t in known):
                continue
            if not coined(document.tokenizer, name):
                continue
            if len(name) == _LONG and (name[1:] in known[0] or name[:2] in known[0] or not coined(document.tokenizer, name[:2])):
                continue
            yield Hit(start, end, PlaceName(name, "region"))


_LONG = 3
