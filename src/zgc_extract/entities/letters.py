"""Names made of letters of a fuller name told in the text: 江大 for 江城大学, 江大附院 for 江城大学附属医院."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..document import Document
from ..pieces import is_han
from .entity import Entity
from .names import leading_place

#: What such names end in, and what the full ones do.
_TAILS = {
    "大": ("大学",), "附院": ("附属医院",), "院": ("医院", "研究院", "科学院"), "所": ("研究所",), "中心": ("中心",), "协会": ("协会",),
    "学会": ("学会",), "商会": ("商会",), "联合会": ("联合会",), "促进会": ("促进会",), "研究会": ("研究会",), "基金会": ("基金会",),
    "联盟": ("联盟",), "研究院": ("研究院",), "实验室": ("实验室",),
}  # fmt: skip
_TAIL_WORDS = tuple(_TAILS)
_LONGEST, _LONGER = 8, 2
#: What public universities of Taiwan begin with.
_PUBLIC = ("国立", "私立")
#: Those of them before which the place may stand: 长春光机所, 滨州工大.
_PLACED = ("大", "所", "院", "研究院", "实验室", "中心")


def by_letters(document: Document, bodies: list[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """Each body with the one whose name is made of letters of its own, where the fuller one is told first and is the only one."""
    ended = [e for e in bodies if len(e.name) <= _LONGEST and e.name.endswith(_TAIL_WORDS)] if len(bodies) > 1 else ()
    for e in [e for e in ended if all(map(is_han, e.name)) and not e.detail.get("full")]:
        tail = max((t for t in _TAILS if e.name.endswith(t)), key=len, default="")
        core = e.name.removesuffix(tail)
        place = e.name[: leading_place(document, e.name)]
        core = core.removeprefix(place)
        if not tail or not core or (place and tail not in _PLACED) or (len(core) < 2 and tail not in ("大", "附院")):
            continue
        fulls = [f for f in bodies if f is not e and _is_of(document, f, e, core, _TAILS[tail], place)]
        if len(fulls) == 1:
            yield fulls[0], e


def _is_of(document: Document, full: Entity, short: Entity, core: str, tails: tuple[str, ...], seat: str) -> bool:
    """Whether the characters begin words of the fuller name in their order, from its first word or the one behind its place."""
    mention = full.mentions[0]
    if len(full.name) < len(short.name) + _LONGER or mention.start > short.mentions[0].start:
        return False
    tail = next((t for t in tails if full.name.endswith(t)), None)
    if tail is None:
        return False
    if tail == "附属医院":
        core = core.removesuffix("大")
    start = document.text.find(full.name, mention.start, mention.end)
    if start < 0:
        return False
    end = start + len(full.name) - len(tail)
    cuts = [start, *(k for k in range(start + 1, end) if k in document.boundaries), end]
    words = [document.text[a:b] for a, b in pairwise(cuts)]
    if seat:  # 长春|光机所: from behind the place on
        at = full.name.find(seat)
        return at >= 0 and _begins(core, [w for a, w in zip(cuts, words, strict=False) if a >= start + at + len(seat)])
    place = leading_place(document, full.name)
    heads = [words, [w for a, w in zip(cuts, words, strict=False) if a >= start + place]] if place else [words]
    if words[0] in _PUBLIC:
        heads = [*heads, words[1:]]  # 虎尾科大 for 国立虎尾科技大学
    own = len(words[0]) > 1 and core.startswith(words[0])  # 远山研究院 beside 远山海洋研究院 is another body
    return any(_begins(core, each) for each in heads) and not own


def _begins(core: str, words: list[str]) -> bool:
    """Whether the core is made of beginnings of the words, of the first one at its head."""
    if not words or core[0] != words[0][0]:
        return False
    at = 0
    for word in words:
        while at < len(core) and word and core[at] == word[0]:
            at, word = at + 1, word[1:]
    return at == len(core)
