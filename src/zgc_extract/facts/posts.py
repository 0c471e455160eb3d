"""Posts around a name: which titles, of which bodies, stand before a person, or from an offset on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..document import Document
from ..fact import Story
from ..rule import Candidate

#: Kinds that can hold a post's body.
BODIES = ("organisation", "park", "place")

#: What may stand between a body and a title without belonging to either.
_BETWEEN = re.compile(r"(?:\s|的|知名|著名|资深|现任|新任|新晋|首任|第[一二三四五六七八九十\d]{1,3}任)*")
_BETWEEN_BACK = re.compile(r"(?:\s|的|知名|著名|资深|现任|新任|首任|第[一二三四五六七八九十\d]{1,3}任)$")
_JOIN_BACK = re.compile(r"(?:\s?[、兼暨/及,]\s?|并兼任|并任|[  ])$")
_JOIN = re.compile(r"\s?(?:[、兼暨/]|,)\s?(?:兼|并任|并兼任|同时任|也是)?")
_LIST = re.compile(r"\s?(?:[、/]|以及|及|和|与|暨)\s?")
_LIST_BACK = re.compile(r"(?:\s?[、/]\s?|以及|及|和|与|暨)$")
_NEXT_PERSON = re.compile(r"(?:等领导)?(?:\([^()\n]{1,40}\))?\s?(?:[、,]|以及|及|和|与|、?以及)\s?")
_FORMER = re.compile(r"(?:原|前|时任|代)$")
#: Words after which a row of bodies belongs to something else than the title.
_ELSEWHERE = ("与", "和", "同", "由", "自", "据", "对", "向", "从")
_PERSONAL = re.compile(r"(?:家|院士|学者|律师|记者|编辑|作者|通讯员|摄影师|摄影)$")
_SEATED = re.compile(
    r"(?:省长|市长|区长|县长|州长|镇长|乡长|村长|旗长|盟长|主席|总统|总理|首相|国王|女王|亲王|大使|公使|参赞|领事|代办|议长|议员|外长|防长|财长|大臣|部长|"
    r"国务卿|特首|行政长官|专员|书记|主任|代表|总督|司令|元首|检察长|特使|院长|常委|委员|秘书长|局长|厅长|政协主席|王储)$"
)


_NO_BODY: tuple[Candidate | None, ...] = (None,)


#: Titles whose body is a place even where a party committee stands in front.
_OF_SEAT = re.compile(r"(?:省长|市长|区长|县长|州长|盟长|旗长|自治区主席)$")


@dataclass(slots=True)
class Post:
    """One title with its body (None where the text gives none); ``evidence`` covers body and title."""

    title: Candidate
    body: Candidate | None
    start: int
    end: int
    inferred: bool = False


@dataclass(slots=True)
class Chain:
    """The posts before a person, and where the first of them begins."""

    start: int
    posts: list[Post] = field(default_factory=list)


def is_post(document: Document, title: Candidate) -> bool:
    """Whether a title is a post: not 博士, 代表, 冠军."""
    name = document.text[title.start : title.end]
    return (getattr(title.value, "name", None) or name) not in document.lexicon.table("_not_posts")


def is_personal(document: Document, title: Candidate) -> bool:
    """Whether a title goes with the person rather than with a body named before another title: 经济学家, 院士, 记者."""
    return bool(_PERSONAL.search(document.text, title.start, title.end)) or document.text.startswith("国家主席", title.start)


def _skip_back(text: str, at: int, floor: int) -> int:
    while at > floor:
        m = _BETWEEN_BACK.search(text, max(floor, at - 6), at)
        if not m or m.start() == at:
            return at
        at = m.start()
    return at


def _body_before(story: Story, at: int, floor: int) -> Candidate | None:
    """The body that ends at an offset, or before a bracket that ends there: 国际科技园区协会(IASP)."""
    m = story.ending.get(at)
    if m is not None and m.kind in BODIES:
        return m if m.start >= floor else None
    if at > floor and story.text[at - 1] == ")":
        opened = story.text.rfind("(", max(floor, at - 40), at)
        m = story.ending.get(opened) if opened > 0 else None
        if m is not None and m.kind in BODIES:
            return m
    return None


def _title_before(story: Story, at: int, floor: int) -> Candidate | None:
    while at > floor and story.text[at - 1] in " \u3000":
        at -= 1
    m = story.ending.get(at)
    return m if m is not None and m.kind == "title" and m.start >= floor else None


def _fits(story: Story, body: Candidate, title: Candidate) -> bool:
    """A place holds only posts that places have."""
    return body.kind != "place" or bool(_SEATED.search(story.text, title.start, title.end))


def _bodies_before(story: Story, title: Candidate, floor: int) -> tuple[list[Candidate], int]:
    """The bodies of a title, in reading order, and where they begin: 甲、乙副主任."""
    text = story.text
    at = _skip_back(text, title.start, floor)
    first = _body_before(story, at, floor)
    if first is None or not _fits(story, first, title):
        return [], title.start
    bodies, start = [first], first.start
    while True:
        outer = story.ending.get(start)
        if outer is not None and outer.kind == "place" and outer.start >= floor:  # 山东省|青岛市
            start = outer.start
            continue
        join = _LIST_BACK.search(text, max(floor, start - 3), start)
        other = _body_before(story, join.start(), floor) if join else None
        if other is None or len(bodies) >= 3 or (other.kind == "place") != (first.kind == "place") or not _alike(first, other):
            break
        bodies.insert(0, other)
        start = other.start
    if len(bodies) > 1 and text[max(floor, start - 1) : start] in _ELSEWHERE:
        return [first], first.start
    return bodies, start


def _alike(a: Candidate, b: Candidate) -> bool:
    """Whether two bodies can share one holder of one title: both public, or both of one sort."""
    public = ("government", "party", "other", None)
    x, y = getattr(a.value, "kind", None), getattr(b.value, "kind", None)
    return a.kind == "park" or b.kind == "park" or x == y or (x in public and y in public)


def posts_before(story: Story, at: int, floor: int) -> Chain:
    """The posts in front of a name at ``at``, not further left than ``floor``."""
    text, document = story.text, story.document
    chain, p, joint = Chain(at), at, ""
    pending: list[Candidate] = []  # titles whose body is still to come
    while True:
        title = _title_before(story, p, floor)
        if title is None:
            break
        bodies, start = _bodies_before(story, title, floor)
        if (chain.posts or pending) and joint == "," and not _opens(story, start, floor):
            break
        pending.append(title)
        if bodies:
            for t in reversed(pending):
                shared = t is title or not is_personal(document, t)
                for b in bodies if shared else _NO_BODY:
                    inferred = b is not None and b.certainty == "inferred"
                    held = seat(story, b, t) if b is not None and t is not title else b
                    chain.posts.append(Post(t, held, min(start, t.start), t.end, inferred or held is not b))
            pending = []
        chain.start = start
        join = _JOIN_BACK.search(text, max(floor, start - 4), start)
        if join is None:
            if story.ending.get(start) is not None and story.ending[start].kind == "title" and not bodies:
                p = start
                continue
            break
        p, joint = join.start(), join[0].strip()
        if _title_before(story, p, floor) is None:
            break
    for t in reversed(pending):
        chain.posts.append(Post(t, None, t.start, t.end))
    chain.posts.sort(key=lambda q: q.title.start)
    chain.posts = [q for q in chain.posts if is_post(document, q.title)]
    return chain


def _opens(story: Story, start: int, floor: int) -> bool:
    """Whether a sentence begins here: only then do posts before a comma belong to the name after it."""
    return start == floor or story.text[start - 1] in "。;(“\n:" or story.document.sentence_at(start)[0] == start


def seat(story: Story, body: Candidate, title: Candidate) -> Candidate:
    """The place that 市长 is of in 江城市委副书记、市长: the seat of the committee; else the body itself."""
    if _OF_SEAT.search(story.text, title.start, title.end) and body.kind == "organisation":
        name = story.entity(body).name
        if name.endswith("委"):
            for e in story.entities:
                if e.kind == "place" and name[:-1] in e.names:
                    return e.mentions[0]
    return body


def posts_from(story: Story, at: int, limit: int) -> tuple[list[Post], int]:
    """The posts that are told from an offset on (甲公司董事长、乙协会会长), and where they end."""
    text, document = story.text, story.document
    posts: list[Post] = []
    last: list[Candidate] = []
    p = end = settled_end = at
    settled = 0  # how many posts stand before the last comma
    while p < limit:
        bodies, q = _bodies_from(story, p, limit)
        between = _BETWEEN.match(text, q, limit)
        q = between.end() if between else q
        title = story.starting.get(q)
        if title is None or title.kind != "title" or title.end > limit:
            break
        bodies = [b for b in bodies if _fits(story, b, title)]
        after = story.starting.get(title.end)
        if after is not None and after.kind == "person":  # it is the next one's: 张三,甲公司董事长李四
            return posts[:settled], settled_end
        if bodies:
            last = bodies
        own = bodies or ([] if is_personal(document, title) else last)
        if is_post(document, title):
            start = min([title.start, *(b.start for b in bodies)])
            for b in own or _NO_BODY:
                held = seat(story, b, title) if b is not None and not bodies else b
                posts.append(Post(title, held, start, title.end, held is not b or (b is not None and b.certainty == "inferred")))
        end = title.end
        join = _JOIN.match(text, end, limit)
        if join is None or join.end() == end:
            break
        if "," in join[0]:
            settled, settled_end = len(posts), end
        p = join.end()
    return posts, end


def _bodies_from(story: Story, at: int, limit: int) -> tuple[list[Candidate], int]:
    text, p = story.text, at
    bodies: list[Candidate] = []
    while True:
        m = story.starting.get(p)
        if m is None or m.kind not in BODIES or m.end > limit:
            break
        if bodies and bodies[-1].end == p and bodies[-1].kind == "place":
            bodies.pop()
        bodies.append(m)
        p = m.end
        if text.startswith("(", p):
            closed = text.find(")", p, min(limit, p + 40))
            p = closed + 1 if closed > 0 else p
        join = _LIST.match(text, p, limit)
        following = story.starting.get(join.end()) if join else None
        if join and following is not None and following.kind in BODIES:
            p = join.end()
    return bodies, p


def heir(story: Story, person: Candidate, chain: Chain, floor: int) -> Candidate | None:
    """The body that a bodiless post takes from the name before it in a row: 甲公司董事长张三、总经理李四."""
    text = story.text
    start = max(floor, chain.start - 46)
    others = story.within(start, chain.start, "person")
    if not others:
        return None
    other = others[-1]
    link = _NEXT_PERSON.match(text, other.end)
    if link is None or link.end() != chain.start:
        return None
    before = posts_before(story, other.start, floor)
    if before.posts:
        return before.posts[-1].body or heir(story, other, before, floor)
    return None
