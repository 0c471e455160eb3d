"""Where a noun phrase begins that ends at an offset: behind what bounds it, with its own name whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..fact import Story
from ..rule import Candidate
from ..shelf import compiled
from .clauses import ending_at, inside
from .edges import edges, needs_subject, protected
from .naming import named_end
from .wording import Row, wording

#: A year, a school year, years in a row.
YEAR = compiled(r"(?:\d{4}|[二一]\S{3})[—\-~至]?(?:\d{4})?年度?")
#: 甲揭牌仪式、|乙启动仪式
_RITES = compiled(
    r"(?:仪式|典礼|发布会|签约|开工|竣工|投产|揭牌|启动|奠基|首飞|授牌|成立|上线|启用|投用|开园|开业|开馆|通车|揭幕)"
    r"(?:、|和|与|以及|及|暨)|(?:活动|系列|大会)之"
)
#: What a headline is marked with: 【喜报】, [重磅].
_MARKED = compiled(r"(?:【[^【】\n]{1,8}】|\[[^\[\]\n]{1,8}\])\s?")
#: The seconds of a time of day before the text: 17:26:|16甲计划开工.
_SECONDS = compiled(r"(?<=\d\d:)[0-5]\d(?!\d)\s?")
_NUMBERED = compiled(r"\(?\d{1,2}(?:[、)]|\.(?!\d))|\(?[一二三四五六七八九十]{1,3}[、)](?![一二三四五六七八九十]{1,2}[期区号])")
_SPACE = compiled(r"(?<=[一-龥)”])\s(?=[一-龥“])")
#: 甲公司(以下简称“甲”)|乙工厂投产: the short name in brackets is its owner's.
_ALIAS = compiled(r"\((?:以下|下文|下)?(?:统?称|简称)[^()\n]{1,20}\)")
#: 首页 > 新闻 > 甲中心揭牌
_BAR = compiled(r"\s?[>|»]\s?")


def _own_end(story: Story, end: int, row: Row) -> int:
    """Where the part of a phrase begins that nothing cuts: its head noun, its name, what stands in quotation marks."""
    if row["class"] in ("quoted", "title"):
        return max(0, story.text.rfind("“" if row["class"] == "quoted" else "《", 0, end))
    mention = ending_at(story, end, "organisation", "park")
    if mention is None:
        return end - len(row["word"])
    start = max(mention.start, story.text.rfind("暨", mention.start, end) + 1)  # …大会暨…研究院揭牌仪式
    return min(end - len(row["word"]), start)


#: What is called after somebody.
_MEMORIAL = compiled(
    r"高速|铁路|高铁|公路|大桥|隧道|故居|旧居|故里|纪念|烈士|艺术|文学|书画|书法|美术|研究|教育|奖学|工作室|名[师医]|大师|科学|图书|博物|陈列|院士|班组|志愿"
)
#: Verbs that say what a site is for.
_OF_SITES = ("调研", "观摩", "考察", "参观")
#: Parts of a work.
_PARTS = ("机组", "发电机组", "产线", "生产线", "风机")
#: How short a name is that a word of time begins.
_SHORT_NAME = 6


#: What a cut is made behind: what bounds it, a 的, a name, a mark.
_Cut = tuple[int, str]


def begin_of(story: Story, nouns: Mapping[str, Row], start: int, end: int, row: Row) -> tuple[int, str]:
    """Where the phrase that ends at an offset begins, and the class of what bounds it."""
    filed = story.document.behind_dateline(start)
    at, sort = (filed, "c") if start < filed < end else (start, "")
    last = _own_end(story, end, row)
    closed = protected(story, start, end)
    cuts = (
        *_edges(story, nouns, start, last, row), *_of(story.text, max(start, at), last, closed),
        *_marks(story.text, start, last, closed), *_names(story, start, last, closed),
    )  # fmt: skip
    for cut, bound in cuts:
        if at < cut <= last or (cut == at and bound == "p"):
            at, sort = cut, bound
    at, sort = _behind_heads(story, at, last, end, sort)
    text = story.text
    mark = _MARKED.match(text, at, last)
    at = mark.end() if mark else at
    number = _NUMBERED.match(text, at, last) or _SECONDS.match(text, at, last)
    at = number.end() if number else at
    while at < last and not (text[at].isalnum() or text[at] in "“《(±"):
        at += 1
    return at, sort


def _edges(story: Story, nouns: Mapping[str, Row], start: int, last: int, row: Row) -> Iterator[_Cut]:
    """Behind words that bound phrases."""
    text = story.text
    for e in edges(story, start, last):
        if e.end == last and row["class"] == "facility" and text[e.start : e.end] in _OF_SITES:
            continue  # 江城调研|基地
        if text[e.start : e.end] == "首批" and e.start > start and row["word"] in _PARTS:
            continue  # 甲水电站首批机组
        if text[e.start] != "暨" or named_end(story, nouns, e.start, start) is None:  # 甲大楼暨乙中心 is a row
            yield e.end, e.sort


def _of(text: str, start: int, last: int, closed: Sequence[tuple[int, int]]) -> Iterator[_Cut]:
    """Behind a 的."""
    for k in range(start, last):
        if text[k] == "的" and not _within(closed, k, k + 1):
            yield k + 1, "的"


def _marks(text: str, start: int, last: int, closed: Sequence[tuple[int, int]]) -> Iterator[_Cut]:
    """Behind a rite that the phrase does not belong to, a short name in brackets, a gap, a dash."""
    yield from ((m.end(), "c") for m in _RITES.finditer(text, start, last) if not any(s < m.end() <= e for s, e in closed))
    yield from ((m.end(), "c") for m in _ALIAS.finditer(text, start, last))
    for gap in (*_SPACE.finditer(text, start, last + 1), *_BAR.finditer(text, start, last)):
        if not _within(closed, gap.start(), gap.start() + 1):
            yield gap.end(), "c"
    dash = max(text.rfind("——", start, last), text.rfind("--", start, last))  # pages without the full mark: 甲公司--乙基地
    if dash >= start and not _within(closed, dash, dash + 1):
        yield dash + 2 + (text[dash + 2] == "—"), "c"  # 传来好消息——甲高速公路通车


def _names(story: Story, start: int, last: int, closed: Sequence[tuple[int, int]]) -> Iterator[_Cut]:
    """Behind a date or a person that the phrase is not called after."""
    text = story.text
    for name in story.within(start, last, "date", "person"):
        if any(s < name.start and name.end < e for s, e in closed):
            continue
        if name.kind == "person" and (_MEMORIAL.match(text, name.end) or _within_name(story, start, name)):
            continue  # 李文博故居纪念馆
        if name.kind == "date" and text[name.end] not in ",、" and YEAR.fullmatch(text, name.start, name.end):  # 2025年…指数
            continue
        if name.kind == "date" or name.end < last:  # 钱学森图书馆 is a name
            yield name.end, "c"


def _within(closed: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(s <= start and end <= e for s, e in closed)


def _behind_heads(story: Story, at: int, last: int, end: int, sort: str) -> _Cut:
    """Behind verbs and adverbs at the phrase's head: 正式|揭牌|…"""
    words, bounds, text = wording(story.document.lexicon), story.document.boundaries, story.text
    while at < last and (m := words.heads.match(text, at, last)) and m.end() in bounds and not inside(story, m.end()):
        if m[0] == "未来" and end - m.end() <= _SHORT_NAME:
            break  # 未来技术学院
        if needs_subject(text, at, m[0]):
            break  # 都香高速公路
        at, sort = m.end(), {"s": "v", "w": "u"}.get(words.sort[m[0]], words.sort[m[0]])
    return at, sort


#: What stands before letters that look like a man's name and are of a thing's: 江城国际|陆海|贸易新通道.
_OF_THINGS = ("国际", "国家", "全国", "区域", "综合", "跨境", "城乡", "省级", "市级")


def _within_name(story: Story, start: int, name: Candidate) -> bool:
    return name.start > start and story.text.endswith(_OF_THINGS, start, name.start) and story.ending.get(name.start) is None
