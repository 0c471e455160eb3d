"""What is left of a page's mark-up in its text: tags, entities, image links, forum codes; and marks set twice."""

from __future__ import annotations

import re

from ..shelf import compiled
from ..sought import has_any
from .normalise import half_width
from .offsets import Edit

_BLOCK = r"p|br|div|h[1-6]|ul|ol|li|table|tbody|tr|section|article|blockquote|figure|figcaption|hr|header|footer|main|nav"
_INLINE = r"span|a|img|strong|b|i|em|font|td|th|sup|sub|u|center|iframe|video|button|label|o:p|st1:[a-z]{1,20}"
_MARKUP = compiled(
    rf"(?P<block></?(?:{_BLOCK})(?:[\s/][^<>]{{0,500}})?>)"
    rf"|</?(?:{_INLINE})(?:[\s/][^<>]{{0,500}})?>|<!--[^<>]{{0,500}}-->"
    r"|!\[[^\[\]\n]{0,80}\]\((?:https?:|\.{0,2}/)[^()\s]{1,300}\)"
    # Markdown's headings, bold type and links.
    r"|(?m:^)\#{1,6}[ ](?=\S)|(?<!\*)\*\*(?P<bold>[^*\s](?:[^*\n]{0,198}[^*\s])?)\*\*(?!\*)"
    r"|\[(?P<link>[^\[\]\n]{1,80})\]\(https?:[^()\s]{1,300}\)"
    r"|\[/?(?:b|i|u|img|url|quote|size|color|font|align|attach|attachimg|p|media|code|list)(?:=[^\[\]\n]{0,80})?\]"
    r"|&(?:amp;)?(?:nbsp;?|\#\d{2,7};|\#x[0-9a-f]{2,6};|[a-z]{2,8}\d{0,2};)"
    # A tag whose bracket half a character took with it (規模。</p> → 規?！?/p>), and escapes printed as they are.
    rf"|(?P<rest>(?:、|(?<=[?\ufffd]))/?(?:{_BLOCK}|{_INLINE})(?:\s[a-z-]{{2,12}}=[^<>\n]{{1,300}})?\s?/?>)"
    r"|(?P<escape>\\[rn](?![a-z])|\\u[0-9a-f]{4}|(?:x0dx0a){1,4})",
    re.IGNORECASE,
)


_SIGNS = ("<", "&", "[", ">", "\\", "x0dx0a", "# ", "**")


def find_markup(text: str) -> list[Edit]:
    """Tags (those of blocks become line ends), entities, Markdown's marks, links and images, forum codes and escapes.

    Example:
        >>> [e.text for e in find_markup("<p>论坛&nbsp;开幕&ldquo;</p>")]
        ['\\n', ' ', '“', '\\n']
        >>> [(e.start, e.end) for e in find_markup("## 论坛开幕\\n**江城**讯 [大会](https://a.cn/1)召开")]
        [(0, 3), (8, 10), (12, 14), (16, 17), (19, 36)]
    """
    if not has_any(text, _SIGNS):
        return []
    edits = []
    for m in _MARKUP.finditer(text):
        if kept := "bold" if m["bold"] else "link" if m["link"] else "":  # what they mark stays
            edits += [Edit(m.start(), m.start(kept)), Edit(m.end(kept), m.end())]
            continue
        new = "\n" if m["block"] or m["rest"] else ""
        if m[0][0] == "&":
            new = _unescaped(m[0])
            if new == m[0]:
                continue
            if not new.isprintable():
                new = ""
        elif m["escape"]:
            new = half_width(chr(int(m[0][2:], 16))) if m[0][1] in "uU" else "\n"
        edits.append(Edit(*m.span(), new))
    return edits


def _unescaped(entity: str) -> str:
    from html import unescape  # few texts have entities

    return half_width(unescape(unescape(entity)))


# Forums that guard against copying strew in random characters, a blank behind every one or two: ``7 u5 Z% D: e+ e+ `) {``.
_STREWN_SIGN = compiled(r"[!-~] (?:[!-~]{1,2} ){2}")
_STREWN = compiled(r"(?:(?<=[^ -~])|^)[ ]?(?:[!-~]{1,2} ){3,40}[!-~]{0,2}(?=[^ -~]|$)", re.MULTILINE)


def find_strewn(text: str) -> list[Edit]:
    """Random characters that forums strew between lines and paragraphs against copying.

    Example:
        >>> [e.start for e in find_strewn("论坛开幕。/ b4 A. B! h) |* a' E; f\\n完")]
        [5]
    """
    if " " not in text or not _STREWN_SIGN.search(text):
        return []
    return [Edit(*m.span()) for m in _STREWN.finditer(text) if len(_MIXED.findall(m[0])) > 1]


_MIXED = compiled(r"(?<![^ ])(?:\w[^\w ]|[^\w ]\w)(?![^ ])")  # z# and ^5, but not the = of a + b = c

_TWICE = compiled(
    r"(?P<before>[,、;]{1,9}(?=。)|,{1,9}(?=[、;]))"
    r"|(?:(?P<mark>[,、;])(?P=mark){1,99}|(?<=[㐀-鿿”》)])。。)(?![。.])"
)
_LONG = compiled(r"。{2,}")


def find_doubled_marks(text: str) -> list[Edit]:
    """A punctuation mark set twice or more: 召开。。 → 召开。, 嘉宾,,, → 嘉宾, and ,。 → 。.

    Three full stops and more are an ellipsis of a kind, unless the page does the same to its commas.

    Example:
        >>> [(e.start, e.end) for e in find_doubled_marks("论坛召开。。来宾,,,众多")]
        [(5, 6), (9, 11)]
    """
    if ",," not in text.replace("、", ",").replace(";", ",").replace("。", ","):
        return []
    edits = [Edit(m.start() + (m["before"] is None), m.end()) for m in _TWICE.finditer(text)]
    if ",," in text and "。。。" in text:
        edits += [Edit(m.start() + 1, m.end()) for m in _LONG.finditer(text) if m.end() - m.start() > 2]
        edits.sort(key=lambda e: e.start)
    return edits
