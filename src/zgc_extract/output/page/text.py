"""The original text with its mentions marked: nested ones as lanes below each other, each leading to its fact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from .markup import Markup, element, join


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that leads to a fact, or that a fact leads to.

    Attributes:
        kind: Of the mention; ``evidence`` for the evidence of a fact, which is marked only while it is the target.
        fact: The id of what it belongs to; none for evidence without a way back.
        note: What is told of it.
        chip: For evidence: the sign behind it that leads back.
    """

    start: int
    end: int
    kind: str
    fact: str | None = None
    note: str = ""
    chips: tuple[tuple[str, str, str], ...] = ()

    @property
    def anchor(self) -> str:
        """The id of its element."""
        return f"{'e' if self.kind == 'evidence' else 'm'}-{self.start}-{self.end}"


@dataclass(slots=True)
class _Node:
    """A piece of a mark in the tree of pieces: the first has the mark's id, those cut off by a crossing mark point to it."""

    mark: Mark
    start: int
    end: int
    children: list[_Node] = field(default_factory=list)

    @property
    def lanes(self) -> int:
        """How many marks of mentions lie inside one another in here."""
        inner = max((c.lanes for c in self.children), default=0)
        return inner + (self.mark.kind != "evidence")


def marked(source: str, marks: Iterable[Mark]) -> Markup:
    """The text as markup whose text content is the text, character for character."""
    return join(_inside(source, 0, len(source), _tree(marks), None))


def _tree(marks: Iterable[Mark]) -> list[_Node]:
    """The marks as a forest; one that crosses the end of another is cut there."""
    queue: list[tuple[int, int, int, int, Mark]] = []
    seen: set[str] = set()
    for order, mark in enumerate(marks):
        if mark.anchor not in seen and mark.start < mark.end:
            seen.add(mark.anchor)
            queue.append((mark.start, -mark.end, mark.kind != "evidence", order, mark))
    heapify(queue)
    roots: list[_Node] = []
    stack: list[_Node] = []
    while queue:
        start, end, later, order, mark = heappop(queue)
        while stack and stack[-1].end <= start:
            stack.pop()
        if stack and -end > stack[-1].end:
            heappush(queue, (stack[-1].end, end, later, order, mark))
            end = -stack[-1].end
        node = _Node(mark, start, -end)
        (stack[-1].children if stack else roots).append(node)
        stack.append(node)
    return roots


def _inside(source: str, start: int, end: int, nodes: list[_Node], around: Mark | None) -> Iterable[Markup | str]:
    """What stands between two offsets: the pieces, and between them text that leads to the mark around it."""
    at, own = start, False
    for node in nodes:
        if at < node.start:
            own = True
            yield _plain(source[at : node.start], around)
        yield _piece(source, node, around)
        at = node.end
    if at < end:
        own = True
        yield _plain(source[at:end], around)
    if around and not own:  # all of it is inner marks: a sign leads to its fact
        yield element("a", class_="more", href=f"#{around.fact}", title=around.note, aria_label=around.note)


def _plain(words: str, around: Mark | None) -> Markup | str:
    return element("a", words, href=f"#{around.fact}", title=around.note) if around else words


def _piece(source: str, node: _Node, around: Mark | None) -> Markup:
    mark = node.mark
    first, last = node.start == mark.start, node.end == mark.end
    mention = mark if mark.kind != "evidence" else around
    inner = list(_inside(source, node.start, node.end, node.children, mention if mention and mention.fact else None))
    which = {"id": mark.anchor} if first else {"data_of": mark.anchor}
    if mark.kind == "evidence":
        chips = [
            element("a", class_=f"chip {kind}", href=f"#{fact}", data_sign=sign, title=f"back to {fact}", aria_label=f"back to {fact}")
            for kind, sign, fact in (mark.chips if last else ())
        ]
        return element("span", *inner, *chips, class_="evidence", **which)
    lanes = node.lanes - 1
    return element("mark", *inner, class_=mark.kind, style=f"--lane:{lanes}" if lanes else None, **which)
