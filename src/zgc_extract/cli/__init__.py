"""The command ``zgc-extract``: reports in; records, tables, pages or databases out; messages on stderr."""

from .run import main

__all__ = ["main"]
