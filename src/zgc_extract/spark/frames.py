"""Frames of texts to frames of records, and these to flat tables."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from pyspark.sql import Column, DataFrame, Row
from pyspark.sql import functions as F
from pyspark.sql import types as spark

from ..errors import InputError
from ..models import EventRecord
from ..output.tables import COLUMNS
from .batches import Reader
from .types import record_type, shape_of, table_type

if TYPE_CHECKING:
    import pyarrow as pa

    from ..extractor import Extractor

#: What may be in a column, by what it is for.
_TEXT = (spark.StringType, spark.VarcharType, spark.CharType, spark.BinaryType, spark.NullType)
_DAY = (*_TEXT[:3], spark.DateType, spark.TimestampType, spark.TimestampNTZType, spark.NullType)
_PREFIX = "__zgc_extract_"


def extract_records(
    frame: DataFrame, text: str | Column = "text", *,
    path: str | Column | None = None, reference_date: date | str | Column | None = None,
    published: date | str | Column | None = None, encoding: str | Column | None = None,
    record: bool = True, tables: Collection[str] = (), extractor: Extractor | None = None,
) -> DataFrame:  # fmt: skip
    """The frame with the record of each text: its columns, and ``record``, ``tables`` and ``error``.

    ``record`` is the `EventRecord` as a struct (`record_type`). ``tables`` has an array of rows for each table that was asked for,
    the same rows as `zgc_extract.output.tables` gives; `flat_tables` takes them apart. A text that cannot be read (null, blank,
    binary, a mistake in a rule) gives null there and the reason in ``error``, which is null elsewhere; the job goes on.

    It is one `mapInArrow`: Spark reads every text once, however many of the new columns a query takes; a batch goes through
    a few hundred texts at a time, whatever ``spark.sql.execution.arrow.maxRecordsPerBatch`` is; and the extractor is made once for
    each Python worker. Only the frame's own columns go through Python with the texts: select those that are needed first.

    Args:
        frame: Has a text in each row.
        text: The column of the texts: strings, or bytes, which are decoded as the command does it.
        path: A column that names the text: a URL, a file, any id. Kept in ``source.path``, and the key ``record`` of the tables.
        reference_date: The day against which 今年, 昨日, 5日 are read: one for all, or a column (dates, timestamps, ISO strings).
        published: The day the text was published, likewise.
        encoding: The name of the encoding of all texts in bytes, or a column with names; without one it is told from the bytes.
        record: Whether the column ``record`` is wanted.
        tables: Names of the tables that are wanted (`zgc_extract.output.COLUMNS`): ``("people", "positions", "money")``.
        extractor: One with words or rules of your own; it is sent to the workers.

    Raises:
        InputError: A column is not what it should be, or there is one of the new names already.

    Example:
        >>> frame = spark.createDataFrame([("a.txt", "湖北省科技厅副厅长周明远表示,将扩大开放。")], ["url", "text"])
        >>> records = extract_records(frame, path="url", tables=["positions"])
        >>> records.select("url", "record.people.name", "error").show()
        +-----+--------+-----+
        |  url|    name|error|
        +-----+--------+-----+
        |a.txt|[周明远]| NULL|
        +-----+--------+-----+
        >>> flat_tables(records)["positions"].select("record", "person", "organisation", "title").show()
        +------+------+------------+------+
        |record|person|organisation| title|
        +------+------+------------+------+
        | a.txt|周明远|湖北省科技厅|副厅长|
        +------+------+------------+------+
    """
    if unknown := [name for name in tables if name not in COLUMNS]:
        raise InputError(f"there is no table {unknown[0]!r}: choose among {', '.join(COLUMNS)}")
    new = [
        *([spark.StructField("record", record_type())] if record else []),
        *([spark.StructField("tables", spark.StructType([spark.StructField(n, table_type(n)) for n in tables]))] if tables else []),
        spark.StructField("error", spark.StringType()),
    ]
    if taken := [f.name for f in new if f.name.casefold() in {c.casefold() for c in frame.columns}]:
        raise InputError(f"the frame has a column {taken[0]!r}, where the result would stand: rename or drop it first")
    given: dict[str, Column] = {}
    constants: dict[str, date | str] = {}
    columns = {"text": text, "path": path, "reference_date": reference_date, "published": published, "encoding": encoding}
    for name, value in columns.items():
        if isinstance(value, date) or (name == "encoding" and isinstance(value, str)):
            constants[name] = value
        elif value is not None:
            given[name] = F.col(value) if isinstance(value, str) else value
    asked = frame.select("*", *(column.alias(_PREFIX + name) for name, column in given.items()))
    _check(asked, given)
    reader = Reader(len(frame.columns), tuple(given), constants, record, tuple(tables), extractor)

    def read(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return reader.read(batches)

    return asked.mapInArrow(read, spark.StructType([*frame.schema.fields, *new]))


def _check(asked: DataFrame, given: Collection[str]) -> None:
    for name in given:
        kind = asked.schema[_PREFIX + name].dataType
        wanted = {"text": _TEXT, "reference_date": _DAY, "published": _DAY}.get(name)
        if wanted and not isinstance(kind, wanted):
            what = "texts, as strings or bytes" if name == "text" else "days, as dates, timestamps or ISO strings"
            raise InputError(f"the column for {name} is {kind.simpleString()}: give one with {what}")


def flat_tables(records: DataFrame, *, keep: Collection[str | Column] = ()) -> dict[str, DataFrame]:
    """The tables of `extract_records` as flat frames, a row each for a person, a post, a sum …

    They are made from the column ``tables`` by Spark alone. A frame that is computed anew for each of them reads all texts anew:
    write the records to Parquet first and read them back, or `cache` them.

    Args:
        records: What ``extract_records(…, tables=…)`` gave.
        keep: Columns of it that every row of the tables shall have in front: an id, the day it was crawled.

    Returns:
        Frame by name, in the order in which the tables were asked for.

    Raises:
        InputError: There is no column ``tables``.
    """
    if "tables" not in records.columns:
        raise InputError("the frame has no column 'tables': name those you want in extract_records(…, tables=['people', 'money'])")
    kind = records.schema["tables"].dataType
    assert isinstance(kind, spark.StructType)
    return {name: records.select(*keep, F.inline(records["tables"][name])) for name in kind.names}


def record_of(row: Row | None, text: str | None = None) -> EventRecord | None:
    """The `EventRecord` in a collected row's ``record``; None where that is null.

    Args:
        row: The struct, as Spark gives it.
        text: The text, if the record shall know it (for its page).

    Example:
        >>> [record_of(row.record) for row in records.take(1)]  # doctest: +ELLIPSIS
        [EventRecord(schema_version='1.0', source=Source(path='a.txt', …
    """
    if row is None:
        return None
    unpack = shape_of(EventRecord).unpack
    data: Any = row.asDict(recursive=True)
    record = EventRecord.model_validate(unpack(data) if unpack else data)
    return record if text is None else record.with_text(text)
