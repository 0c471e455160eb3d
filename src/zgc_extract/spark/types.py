"""Spark's types for the record and its tables, made from the models themselves, with the way of values there and back.

A model is a struct with the model's fields; what the models have and Spark has not becomes:

- amounts: ``decimal(38,18)``, what Spark itself takes for Python's decimals; digits beyond the eighteenth are rounded;
- an entity or words (``subject``): a struct of id and name, with words in ``name`` and no id;
- one of several models (the activities): one struct with the fields of all; what a kind has not is null there.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Context, Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel
from pyspark.sql import types as spark

from ..models import EventRecord
from ..output.tables import COLUMNS, column_type
from ..slotted import fixed

#: One value to another.
Way = Callable[[Any], Any]

_SCALE = 18
_STEP = Decimal(1).scaleb(-_SCALE)
_ATOMS: dict[type, spark.DataType] = {
    str: spark.StringType(), int: spark.LongType(), bool: spark.BooleanType(), date: spark.DateType(),
    Decimal: spark.DecimalType(38, _SCALE),
}  # fmt: skip
#: The field of a model in which words stand where there is no entity.
_WORDS = "name"


@fixed
class Shape:
    """What holds the values of an annotation in Spark; a way is None where the value stays as it is."""

    type: spark.DataType
    nullable: bool = False
    pack: Way | None = None
    unpack: Way | None = None


def record_type() -> spark.StructType:
    """The type of the column ``record``: `EventRecord` as a struct."""
    return shape_of(EventRecord).type


def table_type(name: str) -> spark.ArrayType:
    """The type of a table in the column ``tables``: an array of its rows (columns as in `zgc_extract.output.COLUMNS`)."""
    fields = [spark.StructField(c, _ATOMS[column_type(c)]) for c in COLUMNS[name]]
    return spark.ArrayType(spark.StructType(fields), containsNull=False)


@cache
def shape_of(annotation: Any) -> Shape:
    """The shape of a model, or of the annotation of one of its fields.

    Raises:
        TypeError: Nothing in Spark is said here to hold it.
    """
    origin, args = get_origin(annotation), get_args(annotation)
    if annotation in _ATOMS:
        ways = (rounded, trimmed) if annotation is Decimal else (None, None)
        return Shape(_ATOMS[annotation], False, *ways)
    if origin is Annotated:
        return shape_of(args[0])
    if origin is Literal and all(isinstance(a, str) for a in args):
        return Shape(_ATOMS[str])
    if origin is list:
        return _list(shape_of(args[0]))
    if origin in (Union, types.UnionType):
        return _union([a for a in args if a is not type(None)], optional=type(None) in args)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _model(annotation)
    raise TypeError(f"no Spark type is known for {annotation}: say in zgc_extract.spark.types what holds it")


def _list(item: Shape) -> Shape:
    def each(way: Way | None) -> Way | None:
        return way and (lambda values: [v if v is None else way(v) for v in values])

    return Shape(spark.ArrayType(item.type, item.nullable), False, each(item.pack), each(item.unpack))


def _model(model: type[BaseModel]) -> Shape:
    annotations: dict[str, Any] = {name: field.annotation for name, field in model.model_fields.items()}
    shapes = {name: shape_of(annotation) for name, annotation in annotations.items()}
    fields = [spark.StructField(name, s.type, s.nullable) for name, s in shapes.items()]

    def through(ways: Mapping[str, Way | None]) -> Way | None:
        change = [(name, way) for name, way in ways.items() if way]
        if not change:
            return None
        return lambda data: {**data, **{name: way(data[name]) for name, way in change if data[name] is not None}}

    pack, unpack = through({n: s.pack for n, s in shapes.items()}), through({n: s.unpack for n, s in shapes.items()})
    return Shape(spark.StructType(fields), False, pack, unpack)


def _union(members: list[Any], *, optional: bool) -> Shape:
    models = [m for m in members if isinstance(m, type) and issubclass(m, BaseModel)]
    if len(members) == 1:
        one = shape_of(members[0])
        return Shape(one.type, optional or one.nullable, one.pack, one.unpack)
    if len(members) == 2 and len(models) == 1 and str in members:
        return _or_words(models[0], optional)
    if len(models) == len(members):
        return _one_of(models, optional)
    raise TypeError(f"no Spark type is known for one of {members}: say in zgc_extract.spark.types what holds it")


def _or_words(model: type[BaseModel], optional: bool) -> Shape:
    """A model or a string: the model's struct, with the string in its field for the name and nothing else."""
    one = shape_of(model)
    assert isinstance(one.type, spark.StructType) and not one.pack and not one.unpack, model
    fields = [spark.StructField(f.name, f.dataType, f.name != _WORDS) for f in one.type.fields]
    others = [f.name for f in fields if f.name != _WORDS]

    def pack(value: Any) -> Any:
        return {_WORDS: value} if isinstance(value, str) else value

    def unpack(value: Any) -> Any:
        return value[_WORDS] if all(value[n] is None for n in others) else value

    return Shape(spark.StructType(fields), optional, pack, unpack)


def _one_of(models: list[type[BaseModel]], optional: bool) -> Shape:
    """One of several models, told apart by ``kind``: one struct with the fields of all."""
    shapes = {model: shape_of(model) for model in models}
    by_kind = {kind: model for model in models for kind in get_args(model.model_fields["kind"].annotation)}
    fields: dict[str, spark.StructField] = {}
    for shape in shapes.values():
        for f in shape.type.fields:
            everywhere = all(f.name in m.model_fields for m in models)
            merged = spark.StructField(f.name, f.dataType, f.nullable or not everywhere)
            if fields.setdefault(f.name, merged).dataType != f.dataType:
                raise TypeError(f"{f.name} has two types among {[m.__name__ for m in models]}: one struct cannot hold both")
            if f.nullable:
                fields[f.name] = merged

    def pack(value: Any) -> Any:
        way = shapes[by_kind[value["kind"]]].pack
        return way(value) if way else value

    def unpack(value: Any) -> Any:
        model = by_kind[value["kind"]]
        value, way = {name: value[name] for name in model.model_fields}, shapes[model].unpack
        return way(value) if way else value

    return Shape(spark.StructType(list(fields.values())), optional, pack, unpack)


def rounded(amount: Decimal) -> Decimal:
    """An amount with no more digits behind the point than Spark's type has: a third has ten, 0.111… as many as the text."""
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_SCALE:
        return amount.quantize(_STEP, context=Context(prec=200))
    return amount


def trimmed(amount: Decimal) -> Decimal:
    """An amount without the zeros that Spark's type puts behind it."""
    return amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount.normalize()


def arrow_type(kind: spark.DataType) -> pa.DataType:
    """Arrow's name for one of the types that stand here."""
    if isinstance(kind, spark.StructType):
        return pa.struct([pa.field(f.name, arrow_type(f.dataType), f.nullable) for f in kind.fields])
    if isinstance(kind, spark.ArrayType):
        # "element": what Spark calls it
        return pa.list_(pa.field("element", arrow_type(kind.elementType), kind.containsNull))
    if isinstance(kind, spark.DecimalType):
        return pa.decimal128(kind.precision, kind.scale)
    return {spark.StringType: pa.string(), spark.LongType: pa.int64(), spark.BooleanType: pa.bool_(), spark.DateType: pa.date32()}[
        type(kind)
    ]
