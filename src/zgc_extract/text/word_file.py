"""jieba's dictionary as its file has it, read where it is asked: jieba itself is not loaded."""

from __future__ import annotations

import mmap
import re
from bisect import bisect_left
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ..shelf import compiled
from ..sought import stretches

#: Every so many bytes it is noted with which bytes the next line begins, two characters of Chinese.
_STEP, _NOTED = 2048, 6
#: By how many first characters most words that a text does not hold are told apart.
_LONG = 3
#: The first word in the order of characters.
_FIRST = "一"
_LINE = compiled(r"\n(\S+) (\d+)")
_COUNT = re.compile(rb"\d+")
_USUAL = compiled(r"\n(\S{2,4}) ([3-9]|[1-9]\d{1,9}) ")


class WordFile:
    """Lines of ``word count tag``.

    Reading 350,000 lines takes longer than anything else here, and a text needs the words of some hundred characters. The
    lines are in the order of their characters, but for some at the head (阿Q, 1号店), which are read at once.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        ordered = data.find(f"\n{_FIRST} ".encode())
        ordered = ordered if ordered >= 0 else len(data)
        self._ends = [ordered, *(data.find(b"\n", at) for at in range(ordered + 1, len(data) - _STEP, _STEP)), len(data)]
        self._noted = [*(data[end + 1 : end + 1 + _NOTED] for end in self._ends[1:-1]), b"\xff"]
        head = b"\n" + data[: ordered + 1]
        self.head = _words(head)
        self._usual: dict[str, list[tuple[str, int]]] = {}
        for word, count in _words(head, _USUAL):
            self._usual.setdefault(word[0], []).append((word, count))

    def beginning(self, char: str) -> list[tuple[str, int]]:
        """The words of two to four characters that begin with one and that were met three times or more, with their counts."""
        return _words(self._lines(char), _USUAL) + self._usual.get(char, [])

    def starting(self, pair: str) -> list[tuple[str, int]]:
        """Of these the words that begin with a pair of characters."""
        return _words(self._lines(pair), _USUAL) + [found for found in self._usual.get(pair[0], ()) if found[0].startswith(pair)]

    def held_by(self, text: str) -> list[tuple[str, int]]:
        """The words that a text may hold: their first three characters stand in it."""
        known = stretches(text, _LONG)
        starts = {held if len(held) > 1 else held + " " for held in known if len(held) < _LONG}
        found = _LINE.findall(b"".join(map(self._lines, sorted(starts))).decode())
        return self.head + [(word, int(count)) for word, count in found if word[:_LONG] in known]

    def count(self, char: str) -> int | None:
        """How often a character was met as a word by itself; None where it is none."""
        line = f"\n{char} ".encode("utf-8", "surrogatepass")
        part = bisect_left(self._noted, line[1 : 1 + _NOTED])
        at = self._data.find(line, self._ends[part], self._ends[part + 1] + len(line))
        found = _COUNT.match(self._data, at + len(line)) if at >= 0 else None
        return int(found[0]) if found else None

    def _lines(self, start: str) -> bytes:
        """The lines that begin so: they stand together."""
        if start < _FIRST:
            return b""  # at the head
        line = b"\n" + start.encode("utf-8", "surrogatepass")
        code = line[1 : 1 + _NOTED]
        low = high = bisect_left(self._noted, code)
        while self._noted[high].startswith(code):
            high += 1
        part = self._data[self._ends[low] : self._ends[high + 1] + 1]
        first = part.find(line)
        return part[first : part.find(b"\n", part.rfind(line) + 1)] if first >= 0 else b""


def _words(lines: bytes, line: re.Pattern[str] = _LINE) -> list[tuple[str, int]]:
    return [(word, int(count)) for word, count in line.findall(lines.decode())]


@cache
def word_file() -> WordFile | None:
    """The dictionary, where jieba is installed."""
    found = find_spec("jieba")
    path = Path(found.origin).with_name("dict.txt") if found and found.origin else None
    return WordFile(path) if path is not None and path.exists() else None
