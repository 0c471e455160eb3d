"""Whose a sum is where a project, a prize or a contract is named beside the bodies of its clause, and metrics with their words."""

from __future__ import annotations

import pytest

from zgc_extract import extract


@pytest.mark.parametrize(
    ("text", "metric", "subject"),
    [
        # what was signed for, not who signed
        ("江城高新区管委会与滨江电子有限公司签订锂电隔膜生产基地项目投资协议,总投资12亿元。", "总投资", "锂电隔膜生产基地项目"),
        ("江城县人民政府与海川化工集团签订煤制烯烃项目,投资额9.8亿元。", "投资额", "煤制烯烃项目"),
        ("江城纺织有限公司与滨江商会签订面料出口合同,金额600万美元。", "金额", "面料出口合同"),
        ("江城动力有限公司与滨江物流集团签订300辆电动卡车购销合同,合同金额约1.8亿元。", "合同金额", "300辆电动卡车购销合同"),
        ("江城动力有限公司与滨江物流集团签订技术开发合同,合同金额约1.8亿元。", "合同金额", "技术开发合同"),
        # what is built, not who builds it
        ("德国海川机械公司与江城轴承厂合资兴建的汽车轴承项目总投资2980万美元。", "总投资", "汽车轴承项目"),
        ("海川电子与滨江总公司签订协议,独资建设年产200万台微型马达项目,总投资1500万美元。", "总投资", "年产200万台微型马达项目"),
        ("当天,投资620万元建设的远程会诊中心正式启用。", "投资", "远程会诊中心"),
        ("江城显示技术有限公司车载显示模组项目总投资6.5亿元。", "总投资", "江城显示技术有限公司车载显示模组项目"),
        ("总投资92亿元的高效光伏电池项目是江城首个百亿级重大项目,项目分两期建设。", "总投资", "高效光伏电池项目"),
        # things that are counted
        ("活动集中签约、开工、投产的重大项目共45个,总投资约249亿元。", "总投资", "重大项目"),
        ("这次集中开工的项目共有9个,总投资58亿元。", "总投资", "集中开工的项目"),
        # the words around a subject
        ("江城科技园聚焦智慧低碳,选址在滨江片区,用地面积6万平方米,首期投资2.4亿元。", "首期投资", "江城科技园"),
        ("江城企业百强营业收入实现较快增长,营业收入总额达到10万亿元。", "营业收入总额", "江城企业百强"),
        ("开发区建区以来已批准企业612家,今年实际利用外资1.3亿美元。", "实际利用外资", "开发区"),
        ("机床大厂海川精密工业斥资新台币42亿元兴建新厂。", "斥资", "海川精密工业"),
        ("江苏将出台专项政策,首批安排专项资金3亿元。", "专项资金", "江苏"),
        ("江城园区协助企业,初期已带动新增投资5亿元。", "新增投资", "江城园区"),
        ("江城企业500强共投入研发费用1.45亿元。", "研发费用", "江城企业500强"),
        ("江城百强营收达到102亿元,比上年增加了12亿元;资产总额为372亿元。", "资产总额", "江城百强"),
        ("该中心由滨江供销集团投资3.6亿元建设。", "投资", "滨江供销集团"),
        ("该项目由滨江供销集团总投资3.6亿元建设。", "总投资", "该项目"),
        # metrics
        ("2020年,全市研究与试验发展经费支出23亿元。", "研究与试验发展经费支出", "全市"),
        ("江城区是国家级基地核心区,2025年制种产值达到32亿元。", "制种产值", "江城区"),
        ("滨江农商银行将为会员企业提供总额5亿元的授信额度。", "授信额度", "滨江农商银行"),
        ("我国仓储装备市场规模持续扩大,2024年达到2180亿元。", "市场规模", "我国仓储装备"),
        ("江城百强榜入围门槛已经提升至46亿元。", "入围门槛", "江城百强榜"),
    ],
)
def test_named_things(text: str, metric: str, subject: str | None) -> None:
    found = extract(text).money[-1]
    assert (found.metric, getattr(found.subject, "name", found.subject)) == (metric, subject)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("江城学院“湖泊智能打捞船”项目荣获一等奖,获奖金10万元。", "湖泊智能打捞船"),
        ("江城理工大学“云端菌窖”项目、江城学院“纹样库”项目荣获二等奖,各获奖金5万元。", "二等奖"),
        ("科技杰出贡献奖获得者每人奖金50万元。", "科技杰出贡献奖获得者"),
    ],
)
def test_who_gets_a_prize(text: str, subject: str | None) -> None:
    (found,) = extract(text).money
    assert (found.metric, getattr(found.subject, "name", found.subject)) == ("奖金", subject)


def test_several_contracts_keep_their_own_sums() -> None:
    text = "甲辰公司同远山公司签了钢材采购合同,江城银行与东湖公司签了授信合同,金额分别为1.35亿元和8000万元。"
    assert [m.subject for m in extract(text).money] == ["钢材采购合同", "授信合同"]


def test_a_dateline_in_brackets_is_no_subject() -> None:
    (found,) = extract("〔记者李大明/江城报导〕海川精密工业斥资42亿元兴建新厂。").money
    assert getattr(found.subject, "name", found.subject) == "海川精密工业"
