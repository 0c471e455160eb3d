"""Single characters for countries by themselves: 俄方, and 拉 where the text names 拉脱维亚."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...document import Document
from ...lexicon import Lexicon
from ...readings import PlaceName
from ...rule import Found, Hit, no, yes
from ...sought import Sought
from .base import itself, rules

#: One side of talks, and what 方 begins rather than ends there.
_SIDE = Sought(r"(?<=[\u4e00-\u9fff])方(?![面向案式法针圆块阵程])")
#: What a country's character stands behind where it is glued to it, and what follows it in another word.
_LEADS, _OTHER = frozenset("访赴驻抵对向在从由与和"), "(?![国洲文语字元币族式洋])(?=[\u4e00-\u9fff])"
#: What makes an adjective of 美, and what one stands before.
_ADJECTIVE_AFTER, _ADJECTIVE_BEFORE = frozenset("很最太更真善丑之的之与和健审完多越"), frozenset("的了得在丽好景感学")


@rules.scan(
    "side",
    yes("[[中]]方愿同[[韩]]方加强合作,[[俄]]方代表发言。", name="中国", kind="country"),
    yes("越南外长会见代表团,[[越]]方感谢支持。", name="越南"),
    no("双方就合作的方式交换意见,东方和西方、对方和官方都派人到会。"),
    no("开展日方案比选,完善其中方面的工作。"),
    needs="方",
)
def side(document: Document, found: Found) -> Iterator[Hit]:
    """A country as one side of talks: 中方, 俄方."""
    bounds, letters = document.boundaries, document.lexicon.table("_place_letters")
    told: dict[str, str] | None = None
    for m in _SIDE.all_in(document):
        at = m.start() - 1
        row = letters.get(document.text[at])
        if row is None or not row["side"] or not {at, m.end()} <= bounds:
            continue
        told = _told(document) if told is None else told
        yield Hit(at, at + 1, PlaceName(told.get(row["word"], row["land"]), row["kind"]))


def _told(document: Document) -> dict[str, str]:
    """The countries that the text names, by the first character of the name that it gives."""
    told: dict[str, str] = {}
    for h in document.hits("countries"):
        if len(h.word) > 1 and itself(document.text, h):
            told.setdefault(h.word[0], h.row["name"])
    return told


@lru_cache(maxsize=8)
def _alone(lexicon: Lexicon) -> Sought:
    """The characters that may stand for a country by themselves."""
    letters = "".join(letter for letter, alone in lexicon.table("_place_letters").column("alone").items() if alone)
    return Sought(f"[{letters}]{_OTHER}")


@rules.scan(
    "told",
    yes("货物经拉脱维亚转口,[[拉]]从中收取费用。", name="拉脱维亚", kind="country"),
    yes("罗马尼亚外长说,[[罗]]主要政党都支持。", name="罗马尼亚"),
    yes("[[俄]]将整顿市场,[[俄]]金融市场稳定。", name="俄罗斯"),
    yes("他说,[[美]]宣布取消限制。", name="美国"),
    no("这里的风景很美,歌声美极了,5月3日日本代表团到访。"),
    no("罗某说,罗先生在场。"),
)
def told(document: Document, found: Found) -> Iterator[Hit]:
    """A country by one character that is a word of its own, where the text names it, or where it is hardly another word."""
    text, bounds, letters = document.text, document.boundaries, document.lexicon.table("_place_letters")
    lands: dict[str, str] | None = None
    for m in _alone(document.lexicon).all_in(document):
        at, letter = m.start(), m[0]
        if at + 1 not in bounds:
            continue
        before = text[at - 1 : at]
        if not (at in bounds or (before in _LEADS and at - 1 in bounds)) or before == "·" or before.isdigit():
            continue
        if before in letters or text[at + 1] in letters:
            continue  # 德韩, 美加: what stands in a row
        if letter == "美" and (before in _ADJECTIVE_AFTER or text[at + 1] in _ADJECTIVE_BEFORE):
            continue
        lands, row = _told(document) if lands is None else lands, letters[letter]
        if row["alone"] == "a" or letter in lands:
            kind = "country" if letter in lands else row["kind"]
            yield Hit(at, at + 1, PlaceName(lands.get(letter, row["land"]), kind))
