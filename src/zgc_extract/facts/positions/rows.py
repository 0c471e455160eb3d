"""Rows of people: what a bodiless post takes from the one told before it, and a title that several names share."""

from __future__ import annotations

import re
from itertools import takewhile

from ...entities.departments import root
from ...fact import Story
from ...honorifics import HONORIFIC, HONORIFICS, RANKS, STYLE, STYLES
from ...rule import Candidate
from ...shelf import compiled
from .heirs import inherited, is_head_of_seat
from .post import Chain, Post, is_personal
from .posts import chain_before
from .sorts import sort_of

#: What stands between a person and the next one of a row.
_NEXT = compiled(rf"(?:等领导)?(?:\([^()\n]{{1,40}}\))?{HONORIFIC}?\s?(?:[、,]{{1,2}}|、?以及|及|和|与)\s?{STYLE}")

#: What stands between names that share the title before the first: 副市长张三、李四, 理事张三、|拿督|李四.
_AND = compiled(rf"(?:\([^()\n]{{1,12}}\))?{HONORIFIC}?\s?(?:、|以及|及|和|与|\s)\s?{STYLE}")

#: What either ends in, beside blanks.
_LINK_ENDS = frozenset("、,及和与").union(style[-1] for style in STYLES)

#: Titles that several hold at once.
_SEVERAL = compiled(
    r"副|名誉|荣誉|会董|立委|议员|联[合席]|共同|执行主席|执行会长|轮值|驻会|永远|高级|(?:委员|常委|院士|教授|研究员|理事|董事|监事|议员|合伙人|创始人|发起人|顾问|专家|律师|代表|导师|经理|总监|工程师|科学家|学家|助理|"
    r"作家|艺术家|画家|员|师|[少中上]将|大校|创办人|参赞|秘书|形象大使|记者|编辑|调研员|成员|政委|负责人)$"
)
_REACH = 46
#: How many mentions of a name are looked at for posts of its own.
_MOST = 6

#: Forms of address and ranks, which leave the title in front to be shared: 副院长张志远教授、王洪辉教授.
_SHARING = (*HONORIFICS, "主任医师")

#: Seats in a committee, which those have too with whom the next title is shared: 党工委委员、副主任张三、李四.
_SEATS = compiled(r"常委$|党(?:委|组|工委)(?:委员|成员)$")

#: How long the name of such a committee is, which is a body of its own: 甲高新区党工委|委员.
_COMMITTEE = 3
#: Posts in the committees of zones, and their boards.
_OF_ZONES, _BOARDS, _BOARD = ("党工委", "工委", "纪工委"), ("管委会", "管理委员会"), compiled(r"(?:管委会|管理委员会)$")

#: Posts that one does not hold beside a rank.
_OF_PRESS = ("记者", "编辑", "通讯员", "主持人")


def held(story: Story) -> dict[int, list[Post]]:
    """The posts in front of each name, by the name's offset; worked out once for a text."""
    kept: dict[int, list[Post]] | None = story.memo.get("posts held")
    if kept is None:
        kept = story.memo["posts held"] = {}
        for person in story.of_kind("person"):
            kept[person.start] = _held(story, person, kept)
    return kept


def _held(story: Story, person: Candidate, before: dict[int, list[Post]]) -> list[Post]:
    floor = story.document.line_at(person.start).start
    chain = chain_before(story, person)
    if chain.start == person.start and not chain.posts:
        return _shared(story, person, before, floor)
    bodiless = [p for p in chain.posts if p.body is None and not p.unknown and not is_personal(story.document, p.title)]
    if bodiless:
        for post in bodiless:
            post.body = _zone(story, post, chain) or _beside(story, post, bodiless) or _heir(story, post, chain, before, floor)
            post.inferred = post.inferred or post.body is not None
    return chain.posts


def _beside(story: Story, post: Post, chain: list[Post]) -> Candidate | None:
    """The body that the post before it in the same chain has inherited: 会长张三,|常务副会长、党支部书记|李四."""
    k = next(k for k, p in enumerate(chain) if p is post)
    body = chain[k - 1].body if k else None
    return inherited(story, body, post.title) if body is not None else None


def _zone(story: Story, post: Post, chain: Chain) -> Candidate | None:
    """The zone whose board the next post of the chain is of: |党工委副书记|、管委会副主任张三."""
    if not story.text.startswith(_OF_ZONES, post.title.start):
        return None
    board = next((p.body for p in chain.posts if p.body is not None and story.text.endswith(_BOARDS, p.body.start, p.body.end)), None)
    if board is None:
        return None
    zone = _BOARD.sub("", story.entity(board).name)
    return next((e.mentions[0] for e in story.entities if zone in e.names), None)


def _heir(story: Story, post: Post, chain: Chain, before: dict[int, list[Post]], floor: int) -> Candidate | None:
    """The body that a bodiless post takes from the name before it in a row: 甲公司董事长张三、总经理李四."""
    other = _neighbour(story, chain.start, floor, _NEXT)
    first = next(iter(before.get(other.start, ())), None) if other else None
    if first is not None and first.body is None and not is_personal(story.document, first.title):
        return None  # 常务副会长兼甲分会会长张三、|副会长|李四
    row = list(reversed(before.get(other.start, ()) if other else ()))
    alike = [told for told in reversed(row) if _same(story, told, post)]  # 甲协会主席、乙大学教授张三,|副主席|李四
    if alike and all(told.body is None for told in alike):
        return None  # 立法会议员、青进协创会会长张三,|会长|李四
    sort = sort_of(story.text[post.title.start : post.title.end])
    fit = [told for told in row if sort is not None and told.body is not None and sort.search(story.entity(told.body).name)]
    for told in (*alike, *fit, *row):  # 甲总会副会长兼立法会议员张三、|副理事长|李四
        if told.body is not None and not is_personal(story.document, told.title):
            body = inherited(story, _root(story, told, post), post.title)
            if body is not None or not is_head_of_seat(story, post.title):
                return body
    return None


def _root(story: Story, told: Post, post: Post) -> Candidate:
    """The whole body where the post told before is of a department and this one of another sort: 甲大学科研处处长张三、副校长李四."""
    body = told.body
    assert body is not None
    if _same(story, told, post):
        return body
    name = root(story.entity(body).name)
    return next((e.mentions[0] for e in story.entities if e.kind == body.kind and e.name == name), body)


def _same(story: Story, a: Post, b: Post) -> bool:
    """Whether two posts are of one sort: 副会长, 会长."""
    return story.text[a.title.end - 2 : a.title.end] == story.text[b.title.end - 2 : b.title.end]


def _neighbour(story: Story, at: int, floor: int, link: re.Pattern[str]) -> Candidate | None:
    """The person before ``at`` with nothing but a link (and a title behind the name) between."""
    last = story.text[at - 1 : at]
    if last not in _LINK_ENDS and not last.isspace():
        return None
    others = story.within(max(floor, at - _REACH), at, "person")
    if not others:
        return None
    other, end = others[-1], others[-1].end
    title = story.starting.get(end)
    if title is not None and title.kind == "title":
        end = title.end
    m = link.match(story.text, end)
    return other if m and m.end() == at else None


def _shared(story: Story, person: Candidate, before: dict[int, list[Post]], floor: int) -> list[Post]:
    """The last title of the name before and the seats in committees right before it, if several can hold it and this name has none."""
    text = story.text
    other = _neighbour(story, person.start, floor, _AND)
    told = before.get(other.start) if other else None
    if not told or not _SEVERAL.search(text, told[-1].title.start, told[-1].title.end):
        return []
    if text.startswith("(", person.end) and _titled(story, person.end):
        return []
    own = story.starting.get(person.end)
    last = told[-1].title
    ranked = text.startswith(_SHARING, person.end) and not text.endswith(_OF_PRESS, last.start, last.end)  # 记者黄某与李某教授
    if own is not None and own.kind == "title" and not ranked:
        return []
    if other is not None and _otherwise_called(story, other, person):
        return []
    if _of_new_group(story, person) or (other is not None and _of_his_own(story, other, person)):
        return []
    others = takewhile(lambda p: p.title is last or _SEATS.search(text, max(0, p.title.start - _COMMITTEE), p.title.end), reversed(told))
    return [Post(p.title, p.body, p.start, p.end, True) for p in others][::-1]


def _of_his_own(story: Story, other: Candidate, person: Candidate) -> bool:
    """Whether a name behind 和 has posts of its own elsewhere: 甲局副局长李四到会。副市长张三和|李四|揭牌."""
    if "、" in story.text[other.end : person.start]:
        return False
    mentions = story.entity(person).mentions
    return any(m.start != person.start and chain_before(story, m).posts for m in mentions[:_MOST] if m.kind == "person")


def _of_new_group(story: Story, person: Candidate) -> bool:
    """Whether 以及 before the name, and a further one behind it, begin another group: 副主任甲院士、乙院士以及|丙院士、丁院士."""
    text = story.text
    if not text.endswith("以及", 0, person.start):
        return False
    end = person.end + next((len(rank) for rank in HONORIFICS if text.startswith(rank, person.end)), 0)
    following = story.starting.get(end + 1) if text.startswith("、", end) else None
    return following is not None and following.kind == "person"


def _otherwise_called(story: Story, other: Candidate, person: Candidate) -> bool:
    """Whether two names have ranks of their own behind them, each another (副主任张三教授和|李四博士), or behind 和 only the second."""
    ranks = [next((rank for rank in HONORIFICS if story.text.startswith(rank, p.end)), "") for p in (other, person)]
    alone = not ranks[0] and story.text[other.end : person.start] in ("和", "与")  # 所长助理张三和|李四院士
    return (alone or bool(ranks[0])) and ranks[0] != ranks[1] and ranks[1] in RANKS


def _titled(story: Story, at: int) -> bool:
    """Whether the brackets that open here hold a title."""
    closed = story.text.find(")", at, at + 60)
    return closed > 0 and bool(story.within(at, closed, "title"))
