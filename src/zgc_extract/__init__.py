"""Structured facts from Chinese event news, each with its place in the text."""

from ._version import __version__
from .extractor import Extractor

__all__ = ["Extractor", "__version__"]
