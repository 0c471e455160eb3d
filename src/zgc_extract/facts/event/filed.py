"""Where a report was filed: 新华社|江城3月1日电, 〔记者张三/|江城报导〕, 文/张三 发自|江城, (|香港,2017年10月18日)."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ...slotted import fixed
from ...text.openings import opening
from .occasion import Occasion, zone
from .spots import is_place

#: What leads to the town of a dateline: its outlet, the reporter, a bracket; nothing at the head of a line.
_LEAD = compiled(
    r"(?:^|\n|[社网报台刊讯视线媒版》]|客户端|频道|(?:记者|通讯员|特派员|特约撰稿)(?:\s?[一-龥·]{2,4}(?:[、\s][一-龥·]{2,4}){0,3})?|[社网报台](?:\d{1,2}月)?\d{1,2}日|发自|[【〔\[(|]|[【〔\[(][一-龥]{2,4}\s?/)\s?[/|,·]?\s?$"
)
_NUMBER = r"[\d一二三四五六七八九十]{1,3}"
#: What stands behind it: the day and 电, 报导, 消息; 发自江城 needs nothing.
_TAIL = compiled(
    rf"\s?[/(]?(?:(?:(?:19|20)\d\d年)?{_NUMBER}月)?(?P<day>{_NUMBER})日\)?\s?(?:专|综合)?(?:[电讯]|消息|报[道导])"
    r"|\s?[/]?\s?(?P<kept>(?:综合|专题|即时|现场|独家|连线|[一-龥]{2})?[合专]?[电]?报[道导]|讯(?=[】\])〕\s:/(]|$)|消息(?=[:,\s])|专?电(?=[】\])〕\s/(:]))"
)
_SENT_FROM = compiled(r"发自\s?$")
#: What says that something happens on the day of the dateline, or the day before.
_THAT_DAY = compiled(r"[今昨](?:[天日晚举召]|\(|[上下]午)|日前|近日|当[天日]|此间|这里")
#: What is only to come, or of another time.
_OTHER_TIME = compiled(r"(?<![率健干名小主大猛勇战武强老即])将(?!军)|拟|计划|即将|明[年天]|下[月周]|去年|此前|曾")
#: How far into a line a dateline's town may begin; how many lines at the head of a page are looked through; days of delay.
_FRONT, _HEAD, _DELAY = 48, 10, 2
_DATELINES = ("byline", "dateline")
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")}
_TEN = 10


@fixed
class Filing:
    """A dateline: the town, where the report goes on, the day of the month (0 where none is told)."""

    place: Candidate
    start: int
    end: int
    day: int


def filings(story: Story) -> list[Filing]:
    """The datelines at the head of the page and of the first paragraphs, found once."""
    if "filings" not in story.memo:
        document = story.document
        lines = {line.start: line for line in document.article[:_HEAD] if line.kind in _DATELINES}
        lines |= {line.start: line for line in zone(story)}
        story.memo["filings"] = [f for start in sorted(lines) if (f := _filing(story, start, lines[start].end)) is not None]
    found: list[Filing] = story.memo["filings"]
    return found


def _filing(story: Story, start: int, end: int) -> Filing | None:
    text = story.text
    opened = opening(text, start, end)
    if opened > start:
        towns = [m for m in story.within(start, opened, "place") if is_place(m)]
        if towns:
            return Filing(towns[-1], start, opened, next((_day(m) for m in story.within(start, opened, "date")), 0))
    for m in story.within(start, min(end, start + _FRONT), "place"):
        if not is_place(m):
            continue
        outer = story.ending.get(m.start)
        at = outer.start if outer is not None and outer.kind == "place" else m.start  # 安徽|合肥
        lead, tail = _LEAD.search(text, max(start - 1, 0, at - _FRONT), at), _TAIL.match(text, m.end, end)
        if lead is None:
            continue
        if tail is not None:
            return Filing(m, start, tail.end(), _number(tail["day"]) if tail["day"] else 0)
        if _SENT_FROM.search(text, start, at):
            return Filing(m, start, m.end, 0)
    return None


def _day(m: Candidate) -> int:
    value = str(getattr(m.value, "value", None) or "")
    return int(value[8:10]) if value[8:10].isdigit() else 0


def _number(day: str) -> int:
    """The day of a month in figures: 21, 二十一."""
    if day.isdigit():
        return int(day)
    tens, ten, ones = day.rpartition("十")
    return (_DIGITS.get(tens, 1) * _TEN if ten else 0) + _DIGITS.get(ones, 0)


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
