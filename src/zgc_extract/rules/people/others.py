"""Chinese names read by the form around them: credits, appointments, profiles, a space inside, two surnames; and what the user lists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...credits import CREDITS, SIGNATURE
from ...document import Document
from ...honorifics import ADDRESSES, COURTESIES, HONORIFIC
from ...shelf import compiled
from ...sought import Sought
from .around import closed, holds
from .names import Name
from .scene import Scene
from .weights import OF_TWO

HAN = compiled("[\u4e00-\u9fff]")
_SPACES = Sought("[ \u3000]+", " ", "\u3000")


def known(document: Document) -> Iterator[Name]:
    """Names that the user's own words list."""
    for hit in document.hits("people"):
        yield Name(hit.start, hit.end, hit.word, _SURE, "known")


#: What follows a name that opens a profile, after one or two characters of the given name.
_OPENING = compiled(
    "([\u4e00-\u9fff]{1,2})(?:(?:" + "|".join(COURTESIES) + ")[,:。(]|(?P<sex>[,:] ?[男女](?=[,。;]))"
    "|, ?(?:[\u4e00-\u9fff]{1,3}族[,。;]|中国(?:国籍|公民)|中共党员"
    "|(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?出?生))"
)
#: More than any other evidence gives.
_SURE = 1000

#: A name that fills a credit: between 记者 and the bracket's end, or before 摄.
_WRITER = Sought("(?:记者|通讯员)(?P<name>[\u4e00-\u9fff]{2,3})(?=\\))", ")")
_TAKEN = Sought("(?:摄|(?<=[ \u3000])(?:文/图|图/文|文|图))(?=[\\s)。/]|$)")
_TAKER = compiled("(?P<name>(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,3}) ?$")

_TAKING = frozenset("摄文图")
#: No name ends in 摄: more than a title before it gives to 记者|宿雨摄.
_PICTURED = 700

#: Who is appointed: the name at the start of a clause before 任.
_OFFICE = Sought("任(?![务职期何免命])|当选|获选|受聘|获聘")
_BEFORE_OFFICE = frozenset("连续转改出升调接就荣兼担留卸辞获")
_ALREADY = compiled("(?:已经|即将|正式|日前|近日|今日|此前|新近|[已将现拟])+$")
_APPOINTED = compiled("(?P<name>(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,3}?)" + HONORIFIC + "?$")
_NAMED_AS = Sought(
    "(?:任命|续聘|聘任|聘请|增补|补选|增选|选聘|推选|选举|推举|提名|委任)(?P<name>[\u4e00-\u9fff]{2,9}?)"
    + HONORIFIC + "?(?:为|担?任)(?![了何务职])"
)
#: Who leaves, where a meeting allows it: 接受|陈山|因工作调动辞去主任职务的请求.
_LEAVES = Sought(
    "(?:接受|同意|批准)(?P<name>[\u4e00-\u9fff]{2,3}?)" + HONORIFIC + "?(?:因[^,。;]{2,14}?)?(?:提出的?)?(?:辞去|请辞|辞任)", "辞"
)
_CLAUSE_MARKS = frozenset(",。;:\n")
#: What 任 is a verb together with, and adverbs before it: 历任, 先后任.
_OF_VERBS = frozenset("历后曾现兼担出就续连升调转时接继离前主责信委新首上常留改再仍也均还已将长期者人员并于起来今续聘")

#: A woman's name in Vietnam.
_OF_CLAN = Sought("(?P<name>[\u4e00-\u9fff]氏[\u4e00-\u9fff]{1,3}?)(?=[,。、;()出参致表说])", "氏")
#: What may stand before a name in a list.
_BEFORE_NAME = compiled(r"[、,。;:(\s和与及及为由]")

#: Verbs of holding a post.
_OFFICES = frozenset(first + "任" for first in "升担出调转改接继连续历现曾兼留就卸离辞")
_AFTER_TITLED = frozenset("及和与等将于率在亦也")


def appointed(s: Scene) -> Iterator[Name]:
    """Whoever opens a clause before 任 and a post, however a tokenizer cuts it: ;章博|任江城集团副总经理."""
    text = s.text
    for verb in _OFFICE.all_in(s.document):
        begin = holding = verb.start() - (text[verb.start() - 1 : verb.start()] in _BEFORE_OFFICE)
        if text[begin - 1 : begin] == ")":  # 季临川(苕溪大学教授)|任学术委员会主任
            begin = max(text.rfind("(", max(0, begin - 30), begin), 0)
        adverbs = _ALREADY.search(text, max(0, begin - 8), begin)
        begin = adverbs.start() if adverbs else begin  # 康宏|已正式出任
        m = _APPOINTED.search(text, max(0, begin - 6), begin)
        if m is None or m["name"][0] not in s.weights.surname or m["name"][-1] in _OF_VERBS or m["name"].endswith(ADDRESSES):
            continue
        start, end = m.span("name")
        if (start == 0 or text[start - 1] in _CLAUSE_MARKS) and start not in s.covered and holds(s, holding):
            yield Name(start, end, m["name"], 300, "saying")
    for m in _LEAVES.all_in(s.document):
        start, end = m.span("name")
        if m["name"][0] in s.weights.surname and m["name"] not in s.weights.words and start not in s.covered:
            yield Name(start, end, m["name"], 300, "saying")
    for m in _NAMED_AS.all_in(s.document):  # 聘任所长|宣明|为
        end = m.end("name")
        for start in (end - 2, end - 3):
            opens, name = start == m.start("name") or start in s.title_ends, text[start:end]
            if opens and name[0] in s.weights.surname and name not in s.weights.words and start not in s.covered:
                yield Name(start, end, name, 300, "saying")


def credited(s: Scene) -> Iterator[Name]:
    """Who took a picture or reports, as the credit shows: (首席记者应如是), 顾辰 摄."""
    text = s.text
    writers = (m.span("name") for m in _WRITER.all_in(s.document))
    takers = (_TAKER.search(text, max(0, m.start() - 4), m.start()) for m in _TAKEN.all_in(s.document))
    for start, end in (*writers, *(m.span("name") for m in takers if m)):
        name, opens = text[start:end], start in s.title_ends or not HAN.match(text[start - 1 : start])
        taken = text[end : end + 2].strip()[:1] == "摄"
        odd = s.weights.never if taken else s.weights.words  # 双喜 摄
        if opens and name[0] in s.weights.surname and name not in odd and start not in s.covered:
            yield Name(start, end, name, _PICTURED if taken else 300 if text[end : end + 2].strip()[:1] in _TAKING else 40, "byline")


#: A maker of the page behind what he made, whatever word his name is too: 编辑|唐糖, (记者 卫子青 耿直).
_MAKER = Sought(
    r"(?:编辑|责编|编审|摄影|摄像|校对|校审|审核|审校|[初复终一二三]审|监制|撰稿|撰文|采写|供图|文字|图片|作者|策划|统筹|制作|"
    r"记者|通讯员|(?<![\u4e00-\u9fff])[文图])(?: ?[:/|丨] {0,3}| {1,2})"
    r"(?P<names>[\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3}){0,5})(?=[ )/|丨\n】\]]|$)",
    ":", "/", "|", "丨", " ",
)


#: Who wrote it, behind the outlet: 江城网北岸频道:|林启东 赵一凡 2007-07-23; 来源:江城日报 |林启东 编辑.
_OF_OUTLET = Sought(
    r"(?:[网社报台道] ?:|(?:来源|出处) ?: ?[\u4e00-\u9fff]{2,10}[网社报台]) {0,3}"
    r"(?P<names>[\u4e00-\u9fff]{2,3}(?: [\u4e00-\u9fff]{2,3}){0,5})(?= {1,3}(?:编辑|责编|(?:19|20)\d\d[-年/.]))",
    "网", "社", "报", "台", "道",
)


def makers(s: Scene) -> Iterator[Name]:
    """Who made the page, in the cells of its credits: 编辑|唐糖, 文/年小雨, (记者 卫子青 耿直)."""
    told = [(m, 90) for m in _MAKER.all_in(s.document)] + [(m, _PICTURED) for m in _OF_OUTLET.all_in(s.document)]
    for m, score in told:
        row = list(_ONE.finditer(s.text, *m.span("names")))
        for n in row:
            name, start = n[0], n.start()
            if name in _NO_MAKER:
                continue  # 记者 林启东 |通讯员| 赵一凡
            closed_in = s.text[n.end() : n.end() + 1] in ("", ")", "】", "\n") and ("记者" in m[0] or "通讯员" in m[0])  # 通讯员 尚可)
            odd = (name in s.weights.never and not closed_in) or name[-1] in _OFFICE_ENDS or (start, n.end()) in s.places
            if odd or name[0] not in s.weights.surname or start in s.covered or start in s.title_starts:
                break
            yield Name(start, n.end(), name, score, "byline")


#: How many names of a signature must begin with a surname for those that do not to be names too.
_SIGNING = 2
#: What stands before some names of a signature.
_WRITERS = frozenset((*CREDITS, "本报记者", "实习生", "实习记者", "见习记者", "特约记者", "本报通讯员", "特约通讯员"))
#: What ends the names of offices that make pages.
_OFFICE_ENDS, _NO_MAKER = frozenset("部处室办科局会社网报组委员台站"), frozenset(("管理员", "通讯员", "全媒体", "广播员", "明查"))
_ONE = compiled("[\u4e00-\u9fff]+")


def signed(s: Scene) -> Iterator[Name]:
    """Who wrote a report, in brackets behind its last sentence: 。(江一华 珊珊 秦小超)."""
    for m in SIGNATURE.all_in(s.document):
        row = list(_ONE.finditer(s.text, *m.span(m.lastgroup or 0)))
        if any(n[0] in _WRITERS for n in row):
            continue  # (记者 林启东 通讯员 赵一凡): makers
        named = [n for n in row if n[0][0] in s.weights.surname and n[0] not in s.weights.words and n[0][-1] not in _OFFICE_ENDS]
        for n in row if len(named) >= _SIGNING and len(row) - len(named) < len(named) else named if len(named) == len(row) else ():
            if n.start() not in s.covered:
                yield Name(n.start(), n.end(), n[0], 300, "byline")


#: Words set with spaces at the end of a firm's notice.
_BOARDS = ("董事", "监事", "经理", "主任", "顾问", "干事", "理事", "委员")


def spaced(document: Document, s: Scene) -> Iterator[Name]:
    """Names of two characters set with a space inside: 李 妍, in lists, bylines and after titles."""
    text = s.text
    for space in _SPACES.all_in(s.document):
        end = space.start()
        compound = text[end - 2 : end] in s.weights.surname  # 诸葛 靓
        start = end - 1 - compound
        if text[start:end] not in s.weights.surname:
            continue
        if HAN.match(text[start - 1 : start]) and start not in s.title_ends:
            continue
        at = end
        while text[at : at + 1] in (" ", "\u3000") and at < end + 4:
            at += 1
        if text[start] + text[at : at + 1] in _BOARDS:
            continue  # 董 事 会
        if not HAN.match(text[at : at + 1]) or (HAN.match(text[at + 1 : at + 2]) and at + 1 not in s.saying):
            continue
        if s.weights.single[text[at]] + s.weights.surname[text[start:end]] > -40:
            yield Name(start, at + 1, text[start:end] + text[at], 300, "spaced")


def double_surnames(document: Document, s: Scene) -> Iterator[Name]:
    """Names with a husband's and a family's own surname, as in Hong Kong (郑李锦芬总裁, 、罗范椒芬、), and with 氏, as in Vietnam."""
    text, w = s.text, s.weights
    times = cache(text.count)
    for m in _OF_CLAN.all_in(s.document):  # 一等秘书|裴氏秋香、
        start, end = m.span("name")
        if m["name"][0] in w.surname and start in s.title_ends and closed(s, end) and start not in s.covered:
            yield Name(start, end, m["name"], 500, "double_surname")
    for pair in w.surname_pair.finditer(text):
        start, end = pair.start(), pair.start() + 4
        if not closed(s, end) and not (start in s.title_ends and text[end : end + 1] in _AFTER_TITLED):
            continue
        if not (start in s.title_ends or _BEFORE_NAME.match(text[start - 1 : start] or "\n")) or start in s.covered:
            continue
        if w.surname[text[start + 1]] < OF_TWO and start not in s.title_ends:
            continue
        given, first = text[start + 2 : end], text[start : start + 2]
        if text[end - 1 : end + 1] in _OFFICES or start + 2 in s.saying:
            continue  # 曹周义|升任, 张林|表示
        if len(given) < 2 or not HAN.match(given[1]) or {given, first} & w.words.keys():
            continue
        if min(times(given), times(first)) > times(first + given):
            yield Name(start, start + 2, first, 500, "repeat")  # 叶林李军会见…, and both are told below
            yield Name(start + 2, end, given, 500, "repeat")
            continue
        if w.first[given[0]] + w.last[given[1]] >= 0:
            yield Name(start, end, text[start:end], 500, "double_surname")


def introduced(document: Document, s: Scene) -> Iterator[Name]:
    """Names that open a résumé or a profile: 赵一凡,男,1970年生; 赵一凡先生,1970年生."""
    text = s.text
    surnames, begins = s.weights.surname, s.weights.begins
    for line in document.article:
        start = line.start
        for double in (2, 1) if text[start : start + 1] in begins else ():
            if text[start : start + double] in surnames:
                m = _OPENING.match(text, start + double)
                if m and (m["sex"] or text[start : m.end(1)] not in s.weights.words):  # 高峰,男,
                    yield Name(start, m.end(1), text[start : m.end(1)], 900, "introduced")
                    break
