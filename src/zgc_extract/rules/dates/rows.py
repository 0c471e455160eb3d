"""Rows that share the unit behind their last number: 3月28、29日, 3、5、8月, 2021、2023和2024年."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from ...numerals import parse_number
from ...shelf import compiled
from .words import DAY, MONTH, NOT_YEAR

Unit = Literal["year", "month", "day"]

_JOIN = "(?:、|和|及|与|以及)"
_SPLIT = compiled(_JOIN)
_LONGEST = 12
#: What follows a number that may be the first of a row.
JOINS = frozenset("、和及与以")


@cache
def _row(unit: Unit) -> re.Pattern[str]:
    number = {"year": r"(?:19|20)\d\d", "month": MONTH, "day": DAY}[unit]
    behind = {
        "year": f" ?年{NOT_YEAR}", "month": " ?月份?(?![龄经薪饼球])", "day": " ?(?:日(?!游[,。;、的产线路套]|[均内])|号(?![文楼线]))"
    }[unit]  # fmt: skip
    return compiled(rf"(?P<first>{number})(?P<rest>(?:{_JOIN}{number}){{1,{_LONGEST}}}){behind}")


def row(text: str, at: int, unit: Unit) -> tuple[int, int | None, int] | None:
    """The first number of the row that begins at ``at``, the last one where the row counts on without a gap, and the end.

    A row with gaps ends behind its first number: 3、5日 are two days, 25、26日 is one stretch; 2021、2022年 are two years.
    """
    m = _row(unit).match(text, at)
    if m is None:
        return None
    numbers = [int(parse_number(n.removeprefix("初"))) for n in (m["first"], *_SPLIT.split(m["rest"])[1:])]
    first, last = numbers[0], numbers[-1]
    if unit != "year" and numbers == list(range(first, last + 1)):
        return first, last, m.end()
    return first, None, m.end("first")
