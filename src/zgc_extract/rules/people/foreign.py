"""Names that are not Chinese: in pieces (艾巴·伦德), Japanese; with a gloss in Latin letters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...document import Document
from ...honorifics import ADDRESSES, HONORIFICS
from ...post_words import post_words
from ...shelf import compiled
from ...sought import Sought, noted
from .around import acts, closed
from .latin import MISTER, ROLES
from .name_parts import Parts
from .names import Name
from .others import HAN
from .scene import Scene

DOTS = "·•・‧∙"
_PIECE = "(?:[\u4e00-\u9fff]{1,8}|[A-Za-z]{1,12}\\.?)"
_PLAIN_DOT = r"(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff])"
_DOT = Sought(rf"[{DOTS}.](?:(?<!\.)|(?<=[\u4e00-\u9fff]\.)(?=[\u4e00-\u9fff]))", *DOTS, ".")
_MORE_PIECES = compiled(f"(?:(?:[{DOTS}]|{_PLAIN_DOT}){_PIECE}){{1,4}}")
_LONGEST_PIECE, _SHORTEST_PIECE = 6, 3
_DASHED = compiled("(?P<piece>[\u4e00-\u9fff]{1,4})[-—]$")
#: The second half of a double name: 多琳·伯格丹|-马丁.
_SECOND = compiled("-[\u4e00-\u9fff]{2,5}?(?=[,。、;:()\\s]|出席|表示|致辞|发言|发来|说|先生|女士)")
#: A name of two pieces, up to what may follow one.
_LOST_DOT = compiled(
    "([一-龥]{2,6})\\?([一-龥]{2,6}?)(?=[,。、;()]|先生|女士|博士|表示|说|介绍|指出|致辞|一行|出席|认为|率|与|和|在|等)"
)
_HYPHENED = compiled(
    "([一-龥]{1,6})-([一-龥]{2,6}?)(?=[,。、;:()]|先生|女士|博士|教授|表示|说|介绍|指出|致辞|一行|出席|认为|率|与|和|在|等|主持|发言|到会|参加)"
)
_GLOSS = compiled(r"\(([A-Z][A-Za-z.'’\-]*(?: [A-Za-z][A-Za-z.'’\-]*){0,4})[,)]")

#: What credits join by a dot.
_CREDITS = ("文·图", "图·文", "文.图", "图.文", "摄·文")
#: What ends the name of a house before a name.
_SCHOOLS = ("大学", "学院", "研究所", "研究院", "实验室", "公司", "集团")


def _fits(s: Scene, text: str) -> bool:
    return all(c in s.weights.pieces or c == "." or (c.isascii() and c.isalpha()) for c in text)


_LONGEST_POST = 4
_UP_TO_PAUSE = compiled(
    r"[\u4e00-\u9fff]{2,6}?(?=[,。、(;]|\d{1,2}(?:日|月\d)|一行|邀请|递交|访华|访问|率领|抵达|出席|会见|致辞|表示|说|介绍|认为|指出|称|告诉)"
)
#: What is named after people and firms: 星尚·梅兰超市.
_NAMED_SO = ("超市", "商场", "百货", "酒店", "餐厅", "品牌", "系列", "奖", "杯", "商城", "专卖店", "球场", "体育场")

#: What stands behind places, firms and given names that are Japanese surnames too: 中山大学, 松下公司, 余|小林|同志.
_NO_GIVEN = frozenset((
    *ADDRESSES, "教授", "大学", "公司", "集团", "医院", "路", "市", "县", "区", "电器", "电机", "汽车", "银行", "铁道",
))  # fmt: skip

#: What tells that a page is about people of Japan, and marks behind names of a row.
_OF_JAPAN, _ROW_MARKS = noted(("日本", "株式会社", "日中")), frozenset("、,。;()")

#: How much it adds that a title stands before a Japanese name and a pause behind it.
_BOUNDED = 150

#: What follows names, or stands before them, rather than ends them.
_NOT_LAST = frozenset("和与及同跟在是的等对将曾也都又就被把向从为以由有率任说称道了用因受获")

#: What stands before a place where somebody acts.
_AT = frozenset("在于")

#: What somebody gives, behind 作.
_REPORTS = compiled("了|主讲|主旨|主题|专题|特邀|大会|学术|题为|报告|演讲|发言|讲话|致辞|总结|推介|分享")
#: What joins two names or leads from one to the next, and stands in none that is rendered.
_JOINS = frozenset("和与同跟向对给为被把请")

#: Adverbs of one character that render foreign names too, and the marks before which they are none.
_ADVERBS, _PAUSES = frozenset("则曾也还均都将就并亦"), frozenset(",。、;:()")


def _left(s: Scene, start: int, dot: int) -> tuple[int | None, bool]:
    """Where the first piece starts, and whether a mark or a title says so: else where the transliterating characters begin."""
    for cut in range(dot - 1, start - 1, -1):
        if not HAN.match(s.text[cut]) and not s.text[cut].isalpha():
            in_row = cut in s.title_ends or (dot - cut < _LONGEST_PIECE and _mostly(s, cut + 1, dot))
            if s.text[cut] == "、" and in_row and cut + 1 < dot:
                return cut + 1, True
            break
        if _joins(s, cut) and cut + 2 < dot and all(_fits(s, c) for c in s.text[cut + 1 : dot]):
            return cut + 1, True  # 钱顺洋向|安德烈·马丁
        if cut in s.title_ends or (cut in s.place_ends and cut in s.boundaries and not _in_a_piece(s, cut)):
            cut -= cut not in s.title_ends and cut - 1 in s.title_ends  # 州长|沙吾提·努尔兰, which is not in 长沙
            return cut + (s.text[cut] in _NOT_LAST and cut + 1 < dot), True
        begin = cut + (s.text[cut] in _NOT_LAST)
        if begin < dot and cut in s.cuts and s.text[cut - 2 : cut] in s.weights.saying and all(_fits(s, c) for c in s.text[begin:dot]):
            return begin, True  # 副校长吴平会见|约翰·史密斯, 会见了|安娜·林德
        if cut + 1 < dot and s.text.endswith(_SCHOOLS, start, cut):
            return cut + (s.text[cut] in _NOT_LAST), True  # 亚琛工业大学|汉斯·韦伯|教授, 密执安大学的|约翰·托马
    at = dot
    while at > start and _fits(s, s.text[at - 1]):
        at -= 1
    if s.text[at] in _NOT_LAST and at + 1 < dot:
        at += 1
    return (at if at < dot else None), False


def _joins(s: Scene, at: int) -> bool:
    """Whether a character joins two names, or leads from one to the next; 埃及 renders a name."""
    return s.text[at] in _JOINS or (s.text[at] == "及" and s.text[at - 1] != "埃")


def _in_a_piece(s: Scene, end: int) -> bool:
    """Whether a place of two characters that ends there is the middle of a piece: 埃马|纽埃|尔·马克龙."""
    start = end - 2
    if (start, end) not in s.places or start <= 0 or start in s.place_ends or start in s.title_ends:
        return False
    return _fits(s, s.text[start - 1]) and s.text[start - 1] not in _NOT_LAST


def _over_dash(s: Scene, start: int) -> int:
    """Where a name begins whose first piece is a double one: 让-皮埃尔·杜兰."""
    m = _DASHED.search(s.text, max(0, start - 5), start)
    if m is None:
        return start
    at = next((k for k in range(m.start(), m.end() - 1) if k in s.title_ends), m.start())
    whole = at in s.title_ends or (at in s.boundaries and all(_fits(s, c) for c in m["piece"]))
    return at if whole else start


def _right(s: Scene, dot: int, end: int, parts: Parts) -> tuple[int | None, bool]:
    """Where the last piece ends, and whether a mark, a title or a verb says so."""
    built = parts.longest(dot + 1)
    stop = parts.end(built) if built and not built[0].row["weak"] else 0
    if stop - dot > _SHORTEST_PIECE and (closed(s, stop) or not _fits(s, s.text[stop])):
        return stop, True  # 玉素甫江·|麦麦提|出席
    end = next((p for p in range(dot + 3, end) if _joins(s, p)), end)  # 马丁·林德|和李思源主任
    for cut in range(dot + 2, min(dot + _LONGEST_PIECE + 2, end + 1)):
        if s.text[cut - 1] == "用" and cut - 1 > dot + 1:  # 马丁·林德|用中文说
            return cut - 1, True
        if s.text[cut - 1] in _AT and cut - 1 > dot + 1 and cut in s.place_starts:
            return cut - 1, True  # 史蒂文·布朗|在北京会谈
        if cut not in s.boundaries and cut + 1 in s.saying and cut + 1 in s.boundaries:
            continue  # 买买|提出席
        if cut + 1 == end and s.text[cut] == "提":
            continue  # 买合木|提、
        told = (cut in s.title_starts or cut in s.saying) and _fits(s, s.text[cut - 1])
        if told or (cut == end and (s.text[cut : cut + 1] == "、" or _GLOSS.match(s.text, cut))):
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
    if at < end and at not in s.boundaries and at not in s.saying and s.text[at] not in _AT:
        if at - 1 in s.boundaries and at - 1 > dot + 1 and s.text[at] not in _NOT_LAST:
            at -= 1  # 来访: another word that begins with such a character
        elif at + 1 in s.boundaries and s.text[at] not in _NOT_LAST:
            at += 1  # a token whose last character does not render foreign names
    if at - 1 > dot + 1 and at - 1 in s.boundaries and s.text[at - 1] == "以":
        at -= 1  # 海因里希·沃尔夫|以|“绿色”为题
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
    dots_in = list(_DOT.all_in(document))
    divisions = {h.word for h in document.hits("places") if h.row["kind"] == "province"} if dots_in else ()
    parts = Parts(document) if dots_in else None
    for dot in dots_in:
        more = _MORE_PIECES.match(text, dot.start())
        if dot.start() < done or not more or parts is None:
            continue
        dots, stop = _of_one(s, [i for i in range(more.start(), more.end()) if text[i] in DOTS or text[i] == "."], more.end())
        start, left = _left(s, max(done, dot.start() - 8), dot.start())
        built = parts.start(dot.start())
        start, left = (built, True) if built is not None and built >= done else (start, left)
        end, right = _right(s, dots[-1], stop, parts)
        over = _SECOND.match(text, end) if end is not None and text[end : end + 1] == "-" else None
        glossed = over is not None and _GLOSS.match(text, over.end()) is not None  # 诺亚·本-大卫(Noa Ben-David)
        end = over.end() if over and end is not None and (glossed or all(_fits(s, c) for c in text[end + 1 : over.end()])) else end
        right = right or glossed
        if end is not None and text[end - 1] == "作" and end - 2 > dots[-1] and _REPORTS.match(text, end):
            end -= 1  # 亚利·瓦尔|作主旨报告
        if end is not None and text[end - 1] in _ADVERBS and end - 2 > dots[-1] and text[end : end + 1] not in _PAUSES:
            end -= 1  # 卡琳·贝伦斯|则|建议
        done = stop if end is None else min(end, stop)
        start = _over_dash(s, start) if start is not None else None
        if start is None or end is None or not HAN.search(text[start:end]) or text.startswith(_NAMED_SO, end):
            continue
        if text[start:end] in _CREDITS or s.covered.issuperset(range(start, end)):
            continue  # 文·图/张三; 威廉·希尔, which a body is called
        strange = sum(not _fits(s, c) for c in text[start:end] if c not in DOTS)
        if strange * (1 if left and right else 4) > end - start - len(dots):
            continue
        if not (left or right) and start not in s.boundaries and stop > end:
            continue  # 智慧节|能·连|系未来: the middle of words on both sides
        pieces = list(zip([start, *(d + 1 for d in dots)], [*dots, end], strict=True))
        if any((a, b) in s.places or text[a:b] in divisions for a, b in pieces) or text[dots[0] - 2 : dots[0]] in divisions:
            continue
        yield Name(start, end, text[start:end].replace(".", "·") if dot[0] == "." else text[start:end], 600, "transliterated",
                   latin_after(text, end))  # fmt: skip


def _of_one(s: Scene, dots: list[int], stop: int) -> tuple[list[int], int]:
    """The dots of the first name, and where its last piece must end: 约翰·史密斯|教授和玛丽·克莱恩 are two."""
    for k, (dot, following) in enumerate(pairwise(dots)):
        for cut in range(dot + 2, following):
            if cut in s.title_starts or (_joins(s, cut) and cut + 1 < following):
                return dots[: k + 1], cut
    return dots, stop


def lost_dots(s: Scene) -> Iterator[Name]:
    """Names of two pieces behind a title whose dot became a question mark on the way: 总领事莱娜?贝尔表示."""
    if "?" not in s.text:
        return
    for at in s.title_ends:
        m = _LOST_DOT.match(s.text, at)
        if m is not None and all(_fits(s, c) for c in m[1] + m[2]):
            yield Name(at, m.end(), f"{m[1]}·{m[2]}", 600, "transliterated")


def hyphened(s: Scene) -> Iterator[Name]:
    """Names of two pieces behind a title with a hyphen for the dot: 司长安德列-林德表示."""
    if "-" not in s.text:
        return
    for at in s.title_ends:
        m = _HYPHENED.match(s.text, at)
        if m is not None and all(_fits(s, c) for c in m[1] + m[2]):
            yield Name(at, m.end(), m[0], 600, "transliterated", latin_after(s.text, m.end()))


def glossed(s: Scene) -> Iterator[Name]:
    """What stands between a title and a name in Latin letters in brackets: 部长席肯妮娑(Princess Sikhanyiso)."""
    text = s.text
    for m in _GLOSS.finditer(text):
        at = next((p for p in range(m.start() - 2, max(0, m.start() - 9), -1) if p in s.title_ends), None)
        if at is None:
            named = (p for p in (m.start() - 3, m.start() - 2) if text.endswith(ROLES, 0, p))
            at = next((p for p in named if text[p] in s.weights.surname), None)
        if at is None or " " not in m[1] or not any(c.islower() for c in m[1]):
            continue
        if all(HAN.match(c) or c in DOTS for c in text[at : m.start()]) and at not in s.covered:
            end = next((m.start() - len(a) for a in HONORIFICS if text.endswith(a, at, m.start())), m.start())
            name = text[at:end]
            yield Name(at, end, name, 700, "transliterated" if _DOT.pattern.search(name) else "after_title", MISTER.sub("", m[1]))


def envoys(s: Scene) -> Iterator[Name]:
    """Whoever stands between the title of an envoy or a minister and a pause: 驻华大使昊明博、."""
    titles = post_words(s.document.lexicon).titles
    for at in sorted(s.title_ends):
        begin = at - _LONGEST_POST if at > _LONGEST_POST else 0
        envoy = s.text.endswith(titles["envoy"], begin, at)
        if envoy or s.text.endswith(titles["abroad"], begin, at):
            m = _UP_TO_PAUSE.match(s.text, at)
            inside = range(at, m.end()) if m else ()
            if m and m[0][0] not in _NOT_LAST and not any(p in s.title_starts or p in s.saying or p in s.covered for p in inside):
                fitting = sum(_fits(s, c) for c in m[0])
                strange = len(m[0]) - fitting
                foreign = fitting > strange if envoy else strange <= (len(m[0]) > _SHORTEST_PIECE)
                short = envoy and len(m[0]) < _SHORTEST_PIECE and m.end() in s.saying
                short = short and m[0] not in s.stops and m[0] not in s.weights.words
                if foreign or short or (envoy and m[0][0] in s.weights.surname):
                    yield Name(at, m.end(), m[0], 300 if foreign else 20, "after_title")


def japanese(document: Document, s: Scene) -> Iterator[Name]:
    """Japanese names: a surname of the table and a given name of one to three characters."""
    side = s.weights.native
    text, best = s.text, side.evidence
    for hit in document.hits("japanese_surnames"):
        for length in (1, 2, 3):
            end = hit.end + length
            if end > len(text) or not HAN.match(text[end - 1]):
                break
            given = s.weights.single[text[hit.end]] if length == 1 else s.weights.first[text[hit.end]] + s.weights.last[text[end - 1]]
            if given < -100:
                continue
            beside = hit.start in s.title_ends or end in s.title_starts or end in s.saying
            word = length == 2 and text[hit.end : end] in s.stops  # 大竹|召开
            word = word or (hit.word[0] == "和" and text.endswith(HONORIFICS, 0, hit.start))  # 张三研究员和|田长青
            if (hit.row["weak"] and not beside) or hit.start in s.covered or text[hit.end : end] in _NO_GIVEN or word:
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


def japanese_by_form(s: Scene) -> Iterator[Name]:
    """What fills the room between a title and a mark on a page that tells of Japan, as Japanese given names end: 社长白柳正义、."""
    text = s.text
    if not s.document.has_any(_OF_JAPAN):
        return
    for at in s.title_ends:
        end = at + 4
        name = text[at:end]
        ended = text[end : end + 1] in _ROW_MARKS or end in s.saying or acts(s, end)
        if len(name) < end - at or name[-1] not in s.weights.japanese_ends or not ended:
            continue
        if name[-1] == "也" and name[0] in s.weights.surname:
            continue  # 主任|滕延年也应邀到会
        if all(map(HAN.match, name)):
            inside = range(at, end)
            if not any(p in s.title_starts or p in s.saying or p in s.covered for p in inside) and name[0] not in _NOT_LAST:
                yield Name(at, end, name, 320, "japanese")
