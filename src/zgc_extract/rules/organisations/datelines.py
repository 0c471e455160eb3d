"""Outlets by the dateline that they open or the reporter that they sent: 江城晚报讯(记者…), 滨海新闻网5月23日台北消息, 江城日报 王建华."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...document import Document
from ...growth import PLACES
from ...shelf import compiled

_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DAY = rf"(?:\d{{4}}年)?{_NUMBER}月{_NUMBER}(?:日|(?=[电讯][\s(]))"
_DATELINE = compiled(
    rf"""(?:^|(?=[\s(【〔\[据转—、/◎□■○●◆▲*\-\d一二三四五六七八九十]))(?:  # what any of them begins with
      (?:^|[\s(【〔\[据—◎□■○●◆▲*\d]|(?<![一-龥A-Za-z])[文图]/|(?<=[报网台线端])、|(?<=[报网社台])-)
    (?P<name>(?:21(?=世纪)|(?![本据该]|各(?!界)|(?<=21)世纪)[一-龥A-Za-z])[一-龥A-Za-z0-9·]{{0,11}}
        (?:社|(?<!本)报(?![道导])(?:海外版)?|(?<!本)网|(?<!本)台(?![北湾州中南东])|客户端|在线|新闻|财经|周刊|[融传]媒体?|经济报[道导]|(?<=大公)文汇))
    (?:\([^()\n]{{2,12}}\))?
    (?: [电讯](?=[\s(:,】\]—\-]|记者)
      | \s?[一-龥]{{0,8}}?\s?(?:{_DAY}|\d{{1,2}}日)[一-龥]{{0,6}}?\s?(?:电|讯|消息|报[道导])
      | [一-龥]{{2,4}}(?:消息|讯|电)(?=[\s(:】\]])
      | [一-龥]{{2,4}}频道(?:消息|讯|报道)
      | 专[电讯](?=[\s():】\]])
      | (?:消息|报[道导])(?:[\s:】]|(?=\(记者))
      | \s?/\s?记者
      | \s?记者[一-龥]{{2,12}}?\d{{1,2}}日\s?(?:电|讯)
      | 记者(?:获悉|了解到|从)
      | \s?记者[一-龥]{{2,4}}\s?[/／]?\s?(?:[一-龥]{{2,4}})?报[导道](?=[/：:,\s)】]|$)
      | [─—–-]{{1,2}}[一-龥]{{2,4}}\s?/\s?[一-龥]{{2,4}}\s*$
      | (?:·[一-龥]{{2,6}})?[一-龥]{{0,6}}\s?记者(?:[\s:/]|(?=[一-龥、]{{2,10}}$)|(?=[一-龥]{{2,12}}通讯员))
    )
    | ^(?P<message>(?![本据该各])[一-龥A-Za-z·]{{2,10}}?)讯\s?\([^()\n]{{0,10}}?(?:记者|通讯员)
    | ^(?P<folk>(?![本据该各])[一-龥]{{2,8}}(?<![快特短简通音资电本])(?<!最新))讯\s{{1,3}}{_DAY}
    | ^(?P<lead>[一-龥]{{2,8}}(?:社|(?<!本)报|(?<!本)网))\s{{1,4}}{_DAY}(?=[,上下晚])
    | \d{{1,2}}:\d\d(?::\d\d)?\s{{0,4}}
      (?P<stamp>[一-龥A-Za-z]{{1,8}}(?:社|(?<!本)报|(?<!本)网|在线|新闻|客户端|周刊|电视台|传媒|头条))\s*$
    | ^(?P<ahead>[一-龥]{{2,8}}(?:社|(?<!本)报|(?<!本)网|新闻|头条|发布))\s{{1,4}}20\d\d[-/.]\d
    | ^(?P<ago>[一-龥]{{2,8}}(?:社|(?<!本)报|(?<!本)网|新闻|头条))\s{{1,4}}\d{{1,2}}(?:分钟|小时|天)前
    | \((?P<house>[一-龥]{{1,6}}(?:传媒|新闻网))[一-龥]{{2,4}}(?:新闻|报[道导])\)
    | ^【(?P<bureau>[一-龥]{{2,8}}(?:社|报|网))/[^】\n]{{2,20}}报[导道]】
    | {_DAY}\s?/(?P<wire>[一-龥]{{2,6}}社)/
    | \((?P<signed>[一-龥]{{2,10}}[社报网台])(?:(?:综合)?报[道导]|消息|讯)\)
    | 【(?P<team>(?![本据该各记通])[一-龥A-Za-z]{{2,8}})\s记者[\s:]
    | ^(?P<flash>[一-龥]{{2,6}}(?<![一二三四五六七八九十])){_DAY}[丨|]
    | 【(?P<column>(?![本据该各记通])[一-龥]{{2,8}}?)\s?(?:{_DAY})?[一-龥]{{0,4}}?(?:电|讯|消息|报[道导])】
    | (?:据|转载?自)(?P<cited>[一-龥]{{2,10}}(?:社|报|网|台|发布|客户端))(?:(?:微信公众号)?(?:{_DAY})?(?:消息|报[道导])|[)。]|$)
    | 据[一-龥]{{0,4}}《(?P<quoted>[^《》\n]{{2,12}})》[一-龥]{{0,4}}(?:消息|报[道导])
    )""",
    re.VERBOSE,
)
#: What every dateline holds: most lines are passed over by it.
_SIGN = compiled(
    r"[电讯传消报记社转载网闻条布\d](?:(?<=[电讯])|(?<=传)媒|(?<=消)息|(?<=报)[道导]|(?<=记)者|(?<=社)/|(?<=[转载])自|"
    r"(?<=[报网社闻条布])\s{1,4}(?:\d|[一-龥]{2,4}$)|(?<=\d):\d\d)"
    r"|据[一-龥]{1,9}社[)。]|日[丨|]|闻[─—–-]"
)
#: A line that names only an outlet and its reporter: 江城日报 王建华.
_SIGNED = compiled(r"([一-龥]{2,6}(?<!本)[报社])\s{1,4}([一-龥])[一-龥]{1,3}")
#: An outlet whose reporter writes, or whose application is told at the end: 《江城时报》记者获悉, 《江城头条》APP.
_PAPER = compiled(
    r"《\s?([^《》\n\s]{2,12})\s?》\s?(?:[一-龥]{0,2}记者(?:获悉|从|了解|采访|看到|发现|注意)|APP|客户端|\(\s?20\d\d[年\-.][^()\n]{3,16}版\s?\))"
)
#: What hijacked pages put in front of an outlet: 云鼎综合|中新社香港4月20日电.
_JUNK = compiled(r"[一-龥]{2,4}(?:综合|体育|娱乐|官网|首页)")
#: Two outlets of one house.
_BOTH = compiled(r"([一-龥]{2,8}[报社刊])·([一-龥]{2,8}(?:在线|网|客户端))")
_NETS = ("网", "报", "台")
#: A day behind an outlet's name, before a town that is called as a station is.
_DAY_INSIDE = compiled(r"(?<=[社报网台])\d{1,2}月\d{1,2}日")
#: The outlet that reports together with the next one: 江城晚报—江城网讯.
_BESIDE = compiled(r"([一-龥]{2,8}(?:[报网台社]|在线|客户端))[—、/-]$")
#: How far into a line a dateline may begin: behind a title and a time that share its line.
_REACH = 60


def datelines(document: Document) -> Iterator[tuple[int, int]]:
    """The spans of the outlets that open a dateline or are named as the source."""
    text = document.text
    for line in document.article:
        if line.kind == "boilerplate":
            continue
        end = min(line.end, line.start + _REACH + 40)
        if not _SIGN.search(text, line.start, end):
            continue
        head = text[line.start : end]
        signed = _SIGNED.fullmatch(head)
        if signed and signed[2] in document.lexicon.table("_surnames"):
            yield line.start, line.start + signed.end(1)
            continue
        seen = False
        for m in _DATELINE.finditer(head):
            if m.start() > _REACH:
                break
            if seen and m[0].rstrip().endswith("记者"):
                continue  # 江城网讯(南岸日报记者 王建华)
            seen = True
            group = m.lastgroup or "name"
            if group in ("column", "folk") and any(m[group] in document.lexicon.table(t) for t in PLACES):
                continue  # 【香港讯】, 香港讯 10月17日
            start = line.start + m.start(group)
            beside = _BESIDE.search(text, line.start, start)
            if beside:
                yield beside.span(1)
            end = line.start + m.end(group)
            day = _DAY_INSIDE.search(text, start, end)
            if day is not None:
                end = day.start()  # 江城网11月17日烟台讯
            if text.startswith("社", end - 1) and text.startswith(_NETS, end - 2):
                end -= 1  # 江城网|社旗10月8日电
            both = _BOTH.fullmatch(text, start, end)
            if both is not None:  # 江城青年报·江青在线记者
                yield both.span(1)
                start = both.start(2)
            junk = _JUNK.match(text, start, end)
            if junk and text[junk.end() : end] in document.lexicon.table("organisations"):
                start = junk.end()
            yield start, end
    for m in _PAPER.finditer(text) if "》" in text else ():
        yield m.span(1)
