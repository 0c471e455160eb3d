"""Word segmentation: rjieba where it has a wheel, jieba as reference and fallback; neither loads before the first cut."""

from __future__ import annotations

import sys
import warnings
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from typing import Any, Protocol


class Tokenizer(Protocol):
    """Cuts a text into words that, joined, are the text."""

    def cut(self, text: str) -> list[str]:
        """The words of the text, in order, none dropped."""
        ...


def coined(tokenizer: Tokenizer, word: str) -> bool:
    """Whether a tokenizer has put a word together that its dictionary does not have (千红 of 千红制药); False where it cannot tell."""
    known = getattr(tokenizer, "known", None)
    return known is not None and not known(word)


@cache
def _rjieba() -> Any:
    """An instance of our own, which nobody else's words change.

    ``import rjieba`` makes an instance too, which would take as long and as much memory again: so the extension inside the
    package is loaded alone, under its own name, where a later ``import rjieba`` finds it.
    """
    name = "rjieba.rjieba"
    if name not in sys.modules:
        package = PathFinder.find_spec("rjieba")
        spec = PathFinder.find_spec(name, package.submodule_search_locations) if package else None
        if spec is None or spec.loader is None:
            raise ImportError("rjieba is not installed")
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        sys.modules[name] = module
    return sys.modules[name].Jieba()


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

    def known(self, word: str) -> bool:
        """Whether the dictionary has the word."""
        return len(_rjieba().cut(word, False)) == 1


class JiebaTokenizer:
    """jieba itself: the reference."""

    def cut(self, text: str) -> list[str]:
        return list(_jieba().cut(text))

    def known(self, word: str) -> bool:
        """Whether the dictionary has the word."""
        return sum(1 for _ in _jieba().cut(word, HMM=False)) == 1


class DefaultTokenizer:
    """rjieba, or jieba where rjieba cannot be imported."""

    def cut(self, text: str) -> list[str]:
        try:
            return list(_rjieba().cut(text))
        except ImportError:
            return list(_jieba().cut(text))

    def known(self, word: str) -> bool:
        """Whether the dictionary has the word."""
        try:
            return len(_rjieba().cut(word, False)) == 1
        except ImportError:
            return sum(1 for _ in _jieba().cut(word, HMM=False)) == 1
