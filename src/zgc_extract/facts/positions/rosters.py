"""Fact rules for positions in rosters: a post and a colon, or a line of its own, before those who hold it."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...honorifics import HONORIFIC, HONORIFICS, STYLE
from ...rule import Candidate, no, yes
from ...shelf import compiled
from .ahead import posts_from
from .base import held_post, rules
from .post import BODIES, Post, is_post
from .posts import posts_before
from .stacked import below

#: What stands between a post and the roster of its holders: 组长:, 副秘书长名单:, 会长\n.
_BEFORE_ROW = compiled(
    r"(?:候选人)?(?:名单(?:如下)?)?(?:\((?:(?:按|以|排名|共|含)[^()\n]{1,16}|[\u4e00-\u9fff]{2,4})\))?"
    r"[  ]{0,4}:[  ]{0,4}\n?[  ]{0,8}" + STYLE
)
#: What stands between the names of a roster, on one line or over to the next.
_BETWEEN = compiled(rf"{HONORIFIC}?(?:\([^()\n]{{1,40}}\))?(?:[  ]{{0,2}}(?:[、,;]|和|及|与)[  ]{{0,2}}|[  ]{{1,8}}){STYLE}")
_OVER = compiled(rf"{HONORIFIC}?(?:\([^()\n]{{1,40}}\))?[  、,;。]{{0,3}}\n[  ]{{0,16}}{STYLE}")
_LONGEST = 120


@rules.fact(
    "roster",
    yes("领导小组名单\n组长:林启东 副市长\n副组长:赵一凡(市政府副秘书长)、周明远", person="周明远", title="副组长"),
    yes("组长:\n林启东 青岛市副市长\n赵一凡 星河集团董事长\n", person="赵一凡", title="组长"),
    yes("会长:林启东\n副会长:赵一凡、周明远", person="周明远", title="副会长"),
    yes("总会长:拿督林启东博士\n副总财政:拿督威拉赵一凡、丹斯里周明远", person="周明远", title="副总财政"),
    yes("评委:\n江城大学教授:林启东\n远山公司经理:赵一凡\n", person="林启东", title="教授", organisation="江城大学"),
    yes("会 长:林启东\n副 会 长:赵一凡 周明远\n顾 问:李思源 王建平\n", person="王建平", title="顾问"),
    yes("通过大会副秘书长名单:林启东、赵一凡;通过选举办法。", person="赵一凡", title="副秘书长"),
    no("院长:林启东讲得很好。"),
    no("编委:\n林启东说,项目已经开工。"),
)
def roster(story: Story) -> Iterator[Fact]:
    """A post before a colon and those who hold it, in a row or each on a line: 组长:张三; 副会长:李四、王五."""
    text = story.text
    if ":" not in text:
        return
    for title in story.of_kind("title"):
        link = _BEFORE_ROW.match(text, title.end)
        if link is None or not is_post(story.document, title):
            continue
        row = _row(story, link.end())
        if not _of_office(story, title) and not _is_line(story, title, row):
            continue
        if not row:
            continue
        told = posts_before(story, title.end, story.document.line_at(title.start).start).posts
        post = next((p for p in told if p.title is title), None)
        for person in row if post else ():
            assert post is not None
            yield held_post(story, person, post)


@rules.fact(
    "below",
    yes("年度企业家\n林启东\n星河集团董事长兼总裁\n赵一凡\n远山公司总经理\n", person="林启东", title="总裁", organisation="星河集团"),
    yes("年度企业家\n林启东\n星河集团董事长\n赵一凡\n远山公司总经理\n", person="赵一凡", title="总经理", organisation="远山公司"),
    no("获奖者\n林启东\n星河集团董事长到会。\n"),
)
def below_name(story: Story) -> Iterator[Fact]:
    """Posts on the line under a name that is alone on its own: 张三\\n甲公司董事长."""
    for person in story.of_kind("person"):
        line = below(story, person) if story.text[person.start - 1 : person.start] in ("", "\n", " ", "\u3000") else None
        posts, end = posts_from(story, line.start, line.end) if line is not None else ([], 0)
        for post in posts if line is not None and (end == line.end or story.text[end] == ",") else ():
            yield held_post(story, person, post)


#: The cells of a form about somebody: the house, the posts there.
_HOUSE = compiled(r"(?:工作|所在|任职|报告人|主讲人)?单位[ \u3000]{0,3}:[ \u3000]{0,3}")
_OFFICES = compiled(r"(?:(?:工作)?单位[及与、]?职务|职务|职称|职位|职务/职称|职务职称|职称/职务|头衔)[ \u3000]{0,3}:[ \u3000]{0,3}")
_FORM_LINES = 4


@rules.fact(
    "form",
    yes("主讲人:林启东\n单位:江城大学\n职务:教授、博士生导师\n", person="林启东", title="博士生导师", organisation="江城大学"),
    yes("主讲嘉宾\n姓名:林启东\n单位及职务:江城大学教授\n", person="林启东", title="教授", organisation="江城大学"),
    yes("报告人:林启东\n职称:教授\n时间:5月3日\n工作单位:江城大学\n", person="林启东", title="教授", organisation="江城大学"),
    no("主讲人:林启东\n主办单位:江城大学\n主持人:赵一凡 教授\n"),
    needs=("职务", "职称", "职位", "头衔"),
)
def form(story: Story) -> Iterator[Fact]:
    """Posts and their house in lines of their own under the name: 主讲人:张三, 单位:甲大学, 职务:教授."""
    text = story.text
    for person in story.of_kind("person"):
        if text[person.start - 1 : person.start] not in (":", " ", "\u3000") or text[person.end : person.end + 1] not in ("\n", " ", ""):
            continue
        house: Candidate | None = None
        posts: list[Post] = []
        for line in story.document.lines_below(person.start, _FORM_LINES):
            cell = _HOUSE.match(text, line.start, line.end)
            body = story.starting.get(cell.end()) if cell else None
            house = body if body is not None and body.kind in BODIES else house
            cell = _OFFICES.match(text, line.start, line.end)
            posts = posts or (posts_from(story, cell.end(), line.end)[0] if cell else [])
        for post in posts:
            post.body = post.body or house
            yield held_post(story, person, post)


def _is_line(story: Story, title: Candidate, row: list[Candidate]) -> bool:
    """Whether a body's post and one name are a whole line: 甲大学教授:张三."""
    line = story.document.line_at(title.start)
    first = story.starting.get(line.start)
    body = first is not None and first.kind in BODIES and posts_before(story, title.end, line.start).start == line.start
    return body and len(row) == 1 and row[0].end == line.end


def _of_office(story: Story, title: Candidate) -> bool:
    """Whether a title is an office: not 主持人, 记者, 教授, which a colon follows for other reasons."""
    heads, name = story.document.lexicon.table("title_heads"), title.value.name
    head = next((heads[name[k:]] for k in range(len(name)) if name[k:] in heads), None)
    return (head is not None and head["kind"] == "post") or name.endswith("顾问")


def _row(story: Story, at: int) -> list[Candidate]:
    """The names of the roster that begins here; none where words follow that no roster holds."""
    text = story.text
    row: list[Candidate] = []
    while (person := story.starting.get(at)) is not None and person.kind == "person" and len(row) < _LONGEST:
        row.append(person)
        end = person.end
        line = story.document.line_at(person.start)
        space = _BETWEEN.match(text, end)
        if space and text[space.end() - 1] not in "、,;":  # 林启东 副市长
            posts, told = posts_from(story, space.end(), line.end)
            further = bool(posts) and text.startswith(":", told)  # 校长:林启东 副校长:赵一凡
            if further:
                return row
            end = told if posts else end
        over = _OVER.match(text, end)
        if over:
            at = over.end()
            if not _is_item(story, at):
                return row
            continue
        link = _BETWEEN.match(text, end)
        following = story.starting.get(link.end()) if link else None
        if link is None or following is None or following.kind != "person":
            closes = end >= len(text) or text[end] in "\n。;,、()  " or text.startswith(("等", *HONORIFICS), end)
            return row if closes else row[:-1]
        at = link.end()
    return row


def _is_item(story: Story, at: int) -> bool:
    """Whether the line goes on with a roster: a name and nothing, further names or posts behind it."""
    person = story.starting.get(at)
    if person is None or person.kind != "person":
        return False
    end = story.document.line_at(at).end
    if person.end >= end or story.text[person.end] in "、  (":
        return "。" not in story.text[person.end : end - 1]
    return False
