"""Rules for dates: each candidate's value is an `Expression`, until `timeline` settles it to a `DateReading`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...document import Document
from ...rule import Found, Hit, RuleSet, no, yes
from .expression import Expression, Point
from .grammar import expression
from .words import CLOCK_TAIL, RELATIVE_YEAR, YEAR

rules = RuleSet("date")

_N = "一二三四五六七八九"
_C = "〇零○一二三四五六七八九十廿卅两"
#: Where an expression may begin: one class, then what must follow each kind of character.
_START = (
    r"[\d〇零○一二三四五六七八九十廿卅两半今去昨明大前后本上下当同次翌该这那即周星礼农阴旧夏闰正元腊冬公民第首年月近最过未“]"
    r"(?:(?<=\d)(?<!\d\d)(?<!\d[.:,]\d)(?=\d{0,3} ?[年月日号/.\-–—―~〜～至到、个季周天世财学])"
    rf"|(?<=[{_C}])(?<![{_C}][{_C}])(?<![周期第几数].)(?=[{_C}]{{0,3}} ?[年月日号至到—\-~、个季周天世五千])"
    r"|(?<=[今去昨明大前后本上下当同次翌该这那即半])(?=[年月天日晚晨早夜周星礼个一半上下前后世季两二三四五六七八九十去\d])"
    r"|(?<=[周星礼])(?=[一二三四五六日天期拜])"
    r"|(?<=[农阴旧夏])(?=历)|(?<=[闰正元腊冬])(?=[月一二三四五六七八九十\d])|(?<=公)(?=元)|(?<=民)(?=[国國])"
    r"|(?<=第)(?=[一二三四1-4][至到、—\-~个季])|(?<=首)(?=个?季)|(?<=[年月])(?=[初底末])"
    r"|(?<=近)(?=[ 一二两三四五六七八九十\d])|(?<=[最过未])(?=[近去来])|(?<=“)(?=[十一二三四五六七八九]))"
)


@cache
def _start() -> re.Pattern[str]:
    return re.compile(_START)


_HABIT = re.compile(r"(?:每年|每年的|每月|每个|每月的|历年|每)$")
_QUOTED_WORD = re.compile(r"“[^“”,。]{0,6}$"), re.compile(r"[^“”,。]{0,6}”")


def _is_name(text: str, start: int, end: int, value: Expression) -> bool:
    """Whether a word counted from today stands in a title or as a quoted name (“今日头条”), or a date behind 每年."""
    if text[start - 1 : start] in ("每", "年", "月", "的", "个", "历") and _HABIT.search(text[max(0, start - 3) : start]):
        return True
    steps = (value.first.year, value.first.month, value.first.day, value.first.week)
    if not any(s and s.base != "figure" for s in steps) or any(s and s.base == "figure" for s in steps):
        return False
    opened = text.rfind("《", max(0, start - 40), start)
    if opened >= 0 and "》" not in text[opened:start]:
        return True
    before, after = _QUOTED_WORD
    return bool(before.search(text[max(0, start - 7) : start]) and after.match(text, end))


@rules.scan(
    "expression",
    yes("会议定于[[2024年3月28日上午9时30分]]举行。", value="2024-03-28", granularity="day", basis="absolute"),
    yes("[[3月28日]],第五届产业大会在成都开幕。", value="XXXX-03-28", start=None),
    yes("[[3月28日]],第五届产业大会在成都开幕。", reference="2025-04-02", value="2025-03-28", basis="reference"),
    yes("[[12月31日]],跨海大桥通车。", reference="2025-01-06", value="2024-12-31"),
    yes("[[2023年]]启动改制,[[6月1日]]完成挂牌。", reference="2025-04-02", value="2023"),
    yes("印发《行动计划([[2024—2027年]])》。", value="2024/2027"),
    yes("代表团[[5月25日至30日]]访问三国。", reference="2025-04-02", value="2025-05-25/2025-05-30"),
    yes("[[今年1至2月]],零售额增长4%。", reference="2025-04-02", value="2025-01/2025-02", end="2025-02-28"),
    yes("[[昨日]]召开动员会,[[次日]]开工。", reference="2025-04-02", value="2025-04-01"),
    yes("企业[[2021年以来]]累计投资10亿元。", value="2021/..", end=None),
    yes("力争[[2030年前]]实现达峰。", value="../2030", start=None, end="2030-12-31"),
    yes("[[去年下半年]],公司扭亏。", reference="2025-04-02", value="2024-07/2024-12"),
    yes("条例自[[2025年5月1日起]]施行。", value="2025-05-01/.."),
    yes("签署于[[二〇二四年三月二十八日]]。", value="2024-03-28"),
    yes("[[2月30日]]的说法有误。", reference="2025-04-02", value=None),
    yes("[[农历正月初八]],企业开工。", reference="2025-04-02", value="2025-02-05"),
    yes("[[2025-03-28 10:20]] 来源:本站", value="2025-03-28"),
    no("党的十一届三中全会以来,十年如一日。"),
    no("近日,日前,近年来,目前,未来一段时间。"),
    no("版本号1.2.3,电话010-12345678,比分3:2,占20.25%。"),
    no("住在3号楼,乘10号线,读一年级,3月龄婴儿。"),
    no("2025中关村论坛收视良好,每年3月15日除外,为期5日。"),
)
def read_expression(document: Document, found: Found) -> Iterator[Hit]:
    """Dates in figures, Chinese numerals or words counted from another day, ranges of them, and 以来/前."""
    text, end = document.text, -1
    for m in _start().finditer(text):
        at = m.start()
        if at < end:
            continue
        got = expression(text, at)
        if got is None:
            continue
        value, stop = got
        end = stop
        if _is_name(text, at, stop, value):
            continue
        yield Hit(at, stop, value)


_YEAR_BEFORE = re.compile(rf"(?:{YEAR}|\d\d|{RELATIVE_YEAR})年(?:度|的)?$")
_AFTER = re.compile(r"期间|双节|黄金周|假期|长假|小长假|前夕|前后|当天|当日|当晚|这天|至|到|前|后|以来|节")
_EVENTS = re.compile(r"联欢|晚会|文化|档|系列|贺|庙会|音乐|献礼|致辞|贺词|奖章|奖状|运动|广场|路|街|大街|村|镇|月饼|礼")


@rules.scan(
    "festival",
    yes("[[春节]]期间,景区人气旺。", reference="2025-04-02", value="2025-01-29"),
    yes("[[今年端午节]],龙舟赛开赛。", reference="2025-04-02", value="2025-05-31"),
    yes("[[2024年冬至]],气温骤降。", value="2024-12-21"),
    yes("[[国庆节]]前后客流大增。", value="XXXX-10-01", start=None),
    no("李国庆、张中秋出席春节联欢晚会。"),
    no("大雪过后,他获得五一劳动奖章。"),
    needs="节旦春除夕元年端秋明阳七五国圣分至立寒暑雪夜诞露降雨满种蛰",
)
def read_festival(document: Document, found: Found) -> Iterator[Hit]:
    """Festivals and solar terms, with the year before them: 春节, 去年国庆, 2024年冬至."""
    text = document.text
    for hit in document.hits("festivals"):
        start, before = hit.start, text[max(0, hit.start - 7) : hit.start]
        m = _YEAR_BEFORE.search(before) if before.endswith(("年", "度", "的")) else None
        got = expression(text, start - len(before) + m.start()) if m else None
        year = got[0].first.year if got else None
        if m and year:
            start -= len(before) - m.start()
        elif hit.row["alone"] and not _stands_alone(text, hit.start, hit.end, hit.row["alone"]):
            continue
        if _EVENTS.match(text, hit.end) or _HABIT.search(text[max(0, start - 3) : start]):
            continue
        point = Point("day", year=year, festival=hit.row["rule"])
        tail = CLOCK_TAIL.match(text, hit.end)
        yield Hit(start, tail.end() if tail else hit.end, Expression(point))


def _stands_alone(text: str, start: int, end: int, alone: str) -> bool:
    if alone == "year":
        return False
    if _AFTER.match(text, end):
        return not text[start - 1 : start].isalpha() or text[start - 1 : start] in "在是从到于至和与"
    return text[start - 1 : start] in ("", *",。、;:( \n") and text[end : end + 1] in ("", *",。、;:) \n")
