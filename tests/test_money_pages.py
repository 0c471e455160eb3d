"""Sums whose meaning stands elsewhere on the page: results, the year before, purchases, parts of a total, the currency of a note."""

from __future__ import annotations

from datetime import date

import pytest

from zgc_extract import Extractor, extract

#: A text, and for each sum its metric, its subject and its period (- for none).
CASES: list[tuple[str, str]] = [
    # Results: whoever publishes them, the lines of their list, the year before.
    (
        "主营茶饮的云岭控股(02388)公布,截至今年6月底止中期纯利2.6亿元,每股盈利0.31元。期内毛利5亿元。",
        "中期纯利|云岭控股|2025-01/2025-06;每股盈利|云岭控股|2025-01/2025-06;毛利|云岭控股|2025-01/2025-06",
    ),
    (
        "星海网络公司2025年第一季度净营收为8亿元(人民币,下同)(约合1.1亿美元)。\n\n——毛利润为3亿元,上年同期为2亿元;\n——总运营费用为1亿元。",
        "净营收|星海网络公司|2025-01/2025-03;净营收|星海网络公司|2025-01/2025-03;毛利润|星海网络公司|2025-01/2025-03;"
        "毛利润|星海网络公司|2024-01/2024-03;总运营费用|星海网络公司|2025-01/2025-03",
    ),
    ("星海网络公司直播业务净营收为6亿元。", "直播业务净营收|星海网络公司|-"),
    ("远山药业昨收报5.2元,获星河证券调低目标价。", "收报|远山药业|-"),
    # By how much a sum has grown, and what something is bought for.
    ("今年,江城市级财政安排科技资金40亿元,比上年增加6亿元。", "科技资金|江城市级财政|2025;增加|江城市级财政|2025"),
    ("远山集团上月以3000万欧元收购一家模具厂。", "收购|远山集团|-"),
    ("公司拟以自有资金9000万元认购基金份额。", "自有资金|公司|-"),
    # Parts of a total, each of a row, who is given.
    (
        "按照协议约定,给予合肥市授信额度300亿元,其中基础设施120亿元、制造业80亿元。",
        "授信额度|合肥市|-;授信额度|基础设施|-;授信额度|制造业|-",
    ),
    ("其中江城区、远山资本各认缴5亿元。", "认缴|江城区、远山资本|-"),
    ("特等劳模每人奖金1万元,其他劳模每人3000元。", "奖金|特等劳模|-;奖金|其他劳模|-"),
    # Whose it is by the clauses before.
    ("星河半导体日前完成近4亿元B轮融资,由云峰资本领投,远山基金跟投,投后估值超20亿元。", "B轮融资|星河半导体|-;投后估值|星河半导体|-"),
    ("江城电力公司与江城供电公司就虚拟电厂项目签约,总投资7亿元。", "总投资|虚拟电厂项目|-"),
    ("市科技局推出应用场景清单,涵盖40个场景,总投资约90亿元。", "总投资|40个场景|-"),
    ("集中投产项目29个,总投资46亿元,全部达产后年可实现产值88亿元。", "总投资|集中投产项目|-;产值|集中投产项目|-"),
    ("在江城的温州籍企业有900余家,年纳税近8亿元。", "年纳税|温州籍企业|-"),
    ("新车共推出4款车型,售价13.9万元。", "售价|新车|-"),
    # Times in a row, each with its sum; first stages; a time's own sum; who is told first of those who sign.
    (
        "2022年、2023年及2024年前3个月,星海网络收入分别约为2亿元、3亿元及1亿元;同期分别亏损4亿元、5亿元及2亿元。",
        "收入|星海网络|2022;收入|星海网络|2023;收入|星海网络|2024-01/2024-03;"
        "亏损|星海网络|2022;亏损|星海网络|2023;亏损|星海网络|2024-01/2024-03",
    ),
    ("江海母基金总规模50亿元,首期10亿元。", "总规模|江海母基金|-;首期|江海母基金|-"),
    (
        "2024年前10个月,江城水产品出口额23亿元,同比增长9%;2023年全年为25亿元。",
        "出口额|江城水产品|2024-01/2024-10;出口额|江城水产品|2023",
    ),
    ("远山医材另与日商富士株式会社签订代工契约,首批订单约600万美元。", "首批订单|远山医材|-"),
    ("评出一等奖2个,各奖励30万元;二等奖4个,各奖励15万元。", "奖励|一等奖|-;奖励|二等奖|-"),
    ("2022—2024年,省财政每年安排专项资金3亿元。", "专项资金|省财政|2022/2024"),
    ("今年以来已投入基础设施建设资金1.3亿元。", "基础设施建设资金|-|2025"),
    ("奖励运营单位100万元。", "奖励|运营单位|-"),
    # A page of results: whose they are and of which time.
    (
        "泊云科技有限公司公布2025年第一季度财务业绩\n\n● 总收入从去年同期的6亿元增长了21.3%,至7亿元。\n● 毛利为3亿元。",
        "总收入|泊云科技有限公司|2024-01/2024-03;总收入|泊云科技有限公司|2025-01/2025-03;毛利|泊云科技有限公司|2025-01/2025-03",
    ),
    ("截至2021年3月31日止年度,恒泰集团收益为5亿港元。", "收益|恒泰集团|2020-04/2021-03"),
    # Who or what it is by the clauses before.
    ("产业基金由八家会长单位共同发起,首期规模3亿元。", "首期规模|产业基金|-"),
    ("全县168个重点项目已开工151个,完成投资98亿元。", "完成投资|全县168个重点项目|-"),
    ("自治区财政每站补助30万元。", "补助|每站|-"),
    ("对国家级孵化器奖励100万元,对众创空间奖励50万元。", "奖励|国家级孵化器|-;奖励|众创空间|-"),
    ("全年版权支出预计在5亿元左右,由星河网络承担。", "全年版权支出|-|2025"),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_stands_elsewhere(extractor: Extractor, text: str, wanted: str) -> None:
    record = extractor.extract(text, reference_date=date(2025, 8, 20))
    sums = sorted(record.money, key=lambda m: m.mentions[0].start)
    named = [m.subject.name if m.subject is not None and not isinstance(m.subject, str) else m.subject for m in sums]
    told = [f"{m.metric or '-'}|{name or '-'}|{m.period or '-'}" for m, name in zip(sums, named, strict=True)]
    assert told == wanted.split(";")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("恒發集團全年少賺3億元\n\n恒發公佈,純利1.2億元(港元‧下同),派息0.2元,另購入價值2000萬元人民幣的設備。", "HKD HKD HKD CNY"),
        ("本港初創獲批2億元,另有五百萬港元配對。", "HKD HKD"),
        ("預算新臺幣3億元,另籌2億元補貼廠商。", "TWD TWD"),
        ("香港文匯報訊 香港江城同鄉總會昨日舉行就職禮,會長捐出50萬元。", "HKD"),
        ("香港文匯報訊 合肥高新區昨日招商,項目總投資10億元。", "CNY"),
        ("本澳江城總會籌得澳門幣一百萬元,其中街坊會三萬元。", "MOP MOP"),
        ("香港企業投資5億港元,項目總投資10億元。", "HKD CNY"),
        ("香港企业投资5亿港元,本港另有2亿元。", "HKD CNY"),
    ],
)
def test_bare_sums_are_in_the_money_of_the_page(text: str, codes: str) -> None:
    record = extract(text)
    assert " ".join(m.currency for m in sorted(record.money, key=lambda m: m.mentions[0].start)) == codes


def test_taiwans_press_in_simplified_script() -> None:
    """A bare 元 is Taiwan's where its news agency speaks and its money is named, whatever the script."""
    record = extract("中央社台北20日电 国科会表示,去年营业额达新台币2兆41亿元,中科营业额为3233亿元。")
    assert [(m.mentions[0].text, m.currency) for m in record.money] == [("新台币2兆41亿元", "TWD"), ("3233亿元", "TWD")]
    record = extract("记者从国台办获悉,台企去年投资新台币20亿元,在江城投资3亿元。")
    assert [m.currency for m in record.money] == ["TWD", "CNY"]
