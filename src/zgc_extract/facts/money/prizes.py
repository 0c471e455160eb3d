"""Who gets the money of a prize that the clause before tells of: 张三获科技进步一等奖,|奖金20万元."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from ..clauses import clause_start as whole_clause
from .clause import BODIES, own_words
from .named import untrailed, what_is_named
from .whose import Subject

#: A prize's money.
PRIZE = compiled("(?<!总)奖金?$")
#: The prize, where its giving comes before: 授予张三|“成就奖”,奖金百万元.
_NAMED, _REACH = compiled("(?:授予|颁发|设立)[^,。;]{0,50}“(?P<name>[^“”]{2,20}奖)”,$"), 76
#: Verbs of getting the money, and of paying it out to all.
_PRIZED, _PAID_OUT = compiled("获颁|荣获|获得|获|赢得|捧得|抱回|捧回"), compiled("拨付|发放|颁发|兑现")
_PRIZES = compiled("(?P<name>[^设立评出决,、;。]{1,6}奖)(?:[\\d一二两三四五六七八九十]+|若干)[名个项组]?$")
_PRIZE_FIRST = compiled(
    "(?P<name>(?:[特一二三四五]等|[金银铜]|优秀|优胜|鼓励|入围)奖)[^,。;]{0,14}[\\d一二两三四五六七八九十]+[名个项组件家]$"
)
#: Winning: 获省科技进步奖, 夺得冠军, 获“橘王”称号.
_WON = compiled(
    "(?:荣获|喜获|获得|获颁|获评|斩获|夺得|摘得|捧得|赢得|拿下|获|夺)了?[^,。;]{0,30}?(?:奖项?|称号|[冠亚季]军|第[一二三]名|金牌|"
    "银牌|铜牌|桂冠|头名|头奖|大奖)”?$"
)
_QUOTED = compiled("(?:[一-龥]{2,5}组的)?“(?P<name>[^“”]{2,20})”(?:[一-龥]{0,8}(?:项目|团队|作品)|队)?$")
_LED, _ROW = compiled("(?:最终|最后|其中|经过[^,。;]{2,12}|[^,。;]{0,12}上)?,?由|最终|最后|来自[^,。;的]{2,20}的"), compiled("[、和与及]")
_SHORT_NAME = 4
_TOLD = compiled(
    "[获得评颁予夺摘](?:得|了|颁|评)*(?:“(?P<called>[^“”]{2,20})”称号|“?(?P<name>[^,。;“”获得评颁予夺摘]{1,18}(?:奖|称号))”?)$"
)
_WITH = compiled("(?<=..)(?:凭借|以(?!色|[太撒])|凭)")


def _prize_told(text: str, start: int, end: int) -> str | None:
    """The prize that several won, each of whom gets the money: 张三、李四获|特别贡献奖,|各获奖金5万元."""
    m = _TOLD.search(text, start, end)
    if m is None and text.startswith("由", start):  # 颁发“贡献奖”,由甲和乙获得,各获奖金…
        m = _TOLD.search(text, whole_clause(text, start - 1, 0), start - 1)
    return (m["called"] or m["name"]) if m is not None else None


def counted_prize(text: str, low: int) -> str | None:
    """The prize whose winners the clause before counts: 一等奖2个,|各奖励30万元."""
    if text[low - 1 : low] != ",":
        return None
    prize = _PRIZES.search(text, whole_clause(text, low - 1, 0), low - 1)
    return prize["name"] if prize is not None else None


def prize_of(story: Story, low: int, at: int) -> Subject | None:
    """Whose the money is of a prize at an offset in the clause that begins at ``low``: the prize that was given, or its winner."""
    named = _NAMED.search(story.text, max(0, low - _REACH), low)
    return named["name"] if named else _winner(story, low, at)


def _winner(story: Story, low: int, at: int) -> Subject | None:
    """Who gets it: whoever won in the clause before; of a row of winners none, each of whom gets it."""
    text = story.text
    if text[low - 1 : low] != "," or _PAID_OUT.search(text, low, at):
        return None  # 三等奖453项,共拨付奖金…: of all of them
    start = whole_clause(text, low - 1, 0)
    prize = _PRIZES.search(text, start, low - 1) or _PRIZE_FIRST.match(text, start, low - 1)
    if prize is not None:
        return prize["name"]
    won, prized = _WON.search(text, start, low - 1), _PRIZED.search(text, low, at + 2)
    if won is None and not prized:
        return None
    stop = won.start() if won is not None else low - 1
    own = own_words(story, start, stop)
    led = _LED.match(text, own, stop)
    own = led.end() if led is not None else own
    way = _WITH.search(text, own, stop)
    end = untrailed(story, own, way.start() if way is not None else stop)
    quoted = _QUOTED.search(text, own, end)
    if quoted is not None:  # 甲大学|“乙船”项目荣获一等奖,获奖金10万元; in a row each of several gets it
        before = text[own : quoted.start()]
        owner = next((m for m in story.within(own, quoted.start(), *BODIES) if m.start == own and m.end == quoted.start() - 1), None)
        if _ROW.search(before):
            return _prize_told(text, start, low - 1)
        return owner if owner is not None and before.endswith("的") else quoted["name"]
    people = story.within(own, end, "person")
    if people:
        return people[0] if len(people) == 1 else _prize_told(text, start, low - 1)
    if _ROW.search(text, own, end):
        return _prize_told(text, start, low - 1)
    of = text.rfind("的", own, end)
    own = of + 1 if 2 <= end - of - 1 <= _SHORT_NAME else own  # 某大学研究院的|苗得雨
    told = own == of + 1 or (won is not None and 1 < end - own <= 16)
    named = what_is_named(story, own, end) or (text[own:end] if told else None)
    return named if named is not None else next((m for m in story.within(own, end, *BODIES) if m.start == own), None)
