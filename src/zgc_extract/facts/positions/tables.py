"""Fact rule for tables of people: 姓名 | 单位 | 职务, a row or a cell a line."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...rule import Candidate, no, yes
from ...text.grids import Span
from .ahead import posts_from
from .base import held_post, rules
from .post import BODIES
from .sorts import sort_of

_MOST_ROWS = 200


@rules.fact(
    "table",
    yes("出席嘉宾名单\n姓名 | 单位 | 职务\n林启东 | 江城市科技局 | 副局长\n赵一凡 | 星河集团有限公司 | 董事长",
        person="赵一凡", title="董事长", organisation="星河集团有限公司"),
    yes("姓名\t职称\t工作单位\n林启东\t教授\t江城大学\n赵一凡\t研究员\t江城农业科学院",
        person="林启东", title="教授", organisation="江城大学"),
    yes("江城产业协会第三届理事会名单\n序号\t姓名\t单位\t职务\n1\t林启东\t星河集团有限公司\t会长\n2\t赵一凡\t江城大学\t副会长",
        person="林启东", title="会长", organisation="江城产业协会"),
    yes("姓名\n单位及职务\n林启东\n江城大学教授\n赵一凡\n星河集团董事长", person="赵一凡", title="董事长", organisation="星河集团"),
    no("姓名\t拟任职务\n林启东\t江城大学校长"),
    no("姓名\t单位\t获奖等级\n林启东\t江城大学\t一等奖"),
    needs=("职", "头衔"),
)
def table(story: Story) -> Iterator[Fact]:
    """Who holds which post by the row of a table; of the body in its own column, if such a body has such a post."""
    for found in story.document.grids:
        columns = {sort: number for number, sort in enumerate(found.columns)}
        if not {"name", "post"} <= columns.keys():
            continue
        for row in found.rows(story.text, story.document.lines, _MOST_ROWS):
            person = _filling(story, row[columns["name"]], "person")
            if person is None:
                continue
            posts, _ = posts_from(story, *row[columns["post"]])
            house = _filling(story, row[columns["body"]], *BODIES) if "body" in columns else None
            for post in posts:
                sort = sort_of(post.title.value.name)
                if post.body is None and house is not None and (sort is None or sort.search(story.entity(house).name)):
                    post.body = house
                yield held_post(story, person, post)


def _filling(story: Story, span: Span, *kinds: str) -> Candidate | None:
    """The mention of some kinds that fills a cell."""
    m = story.starting.get(span[0])
    return m if m is not None and m.kind in kinds and m.end == span[1] else None
