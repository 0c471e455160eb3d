"""Fact rules for positions told from the post or from who appoints: whom a row of holders names, who takes over, who is relieved."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...honorifics import HONORIFIC, STYLE
from ...rule import Candidate, no, yes
from ...shelf import compiled
from ...sought import Sought
from ..speakers import row_before, subject_of
from .ahead import posts_from
from .base import held_post, rules
from .offices import FAR_POST, OF_POSTS
from .post import Post, is_post
from .posts import chain_before, posts_before

#: What tells that somebody has left a post.
_GONE = compiled(r"(?:已|将|因[^,。]{1,4})?(?:离任|卸任|辞任|退休|辞职|离职|调离|退任|去职|届满)(?:后)?,?$")
#: Verbs of relieving somebody.
_RELIEVING = tuple(verb + le for verb in ("免去", "免除", "撤销", "接受", "批准") for le in ("", "了"))
#: The same of somebody told right before.
_RELIEVED_SAME = Sought(r"(?:免去|免除|撤销)了?其(?:所?(?:担任|兼任)的)?")
#: What stands between a name and the post that its holder is relieved of, and behind the post.
_CALLED_OF = compiled(rf"{HONORIFIC}?(?:的|所任|兼任的?)?")
_RELIEVED_OF = compiled(r"(?:等|的)?(?:一?职务?(?!责)|职位)|[。;,\n]|$")
#: What leads from a post to who takes it over, and the verbs of it.
_HANDED = compiled(r"(?:一职|职务|职位|的职务)?(?:,)?(?:将|则|改|拟|由此|现)?由$")
_HOLDS = compiled(r"(?:担任|出任|接任|继任|兼任|代理|暂代|留任|升任|接替|执掌|担纲)")
_ACTS_FOR = ("代理", "暂代")
#: What leads to the post as which somebody acts, and what closes one in which he does.
_AS, _CAPACITY = Sought("(?:作为|身为)", "作为", "身为"), Sought("的?身份", "身份")
#: What stands around a title before the row of its holders.
_ELECTED = Sought(r"(?:当选|选举|推选|增补|获聘|受聘|增选)(?:为|产生)?(?:的)?")
_ARE = compiled(r"的?(?:分别)?(?:有|是|为|包括)?:|的(?:分别)?(?:有|是|包括)")
#: The same between a title that no verb tells of and its holders: 副会长为张三、李四; 董事局成员,包括张三.
_NAMELY = compiled(r",?(?P<each>分别)?(?:为|有|是|包括):?" + STYLE)
_LINK = compiled(rf"{HONORIFIC}?(?:、|以及|及|和|与){STYLE}")
#: What ends such a row: a mark, and not a verb (主席为张三|颁奖).
_ROW_ENDS = compiled(HONORIFIC + r"?(?:等(?:[\d一二三四五六七八九十]+[位名人])?)?(?:[,。;\n、)]|的|$)")


@rules.fact(
    "elected",
    yes("当选副会长的有:江城大学原副校长林启东,星河集团总法律顾问赵一凡。", person="赵一凡", title="副会长"),
    no("当选副会长的企业家共有三人。林启东到会祝贺。"),
    needs="选补聘",
)
def elected(story: Story) -> Iterator[Fact]:
    """A title before the row of those who take it: 当选副会长的有:张三,李四."""
    text = story.text
    for verb in _ELECTED.all_in(story.document):
        title = story.starting.get(verb.end())
        link = _ARE.match(text, title.end) if title is not None and title.kind == "title" else None
        if title is None or link is None or not is_post(story.document, title):
            continue
        end = story.document.sentence_at(title.start)[1]
        for person in story.within(link.end(), max(link.end(), end), "person"):
            yield held_post(story, person, Post(title, None, title.start, title.end))


@rules.fact(
    "namely",
    yes("新任第一副会长为林启东,副会长有赵一凡和周明远。", person="周明远", title="副会长"),
    yes("主任是河海大学教授周明远,江城大学教授林启东任副主任。", person="周明远", title="主任"),
    yes("主任委员是河海大学周明远教授。", person="周明远", title="主任委员"),
    yes("星河集团董事会成员,包括林启东、赵一凡的任期届满。", person="林启东", title="成员", organisation="星河集团董事会"),
    yes("星河商会名誉会长,包括拿督林启东、赵一凡及拿汀周明远。", person="周明远", title="名誉会长", organisation="星河商会"),
    yes("星河集团首席执行官及董事总经理分别为王建平先生及赵一凡先生。", person="赵一凡", title="董事总经理", organisation="星河集团"),
    no("董事长为林启东颁奖。"),
)
def namely(story: Story) -> Iterator[Fact]:
    """A title before 为, 有, 包括 and the row of those who hold it, up to a mark: 会长为张三,副会长有李四和王五."""
    text = story.text
    for title in story.of_kind("title"):
        link = _NAMELY.match(text, title.end)
        first = _first_holder(story, link.end()) if link else None
        if first is None:
            continue
        row = _row_from(story, first)
        posts = posts_before(story, title.end, story.document.line_at(title.start).start).posts
        called = story.starting.get(row[-1].end)
        end = called.end if called is not None and called.kind == "title" else row[-1].end  # 主任委员是乙大学|张三|教授
        if not _ROW_ENDS.match(text, end) or not posts or posts[-1].title is not title:
            continue
        if link is not None and link["each"] and 1 < len(posts) == len(row):  # 总裁及总经理分别为张三及李四
            for post, person in zip(posts, row, strict=True):
                yield held_post(story, person, post)
            continue
        for person in row:
            yield held_post(story, person, posts[-1])


def _first_holder(story: Story, at: int) -> Candidate | None:
    """The name that begins here, or that the posts which begin here lead to: 主任是|甲校教授张三."""
    first = story.starting.get(at)
    if first is None or first.kind == "person":
        return first
    person = next(iter(story.within(at, at + FAR_POST, "person")), None) if first.kind in OF_POSTS else None
    if person is None or not (chain_before(story, person).start == at or first.end == person.start):  # 主任委员是|乙大学|张三教授
        return None
    return person


@rules.fact(
    "handed",
    yes("星河科技集团董事长一职由赵一凡接任。", person="赵一凡", title="董事长", organisation="星河科技集团"),
    yes("组委会主任由青岛市科学技术局局长林启东担任。", person="林启东", title="主任"),
    yes("财务总监赵一凡离任,由星河银行行长林启东接替。", person="林启东", title="财务总监"),
    yes("副主任由江城大学校长林启东,河海大学校长周明远,星河集团董事长赵一凡兼任。", person="林启东", title="副主任"),
    yes("江城科学园区管理局局长一职由赵一凡副局长接任。", person="赵一凡", title="局长"),
    no("仪式由星河科技集团董事长赵一凡主持。"),
)
def handed(story: Story) -> Iterator[Fact]:
    """A post told before 由 and its holder: 甲公司董事长由张三担任."""
    text = story.text
    for person in story.of_kind("person"):
        called = story.starting.get(person.end)
        titled = called is not None and called.kind == "title"
        held = _HOLDS.match(text, called.end if called is not None and titled else person.end)
        if held is None or (titled and held[0] in _ACTS_FOR):
            continue
        floor = story.document.line_at(person.start).start
        row = row_before(story, person, floor)
        chain = chain_before(story, row[0])
        link = _HANDED.search(text, max(floor, chain.start - 8), chain.start)
        if link is None:
            row, chain = [person], chain_before(story, person)
            link = _HANDED.search(text, max(floor, chain.start - 8), chain.start)
        if link is None:
            continue
        gone = _GONE.search(text, max(floor, link.start() - 8), link.start())
        leaver = story.ending.get(gone.start()) if gone else None
        left = chain_before(story, leaver) if leaver is not None and leaver.kind == "person" else posts_before(story, link.start(), floor)
        for post in left.posts:
            for each in row:
                yield held_post(story, each, post)


@rules.fact(
    "relieved",
    yes("会议决定免去林启东的青岛市科学技术局局长职务。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("免去林启东同志星河集团党委书记、董事长;任命赵一凡同志为总经理。", person="林启东", title="董事长", organisation="星河集团"),
    yes("任命林启东为星河集团董事长,免去其星河银行行长职务。", person="林启东", title="行长", organisation="星河银行"),
    no("会议决定免去林启东的一切职务。"),
    no("任命林启东为星河集团董事长、赵一凡为总经理,免去其房租。"),
)
def relieved(story: Story) -> Iterator[Fact]:
    """The post that somebody is relieved of, and so held: 免去张三的甲局局长职务; 任命张三为甲局局长,免去其乙局局长职务."""
    text = story.text
    for m in _RELIEVED_SAME.all_in(story.document):
        told = story.within(story.document.sentence_at(m.start())[0], m.start(), "person")
        posts, end = posts_from(story, m.end(), story.document.line_at(m.start()).end) if told else ([], 0)
        for post in posts if _RELIEVED_OF.match(text, end) else ():
            yield held_post(story, told[-1], post)
    for person in story.of_kind("person"):
        if not text.endswith(_RELIEVING, 0, person.start):
            continue
        called = _CALLED_OF.match(text, person.end)
        posts, end = posts_from(story, called.end() if called else person.end, story.document.line_at(person.start).end)
        for post in posts if _RELIEVED_OF.match(text, end) else ():
            yield held_post(story, person, post)


@rules.fact(
    "in_role",
    yes("作为星河科技集团的总经理,赵一凡常常加班。", person="赵一凡", title="总经理", organisation="星河科技集团"),
    yes("身为河海大学教授、中国水利学会理事长,周明远很忙。", person="周明远", title="理事长", organisation="中国水利学会"),
    yes("林启东当天以中国水利学会会长的身份出席。", person="林启东", title="会长", organisation="中国水利学会"),
    no("作为星河科技集团的总经理助理单位,赵一凡所在的公司到会。"),
    needs=("作为", "身为", "身份"),
)
def in_role(story: Story) -> Iterator[Fact]:
    """A post as which somebody acts: 作为甲公司总经理,|张三…; 张三|以甲会会长的身份…"""
    text = story.text
    for m in _AS.all_in(story.document):
        posts, end = posts_from(story, m.end(), story.document.line_at(m.start()).end)
        person = story.starting.get(end + 1) if text[end : end + 1] == "," else None
        for post in posts if person is not None and person.kind == "person" else ():
            assert person is not None
            yield held_post(story, person, post)
    for m in _CAPACITY.all_in(story.document):
        floor = story.document.sentence_at(m.start())[0]
        chain = posts_before(story, m.start(), floor)
        subject = subject_of(story, chain.start - 1, floor) if chain.posts and text[chain.start - 1] == "以" else None
        for e in subject.entities if subject is not None else ():
            for post in chain.posts if e.kind == "person" else ():
                yield held_post(story, e.mentions[0], post)


def _row_from(story: Story, first: Candidate) -> list[Candidate]:
    """The names of the row that begins with ``first``: 张三、李四和王五."""
    row = [first]
    while link := _LINK.match(story.text, row[-1].end):
        person = story.starting.get(link.end())
        if person is None or person.kind != "person":
            break
        row.append(person)
    return row
