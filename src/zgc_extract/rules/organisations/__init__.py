"""Rules for organisations: by ending and by name, by a gloss or Latin name, by where they stand in the text."""

from __future__ import annotations

from . import (  # each adds its rules to the set
    affiliated,
    brands,
    columns,
    context,
    counted_rows,
    crews,
    echoes,
    foreign_firms,
    founded,
    glosses,
    known,
    mastheads,
    media_rows,
    ministries,
    national_teams,
    overseas,
    own_parts,
    partners,
    rows,
    school_offices,
    shared,
    short_forms,
    sources,
    stakes,
    townships,
    traded,
)
from .base import rules

__all__ = [
    "affiliated", "brands", "columns", "context", "counted_rows", "crews", "echoes", "foreign_firms", "founded",
    "glosses", "known", "mastheads", "media_rows", "ministries", "national_teams", "overseas", "own_parts", "partners",
    "rows", "rules",
    "school_offices", "shared", "short_forms", "sources", "stakes", "townships", "traded",
]  # fmt: skip
