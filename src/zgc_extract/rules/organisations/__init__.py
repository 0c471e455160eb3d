"""Rules for organisations: by ending and by name, by a gloss or Latin name, by where they stand in the text."""

from __future__ import annotations

from . import (  # each adds its rules to the set
    affiliated,
    context,
    counted_rows,
    echoes,
    glosses,
    known,
    own_parts,
    partners,
    rows,
    short_forms,
    townships,
    traded,
)
from .base import rules

__all__ = [
    "affiliated", "context", "counted_rows", "echoes", "glosses", "known", "own_parts", "partners", "rows", "rules", "short_forms",
    "townships", "traded",
]  # fmt: skip
