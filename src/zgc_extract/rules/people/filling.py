"""Names that fill the room between a title, or a body's noun, and what closes them, whatever their characters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...document import Document
from ...honorifics import STYLES
from ...lexicon import Lexicon
from ...shelf import compiled
from ...sought import Sought
from ...tokenizer import coined
from .around import DEPARTMENTS, STOPS, acts, closed, leads_on
from .given import GOES_ON, PARTICLES, dangling
from .names import Name
from .scene import Scene

#: More than a shorter name in its place weighs: 敖云其|木格.
_WHOLE = 500

#: Surnames that begin other words behind titles: prepositions, adverbs, and what bodies and days begin with.
TITLED_NO_SURNAME = frozenset("由向对和与于从为经曾常将并连同会及相来到任后能可谢暨")
#: Of them adverbs, which stand before no pause: 书记|常绪扩|,.
_ADVERBS = frozenset("常曾时")
#: What posts end in, behind which a name may be of any characters; behind 记者, 选手, 专家 other words stand more often.
POSTS = ("长", "书记", "主任", "主席", "总裁", "总监", "经理", "董事", "理事", "委员", "议员", "官", "创始人",
          "负责人", "会计师", "工程师", "教授", "院士", "研究员", "司令员", "政委",
          "大使", "领事", "公使", "参赞", "干事", "主委", "顾问", "秘书")  # fmt: skip

_BEFORE_NAMES, _STYLES_BEGIN = (*POSTS, *STYLES), frozenset(style[0] for style in STYLES)
#: What ends words behind titles and no names: 高兴地, 会议后, 成果展.
NO_LAST = frozenset("副地后前上下中内外时着过会部处科室办局司厅展式者们个项次年月日号人事情度法区市县省")
#: What leads on behind a name.
_LEADS_ON = GOES_ON | frozenset("不没未则曾也还将已均")

#: Prepositions, which no name of one piece holds: 书记|江泰|为大桥剪彩.
_PREPOSITIONS = frozenset("为与对向把被将给在")

#: Verbs of holding the post that a name stands behind with 的 between, and how far before they stand.
_HELD = compiled("(?:[曾现兼担出原历]任|身为|作为)[^,。;:]*$")
_FAR = 40

#: What a name weighs that is no part of a longer one.
_SURE = 300

#: How far two characters must speak for a given name whose surname is rather another word, and where both are a word too.
_GIVEN, _GIVEN_WORD = 20, 80

#: How far a surname must speak for a name that is a word too.
_CLEARLY = 60

#: The shortest and the longest name of one piece that foreigners and minorities bear.
_SHORT, _SHORTEST, _LONGEST = 3, 4, 8

#: A body's noun, a name, and the same noun at the head of the post: 司|许倞|司长.
_NOUNS = frozenset("司局处部院校所厅室科股组")
#: Those of them whose head may be told with the house that they are in: 网络局|侯召迅|处长.
_OF_PARTS = frozenset("处科")
#: The name that opens a line of a roster, or stands behind the colon in it.
_ROSTERED = Sought("(?:^|[\n:])[ \u3000]{0,12}(?P<name>[\u4e00-\u9fff]{3})[ \u3000]{1,8}(?=[^ \u3000\n])", " ", "\u3000")
#: What is no name that a tokenizer makes up behind a title: 总经理|一职, 演员|笑个, 市长|来澳, 老雷; and what no name ends in.
_STRANGE = compiled(
    "[^\u4e00-\u9fff]|^暨|[和与及同跟在是的等对将曾也都又就被把向从为以由率任说称道了用因受获个]|^[一二三四五六七八九十两几来赴访抵驻到老供]|[某总给谈先后仍即职]$"
)


@lru_cache(maxsize=8)
def _groups(lexicon: Lexicon) -> tuple[str, ...]:
    """Words for people that are nobody's post."""
    return tuple(lexicon.table("_not_posts"))


def standing(document: Document, s: Scene) -> Iterator[Name]:
    """What a tokenizer makes up between a title and a pause or a verb, whatever it begins with: 行长益虎,; 副县长操航|代表."""
    groups = _groups(document.lexicon)
    for at in s.title_ends:
        if at not in s.cuts or at + 1 in s.cuts or at in s.covered:
            continue
        end = at + 2 if at + 2 in s.cuts else at + 3
        if end not in s.cuts or not (closed(s, end) or acts(s, end)):
            continue
        name = s.text[at:end]
        odd = _STRANGE.search(name) or name in s.weights.words or (at, end) in s.places or s.text.endswith(groups, max(0, at - 6), at)
        if not odd and coined(document.tokenizer, name):
            yield Name(at, end, name, 100, "after_title")


def rostered(document: Document, s: Scene) -> Iterator[Name]:
    """Whoever opens a line of a roster, a space and posts up to the line's end behind the name: 牛一兵 中央网信办副主任."""
    if not s.title_ends:
        return
    for m in _ROSTERED.all_in(s.document):
        start, end = m.span("name")
        at, line = m.end(), document.line_at(start)
        if s.text[start] not in s.weights.surname or line.end not in s.title_ends or not (at in s.covered or at in s.title_starts):
            continue
        if m["name"] not in s.weights.words and (start, end) not in s.places and start not in s.covered and start not in s.title_starts:
            yield Name(start, end, m["name"], 300, "appositive")


def headed(document: Document, s: Scene) -> Iterator[Name]:
    """Whoever stands between a body and the post of its head, or of a head in it: 创新发展司|许倞|司长, 网络局|侯召迅|处长."""
    text = s.text
    for end in s.title_starts:
        head = end + (text[end] == "副")
        if text[head] not in _NOUNS or not text.startswith("长", head + 1):
            continue
        start = next((start for start in (end - 3, end - 2) if start > 0 and text[start - 1] == text[head]), end)
        if start == end and text[head] in _OF_PARTS and text[max(0, end - 4)] in _NOUNS:
            start = end - 3 if _NOUNS.isdisjoint(text[end - 3 : end]) and coined(document.tokenizer, text[end - 3 : end]) else end
        name = text[start:end]
        odd = start in s.covered or name in s.weights.words or _STRANGE.search(name)
        if name[:1] in s.weights.surname and not odd:
            yield Name(start, end, name, 300, "before_title")


#: What opens a place between two marks for somebody called by a post behind the name, and what else than departments no name ends in.
_BROUGHT, _NO_NAME_ENDS = frozenset("由与和及、同"), DEPARTMENTS | frozenset("校行社馆站所团委盟联协办员长中业者")
#: What a tokenizer glues to a name behind it.
_LEADS_GLUED = frozenset("由与和及同")
#: Posts by which people are called behind their names.
_CALLED = (
    "会长", "理事长", "监事长", "秘书长", "主任", "主席", "校长", "院长", "董事长", "总经理", "执行长", "秘书", "顾问", "领事", "大使",
    "理事", "总裁", "总监", "书记", "教授", "研究员", "院士", "委员", "主委", "常委", "部长", "局长", "厅长", "处长",
    "科长", "所长", "馆长", "行长", "社长", "区长", "县长", "市长", "镇长", "经理", "工程师", "医师", "博士",
)  # fmt: skip


def brought(s: Scene) -> Iterator[Name]:
    """Whoever fills the place between a word that brings in people, or a mark, and the post behind: 由|卢长水|主任与林佳彻秘书接见."""
    text = s.text
    for end in s.title_starts:
        start = next((at for at in (end - _SHORT, end - _SHORT + 1) if _begins(s, at) and _likely(s, at, end)), end)
        if start == end:
            continue
        closes = next((at for at in range(end + 2, end + 7) if at in s.title_ends), 0)
        if not closes or not text.endswith(_CALLED, end, closes) or not (_ended(s, closes) or text[closes : closes + 1] in "与和及偕陪"):
            continue
        inside = s.title_starts.isdisjoint(range(start, end)) and s.covered.isdisjoint(range(start, end))
        if inside and (start, end) not in s.places:
            yield Name(start, end, text[start:end], _SURE, "before_title")


def _begins(s: Scene, start: int) -> bool:
    """Whether a word that brings in people, or a mark, ends here."""
    before = s.text[start - 1 : start] if start > 0 else ""
    if start < 0 or not (before in _BROUGHT or before in STOPS):
        return False
    return start in s.cuts or (before in _LEADS_GLUED and start - 1 in s.cuts)


def _likely(s: Scene, start: int, end: int) -> bool:
    """Whether a surname opens these two or three characters, and the rest of them are what given names are made of."""
    w, name = s.weights, s.text[start:end]
    clear = w.surname.get(name[0], -_SURE)
    if not _han(name) or name in w.words or name[-1] in _NO_NAME_ENDS or name[-1] in NO_LAST or name[0] in _LEADS_GLUED:
        return False
    if len(name) < _SHORT:
        return clear > -_SURE and w.single[name[1]] > _GIVEN_WORD and coined(s.document.tokenizer, name)
    given = w.first[name[1]] + w.last[name[2]]
    if name[:2] in w.words or (name[1:] in w.words and given <= (_GIVEN if clear > _CLEARLY else _GIVEN_WORD)):
        return False
    return clear > _CLEARLY or (clear > -_SURE and given > _GIVEN)


def filling(s: Scene, sure: list[Name]) -> Iterator[Name]:
    """Names that a title and a close stand around: 副省长|时应淮|宣布, 副主任|额尔德尼|、."""
    named, called = {n.start: n for n in sure}, s.title_starts & {n.end for n in sure}
    for end_of_title in s.title_ends:
        at = end_of_title
        if s.text[at : at + 1] == "的" and _HELD.search(s.text, max(0, at - _FAR), at):
            at += 1  # 曾任所长的|冷月
        n = named.get(at)
        if s.text[at : at + 1] in _STYLES_BEGIN and s.text.startswith(STYLES, at):
            continue  # 执行董事|拿督威拉|林福安
        if at in s.covered or at in s.title_starts or (n is not None and ((n.score > _SURE and n.end - at > 2) or _followed(s, n.end))):
            continue
        post = s.text.endswith(_BEFORE_NAMES, 0, end_of_title)
        short = n is None or (n.end - at == _SHORT - 1 and n.evidence == "after_title")  # 大使庹尧|诲|也
        over = n is not None and n.end in s.cuts and n.end + 1 not in s.cuts  # 副局长赵毅|工作
        end = _native(s, at) if short and post and not over else 0
        end = end or _of_one_piece(s, at, post)
        if not end and n is None and called.isdisjoint(range(at - _LONGEST, at - 1)):  # 戴朝宗|局长|简报指出
            end = _of_two(s, at)
        if end:
            yield Name(at, end, s.text[at:end], _WHOLE, "after_title")


def _followed(s: Scene, end: int) -> bool:
    """Whether what follows a name stands there: 行长顾龙|,; 行长顾龙|于北京病逝, 行长顾龙|多方筹措资金."""
    return closed(s, end) or acts(s, end) or leads_on(s, end)


def _native(s: Scene, at: int) -> int:
    """Where a surname with two characters behind it ends before a close, 0 where none does."""
    text, w = s.text, s.weights
    size = 2 if text[at : at + 2] in w.surname else 1
    if at + size + 2 > len(text) or text[at : at + size] not in w.surname:
        return 0
    if text[at] in TITLED_NO_SURNAME and not (text[at] in _ADVERBS and text[at : at + 2] not in s.stops and closed(s, at + size + 2)):
        return 0
    end = at + size + 2
    name = text[at:end]
    if name[-1] in NO_LAST or dangling(s, name[-1], end) or name in w.words or (at, end) in s.places:
        return 0
    if any(p in s.title_starts or p in s.saying for p in range(at + 1, end)) or not _han(name):
        return 0
    if at + 2 in s.cuts and end not in s.cuts and name[:2] in w.never:
        return 0  # 孙主席|祝愿|新一届董事局
    if (at + size in s.cuts and name[size:] in w.words and at + size not in s.title_ends):
        return 0
    if _ended(s, end):
        return end
    # 县委书记|步|青云|鸣锣: a given name that is a token, and another word behind it
    parted = size == 1 and s.cuts.issuperset((at, at + 1, end)) and at + 2 not in s.cuts and end + 1 not in s.cuts and end not in s.covered
    likely = parted and w.first[text[at + 1]] + w.last[text[at + 2]] > 0
    return end if likely and at not in s.covered and _han(text[end : end + 2]) else 0


def _of_two(s: Scene, at: int) -> int:
    """Where a surname with one character behind it ends before a verb of its own, a word or not: 财务总监|施展|通报情况."""
    end, name = at + 2, s.text[at : at + 2]
    if end not in s.saying or s.saying[end][0] == "form" or at not in s.cuts or end not in s.cuts:
        return 0
    post = s.text.endswith(POSTS, 0, at) and name[:1] in s.weights.surname and name[:1] not in TITLED_NO_SURNAME  # 董事长|练达|表示
    sure = post or (s.weights.surname[name[:1]] > _CLEARLY and name[:1] not in s.weights.weak)
    sure = sure and (at, end) not in s.places
    return end if sure and name not in s.weights.never and name[-1] not in PARTICLES and name[-1] not in NO_LAST else 0


def _of_one_piece(s: Scene, at: int, post: bool) -> int:
    """Where a run of transliterating characters ends before a close, 0 where none does: 敖云其木格|参加."""
    text, pieces = s.text, s.weights.pieces
    first, second = text[at : at + 1], text[at + 1 : at + 2]
    opens = (post or second in pieces) if first in pieces else (post and s.weights.surname[first] > 0)
    if not opens or first in TITLED_NO_SURNAME or first + second in s.weights.never:
        return 0  # 总书记|关于东北、…的讲话
    strange = s.cuts.issuperset((at + 1, at + 2))  # 首席执行官|齐普策, but 董事|培训班
    short = _SHORT if post and first in pieces and strange and at + _SHORT in s.cuts else _SHORTEST
    for end in range(at + short, min(at + _LONGEST, len(text)) + 1):
        if _ended(s, end):
            name = text[at:end]
            last = name[-1] not in NO_LAST and name[-1] not in PARTICLES and name[_SHORT:] not in s.stops
            fits = last and all(c in pieces for c in name[2:]) and _han(name) and _PREPOSITIONS.isdisjoint(name[2:])
            return end if fits and not any(p in s.title_starts or p in s.saying for p in range(at, end)) else 0
    return 0


#: What somebody hands in who leaves: 总经理车成聚|的书面辞职报告.
_LETTERS = compiled("的(?:书面)?(?:辞职|辞呈|辞任|请辞|辞去)")


def _ended(s: Scene, end: int) -> bool:
    """Whether a pause, a verb or what leads to one follows."""
    return closed(s, end) or acts(s, end) or s.text[end : end + 1] in _LEADS_ON or _LETTERS.match(s.text, end) is not None


def _han(name: str) -> bool:
    return all("\u4e00" <= c <= "\u9fff" for c in name)
