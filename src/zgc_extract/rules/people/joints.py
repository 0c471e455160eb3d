"""Names whose last character joins words elsewhere: 马安和|、蔡永峰, 饶安和|院士."""

from __future__ import annotations

from ...slotted import replace
from .around import acts, closed
from .names import Name
from .scene import Scene

#: How long a name is whose given name may end in 和.
_UNFINISHED = 2
#: Marks that no joint stands before, and posts that somebody is told with behind his name.
_MARKS_BEHIND = frozenset("、,。;:)")
_RANKED = ("院士", "教授", "研究员", "校长", "院长", "博士", "老师", "先生", "主任", "书记")


def with_last(s: Scene, n: Name) -> Name:
    """A name with the 和 that joins it to nothing: 马安|和、蔡永峰; 饶安|和院士到会, but not 白玉|和院长李文博."""
    if len(n.name) != _UNFINISHED or n.end - n.start != _UNFINISHED or s.text[n.end : n.end + 1] != "和":
        return n
    end = n.end + 1
    if s.text[end : end + 1] in _MARKS_BEHIND or _nobodys(s, end):
        return replace(n, name=f"{n.name}和", end=end)
    return n


def _nobodys(s: Scene, at: int) -> bool:
    """Whether a title begins here behind which nobody stands."""
    end = next((end for end in range(at + 2, at + 5) if end in s.title_ends), 0) if at in s.title_starts else 0
    return end > 0 and s.text.endswith(_RANKED, at, end) and (closed(s, end) or acts(s, end))
