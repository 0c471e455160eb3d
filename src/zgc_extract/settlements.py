"""Names of towns and villages that no table has: how far to the left of their sort they reach."""

from __future__ import annotations

from .document import Document
from .pieces import GLUED, is_han
from .tokenizer import coined

#: Words of one character before a name, and those that are surnames too.
_OPENS, _SURNAMES = frozenset("和与同及由在向对是为则到从有请让像跟被把将据任驻于率兼"), frozenset("任于")
#: Conjunctions, and what a tokenizer glues to a name that it does not know: 由太平|镇.
_AND, _GLUED = frozenset("和与"), GLUED | frozenset("率在到向")
#: Words of one character that no name holds but names of villages: 二十里|铺.
_OF_LAND = frozenset("铺里渡墩场关坡")
#: What the words for wider places end in: 全县, 江阴市.
_WIDER = ("省", "市", "县", "区", "州", "旗")
#: How long a name is without its sort.
_SHORTEST, _LONGEST = 2, 5


def start_of(document: Document, at: int) -> int:
    """Where the name begins whose sort (镇, 村, 街道) stands at ``at``; ``at`` itself where none does."""
    text, bounds = document.text, document.boundaries
    stops, places = document.lexicon.table("_left_stops"), document.lexicon.table("places")
    start, first = at, document.line_at(at).start
    floor = max(first, at - _LONGEST)
    while start > floor and is_han(text[start - 1]):
        q = start - 1
        while q > floor and q not in bounds:
            q -= 1
        word = text[q:start]
        opens = q == first or not is_han(text[q - 1])  # behind a mark, where no conjunction stands
        if q not in bounds or (at - start >= _SHORTEST and (word in places or word.endswith(_WIDER))):
            break
        if (word in stops or word in _OPENS) and word not in _OF_LAND:
            before = text[q - 1 : q]
            if start == at and word in _AND and q - 1 in bounds and before not in stops and is_han(before):
                return q - 1  # 中|和|镇
            begins = opens or (q - 1 in bounds and before in _GLUED)  # ,|和|顺|镇; 有|任|家营|镇: what is left is no name
            short = at - q == _SHORTEST and len(word) == 1
            return q if begins and (short or (word in _SURNAMES and text[q + 1] == "家")) else start
        if len(word) > 1 and word[0] in _GLUED and not opens and coined(document.tokenizer, word):
            return q + 1
        start = q
    return start
