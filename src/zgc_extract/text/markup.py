"""What is left of a page's mark-up in its text: tags, entities, image links, forum codes; and marks set twice."""

from __future__ import annotations

import re
from html import unescape

from .normalise import half_width
from .offsets import Edit

_BLOCK = r"p|br|div|h[1-6]|ul|ol|li|table|tbody|tr|section|article|blockquote|figure|figcaption|hr|header|footer|main|nav"
_INLINE = r"span|a|img|strong|b|i|em|font|td|th|sup|sub|u|center|iframe|video|button|label|o:p|st1:[a-z]{1,20}"
_MARKUP = re.compile(
    rf"(?P<block></?(?:{_BLOCK})(?:[\s/][^<>]{{0,500}})?>)"
    rf"|</?(?:{_INLINE})(?:[\s/][^<>]{{0,500}})?>|<!--[^<>]{{0,500}}-->"
    r"|!\[[^\[\]\n]{0,80}\]\((?:https?:|\.{0,2}/)[^()\s]{1,300}\)"
    r"|\[/?(?:b|i|u|img|url|quote|size|color|font|align|attach|attachimg|p|media|code|list)(?:=[^\[\]\n]{0,80})?\]"
    r"|&(?:nbsp;?|\#\d{2,7};|\#x[0-9a-f]{2,6};|[a-z]{2,8}\d{0,2};)",
    re.IGNORECASE,
)


def find_markup(text: str) -> list[Edit]:
    """Tags (those of blocks become line ends), entities, Markdown's images and forum codes.

    Example:
        >>> [e.text for e in find_markup("<p>论坛&nbsp;开幕&ldquo;</p>")]
        ['\\n', ' ', '“', '\\n']
    """
    if "<" not in text and "&" not in text and "[" not in text:
        return []
    edits = []
    for m in _MARKUP.finditer(text):
        new = "\n" if m["block"] else ""
        if m[0][0] == "&":
            new = half_width(unescape(m[0]))
            if new == m[0]:
                continue
            if not new.isprintable():
                new = ""
        edits.append(Edit(*m.span(), new))
    return edits


# Exactly twice: three and more are an ellipsis of a kind.
_TWICE = re.compile(r"[。,、;](?<=[㐀-鿿”》)].)([。,、;])(?![。,、;.])")


def find_doubled_marks(text: str) -> list[Edit]:
    """A punctuation mark set twice behind a Han character: 召开。。 → 召开。 (but not 。。。)."""
    return [Edit(m.start(1), m.end(1)) for m in _TWICE.finditer(text) if m[0][0] == m[1]]
