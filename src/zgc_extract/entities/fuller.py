"""Fuller spellings of a body's name: an abbreviation at its head written out, its place in full, a land before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..document import Document
from ..shelf import compiled
from .names import leading_place

#: What begins the name of another body than the one that stands without a land before it: 香港|中国企业协会.
_OF_THEIR_OWN = ("中国", "全国", "国家", "世界", "国际", "中央", "人民")
#: What public universities bear before their names in some lands.
_PUBLIC = ("国立", "国立大学法人")
_SHORTEST, _LONGEST_HEAD = 4, 8
#: A division's committee of the party by its full name.
_COMMITTEE = compiled(r"(?:中国共产党|中共)([一-龥]{2,12}[省市区县州旗盟])(?:委员会|委)")
#: A firm's legal form before its branch.
_LEGAL_INSIDE = compiled(r"(?<=..)(?:股份|集团)?有限(?:责任)?公司(?=[一-龥]{3,}$)")


def spelled_out(document: Document, name: str, told: Mapping[str, str]) -> Iterator[str]:
    """The name with what its head is short for, by the lexicon or as the text has ``told``: 农行|山东省分行, 宁波|企业家协会."""
    table = document.lexicon.table("organisations")
    for size in range(2, min(_LONGEST_HEAD, len(name) - 1)):
        head = name[:size]
        full = told.get(head) or (table[head]["full"] if head in table else None)
        if full and full != head:
            yield full + name[size:]
    size = leading_place(document, name)
    row = document.lexicon.table("places").get(name[:size]) if size else None
    if row is not None and row["name"] != name[:size]:
        yield row["name"] + name[size:]
    committee = _COMMITTEE.fullmatch(name)
    if committee:
        yield committee[1] + "委"  # 中国共产党|江城市|委员会
    legal = _LEGAL_INSIDE.search(name)
    if legal:
        yield name[: legal.start()] + name[legal.end() :]  # 中国银行|股份有限公司|河南省分行


def without_land(document: Document, name: str) -> Iterator[str]:
    """The name without the land, the place or the 国立 before it: 台湾|东海大学, 国立|澎湖科技大学."""
    heads = [len(word) for word in _PUBLIC if name.startswith(word)]
    heads.append(leading_place(document, name))
    countries = document.lexicon.table("countries")
    heads += [size for size in range(2, _LONGEST_HEAD) if name[:size] in countries]
    for size in heads:
        rest = name[size:]
        if size and len(rest) >= _SHORTEST and not rest.startswith(_OF_THEIR_OWN):
            yield rest
