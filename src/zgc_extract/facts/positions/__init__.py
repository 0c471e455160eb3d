"""Fact rules for positions: posts before a name, behind it, in brackets, in a byline."""

from __future__ import annotations

from collections.abc import Iterator

from ...credits import PRESS_POSTS
from ...fact import Fact, Story
from ...honorifics import CALLINGS, HONORIFIC
from ...rule import Candidate, no, yes
from ...shelf import compiled
from ..speakers import row_before
from . import letters, offices, rosters, tables, transfers
from .ahead import posts_from
from .base import held_post, rules
from .echoes import echo_before
from .post import BODIES, Post, fits, is_post
from .posts import body_before, chain_before, posts_before
from .rows import held
from .vita import VITA

__all__ = ["letters", "offices", "rosters", "rules", "tables", "transfers"]

_MANY = compiled(r"等?(?:[两三四五六七八九十\d]{1,3}|多|几|数)[位名]")
_BYLINE_LINK = compiled(r"\s?[:/|丨、,]?\s?")
#: An outlet between: 记者|江城台 张三.
_OUTLET = compiled(r"[:/|]\s?[\u4e00-\u9fff]{2,10}[报社网台]\s")
_APPOSITION = compiled(r"\s?(?:,|——|--|:|\||丨|/|[ \u3000]{1,4}|是|—)\s?")
_CAPTION = compiled(r"(?:[左右前后中][一二三四五][,: ]?|(?:[左右中前后上下]|如?图)[,: ]|[左右图])")
_AFTER_END = compiled(r"[,。;)\n!?“”]|\s|$")
_GLOSS = compiled(r"\((?:[A-Za-z][A-Za-z.'’ \-]{1,40}|[\u4e00-\u9fff]{2,4})\)")
#: What may stand between a body and the name of somebody who has a post in it: 甲医院眼科中心|博士|张三副教授.
_BETWEEN_BODY = ("的", "博士", "硕士", "博士后")
#: What joins those who are called by their posts.
_JOINED = frozenset("、和与及")
#: Titles that close a row of several who hold them.
_OF_MANY = ("参事", "教授", "院士", "研究员", "委员", "议员", "专家", "馆员", "常委")
#: Those that two of a house are called by: 江城总领事馆|刘某和王某|领事.
_OF_SEVERAL = (
    "领事", "参赞", "秘书", "副局长", "副处长", "副院长", "副校长", "副会长", "副主任", "副理事长", "副总经理", "理事", *_OF_MANY,
)  # fmt: skip
#: What is called by a name and a title: 张三青年教师|奖.
_NAMED_FOR = ("奖", "基金", "助学金", "工作室", "讲席", "纪念馆", "故居")
#: Who stand for several departments, and are not named.
_IN_CHARGE = ("负责人", "负责同志")
#: What joins one more post.
_FURTHER = ("兼", "暨", "、")
#: Titles that are verbs behind a name: 由张三代理行政长官.
_VERBAL = ("代理", "临时代理", "兼职")
#: Occupations that stand behind a name as ranks do.
_CALLED = ("院士", "研究员", *CALLINGS)


@rules.fact(
    "before",
    yes("9月2日,青岛市科学技术局局长林启东到会。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("星河科技集团党委副书记、总经理赵一凡介绍了情况。", person="赵一凡", title="党委副书记", organisation="星河科技集团"),
    yes("河海大学校党委书记赵一凡介绍了情况。", person="赵一凡", title="党委书记", organisation="河海大学"),
    yes("此前,前星河集团行政总裁赵一凡退休。", person="赵一凡", title="前行政总裁", organisation="星河集团"),
    yes("河海大学校长、中国水利学会理事长周明远出席。", person="周明远", title="校长", organisation="河海大学"),
    yes("林启东拜访江城学会,又去到江城商会,与会长周明远交流。", person="周明远", title="会长", organisation="江城商会"),
    yes("名誉会长、“江城服务中心执行长”周明远到会。", person="周明远", title="执行长", organisation="江城服务中心"),
    yes("星河集团总裁、第九届江城运动会组委会主席周明远到会。", person="周明远", title="总裁", organisation="星河集团"),
    yes("6日,访问团来到江城商会,受到会长周明远的接待。7日,访问远山商会。", person="周明远", title="会长", organisation="江城商会"),
    yes("星河集团执行主席拿督周明远到会。", person="周明远", title="执行主席", organisation="星河集团"),
    yes("星河商会副会长赵一凡、拿督斯里周明远到会。", person="周明远", title="副会长", organisation="星河商会"),
    yes("江城水利部副部长、拿督周明远到会。", person="周明远", title="副部长", organisation="江城水利部"),
    yes("中国科学院院士周明远出席。", person="周明远", title="院士", organisation="中国科学院"),
    yes("江城大学院士周明远出席。", person="周明远", title="院士", organisation="江城大学"),
    yes("江城大学教授、院士周明远出席。", person="周明远", title="院士", organisation=None),
    yes("江苏省省长王建平主持会议。", person="王建平", title="省长", organisation="江苏省"),
    yes("青岛市副市长王建平出席活动。", person="王建平", title="副市长", organisation="青岛市"),
    yes("江苏省教育厅、江苏省科学技术厅副厅长王建平出席。", person="王建平", title="副厅长", organisation="江苏省科学技术厅"),
    yes("江苏省委常委、组织部部长王建平出席。", person="王建平", title="部长", organisation="江苏省委组织部", certainty="inferred"),
    yes("江苏省委常委组织部部长王建平出席。", person="王建平", title="部长", organisation="江苏省委组织部", certainty="inferred"),
    yes("财务部负责人及江城银行行长王建平出席。", person="王建平", title="行长", organisation="江城银行"),
    yes("星河科技集团财务部经理赵一凡参加。", person="赵一凡", title="经理", organisation="星河科技集团财务部"),
    yes("大学校长王建平与江城银行股份有限公司董事长林启东、行长赵一凡座谈。", person="赵一凡", title="行长",
        organisation="江城银行股份有限公司", certainty="inferred"),
    yes("署理行政长官林启东、署理财政司司长赵一凡、署理教育局局长周明远出席。", person="周明远", title="署理局长", organisation="教育局"),
    yes("候任江苏省水利学会会长周明远出席。", person="周明远", title="候任会长", organisation="江苏省水利学会"),
    yes("现代物流报副总编辑赵一凡主持。", person="赵一凡", title="副总编辑", organisation="现代物流报"),
    yes("国际货币基金组织总裁特别顾问周明远出席。", person="周明远", title="总裁特别顾问", organisation="国际货币基金组织"),
    yes("南京大学原副校长周明远出席。", person="周明远", title="原副校长", organisation="南京大学"),
    yes("埃及驻华大使艾哈迈德·哈桑出席。", person="艾哈迈德·哈桑", title="驻华大使", organisation="埃及"),
    no("王建平博士、李思源先生应邀参加。"),
    no("冠军王建平从南京大学来到现场。"),
)
def before(story: Story) -> Iterator[Fact]:
    """Posts in front of a name, with their bodies: 甲、乙副主任张三; 甲党委副书记、总经理李四; 北京市委常委、教育工委书记王五."""
    posts = held(story)
    for person in story.of_kind("person"):
        for post in posts[person.start]:
            yield held_post(story, person, post)


@rules.fact(
    "byline",
    yes("(江城日报记者 林启东 赵一凡)", person="赵一凡", title="记者"),
    yes("来源:江城日报 编辑:林启东", person="林启东", title="编辑"),
    yes("(江城日报记者 林启东 实习生 赵一凡)", person="赵一凡", title="实习生"),
    yes("记者|江城台 林启东\n主编|赵一凡", person="赵一凡", title="主编"),
    no("记者见到林启东时,他正在车间。"),
)
def byline(story: Story) -> Iterator[Fact]:
    """Who wrote, edited or took the pictures: 编辑:张三; 记者 张三 李四."""
    text = story.text
    for title in story.of_kind("title"):
        if not text.endswith(PRESS_POSTS, title.start, title.end):
            continue
        at = title.end
        while link := _BYLINE_LINK.match(text, at):
            person = story.starting.get(link.end())
            outlet = _OUTLET.match(text, at) if at == title.end and person is None else None
            person = story.starting.get(outlet.end()) if outlet else person
            if person is None or person.kind != "person" or (at == title.end and not link[0]):
                break
            yield held_post(story, person, Post(title, None, title.start, title.end))
            at = person.end


@rules.fact(
    "after_name",
    yes("河海大学周明远教授作了报告。", person="周明远", title="教授", organisation="河海大学"),
    yes("周明远院士认为,基础研究需要耐心。", person="周明远", title="院士", organisation=None),
    yes("安娜·林德(Anna Lind)教授作了报告。", person="安娜·林德", title="教授"),
    yes("青岛市王建平市长会见了来宾。", person="王建平", title="市长", organisation="青岛市"),
    yes("河海实验室周明远主任、李思源主任到会。", person="李思源", title="主任", organisation="河海实验室"),
    yes("“江城越南商会”周明远会长、江城科学园区协会(JSPA)李思源秘书长到会。", person="周明远", title="会长", organisation="江城越南商会"),
    yes("江城商会会长周明远陪同该会张建国秘书长到会。", person="张建国", title="秘书长", organisation="江城商会"),
    yes("周明远、李思源、赵一凡参事到会。", person="周明远", title="参事"),
    yes("江城医学会周明远副会长兼秘书长到会。", person="周明远", title="秘书长", organisation="江城医学会"),
    yes("王建平院长,周明远、李思源副院长到会。", person="周明远", title="副院长"),
    no("周明远、河海大学李思源先生到会。"),
    no("周明远先生到会。"),
    no("设立“周明远青年教师奖”。"),
)
def after_name(story: Story) -> Iterator[Fact]:
    """A title right behind a name: 周明远院士; with the body right before it: 河海大学周明远教授."""
    text = story.text
    row: dict[int, tuple[Candidate, Candidate | None]] = {}  # by where it ends a title behind a name, with its body
    for person in story.of_kind("person"):
        title = story.starting.get(_behind_gloss(text, person.end))
        if title is None or title.kind != "title" or not _follows_names(story, person, title) or text.startswith(_NAMED_FOR, title.end):
            continue
        follower = story.starting.get(title.end)
        if (follower is not None and follower.kind == "person") or not is_post(story.document, title):
            continue
        line = story.document.line_at(person.start).start
        led = next((word for word in _BETWEEN_BODY if text.endswith(word, line, person.start)), "")
        body = body_before(story, person.start - len(led), line)
        if body is not None and not fits(story, body, title):
            body = None
        if body is None and text[person.start - 2 : person.start - 1] in ("该", "本", "我"):  # 该会|张三|秘书长
            echo = echo_before(story, person.start, line)
            body = echo[0] if echo else None
        before = row.get(person.start - 1) if text[person.start - 1 : person.start] in _JOINED else None
        if body is None and before is not None and text[before[0].end - 2 : before[0].end] in text[title.start : title.end]:
            body = before[1]  # 江城实验室张三主任、|李四|主任, 分行张三行长、|李四|行长助理
        first = _first_of_house(story, person, title, line) if body is None and text.endswith(_OF_SEVERAL, title.start, title.end) else []
        if first:
            body = body_before(story, first[0].start, line)
            for other in first:
                yield held_post(story, other, Post(title, body, title.start, title.end), "inferred")
        row[title.end] = title, body
        post = Post(title, body, body.start if body else title.start, title.end)
        yield held_post(story, person, post)
        for further in _joined(story, title):
            own = body if body is not None and fits(story, body, further) else None
            yield held_post(story, person, Post(further, own, further.start, further.end), "inferred" if own else "explicit")
        for other in _before_in_row(story, person) if body is None and text.endswith(_OF_MANY, title.start, title.end) else ():
            yield held_post(story, other, Post(title, None, title.start, title.end), "inferred")
        for other in _before_in_row(story, person, 1) if body is None and text.startswith("副", title.start) else ():
            if not _has_posts(story, other):  # 张三、|李四|副院长
                yield held_post(story, other, Post(title, None, title.start, title.end), "inferred")


def _joined(story: Story, title: Candidate) -> Iterator[Candidate]:
    """The titles that go on behind one: 林启东副会长|兼秘书长; not those of the next name (林启东会长、|秘书长李四)."""
    while story.text[title.end : title.end + 1] in _FURTHER:
        following = story.starting.get(title.end + 1)
        if following is None or following.kind != "title" or not is_post(story.document, following):
            return
        after = story.starting.get(following.end)
        if after is not None and after.kind == "person":
            return
        yield following
        title = following


def _first_of_house(story: Story, person: Candidate, title: Candidate, floor: int) -> list[Candidate]:
    """The names before this one in a row that a body opens and a title of several closes: 江城总领事馆|刘某|和王某领事."""
    row: list[Candidate] = []
    while story.text[person.start - 1 : person.start] in _JOINED and person.start > floor:
        other = story.ending.get(person.start - 1)
        if other is None or other.kind != "person" or chain_before(story, other).posts:
            return []
        row.insert(0, other)
        person = other
    body = body_before(story, person.start, floor) if row else None
    return row if body is not None and body.kind == "organisation" and fits(story, body, title) else []


def _has_posts(story: Story, person: Candidate) -> bool:
    """Whether posts stand before or right behind a name anywhere."""
    posts, entity = held(story), story.entity(person)
    titled: dict[int, bool] = story.memo.setdefault("people with posts", {})
    if id(entity) not in titled:
        told = [m for m in entity.mentions if m.kind == "person"]
        titled[id(entity)] = any(posts.get(m.start) or getattr(story.starting.get(m.end), "kind", "") == "title" for m in told)
    return titled[id(entity)]


def _before_in_row(story: Story, person: Candidate, fewest: int = 2) -> list[Candidate]:
    """The names of a row up to this one that no post stands before or behind: 詹某、欧某、|王某|参事."""
    row: list[Candidate] = []
    posts = held(story)
    if posts[person.start]:
        return row
    while story.text[person.start - 1 : person.start] == "、":
        other = story.ending.get(person.start - 1)
        if other is None or other.kind != "person" or posts[other.start]:
            break
        row.append(other)
        person = other
    return row if len(row) >= fewest else []


def _behind_gloss(text: str, at: int) -> int:
    """Where the text goes on behind a name in Latin letters, or a pen name, in brackets: 安娜·林德(Anna Lind)教授."""
    gloss = _GLOSS.match(text, at) if text[at : at + 1] == "(" else None
    return gloss.end() if gloss else at


def _follows_names(story: Story, person: Candidate, title: Candidate) -> bool:
    """Whether a title is one by which people are called: a post or a rank, of the occupations only some; 代理… behind a place."""
    name = story.text[title.start : title.end]
    if name.startswith(_VERBAL):
        place = story.ending.get(person.start)
        return place is not None and place.kind == "place"
    heads = story.document.lexicon.table("title_heads")
    head = next((heads[name[k:]] for k in range(len(name)) if name[k:] in heads), None)
    return name.endswith(_CALLED) or head is None or head["kind"] in ("post", "rank")


#: How somebody is called before the bracket with his posts.
_COURTESY = compiled("(?:" + HONORIFIC + "|校友|学长|学姐|同学|委员|代表)(?=[(])")


@rules.fact(
    "bracket",
    yes("林启东(青岛市科学技术局局长)说,项目已经开工。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("周明远(河海大学教授、中国水利学会理事长)作报告。", person="周明远", title="教授", organisation="河海大学"),
    yes("星河医院院长林启东(兼党委书记)到会。", person="林启东", title="党委书记", organisation="星河医院"),
    yes("林启东(中国水利学会理事长)作报告。", person="林启东", title="理事长", organisation="中国水利学会"),
    yes("周明远教授(河海大学)作报告。", person="周明远", title="教授", organisation="河海大学"),
    yes("主讲人:周明远 教授(河海大学)\n", person="周明远", title="教授", organisation="河海大学"),
    yes("周明远(河海大学)教授作报告。", person="周明远", title="教授", organisation="河海大学"),
    yes("林启东(中,青岛市科学技术局局长)到会。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("林启东先生(青岛市科学技术局局长)说,项目已经开工。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("林启东校友(星河集团董事长)宣布捐资。", person="林启东", title="董事长", organisation="星河集团"),
    no("林启东(右)与星河科技集团总经理交谈。"),
)
def bracket(story: Story) -> Iterator[Fact]:
    """Posts in brackets behind a name: 张三(甲公司总经理)."""
    text = story.text
    for person in story.of_kind("person"):
        opened = person.end
        called = story.starting.get(opened) or (story.starting.get(opened + 1) if text[opened : opened + 1] == " " else None)
        if called is not None and called.kind == "title":  # 李四会长(原甲市市长)
            opened = called.end
        elif (courtesy := _COURTESY.match(text, opened)) is not None:  # 张三先生(甲公司董事长), 李四校友(…)
            opened = courtesy.end()
        closed = text.find(")", opened, opened + 80) if text.startswith("(", opened) else -1
        if closed < 0:
            continue
        at = opened + 1
        caption = _CAPTION.match(text, at)
        at = caption.end() if caption else at + text.startswith(("兼", "现", "原"), at)
        posts, end = posts_from(story, at, closed)
        if text[at - 1] == "兼" and posts and posts[0].body is None and (told := held(story)[person.start]):
            posts[0].body, posts[0].inferred = told[0].body, True  # 院长张三(兼党组书记)
        if posts and end == closed:
            for post in posts:
                yield held_post(story, person, post)
        elif (ranked := _ranked(story, person, closed)) is not None:
            yield held_post(story, person, ranked)


def _ranked(story: Story, person: Candidate, closed: int) -> Post | None:
    """A title behind a name with its body in brackets on either side: 张三教授(甲大学), 张三(甲大学)教授."""
    opened = story.text.rfind("(", person.end, closed)
    body = story.starting.get(opened + 1)
    if body is None or body.kind not in BODIES or body.end != closed:
        return None
    title = story.ending.get(opened) if opened > person.end else story.starting.get(closed + 1)
    if title is None or title.kind != "title" or not is_post(story.document, title) or not fits(story, body, title):
        return None
    after = story.starting.get(title.end)
    post = Post(title, body, min(title.start, body.start), max(title.end, body.end))
    return None if after is not None and after.kind == "person" else post


@rules.fact(
    "apposition",
    yes("主讲人:林启东,青岛市科学技术局局长。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("与会专家名单\n周明远 河海大学校长\n", person="周明远", title="校长", organisation="河海大学"),
    yes("组长:林启东 副市长\n", person="林启东", title="副市长"),
    yes("河海大学 周明远 教授\n江城医院 林启东 院长\n", person="周明远", title="教授", organisation="河海大学"),
    yes("周明远,河海大学教授,博士生导师,某某工程首席。", person="周明远", title="教授", organisation="河海大学"),
    no("会见林启东,星河科技集团总经理赵一凡参加。"),
    no("星河集团董事长兼 CEO 林启东,远山股份党委委员、副总裁,江城电缆副董事长赵一凡出席。"),
)
def apposition(story: Story) -> Iterator[Fact]:
    """Posts behind a name and a comma, dash, colon or space, up to the next stop: 张三,甲公司董事长。"""
    text = story.text
    for person in story.of_kind("person"):
        vita = VITA.match(text, person.end)
        link = _APPOSITION.match(text, vita.end() if vita else person.end)
        if link is None:
            continue
        line = story.document.line_at(person.start)
        posts, end = posts_from(story, link.end(), line.end)
        if not _AFTER_END.match(text, end):  # 张三,甲大学教授,|某某工程首席某某: up to the last comma
            posts, end = posts_from(story, link.end(), max(link.end(), text.rfind(",", link.end(), end)))
        if not posts or not _AFTER_END.match(text, end):
            continue
        several = len(posts) > 1 and len({p.title.start for p in posts}) == 1
        if several and text.endswith(_IN_CHARGE, posts[0].title.start, posts[0].title.end):
            continue  # 副所长林启东,|人事处、科技处负责人参加
        if end < line.end and text[end] == " " and story.starting.get(end + 1) is not None and story.starting[end + 1].kind == "person":
            continue
        if all(p.body is None for p in posts) and link[0].strip() in (",", "") and not _is_line(story, person, link[0], end, line.end):
            continue
        open_end = end < line.end and text[end] not in "。,;)"
        if link[0] == "," and _of_next(story, link.end(), end, line.end):
            continue
        if link[0].strip() == "" and (open_end or posts_before(story, person.start, line.start).posts):
            continue
        cell = story.ending.get(person.start - 1) if link[0].strip() == "" and line.start < person.start else None
        opens = cell is not None and cell.kind in BODIES and cell.start == line.start
        for post in posts:
            if post.body is None and cell is not None and opens and fits(story, cell, post.title):
                post.body = cell  # 甲大学 张三 教授
            yield held_post(story, person, post)


def _is_line(story: Story, person: Candidate, link: str, end: int, limit: int) -> bool:
    """Whether a name, a space and a post are a whole line, or all that stands behind a colon in it: 组长:张三 副市长."""
    before = story.text[person.start - 1 : person.start]
    return link.strip() == "" and end == limit and before in ("", "\n", ":", " ", "\u3000")


def _of_next(story: Story, start: int, end: int, limit: int) -> bool:
    """Whether the posts from ``start`` on are those of the next name of a row: 总裁王某,|甲集团董事长,乙公司董事长李某."""
    after = next(iter(story.within(end, limit, "person")), None)
    return after is not None and chain_before(story, after).start <= start


#: What people are and no body has.
_OF_NO_BODY = ("企业家", "创业者", "慈善家", "收藏家")


@rules.fact(
    "counted",
    yes("周明远、李思源两位教授为获奖者颁奖。", person="李思源", title="教授"),
    yes("周明远、李思源等26位中国工程院院士到会。", person="周明远", title="院士", organisation="中国工程院"),
    no("周明远等两位获奖者发言。"),
    no("周明远、李思源两位江城大学企业家发起基金。"),
)
def counted(story: Story) -> Iterator[Fact]:
    """A title behind a row of names and their number: 张三、李四、王五三位教授."""
    for person in story.of_kind("person"):
        many = _MANY.match(story.text, person.end)
        title = story.starting.get(many.end()) if many else None
        body = title if title is not None and title.kind == "organisation" else None
        title = story.starting.get(body.end) if body is not None else title
        if title is None or title.kind != "title" or not is_post(story.document, title):
            continue
        if body is not None and story.text.endswith(_OF_NO_BODY, title.start, title.end):
            continue  # 五位江城大学企业家 are who came from there
        for each in row_before(story, person, story.document.line_at(person.start).start):
            yield held_post(story, each, Post(title, body, body.start if body is not None else title.start, title.end))
