"""Where a noun phrase begins that ends at an offset: behind what bounds it, with its own name whole."""

from __future__ import annotations

from collections.abc import Mapping

from ..fact import Story
from ..rule import Candidate
from ..shelf import compiled
from .clauses import ending_at, inside
from .edges import edges, needs_subject, protected
from .naming import named_end
from .wording import Row, wording

_YEAR = compiled(r"(?:\d{4}|[二一]\S{3})[—\-~至]?(?:\d{4})?年度?")
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


def begin_of(story: Story, nouns: Mapping[str, Row], start: int, end: int, row: Row) -> tuple[int, str]:
    """Where the phrase that ends at an offset begins, and the class of what bounds it."""
    text = story.text
    filed = story.document.behind_dateline(start)
    best = (filed, "c") if start < filed < end else (start, "")
    last = _own_end(story, end, row)
    closed = protected(story, start, end)

    def cut(at: int, sort: str) -> None:
        nonlocal best
        if best[0] < at <= last or (at == best[0] and sort == "p"):
            best = (at, sort)

    for e in edges(story, start, last):
        if e.end == last and row["class"] == "facility" and text[e.start : e.end] in _OF_SITES:
            continue  # 江城调研|基地
        if text[e.start : e.end] == "首批" and e.start > start and row["word"] in _PARTS:
            continue  # 甲水电站首批机组
        if text[e.start] != "暨" or named_end(story, nouns, e.start, start) is None:  # 甲大楼暨乙中心 is a row
            cut(e.end, e.sort)
    for k in range(max(start, best[0]), last):
        if text[k] == "的" and not any(s <= k < e for s, e in closed):
            cut(k + 1, "的")
    for list_end in _RITES.finditer(text, start, last):
        if not any(s < list_end.end() <= e for s, e in closed):
            cut(list_end.end(), "c")
    for alias in _ALIAS.finditer(text, start, last):
        cut(alias.end(), "c")
    for gap in (*_SPACE.finditer(text, start, last + 1), *_BAR.finditer(text, start, last)):
        if not any(s <= gap.start() < e for s, e in closed):
            cut(gap.end(), "c")
    dash = max(text.rfind("——", start, last), text.rfind("--", start, last))  # pages without the full mark: 甲公司--乙基地
    if dash >= start and not any(s <= dash < e for s, e in closed):
        cut(dash + 2 + (text[dash + 2] == "—"), "c")  # 传来好消息——甲高速公路通车
    for name in story.within(start, last, "date", "person"):
        if any(s < name.start and name.end < e for s, e in closed):
            continue
        if name.kind == "person" and (_MEMORIAL.match(text, name.end) or _within_name(story, start, name)):
            continue  # 李文博故居纪念馆
        if name.kind == "date" and text[name.end] not in ",、" and _YEAR.fullmatch(text, name.start, name.end):  # 2025年…指数
            continue
        if name.kind == "date" or name.end < last:  # 钱学森图书馆 is a name
            cut(name.end, "c")
    at, sort = best
    heads, sorts, bounds = wording(story.document.lexicon).heads, wording(story.document.lexicon).sort, story.document.boundaries
    while at < last and (m := heads.match(text, at, last)) and m.end() in bounds and not inside(story, m.end()):
        if m[0] == "未来" and end - m.end() <= _SHORT_NAME:
            break  # 未来技术学院
        if needs_subject(text, at, m[0]):
            break  # 都香高速公路
        at, sort = m.end(), {"s": "v", "w": "u"}.get(sorts[m[0]], sorts[m[0]])
    mark = _MARKED.match(text, at, last)
    at = mark.end() if mark else at
    number = _NUMBERED.match(text, at, last) or _SECONDS.match(text, at, last)
    at = number.end() if number else at
    while at < last and not (text[at].isalnum() or text[at] in "“《(±"):
        at += 1
    return at, sort


#: What stands before letters that look like a man's name and are of a thing's: 江城国际|陆海|贸易新通道.
_OF_THINGS = ("国际", "国家", "全国", "区域", "综合", "跨境", "城乡", "省级", "市级")


def _within_name(story: Story, start: int, name: Candidate) -> bool:
    return name.start > start and story.text.endswith(_OF_THINGS, start, name.start) and story.ending.get(name.start) is None
