"""What the fact rules for launches share: their set, the fact, whether a verb is said of what a phrase names."""

from __future__ import annotations

from ...fact import Fact, FactSet, Story
from ...lexicon import WordHit
from ...shelf import compiled
from ..lists import Run
from ..naming import Phrase, bare, is_generic
from ..telling import day_of, still_to_come, told

rules = FactSet("launch")

#: Sorts of things that are told in rows.
SORT = (
    "项目|工程|平台|中心|基地|园区|道路|公路|线路|新线|专线|航线|铁路|桥梁|大桥|隧道|学校|学院|医院|机构|场馆|展馆|载体|单位|企业|公司"
    "|联盟|协会|专委会|委员会|分会|实验室|研究院|工作站|工作室|站点|公园|景区|分馆|驿站|门店|酒店|航站楼|产业园|系统|应用|产品|行动|计划|活动"
)
RITE = compiled(
    r"(?:建设|运营|使用)?(?:暨(?:[^,。;“”]|“[^“”]{2,30}”){2,24}?|祈福|剪彩|首发|庆祝|发车)?(?:仪式|活动|大会|(?:新闻)?发布会|庆典|大典|典礼?(?=[\n,。在于])|典礼|礼(?![品包物遇节仪])|动员大?会|(?:会|式)(?=[\n,。、在于]|隆重|召开|举行|昨|今|$))"
    r"|(?:按|旋)?[键钮球杆]钮?|装置|推杆"
)
#: A body that holds the rite need not be what is opened: 江城大学举行揭牌仪式.
_HOLDS = compiled(r"举[行办]|召开")
#: What it holds is of another, when a name stands between: 江城总工会召开|江城服务队|成立大会.
_OF_ANOTHER = 5
#: Bodies that get their plate when they are founded.
FOUNDED = compiled(
    r"(?:研究院|研究所|研究中心|开发中心|研发中心|创新中心|联盟|实验室|学院|工作站|研究会|分院|分中心|办事处|代表处|检察室|分公司|支行|分行)$"
)
#: Houses that hold the rite of their own opening (甲医院举行开业庆典), and the verbs that are said of a house itself.
_HOUSE = compiled(
    r"(?:医院|中心|基地|服务站|工作站|驿站|门诊部|馆|展厅|剧院|书院|书店|酒店|商场|超市|广场|大厦|公司|银行|支行|分行|营业部|门店|旗舰店|体验店|工厂|幼儿园|校区|分校)$"
)
_OF_ITSELF = ("开业", "开张", "开馆", "开院", "开园", "开诊", "开港", "开市", "试营", "投产", "落成", "启用", "开幕")
#: Houses that unveil their own plate, if nothing is told of another.
_OWN_PLATE = ("中心", "基地", "工作站", "服务站", "驿站", "分会", "专委会", "专业委员会")
#: What runs: an airport only holds its rite (甲机场举行首航仪式). A destination is none that is opened (开通至乙机场的航线).
_RUNS = ("首航", "首飞", "首发", "发车", "开行", "开航")
#: An airport itself begins: 甲机场今天|开航投运.
_ITSELF_RUNS = compiled(r"(?:正式)?(?:开航(?:投运|启用|运营)?|通航)[。;!\n]|开航(?:投运|启用|运营)|开航$")
#: How many of a sort, which are told then: 启动“三大行动”:….
_SO_MANY_OF = compiled(rf"[两二三四五六七八九十]大(?:{SORT})")
#: What points back names nothing: 启动建设上述五条高速公路建设项目.
_POINTS_BACK = ("至", "飞往", "前往", "上述", "这些", "以上", "其他", "其余", "所属", "下属", "附属")
_ETC = compiled(r"等[^,。;]{0,12}(?:项目|工程)|\d+个[^,。;、]{0,8}(?:项目|工程)")
_BUILT = ("开工", "动工", "奠基", "投产", "启动")
_WORKS = ("开工", "动工", "破土", "奠基", "开建", "启建", "动土")
_MANY = compiled(r"集中|[、,]")
#: Several of a sort are no name: 启用了25个控制系统.
_SEVERAL = compiled(
    r"(?:[\d二三四五六七八九十百两几多]+(?:余|多)?|十[一二三四五六七八九])[个家座批条款项大支只套处所](?:新的?)?$"
    r"|(?<![第首])(?:一大?批|多[个项条]|一系列|若干|众多)$"
)
_COUNTED_BETWEEN = compiled(r"^(?:[\d一二两三四五六七八九十]+(?:余|多)?个|一批)")
#: The classes of heads by the letters of the verbs' ``takes``.
_LETTERS = {"programme": "p", "product": "x", "facility": "f", "body": "b", "firm": "o", "organ": "g", "event": "e", "park": "k",
            "quoted": "q", "named": "n", "vehicle": "v"}  # fmt: skip
_OPENED = ("开幕", "启幕", "拉开帷幕", "开赛")


#: Sides sign in a rite in which something is unveiled: 签约揭牌仪式, 揭牌签约仪式.
_AGREED, _REACH = compiled(r"签约暨?揭牌|揭牌暨?签约"), 4
#: How a rite is held: 举行|了隆重的|开业庆典.
_GRAND = compiled(r"了?(?:(?:隆重|盛大|简短|简朴|热烈)的?)?")


def _is_event(story: Story, phrase: Phrase, hit: WordHit) -> bool:
    """Whether the phrase names the meeting that the text reports: one in the title or the lead."""
    chosen = bare(phrase.text).endswith("评选活动") or (bare(phrase.text).endswith("活动") and hit.word in _OPENED)
    activity = chosen or (phrase.row["word"].endswith("活动") and bool(RITE.match(story.text, hit.end)))
    if "event" not in (phrase.row["class"], phrase.row.get("inner")) and not activity:
        return False
    lines = story.document.article
    if not lines or (hit.word == "启动" and phrase.start > hit.start and _BY_MEETING.search(story.text, max(0, hit.start - 8), hit.start)) \
            or story.text.endswith(("同时", "同步", "同期", "同日", "一并"), 0, hit.start):  # fmt: skip
        return False
    first = story.document.sentence_at(lines[0].start)
    second = story.document.sentence_at(lines[1].start) if len(lines) > 1 else first
    head = bare(story.text[first[0] : first[1]] + story.text[second[0] : second[1]])
    return hit.word in _OPENED or bare(phrase.text) in head


#: 大会|启动了江城设计大赛: another event than the one reported.
_BY_MEETING = compiled(r"(?:大会|会议|论坛|仪式上?|会上|现场)(?:还|也|同步|同时|正式)*$")


def _opened(story: Story, phrase: Phrase, hit: WordHit, at: int) -> bool:
    """Whether a body is what is opened in the rite told before it, or holds that of its own opening.

    为甲大学|举行揭牌仪式, 甲研究中心|举行揭牌仪式, 甲医院|举行开业庆典, 甲产业园|举行奠基仪式; not 甲大学|举行揭牌仪式.
    """
    if story.text.endswith("为", 0, phrase.start):
        return True
    if _GRAND.fullmatch(story.text, at, hit.start) is None:
        return False
    own = hit.word.startswith(_OF_ITSELF) and _HOUSE.search(phrase.text) is not None
    own = own or (phrase.text.endswith("园") and hit.word.startswith((*_WORKS, *_OF_ITSELF)))
    return own or FOUNDED.search(phrase.text) is not None or phrase.text.endswith(_OWN_PLATE)


def is_said_of(hit: WordHit, phrase: Phrase) -> bool:
    """Whether a verb is said of things of the sort that a phrase names: a hall, but no work on it, is opened to the public."""
    return _LETTERS.get(phrase.row["class"], "-") in hit.row["takes"]


#: Between a meeting and what is founded there.
_AND_DECLARED = compiled("并(?:正式|同时|当场)?(?:宣告|宣布)(?:正式)?$")


def _fits(story: Story, phrase: Phrase, hit: WordHit, row: bool) -> bool:
    """Whether the verb is said of what the phrase names, and that is one thing (or one of a ``row``): not 重大项目集中开工."""
    kind = phrase.row["class"]
    if not is_said_of(hit, phrase):
        return False
    body = kind in ("body", "firm", "organ") or (phrase.entity is not None and phrase.entity.kind == "organisation")
    place = phrase.entity is not None or (phrase.text[-1] in "省市区县" and not phrase.text.endswith("校区"))
    held = body or (place and hit.word in _BUILT)  # 江城开发区举行集中开工仪式
    if _AGREED.search(story.text, phrase.end, hit.end + _REACH) and (
        (body and story.text.startswith(("与", "和"), phrase.end)) or story.text.endswith(("与", "和"), 0, phrase.start)
    ):
        return False  # 甲医院|与|乙医院医联体签约揭牌仪式: the sides
    if row and kind == "body":
        held = False  # 甲大楼暨乙分队|举行落成典礼
    holds = _HOLDS.search(story.text, phrase.end, hit.start) if held else None
    other = holds is not None and hit.start - holds.end() >= _OF_ANOTHER and story.text[hit.start - 1] != "暨"
    other = other and _AND_DECLARED.search(story.text, phrase.end, hit.start) is None  # 甲联盟召开理事会|并宣告|成立
    if holds and not _opened(story, phrase, hit, holds.end()) and ("成立" not in hit.word or other):
        return False
    if phrase.text.startswith(_POINTS_BACK):
        return False
    port = phrase.text.endswith(("机场", "车站", "火车站", "港口"))
    if port and hit.word.startswith(_RUNS) and not _ITSELF_RUNS.match(story.text, hit.start):
        return False
    if kind == "firm" and hit.word.startswith(_WORKS) and not RITE.match(story.text, hit.end):
        return False  # 甲集团…,于今年7月动工: what it builds
    if kind == "firm" and hit.word.startswith(_BUILT) and _ETC.search(story.text, phrase.end, hit.start):
        return False  # 甲公司等16个项目开工: what it builds has another name
    if phrase.entity is not None and _COUNTED_BETWEEN.search(story.text, phrase.end, hit.start):
        return False  # 江城开发区16个重点项目集中开工
    if story.text.endswith("家", 0, phrase.start) and _SEVERAL.search(story.text, max(0, phrase.start - 8), phrase.start):
        return False  # 首批3家农村商业银行
    if phrase.entity is None and "“" not in phrase.text and _SEVERAL.search(story.text, max(0, phrase.start - 8), phrase.start):
        return False
    staged = phrase.text.endswith("期项目") and bool(story.within(phrase.start, phrase.end, "park", "organisation"))
    return row or staged or not (phrase.row.get("plain") and _MANY.search(story.text, phrase.end, hit.start))


#: A rite that is still prepared, or still to come.
_TO_PREPARE = compiled(r"筹备|前夕|彩排|方案|倒计时|准备")
_TO_COME = compiled(r"[^,。;]{0,8}?(?:将于|将在|拟于|定于|计划于|即将)")
#: What is given or elected, or signed rather than launched: 共建研究院框架协议签约暨揭牌仪式.
_SIGNED = ("协议", "协议书", "合同", "备忘录", "意向书", "称号", "牌匾", "奖", "届理事会", "届委员会")


#: What another occasion's name ends in, before the place of a part of it: 集中开工活动|谯城区|开工仪式.
_OF_OCCASION = ("活动", "大会", "仪式", "会议", "论坛")


def _no_thing(story: Story, phrase: Phrase) -> bool:
    """Whether a phrase ends in a man or is just a place: 教授李文博以…为题揭开序幕, 江城镇等领导出席启动仪式."""
    last = [m for m in story.within(phrase.start, phrase.end, "person", "place", "organisation", "park") if m.end == phrase.end]
    if len(last) != 1:
        return False
    own = last[0].start == phrase.start or story.text.endswith(_OF_OCCASION, phrase.start, last[0].start)
    whole = last[0].kind == "place" and own and story.entity(last[0]).detail.get("kind") != "venue"
    return whole or (last[0].kind == "person" and len(phrase.row["word"]) < last[0].end - last[0].start)  # 赵庆|堂


def launch_of(story: Story, phrase: Phrase, hit: WordHit, row: bool, by: Run | None = None) -> Fact | None:
    """The launch of what a phrase names, unless it is the event itself or the verb is not said of it."""
    if _SO_MANY_OF.fullmatch(bare(phrase.text)) or phrase.text.endswith("暨") or _no_thing(story, phrase):
        return None
    prize = hit.word.endswith("设立") and phrase.row["class"] == "quoted"  # 捐资设立“江城教师奖”
    if _is_event(story, phrase, hit) or not _fits(story, phrase, hit, row) or (phrase.text.endswith(_SIGNED) and not prize) \
            or (phrase.entity is None and is_generic(story, bare(phrase.text), "launch")):  # fmt: skip
        return None
    launchers = [e for m in by.members if m.laureate and (e := story.entity(m.laureate)) is not phrase.entity] if by else []
    rite = RITE.match(story.text, hit.end)
    span = (min(phrase.start, hit.start, by.start if by else hit.start), max(phrase.end, rite.end() if rite else hit.end))
    fact = Fact("launch", {"subject": phrase.subject, "launchers": launchers}, [span],
                date=day_of(story, hit.start))  # fmt: skip
    if rite and _TO_PREPARE.match(story.text, rite.end()):
        return None
    fact.modality = told(story, hit, phrase)
    if rite and _TO_COME.match(story.text, rite.end()):
        fact.modality = "planned"
    if fact.modality == "asserted" and still_to_come(story, fact.date):
        fact.modality = "planned"
    return fact
