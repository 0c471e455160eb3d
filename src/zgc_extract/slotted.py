"""Classes with slots for the fields that are written down, made and filled several times as fast as dataclasses.

Things inside (`slotted`, `fixed`) are told apart by what they are, not compared; so these have no ``==`` of their own. What users get
to see and compare (`zgc_extract.readings`) is a `value`, a dataclass to everybody.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, dataclass, field
from typing import Any, TypeVar, dataclass_transform

from .shelf import code_of

_T = TypeVar("_T")


@dataclass_transform(field_specifiers=(field,), eq_default=False)
def slotted(cls: type[_T]) -> type[_T]:
    """Make it a class with slots, which takes its fields in their order.

    Example:
        >>> @slotted
        ... class Word:
        ...     text: str
        ...     number: int = 1
        ...     places: list[int] = field(default_factory=list)
        >>> Word("云谷", places=[3]), replace(Word("云谷"), number=2)
        (Word(text='云谷', number=1, places=[3]), Word(text='云谷', number=2, places=[]))

    What is ``field(init=False)`` is not taken but worked out from the others, in ``__post_init__``.
    """
    names = tuple(cls.__annotations__)
    body = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    defaults = {name: body.pop(name) for name in names if name in body}
    taken = tuple(name for name in names if getattr(defaults.get(name), "init", True))
    body |= {"__qualname__": cls.__qualname__, "__slots__": names, "__match_args__": taken}
    body |= {"__init__": _filler(taken, defaults, "self.__post_init__()" if "__post_init__" in body else ""), "__repr__": _told}
    made: type[_T] = type(cls.__name__, cls.__bases__, body)
    return made


@dataclass_transform(field_specifiers=(field,), eq_default=False, frozen_default=True)
def fixed(cls: type[_T]) -> type[_T]:
    """Make it a class with slots that nobody changes: the type checker sees to that, at no cost when it runs."""
    return slotted(cls)


@dataclass_transform(field_specifiers=(field,), frozen_default=True)
def value(cls: type[_T]) -> type[_T]:
    """Make it a dataclass with slots that nobody changes, compared and hashed by all its fields.

    Example:
        >>> @value
        ... class Sum:
        ...     amount: int
        ...     currency: str = "CNY"
        >>> Sum(3), Sum(3) == Sum(3, "CNY"), len({Sum(3), Sum(3), Sum(4)})
        (Sum(amount=3, currency='CNY'), True, 2)
    """
    names = tuple(cls.__annotations__)
    own, others = (f"({''.join(f'{one}.{name}, ' for name in names)})" for one in ("self", "other"))
    defaults = {name: vars(cls)[name] for name in names if name in vars(cls)}
    space: dict[str, Any] = {"__init__": _filler(names, defaults, ""), "__repr__": _told}
    exec(code_of(f"def __eq__(self, other):\n return {own} == {others} if other.__class__ is self.__class__ else NotImplemented\n"
                 f"def __hash__(self):\n return hash({own})"), space)  # fmt: skip
    for method in ("__init__", "__repr__", "__eq__", "__hash__"):
        setattr(cls, method, space[method])
    return dataclass(slots=True, init=False, repr=False, eq=False)(cls)


def replace(thing: _T, **changes: Any) -> _T:
    """Another one with other values in some fields."""
    return type(thing)(**{name: getattr(thing, name) for name in thing.__match_args__ if name not in changes}, **changes)  # type: ignore[attr-defined]


class Lazy:
    """What a class with slots derives from that has cached properties too: they need a dict, and take ten times as long to read."""


def _filler(names: tuple[str, ...], defaults: dict[str, Any], last: str) -> Callable[..., None]:
    """The ``__init__``, and what it does last."""
    takes, puts = [], []
    for name in names:
        takes.append(f"{name}=_{name}" if name in defaults else name)
        anew = isinstance(defaults.get(name), Field)
        puts.append(f"self.{name} = _{name}.default_factory() if {name} is _{name} else {name}" if anew else f"self.{name} = {name}")
    space = {f"_{name}": default for name, default in defaults.items()}
    exec(code_of(f"def __init__(self, {', '.join(takes)}):\n " + "\n ".join((*puts, last))), space)
    filler: Callable[..., None] = space["__init__"]
    return filler


def _told(self: Any) -> str:
    return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"
