"""Word tables as data and their loader."""

from .tables import Lexicon, WordHit, default_lexicon
from .words import Word, read_words

__all__ = ["Lexicon", "Word", "WordHit", "default_lexicon", "read_words"]
