"""What a Python worker does: Arrow batches of texts to Arrow batches of records."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ..errors import InputError, OutputError, ZgcExtractError
from ..extractor import Extractor, default_extractor
from ..many import together
from ..models import EventRecord
from ..output.tables import tables
from ..steps import Steps
from ..text import decode
from .types import arrow_type, rounded, shape_of, table_type

#: A batch that comes may have ten thousand texts; so many at most, or texts of so many characters, are records at the same time.
_ROWS = 256
_CHARACTERS = 1_000_000
#: So many texts, or bytes of them, are read in step.
_IN_STEP, _BYTES = 32, 48_000

Answer = EventRecord | ZgcExtractError


@lru_cache(maxsize=4)
def _opened(pickled: bytes) -> Extractor:
    """The extractor that was sent, made once in each worker: Spark opens what it sends anew for each task."""
    extractor: Extractor = pickle.loads(pickled)
    return extractor


@dataclass(frozen=True)
class Reader:
    """Reads batches; it is what Spark sends to the workers.

    Args:
        kept: How many columns the frame itself has; they go through.
        given: Names of the columns behind them: ``text``, and what is given with each.
        constants: What is the same for all texts.
        record: Whether records are wanted.
        tables: Which tables are.
        extractor: The default one if None.
    """

    kept: int
    given: tuple[str, ...]
    constants: Mapping[str, Any]
    record: bool
    tables: tuple[str, ...]
    extractor: Extractor | None = field(repr=False)

    def __getstate__(self) -> dict[str, Any]:
        from pyspark import cloudpickle  # unlike pickle it can send a rule that stands in a notebook

        state = {f.name: getattr(self, f.name) for f in fields(self)}
        return {**state, "extractor": self.extractor and cloudpickle.dumps(self.extractor)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        sent = state["extractor"]
        self.__dict__.update({**state, "extractor": sent and _opened(sent)})

    def read(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The frame's own columns with the results, in pieces of a batch."""
        for batch in batches:
            start = 0
            for answers in self._pieces(batch):
                own = batch.select(range(self.kept)).slice(start, len(answers))
                start += len(answers)
                columns = self._columns(answers)
                schema = pa.schema([*own.schema, *columns.type])
                yield pa.RecordBatch.from_arrays([*own.columns, *columns.flatten()], schema=schema)

    def _pieces(self, batch: pa.RecordBatch) -> Iterator[list[Answer]]:
        answers: list[Answer] = []
        size = 0
        for rows in _rows_together(batch.column(self.kept + self.given.index("text"))):
            read = together(self._steps, [(batch, row) for row in rows])
            answers += read
            size += sum(answer.source.characters for answer in read if isinstance(answer, EventRecord))
            if len(answers) >= _ROWS or size >= _CHARACTERS:
                yield answers
                answers, size = [], 0
        if answers:
            yield answers

    def _steps(self, place: tuple[pa.RecordBatch, int]) -> Steps[EventRecord]:
        batch, row = place
        given = dict(self.constants)
        for column, name in enumerate(self.given, self.kept):
            try:
                given[name] = batch.column(column)[row].as_py()
            except UnicodeDecodeError:  # bytes that were cast to a string
                raise InputError(f"the {name} is not UTF-8: give the column as it is, in bytes") from None
        text, encoding = _text(given["text"], given.get("encoding"))
        path = given.get("path")
        return (yield from (self.extractor or default_extractor()).steps(
            text, reference_date=_day(given, "reference_date"), published=_day(given, "published"),
            path=None if path is None else str(path), encoding=encoding,
        ))  # fmt: skip

    def _columns(self, answers: list[Answer]) -> pa.StructArray:
        """The new columns, as a struct's."""
        rows = [self._row(answer) for answer in answers]
        kind = self._type()
        try:
            return pa.array(rows, kind)
        except (pa.ArrowException, OverflowError):  # at least one does not fit
            return pa.array([_fitting(row, kind) for row in rows], kind)

    def _type(self) -> pa.StructType:
        record = [pa.field("record", arrow_type(shape_of(EventRecord).type))] if self.record else []
        each = [pa.field(name, arrow_type(table_type(name))) for name in self.tables]
        return pa.struct([*record, *([pa.field("tables", pa.struct(each))] if each else []), pa.field("error", pa.string())])

    def _row(self, answer: Answer) -> dict[str, Any]:
        if isinstance(answer, ZgcExtractError):
            return {"error": f"{type(answer).__name__}: {answer}"}
        data = answer.model_dump()
        row: dict[str, Any] = {}
        if self.record:
            pack = shape_of(EventRecord).pack
            row["record"] = pack(data) if pack else data
        if self.tables:
            row["tables"] = {
                name: [{c: rounded(v) if isinstance(v, Decimal) else v for c, v in r.items()} for r in table.dicts()]
                for name, table in tables([data], self.tables).items()
            }
        return row


def _fitting(row: dict[str, Any], kind: pa.StructType) -> dict[str, Any]:
    try:
        pa.array([row], kind)
    except (pa.ArrowException, OverflowError) as error:
        problem = f"the record does not fit the types of its columns ({error}): extract this text by itself"
        return {"error": f"{OutputError.__name__}: {problem}"}
    return row


def _rows_together(texts: pa.Array) -> Iterator[range]:
    """The rows whose texts are read in step."""
    first = size = 0
    for row, length in enumerate(pc.fill_null(pc.binary_length(texts), 0).to_pylist()):
        size += length
        if size >= _BYTES or row - first == _IN_STEP - 1:
            yield range(first, row + 1)
            first, size = row + 1, 0
    if first < len(texts):
        yield range(first, len(texts))


def _text(value: str | bytes | None, encoding: str | None) -> tuple[str, str | None]:
    if value is None:
        raise InputError("the text is null: give a news report")
    return (value, None) if isinstance(value, str) else decode(bytes(value), encoding)


def _day(given: Mapping[str, Any], name: str) -> date | None:
    value = given.get(name)
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            raise InputError(f"the {name} {value!r} is no day: give it as YYYY-MM-DD") from None
    return value.date() if isinstance(value, datetime) else value
