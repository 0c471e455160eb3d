"""People: who is found where, under which name and on what evidence; and what is not a person."""

from __future__ import annotations

import pytest

from zgc_extract import extract, extract_people
from zgc_extract.document import read
from zgc_extract.rule import Found
from zgc_extract.rules.people.settle import people


def names(text: str) -> list[str]:
    found = extract_people(text)
    for m in found:
        assert text[m.start : m.end] == m.text
    return [m.text for m in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("星尚·梅兰超市开业,最佳导演由马克尔·林德获得。", ["马克尔·林德"]),
        ("马丁·施密特用中文致辞,教授李明用英语作报告。", ["马丁·施密特", "李明"]),
        # two whom a title names without a word between, both surnames' characters
        ("叶林李军会见考察团一行\n省委书记叶林、省长李军会见考察团。", ["叶林", "李军", "叶林", "李军"]),
        # a name of two surnames before a verb of saying; a surname that is a department's ending too
        ("副总经理张林到会。张林表示,项目很好。会后张林表示满意。", ["张林", "张林", "张林"]),
        ("青石镇党委书记司建新致欢迎辞。", ["司建新"]),
        # a name that ends in what goes on behind others, where it is told closed
        ("副市长张拴会带队考察。张拴会一行参观了项目。", ["张拴会", "张拴会"]),
        ("副校长娜塔莉亚·尤里耶芙娜·古谢娃斯卡娅,副院长徐颖到会。", ["娜塔莉亚·尤里耶芙娜·古谢娃斯卡娅", "徐颖"]),
        ("济宁是孔孟之乡。", []),
        ("市长王建平访江城大学\n会长李思源晤滨海商会代表", ["王建平", "李思源"]),
        # lists: rare surnames beside sure names
        ("市领导王继民、林蕙如、陈江山、但言今、别青林、欧阳芳参加。", ["王继民", "林蕙如", "陈江山", "但言今", "别青林", "欧阳芳"]),
        # titles before and after
        ("市科技局副局长林启东到会。", ["林启东"]),
        ("省委常委、副省长高建明，市委书记于文博出席。", ["高建明", "于文博"]),
        ("区长秦朗率队考察。", ["秦朗"]),
        ("副主任何维及部门负责人参加。", ["何维"]),
        ("校长孔令谦、院长方文浩，以及专家出席。", ["孔令谦", "方文浩"]),
        ("首席财务官温静宜透露，订单充足。", ["温静宜"]),
        ("陈晓东教授、王建华院士作报告。", ["陈晓东", "王建华"]),
        ("欧阳明院士与诸葛青研究员到会。", ["欧阳明", "诸葛青"]),
        # behind a word of one character that the tokenizer takes into an unknown name
        ("组合不太摸底,但葛莹、顾俊明很快适应。", ["葛莹", "顾俊明"]),
        ("执白中盘胜王垒、林启东。", ["王垒", "林启东"]),
        # who speaks: behind what is said, and a surname alone, which is no name
        ("“这里变了样,生意也好做。”俞粲说。", ["俞粲"]),
        ("“这里变了样,生意也好做。”司机说。", []),
        ("徐文博出席论坛。徐表示,前景广阔。徐又指,资金到位。", ["徐文博"]),
        # saying, prose, lists, profiles
        ("刘志远表示，将扩大开放。", ["刘志远"]),
        ("记者昨日采访了孙慧敏。", ["孙慧敏"]),
        ("出席的有张国强、李秀英、王建平等。", ["张国强", "李秀英", "王建平"]),
        ("任立本，男，1965年出生。", ["任立本"]),
        ("张立和先生，1970年出生。", ["张立和"]),
        # bylines
        ("本报讯（记者 周晓明 通讯员 吴丽华）昨日开工。", ["周晓明", "吴丽华"]),
        ("（责任编辑：陈志强）", ["陈志强"]),
        ("王晓峰 摄", ["王晓峰"]),
        # foreign names
        ("总裁安娜·林德表示欢迎。", ["安娜·林德"]),
        ("秘鲁驻华大使卡洛斯·拉雷亚来访。", ["卡洛斯·拉雷亚"]),
        ("总领事阿扎姆焦恩·马苏洛夫到场。", ["阿扎姆焦恩·马苏洛夫"]),
        ("总理穆罕默德·本·萨利姆致辞。", ["穆罕默德·本·萨利姆"]),
        ("泰国驻华大使昊明博、越南驻华大使阮世松出席。", ["昊明博", "阮世松"]),
        ("部长菲奥拉蒙蒂指出，合作前景广阔。", ["菲奥拉蒙蒂"]),
        ("会长山本健太郎到访。", ["山本健太郎"]),
        ("副会长古贺信行(某某公司社长)、木村康到访。", ["古贺信行", "木村康"]),
        ("董事长慕建民、于其光，裁判长(国际级)潘公理、裁判员李芬作，都到会了。", ["慕建民", "于其光", "潘公理", "李芬作"]),
        ("首席执行官John Smith表示，将扩大投资。", ["John Smith"]),
        ("总裁马尔科.贝鲁奇到访。", ["马尔科.贝鲁奇"]),
        # lists with names of any characters between marks, of minorities
        ("副会长王建平、艾则孜·买买提、万鄂生、白玛次仁、丁志远出席。", ["王建平", "艾则孜·买买提", "万鄂生", "白玛次仁", "丁志远"]),
        # two surnames
        ("主席郑李佩芬、梁陈丽仪到场。", ["郑李佩芬", "梁陈丽仪"]),
        # announced by a colon, a space, a verb of appointing; words that a tokenizer glues to a name
        ("（记者 应宁 广州报道）", ["应宁"]),
        ("撰文：古宁 摄影：祖晴", ["古宁", "祖晴"]),
        ("部长席妮娑（Princess Senisa）来访。", ["席妮娑"]),
        ("党委副书记张前锋讲话。", ["张前锋"]),
        ("主任姚文和，副主任王建平到会。", ["姚文和", "王建平"]),
        ("青岛大学居明宇教授到会。", ["居明宇"]),
        ("天津医院张柏和教授到会，会议由田伟院长主持。", ["张柏和", "田伟"]),
        ("天津医院张柏和先生到会，会议由田伟院长主持。", ["张柏和", "田伟"]),
        ("乌兹别克斯坦大使柯依舍巴耶夫、贝宁大使阿贾巴到会。", ["柯依舍巴耶夫", "阿贾巴"]),
        ("名单：王春社、杜勇社、王建平。", ["王春社", "杜勇社", "王建平"]),
        ("会议决定任命王宁为主任，免去鄂若平的职务。", ["王宁", "鄂若平"]),
        ("院长宁光作了报告。", ["宁光"]),
        # one name, decided at all its places
        ("市长杨岳到会。杨岳用三句话概括。", ["杨岳", "杨岳"]),
        ("校长蒋奋林到会。蒋奋林为获奖者颁奖。", ["蒋奋林", "蒋奋林"]),
    ],
)
def test_who_is_found(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "市委书记高度重视，部长在会上作了报告。",
        "方案明确了时间安排，要求高质量完成。",
        "高新区、经开区和马鞍山市签署了协议。",
        "他表示，这是第一次。她说，时间不多了。",
        "党委书记和院长参加了会议。",
        "钱某、李某等人被处罚。",
        "“数字·丝路”论坛在“水木·清华”举行。",
        "中国·北京国际论坛开幕。",
        "本田公司、丰田公司和松下电器参展，中山大学师生到场。",
        "温泉和白酒产业发展迅速，黄金价格上涨。",
        "公司发布了Smart Home系统。",
        "总领事和领事官员出席。",
        "市长于会后表示，于今年建成。",
        "谢谢大家，谢谢主持人。",
        "广东·黑龙江合作座谈会在穗举行。",
        "公司派发现金红利5亿元。",
        "新任驻华大使递交国书。",
        "中国科学院院士、中山大学校长到会。",
        "左一：来宾，左二：代表。",
        "第三届何明楠奖学金颁奖典礼举行，马拉松开跑。",
    ],
)
def test_who_is_not_a_person(text: str) -> None:
    assert names(text) == []


def test_the_gloss_in_latin_letters() -> None:
    (m,) = extract_people("首席执行官安娜·林德（Anna Lind）出席。")
    assert (m.start, m.end, m.text) == (5, 10, "安娜·林德")
    assert (m.value.name, m.value.latin) == ("安娜·林德", "Anna Lind")


def test_an_abbreviation_is_no_gloss() -> None:
    (m,) = extract_people("首席执行官安娜·林德（CEO）出席。")
    assert m.value.latin is None


def test_a_name_once_found_is_found_everywhere() -> None:
    text = "孙立新\n市科委副主任孙立新到会。会后孙立新一行参观了园区，并向孙立新提问。"
    found = extract_people(text)
    assert [m.text for m in found] == ["孙立新"] * 4
    assert found[0].rule == "person.heading"
    assert found[1].rule == "person.after_title"


def test_a_surname_with_a_form_of_address_takes_the_full_name() -> None:
    found = extract_people("公司总经理顾建国到会。顾先生表示欢迎，顾总经理还作了介绍。")
    assert [(m.text, m.value.name) for m in found] == [("顾建国", "顾建国"), ("顾", "顾建国"), ("顾", "顾建国")]


def test_a_surname_alone_is_a_person_of_its_own() -> None:
    (m,) = extract_people("顾先生毕业于清华大学。")
    assert (m.text, m.value.name, m.rule) == ("顾", "顾先生", "person.addressed")


def test_a_name_set_with_a_space_inside() -> None:
    found = extract_people("市科委主任李 妍、市财政局局长王建国出席。")
    assert [(m.text, m.value.name) for m in found] == [("李 妍", "李妍"), ("王建国", "王建国")]


def test_offsets_are_those_of_the_text_as_given() -> None:
    text = "科技部副部長林啟東出席，並表示歡迎。"
    (m,) = extract_people(text)
    assert (m.start, m.end, m.text, m.value.name) == (6, 9, "林啟東", "林启东")


def test_candidates_alone_need_no_titles() -> None:
    document = read("会后，刘志远表示满意。")
    assert [(n.name, n.evidence) for n in people(document, Found())] == [("刘志远", "saying")]


def test_a_long_line_of_dots_takes_no_time() -> None:
    assert names("·" * 20_000) == []
    assert names("阿·" * 10_000 + "。") is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市长王建平,星河银行行长益虎,副市长李思源出席。", "益虎"),
        ("副县长操航代表县政府签约。", "操航"),
        ("省政府副省长陈星莺观摩了比赛。", "陈星莺"),
        ("市委常委、组织部长远义彬,宣传部长李思源到会。", "远义彬"),
        ("原秘书长韩冰转任顾问。", "韩冰"),
        ("秘书长叶沛群作总会章程的说明。", "叶沛群"),
        ("中国科学院院士王建平、饶子和等出席。", "饶子和"),
        ("余小林同志当选为理事会会长。", "余小林"),
        ("编辑:王建平 三审:慈兆庆", "慈兆庆"),
        ("来宾包括前美国贸易代表白茜芙(Charlene Barden)。", "白茜芙"),
        ("星河旅游联合创办人王志豪、林照围及熊小康获奖。", "林照围"),
    ],
)
def test_names_between_a_title_and_a_pause_or_a_verb(text: str, name: str) -> None:
    """A title before and a pause or a verb behind show a name whatever it begins with."""
    found = {p.name: p.mentions[0] for p in extract(text).people}
    assert text[found[name].start : found[name].end] == name


@pytest.mark.parametrize("text", ["他担任公司总经理一职,已有三年。", "行政长官会见来澳参会的来宾。", "市长热线接到电话。", "通讯员供图"])
def test_words_behind_a_title_that_are_no_names(text: str) -> None:
    assert not extract(text).people


def test_a_title_may_part_surname_and_given_name() -> None:
    """Taiwan's offices write 陈副局长孟泽 of somebody whose full name stands elsewhere."""
    people = extract("管理局副局长陈孟泽到会。厂商从陈副局长孟泽手中接过聘书。").people
    assert [(p.name, [m.text for m in p.mentions]) for p in people] == [("陈孟泽", ["陈孟泽", "陈", "孟泽"])]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("江城市副市长时应怀宣布论坛开幕。", ["时应怀"]),
        ("集团董事长兼首席执行官万重山不同意这种看法。", ["万重山"]),
        ("公司董事长宣在野则介绍,厂房年底封顶。", ["宣在野"]),
        ("旗长乌兰图雅、总会计师敖云其木格和局长扎西次仁参加。", ["乌兰图雅", "敖云其木格", "扎西次仁"]),
        ("曾任江城研究院院长的冷雪松认为,还要再看。", ["冷雪松"]),
        ("北城科技园有限公司(园区公司)主席方蕙芯和总裁李大明亮灯。", ["方蕙芯", "李大明"]),
        ("县领导李华容、徐海亭、谷风出席会议。", ["李华容", "徐海亭", "谷风"]),
        ("匡世安、李家慧、阳朗明三人当选副会长。", ["匡世安", "李家慧", "阳朗明"]),
        ("会上,卡琳·贝伦德则建议推迟。", ["卡琳·贝伦德"]),
        ("集团董事长马拉德·朱马别科夫曾在江城留学。", ["马拉德·朱马别科夫"]),
        ("副省长王五应省政府委托签字,局长王强明日出席。", ["王五", "王强"]),
        ("会议由费雷罗主持,他与克劳迪娅合作多年。", ["费雷罗", "克劳迪娅"]),
        ("市长王五会见了封凯一行、费雷罗一行和考察团一行。", ["王五", "封凯", "费雷罗"]),
        ("来自江城大学的霍明远获一等奖。", ["霍明远"]),
        ("会长叶施咏敏致辞。编辑:诸葛  靓", ["叶施咏敏", "诸葛  靓"]),
        ("昭平、富川、钟山等地招商,陪护机器人“岳小山”亮相。", []),
        ("接受陈山因工作调动辞去主任职务的请求。", ["陈山"]),
        ("江苏省医学会霍晨副秘书长、江城肿瘤医院林大为院长到会。", ["霍晨", "林大为"]),
        ("江城大学王强任院长,星河公司张伟为经理。", ["王强", "张伟"]),
        ("江城师范学校郎雪获女子组冠军。", ["郎雪"]),
        ("老年医学系祁墨珠教授到会。林启均会长代表两家社团报告工作。", ["祁墨珠", "林启均"]),
        ("日本京都大学Tanaka教授应邀讲学。", ["Tanaka"]),
        ("参议长维森特·索托作主讲。", ["维森特·索托"]),
        ("江城日报讯(记者张爱虎、周三乐、通讯员李明)", ["张爱虎", "周三乐", "李明"]),
    ],
)
def test_names_of_any_characters_that_fill_their_place(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize("text", ["部长高兴地说,今年很好。", "院士成果展、教授作品展开幕。", "王主任可能知道,", "会长全程陪同。"])
def test_words_that_fill_the_place_of_a_name(text: str) -> None:
    assert not [n for n in names(text) if not n.startswith("王")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("四川玄纤新材料有限公司总工程师齐露被授予杰出贡献奖。", "齐露"),
        ("郑州大学教授覃时获特别贡献奖。", "覃时"),
        ("市委书记江泰为大桥剪彩。", "江泰"),
        ("晋阳储能科技集团首席技术官楼建告诉记者,产能将翻番。", "楼建"),
        ("董事长马世认为,市场向好。", "马世"),
        ("总经理赵斌受托主持会议。", "赵斌"),
        ("创始人韩豫不这样看。", "韩豫"),
        ("副市长陈有为出席。", "陈有为"),
        ("之江实验室副主任林大为出席发布会。", "林大为"),
        ("副主任张有为介绍,学校成立十年。", "张有为"),
    ],
)
def test_a_verb_of_one_character_is_no_part_of_a_name(text: str, name: str) -> None:
    assert [m.text for m in extract_people(text)] == [name]
