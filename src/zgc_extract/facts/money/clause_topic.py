"""Whose the sum of a later clause is, by the clause before it: step after step, each a form of clause."""

from __future__ import annotations

from collections.abc import Callable

from ...fact import Story
from ...honorifics import HONORIFIC
from ...rule import Candidate
from ...shelf import compiled
from . import clause_forms as forms
from .agreed import paper_of
from .clause import BODIES, own_words, sum_at_end
from .clause_forms import Clause
from .counted import all_of
from .giving import handed
from .heads import head_phrase, headless, things_of
from .named import what_is_named
from .rounds import is_of_round, who_raised
from .topic import AGREED, DONE_BY, TITLES, actor_of, speaks, thing_first
from .whose import Subject
from .words import money_words


class Nobody:
    """It is nobody's that is told: no further step is taken."""


NOBODY = Nobody()
Answer = Subject | Nobody | None


def topic_of_clause(story: Story, low: int, end: int, metric: str) -> Subject | None:
    """Whose the sum of a later clause is, by this clause: the sum's before it, things counted, what it is about, or who acts."""
    if (last := sum_at_end(story, low, end)) is not None:
        return _of_its_sum(story, last, low)
    if speaks(story.text, low, end):
        return None
    if is_of_round(story.text, low, end, metric):
        return who_raised(story, low, end, lambda start, stop: topic_of_clause(story, start, stop, "估值"))
    clause = _read(story, low, end, metric)
    answer = next((answer for step in _STEPS if (answer := step(clause)) is not None), None)
    return None if isinstance(answer, Nobody) else answer


#: How much each may have is not what the next sum is of.
_EACH_ONE = ("单户", "单个", "单笔", "每户", "每家")


def _of_its_sum(story: Story, last: Candidate, low: int) -> Subject | None:
    """What the sum at a clause's end is of; of a round of financing whose size that is, who completed it."""
    known = story.memo.get("money_meaning", {}).get(id(last))
    told: Subject | None = known["subject"] if known else None
    if isinstance(told, str) and told.startswith(_EACH_ONE):
        return None
    if not (isinstance(told, str) and told.endswith("融资")):
        return told
    before = max(story.document.sentence_at(low)[0], 1 + story.text.rfind(",", 0, low - 1))  # 公司已完成C轮融资,|金额5亿元,投后估值…
    return topic_of_clause(story, before, low - 1, "估值") if before < low - 1 else None


#: Who makes a thing, told before it: 由甲公司投资建设的|乙产业园占地百亩.
_MADE_BY = compiled("由[^,。;的]{2,40}(?:投资|出资|建设|承建|运营|开发|打造|兴建|研发|创办|发起|设立|牵头|组建)的")
#: Metrics of a division, not of the things that it counts: 实际使用外资.
_OWN = ("实际", "奖金", "总奖", "产业规模", "产业总规模")


def _read(story: Story, low: int, end: int, metric: str) -> Clause:
    text, stop = story.text, end
    opened = text.rfind("(", low, end) if text.endswith((")", ") "), low, end) else -1
    end = opened if opened > low else end  # 入区厂商共41家|(含5家扩厂)
    start = own_words(story, low, end)
    maker = _MADE_BY.match(text, start, end)
    of_things = not metric.startswith(_OWN) and any(word in metric for word in money_words(story.document.lexicon).of_things)
    return Clause(story, low, stop, maker.end() if maker is not None else start, end, metric, bool(AGREED.search(metric)), of_things)


_LENT = ("授信", "贷款")
#: What was signed, in a headline: 甲与乙签署|四战略合作协议.
_PAPERS = compiled("(?:签署|签订|签下|签了|达成)(?:了)?(?P<what>[^,。;的]{2,24}(?:协议|合同|备忘录|订单|合约|契约))$")


def _of_paper_in_title(c: Clause) -> Answer:
    """What was signed, in a headline."""
    titled = c.story.document.line_at(c.low).kind in TITLES and not c.metric.endswith(_LENT)
    papers = _PAPERS.search(c.text, c.low, c.stop) if titled else None
    return papers["what"] if papers is not None else None


#: People who are counted, of what each of them has: 现有|工人|86名,人均月工资…; 带动|300户农户,户均增收….
_PER_HEAD = ("人均", "户均")
_WORKERS = compiled(
    "(?:现有|吸纳|带动|聘用|拥有|安置|共有)"
    "(?:(?P<what>[一-龥]{2,6})[\\d.]+万?余?[名人户]|(?P<all>[\\d.]+万?余?[多余]?[名户][一-龥]{2,6}))(?:就业|增收|务工)?$"
)


def _of_workers(c: Clause) -> Answer:
    """The people that are counted, of what each of them has."""
    workers = _WORKERS.search(c.text, c.low, c.stop) if c.metric.startswith(_PER_HEAD) else None
    return workers[workers.lastgroup or 0] if workers is not None else None


def _of_a_paper_told(c: Clause) -> Answer:
    """Nobody's, where it tells of a paper: 甲区发布《乙计划》,提出产业规模…: whose it is the plan says."""
    return NOBODY if "《" in c.text[c.low : c.stop] and not c.metric.endswith(DONE_BY) else None


_POLITE = compiled(f"{HONORIFIC}$")
#: What tells of a body before its name: 代工大厂|甲集团, 生产薄膜的|乙科技.
_EPITHET = compiled("[一-龥A-Za-z]{0,24}(?:龙头|巨头|大厂|厂商|品牌|业者|企业|公司|[一-龥]{3}的)“?")


def _of_who_ends_it(c: Clause) -> Answer:
    """Who stands at its end: 学生张三,向学校捐赠2万元; 全球封测龙头日月光集团,年度投资超过350亿元."""
    polite = _POLITE.search(c.text, max(c.low, c.end - 4), c.end)
    who = c.story.ending.get(polite.start() if polite is not None else c.end)  # 董事长张三先生,|现场捐赠5亿元
    if who is None:
        return None
    told = who.kind == "organisation" and _EPITHET.fullmatch(c.text, own_words(c.story, c.low, c.end), who.start)
    return who if who.kind == "person" or told else None


_THERE_ARE = compiled("(?:[我全本该][省市县区州])?(?:共|已|现)?有(?=\\d)")
#: Many whom a clause is about: 前18家园区|共新设企业39万家.
_MANY = compiled(
    r"(?P<what>(?!我国|中国)[全前首]?[一-龥]{0,3}\d+[余多]?[家个座][^,。;、的\d]{2,14}?(?:园区|试验区|开发区|高新区|经开区|企业|公司|"
    r"县|市|区))"
    r"(?=共|新|已|累计|实|继续|保持|完成|取得|贯彻|坚持|围绕|主要|各项|积极|努力|克服|符合|入选|获|通过|[运发])"
)


def _of_many(c: Clause) -> Answer:
    """Many whom it is about: 我市有|130家企业|符合条件."""
    there = _THERE_ARE.match(c.text, c.start, c.end)
    at = there.end() if there else c.start + 2 * c.text.startswith(("我国", "中国"), c.start)
    many = _MANY.match(c.text, at, c.end) if not c.of_things else None
    return many["what"] if many is not None else None


def _of_a_row(c: Clause) -> Answer:
    """All of a row: 甲公司、乙公司等4家国有企业,将获得…."""
    return None if c.agreed else all_of(c.text, c.start, c.end)


#: Many of a sort with their number, of whom the clauses behind tell: 在江城的温州籍企业|有1200余家,年纳税….
_HAS_MANY = compiled(
    "(?P<what>(?!共|已|现|其中)[^,。;\\d]{2,20}?(?:企业|商户|合作社|农户|会员|个体户|商家|网店|经销商|机构))(?:现|已|共|目前)*(?:有|"
    "达|超)[约近超]?[\\d.]+万?[余多]?[家户个名]?"
)


def _of_those_it_has(c: Clause) -> Answer:
    """Many of a sort with their number."""
    has = None if c.of_things else _HAS_MANY.match(c.text, c.start, c.end)
    return has["what"].rpartition("的")[2] if has is not None else None


#: A clause that tells what something is, or tells something of all of several: 甲园|作为2021年的重大项目, 首批入驻的4家企业|均为龙头.
_IS = compiled(
    r"(?P<as>[^,。;、的]{2,20}?)作为[^,。;]{2,}|(?P<all>[^,。;:]{0,12}?(?:[两\d一二三四五六七八九十百]+|多|"
    r"几)[个家项座](?:[^,。;、的]{0,8}?)"
    r"(?:企业|项目|园区|公司|工程|基地|机构))(?:均|都|全部|皆|全都|分别|主要)[^,。;]{2,}"
)


def _of_what_it_is_told_of(c: Clause) -> Answer:
    """What it says to be something, or all of those of whom it says that."""
    m = _IS.fullmatch(c.text, c.start, c.end)
    if m is None:
        return None
    return (what_is_named(c.story, *m.span("as")) or NOBODY) if m["as"] else m["all"]


def _of_a_paper(c: Clause) -> Answer:
    """The paper that it tells of."""
    return paper_of(c.story, c.start, c.end, c.metric)


#: The thing that was signed for, which the sum behind it is of: 甲与乙签订|涂料生产基地项目|投资协议, 签订|面料出口合同.
_SIGNED_FOR = compiled(
    r"签(?:订|署|下|约|了)+(?:(?:共同|投资)*(?:建设|兴建|新建|打造|实施|共建)(?P<built>[^,。;、的“”签]{3,30}?(?:项目|工程|街区|产业园|"
    r"基地|中心|综合体))|"
    r"(?P<what>(?!了|\d+[个项宗份])[^,。;、的“”签]{2,30}?(?:项目|工程|(?<=[一-龥]{2})(?:合同|订单))))"
    "(?:投资|合作|框架|战略|入驻|入园|建设|开发)*(?:协议书?|意向书?|合同书?)?$"
    r"|[就围]绕?(?P<about>[^,。;、“”就]{3,24}?(?:项目|工程|基地|产业园))(?:的?建设|合作|投资)?(?:正式|成功|达成|进行|现场)*(?:签约|"
    r"签署|签订|签下|合作|一致)[^,。;]{0,12}$"
)
#: What is signed that names nothing: 技术开发|合同, 设备供货|合同, 战略合作|项目.
_SORT_SIGNED = compiled(
    "(?:技术|设备|产品|商品|货物|服务|战略|合作|委托|采购|供货|购销|销售|供应|授信|贷款|融资|投资|开发|转让|许可|租赁|施工|建设|总|"
    "承包|框架|联合|"
    "年度|长期|重大|产业|招商|引资|入驻|入园|经济|科技|创新|成果|转化)*(?:项目|工程|合同|订单)"
)


def _of_what_is_signed_for(c: Clause) -> Answer:
    """The thing that is signed for."""
    signed = _SIGNED_FOR.search(c.text, c.start, c.end) if c.of_things or c.agreed else None
    what = signed[signed.lastgroup or 0] if signed is not None else None
    return what if what is not None and not _SORT_SIGNED.fullmatch(what) else None


#: What comes with something that is built: 随着产业园的投产,年产值将….
_ALONG_WITH = compiled("随着(?P<what>[^,的]{2,24})的(?:全面|正式|逐步)?(?:投产|建成|落成|启用|投用|竣工|开工|入驻|落户)")


def _of_what_comes(c: Clause) -> Answer:
    """What is built, with which something comes."""
    along = _ALONG_WITH.match(c.text, c.start, c.end)
    return (what_is_named(c.story, *along.span("what")) or NOBODY) if along is not None else None


def _of_goods(c: Clause) -> Answer:
    """The goods that are handed over, of what these are worth."""
    return handed(c.story, c.start, c.end) if c.metric.endswith(("价值", "估值", "货值", "案值")) else None


#: For what occasion money is raised: 举行了|慈善募捐|,募集善款…; “暖冬行动”慈善晚宴|昨晚举行.
_GALA = compiled(
    "举[行办]了?(?P<of>[^,。;的]{2,20})$"
    "|(?:主办|承办|举办|发起)的(?P<what>[^,。;]{2,30}(?:晚宴|晚会|活动|义卖会?|义演|募捐|拍卖会?|音乐会|慈善赛|义跑|步行))(?:于|"
    "[昨今][日天晚]|日前|近日|在|圆满|正式|顺利|成功)"
)
_RAISED = ("善款", "捐款", "爱心款", "爱心资金")


def _of_a_gala(c: Clause) -> Answer:
    """The occasion on which money is raised: 举行慈善晚宴,筹得善款…."""
    gala = _GALA.search(c.text, c.start, c.end) if c.metric.endswith(_RAISED) else None
    if gala is None or (not gala["what"] and any(m.start == c.start for m in c.story.within(c.start, c.end, *BODIES))):
        return None  # a body holds it
    return what_is_named(c.story, *gala.span(gala.lastgroup or 0)) or gala[gala.lastgroup or 0]


_BARE = ("项目", "企业")
_FIRMS, _PLANNED_SUMS = ("厂商", "商户"), ("总投资", "协议", "计划", "合同", "签约")


def _of_things(c: Clause) -> Answer:
    """The new thing that it brings in, or the things that it counts; of bare projects, firms and foreign capital whose they are."""
    story, text, low, end = c.story, c.text, c.low, c.end
    found = _brought(story, low, end)
    if found is None and c.of_things:
        found = things_of(story, low, end, c.agreed or "签" in text[low:end])
    if found in _BARE:  # 江城开发区今天共签|项目23个,总签约金额…
        body = next((m for m in story.within(c.start, end, *BODIES) if m.start == c.start or text[m.start - 1] == "的"), None)
        found = body if body is not None else found
    if str(found).endswith(_FIRMS) and (not c.metric.startswith(_PLANNED_SUMS) or "核准" in text[low:end]):
        zone = "核准" in text[low:end] and bool(story.within(story.document.sentence_at(low)[0], low, *BODIES))
        by_itself = (zone or c.metric.startswith("累计")) and headless(story, low, end)
        return _owner_of_firms(story, c.start, end) or (NOBODY if by_itself else found)  # 园区已核准厂商36家,累计投资额…
    if c.metric.endswith("外资") and not str(found).endswith("项目"):  # 江城经开区新设外资企业170家,吸收合同外资…
        return actor_of(story, c.start, end, c.metric, c.agreed) or found or NOBODY
    return found


_ZONE = compiled("园区|开发区|高新区|经开区|产业园|科技园|工业园|科学园")


def _owner_of_firms(story: Story, start: int, end: int) -> Subject | None:
    """The zone that has the firms which a clause counts."""
    zone = next((m for m in story.within(start, end, "park") if m.start == start), None)
    ours = _ZONE.match(story.text, start, end)
    return zone or (ours[0] if ours is not None else None)


#: What brings a new thing in at the end of its clause: 昨天开工的还有|甲公司, 投资最多的是|乙项目.
_BRINGS = compiled(
    "(?:(?<=[,。;\n])(?:排名|位居|位列|排在)?第[一1](?:[名位])?的[是为]|(?<=[,。;\n])(?:另|另外|此外)?还?有(?:一批|一大批|多个|若干个?)|(?<=[,。;\n])(?:其次|第[二三四])[是为]|的(?:还有|则?是|"
    "主要有|包括|当属)|最[一-龥]{1,2}(?:的|项目)?(?:是|"
    "为)|(?:签约|开工|竣工|投产|启动|落户|中标|入选)项目(?:是|为))(?P<what>[^,。;、]{3,30})$"
    "|的(?P<thing>[^,。;、的]{3,28}(?:项目|工程|产业园|工业园|科技园|基地|综合体|大厦|广场|大桥|工厂|厂房|车间|生产线))$|的“(?P<called>[^“”]{2,24}(?:计划|基金|专项|行动))”$"
)


def _brought(story: Story, low: int, end: int) -> Subject | None:
    """The new thing that a clause brings in at its end."""
    m = _BRINGS.search(story.text, low, end)
    if m is None or money_words(story.document.lexicon).actor.match(story.text, own_words(story, low, end), m.start()):
        return None  # 公司做的是助听器
    if m["thing"] and head_phrase(story, own_words(story, low, end), m.start()) is not None:
        return None  # 甲项目|是重点打造的战略项目
    return what_is_named(story, *m.span(m.lastgroup or 0))


def _of_its_thing(c: Clause) -> Answer:
    """The thing that it begins with."""
    return thing_first(c.story, c.start, c.end, c.of_things)


def _of_its_actor(c: Clause) -> Answer:
    """Who or what it says acts."""
    return actor_of(c.story, c.start, c.end, c.metric, c.agreed)


#: What is asked of a clause, one after the other; the first that knows it says whose the sum is.
_STEPS: tuple[Callable[[Clause], Answer], ...] = (
    _of_paper_in_title,
    _of_workers,
    _of_a_paper_told,
    _of_who_ends_it,
    _of_many,
    _of_a_row,
    forms.DONE_TO.topic,
    forms.COUNTED_ALONE.topic,
    forms.STAGE_BUILT.topic,
    forms.SOME_BEGUN.topic,
    forms.FOUNDED_BY.topic,
    _of_those_it_has,
    _of_what_it_is_told_of,
    _of_a_paper,
    _of_what_is_signed_for,
    _of_what_comes,
    _of_goods,
    forms.FUND_SET_UP.topic,
    _of_a_gala,
    forms.SORT_DID.topic,
    forms.STAGED.topic,
    forms.FIRMS_FOUNDED.topic,
    forms.OPENS_BUILDING.topic,
    forms.BUILDS_THING.topic,
    forms.BUILDS_LONG.topic,
    forms.SET_UP.topic,
    _of_things,
    _of_its_thing,
    _of_its_actor,
)
