"""Texts to try things on, and a tokenizer that loads nothing."""

from __future__ import annotations

import re
from importlib.resources import files

from ..shelf import compiled

_PIECE = compiled(r"[A-Za-z]+|\d+|.", re.S)


def sample_texts() -> dict[str, str]:
    """Reports of our own writing, by name: ``forum``, ``results``, and ``page``, which is as noisy as pages are.

    Example:
        >>> sorted(sample_texts())
        ['forum', 'page', 'results']
    """
    folder = files(__package__) / "texts"
    return {p.name.removesuffix(".txt"): p.read_bytes().decode("utf-8") for p in folder.iterdir() if p.name.endswith(".txt")}


def sample_text(name: str = "forum") -> str:
    """One of `sample_texts`."""
    return sample_texts()[name]


class CharacterTokenizer:
    """Cuts every Chinese character apart and keeps Latin words and numbers whole: it needs no dictionary and starts at once.

    Example:
        >>> CharacterTokenizer().cut("论坛2025年AI")
        ['论', '坛', '2025', '年', 'AI']
    """

    def cut(self, text: str) -> list[str]:
        """The pieces; joined they are the text."""
        return _PIECE.findall(text)
