"""Where a report was filed: 新华社|江城3月1日电, 〔记者张三/|江城报导〕, 文/张三 发自|江城, (|香港,2017年10月18日)."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ...slotted import fixed
from ...text import Dateline
from .occasion import Occasion, zone
from .spots import is_place

#: What says that something happens on the day of the dateline, or the day before.
_THAT_DAY = compiled(r"[今昨](?:[天日晚举召]|\(|[上下]午)|日前|近日|当[天日]|此间|这里")
#: What is only to come, or of another time.
_OTHER_TIME = compiled(r"(?<![率健干名小主大猛勇战武强老即])将(?!军)|拟|计划|即将|明[年天]|下[月周]|去年|此前|曾")
#: How many lines at the head of a page are looked through; days of delay.
_HEAD, _DELAY = 10, 2
_DATELINES = ("byline", "dateline")


@fixed
class Filing:
    """The dateline of a report: its town, where the report goes on, the day of the month (0 where none is told)."""

    place: Candidate
    end: int
    day: int


def filings(story: Story) -> list[Filing]:
    """The datelines with a town at the head of the page and of the first paragraphs, found once."""
    if "filings" not in story.memo:
        document = story.document
        heads = {line.start for line in document.article[:_HEAD] if line.kind in _DATELINES} | {line.start for line in zone(story)}
        reports = (d for d in document.datelines if d.opens and document.line_at(d.start).start in heads)
        story.memo["filings"] = [f for d in reports if (f := _filing(story, d)) is not None]
    found: list[Filing] = story.memo["filings"]
    return found


def _filing(story: Story, dateline: Dateline) -> Filing | None:
    """A dateline whose last place, outside of its outlets' names, is the town: 中新社安徽|合肥|3月5日电."""
    outlets = dateline.outlets if dateline.doubt != "town" else ()
    places = (m for m in story.within(dateline.start, dateline.end, "place") if is_place(m) and not story.text.startswith("频道", m.end))
    towns = [m for m in places if not any(start <= m.start < end for start, end in outlets)]
    days = (_day(m) for m in story.within(dateline.start, dateline.end, "date"))
    return Filing(towns[-1], dateline.end, next(days, 0)) if towns else None


def _day(m: Candidate) -> int:
    value = str(getattr(m.value, "value", None) or "")
    return int(value[8:10]) if value[8:10].isdigit() else 0


def filed_at(story: Story, told: list[Occasion]) -> Candidate | None:
    """The place of the dateline of the report that tells of the event as of that day: 〔记者张三/江城报导〕…今日举行."""
    text, document = story.text, story.document
    filed = next(iter(filings(story)), None)
    if filed is None:
        return None
    for o in told:
        if o.line_kind != "paragraph":
            continue
        start, end = document.sentence_at(o.verb[0])
        start = filed.end if start <= filed.end <= end else start
        if start < filed.end:
            continue
        days = [_day(d) for d in story.within(start, end, "date")]
        near = not filed.day or not any(days) or any(0 <= filed.day - day <= _DELAY for day in days if day)
        if (near and not _OTHER_TIME.search(text, start, o.verb[0])) or _THAT_DAY.search(text, start, end):
            return filed.place
    return None


def filed_here(story: Story, end: int) -> Candidate | None:
    """The town that 在这里 points to, where no sentence before tells another."""
    return next((f.place for f in filings(story) if f.end <= end), None)
