"""The reference day: given, published (as told, or as the text says), or the day of the event that it reports."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from operator import attrgetter

from .document import Document
from .rule import Candidate
from .rules.dates.expression import Expression, Point
from .shelf import compiled
from .slotted import fixed

#: What leaves the day of a report open, and where it stands.
_SOME_DAY, _OPENING = compiled(r"(?:^|[,:)\s电讯道])(?:近日|日前|最近|近期|前不久)"), 60
#: What says that a day is still to come, right before it.
TO_COME, _BEFORE = compiled(r"(?:将于?在?|拟于?在?|定于|计划[于在]?|预计[于在]?|有望[于在]?|应邀于?在?|至迟)$"), 4
#: What makes a day of the lead one to come.
_COMING = compiled(r"[^。;:!?\n]{0,8}?(?<!不)(?:将|拟)(?!军|士|领|近|帅)")
#: Behind a day without its month: 台北8日电.
_WIRED = compiled(r"\s?(?:专|综合|外)?[电電讯][\s)】/(]")
_EDITION = compiled(
    r"(20[0-4]\d)(?<![\d.]\d{4})(?<!制造\d{4})(?![\d.\-/:%]|年[,。、]|[—~年至]+\d|[万亿元余多名人家个项])"
    r"(?: ?年|(?! ?年))(?=[^\d\s,。、;:)]{2,})"
)
#: What makes a year the end or the beginning of a time.
_SPAN = compiled(r"前(?![沿瞻卫锋进海])|[底末](?!特)|起(?![点航跑源])|以[前来后]")
#: What is no event's though an event follows: 2024年|设立的论坛.
_FOUNDED = compiled(r"[^,。;:!?、\n]{0,8}(?:建立|设立|签署|以来|起|成立(?!大会|仪式|典礼))")
_MARKS = compiled(r"[,。;:!?、\n]")
#: How far behind its year an event's noun may begin.
_NOUN_REACH = 20
#: How far behind a quotation mark a year ends that begins a name: “2008年.
_YEAR_SIZE = 6
#: The years that a meeting looks back on and ahead to: 总结2022年工作,部署2023年任务; the season in which such meetings are held.
_AHEAD = compiled(r"(?:部署|安排|谋划|研究(?![院所室会生员])|布置|展望|筹划|明确)[^。;!?\n]{0,10}?(20[0-4]\d)年(?!前(?![沿瞻])|底)")
_BACK = compiled(r"(?:总结|回顾|盘点)[^。;!?\n]{0,8}?(20[0-4]\d)年")
_SEASON_BEGINS, _SEASON_ENDS = 11, 4
#: What is named for the year that it looks back on, in the first months of the next.
_REVIEW = compiled(r"[^,。;:!?、\n]{0,24}?(?:年度|(?<=经济)人物|总结|表彰|述职|考核|盘点|年终)")
_REVIEWING = 3
#: What tells of the next edition, where there are two: 2024年学术年会|定在银川.
_NEXT_ONE = compiled(r"[^,。;:!?、\n]{2,20}?(?:[会展赛节坛])”?(?:定[在于]|拟[在于]|将[在于由]|移师|花落)")
_CLASS = compiled(r"毕业生|应届|[级届版款](?!全国|中国|国际|[^,。]{0,8}毕业典礼)")
#: Two years that name an occasion: 2009-2010经济盛典; an office is taken up in the first of them (2014至2015年度董事就职典礼).
_TERM = compiled(
    r"(20[0-4]\d)(?<!\d\d{4})年?(?:[-—~]{1,2}|至)(20[0-4]\d)(?:年度|年)?(?!\d)"
    r"(?:(?P<office>[^,。;:!?\n]{0,20}?(?:就职|就任|监交))|(?=.{2}))"
)
_CLAUSE = compiled("[。!?,]")
_UPDATED = compiled(r"(?:更新|修改)(?:时间|日期|于)?[:\s]*$")
_PUBLISHED = compiled(
    r"(?:发布|发表|更新|发稿|刊发|提交|添加|录入|上传|创建)(?:时间|日期|于)?[:\s]*$"
    r"|(?:^|[\s•·|])(?:时间|日期)\s*[:\s]\s*$"
    r"|\((?:[^()\n]{0,12}[/;,、 ])?(?:编辑|译者)[:/][^()\n]{2,16}\)$"
)
_PAGE_WORD = compiled(
    r"来源|作者|编辑|记者|浏览|阅读|字号|字体|责编|发布|发表|更新|供稿|日报|新闻|网|https?:|www\.|admin|查看|点击|评论|导读|分享|收藏|原创|[文图]\s?[/:]"
    r"|(?:第\s?[A-Z]?|[A-Z])\d{1,3}版|(?:报|社|在线|周刊|电视台|头条|客户端|融媒体中心|传媒中心)$",
    re.I,
)
#: A name behind the day of a page: 2022-08-02 23:18 江城交通大学.
_BODY = compiled(r"[一-龥]{4,16}(?:大学|学院|学校|集团|公司|协会|学会|商会|中心|管委会|开发区|高新区|园区|政府|委员会|局|院)")
#: Years that plans and visions are named for: “2030技术蓝图”论坛.
_GOALS = frozenset(("2030", "2035", "2040", "2045", "2049"))
_LEAD_LINES, _FIRST, _LAST, _HEAD_LINES, _LONG = 6, 6, 3, 40, 60
#: Kinds of lines that tell of the page rather than of the event.
_PAGE_LINES = ("dateline", "source", "byline")

_end = attrgetter("end")

#: Year, month and day, as far as they are known.
Known = tuple[int | None, int | None, int | None]


@fixed
class Reference:
    """The day that relative dates are read against, and where it comes from (given, published, event, none).

    Where no full day is known, ``known`` holds what is: a dateline's month and day, the year of an edition.
    """

    day: date | None
    basis: str
    published: str | None = None
    known: Known = (None, None, None)


def find_reference(
    document: Document, mentions: list[Candidate], given: date | None = None, published: date | None = None
) -> Reference:
    """The reference day: given, else the dateline's, else published (as told, or as the text says), else the event's own, else none.

    A dateline says better than the day of publication what 今天 was: 9月14日电 in the paper of 15 September.
    """
    dates = [m for m in mentions if m.kind == "date" and isinstance(m.value, Expression)]
    links = _of_links(document, dates)
    dates = [c for c in dates if c.start not in links] if links else dates
    printed = published or _printed(document, dates)
    told = printed.isoformat() if printed else None
    if given:
        return Reference(given, "given", told)
    if document.page:
        dates = [c for c in dates if not document.of_the_page(c.start)]
    dateline = _dateline(document, dates)
    of_month = dateline[2] if dateline and dateline[1] is None else None
    if of_month and printed:
        dateline = _last_of(printed, of_month)  # (中央社台北8日电): the last 8th before the page was printed
    year, month, day = dateline or (None, None, None)
    if month and day:
        year = year or (_before(printed, month, day) if printed else _year(document, dates, month))
        full = _date(year, month, day)
        if full:
            return Reference(full, "published", told)
        if not printed and year is None:
            return Reference(None, "none", None, (year, month, day))
    if printed:
        return Reference(printed, "published", told)
    of_event = _event(document, dates)
    full = _date(*of_event)
    if full:
        return Reference(full, "event")
    return Reference(None, "none", None, (*of_event[:2], of_month) if of_month and not of_event[1] else of_event)


def _date(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month, day) if year and month and day else None
    except ValueError:
        return None


def _last_of(printed: date, day: int) -> Known:
    """The last day of that number that is not after the page's."""
    first = printed.replace(day=1)
    month = first if day <= printed.day else (first - timedelta(1)).replace(day=1)
    return (month.year, month.month, day) if _date(month.year, month.month, day) else (None, None, None)


#: How far behind the clock of a page may be.
_BEHIND = timedelta(10)


def _before(printed: date, month: int, day: int) -> int:
    """The year in which a dateline's day is the last one before the page was published, or one of the days after it."""
    told = _date(printed.year, month, day)
    near = told is not None and told - printed <= _BEHIND  # the clock that printed it was behind
    return printed.year - ((month, day) > (printed.month, printed.day) and not near)


def _figures(p: Point) -> Known:
    """What a point gives in figures; nothing where it is of the Chinese calendar."""
    steps = (p.year, p.month, p.day)
    year, month, day = (s.n if s is not None and s.base == "figure" else None for s in steps)
    return (None, None, None) if p.lunar else (year, month, day)


def _edge(document: Document) -> Iterator[tuple[int, int, bool]]:
    """The lines that may name the day of the page: the first, the last, those of the page; and whether it may stand there alone.

    It may where the line is short, but not in a menu in front or among the related stories behind.
    """
    lines = document.lines
    of_article = [k for k, line in enumerate(lines) if line.kind != "boilerplate"] or range(len(lines))
    first, last = (of_article[0], of_article[-1]) if lines else (0, 0)
    for k, line in enumerate(lines):
        if k < first + _FIRST or k >= len(lines) - _LAST or (k < first + _HEAD_LINES and line.kind in _PAGE_LINES):
            yield line.start, line.end, line.end - line.start <= 90 and first <= k <= last


def _printed(document: Document, dates: list[Candidate]) -> date | None:
    """A full date on a line of its own, behind 发布时间, or beside 来源."""
    text = document.text
    full = [c for c in dates if c.value.first.full and c.value.last is None]
    updated: date | None = None
    for start, end, short in _edge(document) if full else ():
        for c in full:
            if not start <= c.start < end:
                continue
            before, after = text[start : c.start], text[c.end : end]
            alone = short and not _CLAUSE.search(before + after) and _about_page(before, after)
            if alone or _PUBLISHED.search(before):
                day = _date(*_figures(c.value.first))
                if not _UPDATED.search(before):
                    return day
                updated = updated or day
    return updated


def _of_links(document: Document, dates: list[Candidate]) -> set[int]:
    """Where lines in turn begin that are nothing but different days: those of related stories below an article."""
    found, run = set[int](), list[tuple[int, str]]()
    days = {c.start: c for c in dates if c.value.first.full and c.value.last is None}
    for line in document.lines[-_LAST - _LAST :]:
        c = days.get(line.start)
        if c is not None and c.end == line.end:
            run.append((line.start, document.text[c.start : c.end]))
            if len({day for _, day in run}) > 1:
                found.update(start for start, _ in run)
        else:
            run = []
    return found


def _about_page(before: str, after: str) -> bool:
    """Whether what stands around a date says that it is the page's: nothing, 来源, 作者, 浏览, how often it was read (2016-07-13 1293)."""
    rest = (before + " " + after).strip(" \t|:()[]【】《》·-/")
    if before.rstrip().endswith("|"):
        return True  # | 招商动态 |2016-04-05
    return not rest or bool(_PAGE_WORD.search(rest)) or (not before.strip() and (rest.isdigit() or _BODY.fullmatch(rest) is not None))


def _year(document: Document, dates: list[Candidate], month: int | None) -> int | None:
    """The year of the report, from its title and lead: of an edition (2025产业论坛), of the one full date, of a date of that month."""
    lines = document.article[:_LEAD_LINES]
    begin = lines[0].start if lines else 0
    end = min(lines[-1].end, begin + 700) if lines else 0
    lead = document.text[begin:end]
    early = month is not None and month <= _REVIEWING  # 1月6日, “2022年度人物”评选揭晓: of the year before or of this one
    told = (m for m in _EDITION.finditer(lead) if not _other(document, begin, m) and m[1] not in _GOALS)
    editions = {int(m[1]) for m in told if not (early and _REVIEW.match(lead, m.end(1)))}
    if len(editions) == 1:
        return editions.pop()
    if editions:
        past = {int(m[1]) for m in _EDITION.finditer(lead) if not _other(document, begin, m) and not _NEXT_ONE.match(lead, m.end())}
        return max(past or editions)  # 2023年学术年会…2024年学术年会定在银川
    if month is not None and (planned := _planned(lead, month)):
        return planned
    for term in _TERM.finditer(lead):
        if term["office"] is not None or _meets(document, begin + term.end()):
            return int(term[1 if term["office"] is not None else 2])
    told_of = (c for c in dates if begin <= c.start < end and not TO_COME.search(document.text, max(0, c.start - _BEFORE), c.start))
    near = [(c.value.first, _figures(c.value.first)) for c in told_of]
    full = {(y, m) for p, (y, m, _) in near if y and (p.full or p.festival or (m and m == month))}
    if len({y for y, _ in full}) != 1:
        return None
    year = max(y for y, _ in full)
    # 1月18日,“2011年度人物”揭晓, and the choosing began on 2011年12月10日: in the year after.
    review = early and any(int(m[1]) == year and _REVIEW.match(lead, m.end(1)) for m in _EDITION.finditer(lead))
    later = review and month is not None and all(m is not None and m > month for _, m in full)
    return year + later


def _planned(lead: str, month: int) -> int | None:
    """The year of a meeting that looks back on one year and ahead to the next: of the first months the second of them."""
    ahead, back = _AHEAD.search(lead), _BACK.search(lead)
    if (ahead is None and back is None) or _SEASON_ENDS < month < _SEASON_BEGINS:
        return None
    year = int(ahead[1]) if ahead is not None else int(back[1]) + 1 if back is not None else 0
    return year - (month >= _SEASON_BEGINS)


def _other(document: Document, begin: int, m: re.Match[str]) -> bool:
    """Whether a year before a name is a statement's own: 2024年全省产值, 到2027年建成; or stands in 《》."""
    text, start, end = document.text, begin + m.start(), begin + m.end()
    if _CLASS.match(text, end) or _SPAN.match(text, end):
        return True  # 2014级学生, 2020年|前牵头制定标准
    before = text[max(begin, start - 40) : start]
    subtitle = before.endswith(("——", "--"))  # “相约江城——|2025校友返校日”
    spans = before.endswith(("到", "至", "力争", "—", "-", "(")) and not subtitle
    if spans or ("《" in before and "》" not in before.rpartition("《")[2]):
        return True
    if _meets(document, end):
        return False
    return m[0].endswith("年") or before.endswith(("于", "在", "自", "从", "较", "比", "截至"))


def _meets(document: Document, at: int) -> bool:
    """Whether an event's name goes on there: 2025|产业论坛."""
    text = document.text
    if _FOUNDED.match(text, at):
        return False
    mark = _MARKS.search(text, at, at + _NOUN_REACH)
    stop = mark.start() if mark is not None else at + _NOUN_REACH + 1
    opened = text.rfind("“", max(0, at - _YEAR_SIZE), at)
    if mark is None and opened >= 0 and (closed := text.find("”", at, at + 2 * _NOUN_REACH)) >= 0:
        stop = closed  # “2008年江城——滨海加工贸易产业转移招商推介会”
    hits = document.hits("event_nouns")
    first = bisect_left(hits, at, key=_end)
    for hit in hits[first:]:
        if hit.end > stop + _NOUN_REACH:
            break
        if at <= hit.start < stop and len(hit.word) > 1 and hit.row["sort"] != "proper":
            return True  # not 2028年奥运会: who is named so is often told of long before and after
    return False


def _dateline(document: Document, dates: list[Candidate]) -> Known | None:
    """新华社北京3月28日电, 本报讯(3月28日): the day, with the year and the month where they are there."""
    heads = {line.start for k, line in enumerate(document.article) if k < _FIRST or (k < _HEAD_LINES and line.kind == "paragraph")}
    starts = [c.start for c in dates]
    for d in document.datelines:
        if not d.opens or document.line_at(d.start).start not in heads:
            continue
        for c in dates[bisect_left(starts, d.start) : bisect_left(starts, d.end)]:
            year, month, day = _figures(c.value.first)
            if c.value.last is None and day and (month is not None or _WIRED.match(document.text, c.end)):
                return year, month, day
    return None


def _event(document: Document, dates: list[Candidate]) -> Known:
    """The first day named in the lead, with the year of an edition where it has none; that year alone where no day is named."""
    lines = document.article
    paragraphs = [k for k, line in enumerate(lines) if line.kind == "paragraph"]
    first = next((k for k in paragraphs if lines[k].end - lines[k].start >= _LONG), paragraphs[0] if paragraphs else 0)
    stop = lines[min(len(lines), first + 2) - 1].end if lines else 0
    opens = lines[paragraphs[0]] if paragraphs else None
    if opens is not None and _SOME_DAY.search(document.text, opens.start, min(opens.end, opens.start + _OPENING)):
        stop = opens.end  # 近日,江城软件园揭牌。 / 2004年6月20日,市政府同意建设
        dates = [c for c in dates if c.start < stop]
    told = alone = None
    for c in dates:
        if c.start >= stop:
            break
        year, month, day = _figures(c.value.first)
        told = told or month
        relative = c.value.first.year is not None and year is None
        if alone is None and day and c.value.first.month is None and not c.value.open:
            alone = day + (document.text[c.start] == "昨")  # 昨(25)日: of the 26th
        begun = document.text.endswith(("自", "从"), 0, c.start)  # 大赛|自|5月27日启动以来
        if month and day and not relative and not begun and not c.value.open and not _in_title(document.text, c.start):
            year = year or _year(document, dates, month)
            if year and _COMING.match(document.text, c.end):
                return year, None, None  # 2021年4月6日,学校将迎来校庆: the report is older
            if year:
                return year, month, day
    return _year(document, dates, told), None, alone if told is None and alone != 32 else None  # 甲分局2日举行启用典礼: 今天 is a 2nd


def _in_title(text: str, at: int) -> bool:
    """Whether an offset stands inside 《》."""
    opened = text.rfind("《", max(0, at - 60), at)
    return opened >= 0 and "》" not in text[opened:at]
