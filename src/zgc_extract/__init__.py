"""Structured facts from Chinese event news, each with its place in the text."""

from ._version import __version__
from .errors import InputError, ZgcExtractError
from .extractor import Extractor, extract
from .models import EventRecord
from .rules import default_rules

__all__ = ["EventRecord", "Extractor", "InputError", "ZgcExtractError", "__version__", "default_rules", "extract"]
