"""Structured facts from Chinese event news, each with its place in the text.

Nothing is loaded before it is used: ``import zgc_extract`` takes no time, the first call pays for what it needs.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    from .calls import (
        extract,
        extract_dates,
        extract_money,
        extract_organisations,
        extract_parks,
        extract_people,
        extract_places,
        extract_titles,
    )
    from .errors import InputError, ZgcExtractError
    from .extractor import Extractor
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

#: Where the names are that are loaded when first asked for; what is in none of these modules is in ``calls``.
_HOMES = {
    "EventRecord": "models", "Extractor": "extractor", "InputError": "errors", "Lexicon": "lexicon", "ZgcExtractError": "errors",
    "default_lexicon": "lexicon", "default_rules": "rules", "installed_rules": "plugins", "read_words": "lexicon",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module(f".{_HOMES.get(name, 'calls')}", __name__), name)
    if not name.startswith("_"):
        try:
            return import_module(f".{name}", __name__)
        except ModuleNotFoundError:
            pass
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
