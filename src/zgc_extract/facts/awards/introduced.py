"""Fact rule for lists that a sentence brings in as those of winners, whatever their awards are called: 名单如下: / 示范园区:甲、乙."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...rule import no, yes
from ...shelf import compiled
from ...text.layout import Line
from ..telling import day_of
from .base import listed_award, rules
from .laureates import Roll, laureates
from .led import OF_PAGE
from .prize import Prize

#: What the end of a line holds that brings in a list of winners.
_BRINGS = compiled(
    r"(?:获奖|得奖|获表彰|受表彰|表彰|奖项|荣誉|授牌|揭晓|评选|殊荣)[^\n]{0,40}?(?:名单|如下|奖项|结果|榜单)[^\n:]{0,10}?(?:\([^()\n]{1,16}\))?:$"
    r"|(?:颁发|颁出|揭晓|产生|设立并颁发)了?[^,。;:\n]{0,10}(?:奖项|大奖|荣誉|奖)(?:,?(?:分别|具体|获奖名单)?(?:是|为|如下|有|包括))?:$"
)
_LONGEST = 120
#: An award with its winners behind a colon; in two languages on a line of its own, as its winner on the line below.
_ENTRY = compiled(
    r"(?:\(?[一二三四五六七八九十\d]{1,2}[、.)]\s?|"
    r"[·•●■◆▪-]\s?)?(?P<award>[^\s,。;:!?()]{3,24}):\s?(?P<who>[^。;:\n]{2,200})[。;]?"
)
_TWICE = compiled(r"(?P<award>[一-龥“”·]{3,24})\s*[A-Z][A-Za-zÀ-ÿ0-9'’&.,\- ]{3,60}")
_WINNER = compiled(r"(?P<who>[^,。;:!?\n]{2,30}?)(?:\s*[A-Z][A-Za-zÀ-ÿ0-9'’&.,\- ]{1,60})?")
#: What is no award before a colon: parts of a page, of a programme, what a list gives away.
_NO_AWARD = compiled(
    r"来源|作者|编辑|记者|摄影|时间|地点|主办|承办|协办|支持|联系|电话|供稿|审核|校对|嘉宾|评委|主持|备注|说明|注$|奖金|奖品|名额|"
    r"附件|责编|通讯员|网址|邮箱|排名|序号|议程|主题|阅读|单位名称"
)
_MOST = 400


@rules.fact(
    "introduced",
    yes("会上表彰了优秀单位,名单如下(排名不分先后):\n示范物流园区:滨海冷链物流园、东湖公路港\n物流杰出人物:李文博、赵一凡",
        award="物流杰出人物", recipients=["李文博", "赵一凡"]),
    yes("第五届“银爪奖”揭晓,部分获奖名单如下:\n年度影响力品牌:星河食品、远山宠物食品\n年度新锐品牌:东湖文化", award="年度影响力品牌",
        recipients=["星河食品", "远山宠物食品"]),
    yes("随后揭晓了两个奖项:\n\n可持续发展奖 Sustainability Award\n星河集团 Xinghe Group\n\n青年奖 Young Award\n李文博 Li Wenbo",
        award="可持续发展奖", recipients=["星河集团"]),
    yes("年会上颁发了多个奖项:\n年度贡献奖:星河集团\n年度新锐企业:远山科技有限公司", award="年度新锐企业", recipients=["远山科技有限公司"]),
    no("参加评选的单位名单如下:\n联系人:李文博\n电话:12345678"),
    no("议程如下:\n主持人:李文博\n致辞:赵一凡"),
    needs=":",
)
def introduced(story: Story) -> Iterator[Fact]:
    """Awards with their winners in the lines below one that brings them in, whatever the awards are called."""
    for lead in story.document.article:
        if story.text[lead.end - 1 : lead.end] != ":" or not _BRINGS.search(story.text, max(lead.start, lead.end - _LONGEST), lead.end):
            continue
        day, heading = day_of(story, lead.start), None
        for line in story.document.lines_below(lead.start, _MOST):
            if line.kind in OF_PAGE:
                break
            entry = _ENTRY.fullmatch(story.text, line.start, line.end)
            if entry is not None:
                if _NO_AWARD.search(entry["award"]):
                    break
                yield from _told(story, entry["award"], laureates(story, *entry.span("who")), line, day)
                continue
            twice = _TWICE.fullmatch(story.text, line.start, line.end)
            if twice is not None and twice["award"].endswith("奖"):
                heading = twice["award"]
                continue
            won = _WINNER.fullmatch(story.text, line.start, line.end) if heading is not None else None
            if won is not None and heading is not None:
                yield from _told(story, heading, laureates(story, *won.span("who")), line, day)
                heading = None
            elif not story.within(line.start, line.end, "title"):  # the post of the winner told above
                break


def _told(story: Story, name: str, roll: Roll, line: Line, day: str | None) -> Iterator[Fact]:
    """The award of a line, where no other rule has read that line."""
    read = (s for key in ("award.titled", "award.rows") for f in story.found.get(key, ()) for s in f.evidence)
    if roll.winners and not any(start < line.end and line.start < end for start, end in read):
        yield listed_award(Prize(name.strip("“”"), line.start, line.end), roll.winners, (line.start, line.end), day)
