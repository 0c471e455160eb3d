"""A record as tables to read on a terminal: a Chinese character takes two columns."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..models import EventRecord

_BOLD, _DIM, _OFF = "\x1b[1m", "\x1b[2m", "\x1b[0m"
#: Section → its colour and, table by table, the columns that are shown.
_SECTIONS: dict[str, tuple[int, tuple[str, ...]]] = {
    "events": (36, ("name", "date", "place", "venue", "attendance", "theme")),
    "people": (34, ("name", "latin_name", "aliases", "roles")),
    "positions": (34, ("person", "organisation", "title")),
    "organisations": (32, ("name", "kind", "parent", "aliases")),
    "parks": (33, ("name", "kind", "host", "district", "field", "aliases")),
    "places": (33, ("name", "kind", "division_code")),
    "dates": (35, ("value", "text", "basis")),
    "money": (31, ("amount", "upper", "currency", "comparator", "metric", "subject", "period", "text")),
    "quantities": (31, ("amount", "upper", "comparator", "unit", "noun", "text")),
    "documents": (36, ("title", "issuers", "date")),
    "statements": (35, ("speaker", "verb", "text")),
    "activities": (35, ("kind", "subject", "date", "modality", "text")),
}
_GAP = "  "
_MOST = 60  # columns that one cell takes at most on a terminal


def in_color() -> bool:
    """Colours are for a terminal, unless NO_COLOR says otherwise."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def width() -> int | None:
    """Columns of the terminal; None where there is none, and nothing is cut short."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def columns_of(text: str) -> int:
    """How many columns a text takes.

    Example:
        >>> columns_of("论坛2025")
        8
    """
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def cut(text: str, most: int) -> str:
    """The text, or as much of it as takes ``most`` columns with a … behind it."""
    if columns_of(text) <= most:
        return text
    out, used = "", 1
    for c in text:
        used += columns_of(c)
        if used > most:
            break
        out += c
    return out + "…"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = f"{value:,f}" if isinstance(value, Decimal) else str(value)
    return "".join(c if c.isprintable() else " " for c in text)  # a control character would move the terminal's cursor


def render(record: EventRecord, *, width: int | None = None, color: bool = False) -> str:
    """The record as tables, those without rows and columns without values left out."""
    bold, off = (_BOLD, _OFF) if color else ("", "")
    head = _cell(record.source.path or "standard input")
    lines = [f"{bold}{head}{off}"]
    tables = record.to_tables()
    for name, (hue, shown) in _SECTIONS.items():
        rows = list(_unique([_cell(row[c]) for c in shown] for row in tables[name].dicts()))
        if rows:
            title = f"\x1b[1;{hue}m{name}{_OFF}" if color else name
            lines += ["", f"{title} ({len(rows)})", *_table(shown, rows, width, color)]
    return "\n".join([*lines, ""])


def _unique(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    seen = set()
    for row in rows:
        if tuple(row) not in seen:
            seen.add(tuple(row))
            yield row


def _table(names: tuple[str, ...], rows: list[list[str]], width: int | None, color: bool) -> Iterator[str]:
    kept = [k for k in range(len(names)) if any(row[k] for row in rows)]
    cells = [[names[k] for k in kept], *([row[k] for k in kept] for row in rows)]
    widths = [max(columns_of(row[k]) for row in cells) for k in range(len(kept))]
    if width:
        widths = [min(w, _MOST) for w in widths]
        while sum(widths) + len(_GAP) * len(widths) > width and max(widths) > 8:
            widths[widths.index(max(widths))] -= 1
    for number, row in enumerate(cells):
        fitted = [cut(cell, w) if width else cell for cell, w in zip(row, widths, strict=True)]
        line = _GAP + _GAP.join(f + " " * (w - columns_of(f)) for f, w in zip(fitted, widths, strict=True)).rstrip()
        yield f"{_DIM}{line}{_OFF}" if color and not number else line
