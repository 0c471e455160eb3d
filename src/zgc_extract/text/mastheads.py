"""Outlets that a page names as its own, by its furniture: the way to the page (江城网 > 新闻 > 正文), a line that is just a name."""

from __future__ import annotations

from collections.abc import Iterator

from ..shelf import compiled
from .layout import Line

#: What many sites call a part of theirs: no outlet's name.
_PART = (
    r"(?:官方?|互联|[内外]|学校|学院|校园|集团|公司|企业|单位|医院|部门|工作|园区|协会|商会|行业|产业|科技|教育|财经|经济|金融|时政|社会|国内|国际|港澳|两岸|本地|地方|县区"
    r"|区县|市县|综合|热点|热门|头条|最新|今日|即时|滚动|重要|图片|图文|视频|专题|媒体|党建|政务|政府|信息|项目|招商|市场|中医|健康|文化|体育|娱乐|房产|汽车|数字|电子"
    r"|手机|多媒体|中文|门户|权威|成果|政策|新闻|要闻|资讯|网络|在线|移动|公众|官网){1,3}"
)
#: How outlets are called beyond doubt, and how they are called where something else tells that it is one.
_SURE = (
    r"(?:(?<![本官互外内电力管])网站?|(?<![本公海简通季月年喜捷预汇专播])报|在线|客户端|电视台|电台|之窗|热线|周刊|(?:融|全)媒体中心"
    r"|融媒|信息港|门户)"
)
_LIKELY = r"(?:之声|头条|杂志|传媒|资讯|新闻|财经|导刊|观察|发布|视窗|网)"
#: A name of an outlet, whole.
OUTLET = rf"(?!中国政府网|{_PART}(?:{_SURE}|{_LIKELY})(?:[^一-龥A-Za-z]|$))(?:[一-龥A-Za-z0-9]{{1,14}}?{_SURE})"
_WAY = compiled(
    r"(?:[■●]?\s?(?:您|本页)?(?:现在|当前)?(?:的|所在)?的?位置\s?:*\s*)?(?:(?:网站)?首页\s?(?:>{1,3}|»|›|→|/)\s?)?"
    rf"(?P<name>(?!{_PART}(?:{_SURE}|{_LIKELY})\s?(?:首页\s?)?[>»›→/])[一-龥A-Za-z0-9]{{1,14}}?(?:{_SURE}|{_LIKELY}))(?:首页)?(?:\s?(?:>{{1,3}}|»|›|→)|\s/\s)"
)
_ALONE = compiled(
    rf"《?(?P<name>{OUTLET}|(?!{_PART}{_LIKELY})[一-龥]{{2,12}}{_LIKELY}(?=\s?[|]\s?[A-Z]))》?(?:(?:多媒体)?数字[报版]|电子[报版]|官方账号)?"
    r"(?:\s?[|]\s?[A-Z][A-Za-z .]{2,30})?"
)
#: How many lines the head of a page has, and how many characters such lines have at most.
_HEAD, _SHORT, _LONG = 12, 40, 90


def read_mastheads(text: str, lines: list[Line]) -> Iterator[tuple[int, int]]:
    """The spans of the outlets' names in the first lines of a page, up to its first paragraph.

    Example:
        >>> text = "江城网 > 新闻 > 正文\\n论坛开幕\\n江城日报\\n3月5日,论坛开幕。"
        >>> lines = [Line(0, 13, "boilerplate"), Line(14, 18, "title"), Line(19, 23, "heading"), Line(24, 34, "paragraph")]
        >>> [text[a:b] for a, b in read_mastheads(text, lines)]
        ['江城网', '江城日报']
    """
    for line in lines[:_HEAD]:
        size = line.end - line.start
        if line.kind == "paragraph" and size > _SHORT:
            return
        found = _WAY.match(text, line.start, line.end) if size <= _LONG else None
        if found is None and size <= _SHORT and line.kind not in ("byline", "source"):
            found = _ALONE.fullmatch(text, line.start, line.end)
        if found is not None:
            yield found.span("name")
