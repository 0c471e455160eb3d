"""What the rules for places share: their set, and when a table's word stands for the place itself."""

from __future__ import annotations

from ...document import Document
from ...lexicon import WordHit
from ...rule import RuleSet
from ...shelf import compiled

rules = RuleSet("place")

#: What a word that a tokenizer glued to the next one may end in: 北京市海淀区.
_DIVISION_ENDS = frozenset("、省市县区州国")

#: What makes another thing of the place before it: 藏族, 回族; a name with a dot in it is a person's.
_NOT_AFTER = frozenset("族·")
#: A road or bridge that carries a place's name is not the place.
_ROAD = compiled(r"[东南西北中]?(?:一|二|三|四)?(?:路(?![上透演径])|街(?!头)|大道|大街|大桥)")


def free(document: Document, h: WordHit) -> bool:
    """Not cut out of other words (浙江西部), and not part of a foreign person's name."""
    text, b = document.text, document.boundaries
    if h.start not in b and (h.end not in b or (len(h.word) < 4 and text[h.start - 1] not in _DIVISION_ENDS)):
        return False
    return _itself(text, h)


def alone(document: Document, h: WordHit) -> bool:
    """A word of its own."""
    return h.start in document.boundaries and h.end in document.boundaries and _itself(document.text, h)


def _itself(text: str, h: WordHit) -> bool:
    """Neither a people (藏族), nor a part of a person's name with a dot, nor a road."""
    after = text[h.end : h.end + 1]
    return after not in _NOT_AFTER and text[h.start - 1 : h.start] != "·" and not _ROAD.match(text, h.end)


_AT_PLACE = ("在", "于", "赴", "抵")
#: Verbs of taking place that stand right behind the place alone: 在前海|举办.
_HELD = ("举行", "举办", "召开", "开幕", "闭幕", "启幕", "落幕", "揭幕", "开赛")


def held(document: Document, h: WordHit) -> bool:
    """Whether something takes place there, so that a common word is a place: 在朝阳|举行."""
    return document.text.startswith(_HELD, h.end) and document.text[h.start - 1 : h.start] in _AT_PLACE
