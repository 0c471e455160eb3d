"""Fact rules for positions told by a verb: who takes office, is elected, is relieved of a post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...fact import Fact, Story
from ...honorifics import HONORIFIC
from ...lexicon import Lexicon
from ...post_words import post_words
from ...rule import Candidate, no, yes
from ...shelf import compiled
from ..modality import modality
from ..speakers import row_before
from ..wording import any_of
from .ahead import posts_from
from .base import held_post, rules
from .echoes import echo_before
from .post import BODIES, EDITION, Post
from .posts import chain_before, posts_before
from .vita import VITA

#: The house that a post is of, in short, behind its verb: 任|我校新一任|校长, 当选|新一届理事会|理事长.
_OF_HOUSE = (
    r"(?:[我本该][校院所馆局行会])?(?:新一任|新任)?(?:该?公司|本届(?:论坛|大会|峰会|年会|会议|展会|活动)?|首任|首届|(?:第[一二三四五六七八九十\d]{1,3}[届任]|新一届)"
    r"(?:理事会|委员会|董事会|监事会|常务委员会)?|现任|时任)?(?:的)?"
)
_OF = compiled(r"(?:[、兼][^,。;的\n]{1,16})?的")
_CLAUSE_END = compiled(r"(?:的?职务|一职)?(?=[,。;!?\n]|$)")
FAR_POST = 60
#: How far a list of appointments may reach, and how near its head the verb stands.
_LONGEST_LIST, _NEAR = 1500, 14
#: How long such a verb is at most, with what stands between it and the post.
_LONGEST_VERB = 60
_APPOINTING = compiled(r"(?:任命|聘请|聘任|聘|选举|推选|推举|选聘|提名|续聘|增选|补选|增补|委任)(?:了)?")
#: Words that appoint, before a name; the board that does so acts for its body.
_APPOINTS = compiled(rf"(?:[董理监]事会)?(?:(?:研究|正式)?决定|宣布|正式|同意|拟)?(?P<verb>{_APPOINTING.pattern})$")
#: Verbs of joining or founding the body in which somebody then holds a post.
_JOINS = compiled(r"(?:加盟|加入|入职|就职于|任职于|供职于|创办|创立|创建|发起成立)了?")
#: A post with its field alone, up to a mark: 文化|顾问.
_OF_FIELD = compiled(r"[\u4e00-\u9fff]{2,4}?(?:顾问|专家|大使|导师|推荐官|推广人|体验官|教授)(?=[,。;、!])")
#: What refers to the one told last, up to a verb.
_LATTER = compiled(r",后者[^,。;\n]{0,12}")
#: Who is followed in a post, before the name; who has left it, behind; and a clause that goes on with the one told before.
_REPLACES = compiled(r"(?:将|已|正式|今日)?(?:接替|接棒|顶替|取代)")
_GOES_ON = compiled(r",(?:并|后|随后|同时|又|改)?被$")
#: What goes on with a later post of the one told before: 1976年起担任甲行董事,|1983年|担任副董事长.
_THEN = compiled(r"[,;](?:后|又|再|并|其后|之后)?于?(?:19|20)\d\d年(?:\d{1,2}月)?起?(?:至今)?,?(?:又|再|开始)?$")
#: What goes on about somebody named at a clause's end: 一位是生于1956年的张三,|他是….
_GOES_ON_ABOUT = compiled(r",(?:[他她](?:是|从|曾|现|的|于|在|也|先)|曾|现|时任|历任)")
#: What stands before a body that appoints, and before the posts of somebody who holds another.
_BY, _ARE_HELD = frozenset("被获经"), ("是", "为", "由")
#: What goes on with further posts that somebody leaves: 辞去总经理职务以及|董事会副董事长、董事.
_AND_FURTHER = compiled(r"(?:的)?(?:职务|一职)(?:以及|及|和|、)(?:公司|集团)?(?:第[一二三四五六七八九十]{1,3}届)?(?:董事会|监事会|理事会)?")
_ADVERBS = compiled(
    r"(?:,?[男女](?=,)|,?(?:19|20)\d\d年(?:\d{1,2}月)?(?:出?生|生人)(?:于[^,。;]{1,12})?(?=,)|,?[\u4e00-\u9fff]{1,4}族(?=,)|"
    r",?(?:中共党员|大学本科|本科学历|硕士|研究生|博士研究生|中国国籍|无境外永久居留权|[\u4e00-\u9fff]{2,8}人|[\u4e00-\u9fff]{0,8}学[历位])(?=,)|"
    r"[\d两三四五六七八九十]{1,2}(?:[位名](?:同志|代表|委员)?|人)|等(?:[\d一二三四五六七八九十百]+[位名人])?[\u4e00-\u9fff]{0,6}?|[,\s]|"
    r"校友|代表|委员|" + HONORIFIC + "|"
    r"因[^,。;]{2,12}?(?:原因|变动|调动|调整|安排|年龄|退休|身体|需要)(?:原因)?|(?:向[^,。;]{2,12}?)?(?:提出|申请|递交)|"
    r"现|也|还|曾|将|已|正式|再次|成功|决定|申请|宣布|自愿|主动|全票|连续|同时|并|分别|先后|(?:退休|离任|离职|卸任|加盟|入职|创业|从政|任满)[前后]|此前|目前|自?\d{4}年(?:\d{1,2}月)?(?:起|以来)?|至今|于?[今去前]年(?:\d{1,2}月|[初底末])?起?|[上本当]月(?:[初底末])?|[昨今][日天]|近日|日前|"
    r"(?:\d{1,2}月)?\d{1,2}日|于 ?\d{4} ?年(?: ?\d{1,2} ?月)?(?: ?\d{1,2} ?日)?)*"
)
#: Kinds of what begins a post.
OF_POSTS = frozenset([*BODIES, "title"])
_UNREAD = compiled(r"(?![他她其先后曾现也还并又同自在于从经被获])[\u4e00-\u9fff]{2,3}")
_PRONOUN = compiled(r"(?:^|[,。;])(?:他|她|彼|其)(?:现|曾|还|也|同时|将|已|并|目前|此前)*$")
_STOP = compiled(r"[,。;、()\n!?:“”]|$|\s|职务|一职|期间|的职务|之职|等职|,")
#: Words for a body told before, and its organs.
_ECHO = compiled(
    r"(?P<body>[该本我]?(?:协会|商会|学会|总会|联合会|研究会|基金会|联盟|集团公司|股份公司|总公司|公司|集团|学校|医院|学院|研究院|银行|分[行会院校]|支行|分公司|(?:工作|专业|学术)?委员会|组委会|理事会|校|院|行|会))"
    r"(?:第[一二三四五六七八九十\d]{1,3}届|新一届|首届)?(?:党委|监事会|理事会|董事会|专家委员会|学术委员会)?"
)
_ECHO_BEGINS = frozenset("该本我协商学总联研基公集股医银校院行会分支")


@rules.fact(
    "takes_office",
    yes("林启东任青岛市科学技术局局长。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("周明远当选中国水利学会理事长。", person="周明远", title="理事长", organisation="中国水利学会"),
    yes("赵一凡现任星河科技集团董事长、总经理。", person="赵一凡", title="总经理", organisation="星河科技集团"),
    yes("星河科技集团聘请周明远为首席科学家。", person="周明远", title="首席科学家", organisation="星河科技集团"),
    yes("一位是生于1956年的周明远,他是民盟成员,时任河海大学副校长。", person="周明远", title="时任副校长", organisation="河海大学"),
    yes("另一位是年轻的周明远,她从河海大学调任为江城大学校长。", person="周明远", title="校长", organisation="江城大学"),
    yes("会议决定,林启东、周明远任第十届江城论坛组委会副主任。", person="周明远", title="副主任", organisation="江城论坛组委会"),
    yes("周明远此前担任河海大学副校长。", person="周明远", title="副校长", organisation="河海大学"),
    yes("会议选举王建平为会长,李思源、周明远为副会长。", person="李思源", title="副会长"),
    yes("林启东决定辞去星河集团总经理职务以及第六届董事会副董事长、董事职务。", person="林启东", title="副董事长", organisation="星河集团"),
    yes("会议决定接受林启东因工作调动辞去青岛市科学技术局局长的请求。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("林启东不再担任青岛市科学技术局局长。", person="林启东", title="局长", organisation="青岛市科学技术局"),
    yes("林启东任星河集团董事长(兼),不再担任星河银行行长。", person="林启东", title="行长", organisation="星河银行"),
    yes("林启东、周明远分别出任星河集团董事长和星河银行行长。", person="周明远", title="行长", organisation="星河银行"),
    yes("周明远此前还被中国水利学会增补为常务理事。", person="周明远", title="常务理事", organisation="中国水利学会"),
    yes("林启东接替任满的赵一凡,担任星河集团董事。", person="林启东", title="董事", organisation="星河集团"),
    yes("林启东接替赵一凡出任星河集团总裁。", person="林启东", title="总裁", organisation="星河集团"),
    yes("任满两届的林启东卸下会长职务,被推举为名誉会长。", person="林启东", title="名誉会长"),
    yes("江城软件学会揭牌成立,林启东任首任会长。", person="林启东", title="会长"),
    yes("江城软件学会换届,林启东当选学会第二届理事会会长。", person="林启东", title="会长"),
    yes("林启东、周明远两人当选星河商会副会长。", person="林启东", title="副会长", organisation="星河商会"),
    yes("周明远退休前是河海大学校长。", person="周明远", title="校长", organisation="河海大学"),
    yes("周明远被聘任为“星河杯”2024大学生创新大赛形象大使。", person="周明远", title="形象大使"),
    yes("任命林启东同志为我校新一任校长。", person="林启东", title="校长"),
    yes("原河海大学党委书记林启东上月调任江苏省水利学会理事长。", person="林启东", title="理事长", organisation="江苏省水利学会"),
    yes("林启东已于今年5月履新江苏省水利学会秘书长。", person="林启东", title="秘书长", organisation="江苏省水利学会"),
    yes("林启东同志不再任河海大学党委书记。", person="林启东", title="党委书记", organisation="河海大学"),
    yes("林启东获委任为星河集团执行董事。", person="林启东", title="执行董事", organisation="星河集团"),
    yes("林启东挂职江苏省水利学会副秘书长。", person="林启东", title="副秘书长", organisation="江苏省水利学会"),
    yes("星河集团聘请周明远为文化顾问。", person="周明远", title="顾问", organisation="星河集团"),
    yes("董事会聘任赵一凡为集团公司总经理。", person="赵一凡", title="总经理"),
    yes("林启东,男,1968年生,高级工程师,现任星河集团副总经理。", person="林启东", title="副总经理", organisation="星河集团"),
    yes("星河集团续聘林启东任总裁。", person="林启东", title="总裁", organisation="星河集团"),
    yes("周明远博士加盟星河集团,担任首席科学家。", person="周明远", title="首席科学家", organisation="星河集团"),
    yes("星河集团董事会同意聘任林启东先生为总经理。", person="林启东", title="总经理", organisation="星河集团"),
    yes("林启东为星河科技集团董事长、江苏省水利学会副会长。", person="林启东", title="副会长", organisation="江苏省水利学会"),
    no("会上,林启东为星河科技集团董事长颁奖。"),
    no("林启东会见星河科技集团总经理。"),
    no("星河集团聘请周明远为大家讲课的顾问。"),
)
def takes_office(story: Story) -> Iterator[Fact]:
    """Posts behind a verb of holding or taking office: 张三任, 担任, 出任, 当选甲公司总经理; 甲公司聘请张三为顾问."""
    text, verbs = story.text, post_words(story.document.lexicon).verbs
    for verb in _verbs(story):
        word = verb["verb"]
        sorts = verbs[word]
        behind = verb.end() + text.startswith(("“", " "), verb.end())  # 聘任张三为“江城商学院”院长
        edition = EDITION.match(text, behind) if text[behind : behind + 1] == "第" else None  # 任第十四届|市政协主席团|常务主席
        behind = edition.end() if edition else behind
        following, own = story.starting.get(behind), story.starting.get(verb.start())
        first = story.starting.get(verb.end("verb"))
        if first is not None and first.kind == "title" and first.end > verb.end() > verb.end("verb"):  # 任|首任院长
            at = first.start
        elif own is not None and own.kind == "title" and own.end > verb.end():  # 现任副董事长: the verb is a part of the title
            at = verb.start()
        else:
            at = behind if following is not None and following.kind in OF_POSTS else _echoed(story, verb.end())
        field = _field(story, verb) if at < 0 and word == "为" else 0
        if (at < 0 and not field and "solemn" not in sorts) or _inside(story, verb.start()):
            continue
        line = story.document.line_at(verb.start())
        posts, end = posts_from(story, at, line.end) if at >= 0 else (_at_the_end(story, verb, field, line.end), verb.end())
        if "leaves" in sorts and at >= 0 and (further := _AND_FURTHER.match(text, end)):
            more, stop = posts_from(story, further.end(), line.end)
            posts, end = posts + more, stop if more else end
        if not posts:
            continue
        if at >= verb.end() + 2 and posts[0].body is None and (echo := echo_before(story, at, verb.end())):
            posts[0].body, posts[0].inferred = echo[0], True  # 为学院|副院长
        agent = story.ending.get(verb.start())  # 被|甲学会|增补为常务理事
        by = agent if agent is not None and agent.kind == "organisation" and text[agent.start - 1 : agent.start] in _BY else None
        person = _holder(story, by.start - 1 if by else verb.start(), end, line.start, sorts)
        if person is None or ("weak" in sorts and at >= 0 and not _STOP.match(text, end)):
            continue
        if "leaves" not in sorts and modality(story, verb.start(), verb.end()) == "denied":
            continue
        row = [person] if person.start > verb.start() else row_before(story, person, line.start)
        alone = chain_before(story, person).start == person.start  # 副会长有张三和李四,|王五连任董事长
        if alone or text.endswith(_ARE_HELD, 0, chain_before(story, row[0]).start):  # 主任是甲校教授张三,|乙校教授李四任副主任
            row = [p for p in row if text.find(",", p.end, person.start) < 0]
        sentence = max(line.start, story.document.sentence_at(verb.start())[0])
        appointer = by or _appointer(story, row[0], line.start) or _joined(story, person.end, verb.start())
        told = person.end == verb.start() and person.start == sentence and posts[0].body is not None  # 。张三|为|甲公司董事长、
        if word == "为" and not told and not _APPOINTING.search(text, sentence, row[0].start) and not _listed(story, row[0].start):
            continue
        each_one = text.endswith("分别", 0, verb.start()) and (len(row) == len(posts) or text[end : end + 1] in ("、", "和", "及"))
        for k, post in enumerate(posts):
            if post.body is None and appointer is not None:
                post.body = appointer
            for each in row[k : k + 1] if each_one else row:
                yield held_post(story, each, post)


@lru_cache(maxsize=8)
def _takes(lexicon: Lexicon) -> re.Pattern[str]:
    """A verb of office with what stands for the house of the post behind it."""
    return compiled(f"(?P<verb>{any_of(post_words(lexicon).verbs)}){_OF_HOUSE}")


def _verbs(story: Story) -> Iterator[re.Match[str]]:
    """The verbs before, or in, the titles of their lines; a page has a hundred 为 and 是."""
    takes = _takes(story.document.lexicon)
    last: dict[int, tuple[int, int]] = {}  # by the start of the line: where its last title begins, and where it ends
    for title in story.of_kind("title"):
        line = story.document.line_at(title.start)
        last[line.start] = title.start, line.end
    for start, (title_start, end) in last.items():
        for verb in takes.finditer(story.text, start, min(end, title_start + _LONGEST_VERB)):
            if verb.start() > title_start:
                break
            yield verb


def _echoed(story: Story, at: int) -> int:
    """Where the title begins behind words for a body told before: 兼任|协会监事会|主席, 任|本公司|总经理; -1 if there is none."""
    echo = _ECHO.match(story.text, at) if story.text[at : at + 1] in _ECHO_BEGINS else None
    for end in (echo.end(), echo.end("body")) if echo else ():
        title = story.starting.get(end)
        if title is not None and title.kind == "title":
            return title.start
    return -1


def _field(story: Story, verb: re.Match[str]) -> int:
    """Where a post of a field ends that 为 and an appointed one stand right before: 聘请张三|为|文化顾问; 0 where none does."""
    person, post = story.ending.get(verb.start()), _OF_FIELD.match(story.text, verb.end())
    if person is None or person.kind != "person" or post is None:
        return 0
    begin = chain_before(story, person).start
    return post.end() if _APPOINTING.search(story.text, max(0, begin - _NEAR), begin) else 0


def _at_the_end(story: Story, verb: re.Match[str], field: int, limit: int) -> list[Post]:
    """The post at the end of a clause that names something no rule reads: 被聘任为“某某杯”2024青岛马拉松形象大使."""
    stop = _CLAUSE_END.search(story.text, verb.end(), min(limit, verb.end() + FAR_POST))
    end = field or (stop.start() if stop else 0)
    return [p for p in posts_before(story, end, verb.end()).posts if p.body is None or p.body.kind != "place"] if end else []


def _inside(story: Story, at: int) -> bool:
    """Whether the verb is a part of a name: 华|为|公司."""
    near = story.within(max(0, at - 20), at + 20)
    return any(m.start < at < m.end for m in near)


def _holder(story: Story, at: int, end: int, floor: int, sorts: frozenset[str]) -> Candidate | None:
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
        if len(people) > 1 and _REPLACES.match(text, people[-2].end) and (text[at - 1] in ",并" or people[-1].end == at):
            return people[-2]
        p = people[-1].end
        skipped = story.starting.get(p)
        if skipped is not None and skipped.kind == "title" and skipped.end <= at:
            p = skipped.end
        if text.startswith("(", p):
            closed = text.find(")", p, at)
            p = closed + 1 if closed > 0 else p
        if _ADVERBS.fullmatch(text, p, at) or _LATTER.fullmatch(text, p, at):
            return people[-1]
        vita = VITA.match(text, p, at) if text[p] == "," == text[at - 1] else None
        p = vita.end() if vita else p  # 张三,男,1970年生,高级工程师,|现任甲公司总经理
        if text[p] == "," == text[at - 1] and posts_from(story, p + 1, at)[1] == at - 1:  # 张三,甲公司董事长,|受聘为名誉理事长
            return people[-1]
        alone = len({id(story.entity(q)) for q in people}) == 1
        if alone and "profile" in sorts and (text[at - 1] in ",;。" or _PRONOUN.search(text, start, at)) and people[0].start == start:
            return people[-1]
        if ("leaves" in sorts or "profile" in sorts) and text[at - 1] == "," and (one := _of_segment(story, people, start, at)):
            return one
        if alone and _THEN.search(text, p, at):
            return people[-1]
        if "weak" in sorts or "leaves" in sorts or people[-1].rule == "person.byline":
            return None
        if alone and _GOES_ON.search(text, max(p, at - 4), at):
            return people[-1]
        if alone and not story.within(p, at, "title") and not _other_subject(text, p, at):
            return people[-1]
        return None
    if ("weak" in sorts and "profile" not in sorts) or "leaves" in sorts:
        return None
    earlier = story.within(floor, start, "person")
    if earlier and len({id(story.entity(p)) for p in earlier}) == 1 and (
        "profile" in sorts or _PRONOUN.search(text, start, at)
    ):
        return earlier[-1]
    return None


def _other_subject(text: str, start: int, at: int) -> bool:
    """Whether the clause of the verb has a subject that no rule reads: 总会长张三连任,|江信堺|当选监事长."""
    comma = text.rfind(",", start, at)
    return comma >= 0 and _UNREAD.fullmatch(text, comma + 1, at) is not None


def _of_segment(story: Story, people: list[Candidate], start: int, at: int) -> Candidate | None:
    """The only person of a part between semicolons, where it begins with the name: 张三任甲公司董事长,不再担任总经理;."""
    begin = max(start, story.text.rfind(";", start, at) + 1)
    named = [p for p in people if p.start >= begin]
    alone = len({id(story.entity(p)) for p in named}) == 1
    opens = alone and (chain_before(story, named[0]).start == begin or _GOES_ON_ABOUT.match(story.text, named[0].end))
    return named[-1] if opens else None


def _listed(story: Story, at: int) -> bool:
    """Whether a line or part of a list of appointments begins here: 决定任命:\n张三为甲局局长;."""
    text = story.text
    head = text.rfind(":\n", max(0, at - _LONGEST_LIST), at) if text[at - 1 : at] in ("\n", ";", " ", "\u3000") else -1
    return head >= 0 and _APPOINTING.search(text, max(0, head - _NEAR), head) is not None


def _joined(story: Story, start: int, at: int) -> Candidate | None:
    """The body that somebody joined in the clause before the verb: 张三加盟|甲公司|,担任总经理."""
    joins = _JOINS.search(story.text, start, at)
    body = story.starting.get(joins.end()) if joins else None
    return body if body is not None and body.kind == "organisation" and story.text[body.end : at] in (",", ",并", ",现") else None


def _appointer(story: Story, person: Candidate, floor: int) -> Candidate | None:
    """The body that appoints: 甲公司聘请张三为…."""
    begin = chain_before(story, person).start  # 甲公司聘请|乙大学教授|张三担任顾问
    verb = _APPOINTS.search(story.text, max(floor, begin - 8), begin)
    body = story.ending.get(verb.start()) or story.ending.get(verb.start("verb")) if verb else None
    return body if body is not None and body.kind == "organisation" else None
