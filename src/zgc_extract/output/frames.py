"""Tables as data frames, for those who have pandas or polars."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..errors import OutputError
from .tables import Table

if TYPE_CHECKING:
    import pandas
    import polars


def to_pandas(tables: Mapping[str, Table]) -> dict[str, pandas.DataFrame]:
    """Each table as a pandas frame; amounts stay `Decimal`.

    Raises:
        OutputError: pandas is not installed.
    """
    try:
        import pandas
    except ImportError as error:
        raise OutputError("frames need the package pandas: pip install pandas") from error
    return {name: pandas.DataFrame(t.rows, columns=list(t.columns)) for name, t in tables.items()}


def to_polars(tables: Mapping[str, Table]) -> dict[str, polars.DataFrame]:
    """Each table as a polars frame; amounts stay `Decimal`.

    Raises:
        OutputError: polars is not installed.
    """
    try:
        import polars
    except ImportError as error:
        raise OutputError("frames need the package polars: pip install polars") from error
    return {
        name: polars.DataFrame(t.rows, schema=list(t.columns), orient="row", infer_schema_length=None) for name, t in tables.items()
    }
