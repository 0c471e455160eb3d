"""What the rules for places share: their set, and when a table's word stands for the place itself."""

from __future__ import annotations

from ...document import Document
from ...lexicon import WordHit
from ...pieces import is_han
from ...rule import RuleSet
from ...shelf import compiled

rules = RuleSet("place")

#: What a word that a tokenizer glued to the next one may end in: 北京市海淀区.
_DIVISION_ENDS = frozenset("、省市县区州国")

#: What makes another thing of the place before it: 藏族, 回族; a name with a dot in it is a person's.
_NOT_AFTER = frozenset("族·")
#: A road or bridge that carries a place's name is not the place.
_ROAD = compiled(r"[东南西北中]?(?:一|二|三|四)?(?:路(?![上透演径])|街(?!头)|大道|大街|大桥)")
_ROAD_BEGINS = frozenset("东南西北中一二三四路街大")


#: Outlets before a dot and the town that they report from: 浙江在线·|杭州.
_OUTLETS = ("线·", "网·", "报·", "社·")


def free(document: Document, h: WordHit) -> bool:
    """Not cut out of other words (浙江西部), and not part of a foreign person's name."""
    text, b = document.text, document.boundaries
    if h.start not in b and (h.end not in b or (len(h.word) < 4 and text[h.start - 1] not in _DIVISION_ENDS)):
        return False
    return itself(text, h)


def alone(document: Document, h: WordHit) -> bool:
    """A word of its own."""
    return h.start in document.boundaries and h.end in document.boundaries and itself(document.text, h)


def itself(text: str, h: WordHit) -> bool:
    """Neither a people (藏族), nor a part of a person's name with a dot, nor a road."""
    after = text[h.end : h.end + 1]
    dotted = text[h.start - 1 : h.start] == "·" and not text.endswith(_OUTLETS, 0, h.start)
    return after not in _NOT_AFTER and not dotted and not (after in _ROAD_BEGINS and _ROAD.match(text, h.end))


_AT_PLACE = ("在", "于", "赴", "抵")
#: What goes on behind a place rather than in a name that begins with it.
_NO_NAME = frozenset("的等和与及是有也将已举召")


def by_itself(text: str, h: WordHit) -> bool:
    """Whether no name goes on behind a word that firms are called by too: 齐聚|蓉城|,; not 蓉城创投."""
    after = text[h.end : h.end + 1]
    return text[h.start - 1 : h.start] in _AT_PLACE or after in _NO_NAME or not is_han(after or "\n")


#: What is held right behind the place alone: 在前海|举办, 在江城|正式拉开帷幕.
HELD = compiled(
    r"(?:隆重|成功|正式|圆满|盛大|顺利|胜利|如期|联合|共同|火热|精彩|热烈|同步|组织|再次)*"
    r"(?:举[行办]|召开|[开闭启落揭谢]幕|开[赛班营讲馆展跑锣]|收官|登场|上演|启动|签[约署]|成立|揭牌|亮相"
    r"|[拉揭]开(?:帷幕|大?序?幕)|[落拉]下(?:帷幕|大幕)|圆满结束)"
)


#: A dateline around a common word: 新华社|长寿|5月12日电, 江城日报|合作|讯.
_FILED_BY = ("社", "网", "报", "讯", "记者")
#: What says where a thing lies: 位于|福田|的研发中心.
_LIES, _BEHIND_LYING = ("位于", "坐落于", "地处", "总部设在"), ("的", ",", "。", "、")
_FILED = compiled(r"\s?(?:\d{1,2}月)?\d{1,2}日(?:[电讯]|消息)")
#: The town of a Taiwan paper's dateline, alone in its brackets or behind the reporter: (|桃园|讯), (记者林启东/|桃园|报导).
_SENT, _SENT_BEFORE = compiled(r"(?:(?:即时|综合|特稿)?报[道导]|讯|电)[)\]】〕]"), frozenset("([【〔/")


def held(document: Document, h: WordHit) -> bool:
    """Whether something takes place there lies there or is filed from there, so that a common word is a place."""
    text = document.text
    if HELD.match(text, h.end) is not None:
        return text[h.start - 1 : h.start] in _AT_PLACE
    if text.startswith(_BEHIND_LYING, h.end) and h.word[-1] != "部" and text.endswith(_LIES, max(0, h.start - 3), h.start):
        return True
    if text[h.start - 1 : h.start] in _SENT_BEFORE and _SENT.match(text, h.end):
        return True
    filed = text.endswith(_FILED_BY, max(0, h.start - 2), h.start) or text[h.start - 1 : h.start] == "("  # (新山|12日讯)
    return filed and _FILED.match(text, h.end) is not None
