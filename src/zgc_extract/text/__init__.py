"""From the text as it was given to a clean one with the way back: decode, repair, normalise, lay out."""

from .clean import Change, CleanText, clean
from .datelines import Dateline, read_datelines
from .decode import decode
from .grids import Grid, find_grids
from .layout import Line, lay_out
from .mastheads import read_mastheads
from .offsets import OffsetMap
from .sentences import sentence_spans

__all__ = [
    "Change", "CleanText", "Dateline", "Grid", "Line", "OffsetMap", "clean", "decode", "find_grids", "lay_out", "read_datelines",
    "read_mastheads", "sentence_spans",
]  # fmt: skip
