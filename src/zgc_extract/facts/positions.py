"""Fact rules for positions: who holds which post of which body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..fact import Fact, FactSet, Story
from ..rule import Candidate, no, yes
from ..shelf import compiled
from .modality import modality
from .posts import BODIES, Post, chain_before, fits, is_post, posts_before, posts_from
from .rows import held
from .speakers import row_before

rules = FactSet("position")

_TAKES = compiled(
    r"(?P<verb>现担任|现任|现为|历任|曾任|曾担任|先后担任|先后任|担任|出任|兼任|接任|就任|升任|调任|转任|续任|连任|暂代|当选并就任|当选为|当选|受聘为|受聘担任|受聘|获聘为|"
    r"获聘|聘任为|被聘为|被聘任为|聘为|被任命为|任命为|被选为|选为|被推选为|推选为|推举为|获任|获委任为|委任为|选举为|作为|成为|卸任|辞去|不再担任|任|为|是|系)"
    r"(?:该?公司|本届(?:论坛|大会|峰会|年会|会议|展会|活动)?|首任|首届|(?:第[一二三四五六七八九十\d]{1,3}[届任]|新一届)(?:理事会|委员会|董事会|监事会|常务委员会)?|现任|时任)?(?:的)?"
)
_OF = compiled(r"(?:[、兼][^,。;的\n]{1,16})?的")
#: Verbs that go on with the posts of the one whom a line is about.
_IN_PROFILES = ("任", "现任", "现为", "历任", "曾任", "曾担任", "先后担任", "兼任")
#: Verbs that say it even far from the post.
_SOLEMN = frozenset({
    "担任", "出任", "卸任", "辞去", "受聘为", "受聘担任", "获聘为", "聘任为", "被聘为", "被聘任为", "聘为", "当选", "当选为",
    "被任命为", "任命为",
})  # fmt: skip
_CLAUSE_END = compiled(r"(?:的?职务|一职)?(?=[,。;!?\n]|$)")
_FAR_POST = 60
_MANY = compiled(r"[两三四五六七八九十\d]{1,3}[位名]")
#: Verbs of leaving a post: it was held.
_LEAVING = frozenset(["卸任", "辞去", "不再担任"])
#: Verbs that say it only right behind a name, or behind 聘请/任命/选举 and a name.
_WEAK = frozenset(["为", "是", "系", "任", "成为", "作为"])
_APPOINTS = compiled(r"(?:任命|聘请|聘任|聘|选举|推选|推举|选聘|提名|续聘|增选|补选|增补|委任)(?:了)?$")
_APPOINTING = compiled(_APPOINTS.pattern.removesuffix("$"))
_RELIEVING = tuple(verb + le for verb in ("免去", "免除", "撤销", "接受", "批准") for le in ("", "了"))
#: What stands between a name and the post that its holder is relieved of, and behind the post.
_CALLED_OF = compiled(r"(?:同志|先生|女士|教授)?(?:的|所任|兼任的?)?")
_RELIEVED_OF = compiled(r"(?:等|的)?(?:一?职务?(?!责)|职位)|[。;,\n]|$")
_HANDED = compiled(r"(?:一职|职务|职位|的职务)?(?:,)?(?:将|则|改|拟|由此|现)?由$")
_HOLDS = compiled(r"(?:担任|出任|接任|继任|兼任|代理|暂代|留任|升任|接替|执掌|担纲)")
_ADVERBS = compiled(
    r"(?:,?[男女](?=,)|,?(?:19|20)\d\d年(?:\d{1,2}月)?(?:出?生|生人)(?:于[^,。;]{1,12})?(?=,)|,?[\u4e00-\u9fff]{1,4}族(?=,)|"
    r",?(?:中共党员|大学本科|本科学历|硕士|研究生|博士研究生|中国国籍|无境外永久居留权|[\u4e00-\u9fff]{2,8}人|[\u4e00-\u9fff]{0,8}学[历位])(?=,)|"
    r"等(?:[\d一二三四五六七八九十百]+[位名人])?[\u4e00-\u9fff]{0,6}?|[,\s]|校友|代表|委员|老师|先生|女士|同志|博士|现|也|还|曾|将|已|正式|再次|成功|全票|连续|同时|并|先后|此前|目前|自?\d{4}年(?:\d{1,2}月)?(?:起|以来)?|至今|今年\d{1,2}月起?|"
    r"(?:\d{1,2}月)?\d{1,2}日|于\d{4}年(?:\d{1,2}月)?)*"
)
#: Kinds of what begins a post.
_OF_POSTS = frozenset([*BODIES, "title"])
#: What a profile tells between the name and the posts: 张三,男,汉族,1960年生,博士,甲大学教授.
_VITA = compiled(
    r"(?:先生|女士|博士|教授|院士|老师|同志|将军|律师)?(?:[,;](?:[男女]|(?:生于)?(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出?生|生人)?(?:于[^,。;]{1,12})?|[\u4e00-\u9fff]{1,4}族|"
    r"中共党员|(?:大学|研究生|本科|博士|硕士|学士)(?:研究生|本科|后|学历|学位)*|[\u4e00-\u9fff]{2,12}(?:博士后?|硕士|学士|学历|学位|籍)|[\u4e00-\u9fff]{2,10}人|"
    r"(?:19|20)\d\d年[^,。;]{0,20}毕业(?:于[^,。;]{1,20})?|(?:毕业于[^,。;]{1,20}|[^,。;]{1,20}毕业))(?=[,;]))*(?=,)"
)
_PRONOUN = compiled(r"(?:^|[,。;])(?:他|她|其)(?:现|曾|还|也|同时|将|已|并|目前|此前)*$")
_BYLINES = ("记者", "编辑", "通讯员", "责编", "校对", "审核", "监制", "撰稿人", "美编", "摄影师", "评论员", "作者")
_BYLINE_LINK = compiled(r"\s?[:/|、,]?\s?")
_STOP = compiled(r"[,。;、()\n!?:“”]|$|\s|职务|一职|期间|的职务|之职|等职|,")
_APPOSITION = compiled(r"\s?(?:,|——|--|:|\||/|[ \u3000]{1,4}|是|—)\s?")
_CAPTION = compiled(r"(?:左|右|中|前|后|上|下|图|如图|[左右前后][一二三四五])[,: ]?")
_AFTER_END = compiled(r"[,。;)\n!?“”]|\s|$")
#: Titles that are verbs behind a name: 由张三代理行政长官.
_VERBAL = ("代理", "临时代理", "兼职")

#: Occupations that stand behind a name as ranks do.
_CALLED = ("院士", "研究员", "律师", "医生", "医师", "大夫", "将军", "工程师", "检察官", "法官")


def _fact(story: Story, person: Candidate, post: Post, certainty: str = "explicit") -> Fact:
    organisation = story.entity(post.body) if post.body is not None else None
    start = min(person.start, post.start)
    end = max(person.end, post.end)
    inferred = post.inferred or certainty == "inferred"
    span = (post.title.start, post.title.end)
    if post.unknown:
        story.memo.setdefault("posts of unknown bodies", set()).add(span)
    fields = {"person": story.entity(person), "title": story.entity(post.title), "organisation": organisation, "post": span}
    return Fact(
        "position", fields,
        [(start, end)], certainty="inferred" if inferred else "explicit",
    )  # fmt: skip


@rules.fact(
    "before",
    yes("9月2日,青岛市科学技术局局长林启东到会。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("星河科技集团党委副书记、总经理赵一凡介绍了情况。", person="赵一凡", title="党委副书记", organisation="星河科技集团"),
    yes("河海大学校长、中国水利学会理事长周明远出席。", person="周明远", title="校长", organisation="河海大学"),
    yes("中国科学院院士周明远出席。", person="周明远", title="院士", organisation="中国科学院"),
    yes("江苏省省长王建平主持会议。", person="王建平", title="省长", organisation="江苏省"),
    yes("青岛市副市长王建平出席活动。", person="王建平", title="副市长", organisation="青岛市"),
    yes("江苏省教育厅、江苏省科学技术厅副厅长王建平出席。", person="王建平", title="副厅长", organisation="江苏省科学技术厅"),
    yes("江苏省委常委、组织部部长王建平出席。", person="王建平", title="部长", organisation="江苏省委组织部", certainty="inferred"),
    yes("星河科技集团财务部经理赵一凡参加。", person="赵一凡", title="经理", organisation="星河科技集团财务部"),
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
            yield _fact(story, person, post)


@rules.fact(
    "byline",
    yes("(江城日报记者 林启东 赵一凡)", person="赵一凡", title="记者"),
    yes("来源:江城日报 编辑:林启东", person="林启东", title="编辑"),
    no("记者见到林启东时,他正在车间。"),
)
def byline(story: Story) -> Iterator[Fact]:
    """Who wrote, edited or took the pictures: 编辑:张三; 记者 张三 李四."""
    text = story.text
    for title in story.of_kind("title"):
        if not text.endswith(_BYLINES, title.start, title.end):
            continue
        at = title.end
        while link := _BYLINE_LINK.match(text, at):
            person = story.starting.get(link.end())
            if person is None or person.kind != "person" or (at == title.end and not link[0]):
                break
            yield _fact(story, person, Post(title, None, title.start, title.end))
            at = person.end


@rules.fact(
    "after_name",
    yes("河海大学周明远教授作了报告。", person="周明远", title="教授", organisation="河海大学"),
    yes("周明远院士认为,基础研究需要耐心。", person="周明远", title="院士", organisation=None),
    yes("青岛市王建平市长会见了来宾。", person="王建平", title="市长", organisation="青岛市"),
    no("周明远先生到会。"),
)
def after_name(story: Story) -> Iterator[Fact]:
    """A title right behind a name: 周明远院士; with the body right before it: 河海大学周明远教授."""
    text = story.text
    for person in story.of_kind("person"):
        title = story.starting.get(person.end)
        if title is None or title.kind != "title" or not _follows_names(story, title):
            continue
        follower = story.starting.get(title.end)
        if (follower is not None and follower.kind == "person") or not is_post(story.document, title):
            continue
        body = story.ending.get(person.start)
        if body is None and text[person.start - 1 : person.start] == "的":
            body = story.ending.get(person.start - 1)
        if body is not None and (body.kind not in BODIES or not fits(story, body, title)):
            body = None
        yield _fact(story, person, Post(title, body, body.start if body else title.start, title.end))


def _follows_names(story: Story, title: Candidate) -> bool:
    """Whether a title is one by which people are called: a post or a rank, of the occupations only some."""
    name = story.text[title.start : title.end]
    if name.startswith(_VERBAL):
        return False
    heads = story.document.lexicon.table("title_heads")
    head = next((heads[name[k:]] for k in range(len(name)) if name[k:] in heads), None)
    return name.endswith(_CALLED) or head is None or head["kind"] in ("post", "rank")


@rules.fact(
    "bracket",
    yes("林启东(青岛市科学技术局局长)说,项目已经开工。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("周明远(河海大学教授、中国水利学会理事长)作报告。", person="周明远", title="教授", organisation="河海大学"),
    no("林启东(右)与星河科技集团总经理交谈。"),
)
def bracket(story: Story) -> Iterator[Fact]:
    """Posts in brackets behind a name: 张三(甲公司总经理)."""
    text = story.text
    for person in story.of_kind("person"):
        opened = person.end
        called = story.starting.get(opened)
        if called is not None and called.kind == "title":  # 李四会长(原甲市市长)
            opened = called.end
        closed = text.find(")", opened, opened + 80) if text.startswith("(", opened) else -1
        if closed < 0:
            continue
        at = opened + 1
        caption = _CAPTION.match(text, at)
        posts, end = posts_from(story, caption.end() if caption else at, closed)
        if posts and end == closed:
            for post in posts:
                yield _fact(story, person, post)


@rules.fact(
    "apposition",
    yes("主讲人:林启东,青岛市科学技术局局长。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("与会专家名单\n周明远 河海大学校长\n", person="周明远", title="校长", organisation="河海大学"),
    no("会见林启东,星河科技集团总经理赵一凡参加。"),
)
def apposition(story: Story) -> Iterator[Fact]:
    """Posts behind a name and a comma, dash, colon or space, up to the next stop: 张三,甲公司董事长。"""
    text = story.text
    for person in story.of_kind("person"):
        vita = _VITA.match(text, person.end)
        link = _APPOSITION.match(text, vita.end() if vita else person.end)
        if link is None:
            continue
        line = story.document.line_at(person.start)
        posts, end = posts_from(story, link.end(), line.end)
        if not posts or not _AFTER_END.match(text, end):
            continue
        if end < line.end and text[end] == " " and story.starting.get(end + 1) is not None and story.starting[end + 1].kind == "person":
            continue
        if all(p.body is None for p in posts) and link[0].strip() in (",", ""):
            continue
        open_end = end < line.end and text[end] not in "。,;)"
        if link[0].strip() == "" and (open_end or posts_before(story, person.start, line.start).posts):
            continue
        for post in posts:
            yield _fact(story, person, post)


@rules.fact(
    "takes_office",
    yes("林启东任青岛市科学技术局局长。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("周明远当选中国水利学会理事长。", person="周明远", title="理事长", organisation="中国水利学会"),
    yes("赵一凡现任星河科技集团董事长、总经理。", person="赵一凡", title="总经理", organisation="星河科技集团"),
    yes("星河科技集团聘请周明远为首席科学家。", person="周明远", title="首席科学家", organisation="星河科技集团"),
    yes("周明远此前担任河海大学副校长。", person="周明远", title="副校长", organisation="河海大学"),
    yes("会议选举王建平为会长,李思源、周明远为副会长。", person="李思源", title="副会长"),
    yes("林启东不再担任青岛市科学技术局局长。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("林启东任星河集团董事长(兼),不再担任星河银行行长。", person="林启东", title="行长", organisation="星河银行"),
    yes("周明远被聘任为“星河杯”2024大学生创新大赛形象大使。", person="周明远", title="形象大使"),
    no("林启东会见星河科技集团总经理。"),
)
def takes_office(story: Story) -> Iterator[Fact]:
    """Posts behind a verb of holding or taking office: 张三任, 担任, 出任, 当选甲公司总经理; 甲公司聘请张三为顾问."""
    text = story.text
    if not story.of_kind("title"):
        return
    for verb in _TAKES.finditer(text):
        word = verb["verb"]
        following, own = story.starting.get(verb.end()), story.starting.get(verb.start())
        if own is not None and own.kind == "title" and own.end > verb.end():  # 现任副董事长: the verb is a part of the title
            at = verb.start()
        else:
            at = verb.end() if following is not None and following.kind in _OF_POSTS else -1
        if (at < 0 and word not in _SOLEMN) or _inside(story, verb.start()):
            continue
        line = story.document.line_at(verb.start())
        posts, end = posts_from(story, at, line.end) if at >= 0 else (_at_the_end(story, verb, line.end), verb.end())
        if not posts:
            continue
        person = _holder(story, verb.start(), end, line.start, word)
        if person is None or (word in _WEAK and not _STOP.match(text, end)):
            continue
        if word not in _LEAVING and modality(story, verb.start(), verb.end()) == "denied":
            continue
        row = [person] if person.start > verb.start() else row_before(story, person, line.start)
        sentence = max(line.start, story.document.sentence_at(verb.start())[0])
        appointer = _appointer(story, row[0], line.start)
        if word == "为" and not _APPOINTING.search(text, sentence, row[0].start):
            continue
        for post in posts:
            if post.body is None and appointer is not None:
                post.body = appointer
            for each in row:
                yield _fact(story, each, post)


def _at_the_end(story: Story, verb: re.Match[str], limit: int) -> list[Post]:
    """The post at the end of a clause that names something no rule reads: 被聘任为“某某杯”2024青岛马拉松形象大使."""
    stop = _CLAUSE_END.search(story.text, verb.end(), min(limit, verb.end() + _FAR_POST))
    return [p for p in posts_before(story, stop.start(), verb.end()).posts if p.body is None or p.body.kind != "place"] if stop else []


@rules.fact(
    "counted",
    yes("周明远、李思源两位教授为获奖者颁奖。", person="李思源", title="教授"),
    no("周明远等两位获奖者发言。"),
)
def counted(story: Story) -> Iterator[Fact]:
    """A title behind a row of names and their number: 张三、李四、王五三位教授."""
    for person in story.of_kind("person"):
        many = _MANY.match(story.text, person.end)
        title = story.starting.get(many.end()) if many else None
        if title is None or title.kind != "title" or not is_post(story.document, title):
            continue
        for each in row_before(story, person, story.document.line_at(person.start).start):
            yield _fact(story, each, Post(title, None, title.start, title.end))


@rules.fact(
    "handed",
    yes("星河科技集团董事长一职由赵一凡接任。", person="赵一凡", title="董事长", organisation="星河科技集团"),
    yes("组委会主任由青岛市科学技术局局长林启东担任。", person="林启东", title="主任"),
    no("仪式由星河科技集团董事长赵一凡主持。"),
)
def handed(story: Story) -> Iterator[Fact]:
    """A post told before 由 and its holder: 甲公司董事长由张三担任."""
    text = story.text
    for person in story.of_kind("person"):
        if not _HOLDS.match(text, person.end):
            continue
        floor = story.document.line_at(person.start).start
        chain = chain_before(story, person)
        link = _HANDED.search(text, max(floor, chain.start - 8), chain.start)
        for post in posts_before(story, link.start(), floor).posts if link else ():
            yield _fact(story, person, post)


@rules.fact(
    "relieved",
    yes("会议决定免去林启东的青岛市科学技术局局长职务。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("免去林启东同志星河集团党委书记、董事长;任命赵一凡同志为总经理。", person="林启东", title="董事长", organisation="星河集团"),
    no("会议决定免去林启东的一切职务。"),
)
def relieved(story: Story) -> Iterator[Fact]:
    """The post that somebody is relieved of, and so held: 免去张三的甲局局长职务."""
    text = story.text
    for person in story.of_kind("person"):
        if not text.endswith(_RELIEVING, 0, person.start):
            continue
        called = _CALLED_OF.match(text, person.end)
        posts, end = posts_from(story, called.end() if called else person.end, story.document.line_at(person.start).end)
        for post in posts if _RELIEVED_OF.match(text, end) else ():
            yield _fact(story, person, post)


def _inside(story: Story, at: int) -> bool:
    """Whether the verb is a part of a name: 华|为|公司."""
    near = story.within(max(0, at - 20), at + 20)
    return any(m.start < at < m.end for m in near)


def _holder(story: Story, at: int, end: int, floor: int, word: str) -> Candidate | None:
    """Who takes the post told after the verb at ``at``."""
    text = story.text
    of = _OF.match(text, end)  # 担任甲公司顾问的张三
    if of:
        m = story.starting.get(of.end())
        if m is not None and m.kind == "person":
            return m
    start = max(floor, story.document.sentence_at(at)[0])
    people = story.within(start, at, "person")
    if people:
        p = people[-1].end
        skipped = story.starting.get(p)
        if skipped is not None and skipped.kind == "title" and skipped.end <= at:
            p = skipped.end
        if text.startswith("(", p):
            closed = text.find(")", p, at)
            p = closed + 1 if closed > 0 else p
        gap = _ADVERBS.match(text, p, at)
        if gap and gap.end() == at:
            return people[-1]
        alone = len({id(story.entity(q)) for q in people}) == 1
        if alone and word in _IN_PROFILES and text[at - 1] in ",;。" and people[0].start == start:
            return people[-1]
        if (word in _LEAVING or word in _IN_PROFILES) and text[at - 1] == "," and (one := _of_segment(story, people, start, at)):
            return one
        if word in _WEAK or word in _LEAVING or people[-1].rule == "person.byline":
            return None
        if len({id(story.entity(q)) for q in people}) == 1 and not story.within(p, at, "title"):
            return people[-1]
        return None
    if (word in _WEAK and word != "任") or word in _LEAVING:
        return None
    earlier = story.within(floor, start, "person")
    if earlier and len({id(story.entity(p)) for p in earlier}) == 1 and (
        word in _IN_PROFILES or _PRONOUN.search(text, start, at)
    ):
        return earlier[-1]
    return None


def _of_segment(story: Story, people: list[Candidate], start: int, at: int) -> Candidate | None:
    """The only person of a part between semicolons, where it begins with the name: 张三任甲公司董事长,不再担任总经理;."""
    begin = max(start, story.text.rfind(";", start, at) + 1)
    named = [p for p in people if p.start >= begin]
    alone = len({id(story.entity(p)) for p in named}) == 1
    return named[-1] if alone and chain_before(story, named[0]).start == begin else None


def _appointer(story: Story, person: Candidate, floor: int) -> Candidate | None:
    """The body that appoints: 甲公司聘请张三为…."""
    verb = _APPOINTS.search(story.text, max(floor, person.start - 5), person.start)
    body = story.ending.get(verb.start()) if verb else None
    return body if body is not None and body.kind == "organisation" else None
