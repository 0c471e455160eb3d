"""What the fact rules for awards share: their set, the fact, the span of a row of winners."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, zip_longest

from ...entities import Entity
from ...fact import Fact, FactSet, Story
from ...lexicon import Lexicon, WordHit
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start, ending_at, in_title, inside, triggers
from ..edges import edges
from ..lists import Member, Run, Tally, after, tally
from ..telling import day_of, told
from ..wording import any_of, wording
from .callings import called_by
from .prize import Prize
from .prizes import prize_before

rules = FactSet("award")

#: Who got a prize: an entity, or words where none stands for it.
Winner = Entity | str

_PAUSE = compiled(r"[、和与及]")
_PUT = compiled(r"(?:颁发|颁授|颁出|公布|揭晓|评出|评选出|设立)(?:的(?:还有|包括|有|是))?了?(?=[^,。;]{3,30}$)")


def verbs_of(story: Story, sort: str) -> Iterator[tuple[WordHit, int, int]]:
    """The verbs of one class of the table, with where their sentence and their clause begin."""
    for hit in triggers(story, "award_verbs"):
        if hit.row["class"] == sort:
            low, _ = story.document.sentence_at(hit.start)
            yield hit, low, clause_start(story.text, hit.start, low)


def row_start(story: Story, at: int) -> int:
    """Where the sentence of a verb begins, with the rest of its row of winners: 甲公司董事长张三;乙公司董事长李四当选…."""
    lo, _ = story.document.sentence_at(at)
    while lo and (text := story.text)[lo - 1] in ";!?":
        before, end = story.document.sentence_at(lo - 1)
        if not in_title(text, lo) and (text[lo - 1] != ";" or not _ends_in_person(story, end - 1)):
            break
        lo = before
    return min(story.document.behind_dateline(lo), at)


def _ends_in_person(story: Story, end: int) -> bool:
    """Whether a person is named right before an offset, or before the post told behind the name: 张三院士;."""
    title = ending_at(story, end, "title")
    return ending_at(story, title.start if title is not None else end, "person") is not None


def row_end(story: Story, at: int) -> int:
    """Where it ends, with the rest of the row."""
    _, hi = story.document.sentence_at(at)
    while hi < len(story.text) and story.text[hi - 1] == ";" and ending_at(story, hi - 1, "person"):
        after = story.document.sentence_at(hi)[1]
        if after <= hi:
            break  # a new line: it belongs to no sentence
        hi = after
    return hi


#: How long a roll of winners on one line may be.
_ROLL = 2000


def roll_end(story: Story, at: int) -> int:
    """Where a roll ends whose winners are told between semicolons."""
    _, hi = story.document.sentence_at(at)
    line = min(story.document.line_at(at).end, at + _ROLL)
    while hi < line and story.text[hi - 1] == ";":
        hi = max(hi + 1, story.document.sentence_at(hi)[1])
    return hi


@lru_cache(maxsize=8)
def _firms(lexicon: Lexicon) -> re.Pattern[str]:
    """What the short names of firms end in (firm_like, ``_company_tails``)."""
    return compiled(f"(?:{any_of(lexicon.table('_company_tails'))}|{wording(lexicon).lists['firm_like']})$")


def is_firm(story: Story, name: str) -> bool:
    """Whether a name that no rule reads ends as the short names of firms do: 某某科技, 某某生技."""
    return len(name) > 3 and _firms(story.document.lexicon).search(name, 2) is not None


_FIRM_BEHIND = compiled(
    r"(?!等|[两二三四五六七八九十\d]+[家个所])(?:(?![与和及的])[一-龥A-Za-z]){2,8}?(?=[、,。;和与及]|等|[荣斩摘喜]?获|被|$)"
)


def _firm(story: Story, m: Member) -> str | None:
    """The short name of a firm that a mention is only the head of: 昆山|启衡精密, 特步|体育."""
    if m.body is None or m.person is not None or m.body.kind not in ("place", "organisation"):
        return None
    behind = _FIRM_BEHIND.match(story.text, m.body.end)
    if behind is None or edges(story, *behind.span()):
        return None
    name = story.text[m.body.start : behind.end()]
    return name if is_firm(story, name) else None


def _in_name(story: Story, m: Member) -> str | None:
    """The name that a place is only a part of, by what its bearer is called before it: 首席技师|游|长江."""
    if m.body is None or m.person is not None or m.body.kind != "place" or m.body.end - m.body.start != 2:
        return None
    at = called_by(story, clause_start(story.text, m.body.start, max(0, m.body.start - 16)), m.body.end)
    return story.text[at : m.body.end] if at is not None and at < m.body.start else None


#: A team of a body that its quoted name tells: 江城大学|“海绵电池”|团队.
_ITS_TEAM = compiled(r"[^“”]{2,}“(?P<name>[^“”]{2,12})”[一-龥]{0,4}(?:团队|队|小组|项目组)")


def team_of(story: Story, body: Candidate | None) -> str | None:
    """The quoted name of a team that a mention of its body holds."""
    if body is None or body.kind != "organisation":
        return None
    team = _ITS_TEAM.fullmatch(story.text, body.start, body.end)
    return team["name"] if team is not None else None


def winners(story: Story, run: Run) -> list[Winner]:
    """Who stands in a row: entities, and the names of projects and works that are none."""
    out: list[Winner] = []
    people = any(m.person is not None for m in run.members)
    for m in run.members:
        if (name := _in_name(story, m)) is not None:
            out.append(name)
            continue
        if m.person is not None and _CALLED_AFTER.match(story.text, m.person.end):
            continue
        team = team_of(story, m.body) if m.person is None else None
        named = m.work or (_fellow(story, m) if people else None) or team or _thing(story, m) or _firm(story, m)
        named = named or _part(story, m) or _spelt(story, m)
        who = named or (story.entity(m.laureate) if m.laureate is not None else None)
        if who is not None and who not in out:
            out.append(who)
    return out


#: One whose name no rule reads, behind his body in a row of people: 江城大学李文博、滨海大学|徐某某|、.
_FELLOW = compiled(r"(?P<name>[一-龥]{2,3})(?=[、和与及,]|等|荣|获|被|均)")


def _fellow(story: Story, m: Member) -> str | None:
    if m.person is not None or m.body is None or m.body.kind != "organisation":
        return None
    called = _calls(story.document.lexicon).match(story.text, m.body.end)
    at = called.end() if called is not None else m.body.end
    found = _FELLOW.match(story.text, at)
    named = found is not None and story.text[at] in story.document.lexicon.table("_surnames")
    return found["name"] if found is not None and named else None


@lru_cache(maxsize=8)
def _calls(lexicon: Lexicon) -> re.Pattern[str]:
    """What one of a body is called by before his name (calling): 冷轧总厂|电工|某某."""
    return compiled(rf"[一-龥]{{0,6}}?{wording(lexicon).lists['calling']}")


#: What is called after somebody: 毛泽东|同志纪念馆.
_CALLED_AFTER = compiled(r"同志?(?:纪念|故居|旧居|生平|陈列)|(?:纪念馆|故居|旧居|纪念堂|纪念园|图书馆|艺术馆|美术馆|烈士陵园)")
#: How far the part of a body may reach that is told behind it.
_PART = 22


@lru_cache(maxsize=8)
def _parts(lexicon: Lexicon) -> re.Pattern[str]:
    part = wording(lexicon).lists["part"]
    stop = r"(?=等|、|以及|[和与及,;。“(\n]|荣|获|被|入选|当选|评|均|也|的?“|$)"
    counted = r"(?!等|[两二三四五六七八九十\d]+[家个所位名])"
    return compiled(rf"{counted}(?P<part>[一-龥A-Za-z\d〇]{{0,14}}?{part}){stop}|(?P<name>[一-龥]{{2,3}})(?=等\d+[名人位])")


#: What goes on behind a name that is only a part of a thing's: 鹦鹉洲|长江大桥|正桥工程.
_THING = compiled(
    r"[一-龥A-Za-z\d—\-]{0,16}?(?:工程|项目|综合楼|办公楼|教学楼|大厦|标段|广场|住宅楼?|小区|隧道)(?:\([^()]{1,12}\))?(?=[、和与及,]|"
    r"等|荣|获|被|喜|均|$)"
)
#: Works of building that the lexicon of places knows by a part of their names, and that part before it.
_WORKS = ("大桥", "隧道", "水库", "电站", "码头", "大坝", "枢纽", "运河", "立交桥", "航站楼")
_NAMED_BEFORE = compiled(r"[、的,。](?P<name>[一-龥]{1,5})$")
_THING_BEFORE = compiled(r"[^、,。;:!?和及与的\s“”《》()]{0,14}$")


def _thing(story: Story, m: Member) -> str | None:
    """The whole name of a work that a mention is only a part of."""
    if m.body is None or m.person is not None or m.body.kind not in ("organisation", "place", "park"):
        return None
    if m.body.kind == "place" and story.text.endswith(_WORKS, m.body.start, m.body.end):
        named = _NAMED_BEFORE.search(story.text, max(0, m.body.start - 8), m.body.start)
        if named is not None and named["name"] and not edges(story, named.start("name"), m.body.start):
            return story.text[named.start("name") : m.body.end]  # 甲局承建的洪水湾|长江大桥
    rest = _THING.match(story.text, m.body.end)
    if rest is None or any(e.sort in "vpaun" for e in edges(story, m.body.end, rest.end())):
        return None
    before = _THING_BEFORE.search(story.text, max(0, m.body.start - 14), m.body.start)
    start = before.start() if before is not None and story.starting.get(before.start()) is not None else m.body.start
    return story.text[start : rest.end()]


def _part(story: Story, m: Member) -> str | None:
    """A part of a body told behind it (闽江学院|旅游系), or one of its people whose name no rule reads (江城学院|某某等30名教师)."""
    found, body = _part_at(story, m), m.body
    if found is None or body is None:
        return None
    if found["name"]:
        return found["name"]
    start = body.start
    while (outer := story.ending.get(start)) is not None and outer.kind == "place" and body.kind == "place":
        start = outer.start  # 湖北省|大冶市|还地桥镇中学
    return story.text[start : found.end()]


def _part_at(story: Story, m: Member) -> re.Match[str] | None:
    """What is told behind a body that is a part of it or one of its people, where a row goes on or ends behind it."""
    body = m.body if m.person is None else None
    if body is None or body.kind not in ("organisation", "place"):
        return None
    found = _parts(story.document.lexicon).match(story.text, body.end, min(len(story.text), body.end + _PART))
    listed = found is not None and story.text[found.end() : found.end() + 1] in tuple("等、")
    if found is None or not (listed or found.end() in story.document.boundaries) or inside(story, found.end()):
        return None
    if found["name"]:
        named = body.kind == "organisation" and story.text[body.end] in story.document.lexicon.table("_surnames")
        return found if named else None
    return None if any(e.sort in "vpaun" for e in edges(story, body.end, found.end())) else found


#: Divisions whose own name leaves out where they lie.
_SMALL = ("区", "县", "镇", "乡", "村", "街道")


def _spelt(story: Story, m: Member) -> str | None:
    """A district, county or town told with where it lies, which its own name leaves out: 苏州|相城区."""
    body = m.body if m.person is None else None
    if body is None or body.kind != "place" or not story.text.endswith(_SMALL, body.start, body.end):
        return None
    start = body.start
    while (outer := story.ending.get(start)) is not None and outer.kind == "place":
        start = outer.start
    return story.text[start : body.end] if start < body.start else None


def bodies(story: Story, run: Run | None) -> list[Entity]:
    """The bodies of a row: those who can give a prize."""
    return [w for w in winners(story, run) if isinstance(w, Entity) and w.kind != "person"] if run else []


_SUPERLATIVE = ("最多", "最高", "最大", "最强", "最快", "最好", "最早", "最长", "最佳")


def _of_post(story: Story, m: Member) -> bool:
    """Whether a body only tells the post of somebody who is not named here: 甲协会副会长,获…."""
    behind = story.starting.get(m.end) if m.person is None and m.body is not None else None
    return behind is not None and behind.kind == "title"


def _also_his(story: Story, m: Member, then: Member | None) -> bool:
    """Whether a house is one more of the next man's: 江城大学、中国科学院物理研究所教授张三."""
    if m.body is None or m.person is not None or then is None or then.person is None or then.body is None:
        return False
    kinds = [story.entity(body).detail.get("kind") for body in (m.body, then.body)]
    return m.end + 1 == then.start and story.text[m.end] == "、" and all(kind in ("university", "institute") for kind in kinds)


def award(story: Story, prize: Prize, run: Run, hit: WordHit, span: tuple[int, int], count: Tally | None,
          grantors: list[Entity]) -> Fact | None:  # fmt: skip
    named = Run([m for m, then in zip_longest(run.members, run.members[1:]) if not _of_post(story, m) and not _also_his(story, m, then)],
                [], run.before)  # fmt: skip
    who = [w for w in winners(story, named) if w not in grantors]
    last = max((k + 1 for k, w in enumerate(who) if isinstance(w, str) and w.endswith(_SUPERLATIVE)), default=0)
    who = who[last:]  # 颁给产值最高、员工最多的|星河集团
    if not who:
        return None
    name = prize.name if prize.name.count("(") == prize.name.count(")") else prize.name.partition("(")[0]
    fact = Fact("award", {"award": name, "batch": (count.batch if count else None) or prize.batch,
                          "count": count.count if count else None, "recipients": who,
                          "grantors": grantors or ([prize.agent] if prize.agent else [])}, [span],
                date=day_of(story, hit.start))  # fmt: skip
    fact.modality = told(story, hit)
    if fact.modality == "planned" and story.text.endswith(("决定", "批复", "同意"), 0, hit.start):
        fact.modality = "asserted"  # 我会决定授予…, 批复认定…: that gives it
    return fact


def each_his_own(found: list[Prize], run: Run) -> list[tuple[Prize, Run]]:
    """The awards of a row each with its winner, where there are as many: 甲、乙分别获|金奖、银奖."""
    return [(prize, Run([m], [])) for prize, m in zip(found, run.members, strict=True)] if len(found) == len(run.members) > 1 else []


def listed_award(prize: Prize, who: list[Winner], span: tuple[int, int], day: str | None = None) -> Fact:
    """An award told in a roll, without a verb of its own."""
    return Fact("award", {"award": prize.name, "batch": prize.batch, "count": None, "recipients": who,
                          "grantors": [prize.agent] if prize.agent else []}, [span], date=day)  # fmt: skip


#: Several ranks in one name: 亚军及季军, 冠、亚、季军, 一、二等奖.
_RANKS = compiled(
    r"(?P<head>[^冠亚季殿特一二三四金银铜]{0,16})"
    r"(?P<row>(?:[冠亚季殿]军?|[特一二三四](?:等奖)?|[金银铜]奖?)(?:(?:、|和|及|与|以及)(?:[冠亚季殿]军?|[特一二三四](?:等奖)?|"
    r"[金银铜]奖?))+)"
)
_EACH_RANK = compiled("[冠亚季殿特一二三四金银铜]")
_RANK_TAILS = {"冠": "军", "亚": "军", "季": "军", "殿": "军", "特": "等奖", "一": "等奖", "二": "等奖", "三": "等奖", "四": "等奖",
               "金": "奖", "银": "奖", "铜": "奖"}  # fmt: skip


def ranked_apart(prize: Prize, who: list[Winner], span: tuple[int, int], day: str | None = None) -> Iterator[Fact]:
    """The award of a roll; ranks told in a row each with its winner, where there are as many: 亚军及季军分别为|甲及乙."""
    m = _RANKS.fullmatch(prize.name)
    ranks = [f"{m['head']}{r}{_RANK_TAILS[r]}" for r in _EACH_RANK.findall(m["row"])] if m is not None else []
    if len(ranks) == len(who) > 1:
        for rank, winner in zip(ranks, who, strict=True):
            yield listed_award(Prize(rank, prize.start, prize.end), [winner], span, day)
    else:
        yield listed_award(prize, who, span, day)


_TO = compiled(
    r"(?:[向为给对与和及、]|[向为给对](?:首批|第[一二三四五六七八九十\d]{1,3}批|全部|部分|所有|新近|此次|本次|今年|本届|刚刚)|"
    r"以及|[向为]获得[^,。;]{2,40},|祝贺|采访了?|会见了?|慰问了?|看望了?|邀请|感谢|表彰了?|参观了?|走访了?|走进|来到|包括|来自|作为)$"
)


#: 获得奖状的集体有7家: what is told is how many.
_COUNTS = compiled(r"的(?:[一-龥]{2,6}(?:有|共|达|为))?\d")


def describes(story: Story, hit: WordHit, prize: Prize) -> bool:
    """Whether verb and award only tell who is meant: 向获得一等奖的|甲授牌."""
    text, end = story.text, prize.end
    while text[end : end + 1] in tuple("”》称号奖"):
        end += 1
    if not text.startswith("的", end):
        return False
    return _COUNTS.match(text, end) is not None or _TO.search(text, max(0, hit.start - 50), hit.start) is not None


def count_of(story: Story, run: Run) -> Tally | None:
    """How many a row is told to be, behind its last member or the part of a body that this is: 甲公司|装配车间|等30个集体."""
    part = _part_at(story, run.members[-1])
    return tally(story, part.end() if part is not None else after(story, run), bare=len(run.members) > 1)


#: How long an award may be that fills the clause before.
_ALONE = 20


def put_first(story: Story, lo: int, start: int, end: int, *, weak: bool = False) -> Prize | None:
    """终身成就奖|由…获得; 典礼上颁发创新产品奖,|由…获得."""
    if start < end or start - 1 <= lo:
        return prize_before(story, start, end, weak=weak)
    before = clause_start(story.text, start - 1, lo)
    put = _PUT.search(story.text[before : start - 1])
    if put is not None:
        return prize_before(story, before + put.end(), start - 1)
    alone = story.text[start - 1] == "," and start - 1 - before <= _ALONE  # 最佳新人奖,|由…获得
    return prize_before(story, before, start - 1) if alone else None


#: The rank that several contests have: 焊工、电工两个赛项的第一名, 企业组、团队组的一等奖.
_OF_CONTESTS = compiled(
    r"(?P<events>[^,。;的]{2,14}(?:[、和][^,。;、的]{2,14}){1,5}?)(?:[两三四五六]个(?:赛项|项目|组别|类别|单项|工种)的|(?<=[组类道])的)"
    r"(?P<rank>第[一二三]名|[冠亚季]军|[特一二三]等奖|[金银铜]奖)$"
)


def put_in_row(story: Story, start: int, end: int) -> list[Prize]:
    """最佳男主角、最佳女主角|分别由…获得: each award of the row."""
    rank = _OF_CONTESTS.search(story.text, start, end)
    if rank is not None:  # 焊工、电工两个赛项的第一名|分别由…获得
        return [Prize(event + rank["rank"], start, end) for event in rank["events"].replace("和", "、").split("、")]
    cuts = [start, *(m.end() for m in _PAUSE.finditer(story.text, start, end)), end]
    found = [prize_before(story, a, b - len("、") * (b < end)) for a, b in pairwise(cuts)]
    return [p for p in found if p] if all(found) else []
