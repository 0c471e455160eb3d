"""What dates, money and counts cost: linear on hostile input, and without a tokenizer."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date

import pytest

from zgc_extract import Extractor
from zgc_extract.rules import default_rules

KINDS = ("document", "date", "money", "quantity")
EXTRACTOR = Extractor(rules=[r for r in default_rules() if r.kind in KINDS])
DAY = date(2025, 4, 2)

#: Units that hostile texts repeat: rows, ranges, openings, numerals, signs.
UNITS = [
    "3月28日、", "2024年3月28日、", "3、", "3月3、", "2021、", "2021和", "9", "2024年", "一", "亿", "万亿", "月", "3月至", "今年", "1-",
    "“", "“五一", "第一周", "近三年", "5亿元、", "5亿和", "5-", "元", "$", "人民币", "5 ", "3 000 ", "20多家、", "三分之二", "一又",
    "三四百", "零下", "昨(", "今天的", "每年都", "2025.03.28-", "公元前", "第十四个五年规划", "20世纪80至", "农历", "下周一至",
    "亿元(约合",
]  # fmt: skip


def cost(text: str) -> float:
    """The least of two runs, in CPU seconds."""
    spent = []
    for _ in range(2):
        begun = time.process_time()
        EXTRACTOR.mentions(text, reference_date=DAY)
        spent.append(time.process_time() - begun)
    return min(spent)


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_costs_about_twice(unit: str) -> None:
    short, long = (unit * (n // len(unit)) for n in (3_000, 6_000))
    cost(short[:200])
    assert cost(long) < 0.02 + 3.5 * cost(short)


def test_a_list_of_400_dates_gives_400_dates() -> None:
    text = "、".join(f"{1 + k // 28 % 12}月{1 + k % 28}日" for k in range(400)) + "放假。"
    found = [m for m in EXTRACTOR.mentions(text, reference_date=DAY) if m.kind == "date"]
    assert len(found) == 400
    assert all(text[m.start : m.end] == m.text for m in found)


def test_20000_digits_are_no_figure() -> None:
    assert EXTRACTOR.mentions("9" * 20_000 + "元", reference_date=DAY) == []


def test_money_and_dates_load_no_tokenizer() -> None:
    code = (
        "import sys; from zgc_extract import extract_dates, extract_money;"
        "assert extract_money('投资5亿元。') and extract_dates('3月28日开幕。');"
        "sys.exit(bool({'jieba', 'rjieba'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
