"""Sums under construction: ranges and lists that share a currency or a scale."""

from __future__ import annotations

from ...bounds import Bounds, bounds, share_scale
from ...shelf import compiled
from ...slotted import fixed, replace
from .units import NOT_AFTER_PREFIX

_SEPARATOR = compiled(r"(?:\(含\))? ?(?:[-—–−~]{1,2}|至|到) ?")
#: Verbs of growing by a sum, and how many times larger what it grows to is at the least.
_BY, _FAR_APART = ("增加", "减少", "增长", "上升", "下降", "上调", "下调", "提高", "增", "减", "升", "降"), 10
_LIST = compiled(r"和|、|及|与|以及|或|或者")


@fixed
class Sum:
    """A sum under construction: its numeral's span and its own, what it is worth, and whether its unit stands behind it."""

    start: int
    end: int
    first: int
    last: int
    bounds: Bounds
    code: str
    behind: bool
    plain: bool


def _separated(text: str, a: int, b: int) -> bool:
    return 0 < b - a <= 8 and _SEPARATOR.fullmatch(text, a, b) is not None


def join(text: str, before: Sum, s: Sum) -> Sum | None:
    """A range of two sums that each have a currency (500元—1000元, 人民币3亿至5亿元)."""
    if not _separated(text, before.end, s.start):
        return None
    if s.bounds.amount > _FAR_APART * before.bounds.amount and text.endswith(_BY, 0, before.start):
        return None  # 增加2.8亿元至225.9亿元: by how much, and to what
    if (before.code != s.code and not s.plain) or s.bounds.comparator == "range":
        return None  # 1亿元到数亿元: nothing says where it ends
    try:
        whole = (
            share_scale(text[before.first : before.last], text[s.first : s.last])
            if not before.behind or before.bounds.amount > s.bounds.amount
            else Bounds(before.bounds.amount, "range", s.bounds.upper or s.bounds.amount)
        )
    except ValueError:
        return None
    if whole.upper is None or whole.amount >= whole.upper:
        return None
    return replace(s, start=before.start, bounds=whole, code=before.code)


def onward(text: str, before: Sum, start: int, end: int) -> Sum | None:
    """A range after a sign: $3—5亿."""
    if not _separated(text, before.end, start) or text[end : end + 1] in NOT_AFTER_PREFIX:
        return None
    try:
        whole = share_scale(text[before.first : before.last], text[start:end])
    except ValueError:
        return None
    return replace(before, end=end, bounds=whole)


def range_of(text: str, span: tuple[int, int], s: Sum) -> Sum | None:
    """A range whose low end is a bare numeral: 3至5亿元."""
    start, end = span
    if s.start != s.first or not _separated(text, end, s.start) or (start and text[start - 1] in "第年月"):
        return None
    try:
        return replace(s, start=start, bounds=share_scale(text[start:end].replace(" ", ""), text[s.first : s.last].replace(" ", "")))
    except ValueError:
        return None


def listed(text: str, spans: list[tuple[int, int]], k: int, s: Sum, floor: int) -> list[Sum]:
    """Bare numerals before a sum that share its currency: 5亿和7.5亿元, 3亿、4亿元."""
    out: list[Sum] = []
    at, scaled = s.start, text[s.last - 1] in "万亿"
    for start, end in reversed(spans[max(0, k - 40) : k]):
        if start < floor or not 0 < at - end <= 2 or not _LIST.fullmatch(text, end, at) or (start and text[start - 1] == "第"):
            break
        own = text[end - 1] in "万亿"
        if own != scaled or (not own and (end - start < 2 or not text[start:end].isdecimal())):
            break
        try:
            value = bounds(text[start:end])
        except ValueError:
            break
        out.append(Sum(start, end, start, end, value, s.code, False, True))
        at = start
    return out[::-1]
