"""The name of an act that title or lead tells: its clause without when, where and how, and without who only leads or goes along."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from ...text import Line
from ..clauses import clause_end, clause_start
from .between import adverbial
from .left import skip_adverbs
from .occasion import Occasion

#: What only tells when, where or how the thing was done, inside the clause that tells it.
_WHEN = compiled(r"(?:(?:\d{1,2}月)?\d{1,2}日|[今昨](?:天|日|\(\d{1,2}日?\)))(?:[上下]午|晚上?)?|日前|近日|当[天日]|[上下]午")
_HOW = compiled(
    r"正式|成功|隆重|共同|联合(?![一-龥]{0,20}(?:公司|集团|大学|学院|银行|协会|研究院|研究中心|实验室|基金))|顺利|今日|现场|分别"
)
_WHERE = compiled(r"在[^,。;:与和“”]{1,20}?(?=(?:正式|成功|隆重|共同|联合|顺利)*$)")
#: In whose company: 海滨市代表团一行|在市长林启东陪同下|访问….
_ACCOMPANIED = compiled(r",?在[^,。;]{2,40}?的?(?:全程)?陪同下,?")
#: Where it lies, what it costs, who builds it: 位于滨海县的|甲产业园开园, 总投资百亿元的|甲项目动工, 由星河集团建设的|甲产业园开园.
_DESCRIBED = compiled(
    r"^(?:(?:位于|坐落[于在]|座落[于在]|地处|占地)[^,。;的]{2,24}的|(?:计划|项目)?总?投资[^,。;的]{0,14}元(?:人民币)?的"
    r"|由[^,。;的]{2,30}(?:投资|建设|兴建|承建|打造|开发|运营|组建|创办|投建)的)+"
)
#: What a firm says of itself, and what says that something begins: 甲公司|宣布,|与乙签署协议, 也标志着|甲美术馆开馆.
_ANNOUNCED = compiled(
    r"^[也还]?(?:标志着|意味着|宣告(?:着|了)?|见证了?)"
    r"|(?:今日|今天|欣然)?(?:宣布|公布|宣告|公告)[,:]?(?:(?<=[,:])(?:公司|集团))?(?=已?(?:[与和同跟]|携手|联合))"
)
#: What stands in brackets before the first clause of a report: 【要闻】, (通讯员张三).
_BRACKETS = compiled(r"\s*(?:【[^】\n]*】|\([^()\n]*\)|〔[^〕\n]*〕|\[[^\]\n]*\]|(?i:date)\s)\s*")
#: Who leads those who come: 由市长林启东带队的|江城市代表团.
_LED = compiled(r"由[^,。;]{2,24}?(?:率领|带队|带领|为团长|率队)的")
#: Whom several receive: 省长王向东,市长林启东|会见…; but 总经理张涛,副总经理马军一行来园|座谈.
_RECEIVES = compiled("会见|接见|会晤")
#: That somebody goes somewhere.
GOES = compiled(
    r"(?:[来去]到|(?<![近以向历年原未])来(?![访自华])|抵达|前往|莅临|走进|深入|赶?赴|[队邀团组]到|一行到|[省市县区]到)(?=[一-龥]{2})"
)
_SETS_OUT = compiled(r"(?:前往|前?赴|抵达?|到访|(?<![达得受看收直遇接提想感找碰])到)(?=[一-龥]{2})")
_AT_VERB = compiled(r"(?:实地|专题|现场|深入|并)*")
#: Whom one talks with: 林启东与|来访的江城市市长…座谈.
_WITH = compiled(r"\s?(?:[与和同跟]|会同|携手|一行)")
#: A foreign name in its own letters, behind how it is rendered: 麦克林|(John McLean).
_LATIN = compiled(r"\([A-Za-z][A-Za-z.\-' ]*\)")
#: What is said there, behind the act: 调研项目建设|时强调.
_WHILE_SAYING = compiled(r"(?<=..)[时期](?:间)?(?:强调|指出|表示|要求|提出|说)$")


def first_clause(story: Story, at: int, limit: int) -> int:
    """Where the first clause of a report begins: behind its dateline and what stands in brackets."""
    at = min(story.document.behind_dateline(at), limit)
    while (brackets := _BRACKETS.match(story.text, at, limit)) is not None:
        at = brackets.end()
    return at


#: What is said of a thing between its name and its verb: 江城康养中心|,位于高新区,总投资3亿元,|启用.
_BESIDES = compiled(r"(?:,(?:位于|坐落|占地|总投资|总?建筑面积|经过|历时|由|于)[^,(]{0,30}){1,4},?$|,$")

#: Who leads it, before its verb: 滨海科学园区|由市长林启东等主持|动土.
_LED_BY = compiled(r"由[^,。;]{2,40}?(?:共同)?(?:主持|宣布|剪彩)$")
#: A slogan before the name, and the short form in brackets that explains a body: 共谋发展——, (以下简称甲).
_AHEAD, _CALLED = compiled(r"^(?:[^—,。]{2,20}——)+"), compiled(r"\((?:以下)?(?:简称|下称)[^()]{2,20}\)")


#: A firm's notice of what it does: 关于与甲公司签署框架协议的公告.
_NOTICE = compiled(r"关于(?P<what>.{4,}?)的(?:进展|补充|提示性?)?公告")


def tidy(name: str) -> str:
    """The name without what stands ahead of it and without short forms of bodies in brackets."""
    name = _AHEAD.sub("", _CALLED.sub("", name))
    notice = _NOTICE.fullmatch(name)
    return notice["what"] if notice is not None else name


def named_act(story: Story, spans: tuple[int, int, int, int], line: Line, number: int, act: str) -> Occasion:
    """The act under the name that its clause gives it."""
    text = story.text
    low, start, verb, verb_end = spans
    if act == "visit" and start > low and _AT_VERB.fullmatch(text, start, verb):
        came = clause_start(text, start - 1, low)
        start = came if GOES.search(text, came, start) else start  # 副厅长林启东来到滨海高新区,|调研企业
    first_goal = verb_end
    if act == "visit" and start > low and not story.within(start, clause_end(text, verb), "person", "place", "park", "organisation"):
        came = clause_start(text, start - 1, low)
        goes = _SETS_OUT.search(text, came, start)
        if goes is not None:  # 局长林启东赴悉尼,于周四至周六进行3天|访问
            start, verb, verb_end = came, goes.start(), goes.end()
            to = story.starting.get(verb_end)
            listed = to is not None and to.kind in ("place", "park", "organisation") and text.startswith("、", to.end)
            first_goal = to.end if to is not None and listed else verb_end  # 带队到江城开发区|、滨海县、高新区,就外贸进行调研
    who = story.within(start, verb, "person")
    first = next((p for p in who if _WITH.match(text, p.end)), who[-1] if who else None)
    if act == "visit" and len(who) > 1 and "、" in text[who[0].end : who[-1].start]:
        first = None  # 司长林启东、副司长陈启明一行莅临
    post = first is not None and getattr(story.ending.get(first.start), "kind", "") == "title"
    if first is not None and post and (_WITH.match(text, first.end) or adverbial(story, first.end, verb)):
        start = first.start  # 市委副书记、市长|林启东会见
    start = first_clause(story, start, verb)
    start = skip_adverbs(story, start, verb)
    led = _LED.match(text, start, verb)
    start = led.end() if led else start
    before = text[start:verb]
    for date in reversed(story.within(start, verb, "date")):
        before = before[: date.start - start].removesuffix("于") + before[date.end - start :]  # 一行四人于三月二日|到访
    before = _ACCOMPANIED.sub("", before) if "陪同" in before else before
    before = before if act == "visit" else _WHERE.sub("", before)
    before = _DESCRIBED.sub("", before)
    before = _ANNOUNCED.sub("", _HOW.sub("", _WHEN.sub("", before))).replace("\n", "").replace("()", "").rpartition("——")[2]
    if act == "meet" and start > low and story.within(low, start, "person") and _RECEIVES.match(text, verb):
        before = ""  # 省长王向东,市长林启东|会见
    told = _object(story, first_goal, clause_end(text, first_goal))
    several = act == "visit" and "、" in told and not (_named_goal(story, first_goal) and len(told) <= _LONGEST_ROW)
    told = text[verb:first_goal] + ("" if several else told)  # 赴江城学习借鉴|园林景观建设、城市管理经验
    if act == "start":
        before = _BESIDES.sub("", _LED_BY.sub("", before))
    elif act == "visit" and before.endswith(",") and told == text[verb:verb_end] and _SETS_OUT.search(before):
        before, told = before[:-1], ""  # 部长林启东前往滨海高新区,|参访星河公司、江城银行
    name = tidy((before + told).replace("“", "").replace("”", "").strip(" ,、")).removeprefix("在")
    if act == "visit" and name.startswith(("对", "就")) and (guests := story.within(low, start, "person")):
        name = text[guests[-1].start : guests[-1].end] + name  # 部长林启东在市发改委负责人陪同下,|对重点项目进行调研
    goes_round = _IN_TURN.match(name)
    leader = next(reversed(story.within(low, start, "person")), None) if goes_round is not None else None
    if goes_round is not None and leader is not None:  # 林启东带队,|先后到甲、乙调研
        name = text[leader.start : leader.end] + name[goes_round.end() :]
    return Occasion(name, low, low, (verb, verb_end), True, line.kind, number, act=act)


#: How long a row of those visited may be that a name keeps.
_LONGEST_ROW = 40


def _named_goal(story: Story, at: int) -> bool:
    """Whether the row of those visited begins with a body, a park or a place."""
    goal = story.starting.get(at + story.text.startswith("了", at))
    return goal is not None and goal.kind in ("organisation", "park", "place")


_IN_TURN = compiled("先后|分别|依次|相继")


def _object(story: Story, start: int, end: int) -> str:
    """What follows the verb, without 了 and who leads those that are met: 由林启东为团长的|江城市考察团一行."""
    text = story.text
    start += text.startswith("了", start)
    start += 3 if text.startswith("来访的", start) else 0
    said = _WHILE_SAYING.search(text, start, end)
    end = said.start() if said is not None else end
    led = _LED.match(text, start, end)
    own = led is not None and bool(story.within(led.end(), end, "organisation", "park", "place"))
    return _LATIN.sub("", text[led.end() if led is not None and own else start : end])
