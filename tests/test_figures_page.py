"""Every row of the tables in docs/figures.md is what the library reads."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from zgc_extract import Extractor, extract
from zgc_extract.rules import default_rules

PAGE = Path(__file__).resolve().parent.parent / "docs/figures.md"
EXTRACTOR = Extractor(rules=[r for r in default_rules() if r.kind in ("document", "date", "money", "quantity")])
DAY = date(2025, 4, 2)
KINDS = {"Dates": "date", "Money": "money", "Counts": "quantity"}


def rows(width: int, head: str) -> list[tuple[str, ...]]:
    """The rows of all tables with that head, each with the section's kind before it."""
    found, kind, inside = [], "", False
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind = KINDS.get(line[3:], kind)
        cells = tuple(c.strip() for c in line.strip("|").split("|")) if line.startswith("|") else ()
        inside = bool(cells) and (inside or line.startswith(head))
        if inside and len(cells) == width and cells[0] not in ("text", "---"):
            found.append((kind, *cells))
    return found


def told(kind: str, value: object) -> str:
    if kind == "date":
        return str(getattr(value, "value", None) or "no value")
    amount = f"{value.amount}" + (f"..{value.upper}" if value.upper is not None else "")  # type: ignore[attr-defined]
    return f"{amount} {value.currency if kind == 'money' else value.unit} {value.comparator}"  # type: ignore[attr-defined]


READ = rows(2, "| text | read |")
MEANT = rows(4, "| text | metric |")


@pytest.mark.parametrize(("kind", "text", "wanted"), READ)
def test_read(kind: str, text: str, wanted: str) -> None:
    found = EXTRACTOR.mentions(text, kinds=(kind,), reference_date=DAY)
    assert "; ".join(f"{m.text} → {told(kind, m.value)}" for m in found) == wanted


@pytest.mark.parametrize(("kind", "text", "metric", "subject", "period"), MEANT)
def test_meaning(kind: str, text: str, metric: str, subject: str, period: str) -> None:
    *_, sum_ = extract(text).money
    name = getattr(sum_.subject, "name", sum_.subject)
    assert (sum_.metric or "", name or "", sum_.period or "") == (metric, subject, period)


def test_the_page_has_all_tables() -> None:
    assert {kind for kind, *_ in READ} == set(KINDS.values())
    assert len(READ) > 50
    assert len(MEANT) == 20
