"""Dates: spans and values, with and without a reference day; the reference that a page gives itself."""

from __future__ import annotations

import time
from datetime import date

import pytest

from zgc_extract import Extractor, extract, extract_dates
from zgc_extract.lexicon import default_lexicon
from zgc_extract.rules.dates import chinese
from zgc_extract.rules.dates import rules as date_rules

REFERENCE = date(2025, 4, 2)
RULES = tuple(date_rules)


def read(text: str, day: date | None = REFERENCE) -> list[tuple[str, str | None]]:
    found = extract_dates(text, reference_date=day)
    for m in found:
        assert text[m.start : m.end] == m.text
    return [(m.text, m.value.value) for m in found]


ONE = {
    "2024年3月28日": "2024-03-28", "二〇二四年三月二十八日": "2024-03-28", "2024-03-28": "2024-03-28", "2024/3/28": "2024-03-28",
    "2024.3.28": "2024-03-28", "２０２４年３月２８日": "2024-03-28", "2023年11月": "2023-11", "2024年": "2024", "08年": "2008",
    "3月28日": "2025-03-28", "12月31日": "2024-12-31", "28日": "2025-03-28", "31日": "2025-03-31", "廿八日": "2025-03-28",
    "今年1月": "2025-01", "去年12月26日": "2024-12-26", "明年": "2026", "上月": "2025-03", "本月15日": "2025-04-15",
    "9月15日至19日": "2025-09-15/2025-09-19", "3月27日—31日": "2025-03-27/2025-03-31", "3月27日-31日": "2025-03-27/2025-03-31",
    "5月28日至6月3日": "2025-05-28/2025-06-03", "12月30日至1月2日": "2024-12-30/2025-01-02", "17日至19日": "2025-04-17/2025-04-19",
    "2024—2027年": "2024/2027", "2024年至2027年": "2024/2027", "2021至2023年": "2021/2023",
    "2019年3月至2024年9月": "2019-03/2024-09", "1—8月": "2025-01/2025-08", "今年1至2月": "2025-01/2025-02",
    "今年前8个月": "2025-01/2025-08", "第三季度": "2025-07/2025-09", "一季度": "2025-01/2025-03", "2024年前三季度": "2024-01/2024-09",
    "上半年": "2025-01/2025-06", "去年下半年": "2024-07/2024-12", "3月下旬": "2025-03-21/2025-03-31",
    "2026年底": "2026-12", "年底前": "../2025-12", "今年年初": "2025-01", "“十四五”期间": "2021/2025", "“十五五”时期": "2026/2030",
    "昨日": "2025-04-01", "前天": "2025-03-31", "今晚8时": "2025-04-02", "本周五": "2025-04-04", "上周日": "2025-03-30",
    "上周": "2025-03-24/2025-03-30", "下周末": "2025-04-12/2025-04-13", "3月28日(星期五)": "2025-03-28",
    "3月28日上午9时30分": "2025-03-28", "2030年前": "../2030", "2021年以来": "2021/..", "今年以来": "2025/..",
    "2025年5月1日起": "2025-05-01/..", "三年前": "2022", "上世纪90年代": "1990/1999", "80年代末": "1980/1989", "21世纪": "2001/2100",
    "1990年代": "1990/1999", "农历正月初八": "2025-02-05", "2025年腊月二十三": "2026-02-10", "今年端午节": "2025-05-31",
    "国庆节": "2025-10-01", "2024年冬至": "2024-12-21", "2023—2024学年": "2023-09/2024-08", "2024财年": "2024",
    "民国十二年": "1923", "民國114年": "2025", "2021年春天": "2021-21", "10月的第一周": "2025-10-06/2025-10-12",
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), ONE.items())
def test_one(text: str, value: str) -> None:
    assert read(f"会议于{text},在北京举行。") == [(text, value)]


IN_CONTEXT = [
    ("2023年启动改制,6月1日完成挂牌。", [("2023年", "2023"), ("6月1日", "2023-06-01")]),
    ("3月28日会议开幕。当日签约20个项目,次日举行论坛。", [("3月28日", "2025-03-28"), ("当日", "2025-03-28"), ("次日", "2025-03-29")]),
    ("2019年公司成立,同年获得融资,次年上市。", [("2019年", "2019"), ("同年", "2019"), ("次年", "2020")]),
    ("今年一季度增长5%,去年同期为4%。", [("今年一季度", "2025-01/2025-03"), ("去年同期", "2024-01/2024-03")]),
    ("4月3日、5日两天限行。", [("4月3日", "2025-04-03"), ("5日", "2025-04-05")]),
    ("3月25、26日举行培训。", [("3月25、26日", "2025-03-25/2025-03-26")]),
    ("成立于2010年的公司3月28日宣布扩产。", [("2010年", "2010"), ("3月28日", "2025-03-28")]),
    ("《行动计划(2024—2026年)》3月28日发布。", [("2024—2026年", "2024/2026"), ("3月28日", "2025-03-28")]),
    ("2019年3月,公司在杭州成立。5月,公司获得融资。", [("2019年3月", "2019-03"), ("5月", "2019-05")]),
    ("2月30日的传言不实。", [("2月30日", None)]),
    ("展会将于5日开幕。", [("5日", "2025-04-05")]),
    ("“今年我们加大投入。”他说。", [("今年", "2025")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), IN_CONTEXT)
def test_in_context(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("3月28日,论坛开幕。", [("3月28日", "XXXX-03-28")]),
        ("论坛28日闭幕。", [("28日", "XXXX-XX-28")]),
        ("6月18日公示,17日评审。", [("6月18日", "XXXX-06-18"), ("17日", "XXXX-06-17")]),
        ("8月22日至25日举行。", [("8月22日至25日", "XXXX-08-22/XXXX-08-25")]),
        ("去年产值翻番。", [("去年", None)]),
        ("国庆节前后开业。", [("国庆节", "XXXX-10-01")]),
        ("2月30日的传言不实。", [("2月30日", None)]),
    ],
)
def test_without_a_reference(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert read(text, None) == wanted
    assert all(m.value.start is None and m.value.end is None for m in extract_dates(text))


@pytest.mark.parametrize(
    "text",
    [
        "党的十一届三中全会", "“9·11”事件", "中央一号文件", "近四分之一", "张万年、周一鸣出席", "3月龄婴儿", "以1:2输掉比赛",
        "数十年如一日", "版本1.2.3", "电话010-12345678", "编号20250328001", "2025中关村论坛", "有80年历史", "为期六天", "近日", "日前",
        "近年来", "目前", "未来", "3号楼", "每年3月15日", "每周五", "《今日说法》", "一年级", "十分重要", "文明年货", "2025年会",
        "北京10号线", "15日内办结", "20年来", "五年规划", "李国庆", "春节联欢晚会", "第3日", "占20.25%", "192.168.1.12",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert read(f"他说,{text},很好。") == []


def test_bounds_and_basis() -> None:
    [since, before, day] = extract_dates("2021年以来,2030年前,3月28日。", reference_date=REFERENCE)
    assert (since.value.start, since.value.end) == (date(2021, 1, 1), None)
    assert (before.value.start, before.value.end) == (None, date(2030, 12, 31))
    assert (since.value.basis, day.value.basis) == ("absolute", "reference")
    assert (since.certainty, day.certainty) == ("explicit", "inferred")


PAGES = [
    ("产业大会在蓉开幕\n发布时间:2025-03-29 10:20\n3月28日,产业大会开幕。", "2025-03-29", "published", "2025-03-29"),
    ("2025年03月29日 10:20 来源:成都日报\n28日,产业大会开幕。", "2025-03-29", "published", "2025-03-29"),
    ("产业大会开幕\n昨日,产业大会开幕。\n2025年3月29日", "2025-03-29", "published", "2025-03-29"),
    ("2025产业创新大会开幕\n新华社成都3月28日电(记者 张三)28日,大会开幕。", "2025-03-28", "published", None),
    ("3月28日,2025产业创新大会在成都开幕。今年1月,方案出台。", "2025-03-28", "event", None),
    ("2025年3月28日,产业创新大会在成都开幕。", "2025-03-28", "event", None),
    ("公司公布2024年业绩\n公司3月30日晚发布《2024年年度报告》。", None, "none", None),
    ("3月28日,大会在成都开幕。", None, "none", None),
]


@pytest.mark.parametrize(("page", "day", "basis", "published"), PAGES)
def test_reference_of_a_page(page: str, day: str | None, basis: str, published: str | None) -> None:
    source = extract(page).source
    assert (source.reference_date, source.reference_basis, source.published) == (day, basis, published)


def test_given_reference_beats_the_page() -> None:
    source = extract("发布时间:2025-03-29\n昨日,大会开幕。", reference_date=date(2025, 5, 1)).source
    assert (source.reference_date, source.reference_basis, source.published) == ("2025-05-01", "given", "2025-03-29")


def test_lengths_of_time_are_read_but_no_dates_of_the_record() -> None:
    text = "近三年,出口年均增长8%。"
    assert read(text) == [("近三年", "2022/2025")]
    assert extract(text, reference_date=REFERENCE).dates == []


def test_chinese_calendar() -> None:
    years = default_lexicon().table("_lunar_years")
    assert chinese.lunar_day(years, 2020, 4, 1, leap=True) == date(2020, 5, 23)
    assert chinese.lunar_day(years, 2024, 12, 30) is None  # a month of 29 days
    assert chinese.lunar_day(years, 2023, 12, 0) == date(2024, 2, 9)
    assert chinese.solar_term("清明", 2025) == date(2025, 4, 4)
    assert chinese.easter(2025) == date(2025, 4, 20)


@pytest.mark.parametrize("unit", ["3月28日、", "9", "2024年", "一", "月", "3月至", "今年", "1-", "“", "第一周", "近三年"])
def test_long_input_stays_linear(unit: str) -> None:
    def cost(n: int) -> float:
        text = unit * (n // len(unit))
        begun = time.process_time()
        Extractor(rules=RULES).mentions(text, reference_date=REFERENCE)
        return time.process_time() - begun

    cost(2000)
    assert cost(16_000) < 0.2 + 40 * cost(1000)



