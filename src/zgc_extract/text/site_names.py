"""What browsers put behind a page's title: the names of its section and its site, taken out."""

from __future__ import annotations

from ..shelf import compiled
from .offsets import Edit

_LINES, _SHORTEST, _LONGEST = 4, 5, 100
_TAIL = r"[^。,;:!?“”《》\n]"
#: …举行_要闻_江城网, …举行 - 江城市人民政府门户网站, …举行|江城日报; a bare hyphen must part two names, or stand before a web site's.
_SITE = compiled(
    rf"\s?(?:[_|]|\s[-–—]{{1,2}}\s|[-–—](?:(?=[一-龥]{{2,8}}[-–—_|])|(?=[一-龥]{{2,20}}(?:门户)?网站?$)))"
    rf"{_TAIL}{{1,40}}?(?:网站?|门户|频道|在线|客户端|新闻中心|[日晚时快早]报|搜狐|新浪|腾讯|网易|凤凰|头条|(?i:news|\.com|\.cn))$"
)
_STAMP = compiled(r"\d{4}[-/.年]\d|来源|作者|记者|首页|>")


def find_site_names(text: str) -> list[Edit]:
    """Of the first lines, what stands behind a title: section and site.

    Example:
        >>> [(e.start, e.end) for e in find_site_names("江城论坛在武汉举行_要闻_江城网\\n3月5日,江城论坛举行。")]
        [(9, 16)]
    """
    edits, start = [], 0
    for line in text.split("\n", _LINES)[:_LINES]:
        if _SHORTEST < len(line) <= _LONGEST and ("_" in line or "|" in line or "-" in line or "—" in line or "–" in line):
            m = _SITE.search(line, _SHORTEST - 1)
            if m is not None and _STAMP.search(line) is None:
                edits.append(Edit(start + m.start(), start + m.end()))
        start += len(line) + 1
    return edits
