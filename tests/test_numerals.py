"""Numerals: what they are worth, and what is none."""

from __future__ import annotations

import re
import time
from decimal import Decimal

import pytest

from zgc_extract.numerals import NUMBER, parse_number

VALUES = {
    "三千六百": "3600", "1.2万": "12000", "两万零五": "20005", "3,600": "3600", "1.2亿": "120000000",
    "十万亿": "10000000000000", "〇": "0", "零": "0", "廿八": "28", "卅": "30", "半": "0.5", "千万": "10000000",
    "万亿": "1000000000000", "负五": "-5", "二〇二五": "2025", "四百五": "450", "四百零五": "405", "十二点五亿": "1250000000",
    "两千三点一": "2300.1", "5亿1万4千6百": "500014600", "3万4000": "34000", "1,100万": "11000000", "壹佰贰拾": "120",
    "貳佰零參": "203", "壹萬伍仟": "15000", "四万万": "400000000", "一万五千亿": "1500000000000",
    "五兆六十二亿四万五千二": "5006200045200", "百分之三点五": "3.5", "千分之五": "0.5", "5.4%": "5.4", "-22.2%": "-22.2",
    "12个百分点": "12", "七成": "70", "7.5成": "75", "七五折": "75", "四分之一": "0.25", "三又二分之一": "3.5",
    "3/4": "0.75", "1 1/4": "1.25", "2e5": "200000", "100K": "100000", "1.04M": "1040000", "五百余万": "5000000",
    "一千多万": "10000000", "十几亿": "1000000000", "第十四": "14", "五打": "60", "百三": "130", "超过80": "80",
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_value(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


def test_one_third_keeps_its_digits() -> None:
    assert abs(parse_number("三分之一") - Decimal(1) / 3) < Decimal("1e-20")


@pytest.mark.parametrize("text", ["", "abc", "12,34", "一点", "上百", "几", "点五", "十十", "元", "3/0", "十百", "一切"])
def test_no_numeral(text: str) -> None:
    with pytest.raises(ValueError, match=r"numeral|fraction"):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("总投资1.2万亿元", ["1.2万亿"]), ("3,600万元", ["3,600万"]), ("5亿1万4千6百元", ["5亿1万4千6百"]), ("超万亿元", ["万亿"]),
        ("十二点五亿元", ["十二点五亿"]), ("1,2,3", ["1", "2", "3"]), ("二〇二五年", ["二〇二五"]),
    ],
)  # fmt: skip
def test_found_in_text(text: str, found: list[str]) -> None:
    assert re.findall(NUMBER, text) == found


def test_long_input_stays_linear() -> None:
    begun = time.process_time()
    for text in ("9" * 20_000, "亿" * 20_000, "一" * 20_000, "1," * 10_000, "1万" * 10_000):
        list(re.finditer(NUMBER + "元", text))
        try:
            parse_number(text)
        except ValueError:
            continue
    assert time.process_time() - begun < 2
