"""Who speaks or acts: the subject of a verb, behind adverbials, in rows of names, in the clause before, in a section of one's own."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import field

from ..entities import Entity
from ..fact import Story
from ..rule import Candidate
from ..shelf import compiled
from ..slotted import slotted
from ..spans import behind_last
from ..text import Line
from .adverbials import only_adverbials, only_lead
from .positions.posts import chain_before
from .references import Agent, after_name, agents_within

__all__ = ["Subject", "clause_subject", "row_before", "section_speaker", "subject_of", "subjects"]

_CONJUNCTION = compiled(r"(?:[、,]\s?(?:以及|及|和|与)?|以及|及|和|与)\s?(?:来自[^,、;。]{1,20}的)?$")
_CONJUNCTION_FAR = compiled(r"[、,]\s?[\u4e00-\u9fffA-Za-z()]{1,24}$")
_FAR = 100
#: Words before a name that make it something else than the subject.
_NOT_SPEAKING = compiled(
    r"(?:(?<!应)对|向|与|同|和|跟|为|给|由|被|把|将|让|请|邀请|特邀|陪同|会见|采访|专访|感谢|祝贺|及其|关于|按照|根据|来自|经|代表|任命|聘请|授予|跟随|访问|"
    r"在|到|赴|于|就|从|受|接待|看望|慰问|会晤|接见|欢迎|称赞|赞扬|恭贺|走访|参观|考察|介绍|前往|致电|引述|援引|谈到|提到|包括|替|[当被]问及)了?$"
)
#: People who are called 代表: 县人大代表|张三.
_DELEGATES = compiled(
    r"(?:人大|党|政协|学生|教师|企业|家长|员工|职工|青年|群众|[市村居]民|毕业生|新生|校友|获奖者?|会员|客商|嘉宾|团队|行业|界|方|单位|机构|商)代表$"
)
#: Verbs that make a name their object and the subject of the verb after it: 由张三致辞, 邀请李四作报告.
_PIVOT = compiled(r"(?:由|请|邀请|特邀|邀请到|请来|邀)了?$")
#: Behind a body, what belongs to it: 甲公司|旗下, and those of it who have no name: 学校|领导, 甲公司|相关负责人.
_OF_BODY = compiled(
    r"[的旗下]|(?:有关|相关|主要|各级|部分|多位|多名|一位|一名|分管)?"
    r"(?:领导|负责人|负责同志|代表(?=们|纷纷|[,表说指认称])|专家|师生|校友|工作人员|员工|职工|干部|官员|人士|学者|科研人员|技术人员|团队|班子成员|会员|企业家|消息人士)"
)
#: What no rule reads in front of a name with posts: 厂商会|会长史立德, 青年|设计师.
_EPITHET = compiled(r"(?!(?:先后|分别|曾|也|还|并|又)?[和与同跟对向由](?!平|县|田|顺|龙|林|济))[\u4e00-\u9fffA-Za-z]{1,12}(?<!了)")
#: What tells of a name in front of it: 在大陆创业的|李开复, 上月履新的园区|主席李四; not what has it for its object: 会见了来访的|李开复.
_RELATIVE = compiled(
    r"(?![^,。]*(?:了|会见|接见|会晤|欢迎|感谢|邀请|听取|采访|看望|慰问))[^,。;:“”!?\n]{2,36}的(?:[\u4e00-\u9fffA-Za-z]{1,8}(?<![对向与和由在被把让给]))?"
)
#: What a body is, before its name: 全球领先的密封件供应商|甲集团, 硅光芯片企业|乙公司, 同处这一赛道的|丙公司.
_SORT_OF_BODY = compiled(
    r"(?![对向与和由在被把让给据为])(?:(?!了|、)[^,。;:“”!?\n]){2,36}?"
    r"(?:企业|公司|(?:供应|服务|制造|运营|开发|经销|生产|集成)商|厂商|平台|品牌|机构|巨头|龙头|独角兽|新秀|大厂|同行|对手|媒体|(?:赛道|行业|领域|业内)的)"
)


@slotted
class Subject:
    """The subject of a verb; ``end`` is behind the last of its words.

    With ``pronoun`` the entities are still to be told.
    """

    start: int
    end: int
    entities: list[Entity] = field(default_factory=list)
    pronoun: bool = False


def row_before(story: Story, last: Candidate, floor: int) -> list[Candidate]:
    """All names of the row that ends in ``last``: 甲部副部长张三、乙大学校长李四."""
    row, text = [last], story.text
    while True:
        first = row[0]
        start = max(floor, chain_before(story, first).start) if first.kind == "person" else first.start
        for _ in range(2):  # 德国|甲协会, 北京市|甲公司
            outer = story.ending.get(start)
            if outer is not None and outer.kind in ("place", "organisation") and outer.start >= floor:
                start = outer.start
        join = _CONJUNCTION.search(text, max(floor, start - 24), start)
        if join is None and first.kind == "person" and start < first.start:
            join = _join_far(story, start, floor)
        if join is None:
            return row
        other = next((m for m in reversed(story.within(max(floor, join.start() - 40), join.start(), last.kind))), None)
        if other is None:
            return row
        end = after_name(story, other) if other.kind == "person" else other.end
        if end != join.start() and last.kind == "person":  # 张三,签约项目代表、|甲公司董事长李四
            join = _join_far(story, join.start(), floor) or join
        if end != join.start():
            return row
        row.insert(0, other)


def _join_far(story: Story, start: int, floor: int) -> re.Match[str] | None:
    """The comma of a row before posts whose bodies no rule reads: 张三,甲市委常委、市委某某工委|书记李四."""
    join = _CONJUNCTION_FAR.search(story.text, max(floor, start - 40), start)
    while join is not None and story.text[join.start()] == "、":
        before = story.ending.get(join.start())
        if before is None or before.kind != "title":
            return join
        join = _CONJUNCTION_FAR.search(story.text, max(floor, join.start() - 40), join.start())
    return join


def subject_of(story: Story, at: int, floor: int, *, pivot: bool = False) -> Subject | None:
    """The subject of the verb at ``at``: the nearest word before it that can be one, with only adverbials between.

    With ``pivot`` the object of 由 and 邀请 counts too.
    """
    text = story.text
    for agent in reversed(agents_within(story, max(floor, at - _FAR), at)):
        if not only_adverbials(story, agent.end, at, saying=not pivot) or _in_bracket(text, agent.start, at):
            continue
        pause = "," in text[agent.end : at]  # in a clause before, it must be the subject there: not 会见了张三,强调…
        if agent.mention is None:
            if pause and not _opens(story, _clause(text, agent.start, floor), agent):
                continue
            if agent.entity is None:
                return Subject(agent.start, agent.end, pronoun=True)
            if _is_free(story, agent, floor, pivot):
                return Subject(agent.start, agent.end, [agent.entity])
            continue
        if agent.mention.kind != "person" and _is_possessor(story, agent):
            continue
        row = row_before(story, agent.mention, floor)
        while row:
            first = agent if len(row) == 1 else _agent(story, row[0])
            opens = not pause or _opens(story, _clause(text, first.start, floor), first)
            opens = opens or (pivot and _PIVOT.search(text, max(floor, first.start - 4), first.start) is not None)
            if opens and _is_free(story, first, floor, pivot):
                return Subject(first.start, agent.end, [story.entity(m) for m in row])
            row = row[1:] if text[first.end : first.end + 1] == "," else []  # 会见了张三,|甲公司董事长李四…
    return None


def subjects(story: Story, at: int, floor: int) -> list[Entity]:
    """Who does what the verb at ``at`` tells; 由张三主持 and 邀请李四出席 too."""
    found = subject_of(story, at, floor, pivot=True)
    return found.entities if found else []


def _agent(story: Story, m: Candidate) -> Agent:
    start = chain_before(story, m).start if m.kind == "person" else m.start
    return Agent(start, after_name(story, m), m.start, m, story.entity(m))


_behind_pause = behind_last(",;:。”")


def _clause(text: str, at: int, floor: int) -> int:
    """Where the clause of an offset begins."""
    return _behind_pause(text, floor, at)


def _opens(story: Story, start: int, agent: Agent) -> bool:
    """Whether a clause begins with a word, but for what may open a clause and for what no rule reads in front of a name."""
    text, begin = story.text, max(start, agent.start)
    if only_lead(story, start, begin):
        return True
    if agent.mention is None or agent.mention.kind != "person":
        return False
    body = story.ending.get(begin) if agent.end > agent.mention.end else None
    if body is not None and body.kind in ("organisation", "park") and body.start >= start and only_lead(story, start, body.start):
        return True  # 江城园区管理局|王永康局长
    if _RELATIVE.fullmatch(text, start, begin):
        return True
    if begin == agent.word:
        return False
    return bool(_EPITHET.fullmatch(text, start, begin)) and not _NOT_SPEAKING.search(text, start, begin)


def _is_possessor(story: Story, body: Agent) -> bool:
    """Whether a body only says where the next word belongs: 甲公司|总经理, 甲园区的…"""
    following = story.starting.get(body.end)
    over = story.ending.get(body.end + 1)  # 经济部|长王美珠
    return (
        (following is not None and following.kind in ("title", "person"))
        or (over is not None and over.kind == "title" and over.start < body.end)
        or _OF_BODY.match(story.text, body.end) is not None
    )


def _in_bracket(text: str, start: int, at: int) -> bool:
    """Whether a bracket that opens before a name closes between it and the verb."""
    closed = text.find(")", start, at)
    return closed >= 0 and "(" not in text[start:closed]


def _is_free(story: Story, agent: Agent, floor: int, pivot: bool) -> bool:
    """Whether a word can be a subject: not 与甲公司, not 会见了张三; a body only where it opens its clause."""
    text, start = story.text, max(agent.start, floor)
    kept = _NOT_SPEAKING.search(text, max(floor, start - 4), start)
    if kept and not (kept[0] == "代表" and _DELEGATES.search(text, max(floor, start - 6), start)):
        return pivot and _PIVOT.search(text, max(floor, start - 4), start) is not None
    if agent.mention is None or agent.mention.kind == "person":
        return True
    clause = _clause(text, start, floor)
    for _ in range(3):  # 中国|香港|甲公司
        outer = story.ending.get(start)
        if outer is None or outer.kind not in ("place", "organisation") or outer.start < clause:
            break
        start = outer.start
    return only_lead(story, clause, start) or _SORT_OF_BODY.fullmatch(text, clause, start) is not None


def clause_subject(story: Story, start: int, end: int) -> Subject | None:
    """The word (or row of names) that a clause begins with, if it can be its subject: 张三先后三次致信."""
    inside = agents_within(story, start, end)
    for k, agent in enumerate(inside):
        is_body = agent.mention is not None and agent.mention.kind != "person"
        if not _opens(story, start, agent):
            if is_body:
                continue
            return None
        if agent.entity is None:
            return Subject(agent.start, agent.end, pronoun=True)
        if agent.entity.kind != "person" and _is_possessor(story, agent):
            continue
        found = Subject(agent.start, agent.end, [agent.entity])
        for other in inside[k + 1 :]:
            row = row_before(story, other.mention, start) if agent.mention and other.mention else []
            if agent.mention not in row:
                break
            found = Subject(agent.start, other.end, [story.entity(m) for m in row])
        return found
    return None


def section_speaker(story: Story, at: int) -> Entity | None:
    """The person whose name (with posts, or a colon) is the heading of the section."""
    if "headings" not in story.memo:
        story.memo["headings"] = [line for line in story.document.article if line.kind == "heading"]
    headings: list[Line] = story.memo["headings"]
    k = bisect_right(headings, at, key=lambda line: line.end) - 1
    return _named(story, headings[k].start, headings[k].end) if k >= 0 else None


def _named(story: Story, start: int, end: int) -> Entity | None:
    """The one person whom a line names, if it says nothing else."""
    people = story.within(start, end, "person")
    if len(people) != 1:
        return None
    person = people[0]
    begins = chain_before(story, person).start == start or person.start == start
    rest = story.text[after_name(story, person) : end].strip(" :·|")
    return story.entity(person) if begins and not rest else None
