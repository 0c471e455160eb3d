"""Bodies by the ending of their names, and those that a table names."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...growth import PLACES, Soil
from ...lexicon import WordHit
from ...pieces import is_han
from ...readings import OrganisationName
from ...rule import Candidate, Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from ...tokenizer import coined
from .base import rules
from .inside import OCCASIONS, in_motto, of_project, opens_quoted, sponsors
from .mastheads import houses
from .names import bodies, ground_of, state, with_campus
from .sport import is_city, of_team, on_games, on_sport, plays


@rules.scan(
    "suffix",
    yes("向[[云鲸电子有限公司]]颁发了证书。"),
    yes("[[向阳电子有限公司]]颁发了证书。"),
    yes("市里授予[[江城市博物馆]]“先进单位”称号,[[滨海市博物馆]]等单位参加。"),
    no("市民在江城市博物馆参观。"),
    no("尹昌和宋勤波为联合实验室揭牌,增材制造领域的专家参加。"),
    no("江城是中国腹地中心,身兼委员会主席的林启东到会,我市有直属商会16家。"),
    no("昨日,“筑梦星河”科技展开幕,长三角国家级(省级)学会的人士观展。"),
    yes("[[青岛市市场监管局]]发布公告。", kind="government"),
    yes("[[日本制造商联合会]]主办论坛,[[越南供应商协会]]协办。"),
    yes("[[星河集团财务部]]经理参加了会议。"),
    yes("[[乐亭县自然资源和规划局]]等参加。", kind="government"),
    yes("州长助理杨涛率[[州投资促进局]]负责人到访。"),
    no("论坛由合肥、芜湖、滁州三市政府承办,加快建设综合性国家科学中心,新形势下学校要创新。"),
    no("典礼在五洲宾馆五洲厅举行。"),
    yes("[[俄罗斯自然科学院]]院士、[[美国国家医学院]]院士到会。", kind="institute"),
    yes("深圳市委常委、[[前海蛇口自贸片区管委会]]主任李明到访。"),
    yes("[[南江大学电子信息与光学工程学院]]教授、[[东海大学建筑学及土木工程学系]]系主任到会。", kind="university"),
    yes("[[南江石油大学(北京)]]校长到会。", kind="university"),
    yes("[[生态与建筑工程学院]]、[[机器人与工程系统实验室]]、[[月球与行星科学国家重点实验室]]获奖。"),
    yes("会见了[[香港专业及资深行政人员协会]]访京团和[[内地与香港科技合作委员会]]委员。"),
    yes("[[南江大学生物无机与合成化学教育部重点实验室]]揭牌。", kind="institute"),
    yes("“[[影视与新传媒创研中心]]”接受授牌,“[[国家级无人机研发测试验证中心]]”奠基。"),
    yes("衷心祝愿[[合肥云禾精密机械制造有限公司]]生意兴隆。", kind="company"),
    yes("在[[中国驻旧金山总领事馆]]见面,[[省国防工办]]领导和[[嘉宝玩具实业公司]]、[[利丰达塑胶制品厂]]、[[江城永强供电公司]]代表到会。"),
    yes("[[市公共就业服务中心]]承办。", kind="government"),
    yes("[[东河卫生职业学院]]与[[江城市人民医院]]签约,林启东为[[江城市人民医院]]授牌。"),
    yes("[[江海大学]]—[[合肥云帆科技有限公司]]战略合作签约仪式举行。"),
    yes("[[合肥市工业和信息化局]]与[[兆恒股份有限公司]]签约,[[江海大学]]同[[云帆新能源有限公司]]签约。"),
    yes("会长在台北设宴欢迎[[远山经济商会]]会长,[[星辰生物]]获1.5亿元B轮融资。"),
    no("三家企业上榜“2023中国软件百强”,全国20家徽商商会、5家商协会到会。"),
    yes("江城大学与[[宜昌新锐智能科技有限公司]]签约。", kind="company"),
    yes("据[[长江汽车股份有限公司]]介绍,经[[江城星河科技股份有限公司]]批准,项目启动。", kind="company"),
    no("各类组织、商会协会努力成为桥梁,他参观了花山生态艺术馆展示厅。"),
    yes("由[[海淀区人大常委会]]和[[海淀区人民政府]]主办。"),
    yes("[[广东省政府]]印发通知。", kind="government"),
    yes("[[广西壮族自治区党委]]、[[苗栗市公所]]和[[秀水乡农会]]派员到会。"),
    yes("[[北京大学经济学院]]举行开学典礼。", kind="university"),
    yes("[[工业和信息化部火炬高技术产业开发中心]]公布名单。"),
    yes("[[华云(北京)科技有限公司]]成立。", kind="company"),
    yes("[[山河“绿野”生态保护基金会]]捐赠图书。", kind="fund"),
    yes("记者从[[浙江省应急管理厅]]获悉,汛情平稳。"),
    yes("行政长官王家超及[[特区代表团]]抵达。"),
    yes("[[中国科学院宁波微纳器件与仿生技术研究所]]所长到会,由[[法国展望与创新基金会]]、[[先进材料与绿色能源研究院]]主办。"),
    yes("[[台州开化商会]]成立。"),
    yes("成都高新区等经[[省政府]]批准。"),
    yes("[[全美台湾同乡联谊会]]举行年会。"),
    yes("[[旅日福建同乡会]]和[[美东广东同乡会]]会长到会。"),
    yes("[[长白山管委会]]主任到会,[[精澜欧洲公司]]董事长致辞,车规芯片公司[[澄微半导体]]完成A轮融资,[[北辰电气]]公告称。"),
    no("其中3000万元用于上海研发中心。"),
    no("[[相关部门]]表示,将加强监管。"),
    no("公布2022年度国家级科技企业孵化器名单,华东六省一市孵化器代表到会。"),
    yes("由[[华东科技企业孵化器协作网]]主办。", kind="association"),
    yes("园区2003年3月经[[省政府]]批准设立,第二场由[[屏科大农企业管理系]]主办。"),
    no("“微流控芯片”项目夺冠,“智慧农业”“云上医疗”获二等奖。"),
    no("目标是“建设国际一流研究院”,入选“国家级科技企业孵化器”。"),
    no("多家企业和各有关单位参加,有关部委联合发文。"),
    no("公司财务部经理参加了会议,签约仪式上公司总经理李文博致辞。"),
    no("社会各界全部到会,内部机会很多,这家上市公司的子公司很多。"),
    yes("江城大学以及[[冠军建材股份有限公司]]与[[沈阳百度得益设备有限公司]]签约。", kind="company"),
    no("开工的有总投资3亿元的星河重工数控机床生产基地、云禾科技量子通信产业化项目。"),
    no("建成绿能科技示范基地,省级以上开发区管委会负责人参加。"),
    yes("记者昨从[[市经信委]]了解到,[[浙江省制造业高质量发展领导小组]]公布名单。", kind="government"),
    no("书记与学校代表团座谈交流,兄弟商会代表和会员出席。"),
    yes("永续经营奖[[华邦电子]]获最多奖项,[[滨海区厂商协进会]]理事长到会。"),
    no("集团专业深耕工业地产开发,是国有独资公司。"),
    yes("[[滨海物联网创新促进中心]]揭牌。"),
    yes("[[香港南区厂商会]]、[[中国新能源汽车产业创新联盟]]和[[北京市八一学校]]到会,[[招商银行两江分行]]签约。"),
    yes("[[光电材料全国重点实验室]]、[[德国联邦经济和气候保护部]]派员到会。"),
    yes("[[江城中心医院心内科]]和[[江城大学院士工作站]]揭牌,设立全资子公司[[银杉重庆传动有限公司]]。"),
    yes("老股东[[青禾创投]]跟投,发起总规模3亿元的[[颍商产业基金]]。"),
    no("将设立总规模10亿元的冰雪装备产业基金,拟在明年建设云禾创新中心。"),
    no("训练中心和示范中心启用,一批青年科学家工作室挂牌,要建设国家区域医疗中心,各开发区管委会参加。"),
    no("各镇卫生院院长到会,16间生物科技公司参展,某阀门科技有限公司派员。"),
    no("海峡两岸暨港澳地区大学校长联谊活动举行,建成30个省级名中医传承工作室,设立名医工作站17个。"),
    yes("园区运营方[[江城云帆发展有限公司]]介绍情况。"),
    no("五年内向研究院投入2亿元,要建设全国重点实验室。"),
    yes("清洁机器人公司[[泊舟科技(开曼)有限公司]]到会,赵一凡任[[武汉新材料研究院]]院长,参观了三期及[[武汉智汇园孵化器]]。"),
    yes("[[浙江省卫生健康委]]于昨日开会,[[武汉市儿童医院]]偕[[黄石市中医院]]义诊,[[武汉市教育局]]监督[[黄石大学]]办学。"),
    no("双方共建集成电路实训中心,武汉第二医院迁建工程开工,全球第三座研发中心启用,联谷软件港招商,李文博获北岸协会会长奖。"),
    yes("集团旗下全资子公司[[北岸新型材料开发有限公司]]签约。", kind="company"),
    yes("[[省科院]]院长与[[中国船舶集团第七一九研究所]]所长会谈。", kind="institute"),
)
def suffix(document: Document, found: Found) -> Iterator[Hit]:
    """A body's name by its ending (organisation_suffixes.tsv), grown to the left over places, bodies, words, Latin, quotes."""
    ours = dict(found.once(houses, document))
    for c in bodies(document, found):
        if c.end <= ours.get(c.start, c.end):  # not 江城理工学院|新闻网, on its own page
            yield Hit(c.start, c.end, c.value)


@rules.scan(
    "known",
    yes("[[匈牙利国家经济部]]部长到会。"),
    yes("[[工信部]]发布通知。", full="工业和信息化部", kind="government"),
    yes("[[华为]]和[[腾讯]]参展。", kind="company"),
    yes("[[中国石油大学(北京)]]校长到会。", kind="university"),
    yes("[[国资委]]主任出席。", full="国务院国有资产监督管理委员会"),
    yes("房屋局局长和[[政制及内地事务局]]副局长出席。", kind="government"),
    yes("与[[香港创新及科技局]]合作,[[国立成功大学]]校长到会,会议由[[台积电]]主办。", country="中国"),
    yes("[[宁德时代]]发布公告。", kind="company"),
    yes("昨日,记者从[[浙师大]]获悉,新生已经报到。", full="浙江师范大学"),
    yes("[[方正]]和[[同方]]参展。", kind="company"),
    yes("[[民建联]][[立法会]]议员林启东到会。"),
    yes("[[东盟]]秘书长到会。", kind="association"),
    no("中国—东盟合作深化,东盟十国和东盟各国的企业到会,产品面向东盟,东盟客商来了。"),
    no("这让人联想到过去,他为人方正,做事踏实。"),
    no("感谢省里为企业在川发展创造的环境,推动队伍纵深发展。"),
    no("以“芯聚江城 智联未来”为主题的大会开幕,大家听取了中关村发展历程介绍。"),
    no("期间举办1场重大科技成果发布会。"),
    yes("[[桂林电子科大]]副校长到会。", full=None),
    no("2024中国企业家高峰会开幕。"),
    no("林书记介绍了张明副书记和黄志豪副市长。"),
    no("昨日,泰软国信与客人座谈。"),
    no("协会许荣耀会长向大会致贺信,由敬维国会长主持,与港深科技企业交流。"),
    no("2012-11-23 08:41 我要评论(0) 分享到: 新浪微博 人人网"),
    yes("[[热刺]]客场不败,[[曼联队]]在[[英超]]联赛领先。", kind="other"),
    yes("[[朴茨茅]]主场迎战[[枪手]],[[凯尔特]]已无缘[[欧冠]]。", kind="other"),
    no("枪手已被警方控制,游客在朴茨茅斯参观。"),
    yes("魔兽争霸项目由[[EHOME]]夺冠。"),
    yes("昨日,[[必和必拓]]称矿山已经复产。", kind="company"),
    no("活动在联想路西侧举行,稿件由企业文化部提供。"),
    no("“华为云上”展区开放,为准确把握新时代中国自贸区的定位。"),
)
def known(document: Document, found: Found) -> Iterator[Hit]:
    """A body named in organisations.tsv, as a word or words of its own."""
    for c in found.once(named, document):
        yield Hit(c.start, c.end, c.value)


#: What makes a firm's name a street's, and a ministry's a department's of a firm.
_STREET, _OF_FIRMS = compiled(r"路(?![演径线由])|大街|大道|[东西南北中]路(?!公司)"), ("企业", "公司", "集团")
#: What leads to the name of a site in a page's row of links.
_SHARED_TO = ("分享到", "分享至", "转发到", "转发至", "推荐到")
_TO = frozenset("到至")


def named(document: Document, found: Found) -> list[Candidate]:
    """The bodies of the table in a text, each where it stands as a name."""
    text = document.text
    hits = document.hits("organisations")
    if not hits:
        return []
    out: list[Candidate] = []
    ground = ground_of(document, found)
    shares = [m.span() for m in _SHARED.all_in(document)]
    hits = [h for h in hits if not any(start < h.start < end for start, end in shares)] if shares else hits
    ends = {h.end for h in hits}
    starts = {h.start for h in hits}
    for hit in hits:
        row, start = hit.row, hit.start
        need, kind = row["need"], row["kind"]
        doubtful = need == "c" or (need == "e" and not found.once(on_games, document))
        if not _stands(document, found, hit) or (doubtful and not _in_company(text, found, hit, starts, ends)):
            continue
        if hit.word[0] == "和" and hit.start in found.ends("title"):
            continue  # 张三副书记|和|黄志豪副市长
        if need == "s" and not (found.once(on_sport, document) and (kind != "other" or plays(text, hit))):
            continue
        if need != "s" and kind == "association" and _as_lands(text, ground, hit):
            continue
        if need == "b" and hit.word in document.lexicon.table("world_cities") and is_city(text, hit):
            continue
        if kind == "company" and opens_quoted(text, start, hit.end):
            continue  # “星河|空间”
        firm = kind == "company" and (text.startswith((*OCCASIONS, "企业"), hit.end) or of_project(document, start, hit.end))
        if text[start - 1 : start] in _TO and text.endswith(_SHARED_TO, 0, start):
            continue  # 分享到|搜狐微博
        if firm or sponsors(text, start, hit.end) or (kind == "company" and in_motto(text, start, hit.end)):
            continue
        if hit.word[-1] == _COURSE[-1] and hit.word.endswith(_COURSE) and text.startswith(_OF_COURSE, hit.end):
            continue
        if hit.word.endswith(_COURSE) and len(hit.word) == _OF_LETTER and text[start - 1 : start] in _THERE:
            continue  # 企业在|川发展, 纵|深发展
        if kind == "company" and _STREET.match(text, hit.end):
            continue  # 联想|路西侧
        if hit.word[-1] == "部" and text.endswith(_OF_FIRMS, 0, start):
            continue  # 企业|文化部
        if kind == "media" and text.startswith(_OF_MEETINGS, hit.end):
            continue  # 2024中国企业家|高峰会
        if kind == "company" and ends_longer(document, hit):
            continue  # 中软|国信|与…签约
        if kind == "university" and text.endswith(("国立", row["country"][:2] or "国立"), 0, start):
            start -= 2  # 国立|成功大学, 台湾|成功大学
        of_town = start in ground.places and _of_no_town(document, hit)
        if of_town:
            start = ground.units.get(start, start)  # 桂林|电子科大 is another one
        if kind == "government" and row["country"][:2] in _REGIONS and text.endswith(row["country"][:2], 0, start):
            start -= 2  # 香港|创新及科技局
        if kind in ("government", "party"):
            if text.endswith(_STATE, 0, start):
                start -= next(len(w) for w in _STATE if text.endswith(w, 0, start))
            start -= text[start - 1 : start] in _LETTERS and not is_han(text[start - 2 : start - 1] or "\n")  # 、市|经济发展局
            if start in ground.countries and (not row["country"] or start < hit.start):
                start = ground.units.get(start, start)  # 匈牙利|国家|经济部
        if kind == "institute" and text.endswith(_ACADEMIES, 0, start):
            start -= next(len(a) for a in _ACADEMIES if text.endswith(a, 0, start))  # 中国科学院|遗传发育所
        end = with_campus(document, hit.end) if kind == "university" else hit.end
        end += of_team(text, hit)
        if kind == "bank":
            start = _with_seat(document, ground, start) if row["full"] else start
            end += len(_OF_CHINA) if text.startswith(_OF_CHINA, end) else 0
        end += 2 if kind == "hospital" and text.startswith("医院", end) else 0  # 浙一|医院
        if kind == "media" and (edition := _EDITION.match(text, end)) is not None:
            end = edition.end()  # 江城日报|海外版
        full = None if of_town else row["full"] or None
        value = OrganisationName(text[start:end], kind or "other", full, state(row["country"]) or None)
        out.append(Candidate("organisation", start, end, "", value))
    return out


#: Whose institutes are known by their own names too.
_ACADEMIES = ("中国科学院", "中科院")
#: Editions of papers.
_EDITION = compiled(r"(?:海外|农村|城市|周末|市郊|少年|华东|华南)版(?![权面本块])")
#: What a foreign bank's house in China has behind its name.
_OF_CHINA = "(中国)"
#: Letters of divisions before a bank's short name.
_LETTERS = frozenset("省市县区州")


def _with_seat(document: Document, ground: Soil, start: int) -> int:
    """Where a bank's short name begins with its town or the letter of its division: 省|国开行, 苏州|农行."""
    text = document.text
    if start in ground.places and start not in ground.countries:
        return ground.units.get(start, start)
    return start - (start > 0 and text[start - 1] in _LETTERS and start - 1 in document.boundaries)


#: Where a page may be sent to: 分享到:|新浪微博 QQ空间 人人网.
_SHARED = Sought(r"分享(?:到|至)?\s?:[^\n]{2,80}", "分享")

#: What a paper's or a journal's name is a part of: 中国企业家|高峰会.
_OF_MEETINGS = ("高峰会", "高峰论坛", "峰会", "论坛", "年会", "大会", "盛典", "沙龙")

#: How long a firm's short name is that may end a longer one, and a university's.
_SHORT, _LONG_SHORT = 2, 4
_AFTER = frozenset(("", *"与和及、,。;)("))
#: Marks behind which such a name begins, and characters that it does not hold there.
_BEGINS, _NEVER = frozenset(("", *"、,。;(\n")), frozenset("与和及由对向将在是的到被从经据给为让把同请跟以并也还就又而但了等")


def ends_longer(document: Document, hit: WordHit) -> bool:
    """Whether a word of two characters that no dictionary has stands right before, behind a mark: ,中软|国信 is one name."""
    text, first = document.text, hit.start - _SHORT
    if len(hit.word) != _SHORT or text[hit.end : hit.end + 1] not in _AFTER or text[first - 1 : first] not in _BEGINS:
        return False
    word = text[first : hit.start]
    return first in document.boundaries and all(map(is_han, word)) and _NEVER.isdisjoint(word) and coined(document.tokenizer, word)


def _of_no_town(document: Document, hit: WordHit) -> bool:
    """Whether a university's short form stands for one whose name begins with no place: 电子科大."""
    full = hit.row["full"]
    if len(hit.word) != _LONG_SHORT or hit.row["kind"] != "university" or not full:
        return False
    return not any(full[:n] in document.lexicon.table(t) for t in PLACES for n in (2, 3))


#: A firm's last word that is what a place does, before how it did: 中关村|发展|历程.
_COURSE = "发展"
#: How long a firm's name of a land's letter and it is, and what stands before the land where somebody is active there.
_OF_LETTER, _THERE = 3, frozenset("在来入驻赴纵")
_OF_COURSE = (
    "历程", "规划", "情况", "成就", "成果", "经验", "历史", "现状", "战略",
    "模式", "之路", "水平", "思路", "环境", "建设", "改革",
)  # fmt: skip

#: What follows a league of lands that is meant as its lands.
_OF_LEAGUES = ("各国", "十国", "10国")
#: A league whose name is a direction too, and what it stands before and behind there.
_DIRECTION = "东盟"
_FROM_THERE = ("国家", "地区", "市场", "成员国", "企业", "客商", "嘉宾", "青年", "学生", "媒体", "商品", "水果", "产品", "货物", "博览会")
_TOWARDS = ("面向", "辐射", "联通", "对接", "通往", "开拓", "走向", "出口到", "销往")


def _as_lands(text: str, ground: Soil, hit: WordHit) -> bool:
    """Whether a league's name stands for its lands: 中国—|东盟|合作, 东盟|各国."""
    joined = text[hit.start - 1 : hit.start] in ("-", "—", "–") and hit.start - 1 in ground.countries
    there = hit.word == _DIRECTION and (text.startswith(_FROM_THERE, hit.end) or text.endswith(_TOWARDS, 0, hit.start))
    return joined or there or text.startswith(_OF_LEAGUES, hit.end)


#: What stands before a known office and belongs to its name: 国务院国资委, 中国证监会.
_STATE = ("国务院", "中国共产党", "中共", "中国国家", "国家", "中国")

#: What follows an ordinary word where it is a firm's name.
_FIRM_AFTER = ("集团", "公司", "股份", "科技", "控股", "中国", "总部", "旗下", "、", "(")

#: Posts that no firm has: (许)|荣耀|会长.
_OF_SOCIETIES = ("会长", "副会长", "理事长", "秘书长", "名誉会长", "荣誉会长")

#: Kinds whose names are long or plain enough to be sure of without a token's start.
_SURE = frozenset({"government", "party", "media", "university", "institute", "association", "bank"})

#: From this length on a name is no chance.
_LONG = 5

#: Regions whose authorities the table has without the region.
_REGIONS = frozenset(("香港", "澳门"))

#: What leads up to a name, and what does so to one of two characters.
_LEADS, _LEADS_SHORT = frozenset("由与和及向对被给从获据经、于"), frozenset("由与及、于")
#: What follows a club, or who bets on it, whatever the tokens are.
_PLAYING, _PLAYS_ON = ("other", "company"), ("客场", "主场", "主胜", "客胜", "队", "vs", "VS")

#: The year of a contest, or who plays against it, right behind a name in Latin letters or digits: WCG|2011, 沙尔克04|vs热刺.
_BEHIND_LATIN = compiled(r"20\d\d(?![0-9A-Za-z])|[vV][sS](?![A-Za-z])")

#: Kinds of firms, and what a tokenizer glues to the end of their names.
_FIRMS, _GLUED = frozenset(("company", "bank")), frozenset("称将已拟欲的与和在于对以也都从为由被向")

#: What stands before the names of firms in parks.
_MOVED_IN = ("入驻", "进驻")

#: Kinds whose longer names need no token's end (联合国安理会|常任理事国).
_PLAIN = frozenset({"government", "party", "association", "media"})


#: What a firm does that says something, and where its clause begins.
_FIRM_SAYS, _CLAUSE_BEGINS = ("表示", "宣布", "称,", "称:", "公告", "透露", "回应", "公布", "推出", "发布"), frozenset(("", *",。;:!?”\n"))


def _in_company(text: str, found: Found, hit: WordHit, starts: set[int], ends: set[int]) -> bool:
    """Whether a word that is an ordinary one too stands beside another body, a post, a firm's ending, or as who says something."""
    if hit.row["kind"] in _FIRMS and text.startswith(_FIRM_SAYS, hit.end) and text[hit.start - 1 : hit.start] in _CLAUSE_BEGINS:
        return True  # 。星展|表示,
    other = hit.row["kind"] != "association" and text.startswith(_OF_SOCIETIES, hit.end)
    if (found.starting("title", hit.end) and not other) or (
        text.startswith(_FIRM_AFTER, hit.end) and (hit.row["kind"] == "company" or text.startswith(("、", "("), hit.end))
    ):
        return not text.startswith("、", hit.end) or hit.end + 1 in starts
    beside = text[hit.end : hit.end + 1]
    return (beside in set("和与及") and hit.end + 1 in starts) or (
        text[hit.start - 1 : hit.start] in set("、和与及") and hit.start - 1 in ends
    )


def _stands(document: Document, found: Found, hit: WordHit) -> bool:
    """Whether the word is one of its own: tokens end at both its ends, and no Latin letter goes on."""
    text = document.text
    before, after = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
    if hit.word[0].isascii() and before.isascii() and before.isalnum() and not text.endswith(("vs", "VS"), 0, hit.start):
        return False
    if hit.word[-1].isascii() and after.isascii() and after.isalnum() and not _BEHIND_LATIN.match(text, hit.end):
        return False
    if before == "·" or after == "·":
        return False
    if hit.word[0] in "省市县区" and before and (before in "特各全该本同两三几每" or text.endswith("设区", 0, hit.start)):
        return False
    if after == "长" and (hit.word[-1] in "部厅局署处委院" or (hit.word[-1] == "会" and hit.end + 1 in document.boundaries)):
        return False  # 国防部长 is a post, in 敬维国会长 too
    if not hit.row["need"]:
        return True
    bounds = document.boundaries
    if before == "驻" and text.endswith(_MOVED_IN, 0, hit.start):
        return True  # 入驻华|为: the tokens are wrong
    plays_on = hit.row["kind"] in _PLAYING or (hit.row["kind"] == "association" and text.startswith("联赛", hit.end))
    if plays_on and found.once(on_sport, document):
        return len(hit.word) > 2 or hit.start in bounds or hit.end in bounds  # 热|刺客|场, b组的加拉|塔萨雷: the tokens are wrong
    if hit.end not in bounds and after in _GLUED and (hit.row["kind"] == "bank" or (len(hit.word) > 2 and hit.row["kind"] in _FIRMS)):
        return hit.start in bounds  # 必和必|拓称, 建|行为1871万张
    if hit.end not in bounds and found.starting("title", hit.end) is None:
        plain = hit.row["kind"] in _PLAIN or hit.word[-1] == "所"  # 广州能源所|马隆龙
        return len(hit.word) > 3 and plain and hit.start in bounds
    if hit.start in bounds:
        return True
    if before in _LEADS and hit.start - 1 in bounds and (len(hit.word) > 2 or before in _LEADS_SHORT):
        return True  # 由台|积电主办: the tokenizer glues what leads up to an unknown word to it
    if hit.row["kind"] not in _SURE or len(hit.word) < 3:
        return False
    if len(hit.word) > _LONG:
        return True  # 和政|制及内地事务局: the tokens are wrong
    first = hit.start - 1
    while first not in bounds:
        first -= 1
    return all(text[first : hit.start + n] not in document.lexicon.table(t) for t in PLACES for n in (1, 2))  # 中国|科大
