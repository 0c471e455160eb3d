"""Counts, measures and ratios; and numbers that are none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from zgc_extract import Extractor
from zgc_extract.rules import default_rules

EXTRACTOR = Extractor(rules=[r for r in default_rules() if r.kind in ("document", "date", "money", "quantity")])


def counts(text: str) -> list[tuple[str, Decimal, Decimal | None, str, str | None]]:
    found = []
    for m in EXTRACTOR.mentions(text, kinds=("quantity",)):
        assert text[m.start : m.end] == m.text
        found.append((m.text, m.value.amount, m.value.upper, m.value.comparator, m.value.unit))
    return found


@pytest.mark.parametrize(
    ("text", "surface", "amount", "upper", "comparator", "unit"),
    [
        ("来自各地的300余位代表到会。", "300余位", "300", None, "gt", "位"),
        ("出台18条措施。", "18条", "18", None, "eq", "条"),
        ("第三批21家企业获评。", "第三批21家", "21", None, "eq", "家"),
        ("首批12个项目开工。", "首批12个", "12", None, "eq", "个"),
        ("主宾双方9对园区合作。", "9对", "9", None, "eq", "对"),
        ("他提出四点建议。", "四点", "4", None, "eq", "点"),
        ("1.2万余人参赛。", "1.2万余人", "12000", None, "gt", "人"),
        ("近5万人次观展。", "5万人次", "50000", None, "lt", "人次"),
        ("超过三千家企业参展。", "三千家", "3000", None, "gt", "家"),
        ("至少造成5人受伤。", "5人", "5", None, "gt", "人"),
        ("不少于20名学生。", "20名", "20", None, "gt", "名"),
        ("新建3至5个站点。", "3至5个", "3", "5", "range", "个"),
        ("产能从100吨到200吨。", "100吨到200吨", "100", "200", "range", "吨"),
        ("来了三四百人。", "三四百人", "300", "400", "range", "人"),
        ("吸引数百名志愿者。", "数百名", "100", "1000", "range", "名"),
        ("上千名观众到场。", "上千名", "1000", None, "gt", "名"),
        ("百余名专家参会。", "百余名", "100", None, "gt", "名"),
        ("涨幅为3%—5%。", "3%—5%", "3", "5", "range", "%"),
        ("增长百分之八点五。", "百分之八点五", "8.5", None, "eq", "%"),
        ("近八成受访者满意。", "八成", "80", None, "lt", "%"),
        ("三分之二以上代表同意。", "三分之二", "0.6666666667", None, "gt", None),
        ("利率提高0.25个百分点。", "0.25个百分点", "0.25", None, "eq", "百分点"),
        ("产值翻了近3倍。", "3倍", "3", None, "lt", "倍"),
        ("占地约3.2万平方米。", "3.2万平方米", "32000", None, "approx", "平方米"),
        ("接待遊客逾２００人。", "２００人", "200", None, "gt", "人"),
        ("以每年3—10倍的速度增长。", "3—10倍", "3", "10", "range", "倍"),
        ("近万亩荒山披绿。", "万亩", "10000", None, "lt", "亩"),
        ("气温降至零下236摄氏度。", "零下236摄氏度", "-236", None, "eq", "摄氏度"),
        ("以一又四分之一子取胜。", "一又四分之一", "1.25", None, "eq", None),
    ],
)
def test_count(text: str, surface: str, amount: str, upper: str | None, comparator: str, unit: str | None) -> None:
    assert counts(text) == [(surface, Decimal(amount), upper and Decimal(upper), comparator, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "走出了一条新路。", "打造一批示范项目。", "首批入驻。", "全国第一个示范区。", "“三螺旋”模式。", "共建一带一路。",
        "出台“民营经济24条”。",
        "抓好“五个着力”。", "下午三点开幕。", "第24届冬奥会。", "第三、四条规定。", "2024年3月5日开幕。", "罚款5人民币。", "会议十分重要。",
        "几家欢乐几家愁。", "千家万户共享成果。", "五位一体总体布局。", "到处狼烟四起。", "晋级四分之一决赛。",
        "比赛采用三盘两胜制。", "设有冬季两项。", "李某某八段执白先行。", "铁道部十四局三处开工。", "变化万千人心思进。",
        "这是第二次创业。", "他四处奔走。", "位居前三名。", "新时代新气象。", "多项措施落地。",
    ],
)  # fmt: skip
def test_no_count(text: str) -> None:
    assert counts(text) == []


def test_money_is_no_count() -> None:
    assert counts("投资5亿元,新增20个岗位。") == [("20个", Decimal(20), None, "eq", "个")]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("30家企业参展。", "企业"), ("600余位科技园区的管理者到会。", "管理者"), ("24条具体措施。", "措施"),
        ("50名企业代表发言。", "代表"), ("3个。", None), ("7个村的学生。", "村"), ("450个小学的学生。", "学生"),
    ],
)
def test_noun(text: str, noun: str | None) -> None:
    assert EXTRACTOR.mentions(text, kinds=("quantity",))[0].value.noun == noun


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("全省8家国家级经开区和15家规上企业参会。", [("8家", "经开区"), ("15家", "企业")]),
        ("5家教育机构、3家境外企业签约。", [("5家", "机构"), ("3家", "企业")]),
        ("10名校长和3名校友出席,3位居民发言。", [("10名", "校长"), ("3名", "校友"), ("3位", "居民")]),
    ],
)
def test_a_classifier_before_a_noun_that_begins_like_its_compound(text: str, counts: list[tuple[str, str]]) -> None:
    """国家, 规上, 境外, 校长 and 居民 behind 家, 名 and 位 are what is counted, no 家国, 家规, 家境, 名校."""
    assert [(q.mentions[0].text, q.noun) for q in Extractor().extract(text).quantities] == counts
