"""Rules for organisations: by ending and by name, by a gloss or Latin name, by where they stand in the text."""

from __future__ import annotations

from . import context, glosses, known, partners, rows  # each adds its rules to the set
from .base import rules

__all__ = ["context", "glosses", "known", "partners", "rows", "rules"]
