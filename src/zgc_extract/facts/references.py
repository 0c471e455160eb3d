"""Who is meant where no full name stands: a title alone (行政长官), surname and title (蒋市长), 该行, 公司."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from ..entities import Entity
from ..entities.called import may_call
from ..fact import Story
from ..lexicon import Lexicon
from ..post_words import post_words
from ..rule import Candidate
from ..shelf import compiled
from ..slotted import slotted
from ..sought import Sought
from .positions.posts import chain_before
from .positions.rows import held

#: How many characters a given name has that can stand alone before a title.
_GIVEN = 2
#: 该行, 该校; 公司, 学会, 商会 as the subject of a clause. The group is what the body's name ends in.
_THAT = Sought(
    r"该(?<![应活]该)(?P<head>公司|集团|企业|协会|学会|商会|联盟|大学|学院|研究院|研究所|银行|机构|中心|基金会|委员会|医院|管委会|总会|联合会|"
    r"行|局|校|院|所|会|厅|部|委|署|馆|社|厂)"
)
_BARE = Sought(
    r"(?P<head>公司|集团|协会|学会|商会|联盟|总会|联合会|委员会|研究院|管委会|基金会|医院|学校|学院|中心(?![区城地]))"
)
_HAN = compiled(r"[一-龥]")
#: Mentions that can be subjects, or hold what seems to be one.
_NAMES = frozenset(("person", "organisation", "park", "document", "title"))
_PRONOUN = Sought(
    r"[他她](?<![其吉].)(?![们人国乡山日方杀]|说的)|(?<=[。;!?])其(?=(?:还|又|亦|也|并|进一步)?(?:表示|认为|指出|强调|透露|坦言|续称))",
    "他", "她", "其",
)  # fmt: skip
#: 指 as Hong Kong's papers use it, adverbs before a verb of saying, and what stands before a clause.
_ADVERBS = "又亦也并则续还再更"
_POINTS, _BEFORE_VERB, _OPENS_CLAUSE = Sought("指(?=[,:])"), compiled(f"[{_ADVERBS}]{{1,2}}$"), frozenset(",。;:!?”\n \u3000")
_LATIN = compiled(r"[A-Za-z][A-Za-z.\-]+")
_LATIN_BEFORE = compiled(r"[A-Za-z][A-Za-z.\-]*$")


@slotted
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
    text, entity = story.text, story.entity
    found: list[Agent] = []
    titles: list[Candidate] = []
    singular = post_words(story.document.lexicon).titles["one"]
    outer = 0  # names inside longer ones are no subjects
    for m in story.mentions:
        kind, end = m.kind, m.end
        if kind not in _NAMES or end <= outer:
            continue
        if kind == "title":
            if text.endswith(singular, m.start, end):
                titles.append(m)
            continue
        outer = end
        if kind == "person":
            found.append(Agent(chain_before(story, m).start, after_name(story, m), m.start, m, entity(m)))
        elif kind != "document":
            found.append(Agent(m.start, end, m.start, m, entity(m)))
    found += [Agent(he.start(), he.end(), he.start(), None, None) for he in _PRONOUN.all_in(story.document)]
    holders = _Holders(story)
    for t in titles:
        agent = holders.of(t)
        if agent is not None:
            found.append(agent)
    found += holders.surnames_alone()
    bodies = _Bodies(story)
    bare = (b for b in _BARE.all_in(story.document) if not _HAN.match(text[b.start() - 1 : b.start()]))
    for b in sorted([*_THAT.all_in(story.document), *bare], key=re.Match.start):
        body = bodies.of(b)
        if body is not None:
            found.append(Agent(b.start(), b.end(), b.start(), None, body))
    found.sort(key=lambda a: (a.word, a.end))
    story.memo["agent_starts"] = [a.word for a in found]
    return found


class _Holders:
    """Who a title stands for: what the people named before it hold."""

    def __init__(self, story: Story) -> None:
        self.story, self.text = story, story.text
        self.surnames, self.held = story.document.lexicon.table("_surnames").keys(), held(story)
        #: Title → (holder, body), and surname → person, each with the offset of the first mention that tells it.
        self.by_title: dict[str, dict[tuple[Entity, Entity | None], int]] = {}
        self.by_name: dict[str, dict[Entity, int]] = {}
        self.known: set[Entity] = set()
        for m in story.of_kind("person"):
            self.add(m, story.entity(m))

    def add(self, person: Candidate, entity: Entity) -> None:
        """Keep under what words a person may be meant later on."""
        text, at, name = self.text, person.start, entity.name
        for q in self.held.get(at, ()):
            body = self.story.entity(q.body) if q.body is not None else None
            self.by_title.setdefault(text[q.title.start : q.title.end], {}).setdefault((entity, body), at)
        behind = self.story.starting.get(person.end)
        if behind is not None and behind.kind == "title":
            self.by_title.setdefault(text[behind.start : behind.end], {}).setdefault((entity, None), at)
        if entity in self.known:
            return
        self.known.add(entity)
        for size in (1, 2):
            if len(name) > size and name[:size] in self.surnames:
                self.by_name.setdefault(name[:size], {}).setdefault(entity, at)
                if len(name) == size + _GIVEN:  # 志明副部长
                    self.by_name.setdefault(name[size:], {}).setdefault(entity, at)
        for word in _LATIN.findall(f"{name} {entity.detail.get('latin') or ''}"):
            self.by_name.setdefault(word, {}).setdefault(entity, at)

    def of(self, title: Candidate) -> Agent | None:
        """The person whom a title without a name stands for, where the text leaves no doubt."""
        story, text = self.story, self.text
        before, after = story.ending.get(title.start), story.starting.get(title.end)
        if (after is not None and after.kind in ("person", "title")) or text[title.end : title.end + 1] in ("、", "兼", "的"):
            return None
        if before is not None and before.kind in ("person", "title"):
            return None
        if before is None and (surname := self.surname(title)):
            holder = self.named(surname, title)
            start = title.start - len(surname)
            return Agent(start, title.end, start, None, holder) if holder is not None else None
        if text.endswith(post_words(story.document.lexicon).titles["surname"], title.start, title.end):
            return None
        body = before if before is not None and before.kind in ("organisation", "park", "place") else None
        entity = story.entity(body) if body is not None else None
        told = self.by_title.get(text[title.start : title.end], {}).items()
        holder = _only(e for (e, of), at in told if at < title.start and (entity is None or of is entity))
        start = body.start if body is not None else title.start
        return Agent(start, title.end, title.start, None, holder) if holder is not None else None

    def surname(self, title: Candidate) -> str:
        """The surname (or the last word in Latin letters) right before a title, if one of those named has it."""
        start = title.start
        latin = _LATIN_BEFORE.search(self.text, max(0, start - 24), start)
        if latin:
            return latin[0]
        return next((name for size in (2, 1) if (name := self.text[max(0, start - size) : start]) in self.by_name), "")

    def surnames_alone(self) -> Iterator[Agent]:
        """Those who are called by their surname alone where they speak: 李指,…; 欧阳又表示,…."""
        story, text = self.story, self.text
        if not self.by_name:
            return
        verbs = [h.start for h in story.document.hits("saying_verbs") if h.row["content"]]
        verbs += [m.start() for m in _POINTS.all_in(story.document)]
        before = {name[-1] for name in self.by_name}.union(_ADVERBS)
        for verb in verbs:
            if text[verb - 1 : verb] not in before:
                continue
            adverbs = _BEFORE_VERB.search(text, max(0, verb - 4), verb)
            end = adverbs.start() if adverbs is not None else verb
            if end in story.ending:
                continue
            for size in (1, 2):
                start = end - size
                if start >= 0 and text[start:end] in self.by_name and (not start or text[start - 1] in _OPENS_CLAUSE):
                    holder = _only(e for e, at in self.by_name[text[start:end]].items() if at < start)
                    if holder is not None:
                        yield Agent(start, end, start, None, holder)

    def named(self, surname: str, title: Candidate) -> Entity | None:
        """The only person of that name before the title, or the only one of them who holds it."""
        earlier = [e for e, at in self.by_name.get(surname, {}).items() if at < title.start]
        holders = {id(e) for (e, _), at in self.by_title.get(self.text[title.start : title.end], {}).items() if at < title.start}
        return _only(earlier) or _only(e for e in earlier if id(e) in holders)


def _only(entities: Iterable[Entity]) -> Entity | None:
    """The one entity of a row that may name it several times."""
    different = {id(e): e for e in entities}
    return next(iter(different.values())) if len(different) == 1 else None


class _Bodies:
    """Which body 该行 and 公司 stand for; asked in reading order."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.named = [(m.start, story.entity(m)) for m in story.of_kind("organisation")]
        #: By the head of the word: how many bodies were looked at, and those that fit, the last one at the end.
        self.seen: dict[str, tuple[int, dict[int, Entity]]] = {}

    def of(self, word: re.Match[str]) -> Entity | None:
        """The last body before the word whose name ends so; for a bare 公司 only where there is no other."""
        head = word["head"]
        inside = self.story.starting.get(word.start("head"))
        if inside is not None and inside.end > word.end():
            return None
        k, fitting = self.seen.get(head, (0, {}))
        while k < len(self.named) and self.named[k][0] < word.start():
            entity = self.named[k][1]
            if _fits(self.story.document.lexicon, entity, head):
                fitting.pop(id(entity), None)
                fitting[id(entity)] = entity
            k += 1
        self.seen[head] = k, fitting
        if not fitting or (word[0] == head and len(fitting) > 1):
            return None
        return next(reversed(fitting.values()))


def _fits(lexicon: Lexicon, body: Entity, head: str) -> bool:
    """Whether a body can be called by a head noun: a bank 该行, a university 该校."""
    return any(may_call(lexicon, head, n, body.detail.get("kind")) for n in body.names)
