"""The firm that a paragraph tells of: posts without a body in it are of that firm (甲资本宣布完成募资。创始合伙人张三表示)."""

from __future__ import annotations

from ...entities import Entity
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled

#: Kinds of bodies that have founders, partners, chief officers.
_FIRMS = frozenset(("company", "fund", "bank", "incubator"))
#: How far from its beginning a paragraph names its firm.
_FIRST = 30
#: What stands behind a firm that is but the place of something, one of two, or somebody's.
_NO_SUBJECT = compiled(r"[、与和及的等”》]|旗下|董事|总裁|总经理|创始|一行|来访|代表|大厦|大楼|总部|展[厅区台]")
#: What leads to a firm that something is done with.
_OBJECT = compiled(r"(?:[与和同向对由被经自为在获赴到据给从]|获得|来到|走进|收购|投资|参股)$")


def topic(story: Story, at: int) -> Entity | None:
    """The firm that opens the paragraph of a post and is told of again, where the post's own sentence names no other before it."""
    line = story.document.line_at(at).start
    key = f"topic at {line}"
    if key not in story.memo:
        story.memo[key] = _topic(story, line)
    firm: Entity | None = story.memo[key]
    if firm is None or firm.mentions[-1].start < line:
        return None
    start = max(line, story.document.sentence_at(at)[0])
    others = [m for m in story.within(start, at, "organisation", "park") if story.entity(m) is not firm]
    return firm if not others else None


def _topic(story: Story, line: int) -> Entity | None:
    bodies = story.within(line, line + _FIRST, "organisation")
    first: Candidate | None = None
    for m in bodies:  # 芯片公司|澄微半导体|日前完成
        if first is None or first.end == m.start:
            first = m
    if first is None or story.entity(first).detail.get("kind") not in _FIRMS:
        return None
    text = story.text
    if _NO_SUBJECT.match(text, first.end) or _OBJECT.search(text, max(line, first.start - 3), first.start):
        return None
    firm = story.entity(first)
    return firm if len(firm.mentions) > 1 else None
