"""Fact rules for positions in rosters: a post and a colon, or a line of its own, before those who hold it."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...honorifics import HONORIFIC, HONORIFICS
from ...rule import Candidate, no, yes
from ...shelf import compiled
from .ahead import posts_from
from .base import held_post, rules
from .post import is_post
from .posts import posts_before

#: What stands between a post and the roster of its holders: 组长:, 副秘书长名单:, 会长\n.
_BEFORE_ROW = compiled(r"(?:候选人)?(?:名单(?:如下)?)?[  ]{0,4}:[  ]{0,4}\n?[  ]{0,8}")
#: What stands between the names of a roster, on one line or over to the next.
_BETWEEN = compiled(rf"{HONORIFIC}?(?:\([^()\n]{{1,40}}\))?(?:[  ]{{0,2}}[、,;][  ]{{0,2}}|[  ]{{1,8}})")
_OVER = compiled(rf"{HONORIFIC}?(?:\([^()\n]{{1,40}}\))?[  、,;。]{{0,3}}\n[  ]{{0,16}}")
_LONGEST = 120


@rules.fact(
    "roster",
    yes("领导小组名单\n组长:林启东 副市长\n副组长:赵一凡(市政府副秘书长)、周明远", person="周明远", title="副组长"),
    yes("组长:\n林启东 青岛市副市长\n赵一凡 星河集团董事长\n", person="赵一凡", title="组长"),
    yes("会长:林启东\n副会长:赵一凡、周明远", person="周明远", title="副会长"),
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
        if link is None or not is_post(story.document, title) or not _of_office(story, title):
            continue
        row = _row(story, link.end())
        if not row:
            continue
        told = posts_before(story, title.end, story.document.line_at(title.start).start).posts
        post = next((p for p in told if p.title is title), None)
        for person in row if post else ():
            assert post is not None
            yield held_post(story, person, post)


def _of_office(story: Story, title: Candidate) -> bool:
    """Whether a title is an office: not 主持人, 记者, 教授, which a colon follows for other reasons."""
    heads, name = story.document.lexicon.table("title_heads"), title.value.name
    head = next((heads[name[k:]] for k in range(len(name)) if name[k:] in heads), None)
    return head is not None and head["kind"] == "post"


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
