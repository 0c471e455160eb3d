"""Word segmentation: rjieba where it has a wheel, jieba as reference and fallback; neither loads before the first cut."""

from __future__ import annotations

import sys
import warnings
from functools import cache, lru_cache
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from typing import Any, Protocol

from .text.word_file import WordFile, word_file

#: How long the first text may be to be cut with its own words; and how many words jieba's makers counted.
_SHORT, _ALL = 10_000, 60_101_967


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
def _engine() -> Any:
    """rjieba's class.

    ``import rjieba`` would make an instance, which takes as long and as much memory as ours again: so the extension inside the
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
    return sys.modules[name].Jieba


@cache
def _rjieba() -> Any:
    """An instance of our own, which nobody else's words change."""
    return _engine()()


class _First:
    """rjieba for the first text of a process, if it is short, with those words of the dictionary alone that the text can hold.

    It takes a fifth of the time that the whole dictionary takes, and none of its 30 MB; the next text gets the whole one.
    """

    def __init__(self) -> None:
        self._text, self._cutter, self._taken = "", None, False

    def cutter(self, text: str) -> Any:
        """What cuts this text, or a part of the first one, into words."""
        if not self._taken:
            self._taken = True
            file = word_file() if len(text) <= _SHORT else None
            if file is not None:
                self._text, self._cutter = text, _knowing(file, text)
        if self._cutter is not None and text not in self._text:
            self._cutter = None  # from the second text on
        return _rjieba() if self._cutter is None else self._cutter


@cache
def _first() -> _First:
    return _First()


def _knowing(file: WordFile, text: str) -> Any:
    """rjieba with those words of the dictionary that the text may hold."""
    cutter = _engine().empty()
    left = _ALL
    for word, count in file.held_by(text):
        cutter.add_word(word, count, "")
        left -= count
    cutter.add_word("\n", left, "")  # a word's weight is its share of all
    return cutter


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
        return list(_first().cutter(text).cut(text))

    def known(self, word: str) -> bool:
        """Whether the dictionary has the word."""
        return _is_word(word)


@lru_cache(maxsize=4096)
def _is_word(word: str) -> bool:
    """Whether rjieba's dictionary has a word; names make the same ones be asked for again and again."""
    return len(_first().cutter(word).cut(word, False)) == 1


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
        return _default().cut(text)

    def known(self, word: str) -> bool:
        """Whether the dictionary has the word."""
        return _default().known(word)


def _default() -> RjiebaTokenizer | JiebaTokenizer:
    try:
        _engine()
    except ImportError:
        return JiebaTokenizer()
    return RjiebaTokenizer()
