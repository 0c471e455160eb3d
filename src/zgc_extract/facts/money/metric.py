"""The words of a metric before a sum: a head from the table, with what belongs to it to its left."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from ..edges import edges
from .clause import is_sort, metric_sorts, own_words
from .named import is_phrase, untrailed
from .words import money_words

_NUMBER = compiled(r"[\d〇零一二两三四五六七八九十几数上下前去今明当周期每财历多近个准]")
_DONE = ("实现", "完成", "取得", "创造", "获得", "达成")
_OWNERS = compiled("经营活动(?:产生的?)?$|归属于?(?:于)?(?:上市公司|母公司|公司|普通股)?(?:股东|所有者)?的?$")
_OWNERS_REACH = 16
_BUILT, _TO_DO = ("建设", "设立"), ("将", "拟", "计划", "要")
_PLANS = frozenset(("预计", "拟"))
#: Goods have their worth, whoever hands them over: 捐赠|价值5万元的设备.
_WORTH, _HANDED = "价值", ("捐赠", "捐献", "赠送", "采购", "首批", "提供", "发放", "向")
_WORTH_OF = ("总", "品牌", "经济", "市场", "评估")
_TOTALS = ("总额", "金额")
#: Verbs of spending, which are not told apart by sorts.
_SPENT = ("斥资", "耗资")
_SIGNED, _PUT_IN = "签约", ("总投资", "投资")
_PUT_TOTALS = ("投资额", "投资总额", "投资金额")
#: Verbs right behind which the name of what is got or given begins: 实现|技工贸总收入, 捐助各类|山海协作资金.
_GETTING = compiled(
    "(?:实现|取得|捐助|捐赠|投入|拨付|提供|"
    "筹集|争取|获得|完成|安排|发放|节省|节约|降低|发行|支付|享受|领取|接受|募集|申请|到位|下达|落实|奖励|补助|补贴)(?:了|各类|各项|相关)?"
)
#: What is no field: function words, words of counting and time, and what is a subject itself (下属园区, 制造业).
_NO_FIELD = compiled(
    "[的了在、和与及等为对从到达总最超约共已将均也]|口岸|港口|机场|筹|募|设立|签订|(?<![横纵])向|^(?:下属|旗下|所属|捐|我[省市县区州国])|(?:业|园区|"
    "市场|地区|基地|院|所|公司|集团|银行|[农商分支]行|大学|[产厂])$|"
    "计划|项目|工程|企业|预计|累计|"
    "今年|去年|全年|新增|增加|扩大|同比|其中|分别|合计|接受|当时|发布|推出|正式|成立|签署|启动|获|完成|基金|扩大|暂定|大赛|比赛|[()]"
)
#: The whole of a land or house, behind which a field begins: 全省|咖啡|出口额.
_AREA = compiled("(?<![安健齐完保])全[省市县区州国乡镇村]|我[省市县区州国]")
#: What is told of an industry itself, whose the sum then is: 全省冰雪装备|产业规模, 全省家具|年产值.
_SIZED, _YEARLY = ("规模", "总量"), ("年", "市场", "产业")
#: What things cost, which the name of the thing goes before: 江城观测网|总投资.
_COSTS = ("总投资", "投资", "造价", "总造价", "概算", "总概算", "工程造价")
_PRICES = ("价", "价格")
#: Of how many each the sum is, and what it is for: 患者|人均住院|费用.
_EACH_OF = compiled("(?:人均|户均|亩均|次均|场均)(?!年)[一-龥]{1,6}$")
#: With whom trade is, in one or two characters: 对哈|贸易额, 对东盟|出口额.
_TO_LAND = compiled("对(?:[俄美欧非日韩英德法印哈蒙朝越泰港澳台巴]|东盟|欧盟|中亚|非洲|拉美|中东|台湾)(?=$)")
_REACHED = compiled("(?<=[一-龥]{2})实现(?=[^,。;]{2,}$)")
_BROUGHT_IN = ("发行", "募集")
_RAISED = ("募集", "筹集", "社会", "民间")
_MEASURES = ("规模", "金额", "总额", "额", "价", "费", "资金", "成本")
_FIELDS = ("工业", "服务", "制造", "产业")
_OF_GIVING = ("金额", "资金", "总额", "额", "款", "收入", "物资", "财物", "仪式", "总值", "价值")
_GIVERS = ("中央", "社会", "省级", "市级", "地方", "中央财政", "民间")
_GIVEN_ACTS = ("补助", "捐助", "捐赠", "捐款", "负担", "承担", "拨款", "出资", "配套")
_SAVED = ("节省", "节约", "完成", "支出")
_INCOME = ("收入", "支出")
#: Those who have an income.
_HAS_INCOME = compiled(
    "[农户工民者员人年院校市县区镇村省州国馆场店厂园队会社行司业]$|公司|企业|集团|基地|项目|中心|平台|家庭|^[全我该本其各]"
)
#: Verbs of paying, before which stands with what: 以自有资金|出资.
_PAYS = ("出资", "入股", "增资", "认购", "作价出资")
#: What makes a product one of its own, whose the sum is.
_SOME = ("主打", "主导", "核心", "拳头", "该", "新", "同类", "系列", "主要", "单一")
_WHICH_YEAR = ("半", "一", "两", "几", "去", "今", "明", "前", "本", "当", "上", "往")
_AGES = ("青", "少", "成", "老", "中", "幼", "童", "新", "跨", "多", "几")
_BUSINESS, _OWN_BUSINESS = "业务", ("主营", "其他")
_FIELD, _FIELD_REACHED = 6, 16
LONGEST = 12
_DONE_SO_FAR = ("累计", "计划")
#: What each of a sort has, the sort being whose it is: 农民|人均增收.
_PER_HEAD = ("人均", "户均")


def grow(story: Story, low: int, end: int) -> int | None:
    """Where the metric that ends at ``end`` begins: a head from the table, with modifiers grown to the left."""
    text, words = story.text, metric_sorts(story.document.lexicon)
    if text.endswith("目标的", low, end):
        return None  # 超出原定目标的|2亿元
    heads = (end - n for n in range(min(8, end - low), 0, -1) if is_sort(words, text[end - n : end], "head", "verb"))
    at = next((p for p in heads if not (text[p] == "年" and text[p - 1 : p] in _WHICH_YEAR)), None)  # 去年|收入
    if at is None or (text[at:end] == "资本" and at > low and not text.endswith(_RAISED, low, at)) or text.endswith("超额", low, end):
        return None  # 获得远山资本|5000万元投资; 超额完成了今年|2000万元的投资计划
    if text[at:end] == "现金" and text[at - 1 : at] == "以":
        return None  # 公司拟以|现金7亿元收购甲厂
    if text[at:end] == "捐":
        return at  # 课题组|捐50万元
    head = at
    if end - at == 1:  # 租赁额, 违约金
        at = max(low, at - 2)
        at += text[at] in "了的和及与"
    while end - at < LONGEST and not (text.startswith(_WORTH, at) and not text.endswith(_WORTH_OF, low, at)):
        step = next((n for n in range(min(8, at - low), 0, -1) if _grows(story, words, at - n, at)), None)
        if step is None:
            break
        at -= step
    if text[at - 1] == "以" and text.endswith(_PAYS, head, end):
        return head  # 以自有资金|出资
    if text.startswith("产品", at) and text.endswith(_SOME, low, at):
        return at + 2  # 主打产品|销售额
    done = text.startswith("投资", at) and text.endswith("完成", low, at) and not text.endswith("年度", low, at - 2)
    if end - at >= 2 and done and is_sort(words, text[at:end], "verb"):
        return at - 4 if text.endswith(_DONE_SO_FAR, low, at - 2) else at - 2  # 已|完成投资|5亿元
    if text.startswith("首期出资", at) and own_words(story, low, at) < at:
        return at + 2  # 管委会首期|出资
    at = _with_field(story, low, _with_land(story, low, at), end)
    owners = _OWNERS.search(text, max(low, at - _OWNERS_REACH), at)  # 归属于上市公司股东的净利润
    if owners:
        return owners.start()
    at = _after_date(story, low, at)
    at = _with_kind(story, low, at, end)
    loose = at - 2
    if loose >= low and not text.startswith(_PER_HEAD, at) and is_sort(words, text[loose:at], "loose") and (
        own_words(story, low, loose) == loose or text.endswith(_DONE, low, loose)
    ):
        at -= 2
    return at


def _with_land(story: Story, low: int, at: int) -> int:
    """Where a metric begins that says into which land: 中国|对美国投资."""
    short = _TO_LAND.search(story.text, max(low, at - 6), at)
    if short is not None:
        return short.start()
    if not is_sort(metric_sorts(story.document.lexicon), story.text[at : at + 2], "verb") and not story.text.startswith("直接", at):
        return at  # 江城对匈牙利|进出口总值: of trade it is whose the sum is
    land = story.ending.get(at)
    if land is None or land.kind != "place" or land.start - 1 <= low or story.text[land.start - 1] != "对":
        return at
    return land.start - 1 if getattr(land.value, "kind", "") in ("country", "region", "province") else at


def _with_field(story: Story, low: int, at: int, end: int) -> int:
    """Where a metric begins with its field, behind whose it is or a verb of getting: 长三角|数字|贸易额, 实现|技工贸|总收入."""
    text, bounds, words = story.text, story.document.boundaries, metric_sorts(story.document.lexicon)
    each = _EACH_OF.search(text, max(low, at - LONGEST), at)
    if each is not None:
        return each.start()
    if text.startswith((_WORTH, *_COSTS), at) or text.endswith(_PRICES, at, end):
        return at
    if is_sort(words, text[at : at + 2], "verb") and not is_sort(words, text[at:end], "head"):
        return at
    reached = _REACHED.search(text, max(low, at - _FIELD_REACHED), at)
    if reached is not None and is_phrase(story, reached.end(), at):
        return reached.end()  # 全省高新区实现|高新技术产业营业收入
    got = _GETTING.search(text, max(low, at - LONGEST), at)
    if got is not None:
        start = got.end()
    else:
        names = [m.end for m in story.within(max(low, at - 40), at, "organisation", "park", "place") if m.end >= at - _FIELD]
        area = None if text.startswith(_YEARLY, at) or text.endswith(_SIZED, at, end) else _AREA.search(text, max(low, at - _FIELD - 2), at)
        start = max((*names, area.end() if area is not None else low), default=low)
        start = start if names or area is not None else at
    field = text[start:at]
    if not 2 <= len(field) <= _FIELD or not {start, at} <= bounds | set(story.ending) or _NO_FIELD.search(field):
        return at
    if story.within(start, at, "date", "money", "quantity", "title", "person") or any(e.sort in "vpaulc" for e in edges(story, start, at)):
        return at
    return start


def _with_kind(story: Story, low: int, at: int, end: int) -> int:
    """Where a metric begins that says of what sort an income is, where its clause says no more: 承接展会42场,|展位收入|2亿元."""
    start = own_words(story, low, at)
    field = story.text[start:at]
    if story.text[at:end] not in _INCOME or low == 0 or story.text[low - 1] != ",":
        return at
    if not 2 <= len(field) <= _FIELD or _HAS_INCOME.search(field) or field.endswith(tuple(story.document.lexicon.table("_company_tails"))):
        return at
    bare = {start, at} <= story.document.boundaries and not story.within(start, at) and is_phrase(story, start, at) is not None
    return start if bare else at


def _after_date(story: Story, low: int, at: int) -> int:
    """Where a metric begins that a date sets apart from its subject: 江城|去年|模具产业产值."""
    dates = story.within(max(low, at - LONGEST), at, "date") if not story.text.startswith(_COSTS, at) else ()
    if not dates or dates[-1].start < low + 2 or own_words(story, low, dates[-1].start) >= dates[-1].start:
        return at
    joined = story.text[at - 1] in "和与及、"  # 2024年营收和|净利润
    verbs = untrailed(story, dates[-1].end, at) == dates[-1].end  # 园区公司去年筹得|资金
    return dates[-1].end if not joined and not verbs and is_phrase(story, dates[-1].end, at) else at


def _grows(story: Story, words: dict[str, str], start: int, end: int) -> bool:
    """Whether a word belongs to the metric after it."""
    word = story.text[start:end]
    if word not in words:
        return False
    if story.text[start - 1 : start] == "止" and word.startswith("年"):
        return False  # 截至3月31日止年度|收益
    if word == _BUSINESS and not story.text.startswith("收入", end) and not story.text.endswith(_OWN_BUSINESS, 0, start):
        return False  # 音乐及直播业务|净营收
    if word == _SIGNED and story.text.startswith(_PUT_IN, end) and not story.text.startswith(_PUT_TOTALS, end):
        return False  # 5个项目集中签约|总投资8亿元
    if is_sort(words, word, "verb") and story.text.startswith(_TOTALS, end) and not _inside(story, start, end):
        return True  # 消费|总额
    # 引导基金|规模: a fund is whose the sum is, not what it is
    sorts = ("modifier", "span", "head") if len(word) > 1 else ("modifier", "span")
    if not is_sort(words, word, *sorts) or word.endswith("基金") or word == "资本" or _inside(story, start, end):
        return False
    if story.text.startswith(_SPENT, end):
        return False  # 江城精密工业|斥资42亿元: who spends, not what sort of spending
    if word in _BUILT and story.text.endswith(_TO_DO, 0, start):
        return False  # 将建设|总规模百亿元的基金
    if word == "工业" and story.text.endswith(money_words(story.document.lexicon).industries, 0, start):
        return False
    if word == "现金" and story.text[start - 1 : start] == "以":
        return False  # 以现金|出资
    if word == "实际" and story.text.startswith(_SAVED, end):
        return False  # 实际|节省投资
    if word in _GIVERS and story.text.startswith(_GIVEN_ACTS, end):
        return False  # 中央|补助900亿元, 社会|捐助
    if word == "累计" and story.text.startswith("新增", end):
        return False  # 两年累计|新增产值
    if word in _FIELDS and start not in story.document.boundaries and start not in story.ending:
        return False  # 全国食品工业|总产值
    if word == "捐赠" and not story.text.startswith(_OF_GIVING, end):
        return False  # 捐赠|奖教金
    if word == "投入" and story.text.startswith(("研发资金", "研发经费", "资金", "经费", "科研"), end):
        return False  # 计划投入|研发资金
    if word in _BROUGHT_IN and not story.text.startswith(_MEASURES, end):
        return False  # 发行|公司债券
    if word == "社会资本":
        return False  # 由|社会资本|募集5亿元
    if word == "社会" and story.text[start - 1 : start] in ("向", "为", "给"):
        return False  # 向社会|捐赠财物
    if word in _PLANS and is_sort(words, story.text[end : end + 2], "verb"):
        return False  # 拟投资20亿元 is 投资
    if word == "年" and story.text[start - 1 : start] in _AGES:
        return False  # 青年|创业贷款
    return not ((is_sort(words, word, "span") or word == "年度") and _NUMBER.match(story.text, start - 1))


def _inside(story: Story, start: int, end: int) -> bool:
    """Whether a stretch belongs to a name or a date."""
    return any(m.start < end and start < m.end for m in story.within(max(0, start - 40), end + 1) if m.kind != "quantity")
