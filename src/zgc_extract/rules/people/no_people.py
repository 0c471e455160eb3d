"""What looks like somebody's name and is nobody's: a town in its own frame, a hall called after somebody, an office that signs."""

from __future__ import annotations

from ...document import Document
from ...pieces import is_han
from ...shelf import compiled
from ..places.base import HELD
from .names import Name
from .scene import Scene

#: A reporter before the town that the report is from, and what follows the town.
_REPORTER, _LINE_OF_REPORTER = compiled(r"记者\s?[\u4e00-\u9fff]{2,4}\s?[ /]\s?$"), 12
_REPORTED = compiled(r"\s?(?:(?:综合|专题|即时)?报[道导]|(?:\d{1,2}月)?\d{1,2}日[电讯])")
#: What towns do, what leads to one, and what their full names end in.
_OF_TOWNS = compiled(
    "加快|推进|聚焦|持续|全力|着力|坚持|深入|开展|扎实|出台|打造|构建|依托|抢抓|立足|全市|全县|全区|经济社会|工业|农业|文旅|各[级地族]|招商|籍|人民|一高|[一二三四五]中|是(?:一?个|全国|国家)[^,。;人]{0,8}?(?:人口)?[大贫]"
)
_AT_TOWNS, _TOWNS_END = frozenset("在赴"), frozenset("市县区州旗")
#: What houses and halls end in, behind a name for one.
_ROOM = compiled("(?:楼|馆|厅|堂|苑|校区|会议室|报告厅|学术厅|讲堂|剧场|剧院)(?![主长记])")
#: Verbs with 于 behind them.
_TAKING = ("决定", "取决", "归功", "得益", "来源", "致力", "有利", "有助", "专注", "着眼", "立足", "受益", "不亚", "相当", "毕业", "坐落")

#: What closes a row of places, behind a name in it: 昭平、富川、|钟山|等地.
_ROW_OF_PLACES = compiled(
    r"(?:[、和及][一-龥]{2,6}){0,8}等(?:\d{1,2}|[一二两三四五六七八九十]{1,2})?个?(?:地(?!位)|县|市|区|镇|乡|街道|片区|地区|市县|县区|乡镇|区县|地市|村(?!民)|社区|园区|景区|海域|流域|州|国(?!家级))"
)
#: Things in front of their names in quotes: 陪护机器人|“岳小山”.
_THING_BEFORE = compiled(
    r"(?:机器人|数字人|大模型|模型|芯片|系统|平台|软件|应用|品牌|手机|汽车|新车|车型|平板|音箱|主播|吉祥物|卡通形象|动画片?|角色|机器狗|飞船|卫星|火箭|无人机|列车|台风|号|茶|酒)(?:“$|[^,。;:“”]{0,2}“$)"
)
_QUOTED_BACK = 14


def in_row_of_places(s: Scene, n: Name) -> bool:
    """Whether what looks like a name stands in a row that its end tells to be one of places: 昭平、富川、|钟山|等地."""
    return n.evidence in ("plain", "list") and _ROW_OF_PLACES.match(s.text, n.end) is not None


def things(s: Scene, names: list[Name]) -> set[str]:
    """The names that the text gives to things, in quotes behind what they are: 陪护机器人“岳小山”."""
    text = s.text
    return {
        n.name for n in names
        if text[n.start - 1 : n.start] == "“" and text[n.end : n.end + 1] == "”"
        and _THING_BEFORE.search(text, max(0, n.start - _QUOTED_BACK), n.start)
    }  # fmt: skip


def is_office(document: Document, n: Name) -> bool:
    """Whether what looks like a name is an office that signs: 作者:|宣传科|."""
    return len(n.name) > 2 and n.name[-1] in "科处部办" and n.name[:-1] in document.lexicon.table("_generic_modifiers")


def is_town(s: Scene, n: Name) -> bool:
    """Whether what looks like a name is a town in its own frame: 于|高雄|召开, 记者林启东 |高雄|报导."""
    if n.name[-1] in "讯电" and s.text.startswith("(", n.end) and s.text[n.start - 1 : n.start] in ("报", "社", "网"):
        return True  # 本报|杨凌讯(记者
    if s.text[n.start] == "于":
        if n.evidence == "plain" and _ROOM.match(s.text, n.end):
            return True  # 我校|于明德|楼举行
        if s.text.endswith(_TAKING, 0, n.start):
            return True  # 决定|于扎根的深度
        town = (n.start + 1, n.end) in s.places
        verb = n.evidence == "plain" and is_han(s.text[n.start - 1 : n.start] or "\n")  # 发表|于江苏
        return town and (verb or HELD.match(s.text, n.end) is not None)
    if n.start not in s.place_starts:
        return False
    if n.name[-1] == "行" and (n.start, n.end - 1) in s.places and s.text.startswith("”", n.end):
        return True  # “院士专家|扬州行|”
    if any((n.start, at) in s.places and (at, n.end) in s.places for at in range(n.start + 2, n.end - 1)):
        return True  # 希腊|塞萨洛尼基
    told = (n.start, n.end) in s.places and _REPORTED.match(s.text, n.end) is not None
    return told and _REPORTER.search(s.text, max(0, n.start - _LINE_OF_REPORTER), n.start) is not None


def as_town(s: Scene, n: Name) -> bool:
    """Whether a town that people are called too stands as towns do: 武安|召开, 在|邹平|看到, 高安|、南京市."""
    text = s.text
    if HELD.match(text, n.end) is not None or _OF_TOWNS.match(text, n.end) is not None:
        return True
    if text[n.start - 1 : n.start] in _AT_TOWNS and n.end not in s.saying and not text.startswith("的", n.end):
        return True
    after = s.place_starts.get(n.end + 1, 0) if text[n.end : n.end + 1] == "、" else 0
    return after > 0 and text[after - 1] in _TOWNS_END
