"""Sums whose metric is told before them, whose each of several is, what is set up or set aside with a sum."""

from __future__ import annotations

import pytest

from zgc_extract import Extractor

Meaning = tuple[str | None, str | None, str | None]

ROWS: list[tuple[str, list[Meaning]]] = [
    # Rows under a heading.
    ("大会通过了会费标准:会长单位每年10万元,理事单位1万元。", [("会费", "会长单位", None), ("会费", "理事单位", None)]),
    ("奖励标准为:一等奖5万元,二等奖3万元。", [("奖励", "一等奖", None), ("奖励", "二等奖", None)]),
    ("各区税收完成情况如下:东城区20亿元,西城区15亿元。", [("税收", "东城区", None), ("税收", "西城区", None)]),
    # Parts of a total.
    (
        "工业产值500亿元:6个市级园区300亿元,县级园区200亿元。",
        [("工业产值", None, None), ("工业产值", "6个市级园区", None), ("工业产值", "县级园区", None)],
    ),
    (
        "江城高新区总投资50亿元,其中一期20亿元,二期30亿元。",
        [("总投资", "江城高新区", None), ("总投资", "一期", None), ("总投资", "二期", None)],
    ),
    (
        "2024年全市开发区实现营业收入800亿元,同比增长5%。其中:国家级开发区500亿元,省级开发区300亿元。",
        [("营业收入", "全市开发区", "2024"), ("营业收入", "国家级开发区", "2024"), ("营业收入", "省级开发区", "2024")],
    ),
    (
        "全市完成税收120亿元。其中,江城高新区45亿元,滨江新区30亿元。",
        [("税收", "全市", None), ("税收", "江城高新区", None), ("税收", "滨江新区", None)],
    ),
    # Rows of one sort need no metric of their own.
    (
        "新能源产业产值500亿元,增长20%;电子信息产业300亿元,增长10%;生物医药产业120亿元。",
        [("产值", "新能源产业", None), ("产值", "电子信息产业", None), ("产值", "生物医药产业", None)],
    ),
    ("东部地区投资3200亿元,中部地区2100亿元。", [("投资", "东部地区", None), ("投资", "中部地区", None)]),
    ("滨江新区税收3亿元,门卫室50元。", [("税收", "滨江新区", None), (None, None, None)]),
    # Whose each of several is.
    ("滨江大桥和东湖隧道总投资分别为5亿元和3亿元。", [("总投资", "滨江大桥", None), ("总投资", "东湖隧道", None)]),
    (
        "星河公司同远山公司签了采购合同,江城银行与东湖公司签了授信合同,金额分别为1.35亿元和8000万元。",
        [("金额", "采购合同", None), ("金额", "授信合同", None)],
    ),
    # Set up and set aside.
    ("高新区拿出3亿元设立共同孵化资金。", [(None, "共同孵化资金", None)]),
    ("市财政将设立15亿元的人才周转池。", [(None, "人才周转池", None)]),
    ("市财政将拿出5000万元奖励质量创新,单家企业最高奖励200万元。", [(None, "市财政", None), ("奖励", "单家企业", None)]),
    # What a clause tells a side of; what it says of all, or as what.
    ("园区蒸汽价格比周边低一成,2024年实现产值213亿元。", [("产值", "园区", "2024")]),
    ("首批入驻的4家企业均为行业龙头,年利润2亿元。", [("年利润", "首批入驻的4家企业", None)]),
    ("智造园作为2021年落户江城的重大产业项目,总投资达20亿元。", [("总投资", "智造园", None)]),
    (
        "开工项目包括滨江中学、东湖道路等5项、总投资4亿元,签约项目为远山冷链中心,总投资1亿元。",
        [("总投资", "开工项目", None), ("总投资", "远山冷链中心", None)],
    ),
    # Heads without the clause that tells where they come from; goods with their worth; done and planned.
    ("此次竣工投产的一期项目投资5亿元。", [("投资", "一期项目", None)]),
    ("星河公司向学院捐赠价值126万元的无人机20架。", [("价值", "无人机", None)]),
    ("江城经开区对哈进出口额2亿美元,对东盟出口额3亿美元。", [("对哈进出口额", "江城经开区", None), ("对东盟出口额", "江城经开区", None)]),
    ("目前单个园区的建设投入一般在300万元左右。", [("建设投入", "单个园区", None)]),
    ("2024年一季度开工的58个项目,已完成投资约40亿元。", [("完成投资", "58个项目", None)]),
    ("给予优秀企业、优秀企业家共计300万元的奖励。", [("奖励", "优秀企业、优秀企业家", None)]),
    # A half of a year that no one names is a period all the same; a day is none.
    ("上半年江城高新区工业增加值50亿元。", [("工业增加值", "江城高新区", "XXXX-01/XXXX-06")]),
    # The period of the report that was named.
    (
        "2024年8月29日,星河医药披露半年度报告。报告期内,公司实现营业收入63.7亿元;研发投入11.9亿元。",
        [("营业收入", "公司", "2024-01/2024-06"), ("研发投入", "公司", "2024-01/2024-06")],
    ),
    ("星河股份发布2023年年度报告。报告期内,公司营业收入120亿元。", [("营业收入", "公司", "2023")]),
    ("星河股份讨论了年终工作。报告期内,公司营业收入120亿元。", [("营业收入", "公司", None)]),
    # Things behind their sums; what it grew from and to; clauses that count in between.
    ("投资5亿元的滨江污水处理厂、投资8亿元的东湖大桥同日开工。", [("投资", "滨江污水处理厂", None), ("投资", "东湖大桥", None)]),
    ("总投资20亿元、占地300亩的星河电池基地今天开工。", [("总投资", "星河电池基地", None)]),
    ("江城软件园年产值由建园之初的3亿元增加到现在的150亿元。", [("年产值", "江城软件园", None), ("年产值", "江城软件园", None)]),
    ("园区累计引进企业320家,其中规上企业86家,去年实现营业收入210亿元。", [("营业收入", "园区", None)]),
    ("公司向学院设立每年30万元的“星河奖学金”。", [(None, "星河奖学金", None)]),
    ("首批入驻的4家企业均为行业龙头,达产达效后年销售额超12亿元。", [("年销售额", "首批入驻的4家企业", None)]),
    # What tells of a place or a time is no row.
    ("江城高新区总投资50亿元,预计年产值30亿元。", [("总投资", "江城高新区", None), ("年产值", "江城高新区", None)]),
    ("江城高新区投资50亿元,带动就业3000人,每人10元。", [("投资", "江城高新区", None), (None, None, None)]),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_rows(extractor: Extractor, text: str, wanted: list[Meaning]) -> None:
    sums = extractor.extract(text).money
    found = [(m.metric, getattr(m.subject, "name", m.subject), m.period) for m in sums]
    assert found == wanted
    assert all(text[m.mentions[0].start : m.mentions[0].end] == m.mentions[0].text for m in sums)
