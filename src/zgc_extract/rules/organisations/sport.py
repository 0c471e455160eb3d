"""Clubs and leagues: a text on sport, in which a city's name may be its club's, and how far a club's name goes: 曼联|队."""

from __future__ import annotations

from ...document import Document
from ...lexicon import WordHit
from ...rule import Found
from ...shelf import compiled
from ...sought import Sought
from ..places.base import HELD

#: Words of reports on sport: several of them in a text, and a city's name may be its club's.
_SPORT = Sought(
    r"联赛|主场|客场|主队|客队|球队|球员|球迷|进球|赛季|主胜|客胜|盘口|赔率|足彩|胜负|主帅|射门|英超|意甲|西甲|德甲|法甲|荷甲|欧冠|联盟杯|足球|[0-9]vs|vs[0-9]|积分榜|让球|平半|亚盘"
    r"|vs|德比|彩民|亚洲盘|[高中低]水|稳胆|博胆|冷门|临场|必发|火线|解盘|[胜平负]赔|连[胜败]|[0-9]胜|[0-9]平(?![方台米板行均])|[0-9]负|前锋|后卫|中场|门将|晋级|小组赛|淘汰赛|足坛|欧赔|近[0-9]轮|[0-9]比[0-9]|不敌|惜败|逼平|完胜|杯赛"
    r"|爆冷|客战|客胜|国脚|停赛|射手|后防|防平|防冷|保级|降级区|升班马|主教练|出线|首回合|次回合|伤停|转会|平手盘|联赛杯|欧锦赛|世预赛"
)

#: Words of reports on electronic sport.
_GAMES = Sought(r"电竞|电子竞技|魔兽|星际争霸|星际2|DOTA|D[oO]t[aA]|SC2|WAR3|英雄联盟|王者荣耀|反恐精英|CS战队|刀塔")

#: Before and after a place that is meant as a place: 飞抵罗马, 罗马机场.
_TO_PLACE = ("飞抵", "抵达", "前往", "来到", "在", "赴", "位于", "市", "住在")
_OF_PLACE = ("市", "机场", "当地", "街头", "警方", "人", "的一", "举行")


#: Words that nothing but a report on a match or a bet has: one is enough.
_SURELY = Sought(
    r"客场|主帅|足彩|盘口|赔率|让球|德比|[英意西德法荷]甲|英超|欧冠|联盟杯|稳胆|博胆|主胜|客[胜队]|亚盘|欧赔|防[平冷]|爆冷|vs[\u4e00-\u9fff]"
)


#: What else than clubs of the same kind ends in.
_NO_CLUBS = ("军", "部队", "馆", "所", "院", "团", "会", "板")


#: How much of sport a text must tell, the longer the more; a word that nothing else has counts twice.
_ENOUGH, _LONGER = 2, 1000


def on_sport(document: Document, found: Found) -> bool:
    """Whether the text is on sport: by its words and by how many clubs it names."""
    enough = _ENOUGH + len(document.text) // _LONGER
    clubs = {h.word for h in document.hits("organisations") if h.row["kind"] == "other" and h.row["need"] == "b"}
    if len([c for c in clubs if not c.endswith(_NO_CLUBS)]) >= enough:
        return True
    sure = {m[0] for m in _SURELY.all_in(document)}
    words = len(sure) + len(sure.union(m[0] for m in _SPORT.all_in(document)))
    cities = {h.word for h in document.hits("organisations") if h.row["need"] == "s"}
    return words >= enough or (words >= enough - 1 and len(cities) > 1)


#: The same of electronic sport: one word more for each so many characters.
_MORE_GAMES = 300


def tells_of_games(document: Document) -> bool:
    """Whether the text is on electronic sport rather than names it."""
    return len({m[0] for m in _GAMES.all_in(document)}) > len(document.text) // _MORE_GAMES


def on_games(document: Document, found: Found) -> bool:
    """The same, as `Found.once` asks it."""
    return tells_of_games(document)


def plays(text: str, hit: WordHit) -> bool:
    """Whether a city's name can stand for its club here."""
    return not text.endswith(_TO_PLACE, 0, hit.start) and not text.startswith(_OF_PLACE, hit.end)


#: Where a city is told: 社|埃因霍温|5月2日电, 荷兰首都|….
_CITY_AFTER, _CITY_BEFORE = compiled(r"\s?\d{1,2}月\d{1,2}日"), ("首都", "首府", "城市")


def is_city(text: str, hit: WordHit) -> bool:
    """Whether a city is meant rather than its club or university: 在埃因霍温|举行."""
    if HELD.match(text, hit.end) or _CITY_AFTER.match(text, hit.end) or text.endswith(_CITY_BEFORE, 0, hit.start):
        return True
    return hit.row["kind"] == "other" and not plays(text, hit)


#: What follows a club and belongs to its name, and words that the character begins.
_TEAM = compiled(r"队(?![员友长伍内里形列医])")


def of_team(text: str, hit: WordHit) -> int:
    """How much of what follows belongs to a club's name: 曼联|队; a league's ends before 联赛, as the table has it."""
    m = _TEAM.match(text, hit.end) if hit.row["kind"] == "other" and not hit.word.endswith("队") else None
    return 0 if m is None else m.end() - hit.end
