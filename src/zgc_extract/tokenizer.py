"""Word segmentation: rjieba where it has a wheel, jieba as reference and fallback; neither loads before the first cut."""

from __future__ import annotations

import warnings
from functools import cache
from typing import Any, Protocol


class Tokenizer(Protocol):
    """Cuts a text into words that, joined, are the text."""

    def cut(self, text: str) -> list[str]:
        """The words of the text, in order, none dropped."""
        ...


@cache
def _rjieba() -> Any:
    import rjieba

    return rjieba.Jieba()


@cache
def _jieba() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own SyntaxWarnings and pkg_resources
        import jieba
    tokenizer = jieba.Tokenizer()
    # initialize() would write a shared cache file into the temp folder.
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


class RjiebaTokenizer:
    """jieba's algorithm and dictionary in Rust: the default."""

    def cut(self, text: str) -> list[str]:
        return list(_rjieba().cut(text))


class JiebaTokenizer:
    """jieba itself: the reference."""

    def cut(self, text: str) -> list[str]:
        return list(_jieba().cut(text))


class DefaultTokenizer:
    """rjieba, or jieba where rjieba cannot be imported."""

    def cut(self, text: str) -> list[str]:
        try:
            return list(_rjieba().cut(text))
        except ImportError:
            return list(_jieba().cut(text))
