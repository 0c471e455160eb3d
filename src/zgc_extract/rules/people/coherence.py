"""One person, one name: where a name's last character is in doubt, all places at which it stands decide together."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from ...slotted import replace
from ...spans import apart, occurrences
from .around import acts, closed
from .given import PARTICLES
from .names import Name
from .scene import Scene

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
    out, follows = [], _Followers(s, sure)
    for n in sure:
        short = n.name[:-1]
        if len(n.name) > 2 and short in known and named[n.name] <= named[short] and not _ends(s, n):
            n = replace(n, end=n.end - 1, name=short)
        elif n.name[1:] in signed and n.name[0] in s.weights.weak:  # 由|田伟
            n = replace(n, start=n.start + 1, name=n.name[1:])
        elif n.name in named:
            longer = s.text[n.start : n.end + 1]
            same = longer in signed and longer != n.name and named[longer] >= named[n.name]
            if same or (len(n.name) == 2 and not closed(s, n.end) and follows.always(n.name, longer)):
                n = replace(n, end=n.end + 1, name=longer)
        out.append(n)
    return out


def _ends(s: Scene, n: Name) -> bool:
    """Whether the name's end is sure in its place: a pause, a title or a verb of saying follows, and it ends in no particle."""
    ended = closed(s, n.end) or (n.evidence == "after_title" and acts(s, n.end))
    return ended and n.name[-1] not in PARTICLES


class _Followers:
    """What follows names of two characters, wherever they stand."""

    def __init__(self, s: Scene, sure: list[Name]) -> None:
        self.scene = s
        short = {s.text[n.start : n.end + 1] for n in sure if len(n.name) == 2 == n.end - n.start}  # not 王 五
        self.longer = {w for w in short if s.weights.last[w[-1]] >= _NO_NAME_ENDS and w[-1] not in PARTICLES}
        self.known: dict[str, bool] = {}

    @cached_property
    def where(self) -> dict[str, list[int]]:
        return occurrences(self.scene.text, self.longer | {w[:-1] for w in self.longer})

    def always(self, name: str, longer: str) -> bool:
        """Whether the same character follows the name everywhere, each time as the end of a word, and different words after it."""
        if longer not in self.known:
            self.known[longer] = longer in self.longer and self._always(name, longer)
        return self.known[longer]

    def _always(self, name: str, longer: str) -> bool:
        s, starts = self.scene, list(apart(self.where[longer], len(longer)))
        if len(list(apart(self.where[name], len(name)))) != len(starts):
            return False
        ends = [start + len(longer) for start in starts]
        if any(end not in s.boundaries or end - 1 in s.saying or end - 1 in s.title_starts for end in ends):
            return False
        return len({s.text[end : end + 1] for end in ends}) > 1
