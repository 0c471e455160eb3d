"""Who acts: the row of names that is the subject of a verb."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from ..entities import Entity
from ..entities.called import kind_of
from ..fact import Story
from ..honorifics import HONORIFIC
from ..lexicon import Lexicon
from ..shelf import compiled
from ..slotted import fixed
from .clauses import clause_start, strip_adverbs
from .edges import edges
from .lists import BRACKETS, Member, Run, after, runs, tally
from .openers import leads_in
from .positions.echoes import is_faculty
from .wording import wording

_COUNT_NOUN = compiled(r"(?!的)[一-龥]{0,12}?(?:\([一-龥]{1,6}\))?(?=,|成功|正式|获|荣|入|被|上榜|当选|喜|授|亮相|均|$)")
#: A last entry of the row that no rule could read, right before the verb: 甲公司及某某|获授予.
_UNREAD = compiled(rf"(?:、|和|及|与|以及)(?P<name>[一-龥]{{2,8}}?){HONORIFIC}?$")
#: 其中我区|甲园区…: where the subject is, told before it.
_AMONG = compiled(
    r"(?:其中|另有|还有|此外)?(?:来自)?(?:[我本该全][区市县省校州国院系])?的?"
    r"(?:(?:\d+|[一两二三四五六七八九十]+)[名位](?:参赛|获奖|青年|骨干|优秀)*(?:教师|学生|选手|同学|老师|员工|职工|队员|代表|医生|干部))?"
)
#: 甲、乙等4家|佛山众创中心: what they are is no name.
_KIND_OF = compiled(r"[\d一二两三四五六七八九十百][家个所位名]$")
#: 张三和李四共同为乙镇|获得的称号揭牌: who got it is named behind 为.
_FOR_ANOTHER = compiled(r"(?<![因作成认称列评选])[为向给](?=[^,。;]{2,}$)")
#: What is told of the subject before it: 勇夺首面金牌的|张三,拿下….
_MODIFIED = compiled(r"的(?:“[^“”]{1,12}”)?$")
#: What tells why, so that 为 in it is of the reason: 甲因其发现了…,为…提供了可能而获奖.
#: What tells of a subject before it tells what it got: 甲集团|成立于1998年,先后荣获….
_DESCRIBED = compiled(
    r"(?:公司|企业|集团|学校|医院|现|目前|总部|总|主要|长期|一直|始终|多年来|近年来|自成立以来|,)*"
    r"(?:,?(?:男|女),)?"
    r"(?:(?:成立|创立|创办|创建|始建|组建|建|位|坐落|座落|毕业|就职|任职|供职|专注|扎根|服务|出生|生)于|地处|拥有|占地|是一[家所座个名位]|是[^,。;]{2,16}(?:学生|教师|老师|员工|职工|医生|工人|民警|干部|村民|选手),|专业从事|专注|聚焦|从事|致力|深耕|主营|扎根|坚持|注重|坚守|担任|现任|注册|以[^,。;]{2,24}为[^,。;]{2,10},|(?:[一-龥]{1,4}族,)?(?:T|\d{4}年\d{0,2}月?)(?:出)?生,)"
)
_BECAUSE = ("因", "由于", "凭借", "以其")
#: How short what stands before a verb may be and tell of no subject: 一举|夺得.
_HOW = 4
#: A subject of its own that is only counted: 另有52家企业|获选为….
_COUNTED_OWN = compiled(r"(?:另外?|还有|此外|其中|共有?|有)+(?:\d+|[一二两三四五六七八九十百]+)(?:多|余)?[家个名位项件人][一-龥]{0,8}")
#: Who is congratulated is told to have won: 热烈祝贺|甲集团荣获….
_CONGRATULATES = compiled(r"(?:^|(?<=[,。;!?\n]))(?:热烈|衷心|隆重)?(?:祝贺|恭贺|恭喜|庆祝)$")
#: What another act lies in: 国务院批复三家开发区晋升为….
_ACTS = compiled(r"批复|批准|同意|公布|发布|宣布|通报|印发|授权|推荐|组织|举行|举办|颁发|授予")
#: 甲等十位在讲坛上耕耘数十年、学贯中西的大师,荣获…
_COUNTED_ALL = compiled(r"[^,。;]{13,40}(?=,)")


@fixed
class _Patterns:
    """What ``_act_words`` say of a name's left, of units of bodies (检修三班), and of what stands between a name and a verb."""

    other: re.Pattern[str]
    unit: re.Pattern[str]
    between: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    words = wording(lexicon).lists
    return _Patterns(
        other=compiled(words["before_other"] + "$"),
        unit=compiled(rf"[一-龥]{{1,8}}{words['unit']}"),
        between=compiled(rf"(?:{words['holder']}|T)*(?:{words['made']}的(?:作品|论文|项目|课件|方案|节目|案例))?(?:$|[,\s]|自(?:\d|去|今|成立|投)|{words['manner']})"),
    )


def subject_run(story: Story, floor: int, at: int, *, near: bool = False, works: bool = False) -> Run | None:
    """The row of names that is the subject of the verb at an offset: in its clause, else at the head of an earlier one.

    With ``near`` nothing but adverbs, a count and 凭借…, 在… may stand between; with ``works`` a title in 《》 is a name too.
    """
    text = story.text
    floor = min(story.document.behind_dateline(floor), at)
    own, other = clause_start(text, at, floor), _patterns(story.document.lexicon).other
    sayings = story.document.lexicon.table("saying_verbs")
    floor = max(floor, _past_colon(text, floor, at))
    for run in reversed(runs(story, floor, at, works=works)):
        congratulated = near and _CONGRATULATES.search(text, floor, run.start) is not None
        if run.before == "far" or (other.search(text, max(floor, run.start - 3), run.start) and not congratulated):
            continue
        if near and _KIND_OF.search(text, max(floor, run.start - 4), run.start):
            continue
        begin = clause_start(text, run.start, floor)
        if not near and begin != own and not leads_in(story, own, at):
            return None  # 甲中心揭牌,与会嘉宾启动…: the clause has a subject of its own
        joined = text[own - 1 : own] in ";," and run.end > own  # 专家甲院士;专家乙院士|获…, 某学院甲,某学院乙|获…
        described = near and (joined or _MODIFIED.search(text, begin, run.start) is not None)
        apart = run.members[-1].person is not None and text.startswith(",", run.end) and all(
            e.sort not in "v" for e in edges(story, begin, run.start)
        )  # 49岁的中国科学家李文博,21日获得…
        first = described or congratulated or (near and apart) or run.start - begin <= 2 or _leads(story, begin, run.start)
        if begin != own and (text.startswith("的", run.end) or not first):
            continue  # 播放了甲局副局长张三|的视频致辞,发布了…
        if not near and begin != own and text[run.end : run.end + 2] in sayings:
            return None  # 甲说,…成立…: who says so need not be who does it
        if near and begin != own and not joined and has_subject(story, own, at):
            return None  # 甲、乙荣获…奖,另有52家企业|获选为…; 甲获得…奖,某某机器人项目|获得…
        if near and not _open(story, run, at) and not (works and _goes_on(story, run, own, at)):
            continue
        return run
    return None


#: Who won is of somebody: 李文博指导|的学生.
_OF_HIS = compiled(r"[一-龥]的(?:[一-龥]{0,6}?(?:学生|选手|团队|作品|项目|队伍|代表队|论文|产品|孩子|同学|企业|单位|园区|员工|运动员))")
#: How far before the verb the subject may stand that the clauses between tell of.
_CHAIN = 60


def _goes_on(story: Story, run: Run, own: int, at: int) -> bool:
    """Whether clauses without a subject of their own lead from a row that begins its clause to the verb: 甲|再获殊荣,荣登…."""
    text = story.text
    begin = clause_start(text, run.start, max(0, run.start - _CHAIN))
    heads = run.members[-1].work is not None or _leads(story, begin, run.start)
    if begin >= own or own - run.end > _CHAIN or strip_adverbs(story, own, at) > own or not heads:
        return False
    said = next((n for n in range(4, 0, -1) if text[run.end : run.end + n] in story.document.lexicon.table("saying_verbs")), 0)
    if said or text.find(";", run.end, own) >= 0 or text[run.end] in "、的与和及(:" or _FOR_ANOTHER.search(text, run.end, own):
        return False
    end = own - 1
    while (start := clause_start(text, end, run.end)) > run.end:
        if has_subject(story, start, end) or story.starting.get(start) is not None:
            return False
        end = start - 1
    return _OF_HIS.search(text, run.end, end) is None


def has_subject(story: Story, own: int, at: int) -> bool:
    """Whether the clause of a verb holds more than adverbs, times and what tells how: a subject of its own, which no rule reads."""
    stop = strip_adverbs(story, own, at)
    if stop <= own or leads_in(story, own, at):
        return False
    if _COUNTED_OWN.match(story.text, own, at):
        return True
    if story.text[own:stop] in story.document.lexicon.table("_standing_nouns"):
        return True  # 甲队获一等奖,|学校|获优秀组织奖
    known = _patterns(story.document.lexicon)
    if known.unit.fullmatch(story.text, own, stop):
        return True  # 院长甲荣获…,|护理部|获…
    day = story.starting.get(own)
    own = day.end if day is not None and day.kind == "date" else own  # 21日|在北京获得…
    return stop - own > _HOW and known.between.match(story.text, own, stop) is None


def _past_colon(text: str, floor: int, at: int) -> int:
    """Behind the last colon outside quotation marks and brackets; the floor where there is none: “仿生手:触觉先行者”等项目|获金奖."""
    colon = text.rfind(":", floor, at)
    while colon >= 0 and (text[max(0, colon - 1) : colon].isdigit()  # 以3:1战胜
                          or any(text.count(b, colon, at) > text.count(a, colon, at) for a, b in ("“”", "()"))):  # fmt: skip
        colon = text.rfind(":", floor, colon)
    return colon + 1


#: Where somebody is from: 兰州籍|收藏家李文博.
_FROM = compiled(r"[一-龥]{2,5}籍的?")


def _leads(story: Story, begin: int, at: int) -> bool:
    home = _FROM.match(story.text, begin, at)
    begin = home.end() if home else begin
    return _AMONG.fullmatch(story.text, begin, at) is not None or leads_in(story, begin, at)


def _open(story: Story, run: Run, at: int) -> bool:
    begin = after(story, run)
    begin += story.text.startswith("”", begin)  # “甲”和“乙研发中心”|两个项目
    t = tally(story, begin, bare=len(run.members) > 1)
    if t is not None:
        begin = t.end
        m = _COUNT_NOUN.match(story.text, begin, at) or _COUNTED_ALL.match(story.text, begin, at)
        begin = m.end() if m else begin
    if _ACTS.search(story.text, begin, at) or (run.members[-1].work and at - begin > 10):
        return False
    verb, at = at, max(begin, strip_adverbs(story, begin, at))
    unread = _UNREAD.match(story.text, begin, at)
    begin = unread.end() if unread else begin
    between = BRACKETS.sub("", story.text[begin:at])
    if _FOR_ANOTHER.search(between) and not between.startswith(_BECAUSE):
        return False
    if _DESCRIBED.match(_behind_titles(story, begin, between)) and leads_in(story, clause_start(story.text, verb, begin), verb):
        return True
    if any(m.person for m in run.members) and run.members[-1].person is None and _behind_body(story, begin, at):
        return True
    for d in story.within(begin, at, "title", "date"):
        between = between.replace(story.text[d.start : d.end], "T", 1)
    return _patterns(story.document.lexicon).between.match(between) is not None


def _behind_titles(story: Story, begin: int, between: str) -> str:
    """What stands between a name and a verb without the posts right behind the name: 李文博|教授|长期从事…."""
    at = begin
    while (title := story.starting.get(at)) is not None and title.kind == "title":
        at = title.end
    return between[at - begin :]


#: A name that no rule reads, right behind its body.
_NAME = compiled(r"[一-龥]{2,3}")


def _behind_body(story: Story, start: int, end: int) -> bool:
    """Whether a span is just a name that no rule reads: 江城大学李某、滨海大学|徐某某|获…."""
    surnames = story.document.lexicon.table("_surnames")
    return _NAME.fullmatch(story.text, start, end) is not None and story.text[start] in surnames


def standing(story: Story, start: int, end: int) -> Member | None:
    """What short words stand for that are no mention: 联盟, 学校, 分行, or a part of a name told before (青岛分行)."""
    words = story.text[start:end]
    lexicon = story.document.lexicon
    known = words in lexicon.table("_standing_nouns")
    if not known and not 3 <= len(words) <= 8:
        return None
    may_mean = partial(_may_mean, words, kind_of(lexicon, words)) if known else partial(_is_part, words)
    meant = story.bodies_before(start, words, may_mean)
    if words == "学校":
        meant = [m for m in meant if not is_faculty(story, story.entity(m).name)]
    if not meant:
        return None
    glossed = story.text.rfind(f"({words})", 0, start)  # 星河园区运营有限公司(园区公司)
    best = next((m for m in meant if m.end == glossed), None)
    if best is None:
        best = max(reversed(meant), key=lambda m: len(story.entity(m).mentions))  # what the text is about, else the last
    return Member(start, end, body=best)


def _is_part(words: str, entity: Entity) -> bool:
    """Whether the words are a part of the name: 青岛分行 of 江城银行青岛分行."""
    return words in entity.name and words != entity.name


def _may_mean(noun: str, kind: str, entity: Entity) -> bool:
    """Whether a noun that calls bodies of a kind, or what ends in it where it calls none, may mean a body."""
    if not kind:
        return entity.name.endswith(noun)
    if "集团" in noun and "集团" not in entity.name:
        return False
    return kind == ("park" if entity.kind == "park" else entity.detail.get("kind"))
