"""Where records go: one stream, a file for each, a folder of tables, a database."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol
from urllib.parse import quote

from ..errors import OutputError
from .inputs import Input

if TYPE_CHECKING:
    from ..models import EventRecord
    from ..output import Table

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


def standard_output() -> BinaryIO:
    """Bytes, as every platform's text layer would change line ends or refuse characters."""
    return sys.stdout.buffer


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


class Lines:
    """A text behind the other, each whole before the next begins."""

    def __init__(self, render: Render, path: Path | None) -> None:
        self._render = render
        self._own = path is not None
        self._out = _open(path) if path else standard_output()

    def put(self, item: Input, record: EventRecord) -> None:
        self._out.write(_bytes(self._render(record) + "\n"))
        self._out.flush()

    def close(self) -> None:
        if self._own:
            self._out.close()


class Array:
    """A JSON array of the records' documents, closed even where the batch was interrupted."""

    def __init__(self, render: Render, path: Path | None) -> None:
        self._lines, self._render = Lines(self._item, path), render
        self._any = False

    def _item(self, record: EventRecord) -> str:
        text = ("," if self._any else "[") + "\n" + self._render(record)
        self._any = True
        return text

    def put(self, item: Input, record: EventRecord) -> None:
        self._lines.put(item, record)

    def close(self) -> None:
        self._lines._out.write(b"]\n" if self._any else b"[]\n")
        self._lines._out.flush()
        self._lines.close()


class Whole:
    """One document in one file, put in its place when it is whole."""

    def __init__(self, render: Render, path: Path) -> None:
        self._render, self._path = render, path

    def put(self, item: Input, record: EventRecord) -> None:
        _replace(self._path, self._render(record))

    def close(self) -> None:
        pass


class Folder:
    """A document for each input, below a folder, in the folders that the inputs have."""

    def __init__(self, render: Render, folder: Path, suffix: str) -> None:
        self._render, self._folder, self._suffix = render, folder, suffix
        _make(folder)

    def put(self, item: Input, record: EventRecord) -> None:
        path = self._folder / f"{item.place}{self._suffix}"
        _make(path.parent)
        _replace(path, self._render(record))

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
        _replace(self._folder / ("index-of-all.html" if self._taken else "index.html"), self._index.page())


class Csv:
    """A folder with a CSV file for each table, or one table on standard output; rows are added record by record."""

    def __init__(self, names: Iterable[str], folder: Path | None) -> None:
        from ..output import COLUMNS, Table, to_csv

        self._to_csv, self._files = to_csv, {}
        if folder:
            _make(folder)
        for name in names:
            out = _open(folder / f"{name}.csv") if folder else standard_output()
            # a spreadsheet needs the byte order mark
            out.write((b"\xef\xbb\xbf" if folder else b"") + _bytes(to_csv(Table(name, COLUMNS[name]))))
            self._files[name] = out
        self._own = folder is not None

    def put(self, item: Input, record: EventRecord) -> None:
        tables = record.to_tables()
        for name, out in self._files.items():
            out.write(_bytes(self._to_csv(tables[name], header=False)))
            out.flush()

    def close(self) -> None:
        for out in self._files.values():
            out.flush()
            if self._own:
                out.close()


class Database:
    """A new database file; the tables are gathered and written at the end, in the way that the format has."""

    def __init__(self, write: Callable[[Iterable[Table], Path], None], path: Path) -> None:
        from ..output import tables

        if path.exists():
            raise OutputError(f"{path} is there already: name a new file, or remove it first")
        _make(path.parent)
        self._write, self._path, self._tables = write, path, tables(())

    def put(self, item: Input, record: EventRecord) -> None:
        for name, table in record.to_tables().items():
            self._tables[name].rows.extend(table.rows)

    def close(self) -> None:
        self._write(self._tables.values(), self._path)


def _open(path: Path) -> BinaryIO:
    _make(path.parent)
    try:
        return path.open("wb")
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}: name another place with -o") from None


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"the folder {folder} cannot be made: {error.strerror}: name another place with -o") from None


def _replace(path: Path, text: str) -> None:
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(_bytes(text + "\n"))
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(f"{path} cannot be written: {error.strerror}: name another place with -o") from None


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
        from ..output import write_duckdb, write_sqlite
        from ..output.database import need_duckdb

        assert path is not None  # the options ask for it
        if form == "duckdb":
            need_duckdb()  # told before the work, not after it
        return Database(write_sqlite if form == "sqlite" else write_duckdb, path)
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
        return lambda record: json.dumps(record.to_jsonld(), ensure_ascii=False, indent=2)
    return lambda record: record.model_dump_json(indent=2 if form == "json" else None)
