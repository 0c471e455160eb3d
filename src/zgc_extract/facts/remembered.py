"""What many rules ask of the same stretch of a text, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from ..fact import Story

_P = ParamSpec("_P")
_T = TypeVar("_T")


def remembered(find: Callable[Concatenate[Story, _P], _T]) -> Callable[Concatenate[Story, _P], _T]:
    """A function of a story whose results the story keeps, by what was asked: offsets and words, not by their names."""
    name = f"{find.__module__}.{find.__qualname__}"

    def asked(story: Story, /, *what: _P.args, **named: _P.kwargs) -> _T:
        if named:
            return find(story, *what, **named)
        known: dict[object, _T] | None = story.memo.get(name)
        if known is None:
            known = story.memo[name] = {}
        if what in known:
            return known[what]
        found = known[what] = find(story, *what, **named)
        return found

    asked.__doc__, asked.__name__, asked.__wrapped__ = find.__doc__, find.__name__, find  # type: ignore[attr-defined]
    return asked
