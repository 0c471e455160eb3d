"""Bodies inside the names of other things, which name no body there: an occasion's sponsor, a project's firm."""

from __future__ import annotations

from ...document import Document
from ...lexicon import WordHit
from ...rule import Candidate, Found
from ...shelf import compiled
from ...sought import Sought, noted

#: Houses that halls are in, and that bear the name of something old of the town.
HOTELS = ("酒店", "饭店", "宾馆", "大厦", "酒楼")
#: What follows a name that is a part of an occasion's or a house's name.
OCCASIONS = ("论坛", "峰会", "大赛", "博览会", "杯", "大厦", "广场", "大奖", "百强", "十强", "50强", "100强", "500强")
#: What follows where a firm's noun is a trade: 绿能科技|示范基地, 新能源|汽车, 滨城冷链物流|产业园.
TRADED = (
    "示范", "产业园", "产业基地", "产业集群", "产业链", "工业园", "科技园", "园区", "企业", "产业", "汽车", "电动", "行业", "中试",
    "终端", "装备产业", "装备制造", "展开幕", "展览", "展的", "展上", "展会", "展区", "展馆",
)  # fmt: skip
_OCCASION = compiled(r"\d{4}|杯|中国(?=\d)|全国.{0,8}赛|.{0,12}(?:马拉松|精英赛|公开赛|联赛|锦标赛|邀请赛)")

#: What many are, by rank: 年度国家级科技企业孵化器, 省级众创空间, 国家备案众创空间.
RANKED = compiled(
    r"(?:联合|离岸|海外|虚拟)孵化器|(?:年度?)?(?:[一-龥]{2,4}省|国家|全国|[省市区县]|华[东南北中](?:[一二三四五六七八九]省(?:[一二三四]市)?)?)级?(?:备案|认定)?(?:科技企业|科技|专业化?|示范|标杆|优秀)*(?:众创空间|孵化器|加速器|孵化基地)"
)
#: A project named by its firm and what it is for: 星河科技|量子通信产业化项目、.
_PROJECT = compiled(
    r"(?P<of>(?:[一-龥A-Za-z()]|\d(?!\d)){1,22}?)(?<!基础设施)(?:项目|生产线|基地|生态园|文化园|度假区|景区|小镇|综合体|(?<=物流|数据)中心)(?=[、,。;\n等和与及的]|$)"
)
#: What stands before an item of a row or behind a modifier.
_LEADS = ("、", "的", ":", ";", "\n", "来到", "参观", "考察", "走进", "包括", "有", "为", "是", "打造", "对", "及", "和", "与")
#: What such a project's name does not hold.
_CLAUSE = compiled(r"[的了是在将为由已于对把被从向等与和及]|(?:正式|成功|集中|现场|同步|率先|负责|主要|举行|公司|企业)")


def sponsors(text: str, start: int, end: int) -> bool:
    """Whether a name in quotes is a part of an occasion's name: “江城银行”2024江城马拉松."""
    return text[start - 1 : start] == "“" and text[end : end + 1] == "”" and _OCCASION.match(text, end + 1) is not None


def opens_quoted(text: str, start: int, end: int) -> bool:
    """Whether a firm's short name is the first word of another name in quotes: “星河|空间”."""
    return text[start - 1 : start] == "“" and _REST.match(text, end) is not None


#: The rest of such a name; the firm's own goes on so too: “星河|集团”.
_REST = compiled(r"(?!集团|公司|科技|股份|银行|中国|[系们]”)[\u4e00-\u9fff]{1,4}”")


def in_motto(text: str, start: int, end: int) -> bool:
    """Whether words stand in an occasion's motto: 以“芯聚江城 |智联|未来”为主题."""
    opened, closed = text.rfind("“", max(0, start - _MOTTO), start), text.find("”", end, end + _MOTTO)
    if opened < 0 or closed < 0 or "”" in text[opened:start]:
        return False
    return text.startswith(("为主题", "为年度主题", "为大会主题"), closed + 1) or text.endswith(("主题为", "主题是", "主题:"), 0, opened)


#: What follows words in quotes that name a work: “微流控|芯片”项目, “智慧农业”“云上|医疗”.
_WORK = compiled(
    r"”(?:“|等?(?:\d{1,3}|[一二两三四五六七八九十]{1,2})?[个项款件]?(?:参赛|优秀|重点|示范|创新|科研)?(?:项目|作品|系统|平台|计划|行动|课题|场景|赛道|模式|方案|工程|专项))"
)


def of_work(text: str, start: int, end: int) -> bool:
    """Whether words that fill quotes name a project or a work rather than a firm."""
    return text[start - 1 : start] == "“" and (text[start - 2 : start - 1] == "”" or _WORK.match(text, end) is not None)


#: How long a half of a motto is.
_MOTTO = 24


def of_project(document: Document, start: int, end: int) -> bool:
    """Whether what stands around a firm's short name makes it a project's: the text names the project, not the firm."""
    m = _PROJECT.match(document.text, end)
    if m is None or _CLAUSE.search(m["of"]) or not document.text.endswith(_LEADS, 0, start):
        return False
    bounds, text = document.boundaries, document.text
    stop = next((k for k in range(end + 1, m.end()) if k in bounds), m.end())
    first = text[end:stop]
    lexicon = document.lexicon
    return not any(first in lexicon.table(t) for t in ("_left_stops", "_acts_between", "launch_verbs", "release_verbs"))


#: The governments of several, behind their names.
OF_SEVERAL = Sought(r"[两三四五六七八九十][省市县区州](?:人民)?政府", "政府")
#: What stands before a name and is no part of another one; how long the trade of a project is.
_LINKS, _LONGEST_TRADE = frozenset("与和及由的对为在是将"), 5


def _of_firm(text: str, c: Candidate) -> bool:
    """Whether what looks like a firm before 项目 is what another firm's project is for: 签约星河芯界|快充电池|项目."""
    short = c.value.kind == "company" and c.end - c.start <= _LONGEST_TRADE and not text.endswith(("公司", "集团", "厂"), c.start, c.end)
    return short and c.start > 0 and "\u4e00" <= text[c.start - 1] <= "\u9fff" and text[c.start - 1] not in _LINKS


#: Of how many states a house is.
_STATIONED = noted(("国家驻",))


def without_sorts(document: Document, found: Found, bodies: list[Candidate]) -> list[Candidate]:
    """The bodies without those that are a sort of firms (车规芯片公司|澄微半导体) or of many states (7国|驻沪总领馆)."""
    text = document.text
    if any(OF_SEVERAL.all_in(document)):
        bodies = [c for c in bodies if OF_SEVERAL.pattern.search(text, c.start, c.end) is None]  # 长沙、株洲、湘潭|三市政府
    if document.has_any(_STATIONED):
        bodies = [c for c in bodies if not (text[c.start] == "驻" and text.endswith("国家", 0, c.start))]
    bodies = [c for c in bodies if not (text.startswith("项目", c.end) and _of_firm(text, c))]
    firms = {c.start for c in bodies if c.value.kind in ("company", "fund")}
    sorts = {
        c.start: c.end for c in bodies
        if c.end in firms and text.endswith("公司", c.start, c.end) and found.starting("place", c.start) is None
    }  # fmt: skip
    return [c for c in bodies if c.end > sorts.get(c.start, 0)] if sorts else bodies


#: What two hospitals make with each other, and what stands before it.
_MADE = {"医联体": "医院", "联盟": "医院专科"}
_MADE_SIGNS = noted([before + made for made, before in _MADE.items()])


def without_made(document: Document, hits: list[WordHit]) -> list[WordHit]:
    """The endings without what two hospitals make with each other: 甲医院与乙医院|医联体签约; “江城医院医联体” is called so."""
    if not document.has_any(_MADE_SIGNS):
        return hits
    text = document.text
    return [h for h in hits if not text.endswith(_MADE.get(h.word, "\n"), 0, h.start) or text.startswith("”", h.end)]
