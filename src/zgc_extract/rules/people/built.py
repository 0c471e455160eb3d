"""Names of Tibetans, Mongols, Uyghurs, Kazakhs and Yi, by the parts that they are built of: 多杰|才让, 乌云|其木格, 叶尔|江."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...lexicon import WordHit
from ...shelf import compiled
from .around import closed, said_of_role, surrounding
from .foreign import DOTS
from .given import PARTICLES
from .name_parts import Parts
from .names import Name
from .scene import Scene

_LONGEST = 9
#: What a name of several parts weighs, more than a Chinese one inside of it; of one part beside a sign, and of a long one alone.
_BUILT, _SIGNED, _LONG = 700, 260, 90
#: What one part lacks that no sign stands beside: a row of sure names may still take it.
_UNSIGNED = -120
#: How long a part must be that is no other word by itself.
_SURE = 3
#: What is named after somebody, or called by a word that people are called by too: 扎西村, 达娃卓玛故居, 乌力吉苏木.
_NAMED_SO = compiled(
    r"[村镇乡县寺沟湖山河江峡谷旗盟市区州街路巷岛泉滩滴堡营庄屯湾坝坪岭垭庙塔殿桥站场矿厂店馆杯奖节语族]|社区|嘎查|苏木|草原|雪山|牧场|小学|中学|大学|学校|"
    r"雪峰|冰川|故居|纪念|水库|水电|电站|酒店|宾馆|餐厅|公司|集团|酥油|品牌|合作社|大街|大道|广场|机场|口岸|林场|农场|家庭牧场|峰[,。、会]|宗(?![,。、])|错[,。、的]|"
    r"小镇|景区|公园|项目|文化|歌舞|艺术团|德勒|部落|人民|高原|盆地|地区|自治|煤矿|油田|工业|经济|沙漠|火山|湿地|汗国|王朝|城[市区]"
)
#: What follows names in rows rather than ends them.
_AFTER_NAMES = frozenset("等一两三四五六的这那到赴来去")
#: What stands before the parts of a place's name: 位于, 来到.
_PLACED = ("位于", "地处", "座落", "坐落于", "途经", "抵达", "前往")


def built(document: Document, s: Scene) -> Iterator[Name]:
    """Names of several parts wherever they stand, those of one part where a sign speaks for them."""
    parts_at, done = Parts(document), 0
    for at in sorted(parts_at.starting):
        if at < done or at in s.covered:
            continue
        parts = parts_at.longest(at)
        name = _name(s, at, parts_at.end(parts), parts)
        if name is not None:
            yield name
        if name is not None or len(parts) > 1:
            done = parts[-1].end


def named_so(document: Document, s: Scene) -> frozenset[int]:
    """Where what parts of names make is what a place or a house is called, or a word: 扎西|曲登社区, 扎西德勒."""
    parts_at = Parts(document)
    found: set[int] = set()
    for at in parts_at.starting:
        parts = parts_at.longest(at)
        if _NAMED_SO.match(s.text, parts[-1].end):
            found.update(range(at, parts[-1].end))
    return frozenset(found)


def _name(s: Scene, start: int, end: int, parts: list[WordHit]) -> Name | None:
    """The name that the parts make in their place."""
    text, several = s.text, len(parts) > 1
    if (start and text[start - 1] in DOTS) or (end < len(text) and text[end] in DOTS):
        return None  # a piece of 叶尔兰·哈力木别克
    whole = _vouched_for(s, start, end)
    if whole != (start, end):
        (start, end), several = whole, True
    name = text[start:end]
    if len(name) > _LONGEST or (start, end) in s.places or name in s.weights.words:
        return None
    if _NAMED_SO.match(text, end) or text.endswith(_PLACED, 0, start):
        return None
    around, sign = surrounding(s, start, end, 0, foreign=True)
    beside = sign != "plain" or said_of_role(s, start, end)
    if several:
        weak = all(hit.row["weak"] or hit.row["people"] == "yi" for hit in parts)
        return Name(start, end, name, _BUILT + max(0, around), sign) if beside or not weak else None
    part = parts[0]
    if not part.row["alone"]:
        return None
    if beside:
        return Name(start, end, name, _SIGNED + max(0, around), sign)
    goes_on = (end not in s.boundaries and text[end] not in PARTICLES) or (text[end : end + 1] in s.weights.pieces and end not in s.saying)
    sure = len(name) >= _SURE and not goes_on and (start in s.boundaries or len(name) > _SURE)
    return Name(start, end, name, _LONG if sure else _UNSIGNED, sign)


def _vouched_for(s: Scene, start: int, end: int) -> tuple[int, int]:
    """The span with a character or two before or behind that a title and a close vouch for: 书记|尕|多杰, 副州长|才让|太、."""
    text = s.text
    if start in s.title_ends:
        longer = not closed(s, end) and closed(s, end + 1) and _is_han(text[end : end + 1]) and text[end] not in PARTICLES
        return (start, end + 1) if longer and end + 1 not in s.title_starts and text[end] not in _AFTER_NAMES else (start, end)
    if closed(s, end):
        for more in (1, 2):
            at, odd = start - more, text[start - more : start]
            if at in s.title_ends and all(map(_is_han, odd)) and at not in s.covered and not _is_word(s, odd):
                return at, end
    return start, end


def _is_word(s: Scene, word: str) -> bool:
    """Whether characters before a part of a name are a word of their own: 教师|代表|斯琴高娃."""
    return word in s.stops or word in s.weights.words


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"
