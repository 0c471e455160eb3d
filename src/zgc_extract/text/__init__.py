"""From the text as it was given to a clean one with the way back: decode, repair, normalise, lay out."""

from .clean import Change, CleanText, clean
from .decode import decode
from .layout import Line, lay_out, sentence_spans
from .offsets import OffsetMap

__all__ = ["Change", "CleanText", "Line", "OffsetMap", "clean", "decode", "lay_out", "sentence_spans"]
