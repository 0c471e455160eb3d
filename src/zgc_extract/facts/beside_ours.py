"""Whom a page tells beside its own house (我校, 我院, 我县, 公司): they are others."""

from __future__ import annotations

from ..fact import Story
from ..shelf import compiled

#: What links a page's own house, or a part of it, with another, or what that does to it: 我院|与…, 我校文学院|与…, 甲医院|向我院捐赠.
_LINKED = compiled(
    r"我(?P<whole>[校院司])[一-龥]{2,12}?(?:学院|系|研究院|研究所|中心|[处部])[与和同](?!意)"
    r"|我(?P<unit>[一-龥]{1,3}?)(?:今[日天]|日前|近日|正式|分别|成功|又|还|再|也|已)*[与和同](?!意)"
    r"|[与和同]我(?P<mine>[一-龥]{1,3}?)(?=签|举|达|就|在|共|正|联|缔)"
    r"|(?:同时|还|也|又|再次|日前|近日|今[日天]){0,2}(?:[向给赴来到]|莅临)我(?P<upon>[一-龥])"
)


def beside_ours(story: Story, unit: str) -> frozenset[int]:
    """The bodies and places (by identity) that any sentence names beside the page's own house of a sort: 我院与|岷山县医院."""
    linked: dict[str, frozenset[int]] = story.memo.setdefault("beside ours", {})
    if unit not in linked:
        sides = [story.starting.get(m.end()) if m["whole"] or m["unit"] else story.ending.get(m.start())
                 for m in _LINKED.finditer(story.text) if unit in m.groups()] if "我" in story.text else []  # fmt: skip
        named = [m for m in sides if m is not None and m.kind in ("organisation", "park", "place")]
        linked[unit] = frozenset([id(story.entity(m)) for m in named])
    return linked[unit]


#: A word for the writer's own house right before 与: 公司与|江城银行.
_OWN_AND = compiled(r"(?<![\u4e00-\u9fff])(?P<noun>公司|集团|学校|医院|协会|商会)[与和同]$")


def beside_own(story: Story, noun: str) -> frozenset[int]:
    """The bodies (by identity) that the text tells beside the house that a word stands for: 公司与|江城银行|签署协议."""
    key = f"beside {noun}"
    if key not in story.memo:
        text, others = story.text, set()
        for m in story.of_kind("organisation") if f"{noun}与" in text or f"{noun}和" in text or f"{noun}同" in text else ():
            own = _OWN_AND.search(text, max(0, m.start - 4), m.start)
            if own is not None and own["noun"] == noun:
                others.add(id(story.entity(m)))
        story.memo[key] = frozenset(others)
    found: frozenset[int] = story.memo[key]
    return found
