"""What words before a sum name: an entity, things counted, a noun phrase."""

from __future__ import annotations

from ...entities import PREFIX
from ...fact import Story
from ...honorifics import HONORIFIC
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import strip_adverbs
from ..edges import edges
from ..wording import wording
from .clause import BODIES, NUMBER, is_sort, metric_sorts, own_words
from .counted import BARE, DONE_OF, SORT_LAST, all_of, counted
from .whose import Subject
from .words import money_words

#: What leads from the one who acts to the verb: 将在…, 向…, 为….
_ON_THE_WAY = compiled(
    r"(?<=[一-龥]{2})(?:(?:将|已|拟|要|正|还|再|计划)+(?:与|和|同)|(?:将|已|拟|要|正|还|再|计划)*(?:在|向|对|为|从|替))"
)
#: The land or place of those who speak.
_OURS = frozenset(("我国", "我省", "我市", "我县", "我区", "我州", "我校", "我院"))
#: Words that point or bring in before what is named: 这|49个国家级开发区, 这条|产线, 有|两个县.
_POINTER = compiled(r"[这那有](?=\d|[两二三四五六七八九十几]+[个家项座])|[这那][条个座家项所些](?=[一-龥]{2})")
#: A thing that a clause or an owner goes before: 学会发起的|治沙青年基金, 此次竣工的|一期项目.
_OF_WHAT = compiled(
    r"[^,。;、的“”\d]{2,16}的“?(?P<thing>(?![这那该本各])(?=.{4})[^,。;、的“”\d]{0,16}"
    r"(?:基金|[产试]线|大桥|[一二三四五]期(?:项目|工程)|产业园|研发中心))”?"
)
#: A project that those who build it go before: 甲公司与乙厂合资兴建的|汽车轴承项目.
_BUILT_THING = compiled(
    r"[^,。;“”]{2,50}(?:兴建|建设|投资|承建|开发|打造|实施|合作|合资|新建|投建)的(?P<thing>(?=.{5})[^,。;、的“”\d]{0,24}(?:项目|工程|"
    r"基地|产业园|生产线|工厂|中心|大厦|大桥|医院|综合体|厂房|酒店))"
)
#: What tells of a company before its name: 农业机械大厂|海川精密工业.
_TRADE = compiled(
    "[一-龥]{2,8}(?:大厂|龙头|巨头|业者|厂商)(?=[一-龥A-Za-z]{2,})|"
    "(?:龙头企业|骨干企业|明星企业|爱心企业|参展企业|参展商|进驻厂商|上市公司)(?![的总年共数营产])(?=[一-龥A-Za-z]{3,})|"
    "(?:中国|国内|全球|知名|本土|[美德日韩法英]国)[一-龥]{1,6}(?:企业|公司|厂商|巨头)(?=[一-龥A-Za-z]{3,12}$)|"
    "[一-龥]{0,6}(?:独资|合资|民营|国有|外资|高新技术|乡镇)企业(?=[一-龥]{2,12}(?:厂|公司|集团)$)|"
    "(?:旗下|其)?(?:控股|全资|参股)?(?:子公司|孙公司)(?=[一-龥A-Za-z]{2,})"
)
_SORT_OF_FIRM = compiled(
    "[一-龥]{0,10}(?:企业|央企|国企|民企|公司|厂商|[服供开运制][一-龥][商]|提供商|品牌|平台|独角兽|初创|旗下|巨头|龙头)$"
)
#: A ranking, whose last character tokenizers draw to the adverb behind it: 企业500强|共投入.
_RANKED = compiled("[\\d百千]强$")
#: What ranks a thing before its name: 增速最快的|新材料制造业.
_NUMBERED = compiled(NUMBER)
_MOST = compiled("[^,。;、的]{1,8}(?:最[大快高多强好]|较[快大高多]|第[一二三])的(?=..)")
#: A film, play or book: 由张三执导的电影|《江城》.
_WORK = compiled("[^,。;《》]{0,24}《(?P<title>[^《》]{1,24})》(?:的|一片|一书|一剧)?")
#: Whose things are: 该区|重点建设项目.
_OF_THERE = compiled("该[区市县镇乡省州]的?(?=.{2,}(?:项目|企业|工程|产业)$)")
#: What things that are counted did: 5个项目|集中签约.
_DID = compiled("(?<=项目|企业|工程)(?:集中|同时|正式|成功|现场)*(?:签约|开工|竣工|投产|落户)$")
#: Bringing in who then puts money in: 引进|甲公司投资5亿元.
_BROUGHT_IN = compiled("(?:成功|先后|新)?(?:引进|吸引|引入)了?")
#: What makes a clause of words: 甲馆积极|向上级.
_TOWARDS = compiled(
    "(?<=..)(?:向(?![量日导阳前心])|对(?![外口接照比象])|为(?=[一-龥]{0,4}(?:企业|群众|农户|居民|客户|学生|师生|市民|员工|商户)))"
)
_PLAN_NOUNS = ("计划", "规划")
#: Verbs of giving on the way to what is given: 三家银行联合|为项目|提供银团贷款.
_PROVIDED = compiled("(?:提供|发放|给予|投放|拨付|授予)[^,。;]{0,4}$")
#: Verbs of saving, before what is saved: 该技术每年可|为甲公司|节约成本.
_SAVES = ("节约", "节省", "降低", "减少", "增加")
#: Before a date, whatever a tokenizer draws them to: 禾川|于|2023年….
_AT_TIME = ("于", "自", "在")
#: A thing that is somebody's.
_THING_OF = compiled("[^,。;、的“”]{2,24}(?:项目|工程|基地|生产线|产业园|工厂)")
#: What is new: 新建的|二期厂房.
_NEW = compiled("新(?:建|购置|引进|上|落成|启用)的(?=...)")
#: A length of time: 试运营三天.
_LASTS = compiled("[\\d一二两三四五六七八九十几半]+个?[天日周月]$")
#: Verbs that no noun phrase holds: 新区|安排|产业…, 大桥|建成后….
_VERB_INSIDE = compiled(
    "(?<=..)(?:安排|拿出|预留|发放|给予|建成后|达产后|投产后|共支持|判决|筹集|募集|筹得|设厂|建厂|迈[过入]|跨过|超过|达到)"
)
_LONGEST, _TRAIL, _SHORTEST = 30, 14, 3
#: A firm told by its trade before its name in quotation marks: 人工智能公司“星河”.
_QUOTED_NAME = compiled("[^,。;“”]{0,16}(?:公司|企业|厂商|平台|品牌|团队|机构)“(?P<name>[^“”]{2,16})”")
#: A person with a form of address behind: 企业家|薛先生.
_POLITE = compiled(
    rf"(?P<epithet>企业家|慈善家|华侨|华人|侨胞|侨领|校友|乡贤|市民|居民|港商|台商|客商)?(?P<who>[一-龥]{{1,3}}){HONORIFIC}$"
)
#: What comes before things that are summed up by their own noun: 各代表团共签订|利用外资项目|总投资额.
_SIGNED_UP = compiled("[^,。;、]{0,24}?(?:(?:签订|签署|达成)了?(?=[一-龥]{2,10}(?:项目|合同|协议)$)|累计(?=签约项目$))")
#: Words that only point at the occasion: 本次|集中开工的项目.
_THIS_TIME = ("本次集", "此次集", "这次集", "本次签", "此次签", "本次开", "此次开", "本次竣", "此次竣", "本次新", "此次新")
#: What makes things those that are told of: 全省纳入统计的|物流园区.
_COUNTED_IN = compiled("(?:[全我本][省市县区国])?(?:纳入|参与|参加|接受|列入)[^,。;的]{2,8}的(?=[一-龥]{2})")
#: What who gives is told to give into: 会员企业|投入公益事业的|款物.
_GIVES_INTO = compiled("(?P<who>[^,。;的]{2,16}?)(?:累计|共|已)*(?:投入|用于|投向|捐给|捐向)[^,。;的]{2,14}的?")
_THIS_ONE = compiled("[^,。;的]{2,16}的(?=[这那][座条个家项所])")  # 中国援建的|这座体育场
_PRIZED = compiled("(?:获得?|荣获|夺得)[^,。;的]{1,10}奖的(?=..)")  # 获得金奖的|“稻香”项目
_BUILT = ("项目", "工程", "基地", "中心", "产业园")
_HOLDS, _BRINGS = "旗下", ("引进", "引入")
_BROUGHT_THINGS = compiled("(?:新|累计|共|已)*(?:引进|引入|签约|落户)的?(?P<what>[一-龥]{0,6}(?:项目|企业))")
_ONE_NAME = ("暨", "及其")
#: Things told by what was done with them: 入驻项目.
_DONE_THINGS = compiled(
    "(?:现场|大赛|园区)?(?:在孵|在园|在册|在库|在投|入驻|落户|落地|储备|谋划|在建|续建|签约|开工|投产|引进|入园|竣工|改扩建)(?:项目|企业)"
)


def is_phrase(story: Story, start: int, end: int) -> str | None:
    """The words of a span as a noun phrase: whole tokens, no verb, adverb or date among them; None where they are none.

    What joins clauses or tells the occasion before it is dropped: 会上,同时.
    """
    text, words, bounds = story.text, wording(story.document.lexicon), story.document.boundaries
    sums = money_words(story.document.lexicon)
    for e in edges(story, start, end):
        if text.startswith(_ONE_NAME, e.start):
            continue  # 甲生产基地暨乙实验室项目 is one name
        if e.sort in "cl":
            start = e.end
        elif e.sort in "vpau":
            return None
    points = _POINTER.match(text, start, end)
    start = points.end() if points else start
    phrase = text[start:end]
    if _LASTS.search(phrase):
        return None
    if _TOWARDS.search(phrase) or _VERB_INSIDE.search(phrase):
        return None
    if "、" in phrase and len(story.within(start, end, *BODIES)) > 1:
        return None  # 甲公司、乙协会捐赠: no one's own
    if phrase.count("(") != phrase.count(")"):
        return None
    if not 2 <= len(phrase) <= _LONGEST or phrase in sums.no_subject or sums.verbal.search(phrase):
        return None
    sums_in = [m for m in story.within(start, end, "money") if not text.startswith("以上", m.end)]  # 全市亿元以上重点项目
    if sums_in or story.within(start, end, "date") or any(q.end == end and q.start > start for q in story.within(start, end, "quantity")):
        return None
    if text.endswith("行", start, end) and text.startswith("为", end):
        bounds = bounds | {end}  # 江城农商行|为企业, which is cut as 行为
    cut = all(p in bounds or p in story.starting or p in story.ending for p in (start, end))
    if not cut and not _RANKED.search(phrase):
        return None
    if phrase in _OURS:
        return phrase
    last = max((b for b in range(max(start, end - 8), end) if b in bounds), default=start)
    if words.sort.get(text[last:end], "w") != "w" or text[last:end] in words.adverbs:
        return None
    measure = is_sort(metric_sorts(story.document.lexicon), phrase, "head", "verb")  # 融资后估值: of no 融资
    return None if measure and not phrase.endswith("基金") else phrase


def what_is_named(story: Story, start: int, end: int) -> Subject | None:
    """What the words between two offsets name."""
    text = story.text
    into = _BROUGHT_IN.match(text, start, end)
    start = into.end() if into and into.end() in story.starting else start
    counted_in = _COUNTED_IN.match(text, start, end)
    start = counted_in.end() if counted_in is not None else start
    gives = _GIVES_INTO.fullmatch(text, start, end)
    end = gives.end("who") if gives is not None else end
    land = story.starting.get(start)
    of_land = land is not None and land.kind in ("place", "park") and land.end < end
    brought = _BROUGHT_THINGS.fullmatch(text, land.end, end) if land is not None and of_land else None
    if brought is not None:
        return brought["what"]  # 江城区|引进|工业项目
    work = _WORK.fullmatch(text, start, end)
    if work is not None:
        return work["title"]
    if text.startswith("“", start, end) and text.find("”", start) == end - 1 and end - start > _SHORTEST:
        return text[start + 1 : end - 1]  # “星河”|品牌价值
    start += 2 * text.startswith(_THIS_TIME, start, end - 2)
    start += 2 * text.startswith(_HOLDS, start, end - 2)
    this = _THIS_ONE.match(text, start, end)
    start = this.end() if this is not None else start
    prized = _PRIZED.match(text, start, end)
    start = prized.end() if prized is not None else start
    there = _OF_THERE.match(text, start, end)
    start = there.end() if there else start
    end -= 2 * text.endswith(("每人", "每户"), start + 2, end)  # 获奖者|每人|获颁奖金
    end -= 3 * text.endswith("董事会", start + 2, end)  # 甲公司|董事会|宣布派息
    end -= text.endswith("等", start + 2, end) and not text.endswith("均等", start, end)  # 总投资5亿元的|液晶器件等
    quoted = _QUOTED_NAME.fullmatch(text, start, end)
    if quoted is not None:
        return quoted["name"]
    of = _OF_WHAT.fullmatch(text, start, end) or _BUILT_THING.fullmatch(text, start, end)
    start, end = of.span("thing") if of else (start, end)
    new = _NEW.match(text, start, end)
    start = new.end() if new else start
    trade = _TRADE.match(text, start, end)
    start = trade.end() if trade else start
    done_of = DONE_OF.match(text, start, end)
    built = done_of is not None and text.endswith(_BUILT, start, end) and text[done_of.end() : end] not in BARE
    start = done_of.end() if done_of is not None and built else start
    numbered = _NUMBERED.match(text, start, end)
    start = numbered.end() if numbered else start
    most = _MOST.match(text, start, end)
    start = most.end() if most else start
    did = _DID.search(text, start, end)
    end = did.start() if did is not None and story.within(start, did.start(), "quantity") else end
    whole_row = all_of(text, start, end)
    if whole_row is not None:
        return whole_row
    sort = SORT_LAST.search(text, start, end)
    if sort is not None and sort["sort"] and sort["sort"] not in BARE:
        return sort["sort"]  # 申报交通、能源等|专债项目
    things = counted(story, start, end)
    if things is not None:
        return things
    nobody = money_words(story.document.lexicon).no_subject
    mentions = [m for m in story.within(start, end) if m.end == end and m.kind in PREFIX and text[m.start : end] not in nobody]
    whole = next((m for m in mentions if m.start == start or text[m.start - 1] in "的由" or text.endswith(_BRINGS, start, m.start)), None)
    full = (m for m in mentions if m.kind != "person" or m.end - m.start > 1)  # 李 of 李女士 is no name
    whole = whole or next((m for m in full if m.kind == "person" or _SORT_OF_FIRM.search(text, start, m.start)), None)
    if whole is None and (person := next((m for m in story.within(start, end, "person") if m.start == start), None)) is not None:
        after = story.ending.get(end)  # 李四|校董
        if after is not None and after.kind == "title" and after.start == person.end:
            return person
    if whole is not None and whole.kind == "person" and (several := _people(story, start, whole)) is not None:
        return several
    if whole is not None and (whole.start == start or whole.kind in (*BODIES, "person")):
        return whole
    owner = next((m for m in story.within(start, end, *BODIES) if m.start == start), None)
    if owner is not None and text.startswith("的", owner.end) and _THING_OF.fullmatch(text, owner.end + 1, end):
        return text[owner.end + 1 : end]  # 远帆新材料有限公司的|锂电隔膜项目
    if whole is None and (polite := _POLITE.search(text, start, end)) is not None:
        if len(polite["who"]) == 1:
            return text[polite.start("who") : end]  # 市民|李女士
        person = story.ending.get(polite.end("who"))
        if person is not None and person.kind == "person":  # 企业家|李四|先生
            return person
        start = polite.start("who") if polite["epithet"] else start
    signed = _SIGNED_UP.match(text, start, end)
    start = signed.end() if signed is not None else start
    if _DONE_THINGS.fullmatch(text, start, end) or signed is not None:
        return text[start:end]
    phrase = is_phrase(story, start + len(text[start:end]) - len(text[start:end].lstrip()), end)
    return phrase if phrase is not None else _after_clause(story, start, end)


def _after_clause(story: Story, start: int, end: int) -> Subject | None:
    """The thing that a relative clause goes before: 位于江城高新区的|星河储能基地."""
    at = story.text.rfind("的", start, end) + 1
    if at <= start + 2 or end - at < _SHORTEST:
        return None
    body = story.starting.get(at)
    return body if body is not None and body.end == end and body.kind in PREFIX else is_phrase(story, at, end)


def _people(story: Story, start: int, last: Candidate) -> str | None:
    """The row of people that ends with one: 校友|李四、王五."""
    at = last.start
    while at > start and story.text[at - 1] in "、和与" and (more := story.ending.get(at - 1)) is not None and more.kind == "person":
        at = more.start
    return story.text[at : last.end] if start <= at < last.start else None


def trimmed(story: Story, low: int, at: int, verb: bool = False) -> tuple[int, int]:
    """The words of a clause before its metric, or before a ``verb``, without what leads in and what leads on to it."""
    text = story.text
    low = own_words(story, low, at)
    end = untrailed(story, low, at)
    body = any(m.end == end and text[m.start - 1] == "的" for m in story.within(low, end, *BODIES))
    low += text.startswith(("将", "把"), low, end - 1) and low + 1 in story.document.boundaries  # 将|医保补助标准由…提高到…
    does = verb or text.startswith(_SAVES, at) or _PROVIDED.search(text, low, at) is not None
    if not body and (does or is_sort(metric_sorts(story.document.lexicon), text[at : at + 2], "verb")):
        bodies = story.within(low, end, *BODIES)
        ways = _ON_THE_WAY.finditer(text, low, end)
        way = next((w for w in ways if not any(m.start < w.end() and w.start() < m.end for m in bodies)), None)
        end = untrailed(story, low, way.start()) if way else end
    return low, end


def untrailed(story: Story, low: int, end: int) -> int:
    """Where words end without adverbs, verbs that lead on and dates behind them; never inside a token (全省鲜花, not 花)."""
    bounds, trail = story.document.boundaries, money_words(story.document.lexicon).trail
    while end > low and getattr(story.ending.get(end), "kind", None) not in BODIES and not story.text.endswith("村集体", low, end):
        if story.text[end - 1] == ")" and (opened := story.text.rfind("(", low, end)) > low:
            end = opened  # 甲基金(暂定名)
            continue
        m = trail.search(story.text, max(low, end - _TRAIL), end)
        if m is not None and m[0] in _PLAN_NOUNS and story.text.startswith("的", end):
            break  # 计划|的最高资助额
        timed = m is not None and m[0] in _AT_TIME and getattr(story.starting.get(end), "kind", "") == "date"
        if m is not None and (timed or m.start() in bounds or len(m[0]) > 1 or _RANKED.search(story.text, low, m.start())):
            end = m.start()
            continue  # before adverbs: 三年内 is no 年内
        before, end = end, strip_adverbs(story, low, end)
        if end == before:
            break
    return end
