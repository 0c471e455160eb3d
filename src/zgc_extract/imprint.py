"""Whose page it is, as its foot says: 版权所有:江城大学, Copyright © 2021 江城集团有限公司, 江城商会 版权所有."""

from __future__ import annotations

from .document import Document
from .rule import Candidate
from .shelf import compiled

#: What stands right before the owner's name, and right behind it.
_BEFORE = compiled(r"(?:版权(?:所有|归属)?|(?i:copyright)|©|\([cC]\))[^\u4e00-\u9fff\n]{0,24}$")
_BEHIND = compiled(r"\s{0,3}(?:版权所有|(?i:all rights|copyright)|©)")
_REACH = 36


def is_owner(document: Document, m: Candidate) -> bool:
    """Whether a mention is of the body that the page's foot calls its owner.

    Example:
        >>> from zgc_extract.document import read
        >>> d = read("大会开幕。\\n版权所有:江城大学 地址:江城市")
        >>> [is_owner(d, Candidate("organisation", at, at + 4, "organisation.known")) for at in (0, 11)]
        [False, True]
    """
    if m.kind != "organisation" or not document.page:
        return False
    text, line = document.text, document.line_at(m.start)
    if line.kind != "boilerplate":
        return False
    return bool(_BEFORE.search(text, max(line.start, m.start - _REACH), m.start) or _BEHIND.match(text, m.end, line.end))
