"""Outlets by the dateline that they open: 江城晚报讯(记者…), 滨海新闻网5月23日台北消息, 新华社北京2月28日电."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...document import Document
from ...growth import PLACES
from ...shelf import compiled

_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DAY = rf"(?:\d{{4}}年)?{_NUMBER}月{_NUMBER}日"
_DATELINE = compiled(
    rf"""(?:^|[\s(【\[据—◎□■○●◆▲*\d])
    (?P<name>(?![本据该各])[一-龥A-Za-z][一-龥A-Za-z0-9·]{{0,11}}
        (?:社|(?<!本)报|(?<!本)网|(?<!本)台(?![北湾州中南东])|客户端|在线|新闻|周刊|融媒体?))
    (?:\([^()\n]{{2,12}}\))?
    (?: [电讯](?=[\s(:,】\]—\-]|记者)
      | \s?[一-龥]{{0,8}}?\s?(?:{_DAY}|\d{{1,2}}日)[一-龥]{{0,6}}?\s?(?:电|讯|消息|报[道导])
      | [一-龥]{{2,4}}(?:消息|讯|电)(?=[\s(:】\]])
      | [一-龥]{{2,4}}频道(?:消息|讯|报道)
      | 专[电讯](?=[\s(:】\]])
      | (?:消息|报[道导])[\s:]
      | \s?/\s?记者
      | 记者(?:获悉|了解到|从)
      | [一-龥]{{0,6}}\s?记者[\s:]
    )
    | {_DAY}\s?/(?P<wire>[一-龥]{{2,6}}社)/
    | \((?P<signed>[一-龥]{{2,10}}[社报网台])(?:综合)?报[道导]\)
    | 【(?P<column>(?![本据该各记通])[一-龥]{{2,8}}?)\s?(?:{_DAY})?[一-龥]{{0,4}}?(?:电|讯|消息|报[道导])】
    | (?:据|转载?自)(?P<cited>[一-龥]{{2,10}}(?:社|报|网|台|发布|客户端))(?:消息|报[道导]|[)。]|$)""",
    re.VERBOSE,
)
#: What every dateline holds: most lines are passed over by it.
_SIGN = compiled(r"[电讯]|消息|报[道导]|记者|社/|[转载]自")
#: The outlet that reports together with the next one: 江城晚报—江城网讯.
_BESIDE = compiled(r"([一-龥]{2,8}[报网台社])[—、/]$")
#: How far into a line a dateline may begin: behind a title and a time that share its line.
_REACH = 60


def datelines(document: Document) -> Iterator[tuple[int, int]]:
    """The spans of the outlets that open a dateline or are named as the source, of one dateline a line."""
    text = document.text
    for line in document.lines:
        if line.kind == "boilerplate":
            continue
        end = min(line.end, line.start + _REACH + 40)
        m = _DATELINE.search(text[line.start : end]) if _SIGN.search(text, line.start, end) else None
        if m and m.start() <= _REACH:
            group = m.lastgroup or "name"
            if group == "column" and any(m[group] in document.lexicon.table(t) for t in PLACES):
                continue  # 【香港讯】
            start = line.start + m.start(group)
            beside = _BESIDE.search(text, line.start, start)
            if beside:
                yield beside.span(1)
            yield start, line.start + m.end(group)
