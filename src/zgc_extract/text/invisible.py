"""Characters that no reader sees, taken out."""

from __future__ import annotations

from ..shelf import compiled
from .offsets import Edit

# Controls (not tab and the line ends of all kinds), soft hyphen, zero-width and bidirectional marks, variation selectors, byte-order mark.
_UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
)
_INVISIBLE = compiled(f"[{_UNSEEN}]+")
_PRIVATE = compiled("[\ue000-\uf8ff]+")
_EITHER = compiled(f"[{_UNSEEN}\ue000-\uf8ff]")


def has_unseen(text: str) -> bool:
    """Whether there is anything for `find_invisible` or `find_private`: one look, as most texts have none."""
    return _EITHER.search(text) is not None


def find_invisible(text: str) -> list[Edit]:
    """Characters that a reader cannot see: zero-width, soft hyphen, bidirectional marks, controls.

    Example:
        >>> find_invisible("中\u200b关村")
        [Edit(start=1, end=2, text='', spans=())]
    """
    return [Edit(*m.span()) for m in _INVISIBLE.finditer(text)]


def find_private(text: str) -> list[Edit]:
    """Private-use characters: icons of a page's own font."""
    return [Edit(*m.span()) for m in _PRIVATE.finditer(text)]
