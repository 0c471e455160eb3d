"""Whose money a bare 元 is: the currency that a bracket names for all that follows, or that of the place where the page was written."""

from __future__ import annotations

from collections.abc import Iterator

from ...bounds import bounds
from ...currencies import Signs
from ...document import Document
from ...shelf import compiled
from ...slotted import replace
from .sums import Sum

#: The currency that a bracket names, for this sum or for all that follow: 5亿元(港币,下同), 3亿元(港元‧下同), 三亿(港币).
_NAMED_BEHIND = compiled(
    r"\((?:单位:|以)?(?P<name>人民币|港币|港元|新台币|台币|澳门元|澳门币|美元|欧元|日元)(?P<on>[^一-龥()]{0,2}以?下均?同|计)?\)"
)
_AND_SO_ON = ("(下同)", "(以下同)", "(以下简称元)")
#: How the press of Hong Kong writes: its words for profits and growth, its offices.
_HONG_KONG = compiled("纯利|溢利|按年[升跌增减急上下]|派息|本港|港府|特首|特区政府|[财政律]政司|创科署|教资会|恒指")
#: The offices and the press of Taiwan.
_TAIWAN = compiled("中央社|行政院|国科会|经济部(?!门)(?=[产加投次商])|农业部农粮署|竹科|立法院")
#: The papers of Hong Kong, by which a page's sums in bare 元 are told there, and what it tells of its own society; Macao's own words.
_HONG_KONG_PRESS = compiled(
    r"(?:香港(?:文汇报|商报|大公报|经济日报|中通社)|(?:大公报|大公文汇网?|星岛日报|明报|东方日报"
    r"|头条日报|信报|成报|am730))(?:[专独]?[讯家]|记者|网)"
)
_ITS_SOCIETY = compiled("本港|港府|特首|特区政府|立法会|太平绅士|民政事务|香港[一-龥]{2,8}(?:会|社|基金)")
_MACAO = compiled("本澳|澳府")
_TITLE, _EXPLICIT = "title", compiled("人民币|RMB")


def settled(document: Document, signs: Signs, sums: list[Sum]) -> Iterator[Sum]:
    """The sums with the currency of those in bare 元."""
    text, code = document.text, _home(document, sums)
    noted = ("同)" in text and "下" in text) or "计)" in text
    notes = [_note(text, signs, s) for s in sums] if noted else [""] * len(sums)
    first = next((note for note in notes if note), "")
    for s, note in zip(sums, notes, strict=True):
        code = note or code
        headline = first and document.line_at(s.start).kind == _TITLE
        yield replace(s, code=first if headline else code) if _bare(text, s) else s


def _note(text: str, signs: Signs, s: Sum) -> str:
    """The currency that a bracket behind a sum names for those that follow; empty where there is none."""
    m = _NAMED_BEHIND.match(text, s.end)
    if m and m["on"]:
        return str(signs.prefix[m["name"]]["code"])
    return s.code if text.startswith(_AND_SO_ON, s.end) else ""  # 23亿澳门元(下同)


def _bare(text: str, s: Sum) -> bool:
    return s.plain and s.start == s.first and s.code == "CNY" and not _EXPLICIT.search(text, s.start, s.end)


def _home(document: Document, sums: list[Sum]) -> str:
    """The currency of the place where a page was written, by its script, its words and the currencies that it names."""
    if not any(_bare(document.text, s) for s in sums):
        return "CNY"
    codes = {s.code for s in sums}
    if document.script == "simplified":  # Taiwan's press on a page of simplified script: only where it names its money too
        return "TWD" if "TWD" in codes and _TAIWAN.search(document.text) else "CNY"
    if "TWD" in codes or _TAIWAN.search(document.text):
        return "TWD"
    if "MOP" in codes and _MACAO.search(document.text):
        return "MOP"
    if _HONG_KONG_PRESS.search(document.text) and _ITS_SOCIETY.search(document.text) and "CNY" not in {s.code for s in sums if not s.plain}:
        return "HKD"
    return "HKD" if "HKD" in codes and _HONG_KONG.search(document.text) else "CNY"


def named_behind(text: str, signs: Signs, start: int, end: int) -> Sum | None:
    """A numeral whose currency only a bracket behind it names: 三亿(港币)."""
    m = _NAMED_BEHIND.match(text, end) if text[end : end + 1] == "(" and text[end - 1] in "万亿" else None
    if m is None:
        return None
    try:
        return Sum(start, end, start, end, bounds(text[start:end]), signs.prefix[m["name"]]["code"], False, True)
    except ValueError:
        return None
