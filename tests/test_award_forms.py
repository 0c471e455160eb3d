"""Awards beyond the clause with its verb: lists told before, rows and headings, names that no rule reads, shared tails."""

from __future__ import annotations

import pytest

from zgc_extract import Extractor
from zgc_extract.models import Award

Got = set[tuple[str, str]]

FORMS: list[tuple[str, Got]] = [
    # The list, poll or ceremony told before.
    ("省工信厅公示了《江城省特色中小企业(第二批)名单》。星河科技有限公司榜上有名。", {("江城省特色中小企业", "星河科技有限公司")}),
    (
        "江城年度经济人物评选昨晚揭晓。其中王强、李明上榜,同时获奖的还有张伟、刘洋。",
        {("江城年度经济人物", "王强"), ("江城年度经济人物", "李明"), ("江城年度经济人物", "张伟"), ("江城年度经济人物", "刘洋")},
    ),
    (
        "第十届江城文学奖颁奖典礼昨晚举行。王强的《江上的风》、李明的《夜航》等2部作品获奖。",
        {("江城文学奖", "王强"), ("江城文学奖", "李明")},
    ),
    # What is told of several by one verb, or of one by several.
    ("江城县将王强、李明等14位同志表彰为“优秀教师”。", {("优秀教师", "王强"), ("优秀教师", "李明")}),
    ("王强、李明分别获得最佳男、女配角奖。", {("最佳男配角奖", "王强"), ("最佳女配角奖", "李明")}),
    ("江城大学、滨海大学分获冠、亚军。", {("冠军", "江城大学"), ("亚军", "滨海大学")}),
    ("江城职教中心在手工制茶、网络布线比赛中获6个一等奖。", {("一等奖", "江城职教中心")}),
    ("星河集团夺得最佳团体大奖(整体)及最佳团体大奖(债券型)。", {("最佳团体大奖(整体)", "星河集团"), ("最佳团体大奖(债券型)", "星河集团")}),
    # Names that no rule reads, words that stand for a body, parts of bodies.
    ("江城大学附属医院召开大会。我院被授予“先进医院”称号。", {("先进医院", "江城大学附属医院")}),
    ("“远航者”队获得优胜奖。", {("优胜奖", "“远航者”队")}),
    ("市教育局授予江城学院旅游系等10个单位“先进集体”称号。", {("先进集体", "江城学院旅游系")}),
    ("深海采样器、低空无人机等6项作品获得最佳设计奖。", {("最佳设计奖", "深海采样器"), ("最佳设计奖", "低空无人机")}),
    ("星河集团成立于1998年,先后荣获“全国文明单位”称号。", {("全国文明单位", "星河集团")}),
    ("王强曾获全国优秀企业家、安徽省劳动模范等荣誉称号。", {("全国优秀企业家", "王强"), ("安徽省劳动模范", "王强")}),
    ("怀远县公安局荣立集体一等功,王强被追授“时代楷模”称号。", {("集体一等功", "怀远县公安局"), ("时代楷模", "王强")}),
    ("合肥市3人入选中国好人榜。他们分别是王强、李明、张伟。",
     {("中国好人榜", "王强"), ("中国好人榜", "李明"), ("中国好人榜", "张伟")}),
    ("大会为首批“链主企业”星河集团、远山重工集团颁牌。", {("链主企业", "星河集团"), ("链主企业", "远山重工集团")}),
    ("滨海市白石街道、怀远县榴城镇通过申报、评审等环节脱颖而出,成功获评“江城文化强镇”。",
     {("江城文化强镇", "滨海市白石街道"), ("江城文化强镇", "怀远县榴城镇")}),
    ("王强同学(指导老师:李明)和化学学院张伟同学(指导老师:刘洋、周明)获得一等奖。", {("一等奖", "王强"), ("一等奖", "张伟")}),
    ("最佳编剧奖授予《江上的风》的编剧王强,《夜航》的摄影李明、张伟获最佳摄影奖。",
     {("最佳编剧奖", "王强"), ("最佳摄影奖", "李明"), ("最佳摄影奖", "张伟")}),
    ("王强等15位同志被授予“先进个人”称号并获颁“五一劳动奖章”。", {("先进个人", "王强"), ("五一劳动奖章", "王强")}),
    ("江城大学获得了参加“挑战杯”的最好成绩。星河集团共10个集体获得“先进集体”称号。", set()),
    # Lines.
    ("主要奖项有:\n星河集团:国家优质工程奖、江城金帆奖、14项专利。", {("国家优质工程奖", "星河集团"), ("江城金帆奖", "星河集团")}),
    ("省民委命名\n合肥市\n芜湖市\n为“民族团结示范市”", {("民族团结示范市", "合肥市"), ("民族团结示范市", "芜湖市")}),
    (
        "榜单揭晓:\n一、最具产业创新奖\n江城软件园、滨海生物医药产业园\n二、最受企业欢迎的园区\n星河创谷产业园",
        {("最具产业创新奖", "江城软件园"), ("最具产业创新奖", "滨海生物医药产业园"), ("最受企业欢迎的园区", "星河创谷产业园")},
    ),
    # None of these.
    ("他们获得一等奖,这些选手荣获“先进个人”称号。", set()),
    ("该院获得一等奖。", set()),
]


@pytest.mark.parametrize(("text", "wanted"), FORMS)
def test_forms(extractor: Extractor, text: str, wanted: Got) -> None:
    record = extractor.extract(text)
    got = {
        (a.award, who if isinstance(who, str) else who.name) for a in record.activities if isinstance(a, Award) for who in a.recipients
    }
    assert got == wanted


def test_evidence_of_a_list_told_before(extractor: Extractor) -> None:
    text = "省工信厅公示了《江城省特色中小企业(第二批)名单》。星河科技有限公司榜上有名。"
    award = next(a for a in extractor.extract(text).activities if isinstance(a, Award))
    assert award.batch == "第二批"
    assert [text[e.start : e.end] for e in award.evidence] == [text[8:38]]


def test_a_word_that_stands_for_a_body_is_inferred(extractor: Extractor) -> None:
    text = "江城大学附属医院召开大会。我院被授予“先进医院”称号。"
    award = next(a for a in extractor.extract(text).activities if isinstance(a, Award))
    assert award.certainty == "inferred"
