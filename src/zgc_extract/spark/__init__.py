"""Records on Apache Spark: a frame with texts becomes one with typed records and flat tables (``pip install 'zgc_extract[spark]'``)."""

try:
    import pyspark  # noqa: F401, I001
    import pyarrow  # noqa: F401
except ImportError as error:
    problem = f"zgc_extract.spark needs PySpark and PyArrow (no module {error.name}): pip install 'zgc_extract[spark]'"
    raise ImportError(problem, name=error.name) from error

from .frames import extract_records, flat_tables, record_of
from .types import record_type, table_type

__all__ = ["extract_records", "flat_tables", "record_of", "record_type", "table_type"]
