"""What has a body's ending and is none: a project's name, goods that a firm makes, one of many, an honour."""

from __future__ import annotations

from ...shelf import compiled
from .anchored import DIVISIONS
from .inside import HOTELS, OCCASIONS, TRADED, of_project, of_work, sponsors
from .longer import in_longer, is_planned
from .starts import Grown

#: Heads of offices, whom no firm has: 江城市工信科技|局长.
_OF_OFFICES = ("局长", "副局长", "厅长", "副厅长", "处长", "副处长", "科长", "副科长")
#: Grades of what is dug or made.
_GRADES = frozenset("轻重中低高超精粗大小新")
#: What makes 办 a verb; missions, which lands have.
_DONE, _MISSIONS = frozenset("了起过成得好"), ("使馆", "大使馆")
#: Words for a body told before, which send a delegation without a name: 与学校|代表团座谈.
_NO_SENDERS = frozenset(("学校", "公司", "集团", "企业", "大学", "双方", "中方", "外方", "政府", "商会", "协会", "高校"))

#: What a house that acts is followed by.
_VENUE_ACTS = (
    "表示", "宣布", "发布", "联合", "主办", "承办", "举办", "推出", "与", "和", "、", "负责", "精心", "组织", "工作人员", "等单位",
    "的专家", "成立", "有限",
)  # fmt: skip
#: When a society does something that is called by its house: 雪隆会馆|日前举行大会.
_DAYS = ("日前", "近日", "昨日", "今日", "昨午", "昨晚", "昨天", "今天")
#: What stands before a house that acts, or with which something is done.
_BEFORE_ACTS = ("由", "据", "记者从", "授予", "签约单位:", "支持单位:", "承办单位:", "主办单位:", "协办单位:")

#: What is done with goods, before a firm and what it makes.
_BOUGHT = ("采用", "搭载", "使用", "配备", "选用", "内置", "装有", "安装", "一辆", "一台", "一款", "驾驶")
#: What is done with money, behind a group that puts it in: 星河集团|投资|兴建的基地.
_BUILDS = ("兴建", "建设", "新建", "打造", "的", "了", "开发", "创办", "设立", "成立", "兴办", "约", "超", "近", "额", "总")
#: How a firm belongs to a body, before 公司.
_OWNED = ("全资", "控股", "参股", "附属", "下属", "旗下", "直属", "关联")
#: What a land has a middle of.
_MIDDLES = ("腹地", "地理", "版图")
#: What sort of school one is, right before 大学 or 学院: 一所公立|大学.
_SORTS = (
    "公立", "私立", "民办", "省属", "市属", "综合性", "研究型", "应用型", "教学型", "本科", "专科", "高职", "一流", "知名", "名牌", "重点",
)  # fmt: skip
#: Bodies of which several are counted, and what counts them.
_FELLOWS, _OF_MANY = frozenset(("商会", "协会", "学会", "联合会", "同乡会", "校友会")), frozenset("0123456789余多十百")
#: Houses of which many are counted, behind them or before, as societies are (直属|商会|16家).
_ROOMS = ("工作室", "工作站", "服务中心", "实验室", "驿站", "示范中心")
_COUNTED = compiled(r"(?:近|约|超|共)?\d{1,4}[余多]?[个家所座处间](?![一-龥]{0,3}(?:项目|平台))")
_COUNTED_BEFORE, _FAR = compiled(r"(?:\d|[两二三四五六七八九十百])[余多]?[个家所座间](?:(?:省|市|国家|区|县|校|院)级名?)?$"), 10
#: What stands behind a title of honour in quotes that is worded as a body's name.
_HONOURS = ("”称号", "”荣誉", "”的称号", "”牌匾", "”奖牌", "”等称号", "”等荣誉", "”光荣称号", "”创建")
#: Bodies that a region has many of, and how long its name is at most.
_OF_REGIONS, _REGION = frozenset(("大学", "学院", "医院", "银行", "企业", "协会", "商会")), 7
#: What a town wants to be: “一枢纽三中心”.
_AIMS = compiled("[一两二三四五六七八九十][一-龥]{1,4}[一两二三四五六七八九十][一-龥]{1,4}")
#: What makes offices those of many places: 省级|以上|开发区管委会, 各市|州工信局.
_MANY, _EACH = compiled(r"(?:以上|各(?:[省市州盟区县旗地]|[(、)]){0,6}级?)$"), 9


def is_soft(name: Grown) -> bool:
    """Whether a name ends in an ordinary noun that firms' names end in."""
    return name.hit.row["strength"] in ("brand", "name")


def is_none(name: Grown) -> bool:
    """Whether a grown name is no body's here."""
    return _is_thing(name) or _is_of_many(name) or _is_called(name) or in_longer(name) or is_planned(name)


def _is_thing(g: Grown) -> bool:
    """A house where nobody acts, goods (采用|高通芯片), a project, an occasion, an honour (“平安医院”称号)."""
    document, text, strength = g.document, g.document.text, g.hit.row["strength"]
    if strength == "venue" and not _acts(g):
        return True
    if strength == "brand" and text.endswith(_BOUGHT, 0, g.start):
        return True
    inner = text[g.start : g.hit.start] if is_soft(g) else ""
    if inner and (_GRADES.issuperset(inner) or inner[-1] in "级型"):
        return True  # 中重|稀土, 车规级|芯片
    if g.hit.word.endswith("政府办") and text[g.end : g.end + 1] in _DONE:
        return True  # 江西省政府|办了一场招商会
    if g.hit.word in _MISSIONS and text[g.start : g.hit.start] in document.lexicon.table("world_cities"):
        return True  # 在布拉迪斯拉发|使馆礼堂: a land's mission in a city
    if inner and (text.startswith(_OF_OFFICES, g.end) or "公司" in inner):  # 星河公司来江城|投资
        return True
    if inner.endswith("集团") and g.hit.word == "投资" and text.startswith(_BUILDS, g.end):
        return True
    if is_soft(g) and (text.startswith((*OCCASIONS, *TRADED), g.end) or of_work(text, g.start, g.end)):
        return True
    if (is_soft(g) or strength == "weak") and of_project(document, g.start, g.end):
        return True
    return text[g.start - 1 : g.start] == "“" and text.startswith(_HONOURS, g.end)


def _is_called(g: Grown) -> bool:
    """学校|代表团; 星河集团|控股子公司; 晶源医学(Cellomix)|团队: words for bodies told before; 公立大学: a sort of them."""
    text, hit = g.document.text, g.hit
    if text.startswith("国家", g.start) and text.endswith("综合性", 0, g.start):
        return True  # 建设综合性|国家科学中心
    if hit.word == "中心" and text.endswith(_MIDDLES, g.start, hit.start):
        return True  # 作为中国腹地|中心
    if hit.word == "代表团":
        return text[g.start : hit.start] in _NO_SENDERS
    if hit.word in ("公司", "子公司"):
        return text.endswith(_OWNED, g.start, hit.start)
    if hit.word in ("大学", "学院"):
        return text.endswith(_SORTS, g.start, hit.start)  # 英国传统学院制公立|大学
    if hit.word == "厅":
        return any(house in text[g.start : hit.start] for house in HOTELS)  # 五洲宾馆五洲|厅
    return hit.word == "队" and text.endswith("团", g.start, hit.start) and text[hit.start - 2 : hit.start - 1] == ")"


def _is_of_many(g: Grown) -> bool:
    """20家|徽商商会, 5|家商协会; 省级以上|开发区管委会, 各|开发区管委会."""
    text, start = g.document.text, g.start
    counter = start if text[start] == "家" else start - 1
    if text[counter : counter + 1] == "家" and g.hit.word in _FELLOWS and text[counter - 1 : counter] in _OF_MANY:
        return True
    if g.hit.word in (*_FELLOWS, *_OF_REGIONS) and text.endswith(("级", "级)"), start, g.hit.start):
        return True  # 长三角国家级(省级)|学会
    if g.hit.word in _OF_REGIONS and text.endswith("地区", start, g.hit.start) and g.hit.start - start < _REGION:
        return True  # 港澳地区|大学校长
    if text[start - 1 : start] == "“" and _AIMS.fullmatch(text, start, g.end):
        return True
    many = _COUNTED.match(text, g.end) or _COUNTED_BEFORE.search(text, max(0, start - _FAR), start)
    if many and g.hit.word.endswith((*_ROOMS, *_FELLOWS)):
        return True  # 名医工作站|17个, 30个省级名|中医传承工作室
    each = _MANY.search(text, max(0, start - _EACH), start) is not None or (text[start] == "各" and text[start + 1] in DIVISIONS)
    return each or sponsors(text, start, g.end)


def _acts(g: Grown) -> bool:
    """Whether a house that visitors go to is meant as a body: before a post, or as one who acts."""
    text = g.document.text
    titled = g.found.starting("title", g.end) is not None
    titled = titled or (g.hit.row["kind"] == "association" and text.startswith(_DAYS, g.end))
    return titled or text.startswith(_VENUE_ACTS, g.end) or text.endswith(_BEFORE_ACTS, 0, g.start)
