"""Whether words name something: the heads of noun phrases, and what must stand before them to make a name."""

from __future__ import annotations

from collections.abc import Mapping

from ..entities import Entity
from ..fact import Story
from ..shelf import compiled
from ..slotted import fixed
from ..tokenizer import coined
from .clauses import OPEN, ending_at, inside
from .wares import modelled_ware
from .wording import Row, head_row, wording

_QUOTES = str.maketrans("", "", "“”‘’「」『』\"")
_GLOSS = compiled(r"\((?:暂定名?|(?:以下|下文)?(?:简称|下称|又称|英文|即|见图|图为|图)[^()]{0,40})\)$")
_POINTING = compiled(r"这[个一项些]|那[个些]|本[次届]|什么|某|并(?![网购联行轨])")
_PREDICATE = compiled(r"是|成为|称|作为")
_PROPER = compiled(
    r"[A-Za-z\d]|引[一-龥]{1,2}[济入补][一-龥]{1,2}|南水北调|西气东输|西电东送|东数西算|^[黔川渝鄂湘赣皖苏浙闽粤桂滇陕甘晋冀鲁豫辽][东西南北中]"
    r"|国|世界|全球|亚洲|欧洲|两岸|^[省市区县州校院](?![一-龥]$)"
)
#: Ways that bear the letters of small places too.
_LETTERED = ("铁路", "高铁", "城际铁路", "高速", "高速公路")
#: What people call a thing, or a motto, before its name: 商业“航母”|江城购物中心, “扬帆起航 共赴新程”|江城文化馆.
_EPITHET = compiled(r"[一-龥]{0,4}“(?:[^“”—]{2,8}|[^“”]{2,12}[ ,·][^“”]{2,12})”(?=[一-龥]{4})")
_RANKED = compiled(
    r"(?:国家|[一-龥]{2,12}(?:部|委员会|[省市区县]))级?(?:重点|工程|联合|共建|技术|协同|创新|研究)*(?:实验室|中心|工作站|示范基地|研究院)"
)
_SORT_OF = compiled(r"(?:入园|入驻|重点|重大|首批|产业|签约)(?:项目|企业|工程)")
#: What is the first of its sort, before its name: 西藏第一条电气化铁路|拉林铁路, “北煤南运”新通道|浩吉铁路.
_FIRST_OF = compiled(
    r"[^,。;的]{0,10}(?:(?:首|第一)[条座个家所][^,。;的]{0,12}?|“[^“”]{2,8}”[一-龥]{0,4}?)"
    r"(?:铁路|高铁|大桥|隧道|高速公路|线路|专线|通道|园区|产业园|实验室|医院|学校)(?=[一-龥\d]{2,12}$)"
)
#: 校长代表学校|…: no name of the school.
_ACTS_FOR = compiled(r"[一-龥]{2,6}代表(?!处|队|团|作|性|大会)")
_TIMES = compiled(r"第?[\d一二三四五六七八九十两]+(?:周年|季度|年度|[年月日批次轮])?")
_STAGE = compiled(r"[一二三四五六七八九十]期$")
#: What counts or points before a name: 首个, 全国首家, 12个, 第三批.
_COUNTED = compiled(
    r"(?:了|过|出了?|起|(?:升级版|全新升级的|升级后的|改造后的|焕新的|焕然一新的)(?=.{4})|(?:本届|本次)?(?:论坛|大会|峰会)(?=[一-龥]{2,8}(?:共识|宣言|倡议|倡议书)$)|(?:总?规模|总?投资)?[约超近达]?[\d.]+余?[万亿]+[美欧港]?元(?:人民币)?(?:级|规模)?的?|全新(?!一代|升级)|为期[^的,。“]{2,8}的|诸如|其|(?:集团|公司|省属|市属)?旗下|中的|之一的|"
    r"(?:中国|世界|亚洲|全球|全国|国内|国际|我[国省市]|全[市省区])(?:首|第[一二三四五六七八九十\d]+|唯一(?:一)?)[个家座批条款部只项套台艘列辆枚支]|"
    r"(?:自主|联合|共同|合作|独立|全新|最新|牵头)?(?:研发|研制|开发|编制|编写|编撰|制定|打造|设计)的|"
    r"该|此次|本次|这[一个些项]*|我[国省市州县区校院](?=.{4})|"
    r"首[趟列班架艘辆](?=“)|"
    r"(?:首|第[一二三四五六七八九十\d]+)[个家座批条款部项届只支座](?:次)?|唯一(?:一[个家])?的?|"
    r"(?:近|超|约|逾)?[\d一二三四五六七八九十百两几多数]+(?:余|多)?[个家座批条款部项大支只套份件类]|"
    r"一系列|系列|新版|新一[版份批期轮]|最新(?:版|一[期版批届])?的?|新的|新一代|多[个家项款]|[两三]地|名为|题为|一[款个项份套批支座家])"
)
#: How long what its maker calls a thing may be before its model: 旗舰手机|星河|5.
_MAKE = 4
#: The letters and figures of a model, behind what it is.
_MODEL = compiled(r"(?<=[一-龥”])[A-Za-z\d][A-Za-z\d .+\-]{0,15}$")
_GENERATION = compiled(r"第[一二三四五六七八九十\d]+代|(?:全新|新)一代")
#: The first of a sort of lists is one, whatever it lists: 首批15项|技术需求清单, 首批|获奖名单.
_BATCH_FIRST = compiled(r"(?:首批|第[一二三四五六七八九十\d]{1,3}批)(?=.{4})")
#: Before a quoted sort of things, of which this is the first.
_FIRST_OF_SORT = compiled(r"(?:首|第一|唯一一?)[个座家条所]$")
#: What is only described, by what is the first of its sort: 江城镇首家|养老服务中心, 一颗|通讯卫星.
_DESCRIBED = compiled(
    r"[^“”《》(),。;]{0,12}?(?:第[\d一二三四五六七八九十百千万]+[辆台艘架列](?=[一-龥])|(?:首|第一|唯一一?)[个家座条款部所支只颗枚艘架列间]|(?<![之其同每第])一[个座颗枚艘架列家所](?=[一-龥]))"
)
#: 江城4座购物|中心 counts, but 江城1号 and 第4座 name.
_SO_MANY = compiled(r"(?<![第\d])(?:\d+|[两三四五六七八九十]+)[个家座所幢栋条](?!人|体)")
_AT = compiled(r"(?:位于|坐落于|坐落在|设在|设于|建在|落户|布局在|在)$")
#: What one may describe without naming it, and what such a description begins with.
_BUILT = ("facility", "body", "vehicle", "event")
_OF_RANK = compiled(r"(?:[省市县区乡镇村厅局]|国家)级|综合|大型|专业|实体|现代化")
#: What ends the name of a firm that is a building all the same: 污水处理厂, 购物中心.
_WORKS = "厂店场心站院馆城园"
_NUMBERED_WAY = compiled(r"\d{1,2}号(?:线|泊位|航站楼)")
_ORDINAL = compiled(r"第[一二三四五六七八九十]{1,3}")
_OF_WAY = compiled(r"[一-龥A-Z\d]{2,}(?:线|铁路|高铁|高速|公路|大道|隧道|快速路)[^,。;]{1,16}$")
#: What needs no more than its place before it.
_SITED = ("站", "港", "机场", "口岸", "港口", "保税港", "东站", "西站", "南站", "北站", "火车站", "舰")
#: Houses that are named by their field where somebody founds them.
_HOUSES_OF = ("学院", "研究院", "研究所", "研究中心", "联合实验室", "产业学院", "创新中心")
#: What is named by where it leads.
_ROUTES, _FROM_TO = ("航班", "航线", "专线", "班列", "线路", "直达列车"), compiled(r"[一-龥]{2,8}(?:至|到|—|-|⇌|=)[一-龥]{2,8}")
#: A part of a work, by which one it is: 甲电站首批|机组.
_PART = compiled(
    r"(?P<whole>[^,。;、“”\s]{4,40}?)(?:首|第[一二三四五六七八九十\d]+)[台条批个套座栋幢](?:[\d.]+(?:万千瓦|兆瓦))?(?:大楼|厂房|发电机组|机组|产线|生产线|风机|光伏阵列|盾构机)$"
)
#: What is done at a counter: no name of it.
_COUNTERS = ("报名", "预售", "售票", "申请", "申报", "咨询", "投诉", "投票", "购票", "预约", "查询", "缴费", "申领", "绿色")
#: Projects that are only said to be important.
_WORKS_OF_RANK = ("项目", "工程", "建设项目", "建设工程", "产业项目", "工业项目", "民生项目", "民生工程")
_RANKS = ("重点", "重大", "重点建设", "重大建设", "重点产业", "重大产业", "亿元以上", "重点民生", "重点工业", "招商引资", "大")
_MEASURES = compiled(r"[\d一二三四五六七八九十+Nn]+[条项](?:[一-龥]{0,4})")
#: What 计划 plans for, as a verb.
_PLANNED_FOR = compiled(
    r"于|在(?!.{1,20}[上中]?(?:正式|启动|发布))|到|至|今年|明年|年[内底]|\d{4}年|\d{1,2}月|[本下]月|投资|建设|总投资|新建"
)
_LISTS = ("名单", "榜单", "名录", "目录")
_UNIT_END = compiled(r"[\d一二三四五六七八九十百两几多余个]+[个家座项只支名位大批条款类](?:重点|重大|产业|优质|合作|建设|入驻|在建)*$")


@fixed
class Phrase:
    """A noun phrase; ``row`` is its head's row, ``entity`` the one thing it names, if it is a mention and no more.

    ``bound`` is the class of the word right before it (table ``_phrase_breaks``; 的 for itself; r = its rite shows it to be a name).
    """

    start: int
    end: int
    text: str
    entity: Entity | None
    row: Row
    bound: str = ""

    @property
    def subject(self) -> Entity | str:
        """What the record says."""
        return self.entity or self.text


def bare(name: str) -> str:
    """A name for comparison: without quotation marks."""
    return name.translate(_QUOTES)


def is_generic(story: Story, name: str, kind: str = "modifier") -> bool:
    """Whether a word names nothing by itself, as a modifier of a head noun, an award, a document (table ``_generic_names``)."""
    return name in wording(story.document.lexicon).generic.get(kind, ())


def unquoted(name: str) -> str:
    """A name without the marks around all of it."""
    name = name.strip(" 、,")
    if len(name) > 2 and OPEN.get(name[0]) == name[-1] and name[0] != "(" and name[0] not in name[1:]:
        return name[1:-1]
    return name


def _class_of(entity: Entity) -> str:
    """The class of a body or park as the head of a phrase."""
    if entity.kind == "park":
        return "park"
    kind = entity.detail.get("kind")
    return {"company": "firm", "bank": "firm", "government": "organ", "party": "organ"}.get(str(kind), "body")


def named_end(story: Story, nouns: Mapping[str, Row], end: int, floor: int) -> Row | None:
    """A row if a noun phrase may end here: at a head noun, a closing mark, a park or body."""
    text = story.text
    if end <= floor:
        return None
    if text[end - 1] in "”’」』":
        inner = head_row(nouns, text, end - 1, floor)
        return {"word": "", "class": "quoted", "inner": inner["class"] if inner else ""}
    if text[end - 1] == "》":
        return {"word": "", "class": "title"}
    row = head_row(nouns, text, end, floor)
    m = ending_at(story, end, "park", "organisation")
    if m is not None and m.start >= floor and (row is None or m.kind == "organisation"):
        kind = _class_of(story.entity(m))
        if kind == "firm" and row is not None and row["class"] == "product":
            return row  # “天枢”芯片 could be a firm's name, but here it is put on the market
        if kind == "firm" and row is not None and row["class"] == "facility" and len(row["word"]) > 1 and row["word"][-1] in _WORKS:
            return row  # 江城污水处理厂
        if row is None or kind == "firm" or (kind == "organ" and (row["class"] != "facility" or len(row["word"]) < 3)):
            return {"word": "", "class": kind}
    if row is not None:
        return row
    model = _MODEL.search(text, floor, end) if text[end - 1].isascii() and text[end - 1].isalnum() else None
    if model is not None:
        for at in range(model.start(), max(floor, model.start() - _MAKE) - 1, -1):  # 人形机器人IRON, 旗舰手机|星河|5
            sort = head_row(nouns, text, at, floor) if at != model.start() - 1 else None
            if sort is not None and sort["class"] in ("product", "vehicle"):
                return {**sort, "word": sort["word"] + text[at:end], "called": text[at:end] if at < model.start() else ""}
    if text[end - 1] == ")" and (at := text.rfind("(", floor, end)) > floor:
        return named_end(story, nouns, at, floor)
    ware = modelled_ware(story, end, floor)
    return {"word": ware, "class": "product", "least": "1"} if ware is not None else None  # YX-5高速主轴


def past_count(story: Story, start: int, end: int, row: Row) -> int:
    """The start of a phrase without the words that count or point before it: 首个, 12个."""
    text = story.text
    while m := _COUNTED.match(text, start, end):
        counted = row["class"] == "paper" and _COUNTED.match(text, m.end(), end) is not None  # 首批|20项|应用场景清单
        if row["class"] == "paper" and not counted and (m[0].endswith(("批", "届")) or m[0] in ("十大", "百大")):
            break  # 第六届文明城市名单, 十大应用场景
        if m.end() >= end or inside(story, m.end()) or (text[m.start()] in "一二三四五六七八九十" and text[m.end()] in "网馆"):
            break
        start = m.end()
    return start


#: A headline tells of two bodies without a stop between, or a house sets up or has another.
_UNVEILED = compiled(
    "(?:正式)?(?:挂牌|揭牌|开园|投产)(?=[一-龥]{4,}项目$)|旗下(?=[一-龥“]{4,}$)"
    "|(?:共同|联合)?(?:建立|设立|组建|共建|(?:投资)?[兴新扩]建|投资建设|投建)(?=[一-龥“]{4,}$)"
)


def phrase_of(story: Story, start: int, end: int, row: Row, bound: str = "") -> Phrase | None:
    """The phrase, if it names something: not 相关项目, 一批平台."""
    text = story.text
    if text[max(0, start - 1) : start] in tuple("这那该此某每"):
        return None
    epithet = _EPITHET.match(text, start, end)
    sited = getattr(story.starting.get(epithet.end()), "kind", "") if epithet else ""
    ranked = epithet is not None and _RANKED.fullmatch(text, epithet.end(), end) is not None  # “…工程”江苏省重点实验室
    if epithet and not ranked and row["class"] != "programme" and sited in ("place", "organisation", "park"):
        start = epithet.end()
    part = _PART.fullmatch(text, start, end)
    whole = named_end(story, story.document.lexicon.table("_launch_nouns"), part.end("whole"), start) if part else None
    if part is not None and whole is not None:
        owner = phrase_of(story, start, part.end("whole"), whole, bound)
        return Phrase(owner.start, end, text[owner.start : end], None, row, bound) if owner is not None else None
    described = _DESCRIBED.match(text, start, end)
    batch = row["class"] == "paper" and row["word"].endswith((*_LISTS, "清单")) and _BATCH_FIRST.match(text, start, end) is not None
    start = past_count(story, start, end, row)
    first = _FIRST_OF.match(text, start, end)
    start = first.end() if first else start
    if described and row["word"]:
        twice = text.find(row["word"], start, end - len(row["word"]))  # 首个光伏发电项目|洪门光伏发电项目
        start = twice + len(row["word"]) if start < twice < end - 2 * len(row["word"]) else start
    if described and described.end() < end and not inside(story, described.end()):
        start = max(start, described.end())
    sort = _SORT_OF.match(text, start, end)
    if sort and getattr(story.starting.get(sort.end()), "kind", "") in ("place", "organisation"):
        start = sort.end()  # 入园项目|江苏多米诺塑胶制造项目
    opening = next((m for m in story.within(start, end, "park", "organisation") if m.start == start), None)
    other = _UNVEILED.match(text, opening.end, end) if opening is not None else None
    start = other.end() if other else start  # 甲产业园挂牌|乙项目开工
    if text[max(0, start - 1) : start] in ("这", "那"):
        return None  # 这|座小小博物馆
    if not 2 <= end - start <= 60 or text[start] in "他她我你它等" or _ACTS_FOR.match(text, start, end):
        return None
    if row.get("called"):
        start = max(start, end - len(row["called"]))  # 旗舰手机|星河5
        return Phrase(start, end, text[start:end], None, row, bound)
    if row["word"].startswith("”"):
        start = text.rfind("“", start, end)  # 首艘集装箱船|“绿水01”轮
    gloss = _GLOSS.search(text, start, end)
    if gloss:
        end = gloss.start()
    dash = text.rfind("——", start, end)
    if dash < start and text.endswith("——", 0, start):
        dash = start - 2
    apposed = dash > 0 and head_row(story.document.lexicon.table("_launch_nouns"), text, dash) is not None
    if dash >= start:
        start = dash + 2 + text.startswith("—", dash + 2)
    words = text[start:end]
    if described and row["class"] in _BUILT and "“" not in words and (
        not story.within(start, end, "organisation", "park", "place", "person") or _OF_RANK.match(words)
    ):  # fmt: skip
        return None
    mention = next((m for m in story.within(start, end, "organisation", "park") if m.start == start and m.end == end), None)
    if mention is not None:
        if row["word"] and is_generic(story, words.removesuffix(row["word"])):
            return None  # 改扩建|学校
        return Phrase(start, end, words, story.entity(mention), row, bound)
    if row["class"] == "quoted":
        if words.endswith(")") and (gloss_at := words.rfind("”(")) > 0:
            words = words[: gloss_at + 1]  # “甲有限公司”(甲联盟)
            end = start + len(words)
        at = words.rfind("“")
        inner = words[at + 1 : -1] if at >= 0 else ""
        if row.get("inner") in _BUILT and _FIRST_OF_SORT.search(text, max(0, at + start - 12), at + start):
            return None  # 江城首个|“零碳园区”
        if not 2 <= len(inner) <= 40 or (at > 0 and any(c in inner for c in ",。!?")) or _PREDICATE.search(words[:at]):
            return None
        if at > 0 and _MEASURES.fullmatch(inner):
            return Phrase(start, end, words, None, row, bound)  # 低空经济“十条政策”: no name without what it is of
        return Phrase(start, end, inner, None, row, bound)
    of_sort = words.endswith(row["word"]) and is_generic(story, words.removesuffix(row["word"]))  # 新型|测序仪DNB-20
    if row["word"] and _MODEL.search(row["word"]) and _GENERATION.fullmatch(words.removesuffix(row["word"])):
        return Phrase(start, end, words, None, row, bound)  # 第三代|人形机器人GoMate
    model = _MODEL.search(words) if words == row["word"] or of_sort else None
    if model is not None:  # 全新车型|ET9
        return Phrase(start + model.start(), end, model[0], None, row, bound)
    apposed = apposed and len(words) - len(row["word"]) >= 2  # 首座变电站——台华变电站
    if _POINTING.search(words) or words.endswith("》") or not (apposed or batch or _names(story, start, end, row, bound)):
        return None
    return Phrase(start, end, unquoted(words), None, row, bound)


def _names(story: Story, start: int, end: int, row: Row, bound: str) -> bool:
    """Whether what stands before the head makes a name of it."""
    text = story.text
    stop = end - len(row["word"])
    rest = text[start:stop]
    plain = bare(rest)
    if _NUMBERED_WAY.fullmatch(text, start, end):
        return True  # 9号线
    if _ORDINAL.fullmatch(rest) and row["class"] in ("facility", "body") and len(row["word"]) > 1:
        return True  # 第二|污水处理厂
    if row["word"] == "段" and _OF_WAY.search(rest):
        return True  # 江北线过江|段
    field = story.document.lexicon.table("park_fields").get(plain) if bound == "v" and row["word"] in _HOUSES_OF else None
    if field is not None and field["class"] == "f":
        return True  # 甲大学成立集成电路|学院
    if row["word"] in _ROUTES and _FROM_TO.match(rest):
        return True  # 徐州至曼谷定期客运航班
    if row["word"] in _SITED and any(m.kind == "place" and (m.start, m.end) == (start, stop) for m in story.within(start, stop, "place")):
        return True  # 合肥站
    if not plain and row["class"] == "paper" and row["word"].startswith("十"):
        return True  # 十大科技进展
    if len(plain) < 2 or is_generic(story, plain.rstrip("的")) or _UNIT_END.search(rest):
        return False
    if _SO_MANY.search(rest) and not (row["word"] in _LISTS and "“" in rest):  # 首批20家“绿色园区”名单
        return False
    if "“" in rest:
        return row["class"] != "named" or rest.endswith("”") or bool(story.within(start, end, "organisation", "park", "place"))
    if row["word"] in ("通道", "入口", "窗口", "热线") and rest.endswith(_COUNTERS):
        return False  # 报名|通道
    if row["word"] in _WORKS_OF_RANK and rest.endswith(_RANKS):
        return False  # 某区秋季重点|项目
    if row["word"] == "计划" and _PLANNED_FOR.match(text, end):
        return False  # 北岸大桥计划于明年通车
    if row["word"] == "计划" and any(m.end == stop for m in story.within(start, stop, "organisation", "person")):
        return False  # 管委会计划于5月开工
    ordinary = wording(story.document.lexicon).ordinary
    names = story.within(start, end, "organisation", "park", "place", "person")
    owned = text.endswith(("旗下", "旗下的", "公司的", "集团的"), 0, start)
    anchored = bool(names) or bool(_PROPER.search(rest)) or (owned and "旗下" in text[start - 3 : start])
    anchored = anchored or (bound == "的" and row["class"] == "facility" and _sited(story, start))
    words = _own_words(story, start, stop)
    tokens = len(words)
    own = sum(len(word) for word in words if word not in ordinary and not _TIMES.fullmatch(word))
    if bound == "r" and row["class"] in ("facility", "body") and len(plain) >= 4 and not row.get("plain"):
        return True  # 举行未来技术学院|成立大会
    if row.get("least") == "1" and 2 <= len(plain) <= 4 and _by_letters(story, plain, row):
        return True  # 沪苏湖高铁
    if row.get("least") == "1" and row["class"] == "facility" and 2 <= len(plain) == own <= 4 and row["word"] not in _LETTERED:
        return True  # 远山抽水蓄能电站
    if row["class"] == "named":
        return bool(names) and own >= 2 and not story.within(start, end, "person", "title")
    if row.get("plain"):
        whole = {m.start for m in names if m.kind in ("park", "place")} | {stop}  # where a park stands on another's ground
        if any(m.kind == "park" and m.end == stop and start in (m.start, *(o.start for o in names if o.end in whole)) for m in names) \
                and text[stop - 1] in "园城谷港":  # fmt: skip
            return True  # 江城生态科技园|项目, 江城高新区|生态科技园|项目
        if any(m.kind == "place" and m.start == start and story.entity(m).detail.get("kind") == "venue" for m in names):
            return True  # 南岸渡轮码头|改建项目
        inner = head_row(story.document.lexicon.table("_launch_nouns"), text, stop, start)
        if inner is not None and not inner.get("plain") and own - len(inner["word"]) >= 2 and len(inner["word"]) > 1:
            return True  # 星河智造园|项目
        if "的" in rest and not names:
            return False  # 支撑跨越的先进制造业项目
        owned = owned and bool(names)
        if (_STAGE.search(rest) or "期" in row["word"]) and (owned or any(m.kind != "place" for m in names)):
            return True  # 滨海氢能产业园一期项目, 公司旗下的合肥二期厂房
        if bound == "r" and row["word"] == "项目" and any(coined(story.document.tokenizer, w) for w in words[:-1]):
            return own >= 2  # 天中|鸟船艇项目|开工仪式
        return own >= 2 and (anchored or len(plain) >= 6)
    if anchored:
        return tokens > 0 or len(row["word"]) > 1
    if len(row["word"]) == 1:
        return False
    least = 6 if bound == "的" and row["class"] not in ("facility", "body") else max(4, int(row.get("least") or 2))
    return len(plain) >= least and (own >= 2 or tokens + (len(row["word"]) > 2) >= 3)


def _sited(story: Story, start: int) -> bool:
    """Whether it is told of whom it is and where it lies: 甲集团位于江城高新区的|智能制造基地."""
    text = story.text
    place = story.ending.get(start - 1)
    if place is None or place.kind not in ("park", "place"):
        return False
    at = _AT.search(text, max(0, place.start - 4), place.start)
    owner = story.ending.get(at.start()) if at else None
    return owner is not None and owner.kind in ("organisation", "park")


def _by_letters(story: Story, plain: str, row: Row) -> bool:
    """Whether a way is named by letters of the places that it joins: 沪苏湖高铁, 金台铁路, 成自宜高铁."""
    if plain[0] in story.document.lexicon.table("_place_letters"):
        return True
    if row["word"] not in _LETTERED or plain[:2] in wording(story.document.lexicon).ordinary:
        return False
    return len(plain) == 2 or (len(plain) == 3 and plain[1:] not in wording(story.document.lexicon).ordinary)


def _own_words(story: Story, start: int, end: int) -> list[str]:
    """The tokens of a span that belong to no place, park, date or count."""
    text, bounds = story.text, story.document.boundaries
    covered = [(m.start, m.end) for m in story.within(start, end, "place", "park", "date", "quantity")]
    out, at = [], start
    for k in range(start + 1, end + 1):
        if k in bounds or k == end:
            if not any(s <= at < e for s, e in covered) and text[at:k].strip(" 的、·-"):
                out.append(text[at:k])
            at = k
    return out
