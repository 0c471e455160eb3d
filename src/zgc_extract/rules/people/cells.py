"""Names that fill a cell: behind a body's post or before one on a line of its own, behind 主讲人:; in Latin letters and Chinese ones."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...shelf import compiled
from ...sought import Sought
from .around import closed
from .names import Name
from .scene import Scene
from .weights import NEVER

_WEIGHT = 320
#: A given name in Latin letters and a Chinese surname or name: Kevin佟, Michael 林.
_MIXED = r"[A-Z][a-z]{1,11}(?: ?[A-Z][a-z]{1,11})? ?[\u4e00-\u9fff]{1,3}"
_LATIN = r"[A-Z][A-Za-z.'’-]{1,16}(?: [A-Z][A-Za-z.'’-]{0,16}){1,3}"
_NAME = rf"(?P<name>[\u4e00-\u9fff]{{2,4}}|{_MIXED}|{_LATIN})"
#: A line's end with a name, white space in front, and a line that begins with one.
_LAST = compiled(rf"[ \u3000]{{1,12}}{_NAME}(?:先生|女士|教授|博士)?$")
_FIRST = compiled(rf"{_NAME}(?:[ \u3000]{{1,12}}|[ \u3000]?[,:|丨/][ \u3000]?)(?=\S)")
#: A line that is a name and its posts in brackets.
_IN_BRACKETS = compiled(rf"{_NAME}[ \u3000]?\((?=\S)")
#: What stands in front of the cells of a line: 1., ▲, 嘉宾:.
_OPENING = compiled(
    r"(?:\d{1,2}:\d\d(?: ?[-—~至] ?\d{1,2}:\d\d)?[ \u3000]+)?"
    r"[▲△●■◆•·★\-—]*[ \u3000]?(?:\d{1,2}[.、)] ?)?(?:[\u4e00-\u9fff]{2,6}:[ \u3000]?)?"
)
#: Who does what at an event, on a line of its own or behind a mark, before a colon and the name.
_PART = Sought(
    r"(?:主讲人?|报告人|演讲人?|宣讲人|发布人|发言人|主持人|点评人|评议人|与谈人|分享人|授课人|讲解人|主讲嘉宾|主讲教师|主讲老师|授课教师|演讲嘉宾|分享嘉宾|对话嘉宾|"
    r"致辞嘉宾|圆桌嘉宾|讨论嘉宾|特邀嘉宾|点评嘉宾|嘉宾|讲师|领队|队长|申报人|完成人|获奖人)"
    rf"[ \u3000]?:[ \u3000]{{0,3}}{_NAME}(?=[ \u3000,(、;|]|教授|副教授|研究员|博士|院士|先生|女士|老师|$|\n)",
    "人:", "讲:", "宾:", "师:", "队:", "长:",
)
#: A given name in Latin letters and the surname behind it, in a sentence: 合伙人|Grace林.
_MIXED_IN = Sought(r"[A-Z][a-z]{1,11} ?[\u4e00-\u9fff]", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
#: A name in Latin letters before the Chinese one of the same man: Pierre Lambert(蓝沛儒).
_GLOSSED = Sought(rf"(?P<latin>{_LATIN}) ?\((?P<name>[\u4e00-\u9fff·]{{2,8}})\)", "(")
_GLOSS_WEIGHT = 720
#: What is no name in such a place: what is done, who in general.
_NO_NAME = frozenset(
    ("致辞", "致词", "讲话", "发言", "签名", "签字", "寄语", "题词", "主持", "演讲", "报告", "宣读", "颁奖", "授牌", "揭牌", "点评", "总结",
     "办公室", "待定", "合影", "见证", "出席", "参加", "陪同", "签约", "剪彩", "推介", "介绍", "开场", "分享", "茶歇", "代表", "全体",
     "如下", "名单", "简介", "待确认", "先生", "女士", "教授", "博士")
)  # fmt: skip
_HAN = compiled("[\u4e00-\u9fff]+")
_LATIN_FIRST = compiled("[A-Z]")


def cells(document: Document, s: Scene) -> Iterator[Name]:
    """Names that are all of a cell beside posts: 甲大学校长  严明; 水静  乙银行副行长; 主讲人:向阳."""
    yield from _of_lines(document, s)
    for m in _MIXED_IN.all_in(s.document):
        end = next((e for e in (m.end(), m.end() + 1, m.end() + 2) if closed(s, e)), 0)
        chinese = all("\u4e00" <= c <= "\u9fff" for c in s.text[m.end() : end])
        if end and chinese and s.text[m.end() - 1] in s.weights.surname and m.start() in s.title_ends and m.start() not in s.covered:
            yield Name(m.start(), end, s.text[m.start() : end], _WEIGHT, "appositive")
    for m in _GLOSSED.all_in(s.document):
        before = next(at for at in range(m.start(), -1, -1) if s.text[at - 1 : at] not in (" ", "\u3000"))
        beside = before in s.title_ends or m.end() in s.title_starts or m.end() in s.saying
        if beside and m.start() not in s.covered and m["name"] not in s.weights.words:
            yield Name(m.start(), m.end(), m["name"], _GLOSS_WEIGHT, "transliterated", m["latin"])
    for m in _PART.all_in(s.document):
        start, end = m.span("name")
        if _is_name(s, start, end, sure=False):
            yield _named(s, start, end)


def _of_lines(document: Document, s: Scene) -> Iterator[Name]:
    text = s.text
    for line in document.article:
        if line.end - line.start > _LONGEST:
            continue
        last_of = line.end - (text[line.end - 1 : line.end] == ")")
        if last_of not in s.title_ends and text.find(" ", line.start + 1, line.end) < 0:
            continue
        opening = _OPENING.match(text, line.start, line.end)
        begin = opening.end() if opening else line.start
        last = _LAST.search(text, begin, line.end)
        if last is not None and last.start() in s.title_ends and _body_at(s, begin) and _is_name(s, *last.span("name"), sure=True):
            yield _named(s, *last.span("name"))
        first = _FIRST.match(text, begin, line.end) if line.end in s.title_ends else None
        first = first or (_IN_BRACKETS.match(text, begin, line.end) if last_of < line.end and last_of in s.title_ends else None)
        posts = first is not None and (first.end() in s.title_starts or _body_at(s, first.end()))
        if first is not None and posts and _is_name(s, *first.span("name"), sure=True):
            yield _named(s, *first.span("name"))


def _body_at(s: Scene, at: int) -> bool:
    """Whether a body or a place begins at an offset."""
    return at in s.covered or at in s.place_starts


#: How long a line with such cells is at most.
_LONGEST = 60


def _named(s: Scene, start: int, end: int) -> Name:
    name = s.text[start:end]
    latin = None if _HAN.search(name) else name
    return Name(start, end, name, _WEIGHT, "latin" if latin else "appositive", latin)


def _is_name(s: Scene, start: int, end: int, sure: bool) -> bool:
    """Whether what fills a cell is a name: in Latin letters, mixed with a surname, or Chinese by its surname."""
    name, surnames = s.text[start:end], s.weights.surname
    if start in s.covered or start in s.title_starts or (start, end) in s.places or name in _NO_NAME:
        return False
    if _LATIN_FIRST.match(name):
        chinese = _HAN.search(name)
        return chinese is None or chinese[0][0] in surnames
    if len(name) == _FOUR and name[:2] not in surnames:
        return False
    return name[0] in surnames and not name.startswith("谢谢") and (sure or s.weights.words.get(name) != NEVER)


_FOUR = 4
