"""The names of events: grown to the left from what they end in, before or behind a verb of taking place."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Story
from ...shelf import compiled
from ...slotted import fixed
from ...text import Line
from ..naming import head_row
from .between import adverbial, host_of
from .words import event_words

#: Words that end as events do: 平衡区域发展.
_OTHER_WORD = compiled(r"(?:[发扩开拓进施伸舒推]展|[环季细调情关章]节|[一两上下本四]周)$")
#: What is told of a series rather than of one event: 已举办了|两届评选活动.
_EDITIONS = compiled(r"(?:[了过]|(?<=[已续计功]举办))[\d两二三四五六七八九十]+届(?!\S{1,2}次)")
_AFTER = compiled(r"(?:了|过)?")
#: What makes a verb part of something else: 举办的, 开幕仪式.
_NO_VERB = compiled(
    r"(?P<of>的|战|[\d一二三四五六七八九十]+周年(?![园校院店厂庆纪晚大典座]))|仪式|典礼|式(?!样)|大会|[会辞词日](?=[^议场])"
)
_STOP = "。!?;\n,:"
_OPENERS = _STOP + "】|>▲"
_CLOSING = compiled("”")
_ANAPHOR = compiled(
    r"^(?:此次|本次|本届|该|[一二两三四五六七八九\d]+届(?![一二三四五六七八九十\d]+次)(?=[^第]*$)|这[场次届个]|上述|其他|多[场个]|系列|各类|各种|相关|大型|一系列|\d+[余多]?[场次个项]|[一两三四五六七八九十]+[场次项大])"
)
_EDITION = compiled(
    r"第[一二三四五六七八九十百零\d]{1,4}[届次期季回](?!度)|首[届次]|"
    r"(?<!\d)(?:19|20)\d\d(?!\d)(?:年?[至到—–-](?:20)?\d\d(?![\d月日]))?(?:年度?(?!会))?"
)
_ORDINAL = compiled(r"(?:第[一二三四五六七八九十百零\d]{1,4}|首)[届次期季回]\s?$")
#: A date that begins a name: 第四季度重点项目集中开工活动.
_QUARTER = compiled(r"季度$|半年$")
#: What makes a name one of several that only show what is done: 举办甲大会、乙节等活动.
_SUCH = compiled(r"(?:、[^,。;]{2,30})?等[^,。;]{0,6}(?:活动|赛事|展会|会议|平台)")
_AND_SUCH = compiled(r"[^“]等(?:系列|主题|特色|配套|文体|公益)?$")  # 甲演讲、乙对接等|活动
#: 我区“甲行动”启动仪式
_OURS = compiled(r"^我[省市州县区校院](?=[^与和同及]{4})(?![^的]{0,12}[与和])")
#: The short form in brackets behind the first part of a name: “甲中心”(中心)开幕仪式.
_SHORT_FORM = compiled(r"(?<=”)\([^()“”\n]{2,12}\)(?=[^”])|\((?:以?下?简称|下称)[^()\n]{2,20}\)")
_STOPPING = (",", "。", ";", "")
_HOSTED = compiled(r"由[^。;:由]{3,120}?(?P<verb>主办|承办|协办|举办|组织)的(?=“)")
_ATTENDED = compiled(r"(?P<verb>出席|参加)了?(?=“)")
_GOES_TO = compiled("(?:出席|参加)了?")
_NAME_STOPS = compiled("[,。;!?时并]")
_FIRST_LINES, _LONG_NAME = 4, 10
_PARTS = compiled("[暨及]")
#: What a name begins with or does not: 2022年|重大项目开工仪式, 全区|重大项目开工仪式.
_SCOPE = compiled(r"^(?:(?:19|20)\d\d年(?=..{6})|全[国省市区县州校](?=..{6})|我[国省市区县州校院])+")
_THERE = compiled(r"[^。\n]{0,6}。\s?(?:大会|会议|论坛|活动|会|仪式)[上中]")
_VERB_REACH = 90
#: Behind a verb that takes no object.
_CLOSES = compiled(r"[,。;!?\s)”]|$|了?[,。]")
#: A room that is called as an event is: 在江城大学讲堂.
_AT = compiled(r"”?[^,。;:”在假]{0,20}[在假][^,。;:“”在]{2,30}$")
#: What an occasion without a name of its own takes its host's for: 甲商会|成立大会; 新闻发布会 is anybody's.
_OF_ITS_OWN = compiled("成立|周年|换届|就职|会员|理事|年会|开业|[园校院店厂社所会]庆")

#: Shorter paragraphs may be captions.
_CAPTION = 40


@fixed
class Occasion:
    """One place where the text says that an event takes place."""

    name: str
    start: int
    end: int
    verb: tuple[int, int]
    before: bool
    line_kind: str
    line: int
    hosted: bool = False  # named by its host: 甲商会|成立大会

    @property
    def clause(self) -> tuple[int, int]:
        """From the name to the verb (or the other way round)."""
        return min(self.start, self.verb[0]), max(self.end, self.verb[1])


def zone(story: Story) -> list[Line]:
    """The lines in which the main event is told: titles, then the first paragraphs; captions before them, told twice, do not count."""
    out: list[Line] = []
    paragraphs, seen = 0, set()
    for line in story.document.lines:
        words = story.text[line.start : line.end]
        if line.kind in ("title", "heading", "paragraph") and words not in seen:
            out.append(line)
            seen.add(words)
            paragraphs += line.kind == "paragraph" and line.end - line.start >= _CAPTION
            if paragraphs >= 3:
                break
    return out[:10]


def occasions(story: Story) -> list[Occasion]:
    """All that the zone says to take place, in reading order."""
    found: list[Occasion] = []
    for number, line in enumerate(zone(story)):
        ends = noun_ends(story, line)
        if ends:
            found += _in_line(story, line, number, ends)
    return found


def mentioned(story: Story) -> list[Occasion]:
    """What a report is about that no verb tells of: 由甲、乙主办的“丙”诗歌大赛,共评出…; 出席“甲洽谈会”。会上,…"""
    text = story.text
    for number, line in enumerate(zone(story)):
        if "的“" not in text[line.start : line.end] and not _ATTENDED.search(text, line.start, line.end):
            continue
        ends = noun_ends(story, line)
        for pattern in (_HOSTED, _ATTENDED):
            m = pattern.search(text, line.start, line.end)
            if m is None or (pattern is _HOSTED and story.document.sentence_at(m.start())[0] != m.start()):
                continue
            stop = m.end()
            while stop < line.end and (text[stop] not in ",。;!?" or _inside_quotes(text, m.end(), stop, line.end)):
                stop += 1
            last = max((p for p in ends if m.end() < p <= stop and ends[p][1] in ("strong", "weak")), default=None)
            if last is None or (_inside_quotes(text, m.end(), last, line.end) and text[last + 1 : last + 2] not in _STOPPING):
                continue
            if pattern is _ATTENDED and (text[last : last + 1] != "”" or not _THERE.match(text, last + 1)):
                continue
            return [Occasion(plain_name(text[m.end() : last]), m.end(), last, m.span("verb"), False, line.kind, number)]
    return []


def attended(story: Story) -> list[Occasion]:
    """What a report tells only as the occasion that somebody went to: 市长今天出席第三届甲论坛时指出."""
    text, words = story.text, event_words(story.document.lexicon)
    for number, line in enumerate(zone(story)[:_FIRST_LINES]):
        for verb in _GOES_TO.finditer(text, line.start, line.end):
            ends = noun_ends(story, line)
            stop = _NAME_STOPS.search(text, verb.end(), line.end)
            last = stop.start() if stop is not None else line.end
            if words.past.search(text, max(line.start, verb.start() - 24), verb.start()) or ends.get(last, (0, ""))[1] != "strong":
                continue
            span = name_span(story, verb.end(), last, ends)
            if span is not None and is_full_name(text, span):
                return [Occasion(plain_name(text[slice(*span)]), *span, verb.span(), False, line.kind, number)]
    return []


def noun_ends(story: Story, line: Line) -> dict[int, tuple[int, str]]:
    """Where words that end names of events end: end → (start of the longest, its sort)."""
    out: dict[int, tuple[int, str]] = {}
    for h in story.document.hits("event_nouns"):
        if len(h.word) == 1 and _OTHER_WORD.search(story.text, max(line.start, h.start - 1), h.end):
            continue
        if line.start <= h.start and h.end <= line.end and h.start < out.get(h.end, (h.end, ""))[0]:
            out[h.end] = (h.start, h.row["sort"])
    for quote in _CLOSING.finditer(story.text, line.start, line.end):  # 的“甲伙伴日”在乙举行: what stands in quotes may end in anything
        if not _is_thing(story, quote.start(), line.start):
            out.setdefault(quote.start(), (quote.start(), "quoted"))
    return out


def _is_thing(story: Story, end: int, floor: int) -> bool:
    """Whether a quoted name that ends at an offset is a body's, a place's or a facility's: “甲育成中心”今日举行揭牌仪式."""
    mention = story.ending.get(end)
    if mention is not None and mention.kind in ("organisation", "park", "place"):
        return True
    row = head_row(story.document.lexicon.table("_launch_nouns"), story.text, end, floor)
    return row is not None and row["class"] != "event" and not row["word"].endswith("活动")


def _in_line(story: Story, line: Line, number: int, ends: dict[int, tuple[int, str]]) -> Iterator[Occasion]:
    text, words = story.text, event_words(story.document.lexicon)
    for verb in words.verb.finditer(text, line.start, line.end):
        span = verb.span()
        low = max(line.start, *(text.rfind(c, line.start, span[0]) + 1 for c in "。!?;\n"))
        if words.past.search(text, max(low, span[0] - 24), span[0]) or _is_part(text, *span, ends) or _EDITIONS.match(text, span[1]):
            continue  # 由甲举办的乙: the verb of a clause inside the name's
        end = _ending_before(story, low, span[0], ends)
        before = end is not None
        if end is None and text.startswith("式", span[1]):
            continue  # 运动会开闭幕式创意征集活动
        if end is not None and ends[end][1] == "quoted" and not _CLOSES.match(text, span[1]):
            continue  # 就“严峻形势”举行了会谈
        if end is None and not words.means.search(text, low, span[0]):
            end = _ending_after(text, span[1], line.end, ends)
        if end is None or (not before and _SUCH.match(text, end)):
            continue
        floor = low if before else span[1] + text.startswith(("了", "过"), span[1])
        start = _name_start(story, floor, end, ends)
        name = _named(story, start, end, ends)
        if name is None and not before:
            host = host_of(story, span[0])
            if host is not None and not _ANAPHOR.match(text[start:end]):  # 甲商会举行成立大会
                quoted = text.startswith("”", host.end)  # “甲育成中心”今日举行揭牌仪式: what is unveiled
                own = quoted or _OF_ITS_OWN.search(text, start, end) is not None
                whole = text[host.start : host.end] * own + text[start:end]
                yield Occasion(whole, start, end, span, before, line.kind, number, hosted=True)
        if name is not None and not words.background.search(text, max(line.start, name[0] - 4), name[0]):
            start = _joined(story, name[0], line)
            yield Occasion(plain_name(text[start : name[1]]), start, name[1], span, before, line.kind, number)


def _is_part(text: str, start: int, end: int, ends: dict[int, tuple[int, str]]) -> bool:
    """Whether a verb is part of something else: 由甲举办的乙, 甲中心开幕仪式; but 出席“甲交易会”开幕式 tells of the fair."""
    m = _NO_VERB.match(text, end)
    if m is None or m["of"]:
        return m is not None
    return not any(ends.get(p, (0, "part"))[1] not in ("part", "quoted") for p in (start, start - 1))


def is_full_name(text: str, span: tuple[int, int]) -> bool:
    """Whether a name can stand for one event without a verb that tells it: it has an edition, or is long."""
    return _EDITION.search(text, *span) is not None or span[1] - span[0] >= _LONG_NAME


def plain_name(name: str) -> str:
    """A name without quotation marks, line ends and the short form that explains its first part."""
    plain = _SHORT_FORM.sub("", name).lstrip("—―- ").replace("“", "").replace("”", "").replace("\n", "")
    return _OURS.sub("", plain.replace("  ", " "))


def _joined(story: Story, start: int, line: Line) -> int:
    """Where a name begins that two lines share: 甲项目集中开工 / 暨乙中心启用仪式."""
    text = story.text
    if start != line.start or text[start] != "暨" or not start:
        return start
    above = story.document.line_at(start - 1)
    return start if above is line or text[above.end - 1] in _STOP else above.start


def _ending_before(story: Story, low: int, at: int, ends: dict[int, tuple[int, str]]) -> int | None:
    """The end of the name whose verb stands at ``at``: only adverbials lie between."""
    found = None
    for end in sorted((e for e in ends if low < e <= at and at - e <= _VERB_REACH), reverse=True):
        if adverbial(story, end, at):
            if found is None and not _AT.search(story.text, low, end):
                return end
            if found is not None and _AT.match(story.text, end, found):
                return end  # 甲颁奖礼|今晚在江城大学讲堂|举行
            found = found or end
    return found


def _ending_after(text: str, at: int, limit: int, ends: dict[int, tuple[int, str]]) -> int | None:
    """The end of the name behind a verb: the last event noun before the clause stops."""
    m = _AFTER.match(text, at)
    at = m.end() if m else at
    depth, stop = 0, limit
    for p in range(at, min(limit, at + 70)):
        c = text[p]
        if c == "“":
            depth += 1
        elif c == "”":
            depth -= 1
        elif c in _STOP and depth <= 0:
            stop = p
            break
    inside = [e for e in ends if at < e <= stop]
    for end in sorted(inside, reverse=True):
        if ends[end][1] == "quoted" and end + 1 != stop:
            continue
        if end == stop or text[end] in "”》、 (—暨及和与" or ends[end][1] == "part":
            return end
    return None


def name_span(story: Story, floor: int, end: int, ends: dict[int, tuple[int, str]]) -> tuple[int, int] | None:
    """The span of the name that ends at ``end``, if it names one event."""
    return _named(story, _name_start(story, floor, end, ends), end, ends)


def _name_start(story: Story, floor: int, end: int, ends: dict[int, tuple[int, str]]) -> int:
    """The start of the name that ends at ``end``."""
    text, head = story.text, ends[end][0]
    start, opened = floor, text.rfind("“", floor, end)
    closing = text[end : end + 1] == "”" and opened >= 0 and "”" not in text[opened:end] and text[opened - 1] not in "暨及"
    if closing:  # but “甲”论坛暨|“乙签约仪式”
        ordinal = _ORDINAL.search(text, floor, opened)  # 第八届“甲论坛”, 第五届 “2019乙论坛”
        return ordinal.start() if ordinal else opened + 1
    for p in range(head - 1, floor - 1, -1):
        c = text[p]
        if c in _OPENERS and not _inside_quotes(text, floor, p, head) and not (c == ":" and p in ends):
            start = p + 1
            break
    for cut in event_words(story.document.lexicon).cut.finditer(text, start, head):
        if not _inside_quotes(text, start, cut.start(), head) and head - cut.end() >= 0 and not _in_name(story, cut.start()):
            start = cut.end()
    of = text.rfind("的", start, head)
    while of >= 0 and _inside_quotes(text, start, of, head):
        of = text.rfind("的", start, of)
    start = max(start, of + 1)
    return _skip(story, start, head)


def _in_name(story: Story, at: int) -> bool:
    return any(m.start < at < m.end for m in story.within(max(0, at - 24), at + 24, "organisation", "park", "place"))


def _skip(story: Story, start: int, head: int) -> int:
    text, skip = story.text, event_words(story.document.lexicon).skip
    while start < head:
        m = story.starting.get(start)
        if m is not None and m.kind == "date":
            year_only = text[m.start : m.end].rstrip("年度").isdigit() and text[m.end : m.end + 1] not in ",、 "
            if year_only or m.end > head or (_QUARTER.search(text, m.start, m.end) and text[m.end] not in ",、 "):
                break
            start = m.end
            continue
        step = skip.match(text, start, head)
        if step is not None and step.end() not in story.document.boundaries and len(step[0]) == 1:
            break  # 上|海: a word begins with the character
        if step is None or _ANAPHOR.match(text[start : start + 3]):
            break
        if m is not None and m.kind in ("park", "organisation") and m.end > step.end():
            break  # 中德工业园|开园活动
        start = step.end()
    return start


def _inside_quotes(text: str, low: int, at: int, high: int) -> bool:
    for mark, close in ("“”", "《》"):
        opened = text.rfind(mark, low, at)
        if opened >= 0 and close not in text[opened:at] and close in text[at:high]:
            return True
    return False


def _named(story: Story, start: int, end: int, ends: dict[int, tuple[int, str]]) -> tuple[int, int] | None:
    """The span if it names one event: not 本次论坛, 新闻发布会, 一场会议."""
    text = story.text
    head, sort = ends[end]
    if sort == "part":  # 第十届甲博览会开幕式
        inner = head - 1 if text[head - 1 : head] in "”》" else head
        if inner in ends and ends[inner][1] != "part":
            end, (head, sort) = inner, ends[inner]
            opened = text.find("“", start, end)
            if opened >= 0 and "”" not in text[opened:end]:
                start = opened + 1
        elif not _is_thing(story, inner, start) and text[inner - 1] != ")":
            return None  # 甲中心开幕仪式 is a rite of its own
    body = text[start:head]
    if not body or len(body) > 60 or _ANAPHOR.match(body) or _AND_SUCH.search(body):
        return None
    generic = event_words(story.document.lexicon).generic.match(body)
    plain = body[generic.end() :] if generic else body
    if len(plain.strip("“”《》· ")) < 2 and not (sort == "proper" and _EDITION.search(body)):
        return None
    if sort == "quoted" and ("“" not in text[max(0, start - 1) : end] or len(body) < 4):
        return None
    if sort == "weak" and len(plain) < 4 and not _EDITION.search(body):
        return None
    if text[end : end + 1] == "”" and "“" in text[start:end] and text[start:end].count("“") > text[start:end].count("”"):
        end += 1
    return start, end


def choose(found: list[Occasion]) -> Occasion | None:
    """The main event: what the lead tells, in its fullest name; what the title says to be it, where the lead has several."""
    if not found:
        return None
    leads = [o for o in found if o.line_kind == "paragraph"]
    named = bool(leads) and not leads[0].hosted  # what the lead names needs no host's name from the title
    titles = [o for o in found if o.line_kind != "paragraph" and not (named and o.hosted)]
    if not leads:
        return titles[0]
    if titles:
        for o in leads:
            if any(same(o.name, t.name) for t in titles):
                fuller = [x for x in found if same(x.name, o.name)]
                return max(fuller, key=lambda x: (len(x.name), -x.start))
        return titles[0] if leads[0].line > titles[0].line + 2 else leads[0]
    first = leads[0]
    return max((x for x in leads if same(x.name, first.name)), key=lambda x: (len(x.name), -x.start))


def same(a: str, b: str) -> bool:
    """Whether two names are of one event: one ends or begins the other."""
    short, long = sorted((_SCOPE.sub("", a), _SCOPE.sub("", b)), key=len)
    if long.endswith(short) or long.startswith(short) or (len(short) >= 6 and short in long):
        return True
    parts = _PARTS.split(long)  # 校长论坛及签约仪式, “共赢”校长论坛暨“江城大学签约仪式”
    ends = _PARTS.split(short)
    return len(parts) == len(ends) > 1 and all(whole.endswith(end) for whole, end in zip(parts, ends, strict=True))


def edition(name: str) -> tuple[str | None, str]:
    """The edition (第十一届, 2025) and the series, the name without it."""
    found = list(_EDITION.finditer(name))
    if not found:
        return None, name.split("——")[0]
    m = next((m for m in found if not m[0][0].isdigit()), found[0])  # 2022年第三届
    year = next((y for y in found if y.end() == m.start()), None)
    name, m = (name[: year.start()] + name[year.end() :], m) if year else (name, m)
    shift = len(year[0]) if year else 0
    before, after = name[: m.start() - shift], name[m.end() - shift :]
    series = before if before.endswith("会议") and after == "会议" else (before + after).replace("()", "").split("——")[0]
    return m[0].removesuffix("度").removesuffix("年") or None, series.strip(" ·-、") or name
