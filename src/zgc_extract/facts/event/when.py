"""When the event takes place."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ...text import Line
from .about import ABOUT, of_another
from .occasion import Occasion, before_sentence, sentence_of, zone
from .titled import when_row
from .words import event_words

#: A day, days or a month; its year, of a day its month too, may be unknown. No quarter and no year.
_DAYS = compiled(r"[\dX]{4}-(?:[01]\d|XX)(?:-\d\d(?:/[\dX]{4}-[\dX]{2}-\d\d)?)?")
_TOLD_AS_DAY = compiled(r"[\d日天晚晨夜昨今明当周号月初末底]|上午|下午|星期|礼拜")
_FROM_A_DAY = len("2024-07-17/..")
#: What begins long before a rite is held.
_BEGUN = ("启动", "开启")
#: The time of day with which a report begins.
_HOUR = compiled(r"(?:[上下]午|今晨|早上|晚上?),")
#: How much stands behind a day on a line of its own.
_A_MARK = 2
#: What may stand behind the day on a line above the name: 11月12日|,我县举行.
_HOLDS = compiled(r"(?:[上下]午)?,?[^,。;]{0,8}?(?:举[行办]|召开)了?")
#: How many lines above a name are looked at where all are short, and how long those are.
_ABOVE, _BROKEN = 4, 20
#: Between two days in a row.
_AND_DAY = ("、", "和", "与", "及")
#: Somebody goes to the event on the day that is told, or hears of it: 10日前往青岛|出席会议, 10日记者从市政府|获悉.
_TRAVELS = compiled(r"(?:前往|启程|动身|出发|前?赴)[^。;]{0,20}(?:出席|参加)?了?$|记者(?:\d{1,2}月)?(?:\d{1,2}日)?从[^。;\d]{0,40}$")
#: Who declares it open: 10月18日,市长林启东|宣布论坛|开幕.
_DECLARED = compiled(r"宣布(?:本届|本次)?[^,。;]{2,8}$")
#: How long an event goes on.
_LASTS = compiled(r"为期|展期|会期|会展时间|举办时间|活动时间|持续")
#: What stands before its last day.
_UNTIL = compiled(r"(?:会期|展期|为期[^,。;]{1,4},)[^,。;]{0,6}[至到]$")
#: 今(31日), 昨天.
_TODAY = compiled("[今昨](?![年后])|日前|近日|近期")
_CAPTION = 30
_LATELY = compiled("日前|近日|近期")
#: What stands before the date with which a report's story begins.
_OPENS = compiled(r"(?:[\s)】,:]|讯|电)$")
#: Occasions early in the year after the one that they are named for.
_OF_LAST_YEAR = compiled("年度|表彰|评选|颁奖|总结|盘点|团拜")


def _dates(story: Story, start: int, end: int, event: Occasion) -> list[Candidate]:
    out = []
    for m in story.within(start, end, "date"):
        value = getattr(m.value, "value", None)
        inside = event.start <= m.start < event.end
        told = _TOLD_AS_DAY.search(story.text, m.start, m.end) is not None  # no 春节 of 春节走访活动
        if value and told and _DAYS.fullmatch(_day(m)) and not inside and not story.document.in_dateline(m.start):
            out.append(m)
    return out


def _day(m: Candidate) -> str:
    """EDTF of a date; of one that only begins (7月17日起) the day on which it does."""
    value = str(m.value.value)
    return value.removesuffix("/..") if len(value) == _FROM_A_DAY else value


def when(story: Story, event: Occasion, told: list[Occasion]) -> str | None:
    """EDTF of the event's date; without the year where that is only the one that a review of a year is named for."""
    day = _with_month(story, _when(story, event, told))
    day = (_term(story, day, told) if day is not None and len(day) == len("2024-07-17") else None) or day
    early = day is not None and day[5:7] in ("01", "02", "03") and day[:4] in event.name and _OF_LAST_YEAR.search(event.name)
    known = any(m.value is not None and m.value.value == day and m.value.basis == "absolute" for m in story.of_kind("date"))
    return f"XXXX{day[4:]}" if day and early and not known and len(day) <= 10 else day


def _with_month(story: Story, day: str | None) -> str | None:
    """A day whose month is open (18日晚) with the month that the article gives a day of that number: 12月18日,嘉宾合影."""
    if day is None or day[4:8] != "-XX-" or len(day) != len("2024-XX-18"):
        return day
    told = {str(m.value.value) for m in story.of_kind("date") if m.value is not None and not story.document.in_dateline(m.start)}
    full = [value for value in told if len(value) == len(day) and value[8:] == day[8:] and value[5:7] != "XX"]
    return full[0] if len(full) == 1 and day[:4] in (full[0][:4], "XXXX") else day


def _term(story: Story, day: str, told: list[Occasion]) -> str | None:
    """All days of an event whose first or last is told with it: 10月17日开幕。本届博览会为期三天(10月17日至19日)."""
    lines = zone(story)
    for m in story.within(lines[0].start, lines[-1].end, "date"):
        value = str(getattr(m.value, "value", None) or "")
        if (value.startswith(f"{day}/") and not value.endswith("..")) or value.endswith(f"/{day}"):
            low, high = story.document.sentence_at(m.start)
            noun = any(story.text.find(o.name[-3:], low, high) >= 0 for o in told)
            if noun or _LASTS.search(story.text, low, m.start) or ABOUT.search(story.text, low, m.start):
                return value
        elif value[:8] == day[:8] and value > day and _UNTIL.search(story.text, max(0, m.start - 16), m.start):
            return f"{day}/{value}"  # 18日开幕。…会期至10月20日
    return None


def _when(story: Story, event: Occasion, told: list[Occasion]) -> str | None:
    """EDTF of the date told with the event: between its name and the verb, else in the sentence that tells it, before the verb if there."""
    order = sorted(told, key=lambda o: (o.line_kind != "paragraph", o is not event))
    row = when_row(story) if event.verb[0] == event.verb[1] else None
    if row is not None and row.start == event.verb[0] and (listed := _in_row(story)) is not None:
        return listed  # what only the rows below its name tell
    for o in order:  # 12月10日,甲将出席论坛。论坛将于12月9日至12日举行
        between = _dates(story, o.end, o.verb[0], o) if o.before else []
        if between and "-XX-" not in _day(between[-1]) and not _after_told(story, o.end, between[-1].start):
            return _last_of_row(story, between)
    travel: str | None = None  # 10日前往青岛出席会议。会议将于11日举行
    partial: str | None = None  # 15日,论坛开幕。…论坛于10月15日至17日举行
    for o in order:
        start, end = sentence_of(story, o.verb[0])
        dates = [d for d in _dates(story, start, end, o) if d.start < o.verb[0] or story.text[d.start - 1] not in "至到"]
        if dates:
            earlier = [d for d in dates if d.start < o.verb[0]]
            if earlier and (_after_told(story, start, earlier[-1].start) or _LATELY.search(story.text, earlier[-1].end, o.verb[0])):
                continue  # 记者12日从商务局了解到,由该局主办的博览会日前闭幕
            if not earlier and _TODAY.search(story.text, start, o.verb[0]):
                continue  # 江城园区今天举办庆祝活动,…二期已于6月交地
            near = _last_of_row(story, earlier) if earlier else _day(dates[0])
            if "-XX-" not in near and _TRAVELS.search(story.text, start, o.verb[0]):
                travel = travel or near
                continue
            if "-XX-" not in near:
                return near
            partial = partial or near
    ahead = next(filter(None, (_sentence_before(story, o) for o in order)), None) if partial is None and travel is None else None
    if ahead is not None:
        return ahead
    above = next(filter(None, (_line_above(story, o) for o in order)), None) if partial is None else None
    if above is not None:
        return above
    paragraphs = [line for line in zone(story) if line.kind == "paragraph"]
    for line in paragraphs:
        for verb in event_words(story.document.lexicon).verb.finditer(story.text, line.start, line.end):
            if verb[0].endswith(_BEGUN) and not event.name.endswith(_BEGUN):
                continue  # 大赛于4月正式启动, and 颁奖典礼 is later
            start, end = story.document.sentence_at(verb.start())
            dates = [d for d in _dates(story, start, verb.start(), event) if verb.start() - d.end < 24]
            if not dates:
                continue
            about = ABOUT.search(story.text, start, dates[-1].start) or _DECLARED.search(story.text, dates[-1].end, verb.start())
            later = _after_told(story, start, dates[-1].start)
            if about and not later and not of_another(story, order, start, verb.start()):
                found = _day(dates[-1])
                travel = None if found == travel else travel
                if partial is None or found[8:10] == partial[8:10]:
                    return found
    if travel is not None and partial is None:
        return travel
    leading = _leading(story, event) if partial is None else None
    if leading is not None:
        return leading
    # 11月8日,甲在乙举行…: the date with which the report begins
    for line in (*paragraphs[: 1 + _is_short(paragraphs)], *zone(story)[:1]) if partial is None else ():
        first = next(iter(_dates(story, line.start, min(line.end, line.start + 60), event)), None)
        if first is not None and _TODAY.search(story.text, line.start, first.start):
            break
        after = [o for o in told if first is not None and first.end <= o.start < line.end]
        if first is not None and any(_LATELY.search(story.text, first.end, max(o.end, o.verb[1])) for o in after):
            break  # 记者12日从商务局了解到,展会日前闭幕
        if first is not None and (first.start - line.start < 3 or _OPENS.search(story.text, max(line.start, first.start - 3), first.start)):
            return _day(first)
    if partial is None and paragraphs:  # 江城大学今(31日)与海城大学签约
        start, end = story.document.sentence_at(paragraphs[0].start)
        dates = _dates(story, start, end, event)
        if len(dates) == 1 and _TODAY.match(story.text, dates[0].start):
            return _day(dates[0])
    told_so = partial or _in_row(story) or _of_act(story, event) or _acted_on(story, event)
    return told_so or _as_filed(story, order) or _pictured(story, order)


def _sentence_before(story: Story, o: Occasion) -> str | None:
    """The day with which the sentence before the event's begins: 10月28日上午,江城广场上鼓乐齐鸣。第六届甲节在这里开幕."""
    start, before = story.document.sentence_at(o.verb[0])[0], before_sentence(story, o.verb[0])
    dates = _dates(story, before, start, o) if before < start and o.line_kind == "paragraph" else []
    opens = dates and dates[0].start - before < _A_MARK and "-XX-" not in _day(dates[0])
    return _day(dates[0]) if opens else None


def _of_act(story: Story, event: Occasion) -> str | None:
    """The day with which a further sentence of the lead goes on that tells what was done: 节前慰问职工。4月28日,林启东来到甲公司."""
    lead = next((x for x in zone(story) if x.kind == "paragraph"), None) if event.act else None
    dates = _dates(story, lead.start, lead.end, event) if lead is not None else []
    opening = (d for d in dates if d.start == story.document.sentence_at(d.start)[0] and "年" not in story.text[d.start : d.end])
    return next((day for day in map(_day, opening) if "-XX-" not in day), None)


def _in_row(story: Story) -> str | None:
    """The day that a row of its own tells: 时间:2021年6月10日."""
    row = when_row(story)
    days = (_day(m) for m in story.within(row.start, row.end, "date") if getattr(m.value, "value", None)) if row is not None else ()
    return next((day for day in days if _DAYS.fullmatch(day)), None)


#: What a rite is held for, and how far before its verb the day stands: 二期工程|20日在江城|竣工投产。竣工典礼由….
_ACT, _NEAR = compiled("竣工|投产|开工|奠基|动工|揭牌|启用|开园|落成|通车|开业|成立|签约"), 30


def _acted_on(story: Story, event: Occasion) -> str | None:
    """The day on which a paragraph of the head says that what the rite is held for was done."""
    acts = {m[0] for m in _ACT.finditer(event.name)}
    for line in zone(story) if acts else ():
        for m in _ACT.finditer(story.text, line.start, line.end) if line.kind == "paragraph" else ():
            low = max(story.document.sentence_at(m.start())[0], m.start() - _NEAR)
            dates = _dates(story, low, m.start(), event) if m[0] in acts else []
            if dates and "-XX-" not in _day(dates[-1]):
                return _day(dates[-1])
    return None


def _is_short(paragraphs: list[Line]) -> bool:
    """Whether the first paragraph is no more than a caption: 甲项目开工点现场。"""
    return bool(paragraphs) and paragraphs[0].end - paragraphs[0].start < _CAPTION


def _after_told(story: Story, start: int, at: int) -> bool:
    """Whether a day is that of something later than what was held lately: 决赛日前举行,本月|26日|将举行总决赛."""
    lately = _LATELY.search(story.text, start, at)
    return lately is not None and event_words(story.document.lexicon).verb.search(story.text, lately.end(), at) is not None


def _as_filed(story: Story, told: list[Occasion]) -> str | None:
    """The day of a page whose report begins with the time of day alone: 上午,甲大赛在乙地举行."""
    filed = story.reference.day if story.reference.basis == "published" else None
    told_so = filed is not None and any(_HOUR.match(story.text, story.document.sentence_at(o.verb[0])[0]) for o in told)
    return filed.isoformat() if filed is not None and told_so else None


def _pictured(story: Story, told: list[Occasion]) -> str | None:
    """The day in the caption of a picture of the event that the report only dates 日前: 图为5月4日,甲大赛决赛现场."""
    for line in story.document.article:
        if line.kind == "caption" and any(o.name[-2:] in story.text[line.start : line.end] for o in told):
            dates = _dates(story, line.start, line.end, told[0])
            if dates:
                return _day(dates[0])
    return None


def _line_above(story: Story, o: Occasion) -> str | None:
    """The day that is all of the line above the name, or above its first line, as posts are broken: 3月16日上午 / 甲开园仪式举行."""
    document = story.document
    at = document.lines.index(document.line_at(o.start))
    short = all(x.end - x.start <= _BROKEN for x in document.lines[max(0, at - _ABOVE) : at])  # a post with a few words on each line
    for line in reversed(document.lines[max(0, at - (_ABOVE if short else 2)) : at]):
        day = story.starting.get(line.start)
        alone = day is not None and (line.end - day.end < _A_MARK or _HOLDS.fullmatch(story.text, day.end, line.end) is not None)
        if day is not None and alone and day.kind == "date" and line.kind != "dateline":
            value = _day(day) if getattr(day.value, "value", None) else ""
            return value if _DAYS.fullmatch(value) else None
    return None


def _last_of_row(story: Story, dates: list[Candidate]) -> str:
    """The last date; with the one before it where the two are days in a row: 8月21日、22日."""
    value = _day(dates[-1])
    first = _day(dates[-2]) if len(dates) > 1 and story.text[dates[-2].end : dates[-1].start] in _AND_DAY else ""
    days = len(first) == len(value) == 10 and first[:8] == value[:8] and int(value[8:]) - int(first[8:]) == 1
    return f"{first}/{value}" if days else value


def _leading(story: Story, event: Occasion) -> str | None:
    """The date at the head of a sentence that tells the event further on: 6月15日,以…为主题的论坛将首次走出北京,在天津举行."""
    verbs = event_words(story.document.lexicon).verb
    for line in zone(story):
        for verb in verbs.finditer(story.text, line.start, line.end) if line.kind == "paragraph" else ():
            start, _ = story.document.sentence_at(verb.start())
            dates = _dates(story, start, verb.start(), event)
            between = story.text[dates[0].end : verb.start()] if dates else ""
            if dates and dates[0].start - start < 4 and event.name[-4:] in between and not _LATELY.search(between):
                return _day(dates[0])
    return None
