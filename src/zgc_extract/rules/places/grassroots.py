"""Villages and communities that no table has, before their posts and organs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...document import Document
from ...lexicon import Lexicon
from ...pieces import is_han
from ...readings import PlaceName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from .base import rules

#: What points to a village or counts several, and is no name.
_NO_NAME = compiled(
    r"^[各该本我每某其此全两几多一]$|^[一二三四五六七八九十两几多各]+个?$|个$|[的了]|^[我你他]|^(?:通过|经过|按照|根据)$"
)
_OPENS = frozenset("和与同及由在向对是为则到从有请让像跟被把将据任驻")
_SHORTEST, _LONGEST = 2, 5


@lru_cache(maxsize=8)
def _before_organs(lexicon: Lexicon) -> re.Pattern[str]:
    """A village, community or township before a post or an organ that only such a place has (table ``_grassroots``)."""
    table = lexicon.table("_grassroots")

    def organs(sort: str) -> str:
        words = sorted((word for word, row in table.items() if row["sort"] == sort), key=lambda w: (-len(w), w))
        tails = (f"(?!{table[word]['not_after']})" if table[word]["not_after"] else "" for word in words)
        return "|".join(map(str.__add__, words, tails))

    return compiled(f"(?P<sort>村|社区)(?=(?:村|社区)?(?:{organs('village')}))|(?P<town>镇|乡)(?=(?:{organs('town')}))")


@rules.scan(
    "grassroots",
    yes("[[柳湾村]]支书林启东到会。", name="柳湾村", kind="district"),
    yes("走进社区,[[安民社区]]主任林启东正在忙碌。", name="安民社区"),
    yes("采访了[[柳湾村]]第一书记赵一凡。", name="柳湾村"),
    yes("[[柳湾镇]]组织委员赵一凡到会。", name="柳湾镇"),
    yes("[[望山村]]支部书记赵一凡到会。", name="望山村"),
    no("各村支书、该村主任、两个村党支部书记和社区网格员参加,他是村支书。"),
    no("我同村委会主任商量,通过村委会选举。"),
    needs="村社镇乡",
)
def grassroots(document: Document, found: Found) -> Iterator[Hit]:
    """A village or community before its 支书, 主任, 居委会, from a mark, a place or another word on."""
    text, bounds = document.text, document.boundaries
    stops, places = document.lexicon.table("_left_stops"), document.lexicon.table("places")
    kinds = document.lexicon.table("_grassroots")
    for m in _before_organs(document.lexicon).finditer(text):
        at, floor = m.start(), max(document.line_at(m.start()).start, m.start() - _LONGEST)
        start = at
        while start > floor and is_han(text[start - 1]):
            q = start - 1
            while q > floor and q not in bounds:
                q -= 1
            word = text[q:start]
            alone = q == floor or not is_han(text[q - 1])
            short = at - start < _SHORTEST  # 望山村: a name of one character is none
            if q not in bounds or (word in places and start < at):
                break
            if (word in stops or word in _OPENS) and not (short and (alone or (len(word) == 1 and word not in _OPENS))):
                break
            start = q
        name = text[start:at]
        kind = kinds.get(name)
        if at - start >= _SHORTEST and not _NO_NAME.search(name) and name not in places and (kind is None or kind["sort"] != "kind"):
            yield Hit(start, m.end(), PlaceName(text[start : m.end()], "district"))
