"""What an earlier clause is about, for the sums of the clauses after it."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled, matches
from .clause import BODIES, own_words
from .heads import SIDE, TOGETHER, head_phrase
from .named import is_phrase, untrailed, what_is_named
from .pointing import THAT
from .whose import Subject, words_of
from .words import money_words

#: Who or what the clause before is about, told by what was done with it: 第一笔贷款|已经发放,金额800万元.
_DONE_WITH = compiled(r"(?P<what>[^,已将]{2,16})(?:已经|已|现已|将)[一-龥]{1,8}$")
#: Metrics of what several parties agree on: no one's own.
AGREED = compiled("(?:签约|合同|协议|意向|成交|交易|订单|洽谈|合作)(?!性?授信|外资|利用)|^总?金?额$")
#: What a sort of things is called by that a verb goes before: 开工|项目.
_SORT_OF = compiled("(?:项目|工程|企业)")
#: Behind who acts, what makes it a relative clause.
_MAKER = compiled("[一-龥]{2,4}的(?=[一-龥]{2})")
#: 甲区|与乙县: who is told first.
_SPEAKS = compiled(
    "(?:说|说道|统计|测算|表示|指出|介绍|透露|认为|强调|坦言|通报|回应|称|提到|谈到|告诉(?:记者|笔者)|(?:致辞|发言|讲话)(?:中|时)?|"
    "报告[中时])$"
)
#: An event or a thing, whose the sums agreed are: 第五届进博会收官,累计意向成交额….
_EVENT = compiled("(?:会|展|节|大赛|峰会|论坛|项目|工程)$")
_EVENT_FIRST = compiled(
    r"(?:本届|此次|本次|首届|第[一二三四五六七八九十\d]+届)[^,。;]{0,16}?(?:[博洽交商展推大览易谈销介]会|大赛|论坛|峰会|展|"
    r"节)(?![会员议场期区位览])"
)
#: Metrics that are what a body does, whatever it published.
DONE_BY = ("拨款", "投资", "投入", "出资", "捐款", "捐赠", "善款")
#: What follows a name that does something itself, not one that a thing is of.
_DOES = compiled("(?![、和与及的等])[一-龥]{2}")
#: Metrics of what is given to a thing, not of what it makes or costs.
_GIVEN = ("资金", "经费", "拨款", "款")
#: What tells where or how large what it stands behind is: 江城地铁3号线|全长28公里.
_LIES = compiled("位于|设有|建有|下设|坐落|占地|全长|总长|总占地|成立于|始建于|创办于|创建于|规划面积|总?建筑面积|总?用地")
_PARTED = compiled("分[\\d两二三四五六七八九十]+[年期批]")  # “奖助学金”|分5年实施
_LATELY = compiled("近年来?|近几年|这几年|多年来|(?:一直|持续|不断|稳步|逆势|快速|平稳|健康)[增成发回向]")
_SIDE_OF_FAIR = compiled("[^,。;]{2,12}(?:交易团|代表团|展团|分会场)(?=[也亦则]|表现|共|累计|首日)")
_SIGNS_WITH = compiled("[与和同]|签[订署约]")
_PARTNERS = compiled("[与和同][^,。;]{2,40}签")
_SIGN = ("签", "共同签", "正式签", "分别签", "达成")
_GOES_ON = ("并", "还", "同时")
#: What is told of those who come with it, though it is money: 进园企业达15家,|引进资金1.2亿元.
_COMES = ("募集", "引进", "到位")
#: Kinds of lines that are headlines.
TITLES = ("title", "heading")


def speaks(text: str, low: int, end: int) -> bool:
    """Whether a clause only says who speaks: 区长李四致辞时说."""
    return _SPEAKS.search(text, low, end) is not None


def thing_first(story: Story, start: int, end: int, of_things: bool) -> Subject | None:
    """The thing that a clause begins with, by its quotation marks or its head: “伙伴计划”|同日启动, 滨江生产基地项目|由…."""
    text, words = story.text, money_words(story.document.lexicon)
    close = text.find("”", start, end) if text.startswith("“", start) else -1
    dated = getattr(story.starting.get(close + 1), "kind", "") == "date"
    if close > 0 and (dated or words.acts.match(text, close + 1) or _PARTED.match(text, close + 1)):
        return text[start + 1 : close]
    thing = words.whole.match(text, start, end) or words.thing.match(text, start, end)
    if thing is None or (text.startswith(_SIGN, thing.end()) and TOGETHER.search(text, start, thing.end())):
        return None
    if _PARTNERS.match(text, thing.end(), end):
        return None  # 甲公司与乙工业园|签订协议: no thing's
    starts = [m.span() for m in words.starts.finditer(text, start, thing.end())]
    verb = max((end for _, end in starts), default=start)
    if _SORT_OF.fullmatch(text, verb, thing.end()):  # 开工项目|包括甲、乙等5项
        begin = next((first for first, last in starts if last == verb), start)
        begin = verb if text.startswith("的", begin) else begin
        return text[begin : thing.end()] if of_things or begin == start else None
    return what_is_named(story, verb, thing.end()) if of_things or verb == start else None


def actor_of(story: Story, start: int, end: int, metric: str, agreed: bool) -> Subject | None:
    """Who or what a clause says acts; of what parties agree on only an event or a thing."""
    text, words = story.text, money_words(story.document.lexicon)
    place = next((m for m in story.within(start, end, "place") if m.start == start), None)
    heads = (start, place.end) if place is not None else (start,)
    opening = next((m for m in story.within(start, end, *BODIES) if m.start in heads), None)
    if opening is None and place is not None and text.startswith(_GOES_ON, end + 1) and words.acts.match(text, place.end):
        return place  # 甲区与乙县签订…协议书,并向乙县捐助…
    if opening is None and place is not None and words.flow.search(metric) and words.acts.match(text, place.end):
        return place  # 江城把制造业放到突出位置,工业产值近2500亿元
    if opening is None and place is not None and metric.endswith(_GIVEN) and words.acts.match(text, place.end):
        return place  # 江苏将出台政策,安排专项资金3亿元
    if opening is not None and agreed:
        alone = opening.kind == "park" and words.acts.match(text, opening.end) is not None and not _SIGNS_WITH.search(text, start, end)
        return opening if alone else None
    after = story.starting.get(opening.end) if opening is not None else None
    if opening is not None and after is not None and after.kind == "date" and metric.endswith(DONE_BY):
        return opening  # 甲集团|昨日与乙区签约,将投资5亿元
    own = metric.endswith(DONE_BY) or words.flow.search(metric) is not None
    if opening is not None and after is None and _DOES.match(text, opening.end) and own:
        return opening  # 甲集团进军江城,投资5亿元
    if opening is not None and opening.end not in story.starting and words.acts.match(text, opening.end):
        return opening
    m = words.actor.match(text, start, end)
    if m is not None and m["who"] and m.end() < end and not words.acts.match(text, m.end()):
        m = words.doer.match(text, start, end)  # 全市|工业园区完成…
    if m is not None and _MAKER.match(text, m.end(), end):
        m = None  # 园区新建的|试制工厂|今日启用
    if m is not None and (matches(words.doer, m) or not m["who"] or m.end() >= end or words.acts.match(text, m.end())):
        first, last = m.span("name" if matches(words.doer, m) or not m["who"] else "who")
        side = SIDE.search(text, first + 2, last)  # 江城企业百强|营业收入|实现较快增长
        return what_is_named(story, first, side.start() if side else untrailed(story, first, last))
    headed = None if metric.endswith(_GIVEN) and not metric.startswith(_COMES) else head_phrase(story, start, end)
    lies = None if headed is not None or agreed else _LIES.search(text, start + 2, end)
    headed = what_is_named(story, start, lies.start()) if lies is not None else headed
    if headed is not None and (not agreed or _EVENT.search(words_of(story, headed))):
        return headed
    lately = _LATELY.search(text, start + 2, end) if words.flow.search(metric) else None
    side = SIDE.search(text, start + 2, lately.start()) if lately is not None else None  # 江城税收|稳步增长
    timed = is_phrase(story, start, side.start() if side is not None else lately.start()) if lately is not None else None
    if timed is not None:
        return timed  # 当地起重机产业|近年来逆势成长
    done = _DONE_WITH.fullmatch(text, start, end)
    return what_is_named(story, max(done.start("what"), text.rfind("的", *done.span("what")) + 1), done.end("what")) if done else None


def named_first(story: Story, low: int, end: int, metric: str) -> str | None:
    """What a clause is about that begins by pointing at it: 该项目|集研发、制造为一体, 本届展会|比首届增长一成."""
    start = own_words(story, low, end)
    m = THAT.match(story.text, start, end)
    if m is None and AGREED.search(metric):
        m = _EVENT_FIRST.match(story.text, start, end) or _SIDE_OF_FAIR.match(story.text, start, end)
    return m[0] if m else None


def event_first(text: str, start: int, end: int) -> str | None:
    """The event that a clause begins with: 本届博览会|以“绿色”为主题."""
    m = _EVENT_FIRST.match(text, start, end)
    return m[0] if m else None


def event_of_line(story: Story, at: int, metric: str) -> str | None:
    """The event that a paragraph tells of, for what was agreed there: 本届江博会吸引观众1万人。其中…。|累计成交额5亿元."""
    if not AGREED.search(metric):
        return None
    events = list(_EVENT_FIRST.finditer(story.text, story.document.line_at(at).start, at))
    return events[-1][0] if events else None


