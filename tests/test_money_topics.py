"""Whose a sum is where its own clause does not say: topics, headlines, pointing words; givers and receivers; what a metric takes in."""

from __future__ import annotations

import pytest

from zgc_extract import Extractor

Meaning = tuple[str | None, str | None]

TOPICS: list[tuple[str, list[Meaning]]] = [
    # What a clause presents, or names alone.
    (
        "昨天开工的还有江苏长远铝业有限公司,总投资4亿元,注册资本2亿元。",
        [("总投资", "江苏长远铝业有限公司"), ("注册资本", "江苏长远铝业有限公司")],
    ),
    ("投资额最大的是滨江半导体封装项目,投资总额达到12亿元。", [("投资总额", "滨江半导体封装项目")]),
    ("扬州星河家居生活广场,是由星河集团与远山集团共同投资兴建的大型市场,总投资4.2亿元。", [("总投资", "扬州星河家居生活广场")]),
    ("滨江文化主题公园项目,由星河集团和远山集团共同打造,总投资2亿元。", [("总投资", "滨江文化主题公园项目")]),
    # What 该项目, 该园区 points at.
    ("滨江塑胶制造项目由星河集团投资成立。该项目总投资规模10亿元。", [("总投资规模", "滨江塑胶制造项目")]),
    ("屏东科技产业园区今天动土。该园区面积为26公顷,预计可促进投资50亿元。", [("投资", "屏东科技产业园区")]),
    # What comes once it is built.
    (
        "滨江研发基地项目计划投资10亿元,搭建公共技术平台,预计建成后年产值超7亿元。",
        [("投资", "滨江研发基地项目"), ("年产值", "滨江研发基地项目")],
    ),
    ("滨江软件新城将重点发展云计算,引进一批企业入驻,建成后年产值将超过500亿元。", [("年产值", "滨江软件新城")]),
    # Headlines.
    ("投资逾100亿元 滨江软件新城开建\n\n昨日,滨江软件新城奠基。", [("投资", "滨江软件新城")]),
    ("绿色产业博览会签约逾1300亿元\n\n博览会昨日闭幕。", [("签约", "绿色产业博览会")]),
]


@pytest.mark.parametrize(("text", "wanted"), TOPICS)
def test_topics(extractor: Extractor, text: str, wanted: list[Meaning]) -> None:
    assert meanings(extractor, text) == wanted


GIVING: list[tuple[str, list[Meaning]]] = [
    ("龙湾区共向我县捐助各类山海协作帮扶资金达1277万元。", [("山海协作帮扶资金", "龙湾区")]),
    ("星河集团先后累计向江城大学捐赠5亿元。", [("捐赠", "星河集团")]),
    ("李远山夫妇为江城大学捐赠3000万元。", [("捐赠", "李远山夫妇")]),
    ("获市赛一等奖的参赛企业将给予30万元奖励。", [("奖励", "获市赛一等奖的参赛企业")]),
    ("对主导制定标准的企业最高奖励100万元。", [("奖励", None)]),
    ("10位同学获得一等奖,每人奖金1万元。", [("奖金", "每人")]),
    ("大会授予王强“星河成就奖”,奖金100万元。", [("奖金", "星河成就奖")]),
    ("政府将注资100亿元予星河集团有限公司。", [("注资", "星河集团有限公司")]),
]


@pytest.mark.parametrize(("text", "wanted"), GIVING)
def test_giving(extractor: Extractor, text: str, wanted: list[Meaning]) -> None:
    assert meanings(extractor, text) == wanted


METRICS: list[tuple[str, list[Meaning]]] = [
    ("2021年长三角数字贸易额约1.2万亿元。", [("数字贸易额", "长三角")]),
    ("合肥高新区实现技工贸总收入312亿元。", [("技工贸总收入", "合肥高新区")]),
    ("江城大学横向科研经费达1.3亿元。", [("横向科研经费", "江城大学")]),
    ("台湾制造业产值达14万亿元。", [("产值", "台湾制造业")]),
    ("该区共签约亿元以上项目57个,总投资额为655亿元。", [(None, None), ("总投资额", "亿元以上项目")]),
]


@pytest.mark.parametrize(("text", "wanted"), METRICS)
def test_what_a_metric_takes_in(extractor: Extractor, text: str, wanted: list[Meaning]) -> None:
    assert meanings(extractor, text) == wanted


def meanings(extractor: Extractor, text: str) -> list[Meaning]:
    found = extractor.extract(text).money
    return [(m.metric, m.subject if m.subject is None or isinstance(m.subject, str) else m.subject.name) for m in found]
