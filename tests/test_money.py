"""Sums of money: spans, values, currencies, comparators; and what they mean."""

from __future__ import annotations

from decimal import Decimal

import pytest

from zgc_extract import Extractor, extract
from zgc_extract.bounds import bounds, hedge_after, hedge_before, runs, share_scale
from zgc_extract.document import read
from zgc_extract.entities import link
from zgc_extract.extractor import find_mentions
from zgc_extract.fact import Story
from zgc_extract.facts import meaning
from zgc_extract.rule import Rule
from zgc_extract.rules import default_rules
from zgc_extract.steps import finish

RULES = tuple(r for r in default_rules() if r.kind in ("date", "money"))
EXTRACTOR = Extractor(rules=RULES)


def sums(text: str) -> list[tuple[int, str, str, str | None, str, str]]:
    found = []
    for m in EXTRACTOR.mentions(text, kinds=("money",)):
        assert text[m.start : m.end] == m.text
        v = m.value
        found.append((m.start, m.text, str(v.amount), v.upper and str(v.upper), v.currency, v.comparator))
    return found


def one(text: str) -> tuple[str, str, str | None, str, str]:
    found = sums(text)
    assert len(found) == 1, found
    return found[0][1:]


@pytest.mark.parametrize(
    ("text", "surface", "amount", "upper", "currency", "comparator"),
    [
        ("工程款共计5000元。", "5000元", "5000", None, "CNY", "eq"),
        ("投资３，６００万元。", "３，６００万元", "36000000", None, "CNY", "eq"),
        ("规模达1.2万亿元。", "1.2万亿元", "1200000000000", None, "CNY", "eq"),
        ("年产值超万亿元。", "万亿元", "1000000000000", None, "CNY", "gt"),
        ("投资过10亿元的项目4个。", "10亿元", "1000000000", None, "CNY", "gt"),
        ("通过10亿元贷款。", "10亿元", "1000000000", None, "CNY", "eq"),
        ("项目获五千万元支持。", "五千万元", "50000000", None, "CNY", "eq"),
        ("债务逾50余亿元。", "50余亿元", "5000000000", None, "CNY", "gt"),
        ("营收十几亿元。", "十几亿元", "1000000000", None, "CNY", "gt"),
        ("至少损失三五百万元。", "三五百万元", "3000000", "5000000", "CNY", "range"),
        ("捐款数千万元。", "数千万元", "10000000", "100000000", "CNY", "range"),
        ("票价不足100元。", "100元", "100", None, "CNY", "lt"),
        ("票价不低于100元。", "100元", "100", None, "CNY", "gt"),
        ("票价不超过100元。", "100元", "100", None, "CNY", "lt"),
        ("成本约合200美元。", "200美元", "200", None, "USD", "approx"),
        ("人均30元以内。", "30元", "30", None, "CNY", "lt"),
        ("人均30元左右。", "30元", "30", None, "CNY", "approx"),
        ("套餐99元起。", "99元", "99", None, "CNY", "gt"),
        ("补助3亿至5亿元。", "3亿至5亿元", "300000000", "500000000", "CNY", "range"),
        ("补助3-5亿元。", "3-5亿元", "300000000", "500000000", "CNY", "range"),
        ("补助9千至1.2万元。", "9千至1.2万元", "9000", "12000", "CNY", "range"),
        ("融资人民币3亿至5亿元。", "人民币3亿至5亿元", "300000000", "500000000", "CNY", "range"),
        ("报价$3—5亿。", "$3—5亿", "300000000", "500000000", "USD", "range"),
        ("报价1 万(含)-5 万元。", "1 万(含)-5 万元", "10000", "50000", "CNY", "range"),
        ("合同价RMB500万。", "RMB500万", "5000000", None, "CNY", "eq"),
        ("报价US$5.5 million。", "US$5.5 million", "5500000", None, "USD", "eq"),
        ("合同价500万 USD。", "500万 USD", "5000000", None, "USD", "eq"),
        ("贷款9000元日币。", "9000元日币", "9000", None, "JPY", "eq"),
        ("奖金20万新台币。", "20万新台币", "200000", None, "TWD", "eq"),
        ("造价6亿澳门元。", "6亿澳门元", "600000000", None, "MOP", "eq"),
        ("冰岛拨款20亿克朗。", "20亿克朗", "2000000000", None, "ISK", "eq"),
        ("伊拉克追加3亿第纳尔。", "3亿第纳尔", "300000000", None, "IQD", "eq"),
        ("阿联酋出资2亿迪拉姆。", "2亿迪拉姆", "200000000", None, "AED", "eq"),
        ("每公斤涨到十块三毛。", "十块三毛", "10.3", None, "CNY", "eq"),
        ("卖了五块六到五块七毛八。", "五块六到五块七毛八", "5.6", "5.78", "CNY", "range"),
        ("花费两美元又三美分。", "两美元又三美分", "2.03", None, "USD", "eq"),
        ("收据写着肆佰叁拾万圆整。", "肆佰叁拾万圆整", "4300000", None, "CNY", "eq"),
        ("净利润为-3.2亿元。", "-3.2亿元", "-320000000", None, "CNY", "eq"),
        ("投资3 600万元。", "3 600万元", "36000000", None, "CNY", "eq"),
        ("估值$1.5 billion。", "$1.5 billion", "1500000000", None, "USD", "eq"),
        ("撥款7億9,380萬元。", "7億9,380萬元", "793800000", None, "CNY", "eq"),
        ("純益五○五七點四億元。", "五○五七點四億元", "505740000000", None, "CNY", "eq"),
        ("營收落在三四六億至三五八億美元。", "三四六億至三五八億美元", "34600000000", "35800000000", "USD", "range"),
        ("市值新台幣一兆一一二三億元。", "新台幣一兆一一二三億元", "1112300000000", None, "TWD", "eq"),
        ("投资一百廿亿元。", "一百廿亿元", "12000000000", None, "CNY", "eq"),
        ("補貼約二十萬港元。", "二十萬港元", "200000", None, "HKD", "approx"),
    ],
)
def test_sum(text: str, surface: str, amount: str, upper: str | None, currency: str, comparator: str) -> None:
    got = one(text)
    assert got[0] == surface
    assert (Decimal(got[1]), got[2] and Decimal(got[2])) == (Decimal(amount), upper and Decimal(upper))
    assert got[3:] == (currency, comparator)


@pytest.mark.parametrize(
    "text",
    [
        "元旦假期接待游客三万人次。", "三元桥通车。", "一元二次方程组。", "公元五世纪的古城。", "单元楼加装电梯。", "多元文化共存。",
        "打造百亿元级产业集群。", "表1(单位:万元)", "这块牌匾有三块碎裂。", "第一块地已成交。", "会议十分重要。", "人民币2024年走势。",
        "人民币100个基点。", "美元一度走强,人民币六连涨。", "欧元12国财长开会。", "千元机热销。",
        "马克龙总统到访。", "一分耕耘一分收获。", "他一分钱没拿。", "商场推出0元购。",
        "零元购骗局。", "他不拿一分钱。", "去张一元买茶。", "三分球五投三中。", "5元素组成合金。", "十五元宵灯会。",
    ],
)  # fmt: skip
def test_no_sum(text: str) -> None:
    assert sums(text) == []


def test_a_bracket_names_the_currency_of_what_follows() -> None:
    assert [s[1:5:3] for s in sums("首期5亿元(港币,下同),二期3亿元,另有人民币2亿元。")] == [
        ("5亿元", "HKD"), ("3亿元", "HKD"), ("人民币2亿元", "CNY"),
    ]  # fmt: skip
    assert [s[1:5:3] for s in sums("共获三亿(港币)捐款,获赠5亿元(人民币)。")] == [("三亿", "HKD"), ("5亿元", "CNY")]


def test_lists_share_their_currency() -> None:
    assert [(s[1], s[2]) for s in sums("分别投入3亿、4亿和5亿元。")] == [
        ("3亿", "300000000"), ("4亿", "400000000"), ("5亿元", "500000000"),
    ]  # fmt: skip
    assert [s[1:5:3] for s in sums("缴获人民币1.5万元,港币4900元。")] == [("人民币1.5万元", "CNY"), ("港币4900元", "HKD")]
    assert [s[1:4] for s in sums("单次融资1亿元到数亿元不等。")] == [("1亿元", "100000000", None), ("数亿元", "100000000", "1000000000")]
    assert [s[1] for s in sums("4人民币5美元")] == ["4人民币", "5美元"]


def test_conversions_name_what_they_convert() -> None:
    text = "集团出资3.6亿美元(约合26亿元人民币)收购工厂,另投5亿元;成交价800万欧元,折合人民币6300万元。"
    first, second, third, _, last = extract(text).money
    assert (first.converts, third.converts) == (None, None)
    assert second.converts is not None and second.converts.text == "3.6亿美元"
    assert last.converts is not None and text[last.converts.start : last.converts.end] == "800万欧元"
    assert (second.comparator, second.metric) == ("approx", first.metric)
    assert last.metric == "成交价"


def told(text: str, rules: tuple[Rule, ...] = RULES) -> list[tuple[object, object]]:
    document = read(text)
    mentions, _, reference = finish(find_mentions(document, rules))
    story = Story(document, mentions, link(document, mentions), reference)
    found = [meaning(story, m) for m in mentions if m.kind == "money"]
    return [(f["metric"], f["subject"]) for f in found]


@pytest.mark.parametrize(
    ("text", "metric", "subject"),
    [
        ("2023年,滨江数字产业集团下属园区全年总产值超千亿元。", "全年总产值", "滨江数字产业集团下属园区"),
        ("公司实现营业收入12亿元。", "营业收入", "公司"),
        ("该项目总投资约5亿元。", "总投资", "该项目"),
        ("签约总金额达46亿元。", "签约总金额", None),
        ("公司营业收入同比增长12%,达5亿元。", "营业收入", "公司"),
        ("其中,研发经费投入突破3亿元。", "研发经费投入", None),
        ("省里设立10亿元产业基金。", "产业基金", "省里"),
        ("他获得3000元的助学金。", "助学金", None),
        ("集团将投资3亿元建设新厂。", "投资", "集团"),
        ("全市低空经济规模达到2000亿元。", "规模", "全市低空经济"),
        ("目标是产业规模达到1500亿元。", "产业规模", None),
        ("全市实现旅游收入45亿元。", "旅游收入", "全市"),
        ("对企业给予最高500万元的奖励。", "奖励", "企业"),
        ("公司融资租赁额达12亿元。", "融资租赁额", "公司"),
        ("他把20元交给店员。", None, None),
    ],
)
def test_meaning(text: str, metric: str | None, subject: str | None) -> None:
    assert told(text) == [(metric, subject)]


def test_meaning_of_a_change() -> None:
    assert told("公司注册资本由5000万元增加至1亿元。") == [("注册资本", "公司")] * 2


def test_meaning_of_lists() -> None:
    assert [m for m, _ in told("公司营业收入、净利润分别为5亿元、1亿元。")] == ["营业收入", "净利润"]


def test_bounds() -> None:
    assert bounds("30多亿").comparator == "gt"
    assert bounds("十来").comparator == "approx"
    assert (bounds("四五千").amount, bounds("四五千").upper) == (4000, 5000)
    assert bounds("1,206,300.50").amount == Decimal("1206300.50")
    with pytest.raises(ValueError, match="not a numeral"):
        bounds("多" * 90)
    with pytest.raises(ValueError, match="no range"):
        share_scale("9亿", "5亿")


def test_runs_and_hedges() -> None:
    text = "近20多家企业投资数十亿元"
    assert [text[s:e] for s, e in runs(text)] == ["20多", "数十亿"]
    assert hedge_before("附近", 2) is None
    assert hedge_before("总投资超过了", 6) == "gt"
    assert hedge_after("以上", 0) == ("gt", 2)
    assert hedge_after("起来", 0) is None


def test_period_is_what_the_sum_covers() -> None:
    def periods(text: str) -> list[object]:
        document = read(text)
        mentions, _, reference = finish(find_mentions(document, RULES))
        story = Story(document, mentions, link(document, mentions), reference)
        return [meaning(story, m)["period"] for m in mentions if m.kind == "money"]

    assert periods("2023年,集团营业收入达12亿元。") == ["2023"]
    assert periods("2024年5月6日,双方签约,合同金额达12亿元。") == [None]
    assert periods("项目2026年开工,总投资约2亿元。") == [None]


@pytest.mark.parametrize(
    ("text", "metric", "subject"),
    [
        ("今日共有12个项目总投资超8亿元。", "总投资", "12个项目"),
        ("会上,城北产业园等9个重点项目签约,合计签约金额近60亿元。", "签约金额", "9个重点项目"),
        ("目前,该县共有外资企业38家,总投资2.6亿美元。", "总投资", "外资企业"),
        ("当天签约文旅合作项目17项,总金额23亿元。", "总金额", "文旅合作项目"),
        ("引进6个县的14个项目、总额达20亿元。", "总额", "14个项目"),
        ("工程占地90亩,总投资3.1亿元。", "总投资", "工程"),
        ("星辰科技完成两轮融资,累计融资金额近2亿元。", "累计融资金额", "星辰科技"),
        ("双方签署合作协议,合同金额8000万元。", "合同金额", None),
        ("签约项目40个投资额23亿元。", "投资额", "签约项目"),
        ("城南旧厂改造建设项目规模最大,计划总投资3亿元。", "总投资", "城南旧厂改造建设项目"),
        ("滨江区本次集中开工项目共10个,总投资32亿元。", "总投资", "集中开工项目"),
        ("占地2平方公里,总投资4亿元,以生物医药为主业的项目。", "总投资", None),
        ("全区年产值超过10亿元的企业3家。", "年产值", "企业"),
        ("占地147亩的滨江风电制造基地是重点项目,计划投资14亿元。", "投资", "滨江风电制造基地"),
        ("该桥主跨507米,是目前世界最大跨径的拱桥,总投资5亿元。", "总投资", "该桥"),
        ("滨江并购基金(暂定名)目标规模300亿元。", "目标规模", "滨江并购基金"),
        ("主体工程项目全长约29公里,概算投资约480亿元。", "概算投资", "主体工程项目"),
        ("学生会向学校捐赠2万元。", "捐赠", "学生会"),
        ("滨江馆积极向上级争取资金达数百万元。", "资金", None),
        ("滨江区发布《滨江区产业计划》,提出到2026年产业规模达到15亿元。", "产业规模", None),
        ("此次签约的滨江零部件产业园等9个市、县重点项目总投资26亿元。", "总投资", "9个市、县重点项目"),
        ("据统计,这49个国家级开发区实现工业总产值6692亿元。", "工业总产值", "49个国家级开发区"),
        ("全区税收500万元以上企业6家。", "税收", "企业"),
        ("实现入库税收1亿元。", "入库税收", None),
        ("消费总额7000元。", "消费总额", None),
        ("投资5亿元的滨江机器人基地项目投产。", "投资", "滨江机器人基地项目"),
        ("包括滨江产业基地、家具产业园二期等41个项目成功签约,投资金额达19亿元。", "投资金额", "41个项目"),
        ("共计12个签约项目,主要涉及木制品、纺织等领域,投资总金额94亿元。", "投资总金额", "12个签约项目"),
        ("滨江汽车有限公司年产5万辆汽车项目总投资10亿元。", "总投资", "滨江汽车有限公司年产5万辆汽车项目"),
        ("滨江区共签约项目13个,投资总额达到7亿元。", "投资总额", "签约项目"),
        ("滨江基地全部建成投产以后可实现年产值200亿元。", "年产值", "滨江基地"),
        ("签约仪式举行,本轮融资金额15亿元。", "融资金额", None),
        ("仪式所在的滨江饮料生产基地项目总占地200亩,总建筑面积20万平方米,总投资10亿元。", "总投资", "滨江饮料生产基地项目"),
        ("分行说,第一笔贷款已经发放,金额800万元。", "金额", "第一笔贷款"),
        ("共破获案件20起,止付涉案资金2亿元。", "涉案资金", None),
        ("企业主去年因合同纠纷造成的损失平均为46万元。", "损失", "企业主"),
        ("对每个示范园给予300万元奖励。", "奖励", "每个示范园"),
        ("总投资20亿元的江北造纸升级项目开工。", "总投资", "江北造纸升级项目"),
        ("江北区6个招商项目签约,涵盖医药、电子等领域,总投资达7亿元。", "总投资", "6个招商项目"),
        ("全市共接待游客12万人次,实现旅游收入8亿元。", "旅游收入", "全市"),
        ("建成后,年营业收入将达3亿元。", "年营业收入", None),
    ],
)
def test_subject_of_the_clause_before(text: str, metric: str, subject: str | None) -> None:
    counted = tuple(r for r in default_rules() if r.kind in ("date", "money", "quantity"))
    assert told(text, counted) == [(metric, subject)]


def test_subject_and_period_go_on_in_a_report() -> None:
    """What one body's figures share is told once: over semicolons, over 、, into the next sentence."""
    text = "公司2024年实现营业收入5亿元,同比增长3%;净利润1亿元。海外收入2亿元。新签合同额9亿元,其中海外合同2亿元。"
    found = Extractor().extract(text).money
    assert [(m.metric, m.subject, m.period) for m in found] == [
        ("营业收入", "公司", "2024"), ("净利润", "公司", "2024"), ("海外收入", "公司", "2024"), ("新签合同额", "公司", "2024"),
        ("海外合同", "公司", "2024"),
    ]  # fmt: skip
    text = "此次开工项目90个、总投资82亿元、年度投资20亿元;投产后,年产值(营业收入)100亿元。"
    found = Extractor().extract(text).money
    assert [(m.metric, m.subject) for m in found] == [("总投资", "开工项目"), ("年度投资", "开工项目"), ("年产值", "开工项目")]


def test_meaning_goes_on_from_sum_to_sum() -> None:
    text = "2022年,全市制造业产值约14亿元,去年已达19亿元,增加5亿元。"
    assert told(text) == [("产值", "全市制造业"), ("产值", "全市制造业"), (None, None)]
    assert told("出口总额从3100亿美元跃升至可望突破6000亿美元。") == [("出口总额", None)] * 2


@pytest.mark.parametrize(
    ("text", "metric", "subject"),
    [
        ("引导基金规模48亿元。", "规模", "引导基金"),
        ("该基金总规模20亿元。", "总规模", "该基金"),
        ("江城市设立总规模100亿元的人工智能产业基金。", "总规模", "人工智能产业基金"),
        ("星辰科技完成3亿元B轮融资。", "B轮融资", "星辰科技"),
        ("企业可获得最高100万元补贴。", "补贴", "企业"),
        ("星辰集团计划投资20亿元建设研发中心。", "投资", "星辰集团"),
        ("大赛设总奖金200万元。", "总奖金", "大赛"),
        ("会上签约项目28个,总投资额达156亿元。", "总投资额", "签约项目"),
        ("江城平台认缴15亿元。", "认缴", "江城平台"),
        ("已成功签约项目52项,协议利用外资5亿美元。", "协议利用外资", "签约项目"),
        ("八方校友昨日累计捐赠总额至少3亿元。", "累计捐赠总额", "八方校友"),
    ],
)
def test_subject_of_funds_and_of_those_who_get(text: str, metric: str, subject: str | None) -> None:
    counted = tuple(r for r in default_rules() if r.kind in ("date", "money", "quantity"))
    assert told(text, counted) == [(metric, subject)]


def test_period_of_a_series() -> None:
    found = extract("分产业看,2023年上半年,第一产业增加值为17亿元;第二产业增加值110亿元,增长8%;第三产业增加值98亿元。").money
    assert [(m.metric, m.subject, m.period) for m in found] == [
        (f"第{n}产业增加值", None, "2023-01/2023-06") for n in "一二三"
    ]  # fmt: skip


def test_period_goes_on_where_a_whole_is_taken_apart() -> None:
    found = extract("2019年上半年国内生产总值45万亿元。分产业看,第一产业增加值2万亿元;第二产业增加值17万亿元。").money
    assert [m.period for m in found] == ["2019-01/2019-06"] * 3
    found = extract("275个项目在建,计划投资额14亿元,前三季度完成投资1亿元;114个项目进入前期,计划投资额4亿元。").money
    assert found[-1].period is None


@pytest.mark.parametrize(
    ("text", "metric", "subject"),
    [
        ("他透露,集团三年内将投入1.5亿元用于联合攻关。", "投入", "集团"),
        ("研究院首期建设资金4000万元。", "首期建设资金", "研究院"),
        ("今年前两个月全省鲜花出口额超过1.2亿美元。", "鲜花出口额", "全省"),
        ("该县去年苹果产业总产值突破60亿元。", "苹果产业总产值", "该县"),
        ("园区113年上半年营业额达新台币286亿元。", "营业额", "园区"),
        ("合作社先后得到来自省财政的扶持资金300万元。", "扶持资金", "合作社"),
        ("县财政今年安排专项资金3亿元。", "专项资金", "县财政"),
        ("市财政对每个企业补助50万元。", "补助", "每个企业"),
        ("每名学员可获得补贴3000元。", "补贴", "每名学员"),
        ("园区占地420亩,一期总投资逾5亿元。", "总投资", "一期"),
        ("东岭饮料集团江城生产基地项目总占地200亩,总建筑面积12万平方米,总投资10亿元。", "总投资", "东岭饮料集团江城生产基地项目"),
        ("该基地由东岭集团投资建设,总投资8亿元。", "总投资", "该基地"),
        ("大桥全长3公里,总造价约6亿元。", "总造价", "大桥"),
        ("二期工程拟于9月开工,计划投资3.6亿元。", "投资", "二期工程"),
        ("“春雨计划”同日启动,首年拨款5000万元。", "首年拨款", "春雨计划"),
        ("江城大学博士生周明远荣获“青年设计师”称号,并获颁奖金20万元。", "奖金", "周明远"),
        ("市里将于明年推出总额5亿元的设计业支援计划。", "总额", "设计业支援计划"),
        ("该产品上市首月销售额突破1亿元。", "首月销售额", "该产品"),
        ("12家银行与30家企业签约,授信总额达80亿元。", "授信总额", "12家银行"),
        ("“江城号”邮轮造价超过30亿元。", "造价", "“江城号”邮轮"),
        ("其自主研发的手术机器人单台售价约800万元。", "单台售价", "手术机器人"),
        ("近日下达中央资金5.6亿元。", "中央资金", None),
        ("北岸新材料产业园一期项目集中开工,总投资达50亿元。", "总投资", "北岸新材料产业园一期项目"),
        ("此次活动共筹集善款86万元。", "善款", "此次活动"),
        ("江城产业园年产值预估达20亿元。", "年产值", "江城产业园"),
        ("目前已实际开工680个,占97.4%,年度完成投资1015亿元。", "年度完成投资", None),
        ("共开工产业发展及科技创新项目114个,总投资1244亿元。", "总投资", "产业发展及科技创新项目"),
        ("以江城电力示范区项目为例,该项目预计年产值超24亿元。", "年产值", "该项目"),
        ("本次集中开工的重点项目共16个,总投资21.17亿元。", "总投资", "重点项目"),
        ("江城区签约一批项目,其中,100亿级项目1个、30亿级项目2个,总投资额为285.31亿元。", "总投资额", "一批项目"),
        ("北岸研发及生产基地建设项目建成后年产值超7亿元。", "年产值", "北岸研发及生产基地建设项目"),
        ("本次签约仪式共签约16个项目,总投资60亿元。", "总投资", "16个项目"),
        ("合作社今年种植西瓜300亩,预计收入90万元。", "收入", "合作社"),
    ],
)
def test_subject_is_a_clean_noun_phrase_or_none(text: str, metric: str, subject: str | None) -> None:
    (found,) = extract(text).money
    name = found.subject if found.subject is None or isinstance(found.subject, str) else found.subject.name
    assert (found.metric, name) == (metric, subject)


def test_subject_and_period_go_on_over_clauses() -> None:
    found = extract("2024年,公司实现营业收入7.6亿元,同比增长52%,海外收入3200万美元;税收不到1亿元。").money
    assert [(m.metric, m.subject, m.period) for m in found] == [
        ("营业收入", "公司", "2024"), ("海外收入", "公司", "2024"), ("税收", "公司", "2024"),
    ]  # fmt: skip
    found = extract("园区2023年实现营收80亿元,规上工业总产值突破50亿元,固定资产投资增长15%,税收3亿元。").money
    assert [(m.metric, m.subject, m.period) for m in found] == [
        ("营收", "园区", "2023"), ("规上工业总产值", "园区", "2023"), ("税收", "园区", "2023"),
    ]  # fmt: skip
    found = extract("公司2024年营业收入7.6亿元,研发投入1亿元。").money
    assert [(m.metric, m.subject, m.period) for m in found] == [("营业收入", "公司", "2024"), ("研发投入", "公司", "2024")]


def test_each_of_a_row_has_its_own_sum() -> None:
    found = extract("总投资7亿元的江城孵化园项目、总投资3亿元的亿利达汽车配件项目集中宣布开工。").money
    assert [(m.metric, m.subject) for m in found] == [("总投资", "江城孵化园项目"), ("总投资", "亿利达汽车配件项目")]
    found = extract("本次开工产业项目114个,总投资1244亿元;开工基础设施项目71个,总投资1220亿元。").money
    assert [m.subject for m in found] == ["产业项目", "基础设施项目"]


def test_subject_is_called_what_the_text_calls_it_there() -> None:
    record = extract("江城国际软件园(以下简称软件园)昨日开园。去年,软件园实现营业收入50亿元。")
    park = record.parks[0]
    subject = record.money[0].subject
    assert not isinstance(subject, str) and subject is not None
    assert (subject.id, subject.name, park.name) == (park.id, "软件园", "江城国际软件园")


@pytest.mark.parametrize(
    ("text", "metric", "subject", "period"),
    [
        ("2024年上半年,全区经济运行平稳。全区工业总产值50亿元;服务业增加值8亿元。", "服务业增加值", "全区", "2024-01/2024-06"),
        ("全省高新区2024年上半年发展较快。8个园区实现营业收入783亿元。", "营业收入", "8个园区", "2024-01/2024-06"),
        ("甲项目计划2025年开工。达产后可年产60万台设备,预计可实现年销售收入1.8亿元。", "年销售收入", "甲项目", None),
        ("滨江工业园定制厂房项目位于城南片区,总投资3.5亿元。", "总投资", "滨江工业园定制厂房项目", None),
        ("滨江科技园已成功签约项目16个,总投资125亿元。", "总投资", "签约项目", None),
        ("会上开工的有:总投资1亿元江城阀门有限公司阀门、管件生产项目;", "总投资", "江城阀门有限公司阀门、管件生产项目", None),
        ("江城银行将为滨江区提供不低于300亿元融资支持。", "融资支持", "江城银行", None),
        ("近日,江城大学工程学院毕业生张晓明,向学校捐赠2万元。", "捐赠", "张晓明", None),
        ("此次捐赠1亿元的星河集团有限公司成立于1998年。", "捐赠", "星河集团有限公司", None),
        ("据悉,“晨光励志奖学金”共计4万元。", None, "晨光励志奖学金", None),
        ("截至2001年底,滨江工业园工业总产值达290亿元。", "工业总产值", "滨江工业园", "2001"),
        ("去年科技园区营业额首度突破4,500亿元。", "营业额", "科技园区", None),
        ("这次集中开工有6个项目,涉及工业等多个行业。此次总投资49.8亿元。", "总投资", "6个项目", None),
        ("滨江渔业园项目是重大产业项目,被列入省重点项目。该项目占地869亩,总投资约48亿元。", "总投资", "滨江渔业园项目", None),
        ("全球封测龙头江城光电集团,年度投资金额超过350亿元。", "年度投资金额", "江城光电集团", None),
        ("江城科技集团为因应需求成长,规划再加码投资443亿元。", "投资", "江城科技集团", None),
        ("截至2024年3月末,全省涉农贷款余额183亿元。", "涉农贷款余额", "全省", "2024-03"),
        ("2011年,全市工业企业个数达到374户,实现工业总产值113亿元。", "工业总产值", "全市工业企业", "2011"),
        ("一季度末,全省小微企业贷款余额56亿元。", "小微企业贷款余额", "全省", None),
        ("2006年,我国54个国家级开发区继续保持较快发展,GDP10137亿元,工业增加值7414亿元。", "工业增加值", "54个国家级开发区", "2006"),
        ("截止到2006年底,滨江开发区完成工业产值3277亿元。", "工业产值", "滨江开发区", "2006"),
        ("引进江城投资有限公司投资13.6亿元兴建枢纽工程。", "投资", "江城投资有限公司", None),
        ("该项目由江城宏光集团总投资16.8亿元建设。", "总投资", "该项目", None),
        ("竣工的3个项目分别是甲公司、乙公司、丙公司,总投资1.65亿元。", "总投资", "竣工的3个项目", None),
        ("滨江光电有限公司总投资6500万元,新建生产炉各1座,目前已完成投资4500万元。", "完成投资", "滨江光电有限公司", None),
        ("12月份我县招商引资项目到位资金6亿元,其中省外到位资金5亿元。", "省外到位资金", "我县招商引资项目", None),
        ("江城市把制造业放到突出位置,工业年产值近2500亿元。", "工业年产值", "江城市", None),
        ("特区政府推出了总额达30亿港元(约3.86亿美元)的“前沿研究支援计划”。", "总额", "前沿研究支援计划", None),
        ("1.滨江养殖项目是重点项目,总投资14.5亿元。", "总投资", "滨江养殖项目", None),
        ("滨江项目总投资30亿元,2017年3月开工,年度计划投资6亿元。", "年度计划投资", "滨江项目", None),
        ("同日,该县还迎来了49个项目的集中签约,总投资280亿元。", "总投资", "49个项目", None),
        ("江城自贸试验区备案新设外商投资企业170家,吸收合同外资77亿元。", "合同外资", "江城自贸试验区", None),
        ("2020年,前18家自贸试验区共新设企业39万家,实际使用外资1763亿元。", "实际使用外资", "前18家自贸试验区", "2020"),
        ("江城建业董事长胡大伟,以个人名义向母校捐赠1亿元。", "捐赠", "胡大伟", None),
        ("消息指,滨江大楼扩建工程超支大约3.9亿元。", "超支", "滨江大楼扩建工程", None),
        ("这家药企签署了3.8亿元投资合作意向书。", None, None, None),
        ("2024年前两个月我国进出口总值5.4万亿元。其中,出口3万亿元;进口2.4万亿元。", "进口", "我国", "2024-01/2024-02"),
        ("由李大伟执导的电影《江城》票房达42亿元。", "票房", "江城", None),
        ("披露了滨江码头项目(中标价格为22亿元)的情况。", "中标价格", "滨江码头项目", None),
        ("江城电子为分散风险,将在当地扩大投资85亿元,招募90名人才。", "投资", "江城电子", None),
        ("江城开发区是主战场。目前,该区重点建设项目共56个,总投资达2800亿元。", "总投资", "重点建设项目", None),
        ("江城开发区是主战场。5年后,该区税收总额将达到300亿元。", "税收总额", "该区", None),
        ("总投资5.8亿元的某某市政工程天然油脂深加工项目,已开工。", "总投资", "某某市政工程天然油脂深加工项目", None),
        ("2006年9月,江城集团进军滨江,投资1.5亿元对老厂进行重组。", "投资", "江城集团", None),
        ("滨江5个项目集中签约总投资23.2亿元", "总投资", "5个项目", None),
        ("某某公司成功中标滨江机场第三跑道项目,中标金额5.7亿元。", "中标金额", "滨江机场第三跑道项目", None),
    ],
)
def test_meaning_by_topics(text: str, metric: str | None, subject: str | None, period: str | None) -> None:
    figure = extract(text).money[-1]
    name = figure.subject if isinstance(figure.subject, str | None) else figure.subject.name
    assert (figure.metric, name, figure.period) == (metric, subject, period)
