"""jieba's dictionary as its file has it, read where it is asked: jieba itself is not loaded."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

from ..shelf import compiled

#: Every so many bytes the file's first character is noted.
_STEP = 2048
_LINE = compiled(r"^(\S+) (\d+)", re.MULTILINE)
_USUAL = compiled(r"^(\S{2,4}) ([3-9]|[1-9]\d{1,9}) ", re.MULTILINE)


class WordFile:
    """Lines of ``word count tag``.

    Reading 350,000 lines takes longer than anything else here, and a text needs the words of some hundred characters. The
    lines are in the order of their first characters, but for some at the head (阿Q, 1号店), which are read at once.
    """

    def __init__(self, path: Path) -> None:
        self._data = data = path.read_bytes()
        ordered = data.find("\n一 ".encode())
        ordered = ordered if ordered >= 0 else len(data)
        self._ends = [ordered, *(data.find(b"\n", at) for at in range(ordered + 1, len(data) - _STEP, _STEP)), len(data)]
        self._firsts = [data[end + 1 : end + 4] for end in self._ends[1:-1]]
        self.head = _words(data[: ordered + 1])
        self._usual: dict[str, list[tuple[str, int]]] = {}
        for word, count in _words(data[: ordered + 1], _USUAL):
            self._usual.setdefault(word[0], []).append((word, count))

    def beginning(self, char: str) -> list[tuple[str, int]]:
        """The words of two to four characters that begin with one and that were met three times or more, with their counts."""
        return _words(self._lines(b"\n" + _utf8(char), *self._window(char)), _USUAL) + self._usual.get(char, [])

    def beginning_with(self, pairs: Iterable[tuple[str, str]]) -> list[tuple[str, int]]:
        """The words that begin with one of these pairs of characters, and the characters that are words themselves."""
        parts: list[bytes] = []
        for first, both in groupby(sorted(pairs), key=lambda pair: pair[0]):
            low, high = self._window(first)
            start = b"\n" + _utf8(first)
            parts.append(self._lines(start + b" ", low, high))
            parts += [self._lines(start + _utf8(second), low, high) for _, second in both if second != " "]
        return _words(b"".join(parts))

    def count(self, char: str) -> int | None:
        """How often a character was met as a word by itself; None where it is none."""
        line = b"\n" + _utf8(char) + b" "
        at = self._data.find(line, *self._window(char))
        return int(self._data[at + len(line) : at + len(line) + 12].partition(b" ")[0]) if at >= 0 else None

    def _window(self, char: str) -> tuple[int, int]:
        """Between which offsets the lines are that begin with a character."""
        code = _utf8(char)[:3]
        return self._ends[bisect_left(self._firsts, code)], self._ends[bisect_right(self._firsts, code) + 1]

    def _lines(self, start: bytes, low: int, high: int) -> bytes:
        """The lines within a window that begin so: they stand together."""
        data = self._data
        first = data.find(start, low, high)
        return data[first : data.find(b"\n", data.rfind(start, first, high) + 1)] if first >= 0 else b""


def _utf8(char: str) -> bytes:
    return char.encode("utf-8", "surrogatepass")


def _words(lines: bytes, line: re.Pattern[str] = _LINE) -> list[tuple[str, int]]:
    return [(word, int(count)) for word, count in line.findall(lines.decode())]


@cache
def word_file() -> WordFile | None:
    """The dictionary, where jieba is installed."""
    found = find_spec("jieba")
    path = Path(found.origin).with_name("dict.txt") if found and found.origin else None
    return WordFile(path) if path is not None and path.exists() else None
