"""What editors and browsers put around a page's title, taken out: 【要闻】 and —— in front, (图), section and site behind.

An outlet behind it gets a line of its own: it is whose page it is.
"""

from __future__ import annotations

from ..shelf import compiled
from .offsets import Edit

_LINES, _SHORTEST, _LONGEST = 4, 5, 100
_TAIL = r"[^。,;:!?“”《》\n]"
#: …举行_要闻_江城网, …举行 - 江城市人民政府门户网站, …举行|江城日报; a bare hyphen must part two names, or stand before a web site's.
_SITE = compiled(
    rf"\s?(?:[_|]|\s[-–—]{{1,2}}\s|[-–—](?:(?=[一-龥]{{2,8}}[-–—_|])|(?=[一-龥]{{2,20}}(?:[门門][户戶])?[网網]站?$)))"
    rf"{_TAIL}{{1,40}}?(?:[网網]站?|[门門][户戶]|[频頻]道|在[线線]|客[户戶]端|新[闻聞]中心|[日晚时時快早][报報]|搜狐|新浪|[腾騰][讯訊]|[网網]易|[凤鳳]凰"
    r"|[头頭][条條]|(?i:news|\.com|\.cn))$"
)
_PARTING = "_|-–—"
_PICTURED = compiled(r"\s?[(\[【](?:[组多]?图|图文|图片|视频|附图|高清)[)\]】]$")
#: A section, but no dateline: 【园区动态】江城论坛举行, not 【江城网讯】.
_SECTION = compiled(
    r"\s*(?:【(?![^】]*[讯电息]】)[^】\n]{1,8}】|[-—]{2}|(?:快讯|要闻|图文|视频|组图|头条|独家|关注|聚焦|原标题)\s?[|:丨]\s?)"
    r"(?=[^。\n]{6,60}(?:\n|$))"
)
#: An outlet at the end of what stands behind the title.
_OUTLET = compiled(r"(?<=[_|–—\-\s])[一-龥]{2,14}(?:[网網]站?|在[线線]|客[户戶]端|[日晚时時快早][报報])$")
_STAMP = compiled(r"\d{4}[-/.年]\d|来源|作者|记者|首页|>")


def find_headline_marks(text: str) -> list[Edit]:
    """Of a page's first lines, what stands around a title: its section and site, that it has pictures. A line alone stays.

    Example:
        >>> [(e.start, e.end) for e in find_headline_marks("【要闻】江城论坛在武汉举行(图)_江城网\\n3月5日,江城论坛举行。")]
        [(0, 4), (13, 16), (16, 17)]
    """
    edits, start, lines = [], 0, text.split("\n", _LINES)
    sections = "\n【" not in text  # else they are of a list
    for line in lines[:_LINES] if len(lines) > 1 else ():
        if _SHORTEST < len(line) <= _LONGEST:
            edits += [Edit(start + a, start + b, new) for a, b, new in _marks(line, sections)]
        sections = sections and not line.strip()
        start += len(line) + 1
    return edits


def _marks(line: str, sections: bool) -> list[tuple[int, int, str]]:
    """What stands around the title in one line, in the order of the line, and what takes its place."""
    section = _SECTION.match(line) if sections else None
    parted = any(mark in line for mark in _PARTING) and _STAMP.search(line) is None
    site = _SITE.search(line, _SHORTEST) if parted else None
    end = site.start() if site is not None else len(line)
    pictured = _PICTURED.search(line, _SHORTEST, end) if line[end - 1] in ")]】" else None
    marks = [(*m.span(), "") for m in (section, pictured) if m is not None]
    if site is not None:
        outlet = _OUTLET.search(line, site.start())
        marks.append((site.start(), outlet.start(), "\n") if outlet is not None else (*site.span(), ""))
    return marks
