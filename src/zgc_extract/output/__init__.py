"""Records in other forms: flat tables, CSV, data frames, databases, JSON-LD. Works on plain data and knows nothing of the models."""

from .csv import to_csv, write_csv
from .database import VIEWS, write_duckdb, write_sqlite
from .frames import to_pandas, to_polars
from .jsonld import to_jsonld
from .tables import COLUMNS, Table, tables

__all__ = [
    "COLUMNS",
    "VIEWS",
    "Table",
    "tables",
    "to_csv",
    "to_jsonld",
    "to_pandas",
    "to_polars",
    "write_csv",
    "write_duckdb",
    "write_sqlite",
]
