"""Tables as CSV files that a spreadsheet opens without running anything that a text says."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .tables import Table

#: A cell that begins so is a formula to a spreadsheet.
_FORMULA = (*"=+-@＝＋－＠", "\t", "\r", "\n")


def to_csv(table: Table, *, header: bool = True) -> str:
    r"""The table as CSV (RFC 4180, ``\n`` between rows), its first row the names of the columns unless ``header`` is false.

    A text that begins as a formula does gets a ``'`` in front, as spreadsheets themselves write it.
    """
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n")
    if header:
        write.writerow(table.columns)
    for row in table.rows:
        write.writerow(map(cell, row))
    return out.getvalue()


def cell(value: Any) -> Any:
    """A value as a cell: nothing for None, plain digits for amounts, no formulas."""
    if isinstance(value, str):
        return "'" + value if value.startswith(_FORMULA) else value
    if value is None:
        return ""
    return format(value, "f") if hasattr(value, "as_tuple") else value


def write_csv(tables: Iterable[Table], folder: Path) -> list[Path]:
    """Write ``NAME.csv`` for each table (UTF-8 with a byte order mark, which spreadsheets need); gives the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for table in tables:
        path = folder / f"{table.name}.csv"
        path.write_text(to_csv(table), encoding="utf-8-sig", newline="")
        paths.append(path)
    return paths
