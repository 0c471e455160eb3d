"""The names of events: grown to the left from what they end in, before or behind a verb of taking place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..fact import Story
from ..rule import Candidate
from ..shelf import compiled
from ..text import Line

#: Verbs of taking place.
VERB = compiled(
    r"成功召开|取得圆满成功|圆满成功|召开|举行|举办|开幕|闭幕|启幕|揭幕|落幕|拉开(?:帷幕|大幕|序幕)|收官|开赛|开讲|开锣|圆满结束|正式启动|精彩亮相|登场|开启"
)
_AFTER = compiled(r"(?:了|过)?")
_STOP = "。!?;\n,:"
_OPENERS = _STOP + "】"
_CLOSING = compiled("”")
_ADVERBS = (
    compiled(r"[,\s”》)]"),
    compiled(
        r"(?:隆重|顺利|成功|正式|如期|圆满|盛大|同步|联合|共同|也|已|日前|近日|今[天日]|昨[天日]|[当同]日|当天|于|将|即将|再次|首次|同期|线上|线下|上午|下午|晚上|晚|清晨|"
        r"在线|以线上线下相结合(?:的)?(?:方式|形式)|以视频(?:会议)?(?:方式|形式)|继续|先后|分别|陆续|重磅|火热|精彩|全面|热烈|全新|今年|明年|本月|下月|本周[一二三四五六日]?|"
        r"(?:\d{1,2}月)?\d{1,2}日?(?:至|到|-|—|~)(?:\d{1,2}月)?\d{1,2}日|在(?=[,。举召]))"
    ),
    compiled(r"(?:在|于)[^,。;:!?\n]{1,40}"),
    compiled(r"由[^。;:!?\n]{2,60}?(?:主办|承办|协办)(?:,|的)?"),
    compiled(r"以“[^”\n]{1,40}”为(?:年度|大会|本届)?主题"),
    compiled(r"为期[^,。;]{1,4}"),
    compiled(r"第[一二三四五六]期"),
)
_CUT = compiled(
    r"(?:电|讯)\s?\([^()\n]{2,40}\)\s?|(?<=日)(?:电|讯)(?=[一-龥])|(?<=[日报网社息])(?:电|讯)(?=\s)\s|\((?:记者|通讯员)[^()\n]{2,40}\)\s?|"
    r"主办的?|承办的?|协办的?|举办的?了?|举行的?了?|召开的?了?|出席|参加|参与|亮相|见证|迎来|获悉|了解到|得知|据悉|宣布|首次|启动(?!会|大会|仪式)了?|为主题的?|为期[一二三四五六七八九十两\d]+天的?|走进|"
    r"(?:^|(?<=[,。\s)]))(?:正?值|适逢|继)|关注|聚焦|期间|同期|并|组织开展|开展|主持|发起|发来|作为|围绕|(?:^|(?<=[日天午晚]))(?:由|在|于|从|赴|对|向|与|和|记者)|在(?=第[一二三四五六七八九十\d])|(?<=[一-龥])在(?=20\d\d)"
)
_SKIP = compiled(
    r"(?:[\s,、“”》)]|日前|近日|今[天日]|昨[天日]|[当同]日|当天|上午|下午|晚上|晚间?|备受瞩目|备受关注|一年一度|期间|其间|同期|据悉|首次|本报讯|讯|电|上|会上|现场|中|里|"
    r"[左右]图|图为|这是|随着|作为|此次|本次|本届|该|这场|这次|一场|(?:一|两|三|多|数|\d+)[场次个项](?:次|型)?|当地时间|记者)"
)
_ANAPHOR = compiled(
    r"^(?:此次|本次|本届|该|这[场次届个]|上述|其他|多[场个]|系列|各类|各种|相关|大型|一系列|\d+[余多]?[场次个项]|[一两三四五六七八九十]+[场次项大])"
)
#: Another event that only says when this one is: 值甲博览会开幕之际, 继第五届典礼举行后.
_BACKGROUND = compiled(r"(?:^|[,。;\s)])(?:正?值|适逢|恰逢|欣逢|继|随着|自从?)$")
_PAST = compiled(r"去年|前年|上届|往届|历届|此前|曾|以来|每年|每届|往年|上一届|上次|自[^,。]{1,12}起|迄今|当年|如果|过去")
_EDITION = compiled(r"第[一二三四五六七八九十百零\d]{1,4}[届次期季回]|首[届次]|(?<!\d)(?:19|20)\d\d(?!\d)(?:年度?(?!会))?")
_ORDINAL = compiled(r"(?:第[一二三四五六七八九十百零\d]{1,4}|首)[届次期季回]$")
_GENERIC = compiled(
    r"(?:首[届次]|第[一二三四五六七八九十百\d]{1,4}[届次]|国际|全国|全市|全省|全区|全县|年度|专题|专项|大型|重要|重大|现场|有关|相关|多边|双边|正式|一个|这个|在线|视频|高级别|闭门|例行|"
    r"新闻|媒体|线上|线下|主题|系列|隆重|盛大|简短|扩大|紧急|工作|全体|交流|推介|签约|启动|揭牌|授牌|颁奖|开工|奠基|成立|座谈|发布|合作|项目|学术|业绩|动员|部署|协调|集体|视频调度|调度|的|了)*"
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """One place where the text says that an event takes place."""

    name: str
    start: int
    end: int
    verb: tuple[int, int]
    before: bool
    line_kind: str
    line: int

    @property
    def clause(self) -> tuple[int, int]:
        """From the name to the verb (or the other way round)."""
        return min(self.start, self.verb[0]), max(self.end, self.verb[1])


def zone(story: Story) -> list[Line]:
    """The lines in which the main event is told: titles, then the first paragraphs."""
    out, paragraphs = [], 0
    for line in story.document.lines:
        if line.kind in ("title", "heading", "paragraph"):
            out.append(line)
            paragraphs += line.kind == "paragraph"
            if paragraphs >= 3:
                break
    return out[:8]


def occasions(story: Story) -> list[Occasion]:
    """All that the zone says to take place, in reading order."""
    found: list[Occasion] = []
    for number, line in enumerate(zone(story)):
        ends = _nouns(story, line)
        if ends:
            found += _in_line(story, line, number, ends)
    return found


def _nouns(story: Story, line: Line) -> dict[int, tuple[int, str]]:
    """Where words that end names of events end: end → (start of the longest, its sort)."""
    out: dict[int, tuple[int, str]] = {}
    for h in story.document.hits("event_nouns"):
        if line.start <= h.start and h.end <= line.end and h.start < out.get(h.end, (h.end, ""))[0]:
            out[h.end] = (h.start, h.row["sort"])
    for quote in _CLOSING.finditer(story.text, line.start, line.end):  # 的“甲伙伴日”在乙举行: what stands in quotes may end in anything
        out.setdefault(quote.start(), (quote.start(), "quoted"))
    return out


def _in_line(story: Story, line: Line, number: int, ends: dict[int, tuple[int, str]]) -> Iterator[Occasion]:
    text = story.text
    for verb in VERB.finditer(text, line.start, line.end):
        span = verb.span()
        low = max(line.start, *(text.rfind(c, line.start, span[0]) + 1 for c in "。!?;\n"))
        if _PAST.search(text, max(low, span[0] - 24), span[0]) or text.startswith("的", span[1]):
            continue  # 由甲举办的乙: the verb of a clause inside the name's
        end = _ending_before(story, low, span[0], ends)
        before = end is not None
        if end is None:
            end = _ending_after(text, span[1], line.end, ends)
        if end is None:
            continue
        floor = low if before else span[1] + text.startswith(("了", "过"), span[1])
        start = _name_start(story, floor, end, ends[end][0])
        name = _named(story, start, end, ends)
        if name is None and not before:
            host = host_of(story, span[0])
            if host is not None and not _ANAPHOR.match(text[start:end]):  # 甲商会举行成立大会
                whole = text[host.start : host.end] + text[start:end]
                yield Occasion(whole, start, end, span, before, line.kind, number)
        if name is not None and not _BACKGROUND.search(text, max(line.start, name[0] - 4), name[0]):
            yield Occasion(text[name[0] : name[1]].replace("“", "").replace("”", ""), name[0], name[1], span, before, line.kind, number)


def host_of(story: Story, verb: int) -> Candidate | None:
    """The body whose occasion it is: right before the verb, but for adverbs and a date."""
    for m in reversed(story.within(max(0, verb - 40), verb, "organisation", "park")):
        if _adverbial(story, m.end, verb):
            return m
    return None


def _ending_before(story: Story, low: int, at: int, ends: dict[int, tuple[int, str]]) -> int | None:
    """The end of the name whose verb stands at ``at``: only adverbials lie between."""
    for end in sorted((e for e in ends if low < e <= at), reverse=True):
        if at - end > 90:
            return None
        if _adverbial(story, end, at):
            return end
    return None


def _adverbial(story: Story, p: int, at: int) -> bool:
    text = story.text
    while p < at:
        m = story.starting.get(p)
        if m is not None and m.kind == "date" and m.end <= at:
            p = m.end
            continue
        for pattern in _ADVERBS:
            step = pattern.match(text, p, at)
            if step and step.end() > p:
                p = step.end()
                break
        else:
            return False
    return True


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


def _name_start(story: Story, floor: int, end: int, head: int) -> int:
    """The start of the name that ends at ``end``."""
    text = story.text
    start = floor
    for p in range(head - 1, floor - 1, -1):
        c = text[p]
        if c in _OPENERS and not _inside_quotes(text, floor, p, head):
            start = p + 1
            break
    closing = text[end : end + 1] == "”"
    opened = text.rfind("“", start, end)
    if closing and opened >= 0 and "”" not in text[opened:end]:
        ordinal = _ORDINAL.search(text, start, opened)  # 第八届“甲论坛”
        return ordinal.start() if ordinal else opened + 1
    for cut in _CUT.finditer(text, start, head):
        if not _inside_quotes(text, start, cut.start(), head) and head - cut.end() >= 0 and not _in_name(story, cut.start()):
            start = cut.end()
    of = text.rfind("的", start, head)
    if of >= 0 and not _inside_quotes(text, start, of, head):
        start = of + 1
    return _skip(story, start, head)


def _in_name(story: Story, at: int) -> bool:
    return any(m.start < at < m.end for m in story.within(max(0, at - 24), at + 24, "organisation", "park", "place"))


def _skip(story: Story, start: int, head: int) -> int:
    text = story.text
    while start < head:
        m = story.starting.get(start)
        if m is not None and m.kind == "date":
            year_only = text[m.start : m.end].rstrip("年度").isdigit() and text[m.end : m.end + 1] not in ",、 "
            if year_only or m.end > head:
                break
            start = m.end
            continue
        step = _SKIP.match(text, start, head)
        if step is not None and step.end() not in story.document.boundaries and len(step[0]) == 1:
            break  # 上|海: a word begins with the character
        if step is None or _ANAPHOR.match(text[start : start + 3]):
            break
        start = step.end()
    return start


def _inside_quotes(text: str, low: int, at: int, high: int) -> bool:
    opened = text.rfind("“", low, at)
    return opened >= 0 and "”" not in text[opened:at] and "”" in text[at:high]


def _named(story: Story, start: int, end: int, ends: dict[int, tuple[int, str]]) -> tuple[int, int] | None:
    """The span if it names one event: not 本次论坛, 新闻发布会, 一场会议."""
    text = story.text
    head, sort = ends[end]
    if sort == "part":  # 第十届甲博览会开幕式
        inner = head - 1 if text[head - 1 : head] in "”》" else head
        if inner not in ends or ends[inner][1] == "part":
            return None
        end, (head, sort) = inner, ends[inner]
        opened = text.find("“", start, end)
        if opened >= 0 and "”" not in text[opened:end]:
            start = opened + 1
    body = text[start:head]
    if not body or len(body) > 60 or _ANAPHOR.match(body):
        return None
    generic = _GENERIC.match(body)
    plain = body[generic.end() :] if generic else body
    if len(plain.strip("“”《》· ")) < 2:
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
    titles = [o for o in found if o.line_kind != "paragraph"]
    leads = [o for o in found if o.line_kind == "paragraph"]
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
    short, long = sorted((a, b), key=len)
    return long.endswith(short) or long.startswith(short) or (len(short) >= 6 and short in long)


def edition(name: str) -> tuple[str | None, str]:
    """The edition (第十一届, 2025) and the series, the name without it."""
    m = _EDITION.search(name)
    if m is None:
        return None, name.split("——")[0]
    before, after = name[: m.start()], name[m.end() :]
    series = before if before.endswith("会议") and after == "会议" else (before + after).split("——")[0]  # 联席会议|第二十次|会议
    return m[0].removesuffix("度").removesuffix("年") or None, series.strip(" ·-") or name
