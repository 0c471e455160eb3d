"""Tables as a database file, with views that answer the questions people ask."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from ..errors import OutputError
from .tables import Table, column_type

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
    def commit(self) -> Any: ...
    def close(self) -> None: ...


class DatabaseFile:
    """A new database file that is filled bit by bit; it stands in its place when it is whole, and not before.

    Use it in a ``with``: at its end the views are added and the file is put in its place, or, after an error, removed.

    Args:
        path: The file to make.
        connect: Opens a connection to a new file.
        amounts: The database's type for amounts.
        text: The database's type for text.
        adapt: A cell as the database takes it.
        errors: What its driver raises where it cannot write.
    """

    def __init__(
        self, path: Path, connect: Callable[[str], _Connection], *, amounts: str, text: str, adapt: Callable[[Any], Any],
        errors: tuple[type[Exception], ...],
    ) -> None:  # fmt: skip
        if path.exists():
            raise OutputError(f"{path} is there already: name a new file, or remove it first")
        self._path, self._part = path, path.with_name(path.name + ".part")
        self._amounts, self._text, self._adapt = amounts, text, adapt
        self._errors: tuple[type[Exception], ...] = (OSError, *errors)
        self._made: set[str] = set()
        self._remove()
        with self._told():
            self._connection = connect(str(self._part))

    def add(self, tables: Iterable[Table]) -> None:
        """Add the rows of the tables.

        Raises:
            OutputError: The file cannot be written.
        """
        with self._told():
            for table in tables:
                if table.name not in self._made:
                    columns = ", ".join(f'"{c}" {self._type(c)}' for c in table.columns)
                    self._connection.execute(f"CREATE TABLE {table.name} ({columns})")
                    self._made.add(table.name)
                if table.rows:
                    marks = ", ".join("?" * len(table.columns))
                    rows = [tuple(map(self._adapt, row)) for row in table.rows]
                    self._connection.executemany(f"INSERT INTO {table.name} VALUES ({marks})", rows)

    def __enter__(self) -> DatabaseFile:
        return self

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        try:
            with self._told(), closing(self._connection):
                if error is None:
                    for name, query in VIEWS.items():
                        self._connection.execute(f"CREATE VIEW {name} AS {query}")
                    self._connection.commit()
            if error is None:
                os.replace(self._part, self._path)
        finally:
            self._remove()

    def _type(self, column: str) -> str:
        return {int: "INTEGER", Decimal: self._amounts}.get(column_type(column), self._text)

    def _remove(self) -> None:
        """Take away what is unfinished, with the database's own files beside it."""
        for rest in ("", "-journal", ".wal"):
            self._part.with_name(self._part.name + rest).unlink(missing_ok=True)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except self._errors as error:
            raise OutputError(f"{self._path} cannot be written ({error}): name another place") from error


def sqlite_file(path: Path) -> DatabaseFile:
    """A new SQLite file; amounts are NUMERIC, days ISO text.

    Raises:
        OutputError: The file is there already, or cannot be written.
    """
    import sqlite3  # only where a database is asked for

    return DatabaseFile(
        path, sqlite3.connect, amounts="NUMERIC", text="TEXT", adapt=_plain, errors=(sqlite3.OperationalError,)
    )  # fmt: skip


def duckdb_file(path: Path) -> DatabaseFile:
    """A new DuckDB file; amounts are DECIMAL(38, 4).

    Raises:
        OutputError: The file is there already or cannot be written, or the package duckdb is not installed.
    """
    duckdb = need_duckdb()

    def connect(name: str) -> _Connection:
        connection: _Connection = duckdb.connect(name)
        connection.execute("BEGIN")  # one transaction: each row by itself would be written to the disk
        return connection

    return DatabaseFile(
        path, connect, amounts="DECIMAL(38, 4)", text="VARCHAR", adapt=_text_days, errors=(duckdb.Error,)
    )  # fmt: skip


def write_sqlite(tables: Iterable[Table], path: Path) -> None:
    """Write a new SQLite file with every table and the views of `VIEWS`; amounts are NUMERIC, days ISO text.

    Raises:
        OutputError: The file is there already, or cannot be written.
    """
    with sqlite_file(path) as file:
        file.add(tables)


def write_duckdb(tables: Iterable[Table], path: Path) -> None:
    """Write a new DuckDB file with every table and the views of `VIEWS`; amounts are DECIMAL(38, 4).

    Raises:
        OutputError: The file is there already or cannot be written, or the package duckdb is not installed.
    """
    with duckdb_file(path) as file:
        file.add(tables)


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


def _text_days(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _plain(value: Any) -> Any:
    return format(value, "f") if isinstance(value, Decimal) else _text_days(value)
