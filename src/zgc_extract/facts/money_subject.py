"""Whose a sum is, by the words of its clause and of the clauses before."""

from __future__ import annotations

from ..entities import PREFIX, Entity
from ..fact import Story
from ..shelf import compiled
from .clauses import clause_start as whole_clause
from .clauses import strip_adverbs
from .money_clause import BODIES, clause_start, is_sort, own_words
from .money_period import period_of_series
from .money_words import MoneyWords, money_words
from .phrases import edges
from .wording import wording

#: What leads from the one who acts to the verb: 将在…, 向…, 为….
_ON_THE_WAY = compiled(
    r"(?<=[一-龥]{2})(?:(?:将|已|拟|要|正|还|再|计划)+(?:与|和|同)|(?:将|已|拟|要|正|还|再|计划)*(?:在|向|对|为|从))"
)
_ADVERBS = compiled("^(?:已|成功|共|累计|还|再)+")
#: What stands between the name of things counted and their count: 开工项目|共10个.
_COUNT_GAP = compiled("(?:共计|总计|合计|累计|共有|共|约|近|超|逾|达|有|为|的)+$")
#: What points at things that are counted and is no part of their name: 滨海新区本次|集中开工项目10个.
_POINTS = compiled(
    "^[一-龥]{2,8}?共(?=签约|引进|有|推出)|[本此这]次(?:[^,]{0,6}(?:仪式|活动|大会))?|今年|全[市县区省]|我[市县区省]|本[市县区]"
)
#: What 该 points at: 以甲项目为例,|该项目.
_EXAMPLE, _LONGEST_EXAMPLE = compiled("以(?P<what>[^,。;以]{4,40})为例,$"), 46
#: A clause that counts the sorts of what the clause before counts whole: 100亿级项目1个、30亿级项目2个.
_BREAKDOWN = compiled(r"[^,。;]*\d个、[^,。;]*\d个$")
#: What was begun, in the name of what is counted: 共开工|基础设施项目71个; but 开工项目29个.
_BEGUN = compiled("^共?(?:新开工|开工|签约|竣工|投产|落户)(?=[一-龥]{2,}(?:项目|工程|企业)$)")
#: What was done with things that are counted: 集中开工的|重点项目共16个.
_DONE_OF = compiled("(?:集中|新)?(?:开工|签约|竣工|投产|启动|建成)的(?=[一-龥]{2})")
#: Those of whom the sum behind its metric is told: 年产值超过10亿元的|企业.
_THOSE = compiled(
    r"(?:(?:以上|左右|余)?的|以上)(?P<who>[一-龥]{0,4}(?:企业|公司|园区|项目|家庭|农户|乡镇|村|街道|单位))(?=[\d,。;、有共达]|约|超)"
)
_ROW_OF_SUMS = compiled("的(?P<what>[^,。;的]{3,34}?项目)(?:[、和与及]总投资|(?:集中|同时|正式|宣布)*(?:开工|签约|竣工|投产))")
#: The thing that a row of descriptions comes before: 占地2平方公里,总投资4亿元,以…为目标的|甲产业园.
_LATER = compiled(r",[^,。;]{2,30}的")
#: Who or what the clause before is about, told by what was done with it: 第一笔贷款|已经发放,金额800万元.
_DONE_WITH = compiled(r"(?P<what>[^,已将]{2,16})(?:已经|已|现已|将)[一-龥]{1,8}$")
#: What makes more than a description of a clause: 包括甲、乙等41个项目成功签约; 占地百亩的丙基地是….
_TELLS = compiled(
    r"(?:项目|企业|工程)共?\d+[个项家]$|等[近约]?\d+[个项家](?:[^,]{0,8}(?:项目|企业|工程)$|.{0,12}(?:签约|开工|竣工|投产|落户|启动))"
    r"|占地[^,的]{2,10}的[^,的]{2,30}(?:项目|基地|产业园|工程|园区|中心)"
)
#: What a count at the end of its clause counts, where no noun was read: 共计12个|签约项目.
_COUNTED_LAST = compiled("(?<=[等共含])\\d+[个家项][一-龥、]{0,10}(?:项目|企业|工程|基地|平台)$")
_COUNTED = compiled("[一-龥]{0,6}(?:项目|工程|基地|平台|合同|协议)")
#: What makes a clause of words: 甲馆积极|向上级.
_TOWARDS = compiled("(?<=..)(?:向(?![量日导阳前心])|对(?![外口接照比象]))")
_CLAUSES = 8
#: Aid that each of many gets: 对每个企业, 每家企业可.
_EACH = compiled("每一?[家个间名位户项所](?P<who>[一-龥]{2,10})$")
#: A prize's money, and verbs of getting it.
_PRIZE, _PRIZED = compiled("奖金?$"), compiled("获颁|荣获|获得|获|赢得|捧得")
_BEHIND = compiled(
    r"(?:以上|左右|余|多)?(?P<of>的)?(?P<what>[^,。;:!?、()\n的]{2,24}?"
    r"(?:项目|工程|产业园|基地|生产线|综合体|基金群|基金|计划)(?!项目|工程|群|管理))"
)
_WHOLE = compiled("规模|投资$|总额")
#: Metrics of what several parties agree on: no one's own.
_OF_PARTIES = compiled("(?:签约|合同|协议|意向|成交|交易|订单)(?!授信)|^总?金?额$")
_ADVERBIAL = compiled("[向为对在以用按从由与和给]")
_LONGEST, _NOUN_REACH, _TRAIL = 30, 16, 10


def subject_of(story: Story, at: int, metric: str) -> Entity | str | None:
    """Who or what the metric that begins at ``at`` is of: the words of its clause before it, else of the clause before that.

    An entity where the words name one; of things counted the things: 25个项目总投资, 台资企业215家,总投资.
    """
    text, words, low = story.text, money_words(story.document.lexicon), clause_start(story, at)
    each = _EACH.search(text, low, _untrailed(story, low, at))
    if each is not None:
        return is_phrase(story, *each.span("who"))
    start, end = _trimmed(story, low, at)
    found = _named(story, start, end)
    if found is not None:
        example = _EXAMPLE.search(text, max(0, start - _LONGEST_EXAMPLE), start) if text.startswith("该", start) else None
        meant = is_phrase(story, *example.span("what")) if example and example["what"].endswith(text[start + 1 : end]) else None
        return meant or found
    if _PRIZE.search(metric):
        return _winner(story, low, at)
    if end > start + 1 and not _ADVERBIAL.match(text, start, end):
        return _opening(story, start, end, words)
    series = True
    for _ in range(_CLAUSES):  # past clauses that only describe: 10个项目签约,涵盖三个领域,总投资…
        if not low or text[low - 1] not in ",; 、和:。":
            return None
        if text[low - 1] == ":":  # 甲公司:上半年净利润…
            headed = story.ending.get(low - 1)
            return story.entity(headed) if headed is not None and headed.kind in PREFIX else None
        if text[low - 1] in "。、和":
            return _sum_before(story, low, metric, words)
        series = series and (text[low - 1] != ";" or period_of_series(story, low) is not None)
        end, low = low - 1, clause_start(story, low - 1)
        if _BREAKDOWN.match(text, low, end):
            continue
        if words.describes.match(text, low, end) and not _TELLS.search(text, low, end):
            continue
        sums = story.within(low, end, "money")
        found = _before(story, low, end, metric) if series or (sums and sums[-1].end == end) else None
        if found is not None or not _headless(story, low, end):
            return found
    return None


def _headless(story: Story, low: int, end: int) -> bool:
    """Whether a clause begins with its verb or a preposition, so that who it is about was named before: ,利用…建设厂房."""
    words, start = wording(story.document.lexicon), own_words(story, low, end)
    head = words.heads.match(story.text, start, end)
    return head is not None and head.end() in story.document.boundaries and words.sort[head[0]] in "vpas"


def _opening(story: Story, start: int, end: int, words: MoneyWords) -> Entity | str | None:
    """Who the clause begins with, where more than a name stands before its metric: 甲公司上半年成交量5万手、成交额…"""
    body = next((m for m in story.within(start, end, *BODIES) if m.start == start), None)
    if body is not None:
        follower = getattr(story.starting.get(body.end), "kind", "")
        acts_itself = (words.acts.match(story.text, body.end) or follower == "date") and "的" not in story.text[body.end : end]
        return story.entity(body) if acts_itself else None
    m = words.actor.match(story.text, start, end)
    acts = m is not None and (words.acts.match(story.text, m.end()) or m.end() in story.starting)
    if m is not None and m["who"] and acts and "的" not in story.text[m.end() : end]:
        return m["who"]
    date = next((d for d in story.within(start, end, "date") if d.start > start + 1), None)  # 受访企业|去年|因…造成的损失
    return is_phrase(story, start, date.start) if date is not None and "的" in story.text[date.end : end + 1] else None


def _sum_before(story: Story, low: int, metric: str, words: MoneyWords) -> Entity | str | None:
    """Whose the last sum told before is: joined by 、 (总投资5亿元、年度投资2亿元), or in the sentence before, of the same paragraph."""
    text, joined = story.text, story.text[low - 1] != "。"
    if joined:
        last = next((m for m in story.within(max(0, low - 40), low, "money") if m.end == low - 1), None)
    else:
        own = metric.startswith(("新签", "新增"))
        if (any(word in metric for word in words.of_things) and not own) or low <= story.document.line_at(low).start:
            return None
        before = story.document.sentence_at(low - 2)
        last = next(iter(reversed(story.within(*before, "money"))), None)
        if last is not None and set("“”") & set(text[last.end : low]):
            return None
    known = story.memo.get("money_meaning", {}).get(id(last)) if last is not None else None
    return known["subject"] if known and known["metric"] else None


def _winner(story: Story, low: int, at: int) -> Entity | None:
    """Who gets a prize, where the sum's own clause says that it is got: 甲荣获…奖,并获颁奖金."""
    if not _PRIZED.search(story.text, low, at) or story.text[low - 1 : low] != ",":
        return None
    start = whole_clause(story.text, low - 1, 0)
    people = story.within(start, low, "person")
    if people:
        return story.entity(people[0]) if len(people) == 1 else None
    body = next((m for m in story.within(start, low, *BODIES) if m.start == own_words(story, start, low)), None)
    return None if body is None else story.entity(body)


def subject_behind(story: Story, at: int, metric: str) -> Entity | str | None:
    """What a sum belongs to that is named behind it: 总投资20亿元的滨江造纸项目, 总规模100亿元产业基金."""
    those = _THOSE.match(story.text, at)
    if those is not None:
        return those["who"]
    later = _LATER.match(story.text, at) if _WHOLE.search(metric) and _describes_on(story, at) else None
    named = story.starting.get(later.end()) if later else None
    if named is not None and named.kind in BODIES:
        return story.entity(named)
    m = _BEHIND.match(story.text, at) if _WHOLE.search(metric) else None
    near = m is not None and (m["of"] or (m.end() - at <= _NOUN_REACH and metric != "投资"))
    row = _ROW_OF_SUMS.match(story.text, at) if _WHOLE.search(metric) else None  # 总投资7亿元的甲项目、总投资3亿元的亿利达汽车配件项目
    other = row["what"] if row else None
    if m is None or not near or story.within(m.start("what"), m.end(), "money"):
        return other
    return _named(story, m.start("what"), m.end()) or other


def _describes_on(story: Story, at: int) -> bool:
    """Whether all clauses from the beginning of the sentence up to an offset only describe."""
    low, start = clause_start(story, at), story.document.sentence_at(at)[0]
    describes = money_words(story.document.lexicon).describes
    while low > start:
        end, low = low - 1, clause_start(story, low - 1)
        if not describes.match(story.text, low, end):
            return False
    return start != clause_start(story, at)


def _trimmed(story: Story, low: int, at: int) -> tuple[int, int]:
    """The words of a clause before its metric, without what leads in and what leads on to the metric."""
    text = story.text
    low = own_words(story, low, at)
    end = _untrailed(story, low, at)
    body = any(m.end == end and text[m.start - 1] == "的" for m in story.within(low, end, *BODIES))
    if not body and is_sort(story.document.lexicon.table("_metrics"), text[at : at + 2], "verb"):
        way = _ON_THE_WAY.search(text, low, end)
        end = _untrailed(story, low, way.start()) if way else end
    return low, end


def _untrailed(story: Story, low: int, end: int) -> int:
    """Where words end without adverbs, verbs that lead on and dates behind them; never inside a token (全省鲜花, not 花)."""
    bounds, trail = story.document.boundaries, money_words(story.document.lexicon).trail
    while end > low and getattr(story.ending.get(end), "kind", None) not in BODIES:
        if story.text[end - 1] == ")" and (opened := story.text.rfind("(", low, end)) > low:
            end = opened  # 甲基金(暂定名)
            continue
        m = trail.search(story.text, max(low, end - _TRAIL), end)
        if m is not None and (m.start() in bounds or len(m[0]) > 1):
            end = m.start()
            continue  # before adverbs: 三年内 is no 年内
        before, end = end, strip_adverbs(story, low, end)
        if end == before:
            break
    return end


def is_phrase(story: Story, start: int, end: int) -> str | None:
    """The words of a span as a noun phrase: whole tokens, no verb, adverb or date among them; None where they are none.

    What joins clauses or tells the occasion before it is dropped: 会上,同时.
    """
    text, words, bounds = story.text, wording(story.document.lexicon), story.document.boundaries
    sums = money_words(story.document.lexicon)
    for e in edges(story, start, end):
        if e.sort in "cl":
            start = e.end
        elif e.sort in "vpau":
            return None
    if text[start] in "这那" and text[start + 1 : start + 2].isdigit():
        start += 1  # 这|49个国家级开发区
    phrase = text[start:end]
    if _TOWARDS.search(phrase):
        return None
    if "、" in phrase and len(story.within(start, end, *BODIES)) > 1:
        return None  # 甲公司、乙协会捐赠: no one's own
    if not 2 <= len(phrase) <= _LONGEST or phrase in sums.no_subject or sums.verbal.search(phrase):
        return None
    if story.within(start, end, "date", "money"):
        return None
    if not all(p in bounds or p in story.starting or p in story.ending for p in (start, end)):
        return None
    last = max((b for b in range(max(start, end - 8), end) if b in bounds), default=start)
    if words.sort.get(text[last:end], "w") != "w" or text[last:end] in words.adverbs:
        return None
    measure = is_sort(story.document.lexicon.table("_metrics"), phrase, "head", "verb")  # 融资后估值: of no 融资
    return None if measure and not phrase.endswith("基金") else phrase


def _named(story: Story, start: int, end: int) -> Entity | str | None:
    """What the words between two offsets name."""
    text = story.text
    counted = _counted_at(story, start, end) or _counted_last(text, start, end)
    if counted is not None:
        return counted
    mentions = [m for m in story.within(start, end) if m.end == end and m.kind in PREFIX]
    whole = next((m for m in mentions if m.start == start or text[m.start - 1] == "的"), None)
    whole = whole or next((m for m in mentions if m.kind == "person"), None)
    if whole is not None and (whole.start == start or whole.kind in (*BODIES, "person")):
        return story.entity(whole)
    return is_phrase(story, start + len(text[start:end]) - len(text[start:end].lstrip()), end)


def _before_count(story: Story, low: int, at: int) -> str | None:
    """What is named right before its count: 台资企业 of 共有台资企业215家."""
    words = _COUNT_GAP.sub("", story.text[low:at])
    counting = money_words(story.document.lexicon).counting
    verb = max((m.end() for pattern in (counting, _ADVERBS, _POINTS) for m in pattern.finditer(words)), default=0)
    done = _DONE_OF.match(words, verb)
    name = _BEGUN.sub("", words[done.end() if done else verb :])
    return name if 2 <= len(name) <= _NOUN_REACH and "、" not in name else None


def _counted_last(text: str, start: int, end: int) -> str | None:
    """What the words count last, where no noun was read: …产业园等|9个市、县重点项目."""
    m = _COUNTED_LAST.search(text, start, end)
    return m[0] if m else None


def _counted_at(story: Story, start: int, end: int) -> str | None:
    """25个项目, where the words end with what is counted; 开工项目 of 开工项目29个."""
    text = story.text
    for q in reversed(story.within(start, end, "quantity")):
        if q.start > start and text[q.start - 2 : q.start] == "年产":
            continue  # 甲公司年产5万吨涂料项目 is one name
        if q.end == end and getattr(q.value, "unit", None) in money_words(story.document.lexicon).classifiers:
            return _before_count(story, start, q.start)
        noun = getattr(q.value, "noun", None)
        if noun and text.endswith(noun, q.end, end) and end - q.end <= _NOUN_REACH:
            return text[q.start : end]
    return None


def _before(story: Story, low: int, end: int, metric: str) -> Entity | str | None:
    """Whose the sum of a later clause is, by this clause: the sum's before it, things counted, what it is about, or who acts."""
    text, words = story.text, money_words(story.document.lexicon)
    sums = story.within(low, end, "money")
    if sums and sums[-1].end == end:
        known = story.memo.get("money_meaning", {}).get(id(sums[-1]))
        return known["subject"] if known else None
    if "《" in text[low:end]:
        return None  # 甲区发布《乙计划》,提出产业规模…: whose it is the plan says
    person = story.ending.get(end)
    if person is not None and person.kind == "person":  # 学生张三,向学校捐赠2万元
        return story.entity(person)
    of_things = any(word in metric for word in words.of_things)
    counted = _things(story, low, end, bool(_OF_PARTIES.search(metric)) or "签" in text[low:end]) if of_things else None
    if counted is not None:
        return counted
    start = own_words(story, low, end)
    close = text.find("”", start, end) if text.startswith("“", start) else -1
    if close > 0 and (words.acts.match(text, close + 1) or getattr(story.starting.get(close + 1), "kind", "") == "date"):
        return text[start + 1 : close]  # “伙伴计划”同日启动,首年拨款…
    thing = words.thing.match(text, start, end)
    if thing is not None:
        verb = max((m.end() for m in words.starts.finditer(text, start, thing.end())), default=start)
        found = _named(story, verb, thing.end()) if of_things or verb == start else None
        if found is not None:
            return found
    place = next((m for m in story.within(start, end, "place") if m.start == start), None)
    heads = (start, place.end) if place is not None else (start,)
    opening = next((m for m in story.within(start, end, *BODIES) if m.start in heads), None)
    if opening is not None and _OF_PARTIES.search(metric):
        return None
    if opening is not None and opening.end not in story.starting and words.acts.match(text, opening.end):
        return story.entity(opening)
    m = words.actor.match(text, start, end)
    if m is None or (m["who"] and m.end() < end and not words.acts.match(text, m.end())):
        done = _DONE_WITH.fullmatch(text, start, end)
        return _named(story, max(done.start("what"), text.rfind("的", *done.span("what")) + 1), done.end("what")) if done else None
    return _named(story, *m.span("who" if m["who"] else "name"))


def _things(story: Story, low: int, end: int, agreed: bool) -> str | None:
    """What a clause counts last: 11个重点项目 before a verb, 台资企业 of 台资企业215家; of what is agreed, not those who agree."""
    text, words = story.text, money_words(story.document.lexicon)
    counts = [q for q in story.within(low, end, "quantity") if getattr(q.value, "unit", None) in words.classifiers]
    for q in reversed(counts):
        if agreed and (getattr(q.value, "noun", None) in words.parties or q.value.unit == "家"):
            continue
        if q.end == end:
            return _before_count(story, own_words(story, low, q.start), q.start)
        if _COUNTED.fullmatch(text, q.end, end):
            return text[q.start : end]
        noun = getattr(q.value, "noun", None)
        at = text.find(noun, q.end, min(end, q.end + _NOUN_REACH)) if noun else -1
        if noun and at >= 0:
            return text[q.start : at + len(noun)]
    return None
