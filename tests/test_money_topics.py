"""Whose a sum is where its own clause does not say: topics, headlines, pointing words; givers and receivers; what a metric takes in."""

from __future__ import annotations

import pytest

from zgc_extract import Extractor, extract

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
    ("滨江塑胶制造项目由星河集团投资成立。该项目总投资规模10亿元。", [("总投资规模", "该项目")]),
    ("屏东科技产业园区今天动土。该园区面积为26公顷,预计可促进投资50亿元。", [("投资", "屏东科技产业园区")]),
    # What comes once it is built.
    (
        "滨江研发基地项目计划投资10亿元,搭建公共技术平台,预计建成后年产值超7亿元。",
        [("投资", "滨江研发基地项目"), ("年产值", "滨江研发基地项目")],
    ),
    ("滨江软件新城将重点发展云计算,引进一批企业入驻,建成后年产值将超过500亿元。", [("年产值", "滨江软件新城")]),
    # What is signed and counted.
    ("会上集中签约了60个重点项目,签约金额802.18亿元。", [("签约金额", "60个重点项目")]),
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
    ("对主导制定标准的企业最高奖励100万元。", [("奖励", "企业")]),
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


@pytest.mark.parametrize(
    ("text", "metric", "subject"),
    [
        # clauses that begin with their verb or describe are passed on the way back
        ("南湾研发基地项目落户东郊,搭建药品检测平台,预计建成后年产值超7亿元。", "年产值", "南湾研发基地项目"),
        ("南湾家居生活广场,是由江城集团与东岭集团共同兴建的家居卖场,总投资4.2亿元。", "总投资", "南湾家居生活广场"),
        ("昨天开工的还有江城宏远铝业有限公司,总投资4亿元。", "总投资", "江城宏远铝业有限公司"),
        ("投资最多的是江城芯片有限公司项目,投资总额达12亿美元。", "投资总额", "江城芯片有限公司项目"),
        ("软件新城将重点发展云计算,引进800家企业,建成后年产值将超过400亿元。", "年产值", "软件新城"),
        ("滨江科技产业园区今天动土。该园区面积为26公顷,可促进投资50亿元。", "投资", "滨江科技产业园区"),
        ("江城区与江城科创集团的蓝湾药物项目正式签约。\n该项目利用旧厂房建设,协议投资额达1.2亿元。", "协议投资额", "蓝湾药物项目"),
        ("周明远夫妇连续多年捐赠母校,至2014年底,已累计捐赠近3000万元。", "累计捐赠", "周明远夫妇"),
        ("周明远校董更是捐赠1.1亿元。", "捐赠", "周明远"),
        ("截至5月底,已核准入区厂商共计41家(包含5家扩厂),核配土地面积约89公顷,投资金额达11亿元。", "投资金额", "入区厂商"),
        # what a sum modifies
        ("总投资超过100亿元的江城软件新城,昨日奠基。", "总投资", "江城软件新城"),
        ("双方签订了总额10亿元的战略合作协议。", "总额", "战略合作协议"),
        # what points or brings in is no part of a subject
        ("这条产线投资约1.6亿元。", "投资", "产线"),
        ("全县160个重点项目全部开工,投资115亿元。", "投资", "全县160个重点项目"),
        ("去年越南对老挝投资达10亿元。", "对老挝投资", "越南"),
        # descriptions between a thing and its later sums
        ("江城总部项目是东岭区打造的项目,主营云计算业务,预计实现年应税销售20亿元。", "年应税销售", "江城总部项目"),
        ("江城产业园项目市场前景好,成长性强,预计达产后可新增年产值13亿元。", "新增年产值", "江城产业园项目"),
        ("本次集中开工项目涉及智能制造,成长性强,实现税收4亿元。", "税收", "集中开工项目"),
        ("该项目集研发、制造为一体,建成后预计年销售收入200亿元。", "年销售收入", "该项目"),
        ("此次江博会成果丰硕,按一年计,累计意向成交578亿美元。", "累计意向成交", "此次江博会"),
        ("本届江博会比首届增长10%,总签约金额426亿元。", "总签约金额", "本届江博会"),
        ("东区新签约重大项目63个,实际使用外资2亿美元。", "实际使用外资", None),
        # what a sum and its metric modify, counted
        ("总投资432亿元的87个亿元以上重大项目开工。", "总投资", "87个亿元以上重大项目"),
        ("总投资达22亿元、占地900多亩的15个工业项目集中开工。", "总投资", "15个工业项目"),
        ("本次集中签约的项目33个,总投资80亿元。", "总投资", "集中签约的项目"),
        ("前两批园区完成产值约3860亿元。", "产值", "前两批园区"),
        ("校友李文远、王思齐向江城大学捐赠1亿元。", "捐赠", "李文远、王思齐"),
        ("毕业生组的“果香衣”项目以95分的高分,获得大赛最高奖50万元奖金。", "奖金", "果香衣"),
        ("5000万元将用于设立“春雨发展基金”。", None, "春雨发展基金"),
        # what was reached, and whose; what leads in to whose it is
        ("全省开发区实现高新技术产业营业收入4139亿元。", "高新技术产业营业收入", "全省开发区"),
        ("推动区域模具产业年产值规模达到100亿元。", "年产值规模", "区域模具产业"),
        ("春雨基金由江城科技投资有限公司出资3亿元。", "出资", "江城科技投资有限公司"),
        ("江城园区去年营业额大跃升,累计7248亿元。", "营业额", "江城园区"),
        ("大赛设金奖1名,奖金10000元。", "奖金", "金奖"),
        ("2022年,江城经开区创造了15万亿元的地区生产总值。", "地区生产总值", "江城经开区"),
        ("开发区出口创汇220亿美元。", "出口创汇", "开发区"),
        ("东岭公司向江城大学捐赠了价值50万元的先进色谱仪器。", "价值", "先进色谱仪器"),
        ("设立100亿元“科创引导基金”。", None, "科创引导基金"),
        ("双方签约,计划总投资110亿元、年产480万片硅片项目落户江城。", "总投资", "年产480万片硅片项目"),
        ("投资体量最大、也是开工仪式主会场的江城全产业链项目,预算总投资将达120亿元。", "预算总投资", "江城全产业链项目"),
        ("该项目产能5万吨,转化率25%以上,达产后年产值150亿元。", "年产值", "该项目"),
        ("其中,在建项目500个,总投资2857亿元。", "总投资", "在建项目"),
        ("全市实施高端化项目76项(新建48项,续建28项),总投资1782亿元。", "总投资", "高端化项目"),
        ("单体投资最大项目为江城丙烷产业链项目、总投资103亿元。", "总投资", "江城丙烷产业链项目"),
        ("江城一季度计划新开工机械装备产业项目36个,计划总投资318亿元。", "总投资", "机械装备产业项目"),
        ("江城区吸纳技术合同成交额54亿元。", "吸纳技术合同成交额", "江城区"),
        ("江城集团有限公司、东岭投资有限公司联合捐赠1亿元。", "捐赠", "江城集团有限公司、东岭投资有限公司"),
        ("江城经济技术开发区今天共签项目二十三个,总签约金额三十二亿美元。", "总签约金额", "江城经济技术开发区"),
        ("授予中国工程院院士周明远“星河成就奖”,奖金一百万元。", "奖金", "星河成就奖"),
        ("本届科博会合作项目会上集中签约156亿元。", "签约", "本届科博会"),
        ("江城华为硕半导体科技有限公司拟投资2亿元进行研发。", "投资", "江城华为硕半导体科技有限公司"),
        ("对认定的企业分别给予50万元、20万元的奖励。", "奖励", "企业"),
        ("全市已签约的各种项目合同达到267个,总投资额228亿元。", "总投资额", "各种项目合同"),
        ("各方将建设总规模100亿元的协同创新投资基金。", "总规模", "协同创新投资基金"),
    ],
)
def test_whose_a_sum_is(text: str, metric: str | None, subject: str | None) -> None:
    found = extract(text).money[0]
    assert (found.metric, getattr(found.subject, "name", found.subject)) == (metric, subject)


@pytest.mark.parametrize(
    ("text", "metric", "subject"),
    [
        ("投资逾90亿元 滨江软件新城开建\n\n张三昨天到会,他说工程进展顺利,各方都很满意。", "投资", "滨江软件新城"),
        ("第四届江博会收官 累计意向成交额达707亿美元\n\n张三到会,他说展会很成功,各方都很满意。", "累计意向成交额", "第四届江博会"),
        ("签约15个亿元项目\n总投资额285亿元\n张三昨天到会,他说工程进展顺利,各方都很满意。", "总投资额", "15个亿元项目"),
        ("江博会签约逾1300亿元 张三出席仪式\n\n张三昨天到会,他说展会很成功,各方都很满意。", "签约", "江博会"),
    ],
)
def test_a_headline_tells_in_its_other_part_whose_its_sum_is(text: str, metric: str, subject: str) -> None:
    (found,) = extract(text).money
    assert (found.metric, getattr(found.subject, "name", found.subject)) == (metric, subject)


def test_what_a_sum_is_compared_with_is_not_its_time() -> None:
    text = "2006年,江城区实际利用外资147亿美元,占全国当年的23%;进出口总额达2830亿美元,比上年增长25%,其中出口达1492亿美元。"
    assert [(m.metric, m.period) for m in extract(text).money] == [("实际利用外资", "2006"), ("进出口总额", "2006"), ("出口", "2006")]
    assert extract("2020年5月1日,江城区未来三年合计营收将达3亿元。").money[0].period is None
    assert extract("江城区2016年承担的重点项目总投资26亿元。").money[0].period is None
    assert extract("截止到2006年底,江城区累计利用外资850亿美元。").money[0].period is None


def test_the_first_of_a_series_leads_it() -> None:
    text = "2014年,江城区实现产业增加值550亿元,增长13%;规上工业实现增加值326亿元,增长17%;固定资产投资270亿元;进出口额147亿元。"
    found = [(m.metric, getattr(m.subject, "name", m.subject), m.period) for m in extract(text).money]
    assert found == [
        ("产业增加值", "江城区", "2014"),
        ("增加值", "规上工业", "2014"),
        ("固定资产投资", "江城区", "2014"),
        ("进出口额", "江城区", "2014"),
    ]


def test_a_short_name_glued_to_its_verb_speaks_again(extractor: Extractor) -> None:
    """Tokenizers make one word of 陈菊说: a name of two characters that stands elsewhere is read before a verb of saying."""
    record = extractor.extract("江城市长陈菊昨日剪彩。\n陈菊说,江城与各方渊源深厚。")
    assert [len(a.statements) for a in record.activities if a.kind == "speech"] == [1]


@pytest.mark.parametrize(
    ("text", "speaker", "count"),
    [
        ("江城大学副院长李大明指是本港过去不重视科研发展。", "李大明", 1),
        ("国家应对气候变化战略研究和国际合作中心原副主任李大明认为,账户最怕变成报表,他建议把费用纳入补贴。", "李大明", 2),
        ("“这为各地提供了借鉴。”滨江基地的发展商、某某发展总公司总经理李大明在论坛上说。", "李大明", 1),
        ("创新局局长李大明明言,江城发展科技不是为了追赶邻市。", "李大明", 1),
    ],
)
def test_speakers(extractor: Extractor, text: str, speaker: str, count: int) -> None:
    speeches = [a for a in extractor.extract(text).activities if a.kind == "speech"]
    assert [(a.speaker.name, len(a.statements)) for a in speeches] == [(speaker, count)]


def test_a_verb_that_begins_like_指_says_nothing(extractor: Extractor) -> None:
    record = extractor.extract("江城大学校长李大伟指导学生完成了项目。江城局长李大伟指派专人负责。")
    assert not [a for a in record.activities if a.kind == "speech"]
