"""Outlets and offices that a page names as its source: 来源:江城网, 本文由江城网发布, (传媒学院 供稿)."""

from __future__ import annotations

from collections.abc import Iterator

from ...credits import OF_WHAT, OFFICE
from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from .base import rules
from .names import bodies, reading

#: Words of the source line that are no outlet's name.
_NO_OUTLET = compiled(
    r"^(?:综合|整理|管理员|网站管理员|网络|互联网|转载|原创|本[站网报]|作者|编辑|责编|记者|责任编辑|来源|未知|不详|佚名|其[他它])|[\d/]{5}|\.(?:com|cn|net|org)"
    r"|^(?:加入|添加|录入|上传|提交|创建)$|^(?:日期|时间|发布|发表|更新|字体|字号|浏览|阅读|点击|(?:网友|我要|参与)?评论)|[:【】\[\]]|https?|www\.|[。!?《》]"
)


@rules.scan(
    "outlet",
    yes("来源:[[滨海市人民政府官网]],[[滨海商报]],[[创新之声]]"),
    yes("2023年7月29日 09:32来源:[[滨海在线网]]", kind="media"),
    yes("2023-05-04 来源:[[滨海商报]] 记者 李明", kind="media"),
    yes("来源:[[滨海日报客户端]]2019-09-08 19:46", kind="media"),
    yes("来源:[[滨海在线]]—[[滨海日报]] |"),
    yes("来源:[[滨海日报客户端]]2019-09-08 19:46"),
    yes("新闻来源 (不包括图片): [[滨海资讯]]"),
    yes("[来源:[[滨海化工报]]]"),
    yes("来源:[[管理工程学院]]发布时间:2024-01-20浏览次数:293"),
    yes("(来源:《[[滨海化工报]]》2023年9月9日第3版)"),
    yes("来源丨[[滨海广播]]"),
    yes("来源单位:[[附属医院]] 责任编辑:李明"),
    yes("来源:[[皖江观察微信公众号]]", name="皖江观察"),
    yes("大会圆满闭幕。\n(综合[[江城社]]、[[江城新闻]])"),
    yes("大会圆满闭幕。\n出处:[[皖江观察]]"),
    yes("大会圆满闭幕。\n(转自[[皖江观察]])"),
    yes("2022年11月28日08:12 | 来源:[[滨海网]]-江苏频道"),
    yes("来源:[[滨海基金周刊站]]综合整理    编辑:李明"),
    yes("发布单位:[[滨海市商务局]] 发布时间:2023-09-09", kind="government"),
    yes("供稿:[[科研与发展规划处]]"),
    yes("大会圆满闭幕。\n来源:\n[[滨海市场报]]"),
    yes("2012-10-15 来源: [[滨海商报]]10月12日,滨海市领导李明、张远出席论坛。"),
    yes("大会圆满闭幕。([[传媒艺术学院]] 供稿)"),
    yes("大会圆满闭幕。\n[[科研规划处]](供稿)"),
    yes("大会圆满闭幕。\n责任编辑:李明\n[[江城县科协]] 供稿"),
    yes("来源:[[滨海日报]]2017-10-26 10:20:43 江城 联盟"),
    yes("来源:[[科研处]]发布者:系统管理员发布时间:2016-05-22浏览次数:23"),
    yes("大会圆满闭幕。\n[[滨海融媒体中心]]出品"),
    yes("大会圆满闭幕。([[滨海时报]])"),
    yes("大会圆满闭幕。([[滨海电视台]] 李明、王建华)"),
    yes("大会圆满闭幕。(原载《[[滨海化工报]]》)"),
    yes("大会圆满闭幕。\n摘自《[[滨海化工报]]》2023年9月9日第3版"),
    yes("大会圆满闭幕。\n本文转载自“[[滨海融媒]]”微信公众号"),
    yes("大会圆满闭幕。\n本文首发于[[滨海商报]]"),
    yes("媒体:[[滨海商报]] 日期:2023-09-09"),
    yes("综合[[江城社]]、[[滨海日报]]消息,大会圆满闭幕。"),
    no("大会圆满闭幕。(互联网)"),
    no("王建华导演并出品"),
    yes("(来源:[[滨海日报]] 李文博 记者:王建华)"),
    no("资金来源:多方筹集。"),
    no("项目综合江城、滨海两地优势,节目转自新址。"),
    no("作者:李文博 发表日期:2021年9月10日"),
    no("来源:网络"),
    no("来源:未知 日期:2023-05-04"),
    no("来源:本站原创 点击数: 加入时间:2023-05-04"),
    no("供稿:王建华"),
    no("大会圆满闭幕。(王建华 供稿)"),
    needs="源稿布转摘选载出综报网社台首媒",
)
def outlet(document: Document, found: Found) -> Iterator[Hit]:
    """Each item after 来源: is an outlet or the body whose page it is."""
    ends = {c.end: c for c in bodies(document, found)}
    text = document.text
    for cue in _CUE.all_in(document):
        line = document.line_at(cue.start())
        office = cue["office"] is not None
        prose = "。" in text[cue.end() : line.end]
        for m in _OUTLETS.finditer(text, cue.end(), max(line.end, cue.end())):
            dated = _DAY_BEHIND.search(text, *m.span())
            item = m[0] if dated is None else text[m.start() : dated.start()]
            glued = _GLUED.search(item)
            if prose and m.start() > cue.end() + text.startswith("《", cue.end()) and text[m.start() - 1] != "、":
                break  # 来源:江城日报 3月5日,甲、乙出席: the report begins on its line
            item = item[: glued.start()] if glued is not None else item  # 来源:江城网|发布时间:2024-01-20
            row = line.kind == "source" and not office
            if m.start() > cue.end() + text.startswith("《", cue.end()) and not row and text[m.start() - 1] not in ",、":
                break
            if _PAGE.fullmatch(item) or _MAKERS.match(item) or _HOUR.fullmatch(item):
                break  # 江城日报/A21版/产学合作
            further = m.start() > cue.end() + text.startswith("《", cue.end()) and text[m.start() - 1] not in ",、"
            if further and len(item) <= _LONGEST_PERSON and not item.endswith(_OFFICE_ENDS) and m.start() + len(item) not in ends:
                break  # 来源:江城日报 林启东 记者:赵一凡
            if not 2 <= len(item) <= 24 or _NO_OUTLET.search(item) or (office and not item.endswith(_OFFICE_ENDS)):
                continue
            item = _CHANNEL.sub("", _MADE.sub("", item))
            account = _ACCOUNT.search(item)
            if account is not None and account.start() >= _SHORTEST:  # 江城日报|微信公众号
                name = OrganisationName(item[: account.start()], "media")
                yield Hit(m.start(), m.start() + len(item), name, priority=1)
                continue
            for start, end in _outlets_in(text, m.start(), m.start() + len(item)):
                body_there = ends.get(end)
                kind = body_there.value.kind if body_there else "media"
                yield Hit(start, end, reading(document, found, start, end, kind), priority=1)

    for m in BELOW.all_in(document):
        yield Hit(*m.span("name"), reading(document, found, *m.span("name"), "media"), priority=1)
    for span in closings(document):
        yield Hit(*span, reading(document, found, *span, "media"), priority=1)
    for m in SENT_IN.all_in(document):
        start, end = m.span("name" if m["name"] else "sent")
        if text.endswith(_OFFICE_ENDS, start, end):
            kind = ends[end].value.kind if end in ends else "media"
            yield Hit(start, end, reading(document, found, start, end, kind), priority=1)


def _outlets_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Both of two outlets that a dash joins: 江城网—滨海日报."""
    joined = _JOINED_OUTLETS.fullmatch(text, start, end)
    return [joined.span(1), joined.span(2)] if joined else [(start, end)]


_CUE = Sought(
    rf"来源(?:(?<![一-龥]来源)|(?<={'|'.join(what + '来源' for what in OF_WHAT)}))(?:单位|部门|机构|网站)?\s?"
    r"(?:\([^()\n]{2,16}\)\s?)?:\s*"
    r"|来源\s?[/丨|]\s?(?=[一-龥])|(?<=\n)源:\s*|(?:稿源|出处|转[载贴帖]?[自于]|[摘选]自|原载|来源于|首发于)\s?:\s*|(?:^|(?<=[\n\s]))媒体\s?:\s*"
    r"|(?:^|(?<=[(\n。]))(?:本文|内容|文章|此文)?(?:转载?[自于]|来源于|首发于|摘编自|原载于?(?=[一-龥])|(?:原载于?|刊于|摘自|选自)(?=《[^《》\n]{2,12}》(?:\)|\s?\d{4}年|\s?第|$)))(?:“|(?=[一-龥《]))"
    r"|(?:^|(?<=[(\n]))综合(?=[一-龥]{2,10}(?:社|报|网|新闻|客户端|在线)[、,])"
    rf"|(?P<office>{OFFICE})\s?:\s*"
)
#: The outlet on the line below its word.
BELOW = Sought(
    r"来源\s?:?[^\S\n]*\n\s*(?P<name>[一-龥]{2,12}(?:报|网|社|电视台|周刊|在线|新闻|客户端|发布|局|委|管委会|政府|大学|学院|研究院|(?<!干)部|厅|集团))"
    r"[^\S\n]*(?=\n|$)"
)
#: Who sent in a report, at its end: (传媒艺术学院 供稿).
SENT_IN = Sought(
    r"\((?P<name>[一-龥]{3,16})\s{0,2}供稿\)|(?:^|(?<=\n))(?P<sent>[一-龥]{3,16})(?:\(供稿\)|\s{1,3}供稿(?=\s*(?:\n|$)))", "供稿"
)
#: The last words of a report that name its outlet: (江城日报), (江城电视台 李明), 江城融媒体中心出品.
_CLOSING = (
    Sought(
        r"\((?:(?<=[。!?”…]\()|(?<=[。!?”…]\s\())(?P<name>(?!原载|摘编|转自|据)[一-龥]{2,12}?(?:社|[日晚早晨时商快]报|都市报|(?<!互联)网|电视台|广播台|融媒体中心|融媒体?|新闻客户端))"
        r"(?:[\s:]+(?:记者\s?)?[一-龥]{2,4}(?:[、 ]+[一-龥]{2,4}){0,4})?\)(?=\s*(?:\n|$))"
    ),
    Sought(
        r"\n\s*(?P<name>[一-龥]{2,14}?(?:社|报|网|台|客户端|融媒体?|融媒体中心|传媒|传媒中心|发布|新闻中心))"
        r"(?:联合)?出品(?=\s*(?:\n|$))",
        "出品",
    ),
)


def closings(document: Document) -> Iterator[tuple[int, int]]:
    """The spans of the outlets in a report's last words."""
    for pattern in _CLOSING:
        for m in pattern.all_in(document):
            yield m.span("name")


#: What the names of offices that put up or send in a page end in; a person's does not.
_OFFICE_ENDS = (
    "科协", "文联", "残联", "妇联", "侨联",
    "部", "处", "室", "办", "局", "委", "会", "中心", "学院", "医院", "院", "团", "校", "大学", "科", "所", "社", "网", "报", "台", "馆",
    "站", "厅", "政府", "集团", "公司",
)  # fmt: skip
_OUTLET_END = r"(?:[报网社台刊]|在线|新闻|客户端)"
_JOINED_OUTLETS = compiled(rf"([一-龥A-Za-z]{{1,9}}{_OUTLET_END})[—–-]{{1,2}}([一-龥A-Za-z]{{1,9}}{_OUTLET_END})")
#: The last words of a page, where an outlet is told that no other rule knows.
_POSTED_BY = Sought(r"本文由(?P<name>[一-龥A-Za-z]{2,14}(?:网|报|社|在线|平台|客户端|公众号))(?:原创|编辑|整理)?(?:发布|发表|首发)")
#: A day that the page puts behind an outlet without a space: 江城日报客户端|2019-09-08.
_DAY_BEHIND = compiled(r"(?<=[一-龥])(?:20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|[A-Z]\d{1,3}版?)$")
_GLUED = compiled(r"(?<=[一-龥]{2})(?:(?:发布|更新)?(?:时间|日期)|发布[者人]|浏览|点击|作者|编辑|责编|字号|阅读|审核):?"
    r"|(?<=[一-龥]{2})(?:\d{1,2}月\d{1,2}日|(?:[今昨][日天](?:[上下]午|晚)?|近日|日前)$)")
#: Who made the page, in the same line: 来源:江城报 编辑:|经纬.
_MAKERS = compiled(r"(?:责任)?(?:编辑|责编|作者|记者|审核|校对|摄影|撰稿|通讯员|供稿)(?:人|员)?:?$")
_PAGE = compiled(r"[A-Z]?\d{1,3}版")
_HOUR = compiled(r"\d{1,2}:\d\d(?::\d\d)?")
_SHORTEST, _LONGEST_PERSON = 2, 3
#: The account under which an outlet posts, behind its name.
_ACCOUNT = compiled(r"(?<=[一-龥]{2})(?:官方)?(?:微信)?(?:公众号|视频号|头条号|抖音号|微博)$")
#: The channel of a site, behind its name: 人民网-江苏频道.
_CHANNEL = compiled(r"(?<=网)\s?[-—–·]{1,2}\s?[一-龥]{2,6}频道$")
#: What an outlet did with what it took from others, behind its name.
_MADE = compiled(r"(?:原创|(?:编辑|综合)?整理|综合(?:报道|编辑|整理)?|独家|首发|编译|消息|报道)$")
#: An outlet in the source line, up to a mark or the day that is glued to it: 滨海日报客户端|2019-09-08.
_OUTLETS = compiled(r"(?<!\d)(?:(?!(?:19|20)\d\d[-.年])[^,、;;|/()\s·“”《》\]】])+")


@rules.scan(
    "posted",
    yes("版权声明:本文由[[滨海厂房网]]发布,如需转载请注明出处。", kind="media"),
    no("本文由编辑整理发布。"),
    needs=("本文由",),
)
def posted(document: Document, found: Found) -> Iterator[Hit]:
    """Who put the page up, in its last words: 本文由滨海厂房网发布."""
    for m in _POSTED_BY.all_in(document):
        yield Hit(*m.span("name"), reading(document, found, *m.span("name"), "media"), priority=1)
