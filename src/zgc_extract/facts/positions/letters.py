"""Fact rules for posts told by the letter of appointment: 为张三颁发客座教授聘书; 向张三颁发聘书,聘请两位为顾问."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...fact import Fact, Story
from ...rule import Candidate, no, yes
from ...shelf import compiled
from ...sought import Sought
from ..speakers import row_before
from .ahead import posts_from
from .base import held_post, rules
from .post import Post
from .posts import posts_before

#: What is handed over: the post stands between the verb and the letter.
_HANDED = Sought(r"(?:颁发|颁授|颁赠|送上|递交|发放|颁)(?:了)?(?P<post>[^,。;!?\n]{0,24}?)(?:的)?聘[书任]书?")
#: Those who are appointed together, as a clause before tells them: 聘请两位校友为|我院客座教授.
_THEM = compiled(
    r"聘(?:请|任)?(?:了)?(?:其|他们|(?P<n>[两二三四五六七八九\d]{1,2})[位名人][一-龥]{0,4}?)(?:为|担任)(?:我[校院所市县区])?"
)
#: What stands before the row of those who get it, and behind their names.
_TO = compiled(r"(?:向|为|给|对)$")
_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


@rules.fact(
    "letter",
    yes("江城大学校长林启东为周明远、赵一凡颁发客座教授聘书。", person="周明远", title="客座教授"),
    yes("院长林启东为周明远研究员、赵一凡教授颁发聘书,聘请两位为河海大学教授。", person="赵一凡", title="教授", organisation="河海大学"),
    no("校长林启东为周明远颁发荣誉证书。"),
    no("校长林启东为周明远、赵一凡颁发聘书,聘请李思源为客座教授。"),
    needs=("聘书",),
)
def letter(story: Story) -> Iterator[Fact]:
    """The post in a letter of appointment, for those to whom it is handed: 为张三、李四颁发客座教授聘书."""
    for m in _HANDED.all_in(story.document):
        row = _getters(story, m.start())
        if not row:
            continue
        posts = posts_before(story, m.end("post"), m.start("post")).posts if m["post"] else _told_behind(story, m, len(row))
        for post in posts:
            for person in row:
                yield held_post(story, person, post)


#: What appoints somebody told before: 聘请其为.
_ITS = Sought(
    r"(?:聘请|聘任|聘|任命|推举|推选|选举|增补|特聘|委任)(?:其|[他她])(?:为|担任|任)|(?<=[,;])任命(?:为|担任)",
    "其", "他", "她", "任命",
)  # fmt: skip


@rules.fact(
    "its",
    yes("林启东不再担任会长,星河集团聘请其为名誉会长。", person="林启东", title="名誉会长", organisation="星河集团"),
    yes("林启东到会,星河集团聘他为顾问。", person="林启东", title="顾问"),
    yes("免去林启东同志县教育局局长职务,任命其为县审计局局长。", person="林启东", title="局长", organisation="县审计局"),
    yes("免去林启东同志县教育局局长职务,任命为县审计局局长。", person="林启东", title="局长", organisation="县审计局"),
    no("林启东会见赵一凡,星河集团聘请其为顾问。"),
    no("林启东到会,任命为局长的事由县里决定。"),
)
def its(story: Story) -> Iterator[Fact]:
    """The post to which somebody told before in the sentence is appointed: 大会聘请其为名誉会长."""
    for m in _ITS.all_in(story.document):
        start, end = story.document.sentence_at(m.start())
        told = story.within(start, m.start(), "person")
        if m[0] in ("任命为", "任命担任") and "免去" not in story.text[start : m.start()]:
            continue
        if not told or len({id(story.entity(p)) for p in told}) > 1:
            continue
        agent = story.ending.get(m.start())
        for post in posts_from(story, m.end(), end)[0]:
            if post.body is None and agent is not None and agent.kind == "organisation":
                post.body = agent
            yield held_post(story, told[-1], post)


def _getters(story: Story, at: int) -> list[Candidate]:
    """The row of names before the verb, behind 向 or 为."""
    text, floor = story.text, story.document.sentence_at(at)[0]
    near = story.within(max(floor, at - _REACH), at, "person")
    if not near:
        return []
    last = near[-1]
    called = story.starting.get(last.end)
    end = called.end if called is not None and called.kind == "title" else last.end
    if not _BEFORE_VERB.fullmatch(text, end, at):
        return []
    row = row_before(story, last, floor)
    first = row[0]
    before = next((p.start for p in posts_before(story, first.start, floor).posts), first.start)
    body = story.ending.get(first.start)
    begin = min(before, body.start if body is not None and body.kind == "organisation" else before)
    return row if _TO.search(text, max(floor, begin - 1), begin) else []


#: How far before the verb the last name stands, and what may stand between.
_REACH = 12
_BEFORE_VERB = compiled(
    r"(?:等(?:[\d一二三四五六七八九十]{1,3}[位名人][一-龥]{0,4})?|[两二三四五六七八九\d]{1,2}[位名人][一-龥]{0,4}|同志|先生|女士|老师|分别|现场|正式)*"
)


def _told_behind(story: Story, handed: re.Match[str], how_many: int) -> list[Post]:
    """The posts that the next clause tells for just so many: ,聘请两位校友为我院客座教授."""
    end = story.document.sentence_at(handed.start())[1]
    them = _THEM.search(story.text, handed.end(), max(handed.end(), end))
    if them is None or (them["n"] and _NUMBERS.get(them["n"], them["n"]) not in (how_many, str(how_many))):
        return []
    return posts_from(story, them.end(), end)[0]
