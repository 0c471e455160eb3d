"""Lines of a clean text: which line is the title, what is the article and what the page around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..shelf import compiled
from ..slotted import fixed
from .line_kinds import RELATED, is_menu_word, kind_of

#: What ends a line beside a line feed.
_LINE_ENDS = "\r\x85\u2028\u2029"
_LONG_TITLE = 60
_LONGEST_LINE = 800
_SHORT_TITLE = 8
_HEAD_LINES = 20
_LITTLE = 0.2
# A page whose line ends were lost: title, time and text in one.
_RUN_TOGETHER = compiled(
    r"(?P<title>[^。!?;\n]{6,60}?)\s+(?P<time>20\d\d[-年/]\d{1,2}[-月/]\d{1,2}日?\s\d{1,2}:\d\d(?::\d\d)?)\s+(?=\S{8})|(?P<none>)"
)
# A button that lost the white space in front of it: …举办打印.
_GLUED = compiled(r"(?<=[㐀-鿿”])(?:打印|【打印】|\[打印\]|打印本页|我有话说)$")
_GLUED_ENDS = frozenset("印】]页说")
_RELATED = compiled(RELATED)
#: A line that is no more than whose page it is: 江城县人民政府, 江城大学新闻网.
_SITE = compiled(
    r"[一-龥]{2,24}(?:政府|[网站台]|门户|大学|学院|学校|中学|小学|医院|研究[院所]|集团|公司|管委会|管理委员会|[协学商]会|委员会|局|厅|[日晚]报|频道|客户端|新闻中心)"
)
_RIGHTS = compiled(r"声明|版权|免责|copyright|©|凡本网", re.IGNORECASE)
_ABOUT_RIGHTS = compiled(r"转载|版权|本网|本站|观点|侵权|稿件")
_HOUSE_RULES = compiled(r"会员|网友|留言|言论|标签|删除|张贴|权益|本网站|检举")


@fixed
class Line:
    """A line of the text, without white space at both ends; offsets count code points of the clean text.

    ``kind`` is one of: title (the line that names what the article tells), heading (a short line without a full stop: a
    speaker's name, a section), paragraph, dateline (2025-03-28 10:05 来源:…), byline (记者 … 文/图, 责任编辑:…), source
    (来源:…), caption (图为…), boilerplate (navigation, share buttons, related stories, copyright): the page around the article.
    """

    start: int
    end: int
    kind: str


def lay_out(text: str) -> list[Line]:
    """The lines that hold anything, with their kinds.

    Example:
        >>> [line.kind for line in lay_out("论坛在京举行\\n来源:火炬新声\\n3月28日,论坛召开。")]
        ['title', 'source', 'paragraph']
    """
    lines: list[Line] = []
    end = -1
    for body in _bodies(text):
        if body:
            start = text.index(body[0], end + 1)
            end = start + len(body)
            while end - start > _LONGEST_LINE:  # what is read line by line may take time with the square of its length
                stop = pause(text, start, _LONGEST_LINE, "。!?")
                lines.append(Line(start, stop, "paragraph"))
                start, body = stop, text[stop:end]
            if end - start < 1:
                continue
            if (len(body) > 80 and ":" in body[:99]) or body[-1] in _GLUED_ENDS:
                lines += _parts(text, start, end)
            else:
                parted = lines and lines[-1].end == start
                lines.append(Line(start, end, "paragraph" if parted else kind_of(body)))
    _mark_related(text, lines)
    _mark_title(text, lines)
    return lines


def _bodies(text: str) -> Iterator[str]:
    """What each line holds, without white space at both ends."""
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return map(str.strip, text.split("\n"))


def _parts(text: str, start: int, end: int) -> Iterator[Line]:
    """A line; several where a title runs together with time and text, or with a button."""
    body = text[start:end]
    if end - start > 80 and (m := _RUN_TOGETHER.match(text, start, start + 100)) and m["title"]:
        yield Line(m.start("title"), m.end("title"), "heading")
        yield Line(m.start("time"), m.end("time"), "dateline")
        start, body = m.end(), text[m.end() : end]
    if 10 < len(body) <= _LONG_TITLE and (m := _GLUED.search(body)):
        yield Line(start, start + m.start(), kind_of(body[: m.start()]))
        start, body = start + m.start(), m[0]
    yield Line(start, end, kind_of(body))


def _mark_related(text: str, lines: list[Line]) -> None:
    """Titles below 相关阅读, and what stands below a declaration of rights, are the page's too: behind the article, not before it."""
    if not any(line.kind == "boilerplate" for line in lines):
        return
    begun = related = rights = False
    for k, line in enumerate(lines):
        body = text[line.start : line.end]
        if line.kind == "boilerplate":
            related = related or (begun and _RELATED.match(body) is not None)
            rights = rights or (2 * k >= len(lines) and _RIGHTS.search(body) is not None)
        elif line.kind == "paragraph":
            told = len(body) >= _LONG_TITLE or "。" in body
            begun = begun or told
            rules = related and len(set(_HOUSE_RULES.findall(body))) > 1
            related = related and (rules or not told)
            if rules or (rights and _ABOUT_RIGHTS.search(body)):
                lines[k] = Line(line.start, line.end, "boilerplate")
        if related and line.kind in ("heading", "paragraph", "caption", "dateline"):
            lines[k] = Line(line.start, line.end, "boilerplate")


def _mark_title(text: str, lines: list[Line]) -> None:
    """The title: of the lines before the first paragraph the one whose words the article repeats; menus before it."""
    body = next((k for k, line in enumerate(lines[:_HEAD_LINES]) if line.kind == "paragraph" and not _may_be_title(text, line)), None)
    if body is None:
        body = next((k for k, line in enumerate(lines[:_HEAD_LINES]) if line.kind == "paragraph" and k), None)
    if body is None:
        return
    # Titles stand below the way to them: 首页 > 新闻 > 正文; what stands above it is a menu's.
    trail = max((k for k in range(body) if lines[k].kind == "boilerplate" and ">" in text[lines[k].start : lines[k].end]), default=-1)
    first = []
    for k in range(body):
        line = lines[k]
        if line.kind in ("heading", "paragraph") and _may_be_title(text, line):
            if k < trail and line.end - line.start < _SHORT_TITLE and _repeated(text, line, lines[body]) < _LITTLE:
                lines[k] = Line(line.start, line.end, "boilerplate")
            else:
                first.append(k)
    if not first:
        return
    alone = len(first) == 1
    if alone and lines[first[0]].end - lines[first[0]].start >= _SHORT_TITLE:
        shares = [1.0]
    else:
        shares = [_repeated(text, lines[k], lines[body]) for k in first]
    sites = {k for k, at in enumerate(first) if _SITE.fullmatch(text, lines[at].start, lines[at].end)}
    sites = sites if any(shares[k] >= _LITTLE for k in range(max(sites, default=0), len(first)) if k not in sites) else set()
    best = max(range(len(first)), key=lambda k: (k not in sites, min(shares[k], 0.5), -k))
    if shares[best] < _LITTLE:
        best = next((k for k, at in enumerate(first) if at > trail), 0)
    title = lines[first[best]]
    words = text[title.start : title.end]
    best = max(k for k, at in enumerate(first) if text[lines[at].start : lines[at].end] == words)  # once in a menu, once above the text
    title = lines[first[best]]
    lines[first[best]] = Line(title.start, title.end, "title")
    around = max((k for k in range(first[best]) if lines[k].kind == "boilerplate"), default=-1)
    for k, share in zip(first[:best], shares, strict=False):
        # In front of a menu (第01版 … 版面导航) stand other stories' titles.
        if share < _LITTLE and (k < around or is_menu_word(text[lines[k].start : lines[k].end])):
            lines[k] = Line(lines[k].start, lines[k].end, "boilerplate")


def _may_be_title(text: str, line: Line) -> bool:
    """Whether a line is short and does not end as a sentence does, nor holds one that ends (it may end in ! or ?)."""
    return line.end - line.start <= _LONG_TITLE and "。" not in text[line.start : line.end] and text[line.end - 1] not in ";…"


def _repeated(text: str, line: Line, paragraph: Line) -> float:
    """The share of a line's pairs of characters that the article's beginning holds too."""
    article = text[paragraph.start : paragraph.start + 1200]
    pairs = {text[k : k + 2] for k in range(line.start, line.end - 1)}
    return sum(pair in article for pair in pairs) / len(pairs) if pairs else 0.0


def pause(text: str, start: int, longest: int, marks: str) -> int:
    """Where to part what is longer than that: behind one of the marks in its second half, else at its end."""
    stop = start + longest
    return max(text.rfind(mark, start + longest // 2, stop) for mark in marks) + 1 or stop
