"""A page of results: whose they are and of which time, for sums whose lines tell neither."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled

#: How a page of results is headed.
_HEADED = compiled(
    "财报|业绩|财务(?:业绩|结果|报告|数据)|季报|半年报|年报|中期报告|季度报告|(?:首|[一二三四])季度?[^,。;]{0,12}(?:营收|收入|"
    "利润)|营收[^,。;]{0,8}[%增跌升]|纯利"
)
#: An outlet, an exchange or a house of audit rather than who reports.
NO_FIRM = compiled("(?:[日晚时商早周]报|网|通讯社|电视台|新闻社|证券交易所|交易所|联交所|港交所|纳斯达克|NEWSWIRE)$")
_SOURCE = compiled("报道|讯|记者|电|消息")
_HEAD, _LINES = 300, 4
_KEY = "money_results"


def _head(story: Story) -> tuple[int, int] | None:
    """The first lines of a page of results; None of another page."""
    lines = story.document.article[:_LINES]
    if not lines:
        return None
    start, end = lines[0].start, min(lines[-1].end, lines[0].start + _HEAD)
    return (start, end) if _HEADED.search(story.text, start, end) else None


def reporter(story: Story) -> Candidate | None:
    """The firm whose results a page tells: the first that its first lines name."""
    if _KEY not in story.memo:
        span = _head(story)
        firms = story.within(*span, "organisation") if span is not None else []
        own = (m for m in firms if not NO_FIRM.search(story.text, m.start, m.end))
        story.memo[_KEY] = next((m for m in own if not _SOURCE.match(story.text, m.end)), None)
    found: Candidate | None = story.memo[_KEY]
    return found


def reported(story: Story) -> str | None:
    """The time of the results that a page tells: the first of several months that its first lines name."""
    span = _head(story)
    for m in story.within(*span, "date") if span is not None else ():
        value = str(getattr(m.value, "value", None) or "")
        if value[:4].isdigit() and ".." not in value and ("/" in value or len(value) == 4) and value.count("-") in (0, 2):
            return value
    return None
