"""Who is meant where no full name stands: a title alone (行政长官), surname and title (蒋市长), 该行, 公司."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from ..entities import Entity
from ..fact import Story
from ..rule import Candidate
from .posts import Chain, posts_before

#: Titles that one person at a time holds, so that they can stand for their holder.
_SINGULAR = re.compile(
    r"(?:长|主席|书记|主任|总裁|总理|总统|首相|国王|女王|大使|公使|领事|行政长官|特首|总干事|总监|首席执行官|首席科学家|理事长|司令|主教|大臣|代办|主编|教练|总经理|"
    r"教授|院士|博士|委员|代表|研究员|总工程师)$"
)
_BY_SURNAME_ONLY = re.compile(r"(?:教授|院士|博士|委员|代表|研究员|总工程师)$")
#: 该行, 该校; 公司, 学会, 商会 as the subject of a clause. The group is what the body's name ends in.
_BODY = re.compile(
    r"(?:(?<![应活])该(?P<that>公司|集团|企业|协会|学会|商会|联盟|大学|学院|研究院|研究所|银行|机构|中心|基金会|委员会|医院|管委会|总会|联合会|"
    r"行|局|校|院|所|会|厅|部|委|署)"
    r"|(?<![一-龥])(?P<bare>公司|集团|协会|学会|商会|联盟|总会|联合会|委员会|研究院|管委会|基金会|医院|学校|学院))"
)
_ENDS = {
    "行": ("行", "银行"), "校": ("大学", "学院", "学校", "中学", "小学"), "学校": ("大学", "学院", "学校"),
    "委": ("委", "委员会"), "公司": ("公司", "集团"), "企业": ("公司", "集团"),
    "集团": ("集团", "集团公司", "集团有限公司", "集团股份有限公司"), "机构": ("院", "所", "中心", "会", "机构"),
}  # fmt: skip
_PRONOUN = re.compile(r"[他她](?<![其吉].)(?![们人国乡山日方杀]|说的)")
_LATIN_BEFORE = re.compile(r"[A-Za-z][A-Za-z.\-]*$")


@dataclass(slots=True, eq=False)
class Agent:
    """A word that can be the subject of a verb: a name, a title that stands for its holder, 该行, 他.

    Attributes:
        start: Where it begins, with the posts before a name.
        end: Where the text goes on behind it: behind a title or bracket that follows a name.
        word: Where the name itself begins.
        mention: The mention, if it is one.
        entity: Who or what it is; None for a pronoun.
    """

    start: int
    end: int
    word: int
    mention: Candidate | None
    entity: Entity | None


def chain_before(story: Story, person: Candidate) -> Chain:
    """The posts before a name in its line; found once for one text."""
    chains: dict[int, Chain] = story.memo.setdefault("chains", {})
    if person.start not in chains:
        chains[person.start] = posts_before(story, person.start, story.document.line_at(person.start).start)
    return chains[person.start]


def after_name(story: Story, person: Candidate) -> int:
    """Where the text goes on behind a name with its title or bracket: 张三教授, 李四(甲公司总经理)."""
    p = person.end
    title = story.starting.get(p)
    if title is not None and title.kind == "title":
        p = title.end
    if story.text.startswith("(", p):
        closed = story.text.find(")", p, p + 60)
        p = closed + 1 if closed > 0 else p
    return p


def agents(story: Story) -> list[Agent]:
    """All words of a text that can be subjects, in reading order; found once for one text."""
    if "agents" not in story.memo:
        story.memo["agents"] = _find(story)
    found: list[Agent] = story.memo["agents"]
    return found


def agents_within(story: Story, start: int, end: int) -> list[Agent]:
    """Those whose word begins in a span and that end in it."""
    every = agents(story)
    starts: list[int] = story.memo["agent_starts"]
    out = []
    for k in range(bisect_left(starts, start), len(every)):
        a = every[k]
        if a.word >= end:
            break
        if a.end <= end:
            out.append(a)
    return out


def _find(story: Story) -> list[Agent]:
    text = story.text
    found: list[Agent] = []
    titles: list[Candidate] = []
    outer = 0  # names inside longer ones are no subjects
    for m in story.mentions:
        if m.end <= outer:
            continue
        if m.kind in ("person", "organisation", "park", "document"):
            outer = m.end
        if m.kind == "person":
            found.append(Agent(chain_before(story, m).start, after_name(story, m), m.start, m, story.entity(m)))
        elif m.kind in ("organisation", "park"):
            found.append(Agent(m.start, m.end, m.start, m, story.entity(m)))
        elif m.kind == "title" and _SINGULAR.search(text, m.start, m.end):
            titles.append(m)
    found += [Agent(he.start(), he.end(), he.start(), None, None) for he in _PRONOUN.finditer(text)]
    holders = _Holders(story)
    for t in titles:
        agent = holders.of(t)
        if agent is not None:
            found.append(agent)
    for b in _BODY.finditer(text):
        body = _body(story, b)
        if body is not None:
            found.append(Agent(b.start(), b.end(), b.start(), None, body))
    found.sort(key=lambda a: (a.word, a.end))
    story.memo["agent_starts"] = [a.word for a in found]
    return found


class _Holders:
    """Who a title stands for."""

    def __init__(self, story: Story) -> None:
        self.story, self.text = story, story.text
        self.people = [m for m in story.mentions if m.kind == "person"]
        self.surnames = story.document.lexicon.table("surnames")

    def of(self, title: Candidate) -> Agent | None:
        """The person whom a title without a name stands for, where the text leaves no doubt."""
        story, text = self.story, self.text
        before, after = story.ending.get(title.start), story.starting.get(title.end)
        if (after is not None and after.kind in ("person", "title")) or text[title.end : title.end + 1] in ("、", "兼", "的"):
            return None
        if before is not None and before.kind in ("person", "title"):
            return None
        earlier = [m for m in self.people if m.start < title.start]
        if not earlier:
            return None
        if before is None:
            start, known = self.by_surname(title, earlier)
            if start < title.start:
                return Agent(start, title.end, start, None, known) if known is not None else None
        if _BY_SURNAME_ONLY.search(text, title.start, title.end):
            return None
        body = before if before is not None and before.kind in ("organisation", "park", "place") else None
        holder = self.by_post(title, body, earlier)
        start = body.start if body is not None else title.start
        return Agent(start, title.end, title.start, None, holder) if holder is not None else None

    def by_surname(self, title: Candidate, earlier: list[Candidate]) -> tuple[int, Entity | None]:
        """Where a surname (or a name in Latin letters) before the title begins, and whose it is."""
        text = self.text
        latin = _LATIN_BEFORE.search(text, max(0, title.start - 24), title.start)
        if latin:
            part = latin[0]
            named = [m for m in earlier if part in self.latin(m)]
            return latin.start(), self.story.entity(named[-1]) if named else None
        for size in (2, 1):
            start = title.start - size
            surname = text[max(0, start) : title.start]
            if start < 0 or surname not in self.surnames or len(surname) != size:
                continue
            named = [m for m in earlier if m.end - m.start > size and text.startswith(surname, m.start)]
            named = [m for m in named if self.story.entity(m).name.startswith(surname)]
            same = {id(self.story.entity(m)) for m in named}
            if len(same) == 1:
                return start, self.story.entity(named[-1])
            if same:
                name = text[title.start : title.end]
                held = {id(e): e for m in named if self.holds(m, name) for e in (self.story.entity(m),)}
                return start, next(iter(held.values())) if len(held) == 1 else None
        return title.start, None

    def latin(self, person: Candidate) -> set[str]:
        entity = self.story.entity(person)
        return set(re.findall(r"[A-Za-z][A-Za-z.\-]+", f"{entity.name} {entity.detail.get('latin') or ''}"))

    def holds(self, person: Candidate, title: str) -> bool:
        """Whether a name stands with a title: in front of it, or right behind it."""
        posts = chain_before(self.story, person).posts
        if any(self.text[q.title.start : q.title.end] == title for q in posts):
            return True
        behind = self.story.starting.get(person.end)
        return behind is not None and behind.kind == "title" and self.text[behind.start : behind.end] == title

    def by_post(self, title: Candidate, body: Candidate | None, earlier: list[Candidate]) -> Entity | None:
        """The only person before it who holds the title (of that body, if one stands before it)."""
        name = self.text[title.start : title.end]
        held: dict[int, Entity] = {}
        for m in earlier:
            for q in chain_before(self.story, m).posts:
                if self.text[q.title.start : q.title.end] != name:
                    continue
                if body is not None and (q.body is None or self.story.entity(q.body) is not self.story.entity(body)):
                    continue
                e = self.story.entity(m)
                held[id(e)] = e
        return next(iter(held.values())) if len(held) == 1 else None


def _body(story: Story, word: re.Match[str]) -> Entity | None:
    """The body that 该行 stands for: the last one before it whose name ends so; a bare 公司 only where there is one."""
    head = word["that"] or word["bare"]
    inside = story.starting.get(word.start("that") if word["that"] else word.start())
    if inside is not None and inside.end > word.end():
        return None
    ends = _ENDS.get(head, (head,))
    named: list[Entity] = []
    for m in story.mentions:
        if m.start >= word.start():
            break
        if m.kind == "organisation":
            e = story.entity(m)
            if any(n.endswith(ends) for n in e.names) or (head in ("行", "银行") and e.detail.get("kind") == "bank") \
                    or (head in ("公司", "企业", "集团") and e.detail.get("kind") == "company"):  # fmt: skip
                named.append(e)
    if not named:
        return None
    if word["bare"] and len({id(e) for e in named}) > 1:
        return None
    return named[-1]
