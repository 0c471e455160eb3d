"""Fact rules for launches told in rows: 甲、乙等5个项目集中开工; 8个项目开工,分别为甲、乙."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ...fact import Fact, Story
from ...lexicon import WordHit
from ...numerals import parse_number
from ...rule import no, yes
from ...shelf import compiled
from ...sought import has_any, places
from ..clauses import balanced, clause_start, strip_adverbs, triggers
from ..edges import edges
from ..naming import named_end, unquoted
from ..phrases import left_phrases
from ..telling import day_of, is_history, told
from .base import FOUNDED, RITE, SORT, rules
from .rows import set_row

#: How many of a sort are launched together, right before the verb or behind it: 等5个重大项目|集中开工, 开工的|8个重点项目.
_COUNT = r"(?:[近超约共]?(?:\d+|[一二两三四五六七八九十百]+)?(?:余|多)?个|一?批|多个)[^,。;:、的\d]{0,10}?(?:项目|工程|平台|中心|基地|园区)"
#: The same of any sort of thing: 5条道路, 3所新学校.
_COUNT_OF_SORT = rf"(?:\d+|[二两三四五六七八九十]+)[个条座家所项处支款](?:[^,。;:、的\d]{{0,8}}?(?:{SORT}))"
_ROW_END = compiled(rf"等(?:在内的)?{_COUNT}$")
_NAMED = compiled(
    r"(?=[近超约共\d一二两三四五六七八九十百余多个批的项])(?:"  # what it begins with: most places are passed over by it
    rf"{_COUNT}(?:(?:的?建设)?(?=:)|[^,。;:、\d]{{0,6}}?(?:分别|依次)(?:是|为|有)?|包括|(?:是|为|有)(?=:))[:,]?\s?"
    rf"|{_COUNT_OF_SORT}(?:[,:]?(?:分别|依次)(?:是|为|有)?|,?包括|(?=:))[:,]?\s?"
    rf"|[两二三四五六七八九十]大[^,。;:、\d]{{0,8}}?(?:{SORT})”?(?:,?(?:分别|依次)(?:是|为)|,?包括|,即|(?=:))[:,]?\s?"
    r"|项目\d+[个项],(?:(?:分别|具体)(?:为|是)|包括|主要有|主要包括|有|为(?=[^、,。;]{4,30}[。;\n])):?\s?"
    r"|的(?:[\d二两三四五六七八九十]+个)?[^,。;:、\d]{0,6}(?:项目|工程)(?:共?\d+[个项])?,[^。;:]{2,90},(?:主要|具体)?包括[:,]?\s?"
    r"|的(?:\d+个)?[^,。;:、\d]{0,6}(?:项目|工程)(?:[^。;:、]{2,40})?,?(?:其中)?(?:包括|(?<![具没所享拥既也更])有|分别(?:是|为))[:,]?\s?)"
)
#: Of these each of them holds one, or such a colon.
_LEADS_IN, _COLON = ("分别", "依次", "包括", ",即", "项目", "工程"), compiled(rf"(?:{SORT}|建设|[是为有])”?:")
#: 开工|项目包括甲、乙等5项: the heading of a row inside its sentence.
_HEADING = compiled(
    r"(?:(?:的)?(?:重点|重大|产业|民生|建设|新建|一批|[\d一二两三四五六七八九十]+个)*(?:项目|工程)|的(?:还|也)?(?=有(?:[^,。;:!?\n]{2,16}的|[^,。;:!?\n、]{3,24}、))"
    rf"|的(?:新|创新|重点|科研|公共|首批|主要)*(?:{SORT}))(?:名单)?(?:\([^()\n]{{1,8}}\))?(?:共|有|计)*(?:[\d一二两三四五六七八九十]+[个项家])?"
    r"(?:,?(?:其中)?(?:主要|分别|具体|依次)*(?:包括|包含|涵盖|有|为|是)(?:了)?:?|:) ?"
)
_HOW_MANY = compiled(r"([\d一二两三四五六七八九十]+)[个项家]")
#: 集中开工|共有甲、乙等5个项目.
_HAVING = compiled(
    r"(?:的)?(?:共|还|就|既|主要)?(?:有|包括)(?=[^。;!?\n]{4,300}?等[\d一二三四五六七八九十]+(?:余|多)?个[^,。;:、\d]{0,10}(?:项目|工程))"
)
#: Before the verb that tells who was there: 出席今天|开工奠基的单位有.
_ATTENDED = compiled(r"出席|参加|应邀|莅临|见证|参建|施工")
#: 此次开工|的甲、乙等5个项目(计划总投资8亿元;丙等2个项目): what is begun in a row that its count sums up.
_OF_COUNTED = compiled(
    r"的(?!还?有|包括)(?=[^,。;!?\n]{2,40}?、[^,。;!?\n]{2,300}?等\d+个[^,。;:、\d]{0,10}?(?:项目|工程)(?:计划|概算|预计)*(?:总投资|投资|[,。;]))"
)
#: Behind the count of such a row: what it is worth, up to the next group of the same.
_SUMMED = compiled(r"等\d+个[^、,。;:\d]{0,10}?(?:项目|工程)(?P<worth>(?:计划|概算|预计|,)*总?投资[^,。;、]{1,16})?(?P<more>;)?")
#: 甲、乙|均在其中: the row of what is among those begun.
_AMONG = compiled(
    r"(?=[等全都均也皆就在名位其])"
    r"(?:等[^,。;、]{0,12})?(?:全部|[都均也皆就])?(?:[在名位]列)?(?:在?其[中间]|在列)(?=[,。;\n]|$)"
)
#: What such an end holds, and how far before that it begins.
_IN_IT, _BEFORE_IT = ("其中", "其间", "在列"), 18
#: 开工项目中,|既有甲等招商项目,也有乙、丙等重大工程: names of both sorts, not only what they are.
_BOTH = compiled(
    r"(?:项目|工程)(?:中|里|\d+个[^。;:!?]{0,16})?[,\n]既有(?P<one>[^,。;:!?]{4,120}?)等[^、,。;:\n]{0,16}(?:项目|工程)[,\n](?:也|又|还)有(?P<other>[^,。;:!?]{4,120}?)等[^、,。;:\n]{0,16}(?:项目|工程)"
)
#: 目前|已开工的项目有…: a state, no news.
_STATE = compiled(r"已经?(?:正式|全面|陆续|先后)?$")
#: 成立|的5家联盟分别为甲、乙: as many of a sort as follow.
_OF_A_SORT = compiled(r"的(?:[\d二两三四五六七八九十]+)[个家座所条支只款][^,。;:、\d]{2,16}?(?:分别|依次)(?:是|为|有):?\s?")
#: What ends such a row: 甲、乙|等5项.
_ITEMS = compiled(r"等(?:\d+|[一二三四五六七八九十]+)(?:余|多)?[项个](?![一-龥])|等[^,。;、]{0,10}$")
#: 3个项目集中开工,|分别是甲、乙、丙.
_BEHIND = compiled(r",(?:(?:分别|依次|具体)(?:是|为|有|包括)|包括):?\s?")
_COUNTED = compiled(rf"{_COUNT}|{_COUNT_OF_SORT}|项目(?:共|共计|共有|有)?\d+个")
#: What is told of an entry before its name: 总投资8亿元的|甲基地.
_TELLS = r"(?:(?:总?投资|占地|年产|总面积|总建筑面积|由)[^、,。;的]{2,24}|[^、,。;的]{2,20}(?:投资建设|投资|承建|打造|建设|兴建))的"
#: Just so many as are named: 甲和乙|两个项目.
_SO_MANY = compiled(
    r"(?<=[一-龥A-Za-z\d)])(?:这|上述)?(?P<count>[两二三四五六七八九十]|\d{1,2})(?:大|个|座|项)[^,。;:、的\d]{0,8}(?:项目|工程|平台|中心|基地|园区)也?$"
)
_LINK = compiled(r"、|以及|[和与及]")
#: Groups told one after the other: 甲、乙等基础设施项目,|丙等产业项目.
_SORTS = r"(?=[^、,。;:!?“”]{2,24}(?:、[^,。;:!?]{2,60})?等[^、,。;:\d]{0,10}(?:项目|工程)(?:[,。;\n]|$))"
_SPLIT = compiled(
    rf"[、;]|(?<=项目|工程|基地|中心|平台|大学|中学|小学)[和与及]|(?<=[院室所馆园校厅盟会站港路桥厂局城楼店期线段])[和与及](?!配套|其|附属|相关)(?=[^、,。;]{{3,30}}$|[^、,。;]{{3,30}}[,。;\n等])|以及|(?<=元\))[和与及]|,(?={_TELLS})|(?<=项目|工程),{_SORTS}"
)
#: The same where each stands on a line of its own.
_LINES = compiled(rf"\n|{_SPLIT.pattern}")
#: A row ends with its clause, unless a comma stands before what is told of the next, or groups are told: 甲等6个文旅项目;乙等…
_GROUP = r"等[^、,。;:]{0,16}(?:项目|工程)\d+个(?:,总投资[^,。;]{1,12})?"  # 甲基地等文旅项目5个,总投资3亿元
_ROW = compiled(rf"(?:等\d+个[^、,。;]{{0,10}}(?:项目|工程);|{_GROUP};?|[^,。;:!?\n]|,(?={_TELLS})|(?<=项目|工程),{_SORTS}){{4,400}}")
#: Entries parted by semicolons: 甲基地;乙产业园;丙项目.
_SEMICOLONS = compiled(r"[^,。;:、!?\n]{4,36}(?:;[^,。;:、!?\n]{4,36})+(?=[。\n]|$)")
_ETC = compiled(
    rf"等(?:[\d一二三四五六七八九十两]*(?:余|多)?个?[^、,。]{{0,8}}(?:项目|工程|平台|中心|基地))?$|{_GROUP}$|\d+[个项](?:[^、,。;的\d]{{2,8}}(?:项目|工程))?$"
)
#: What the last group of a row only counts: 甲等5个工业项目和|1个基础设施项目.
_REST = compiled(r"\d+[个项][^、,。;:\d]{2,10}(?:项目|工程)")
_TOLD_OF = compiled(_TELLS)
#: What it is worth, in brackets behind it.
_WORTH = compiled(r"\([^()]*(?:投资|亿|占地)[^()]*\)$")
#: A row of what is told with each: 总投资8亿元的甲基地、总投资5亿元的乙项目|集中开工.
_TOLD_ONE = compiled(
    rf"{_TELLS}(?P<name>[^,。;]{{2,34}}?(?:项目|工程|基地|中心|平台|园|生产线|工厂))"
    rf"(?=[、和与及]{_TELLS}|(?:宣布|集中|同时|正式|同步|先后)*$)[、和与及]?"
)
_TOLD_ROW = compiled(rf"(?:{_TOLD_ONE.pattern.replace('(?P<name>', '(?:')}){{2,}}")
#: Ways that are counted behind their names: 甲至乙、丙至丁|两条高速公路.
_WAYS = compiled(r"(?P<count>[两二三四五六七八九十]|\d{1,2})条(?P<sort>高速公路|公路|铁路|高铁|地铁线路|隧道|线路)$")
_SHORTEST, _LONGEST, _NEAR = 4, 36, 300


def _entries(story: Story, start: int, end: int, split: re.Pattern[str] = _SPLIT) -> list[tuple[int, int]]:
    """The entries of a row, none of them a clause; nothing where more than one in five is no name."""
    text, at, out, failed = story.text, start, list[tuple[int, int]](), 0
    cuts = [m.span() for m in split.finditer(text, start, end) if balanced(text, start, m.start())]
    for a, b in [*cuts, (end, end)]:
        if out and _REST.fullmatch(text, at, a):
            continue
        etc = _ETC.search(text, at, a)
        stop = etc.start() if etc else a
        worth = _WORTH.search(text, at, stop)
        stop = worth.start() if worth else stop
        told = _TOLD_OF.match(text, at, stop)
        start = told.end() if told else at
        least = _SHORTEST - (text[stop - 1] in "路街桥站线")
        cut = (e for e in edges(story, start, stop) if e.sort in "vpaun" and not (told and e.end == stop))  # 投资8亿元的|甲矿瓦斯发电
        if least <= stop - start <= _LONGEST and next(cut, None) is None:
            out.append((start, stop))
        else:
            failed += 1
        at = b
    return out if failed * 4 <= len(out) else []


def _fact(story: Story, hit: WordHit, start: int, end: int, span: tuple[int, int]) -> Fact:
    mention = next((m for m in story.within(start, end, "organisation", "park") if (m.start, m.end) == (start, end)), None)
    subject = story.entity(mention) if mention else unquoted(story.text[start:end])
    fact = Fact("launch", {"subject": subject, "launchers": []}, [span], date=day_of(story, hit.start))
    fact.modality = told(story, hit)
    return fact


@rules.fact(
    "row",
    yes("此次共有星河高端轴承、远山碳化硅外延片、滨海冷链装备等6个重大项目集中开工。", subject="远山碳化硅外延片"),
    no("此次共有星河高端轴承、远山碳化硅外延片等6个重大项目集中签约。"),
    yes("星河储能和远山轴承这两个项目也举行了开工仪式。", subject="星河储能"),
    yes("江城至合肥、北岸至青岛两条高速公路通车典礼昨日举行。", subject="北岸至青岛高速公路"),
    yes("滨海轴承基地(总投资8亿元)、远山冷链产业园(总投资3亿元)集中开工。", subject="远山冷链产业园"),
    yes("滨海区的轴承生产基地、远山县的冷链物流产业园同时开工。", subject="轴承生产基地"),
    yes("江城三大文化场馆(江城大剧院、江城图书馆新馆、江城美术馆)同时启用。", subject="江城图书馆新馆"),
    no("新能源、新材料等6个项目集中开工。"),
)
def row(story: Story) -> Iterator[Fact]:
    """The members of a row that is started together: 甲、乙等6个项目集中开工, 甲至乙、丙至丁两条高速公路通车."""
    text = story.text
    for hit in triggers(story, "launch_verbs", chain=True):
        lo, _ = story.document.sentence_at(hit.start)
        start = clause_start(text, hit.start, lo)
        stop = strip_adverbs(story, start, hit.start)
        if "p" not in hit.row["takes"]:
            pair = [] if hit.row["class"] in "rh" else set_row(story, lo, stop)
            for a, b in pair if pair and not is_history(story, hit) else ():
                yield _fact(story, hit, a, b, (start, hit.end))
            continue
        ways = _WAYS.search(text, start, stop)
        if ways and "至" in text[start : ways.start()] and not is_history(story, hit):
            names = text[start : ways.start()].split("、")
            named_all = len(names) == parse_number(ways["count"]) and all("至" in name for name in names)
            for name in names if named_all else ():
                fact = Fact("launch", {"subject": name + ways["sort"], "launchers": []}, [(start, hit.end)])
                fact.date, fact.modality = day_of(story, hit.start), told(story, hit)
                yield fact
            continue
        if _TOLD_ROW.match(text, start, stop) and not is_history(story, hit):
            for one in _TOLD_ONE.finditer(text, start, stop):
                yield _fact(story, hit, *one.span("name"), (start, hit.end))
            continue
        entries = set_row(story, lo, stop) or _by_heads(story, hit, start, stop) or counted_row(story, start, stop)
        for a, b in entries if entries and not is_history(story, hit) else ():
            yield _fact(story, hit, a, b, (entries[0][0], hit.end))


def _by_heads(story: Story, hit: WordHit, start: int, stop: int) -> list[tuple[int, int]]:
    """The entries of a row that its count sums up: 甲、乙等6个项目|集中开工; none where they have heads of their own (甲平台、乙中心等)."""
    text = story.text
    m = _ROW_END.search(text, start, stop)
    if m is None or "、" not in text[start : m.start()]:
        return []
    if left_phrases(story, story.document.lexicon.table("_launch_nouns"), hit.start, story.document.sentence_at(hit.start)[0]):
        return []
    entries = _entries(story, _past_walls(story, start, text.find("、", start)), m.start())
    return entries if len(entries) > 1 else []


def counted_row(story: Story, start: int, stop: int) -> list[tuple[int, int]]:
    """The entries of a row that tells how many they are: 甲和乙这|两个项目."""
    counted = _SO_MANY.search(story.text, start, stop)
    link = _LINK.search(story.text, start, counted.start()) if counted else None
    if counted is None or link is None:
        return []
    entries = _entries(story, _past_walls(story, start, link.start()), counted.start(), _LINK)
    return entries if len(entries) == parse_number(counted["count"]) else []


def _past_walls(story: Story, start: int, end: int) -> int:
    """Behind the last word in a span that no name holds."""
    return max((e.end for e in edges(story, start, end) if e.sort in "vlcpau"), default=start)


@rules.fact(
    "named",
    yes("高新区5个重点项目昨日集中开工。5个项目分别为星河高端轴承生产基地、远山碳化硅外延片、滨海冷链装备项目。",
        subject="远山碳化硅外延片"),
    yes("此次开工的3个重点项目分别是:滨海大道改造工程、江城会展中心项目、星河产业园建设项目。", subject="滨海大道改造工程"),
    yes("此次同时开工的2个项目分别是,总投资10亿元的江城印刷制品项目和总投资5亿元的北岸构件制造项目。", subject="北岸构件制造项目"),
    yes("本次集中开工的重点项目共8个,总投资2亿元,包括江城古城河畔营地等6个文旅项目;北岸菌类加工园等2个农业项目。",
        subject="北岸菌类加工园"),
    yes("高新区2个项目集中开工,分别是星河集团投资建设的高端轴承基地、滨海冷链物流园项目(总投资3亿元)。", subject="高端轴承基地"),
    yes("此次开工项目包括滨海科创中心、江城供水工程、北岸环城路及配套工程等3项,竣工项目有江城游泳馆。", subject="北岸环城路及配套工程"),
    yes("开工项目为江城冷链物流园,总投资2亿元。", subject="江城冷链物流园"),
    yes("昨天,高新区16个项目集中开工,总投资99亿元,滨海锂电产业园、江城竹浆纸一体化基地均在其中。", subject="滨海锂电产业园"),
    yes("此次高新区集中开工共有江城智能制造产业园、滨海物流装备等5个项目。", subject="滨海物流装备"),
    yes("市政府近日启动了2个软件平台建设:江城软件园公共技术平台、滨海服务外包培训平台。", subject="滨海服务外包培训平台"),
    yes("当日授牌的2家产业联盟分别为江城储能产业联盟、北岸传感器创新联盟。", subject="北岸传感器创新联盟"),
    yes("此次开工的滨海制药基地、江城冷链装备制造、星河轴承厂区建设等3个工业项目计划总投资26亿元;北岸老年公寓、远山旅游基地建设等2个项目总投资3亿元。",
        subject="北岸老年公寓"),
    yes("昨日集中开工的项目包括:星河装备产业园;滨海冷链物流基地;远山锂电材料项目。", subject="滨海冷链物流基地"),
    yes("会上揭牌的平台有江城材料实验室、滨海智能研究院和远山技术转移中心。", subject="滨海智能研究院"),
    yes("昨日,江城新区3条道路同时通车,分别是滨江路、科创大道和远山路。", subject="滨江路"),
    yes("开工的9个项目中,工业项目2个,包括星河装备产业园、远山锂电材料项目;民生项目1个,为江城第三中学新建项目。",
        subject="江城第三中学新建项目"),
    yes("昨日,合肥公交开通3条新线路:101路、102路、夜间1号线。", subject="夜间1号线"),
    yes("会上举行了3个平台的揭牌仪式,分别是江城材料实验室、滨海智能研究院和远山技术转移中心。", subject="滨海智能研究院"),
    yes("会上启动“三大行动”:产业提质行动、城市更新行动、乡村振兴行动。", subject="城市更新行动"),
    yes("昨日,竣工项目两个,分别是环岳电气、北岭光电。新开工项目两个,分别是海澜生物和远山生物。", subject="远山生物"),
    no("此次签约的滨海制药基地、江城冷链装备制造等2个工业项目计划总投资26亿元。"),
    no("当日授牌的2家示范单位分别为江城储能示范基地、北岸传感器示范基地。"),
    no("昨天,高新区16个项目集中签约,总投资99亿元,滨海锂电产业园、江城竹浆纸一体化基地均在其中。"),
    no("开工项目有力支撑了滨海科创中心、江城供水工程。"),
    no("此次签约的3个重点项目分别是:滨海大道改造工程、江城会展中心项目、星河产业园建设项目。"),
    yes("高新区33个项目昨日集中动工。项目包括合肥电子商务产业园、滨海供应链管理中心等5个新项目。", subject="滨海供应链管理中心"),
    yes("本次集中开工的亿元以上项目有3个,总投资24亿元。项目包括天中鸟船艇项目、滨海大厦项目、永和箱包项目。", subject="永和箱包项目"),
    no("高新区33个项目昨日集中动工。项目包括高端装备、生物医药、新型材料等领域。"),
    yes("今天集中开工项目共22项,总投资120亿元,其中:产业转型类项目2项,具体为:滨海物流园、江城田园综合体等。基础设施类项目2项,"
        "具体为:枣园路道路工程、石河水库。", subject="石河水库"),
    yes("本次集中开工的四个项目,主要聚焦工业发展、乡村振兴等领域,总投资8.34亿元,包括江城岸坡治理工程、滨海水库除险加固工程。",
        subject="滨海水库除险加固工程"),
    no("出席今天开工奠基的单位有:星河集团、滨海银行合肥分行。"),
    no("3个项目分别为滨海大道改造工程、江城会展中心项目。"),
    no("5个项目昨日集中开工。此次开工的5个项目既有支撑跨越的制造业项目,也有数字驱动、文旅融合的服务业项目。"),
    yes("集中开工的9个项目总投资86亿元,包括江北高铁滨海段、西河治理等基础设施项目,星河电气、远山药业二期等产业项目。", subject="星河电气"),
    yes("本次开工项目中,既有星河液晶显示模组等招商引资项目,也有江城至远山高铁等重大工程。", subject="江城至远山高铁"),
    yes("昨日开工的有滨海电池产业园、远山轴承基地等;竣工的有北岸冷链园、江城智慧物流港。", subject="北岸冷链园"),
    no("昨日投产的有电子、化工等企业。"),
    no("昨天6个项目开工。昨天落户江城的项目,均具有投资体量大、带动就业能力强的特点。"),
)
def named(story: Story) -> Iterator[Fact]:
    """What is started by its count first and by its names then: 5个项目开工,分别为甲、乙."""
    text = story.text
    for hit in triggers(story, "launch_verbs", chain=True):
        sort = _OF_A_SORT.match(text, hit.end)
        if sort is not None and (hit.row["class"] != "r" or FOUNDED.search(text, sort.end(), story.document.sentence_at(hit.start)[1] - 1)):
            row = _ROW.match(text, sort.end(), story.document.line_at(hit.start).end)
            yield from _under_heading(story, hit, *row.span()) if row is not None else ()
        rite = RITE.match(text, hit.end)
        behind = _BEHIND.match(text, rite.end() if rite is not None else hit.end) if hit.row["class"] != "r" else None
        if behind and _COUNTED.search(text, clause_start(text, hit.start, story.document.sentence_at(hit.start)[0]), hit.start):
            yield from _listed(story, hit, hit.start, behind.end())
    hits = [h for h in triggers(story, "launch_verbs", chain=True) if h.row["class"] != "r" and not RITE.match(text, h.end)]
    ends = [h.end for h in hits]
    for m in _headings(text, hits):
        k = bisect_right(ends, m.end())
        if k and hits[k - 1].start >= m.start() - _NEAR and "签约" not in text[hits[k - 1].end : m.end()]:
            yield from _listed(story, hits[k - 1], min(hits[k - 1].start, m.start()), m.end())
    yield from _projects_told(story, hits)
    for hit in hits:
        yield from _groups(story, hit)
        both = _BOTH.match(text, hit.end)
        if both is not None and hit.row["class"] not in "rh":
            for part in ("one", "other"):
                yield from _under_heading(story, hit, *both.span(part), sure=True, split=_LINES if "\n" in both[part] else _SPLIT)
        having = _HAVING.match(text, hit.end)
        heading = having or _HEADING.match(text, hit.end)
        if heading is not None and not _ATTENDED.search(text, clause_start(text, hit.start, max(0, hit.start - _SHORTEST * 4)), hit.start):
            row = _row_at(story, heading.end())
            split = _all_told(story, heading, row) if having is None and row is not None else None
            sure = having is not None or split is not None
            yield from _under_heading(story, hit, *row.span(), sure=sure, split=split or _SPLIT) if row is not None else ()
    done = 0
    for at in places(text, "其在") if hits else ():
        among = _AMONG.search(text, max(done, at - _BEFORE_IT), at + 3) if text.startswith(_IN_IT, at) else None
        if among is not None:
            yield from _among(story, hits, among.start())
            done = among.end()


#: The next sentence tells what was begun: 33个项目集中动工。|项目包括甲、乙、丙等.
_PROJECTS_ARE = compiled(r"项目(?:主要|具体)?包括(?:了)?[:,]?(?=[^。;!?\n]{4,80}?、)")


def _projects_told(story: Story, hits: list[WordHit]) -> Iterator[Fact]:
    """The row of a sentence of its own behind the one that tells how many were begun."""
    text = story.text
    for m in _PROJECTS_ARE.finditer(text) if hits and "项目" in text else ():
        k = story.document.sentence_index(m.start())
        start, end = story.document.sentences[k - 1] if k else (0, 0)
        begun = [h for h in hits if start <= h.start < end and h.row["class"] not in "rh"]
        if begun and text[m.start() - 1] == "。" and _COUNTED.search(text, start, end) and "签约" not in text[start:end]:
            row = _row_at(story, m.end())
            yield from _under_heading(story, begun[-1], *row.span()) if row is not None else ()


def _headings(text: str, hits: list[WordHit]) -> Iterator[re.Match[str]]:
    """What leads in a row by its count, in the sentences of verbs and those soon behind them: none goes on over a 。"""
    end = 0
    for hit in hits:
        start, end = max(end, text.rfind("。", end, hit.start) + 1), text.find("。", hit.start + _NEAR) + 1 or len(text)
        part = text[start:end]
        if has_any(part, _LEADS_IN) or (":" in part and _COLON.search(part) is not None):
            yield from _NAMED.finditer(text, start, end)


def _all_told(story: Story, heading: re.Match[str], row: re.Match[str]) -> re.Pattern[str] | None:
    """What parts a row that has just as many entries as its heading counts: 竣工项目两个,分别是甲电气和乙光电."""
    counted = _HOW_MANY.search(heading[0])
    if counted is None:
        return None
    for split in (_SPLIT, _LINK):
        if parse_number(counted[1]) == len(_entries(story, *row.span(), split)) > 1:
            return split
    return None


def _row_at(story: Story, at: int) -> re.Match[str] | None:
    """The row of entries at an offset, up to the end of its line."""
    end = story.document.line_at(at).end
    return _SEMICOLONS.match(story.text, at, end) or _ROW.match(story.text, at, end)


def _groups(story: Story, verb: WordHit) -> Iterator[Fact]:
    """The entries of rows that the verb describes: 此次开工的甲、乙等2个工业项目总投资8亿元;丙、丁等2个项目总投资5亿元."""
    of = _OF_COUNTED.match(story.text, verb.end)
    if of is None or verb.row["class"] in "rh":
        return
    at = of.end()
    while (summed := _SUMMED.search(story.text, at, story.document.sentence_at(at)[1])) is not None:
        yield from _under_heading(story, verb, at, summed.start(), sure=True)
        if not summed["more"]:
            return
        at = summed.end()


def _under_heading(
    story: Story, verb: WordHit, at: int, end: int, *, sure: bool = False, split: re.Pattern[str] = _SPLIT
) -> Iterator[Fact]:
    """The entries of the row that 开工项目包括 leads in; as 为 may lead in anything, most of them end in what is begun.

    ``sure`` says that a count behind the row tells that they are projects.
    """
    if is_history(story, verb) or _STATE.search(story.text, max(0, verb.start - 4), verb.start):
        return
    etc = _ITEMS.search(story.text, at, end)
    entries = _entries(story, at, etc.start() if etc else end, split)
    nouns = story.document.lexicon.table("_launch_nouns")
    if len(entries) == 1 and "的" in story.text[slice(*entries[0])]:
        return  # 开工的项目有支撑跨越的先进制造业项目
    if sure or sum(named_end(story, nouns, b, a) is not None for a, b in entries) * 2 > len(entries):
        for a, b in entries:
            yield _fact(story, verb, a, b, (min(verb.start, at), max(verb.end, end)))


def _among(story: Story, hits: list[WordHit], end: int) -> Iterator[Fact]:
    """The row before 均在其中, where its sentence tells how many were begun."""
    text = story.text
    lo, _ = story.document.sentence_at(end)
    begun = [h for h in hits if lo <= h.start < end]
    start = clause_start(text, end, lo)
    if not begun or begun[-1].start >= start or not _COUNTED.search(text, lo, start) or "签约" in text[lo:start]:
        return
    yield from _under_heading(story, begun[-1], start, end)


def _listed(story: Story, verb: WordHit, begin: int, at: int) -> Iterator[Fact]:
    """The entries of the row at an offset; none where the verb's act is no news."""
    row = _row_at(story, at)
    if row is None or is_history(story, verb):
        return
    entries = _entries(story, *row.span())
    nouns = story.document.lexicon.table("_launch_nouns")
    alone = len(entries) == 1 and named_end(story, nouns, entries[0][1], entries[0][0]) is not None and "项目1个" in story.text[begin:at]
    for a, b in entries if len(entries) > 1 or alone else ():
        yield _fact(story, verb, a, b, (begin, row.end()))
