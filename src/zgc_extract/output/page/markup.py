"""HTML built from parts: whatever is not markup already is escaped, so that nothing a text says is ever read as markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


class Markup(str):
    """HTML that is safe as it stands; made by `element` and `join` only."""

    __slots__ = ()


def text(value: object) -> Markup:
    """A text as markup; a carriage return as a reference, which the parser would make a line feed.

    Example:
        >>> text('<b> & "x"')
        '&lt;b&gt; &amp; &quot;x&quot;'
    """
    return Markup(escape(str(value)).replace("\r", "&#13;"))


def join(parts: Iterable[object]) -> Markup:
    """Parts behind each other; None is nothing, what is no markup is escaped."""
    return Markup("".join(p if isinstance(p, Markup) else text(p) for p in parts if p is not None))


def element(name: str, *parts: object, **attributes: object) -> Markup:
    """An element; ``class_`` is ``class``, ``data_of`` is ``data-of``; an attribute that is None or False is left out.

    Example:
        >>> element("a", "甲 & 乙", href="#x", class_="m")
        '<a href="#x" class="m">甲 &amp; 乙</a>'
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{text(value)}"')
        for key, value in attributes.items() if value is not None and value is not False
    )  # fmt: skip
    if name in ("input", "br"):
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{join(parts)}</{name}>")
