"""Winners before a verb that no rule reads: a word that stands for a body (我院), a fellow's name (某某同学), a name by its place alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import zip_longest

from ...fact import Fact, Story
from ...honorifics import HONORIFIC
from ...lexicon import Lexicon, WordHit
from ...numerals import parse_number
from ...rule import Candidate
from ...shelf import compiled
from ...slotted import fixed
from ...tokenizer import coined
from ..clauses import clause_start, hits_within, strip_adverbs
from ..edges import edges
from ..lists import Member, Run, after, runs
from ..naming import is_generic
from ..openers import leads_in
from ..phrases import left_phrases
from ..stand_ins import stand_in_at
from ..telling import day_of, told
from ..wording import Row, head_row, wording
from .base import is_firm, listed_award
from .callings import surname
from .laureates import items_in
from .prize import Prize, sure
from .rows import filled, row_stop, strangers
from .works import works

#: What may open the clause of a winner: 其中,|…, 同时,|…, 据悉,我校|….
_LEAD = compiled(r"(?:其中|此外|同时|另外|最终|最后|据悉|昨日|当天|会上|仪式上|大会上|本次|此次|今年|来自[^,。;、]{2,12}的|,)*")
#: One whose sort is told behind the name: 计技1541班|竺旭月|同学.
_FELLOW = compiled(
    r"(?:^|.*[^一-龥]|.*(?:[的班级系队届]|学院|大学|中学|小学|学校|作家|教师|导演|演员|专家))"
    rf"(?P<name>[一-龥]{{2,3}})(?:{HONORIFIC}|选手)"
)
#: One of a unit, without a word behind the name: 材料学院|骆思源|荣获….
_OF_UNIT = compiled(
    r"[^,。;“”《》]{0,20}?(?:学院|[学医]部|系|[外内骨儿产]科|科室?|处|高[中商工职]|中学|小学|大学|医院|公司|集团|局|班|组)"
    r"(?P<name>[一-龥]{2,3})"
)
#: A name from another language: 哈希-扎西多杰.
_FOREIGN = compiled(r"[一-龥]{1,6}(?:[·\-][一-龥]{1,8})+")
#: What opens no name: 连续五届, 该医院.
_NO_NAME = compiled(r"连续|再次|首次|累计|多次|曾经|已经|[该其此各]")
_LONGEST = 160


#: What tells by what somebody won, which no word bounds where he has no name that a rule reads: 童某某|以《夜航》夺得….
_BY_WHAT = compiled(
    r"(?:凭借|凭着|凭|以)(?=[《“]|[^,。;、]{0,16}(?:成绩|总分|高分|优势|表现|比分|票数|作品|小说|诗集|影片|电影|一曲|论文|项目))"
)


@fixed
class _Patterns:
    """The words of ``_act_words`` that a name ends in which is one of a body or team by itself (team_like)."""

    team: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    return _Patterns(team=compiled(f"{wording(lexicon).lists['team_like']}$|“[^“”]+”[一-龥]{{0,6}}[队组]$"))


#: Who takes it for somebody: 校团委书记张三代表|学校|获颁优胜杯.
_STANDS_FOR = compiled(r"[^,。;、]{2,24}代表(?![队团作性])(?P<of>[^,。;、的]{2,16})")


def unread_winners(story: Story, floor: int, at: int, prize: Prize) -> Run | None:
    """The winners that fill the clause before the verb at ``at``; with names that no rule reads only of an award that is one for sure."""
    text = story.text
    start = clause_start(text, at, floor)
    lead = _LEAD.match(text, start, at)
    start = lead.end() if lead else start
    manner = next((e.start for e in edges(story, start, at) if e.sort == "p" and e.start > start + 1), at)
    how = _BY_WHAT.search(text, start + 2, at)
    manner = min(manner, how.start()) if how is not None else manner
    stop = strip_adverbs(story, start, manner)
    stop -= text.endswith(("则", "亦", "更", "皆"), start, stop)
    stands_for = _STANDS_FOR.fullmatch(text, start, stop)
    start = stands_for.start("of") if stands_for is not None else start
    if stop <= start and (head := _described_before(story, floor, start)) is not None:
        return Run([head], [])
    if not 2 <= stop - start <= _LONGEST:
        return None
    certain = sure(story, prize)
    stands = stand_in_at(story, start, stop) if certain or text[start] == "我" else None
    if stands is not None:
        return Run([Member(start, stop, body=stands)], [])
    if text[start:stop] in story.document.lexicon.table("_standing_nouns"):
        return None
    fellow = _FELLOW.fullmatch(text, start, stop)
    if fellow is not None:
        begin, end = fellow.span("name")
        return Run([Member(begin, end, work=fellow["name"])], []) if surname(story, begin) else None
    one = _OF_UNIT.fullmatch(text, start, stop) if certain else None
    at = one.start("name") if one is not None else start
    if one is not None and surname(story, at) and at in story.document.boundaries and coined(story.document.tokenizer, one["name"]):
        begin, end = one.span("name")
        return Run([Member(begin, end, work=one["name"])], [])
    end = row_stop(story, start, stop)
    towns = all(_town(story, *span) for span in items_in(story, start, end))
    row = strangers(story, start, end) if certain or towns else None
    if towns and row is not None:
        return row
    counted = end < stop and row is not None and len(row.members) > 1  # 甲无人机、乙麦克风|等6家企业
    named = [_names(story, m) for m in row.members] if row is not None else []
    if row is None or counted or all(named) or (certain and len(named) > 1 and sum(named) * 2 >= len(named)):
        return row
    nouns = story.document.lexicon.table("_launch_nouns")  # 鸟岛湿地公园、油菜花海、茶卡盐湖景区
    sites = [m for m in row.members if m.work is None or _site(story, nouns, m)]
    return row if len(row.members) > 1 and len(sites) * 2 > len(row.members) else None


#: A word for the house that a page tells of, with what it is behind: 公司|成立于2008年,先后获得….
_OWN_HEAD = compiled(
    r"(?:^|(?<=[,。;:\n]))(?P<who>该?(?:公司|企业|集团|学校|医院|学院|园区|协会|商会|研究院))"
    r"(?=(?:始建|成立|创立|创办|创建|组建|建|位|坐落)于|现有|拥有|占地|专业从事|从事|专注|聚焦|致力|深耕|主营|扎根|坚持|注重|是一[家所]|总部)"
)


def _described_before(story: Story, floor: int, at: int) -> Member | None:
    """The house that an earlier clause of the sentence describes by a word that stands for it: 公司成立于2008年,|先后获得…."""
    heads = list(_OWN_HEAD.finditer(story.text, floor, at))
    body = stand_in_at(story, *heads[-1].span("who")) if heads else None
    return Member(*heads[-1].span("who"), body=body) if body is not None else None


def _site(story: Story, nouns: Mapping[str, Row], m: Member) -> bool:
    """Whether the words of an entry name a site: 鸟岛|湿地公园, not 文化|广场."""
    row = head_row(nouns, story.text, m.end, m.start)
    own = (m.work or "").removesuffix(row["word"]) if row is not None else ""
    return len(own) > 1 and not is_generic(story, own)


#: A town told with the place it lies in: 林州市|任村镇.
_TOWN = compiled(r"[一-龥]{1,4}?(?:镇|乡|村|街道|社区|里|苏木|嘎查)")


def _town(story: Story, start: int, end: int) -> bool:
    """Whether a span is a town or village, by the place before its name, or a place that is known."""
    where = story.starting.get(start)
    if where is None or where.kind != "place":
        return False
    while where.end < end and (inner := story.starting.get(where.end)) is not None and inner.kind == "place":
        where = inner
    return where.end == end or _TOWN.fullmatch(story.text, where.end, end) is not None


#: What comes behind a row at the head of its sentence and tells how its members won: 甲镇、乙村|通过申报、评审,…成功获评.
_HOW = compiled(r"(?:通过|经过|经|凭借|凭|以|从|在)(?=[^,。;]{2,})")


def headed_row(story: Story, floor: int, at: int, prize: Prize) -> Run | None:
    """The row at the head of the sentence, of names that no rule reads, where clauses tell how they won before the verb at ``at``."""
    own = clause_start(story.text, at, floor)
    how = _HOW.search(story.text, floor + 2, own)
    if how is None or not sure(story, prize) or not leads_in(story, own, at) or "、" not in story.text[floor : how.start()]:
        return None
    row = strangers(story, floor, row_stop(story, floor, how.start()))
    return row if row is not None and len(row.members) > 1 else None


#: Behind the last of works that each have their makers told before them: 甲老师指导的《乙》和丙创作的《丁》|等两篇文章.
_PIECES = compiled(
    r"》(?P<etc>等)?(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,2})[篇部件项个幅首份组]"
    r"[^,。;:、《》]{0,4}?(?:文章|论文|作品|项目|报告|著作|课题|案例|节目|诗作|诗歌|散文|小说|画作|歌曲)"
)
#: Before a title, whose work it is: ,李文博|的《江上的风》.
_WHOSE = compiled(r"(?:^|[、,。;:和与及\n])(?P<name>[一-龥]{2,4})的(?:中篇|短篇|长篇)?(?:小说|诗集|散文|组诗)?$")
_AUTHOR = 12


def counted_works(story: Story, floor: int, at: int) -> Run | None:
    """The works before the verb at ``at`` where their number says that they are all of the row; by those whose works they are."""
    text = story.text
    told = next(reversed(list(_PIECES.finditer(text, floor, at))), None) if "》" in text[floor:at] else None
    if told is None or hits_within(story, "award_verbs", told.end(), at):
        return None
    floor = max((h.end for h in hits_within(story, "award_verbs", floor, told.start())), default=floor)
    found = [*story.within(floor, told.start() + 1, "document"), *works(story, floor, told.start() + 1)]
    titles = {m.end: m for m in found if text[m.start] == "《" and text[m.end - 1] == "》"}
    count = parse_number(told["count"])
    if not 1 < len(titles) <= count or (len(titles) < count and not told["etc"]):
        return None
    row = sorted(titles.values(), key=lambda m: m.start)
    members = [_of_author(story, m, sure=False) for m in row]
    if any(m.body is None and m.start < t.start for m, t in zip(members, row, strict=True)):
        members = [_of_author(story, m, sure=True) for m in row]
    return Run(members, ["list"] * (len(members) - 1))


def _of_author(story: Story, m: Candidate, *, sure: bool) -> Member:
    """A work by its author where the text says whose it is: 李文博的《江上的风》; ``sure``: others of the row are by theirs."""
    text = story.text
    of = _WHOSE.search(text, max(0, m.start - _AUTHOR), m.start)
    person = story.ending.get(of.end("name")) if of is not None else None
    if person is not None and person.kind == "person":
        return Member(person.start, m.end, person=person)
    if of is not None and (sure or surname(story, of.start("name"))):
        return Member(of.start("name"), m.end, work=of["name"])
    return Member(m.start, m.end, work=m.value) if m.kind == "work" else Member(m.start, m.end, body=m)


#: Behind a person's name, where the work that he made is what is meant: 李文博|的作品“深海采样器”.
_HIS = compiled(
    r"(?:\([^()\n]{1,30}\))?等?(?:[\d一二两三四五六七八九十]{1,2}[位名人])?(?:同学|老师|教授|先生|女士|学生|教师)?"
    r"(?:共同|合作|联合)?(?:创作|设计|执导|编导|拍摄|完成|申报)?的[^,。;、“”《》的]{0,8}[《“](?P<name>[^《》“”]{2,40})[》”]"
)


#: Whose pupils they are: 蒲莹老师|指导的|学生团队.
_TAUGHT = compiled(r"(?:老师|教授|教师|导师)指导的")


#: Between those who made a work and it: 甲团队及合作单位完成的|“乙”.
_MADE_BY = compiled(r"(?:及|和|与|等|、)?[^,。;、“”]{0,20}(?:完成|研发|研制|开发|创作|设计|主持|承担|申报)的$")


def with_works_before(story: Story, run: Run, floor: int) -> Run:
    """The row with the works that end the clauses right before it: 甲大学完成的“乙”项目,丙教授完成的“丁”项目|获…."""
    members = list(run.members)
    while members[0].work is not None and members[0].body is None:
        start = clause_start(story.text, members[0].start, floor)
        if start <= floor or story.text[start - 1] != ",":
            break
        before = works(story, clause_start(story.text, start - 1, floor), start - 1)
        if not before or before[-1].end != start - 1:
            break
        members.insert(0, Member(before[-1].start, before[-1].end, work=before[-1].value))
    return run if len(members) == len(run.members) else Run(members, ["list"] * (len(members) - 1), run.before)


def by_works(story: Story, run: Run) -> Run:
    """The row with the works in the place of those who made them: 李文博、赵一凡的作品“深海采样器”|夺得金奖."""
    kept = [m for m, then in zip_longest(run.members, run.members[1:])
            if then is None or then.work is None or not _MADE_BY.match(story.text, m.end, then.start)]  # fmt: skip
    run = run if len(kept) == len(run.members) else Run(kept, ["list"] * (len(kept) - 1), run.before)
    taught = next((k for k, m in enumerate(run.members) if m.work and _TAUGHT.search(m.work)), 0)
    if taught and all(m.person is not None for m in run.members[:taught]):  # 李伟、|蒲莹老师指导的学生团队|荣获二等奖
        begin, end = run.members[0].start, run.members[taught].end
        team = Member(begin, end, work=story.text[begin:end])
        return Run([team, *run.members[taught + 1 :]], ["list"] * (len(run.members) - taught - 1), run.before)
    if not any((who := m.laureate) is not None and m.end > who.end for m in run.members):
        return run
    members: list[Member] = []
    for k, m in enumerate(run.members):
        his = _HIS.fullmatch(story.text, m.laureate.end, m.end) if m.laureate is not None else None
        if his is None:
            members.append(m)
            continue
        start = m.start
        while members and (last := members[-1]).person is not None and last.person.end == last.end and run.links[k - 1] in ("list", "and"):
            start = members.pop().start  # who made it with him
        members.append(Member(start, m.end, work=his["name"]))
    return Run(members, ["list"] * (len(members) - 1), run.before)


#: A piece of a row with who made it: 甲局承建的|江城文化中心项目.
_MAKES = "(?:承建|研发|研制|完成|选送|创作|申报|建设|设计|施工|打造|出品|制作|推荐)的"
_BY_MAKER = compiled(rf"[^、,。;“”《》]{{2,30}}?{_MAKES}(?P<what>[^、,。;“”《》的]{{3,30}})")
#: The same of one work with several makers: 由甲大学、乙集团等单位完成的|江北铁路工程.
_BY_MAKERS = compiled(rf"由[^,。;“”《》的]{{4,90}}?{_MAKES}(?P<what>[^、,。;“”《》的]{{3,30}})")


def by_makers(story: Story, floor: int, at: int) -> Run | None:
    """The row before the verb at ``at`` of works that are each told with who made them: 甲局承建的乙项目、丙集团承建的丁项目."""
    start = clause_start(story.text, at, floor)
    one = _BY_MAKERS.fullmatch(story.text, start, row_stop(story, start, at))
    if one is not None:
        return Run([Member(start, one.end(), work=one["what"])], [])
    found = [(_BY_MAKER.fullmatch(story.text, a, b), b) for a, b in items_in(story, start, row_stop(story, start, at))]
    members = [Member(m.start(), b, work=m["what"]) for m, b in found if m is not None]
    return Run(members, ["list"] * (len(members) - 1)) if members and len(members) == len(found) else None


#: Between those who are named as something and the verb: 甲、乙|等14位同志|表彰为.
_COUNTED = compiled(r"(?:等)?(?:(?:\d{1,4}|[一二两三四五六七八九十]{1,3})(?:余|多)?[名位个家所项人][一-龥]{0,10})?")
_MOVED = compiled(r"[将把](?=[^,。;:将把]{2,120}$)")


def moved_winners(story: Story, floor: int, at: int) -> tuple[Run, int] | None:
    """Those who stand behind 将 (将甲、乙等14位同志|表彰为…), and where 将 stands."""
    start = clause_start(story.text, at, floor)
    moved = _MOVED.search(story.text, start, at)
    if moved is None:
        return None
    row = strangers(story, moved.end(), row_stop(story, moved.end(), at))
    if row is not None:
        return row, moved.start()
    row = next(iter(runs(story, moved.end(), at, works=True)), None)
    if row is None or row.start > moved.end() + 1:
        return None
    row = filled(story, row, moved.end(), at)
    stop = strip_adverbs(story, after(story, row), at)
    return (row, moved.start()) if _COUNTED.fullmatch(story.text, after(story, row), stop) else None


def _names(story: Story, m: Member) -> bool:
    """Whether the words of an entry look like the name of a person or a team."""
    name = m.work
    if name is None or story.starting.get(m.start) is not None:
        return True
    if _NO_NAME.match(name):
        return False
    if _FOREIGN.fullmatch(name) or (len(name) <= 4 and surname(story, m.start)):
        return True
    row = head_row(story.document.lexicon.table("_launch_nouns"), name, len(name)) if len(name) > 4 else None
    if row is not None and row["class"] in ("facility", "body", "park") and not is_generic(story, name):
        return True  # 彭镇观音阁老茶馆
    return is_firm(story, name) or _patterns(story.document.lexicon).team.search(name) is not None


def things_made(story: Story, hit: WordHit, found: list[Prize], lo: int, stop: int) -> Iterator[Fact]:
    """A project or product that its noun shows to be one, right before the verb: 南岸渡口改建项目|获评“最佳公共空间”."""
    if hit.word.startswith("获批") or "被" in story.text[lo : hit.start]:
        return
    for phrase in left_phrases(story, story.document.lexicon.table("_launch_nouns"), stop, lo):
        how = story.text[phrase.end : hit.start].startswith(("在", "凭", "以", "于", "从", "经过", "历经"))
        if phrase.row["class"] in ("programme", "product") and (how or phrase.end == strip_adverbs(story, phrase.end, stop)):
            for prize in found:
                fact = listed_award(prize, [phrase.subject], (phrase.start, max(prize.end, hit.end)), day_of(story, hit.start))
                fact.modality = told(story, hit, phrase)
                yield fact
