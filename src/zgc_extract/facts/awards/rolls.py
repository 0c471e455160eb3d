"""Fact rules for rolls of winners: an award before a colon, a line for each, winners under a heading, the award in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...fact import Fact, Story
from ...numerals import parse_number
from ...rule import no, yes
from ...shelf import compiled
from ...sought import Sought
from ...text.layout import Line
from ..clauses import clause_end, clause_start
from ..telling import day_of
from .base import Winner, listed_award, rules
from .callings import surname
from .laureates import Roll, laureates, row_of_names
from .prizes import Prize, last_named, prize_before

_MARK = compiled(
    "奖|最[佳具受]|称号|冠军|勋章|星章|嘉许状|荣誉状|[金银铜]牌|先进集体|先进个人|标兵|模范"
    "|优秀[一-龥]{2,5}(?=:)|十佳|先进单位|优秀单位|优秀企业|先进工作者"
)
#: Behind the name of an award in a roll: how many got it, then a colon (or a comma, after a number).
_ENTRY = compiled(
    r"(?:\([^()\n]{1,12}\)|(?:\d+|[一二两三四五六七八九十]+)[名家位个项部人件])?\s?(?:获得者|得主|获奖者|获奖名单)?(?::|(?<=[名家位个])[,])\s?"
)
#: Where an entry of a roll ends: a semicolon only before the next one.
_STOP = compiled(r"[。\n]|;(?=[^;。\n]{0,60}(?::|获|[授颁]|\d[名家位个],))")
#: 一等奖 甲公司: a row of a table, laid out as a line.
_ROW = compiled(r"(?:\d{1,2}[.、]\s?)?(?P<award>[^\s,。;:!?()]{2,20})\s+(?P<who>\S.{1,60})")
_HEAD = compiled(r"(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]+\s?)?(?P<award>[^\s,。;:!?()]{2,24})(?:\([^()\n]{1,16}\))?:?")
_UNDER = compiled(r"(?P<who>[^,。;:!?\n(]{2,40})\((?P<award>[^()\n]{2,14})\)")
#: 获得…奖章的会员有:, as a heading.
_LEADS = compiled(r"[^。;:\n]{0,8}?(?:荣获|获得|获授予|获颁|获授)(?P<award>[^,。;:\s]{3,30})的[^,。;:\d]{0,12}(?:有|是|为|如下|名单):?")
#: 授予以下单位“先进集体”称号:, as a heading.
_CONFERRED = compiled(r"[^。;:\n]{0,20}?授予(?:以下|下列|如下)?[^。;:,\n“”]{0,14}“(?P<award>[^“”\n]{3,24})”(?:荣誉)?称号:")
#: 甲 一等奖
_BEHIND = compiled(r"(?P<who>\S[^,。;:!?\n]{1,30}?)\s+(?P<award>[^\s,。;:!?()]{2,20})")
_LEAD = compiled(
    r"\(?\d{1,3}[.、)]\s?(?=[^\d,。;:!?]{3,40}$)|(?!完成|指导|选送|申报|推荐|所在|参赛|联系|主要)[一-龥]{2,4}:(?=[一-龥])|[一-龥A-Za-z]{2,16}(?:项目|赛项|组)\s{1,4}(?=[一-龥])"
)
#: 1.作品:《江上的风》,作者:李文博;
_BY_AUTHOR = compiled(r"(?:\(?\d{1,3}[.、)]\s?)?(?:作品|题目)?:?\s?《[^\n]{1,50}》\s?[,;]?\s?作者:?\s?(?P<name>[一-龥·]{2,6})[;。,]?")
#: A name set out in a table, which no rule reads: 贺 彪 江城电力公司工程师
_NAMED = compiled(r"(?P<name>[一-龥](?:\s[一-龥]|[一-龥]{1,3}))\s(?=\S)")
#: What a prize is worth, not who got it.
_GIFTS = compiled(r"价值|[礼奖]品|奖金|现金|红包|\d元|[一二两三\d][部台张份套件本只箱盒瓶]")
#: The last words of a line that leads in a list of so many: 最终共有8家园区通过评审。(排名不分先后)
_SO_MANY = compiled(
    r"(?P<count>\d{1,3}|[两二三四五六七八九十]{1,3})(?:家|个|名|位|所|项|件|座)[^,。;:\n]{0,16}?(?:通过(?:了)?(?:评审|评选|审核|认定|验收)?|入选|上榜|获评|获选|当选|获奖|脱颖而出|"
    r"获(?:此|该)(?:项)?(?:殊荣|荣誉|称号))[^,。;:\n]{0,12}[。:]?(?:(?:具体)?名单(?:如下)?:?)?\s?(?:\([^()\n]{1,20}\))?:?"
)
#: The list or title that they are on, told before: 发布“示范园区”榜单.
_BOARD = compiled(r"“(?P<name>[^“”\n]{3,24})”(?:的)?(?:企业|园区|单位|人物|项目)?(?:榜单|名单|榜|称号|评选|认定)")
_ITEM = compiled(r"(?:\d{1,3}[.、)]\s?|[·●■▲◆]\s?)?(?P<who>[一-龥A-Za-z(][^,。;:!?\n]{1,29})")
#: 获奖者包含:, with numbered awards behind it: 一、卓越团队:甲、乙。二、优良推手:丙.
_WINNERS_ARE = Sought(
    r"(?:获奖|得奖|获表彰|受表彰|获选|获颁奖?)(?:者|人|单位|名单|企业|学校|院校|团队|个人|作品|项目)?(?:分别)?(?:包含|包括|如下|有|为|是)?:(?=\s?\(?一[、)])",
    ":一、", ": 一、", ":\n一、", "(一)",
)  # fmt: skip
_NUMBERED = compiled(
    r"\s?\(?[一二三四五六七八九十]{1,2}[、)](?P<award>[^,。;:、()\d\n]{2,20})(?:\([^()\n]{1,16}\))?:\s?(?P<who>[^。;:\n]{3,300})[。;]?"
)
#: What shows a heading to be an award, whatever it ends in.
_OF_MERIT = compiled("最|(?:^|[“市省区县级度])(?:先进|优秀|十佳)")
#: 【金奖】|甲、乙
_BOXED = compiled(r"【(?P<award>[^【】\n]{2,20})】\s?(?=[一-龥“])")
_BACK, _BELOW = 1200, 120
_GOT = compiled(r"获[授颁奖得]|授予|颁[授发]|得奖")
#: What names no award of a roll: a sentence, what is best by somebody's advice (最佳时间).
_NO_AWARD = compiled(r"[获了共设评颁是将向]|授予|\d+[个项]|新增|公布|产生|包括|答案|时间|时机|选择|方式|方法|状态")


@rules.fact(
    "titled",
    yes("获奖名单如下:\n特等奖:江城大学\n一等奖:李文博、赵一凡", award="一等奖", recipients=["李文博", "赵一凡"]),
    yes("东湖文学奖·长篇小说奖:李文博《江上的风》", award="东湖文学奖·长篇小说奖", recipients=["李文博"]),
    yes("本届得奖名单包括,企业奖:星河集团、滨海银行;团体奖:江城大学。", award="企业奖", recipients=["星河集团", "滨海银行"]),
    yes("得主分为:“卓越经营奖”2名,星河集团及滨海银行;“绩优奖”1名:江城大学。", award="绩优奖", recipients=["江城大学"]),
    yes("专业功绩勋章:江城大学;李文博;滨海银行。", award="专业功绩勋章", recipients=["江城大学", "李文博", "滨海银行"]),
    yes("获奖名单\n最佳动画片:《江上的风》", award="最佳动画片", recipients=["江上的风"]),
    yes("获奖名单\n【金奖】江城大学\n【银奖】李文博、赵一凡", award="银奖", recipients=["李文博", "赵一凡"]),
    yes("优秀教师:李文博 赵一凡 王小兰", award="优秀教师", recipients=["李文博", "赵一凡", "王小兰"]),
    yes("星河创新奖揭晓。会上公布“科创发展蓝图”。\n获奖者:\n【材料科学】获奖者:李文博", award="星河创新奖", recipients=["李文博"]),
    no("颁奖嘉宾:李文博"),
    no("李文博获奖:赵一凡表示祝贺。"),
    no("大赛设一等奖:奖金五万元。"),
    no("奖项设置\n一等奖(1名):价值五千元的手机一部"),
    no("最佳答案:江城大学"),
)
def titled(story: Story) -> Iterator[Fact]:
    """Rolls of winners, an entry for each award: 一等奖:甲、乙;二等奖:丙."""
    text = story.text
    for line in _lines(story):
        yield from _boxed(story, line)
        yield from _of_fields(story, line)
        for m in _ENTRY.finditer(text, line.start, line.end):
            start = clause_start(text, m.start(), line.start)
            head = max(start, text.rfind(" ", start, m.start()) + 1)
            prize = prize_before(story, head, m.start(), weak=_OF_MERIT.search(text, head, m.start()) is not None)
            if prize is None or not _names_prize(prize):
                continue
            stop = _STOP.search(text, m.end(), line.end)
            if _GIFTS.search(text, m.end(), stop.start() if stop else line.end):
                continue
            roll = laureates(story, m.end(), stop.start() if stop else line.end)
            if roll.winners:
                yield listed_award(prize, roll.winners, (prize.start, roll.end))


#: 【材料科学】获奖者:|甲
_FIELD = compiled(r"【(?P<field>[^【】\n]{2,20})】\s?(?:获奖者|获奖人|得主|获得者):\s?")


def _of_fields(story: Story, line: Line) -> Iterator[Fact]:
    """【材料科学】获奖者:甲: the award that the text tells of, by fields; else what the field is called."""
    for m in _FIELD.finditer(story.text, line.start, line.end):
        stop = story.text.find("【", m.end(), line.end)
        roll = laureates(story, m.end(), clause_end(story.text, m.end(), stop if stop > 0 else None))
        own = prize_before(story, *m.span("field"), least=2)
        name = own.name if own is not None else last_named(story, m.start()) or m["field"]
        if roll.winners:
            yield listed_award(Prize(name, m.start(), m.end()), roll.winners, (m.start(), roll.end))


def _boxed(story: Story, line: Line) -> Iterator[Fact]:
    """【金奖】甲、乙, on one line or several."""
    for m in _BOXED.finditer(story.text, line.start, line.end):
        prize = prize_before(story, *m.span("award"), least=2)
        stop = story.text.find("【", m.end(), line.end)
        roll = laureates(story, m.end(), stop if stop > 0 else line.end) if prize is not None and _whole(prize, m, "award") else None
        if prize is not None and roll is not None and roll.winners:
            yield listed_award(prize, roll.winners, (m.start(), roll.end))


def _names_prize(prize: Prize) -> bool:
    """Whether the award's name fills its clause, as in a roll."""
    return len(prize.name) + 12 >= prize.end - prize.start and not _NO_AWARD.search(prize.name)


def _lines(story: Story) -> list[Line]:
    """The lines of the article that name an award; found once."""
    if "lines of awards" not in story.memo:
        document, held = story.document, {}
        for m in _MARK.finditer(story.text):
            line = document.line_at(m.start())
            if m.end() <= line.end and not document.of_the_page(line.start):
                held[line.start] = line
        story.memo["lines of awards"] = list(held.values())
    found: list[Line] = story.memo["lines of awards"]
    return found


@rules.fact(
    "numbered",
    yes("今年获奖者包含:一、卓越团队:江城大学、滨海理工大学(囊括二席)、星河集团。二、优良亮点推手:江城大学。", award="卓越团队",
        recipients=["江城大学", "滨海理工大学", "星河集团"]),
    no("今年工作重点包含:一、卓越团队:江城大学、滨海理工大学。"),
)
def numbered(story: Story) -> Iterator[Fact]:
    """Awards that numbers lead in, whatever they are called, behind 获奖者包含: 一、卓越团队:甲、乙。二、优良推手:丙."""
    for lead in _WINNERS_ARE.all_in(story.text):
        at = lead.end()
        while (m := _NUMBERED.match(story.text, at)) is not None:
            roll = laureates(story, *m.span("who"), unknown=False)
            if roll.winners:
                yield listed_award(Prize(m["award"], *m.span("award")), roll.winners, m.span(), day_of(story, lead.start()))
            at = m.end()


@rules.fact(
    "bracketed",
    yes("江城大学(特等奖)\n星河集团(提名奖)", award="提名奖", recipients=["星河集团"]),
    yes("获授勋章的人士为:李文博、赵一凡(金莲勋章);周明远、江城大学(银莲勋章)。", award="银莲勋章", recipients=["周明远", "江城大学"]),
    no("星河集团(2024年获一等奖)参展。"),
    no("江城大学李文博(图中)出席。"),
)
def bracketed(story: Story) -> Iterator[Fact]:
    """The award in brackets behind its winners: 甲、乙(金奖);丙(银奖)."""
    text = story.text
    for line in _lines(story):
        if ")" not in text[line.start : line.end]:
            continue
        got = _GOT.search(text, line.start, line.end)
        for m in _UNDER.finditer(text, line.start, line.end):
            alone = m.start() == line.start and m.end() == line.end
            prize = _of_brackets(story, m) if alone or (got and got.start() < m.start()) else None
            if prize is None or prize.name == "大奖":
                continue
            roll = laureates(story, m.start("who"), m.end("who"), unknown=not alone)
            if roll.winners:
                yield listed_award(prize, roll.winners, m.span())


def _of_brackets(story: Story, m: re.Match[str]) -> Prize | None:
    prize = prize_before(story, m.start("award"), m.end("award"), least=2)
    return prize if prize is not None and _whole(prize, m, "award") and not _NO_AWARD.search(prize.name) else None


@rules.fact(
    "rows",
    yes("一等奖 江城软件园\n二等奖 滨海生物医药产业园\n滨海氢能产业园", award="二等奖",
        recipients=["滨海生物医药产业园", "滨海氢能产业园"]),
    yes("获奖名单\n一等奖(2名)\n1.江城大学\n2.星河集团\n评审说明", award="一等奖", recipients=["江城大学", "星河集团"]),
    yes("获奖选手是:\n银牌\n电工项目  李文博  星河集团有限公司\n木工项目  赵一凡  江城大学\n", award="银牌",
        recipients=["李文博", "赵一凡"]),
    yes("获授勋章者为:\n李文博 金莲勋章\n江城大学 银莲勋章", award="银莲勋章", recipients=["江城大学"]),
    yes("获得2024年江城五一劳动奖章的会员有:\n滨海:李文博 滨海中学教师\n东湖:赵一凡 东湖医院院长", award="2024年江城五一劳动奖章",
        recipients=["李文博", "赵一凡"]),
    yes("一、一等奖\n1.作品:《江上的风》,作者:李文博;\n2.作品:《夜航》,作者:赵一凡。", award="一等奖", recipients=["李文博", "赵一凡"]),
    yes("榜单揭晓:\n一、最具产业创新奖\n江城软件园、滨海生物医药产业园\n二、最受企业欢迎的园区\n星河创谷产业园", award="最受企业欢迎的园区",
        recipients=["星河创谷产业园"]),
    no("一等奖 奖金五万元"),
    no("颁奖\n江城大学举行颁奖典礼。"),
)
def rows(story: Story) -> Iterator[Fact]:
    """Tables laid out as lines: 一等奖 甲; 甲 一等奖; the award as a heading with the winners under it."""
    text = story.text
    for line in _lines(story):
        end = line.end
        row = _ROW.fullmatch(text, line.start, end)
        m = row or next((m for head in (_LEADS, _CONFERRED, _HEAD) if (m := head.fullmatch(text, line.start, end))), None)
        # 最受企业欢迎的园区, 先进单位, as a heading
        weak = m is not None and m.re is _HEAD and _OF_MERIT.search(m["award"]) is not None
        prize = prize_before(story, m.start("award"), m.end("award"), weak=weak) if m else None
        if m is not None and m.re is _CONFERRED:
            prize = Prize(m["award"], *m.span("award"))
        if m is None or prize is None or not _whole(prize, m, "award") or _NO_AWARD.search(prize.name):
            yield from _behind(story, line)
            continue
        roll = laureates(story, row.start("who"), end, unknown=False) if row else Roll([], end)
        if row and not roll.winners:
            named = _named_in_table(story, row.start("who"), end)
            if named is None:
                continue
            roll = named
        for below in story.document.lines_below(line.start):
            graded = _UNDER.fullmatch(text, below.start, below.end)
            own = _of_brackets(story, graded) if graded else None
            more = row_of_names(story, below.start, below.end) or _entry(story, below, unknown=text.endswith(":", 0, end))
            if more is None:
                break
            if own is None or own.name == "大奖":
                roll = Roll(roll.winners + [w for w in more.winners if w not in roll.winners], more.end)
        if roll.winners:
            yield listed_award(prize, roll.winners, (line.start, roll.end))


@rules.fact(
    "board",
    yes("江城联盟发布“数字示范园区”榜单。\n最终共有3家园区通过评审。(排名不分先后)\n江城软件园\n滨海氢能产业园\n星河创谷\n编辑:赵一凡",
        award="数字示范园区", recipients=["江城软件园", "滨海氢能产业园", "星河创谷"]),
    no("江城联盟发布“数字示范园区”榜单。\n最终共有8家园区通过评审。\n江城软件园"),
    no("最终共有2家园区通过评审。\n江城软件园\n滨海氢能产业园"),
)
def board(story: Story) -> Iterator[Fact]:
    """The names in lines under 共有8家园区通过评审, for the list or title told before: they are as many as were told."""
    text = story.text
    if "“" not in text or not story.document.has_any(("榜", "名单", "称号”", "”评选", "”认定")):
        return
    for heading in _SO_MANY.finditer(text):
        line = story.document.line_at(heading.start())
        if heading.end() != line.end:
            continue
        named = list(_BOARD.finditer(text, max(0, heading.start() - _BACK), heading.start()))
        count = int(parse_number(heading["count"]))
        found = _items_below(story, story.document.lines_below(line.start, _BELOW), count) if named and count > 1 else []
        prize = prize_before(story, *named[-1].span("name"), weak=True) if found else None
        if found:
            prize = prize or Prize(named[-1]["name"], *named[-1].span("name"))
            yield listed_award(prize, [w for w, _ in found], (heading.start(), found[-1][1]), day_of(story, heading.start()))


def _items_below(story: Story, below: list[Line], count: int) -> list[tuple[Winner, int]]:
    """What the lines below name, one name a line; nothing where they are not just as many as were told."""
    out: list[tuple[Winner, int]] = []
    for line in below:
        m = _ITEM.fullmatch(story.text, line.start, line.end)
        if m is None:
            if out:
                break
            continue  # a picture's name
        roll = laureates(story, *m.span("who"))
        if len(roll.winners) != 1:
            break
        out.append((roll.winners[0], roll.end))
        if len(out) == count:
            return out
    return []


def _behind(story: Story, line: Line) -> Iterator[Fact]:
    """甲 一等奖: the award behind its winner."""
    m = _BEHIND.fullmatch(story.text, line.start, line.end)
    prize = prize_before(story, m.start("award"), m.end("award")) if m else None
    if m is None or prize is None or not _whole(prize, m, "award") or _NO_AWARD.search(prize.name):
        return
    roll = laureates(story, m.start("who"), m.end("who"), unknown=False)
    if len(roll.winners) == 1:
        yield listed_award(prize, roll.winners, m.span())


def _entry(story: Story, line: Line, *, unknown: bool) -> Roll | None:
    """The winner that a line under an award names: with a number or a place before, brackets, a body or post behind."""
    text = story.text
    lead = _LEAD.match(text, line.start, line.end)
    start = lead.end() if lead else line.start
    m = None if _BY_AUTHOR.fullmatch(text, line.start, line.end) else story.starting.get(start)
    if m is not None and m.kind in ("organisation", "park", "person", "document"):
        far = 60 if m.kind == "person" else 24
        if line.end - m.end > far or any(c in text[m.end : line.end] for c in "。,;:!?"):
            return None
        roll = laureates(story, start, line.end if m.kind == "document" else m.end, unknown=False)
        return roll if len(roll.winners) == 1 else None
    by = _BY_AUTHOR.fullmatch(text, line.start, line.end)
    if by:
        m = story.starting.get(by.start("name"))
        known = m is not None and m.kind == "person" and m.end == by.end("name")
        return Roll([story.entity(m) if m is not None and known else by["name"]], by.end("name"))
    if (named := _named_in_table(story, start, line.end)) is not None:
        return named
    numbered = lead is not None and not text.endswith(":", 0, lead.end())
    if not numbered and not (unknown and line.end - start <= 20):
        return None
    roll = laureates(story, start, line.end)
    return roll if len(roll.winners) == 1 and roll.end == line.end else None


def _named_in_table(story: Story, start: int, end: int) -> Roll | None:
    """A name that no rule reads at the head of a cell, before a body or post in the next: 池某某 江城大学."""
    named = _NAMED.match(story.text, start, end)
    if named is None or not story.within(named.end(), end, "title", "organisation") or not surname(story, start):
        return None
    return Roll([re.sub(r"\s", "", named["name"])], named.end())


def _whole(prize: Prize, m: re.Match[str], group: str) -> bool:
    return len(prize.name) >= m.end(group) - m.start(group) - 3
