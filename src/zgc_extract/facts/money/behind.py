"""What a sum belongs to that is named behind it: 总投资20亿元的滨江造纸项目."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from ..edges import edges
from .allotted import set_up
from .clause import BODIES, clause_start
from .giving import receiver
from .heads import head_span
from .named import is_phrase, untrailed, what_is_named
from .whose import Subject
from .words import money_words

#: Those of whom the sum behind its metric is told: 年产值超过10亿元的|企业.
_THOSE = compiled(
    r"(?:(?:以上|左右|余)?的|以上)(?P<who>[一-龥]{0,4}(?:企业|公司|园区|项目|家庭|农户|乡镇|村|街道|单位))(?=[\d,。;、有共达]|"
    r"[一二三四五六七八九十百千数](?!期)|约|超)"
    r"|(?:以上)?的(?P<whom>(?:[一-龥]{2}|规上)?(?:企业|公司|园区|项目))(?![家集有界园化管法一二三四五六的]|[一-龥]{0,2}(?:工程|中心|公司))"
    r"|(?P<bare>(?:规上|规模|工业|龙头|重点|骨干|上市|建筑业|服务业)*(?:企业|公司|园区|项目|乡镇))(?:总?数)?(?=\d|[有达近约超共]|突破|"
    r"增至|增加到)"
)
#: The same between two bounds: 总投资5亿元|以上10亿元以下项目26个.
_BOUNDED = compiled("(?:以上)?(?:[、至到-])?[\\d.]+[百千万亿]+元(?:以下|以内|以上)?的?(?P<what>项目|企业|公司)")
#: The thing that a row of descriptions comes before: 占地2平方公里,总投资4亿元,以…为目标的|甲产业园.
_LATER = compiled(r"[,、][^,。;]{2,30}的")
_COUNTED = compiled(r"[,、][^,。;]{2,30}的(?P<what>\d+[个家项只座][^,。;、的]{0,8}?(?:项目|企业|工程))")
#: A thing behind one more of its sizes: 总投资20亿元、占地300亩的|星河电池基地.
_SIZED = compiled(
    r"[,、](?:总?占地|总?用地|总?建筑面积|规划|设计|年产|涵盖)[^,。;的]{2,24}的"
    r"(?P<what>[^,。;:!?、()\n的]{2,24}?(?:项目|工程|产业园|科技园|基地|生产线|综合体|中心|工厂)(?!项目|工程|管理|建设))"
)
_BEHIND = compiled(
    r"(?:以上|左右|余|多)?(?P<of>的)?(?P<what>(?:[^,。;:!?、()\n的]|\([一-龥]{1,8}\)){2,24}?"
    r"(?:项目|工程|产业园|基地|车间|生产线|综合体|基金群|基金|计划|大桥|隧道|[电水纸钢药糖业理品]厂|工厂|广场|大厦|医院|公园|小镇|高速公路|"
    r"铁路|机场|码头|水库|电站|中心(?![小城区医])|研究院|实验室|大楼|厂房|酒店|枢纽|体育馆|博物馆|图书馆)"
    r"(?!项目|工程|群|管理|建设(?!顺利|进展|进度|正在|有序|现场|全面|稳步)|集团|公司|有限|股份|改造|扩建|[一二三四]期))"
)
#: What tells how large the thing is that the sum modifies.
_SIZES = compiled("规模|^首期$|投资$|投资[总金]?额$|引资|总额|^总?金?额$|造价|总价|价值")
#: Goods behind what they are worth: 价值5万元的|无人机20架.
_WORTH = compiled(r"(?:以上|左右|余|多)?的(?P<what>[^,。;:、的\d]{2,16}?)(?=[\d,。;、\n]|各?[一二两三四五六七八九十百]+[台套件批辆架]|$)")
#: A long name whole, up to the end of its clause: 总投资6亿元的|江城某某市政工程油脂深加工项目, ….
_WHOLE = compiled(
    r"(?:以上|左右|余|多)?的(?P<what>(?:美的|(?!等(?:[近约]?[\d一二两三四五六七八九十]|项目|工程))[^,。;:!?()\n的]|\([^()]{1,12}\)){2,50}?项目)"
    r"(?=[,。;、\n]|等|[和及与]总|集中|正式|同时|签约|开工|$)"
)
#: What a thing is: 总投资92亿元的甲项目|是|首个百亿级项目.
_IS = compiled(r"(?:项目|工程|基地|产业园|园区)(?:是|为|属)")
#: One of a row that a count ends: 投资2亿元的|瓦斯发电、投资…, 投资3亿元的|夜游小镇|等4个文旅类项目.
_OF_ROW = compiled(
    r"(?:以上|左右|余|多)?的(?P<what>(?!等)[^,。;:!?、()\n的]{3,24}?)(?=、(?:计划|总|完成)?投资[^,。;、]{0,8}元|"
    r"等(?:[近约]?[\d一二两三四五六七八九十]+[个项][^,。;、]{0,12})?(?:项目|工程))"
)
_OVER = compiled("[十百千万亿]+元以上")
_OF = compiled(r"(?:以上|左右|余|多)?(?P<of>的)?(?P<what>(?!\d+[^\d个家项只座])[^,。;:!?、()\n的]{2,25})")
#: A part of a thing that is built one after the other: 总投资27亿元的|项目二期.
_STAGE = compiled(r"的?(?P<what>[^,。;:!?、()\n的]{0,20}(?:项目|工程|园区)[一二三四五六]期)")
#: A thing that is told by its sum and by what it makes: 总投资9亿元、|年产5万片硅片项目.
_MAKES = compiled("、(?P<what>年产[^,。;、]{3,24}?项目)")
#: What a sum is worth elsewhere: 30亿港元|(约3.9亿美元)|的“研究计划”.
_GLOSS = compiled(r"\([^()]{2,16}元[^()]{0,4}\)(?=的)")
_GOES_ON = compiled("[、和与及]总投资|(?:集中|同时|正式|宣布)*(?:开工|签约|竣工|投产)")
#: A row that names a project by who builds it: 总投资1亿元|江城某某有限公司阀门、管件生产项目;
_ROW = compiled(r"的?(?P<what>[^,。;:!?()\n的]{2,50}?(?:项目|工程))(?=[;。、,\n]|和|及|等|集中|同时|正式|分别|签约|开工|$)")
#: Who gave or put in: 此次捐赠1亿元的|甲集团.
_DONE = compiled("(?:捐赠|捐款|捐资|捐助|出资|投入)$")
_AGREED = compiled("(?:协议|合约|合同|贷款|授信)$")
_BUILDS = compiled("投资|承建|负责|实施|签约|签订|达成")
#: What was built with a sum whose giver is not told: 投资620万元建设的|远程会诊中心.
_BUILT_WITH = compiled("(?:以上|左右|余|多)?(?:建设|兴建|新建|修建|建成|打造|改造|扩建|改建|建造)的(?P<what>[^,。;:!?、()\\n的]{2,30})")
_BUILDS_FIRST = compiled("建|新|兴|打造|扩|改|设立|收购|引进|用于|在|于|到|的|以上|左右")
#: A row of things, each by its head.
_THING = "[^,。;:!?、()\\n的和及与]{2,24}(?:项目|工程|基地|产业园|中心|工厂|大桥|生产线)"
_ROW_OF_THINGS, _AND = compiled(f"的(?P<row>{_THING}(?:[、和及与]{_THING})+)"), compiled("[、和及与]")
_LONG_ENOUGH = 6
_NOUN_REACH = 16


def subject_behind(story: Story, at: int, metric: str) -> Subject | None:
    """What a sum belongs to that is named behind it: 总投资20亿元的滨江造纸项目, 总规模100亿元产业基金."""
    gloss = _GLOSS.match(story.text, at)
    at = gloss.end() if gloss else at
    bounded = _BOUNDED.match(story.text, at)
    if bounded is not None:
        return bounded["what"]
    those = _THOSE.match(story.text, at)
    if those is not None:
        return those["who"] or those["whom"] or those["bare"]
    if _DONE.search(metric) and story.text.startswith("的", at):
        who = story.starting.get(at + 1)
        if who is not None and who.kind in (*BODIES, "person"):
            return who
    into = receiver(story, at, metric)
    if into is not None or not _SIZES.search(metric):
        return into
    quoted = set_up(story, at) if story.text.startswith("的“", at) else None
    if quoted is not None:
        return quoted  # 设立金额50万元的“春雨奖学金”
    worth = _WORTH.match(story.text, at) if metric == "价值" else None
    goods = what_is_named(story, *worth.span("what")) if worth is not None else None
    if goods is not None:
        return goods
    return _told_later(story, at) or _thing(story, at, metric) or (_modified(story, at) if metric != "投资" else None)


#: What is built with what those who signed put in: 签约,投资6800万元|打造茶旅小镇; 总投入6000万元,|共建联合实验室.
_BUILD_TOGETHER = compiled(
    "(?:以上|左右|余)?,?(?:共同|合作|联合|用于)?(?:投资)?(?:建设|打造|兴建|新建|共建|修建|改造|扩建|设立|投建|建立)(?:了)?"
    "(?P<what>(?![一二两三四五六七八九十\\d]+[个座家条])[^,。;:!?、()\\n的]{3,30}?)(?=[,。;\\n]|$)"
)


def built_together(story: Story, at: int) -> Subject | None:
    """What is built with the sum that ends at an offset, right behind it or in the next clause."""
    m = _BUILD_TOGETHER.match(story.text, at)
    if m is None:
        return None
    return what_is_named(story, *m.span("what")) or m["what"].strip("“”")


def row_behind(story: Story, at: int) -> list[str]:
    """The names of a row of things behind the sums that they cost: 的|甲项目、乙项目和丙项目."""
    m = _ROW_OF_THINGS.match(story.text, at)
    return [name.strip("“”") for name in _AND.split(m["row"])] if m else []


def built_with(story: Story, at: int) -> Subject | None:
    """What was built with the sum that ends at an offset: 投资620万元建设的|远程会诊中心|正式启用."""
    m = _BUILT_WITH.match(story.text, at)
    if m is None:
        return None
    start, end = m.span("what")
    body = story.starting.get(start)
    if body is not None and body.kind in BODIES and body.end <= end:
        return body
    thing = money_words(story.document.lexicon).thing.match(story.text, start, end)
    if thing is not None:
        return what_is_named(story, start, thing.end()) or thing[0]
    span = head_span(story, start, end)
    return what_is_named(story, *(span or (start, end)))


def _told_later(story: Story, at: int) -> Subject | None:
    """What further descriptions stand between the sum and: 、年产5万片硅片项目; 、占地900亩的15个项目; ,以…为目标的甲产业园."""
    m = _MAKES.match(story.text, at) or _COUNTED.match(story.text, at)
    if m is not None:
        return m["what"]
    m = _SIZED.match(story.text, at)
    if m is not None:
        return what_is_named(story, *m.span("what")) or m["what"]
    later = _LATER.match(story.text, at)
    named = story.starting.get(later.end()) if later else None
    return named if named is not None and named.kind in BODIES and _describes_on(story, at) else None


def _thing(story: Story, at: int, metric: str) -> Subject | None:
    """The thing right behind a sum, by its head: 5亿元的|滨江造纸项目."""
    whole = _WHOLE.match(story.text, at)
    own = whole is not None and not _BUILDS.search(whole["what"]) and not _IS.search(whole["what"])
    if whole is not None and own and not story.within(*whole.span("what"), "money"):
        return what_is_named(story, *whole.span("what")) or whole["what"]
    of_row = _OF_ROW.match(story.text, at)
    if of_row is not None and not _BUILDS.search(of_row["what"]):
        return what_is_named(story, *of_row.span("what")) or of_row["what"]
    stage = _STAGE.match(story.text, at)
    if stage is not None:
        return what_is_named(story, *stage.span("what")) or stage["what"]
    m = _BEHIND.match(story.text, at)
    near = m is not None and (m["of"] or (m.end() - at <= _NOUN_REACH and (metric != "投资" or _is_name(story, *m.span("what")))))
    if m is None or not near or (story.within(m.start("what"), m.end(), "money") and not _OVER.search(m["what"])):
        return None
    row = m["of"] and _GOES_ON.match(story.text, m.end())  # 总投资7亿元的甲项目、总投资3亿元的亿利达配件项目: names that no table cuts
    start, end = m.span("what")
    body = story.starting.get(start)
    if body is not None and body.kind in BODIES and body.end > end:
        return body  # 市中心医院胸痛中心, not the hospital
    start += 2 * (story.text.startswith(("建设", "兴建", "打造"), start) and end - start > _LONG_ENOUGH)  # 总投资50亿元建设|某产业园
    return what_is_named(story, start, end) or (m["what"] if row else None)


def _is_name(story: Story, start: int, end: int) -> bool:
    """Whether the words right behind what is invested are a project's name and no clause: 投资5亿元|新型储能研发项目."""
    return not _BUILDS_FIRST.match(story.text, start) and is_phrase(story, start, end) is not None


def _modified(story: Story, at: int) -> Subject | None:
    """The noun that a sum and its metric modify: 总投资100亿元的|滨江软件新城, 总额10亿元的|战略合作协议."""
    m = _OF.match(story.text, at)
    if m is None:
        return None
    body = story.starting.get(m.start("what"))
    if body is not None and body.kind in BODIES and body.end <= m.end():
        row = _ROW.match(story.text, at)
        return row["what"] if row is not None and body.end < row.end("what") and not _BUILDS.search(row["what"]) else body
    start, end = m.span("what")
    walls = [e.start for e in edges(story, start, end) if e.sort in "vpauc" and e.start > start]
    tells = money_words(story.document.lexicon).tells.finditer(story.text, start + 2, end)
    walls += [t.start() for t in tells if t.start() in story.document.boundaries]
    stop = untrailed(story, start, min(walls)) if walls else end
    if not walls and story.text[end : end + 1] in ("", "\n"):
        return None  # a text cut off
    if not m["of"] and not _AGREED.search(story.text, start, stop):
        return None
    return what_is_named(story, start, stop) if stop > start + 1 else None


def _describes_on(story: Story, at: int) -> bool:
    """Whether all clauses from the beginning of the sentence up to an offset only describe."""
    low, start = clause_start(story, at), story.document.sentence_at(at)[0]
    describes = money_words(story.document.lexicon).describes
    while low > start:
        end, low = low - 1, min(low - 1, clause_start(story, low - 1))
        if not describes.match(story.text, low, end):
            return False
    return start != clause_start(story, at)
