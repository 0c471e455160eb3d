"""The names of events grown to the left, from the noun that they end in."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from ...sought import places
from ...text import Line
from ..clauses import hits_within
from ..wording import head_row
from .occasion import EDITION
from .words import event_words

#: Words that end as events do: 平衡区域发展.
_OTHER_WORD = compiled(r"(?:[形方模]式|[发扩开拓进施伸舒推]展|[环季细调情关章]节|[一两上下本四]周)$")
#: What stands before a name in a title: 加快产业化进程 |第二届江城论坛召开.
_APART = compiled(r"[^“”\n]{3,40}[一-龥]\s+(?=第[一二三四五六七八九十\d]{1,3}届|20\d\d(?!\d))")
#: What a name stands in apposition to: 全国首家数据商会——|江城数据商会成立大会, 创见未来——|首届江城大赛.
_FIRST_OF_ITS_KIND = compiled(
    r"[^“”,。;]{2,20}—— ?(?=首届|第[一二三四五六七八九十\d]{1,3}届|20\d\d(?!年?年会))"
    r"|[^“”,。;]{0,40}(?:首[家个座所]|唯一|最大|第一[家个座所])[^“”,。;]{0,30}——"
    r"|[^“”,。;—]{0,20}(?:重点|重大|民生|实事|标志性|示范性?|龙头)[^“”,。;—]{0,10}(?:工程|项目|企业)——"
)
#: The town in brackets behind a name.
_WHERE_BEHIND = compiled(r"\([一-龥]{2,4}\)(?=[^,。;:]{0,12}(?:举[行办]|召开|开幕|启幕|闭幕|在|于))")
#: How long a name is at most; one of two occasions together.
_LONGEST, _LONGEST_PAIR = 60, 80
STOP = "。!?;\n,:"
_OPENERS = STOP + "】〕|>▲"
ANAPHOR = compiled(
    r"^(?:此次|本次|本届|该|[一二两三四五六七八九\d]+届(?!校友|毕业|学生|高校|本科|研究生|新生|学员)(?![一二三四五六七八九十\d]+次)(?=[^第]*$)|这[场次届个]|上述|其他|多[场个]|系列|各类|各种|相关|大型|一系列|\d+[余多]?(?:[场次]|[个项](?!(?:重[大点])?(?:产业|工业)?项目))|[一两三四五六七八九十百]+[余多几]?[场次项大])"
)
#: What a page sets before each line of a list.
_BULLET = compiled(r"[·•●■◆▪]\s*(?![一-龥]{1,4}·)")
#: A year by itself, which may open a name: 2024年度, 二〇二四年度.
_YEAR = compiled(r"(?:\d+|[一二三四五六七八九零〇○]{4})[年度]{0,2}")
ORDINAL = compiled(r"(?:第[一二三四五六七八九十百零\d]{1,4}|首)[届次期季回]\s?$")
#: A date that begins a name: 第四季度重点项目集中开工活动.
_QUARTER = compiled(r"季度$|半年$|月份$|[春夏秋冬]季?$")
#: A year behind the noun that it belongs to: 江城创科大会|2024.
_YEAR_BEHIND = compiled(r"\s?20\d\d(?![\d年/.:-])")
#: Which one of a series it is, behind its name in quotation marks: “江城讲坛”|第二期.
_PART_BEHIND = compiled(r"第[一二三四五六七八九十百\d]{1,4}[期季讲场站](?=在|于|举|召|开|顺|成|隆|正|圆|[^,。;]{0,12}日)")
#: What is held whatever its name ends in: 召开|“新春第一会”, 举办|“甲旅学团”.
_HELD = ("召开", "召开了", "举办", "举办了", "举行", "举行了", "主办", "主办了", "合办")
#: What a name is told with, before where and when.
_BESIDE = compiled(
    r"暨(?:“[^“”\n]{2,12}”)?[^,。;:“”、暨在于]{2,20}?(?=[在于]|隆重|圆满|顺利|成功|正式|如期|举[行办]|召开|[今昨][天日]|日前|近日|(?:\d{1,2}月)?\d{1,2}日)"
)
#: Before what is one of many.
_SERIES = ("系列的", "系列", "多场", "各类", "各种")
AND_SUCH = compiled(r"[^“]等(?:系列|主题|特色|配套|文体|公益)?$")  # 甲演讲、乙对接等|活动


def noun_ends(story: Story, line: Line) -> dict[int, tuple[int, str]]:
    """Where words that end names of events end: end → (start of the longest, its sort); found once for a line."""
    known: dict[int, dict[int, tuple[int, str]]] = story.memo.setdefault("ends of event nouns", {})
    if line.start not in known:
        known[line.start] = _noun_ends(story, line)
    return known[line.start]


def _noun_ends(story: Story, line: Line) -> dict[int, tuple[int, str]]:
    out: dict[int, tuple[int, str]] = {}
    for h in hits_within(story, "event_nouns", line.start, line.end):
        if len(h.word) == 1 and _OTHER_WORD.search(story.text, max(line.start, h.start - 1), h.end):
            continue
        if h.end <= line.end and h.start < out.get(h.end, (h.end, ""))[0]:
            out[h.end] = (h.start, h.row["sort"])
    for end, (start, sort) in list(out.items()) if story.text.find("20", line.start, line.end) >= 0 else ():
        year = _YEAR_BEHIND.match(story.text, end, line.end) if sort == "strong" else None
        if year is not None:
            out[year.end()] = (start, sort)
    for end, (start, sort) in list(out.items()) if "站" in story.text[line.start : line.end] else ():
        stop = story.starting.get(end) if sort == "strong" else None
        if stop is not None and stop.kind == "place" and story.text.startswith("站", stop.end):
            out[stop.end + 1] = (start, sort)  # 江城巡展|合肥站
    for quote in places(story.text, "”", line.start, line.end):
        part = _PART_BEHIND.match(story.text, quote + 1, line.end)
        if part is not None:
            out.setdefault(part.end(), (quote + 1, "strong"))
        # 的“甲伙伴日”在乙举行: what stands in quotes may end in anything
        opened = story.text.rfind("“", line.start, quote)
        if story.text.endswith(_HELD, line.start, max(opened, line.start)) or not is_thing(story, quote, line.start):
            out.setdefault(quote, (quote, "quoted"))
    for m in _BESIDE.finditer(story.text, line.start, line.end) if "暨" in story.text[line.start : line.end] else ():
        start, sort = out.get(m.start(), (0, ""))
        if sort == "strong":
            out.setdefault(m.end(), (start, sort))  # 甲培训班开学典礼|暨首次辅导报告|在乙教室举行
    return out


def is_thing(story: Story, end: int, floor: int) -> bool:
    """Whether a quoted name that ends at an offset is a body's, a place's or a facility's: “甲育成中心”今日举行揭牌仪式."""
    mention = story.ending.get(end)
    if mention is not None and mention.kind in ("organisation", "park", "place"):
        return story.text[mention.start - 1 : mention.start] != "@"  # but “江城周2014@青岛”
    row = head_row(story.document.lexicon.table("_launch_nouns"), story.text, end, floor)
    return row is not None and row["class"] != "event" and not row["word"].endswith("活动")


def name_span(story: Story, floor: int, end: int, ends: dict[int, tuple[int, str]]) -> tuple[int, int] | None:
    """The span of the name that ends at ``end``, if it names one event."""
    return named(story, name_start(story, floor, end, ends), end, ends)


def name_start(story: Story, floor: int, end: int, ends: dict[int, tuple[int, str]]) -> int:
    """The start of the name that ends at ``end``."""
    text, head = story.text, ends[end][0]
    start, opened = floor, text.rfind("“", floor, end)
    closing = text[end : end + 1] == "”" and opened >= 0 and "”" not in text[opened:end] and text[opened - 1] not in "暨及"
    if closing:  # but “甲”论坛暨|“乙签约仪式”
        ordinal = ORDINAL.search(text, floor, opened)  # 第八届“甲论坛”, 第五届 “2019乙论坛”
        owner = story.ending.get(ordinal.start()) if ordinal else None
        if ordinal and owner is not None and owner.kind in ("place", "park", "organisation") and owner.start >= floor:
            return owner.start  # 江城县|首届“丰收节”
        return ordinal.start() if ordinal else opened + 1
    titled = text.rfind("《", floor, end) if text[end : end + 1] == "》" else -1
    if titled >= 0 and "》" not in text[titled:end]:
        return titled + 1  # 举行了《|江城会议召开二十周年座谈会》
    for p in range(head - 1, floor - 1, -1):
        c = text[p]
        if c in _OPENERS and not inside_quotes(text, floor, p, head) and not (c == ":" and p in ends):
            start = p + 1
            break
    bullet = _BULLET.match(text, start, head)
    start = bullet.end() if bullet else start
    for cut in event_words(story.document.lexicon).cut.finditer(text, start, head):
        if not inside_quotes(text, start, cut.start(), head) and head - cut.end() >= 0 and not _in_name(story, cut.start()):
            start = cut.end()
    of = text.rfind("的", start, head)
    while of >= 0 and (inside_quotes(text, start, of, head) or text[of - 1] in "他她我你们"):  # 林启东和他|的师友作品展
        of = text.rfind("的", start, of)
    start = max(start, of + 1)
    start = min(story.document.behind_dateline(start), head)
    apart = _APART.match(text, start, head)
    start = apart.end() if apart else start
    apposed = _FIRST_OF_ITS_KIND.match(text, start, head)
    return skip_adverbs(story, apposed.end() if apposed else start, head)


def _in_name(story: Story, at: int) -> bool:
    return any(m.start < at < m.end for m in story.within(max(0, at - 24), at + 24, "organisation", "park", "place"))


def skip_adverbs(story: Story, start: int, head: int) -> int:
    text, skip = story.text, event_words(story.document.lexicon).skip
    while start < head:
        m = story.starting.get(start)
        if m is not None and m.kind == "date":
            year_only = _YEAR.fullmatch(text, m.start, m.end) is not None and text[m.end : m.end + 1] not in ",、 "
            if year_only or m.end > head or (_QUARTER.search(text, m.start, m.end) and text[m.end] not in ",、 "):
                break
            start = m.end
            continue
        step = skip.match(text, start, head)
        if step is not None and step.end() not in story.document.boundaries and len(step[0]) == 1:
            break  # 上|海: a word begins with the character
        if step is None or ANAPHOR.match(text[start : start + 3]):
            break
        if m is not None and ((m.kind in ("park", "organisation") and m.end > step.end()) or m.kind == "place"):
            break  # 中德工业园|开园活动, 中|德论坛
        start = step.end()
    return start


def above(story: Story, start: int, line: Line) -> int:
    """Where a name begins that goes on from the line above: 甲项目集中开工 / 暨乙中心启用仪式."""
    text = story.text
    if start != line.start or text[start] != "暨" or not start:
        return start
    before = story.document.line_at(start - 1)
    return start if before is line or text[before.end - 1] in STOP else before.start


def inside_quotes(text: str, low: int, at: int, high: int) -> bool:
    for mark, close in ("“”", "《》"):
        opened = text.rfind(mark, low, at)
        if opened >= 0 and close not in text[opened:at] and close in text[at:high]:
            return True
    return False


#: How long a noun is that tells what its occasion is about: 技能大赛.
_TELLING = 4


def named(story: Story, start: int, end: int, ends: dict[int, tuple[int, str]]) -> tuple[int, int] | None:
    """The span if it names one event: not 本次论坛, 新闻发布会, 一场会议."""
    text = story.text
    head, sort = ends[end]
    part = sort == "part"
    if part:  # 第十届甲博览会开幕式
        inner = head - 1 if text[head - 1 : head] in "”》" else head
        if inner in ends and ends[inner][1] != "part":
            end, (head, sort) = inner, ends[inner]
            opened = text.find("“", start, end)
            if opened >= 0 and "”" not in text[opened:end]:
                start = opened + 1
        elif not is_thing(story, inner, start) and text[inner - 1] != ")":
            return None  # 甲中心开幕仪式 is a rite of its own
    body = text[start:head]
    if not body or len(body) > (_LONGEST_PAIR if "暨" in body else _LONGEST) or ANAPHOR.match(body) or AND_SUCH.search(body):
        return None
    if text.endswith(_SERIES, 0, start):
        return None  # 举办一系列的|高规格论坛和会议
    generic = event_words(story.document.lexicon).generic.match(body)
    plain = body[generic.end() :] if generic else body
    quoted = text[end : end + 1] == "”" and text[start - 1 : start] == "“"  # “第六届学术活动月”
    own = quoted or sort == "proper" or (sort == "strong" and end - head >= _TELLING and "届" in body)  # 第二届全国|技能大赛
    if len(plain.strip("“”《》· ")) < 2 and not (own and EDITION.search(body)):
        return None
    if sort == "quoted" and ("“" not in text[max(0, start - 1) : end] or len(body) < (3 if part else 4)):
        return None
    if sort == "weak" and len(plain) < 4 and not EDITION.search(body) and body[-1] != "”":
        return None
    where = _WHERE_BEHIND.match(text, end)
    place = story.starting.get(end + 1) if where else None
    if where and place is not None and place.kind == "place" and place.end == where.end() - 1:
        end = where.end()  # 2024年“读懂江城”国际会议(广州)
    if text[end : end + 1] == "”" and "“" in text[start:end] and text[start:end].count("“") > text[start:end].count("”"):
        end += 1
    return start, end
