"""Linking: which mentions are one thing, under which name, with which parent; bodies completed; publishers."""

from __future__ import annotations

from typing import Any

import pytest

from zgc_extract import Extractor


def record(text: str) -> dict[str, Any]:
    return Extractor().extract(text).model_dump(mode="json")


def names(text: str, kind: str = "organisations") -> dict[str, list[str]]:
    return {e["name"]: e["aliases"] for e in record(text)[kind]}


def publishers(text: str) -> list[str]:
    return [p["name"] for p in record(text)["source"]["publishers"]]


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("国际能源署(IEA)发布报告。IEA预计需求增长。", "国际能源署", "IEA"),
        ("深圳市腾讯计算机系统有限公司(以下简称“腾讯”)发布公告。腾讯表示,业务正常。", "深圳市腾讯计算机系统有限公司", "腾讯"),
        ("亚洲绿园协会(Asia Green Park Association, AGPA)在京成立。AGPA会长王建平到会。", "亚洲绿园协会", "AGPA"),
        ("世界绿园协会(WGPA)中国办公室主办沙龙。WGPA中国办公室主任王建平说。", "世界绿园协会(WGPA)中国办公室", "WGPA中国办公室"),
        ("远科管理局王建平局长到会。科技部远科管理局今日举办说明会。", "科技部远科管理局", "远科管理局"),
        ("中国工业和信息化部与西班牙工业部签署备忘录。工信部副部长王建平出席。", "中国工业和信息化部", "工信部"),
        ("南昌经开区举行活动。区党工委书记、管委会主任王建平出席。", "南昌经开区管委会", "管委会"),
        ("工信部召开会议。工业和信息化部副部长王建平出席。", "工业和信息化部", "工信部"),
        ("北京星河智能科技有限公司成立。星河智能表示,将扩大投资。", "北京星河智能科技有限公司", "星河智能"),
        ("江苏省发展和改革委员会印发通知。江苏省发展改革委表示,将加强督导。", "江苏省发展和改革委员会", "江苏省发展改革委"),
        ("四川师范大学与企业签约。川师大校长王建平出席。", "四川师范大学", "川师大"),
        ("中国农业银行山东省分行到访。农行山东省分行根植当地。", "中国农业银行山东省分行", "农行山东省分行"),
        ("青岛市企业家协会会长王建平、青岛企业家协会副会长李明到会。", "青岛市企业家协会", "青岛企业家协会"),
        ("国立江海科技大学与企业签约。江海科技大学校长王建平出席。", "国立江海科技大学", "江海科技大学"),
        ("北海道大学教授到会。日本北海道大学是老校。", "日本北海道大学", "北海道大学"),
        ("国家电力投资集团召开会议。国家电投总经理王建平出席。", "国家电力投资集团", "国家电投"),
        ("中国机械工业集团有限公司召开会议。国机集团总经理王建平出席。", "中国机械工业集团有限公司", "国机集团"),
        ("中国通用技术(集团)控股有限责任公司开会。通用技术集团总经理王建平出席。", "中国通用技术(集团)控股有限责任公司", "通用技术集团"),
        ("国家市场监督管理总局发布公告。市场监管总局局长王建平出席。", "国家市场监督管理总局", "市场监管总局"),
        ("中国银行股份有限公司河南省分行行长到会。中国银行河南省分行放款。", "中国银行股份有限公司河南省分行", "中国银行河南省分行"),
        ("上海市第六人民医院揭牌。上海市六院院长到会。", "上海市第六人民医院", "上海市六院"),
        ("国网浙江省电力有限公司开会。国网浙江电力董事长王建平出席。", "国网浙江省电力有限公司", "国网浙江电力"),
        ("中国科学院长春光学精密机械与物理研究所开放。长春光机所所长王建平出席。", "中国科学院长春光学精密机械与物理研究所", "长春光机所"),
        ("中国共产党江阴市委员会开会。江阴市委书记王建平出席。", "中国共产党江阴市委员会", "江阴市委"),
        ("石家庄市正定县委书记王建平出席。正定县委研究了方案。", "石家庄市正定县委", "正定县委"),
        ("香港特别行政区政府宣布方案。特区政府将落实。", "香港特别行政区政府", "特区政府"),
        ("丽桥创业集团有限公司签约。丽桥集团总裁王建平出席。", "丽桥创业集团有限公司", "丽桥集团"),
        ("苏州云芯半导体有限公司落户园区,云芯将投资建厂。", "苏州云芯半导体有限公司", "云芯"),
        ("宁德时代新能源科技股份有限公司开会。宁德时代总经理王建平出席。", "宁德时代新能源科技股份有限公司", "宁德时代"),
    ],
)
def test_one_body_under_its_fullest_name(text: str, name: str, alias: str) -> None:
    found = names(text)
    assert alias in found.get(name, []), found
    assert alias not in found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "部长调研北京青禾科技有限公司。青禾公司创始人李明介绍情况,希望青禾等企业加快研究。",
            {"北京青禾科技有限公司": {"青禾公司", "青禾"}},
        ),
        ("青禾(集团)有限公司董事长李明出席。青禾集团扩产。", {"青禾(集团)有限公司": {"青禾集团"}}),
        ("走访杭州远望网络科技有限公司。远望科技董事长李明发言。", {"杭州远望网络科技有限公司": {"远望科技"}}),
        ("江城大学医学院附属青禾医院揭牌,青禾医院院长致辞。", {"江城大学医学院附属青禾医院": {"青禾医院"}}),
        ("江城青禾集团有限公司获奖,青禾集团已连续七年获奖。", {"江城青禾集团有限公司": {"青禾集团"}}),
        ("新竹科学园区扩建。竹科管理局表示欢迎,新竹科学园区管理局局长王建平到会。竹科厂商参加。", {"新竹科学园区管理局": {"竹科管理局"}}),
    ],
)
def test_short_forms_of_one_body(text: str, wanted: dict[str, set[str]]) -> None:
    found = {name: set(aliases) for name, aliases in names(text).items()}
    for name, aliases in wanted.items():
        assert name in found and aliases <= found[name], found
        assert not aliases & set(found), found


def test_two_bodies_that_share_a_beginning_stay_two() -> None:
    assert {"清华大学", "清华大学附属中学"} <= names("清华大学与清华大学附属中学签署协议。").keys()


def test_a_land_before_a_name_may_tell_two_bodies_apart() -> None:
    assert {"香港中国企业协会", "中国企业协会"} <= names("香港中国企业协会与中国企业协会签约。").keys()


def test_a_short_form_that_two_firms_allow_joins_neither() -> None:
    found = names("星河智能科技有限公司与星河智能装备有限公司参展。星河智能公司表示,市场向好。")
    assert all("星河智能公司" not in aliases for aliases in found.values())


def test_parks_meet_under_short_and_long_forms() -> None:
    found = names("成都高新技术产业开发区发布政策。成都高新区将设立基金。", "parks")
    assert found == {"成都高新技术产业开发区": ["成都高新区"]}
    found = names("项目在海丰县生态科技城开工。海丰生态科技城占地14平方公里。", "parks")
    assert found == {"海丰县生态科技城": ["海丰生态科技城"]}


def test_a_branch_park_in_a_headline() -> None:
    record = Extractor().extract("海洋园江城分园开幕\n北岸海洋科技园江城分园开幕典礼今日举行。江城分园共有两座大楼。")
    assert [p.name for p in record.parks] == ["北岸海洋科技园江城分园"]


def test_a_person_by_the_last_part_of_a_foreign_name() -> None:
    people = record("国际能源署署长法提赫·比罗尔(Fatih Birol)出席。比罗尔说,转型需要投资。")["people"]
    assert [(p["name"], p["aliases"], p["latin_name"]) for p in people] == [("法提赫·比罗尔", ["比罗尔"], "Fatih Birol")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("论坛在京召开。", {"北京": ["京"]}),
        ("论坛在京召开。北京将办好论坛。", {"北京": ["京"]}),
        ("论坛在杭州举行。杭州市已作好准备。", {"杭州市": ["杭州"]}),
        ("浙江举办论坛。", {"浙江": []}),
    ],
)
def test_places_under_the_fullest_name_that_the_text_gives(text: str, found: dict[str, list[str]]) -> None:
    assert names(text, "places") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议审议《江城招商工作方案(讨论稿)》。《江城招商工作方案》提出三点要求。", {"江城招商工作方案(讨论稿)": 2}),
        ("会上发布《江城开放报告2022》,《报告》显示形势向好。", {"江城开放报告2022": 2}),
        ("会上发布《江城开放报告2022》和《江城开放报告》。", {"江城开放报告2022": 1, "江城开放报告": 1}),
        ("《公司法》与《星河集团公司章程》已经修订。", {"公司法": 1, "星河集团公司章程": 1}),
    ],
)
def test_documents_under_the_fullest_title(text: str, found: dict[str, int]) -> None:
    assert {d["title"]: len(d["mentions"]) for d in record(text)["documents"]} == found


def test_what_stands_behind_a_body_is_its_child() -> None:
    bodies = record("中国电子科技集团有限公司旗下海康威视数字技术股份有限公司、清华大学参展。")["organisations"]
    parents = {b["name"]: b["parent"] and b["parent"]["name"] for b in bodies}
    assert parents["海康威视数字技术股份有限公司"] == "中国电子科技集团有限公司"
    assert parents["清华大学"] is None


def test_a_prefix_is_inherited_and_said_to_be_inferred() -> None:
    r = record("江苏省委常委、组织部部长王建平出席。")
    body = next(b for b in r["organisations"] if b["name"] == "江苏省委组织部")
    assert body["aliases"] == ["组织部"]
    assert [m["certainty"] for m in body["mentions"]] == ["inferred"]


def test_ids_follow_the_first_mentions() -> None:
    r = record("清华大学与北京大学签署协议。北京大学校长王建平出席。")
    assert [(b["id"], b["name"]) for b in r["organisations"]] == [("org-1", "清华大学"), ("org-2", "北京大学")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("论坛在青岛召开。\n来源:科技日报,北京商报", ["科技日报", "北京商报"]),
        ("新华社北京3月28日电 论坛在青岛召开。", ["新华社"]),
        ("新华社北京3月28日电(记者王建平)论坛在青岛召开。", ["新华社"]),
        ("中新网上海4月1日电 论坛在上海召开。", ["中新网"]),
        ("本报讯 论坛在青岛召开。", []),
        ("江城论坛举行\n2024-05-06 新华网\n江城论坛5月5日在青岛举行,300名代表出席。", ["新华网"]),
        ("江城论坛举行\n科技日报 2024年5月6日 08:30\n江城论坛5月5日在青岛举行,300名代表出席。", ["科技日报"]),
        ("江城论坛举行\n科技日报 2000年9月20日 第1版\n江城论坛9月19日在青岛举行,300名代表出席。", ["科技日报"]),
        ("论坛在青岛召开。\n本文由科技日报独家发布。", ["科技日报"]),
        ("论坛在青岛召开。\n已经授权使用的,应注明“来源:科技日报”。", []),
        ("论坛召开,新华社记者王建平到场采访。", []),
        ("2024-05-06 09:30 来源: 科技日报 作者:王建平\n论坛在青岛召开。", ["科技日报"]),
        ("江城论坛举行\n2024-05-06 09:14:22  科技日报  参与评论()人\n江城论坛5月5日在青岛举行。", ["科技日报"]),
        ("江城论坛举行\nhttp://finance.example.cn 2024年5月6日 09:42 新浪财经\n江城论坛5月5日在青岛举行。", ["新浪财经"]),
        ("江城论坛举行\n科技日报\n2024-05-06 09:14\n江城论坛5月5日在青岛举行。", ["科技日报"]),
        ("江城论坛举行\n2024-05-06 09:14\n光明日报\n江城论坛5月5日在青岛举行。", ["光明日报"]),
        ("江城论坛举行\n2024-05-06 09:14\n图片新闻\n江城论坛5月5日在青岛举行。", []),
        ("论坛在青岛召开。\n本文转自江城海内网、江城大学校友会", ["江城海内网", "江城大学校友会"]),
        ("分院揭牌\n发布时间:2022-09-20 阅读次数:2056来源单位:青岛大学 责任编辑:应佳\n5月5日,分院揭牌。", ["青岛大学"]),
        ("大赛落幕\n2022年11月28日08:12 | 来源:人民网-江苏频道\n人民网南通11月27日电 大赛举行。", ["人民网"]),
        ("【江城新闻网】(记者 王建平)论坛在青岛召开。", ["江城新闻网"]),
        ("1997年6月18日人民日报 第5版\n洽谈会闭幕\n6月17日,洽谈会在成都闭幕。", ["人民日报"]),
        ("江城园区昨开园\n南湖看点 2022-03-02 08:15:44\n昨天下午,江城园区开园。", ["南湖看点"]),
        ("节前走访\n2024-01-26 11:09:27? 作者: 来源:美丽江城 责任编辑:王建平\n1月25日,林启东走访企业。", ["美丽江城"]),
        ("新政发布会\n发布人:王建平  市科学技术局局长\n科技日报记者:\n请问何时实施?", []),
        ("林启东考察企业\n红网江城站\n09-22 16:42\n9月20日,林启东前往青岛考察企业。", ["红网江城站"]),
        ("江城论坛举行\n2024-05-06 | 中央社\n江城论坛5月5日在青岛举行,300名代表出席。", ["中央社"]),
        ("江城论坛举行\n2024-05-06 | 企业新闻\n江城论坛5月5日在青岛举行,300名代表出席。", []),
        ("科技会议召开\n2024-05-06 青岛市科技局供稿\n5月5日,会议在青岛召开。", ["青岛市科技局"]),
        ("江城振声/记者 王建平/青岛报导\n江城论坛今天在青岛举行。", ["江城振声"]),
        ("【江城日报驻吉隆坡记者王建平】江城论坛昨天在吉隆坡举行。", ["江城日报"]),
        ("会议在青岛召开。会议强调,要推进工作。(青岛市科技局)", ["青岛市科技局"]),
        ("论坛在青岛召开。会后参观。\n(自由时报)", ["自由时报"]),
        ("1998年11月7日 人民日报 第5版(教育)\n大会在沈阳举行\n11月6日,颁奖大会在沈阳举行。", ["人民日报"]),
        ("荆楚网消息(楚天都市报)(记者王建平)论坛昨天在青岛召开。", ["荆楚网", "楚天都市报"]),
        ("(江城社/滨海新闻中心 王建平)论坛今天在青岛召开。", ["江城社"]),
        ("论坛开幕\n作者:佚名 转贴自:科技日报 点击数:284\n5月5日,论坛在青岛开幕。", ["科技日报"]),
        ("江城日报报讯(记者 王建平)论坛在青岛召开。", ["江城日报"]),
        ("【新江城记者王建平报导】论坛昨天在青岛召开。", ["新江城"]),
        ("论坛举行\n今报记者王建平\n论坛昨天在青岛召开。", []),
        ("会议在青岛召开。\n科研与发展规划处(供稿)", ["科研与发展规划处"]),
        ("会议在青岛召开。(江城报业全媒体记者 王建平)", []),
        ("论坛在青岛召开。\n(来源:科技日报 王建平 记者:李文博)", ["科技日报"]),
        ("论坛在青岛召开。\n来源:江城基金周刊站综合整理    编辑:王建平", ["江城基金周刊站"]),
        ("江城论坛举行\n2023/04/03 21:55  江城每日电讯\n江城论坛5月5日在青岛举行,300名代表出席。", ["江城每日电讯"]),
        # known outlets, whatever their names end in
        ("论坛举行\n红星新闻\n2025-09-19 08:10\n5月5日,论坛在青岛开幕。", ["红星新闻"]),
        ("论坛举行\n36氪 2025-09-19 08:10\n5月5日,论坛在青岛开幕。", ["36氪"]),
        ("齐鲁壹点青岛9月18日电(记者王建平)论坛在青岛开幕。", ["齐鲁壹点"]),
        ("据央视新闻报道,5月5日,论坛在青岛开幕。", ["央视新闻"]),
        ("据上级消息,5月5日,论坛在青岛开幕。", []),
        ("新政发布会\n发布人:王建平  市科学技术局局长\n上观新闻记者:\n请问何时实施?", []),
        # whose page it is counts where no source is named
        ("江城网 > 新闻 > 正文\n江城论坛举行\n江城论坛5月5日在青岛举行,300名代表出席。", ["江城网"]),
        ("江城网 > 新闻 > 正文\n江城论坛举行\n来源:科技日报\n江城论坛5月5日在青岛举行,300名代表出席。", ["科技日报"]),
        ("江城论坛举行_要闻_江城新闻网\n江城论坛5月5日在青岛举行,300名代表出席。", ["江城新闻网"]),
        ("江城论坛举行\n江城论坛5月5日在青岛举行,300名代表出席,林启东致辞。\n版权所有 ©2021 江城日报", ["江城日报"]),
        ("江城论坛举行\n江城论坛5月5日在青岛举行,300名代表出席,林启东致辞。\n版权所有 ©2021 江城集团有限公司", []),
    ],
)
def test_publishers(text: str, wanted: list[str]) -> None:
    assert publishers(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("论坛由安徽省科技厅、教育厅主办,合肥市财政局、商务局协办。", ["安徽省科技厅", "安徽省教育厅", "合肥市财政局", "合肥市商务局"]),
    ("合肥高新区党工委、管委会召开会议。", ["合肥高新区党工委", "合肥高新区管委会"]),
    ("合肥高新区科技局、商务局到会。", ["合肥高新区科技局", "合肥高新区商务局"]),
    ("江城大学研究生院、材料与化学学院、科研处负责人参加。", ["江城大学研究生院", "材料与化学学院", "江城大学科研处"]),
])  # fmt: skip
def test_offices_in_a_row_are_of_the_division_or_house_that_leads_it(text: str, wanted: list[str]) -> None:
    found = record(text)["organisations"]
    assert [o["name"] for o in found] == wanted
    assert (found[0]["mentions"][0]["certainty"], found[-1]["mentions"][0]["certainty"]) == ("explicit", "inferred")


def test_the_office_beside_tells_whose_an_office_is() -> None:
    found = names("感谢随州市委市政府、广水市委市政府的支持,对北京市委、市政府的关心表示感谢。")
    assert set(found) == {"随州市委", "随州市政府", "广水市委", "广水市政府", "北京市委", "北京市政府"}


@pytest.mark.parametrize(("text", "office"), [
    ("昌吉回族自治州人民政府主办论坛。自治州党委书记林启东到会。", "昌吉回族自治州党委"),
    ("论坛由大理州科学技术局主办。大理州人民政府副州长赵一凡、州科学技术局局长林启东出席。", "大理州科学技术局"),
    ("江城科技战略研究会学术委员会主席林启东到会。", "江城科技战略研究会学术委员会"),
])  # fmt: skip
def test_offices_of_prefectures_and_boards_of_societies(text: str, office: str) -> None:
    record = Extractor().extract(text)
    bodies = {q.organisation.name for p in record.people for q in p.positions if p.name == "林启东" and q.organisation}
    assert bodies == {office}


def test_a_project_that_bears_a_firms_name_names_no_firm() -> None:
    found = names("开工的有星河重工数控机床生产基地、云禾科技量子通信产业化项目,云禾生物科技有限公司投资5亿元。")
    assert set(found) == {"云禾生物科技有限公司"}


@pytest.mark.parametrize(("text", "board"), [
    ("江城经济技术开发区建成。经开区管委会副主任林启东到会。", "江城经济技术开发区管委会"),
    ("江城高新区与蓝湾高新区签约。高新区管委会主任林启东到会。", "高新区管委会"),  # of which one?
])  # fmt: skip
def test_a_board_without_its_zones_name_is_that_of_the_only_zone_told(text: str, board: str) -> None:
    assert board in [body.name for body in Extractor().extract(text).organisations]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("江城大学资产与实验室管理处处长林启东到会。", ["江城大学资产与实验室管理处"]),
        ("教育部科学技术与信息化司司长林启东到会。", ["教育部科学技术与信息化司"]),
        ("越南政府授予江苏省农业科学院研究员林启东奖章。", ["越南政府", "江苏省农业科学院"]),
    ],
)
def test_held_by_a_longer_name(text: str, wanted: list[str]) -> None:
    """A body named only inside the longer name before a post is none of its own; one that acts before a verb is."""
    assert list(names(text)) == wanted
