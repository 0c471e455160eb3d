"""Bodies' names that are a part of a longer one which names no body (星河科技|展, 江城协会|会长奖), and houses that are still a plan."""

from __future__ import annotations

from ...shelf import compiled
from .starts import Grown

#: What makes another word of a firm's last noun: 联谷软件|港, 杉浦医疗|器, 硅基生物|基.
_ANOTHER = compiled(
    r"展(?![示区台位厅品开馆出])|港(?!股)|园|谷|城(?![区投市建])|器(?![重])|基(?![于金地因])|奖(?![励补])|岛|小镇|测试场|领域|赛道|[一-龥]{1,4}奖”"
)
#: The occasion that quotes hold which a firm's noun stands in: “江城半导体|与智能制造论坛”.
_OCCASION = compiled(r"[^“”\n]{0,24}(?:论坛|峰会|大会|大赛|博览会|展览会|研讨会|年会|对接会)”")
#: What is called after a body: its prize, and the works at its house.
_PRIZE = compiled(r"(?:会长|主席|院长)?奖(?![励金补惩项学助牌杯状品])")
_WINS, _AWARD = ("获", "获得", "荣获", "获得了", "斩获", "获颁", "摘得", "夺得"), compiled(r"[一-龥]{0,10}[奖](?![励金补惩项学助牌杯状品])")
_WORKS = compiled(r"(?:新院区?|新校区|整体)?(?:迁建|扩建|改扩建|新建|搬迁|改造)(?:工程|项目)|旧址|原址|遗址")
_OF_WORKS = frozenset(("hospital", "university", "institute", "other", "company"))
#: Houses that are counted, and what a city wants to be.
_NTH = compiled(r"(?:全球|全国|国内|亚洲|国际)?第[一二三四五六七八九十\d]{1,3}(?:座|个|家)?[一-龥]{0,4}中心")
_AIM = compiled(r"[一-龥]{2,8}?(?:国际|全国|全球)?(?:科创|科技创新|金融|航运|消费|贸易)中心")
_OF_AIMS = ("建设", "核心区", "承载区", "城市")
#: What two build together or a house has, before what names only its field: 共建|集成电路人才实训中心.
_BUILDS = ("共建", "建有", "设有", "合建", "共同建设", "拟建", "建成", "配套")
_BUILT = ("中心", "实验室")


def in_longer(g: Grown) -> bool:
    """Whether what follows makes the name a part of another one's."""
    text, row = g.document.text, g.hit.row
    soft = row["strength"] in ("brand", "name")
    if soft and _ANOTHER.match(text, g.end):
        return True
    if soft and text[g.start - 1 : g.start] == "“" and _OCCASION.match(text, g.end):
        return True
    if text.endswith(_WINS, 0, g.start) and _AWARD.match(text, g.end):
        return True  # 获得|江城市机械工业协会|科技进步奖
    works = row["kind"] in _OF_WORKS and row["strength"] != "legal" and _WORKS.match(text, g.end) is not None
    return works or _PRIZE.match(text, g.end) is not None


def is_planned(g: Grown) -> bool:
    """Whether a house is one of several (全球第三座研发中心), an aim (上海科创中心|建设) or what is built for a field (共建|…实训中心)."""
    text = g.document.text
    if _NTH.fullmatch(text, g.start, g.end) or (text.startswith(_OF_AIMS, g.end) and _AIM.fullmatch(text, g.start, g.end)):
        return True
    by_field = g.hit.word.endswith(_BUILT) and g.start not in g.ground.heads
    return by_field and text.endswith(_BUILDS, 0, g.start)
