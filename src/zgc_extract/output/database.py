"""Tables as a database file, with views that answer the questions people ask."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from ..errors import OutputError
from .tables import Table

#: Columns that hold numbers; the others hold text.
_NUMBERS = frozenset({"start", "end", "mentions", "characters", "agreement"})
_AMOUNTS = frozenset({"amount", "upper", "attendance"})

VIEWS: dict[str, str] = {
    "who_spoke_where": """
        SELECT s.record, e.name AS event, e.date, e.place, s.speaker, p.organisation, p.title, s.form, count(*) AS statements
        FROM statements s
        LEFT JOIN events e ON e.record = s.record
        LEFT JOIN positions p ON p.record = s.record AND p.person_id = s.speaker_id
        WHERE s.modality = 'asserted'
        GROUP BY s.record, e.name, e.date, e.place, s.speaker, p.organisation, p.title, s.form""",
    "who_signed_with_whom": """
        SELECT a.record, act.date, a.entity AS party, b.entity AS partner, act.subject AS agreement
        FROM participants a
        JOIN participants b ON b.record = a.record AND b.activity_id = a.activity_id AND b.agreement = a.agreement
            AND b.entity_id <> a.entity_id
        JOIN activities act ON act.record = a.record AND act.id = a.activity_id
        WHERE a.role = 'party' AND b.role = 'party' AND act.modality = 'asserted'""",
    "park_signings": """
        SELECT w.* FROM who_signed_with_whom w JOIN parks k ON k.record = w.record AND k.name = w.party""",
    "who_got_what": """
        SELECT act.record, act.date, act.subject AS award, p.entity AS recipient
        FROM activities act JOIN participants p ON p.record = act.record AND p.activity_id = act.id
        WHERE act.kind = 'award' AND p.role = 'recipient' AND act.modality = 'asserted'""",
    "posts": """
        SELECT person, organisation, title, count(DISTINCT record) AS records FROM positions
        GROUP BY person, organisation, title""",
}


class _Connection(Protocol):
    def execute(self, sql: str, /) -> Any: ...
    def executemany(self, sql: str, rows: Any, /) -> Any: ...


def write_sqlite(tables: Iterable[Table], path: Path) -> None:
    """Write a new SQLite file with every table and the views of `VIEWS`; amounts are NUMERIC, days ISO text.

    Raises:
        OutputError: The file is there already.
    """
    import sqlite3  # only where a database is asked for

    _refuse_existing(path)
    try:
        with closing(sqlite3.connect(path)) as connection, connection:
            _fill(connection, tables, lambda column: "NUMERIC" if column in _AMOUNTS else "TEXT", _plain)
    except sqlite3.OperationalError as error:
        raise _unwritable(path, error) from error


def write_duckdb(tables: Iterable[Table], path: Path) -> None:
    """Write a new DuckDB file with every table and the views of `VIEWS`; amounts are DECIMAL(38, 4).

    Raises:
        OutputError: The file is there already, or the package duckdb is not installed.
    """
    _refuse_existing(path)
    duckdb = need_duckdb()
    try:
        with closing(duckdb.connect(str(path))) as connection:
            _fill(connection, tables, lambda column: "DECIMAL(38, 4)" if column in _AMOUNTS else "VARCHAR", _text_days)
    except duckdb.IOException as error:
        raise _unwritable(path, error) from error


def need_duckdb() -> Any:
    """The package duckdb.

    Raises:
        OutputError: It is not installed.
    """
    try:
        import duckdb
    except ImportError as error:
        raise OutputError("a DuckDB file needs the package duckdb: pip install duckdb, or write a SQLite file") from error
    return duckdb


def _unwritable(path: Path, error: Exception) -> OutputError:
    return OutputError(f"{path} cannot be written ({error}): name another place")


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise OutputError(f"{path} is there already: name a new file, or remove it first")


def _fill(connection: _Connection, tables: Iterable[Table], sort: Any, adapt: Any) -> None:
    for table in tables:
        columns = ", ".join(f'"{c}" {"INTEGER" if c in _NUMBERS else sort(c)}' for c in table.columns)
        connection.execute(f"CREATE TABLE {table.name} ({columns})")
        if table.rows:
            marks = ", ".join("?" * len(table.columns))
            rows = [tuple(map(adapt, row)) for row in table.rows]
            connection.executemany(f"INSERT INTO {table.name} VALUES ({marks})", rows)
    for name, query in VIEWS.items():
        connection.execute(f"CREATE VIEW {name} AS {query}")


def _text_days(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _plain(value: Any) -> Any:
    return format(value, "f") if isinstance(value, Decimal) else _text_days(value)
