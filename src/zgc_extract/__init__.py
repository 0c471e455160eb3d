"""Structured facts from Chinese event news, each with its place in the text."""

from ._version import __version__
from .shelf import shelved_patterns

with shelved_patterns():
    from .errors import InputError, ZgcExtractError
    from .extractor import (
        Extractor,
        extract,
        extract_dates,
        extract_money,
        extract_organisations,
        extract_parks,
        extract_people,
        extract_places,
        extract_titles,
    )
    from .lexicon import Lexicon, default_lexicon, read_words
    from .models import EventRecord
    from .plugins import installed_rules
    from .rules import default_rules

__all__ = [
    "EventRecord",
    "Extractor",
    "InputError",
    "Lexicon",
    "ZgcExtractError",
    "__version__",
    "default_lexicon",
    "default_rules",
    "extract",
    "extract_dates",
    "extract_money",
    "extract_organisations",
    "extract_parks",
    "extract_people",
    "extract_places",
    "extract_titles",
    "installed_rules",
    "read_words",
]
