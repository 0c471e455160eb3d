"""Datelines: where a report says that it comes from: 新华社江城3月5日电(记者 林启东), 【江城日报讯】, (香港,2017年10月18日).

They are read here, once for a document. What stands inside one says more: its outlets are bodies, its place is the town from which
the report was filed, its date is the day on which it was, and behind it the report begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..shelf import compiled
from ..slotted import fixed
from .layout import Line

_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DAY = rf"(?:(?:\d{{4}}|[一二三四五六七八九零〇○]{{4}})年)?{_NUMBER}月{_NUMBER}(?:日|(?=[电讯][\s(]))"
_KIND = r"(?:电|讯|消息|报[道导])"
_REPORTER = r"(?:见习|实习|特约|特派|资深|首席|本[报网刊台])?(?:记者|通讯员|特派员|特约撰稿)"
#: The name of an outlet that its last word shows, before what only follows one.
_OUTLET = r"""(?:21(?=世纪)|(?![本据该]|各(?!界)|(?<=21)世纪)[一-龥A-Za-z])[一-龥A-Za-z0-9·]{0,11}
        (?:社|(?<!本)报(?![道导业])(?:海外版)?|(?<!本)网|(?:电视|广播|电)台|(?<!本)台(?![北湾州中南东])|客户端|在线|新闻|财经|(?<![局部委厅院府])发布|周[刊末]|(?:融|全)媒体中心|[融传]媒体?|经济报[道导]
          |(?<=大公)文汇)"""
#: A group is the name of an outlet, by the sort of its dateline; 本报 is none, and a town alone has none.
_DATELINE = compiled(
    rf"""(?:^|(?<=:\d\d\s)|(?=[\s(【〔\[据转—、/◎□■○●◆▲*\-\d一二三四五六七八九十]|本报|新华社|中新社))(?:  # what any of them begins with
      (?:^|[\s(【〔\[据—◎□■○●◆▲*\d]|(?<![一-龥A-Za-z])[文图]/|(?<=[报网台线端])、|(?<=[报网社台])-
        |(?<=[一-龥”])(?=(?:本报|新华社|中新社)[一-龥]{{2,8}}{_DAY}[电讯]))  # glued to a title
      (?:(?P<own>本[报网刊台])|(?P<name>{_OUTLET}))
      (?:\([^()\n]{{2,12}}\))?
      (?: [快特短专]讯(?=[\s(:])|[电讯](?=[\s(:,】\]—\-]|记者)|(?<=本.)讯  # 江城晚报讯
        | \s?[一-龥]{{0,8}}?\s?(?:{_DAY}|\d{{1,2}}日)[一-龥]{{0,6}}?\s?{_KIND}   # 江城网合肥3月5日电
        | [一-龥]{{2,4}}{_KIND}(?=[\s(:】\]]|记者)  # 江城网合肥报道
        | [一-龥]{{2,4}}频道(?:消息|讯|报道)
        | 专[电讯](?=[\s():】\]])
        | (?:消息|报[道导])(?:[\s:】]|(?=\((?:记者|[一-龥]{{2,10}}[报网社]\))))
        | \s?/\s?记者
        | \s?记者[一-龥]{{2,12}}?{_NUMBER}日\s?(?:电|讯)  # 江城社记者林启东合肥8日电
        | 记者(?:获悉|了解到|从)
        | \s?记者[一-龥]{{2,4}}\s?/?\s?(?:[一-龥]{{2,4}})?报[道导](?=[/:,\s)】〕\]]|$)
        | [─—–-]{{1,2}}[一-龥]{{2,4}}\s?/\s?[一-龥]{{2,4}}\s*$  # 江城新闻─林启东/合肥
        | (?:·[一-龥]{{2,6}})?[一-龥]{{0,6}}\s?记者
          (?:[\s/]|:(?=\s?[一-龥]{{2,4}}(?:$|[\s、,/()]))|(?=[一-龥、]{{2,10}}$)|(?=[一-龥]{{2,12}}通讯员)|(?=[一-龥、]{{2,9}}[)】]))
      )
    | ^(?P<message>(?![本据该各])[一-龥A-Za-z·]{{2,10}}?)(?<![快特短专])讯\s?\([^()\n]{{0,10}}?(?:记者|通讯员)  # 江城观察讯(通讯员…
    | ^(?P<folk>(?![本据该各])[一-龥]{{2,8}}(?<![快特短简通音资电本晚早时])(?<!最新))讯\s{{1,3}}{_DAY}    # 健康江城人讯 9月8日
    | ^(?P<told>(?![本据该各])[一-龥]{{2,8}}){_DAY}(?:消息|讯)(?=[\s,(:])  # 江城观察4月18日消息
    | ^(?P<lead>[一-龥]{{2,8}}(?:社|(?<!本)报|(?<!本)网))\s{{1,4}}{_DAY}(?=[,上下晚])  # 江城网 6月10日,
    | \((?P<house>[一-龥]{{1,6}}(?:传媒|新闻网))[一-龥]{{2,4}}(?:新闻|报[道导])\)  # (江城传媒滨海新闻)
    | ^【(?P<bracketed>[一-龥]{{2,8}}(?:社|(?<!本)报|(?<!本)网|台|客户端|融媒体))】  # 【江城网】(记者 林启东)
      (?=\s?\(?(?:见习|实习|全媒体)?(?:记者|通讯员|编辑))
    | ^【(?P<abroad>[一-龥]{{2,8}}(?:社|(?<!本)报|网|台))驻[一-龥]{{2,8}}记者[一-龥·]{{2,6}}】  # 【江城日报驻曼谷记者林启东】
    | ^【(?P<bureau>[一-龥]{{2,8}}(?:社|报|网))/[^】\n]{{2,20}}报[道导]】  # 【江城网/财经中心/合肥报导】
    | ^【(?P<latin>[A-Za-z]{{3,16}})\s?[一-龥]{{2,4}}/[一-龥]{{2,8}}报[道导]】  # 【JiangNews林启东/综合报导】
    | {_DAY}\s?/(?P<wire>[一-龥]{{2,6}}社)/  # 3月5日 /美通社/
    | \((?P<signed>[一-龥]{{2,10}}[社报网台])(?:(?:综合)?报[道导]|消息|讯)\)  # (江城日报报道)
    | ^【(?P<headed>(?![本据该各记通])[一-龥A-Za-z]{{1,8}}(?:社|报|网|财经|新闻|在线))】\s?\((?:记者|通讯员)  # 【江城网】(记者
    | ^\((?P<desk>[一-龥]{{2,10}}(?:社|(?<!本)报|网))/[^()\n]{{2,20}}\)  # (江城社/滨海新闻中心 林启东)
    | \((?P<both>[一-龥]{{2,10}}(?:社|(?<!本)报|网))\)(?=\s?\(?(?:见习|实习)?记者)  # 江城网消息(江城都市报)(记者林启东)
    | ^【(?P<paper>(?![本据该各记通])[一-龥]{{2,8}}?)记者[一-龥·]{{2,4}}/?(?:[一-龥]{{2,4}})?报[道导]】  # 【新江城记者林启东报导】
    | 【(?P<team>(?![本据该各记通])[一-龥A-Za-z]{{2,8}})\s记者[\s:]  # 【江城财方 记者…
    | ^(?P<flash>[一-龥]{{2,6}}(?<![一二三四五六七八九十])){_DAY}[丨|]  # 江城汇9月8日丨
    | 【(?P<column>(?![本据该各记通]|[^】\n]{{0,9}}记者)[一-龥]{{2,8}}?)\s?(?:{_DAY})?[一-龥]{{0,4}}?{_KIND}】  # 【江城纪事3月21日报导】
    | (?:据|转载?自)(?P<cited>(?![当各本该]|[上汇通申]报|外[报媒电]|国[内外]|有关|多[家个名]|相关|官)[一-龥]{{1,10}}
      (?:社|报|网|台|发布|客户端|新闻|财经|周刊|观察|融媒体?|在线))
      (?:(?:微信公众号)?(?:{_DAY})?(?:消息|报[道导])|[)。、]|$)
    | 据[一-龥]{{0,4}}《(?P<quoted>[^《》\n]{{2,12}})》[一-龥]{{0,4}}(?:消息|报[道导])
    | (?:^|(?<=:\d\d\s))[(【〔\[]?\s?(?:[文图]\s?[/:]\s?)?{_REPORTER}\s?[一-龥·]{{2,4}}(?:[、\s][一-龥·]{{2,4}}){{0,3}}\s?[/|,·]?\s?
      [一-龥]{{0,10}}?报[道导](?=[)】〕\]\s:,/]|$)  # 〔记者林启东/合肥报导〕
    | ^[^,。;:、\n]{{0,24}}?发自\s?[一-龥]{{2,6}}(?=[\s)】〕\]:的]|$)  # 文/林启东 发自合肥
    | ^据?[^,。;:、\n()社网报据]{{1,20}}?(?:{_DAY}|\d{{1,2}}日)(?:[上下]午|晚间?)?\s?[专综合]{{0,2}}{_KIND}  # 江城观察3月5日消息
    | ^[(【〔\[]?(?!据)[一-龥·]{{1,8}}?[专综合]{{0,2}}{_KIND}(?=[\s(:)】〕\]])  # 【合肥讯】
    )""",
    re.VERBOSE,
)
#: What a page sets above its text: 2024-05-06 08:30 江城网, 江城日报 2024年5月6日 第3版, 江城头条 6小时前.
_TIME = r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?"
_NAME = r"""(?:(?:新浪|网易|搜狐|腾讯|凤凰|和讯)[一-龥]{2}
          |(?!语音播报)[一-龥A-Za-z]{1,14}(?:社|(?<!本)报|(?<!本)网|在线|新闻|客户端|周刊|杂志|电视台|传媒|头条|发布|融媒体中心|融媒体?|财经|资讯|播报|[晚早时]讯|每日电讯|看点|观察|视窗|之声
          |大学|学院|医院|研究院|商会|协会|学会|管委会|政府|委员会|[一-龥]{2}局|[一-龥]{2}厅|银行|集团))
        (?:[—–-]{1,2}[一-龥]{2,8}(?:报|网|社))?"""
_PAGE_WORDS = "浏览|阅读|点击|字号|作者|记者|编辑|责编|参与评论|我要评论|评论|打印|参与互动|我有话说|我要纠错"
_OF_PAPER = r"\s*(?:第\s?)?[A-Z]?\d{1,3}版(?::[一-龥]{2,8}|\([^()\n]{2,16}\))?"
_REST_OF_LINE = rf"(?:{_OF_PAPER}|\s+[一-龥]{{2,3}}|\s+(?:{_PAGE_WORDS})[^\n]{{0,16}})?[)】]?\s*$"
_STAMP = compiled(
    rf"""(?:^|(?<=[\s(【\[]))(?:{_TIME}[\])】]?(?:\s+(?:星期.\s+)?|\s?[|·]\s?(?=[一-龥A-Za-z]{{1,10}}[社报网台]\s*$))|\d{{1,2}}:\d\d(?::\d\d)?\s{{0,4}})(?P<behind>{_NAME}){_REST_OF_LINE}
    | ^{_TIME}(?P<paper>[一-龥]{{2,8}}报)\s*第\s?[A-Z]?\d{{1,3}}版
    | ^[(【\[]?(?:[一-龥]{{2,3}}\s+){{0,3}}《?(?P<before>{_NAME})(?:数字报|官方账号)?
        (?:》?\s*(?:[|·]\s?)?|\s+(?:发布|更新)?(?:时间|日期)[:\s]\s?|\s+[一-龥]{{2,3}}\s+){_TIME}{_REST_OF_LINE}
    | ^(?P<ahead>{_NAME})(?:官方账号)?(?:\s{{1,4}}|\t)(?:(?:19|20)\d\d[-/.年]\d|\d{{1,2}}(?:分钟|小时|天)前)
    | (?:^|(?<=\s)){_TIME}\s{{1,4}}(?P<sent>[一-龥]{{3,16}}?)\s?供稿\s*$  # 2024-03-05 江城市科技局供稿
    | ^(?P<desk>[一-龥]{{3,8}})/记者\s?[一-龥]{{2,4}}\s?/\s?[一-龥]{{2,4}}报[道导]$  # 江城振声/记者 林启东/合肥报导
    | ^原创\s{{1,3}}(?P<same>[一-龥]{{2,8}})\s{{1,3}}(?=(?P=same)[一-龥A-Za-z]{{1,6}}\s{{1,3}}20\d\d-)
    | ^原创\s{{1,3}}(?:[一-龥]{{2,4}}\s{{1,3}})?(?P<account>[一-龥A-Za-z]{{2,14}})\s{{1,3}}20\d\d-\d\d-\d\d\s\d\d:\d\d
    | ^(?P<posted>[一-龥A-Za-z]{{2,14}})\s{{1,3}}20\d\d-\d\d-\d\d\s\d\d:\d\d\s{{1,3}}发表于""",
    re.VERBOSE,
)
_STAMP_SIGN = compiled(r"(?:19|20)\d\d[-/.年]|\d:\d\d|[钟时天]前|/记者")
#: An outlet that has a line of its own, above or below that of the day; how many lines are looked at, how long such a line is.
_ALONE = compiled(
    r"[一-龥A-Za-z]{1,12}(?:社|(?<![本简公海通汇年月季喜捷预专电])报|青年报|(?<=大)公报|(?<=文)汇报|经济(?:新闻|报道)|(?<![本官内外互])网|在线|(?<![载机])客户端|周刊|杂志|电视台|(?:融|全)媒体中心|融媒体?|财经|(?<=..)(?<![闻息品果策告业务式动])发布|网[一-龥]{2,3}站)"
)
_DAY_LINE = compiled(rf"(?:(?:发布|发表|更新)?(?:时间|日期)[::]?\s?)?(?:{_TIME}|\d\d-\d\d\s\d\d:\d\d)(?:\s|$)")
_HEAD, _SHORT = 10, 16
#: Bodies that put up news of their own; their names are no outlets'.
_HOUSES = ("官网", "大学", "学院", "医院", "研究院", "集团", "商会", "协会", "学会", "管委会", "政府", "委员会", "局", "厅", "银行")
#: What all others but a release's hold: most lines are passed over by it; and what a release's holds within its first characters (a
#: year but between brackets).
_SIGN = compiled(
    r"[电讯]|传媒|消息|报[道导]|记者|社/|[转载发]自|[报网社]\s{1,4}(?:[\d一二三四五六七八九十]|[一-龥]{2,4}$)"
    r"|据[一-龥]{1,9}[社报网台布端][)。]|日[丨|]|闻[─—–-]"
)
_DAY_SIGN, _YEAR_SIGN, _DAY_REACH = "日", "年", 64
#: Those that do not open a report.
_NAMED = frozenset(("lead", "house", "cited", "quoted"))
#: Where the form leaves open whether it is an outlet or a town: 【江城讯】.
_OPEN = frozenset(("column", "folk", "told"))
#: A line that names only an outlet and its reporter: 江城日报 王建华.
_SIGNED = compiled(r"([一-龥]{2,6}(?<!本)[报社])\s{1,4}([一-龥]{2,4})")
#: Sorts of outlets, which alone name none.
_NAMELESS = frozenset(("晚报", "日报", "早报", "晨报", "商报", "快报", "都市报", "报社", "通讯社", "今报"))
#: Two outlets of one house.
_BOTH = compiled(r"([一-龥]{2,8}[报社刊])·([一-龥]{2,8}(?:在线|网|客户端))")
_NETS = ("网", "报", "台")
#: A day behind an outlet's name, before a town that is called as a station is.
_DAY_INSIDE = compiled(r"(?<=[社网报台])\d{1,2}月\d{1,2}日")
#: The outlet that reports together with the next one: 江城晚报—江城网讯.
_BESIDE = compiled(r"([一-龥]{2,8}(?:[报网台社]|在线|客户端))[—、/-]$")
#: How far into a line a dateline may begin: behind a title and a time that share its line.
_REACH, _LONGEST = 60, 40

# The dateline of a company's release has no outlet: (香港,2017年10月18日), 上海2019年11月2日 /美通社/ --.
_FULL_DAY = r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
_SOME_DAY = r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日"
#: One or two places (江苏南京, 中国·上海), or the outlet's word behind them (香港讯).
_TOWN = r"[一-龥]{2,8}(?:[·,、 ]{1,2}[一-龥]{2,6})?"
#: 2024年3月5日,江城大学|—滨海大学研究院揭牌.
_NO_HOUSE = "".join(f"(?<!{end})" for end in ("大学", "学院", "集团", "公司", "银行", "协会", "商会", "中心", "医院", "政府"))
_GAP = r"\s?(?:[,·/|]|[—-]{1,2})?\s?"
#: What ends a dateline without brackets: a dash, or the agency that sends releases.
_AGENCY = r"(?:[电讯])?\s?(?:/\s?[一-龥A-Za-z ]{2,24}\s?/|\((?:美通社|美国商业资讯|[A-Z][A-Za-z ]{3,24})[^()\n]{0,16}\))"
_RELEASE = compiled(
    rf"[(\[【〔]\s?(?:{_TOWN}{_GAP}{_SOME_DAY}(?:[电讯])?|{_SOME_DAY}{_GAP}{_TOWN}|(?:本报)?[一-龥]{{2,8}}?(?:\d{{1,2}}月)?\d{{1,2}}日(?:综合)?[电讯])\s?[)\]】〕]\s?(?:[—-]{{1,4}}\s?)?"
    rf"|{_TOWN}{_GAP}(?:[A-Z][A-Za-z ]{{3,30}}\s?[—-]{{1,2}}\s?)?{_FULL_DAY}(?:{_AGENCY}\s?(?:[—-]{{1,4}})?|\s?[—-]{{1,4}})\s?"
    rf"|{_FULL_DAY}(?:,\s?|\s)?(?:[—-]{{1,2}}\s?)?(?:{_TOWN}{_NO_HOUSE}\s?(?:[—-]{{1,4}}|{_AGENCY})|\((?!星期|周|农历|[上下]午){_TOWN}\)\s?(?:[—-]{{1,4}})?)\s?"
)
#: What shares a dateline's brackets or follows it: (记者 林启东), 林启东 江城报道.
_CLOSE = {"(": ")", "【": "】", "〔": "〕", "[": "]"}
_REPORTED = compiled(r"[一-龥·、/ ]{2,24}?报[道导](?=[)】〕\]\s:,/]|$)")
_REST = compiled(r"\s?(?:\([^()\n]{1,40}\)\s?)?")


@fixed
class Dateline:
    """One dateline; offsets count code points of the clean text.

    Attributes:
        start: Where it begins.
        end: Where the report goes on.
        sort: report (it opens a report), release (the same, of a firm's release: a sentence of its own), named (it only says whose
            the text or a part of it is: 据江城网报道), stamp (the page's own line: 2024-03-05 10:20 江城日报).
        outlets: The spans of the outlets' names.
        doubt: What else its outlet may be: the town (【江城讯】), a house that put up its own news (2024-03-05 江城大学), or anything, if
            no reporter's name follows (江城日报 林启东).
    """

    start: int
    end: int
    sort: str
    outlets: tuple[tuple[int, int], ...] = ()
    doubt: str = ""

    @property
    def opens(self) -> bool:
        """Whether a report goes on behind it."""
        return self.sort in ("report", "release")


def read_datelines(text: str, lines: list[Line]) -> Iterator[Dateline]:
    """The datelines of an article's lines, in reading order.

    Example:
        >>> text = "江城晚报合肥3月5日电(记者 林启东)论坛开幕。"
        >>> lines = [Line(0, len(text), "paragraph")]
        >>> [(text[d.start : d.end], d.sort, *(text[a:b] for a, b in d.outlets)) for d in read_datelines(text, lines)]
        [('江城晚报合肥3月5日电(记者 林启东)', 'report', '江城晚报')]
    """
    for k, line in enumerate(lines):
        at, stop = line.start, min(line.end, line.start + _REACH + _LONGEST)
        if k < _HEAD and line.end - at <= _SHORT and _ALONE.fullmatch(text, at, line.end) and _beside_day(text, lines, k):
            yield Dateline(at, line.end, "stamp", ((at, line.end),))
            continue
        head = text[at:stop]
        near = head[:_DAY_REACH]
        dated = _DAY_SIGN in near and (_YEAR_SIGN in near or near[0] in _CLOSE)
        release = _RELEASE.match(text, at, line.end) if dated else None
        prose = line.end > stop or "," in head or "。" in head
        stamp = None if prose or _STAMP_SIGN.search(text, at, stop) is None else _STAMP.search(text[at:stop])
        if stamp is not None:
            name = str(stamp.lastgroup)
            doubt = "house" if stamp[name].endswith(_HOUSES) else ""
            yield Dateline(at, stop, "stamp", ((at + stamp.start(name), at + stamp.end(name)),), doubt)
            continue
        told = list(_in_line(text, at, stop, line.end)) if _SIGN.search(text, at, stop) else []
        if release is not None and release.end() < line.end:
            inside = tuple(o for d in told for o in d.outlets if d.start < release.end())
            yield Dateline(at, release.end(), "release", inside)
            told = [d for d in told if d.start >= release.end()]
        yield from told


def _beside_day(text: str, lines: list[Line], k: int) -> bool:
    """Whether the line above or below is that of the day: 江城网 / 2024-05-06 08:30."""
    beside = (lines[n] for n in (k + 1, k - 1) if 0 <= n < len(lines))
    days = (line for line in beside if line.kind == "dateline" or line.end - line.start <= _SHORT)
    return any(_DAY_LINE.match(text, line.start, line.end) is not None for line in days)


def _in_line(text: str, at: int, stop: int, limit: int) -> Iterator[Dateline]:
    """Those that the first words of a line hold, but a release's."""
    head = text[at:stop]
    signed = _SIGNED.fullmatch(head)
    if signed is not None:
        yield Dateline(at, stop, "named", ((at, at + signed.end(1)),), "reporter")
    seen = False
    for m in _DATELINE.finditer(head):
        if m.start() > _REACH:
            break
        group = m.lastgroup if m.lastgroup != "own" else None
        if seen and group and m[0].rstrip().endswith("记者"):
            continue  # 江城网讯(南岸日报记者 王建华)
        seen = seen or group is not None
        outlets = tuple(_outlets(text, at, at + m.start(group), at + m.end(group))) if group else ()
        end = at + m.end(group) + 1 if group == "folk" else _end(text, m, at, limit)
        yield Dateline(at + m.start(), end, "named" if group in _NAMED else "report", outlets, "town" if group in _OPEN else "")


def _outlets(text: str, line: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The outlets in what stands as one."""
    beside = _BESIDE.search(text, line, start)
    if beside is not None:
        yield beside.span(1)
    day = _DAY_INSIDE.search(text, start, end)
    if day is not None:
        end = day.start()  # 江城网11月17日烟台讯
    if text.startswith("社", end - 1) and text.startswith(_NETS, end - 2):
        end -= 1  # 江城网|社旗10月8日电
    end -= text.startswith("报报", end - 2)  # 江城日报|报讯
    if text[start:end] in _NAMELESS:
        return  # 晚报讯: of whose paper the page does not tell
    both = _BOTH.fullmatch(text, start, end)
    if both is not None:  # 江城青年报·江青在线记者
        yield both.span(1)
        start = both.start(2)
    yield start, end


def _end(text: str, m: re.Match[str], at: int, limit: int) -> int:
    """Where the report goes on behind what says where it comes from: behind its brackets, and those of its reporters."""
    start, end = at + m.start(), at + m.end()
    close = _CLOSE.get(m[0][0])
    if close is None and m[0].count("(") > m[0].count(")"):
        close = ")"
    if close is not None:
        closed = text.find(close, end - 1, min(limit, start + _REACH))
        end = closed + 1 if closed >= 0 else end
    elif m[0].rstrip(" :/").endswith("记者"):
        told = _REPORTED.match(text, end, limit)
        end = told.end() if told is not None else end
    rest = _REST.match(text, end, limit)
    return rest.end() if rest is not None else end
