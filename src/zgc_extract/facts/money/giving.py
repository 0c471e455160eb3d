"""Who gives a sum and who gets it: 甲集团向某校捐赠5亿元, 参赛企业将给予30万元奖励, 注资100亿港元予乙公司."""

from __future__ import annotations

from ...entities import PREFIX
from ...fact import Story
from ...honorifics import HONORIFIC
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start as whole_clause
from ..clauses import strip_adverbs
from .clause import BODIES, clause_start, own_words
from .named import untrailed, what_is_named
from .whose import Subject

#: Aid, which is told of those who get it.
AID = compiled("奖|补贴|补助|资助|津贴|配套$")
#: Verbs of giving, which are metrics too.
_GIVES = compiled(r"(?:捐|捐赠|捐款|捐助|捐资|捐献|捐出|出资|资助)$|资金$|善款$|款项$|物资$")
#: What stands between a giver and the verb: titles, adverbs, those whom it goes to.
_BETWEEN = compiled(
    rf"(?:{HONORIFIC}|夫妇|校董|校友|个人|先后|累计|共|一共|总共|连续[一二三四五六七八九十\d]*次|再次|更是|还|又|已|也|曾|分别|联合|共同|一次性|慷慨|率先|整体|现场|以(?:个人|公司|集团|企业|家族|匿名|学校|单位)(?:的)?名义|[携偕](?:夫人|妻子|家人|全家|子女)[^,。;捐]{{0,8}}|"
    r"在[^,。;在]{1,10}?(?:前|后|上|现场|期间|时)|(?:向|为|给|对)[^,。;向为给对]{2,24}?|捐助|捐赠|捐出|投入|提供|拨付|筹集|筹措|安排|"
    r"各类|各项|共计|合计|决定|宣布|将|拟)*"
)
#: Before one who is given it: 向校长|李四捐款.
_RECEIVES = compiled("[向给为对替][^,。;向给为对]{0,20}$")
#: Those who are given an award by a rule: 获一等奖的企业|将给予30万元奖励.
_GIVEN = compiled(
    r"(?P<who>[^,。;:对给向]{2,30}?(?:企业|团队|单位|项目|个人|机构|者|人才|选手|高校|园区))(?:将|可|可以|均|都|最高|分别)*(?:给予|"
    r"予以|获得?|享受|得到)"
    r"[^,。;]{0,6}$"
)
#: Those who may get it by what they do: 获奖项目|落户高新区最高可得300万元启动资金.
_MAY_GET = compiled(
    r"(?P<who>[^,。;:对给向]{0,24}?(?:企业|团队|单位|项目|个人|机构|者|人才|选手|高校|园区|家庭|农户|学生|市民|居民|消费者|"
    r"毕业生|博士|硕士|职工|员工|老人|村民|用户|商户|平台|基地|院所))[^,。;:]{0,20}?"
    r"(?:最高|最多|每[年月人家])*(?:可|能|可以|能够)(?:最高|最多|一次性|分别)*(?:获得?|得到?|享受?|申领|领取|申请|拿到)(?:到|最高|"
    r"最多|不超过|一次性)*$"
)
#: Those who are given it behind the verb: 给予|优秀企业、优秀企业家|共计300万元的奖励.
_GIVEN_TO = compiled(
    r"(?:给予|予以|授予|发给|奖给|颁给)(?P<who>(?!每|最高|一次性|不超过|不低于|各|共|总|累计|年度)[^,。;给予每\d]{2,30}?)"
    r"(?:共计|合计|总计|共|各|最高|不超过|不低于|一次性|每[人家年户]|分别|\s)*$"
)
#: For whom a rule is, and the way from them to what they get: 对固定资产投资超过5亿元的|项目|给予2000万元奖励.
_WAY = (
    "(?:,|给予|予以|颁发了?|发放了?|奖励|补助|补贴|资助|最高|最多|一次性|每[年家个人]|分别|各|将|可|均|都|再|"
    "按[^,。;]{2,24}?(?:的比例|标准|(?=给予|补助|补贴|奖励)))"
)
_FOR = compiled(
    r"对(?:[^。;]{1,60}的)?(?P<who>每一?[个家间名位户项所座][^,。;的对每]{1,10}?|(?!每)[^,。;的对\d%]{2,24}?)"
    r"(?:(?:购置|购买|新建|建设|开展|实施|参与|参加|租赁|引进|采购|使用|投保)[^,。;的对\d%]{2,16}?)?"
    rf"(?={_WAY})(?:{_WAY}|不超过|首次|年度|其)*(?:项目|启动|落地|运行)?$"
)
#: The same where a condition or who gives stands between: 对获奖项目,在本市落户的,|给予…; 对新获批的新药,省财政|给予….
_FOR_THOSE = compiled(
    r"对(?:[^。;对]{1,60}的)?(?P<who>(?!每)[^,。;的对\d%]{2,12}?)"
    r"(?:(?:新建|建设|购置|开展|实施|获得|获评|首次|通过|完成|引进|入选|承担|研发|参与|举办)[^,。;的对]{2,24}的)?(?:,[^,。;对]{2,24}的)?,"
    r"(?:[^,。;对给]{0,8}(?:财政|政府|[高新经开市县]区|管委会))?(?:将|可|再|按[^,。;]{2,20}|最高|分别|一次性|每[年家个])*"
    r"(?:给予|予以|奖励|补助|补贴|资助)(?:不超过|最高|一次性|不低于|每[年家个人])*$"
)
#: For whom it is by what they did, nobody being named: 对新获批国家级实验室|的,给予500万元资助.
_FOR_SUCH = compiled(
    r"对(?:新|首次)*(?:获批|获评|认定|获得|评为|被评为|入选|引进|设立|建设|通过|认定为|评定为|建成|创建|培育)*(?:为|的)*(?P<who>(?!每)[^,。;的对\d%]{2,24}?)的,"
    r"(?:将|可|再|按[^,。;]{2,20}|最高|分别|一次性|每[年家个])*(?:给予|予以|奖励|补助|补贴|资助)(?:不超过|最高|一次性|不低于|每[年家个人])*$"
)
#: How much at most, of the aid that the clause before tells of: 按三成给予补助,|最高不超过|500万元.
_AT_MOST = compiled("(?:最高|最多|总额|累计|且|但|每年)*(?:不超过|不高于|不得超过|可达|达|最高|最多)")
_FOR_EACH = compiled("[为给向](?P<who>每一?[家个间名位户所座项][^,。;的对每]{1,10}?)(?:提供|发放|给予)(?:最高|一次性|不超过)*$")
#: The same right before what they get: 对众创空间|奖励50万元.
_FOR_BARE = compiled("对(?P<who>[^,。;的对给向\\d%予]{2,16})$")
_FOR_REACH = 90
#: Each of many, and how much it may get: 单个企业|最高不超过500万元.
_EACH_MOST = compiled(
    "(?P<who>(?:单[个家户]|每一?[个家间户名位])[一-龥]{2,8}?)(?:每年)?(?:最高|最多|可|可获|获|得|不超过|不高于|至多|达|为|约)+"
)
_AID_TOLD = compiled("奖补|补助|奖励|补贴|资助|配套|奖金|支持")
#: The same of a sort: 奖励|运营单位|100万元.
_GRANTED_SORT = compiled(
    "(?P<verb>奖励|补助|补贴|资助|扶持)(?P<who>[一-龥]{0,8}(?:单位|企业|个人|团队|机构|者|人才|项目|园区|家庭|农户|学校|公司|平台|学生))"
    "(?:各|每[家个人户]|最高|一次性|不超过|共|最多)*$"
)
_SORT_REACH = 24
_GRANTS = compiled("(?:奖励|补助|补贴|资助)$")
#: Where a sum goes that is named behind it: 100亿港元|予香港园区公司.
_TO = compiled(r"(?:予以?|给予?|到)")
_INTO = compiled(r"[向给对为](?=[^,。;]{2,20}$)")
_PAID_IN = ("注资", "拨款", "增资", "贷款", "补助", "补贴")
_GIVERS = (*BODIES, "person")
#: Verbs of getting before what is got, and from whom.
_GETS = compiled(
    "(?:可以?|能够?|将|均|都|已|再|还|共|累计|先后|成功|各|分别|每[年月])*(?:获得|获批|获评|荣获|获颁|获|得到|争取到?|收到|接受|享受|"
    "拿到|领到|领取|造成(?!的))(?:了|到|过)?"
    "(?![奖得评批准者])[^,。;获]{0,14}$"
)
_DECLARES = compiled("(?:今[天日]|昨[天日]|早前|当场|现场|当[天日]|日前|近日|随后|还|并|也|又)*(?:宣布|决定|承诺)(?:将|拟|再|还|已)*$")
_JOINTLY = compiled("(?:联合|共同|携手|合计|共|分别|各)")
_GIVEN_THINGS = ("捐赠", "捐助", "捐献", "捐出", "赠送")
_WIVES = ("夫人", "妻子", "太太", "携手", "协同")
_COUPLE = compiled(rf"{HONORIFIC}?(?:夫妇|夫妻|伉俪)")
#: Goods that are handed over, what they are worth coming behind: 向学校捐赠|一批图书,价值5万元.
_HANDED = compiled(
    "(?:捐赠|捐献|赠送|捐出|送去|发放|提供|查获|送上|监管|查验|验放|销毁|查扣|采购|运送)[了的]?(?P<what>[^,。;\\d]{2,16})"
    "(?:[\\d.]+[万千余多]*[册本台套件批只箱吨辆架幅份个张])?余?$"
)


def handed(story: Story, start: int, end: int) -> Subject | None:
    """The goods that a clause ends with: 向学校捐赠|图书|5000册."""
    goods = _HANDED.search(story.text, start, end)
    return what_is_named(story, *goods.span("what")) if goods is not None else None
#: For whom something is done, where nobody is told who does it: 每年为|农户|增收3000元.
_FOR_WHOM = compiled(
    "(?:为|帮助|助力|带动|带领|促进|使|让|给)(?P<who>[^,。;为给办修建购]{2,12}?)"
    "(?:每年|年均|年|户均|人均|累计|平均|挽回|追回|争取|筹[集得]|募集|节[约省]|减少|降低|增加|新增|带来|创造|提供|发放)*$"
)


def for_whom(story: Story, at: int) -> Subject | None:
    """For whom the clause of a metric says that something is done: 为|企业|争取订单5亿元."""
    m = _FOR_WHOM.search(story.text, clause_start(story, at), at)
    return what_is_named(story, m.start("who"), untrailed(story, *m.span("who"))) if m is not None else None


def giver(story: Story, at: int, metric: str) -> Subject | None:
    """Who gives, where the metric that begins at an offset is what is given: the name that begins the clause."""
    text = story.text
    if not _GIVES.search(metric) and not text.endswith(_GIVEN_THINGS, max(0, at - 2), at):
        return None  # 向学校捐赠|奖教金
    low = whole_clause(text, at, 0)
    start = own_words(story, low, at)
    near = next(iter(reversed(story.within(low, at, "person"))), None)
    if near is not None and near.start >= start and _gives(story, near, low, at):
        return near  # 他的学生、甲公司总经理|李四|捐30万元
    couple = _COUPLE.match(text, near.end, at) if near is not None and near.start >= start else None
    if near is not None and couple is not None and _BETWEEN.fullmatch(text, couple.end(), at):
        return text[_row_start(story, near, start) : couple.end()]  # 甲系校友李四、乙系校友|王五夫妇|捐赠10亿元
    first = story.starting.get(start) or _he(story, low, start)
    if first is not None and first.end <= low:
        return first
    inside = story.starting.get(first.end) if first is not None and first.kind in BODIES else None
    first = inside if inside is not None and inside.kind == "person" else first  # 甲集团|李四|向某医院捐赠5亿元
    start = first.start if first is not None else start
    if first is None or first.kind not in (*_GIVERS, "place") or first.end > at:
        return None
    several = _together(story, first, at)
    if several > first.end:
        return text[start:several] if _JOINTLY.match(text, several) else None  # 甲、乙|分别捐赠 are told apart by rows
    couple = _COUPLE.match(text, first.end, at) if first.kind == "person" else None
    rest = strip_adverbs(story, first.end, at)
    m = _BETWEEN.match(text, couple.end() if couple else first.end, at)
    if rest > first.end and (m is None or m.end() < rest):
        return None
    if couple is not None:
        return text[start : couple.end()]
    return first if first.kind in PREFIX else None


def _row_start(story: Story, person: Candidate, floor: int) -> int:
    """Where the row of people begins that ends with one: 李四、王五."""
    at = person.start
    while at > floor and story.text[at - 1] in "、和与" and (more := story.ending.get(at - 1)) is not None and more.kind == "person":
        at = more.start
    return at


def _gives(story: Story, person: Candidate, low: int, at: int) -> bool:
    """Whether it is the person named last before a verb of giving who gives: no row, no couple, nobody to whom it is given."""
    text = story.text
    if text[person.start - 1] in "、和与及" or text.endswith(_WIVES, low, person.start):
        return False
    if _COUPLE.match(text, person.end, at) or _RECEIVES.search(text, low, person.start):
        return False
    return _BETWEEN.fullmatch(text, person.end, at) is not None


def getting(story: Story, low: int, at: int) -> int | None:
    """Where the verb of getting begins that stands before the metric of what is got: 甲团队|获得某基金|资助; None where none does."""
    m = _GETS.search(story.text, low, at)
    return m.start() if m else None


def declarer(story: Story, low: int, start: int) -> tuple[int, int] | None:
    """Who declares that they give, before the verb of saying that ends at an offset: 张三|宣布|向母校捐赠1亿元."""
    declares = _DECLARES.search(story.text, low, start)
    if declares is None:
        return None
    first, last = own_words(story, low, declares.start()), declares.start()
    person = next((m for m in story.within(low, last, "person") if m.end == last), None)
    return (person.start, person.end) if person is not None else (first, last) if last > first + 1 else None


def _he(story: Story, low: int, at: int) -> Candidate | None:
    """Whom 他 at the head of a clause means: the person named last in its line."""
    if not story.text.startswith(("他", "她"), at) or story.text.startswith(("们", "的"), at + 1):
        return None
    people = story.within(story.document.line_at(low).start, low, "person")
    return people[-1] if people else None


def _together(story: Story, first: Candidate, at: int) -> int:
    """Where the row of names ends that a name begins: 甲公司、乙集团|联合捐赠."""
    end = first.end
    while end < at and story.text[end] in "、和与" and (more := story.starting.get(end + 1)) is not None and more.kind in _GIVERS:
        end = more.end
    return end


def given(story: Story, at: int) -> Subject | None:
    """To whom a rule gives the sum at an offset, or who is told to be given it."""
    each = _FOR_EACH.search(story.text, max(story.document.sentence_at(at)[0], at - _FOR_REACH), at)
    if each is not None:
        return each["who"]
    floor = max(story.document.sentence_at(at)[0], at - _FOR_REACH)
    nearest = story.text.rfind("对", floor, at)
    for_whom = _FOR.match(story.text, nearest, at) if nearest >= 0 else None
    for_whom = for_whom or (_FOR_BARE.match(story.text, nearest, at) if nearest >= 0 and AID.match(story.text, at) else None)
    for_whom = for_whom or (_FOR_THOSE.match(story.text, nearest, at) if nearest >= 0 else None)
    for_whom = for_whom or (_FOR_SUCH.match(story.text, nearest, at) if nearest >= 0 else None)
    for_whom = for_whom or _FOR.search(story.text, floor, at)
    if for_whom is not None:
        named = story.ending.get(for_whom.end("who"))
        return named if named is not None and named.kind == "person" else for_whom["who"]
    low = whole_clause(story.text, at, 0)
    start = own_words(story, low, at)
    m = _GIVEN.match(story.text, start, at) or _MAY_GET.match(story.text, start, at) or _GIVEN_TO.search(story.text, low, at)
    return (m[m.lastgroup or 0]) if m else None


def each_at_most(story: Story, money: Candidate) -> tuple[str | None, Subject] | None:
    """How much each may get at most of the aid that the clause before tells of: 按30%给予补助,|单个企业|最高不超过500万元."""
    low = whole_clause(story.text, money.start, 0)
    each = _EACH_MOST.fullmatch(story.text, low, money.start)
    most = _AT_MOST.fullmatch(story.text, low, money.start) if each is None else None
    if each is None and most is None:
        return None
    told = list(_AID_TOLD.finditer(story.text, max(story.document.sentence_at(low)[0], low - _FOR_REACH), low))
    if each is not None:
        return (told[-1][0] if told else None, each["who"])
    gets = given(story, told[-1].start()) if told else None
    return (told[-1][0], gets) if gets is not None else None


def granted(story: Story, money: Candidate) -> tuple[str, Candidate | str] | None:
    """What is granted, and the one who gets it between the verb and the sum: 奖励|远山集团|100万元."""
    who = story.ending.get(money.start)
    verb = _GRANTS.search(story.text, max(0, who.start - 2), who.start) if who is not None and who.kind in (*BODIES, "person") else None
    if verb is not None and who is not None:
        return (verb[0], who)
    sort = _GRANTED_SORT.search(story.text, max(0, money.start - _SORT_REACH), money.start)
    return (sort["verb"], sort["who"]) if sort is not None else None


def receiver(story: Story, end: int, metric: str) -> Candidate | None:
    """The body into which money is paid, named behind the sum that ends at an offset."""
    m = _TO.match(story.text, end) if metric.endswith(_PAID_IN) else None
    named = story.starting.get(m.end()) if m else None
    return named if named is not None and named.kind in BODIES else None


def paid_into(story: Story, low: int, at: int, metric: str) -> Candidate | None:
    """The body into which money is paid, in a clause that says of no one who pays: 向江城园区公司|注资100亿元."""
    m = _INTO.search(story.text, low, at) if metric.endswith(_PAID_IN) else None
    named = story.ending.get(at) if m else None
    return named if named is not None and m is not None and named.start == m.end() and named.kind in BODIES else None
