"""Departments: what may stand between a body and a post, and what a body told before completes."""

from __future__ import annotations

from ..lexicon.tables import Table
from ..shelf import compiled

#: A department: what may stand between a body and a title and belongs to the body.
DEPARTMENT = compiled(
    r"(?!等|.*(?:相关|有关|领导|人员|参加|出席|该|的))(?:[\u4e00-\u9fffA-Za-z/()]{1,14}?)?(?:事业[部群线]|业务群|BG|BU|研究部|部|处|科室|科|股|室|办公厅|办公室|办|中心|学院|学部|院|系|研究所|研究院|研究室|实验室|所|"
    r"委员会|专委会|分会|支部|工委|司|局|厅|分公司|子公司|公司|支行|分行|大队|支队|总队|中队|分局|党校|工会|集团|学会|基金会|管委会|组委会|编辑部|组|[\u4e00-\u9fff]委会|公署|指挥部|法院|检察院|派出所|街道|社区|车间|"
    r"图书馆|档案馆|分部|总部|基地|团委|纪委|监委|党委|校董会|校友会|校办|党办|庭|[\u4e00-\u9fff]{2}台|频道|主席团|(?<=[一-龥]{2})班)(?:\([一-龥]{2,8}\))?$"
)

#: Organs of a party committee: their prefix is the committee's.
ORGAN = compiled(
    r"(?:[\u4e00-\u9fff]{2,6}工委|农工委|组织部|宣传部|统战部|统一战线工作部|政法委员?会?|社会工作部|纪委|纪律检查委员会|纪委监委|监委|办公厅|办公室|研究室|"
    r"政策研究室|政研室|网信办|编办|改革办|财经办|农办|外办|台办|党校|机关党委|机要局|老干部局|巡视办|巡察办|教育工委|秘书处)$"
)
_SIBLINGS = ("组织部", "宣传部", "统战部", "教育工委", "政法委", "办公厅", "纪委")
_OWN = compiled(r"[省市区县州]委")
COMMITTEE = compiled(r"(?P<seat>.*?)(?:[省市区县州盟旗]|自治区|兵团)委$")

#: Departments that only the party's committees have, and what else a division has beside its committee.
_OF_COMMITTEES = frozenset(("组织部", "宣传部", "统战部", "统一战线工作部", "社会工作部", "政法委", "政法委员会"))
_ASSEMBLY = compiled(r"(?P<seat>.*[省市区县州盟旗])(?:人大常委会|人大|政协|人民政府|政府)")

#: The committees of an assembly.
_OF_ASSEMBLIES = compiled(
    r"(?:民族|宗教|民族和宗教|宪法和法律|监察和司法|内务司法|社会和法制|财政经济|经济|预算|外事|华侨|港澳台侨|港澳台侨和外事|社会建设|人口资源环境|环境与资源保护"
    r"|城乡建设|农业与农村|农业和农村|教育科学文化卫生|教科文卫|教科卫体|文化文史和学习|文史和学习|文史资料|提案|代表|法制)(?:工作)?(?:委员会|委)"
)
#: Bodies that every division has, and the division at the head of one of its bodies.
_EVERYWHERE = frozenset((
    "工商联", "总商会", "总工会", "妇联", "残联", "文联", "科协", "侨联", "社科联", "红十字会", "政协", "人大常委会", "人大",
    "纪委", "监委", "纪委监委", "武装部", "人武部", "人民武装部", "人大主席团",
))  # fmt: skip
_OF_DIVISION = compiled(
    r"(?P<seat>[\u4e00-\u9fff]{1,7}?(?:[省市区县州旗盟镇乡]|街道|苏木))"
    r"(?:党?委|党工委|政府|人民政府|人大|政协|工商联|总工会|科协|侨联|妇联|纪委|(?<=街道)$|(?<=[镇乡])$)"
)
#: Organs that titles begin with.
OWN_ORGAN = compiled(r"(?:纪委|团委)(?=副?书记$)|(?:组织部|宣传部|统战部|社会工作部)(?=长$)")
#: The same of quarters and villages, with the boards that they have.
_OF_QUARTER = compiled(r"(?P<seat>[\u4e00-\u9fff]{2,12}?(?:街道|村|社区))(?:党工委|党委|党总支|党支部|$)")
_BOARDS_OF = {
    "办事处": "街道", "人大工委": "街道", "村委会": "村", "村委": "村", "村民委员会": "村", "居委会": "社区", "社区居委会": "社区",
}  # fmt: skip

#: Departments that a body before them completes: 办公室, 科研处, 中文系, 财务与投资部.
_OWN_DEPARTMENT = compiled(
    r"(?:党委|党组|机关|综合)?(?:办公厅|办公室|秘书局|组织部|宣传部|统战部|人事[处部]|研究室|研究院|研究所|研究生院|工会|团委|秘书处|图书馆|校董会|校友会|校办|党办|"
    r"[一-龥]{2,5}(?:学院|研究院|研究所|事业部|分公司)|[一-龥]{6,12}(?<!职业)(?<!专科)(?<=工程|科学|技术|管理|传播|教育|设计|文化|医学|信息)学院|[一-龥/]{2,14}(?:[处科系]|(?<!公)司)|[一-龥/]{2,8}(?:部|办公室|实验室|研究室)|(?![一-龥]*[区园城]管)[一-龥]{1,6}委会)$"
)
#: What begins a name of its own rather than a department's.
_ALOOF = (
    "大赛", "赛事", "大会", "论坛", "峰会", "年会", "展会", "筹委会", "本届", "组委会", "竞委会", "行政长官",
    "总统", "总理", "首相", "中央", "中国", "国家", "全国", "国际", "世界", "亚洲", "中共", "省", "市", "区", "县",
)  # fmt: skip
#: Departments that only begin like those of a city or a region: 市场部, 区域发展部.
_OF_MARKETS = ("市场", "区域")
#: How long the short names of universities are that departments are told with: 中大|工程学院, 哈工大|机电学院.
_SHORT_NAMES = (2, 3)

#: Departments whose work is abroad: 国际合作部.
_ABROAD = compiled(r"国际(?:合作|交流|事务|业务|商务|教育|处|部|司)")

#: A word for the body itself at the head of its department: 学校办公室, 集团办公室.
_SELF = compiled(r"(?:学校|集团|公司|总公司|本院|校|院|总部|机关)(?=[一-龥]{2,})")

#: Words for a body told before: what they head has no name of its own.
ECHOES = (
    "学校", "集团", "公司", "总公司", "本", "该", "我", "各", "两", "双方", "校", "单位", "项目", "现场", "活动", "大会", "论坛",
    "仪式", "企业",
)  # fmt: skip

#: Nouns for bodies that name none by themselves.
GENERIC = compiled(
    r"(?:总|分|支|大)?(?:协会|学会|商会|联合会|研究会|促进会|基金会|委员会|管委会|组委会|执委会|理事会|董事会|监事会|联盟|研究院|研究所|实验室|医院|银行|学院|大学|"
    r"高新区|经开区|开发区|园区|新区|(?:工业)?集中区|(?:产业)?集聚区|科技园|产业园|俱乐部|办公室|秘书处|办公厅|事业部|中心|报社|电视台|出版社)"
    r"(?:(?:第[一二三四五六七八九十\d]{1,3}|新一|首)届(?:理事会|董事会|监事会|委员会))?"
)

#: Bodies that have departments, as they end.
_WHOLES = (*"府学司团院所会政协行部局厅委署社台园区份股技馆校厂站", "中心")
_TAIL_OF_WHOLE = compiled(
    r"(.{2,}?(?:大学|公司|集团|委员会|银行|医院|研究院|科学院|工程院|协会|基金会|[省市区县]委|政府|检察院|法院|学院(?=.{2,8}[处部室委馆]$)|联合会|研究会|总会|(?<=..)部(?=.{2,14}[司局厅处]$)))(?!附属|直属)(.{2,14})$"
)

#: A part that is told with its own house.
_OF_HOUSE = compiled(
    r"[\u4e00-\u9fff]{2,}(?:公司|集团|大学|协会|基金会|商会|银行)[\u4e00-\u9fff]{2,}(?:代表处|办事处|联络处|分会|分行|支行|分公司)$"
)
#: A park's own organs, which share its name: 园区党工委, 园区管委会.
_BOARD = compiled(r"(?:管理委员会|管委会|党工委|工委)$")
_MANAGEMENT = compiled(r"(?:管理委员会|管委会|(?<![\u4e00-\u9fff])管委)$")


def root(name: str) -> str:
    """The body that a department is of: 比亚迪集团 of 比亚迪集团对公事业部; the name itself where it is whole."""
    m = _TAIL_OF_WHOLE.match(name)
    return m[1] if m and DEPARTMENT.fullmatch(m[2]) else name


def _aloof(name: str, bodies: Table) -> bool:
    """Whether a name is whole by how it begins: 国际合作中心, 中大工程学院 (the table of bodies has the universities' short names)."""
    rows = (bodies.get(name[:size]) for size in _SHORT_NAMES)
    aloof = name.startswith(_ALOOF) and not name.startswith(_OF_MARKETS)
    return aloof or any(row is not None and row["kind"] == "university" for row in rows)


def is_department(name: str, bodies: Table) -> bool:
    """Whether a name may be that of a department which a row of people leans on another body."""
    return bool(_OWN_DEPARTMENT.fullmatch(name)) and not _aloof(name, bodies)


def completed(prefix: str, name: str, bodies: Table) -> str | None:
    """The full name of what stands before a post and leans on the body told before it: 北京市委 + 教育工委, 甲大学 + 科研处."""
    if name.startswith((prefix, "各")):  # 各二级学院 is no one
        return None
    if _OF_HOUSE.match(name):
        return None  # 文化局局长张三、|海风基金会澳门代表处|主任李四
    if name and prefix.endswith(name) and prefix != name:
        return prefix  # 中联办协调部副部长张三、|协调部|副处长李四
    if name == "常委会":  # 江城市人大党组成员、常委会副主任
        assembly = _ASSEMBLY.fullmatch(prefix)
        return f"{assembly['seat']}人大常委会" if assembly and "人大" in prefix else None
    if _OF_ASSEMBLIES.fullmatch(name) and prefix.endswith(("政协", "人大", "人大常委会")):
        return prefix.removesuffix("常委会") + name  # 全国政协常委、|经济委员会|副主任
    if name == "书记处":
        return prefix.removesuffix("政治局") + name  # 中共中央政治局委员、书记处书记
    if _MANAGEMENT.fullmatch(name):
        return None if ORGAN.fullmatch(prefix) else _management(prefix, name)  # 政法委书记张三,|管委会|副主任李四
    return _beside(prefix, name) or _organ(prefix, name) or _department(prefix, name, bodies)


def _beside(prefix: str, name: str) -> str | None:
    """A body that every division (town, village) has, behind a post of another one: 徐州市政协副主席、|工商联|主席."""
    if name in _BOARDS_OF:
        quarter = _OF_QUARTER.match(prefix)
        return quarter["seat"] + name if quarter and quarter["seat"].endswith(_BOARDS_OF[name]) else None
    seat = _OF_DIVISION.match(prefix) if name in _EVERYWHERE else None
    return seat["seat"] + name if seat else None


def beside(prefix: str, name: str) -> str | None:
    """The organ that a title begins with, of the division or town whose committee is told before it: 合肥市委常委、|纪委|书记."""
    if len(prefix) == 2 and COMMITTEE.fullmatch(prefix) and name in ("纪委", "团委"):
        return prefix[0] + name  # 市委常委、|纪委|书记: the text tells elsewhere of which town
    return _beside(prefix.removeprefix("中共"), name) if COMMITTEE.fullmatch(prefix) or prefix.endswith(("镇党委", "乡党委")) else None


def _management(prefix: str, name: str) -> str:
    """园区 + 管委会; of 园区党工委 the 党工委 goes; of 园区管委会工委 the board stays."""
    host = _BOARD.sub("", prefix)
    office = _OF_ZONE.fullmatch(host)
    if office is not None:
        return office["zone"] + name  # 江城高新区投资促进局局长张三、|管委会|副主任李四
    if _MANAGEMENT.search(host):
        return host
    return host + name if host != prefix or not _MANAGEMENT.search(prefix) else prefix


def _organ(prefix: str, name: str) -> str | None:
    """An organ of a party committee: 北京市委 + 教育工委."""
    if not ORGAN.fullmatch(name):
        return None
    assembly = _ASSEMBLY.match(prefix) if name in _OF_COMMITTEES else None
    if assembly:
        return f"{assembly['seat']}委{name}"  # 县政协副主席、|统战部|部长
    own = _OWN.match(name)
    if own:  # 江苏省委组织部副部长、省委教育工委书记
        at = prefix.find(own[0], 1)
        return prefix[:at] + name if at > 0 else None
    if COMMITTEE.fullmatch(prefix):
        return prefix + name
    for tail in _SIBLINGS:  # a sibling organ gives its committee, or its zone
        if prefix.endswith(tail) and (COMMITTEE.fullmatch(prefix.removesuffix(tail)) or name in _SIBLINGS):
            return prefix.removesuffix(tail) + name
    zone = _BOARD.sub("", prefix)
    return zone + name if name in _OF_COMMITTEES and zone.endswith(ZONES) else None  # 苏州工业园区|党工委副书记、政法委书记


#: What the names of zones end in that have a party committee.
ZONES = ("园区", "开发区", "高新区", "经开区", "新区", "示范区", "保税区", "合作区", "自贸区", "综保区", "度假区", "产业区")
#: An office of a zone, which its board is over.
_OF_ZONE = compiled(
    rf"(?P<zone>[\u4e00-\u9fff]{{2,}}?(?:{'|'.join(ZONES)}|产业园|科技园|集聚区|港区))[\u4e00-\u9fff]{{2,12}}(?:局|办公室|中心|处|部|办)"
)
#: A department that is told with its hospital.
_OF_HOSPITAL = compiled(r".{2,}医院.{1,10}")
#: What the names of houses end in whose parts are told with them.
_SEATS_OF_PARTS = ("集团", "大学", "银行")


#: The board of a court, whose departments are the court's.
_OF_COURT = compiled(r"(?<=院)(?:检委会|审委会|检察委员会|审判委员会)$")


def _department(prefix: str, name: str, bodies: Table) -> str | None:
    """A department of the body told before: 甲大学 + 科研处; 甲集团 + 集团办公室 is 甲集团办公室."""
    prefix = _OF_COURT.sub("", prefix)
    whole = root(prefix)
    aloof = not _ABROAD.match(name) and _aloof(name, bodies)
    if _OF_HOSPITAL.fullmatch(name):
        return None  # 江城医院心内科 is whole
    house = root(name)
    if house != name and house.endswith(_SEATS_OF_PARTS) and _SELF.match(name) is None:
        return None  # 铁山集团财务部 is whole
    if not _OWN_DEPARTMENT.fullmatch(name) or aloof or COMMITTEE.fullmatch(prefix) or not whole.endswith(_WHOLES):
        return None
    if whole.endswith(("研究所", "研究院", "所")) and name.endswith(("研究院", "研究所")):
        return None  # 上海药物研究所研究员甲、|军事医学研究院|研究员乙
    if whole.endswith(("委员会", "政府", "局", "厅", "政协", "人大", "人大常委会")) and name.endswith(("研究院", "研究所", "学院")):
        return None  # 江苏省结构调整委员会副主任、|淮海农业研究所|所长
    if whole.endswith("政府") and name.endswith(("管委会", "管理委员会")):
        return None  # 西安市政府秘书长甲及|航天基地管委会|副主任乙
    if whole.endswith("学院") and name.endswith(("研究院", "学院")):
        return None  # 物理学院院长兼|交叉科学研究院|院长
    own = _SELF.match(name)
    if own and own[0] in ("学校", "校") and whole.endswith("学院"):
        return None  # 美术学院书记甲、|学校办公室|副主任乙
    if own and whole.endswith(own[0]):
        name = name[own.end() :]
    return whole + name
