"""Bodies in a column of a table, under a head that says so: 名次 | 企业名称 | 所在地."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import noted
from .base import rules
from .names import bodies

#: A word of each such head.
_SIGNS = noted(("企业", "公司", "单位", "机构", "学校", "院校", "高校", "投资方", "供应商", "参展商", "中标人", "医院", "甲方", "品牌",
                "基金"))  # fmt: skip
#: What parts cells on a line, and names in a cell.
_PARTED, _NAMES = compiled(r"[^|\t\n]+?(?=\s*(?:[|\t\n]|$))"), compiled(r"[^、;/,\s|][^、;/,|]*")
_BLANKS = compiled(r"\s")
#: What fills cells and is nobody's name.
_NOBODY = compiled(r"\d+(?:\.\d+)?[%万亿元家个]*|[-—/无略]+|合计|小计|总计|其他|.{0,2}等|.*[。!?:“”]")
_SHORTEST, _LONGEST, _LEAST = 2, 40, 2


@rules.scan(
    "column",
    yes("名次 | 企业名称 | 所在地 | 得分\n1 | [[长风特种纸业]] | 浙江 衢州 | 5.40\n2 | [[北方赛尔]] | 北京 | 5.36", kind="company"),
    yes("序号\t项目\t完成单位\n1\t采样技术\t[[江城机电所]]、[[星河智驱]]\n2\t航行技术\t[[滨海船研所]]", kind="other"),
    no("序号 | 姓名 | 学院\n1 | 李文博 | 信息\n2 | 赵一凡 | 文法"),
    no("企业名称:星河科技有限公司 | 所在地:江城\n主要产品 | 灯具"),
    needs="|\t",
)
def column(document: Document, found: Found) -> Iterator[Hit]:
    """The cells of a column whose head tells bodies, line by line below it."""
    text = document.text
    if not document.has_any(_SIGNS):
        return
    known = {c.start: c.end for c in bodies(document, found)}
    taken = found.spans("date", "money", "person", "document")
    table = document.lexicon.table("_table_heads")
    columns: dict[int, str] = {}
    width = 0
    for line in document.lines:
        parted = "|" in text[line.start : line.end] or "\t" in text[line.start : line.end]
        cells = [m.span() for m in _PARTED.finditer(text, line.start, line.end) if m[0].strip()] if parted else []
        rows = ((k, table.get(_BLANKS.sub("", text[s:e]))) for k, (s, e) in enumerate(cells))
        heads = {k: row["kind"] for k, row in rows if row is not None and row["kind"]}
        if heads and len(cells) >= _LEAST:
            columns, width = heads, len(cells)
            continue
        if not cells and not text[line.start : line.end].strip():
            continue
        if len(cells) != width:
            columns = {}
            continue
        for k, kind in columns.items():
            for m in _NAMES.finditer(text, *cells[k]):
                start, end = m.start(), m.end() - (len(m[0]) - len(m[0].rstrip()))
                name = text[start:end]
                fits = _SHORTEST <= len(name) <= _LONGEST and not _NOBODY.fullmatch(name) and known.get(start) != end
                place = found.starting("place", start)
                if fits and not taken.overlap(start, end) and (place is None or place.end < end):
                    yield Hit(start, end, OrganisationName(name, kind), "inferred", -1)
