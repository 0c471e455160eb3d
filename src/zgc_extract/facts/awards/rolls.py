"""Fact rules for rolls of winners: an award before a colon, a line for each, winners under a heading, the award in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...fact import Fact, Story
from ...numerals import parse_number
from ...rule import no, yes
from ...shelf import compiled, matches
from ...sought import Sought
from ...text.grids import Span, cells_of
from ...text.layout import Line
from ..clauses import clause_end, clause_start
from ..telling import day_of
from .base import listed_award, rules
from .cells import people_in, row_winners
from .laureates import Roll, laureates, row_of_names
from .led import OF_PAGE, items_below
from .prize import Prize
from .prizes import last_named, prize_before
from .tables import in_tables

_MARK = Sought(
    "奖|最[佳具受]|称号|[冠亚季]军|第[一二三]名|勋章|星章|嘉许状|荣誉状|[金银铜]牌|先进集体|先进个人|标兵|模范"
    "|优秀[一-龥]{2,5}(?=:|\n|\\(|$)|十佳|先进单位|优秀单位|优秀企业|先进工作者"
)
#: Behind the name of an award in a roll: how many got it, then a colon (or a comma, after a number).
_ENTRY = compiled(
    r"(?:\([^()\n]{1,12}\)|(?:\d+|[一二两三四五六七八九十]+)[名家位个项部人件])?\s?(?:获得者|得主|获奖者|获奖名单)?(?::|(?<=[名家位个])[,](?:分别)?(?:[是为]:?)?|(?<=[项件篇部])[,](?:分别)?[是为]:?)\s?"
)
#: Where an entry of a roll ends: a semicolon only before the next one.
_STOP = compiled(r"[。\n]|(?<=\))(?=[特一二三四]等奖|[金银铜]奖|优秀奖|优胜奖)|;(?=[^;。\n]{0,60}(?::|获|[授颁]|\d[名家位个项件篇],))")
#: An award in a cell of a row: 一等奖 甲公司; 李文博 江城中学 一等奖.
_CELL = compiled(r"(?P<award>[^\s,。;:!?()]{2,20})(?:\([^()\n]{1,16}\))?")
_LONGEST_ROW, _MARKS = 100, " |\t"
_HEAD = compiled(
    r"(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]+\s?)?(?P<award>[^\s,。;:!?()]{2,24}?)(?:获得者|获得单位|获奖者|获奖单位|得主)?(?:\((?:共)?(?:(?P<count>\d{1,3}|[一二两三四五六七八九十]{1,3})[名人个家位项篇件]|[^()\n]{1,16})\))?:?"
)
_UNDER = compiled(r"(?P<who>[^,。;:!?\n(]{2,40})\((?P<award>[^()\n]{2,14})\)")
#: 获得…奖章的会员有:, as a heading.
_LEADS = compiled(
    r"[^。;:\n]{0,8}?(?:荣获|获得|获授予|获颁|获授)“?(?P<award>[^,。;:\s“”]{3,30})(?:”(?:荣誉)?(?:称号)?)?的"
    r"[^,。;:\d]{0,12}(?:有|是|为|如下|名单|包括):?"
)
#: 授予以下单位“先进集体”称号:, as a heading.
_CONFERRED = compiled(r"[^。;:\n]{0,20}?授予(?:以下|下列|如下)?[^。;:,\n“”]{0,14}“(?P<award>[^“”\n]{3,24})”(?:荣誉)?称号:")
_LEAD = compiled(
    r"\(?\d{1,3}[.、)]\s?(?=[^\d,。;:!?]{3,40}$)|(?!完成|指导|选送|申报|推荐|所在|参赛|联系|主要)[一-龥]{2,4}:(?=[一-龥])|[一-龥A-Za-z]{2,16}(?:项目|赛项|组)\s{1,4}(?=[一-龥])"
)
#: 江城中学《稻田里的课堂》(作者:李文博、赵一凡;指导教师:王小兰)
#: 1.作品:《江上的风》,作者:李文博;
_AUTHORS = compiled(r"[^\n]{2,60}?\((?:作者|参赛学生|参赛选手|学生|选手|主创):\s?(?P<who>[^();:\n]{2,40})(?:[;,][^()\n]{0,40})?\)[;。]?")
_BY_AUTHOR = compiled(r"(?:\(?\d{1,3}[.、)]\s?)?(?:作品|题目)?:?\s?《[^\n]{1,50}》\s?[,;]?\s?作者:?\s?(?P<name>[一-龥·]{2,6})[;。,]?")
#: What a prize is worth, not who got it.
_GIFTS = compiled(r"价值|[礼奖]品|奖金|现金|红包|\d元|[一二两三\d][部台张份套件本只箱盒瓶]")
#: 获奖者包含:, with numbered awards behind it: 一、卓越团队:甲、乙。二、优良推手:丙.
_WINNERS_ARE = Sought(
    r"(?:获奖|得奖|获表彰|受表彰|获选|获颁奖?)(?:者|人|单位|名单|企业|学校|院校|团队|个人|作品|项目)?(?:分别)?(?:包含|包括|如下|有|为|是)?:(?=\s?\(?一[、)])",
    ":一、", ": 一、", ":\n一、", "(一)",
)  # fmt: skip
_NUMBERED = compiled(
    r"\s?\(?[一二三四五六七八九十]{1,2}[、)](?P<award>[^,。;:、()\d\n]{2,20})(?:\([^()\n]{1,16}\))?:\s?(?P<who>[^。;:\n]{3,300})[。;]?"
)
#: What shows a heading to be an award, whatever it ends in.
_OF_MERIT = compiled(r"最|(?:^|(?<=[\s。;,:)、])|[“市省区县级度])(?:先进|优秀|十佳)")
#: 【金奖】|甲、乙
_BOXED = compiled(r"【(?P<award>[^【】\n]{2,20})】\s?(?=[一-龥“])")
_BELOW, _MOST = 120, 400
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
    yes("获奖名单\n优秀组织单位:星河集团、江城大学\n优秀指导教师:李文博 赵一凡 王 兰", award="优秀指导教师",
        recipients=["李文博", "赵一凡", "王兰"]),
    yes("优秀教师:李文博 赵一凡 王小兰", award="优秀教师", recipients=["李文博", "赵一凡", "王小兰"]),
    yes("星河创新奖揭晓。会上公布“科创发展蓝图”。\n获奖者:\n【材料科学】获奖者:李文博", award="星河创新奖", recipients=["李文博"]),
    yes("其中特等奖1项,为李文博团队的“深海机器人”;一等奖2项,分别为赵一凡团队的“智慧农田”、王小兰团队的“云上书屋”。", award="一等奖",
        recipients=["智慧农田", "云上书屋"]),
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
            head = max(start, text.rfind(" ", start, m.start()) + 1, text.rfind(")", start, m.start() - 2) + 1)
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
        for m in _MARK.all_in(story.document):
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
    for lead in _WINNERS_ARE.all_in(story.document):
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
    yes("星河集团(一等奖)、江城大学(二等奖)、滨海银行(三等奖)", award="二等奖", recipients=["江城大学"]),
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
        entries = [(m, _of_brackets(story, m)) for m in _UNDER.finditer(text, line.start, line.end)]
        several = sum(prize is not None for _, prize in entries) > 1  # 甲(一等奖)、乙(二等奖)
        for m, prize in entries:
            alone = m.start() == line.start and m.end() == line.end
            if prize is None or prize.name == "大奖" or not (alone or several or (got and got.start() < m.start())):
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
    yes("获得“2021年度江城质量奖”称号的包括:\n星河集团\n江城大学\n获得“2021年度江城质量奖提名奖”称号的包括:\n滨海银行",
        award="2021年度江城质量奖提名奖", recipients=["滨海银行"]),
    yes("一、一等奖\n1.作品:《江上的风》,作者:李文博;\n2.作品:《夜航》,作者:赵一凡。", award="一等奖", recipients=["李文博", "赵一凡"]),
    yes("榜单揭晓:\n一、最具产业创新奖\n江城软件园、滨海生物医药产业园\n二、最受企业欢迎的园区\n星河创谷产业园", award="最受企业欢迎的园区",
        recipients=["星河创谷产业园"]),
    yes("特等奖:\n江城中学《稻田课堂》(作者:李文博、赵一凡;指导教师:王小兰)", award="特等奖", recipients=["李文博", "赵一凡"]),
    yes("一等奖(3名)\n李文博 骆 彪 赵一凡\n二等奖\n王小兰 周明远\n编辑:陈启明", award="二等奖", recipients=["王小兰", "周明远"]),
    yes("李文博 江城小学 一等奖 指导老师:王小兰\n赵一凡 滨海小学 二等奖 指导老师:缺", award="一等奖", recipients=["李文博"]),
    yes("优秀组织奖获得单位:\n江城大学\n滨海银行", award="优秀组织奖", recipients=["江城大学", "滨海银行"]),
    no("一等奖 奖金五万元"),
    no("颁奖\n江城大学举行颁奖典礼。"),
)
def rows(story: Story) -> Iterator[Fact]:
    """Tables laid out as lines: 一等奖 甲; 甲 一等奖; the award as a heading with the winners under it."""
    text, tables = story.text, in_tables(story)
    for line in _lines(story):
        end = line.end
        if line.start in tables:
            continue
        if end - line.start > _LONGEST_ROW:
            continue
        parted = any(mark in text[line.start : end] for mark in _MARKS)
        cells = cells_of(text, line.start, end) if parted else []
        graded = _graded(story, cells) if len(cells) > 1 else None
        if graded is not None:
            at, prize = graded
            roll = row_winners(story, [*cells[:at], *cells[at + 1 :]])
            if at > 0 or not roll.winners:
                if roll.winners:
                    yield listed_award(prize, roll.winners, (line.start, max(cells[at][1], roll.end)))
                continue
            counted = None
        else:
            m = next((m for head in (_LEADS, _CONFERRED, _HEAD) if (m := head.fullmatch(text, line.start, end))), None)
            heading = _heading(story, m) if m is not None else None
            if m is None or heading is None:
                continue
            prize, roll, counted = heading, Roll([], end), m["count"] if matches(_HEAD, m) else None
        roll = _below(story, line, roll, unknown=text.endswith(":", 0, end))
        if not roll.winners and counted:
            roll = items_below(story, story.document.lines_below(line.start, _BELOW), int(parse_number(counted))) or roll
        if roll.winners:
            yield listed_award(prize, roll.winners, (line.start, roll.end))


def _graded(story: Story, cells: list[Span]) -> tuple[int, Prize] | None:
    """The one cell of a row that names an award, and the award."""
    found = []
    for k, (a, b) in enumerate(cells):
        m = _CELL.fullmatch(story.text, a, b)
        prize = prize_before(story, *m.span("award"), least=2) if m is not None else None
        if m is not None and prize is not None and _whole(prize, m, "award") and not _NO_AWARD.search(prize.name):
            found.append((k, prize))
    return found[0] if len(found) == 1 else None


def _heading(story: Story, m: re.Match[str]) -> Prize | None:
    """The award that a line names and nothing else: 最受企业欢迎的园区, 先进单位, 一等奖(3名)."""
    if matches(_CONFERRED, m):
        prize: Prize | None = Prize(m["award"], *m.span("award"))
    else:
        prize = prize_before(story, *m.span("award"), weak=matches(_HEAD, m) and _OF_MERIT.search(m["award"]) is not None)
    return prize if prize is not None and _whole(prize, m, "award") and not _NO_AWARD.search(prize.name) else None


def _below(story: Story, heading: Line, roll: Roll, *, unknown: bool) -> Roll:
    """The winners of a roll with those whom the lines below a line name, up to the first that names none."""
    text = story.text
    for line in story.document.lines_below(heading.start, _MOST):
        if line.kind in OF_PAGE:
            break
        graded = _UNDER.fullmatch(text, line.start, line.end)
        own = _of_brackets(story, graded) if graded else None
        more = _by_authors(story, line) or row_of_names(story, line.start, line.end) or _row(story, line)
        more = more or _entry(story, line, unknown=unknown)
        if more is None:
            break
        if own is None or own.name == "大奖":
            roll = Roll(roll.winners + [w for w in more.winners if w not in roll.winners], more.end)
    return roll


def _by_authors(story: Story, line: Line) -> Roll | None:
    """The authors of the work that a line names: 江城中学《稻田课堂》(作者:甲、乙;指导教师:丙)."""
    authors = _AUTHORS.fullmatch(story.text, line.start, line.end)
    people = people_in(story, *authors.span("who")) if authors is not None else []
    return Roll(people, line.end) if people else None


def _row(story: Story, line: Line) -> Roll | None:
    """The winners of a line that is a row of cells, none of them an award."""
    if line.end - line.start > _LONGEST_ROW:
        return None
    lead = _LEAD.match(story.text, line.start, line.end)
    cells = cells_of(story.text, lead.end() if lead else line.start, line.end)
    if len(cells) < 2 or _graded(story, cells) is not None:
        return None
    roll = row_winners(story, cells)
    return roll if roll.winners else None


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
    numbered = lead is not None and not text.endswith(":", 0, lead.end())
    if not numbered and not (unknown and line.end - start <= 20):
        return None
    roll = laureates(story, start, line.end)
    return roll if len(roll.winners) == 1 and roll.end == line.end else None


def _whole(prize: Prize, m: re.Match[str], group: str) -> bool:
    return len(prize.name) >= m.end(group) - m.start(group) - 3
