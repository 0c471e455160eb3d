"""What many rules ask of the same stretch of a text, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar, cast

from ..fact import Story

_P = ParamSpec("_P")
_T = TypeVar("_T")


def remembered(find: Callable[Concatenate[Story, _P], _T]) -> Callable[Concatenate[Story, _P], _T]:
    """A function of a story whose results the story keeps, by what was asked: offsets and words, not by their names."""
    name = f"{find.__module__}.{find.__qualname__}"

    def asked(story: Story, /, *what: object) -> _T:
        known: dict[object, _T] | None = story.memo.get(name)
        if known is None:
            known = story.memo[name] = {}
        if what in known:
            return known[what]
        found = known[what] = find(story, *what)  # type: ignore[arg-type, call-arg]
        return found

    asked.__doc__, asked.__name__ = find.__doc__, find.__name__
    return cast("Callable[Concatenate[Story, _P], _T]", asked)
