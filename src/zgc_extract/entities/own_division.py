"""The division whose page it is, told by what stands around the article: 宿州市人民政府 > 要闻, 来源:宿州市商务局, 砀山县融媒体中心.

Or by what it holds elsewhere (宿州市产业推介会在上海举行), and whom it sends there (率宿州市代表团参会).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document
from ..lexicon.table import Row
from ..rule import Candidate
from ..shelf import compiled
from ..text import Line

#: What stands behind a division's name where an office or an outlet of it has put up the page.
_OWNER = compiled(
    r"(?:委|人大|政协|(?:人民)?政府|融媒体?|要闻|新闻|发布|日报|晚报|报(?![名告])|电视台|广播|政务|信息港|党建|[一-龥]{2,8}?[局委办网厅])"
    r"(?![一-龥]{0,4}(?:书记|[局主]任|长|领导))"
)
_AROUND = frozenset(("boilerplate", "source", "dateline", "byline"))
#: How many of the page's last lines are looked at whatever they are.
_FOOT = 3
#: A line that tells more divisions links to others.
_LINKS = 3
#: What a division holds in a town of others, behind its name: 宿州市|产业推介会在上海举行.
_ELSEWHERE = compiled(
    r"[^,。;:!?\n]{2,40}?(?:会|仪式|活动|论坛|日|周)[在于](?P<there>[一-龥]{1,12}?)(?:成功|隆重|正式|顺利)?(?:举[行办]|召开|开幕|启动)"
)
#: How much of the article opens with it, behind a mark or a date.
_OPENING, _OPENS = 150, frozenset(("", *"\n,日 "))
#: The same of whom it sends.
_LEADING, _DELEGATION = ("率", "率领", "带领"), compiled(r"(?:党政|经贸|招商|政府)?(?:代表|考察)团")
#: What leads to a place where one goes; to one where something is held.
_GONE_TO, _HELD_AT = frozenset("赴到往抵"), frozenset("在于来")


def own_divisions(document: Document) -> dict[str, str]:
    """The full name of the division whose page it is, by the character that it ends in (市, 县, 区 …); none of a sort told twice.

    Example:
        >>> from zgc_extract.document import read
        >>> own_divisions(read("宿州市人民政府 > 要闻\\n杨俊到上海招商\\n3月2日,市长杨俊赴上海市招商,与企业座谈。"))
        {'市': '宿州市'}
    """
    told = {name for line in _around(document) for name in _owners(document, line)} or set(_holders(document))
    sorts = [name[-1] for name in told]
    return {name[-1]: name for name in sorted(told) if sorts.count(name[-1]) == 1}


def _holders(document: Document) -> Iterator[str]:
    """The divisions that hold elsewhere what the article opens with, or send somebody there."""
    text, first = document.text, document.article[0].start if document.article else 0
    for h in document.hits("places"):
        if h.start > first + _OPENING:
            return
        if h.row["need"] == "w" or h.start < first:
            continue
        if text.endswith(_LEADING, 0, h.start) and _DELEGATION.match(text, h.end):
            yield h.row["name"]
        if text[h.start - 1 : h.start] not in _OPENS:
            continue
        held = _ELSEWHERE.match(text, h.end)
        there = document.hits_from("places", held.start("there")) if held else ()
        if any(t.row["name"] != h.row["name"] and not _inside(t.row, h.row) for t in there):
            yield h.row["name"]


def _inside(inner: Row, outer: Row) -> bool:
    """Whether a division lies in another, by the codes of GB/T 2260 without their noughts."""
    return inner["code"].startswith(outer["code"].rstrip("0"))


def _around(document: Document) -> Iterator[Line]:
    """The lines that tell of the page rather than of the event, and the last ones."""
    lines = document.lines
    for k, line in enumerate(lines):
        if line.kind in _AROUND or (k and k >= len(lines) - _FOOT):
            yield line


def _owners(document: Document, line: Line) -> list[str]:
    """The divisions whose offices or outlets a line names; none of a line of links."""
    text, told, owners = document.text, set(), []
    for h in document.hits("places"):
        if line.start <= h.start < line.end and h.row["need"] != "w":
            told.add(h.row["name"])
            if _OWNER.match(text, h.end, line.end):
                owners.append(h.row["name"])
    return owners if len(told) <= _LINKS else []


def is_ground(document: Document, mentions: list[Candidate], division: str, *, gone_to: bool = False) -> bool:
    """Whether all that is told of a division is that one goes there (赴|上海市考察), or that something is held there (在|合肥开幕)."""
    table, text = document.lexicon.table("places"), document.text
    told = [m for m in mentions if m.kind == "place" and (row := table.get(text[m.start : m.end])) is not None and row["name"] == division]
    leads = _GONE_TO if gone_to else _GONE_TO | _HELD_AT
    return bool(told) and all(text[m.start - 1 : m.start] in leads for m in told)
