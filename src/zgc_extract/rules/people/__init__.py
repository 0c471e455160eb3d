"""Rules for people: a name is read where what it is made of and what stands around it speak for it together.

All candidates of a text are weighed and settled once (`settle.people`); each rule takes those that stand on its own evidence.
"""

from __future__ import annotations

from ...document import Document
from ...readings import PersonName
from ...rule import Found, Hit, RuleSet, no, yes
from .settle import people

rules = RuleSet("person")


def _with(document: Document, found: Found, evidence: str) -> list[Hit]:
    return found.once(_by_evidence, document).get(evidence, [])


def _by_evidence(document: Document, found: Found) -> dict[str, list[Hit]]:
    hits: dict[str, list[Hit]] = {}
    for n in people(document, found):
        hits.setdefault(n.evidence, []).append(Hit(n.start, n.end, PersonName(n.name, n.latin)))
    return hits


@rules.scan(
    "after_title",
    yes("科协书记处书记[[郑为]]主持论坛。", name="郑为"),
    no("林启东任主席时为,这很重要。"),
    yes("会上,科技局局长[[李明]]提到,园区将扩建。", name="李明"),
    yes("校长[[张伟]]谈及合作,副校长[[王芳]]来到会场。", name="张伟"),
    yes("科技部副部长[[林启东]]出席会议。", name="林启东"),
    yes("星河集团党委副书记、总经理[[赵一凡]]在会上发言。", name="赵一凡"),
    yes("市委书记[[于文博]]、市长[[高建明]]会见了来宾。", name="于文博"),
    yes("该公司首席执行官[[卡尔松]]到访。", name="卡尔松"),
    yes("匈牙利外交部长[[西雅尔托]]1日到访。", name="西雅尔托"),
    yes("卡塔尔埃米尔[[塔米尔]]出席。", name="塔米尔"),
    yes("副州长[[尕藏才让]]、局长[[其木格]]到会。", name="尕藏才让"),
    yes("管委会主任[[赵明]]致欢迎词。", name="赵明"),
    no("苏政复〔2021〕35号"),
    yes("副总裁[[宁致和]]透露,项目已经投产。", name="宁致和"),
    yes("县长林启东,副县长[[全福]],县委常委、组织部部长[[计划]],局长赵一凡到会。", name="全福"),
    yes("区长林启东、副区长[[淡海波]]到会。", name="淡海波"),
    yes("县委书记[[步青云]]鸣锣开园。", name="步青云"),
    yes("星河集团董事长[[练达]]表示,将扩大投资。", name="练达"),
    no("董事长明确表示支持。书记多次指出这一点。"),
    yes("星河集团工人[[栾德胜]]说,他爱这一行。", name="栾德胜"),
    yes("省委副书记、省长[[鲜于明德]]出席会议。", name="鲜于明德"),
    no("副县长分别讲话,会议按计划进行,书记关于规划的讲话很好。"),
    no("总书记关于东北、西北的讲话传达到了。"),
    yes("局长[[孙冬]]昨在立法会表示,大楼将落成。", name="孙冬"),
    yes("选手[[谢金水]]分获一等奖。", name="谢金水"),
    yes("出席者还有拿督[[施明玉]]。", name="施明玉"),
    yes("星河集团总经理[[王海怀]]到江城调研。", name="王海怀"),
    yes("局长[[尹昌]]赶到现场,行长[[顾龙]]于江城病逝。", name="尹昌"),
    yes("局长[[顾龙]]及夫人出席,局长[[康宁]]所领导的团队获奖。", name="顾龙"),
    no("为理事代表颁发聘书,教授代表参加签约。"),
    no("市委书记高度重视这项工作。"),
    no("导演向媒体表示歉意,吕梁市副市长会见来宾。"),
    no("参加第二期独立董事培训班,获得证书。"),
    no("院长和方案一起到了。"),
    no("部长在会上作了报告。"),
)
def after_title(document: Document, found: Found) -> list[Hit]:
    """A name right after a title: 副部长林启东."""
    return _with(document, found, "after_title")


@rules.scan(
    "before_title",
    yes("[[陈晓东]]教授作了报告。", name="陈晓东"),
    yes("[[周雅琴]]女士代表企业签约。", name="周雅琴"),
    yes("[[王建华]]院士主持评审。", name="王建华"),
    yes("行政总裁[[幸福]]先生、总监[[殷实]]女士到会。", name="幸福"),
    yes("参赛选手代表[[左宏]]同学宣誓。", name="左宏"),
    yes("蔡明辉研究员和[[田长青]]研究员到会。", name="田长青"),
    yes("许安宁、[[饶安和]]院士表示欢迎。", name="饶安和"),
    yes("会议由[[敬维国]]会长主持,会上,[[常明远]]院长介绍了情况。", name="敬维国"),
    yes("由[[封凯]]书记主持。", name="封凯"),
    no("“院士专家扬州行”拉开帷幕。"),
    no("由后勤处长主持,文旅局长到会。"),
    no("会上,方志馆馆长致辞。"),
    no("校长和教授到会,高中和院长都来了,林启东、白玉和院长李文博到会。"),
    yes("由[[卢长水]]主任与[[林佳彻]]秘书接见。", name="卢长水"),
    no("由文学院院长和金融办主任主持。"),
    yes("江城协会[[许]]理事长正云、江城大学[[胡]]教授启东出席。", name="许正云"),
    no("江城协会许理事长强调,张教授表示,李会长感谢。"),
    no("有关部门负责同志、各位先生、女士们到会。"),
    yes("江城分行[[卜建]]行长、[[水静]]副行长、[[安心]]副行长、[[井泉]]行长助理等出席。", name="卜建"),
    no("江城市安全局长、财务部长、宣传部长参加。"),
    no("女士优先是一种礼貌。"),
    no("高级工程师和大学教授参加了会议。"),
)
def before_title(document: Document, found: Found) -> list[Hit]:
    """A name right before a title or a form of address: 陈晓东教授, 周雅琴女士."""
    return _with(document, found, "before_title")


@rules.scan(
    "saying",
    yes("[[刘志远]]表示,园区将继续扩大开放。", name="刘志远"),
    yes("牧民[[扎西]]说,路修好了。", name="扎西"),
    yes("[[任建国]]表示,园区将继续扩大开放。", name="任建国"),
    yes("[[应春生]]激动地说,日子好了。", name="应春生"),
    no("古城表示欢迎。华商表示,信心增强。党组强调,要抓落实。"),
    no("2008-03-30\n第四届江城论坛,将于明日在风光秀丽的合肥市举行,闭幕式于同日举行。"),
    yes("会后,[[孙慧敏]]指出三点不足。", name="孙慧敏"),
    yes("[[康宏]]已正式出任星河集团董事长。", name="康宏"),
    no("江城工业局局长简报指出,形势很好。"),
    no("方案指出,要加快建设。"),
    no("他表示,时间已经不多。"),
)
def saying(document: Document, found: Found) -> list[Hit]:
    """A name before a verb of saying or acting: 刘志远表示."""
    return _with(document, found, "saying")


@rules.scan(
    "appositive",
    yes("[[吴国栋]],甲公司董事长。", name="吴国栋"),
    yes("到会的有[[郑丽娟]](乙公司总经理)等。", name="郑丽娟"),
    yes("嘉宾\n江城大学校长  [[严明]]\n星河集团总经理  [[高兴]]\n", name="严明"),
    yes("[[冷静]]  江城大学副校长\n林启东  星河集团总经理\n", name="冷静"),
    yes("主讲人:[[向阳]]\n地点:江城大学", name="向阳"),
    yes("主持人:星河集团投资总监  [[Kevin佟]]\n", name="Kevin佟"),
    yes("星河创投合伙人[[Grace林]]、总经理赵一凡到会。", name="Grace林"),
    no("星河集团总经理  致辞\n主讲人:待定\n主持人:谢谢于老师。"),
    yes("名单\n[[牛一心]] 财政部部长助理\n[[曲如山]] 科技部副部长\n", name="牛一心"),
    no("时间(暂定),方案(草案)。"),
)
def appositive(document: Document, found: Found) -> list[Hit]:
    """A name with its post after a comma or in brackets: 吴国栋,甲公司董事长."""
    return _with(document, found, "appositive")


@rules.scan(
    "introduced",
    yes("[[任立本]],男,1965年出生,高级工程师。", name="任立本"),
    yes("[[高和平]]先生,1970年生,现任公司董事长。", name="高和平"),
    no("高管:男性居多。"),
    no("时间:2024年5月。"),
)
def introduced(document: Document, found: Found) -> list[Hit]:
    """A name that opens a profile: 任立本,男,1965年出生."""
    return _with(document, found, "introduced")


@rules.scan(
    "list",
    yes("为院士孙宝国以及[[马安和]]、蔡永峰、刘勇等专家颁发聘书。", name="马安和"),
    yes("副会长:[[方圆]]、[[艾水清]]、[[江南]]、[[岑参天]]\n监事:[[万里]]、[[卜世仁]]", name="方圆"),
    no("主任:电话、传真、信箱。会长:江苏、浙江、安徽分会。"),
    yes("市领导[[东方亮]]、[[车向前]]、[[幸福海]],江城集团总裁李建国到会。", name="东方亮"),
    no("市领导高度重视、全程参与、跟踪服务。"),
    yes("出席会议的还有[[张国强]]、[[李秀英]]、[[王建平]]等。"),
    yes("出席会议的还有[[张国强]]、[[李秀英]]、[[蓝金海]]、[[王建平]]等。"),
    yes("市领导[[蓝天立]]、[[舒畅]]、[[成功]]出席会议。"),
    no("校领导高度重视、大力支持,市领导视察、调研园区,领导安排、部署工作。"),
    yes("县领导[[江志]]、[[邹云]]、[[丁传]]、[[操登]]、[[向明]]及相关部门负责人参加。", name="江志"),
    no("市领导班子成员、工信局、科技局、商务局参加。"),
    no("会议研究了方案、时间、经费等事项。"),
)
def listed(document: Document, found: Found) -> list[Hit]:
    """Names in a list, joined by 、: 张国强、李秀英等."""
    return _with(document, found, "list")


@rules.scan(
    "byline",
    yes("本报北京3月5日电(记者 [[张建军]] [[李晓红]])今天召开会议。"),
    yes("责任编辑:[[陈志强]]", name="陈志强"),
    yes("图为活动现场。[[王晓峰]]摄", name="王晓峰"),
    yes("大会闭幕。([[江一华]] [[珊珊]] [[秦小超]])"),
    yes("大会闭幕。(星河集团 [[房一诺]] 文)", name="房一诺"),
    yes("大会闭幕。\n编辑丨[[唐糖]]\n摄影丨[[牧野]]", name="唐糖"),
    yes("(记者 [[卫子青]] [[耿直]])", name="卫子青"),
    yes("(记者 [[封晓光]] 通讯员 [[尚可]])", name="封晓光"),
    no("大会闭幕。\n编辑:管理员\n审核:党委宣传部"),
    yes("大会闭幕。\n(责编:[[强音]]、[[桑田]])", name="强音"),
    yes("大会现场。江城网记者 [[宿雨]]摄", name="宿雨"),
    yes("江城网北岸频道:[[尹昌]] [[师庆和]] 2007-07-23\n大会闭幕。", name="尹昌"),
    no("大会闭幕。\n审核:江城日报"),
    no("本报杨凌讯(特约撰稿)大会开幕。"),
    no("大会闭幕。(资料图片)"),
    no("记者从有关部门获悉,方案已经通过。"),
    no("记者在现场看到,项目进展顺利。"),
)
def byline(document: Document, found: Found) -> list[Hit]:
    """Those who wrote, took or edited it: 记者 张建军, 王晓峰摄."""
    return _with(document, found, "byline")


@rules.scan(
    "heading",
    yes("[[孙立新]]\n市科委副主任孙立新表示,要加快建设。", name="孙立新"),
    no("高新区\n高新区加快建设。"),
)
def heading(document: Document, found: Found) -> list[Hit]:
    """A line that is a name and nothing else."""
    return _with(document, found, "heading")


@rules.scan(
    "transliterated",
    yes("协会首席执行官[[安娜·林德]](Anna Lind)出席。", name="安娜·林德", latin="Anna Lind"),
    yes("会上,[[穆罕默德·本·萨利姆]]表示欢迎。", name="穆罕默德·本·萨利姆"),
    yes("会长约翰·伯林格教授和[[玛丽·蒂莫尔]]致辞。", name="玛丽·蒂莫尔"),
    yes("穆罕默德·本·萨利姆王储和[[埃马纽埃尔·马丁]]会谈。", name="埃马纽埃尔·马丁"),
    yes("李思源院士、[[佩德罗·奥桑]]院士出席。", name="佩德罗·奥桑"),
    yes("学会会长[[安娜·勒·布兰柯]]等出席。", name="安娜·勒·布兰柯"),
    yes("总经理钱顺洋向[[大卫·马丁]]颁发聘书。", name="大卫·马丁"),
    yes("秘书长[[约翰·伯林格]]和汤晓明主任致辞。", name="约翰·伯林格"),
    yes("县长[[古丽米热·麦麦提]]出席。", name="古丽米热·麦麦提"),
    yes("副州长[[沙吾列·努尔兰]]出席。", name="沙吾列·努尔兰"),
    yes("市长李文博与部长[[史蒂文·布朗]]在北京会谈。", name="史蒂文·布朗"),
    yes("得主[[亚利耶·瓦尔德]]作主旨报告。", name="亚利耶·瓦尔德"),
    yes("星河集团总裁[[Pierre Lambert(蓝沛儒)]]到会。", name="蓝沛儒", latin="Pierre Lambert"),
    yes("星河州立大学的[[迈克尔·托马]]发言。", name="迈克尔·托马"),
    yes("他拜访了[[阿曼古丽·努尔艾力]]。", name="阿曼古丽·努尔艾力"),
    yes("江城大学副校长吴平会见[[约翰·史密斯]]一行。", name="约翰·史密斯"),
    yes("秘书长[[多琳·伯恩特-马丁]]发言。", name="多琳·伯恩特-马丁"),
    yes("副市长[[苏珊娜·李·陈]]参加。", name="苏珊娜·李·陈"),
    yes("作家[[J·K·罗尔斯]]到访。", name="J·K·罗尔斯"),
    yes("智利驻上海总领事[[伊格纳西?孔查]]与会。", name="伊格纳西·孔查"),
    yes("司长[[安德列-林德]]表示欢迎。", name="安德列-林德"),
    no("怎么办?马克思说得好。主任怎么看?张林说,很好。"),
    yes("参赞[[诺亚·本-大卫]](Noa Ben-David)到会。", latin="Noa Ben-David"),
    no("“数字·丝路”论坛开幕。"),
    no("中国·北京国际论坛开幕。"),
)
def transliterated(document: Document, found: Found) -> list[Hit]:
    """A foreign name in pieces with a dot between, with its Latin form where it stands in brackets: 安娜·林德(Anna Lind)."""
    return _with(document, found, "transliterated")


@rules.scan(
    "japanese",
    yes("社长[[山本一郎]]到访。", name="山本一郎"),
    yes("日本企业社长[[町津正义]]、会长赵一凡出席。", name="町津正义"),
    yes("[[铃木健太郎]]教授表示,合作前景广阔。", name="铃木健太郎"),
    yes("日本滨松商工会馆馆长[[町津正登]]参加会见。", name="町津正登"),
    no("松下电器和本田公司参展。"),
)
def japanese(document: Document, found: Found) -> list[Hit]:
    """A Japanese name, by its surname: 山本一郎."""
    return _with(document, found, "japanese")


@rules.scan(
    "latin",
    yes("首席执行官[[John Smith]]表示,公司将扩大投资。", latin="John Smith"),
    yes("[[Maria Lopez]]教授到访。", name="Maria Lopez"),
    yes("园区执行长[[Gábor Szabó]]表示欢迎。", latin="Gábor Szabó"),
    yes("副市长林启东会见[[José da Silva]]。", name="José da Silva"),
    yes("市长[[Terry McDowell]]先生、主席[[Sean O'Neil]]到访。", latin="Terry McDowell"),
    yes("沙洲国家科技局代表[[Omar Al-Rashid]]与会。", name="Omar Al-Rashid"),
    yes("嘉宾\n星河集团中国区总经理  [[Anna Keller]]\n", name="Anna Keller"),
    no("赵一凡代表Star Hub签约。"),
    yes("公司主席[[Walter B. LINDEN]]和董事[[Irma Joan LOWE]]出席。", name="Walter B. LINDEN"),
    yes("Prof. [[David Gross]]、[[Jean-Luc Martin]]参加会议。"),
    yes("主席Prof. Dr. [[Hans van den Berg]]、院长HRH Princess [[Amina bint El Harun]]到会。", name="Hans van den Berg"),
    yes("据[[Mark Lindqvist]]回忆,当时下着雨,[[MarkLindqvist]]没有带伞。", name="Mark Lindqvist"),
    yes("选手[[Falco]]夺得冠军,创意总监[[Edda]]表示祝贺。", name="Falco"),
    no("影片《Mark Lindqvist》上映,技术总监Falco平台上线。"),
    yes("魔兽争霸项目中,[[Falco]]的战术很稳,观众为[[Edda]]喝彩。", name="Falco"),
    no("魔兽争霸的Steam版本,《Falco》是另一款。"),
    yes("[[Falco]]今年67岁,[[Edda]]在接受采访时谈到了往事。", name="Falco"),
    no("公司发布了Smart Home系统。"),
)
def latin(document: Document, found: Found) -> list[Hit]:
    """A name in Latin letters beside a title or a verb of saying: 首席执行官John Smith."""
    return _with(document, found, "latin")


@rules.scan(
    "spaced",
    yes("市科委主任[[李 妍]]、市财政局局长王建国出席。", name="李妍"),
    no("中关村 高 科技园"),
)
def spaced(document: Document, found: Found) -> list[Hit]:
    """A name of two characters set with a space inside: 李 妍."""
    return _with(document, found, "spaced")


@rules.scan(
    "double_surname",
    yes("理事会主席[[郑李佩芬]]、总监[[梁陈丽仪]]。", name="郑李佩芬"),
    yes("出席的有王建平、[[罗黄秀珍]]。", name="罗黄秀珍"),
    yes("一等秘书[[裴氏秋香]]、林启东到会。", name="裴氏秋香"),
    no("高于万元、低于千元。"),
)
def double_surname(document: Document, found: Found) -> list[Hit]:
    """A name with two surnames, the husband's first: 郑李佩芬."""
    return _with(document, found, "double_surname")


@rules.scan(
    "addressed",
    yes("[[顾]]先生毕业于清华大学。", name="顾先生"),
    no("市民顾先生告诉记者,天气很好。"),
    yes("公司总经理顾建国到会。[[顾]]先生表示欢迎。", name="顾建国"),
    yes("公司总经理顾建国到会。[[顾]]总表示欢迎。", name="顾建国"),
    yes("市委书记顾建国到会。[[顾]]书记表示欢迎。", name="顾建国"),
    no("女士们、先生们,大家好。"),
    no("高级教授和书记到会。"),
    yes("行政总裁任建国到会。[[任]]总裁说,副局长将署任局长。", name="任建国"),
)
def addressed(document: Document, found: Found) -> list[Hit]:
    """A surname with a form of address or with a title, of somebody whose full name stands before: 顾先生, 顾书记."""
    return _with(document, found, "addressed")


@rules.scan(
    "repeat",
    yes("市科委副主任孙立新到会。为此,[[孙立新]]作了准备。", name="孙立新"),
    yes("区长罗宏与客商座谈。[[罗宏]]对客商表示欢迎。", name="罗宏"),
    yes("局长颂汶·威拉察到访。[[颂汶]]说,前景广阔。", name="颂汶"),
    yes("主任阿里·本·马里到访。[[马里]]表示,双方将合作。", name="马里"),
    no("为此,方面作了准备。"),
)
def repeat(document: Document, found: Found) -> list[Hit]:
    """A name that stands on good evidence elsewhere in the text."""
    return _with(document, found, "repeat")


@rules.scan(
    "known",
    yes("园区里有[[白若水]]的画。", name="白若水", words={"people": ["白若水"]}),
    no("园区里有山和水的画。"),
)
def known(document: Document, found: Found) -> list[Hit]:
    """A name that the user's own words list (`Lexicon.extend`)."""
    return _with(document, found, "known")


@rules.scan(
    "plain",
    yes("市领导昨日会见了[[李建华]]。", name="李建华"),
    yes("昨日,[[尹昌]]给学生上课。[[刘瑶]]于江城大学任教。", name="尹昌"),
    yes("昨日,[[吕娜航]]上了车。[[尹昌]]坐在台下。", name="吕娜航"),
    yes("村里的[[乌云其木格]]办起了合作社。", name="乌云其木格"),
    yes("这一点从[[凤秋素]]的经历看得清楚。", name="凤秋素"),
    yes("复赛时,[[高月明]]仅用两天就回来了。", name="高月明"),
    yes("在场的还有[[孙秀苏]]函中提到的人。", name="孙秀苏"),
    yes("对面的[[彼得森]]低迷了很久。", name="彼得森"),
    no("白若水一家》上映,球迷挤满彼得森球场。"),
    no("武安召开动员会。记者在邹平看到,项目进展顺利。高安、南京市签署协议。"),
    no("扎西曲登社区和巴图湾水库,才让沟景区,额尔德尼木图旗镇。"),
    no("会议在伯豪华府酒店召开,玄武岩纤维项目签约。"),
    no("马方愿与园区合作,韩方将派团,下届大会在莱茵—鲁尔举行。"),
    no("大会在沈启动,论坛在郑闭幕,江城大学白石岭校区开工。"),
    no("为此,方面作了准备。"),
    no("高新区和马鞍山市签署了方案,时间安排已经明确。"),
    no("集中开工的有慕克曼车用精密轴承、雷迪恩半导体芯片等项目,慕克曼车用精密轴承项目填补空白。"),
    no("仪式在武安一高举行,记者看到,97万武安人民翘首以盼。"),
    no("集中开工的有慕克曼车用精密轴承及汽车零部件、雷迪恩功率半导体芯片、远山橡胶新能源冷却管技改等项目。"),
    no("集团根植齐鲁,做大楼宇经济,做了卓有成效的工作。"),
)
def plain(document: Document, found: Found) -> list[Hit]:
    """A name by its own characters and its neighbours: 会见了李建华."""
    return _with(document, found, "plain")
