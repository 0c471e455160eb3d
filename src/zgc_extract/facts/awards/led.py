"""Fact rule for winners that lines name, one a line, behind a sentence that tells their award: …其中我校14人。 / 方有为,附属第一医院."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...numerals import parse_number
from ...rule import no, yes
from ...shelf import compiled
from ...text.grids import cells_of
from ...text.layout import Line
from ..clauses import triggers
from ..remembered import remembered
from ..telling import day_of
from .announced import listed_before
from .base import Winner, listed_award, rules
from .cells import people_in, row_winners
from .laureates import Roll, laureates
from .prize import Prize, prize_name
from .prizes import prize_before, prizes

#: Lines that are the page's and name no winner.
OF_PAGE = ("byline", "source", "dateline")
#: The last words of a line that leads in a list: how many they are, that their names follow.
_LEADS = compiled(
    r"(?:(?P<count>\d{1,3}|[两二三四五六七八九十]{1,3})(?:余|多)?(?:家|个|名|位|所|项|件|座|人|篇)[^,。;:\n]{0,16}|名单|如下|分别[是为]|结果|附后)"
    r"[,。:]?(?:(?:具体|获奖|入选)?名单(?:如下|附后)?[。:]?)?\s?(?:\([^()\n]{1,20}\))?:?$"
)
_REACH = 48
#: The list or title that they are on, told before: 发布“示范园区”榜单.
_BOARD = compiled(r"“(?P<name>[^“”\n]{3,24})”(?:的)?(?:企业|园区|单位|人物|项目)?(?:榜单|名单|榜|称号|评选|认定)")
#: The same without quotation marks: 表彰的优秀会员名单.
_MERIT = compiled(
    r"(?:(?:表彰|评选|评出|评选出|授予|选出|公布)(?:了)?(?:的)?|(?:^|(?<=\n))(?:附件?:?\s?)?(?:\d{4}年?度?)?)(?P<name>(?:(?![的评]|表彰|公布)[一-龥\d]){0,10}?(?:优秀|先进|杰出|十佳|最美|模范|示范)[一-龥]{2,10}?)(?:人员)?(?:名单|如下)"
)
#: A heading that is the roll of those who got a rank: 附件:|2024年度省级绿色工厂|名单.
_RANKED = compiled(
    r"(?:附件?\s?\d?:?\s?|[一二三四五六七八九十]{1,2}、)?(?P<name>(?=[^\n]{0,24}(?:[国省市区县]级|国家|示范|创新|[百十\d]强|专精特新|小巨人|绿色|领军|瞪羚|独角兽|单项冠军|高新技术"
    r"|高成长|标杆|特色|星级|十大|诚信))[^,。;:!?\n]{4,36}?(?:企业|园区|工厂|平台|基地|单位|[百十\d]强|孵化器|众创空间|机构|中心|园|产品|项目|案例|小巨人”?))"
    r"(?:认定|入选|获评|获奖|评选)?(?:结果)?名单(?:正式)?(?:公布|揭晓|出炉|发布)?(?:\([^()\n]{1,20}\))?:?"
)
#: A prize of which the line is the roll: 第十届青年科技奖|获奖人员名单.
_PRIZED = compiled(
    r"(?:[^,。;:!?“”\n]{0,16}第[一二三四五六七八九十\d]{1,3}届)?(?P<name>[^,。;:!?“”\n]{2,24}?奖)(?:拟?[获得]奖|获得)?(?:者|人员|人|项目|单位|作品)?(?:名单|结果)"
)
#: The winners of one unit: 计算机学院:|李文博、赵一凡
_UNIT = compiled(r"[^,。;:!?\n]{2,16}:\s?(?P<who>[^。;:!?\n]{2,200})")
#: Between the sentence and the names: in which order they are, a picture.
_BETWEEN = compiled(r"\([^()\n]{2,24}\)")
_ITEM = compiled(r"(?:\d{1,3}[.、)]\s?|[·●■▲◆]\s?)?(?P<who>[一-龥A-Za-z(][^,。;:!?\n]{1,29})")
#: 方有为,附属第一医院
_OF = compiled(r"(?:\d{1,3}[.、)]\s?)?(?P<who>[一-龥](?:\s{0,3}[一-龥]){1,3}),\s?[^,。;:!?\n]{2,40}")
#: A line that leads in those who hold an office or came, whatever was awarded before: 理事会、监事会负责人|名单.
_OFFICERS = compiled(
    r"(?:负责人|(?:理事|监事|常务|委员|常委)会?(?:成员|人员|委员)?|领导(?:成员|班子)?|机构(?:成员|人员)?|班子(?:成员)?|"
    r"评委|代表|嘉宾|出席人员)$"
)
#: What is listed and got no rank: 拟签约项目, 参展企业.
_NO_RANK = compiled(r"签约|开工|参[展会加]|候选|推荐|申报|拟|成员|理事|会员|招聘|采购|供应|中标|入驻|建设|受[灾损]|[主承协]办|支持|合作")
_BACK, _BELOW, _LEAST = 1200, 120, 2


@rules.fact(
    "led",
    yes("江城联盟发布“数字示范园区”榜单。\n最终共有3家园区通过评审。(排名不分先后)\n江城软件园\n滨海氢能产业园\n星河创谷\n编辑:赵一凡",
        award="数字示范园区", recipients=["江城软件园", "滨海氢能产业园", "星河创谷"]),
    yes("省卫健委发文,将“江城名医奖”授予李文博等25位专家,其中我校系统3人。\n(按姓氏笔画为序)\n李文博,附属第一医院\n骆 彪,江城医科大学\n"
        "赵一凡,附属第三医院\n5月10日,颁奖仪式举行。", award="江城名医奖", recipients=["李文博", "骆彪", "赵一凡"]),
    yes("学会表彰的优秀会员名单如下:\n李文博 江城大学\n赵一凡 滨海医院", award="优秀会员", recipients=["李文博", "赵一凡"]),
    yes("2024年度“最美教师”名单\n李文博(女) 江城市第一中学\n赵一凡 滨海小学", award="最美教师", recipients=["李文博", "赵一凡"]),
    yes("江城农学会第十届青年科技奖获奖人员名单\n(以姓氏笔画为序)\n李文博(女) 江城农业大学\n赵一凡 滨海医院", award="青年科技奖",
        recipients=["李文博", "赵一凡"]),
    yes("附件:2024年度优秀学生名单\n信息学院:李文博、赵一凡\n文学院:王小兰", award="优秀学生", recipients=["李文博", "赵一凡", "王小兰"]),
    yes("获得2024年江城劳动奖章的学会会员有:\n江城:李文博 江城中学教师\n滨海:赵一凡 滨海剧院有限公司演员\n王小兰 北岸剧团演员",
        award="2024年江城劳动奖章", recipients=["李文博", "赵一凡", "王小兰"]),
    no("江城联盟发布“数字示范园区”榜单。\n最终共有8家园区通过评审。\n江城软件园"),
    yes("附件:2024年度省级绿色工厂名单\n1.星河科技有限公司\n2.远山科技有限公司", award="2024年度省级绿色工厂",
        recipients=["星河科技有限公司", "远山科技有限公司"]),
    no("重点项目签约企业名单\n1.星河科技有限公司\n2.远山科技有限公司"),
    no("最终共有2家园区通过评审。\n江城软件园\n滨海氢能产业园"),
    no("省政府授予李文博“江城名医”称号。会议代表名单如下:\n李文博,附属第一医院\n赵一凡,附属第三医院"),
    no("会上授予李文博“江城工匠”称号。\n附件:第三届理事会、监事会负责人名单\n会长:王小兰\n副会长:赵一凡、方有为"),
    needs=("奖", "称号", "名单", "榜", "优秀", "先进"),
)
def led(story: Story) -> Iterator[Fact]:
    """The names in lines behind a sentence that tells of their award: as many as it tells, or all where it says that they follow."""
    text, lines = story.text, story.document.article
    for k, (line, first, second) in enumerate(zip(lines, lines[1:], lines[2:], strict=False)):
        if first.end - first.start > _REACH or second.end - second.start > _REACH or line.kind in OF_PAGE:
            continue
        m = _LEADS.search(text, max(line.start, line.end - _REACH), line.end)
        m = None if m is not None and line.start in _headings(story) else m
        if text[line.end - 1] == ":" and (m is None or not m["count"]):
            yield from _got(story, line, lines[k + 1 : k + 1 + _BELOW])
        officers = m is not None and _OFFICERS.search(text, line.start, m.start()) and not _MERIT.search(text, line.start, line.end)
        if m is None or officers:
            continue
        below = lines[k + 1 : k + 1 + _BELOW]
        count = int(parse_number(m["count"])) if m["count"] else None
        roll = items_below(story, below, count) if count != 1 else None
        prize = _award(story, line, m.start()) if roll is not None else None
        if roll is not None and prize is not None:
            yield listed_award(prize, roll.winners, (m.start(), roll.end), day_of(story, m.start()))


@remembered
def _headings(story: Story) -> set[int]:
    """Where rows of awards begin, each with its own heading."""
    return {fact.evidence[0][0] for rule in rules if rule.name == "rows" for fact in rule.facts(story)}


#: How a line goes on behind an award that leads in those who got it: 获得江城奖章|的本校教师有:
_WHO_GOT = compiled(r"”?(?:荣誉)?(?:称号|奖项)?的[^,。;:!?]{0,14}?(?:有|是|为|包括|如下):")


def _got(story: Story, line: Line, below: list[Line]) -> Iterator[Fact]:
    """The names below a line that tells what they got and ends there: 获得江城奖章的教师有: / 江城:李文博 江城中学教师."""
    for hit in triggers(story, "award_verbs"):
        if not line.start <= hit.start < line.end or hit.row["class"] not in ("won", "free"):
            continue
        of = story.text.find("的", hit.end, line.end)
        for prize in prizes(story, hit.end, free=hit.row["class"] == "free", end=of) if of > 0 else ():
            roll = items_below(story, below, None) if _WHO_GOT.fullmatch(story.text, of, line.end) else None
            if roll is not None:
                yield listed_award(prize, roll.winners, (hit.start, roll.end), day_of(story, hit.start))


def _award(story: Story, line: Line, at: int) -> Prize | None:
    """The award that a line tells, or the list or title named before it."""
    merit = _MERIT.search(story.text, line.start, line.end)
    if merit is not None:
        return Prize(merit["name"], *merit.span("name"))
    ranked = rank_in(story, line)
    if ranked is not None:
        return ranked
    prized = _PRIZED.search(story.text, line.start, line.end)
    if prized is not None and (prize := prize_before(story, *prized.span("name"))) is not None:
        return prize
    told = [fact for rule in rules if rule.name in ("won", "conferred", "among") for fact in rule.facts(story)]
    here = [fact for fact in told if line.start <= fact.evidence[-1][0] < line.end]
    sentence, _ = story.document.sentence_at(max(line.start, line.end - 1))
    if here and here[-1].evidence[-1][1] > sentence:
        return Prize(here[-1].fields["award"], *here[-1].evidence[-1], batch=here[-1].fields["batch"])
    named = list(_BOARD.finditer(story.text, max(0, at - _BACK), line.end))
    if named:
        return prize_before(story, *named[-1].span("name"), weak=True) or Prize(named[-1]["name"], *named[-1].span("name"))
    listed = listed_before(story, sentence, at)
    return listed[-1] if listed else None


def rank_in(story: Story, line: Line) -> Prize | None:
    """The rank that a line is the roll of: 附件:2024年度省级绿色工厂名单."""
    ranked = _RANKED.fullmatch(story.text, line.start, line.end)
    name = prize_name(story, ranked["name"]) if ranked is not None and not _NO_RANK.search(ranked["name"]) else None
    return Prize(name, *ranked.span("name")) if ranked is not None and name is not None else None


def items_below(story: Story, below: list[Line], count: int | None) -> Roll | None:
    """Those whom lines name, one a line; just as many as were told, or two at least; None where they are not."""
    winners: list[Winner] = []
    end = 0
    for line in below:
        found = _item(story, line, sure=count is not None) if line.kind not in OF_PAGE or not winners else None
        if found is None and not winners and (line.kind in OF_PAGE or _BETWEEN.fullmatch(story.text, line.start, line.end)):
            continue
        if found is None:
            break
        winners += [w for w in found if w not in winners]
        end = line.end
        if len(winners) == count:
            break
    whole = len(winners) >= _LEAST if count is None else len(winners) == count
    return Roll(winners, end) if whole else None


def _item(story: Story, line: Line, *, sure: bool) -> list[Winner] | None:
    """Whom a line names; ``sure``: also by a name that no rule reads."""
    unit = _UNIT.fullmatch(story.text, line.start, line.end)
    start = line.start
    if unit is not None:
        people = people_in(story, *unit.span("who"))
        if people or " " not in unit["who"]:
            return people or None
        start = unit.start("who")  # 江城:李文博 江城中学教师
    of = _OF.fullmatch(story.text, line.start, line.end)
    if of is not None:
        people = people_in(story, *of.span("who"))
        return people if len(people) == 1 else None
    cells = cells_of(story.text, start, line.end) if line.end - line.start < _REACH else []
    if len(cells) > 1:
        row = row_winners(story, cells).winners
        return row if len(row) == 1 else None
    m = _ITEM.fullmatch(story.text, line.start, line.end)
    roll = laureates(story, *m.span("who"), unknown=sure) if m is not None else None
    return roll.winners if roll is not None and len(roll.winners) == 1 else None
