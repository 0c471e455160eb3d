"""Organisations in press-like texts of our own writing: whole lists, edges, readings, and what must not be read."""

from __future__ import annotations

import time

import pytest

from zgc_extract.document import read
from zgc_extract.extractor import Extractor, find_mentions
from zgc_extract.rules import default_rules
from zgc_extract.steps import finish


def names(text: str) -> list[str]:
    return [m.normalised for m in Extractor().mentions(text, kinds=("organisation",))]


def value(text: str, name: str) -> object:
    return next(m.value for m in Extractor().mentions(text) if m.kind == "organisation" and m.normalised == name)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("大会由浙江省人民政府、国家能源局主办。", ["浙江省人民政府", "国家能源局"]),
        ("由杭州市科技局和滨江区教育局承办。", ["杭州市科技局", "滨江区教育局"]),
        ("杭州市委、市政府出台措施。", ["杭州市委", "市政府"]),
        # somebody's wish is no name; a school's may be
        ("石志源希望协会把难题当成大事,江城希望小学开学。", ["江城希望小学"]),
        ("论坛由现代物流报承办,基地、冷链物流、饲料厂开工。", ["现代物流报"]),
        ("县住建局与北京东方云环境股份有限公司签订协议。", ["县住建局", "北京东方云环境股份有限公司"]),
        ("中共河北省委与共青团河北省委联合发文。", ["中共河北省委", "共青团河北省委"]),
        ("省委组织部、省生态环境厅、市税务局到会。", ["省委组织部", "省生态环境厅", "市税务局"]),
        ("柳坪镇党委开会。", ["柳坪镇党委"]),
        ("招商银行杭州分行发放贷款。", ["招商银行杭州分行"]),
        ("北京航空航天大学杭州创新研究院发布报告。", ["北京航空航天大学杭州创新研究院"]),
        ("北京大学环境与能源学院招生。", ["北京大学环境与能源学院"]),
        ("星河集团与北辰公司签约。", ["星河集团", "北辰公司"]),
        ("禾木(北京)新材料有限公司投产。", ["禾木(北京)新材料有限公司"]),
        ("青山创业投资中心(有限合伙)出资。", ["青山创业投资中心(有限合伙)"]),
        ("英国内政部、法国电力集团派员。", ["英国内政部", "法国电力集团"]),
        ("国际绿色园区联盟秘书处设在上海。", ["国际绿色园区联盟秘书处"]),
        ("中国科学院院士王一凡到会。", ["中国科学院"]),
        ("据新华社报道,联合国安理会常任理事国开会。", ["新华社", "联合国安理会"]),
        ("杭州第二中学、浙江省肿瘤医院提供服务。", ["杭州第二中学", "浙江省肿瘤医院"]),
        ("比如星河银行,又如某银行。", ["星河银行"]),
        # a firm's full name holds words that no other name does
        ("浙江青禾流体控制股份有限公司投产。", ["浙江青禾流体控制股份有限公司"]),
        ("广东元和集团有限公司参展。", ["广东元和集团有限公司"]),
        ("江西一六九化工有限责任公司到会。", ["江西一六九化工有限责任公司"]),
        ("上海青禾企业(集团)有限公司签约。", ["上海青禾企业(集团)有限公司"]),
        ("近日,零压力飞机工业(合肥)有限公司完成融资。", ["零压力飞机工业(合肥)有限公司"]),
        ("会上,大唐河南发电有限公司董事长李明发言。", ["大唐河南发电有限公司"]),
        ("三间园区公司青禾高纯金属有限公司签约。", ["青禾高纯金属有限公司"]),
        ("在合肥成立青禾科技有限公司。", ["青禾科技有限公司"]),
        # fields, types and numerals inside names
        ("中国企业管理研究会、民族贸易促进会参加。", ["中国企业管理研究会", "民族贸易促进会"]),
        ("绵阳市科学技术与知识产权局支持。", ["绵阳市科学技术与知识产权局"]),
        ("莫桑比克工业和贸易部、台湾中部青禾管理局到访。", ["莫桑比克工业和贸易部", "台湾中部青禾管理局"]),
        ("中国运筹学会理事到会。", ["中国运筹学会"]),
        ("人民交通出版社出版。", ["人民交通出版社"]),
        ("德国法兰克福展览公司、中国—东盟商务理事会秘书处到会。", ["德国法兰克福展览公司", "中国—东盟商务理事会秘书处"]),
        # where a name begins
        ("希望青禾创新联盟不忘初心。", ["青禾创新联盟"]),
        ("会议选举产生义商总会。", ["义商总会"]),
        ("四川青禾学院南充分院成立。", ["四川青禾学院南充分院"]),
        ("上海青禾医院发展中心市级医院增多。", ["上海青禾医院发展中心"]),
        # behind verbs that names hold elsewhere, and behind names with a verb
        ("他们推广星河公司的做法,执行市科技局的方案。", ["星河公司", "市科技局"]),
        ("挪威峡湾养殖设备公司到会,星河推广公司成立。", ["挪威峡湾养殖设备公司", "星河推广公司"]),
        ("副省长林启东应省政府委托签字,总经理欧阳明远引导星河公司转型。", ["省政府", "星河公司"]),
        ("大学继去年底获晖朗基金会捐款后,跟远山科技有限公司签约。", ["晖朗基金会", "远山科技有限公司"]),
        ("台湾两岸种苗交流协会、云林县悦禾友善耕作社派员参加。", ["台湾两岸种苗交流协会", "云林县悦禾友善耕作社"]),
        ("话题从低重稀土配方谈起,活动在启迪路西侧举行。", []),
        ("车规级芯片量产,江西省政府办了一场招商会,大家在布拉迪斯拉发使馆礼堂合影。", ["江西省政府"]),
        ("论坛由合肥市科协和江城大学承办。", ["合肥市科协", "江城大学"]),
        ("论坛开幕暨江城智能研究院揭牌仪式举行。", ["江城智能研究院"]),
        # outlets in the marks of a title whose editors are told
        ("开幕式上,《果业时讯》副总编辑林启东到会。", ["果业时讯"]),
        # before a post
        ("江苏正名智能科技董事长李明、江南水务董事王芳出席。", ["江苏正名智能科技", "江南水务"]),
        ("国防部长会见来宾。", []),
    ],
)
def test_lists_and_edges(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "相关部门、有关单位和多家企业参加。",
        "一家大型上市公司的财务部经理说。",
        "全部机会都在内部,社会各界一致赞成。",
        "他在市中心的游客中心等人,附近有火车站和商业中心。",
        "座谈会、发布会和音乐会先后举行。",
        "专家认为,这一格局的体系关系到东南部和西北部。",
        "两所学校和四大银行都派了人。",
        "这让他联想到童年的小米粥。",
        "工业园区、开发区和产业园加快建设。",
    ],
)
def test_generic_words_are_no_bodies(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“青禾银行”2024江城马拉松开跑。", []),  # a sponsor in the name of an occasion
        ("万科广场开业,华为大厦落成。", []),
        ("双方共建国际合作实验室。", []),
        ("建设高水平研究型医院。", []),
        ("汉堡球员主场进球,联赛中罗马客场取胜,球迷欢呼。", ["汉堡", "罗马"]),  # cities' clubs, in texts on sport only
        ("考察团从汉堡飞抵罗马。", []),
        ("汉堡客商关心本轮融资,厂房25平方米起租。", []),  # 本轮 and 5平 are no words of sport here
        # one word in a long page is not enough
        ("大会邀请了汉堡客商。" + "会上介绍了园区的规划和建设情况。" * 90 + "市民运动会爆冷。", []),
        ("中国科大与香港城大合作。", ["中国科大", "香港城大"]),
        ("金禾准生物、仕禾韫医药、千禾制药签约进驻。", ["金禾准生物", "仕禾韫医药", "千禾制药"]),  # words that no dictionary has
        ("具身智能产业发展,传承义商文化。", []),
        ("曾任深圳市福田区委副书记。", ["深圳市福田区委"]),
        ("奥迪、保利、星禾智驱参展。", ["奥迪", "保利", "星禾智驱"]),
    ],
)
def test_names_by_where_they_stand(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


def test_a_department_has_the_kind_of_its_body() -> None:
    assert value("工商银行广东省分行营业部签约。", "工商银行广东省分行营业部").kind == "bank"  # type: ignore[attr-defined]
    text = "中国青禾促进会产业创新工作委员会揭牌。"
    assert value(text, "中国青禾促进会产业创新工作委员会").kind == "association"  # type: ignore[attr-defined]


def test_readings() -> None:
    """Kinds, full names and countries."""
    text = "日本青叶制药株式会社、工信部、清河大学附属医院、山海基金会和世界绿色协会(WGA)参加。"
    assert value(text, "日本青叶制药株式会社").country == "日本"  # type: ignore[attr-defined]
    assert value(text, "工信部").full == "工业和信息化部"  # type: ignore[attr-defined]
    assert value(text, "清河大学附属医院").kind == "hospital"  # type: ignore[attr-defined]
    assert value(text, "山海基金会").kind == "fund"  # type: ignore[attr-defined]
    assert value(text, "WGA").full == "世界绿色协会"  # type: ignore[attr-defined]


def test_source_line_names_outlets() -> None:
    text = "论坛在滨海举行。\n来源:滨海市人民政府官网,滨海商报,创新之声"
    assert names(text) == ["滨海市人民政府官网", "滨海商报", "创新之声"]
    assert value(text, "创新之声").kind == "media"  # type: ignore[attr-defined]


def test_a_firm_once_named_is_found_by_its_own_name() -> None:
    text = "青禾智能科技有限公司落户园区。青禾将建设工厂,青禾的产品出口海外。"
    assert names(text) == ["青禾智能科技有限公司", "青禾", "青禾"]


def test_a_department_belongs_to_its_body() -> None:
    assert names("星河集团财务部经理参加了会议。") == ["星河集团财务部"]
    assert names("公司财务部经理参加了会议。") == []


def test_spans_are_of_the_text_as_given() -> None:
    text = "北京市科學技術委員會、工業和信息化部(MIIT)發佈通知。"
    for m in Extractor().mentions(text, kinds=("organisation",)):
        assert text[m.start : m.end] == m.text


def test_time_grows_with_the_text_not_faster() -> None:
    """A long text of endings only takes no more for each character than a short one."""
    rules = tuple(r for r in default_rules() if r.kind in ("place", "title", "organisation"))

    def spent(times: int) -> float:
        document = read("北京市教育局与上海市科技局、星河集团公司财务部委员会中心公司。" * times)
        start = time.process_time()
        finish(find_mentions(document, rules))
        return (time.process_time() - start) / times

    spent(20)
    assert spent(400) < 6 * spent(100) + 0.002


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("论坛由武汉市园林和林业局承办。", "武汉市园林和林业局"),
        ("初创企业步安科技有限公司获最具潜力奖。", "步安科技有限公司"),
        ("知名企业家林启东到会。", None),
    ],
)
def test_sorts_of_firms_and_departments_with_and(text: str, name: str | None) -> None:
    assert [o.name for o in Extractor().extract(text).organisations] == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("安徽省分行与芜湖市人民政府签约。淮川银行安徽省分行行长到会,省分行将发放贷款。", {"淮川银行安徽省分行", "芜湖市人民政府"}),
        ("江苏省产业技术研究院(简称:江苏产研院)揭牌,产研院院长到会。", {"江苏省产业技术研究院"}),
        ("意大利米兰理工大学与清华大学签约,米兰理工校长致辞。", {"意大利米兰理工大学", "清华大学"}),
        ("银行与无为县、繁昌县、南陵县人民政府签订协议。", {"无为县人民政府", "繁昌县人民政府", "南陵县人民政府"}),
        ("天津泰禾投资控股有限公司签约,泰禾控股董事长到会。", {"天津泰禾投资控股有限公司"}),
        ("滨江市第二人民医院(东湾医院)揭牌,东湾医院院长到会。", {"滨江市第二人民医院"}),
        ("名次 | 企业名称 | 所在地\n1 | 长风特种纸业 | 衢州\n2 | 北方赛尔 | 北京\n北方赛尔荣获金奖。", {"长风特种纸业", "北方赛尔"}),
        ("车规芯片公司澄微半导体完成B轮融资,由云帆资本领投。", {"澄微半导体", "云帆资本"}),
        ("中国家用纺织品行业协会经销商专业委员会主办。", {"中国家用纺织品行业协会经销商专业委员会"}),
        ("基金采用母子基金架构,其中3000万元用于上海研发中心,“一带一路”科技合作区启动。", set()),
    ],
)
def test_bodies_of_the_record(text: str, wanted: set[str]) -> None:
    """Over several stages: what mentions are joined, completed, dropped."""
    assert {o.name for o in Extractor().extract(text).organisations} == wanted
