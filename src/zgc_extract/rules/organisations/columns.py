"""Bodies in a column of a table, under a head that says so: 名次 | 企业名称 | 所在地."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from .base import rules
from .names import bodies

#: The names in a cell.
_NAMES = compiled(r"[^、;/,\s|][^、;/,|]*")
#: What fills cells and is nobody's name.
_NOBODY = compiled(r"\d+(?:\.\d+)?[%万亿元家个]*|[-—/无略]+|合计|小计|总计|其他|.{0,2}等|.*[。!?:“”]")
_SHORTEST, _LONGEST, _MOST_ROWS = 2, 40, 400


@rules.scan(
    "column",
    yes("名次 | 企业名称 | 所在地 | 得分\n1 | [[长风特种纸业]] | 浙江 衢州 | 5.40\n2 | [[北方赛尔]] | 北京 | 5.36", kind="company"),
    yes("序号\t项目\t完成单位\n1\t采样技术\t[[江城机电所]]、[[星河智驱]]\n2\t航行技术\t[[滨海船研所]]", kind="other"),
    yes("签约企业\n所在地\n[[长风特种纸业]]\n浙江衢州\n[[北方赛尔]]\n北京", kind="company"),
    no("序号 | 姓名 | 学院\n1 | 李文博 | 信息\n2 | 赵一凡 | 文法"),
    no("企业名称:星河科技有限公司 | 所在地:江城\n主要产品 | 灯具"),
)
def column(document: Document, found: Found) -> Iterator[Hit]:
    """The cells of a column whose head tells bodies, line by line below it."""
    text = document.text
    headed = [(grid, [k for k, kind in enumerate(grid.kinds) if kind]) for grid in document.grids]
    if not any(columns for _, columns in headed):
        return
    known = {c.start: c.end for c in bodies(document, found)}
    taken = found.spans("date", "money", "person", "document")
    for grid, columns in headed:
        for row in grid.rows(text, document.lines, _MOST_ROWS) if columns else ():
            for k in columns:
                for start, end in _names(text, *row[k]):
                    place = found.starting("place", start)
                    if known.get(start) != end and not taken.overlap(start, end) and (place is None or place.end < end):
                        yield Hit(start, end, OrganisationName(text[start:end], grid.kinds[k]), "inferred", -1)


def _names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What may be names in a cell."""
    for m in _NAMES.finditer(text, start, end):
        name = m[0].rstrip()
        if _SHORTEST <= len(name) <= _LONGEST and not _NOBODY.fullmatch(name):
            yield m.start(), m.start() + len(name)
