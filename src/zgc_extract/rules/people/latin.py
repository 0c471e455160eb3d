"""Names in Latin letters: Mark Lindqvist, creative director Edda."""

from __future__ import annotations

from collections.abc import Iterator

from ...honorifics import ADDRESSES, LATIN_STYLES, LONGEST_LATIN_STYLES, RANKS
from ...shelf import compiled
from ...sought import noted, tried
from ..organisations.sport import tells_of_games
from .names import Name
from .others import HAN
from .scene import Scene

_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞĆČĐĞİŁŃŚŞŠŻŽ", "a-zß-öø-ÿāăąćčďđēĕėęěğīıłńņňōŏőœřśşšţťūůűźżžșț"
_CAPITALISED = (
    rf"(?:[{_UPPER}]['’])?[{_UPPER}][{_LOWER}'’]+"
    rf"(?:(?<=\b[MDL][ac])[{_UPPER}][{_LOWER}]+|(?<=\bMac)[{_UPPER}][{_LOWER}]+)?(?:-[{_UPPER}][{_LOWER}]+)?"
)
_PARTICLES = "van|von|de|da|do|dos|di|del|du|la|le|bin|bint|ibn|ben|al|el|der|den|ter|ten|zu|af"
_MIDDLE = rf"(?: (?:[A-Z]\.|{_CAPITALISED}|{_PARTICLES})){{0,4}}(?: (?:{_CAPITALISED}|[A-Z]{{3,}}))?"
_LATIN = compiled(rf"{_CAPITALISED}(?:[A-Z][a-z]+|{_MIDDLE})(?![A-Z{_LOWER}&])")
_CAPITALS = noted(filter(compiled(f"[{_UPPER}]").match, map(chr, range(0x180))))
_NO_START = compiled(rf"[{_UPPER}{_LOWER}.·&]")
MISTER, _MISTER_BEFORE = compiled(LATIN_STYLES), compiled(rf"{LATIN_STYLES}$")


#: What follows somebody who is only called by one name in Latin letters behind a post: 创意总监Eric|表示, 选手Sky|、.
_ENDED = compiled("[,。、;:()!?]|$|\n|[今昨明近日曾也都则就在与和对的向为从表说认指称宣介透获夺参出加担接离告回亦已]")
#: The first piece of a name in Latin letters, and what opens the title of a work or the gloss of a name.
_GIVEN, _QUOTING = compiled("[A-Z][a-z]+"), frozenset("《“‘(\"'&@/")
#: What people are that no title tells, before a name that its Latin form follows: 美国贸易代表白茜芙(Charlene B…).
ROLES = ("代表", "秘书", "专家", "学者", "教授", *ADDRESSES, "嘉宾", "主播", "作者", "成员")

#: How much white space may part a post from a name in another cell: 中国区负责人   Anna Keller.
_CELLS = 6
#: What joins the next name in Latin letters of a row.
_JOINTS = frozenset("、和及与,")
#: What is done with guests, before their names.
_GUESTS = ("会见", "会晤", "接见", "拜会", "专访", "采访", "看望")
#: How long one name must be that stands alone.
_SHORTEST = 2
#: What only somebody does, who is called by one name at the beginning of a clause: Falco|今年67岁, Falco|在接受采访时说.
_OPENED = frozenset(("", *",。;:!?”\n"))
_PERSONAL = compiled(
    r"(?:日前|近日|昨日)?在?接受[^,。]{0,14}(?:采访|访问|专访)|今年[1-9][0-9]岁|(?:回忆|笑称|坦言|认为|说)[,:“]|毕业于|出生于"
)
#: What a player is called in texts on electronic sport, and what follows other things.
_PLAYER = compiled("[A-Z][a-z]{2,11}(?:[A-Z][a-z]+)?$")
_NO_PLAYER = compiled("(?:项目|游戏|地图|战队|英雄|官网|平台|杂志|公司|系列|联赛|大赛|杯|版|[0-9A-Za-z》”’&_@/.:-])")


def _for_a_body(s: Scene, at: int) -> bool:
    """Whether a word for somebody without a post ends here, right behind a body: 国家科技局|代表|Faisal Al-Harbi."""
    role = next((r for r in ROLES if s.text.endswith(r, max(0, at - 3), at)), "")
    return bool(role) and at - len(role) in s.body_ends and at not in s.covered


def _plays(s: Scene, name: str, start: int, end: int) -> bool:
    """Whether one word in Latin letters is what a player is called in a text on electronic sport."""
    if start in s.covered or not _PLAYER.match(name) or _NO_PLAYER.match(s.text, end) or s.text[start - 1 : start] in _QUOTING:
        return False
    return name not in s.weights.words and not (s.text.rfind("《", 0, start) > s.text.rfind("》", 0, start))


def latin(s: Scene) -> Iterator[Name]:
    """Names in Latin letters, where a title or a verb of saying stands beside them."""
    text, known = s.text, s.document.lexicon.table("_latin_given")
    last, gaming = 0, tells_of_games(s.document)
    for m in tried(text, _LATIN, s.document.places.of(_CAPITALS)):
        start, end = m.span()
        if _NO_START.match(text[start - 1 : start]):
            continue
        mister = MISTER.match(text, start) or _MISTER_BEFORE.search(text, max(0, start - LONGEST_LATIN_STYLES), start)
        start = mister.end() if mister else start
        if start >= end:
            continue  # the name behind it comes next
        joined = last > 0 and text[last:start].strip() in _JOINTS
        name = text[start:end]
        before = start
        while text[before - 1 : before] in (" ", "\u3000") and before > start - _CELLS:
            before -= 1
        after = end + 1 if text[end : end + 1] == " " else end
        titled = start in s.title_ends or before in s.title_ends
        titled = titled or (" " in name and (text.endswith(_GUESTS, 0, start) or _for_a_body(s, before)))
        said = (after in s.saying and s.saying[after][0] != "act") or after in s.title_starts
        several = " " in name or name[1:].lower() != name[1:]
        headed = said and (" " in name or after not in s.title_starts)  # 星河公司RoboMaster|总监
        if start in s.covered and after in s.title_starts and not titled:
            continue  # Alpha Labs|创始人
        given = _GIVEN.match(name)
        first = given is not None and given[0] in known and len(given[0]) < len(name) and text[start - 1 : start] not in _QUOTING
        first = first and (HAN.match(text, end) or HAN.match(text, start - 1)) is not None  # in a sentence in Chinese
        alone = start in s.title_ends and len(name) >= _SHORTEST and start not in s.covered and _ENDED.match(text, end) is not None
        plays = gaming and _plays(s, name, start, end)
        alone = alone or (_PLAYER.match(name) is not None and start not in s.covered and text[start - 1 : start] in _OPENED
                          and _PERSONAL.match(text, end) is not None)
        glosses = text[m.start() - 1 : m.start()] == "(" and HAN.match(text, m.start() - 2) is not None  # 席妮娑(Princess Senisa)
        ranked = start in s.body_ends and start not in s.covered and text.startswith(RANKS, after)  # 京都大学|Tanaka|教授
        told = (mister and not glosses) or first or alone or plays or ranked or (joined and " " in name)
        if name and (told or (several and (titled or headed)) or (titled and said)):
            yield Name(start, end, name, 500, "latin", name)
            last = end
