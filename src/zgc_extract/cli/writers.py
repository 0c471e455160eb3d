"""Where records go: one stream, a file for each, a folder of tables, a database."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import quote

from ..errors import OutputError
from .inputs import Input
from .streams import Stream, in_place, make_folder, put_whole

if TYPE_CHECKING:
    from ..models import EventRecord
    from ..output.database import DatabaseFile

#: A record as the text of a whole document.
Render = Callable[["EventRecord"], str]


class Writer(Protocol):
    """Takes records one by one; what it has written at any moment is whole."""

    def put(self, item: Input, record: EventRecord) -> None:
        """Write one record."""
        ...

    def close(self) -> None:
        """Write what is left; also called where the batch was interrupted."""
        ...


class Lines:
    """A text behind the other, each whole before the next begins."""

    def __init__(self, render: Render, path: Path | None) -> None:
        self._render, self._out = render, Stream(path)

    def put(self, item: Input, record: EventRecord) -> None:
        self._out.write(self._render(record) + "\n")

    def close(self) -> None:
        self._out.close()


class Array:
    """A JSON array of the records' documents, closed even where the batch was interrupted."""

    def __init__(self, render: Render, path: Path | None) -> None:
        self._place = ExitStack()
        self._render, self._out = render, Stream(self._place.enter_context(in_place(path)) if path else None)
        self._any = False

    def put(self, item: Input, record: EventRecord) -> None:
        self._out.write((",\n" if self._any else "[\n") + self._render(record))
        self._any = True

    def close(self) -> None:
        with self._place:
            self._out.write("\n]\n" if self._any else "[]\n")
            self._out.close()


class Whole:
    """One document in one file, put in its place when it is whole."""

    def __init__(self, render: Render, path: Path) -> None:
        self._render, self._path = render, path

    def put(self, item: Input, record: EventRecord) -> None:
        put_whole(self._path, self._render(record))

    def close(self) -> None:
        pass


class Folder:
    """A document for each input, below a folder, in the folders that the inputs have."""

    def __init__(self, render: Render, folder: Path, suffix: str) -> None:
        self._render, self._folder, self._suffix = render, folder, suffix
        make_folder(folder)

    def put(self, item: Input, record: EventRecord) -> None:
        path = self._folder / f"{item.place}{self._suffix}"
        make_folder(path.parent)
        put_whole(path, self._render(record))

    def close(self) -> None:
        pass


class Pages(Folder):
    """A page for each input, and one that leads to them."""

    def __init__(self, render: Render, folder: Path) -> None:
        from ..output.page import Index

        super().__init__(render, folder, ".html")
        self._index, self._taken = Index(), False

    def put(self, item: Input, record: EventRecord) -> None:
        super().put(item, record)
        self._taken |= str(item.place) == "index"
        self._index.add(quote(f"{item.place.as_posix()}.html"), record.model_dump(mode="json"))

    def close(self) -> None:
        put_whole(self._folder / ("index-of-all.html" if self._taken else "index.html"), self._index.page())


class Csv:
    """A folder with a CSV file for each table, or one table on standard output; rows are added record by record."""

    def __init__(self, names: Iterable[str], folder: Path | None) -> None:
        from ..output import COLUMNS, Table, to_csv

        self._to_csv, self._files = to_csv, {name: Stream(folder / f"{name}.csv" if folder else None) for name in names}
        for name, out in self._files.items():
            # a spreadsheet needs the byte order mark
            out.write(("\ufeff" if folder else "") + to_csv(Table(name, COLUMNS[name])))

    def put(self, item: Input, record: EventRecord) -> None:
        tables = record.to_tables()
        for name, out in self._files.items():
            out.write(self._to_csv(tables[name], header=False))

    def close(self) -> None:
        for out in self._files.values():
            out.close()


class Database:
    """A new database file, put in its place at the end; its rows are written some thousands at a time."""

    def __init__(self, make: Callable[[Path], DatabaseFile], path: Path) -> None:
        from ..output import tables

        make_folder(path.parent)
        self._file, self._tables = make(path), tables(())

    def put(self, item: Input, record: EventRecord) -> None:
        for name, table in record.to_tables().items():
            self._tables[name].rows.extend(table.rows)
        if sum(len(table.rows) for table in self._tables.values()) > _ROWS:
            self._flush()

    def _flush(self) -> None:
        self._file.add(self._tables.values())
        for table in self._tables.values():
            table.rows.clear()

    def close(self) -> None:
        with self._file:
            self._flush()


#: Rows that are gathered before they go to a database: one by one they would take twice the time.
_ROWS = 5000


def writer_for(args: Any, inputs: list[Input]) -> Writer:
    """The writer for what the arguments ask.

    Raises:
        OutputError: The output cannot be written as asked; the message says how to ask.
    """
    one = len(inputs) == 1 and inputs[0].name in args.files  # a folder with one file in it is still a batch
    form = args.format or ("json" if one else "jsonl")
    path = Path(args.output) if args.output else None
    if path and any(i.name != "-" and path.exists() and path.resolve() == Path(i.name).resolve() for i in inputs):
        raise OutputError(f"{path} is one of the inputs: name another place with -o")
    if form == "csv":
        from ..output import COLUMNS

        wanted = [name for name in COLUMNS if not args.kinds or name in _tables_of(args.kinds)]
        return Csv(wanted, path)
    if form in ("sqlite", "duckdb"):
        from ..output.database import duckdb_file, sqlite_file

        assert path is not None  # the options ask for it
        return Database(sqlite_file if form == "sqlite" else duckdb_file, path)
    render = _renders(form, path is None)
    into_folder = path and form != "jsonl" and (path.is_dir() or str(args.output).endswith(("/", os.sep)) or not (one or path.suffix))
    if path and into_folder:
        return Pages(render, path) if form == "html" else Folder(render, path, {"table": ".txt", "jsonld": ".jsonld"}.get(form, ".json"))
    if path and path.is_dir():
        raise OutputError(f"{path} is a folder: JSON Lines are one file, name it with -o records.jsonl")
    if form == "html" and not one:
        raise OutputError(f"{len(inputs)} inputs make {len(inputs)} pages: name a folder for them with -o pages/")
    if form in ("json", "jsonld") and not one:
        return Array(render, path)
    return Whole(render, path) if path and one and form != "jsonl" else Lines(render, path)


def _tables_of(kinds: Iterable[str]) -> frozenset[str]:
    return frozenset("events" if k == "event" else k for k in kinds)


def _renders(form: str, to_screen: bool) -> Render:
    if form == "table":
        from .table import in_color, render, width

        return lambda record: render(record, width=width() if to_screen else None, color=to_screen and in_color())
    if form == "html":
        return lambda record: record.to_html()
    if form == "jsonld":
        import json  # for this form alone

        return lambda record: json.dumps(record.to_jsonld(), ensure_ascii=False, indent=2)
    return lambda record: record.model_dump_json(indent=2 if form == "json" else None)
