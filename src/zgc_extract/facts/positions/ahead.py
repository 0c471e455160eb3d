"""Posts told from an offset on, behind a name or a verb: 甲公司董事长、乙协会会长."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .heirs import inherited
from .post import BODIES, EDITION, NO_BODY, SHARED, SHARED_PLACES, Post, fits, is_personal, is_post

#: What may stand between a body and a title without belonging to either.
_BETWEEN = compiled(
    r"”?(?:\s|\||[A-Za-z][A-Za-z0-9]{1,15}|的|知名|著名|资深|挂职|现任|新任|卸任|新晋|首任|新一届|第[一二三四五六七八九十\d]{1,3}(?:任|届(?:理事会|董事会|监事会|委员会)?))*"
)
_JOIN = compiled(r"\s?(?:[、兼暨/,&]{1,2}(?:以及)?|以及|及|和)\s?(?:兼|并任|并兼任|同时任|也是)?")
_LIST = compiled(r"\s?(?:[、/]|以及|及|和|与|暨)\s?")

#: What an edition begins with: 第十届, 十一届.
_ORDINALS = frozenset("第一二三四五六七八九十")
_WAS = compiled(r"原|前|时任|署理")

#: A word for the body of the post before, and its boards.
_HOUSE = compiled(r"[本该]?(?:公司|集团|协会|商会|学会|总会|银行|学校|医院)(?:第[一二三四五六七八九十\d]{1,3}届)?(?:董事会|监事会|理事会)?")

#: A verb of office behind the name of somebody else.
_OFFICE = compiled(r"[兼担出续连转]?任|蝉联|当选")

#: What stands between a title and those who hold it.
_HOLDERS = compiled(r"(?:分别)?(?:为|有|是|由|包括)")


def posts_from(story: Story, at: int, limit: int) -> tuple[list[Post], int]:
    """The posts that are told from an offset on (甲公司董事长、乙协会会长), and where they end."""
    text, document = story.text, story.document
    posts: list[Post] = []
    last: list[Candidate] = []
    p = end = settled_end = at
    settled = 0  # how many posts stand before the last comma
    while p < limit:
        was = _WAS.match(text, p, limit)
        if was and story.starting.get(was.end()) is not None and story.starting[was.end()].kind in BODIES:
            p = was.end()  # 李四会长(原甲市市长): heritage has put 原 before the title
        edition = EDITION.match(text, p, limit) if text[p] in _ORDINALS else None
        p = edition.end() if edition and edition.end() in story.starting else p
        bodies, q = _bodies_from(story, p, limit)
        between = _BETWEEN.match(text, q, limit) if story.starting.get(q) is None else None
        first = next(iter(story.within(q, limit, "title")), None) if between else None
        q = q if between is None else min(first.start, between.end()) if first is not None else between.end()
        q += bool(bodies) and text.startswith("“", q)  # 中山区“招商大使”
        title = story.starting.get(q)
        house = _HOUSE.match(text, q, limit) if title is None and not bodies and posts else None
        title = story.starting.get(house.end()) if house else title  # 辞去公司非独立董事、|公司|总经理职务
        if title is None and bodies and text[q - 1] in (SHARED_PLACES if bodies[-1].kind == "place" else SHARED):
            title = story.starting.get(q - 1)
        if title is None or title.kind != "title" or title.end > limit:
            break
        bodies = [b for b in bodies if fits(story, b, title)]
        after = story.starting.get(title.end)
        holders = _HOLDERS.match(text, title.end) if after is None and posts else None
        after = story.starting.get(holders.end()) if holders else after
        handed = holders is not None and holders[0] == "由" and after is not None  # 任院长,|执行院长由甲校副主任王五兼任
        if posts and not settled and not handed and after is not None and after.kind == "person" and _OFFICE.match(text, after.end):
            return posts, end  # 张三任团长,|理事长李四任副团长
        if handed or (after is not None and after.kind == "person"):  # it is the next one's: 张三,甲公司董事长李四; 会长,副会长有李四
            return posts[:settled], settled_end
        if bodies:
            last = bodies
        own = bodies or ([] if is_personal(document, title) else last)
        if is_post(document, title, own[0] if own else None):
            start = min([title.start, *(b.start for b in bodies)])
            for b in own or NO_BODY:
                held = inherited(story, b, title) if b is not None and not bodies else b
                posts.append(Post(title, held, start, title.end, held is not b or (b is not None and b.certainty == "inferred")))
        end = title.end + (text[title.start - 1 : title.start] == "“" and text.startswith("”", title.end))
        join = _JOIN.match(text, end, limit)
        if join is None or join.end() == end:
            break
        if join[0].strip() == ",":
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
        if bodies and bodies[-1].end == p and bodies[-1].kind in ("place", m.kind):
            bodies.pop()  # 青岛市|崂山区, 中国科学院|苏州纳米所
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
