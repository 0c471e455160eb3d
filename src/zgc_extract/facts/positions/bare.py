"""Whose a post is that stands without its body: the answers, in the order in which they are asked for.

Before them, while the rules for positions run, a post has got the body that stands before it (`posts`), that which a word there means
(该校, 集团: `echoes`) or that of the post before it in a row (`heirs`); and offices have got their division (`entities.divisions`, which
asks `entities.own_division` whose page it is). What is bare after that gets the first of `_ANSWERS` that knows a body. A new answer is
a function in that list: it says the body of a `Bare` post, None where it does not know, or `UNREAD` where it sees that the text tells a
body that no rule reads; then nobody else is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from ...entities import Entity
from ...fact import Fact, Story
from ...post_words import post_words
from ...shelf import compiled
from ...slotted import fixed
from ..beside_ours import beside_own
from .echoes import elsewhere, page_of
from .heirs import MISSIONS, OF_MISSION, behind_government
from .hosts import ECHO, host, met, visited
from .neighbours import BY_VERBS, Told, assembly, deputy, elected_with, founded, led_by
from .owners import page_owner
from .posts import taken
from .seats import seat_of
from .sorts import CREATORS, FIRM, FORMER, HOUSE, OF_PARTY, SOLE, sort_of
from .topics import topic


class Unread:
    """A body that no rule reads."""


UNREAD = Unread()
Answer = Entity | Unread | None


class Known:
    """What is known of posts and bodies: at first what is told in full, then what the bare posts have got, in reading order."""

    __slots__ = ("beside", "former", "given", "headed", "held", "led", "missions", "row", "shut", "sole", "told")

    def __init__(self, facts: list[Fact], bare: list[Fact]) -> None:
        self.told = Told(facts)
        #: Posts without a body, by their holder and by where the last word or the name ends.
        self.beside: dict[tuple[int, int], list[Fact]] = {}
        for f in bare:
            self.beside.setdefault((id(f.fields["person"]), f.evidence[0][1]), []).append(f)
        #: The posts of each person that have a body, and those of the past.
        self.held: dict[int, set[str]] = {}
        self.former: dict[int, set[str]] = {}
        #: Bodies that have posts, and those whose posts the text tells in full.
        self.led: set[int] = set()
        self.headed: set[int] = set()
        #: Who holds posts that one alone holds.
        self.sole: dict[tuple[int, str], Entity] = {}
        #: The embassy of those who have a post there.
        self.missions: dict[int, Entity] = {}
        #: Where names end whose posts are of a body that no rule reads.
        self.shut: set[int] = set()
        #: By where a post ends that has been given a body, and by where its holder's name does.
        self.given: dict[int, Entity] = {}
        self.row: dict[int, Entity] = {}
        for f in facts:
            if f.kind == "position" and f.fields["organisation"] is not None:
                self._tell(f)

    def _tell(self, f: Fact) -> None:
        title, person, body = f.fields["title"].name, f.fields["person"], id(f.fields["organisation"])
        (self.former if title.startswith(FORMER) else self.held).setdefault(id(person), set()).add(title)
        self.led.add(body)
        if f.fields["organisation"].name.endswith(MISSIONS):
            self.missions.setdefault(id(person), f.fields["organisation"])
        if f.certainty == "explicit":
            self.headed.add(body)
            if SOLE.fullmatch(title):
                self.sole[body, title] = person


@fixed
class Bare:
    """A post without a body.

    Attributes:
        at, end: Where it stands.
        begin, last: Where it begins with its holder's name before it, if that stands there, and where its last word or the name ends.
    """

    story: Story
    known: Known
    fact: Fact
    title: str
    at: int
    end: int
    begin: int
    last: int

    @property
    def person(self) -> Any:
        return self.fact.fields["person"]

    @property
    def behind_name(self) -> bool:
        return self.fact.rule == "position.after_name"

    @property
    def by_verb(self) -> bool:
        return self.fact.rule in BY_VERBS

    @property
    def others(self) -> list[str]:
        """The posts of a sort of their own that its holder has beside one of the party: 党委常委、|副校长."""
        if not OF_PARTY.search(self.title):
            return []
        of_row = [f.fields["title"].name for f in self.known.beside[id(self.person), self.last] if f is not self.fact]
        return [title for title in of_row if sort_of(title) not in (None, HOUSE)]

    def shut(self) -> Unread:
        """It is of a body that no rule reads, and so are those behind it."""
        self.known.shut.add(self.last)
        return UNREAD


def complete(story: Story, facts: list[Fact], bare: list[Fact]) -> None:
    """Give the posts without a body theirs."""
    known = Known(facts, bare)
    unknown: set[tuple[int, int]] = story.memo.get("posts of unknown bodies", set())
    for f in sorted(bare, key=lambda f: f.fields["post"]):
        at, end = f.fields["post"]
        begin = behind_government(story, (at, end), f.evidence[0][0] if f.rule == "position.after_name" else at)
        post = Bare(story, known, f, f.fields["title"].name, at, end, begin, f.evidence[0][1])
        if (at, end) in unknown or _is_told(post):
            continue
        if post.title.endswith("记者"):
            f.fields["organisation"] = _outlet(story, at)
            continue
        body = next((answer for ask in _ANSWERS if (answer := ask(post)) is not None), None)
        if isinstance(body, Entity) and known.sole.get((id(body), post.title), post.person) is post.person:
            f.fields["organisation"], f.certainty = body, "inferred"
            known.given[end] = known.row[post.last] = body
            known.held.setdefault(id(post.person), set()).add(post.title)


#: What makes another post of one: 副董事长 is no 董事长.
_OTHERS = (*FORMER, "副", "名誉", "荣誉", "常务副", "执行副", "高级副")


def _is_told(post: Bare) -> bool:
    """Whether the text tells it in full: 副校长张三 is called 张三校长, 原院长张三 is called 张三院长."""
    told: Collection[str] = post.known.held.get(id(post.person), ())
    left = post.known.former.get(id(post.person), ()) if post.behind_name else ()
    if any(t.endswith(post.title) for t in left):
        return True
    return any(t == post.title or (t.endswith(post.title) and (post.behind_name or not t.startswith(_OTHERS))) for t in told)


_DATELINE = 40
#: What leads from a dateline to its reporter.
_FILED_BY = compiled(r"(?:\((?:本[报网刊台站])?|】\s?)$")


def _outlet(story: Story, at: int) -> Entity | None:
    """The outlet whose dateline names the reporter: 江城晚报讯(记者林某), 江城网讯(本网记者林某), 【江城网讯】记者林某."""
    line = story.document.line_at(at).start
    if _FILED_BY.search(story.text, max(line, at - 4), at) is None:
        return None
    start = max(line, at - _DATELINE)
    outlets = [m for m in story.within(start, at, "organisation") if m.rule == "organisation.dateline"]
    return story.entity(outlets[-1]) if outlets else None


#: Posts that are of the same body as the one before them: 集团党委副书记、|董事.
_OF_SAME = compiled(r"^(?:党委|党组|纪委|副|常务副|总)|(?:董事|监事|总监|委员)$")
_JOINTS = ("、", "兼")
#: What stands between a name and the next post of a row.
_NEXT_OF_ROW = compiled(r"(?:\([^()\n]{1,12}\))?(?:、|,|以及|及|和|与)$")
_REACH = 16


def _of_the_same(post: Bare) -> Answer:
    """The body of the post right before it: 集团党委书记、|董事长."""
    if post.story.text[post.at - 1 : post.at] in _JOINTS and (sort_of(post.title) is not None or _OF_SAME.search(post.title)):
        return _with_such_posts(post, post.known.given.get(post.at - 1))
    return None


def _of_the_row(post: Bare) -> Answer:
    """The body of the name before it in a row: 会长张三、|总干事李四."""
    link = _NEXT_OF_ROW.search(post.story.text, max(0, post.begin - _REACH), post.begin)
    return _with_such_posts(post, post.known.row.get(link.start())) if link is not None else None


def _with_such_posts(post: Bare, body: Entity | None) -> Entity | None:
    """The body, if it has such a post."""
    if body is None or post.title.endswith((*CREATORS, *post_words(post.story.document.lexicon).titles["press"])):
        return None
    sort = sort_of(post.title)
    firm = sort is FIRM and body.detail.get("kind") in ("company", "fund")
    return body if sort is None or firm or sort.search(body.name) else None


def _of_the_mission(post: Bare) -> Answer:
    """The embassy in which its holder has another post: 使馆临时代办张三|公使."""
    return post.known.missions.get(id(post.person)) if post.behind_name and OF_MISSION.search(post.title) else None


def _of_the_verb(post: Bare) -> Answer:
    """What its verb is told of: the body that is founded, in which others are elected, the assembly."""
    if not post.by_verb:
        return None
    story = post.story
    return founded(story, post.at) or elected_with(story, post.known.told, post.title, post.at) or assembly(story, post.title)


def _of_neighbours(post: Bare) -> Answer:
    """The body whose people its holder leads, that is visited, whose field stands before the post, or that has its head beside it."""
    story = post.story
    body = led_by(story, post.last, post.title) or visited(story, post.title, post.begin)
    return body or _by_field(story, post.begin) or deputy(story, post.known.told, post.title, post.begin)


#: An office of a division by the last of its field and its noun, as the post of its head shows it: 教育处|长.
_OFFICE, _FIELD = compiled(r"(?P<office>[一-龥]{2}[处局厅科署])长"), 2


def _by_field(story: Story, at: int) -> Entity | None:
    """The only body told before that ends in the field right before a post and in the post's noun: 教育|处长 of 江城县政府教育处."""
    m = _OFFICE.match(story.text, at - _FIELD) if at >= _FIELD else None
    if m is None:
        return None
    told = [e for e in story.entities if e.kind == "organisation" and e.name.endswith(m["office"]) and e.mentions[0].start < at]
    return told[0] if len(told) == 1 else None


#: Posts that stand behind 的 and a body of their own.
_FOUNDERS = ("创始人", "创办人", "合伙人")


def _of_words_unread(post: Bare) -> Answer:
    """None that is known, where words that no rule reads stand before it, or before the one before it."""
    founder = post.story.text[post.begin - 1 : post.begin] == "的" and post.title.endswith(_FOUNDERS)  # 某农场的|创始人
    return post.shut() if post.begin - 1 in post.known.shut or founder or not _opens(post.story, post.begin) else None


#: What may stand right before a post whose body is told elsewhere; else words that no rule read name another body.
_OPENS = compiled(
    r"(?:^|[^\u4e00-\u9fffA-Za-z0-9”》)]|代表|为|任|在|对|选|由|和|与|及|兼|请|聘|的|获|受|到|经|向|(?<![一-龥])自治州|[届次]|月份|理事会|董事会|监事会|原|前|新|了|名|位|现|[陪偕联连会]同|率|携|邀|见|感谢|欢迎|祝贺|恭贺|赞扬|称赞|委任|推举)$"
)


def _opens(story: Story, at: int) -> bool:
    """Whether what stands before a post names no body of its own: a mark, a verb, a word for the body itself."""
    text, document = story.text, story.document
    if _OPENS.search(text, max(0, at - 3), at) or ECHO.search(text, max(0, at - 4), at):
        return True
    return any(document.text[k:at] in document.lexicon.table("_left_stops") for k in (at - 1, at - 2, at - 3) if k in document.boundaries)


#: Heads of places.
_OF_SEAT = compiled(r"([省市县区州镇乡])长$")
_OF_VILLAGES = frozenset(("村支书", "村主任", "村党支部书记", "村党总支书记"))


def _of_a_place(post: Bare) -> Answer:
    """The place that its holder heads, and no other body: 市长, 村支书."""
    seat = _OF_SEAT.search(post.title)
    if seat is None and post.title not in _OF_VILLAGES:
        return None
    return seat_of(post.story, seat[1] if seat is not None else "村") or UNREAD


def _of_one_before(post: Bare) -> Answer:
    """None, where it goes on behind another post whose body, or whose want of one, is its own."""
    return UNREAD if _goes_on(post.story, post.begin) else None


def _goes_on(story: Story, at: int) -> bool:
    """Whether a post goes on behind another one, whose body (or whose want of one) is its own."""
    before = story.ending.get(at - 1) if story.text[at - 1 : at] in _JOINTS else None
    if before is not None and story.text.endswith("大会主席", before.start, before.end):
        return False  # 大会主席、|名誉理事长|张三
    return before is not None and before.kind == "title" and not taken(story, before, story.document.line_at(at).start)


_BOARDS = ("监事会", "董事会", "董事局", "工会")


def _of_the_page(post: Bare) -> Answer:
    """The body that the text is about, whose page it is, or whom its people meet."""
    story, known = post.story, post.known
    alone = post.title.endswith("主席") and (  # 张三|主席 may be any state's, 监事会|主席 is its board's
        (post.behind_name and post.title == "主席") or story.text.endswith(_BOARDS, 0, post.begin)
    )
    body = _told_of(post, alone)
    if body is not None and _means_another(post, body):
        post.shut()
        body = None  # 公司与江城银行签约。公司|董事长张三
    elif body is None and not alone and not post.others:
        body = page_owner(story, post.title, post.begin)
    if body is not None and id(body) in known.headed and _is_guests(story, body, post.begin):
        return post.shut()
    return met(story, post.title, post.begin, known.led) if body is None and not post.others else body


def _told_of(post: Bare, alone: bool) -> Entity | None:
    """The owner of the page, the firm that the text is about, or its host."""
    story = post.story
    if not post.by_verb:
        owned = page_owner(story, post.title, post.begin) if page_of(story) is not None and not alone else None
        body = owned or (topic(story, post.begin) if sort_of(post.title) is FIRM else None)
        if body is not None:
            return body
    return None if alone else _of_house(post)


def _means_another(post: Bare, body: Entity) -> bool:
    """Whether the word for the body right before the post means another one."""
    echo = ECHO.search(post.story.text, max(0, post.begin - 4), post.begin)
    return echo is not None and (elsewhere(post.story, echo.start()) or id(body) in beside_own(post.story, echo["noun"]))


def _of_house(post: Bare) -> Entity | None:
    """The host that has such a post; for one of the party the host of the posts beside it: |党委常委|、副校长, |党支部书记|兼秘书长."""
    story, at, headed = post.story, post.at, post.known.headed
    others = post.others
    told = next((body for other in others if (body := host(story, other, at, headed))), None)
    return told or (None if others else host(story, post.title, at, headed))


_OURS = compiled(r"我[校院所行局]$")


def _is_guests(story: Story, body: Entity, at: int) -> bool:
    """Whether a body is another's than the writer's own: 甲大学副校长张三,我校校长|李四."""
    start = story.document.sentence_at(at)[0]
    return bool(_OURS.search(story.text, max(0, at - 2), at)) and any(start <= m.start < at for m in body.mentions)


#: Who is asked whose a post is, one after the other.
_ANSWERS: tuple[Callable[[Bare], Answer], ...] = (
    _of_the_same, _of_the_row, _of_the_mission, _of_the_verb, _of_neighbours, _of_words_unread, _of_a_place, _of_one_before, _of_the_page,
)  # fmt: skip
