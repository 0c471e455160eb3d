"""Posts around a name: which titles, of which bodies, stand before a person, or from an offset on."""

from __future__ import annotations

import re

from ...fact import Story
from ...honorifics import LATIN_STYLES, LONGEST_LATIN_STYLES, STYLES
from ...post_words import post_words
from ...rule import Candidate
from ...shelf import compiled
from .echoes import echo_before, its_body
from .heirs import behind_government, inherited
from .post import BODIES, EDITION, NO_BODY, SHARED, SHARED_PLACES, Chain, Post, fits, is_personal, is_post
from .stacked import names_first

_BETWEEN_BACK = compiled(
    r"(?:\s|(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]{1,15}|的|知名|著名|资深|退休|荣誉退休|挂职|现任|新任|卸任|首任|新一届|香港区|澳门区|台湾区|[中外港澳台深美德日韩法英俄]方|第[一二三四五六七八九十\d]{1,3}(?:代|任|届(?:理事会|董事会|监事会|委员会)?))$"
)
#: How long the field of a chief expert is at the most, and one.
_FIELD, _FIELD_ALONE = 7, compiled("[一-龥]{2,6}")
#: What a deputy does, between a body or a mark and his post: 党组书记、|分管日常工作|副主席.
_OF_WORK, _ENDS_WORK = compiled(r"(?:分管|主持|负责)(?:日常|常务|全面)?工作的?$"), frozenset("作的")
#: Whose alumnus somebody is too, before the name: 市长,|我校杰出校友|张三.
_ALUMNUS = compiled(r"[,、](?:[我本该][校院]|母校)?(?:的)?(?:杰出|优秀|知名|著名|荣誉)?校友$")
_HONOUR = compiled(r"、[^、,。;\n]{2,16}$")
_JOIN_BACK = compiled(r"(?:\s?[、兼暨/及,&]{1,2}\s?|并兼任|并任|亦是|也是|同时是|同时也是|[  ])$")
_LIST_BACK = compiled(r"(?:\s?[、/]\s?|以及|及|和|与|暨)$")
_FORMER = compiled(r"(?:原|前|时任|代|署理|候任|拟任)$")
#: Words after which a row of bodies belongs to something else than the title.
_ELSEWHERE = ("与", "和", "同", "由", "自", "据", "对", "向", "从")
_FORMER_ENDS = frozenset("原前任代理")
#: Posts of people who are not named, before others who are.
_OTHERS, _AND = ("负责人", "负责同志", "代表"), ("及", "和", "与", "以及")


_IN_OFFICE = compiled(r"现任|时任|原|前")

#: A title in letters or a rank behind the title: 首席财务官(CFO)孟明.
_GLOSS_OF_TITLE = compiled(r"\([^()\n]{1,30}\)$")

#: Who is to hold a post, and who has none in a body, behind posts that are held.
_CANDIDATE, _STAFF_ENDS = "候选人", ("干部", "职工", "员工", "工作人员")
_STAFF = compiled(rf"、[\u4e00-\u9fff]{{2,16}}(?:{'|'.join(_STAFF_ENDS)})$")

#: What stands before a name in Latin letters: 校长Prof Duncan Rice.
_MISTER = compiled(rf"{LATIN_STYLES}$")


_UNKNOWN_BODY = compiled(r"[、兼暨及](?=[\u4e00-\u9fffA-Za-z0-9·&“”]{2,18}$)")

#: Words that bring in a row of people.
_BRINGING = ("包括", "有", "会见", "会见了", "邀请", "请到", "来自", "由", "陪同")


def _skip_back(story: Story, at: int, floor: int) -> int:
    """Where what stands between a body and its title begins, at the latest behind a body: OpenAI| CEO."""
    while at > floor:
        m = _BETWEEN_BACK.search(story.text, max(floor, at - 16), at)
        if not m or m.start() == at:
            return at
        at = m.start()
        if body_before(story, at, floor) is not None:
            return at
    return at


def body_before(story: Story, at: int, floor: int) -> Candidate | None:
    """The body that ends at an offset, or before a bracket that ends there: 国际科技园区协会(IASP)."""
    m = story.ending.get(at)
    if m is not None and m.kind in BODIES:
        return m if m.start >= floor else None
    school = story.ending.get(at - 1) if at > floor and story.text.endswith(("大学校", "学院校"), 0, at) else None
    if school is not None and school.kind == "organisation":
        return school if school.start >= floor else None  # 江城大学|校|党委书记
    if at > floor and story.text[at - 1] == "“":  # 中山区“招商大使”
        at -= 1
        m = story.ending.get(at)
        if m is not None and m.kind in BODIES:
            return m if m.start >= floor else None
    if at > floor and story.text[at - 1] == "”" and (m := story.ending.get(at - 1)) is not None and m.kind in BODIES:
        return m if m.start > floor and story.text[m.start - 1] == "“" else None  # “江城商学院”|院长
    if at > floor and story.text[at - 1] == "》" and (m := story.ending.get(at - 1)) is not None and m.kind == "organisation":
        return m if m.start > floor and story.text[m.start - 1] == "《" else None  # 《江城时报》|主编
    m = story.ending.get(at + 1)
    if m is not None and floor <= m.start < at and story.text[at] in (SHARED if m.kind == "organisation" else SHARED_PLACES):
        return m
    if at > floor and story.text[at - 1] == ")":
        opened = story.text.rfind("(", max(floor, at - 64), at)
        m = story.ending.get(opened) if opened > 0 else None
        if m is not None and m.kind in BODIES:
            return m
    return None


def _title_before(story: Story, at: int, floor: int) -> Candidate | None:
    while at > floor and story.text[at - 1] in " \u3000":
        at -= 1
    if at > floor and story.text[at - 1] == ")" and (gloss := _GLOSS_OF_TITLE.search(story.text, max(floor, at - 32), at)):
        at = gloss.start()
    quoted = at > floor and story.text[at - 1] == "”"
    m = story.ending.get(at - quoted)
    if m is None or m.kind != "title" or m.start < floor or (quoted and not _is_quoted(story, m)):
        return None
    return m


def _before_honours(story: Story, at: int, floor: int) -> int:
    """Where what somebody has won or is sent as begins, behind a post: 甲协会副主席|、某某奖获得者、市人大代表|张三."""
    text = story.text
    if "、" not in text[max(floor, at - 24) : at]:
        return at
    honoured = post_words(story.document.lexicon).titles["honour"]
    while text.endswith(honoured, floor, at) and (honour := _HONOUR.search(text, max(floor, at - 24), at)):
        at = honour.start()
    return at


def _is_quoted(story: Story, title: Candidate) -> bool:
    """Whether quotes open right before a title, or before its body: “甲服务中心执行长”张三."""
    body = story.ending.get(title.start)
    start = body.start if body is not None and body.kind in BODIES else title.start
    return story.text[start - 1 : start] == "“"


def _bodies_before(story: Story, title: Candidate, floor: int) -> tuple[list[Candidate], int]:
    """The bodies of a title, in reading order, and where they begin: 甲、乙副主任."""
    text = story.text
    at = title.start
    first = body_before(story, at, floor)
    if first is None:
        at = _skip_back(story, at, floor)
        first = body_before(story, at, floor)
    if first is None and text.startswith("首席", title.start):  # 江城航空学会|低空经济|首席专家
        ends = (story.ending.get(end) for end in range(at - 2, max(floor, at - _FIELD), -1))
        first = next((m for m in ends if m is not None and m.kind == "organisation"), None)
        alone = first is not None and _FIELD_ALONE.fullmatch(text, first.end, at) and not story.within(first.end, at, "title")
        first = first if alone else None
    if first is None:
        echo = echo_before(story, at, floor) or its_body(story, at, floor)
        return ([echo[0]], echo[1]) if echo else ([], _behind_mark(story, title, floor))
    if not fits(story, first, title):
        return [], title.start
    bodies, start = [first], first.start - (text[at - 1] == "”" and first.end < at)
    while True:
        outer = story.ending.get(start)
        if outer is not None and outer.kind == "place" and outer.start >= floor:  # 山东省|青岛市
            start = outer.start
            continue
        join = _LIST_BACK.search(text, max(floor, start - 3), start)
        other = body_before(story, join.start(), floor) if join else None
        if other is None or len(bodies) >= 3 or (other.kind == "place") != (first.kind == "place") or not _alike(first, other):
            break
        bodies.insert(0, other)
        start = other.start
    if len(bodies) > 1 and text[max(floor, start - 1) : start] in _ELSEWHERE:
        return [first], first.start
    return bodies, start


def _behind_mark(story: Story, title: Candidate, floor: int) -> int:
    """Where a post without a body begins with what stands between it and the mark: 县委常委、|政府|副县长, 、|电力产业|首席科学家."""
    text, at = story.text, behind_government(story, (title.start, title.end), title.start, floor)
    if text.startswith("首席", at) and (field := _TRADE_OF_CHIEF.search(text, max(floor, at - _FIELD), at)) is not None:
        at = field.start()
    return at if text[at - 1 : at] in _MARKS else title.start


#: The trade of a chief expert, and marks before such words.
_TRADE_OF_CHIEF, _MARKS = compiled("[一-龥]{2,4}(?:产业|业务|板块|领域)$"), frozenset("、,")


def _alike(a: Candidate, b: Candidate) -> bool:
    """Whether two bodies can share one holder of one title: both public, or both of one sort."""
    public = ("government", "party", "other", None)
    x, y = getattr(a.value, "kind", None), getattr(b.value, "kind", None)
    return a.kind == "park" or b.kind == "park" or x == y or (x in public and y in public)


def posts_before(story: Story, at: int, floor: int) -> Chain:
    """The posts in front of a name at ``at``, not further left than ``floor``."""
    text, document = story.text, story.document
    chain, joint = Chain(at), ""
    mister = _MISTER.search(text, max(floor, at - LONGEST_LATIN_STYLES), at) if text[at - 1 : at].isascii() else None
    p = _before_affiliation(story, mister.start() if mister else at, floor)
    if text.endswith(STYLES, 0, p):
        p -= next(len(style) for style in STYLES if text.endswith(style, 0, p))
        p -= text[p - 1] == "、" and _title_before(story, p - 1, floor) is not None  # 副部长、|拿督|张三
    alumnus = _ALUMNUS.search(text, max(floor, p - 12), p) if text[p - 1 : p] == "友" else None
    p = _before_honours(story, alumnus.start() if alumnus else p, floor)
    pending: list[Candidate] = []  # titles whose body is still to come
    sure: tuple[int, list[Post], list[Candidate]] | None = None  # what stands behind the last comma
    while True:
        title = _title_before(story, p, floor)
        if title is None or (p < at and (_behind_name(story, title) or taken(story, title, floor))):
            break
        bodies, start = _bodies_before(story, title, floor)
        if (chain.posts or pending) and joint == "," and sure is None:
            sure = chain.start, [*chain.posts], [*pending]
        pending.append(title)
        if bodies:
            for t in reversed(pending):
                shared = t is title or not (is_personal(document, t) or is_personal(document, title))
                for b in bodies if shared else NO_BODY:
                    held = b if b is None or t is title else inherited(story, b, t)
                    inferred = held is not b or (b is not None and (b.certainty == "inferred" or b.end <= start))
                    chain.posts.append(Post(t, held, min(start, t.start), t.end, inferred))
            pending = []
        former = _FORMER.search(text, max(floor, start - 2), start) if bodies and text[start - 1 : start] in _FORMER_ENDS else None
        start = former.start() if former else start  # 全国政协委员、原|中国保监会|副主席
        edition = EDITION.search(text, max(floor, start - 6), start) if bodies and text[start - 1 : start] == "届" else None
        start = edition.start() if edition else start  # 体育总局局长、第19届|运动会组委会|主席
        start -= text[start - 1 : start] == "“" and text.startswith("”", title.end)  # 常务理事、“甲中心执行长”张三
        over = _OF_WORK.search(text, max(floor, start - 10), start) if pending and text[start - 1] in _ENDS_WORK else None
        chain.start = start = over.start() if over else start
        join = _JOIN_BACK.search(text, max(floor, start - 4), start) or _over(story, start, floor)
        if join is None:
            if (before := story.ending.get(start)) is not None and before.kind == "title" and (not bodies or bodies[0].start == start):
                p, joint = start, ""  # 全国政协委员|立法会议员张三
                continue
            break
        if pending and join.end() < start and join[0] != "兼":  # a body that no rule knows: what comes before is not its
            chain.posts += [Post(t, None, t.start, t.end, unknown=True) for t in pending]
            pending = []
        p, joint = _before_honours(story, join.start(), floor), join[0].strip()
        before = _title_before(story, p, floor)
        if before is None or (joint in _AND and text.endswith(_OTHERS, before.start, before.end)):
            break  # 财务部负责人及|甲分行行长张三
    if sure is not None and not _opens(story, chain.start, floor):
        chain.start, chain.posts, pending = sure
    for t in reversed(pending):
        chain.posts.append(Post(t, None, t.start, t.end))
    chain.posts.sort(key=lambda q: q.title.start)
    chain.posts = [q for q in chain.posts if is_post(document, q.title, q.body)]
    return chain


def chain_before(story: Story, person: Candidate) -> Chain:
    """The posts before a name in its line; found once for one text."""
    chains: dict[int, Chain] = story.memo.setdefault("chains", {})
    if person.start not in chains:
        floor = story.document.line_at(person.start).start
        over = _above(story, floor) if floor == person.start and floor else None
        if over is not None and not names_first(story, floor):
            above = posts_before(story, over.end, story.document.line_at(over.start).start)
            whole = story.text[above.start - 1 : above.start] in ("", *"\n,。;")  # 市委副书记、市长\n夏耕, not 任命某某为部长\n
            chains[person.start] = Chain(person.start, above.posts if whole else [])
        else:
            chains[person.start] = posts_before(story, person.start, floor)
    return chains[person.start]


def _above(story: Story, at: int) -> Candidate | None:
    """The title that closes the line over this one, or the cell over this one where empty lines part them (副会长\n\n张三)."""
    over = story.ending.get(_closed(story, at))
    if over is None or over.kind != "title" or over.end == at - 1:
        return over if over is not None and over.kind == "title" else None
    first = story.document.line_at(over.start).start
    named = story.ending.get(_closed(story, first))  # 张三\n\n会长\n\n李四: the title is the first one's
    return over if over.start == first and (named is None or named.kind != "person") else None


def _closed(story: Story, at: int) -> int:
    """Where the text before an offset ends, over the white space that may part the cells of a table."""
    near = story.text[max(0, at - _GAP) : at]
    return at - len(near) + len(near.rstrip())


#: How many characters of white space may part the cells of a table.
_GAP = 8


def _before_affiliation(story: Story, at: int, floor: int) -> int:
    """Where the posts of a name end: at the name, before 的 (现任副总裁的张三), before a body without a post (院士、甲研究院张三)."""
    if story.text[at - 1 : at] == "的":
        title = story.ending.get(at - 1)
        return at - 1 if title is not None and title.kind == "title" and _IN_OFFICE.match(story.text, title.start) else at
    if story.text.endswith(_CANDIDATE, floor, at):
        title = story.ending.get(at - len(_CANDIDATE))
        opens = title is not None and title.kind == "title" and story.text[title.start - 1] == "、"
        return title.start - 1 if title is not None and opens else at  # 县委副书记|、县长候选人|张三
    if story.text.endswith(_STAFF_ENDS, floor, at) and (staff := _STAFF.search(story.text, max(floor, at - 24), at)) is not None:
        title = story.ending.get(staff.start())
        return staff.start() if title is not None and title.kind == "title" else at  # 驻村第一书记|、甲局干部|张三
    body = story.ending.get(at)
    if body is None or body.kind not in ("organisation", "park") or body.start <= floor or story.text[body.start - 1] != "、":
        return at
    title = story.ending.get(body.start - 1)
    if title is None or title.kind != "title" or title.start < floor:
        return at
    told = story.ending.get(title.start)  # 甲大学副校长、甲大学产业集团|张三|董事长; 续任理事长、甲大学|张三|教授: another's
    held = (told is not None and told.kind in BODIES) or echo_before(story, title.start, floor) is not None
    return body.start - 1 if is_personal(story.document, title) or held else at


def _behind_name(story: Story, title: Candidate) -> bool:
    """Whether a title stands behind a name and so belongs to it: 张三总经理、李四."""
    at = title.start
    if story.text[at - 1 : at] == ")":  # 安娜·林德(Anna Lind)大使、李四
        at = max(story.text.rfind("(", 0, at), 0)
    person = story.ending.get(at)
    return person is not None and person.kind == "person"


#: A verb of office between somebody's name and the post.
_OFFICE = compiled(r"(?:[兼担出续连转改升]任|蝉联|任|当选为?|受聘为?|获聘为?|就任)$")


def taken(story: Story, title: Candidate, floor: int) -> bool:
    """Whether somebody told right before takes a post by a verb: 会长张三任|团长|、理事长李四."""
    verb = _OFFICE.search(story.text, max(floor, title.start - 3), title.start)
    person = story.ending.get(verb.start()) if verb else None
    return person is not None and person.kind == "person"


def _over(story: Story, start: int, floor: int) -> re.Match[str] | None:
    """The joint before words that no rule takes for a body, where a title ends at it: 区委常委、|某某圈子|召集人."""
    join = _UNKNOWN_BODY.search(story.text, max(floor, start - 20), start)
    title = story.ending.get(join.start()) if join else None
    if join is None or title is None or title.kind != "title":
        return None
    return None if any(m.kind not in BODIES for m in story.within(join.end(), start)) else join


def _opens(story: Story, start: int, floor: int) -> bool:
    """Whether a sentence or an item of a row begins here: only then do posts before a comma belong to the name after it.

    总裁王某,|甲集团董事长,乙公司董事长李某: the name before has its own posts.
    """
    begins = start == floor or story.text[start - 1] in "。;(“\n:" or story.document.sentence_at(start)[0] == start
    if begins or story.text.endswith(_BRINGING, floor, start):
        return True
    sentence = max(floor, story.document.sentence_at(start)[0])
    if story.text[start - 1] == "," and not story.within(sentence, start, "person", "title"):
        return True  # 14日上午,|甲市政府党组成员,乙区主任张三: nobody is told before
    person = story.ending.get(start - 1) if story.text[start - 1] == "," else None
    return person is not None and person.kind == "person" and _title_before(story, person.start, floor) is not None
