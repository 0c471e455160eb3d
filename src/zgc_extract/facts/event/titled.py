"""The event that only the title names, and that the report takes up far below its head by the last word of that name."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from ...text import Line
from .left import name_span, name_start, noun_ends
from .names import ending_before
from .occasion import Occasion, plain_name, zone
from .words import event_words


def titled(story: Story) -> list[Occasion]:
    """The title's event where a later line says that it took place: 颁奖大会于5月8日在江城大学举行.

    The title is nothing but the name: 江城商会第5届优秀论文奖颁奖大会.
    """
    text, words = story.text, event_words(story.document.lexicon)
    for number, line in enumerate(zone(story)):
        ends = noun_ends(story, line) if line.kind != "paragraph" else {}  # a site's name may stand above it
        span = name_span(story, line.start, line.end, ends) if ends.get(line.end, (0, ""))[1] == "strong" else None
        if span is None:
            continue
        for below in (x for x in story.document.article if x.kind == "paragraph"):
            nouns = noun_ends(story, below)
            for verb in words.verb.finditer(text, below.start, below.end) if nouns else ():
                low = story.document.sentence_at(verb.start())[0]
                end = ending_before(story, low, verb.start(), nouns)
                start = name_start(story, low, end, nouns) if end is not None else 0
                if end is not None and start < end and text.endswith(text[start:end], *span):
                    name = plain_name(text[slice(*span)])
                    told = Occasion(name, start, end, verb.span(), True, below.kind, number)
                    return [told, Occasion(name, *span, span, True, line.kind, number)]
    return []


#: What a title says of the event that its story is about: 直击|甲论坛, 甲论坛|侧记, 甲论坛|:专家建言.
_SEEN = compiled(r"(?:直击|探访|探馆|走进|聚焦|关注|来自|亲历|现场|打卡|回眸|回望)(?=第|首届|20\d\d|“|[一-龥]{4})")
_SKETCH = compiled(
    r"”?(?:侧记|掠影|纪实|见闻|综述|速写|速览|速递|扫描|特写|花絮|小记|巡礼|回眸|回望|回顾|观察|手记|札记|观后|记略|拾萃|集锦|现场|专题报道|的报道|[|:]|——)"
)


def sketched(story: Story) -> list[Occasion]:
    """The event that a title names as what its story is about, where the report begins with a day."""
    text, body = story.text, next((x for x in zone(story) if x.kind == "paragraph"), None)
    if body is None or not story.within(body.start, min(body.end, body.start + _OPENING), "date"):
        return []
    for number, line in enumerate(zone(story)):
        ends = noun_ends(story, line) if line.kind != "paragraph" else {}
        for end in sorted(e for e in ends if ends[e][1] == "strong"):
            start = max(line.start, *(text.rfind(c, line.start, end) + 1 for c in "—:|!, "))
            seen = _SEEN.match(text, start, end)
            if seen is None and not _SKETCH.match(text, end, line.end):
                continue
            span = name_span(story, seen.end() if seen is not None else start, end, ends)
            if span is not None and span[1] - span[0] >= _NAMED:
                return [Occasion(plain_name(text[slice(*span)]), *span, span, True, line.kind, number)]
    return []


#: In how much of a report its day stands; how long a name is that needs no verb.
_OPENING, _NAMED = 24, 7
#: Behind the event at which a speech was given whose record the page is.
_SPEECH = compiled(r"”?[上中]?的?(?:视[频像]|书面|主旨|主题)?(?:致[辞词]|讲话|演[讲说]|发言)(?:全文|内容|要点|实录|[(:\s]|$)")


def spoken(story: Story) -> list[Occasion]:
    """The event that the head of a speech's record names: 以下是李明今日在甲论坛开幕典礼的致辞全文:…"""
    text = story.text
    for number, line in enumerate(zone(story)):
        at = text.find("在", line.start, line.end) + 1 if line.kind != "paragraph" else 0
        for end, (_, sort) in sorted(noun_ends(story, line).items(), reverse=True) if at else ():
            speech = _SPEECH.match(text, end, line.end) if end > at and sort in ("strong", "part") else None
            span = name_span(story, at, end, noun_ends(story, line)) if speech is not None else None
            if speech is not None and span is not None:
                return [Occasion(plain_name(text[slice(*span)]), *span, speech.span(), True, line.kind, number)]
    return []


#: Rows below a title that tell when and where: 时间:2021年6月10日, 活动地点:江城会堂.
_ROW_OF = r"(?:\d{1,2}[.、])?(?:现场)?(?:会议|展会|活动|举办|论坛|大会|召开|发布|讲座|报告|比赛){0,2}的?"
_PLACE = compiled(r"点\s?[:|]")
_WHEN_ROW, _WHERE_ROW = compiled(_ROW_OF + r"(?:时\s{0,4}间|日\s{0,4}期)\s?[:|]"), compiled(_ROW_OF + r"地\s{0,4}" + _PLACE.pattern)


def listed(story: Story) -> list[Occasion]:
    """The title's event where the rows below it tell when and where: 甲新闻发布会 / 时间:6月10日 / 地点:江城会堂."""
    text, when = story.text, when_row(story)
    if when is None:
        return []
    for number, line in enumerate(zone(story)):
        ends = noun_ends(story, line) if line.end <= when.start else {}
        end = next((e for e in ends if e == line.end or _NOTICE.match(text, e, line.end)), 0)
        start = text.rfind("|", line.start, end) + 1 or line.start
        if end and ends[end][1] == "strong" and not _ABOUT.match(text, line.start):
            name = plain_name(text[start:end]).replace("《", "").replace("》", "").strip()
            return [Occasion(name, start, end, (when.start, when.start), True, "paragraph", number)]
    return []


def when_row(story: Story) -> Line | None:
    """The row that tells when, where another tells the place: the 时间 of a page alone is that of its putting up."""
    told = "点" in story.text and _PLACE.search(story.text) is not None
    lines = [x for x in story.document.lines if x.kind != "boilerplate"][:_ROWS] if told else []
    if not any(_WHERE_ROW.match(story.text, x.start) for x in lines):
        return None
    return next((x for x in lines if _WHEN_ROW.match(story.text, x.start) and story.within(x.start, x.end, "date")), None)


#: How many lines are looked through; what only announces; a firm's notice of what was resolved at its meeting.
_ROWS, _ABOUT = 16, compiled("关于")
_NOTICE = compiled(r"(?:决议|会议)(?:的)?公告$|(?:将?于|将在|\d{1,2}月|即将|相约|邀您|邀请函|来[了袭])")
