"""Classes of what goes on inside: dataclasses with slots, made and filled several times as fast as with all that Python offers.

Things inside are told apart by what they are, not compared; so these have no ``==`` of their own. What users get to see and compare
(`zgc_extract.readings`) are ordinary dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(field_specifiers=(field,), eq_default=False)
def slotted(cls: type[_T]) -> type[_T]:
    """Make it a dataclass with slots."""
    made = dataclass(slots=True, eq=False, repr=False)(cls)
    made.__repr__ = _told  # type: ignore[method-assign]
    return made


@dataclass_transform(field_specifiers=(field,), eq_default=False, frozen_default=True)
def fixed(cls: type[_T]) -> type[_T]:
    """Make it a dataclass with slots that nobody changes: the type checker sees to that, at no cost when it runs."""
    return slotted(cls)


def _told(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{f.name}={getattr(self, f.name)!r}' for f in fields(self))})"
