"""Word tables as data and their loader."""

from .tables import Lexicon, WordHit, default_lexicon

__all__ = ["Lexicon", "WordHit", "default_lexicon"]
