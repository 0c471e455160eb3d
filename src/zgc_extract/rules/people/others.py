"""Names that are not Chinese: in pieces (艾巴·伦德), Japanese, in Latin letters; and Chinese ones with a space inside."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...document import Document
from ...honorifics import ADDRESSES, COURTESIES, HONORIFIC, HONORIFICS
from ...shelf import compiled
from ...sought import Sought
from .names import Name, closed, holds
from .scene import Scene

_DOTS = "·•・‧∙"
_PIECE = "(?:[\u4e00-\u9fff]{1,8}|[A-Za-z]{1,12}\\.?)"
_PLAIN_DOT = r"(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff])"
_DOT = Sought(rf"[{_DOTS}.](?:(?<!\.)|(?<=[\u4e00-\u9fff]\.)(?=[\u4e00-\u9fff]))", *_DOTS, ".")
_MORE_PIECES = compiled(f"(?:(?:[{_DOTS}]|{_PLAIN_DOT}){_PIECE}){{1,4}}")
_LONGEST_PIECE = 6
_DASHED = compiled("(?P<piece>[\u4e00-\u9fff]{1,4})[-—]$")
_GLOSS = compiled(r"\(([A-Z][A-Za-z.'’\-]*(?: [A-Za-z][A-Za-z.'’\-]*){0,4})[,)]")
_CAPITALISED = r"[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?"
_MIDDLE = rf"(?: (?:[A-Z]\.|{_CAPITALISED}|van|von|de|bin|al|der)){{0,3}}(?: (?:{_CAPITALISED}|[A-Z]{{3,}}))?"
_LATIN = compiled(rf"{_CAPITALISED}(?:[A-Z][a-z]+|{_MIDDLE})(?![A-Za-z&])")
_NO_START = compiled(r"[A-Za-z.·&]")
_MISTER = compiled(r"(?:Mr|Ms|Mrs|Dr|Prof)(?:\. ?| )")
_HAN = compiled("[\u4e00-\u9fff]")
_SPACES = Sought("[ \u3000]+", " ", "\u3000")



def known(document: Document) -> Iterator[Name]:
    """Names that the user's own words list."""
    for hit in document.hits("people"):
        yield Name(hit.start, hit.end, hit.word, _SURE, "known")


def _fits(s: Scene, text: str) -> bool:
    return all(c in s.weights.pieces or c == "." or (c.isascii() and c.isalpha()) for c in text)


#: What follows a name that opens a profile, after one or two characters of the given name.
_OPENING = compiled(
    "([\u4e00-\u9fff]{1,2})(?:(?:" + "|".join(COURTESIES) + ")[,:。(]|(?P<sex>[,:] ?[男女](?=[,。;]))"
    "|, ?(?:[\u4e00-\u9fff]{1,3}族[,。;]|中国(?:国籍|公民)|中共党员"
    "|(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?出?生))"
)
#: More than any other evidence gives.
_SURE = 1000
_ENVOYS = ("大使", "总领事", "公使", "参赞", "领事", "代办")
#: Titles that foreigners hold too.
_ABROAD = ("外长", "外相", "总统", "总理", "首相", "防长", "财长", "议长", "大臣", "部长", "司长", "市长", "州长", "省长")
_UP_TO_PAUSE = compiled("[\u4e00-\u9fff]{2,6}?(?=[,。、(;]|邀请|递交|访华|访问|率领|抵达)")

#: A name that fills a credit: between 记者 and the bracket's end, or before 摄.
_WRITER = Sought("(?:记者|通讯员)(?P<name>[\u4e00-\u9fff]{2,3})(?=\\))", ")")
_TAKEN = compiled("摄(?=[\\s)。]|$)")
_TAKER = compiled("(?P<name>(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,3}) ?$")

#: Who is appointed: the name at the start of a clause before 任.
_OFFICE = compiled("任(?![务职期何免命])")
_BEFORE_OFFICE = frozenset("连续转改出升调接就荣兼担留卸辞")
_APPOINTED = compiled("(?P<name>(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,3}?)" + HONORIFIC + "?$")
_NAMED_AS = compiled("(?:任命|聘任|聘请|推选|选举|推举|提名|委任)(?P<name>[\u4e00-\u9fff]{2,9}?)" + HONORIFIC + "?为(?![了何])")
#: What people are that no title tells, before a name that its Latin form follows: 美国贸易代表白茜芙(Charlene B…).
_ROLES = ("代表", "秘书", "专家", "学者", "教授", *ADDRESSES, "嘉宾", "主播", "作者", "成员")
_CLAUSE_MARKS = frozenset(",。;:\n")
#: What 任 is a verb together with, and adverbs before it: 历任, 先后任.
_OF_VERBS = frozenset("历后曾现兼担出就续连升调转时接继离前主责信委新首上常留改再仍也均还已将长期者人员并于起来今续聘")

#: What may stand before a name in a list.
_BEFORE_NAME = compiled(r"[、,。;:(\s和与及及为由]")

#: What is named after people and firms: 星尚·梅兰超市.
_NAMED_SO = ("超市", "商场", "百货", "酒店", "餐厅", "品牌", "系列", "奖", "杯", "商城", "专卖店")

#: What stands behind places, firms and given names that are Japanese surnames too: 中山大学, 松下公司, 余|小林|同志.
_NO_GIVEN = frozenset((
    *ADDRESSES, "教授", "大学", "公司", "集团", "医院", "路", "市", "县", "区", "电器", "电机", "汽车", "银行",
))  # fmt: skip

#: How much it adds that a title stands before a Japanese name and a pause behind it.
_BOUNDED = 150

#: Verbs of holding a post.
_OFFICES = frozenset(first + "任" for first in "升担出调转改接继连续历现曾兼留就卸离辞")
#: Ranks and the like that somebody has beside the post told before.
_ANYBODYS = ("教授", "院士", "研究员", "主任", "会长", "总", "老师", "医生")

#: How many names of one surname are looked at for the holder of a title.
_RECENT = 12
_AFTER_TITLED = frozenset("及和与等将于率在亦也")

#: What follows names, or stands before them, rather than ends them.
_NOT_LAST = frozenset("和与及同跟在是的等对将曾也都又就被把向从为以由有率任说称道了用因受获")

#: Adverbs of one character that render foreign names too, and the marks before which they are none.
_ADVERBS, _PAUSES = frozenset("则曾也还均都将就并亦"), frozenset(",。、;:()")


def _left(s: Scene, start: int, dot: int) -> tuple[int | None, bool]:
    """Where the first piece starts, and whether a mark or a title says so: else where the transliterating characters begin."""
    for cut in range(dot - 1, start - 1, -1):
        if cut in s.title_ends or (cut in s.place_ends and cut in s.boundaries):
            return cut + (s.text[cut] in _NOT_LAST and cut + 1 < dot), True
        if not _HAN.match(s.text[cut]) and not s.text[cut].isalpha():
            if s.text[cut] == "、" and 0 < dot - cut - 1 < _LONGEST_PIECE - 1 and _mostly(s, cut + 1, dot):
                return cut + 1, True
            break
    at = dot
    while at > start and _fits(s, s.text[at - 1]):
        at -= 1
    if s.text[at] in _NOT_LAST and at + 1 < dot:
        at += 1
    return (at if at < dot else None), False


def _over_dash(s: Scene, start: int) -> int:
    """Where a name begins whose first piece is a double one: 让-皮埃尔·杜兰."""
    m = _DASHED.search(s.text, max(0, start - 5), start)
    if m is None:
        return start
    at = next((k for k in range(m.start(), m.end() - 1) if k in s.title_ends), m.start())
    whole = at in s.title_ends or (at in s.boundaries and all(_fits(s, c) for c in m["piece"]))
    return at if whole else start


def _right(s: Scene, dot: int, end: int) -> tuple[int | None, bool]:
    """Where the last piece ends, and whether a mark, a title or a verb says so."""
    for cut in range(dot + 2, min(dot + _LONGEST_PIECE + 2, end + 1)):
        if s.text[cut - 1] == "用" and cut - 1 > dot + 1:  # 马丁·林德|用中文说
            return cut - 1, True
        if cut not in s.boundaries and cut + 1 in s.saying and cut + 1 in s.boundaries:
            continue  # 买买|提出席
        told = (cut in s.title_starts or cut in s.saying) and _fits(s, s.text[cut - 1])
        if told or (cut == end and s.text[cut : cut + 1] == "、"):
            if _mostly(s, dot + 1, cut):
                return cut, True
            break
    at = dot + 1
    if s.text[at : at + 1] in s.weights.surname and not _fits(s, s.text[at]) and closed(s, at + 1):
        return at + 1, True  # 苏珊娜·李·陈
    while at < end and _fits(s, s.text[at]):
        at += 1
    for cut in range(dot + 2, at):
        if cut in s.title_starts or cut in s.saying:
            return cut, True
    if at < end and at not in s.boundaries and at not in s.saying:
        if at - 1 in s.boundaries and at - 1 > dot + 1:
            at -= 1  # 来访: another word that begins with such a character
        elif at + 1 in s.boundaries and s.text[at] not in _NOT_LAST:
            at += 1  # a token whose last character does not render foreign names
    return (at if at > dot + 1 else None), False


def _mostly(s: Scene, start: int, end: int) -> bool:
    """Whether at least every third character renders foreign names."""
    return 3 * sum(_fits(s, c) for c in s.text[start:end]) >= end - start


def latin_after(text: str, end: int) -> str | None:
    """The name in Latin letters that stands in brackets after it."""
    m = _GLOSS.match(text, end)
    return m[1] if m and any(c.islower() for c in m[1]) else None


def dotted(document: Document, s: Scene) -> Iterator[Name]:
    """Transliterated names of several pieces: 艾巴·伦德, J·K·罗琳, 穆罕默德·本·萨勒曼, 马库斯.奥利维亚."""
    text, done = s.text, 0
    dots_in = list(_DOT.all_in(text))
    divisions = {h.word for h in document.hits("places") if h.row["kind"] == "province"} if dots_in else ()
    for dot in dots_in:
        more = _MORE_PIECES.match(text, dot.start())
        if dot.start() < done or not more:
            continue
        dots = [i for i in range(more.start(), more.end()) if text[i] in _DOTS or text[i] == "."]
        start, left = _left(s, max(done, dot.start() - 8), dot.start())
        end, right = _right(s, dots[-1], more.end())
        if end is not None and text[end - 1] in _ADVERBS and end - 2 > dots[-1] and text[end : end + 1] not in _PAUSES:
            end -= 1  # 卡琳·贝伦斯|则|建议
        done = more.end()
        start = _over_dash(s, start) if start is not None else None
        if start is None or end is None or not _HAN.search(text[start:end]) or text.startswith(_NAMED_SO, end):
            continue
        strange = sum(not _fits(s, c) for c in text[start:end] if c not in _DOTS)
        if strange * (1 if left and right else 4) > end - start - len(dots):
            continue
        pieces = list(zip([start, *(d + 1 for d in dots)], [*dots, end], strict=True))
        if any((a, b) in s.places or text[a:b] in divisions for a, b in pieces) or text[dots[0] - 2 : dots[0]] in divisions:
            continue
        yield Name(start, end, text[start:end].replace(".", "·") if dot[0] == "." else text[start:end], 600, "transliterated",
                   latin_after(text, end))  # fmt: skip


def glossed(s: Scene) -> Iterator[Name]:
    """What stands between a title and a name in Latin letters in brackets: 部长席肯妮娑(Princess Sikhanyiso)."""
    text = s.text
    for m in _GLOSS.finditer(text):
        at = next((p for p in range(m.start() - 2, max(0, m.start() - 9), -1) if p in s.title_ends), None)
        if at is None:
            named = (p for p in (m.start() - 3, m.start() - 2) if text.endswith(_ROLES, 0, p))
            at = next((p for p in named if text[p] in s.weights.surname), None)
        if at is None or " " not in m[1] or not any(c.islower() for c in m[1]):
            continue
        if all(_HAN.match(c) or c in _DOTS for c in text[at : m.start()]) and at not in s.covered:
            end = next((m.start() - len(a) for a in HONORIFICS if text.endswith(a, at, m.start())), m.start())
            name = text[at:end]
            yield Name(at, end, name, 700, "transliterated" if _DOT.pattern.search(name) else "after_title", _MISTER.sub("", m[1]))


def appointed(s: Scene) -> Iterator[Name]:
    """Whoever opens a clause before 任 and a post, however a tokenizer cuts it: ;章博|任江城集团副总经理."""
    text = s.text
    for verb in _OFFICE.finditer(text):
        begin = verb.start() - (text[verb.start() - 1 : verb.start()] in _BEFORE_OFFICE)
        if text[begin - 1 : begin] == ")":  # 季临川(苕溪大学教授)|任学术委员会主任
            begin = max(text.rfind("(", max(0, begin - 30), begin), 0)
        m = _APPOINTED.search(text, max(0, begin - 6), begin)
        if m is None or m["name"][0] not in s.weights.surname or m["name"][-1] in _OF_VERBS or m["name"].endswith(ADDRESSES):
            continue
        start, end = m.span("name")
        if (start == 0 or text[start - 1] in _CLAUSE_MARKS) and start not in s.covered and holds(s, begin):
            yield Name(start, end, m["name"], 300, "saying")
    for m in _NAMED_AS.finditer(text):  # 聘任所长|宣明|为
        end = m.end("name")
        for start in (end - 2, end - 3):
            opens, name = start == m.start("name") or start in s.title_ends, text[start:end]
            if opens and name[0] in s.weights.surname and name not in s.weights.words and start not in s.covered:
                yield Name(start, end, name, 300, "saying")


def credited(s: Scene) -> Iterator[Name]:
    """Who took a picture or reports, as the credit shows: (首席记者应如是), 顾辰 摄."""
    text = s.text
    writers = (m.span("name") for m in _WRITER.all_in(text))
    takers = (_TAKER.search(text, max(0, m.start() - 4), m.start()) for m in _TAKEN.finditer(text))
    for start, end in (*writers, *(m.span("name") for m in takers if m)):
        name, opens = text[start:end], start in s.title_ends or not _HAN.match(text[start - 1 : start])
        if opens and name[0] in s.weights.surname and name not in s.weights.words and start not in s.covered:
            yield Name(start, end, name, 300 if text[end : end + 2].strip().startswith("摄") else 40, "byline")


def envoys(s: Scene) -> Iterator[Name]:
    """Whoever stands between the title of an envoy or a minister and a pause: 驻华大使昊明博、."""
    for at in sorted(s.title_ends):
        envoy = s.text.endswith(_ENVOYS, max(0, at - 4), at)
        if envoy or s.text.endswith(_ABROAD, max(0, at - 4), at):
            m = _UP_TO_PAUSE.match(s.text, at)
            inside = range(at, m.end()) if m else ()
            if m and m[0][0] not in _NOT_LAST and not any(p in s.title_starts or p in s.saying or p in s.covered for p in inside):
                fitting = sum(_fits(s, c) for c in m[0])
                foreign = 2 * fitting > len(m[0]) if envoy else fitting == len(m[0])
                if foreign or (envoy and m[0][0] in s.weights.surname):
                    yield Name(at, m.end(), m[0], 300 if foreign else 20, "after_title")


def japanese(document: Document, s: Scene) -> Iterator[Name]:
    """Japanese names: a surname of the table and a given name of one to three characters."""
    side = s.weights.native
    text, best = s.text, side.evidence
    for hit in document.hits("japanese_surnames"):
        for length in (1, 2, 3):
            end = hit.end + length
            if end > len(text) or not _HAN.match(text[end - 1]):
                break
            given = s.weights.single[text[hit.end]] if length == 1 else s.weights.first[text[hit.end]] + s.weights.last[text[end - 1]]
            if given < -100:
                continue
            beside = hit.start in s.title_ends or end in s.title_starts or end in s.saying
            if (hit.row["weak"] and not beside) or hit.start in s.covered or text[hit.end : end] in _NO_GIVEN:
                continue
            score = best["bias"] + best[f"n2{length}j"] + (120 if length == 2 else 0) + given // 2
            score += 150 if text[end - 1] in s.weights.japanese_ends else -150
            score += side.before[text[hit.start - 1 : hit.start]] + side.after[text[end : end + 1]]
            score += (150 if end in s.boundaries else -150) + (100 if hit.start in s.boundaries else -200)
            if hit.start in s.title_ends:
                score += best["title_before"] + (_BOUNDED if closed(s, end) else 0)
            if end in s.title_starts:
                score += best["title_after"]
            if end in s.saying:
                score += s.saying[end][1]
            if score > 0:
                yield Name(hit.start, end, text[hit.start : end], score, "japanese")


def latin(s: Scene) -> Iterator[Name]:
    """Names in Latin letters, where a title or a verb of saying stands beside them."""
    text = s.text
    for m in _LATIN.finditer(text):
        start, end = m.span()
        if _NO_START.match(text[start - 1 : start]):
            continue
        mister = _MISTER.match(text, start, end)
        start = mister.end() if mister else start
        name = text[start:end]
        before = start - 1 if text[start - 1 : start] == " " else start
        after = end + 1 if text[end : end + 1] == " " else end
        titled = start in s.title_ends or before in s.title_ends
        said = (after in s.saying and s.saying[after][0] != "act") or after in s.title_starts
        several = " " in name or name[1:].lower() != name[1:]
        headed = said and (" " in name or after not in s.title_starts)  # 星河公司RoboMaster|总监
        if start in s.covered and after in s.title_starts and not titled:
            continue  # Alpha Labs|创始人
        if name and (mister or (several and (titled or headed)) or (titled and said)):
            yield Name(start, end, name, 500, "latin", name)


def spaced(document: Document, s: Scene) -> Iterator[Name]:
    """Names of two characters set with a space inside: 李 妍, in lists, bylines and after titles."""
    text = s.text
    for space in _SPACES.all_in(text):
        start, end = space.start() - 1, space.start()
        if text[start:end] not in s.weights.surname:
            continue
        if _HAN.match(text[start - 1 : start]) and start not in s.title_ends:
            continue
        at = end
        while text[at : at + 1] in (" ", "\u3000") and at < end + 4:
            at += 1
        if not _HAN.match(text[at : at + 1]) or (_HAN.match(text[at + 1 : at + 2]) and at + 1 not in s.saying):
            continue
        if s.weights.single[text[at]] + s.weights.surname[text[start]] > -40:
            yield Name(start, at + 1, text[start] + text[at], 300, "spaced")


def double_surnames(document: Document, s: Scene) -> Iterator[Name]:
    """Names with a husband's and a family's own surname, as in Hong Kong: 郑李锦芬总裁, 、罗范椒芬、."""
    text, w = s.text, s.weights
    for pair in w.surname_pair.finditer(text):
        start, end = pair.start(), pair.start() + 4
        if not closed(s, end) and not (start in s.title_ends and text[end : end + 1] in _AFTER_TITLED):
            continue
        if not (start in s.title_ends or _BEFORE_NAME.match(text[start - 1 : start] or "\n")) or start in s.covered:
            continue
        given = text[start + 2 : end]
        if text[end - 1 : end + 1] in _OFFICES:
            continue  # 曹周义|升任
        if len(given) < 2 or not _HAN.match(given[1]) or {given, text[start : start + 2]} & w.words.keys():
            continue
        if w.first[given[0]] + w.last[given[1]] >= 0:
            yield Name(start, end, text[start:end], 500, "double_surname")


def introduced(document: Document, s: Scene) -> Iterator[Name]:
    """Names that open a résumé or a profile: 赵一凡,男,1970年生; 赵一凡先生,1970年生."""
    text = s.text
    for line in document.article:
        start = line.start
        for double in (2, 1):
            if text[start : start + double] in s.weights.surname:
                m = _OPENING.match(text, start + double)
                if m and (m["sex"] or text[start : m.end(1)] not in s.weights.words):  # 高峰,男,
                    yield Name(start, m.end(1), text[start : m.end(1)], 900, "introduced")
                    break


def _holder(s: Scene, told: Sequence[Name], at: int) -> Name:
    """Of those with one surname the one told last beside the same title, else the one told last: 校党委书记郑某 … 郑|书记."""
    title = next((s.text[at:end] for end in range(at + 2, at + 9) if end in s.title_ends), None)
    if title is not None and any(n.name != told[-1].name for n in told[-_RECENT:]):
        for n in reversed(told[-_RECENT:]):
            if s.text.endswith(title, 0, n.start) or s.text.startswith(title, n.end):
                return n
    return told[-1]


def _of_another(s: Scene, told: Sequence[Name], at: int) -> bool:
    """Whether the title behind a body and a surname is one that nobody of that surname has been told with: 东华大学|王|副书记."""
    title = next((s.text[at:end] for end in range(at + 2, at + 9) if end in s.title_ends), "")
    if not title or title.endswith(_ANYBODYS):
        return False
    post = title[-2:]
    return not any(s.text.endswith(post, 0, n.start) or s.text.startswith(title, n.end) for n in told)


def addressed(s: Scene, full: list[Name]) -> Iterator[Name]:
    """A surname with a form of address, 顾先生: the surname is the mention, the name is the full one where it is known."""
    text, surnames = s.text, s.weights.surname
    ends = [at for at in s.saying if text[at : at + 2] in COURTESIES]
    told: dict[str, list[Name]] = {}  # the names by what they begin with, in reading order
    for n in full:
        for size in (1, 2):
            if len(n.name) > size:
                told.setdefault(n.name[:size], []).append(n)
    for at in sorted({*ends, *s.title_starts} if full else ends):
        start = at - 2 if at > 1 and text[at - 2 : at] in surnames else at - 1
        if not at or text[start:at] not in surnames:
            continue
        known = told.get(text[start:at], ())
        k = bisect_left(known, start, key=lambda n: n.start)
        if k and start in s.boundaries and not (start in s.body_ends and _of_another(s, known[:k], at)):
            meant = _holder(s, known[:k], at) if at not in ends else known[k - 1]
            yield Name(start, at, meant.name, 100, "addressed")
        elif at in ends and text[start - 1 : start] not in surnames and (start in s.boundaries or not _HAN.match(text[start - 1 : start])):
            yield Name(start, at, text[start : at + 2], 100, "addressed")
