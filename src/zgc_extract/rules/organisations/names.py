"""Names of bodies that end in a known ending: how far to the left each of them reaches."""

from __future__ import annotations

from itertools import pairwise

from ...conjunctions import AND
from ...document import Document
from ...growth import PLACES, Soil, soil
from ...lexicon import WordHit
from ...pieces import is_han
from ...readings import OrganisationName
from ...rule import Candidate, Found
from ...shelf import compiled
from .anchored import DIVISIONS
from .edges import ON, behind_side, is_former, start_of
from .firms import from_mark
from .inside import OCCASIONS, RANKED, TRADED, of_project, of_work, sponsors, without_made, without_sorts

#: A party committee right before its government.
_COMMITTEE_AND = compiled(r"[\u4e00-\u9fff]{0,8}[省市区县州旗]委(?=[省市区县州旗](?:人民)?政府$)")

#: Under this name of a kind the bodies by ending are kept while a text is read: other rules start from them.
_KEPT = "_bodies"

_GROUND, _LANDS = "_ground", "_lands"

#: Divisions whose committees are called 党委: 广西壮族自治区党委, 昌吉回族自治州党委.
_AUTONOMOUS = ("自治区", "自治州")
#: Lands of the table that are divisions of China.
_DIVISIONS = frozenset(("香港特别行政区", "澳门特别行政区", "台湾"))

#: A party before its committee's seat.
_OF_PARTY, _LONGEST_SEAT = compiled(r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)[一-龥]{0,5}$"), 10

#: Function words that a tokenizer glues to an ending: 队|以, 局|在.
_GLUED = frozenset("以与和在由对向被将从主客为")

#: Words that a tokenizer cuts through behind 大学.
_OF_SCHOOLS = (
    "校地", "校企", "校城", "校政", "校友", "校园", "校区", "校方", "校内", "校外", "校党", "校团", "校县", "校市", "校际", "校长", "校银",
    "生命科学", "生物科学", "生物工程", "生物医学", "生物技术", "生物无机", "生物化学",
)  # fmt: skip

#: What follows where the ending is the middle of a contest's name: 联盟|杯; where it is a verb (学会|了) or an adjective (中心|启动区).
_CONTESTS = ("杯", "赛")
_GOES_ON = {
    "科技": ("城", "园", "港", "岛", "馆", "楼", "大厦", "新城", "合作", "成果", "攻关", "交流", "特派员", *_CONTESTS),
    "学会": ("了", "到", "着", *_CONTESTS),
    "中心": ("启动区", "城区", "商务区", "广场", "小学", "幼儿园", "校区", "库区", "镇区", *_CONTESTS),
}

#: What a sum ends in, before 予.
_SUM_ENDS = ("元", "币", "金")

#: Before a firm's name: an investor (老股东|青禾创投), whose it is (星河集团子公司|江城电机有限公司), its sort (初创企业|星河科技有限公司).
_OWNER = compiled(
    r"(?:[老新原大]?股东|[领跟]投方|投资方)(?=.)"
    r"|[^(()]{2,20}?(?:全资|控股|参股)?(?:[子孙]公司|附属公司)(?=.{2,})"
    r"|[一-龥]{0,8}?(?:(?:初创|龙头|科创|高新技术|本土|本地|骨干|链主|头部|独角兽|成员|会员|入驻|知名|外资|民营)(?:企业(?!家)|公司|厂商)|(?:创投|风投|私募|产业|母)基金|投资机构|[一-龥]{0,6}连锁店)(?=[一-龥A-Za-z(()]{2})"
)
_OF_FIRMS = ("legal", "brand", "name")
#: Offices that a body has elsewhere.
_POSTED = frozenset({"代表处", "办事处", "联络处", "使馆", "大使馆", "领事馆", "总领馆", "总领事馆", "代表团", "使团"})

#: How large a fund is, before its name.
_SUMS = ("元的", "元人民币的", "美元的")
#: What is still to be founded, before its name.
_TO_BE = compiled(r"(?:[将拟]|计划|准备|考虑|有望)[^,。;的]{0,12}(?:增设|建设|设立|新建|筹建|组建|成立|建成)$")
_REACH = 20

#: What stands before a firm that the text will not name.
_SOME = ("某", "某某", "××")

#: Words for the house itself before the name of a part of it.
_HOUSES = ("学院", "学校")

#: What societies of a whole land end in.
_SOCIETIES = ("会", "联盟", "联合体")
#: Letters of lands in their names.
_LETTERS = frozenset("英美德法日韩澳加欧亚非菲泰侨")

#: How much must stand before endings that are a body's wherever the quotes hold nothing else; what is no body behind the quotes.
_WHOLE_IN_QUOTES = frozenset(("strong", "open", "plain", "weak", "place"))
_OF_QUOTED = ("项目", "计划", "行动", "工程", "等项目", "两个项目", "建设", "称号", "试点", "模式")
#: What shows that the quotes hold more than a name: “建设一流研究院”.
_VERBS_IN_QUOTES = frozenset((
    "建设", "打造", "的", "是", "为", "将", "要", "在", "一个", "一批", "做", "办", "创建", "建", "培育", "争创", "争当",
))  # fmt: skip
_SHORTEST_QUOTED, _LONGEST_QUOTED = 6, 30
_PLAIN = compiled(r"[\u4e00-\u9fffA-Za-z0-9·\-]+")

#: What follows a body that stands for its sort: 以星河公司|为代表.
_SAMPLES = ("为代表", "为首", "为主", "为例", "为龙头", "为核心", "等为")

#: Brackets that may follow a company's ending and belong to it.
_TAILS = ("(集团)", "(中国)", "(控股)", "(有限合伙)", "(普通合伙)", "(特殊普通合伙)")

#: Words for a body told before, which send a delegation without a name: 与学校|代表团座谈.
_NO_SENDERS = frozenset(("学校", "公司", "集团", "企业", "大学", "双方", "中方", "外方", "政府", "商会", "协会", "高校"))

#: What a house that acts is followed by.
_VENUE_ACTS = ("表示", "宣布", "发布", "联合", "主办", "承办", "举办", "推出", "与", "和", "、", "负责", "精心", "组织", "工作人员", "有限")

#: What may stand before the place in the name of a committee or of a public university.
_BEFORE_PLACE = ("中国共产党", "中共", "共青团", "武警", "民革", "民盟", "民建", "民进", "民航", "国网", "国立")


def bodies(document: Document, found: Found) -> list[Candidate]:
    """The bodies by ending, worked out once for a text."""
    kept = found.of(_KEPT)
    if not kept:
        kept = [Candidate(_KEPT, 0, 0, "", tuple(_by_ending(document, found)))]
        found.put(_KEPT, kept)
    value = kept[0].value
    assert isinstance(value, tuple)
    return list(value)


def ground_of(document: Document, found: Found) -> Soil:
    """What growth needs to know of the text, worked out once for a text."""
    kept = found.of(_GROUND)
    if not kept:
        ground = soil(document, found, ("organisations", *PLACES), ("title", "date", "money"))
        kept = [Candidate(_GROUND, 0, 0, "", ground)]
        found.put(_GROUND, kept)
    value = kept[0].value
    assert isinstance(value, Soil)
    return value


_LONGEST, _OURS = 90, 3
#: What makes offices those of many places: 省级|以上|开发区管委会, 各市|州工信局.
_MANY, _EACH = compiled(r"(?:以上|各(?:[省市州盟区县旗]|[(、)]){0,6}级?)$"), 9
#: What else than a town stands in brackets behind a university's name.
_CAMPUSES = frozenset(("华东", "筹"))


def longest_by_end(hits: list[WordHit]) -> list[WordHit]:
    """At each end only the longest word."""
    best: dict[int, WordHit] = {}
    for h in hits:
        other = best.get(h[1])
        if other is None or h[0] < other[0]:
            best[h[1]] = h
    return list(best.values())  # hits come in the order of their ends


def _by_ending(document: Document, found: Found) -> list[Candidate]:
    hits = document.hits("organisation_suffixes")
    if not hits:
        return []
    text = document.text
    hits = without_made(text, hits)
    ground = ground_of(document, found)
    titles = found.of("title")
    crossing = {i for c in titles for i in range(c.start, c.end - 1)}
    title_ends = {c.end: c.start for c in titles}
    place_ends = set(ground.places)
    out: list[Candidate] = []
    for hit in longest_by_end(hits):
        if hit.row["strength"] == "none" or hit.end - 1 in crossing or not _ends(document, found, hit):
            continue
        core = ground.units.get(hit.end)
        known = core is not None and core < hit.start and text[core] not in DIVISIONS
        if core and known and hit.word == "局" and text[core - 1 : core] in DIVISIONS and {core - 1, core} & ground.bounds:
            known = False  # 县|招商局 is the county's, no firm
        if core and known and text.startswith(_AUTONOMOUS, core) and core + len(_AUTONOMOUS[0]) in ground.places:
            known = False  # 南江傣族|自治州|人民政府
        if known and (hit.end in place_ends or (core not in ground.units and not text.endswith("附属", 0, core))):
            continue  # the ending of a known name, and no known name right before it
        if hit.start in title_ends:
            ground.wall.difference_update(range(title_ends[hit.start], hit.start))
        if len(hit.word) == 1 and hit.end in ground.bounds and text[ground.word_start(hit.end) : hit.end] in ground.stops:
            continue  # 签署, 全部
        start = start_of(text, ground, hit)
        if text.startswith("”", hit.end) and hit.row["strength"] in _WHOLE_IN_QUOTES:
            start = _quoted(text, ground, hit, start)
        if start is None and hit.word in _POSTED and text[hit.start - 2 : hit.start - 1] == "驻":
            start = ground.units.get(hit.start - 2)  # 联合国教科文组织|驻华|代表处
        if start is None and (size := _shared(hit.word)):
            start = _whole(ground, hit.start + size)  # 海淀区|委: the division's character belongs to both
        if start is None:
            continue
        if (on := ON.fullmatch(text, start, hit.start)) is not None:
            if hit.word[0] not in DIVISIONS:
                continue  # 仪式上|公司总经理
            start = on.end()  # 会议上|市委
        start += text.startswith("奖", start) and start > 0 and is_han(text[start - 1])  # 永续经营奖|华邦电子
        start += text.startswith("予", start) and text[start - 1 : start] in _SUM_ENDS  # 注资百亿元予|甲公司
        if text.startswith(_HOUSES, start) and hit.start - start > 2:
            start += 2  # 受聘为学院|信息工程学院院长
        start = behind_side(text, ground, hit, start)
        led = text[start] in "携为" and start not in ground.heads and start > 0 and is_han(text[start - 1])
        start += led and hit.start - start > 2  # 共同为|医联体协作医院
        start += text[start] == "届" and text[start - 1 : start].isalnum() and start > 0  # 第4|届|运动会组委会
        start += text[start - 1 : start] == "我" and text[start] in DIVISIONS and hit.start - start > _OURS  # 我县|云聚农民专业合作社
        start += text[start] == "以" and text.startswith(_SAMPLES, hit.end)  # 以|星河公司为代表
        start += text[start] == "兼" and start in title_ends  # 董事长兼|星河文旅董事长
        if text[start] == "驻" and start not in ground.heads and hit.word.endswith(_SOCIETIES):
            continue  # 9家驻曲|商会
        if hit.row["strength"] == "legal":
            start = from_mark(text, ground, start)
        if hit.row["strength"] == "legal" and (text.startswith(_SOME, start) or text.endswith(_SOME, 0, start)):
            continue  # 某|阀门科技有限公司
        if hit.row["kind"] == "fund" and text.endswith(_SUMS, 0, start) and not (start in ground.heads or _coined_at(ground, start)):
            continue  # 将设立总规模10亿元的|冰雪装备产业基金: its sort
        if hit.row["strength"] != "legal" and hit.row["kind"] != "company" and _TO_BE.search(text, max(0, start - _REACH), start):
            continue  # 拟在2026年建设|中爱创新中心
        if hit.row["strength"] in _OF_FIRMS and (owner := _OWNER.match(text, start, hit.start)) is not None:
            start = owner.end()  # 老股东|青禾创投
        former = is_former(text, ground, start) and found.starting("title", hit.end) is not None
        start += former and hit.start - start > 1  # 原|星河汽车有限公司|副总裁
        start = _with_partner(text, ground, _with_host(text, ground, hit, _with_party(text, start)))
        if text[start - 1 : start] == "驻" and start > 1 and (hit.word in _POSTED or hit.word == "总会馆"):
            start -= 1  # 中国驻约堡总领事馆和|驻南非大使馆
        if text[start - 1 : start] == "全" and start - 1 in document.boundaries and hit.word.endswith(_SOCIETIES):
            start -= start in ground.heads or text[start] in _LETTERS  # 全非洲|中国和平统一促进会, 全英|华人教授协会
        if hit.word.endswith("政府") and (pair := _COMMITTEE_AND.match(text, start, hit.end)):
            start = pair.end()  # 苍南县委|县政府
        end = hit.end
        for tail in _TAILS:
            if text.startswith(tail, end):
                end += len(tail)
        if hit.row["kind"] == "university":
            end = with_campus(document, end)
        if end - start > _LONGEST:
            continue  # a name that holds a name that holds a name …: a row without its marks
        if hit.row["strength"] == "venue" and not _acts(document, found, start, end):
            continue
        soft = hit.row["strength"] in ("brand", "name")
        short = soft or hit.row["strength"] == "weak"
        if soft and hit.row["strength"] == "brand" and text.endswith(_BOUGHT, 0, start):
            continue  # 采用|高通芯片: what a firm makes
        if soft and (text.startswith((*OCCASIONS, *TRADED), end) or of_work(text, start, end)):
            continue
        if short and of_project(document, start, end):
            continue
        if hit.word == "代表团" and text[start : hit.start] in _NO_SENDERS:
            continue
        if hit.word in ("公司", "子公司") and text.endswith(_OWNED, start, hit.start):
            continue  # 星河集团|控股子公司|江城电机有限公司, 江城大学|附属公司
        if hit.word == "队" and text.endswith("团", start, hit.start) and text[hit.start - 2 : hit.start - 1] == ")":
            continue  # 晶源医学(Cellomix)|团队
        if text[start - 1 : start] == "家" and hit.word in _FELLOWS and text[start - 2 : start - 1] in _OF_MANY:
            continue  # 20家|徽商商会
        if text[start - 1 : start] == "“" and text.startswith(_HONOURS, end):
            continue  # “平安医院”称号
        each = _MANY.search(text, max(0, start - _EACH), start) or (text[start] == "各" and text[start + 1] in DIVISIONS)
        if each or sponsors(text, start, end):
            continue  # 省级以上|开发区管委会, 各|开发区管委会 are many
        ground.grown.add(end)
        if soft:
            ground.soft.add(end)
        ground.units[end] = min(start, ground.units.get(end, start))
        ground.heads[start] = max(end, ground.heads.get(start, end))
        ground.places.discard(end)
        kind = hit.row["kind"]
        # 甲公司|财务部 is the firm's, 乙协会|工作委员会 the association's
        if kind == "government" and not hit.word.endswith(("管委会", "管理委员会")):
            kind = next((ground.kinds[k] for k in range(hit.start, start, -1) if k in ground.kinds), kind)
        ground.kinds.setdefault(end, kind)
        if kind == "incubator" and RANKED.fullmatch(text, start, end):
            continue  # 2022年度|国家级科技企业孵化器: a rank that many have
        out.append(Candidate("organisation", start, end, "", reading(document, found, start, end, kind)))
    return without_sorts(text, found, out)


#: What is done with goods, before a firm and what it makes.
_BOUGHT = ("采用", "搭载", "使用", "配备", "选用", "内置", "装有", "安装", "一辆", "一台", "一款", "驾驶")
#: How a firm belongs to a body, before 公司.
_OWNED = ("全资", "控股", "参股", "附属", "下属", "旗下", "直属", "关联")
#: Bodies of which several are counted, and what counts them.
_FELLOWS, _OF_MANY = frozenset(("商会", "协会", "学会", "联合会", "同乡会", "校友会")), frozenset("0123456789余多十百")
#: What stands behind a title of honour in quotes that is worded as a body's name.
_HONOURS = ("”称号", "”荣誉", "”的称号", "”牌匾", "”奖牌", "”等称号", "”等荣誉", "”光荣称号", "”创建")


def with_campus(document: Document, end: int) -> int:
    """The end of a university's name with the town in brackets that tells it from others: 中国石油大学|(北京)."""
    text = document.text
    if text[end : end + 1] != "(":
        return end
    close = text.find(")", end, end + 6)
    inside = text[end + 1 : close]
    known = close > 0 and (inside in _CAMPUSES or inside in document.lexicon.table("places"))
    return close + 1 if known else end


def _ends(document: Document, found: Found, hit: WordHit) -> bool:
    """Whether a word ends where the ending does: by the tokens, or by a post that begins there."""
    bounds = document.boundaries
    if document.text.startswith(_GOES_ON.get(hit.word[-2:], _CONTESTS), hit.end):
        return False
    if hit.word == "学校" and document.text[hit.start - 1 : hit.start] == "大":
        return False  # 江城大|学校|地合作
    if hit.end in bounds or found.starting("title", hit.end) is not None:
        return True
    if hit.word == "大学" and document.text.startswith(_OF_SCHOOLS, hit.end):
        return True  # 江城大|学校|地合作
    behind = document.text[hit.end : hit.end + 1]
    if hit.row["strength"] == "bound" and document.text[hit.start - 1 : hit.start] in DIVISIONS and behind in AND:
        return len(hit.word) > 1  # 市经|信委和市|工商联
    if hit.word[1:] == "委会" and _OF_PARTY.search(document.text, max(0, hit.start - _LONGEST_SEAT), hit.start):
        return not document.text.startswith("议", hit.end)  # 民盟浙江|省委|会供|图
    return hit.start in bounds and document.text[hit.end] in _GLUED


def _quoted(text: str, ground: Soil, hit: WordHit, start: int | None) -> int | None:
    """Where the quotes open of which all is one name: “影视与新传媒创研|中心”."""
    opened = text.rfind("“", max(0, hit.end - _LONGEST_QUOTED), hit.start) + 1
    if not opened or hit.end - opened < _SHORTEST_QUOTED or not _PLAIN.fullmatch(text, opened, hit.end):
        return start
    honour = hit.row["kind"] == "incubator" and text.startswith(("国家级", "省级", "市级"), opened)
    if honour or text.startswith(_OF_QUOTED, hit.end + 1) or (start is not None and start <= opened):
        return start
    cuts = [p for p in range(opened, hit.start + 1) if p in ground.bounds]
    words = [text[a:b] for a, b in pairwise(cuts)]
    return start if any(w in ground.acts or w in _VERBS_IN_QUOTES for w in words) else opened


def _shared(ending: str) -> int:
    """How many characters a division and its office's ending share: 海淀|区|委, 广西壮族|自治区|党委."""
    return len(_AUTONOMOUS[0]) if ending.startswith(_AUTONOMOUS) else int(ending[0] in DIVISIONS)


def _whole(ground: Soil, end: int) -> int | None:
    """Where the places begin that end there: 深圳市|福田区."""
    start = ground.units.get(end)
    while start is not None and start in ground.places and start in ground.units:
        start = ground.units[start]
    return start


def _with_party(text: str, start: int) -> int:
    """The name with what may stand before a committee's place: 中共河北省委, 共青团衡阳市委."""
    for word in _BEFORE_PLACE:
        if text.endswith(word, 0, start):
            return start - len(word)
    return start


def _with_host(text: str, ground: Soil, hit: WordHit, start: int) -> int:
    """An office abroad or in another town with the body whose it is: 联合国教科文组织驻华代表处."""
    if hit.word in _POSTED and text[start - 1 : start] == "驻" and start - 1 in ground.units:
        return ground.units[start - 1]
    return start


def _with_partner(text: str, ground: Soil, start: int) -> int:
    """The name with the land before a dash: 中国—|东盟商务理事会."""
    if text[start - 1 : start] in ("—", "-", "–") and start in ground.heads and start - 1 in ground.units:
        shared = start - 1 in ground.places or (ground.kinds.get(start - 1) == "university" and start != ground.heads[start])
        return ground.units[start - 1] if shared else start
    return start


def _coined_at(ground: Soil, start: int) -> bool:
    """Whether a word begins there that no dictionary has."""
    end = start + 2
    while end < len(ground.text) and end not in ground.bounds:
        end += 1
    return ground.coined(ground.text[start:end])


def _acts(document: Document, found: Found, start: int, end: int) -> bool:
    """Whether a house that visitors go to is meant as a body: before a post, or as one who acts."""
    text = document.text
    return (
        found.starting("title", end) is not None
        or text.startswith(_VENUE_ACTS, end)
        or text.endswith(("由", "据", "记者从"), 0, start)
    )


def reading(
    document: Document, found: Found, start: int, end: int, kind: str, full: str | None = None
) -> OrganisationName:
    """The body's name with its kind and, where a place or a known body begins it, its country."""
    country = lands(document, found).get(start)
    return OrganisationName(document.text[start:end], kind or "other", full or None, country)


def state(land: str) -> str:
    """The country of a body by its table's land: GB/T 2260 counts Hong Kong, Macao and Taiwan as divisions."""
    return "中国" if land in _DIVISIONS else land


def lands(document: Document, found: Found) -> dict[int, str]:
    """Where a place or a known body starts → its country, worked out once for a text."""
    kept = found.of(_LANDS)
    if not kept:
        of = {h.start: state(h.row["country"]) for h in document.hits("organisations") if h.row["country"]}
        of.update({h.start: "中国" for h in document.hits("places")})
        of.update({h.start: h.row["name"] for h in document.hits("countries")})
        kept = [Candidate(_LANDS, 0, 0, "", of)]
        found.put(_LANDS, kept)
    value = kept[0].value
    assert isinstance(value, dict)
    return value
