"""The occasions that a text tells by name: before or behind a verb of taking place, or as what somebody went to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...fact import Story
from ...shelf import compiled
from ...sought import Sought, has_any
from ...text import Line
from ..clauses import in_title
from .between import ANNIVERSARY, adverbial, host_of
from .left import (
    ANAPHOR,
    AND_SUCH,
    STOP,
    above,
    inside_quotes,
    name_span,
    name_start,
    named,
    noun_ends,
    skip_adverbs,
)
from .occasion import Occasion, is_full_name, plain_name, same, zone
from .owners import RITE_OF, prize_with_rite, quoted_owner
from .words import event_words

#: What is told of a series rather than of one event: 已举办了|两届评选活动.
_EDITIONS = compiled(r"(?:[了过]|(?<=[已续计功]举办))[\d两二三四五六七八九十]+届(?!\S{1,2}次)|至今|以来")
#: Who goes to an event, told by it.
_GOERS = compiled(r"(?:式|仪式|典礼)?”?(?:[及和](?:相关|系列|有关)活动)的(?=[一-龥])")
#: Who holds something and is not named; how long the name of such a thing is at least.
_UNNAMED = compiled(
    r"(?:^|(?<=[,。;:\s日午晚)】讯天])|(?<=近日)|(?<=日前))(?:我[省市县区州校院司局镇会]|学校|学院|公司|集团|医院|协会|商会|园区|管委会|[省市县区]委(?:、?[省市县区]政府)?"
    r"|[省市县区]政府|[全本][省市县区校院会])"
)
_LONG_ENOUGH = 4
#: Those who call or lead it stand before the verb: 市长林启东主持|召开重点项目调度会.
_LEAD_IT = ("主持", "组织")
#: How many pairs of characters a name shares with a title that is not about it, and with one that is.
_FEW, _MANY = 2, 4
#: How many lines below a title the lead may begin.
_FAR = 4
#: What a thing is held for, behind it: 召开专题会议|部署校庆工作.
_FOR = compiled(r"”?[,]?(?:专题)?(?:部署|传达|研究|贯彻|安排|听取|讨论|审议|推进|总结|回顾|学习|动员|对|就|通报|布置)")
#: Verbs with another meaning where no event is their subject.
_OF_EVENTS_ONLY = frozenset(("进行", "展开"))
#: Rites of a park, and whose committee holds them.
_OF_PARKS, _COMMITTEE = ("园庆", "园庆典礼", "园庆活动"), compiled("(?:管理局|管委会|管理委员会)$")
#: How far a quotation mark stands before the end of a name: “甲”主题活动.
_TAIL = 6
#: Verbs of which no event is the subject: 江城大学通过云会议|主办水利论坛.
_HOSTS = frozenset(("主办", "承办", "办理", "办了", "开了"))
#: What begins is no event but for activities and contests.
_BEGINS = "启动"
#: Verbs of exhibitions, and what else than 展 those end in.
_OF_SHOWS, _SHOWS = frozenset(("开展", "展出")), ("展览", "博览会", "展览会", "双年展")
#: Rites that any event has.
RITES_OF_ALL = ("开幕", "闭幕", "启幕")
_AFTER = compiled(r"(?:了|过)?")
#: What makes a verb part of something else: 举办的, 开幕仪式.
_NO_VERB = compiled(
    r"(?P<of>的|战(?!略)|在即|之际|前夕|之[前后]|以[来后前]|[\d一二三四五六七八九十]+周年(?![园校院店厂庆纪晚大典座局社台所会行]))|仪式|典礼|式(?!样)|大会|好(?=[首第20“])|[会辞词日](?=[^议场])"
)
#: Those of them with which an object of a verb of holding may begin.
_BEGIN_OBJECTS = frozenset(("战", "会", "辞", "词", "日", "仪式", "典礼", "大会", "式", "好"))
#: What makes a name one of several that only show what is done: 举办甲大会、乙节等活动.
_SUCH = compiled(r"(?:、[^,。;]{2,30})?等[^,。;]{0,6}(?:活动|赛事|展会|会议|平台)")
#: Verbs that an event may be the subject of, with another as their object; how long the object's name may be.
_HOLDS, _LONG_PART = ("举行", "召开", "举办"), 24
_SEVERAL = compiled(r"[一二两三四五六七八九十百\d]+(?:[场次个项]|周年)|多|系列|各|首?场|相关|一系列|“")
_STOPPING = (",", "。", ";", "")
_HOSTED = compiled(r"由[^。;:由]{3,120}?(?P<verb>主办|承办|协办|举办|组织)的(?=“)")
_ATTENDED = compiled(r"(?P<verb>出席|参加)了?(?=“)")
#: What somebody opens: 为|“甲论坛”主持开幕, 主持|“乙大会”开幕礼.
_OPENED = compiled(r"(?P<verb>为|主持)(?=“|第[一二三四五六七八九十百\d]{1,4}[届次]|首届|20\d\d)")
_OPENINGS = ("主持", "揭幕", "剪彩", "开幕", "启动", "主礼", "鸣锣")
_OPENS_IT = compiled(rf"(?:”|(?<=[会展赛节坛典]))(?:\([^()\n]{{2,24}}\))?(?:致?开幕|{'|'.join(_OPENINGS)})")
#: With who holds it and where: 参加了,由市政府在江城会堂召开的|甲推进大会.
_GOES_TO = Sought(
    r"(?:出席|参加|亮相(?=第|首届|20\d\d|“)|[共同]赴|喜迎|迎来|齐聚|相聚|共聚|共襄|见证)了?(?:,?由[^,。;]{2,40}?(?:举[行办]|召开|主办)的)?"
)
_NAME_STOPS = compiled("[,。;!?时并]")
_FIRST_LINES = 4
#: The edition with which a name begins, and right before a noun that names no event by itself.
_HEADED = compiled(r"“?(?:第[一二三四五六七八九十百\d]{1,4}|首)届")
_COUNTED = compiled(r"第[一二三四五六七八九十百\d]{1,4}[届次]$")
#: What somebody does at an event that he went to: 出席第二届甲论坛|致辞时表示.
_SPEAKS = compiled("(?:并?(?:致[辞词]|讲话|发言|演[讲说]|作报告))+$")
#: The rite of what somebody went to: 参加第二届甲洽谈会|的开幕仪式.
_ITS_RITE = compiled(r"的(?:开|闭|启|揭)幕(?:仪式|典礼|式)$")
_THERE = compiled(r"[^。\n]{0,6}。\s?(?:大会|会议|论坛|活动|会|仪式)[上中]")
_VERB_REACH = 90
#: Behind a verb that takes no object.
_CLOSES = compiled(r"[,。;!?\s)”]|$|了?[,。]")
#: A room that is called as an event is: 在江城大学讲堂.
_AT = compiled(r"”?,?[^,。;:”在假]{0,20}[在假][^,。;:“”在]{2,30}$")
#: What an occasion without a name of its own takes its host's for: 甲商会|成立大会; 新闻发布会 is anybody's.
_OF_ITS_OWN = compiled("第[一二三四五六七八九十\\d]+次|成立|周年|换届|就职|会员|理事|年会|开业|[园校院店厂社所会]庆")


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
        part = text[line.start : line.end]
        opens = has_any(part, _OPENINGS) and all(p.search(text, line.start, line.end) is not None for p in (_OPENED, _OPENS_IT))
        if not opens and "的“" not in part and ("“" not in part or _ATTENDED.search(text, line.start, line.end) is None):
            continue
        ends = noun_ends(story, line)
        for pattern in (_HOSTED, _ATTENDED, _OPENED):
            m = pattern.search(text, line.start, line.end)
            if m is None or (pattern is _HOSTED and story.document.sentence_at(m.start())[0] != m.start()):
                continue
            stop = m.end()
            while stop < line.end and (text[stop] not in ",。;!?" or inside_quotes(text, m.end(), stop, line.end)):
                stop += 1
            last = max((p for p in ends if m.end() < p <= stop and ends[p][1] in ("strong", "weak")), default=None)
            opened = pattern is _OPENED and last is not None and _OPENS_IT.match(text, last) is not None
            if last is None or (pattern is _OPENED and not opened):
                continue
            if not opened and inside_quotes(text, m.end(), last, line.end) and text[last + 1 : last + 2] not in _STOPPING:
                continue
            if pattern is _ATTENDED and (text[last : last + 1] != "”" or not _THERE.match(text, last + 1)):
                continue
            name = text[m.end() : last].lstrip("“") if opened else text[m.end() : last]
            return [Occasion(plain_name(name), m.end(), last, m.span("verb"), False, line.kind, number)]
    return []


def attended(story: Story, least: int = 99) -> list[Occasion]:
    """What a report tells only as the occasion that somebody went to: 市长今天出席第三届甲论坛时指出.

    A name without an edition counts from a length on.
    """
    text, words = story.text, event_words(story.document.lexicon)
    lines = sorted(enumerate(zone(story)[:_FIRST_LINES]), key=lambda row: row[1].kind != "paragraph")  # which tells when and where
    for number, line in lines:
        for verb in _GOES_TO.all_within(story.document, line.start, line.end):
            ends = noun_ends(story, line)
            stop = _NAME_STOPS.search(text, verb.end(), line.end)
            last = stop.start() if stop is not None else line.end
            told = story.within(story.document.sentence_at(verb.start())[0], verb.start(), "date")
            last -= bool(told) and text[last - 1] == "”" and last - 1 in ends  # 今天下午出席“甲座谈会”
            speaks = _SPEAKS.search(text, verb.end(), last)
            last = speaks.start() if speaks is not None else last
            rite = _ITS_RITE.search(text, verb.end(), last)
            last = rite.start() if rite is not None else last
            if words.past.search(text, max(line.start, verb.start() - 24), verb.start()) or not _tells_one(text, verb.end(), last, ends):
                continue
            span = name_span(story, verb.end(), last, ends)
            if span is not None and (is_full_name(text, span) or span[1] - span[0] >= least):
                return [Occasion(plain_name(text[slice(*span)]), *span, verb.span(), False, line.kind, number)]
    return []


def _tells_one(text: str, start: int, end: int, ends: dict[int, tuple[int, str]]) -> bool:
    """Whether an event's name ends there: by its noun, or by a weaker noun that is counted (甲委员会第一次|会议, 第三届甲|进博会)."""
    head, sort = ends.get(end, (0, ""))
    counted = sort != "" and (_COUNTED.search(text, start, head) or _HEADED.match(text, start, head)) is not None
    return sort == "strong" or (counted and sort in ("weak", "proper"))


def _in_line(story: Story, line: Line, number: int, ends: dict[int, tuple[int, str]]) -> Iterator[Occasion]:
    text, words = story.text, event_words(story.document.lexicon)
    opened = story.document.behind_dateline(line.start)
    for verb in words.verb.finditer(text, line.start, line.end):
        span = verb.span()
        low = max(opened, *(text.rfind(c, line.start, span[0]) + 1 for c in "。!?;\n"))
        if words.past.search(text, max(low, span[0] - 24), span[0]) or _is_part(text, *span, ends) or _EDITIONS.match(text, span[1]):
            continue  # 由甲举办的乙: the verb of a clause inside the name's
        if ends.get(span[1], span)[0] < span[0]:
            continue  # 羽毛球公|开赛
        end = ending_before(story, low, span[0], ends) if verb[0] not in _HOSTS else None
        before = end is not None
        if verb[0] == _BEGINS and _NO_VERB.match(text, span[1]):
            continue  # 第四届艺术节|启动仪式
        if verb[0] == _BEGINS and (end is None or ends[end][1] not in ("strong", "weak")):
            continue  # 启动项目; but 甲宣传活动启动
        if verb[0] in _OF_SHOWS and (end is None or (text[end - 1] != "展" and not text.endswith(_SHOWS, low, end))):
            continue  # 开展学习, 展出百件作品; but 书画展今日开展
        if verb[0] in _OF_EVENTS_ONLY and (end is None or not _CLOSES.match(text, span[1])):
            continue  # 双方进行座谈
        if verb[0] in _OF_EVENTS_ONLY and end is not None and ends[end][1] == "weak" and "”" not in text[max(low, end - _TAIL) : end + 1]:
            continue  # 各项活动正在进行; but “甲”活动在乙地展开
        if end is None and text.startswith("式", span[1]):
            continue  # 运动会开闭幕式创意征集活动
        if _GOERS.match(text, span[1]) or in_title(text, span[0]):
            continue  # 出席甲博览会开幕式及相关活动的|行政长官
        if end is not None and ends[end][1] == "quoted" and not _CLOSES.match(text, span[1]):
            rite = _ending_after(text, span[1], line.end, ends)
            owner = quoted_owner(story, low, span[0]) if rite is not None else None
            if rite is not None and owner is not None and RITE_OF.search(text, span[1], rite):
                at = span[1] + text.startswith("了", span[1])
                yield Occasion(plain_name(text[slice(*owner)] + text[at:rite]), at, rite, span, False, line.kind, number, hosted=True)
            continue  # 就“严峻形势”举行了会谈
        if end is None and not words.means.search(text, low, span[0]):
            end = _ending_after(text, span[1], line.end, ends)
        if end is None or (not before and _SUCH.match(text, end)):
            continue
        floor = low if before else span[1] + text.startswith(("了", "过"), span[1])
        start = name_start(story, floor, end, ends)
        name = named(story, start, end, ends)
        if name is None and not before:
            host = host_of(story, span[0])
            owner = prize_with_rite(story, low, span[0]) or quoted_owner(story, low, span[0]) if RITE_OF.search(text, start, end) else None
            if owner is not None:  # 第八届江城创新奖1日|举行颁奖典礼
                yield Occasion(plain_name(text[slice(*owner)] + text[start:end]), start, end, span, before, line.kind, number)
                continue
            bare = end - start >= _LONG_ENOUGH and not ANAPHOR.match(text[start:end])
            if host is None and bare and (text.endswith(_LEAD_IT, low, span[0]) or _without_name(story, low, span[0])):
                yield Occasion(text[start:end], start, end, span, before, line.kind, number, hosted=True)
            such = AND_SUCH.search(text, start, ends[end][0])  # 举办了甲大赛、乙节等活动
            if host is not None and such is None and not ANAPHOR.match(text[start:end]):  # 甲商会举行成立大会
                quoted = text.startswith("”", host.end)  # “甲育成中心”今日举行揭牌仪式: what is unveiled
                own = quoted or _OF_ITS_OWN.search(text, start, end) is not None
                body = text[host.start : host.end]
                body = _COMMITTEE.sub("", body) if text.endswith(_OF_PARKS, start, end) else body  # 甲园区|管理局举办|19周年园庆典礼
                years = ANNIVERSARY.match(text, host.end)
                whole = f"{body}{years['years']}" if years is not None and years["years"] else body * own
                whole += text[start:end]
                yield Occasion(whole, start, end, span, before, line.kind, number, hosted=True)
        if name is not None and before and (part := _part_held(text, end, verb, line.end, ends)) is not None:
            yield Occasion(plain_name(text[name[0] : name[1]] + text[slice(*part)]), *part, span, False, line.kind, number)
        if name is not None and not words.background.search(text, max(line.start, name[0] - 4), name[0]):
            start = _joined(story, name[0], line)
            yield Occasion(plain_name(text[start : name[1]]), start, name[1], span, before, line.kind, number)


def plainly(story: Story) -> list[Occasion]:
    """An occasion under its mere noun, where the report begins with it and tells it with its day: 6月8日,知识竞赛在江城举行.

    The day may be that of the sentence before: 6月8日,江城大学迎来七十周年华诞。庆祝大会在体育馆举行.
    """
    number, line = next(((k, x) for k, x in enumerate(zone(story)) if x.kind == "paragraph"), (0, None))
    ends = noun_ends(story, line) if line is not None else {}
    at = story.document.behind_dateline(line.start) if line is not None else 0
    dated = False
    for _ in range(_SENTENCES if ends else 0):
        stop = story.document.sentence_at(at)[1]
        found = _plain_in(story, at, min(stop, at + _VERB_REACH), ends, dated=dated)
        if found is not None and line is not None:
            return [Occasion(story.text[slice(*found[0])], *found[0], found[1], True, line.kind, number)]
        dated = any(m.start - at < _PLAIN for m in story.within(at, stop, "date"))
        at = stop
        if line is None or at >= line.end:
            break
    return []


def _plain_in(
    story: Story, start: int, stop: int, ends: dict[int, tuple[int, str]], *, dated: bool
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The mere noun that begins a sentence, and its verb."""
    text, words = story.text, event_words(story.document.lexicon)
    for verb in words.verb.finditer(text, start, stop):
        end = ending_before(story, start, verb.start(), ends)
        if end is None or ends[end][1] not in ("strong", "weak") or _is_part(text, *verb.span(), ends):
            continue
        begins = skip_adverbs(story, start, ends[end][0])
        told = dated or bool(story.within(start, begins, "date") or story.within(end, verb.start(), "date"))
        begins += len(_ONE) if text.startswith(_ONE_OF, begins) else 0
        told = told and not _BARE_STOP.search(text, begins, end)
        if told and _PLAIN_SIZES.start <= end - begins < _PLAIN_SIZES.stop and not ANAPHOR.match(text[begins:end]):
            return (begins, end), verb.span()
    return None


#: How many sentences of a lead are looked at, and where in one its day stands at the latest.
_SENTENCES, _PLAIN = 3, 4
#: How long the mere noun of an occasion is, and what it does not hold.
_ONE, _ONE_OF = "一场", ("一场", "一次", "一项")
_PLAIN_SIZES, _BARE_STOP = range(4, 12), compiled(r"[,。;:在的]")


def _without_name(story: Story, low: int, verb: int) -> bool:
    """Whether it is held by somebody whom the page need not name: 学校近日召开|学术茶话会, 我市举行|重大项目签约仪式."""
    hosts = list(_UNNAMED.finditer(story.text, low, verb))
    return bool(hosts) and adverbial(story, hosts[-1].end(), verb)


def _part_held(text: str, end: int, verb: re.Match[str], limit: int, ends: dict[int, tuple[int, str]]) -> tuple[int, int] | None:
    """What an event holds within itself: 第二届甲交易会|举行|记者招待会, 甲会议|举行|第二场新闻发布会; no 开幕式, which is the event's."""
    if verb[0] not in _HOLDS or "," in text[end : verb.start()]:
        return None
    stop = _ending_after(text, verb.end(), limit, ends)
    start = verb.end() + text.startswith(("了", "过"), verb.end())
    if stop is None or ends[stop][1] not in ("strong", "weak") or _SEVERAL.match(text, start) or stop - start > _LONG_PART:
        return None
    return start, stop


def _is_part(text: str, start: int, end: int, ends: dict[int, tuple[int, str]]) -> bool:
    """Whether a verb is part of something else: 由甲举办的乙, 甲中心开幕仪式; but 出席“甲交易会”开幕式 tells of the fair.

    What somebody holds may begin as such words do: 召开|会员大会, 举行|战略合作签约仪式.
    """
    m = _NO_VERB.match(text, end)
    if m is not None and m[0] in _BEGIN_OBJECTS and text.startswith(_HOLDS, start):
        return False
    if m is None or m["of"]:
        return m is not None
    return not any(ends.get(p, (0, "part"))[1] not in ("part", "quoted") for p in (start, start - 1))


def _joined(story: Story, start: int, line: Line) -> int:
    """Where a name begins that two lines share: 甲项目集中开工 / 暨乙中心启用仪式."""
    text = story.text
    if text[start] == "暨" and start > line.start:
        return _beside_unread(text, start, line.start)
    return above(story, start, line)


def _beside_unread(text: str, start: int, floor: int) -> int:
    """Where a name begins whose first part before 暨 no noun shows: 由我所牵头的|甲计划“乙”项目启动暨实施方案论证会."""
    first = max(floor, *(text.rfind(c, floor, start) + 1 for c in ",。;:"))
    of = max((p + 1 for p in range(first, start) if text[p] == "的" and text.count("“", first, p) == text.count("”", first, p)), default=0)
    return of or first


def ending_before(story: Story, low: int, at: int, ends: dict[int, tuple[int, str]]) -> int | None:
    """The end of the name whose verb stands at ``at``: only adverbials lie between."""
    found = None
    for end in sorted((e for e in ends if low < e <= at and at - e <= _VERB_REACH), reverse=True):
        if story.text.rfind("(", low, end) > story.text.rfind(")", low, end) and ")" in story.text[end:at]:
            continue  # 甲国际博览会(以下简称“甲博会”)开幕
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
        elif c in STOP and depth <= 0:
            stop = p
            break
    inside = [e for e in ends if at < e <= stop and text.count("(", at, e) <= text.count(")", at, e)]  # 甲大会(以下简称“大会”)
    for end in sorted(inside):
        if ends[end][1] in ("strong", "weak") and end < stop and text[end] != "”" and _FOR.match(text, end):
            return end
    for end in sorted(inside, reverse=True):
        if ends[end][1] == "quoted" and end + 1 != stop:
            continue
        if end == stop or text[end] in "”》、 (—暨及和与" or ends[end][1] == "part":
            return end
    return None


def _titled(story: Story, leads: list[Occasion]) -> Occasion:
    """The first of several occasions, or the one that the title is about, where it is not about the first."""
    title = next((story.text[x.start : x.end] for x in story.document.article if x.kind == "title"), "")
    shares = [sum(o.name[k : k + 2] in title for k in range(len(o.name) - 1)) for o in leads]
    best = max(range(len(leads)), key=lambda k: (shares[k], -k))
    return leads[best] if shares[0] < _FEW and shares[best] >= _MANY else leads[0]


def choose(story: Story, found: list[Occasion]) -> Occasion | None:
    """The main event: what the lead tells, in its fullest name; what the title says to be it, where the lead has several."""
    if not found:
        return None
    found = [o for o in found if not (o.hosted and o.name.startswith(RITES_OF_ALL))] or found  # 甲会举行|开幕典礼
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
        return titles[0] if leads[0].line > titles[0].line + _FAR else leads[0]
    first = leads[0] if titles else _titled(story, leads)
    return max((x for x in leads if same(x.name, first.name)), key=lambda x: (len(x.name), -x.start))
