"""Whose a sum is, by the words of its clause and of the clauses before."""

from __future__ import annotations

from ..entities import PREFIX, Entity
from ..fact import Story
from ..shelf import compiled
from .clauses import clause_start as whole_clause
from .money_clause import BODIES, clause_start, own_words
from .money_giving import giver
from .money_named import is_phrase, trimmed, untrailed, what_is_named
from .money_period import period_of_series
from .money_pointing import pointed_at, pointed_at_first, presented
from .money_topic import TITLES, topic_of_clause
from .money_words import MoneyWords, money_words
from .wording import wording

#: What 该 points at: 以甲项目为例,|该项目.
_EXAMPLE, _LONGEST_EXAMPLE = compiled("以(?P<what>[^,。;以]{4,40})为例,$"), 46
#: A clause that counts the sorts of what the clause before counts whole: 100亿级项目1个、30亿级项目2个.
_BREAKDOWN = compiled(r"[^,。;]*\d个、[^,。;]*\d个$")
#: What makes more than a description of a clause: 包括甲、乙等41个项目成功签约; 占地百亩的丙基地是….
_TELLS = compiled(
    r"(?:项目|企业|工程)共?\d+[个项家]$|等[近约]?\d+[个项家](?:[^,]{0,8}(?:项目|企业|工程)$|.{0,12}(?:签约|开工|竣工|投产|落户|启动))"
    r"|占地[^,的]{2,10}的[^,的]{2,30}(?:项目|基地|产业园|工程|园区|中心)"
)
_CLAUSES = 8
#: A clause that goes on with what is built: 预计投产后…; who or what is to act: 软件新城|将重点发展….
_ONCE_BUILT = compiled("(?:项目)?(?:预计|预期)?(?:全部|全面|整体|项目)*(?:建成|投产|达产|投用|竣工|投运|运营|达效)+(?:后|以后|之后)")
_WILL = compiled("(?P<who>[^,。;:将拟的]{2,24})(?:将|拟|计划|预计|位于|总?占地|规划)")
#: Aid that each of many gets: 对每个企业, 每家企业可.
_EACH = compiled("每一?[家个间名位户项所](?P<who>[一-龥]{2,10})$")
_PER_HEAD = compiled("每[人户]$")
#: The prize, where its giving comes before: 授予张三|“成就奖”,奖金百万元.
_PRIZE_NAMED, _PRIZE_REACH = compiled("(?:授予|颁发|设立)[^,。;]*“(?P<name>[^“”]{2,20}奖)”,$"), 30
#: A prize's money, and verbs of getting it.
_PRIZE, _PRIZED = compiled("奖金?$"), compiled("获颁|荣获|获得|获|赢得|捧得")
_ADVERBIAL = compiled("[向为对在以用按从由与和给]")


def subject_of(story: Story, at: int, metric: str) -> Entity | str | None:
    """Who or what the metric that begins at ``at`` is of: the words of its clause before it, else of the clause before that.

    An entity where the words name one; of things counted the things: 25个项目总投资, 台资企业215家,总投资.
    """
    text, words, low = story.text, money_words(story.document.lexicon), clause_start(story, at)
    if _PER_HEAD.search(text, low, at):
        return text[at - 2 : at]
    each = _EACH.search(text, low, untrailed(story, low, at))
    if each is not None:
        return is_phrase(story, *each.span("who"))
    start, end = trimmed(story, low, at)
    gives = giver(story, at, metric)
    if gives is not None:
        return gives
    found = what_is_named(story, start, end)
    if found is not None:
        example = _EXAMPLE.search(text, max(0, start - _LONGEST_EXAMPLE), start) if text.startswith("该", start) else None
        meant = is_phrase(story, *example.span("what")) if example and example["what"].endswith(text[start + 1 : end]) else None
        return meant or pointed_at(story, start, end) or found
    if _PRIZE.search(metric):
        prize = _PRIZE_NAMED.search(text, max(0, low - _PRIZE_REACH), low)
        return prize["name"] if prize else _winner(story, low, at)
    if end > start + 1 and not _ADVERBIAL.match(text, start, end):
        return _opening(story, start, end, words)
    series = True
    built = _ONCE_BUILT.match(text, whole_clause(text, at, 0), at)
    if built is not None and (told := _told_last(story, at) or _heads_sentence(story, at)) is not None:
        return told
    for _ in range(_CLAUSES):  # past clauses that only describe: 10个项目签约,涵盖三个领域,总投资…
        if not low or text[low - 1] not in (",; 、和:。\n" if _in_headline(story, low, at) else ",; 、和:。"):
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
        topic = presented(story, low, end) or pointed_at_first(story, low, end)
        if topic is not None:
            return topic
        if words.describes.match(text, low, end) and not _TELLS.search(text, low, end):
            continue
        sums = story.within(low, end, "money")
        found = topic_of_clause(story, low, end, metric) if series or (sums and sums[-1].end == end) else None
        if found is not None or not _headless(story, low, end):
            return found
    return None


def _in_headline(story: Story, low: int, at: int) -> bool:
    """Whether a clause begins the second line of a headline: 签约15个项目/总投资额…."""
    line = story.document.line_at(at)
    return low == line.start and low > 0 and line.kind in TITLES and story.document.line_at(low - 1).kind in TITLES


def _told_last(story: Story, at: int) -> Entity | str | None:
    """Whose the last sum of the sentence is: 甲项目计划投资10亿元,搭建…平台,|预计建成后年产值….."""
    sums = story.within(story.document.sentence_at(at)[0], at, "money")
    known = story.memo.get("money_meaning", {}).get(id(sums[-1])) if sums else None
    return known["subject"] if known and known["metric"] else None


def _heads_sentence(story: Story, at: int) -> Entity | str | None:
    """Who or what the sentence begins with, where that is to act: 软件新城|将重点发展…,建成后年产值…."""
    text, lo = story.text, story.document.sentence_at(at)[0]
    start = own_words(story, lo, at)
    m = _WILL.match(text, start, at)
    if m is None:
        return None
    body = story.starting.get(start)
    return story.entity(body) if body is not None and body.kind in BODIES and body.end == m.end("who") else is_phrase(story, *m.span("who"))


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
