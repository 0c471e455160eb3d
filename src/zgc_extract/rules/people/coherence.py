"""One person, one name: where a name's last character is in doubt, all places at which it stands decide together."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from .names import PARTICLES, Name, Scene, closed

#: A character that speaks more than this against being a name's last one ends none: 的, 了.
_NO_NAME_ENDS = -110


def coherent(s: Scene, sure: list[Name]) -> list[Name]:
    """The names with those mended that run too far in one place (杨健|于1996年) or stop too early in several (刘结|一)."""
    chinese = [n for n in sure if 2 <= len(n.name) <= 4 and n.end - n.start == len(n.name) and "·" not in n.name]
    if len(chinese) < 2:
        return sure
    named = Counter(n.name for n in chinese)
    signed = {n.name for n in chinese if n.evidence != "plain"}
    known = {n.name for n in chinese if n.evidence != "plain" or named[n.name] > 1}
    out = []
    for n in sure:
        short = n.name[:-1]
        if len(n.name) > 2 and short in known and named[n.name] <= named[short] and not _ends(s, n):
            n = replace(n, end=n.end - 1, name=short)
        elif n.name[1:] in signed and n.name[0] in s.weights.weak:  # 由|田伟
            n = replace(n, start=n.start + 1, name=n.name[1:])
        elif n.name in named:
            longer = s.text[n.start : n.end + 1]
            same = longer in signed and longer != n.name and named[longer] >= named[n.name]
            if same or (len(n.name) == 2 and _always(s, n, longer)):
                n = replace(n, end=n.end + 1, name=longer)
        out.append(n)
    return out


def _ends(s: Scene, n: Name) -> bool:
    """Whether the name's end is sure in its place: a pause, a title or a verb of saying follows, and it ends in no particle."""
    return closed(s, n.end) and n.name[-1] not in PARTICLES


def _always(s: Scene, n: Name, longer: str) -> bool:
    """Whether the same character follows the name everywhere, each time as the end of a word, and different words after it."""
    text = s.text
    if s.weights.last[longer[-1]] < _NO_NAME_ENDS or longer[-1] in PARTICLES or closed(s, n.end):
        return False
    if text.count(n.name) != text.count(longer):
        return False
    after = set()
    at = text.find(longer)
    while at >= 0:
        end = at + len(longer)
        if end not in s.boundaries or end - 1 in s.saying or end - 1 in s.title_starts:
            return False
        after.add(text[end : end + 1])
        at = text.find(longer, end)
    return len(after) > 1
