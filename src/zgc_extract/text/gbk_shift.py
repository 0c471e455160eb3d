"""GBK read one byte off: 。科技園區 → ??萍紙@區, undone where the words of a dictionary say so."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from math import log
from pathlib import Path

from .charsets import class_of, common, simplified_of
from .offsets import Edit

# A byte was lost (mostly the first of a punctuation mark) and may have left a "?" or U+FFFD; from there on every pair is made
# of the second byte of one character and the first of the next, up to a second byte that is ASCII (園 is 88 40: 40 is "@"),
# or a pair that no character has, or the line's end.
_MARKS = "?\ufffd"
_LOOK_AHEAD = 12
_LOOK_BACK = 5
_GOOD_SYMBOLS = frozenset("。、“”‘’《》,:;!?()—…·% \n")


@cache
def _odd() -> str:
    """Class of what ordinary text hardly holds: rare Han, private use, kana, Greek, box drawing, replacement characters."""
    known = common()
    rare = class_of(lambda c: c not in known, 0x3400, 0x9FFF)
    return f"{rare}\ue000-\uf8ff\u02c7-\u02d9\u0370-\u04ff\u2160-\u217f\u2200-\u22ff\u2460-\u249b\u2500-\u257f\u3041-\u312f\ufffd"


@cache
def _signs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    odd = _odd()
    return re.compile(f"[{odd}][^\n]{{0,3}}?[{odd}]"), re.compile(f"[?\ufffd](?=[^\n]{{0,10}}(?:[{odd}]|[㐀-鿿][@-~][㐀-鿿]))")


@cache
def _words() -> dict[str, float] | None:
    """jieba's words with the logarithm of their share (read from its file; jieba itself is not loaded)."""
    found = find_spec("jieba")
    path = Path(found.origin).with_name("dict.txt") if found and found.origin else None
    if path is None or not path.exists():
        return None
    words: dict[str, float] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, count, _ = line.split(" ", 2)
            if len(word) <= 4 and (n := int(count)) > 2:
                words[word] = log(n / 6e7)
    return words


@dataclass(slots=True)
class _Score:
    """The best cut of a growing text into the dictionary's words: logarithms of shares, and whether a longer word was used."""

    words: dict[str, float]
    simple: dict[int, str]
    text: str = ""
    best: list[float] = field(default_factory=lambda: [0.0])

    def add(self, char: str) -> float:
        tail = self.text = self.text[-3:] + char.translate(self.simple)
        best = self.best
        top = best[-1] + self._single(tail[-1])
        for size in range(2, min(len(tail), len(best)) + 1):
            share = self.words.get(tail[-size:])
            if share is not None and best[-size] + share > top:
                top = best[-size] + share
        best.append(top)
        return top

    def _single(self, char: str) -> float:
        if "㐀" <= char <= "鿿":
            return max(self.words.get(char, -18.0), -12.0 if char in common() else -18.0)
        if char in _GOOD_SYMBOLS:
            return -5.0
        return -7.0 if char.isascii() else -16.0


@dataclass(slots=True)
class _Mended:
    """A stretch put right: its end, the text, each character's span and how much likelier it is than what stood there."""

    start: int
    end: int
    text: str
    spans: tuple[tuple[int, int], ...]
    gain: float


def find_gbk_shift(text: str) -> list[Edit]:
    """Stretches of GBK read one byte off, put right; only where the outcome is far likelier by jieba's dictionary.

    Example:
        >>> find_gbk_shift("典型實踐??萍紙@區要貫通產業")[0].text
        '。科技園'
    """
    spots = _spots(text)
    words = _words() if spots else None
    if words is None:
        return []
    edits: list[Edit] = []
    done = 0
    for spot in spots:
        if spot < done:
            continue
        mended = _mend_near(text, max(done, spot - _LOOK_BACK), spot, words)
        if mended is None:
            done = spot + 1
            continue
        edits.append(Edit(mended.start, mended.end, mended.text, mended.spans))
        done = mended.end
    return edits


_LOST_MARK = re.compile(r"(?<=[㐀-鿿”》)])\?\ufffd(?:(?=[㐀-鿿“《])|(?=[\r\n]|\Z))")


def find_lost_marks(text: str) -> list[Edit]:
    """A punctuation mark of which both bytes were lost: ``政策?\ufffd培育`` was 政策，培育 (A3 lost, AC made no pair)."""
    if "\ufffd" not in text:
        return []
    closed = len(text)
    return [
        Edit(m.start(), m.end(), "。" if m.end() == closed or text[m.end()] in "\r\n" else ",")
        for m in _LOST_MARK.finditer(text)
    ]


def _spots(text: str) -> list[int]:
    """Where something looks wrong, ascending and not closer than a few characters."""
    pairs, marks = _signs()
    found = [m.start() for m in pairs.finditer(text)]
    if "?" in text or "\ufffd" in text:
        found += [m.start() for m in marks.finditer(text)]
    return sorted(found)


def _mend_near(text: str, low: int, spot: int, words: dict[str, float]) -> _Mended | None:
    """The best reading that begins at or shortly before the spot: looked at shortly first, then to its end."""
    simple = simplified_of()
    best: tuple[float, int, int, bytes] | None = None
    for start in range(low, spot + 1):
        if text[start] in "\r\n":
            best = None
            continue
        for skip, prefix in _openings(text, start):
            m = _mend(text, start, skip, prefix, spot + _LOOK_AHEAD, words, simple)
            if m is not None and (best is None or m.gain > best[0] + 0.5):
                best = (m.gain, start, skip, prefix)
    if best is None or best[0] < 8:
        return None
    m = _mend(text, best[1], best[2], best[3], len(text), words, simple)
    return m if m is not None and m.gain >= 10 and m.gain >= 1.2 * (m.end - m.start) else None


def _openings(text: str, start: int) -> list[tuple[int, bytes]]:
    """How many marks stand at the start for what was lost, and the bytes that were."""
    silent = [(0, b"\xa1"), (0, b"\xa3")]
    if text[start] not in _MARKS:
        return silent
    # The mark stands for the lost byte, or for a pair that no character has as well (。“ and ，“ before 最: A1 A3 A1 …).
    return [*silent, (1, b"\xa1"), (1, b"\xa3"), (1, b"\xa1\xa3\xa1"), (1, b"\xa3\xac\xa1")]


def _pair(char: str) -> bytes | None:
    if "!" <= char <= "~":
        return bytes((0xA3, ord(char) + 0x80))
    if char < "\x80":
        return None
    try:
        code = char.encode("gb18030")
    except UnicodeEncodeError:
        return None
    return code if len(code) == 2 else None


def _char(code: bytes) -> str | None:
    try:
        char = code.decode("gbk")
    except UnicodeDecodeError:
        return None
    return chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else char


def _mend(
    text: str, start: int, skip: int, prefix: bytes, limit: int, words: dict[str, float], simple: dict[int, str]
) -> _Mended | None:
    """Read on from the start with the prefix in front; the end is where the gain over the text as it stands is greatest."""
    old, new = _Score(words, simple), _Score(words, simple)
    out: list[str] = []
    spans: list[tuple[int, int]] = []
    head = start if skip else -1
    for _ in range(skip):
        old.add("?")
    if len(prefix) > 1:
        out.append(_char(prefix[:2]) or "?")
        spans.append((start, start + skip))
        new.add(out[-1])
    half = prefix[-1:]
    best: tuple[float, int, int, str, bool] | None = None
    j = start + skip
    while j < min(limit, len(text)) and text[j] not in "\r\n":
        char = text[j]
        base = new.best[-1]
        was = old.add(char)
        if "@" <= char <= "~" and (last := _char(half + char.encode())) is not None:
            # The stretch ends: an ASCII letter is the second byte.
            gain = _peek(new, last) - was
            if best is None or gain > best[0]:
                best = (gain, j + 1, len(out), last, True)
        elif char in _MARKS and out:
            # The stretch ends: a pair that no character has left a mark, the second byte is lost.
            gain = base - 12 - was
            if best is None or gain > best[0]:
                best = (gain, j + 1, len(out), "", True)
        code = _pair(char)
        fixed = _char(half + code[:1]) if code else None
        if fixed is None or code is None:
            break
        out.append(fixed)
        spans.append((head if head >= 0 else j, j + 1))
        new.add(fixed)
        head, half = j, code[1:]
        gain = new.best[-1] - 11 - was
        if best is None or gain > best[0]:
            best = (gain, j + 1, len(out), "", False)
        if best[0] > gain + 60:
            break
        j += 1
    if best is None:
        return None
    gain, end, size, last, _ = best
    chars, places = out[:size], spans[:size]
    if not last:
        last = _guess(text, end, chars, spans, size, words, simple)
    if last:
        chars.append(last)
        places.append((end - 1 if not places else max(places[-1][1] - 1, start), end))
    if not any("".join(chars[k : k + 2]).translate(simple) in words for k in range(len(chars) - 1)):
        return None
    return _Mended(start, end, "".join(chars), tuple(places), gain)


def _peek(score: _Score, char: str) -> float:
    """The score with one more character, which is not kept."""
    text = score.text
    top = score.add(char)
    score.best.pop()
    score.text = text
    return top


def _guess(
    text: str, end: int, chars: list[str], spans: list[tuple[int, int]], size: int, words: dict[str, float], simple: dict[int, str]
) -> str:
    """The last character, of which only the first byte is left: by the words that it can make with its neighbours."""
    at = spans[size - 1][1] - 1
    code = _pair(text[at])
    if code is None:
        return ""
    lead = code[1:]
    closed = end >= len(text) or text[end] in "\r\n"
    if lead == b"\xa1":
        return "。" if closed else "、"
    if lead == b"\xa3":
        return ","
    before = "".join(chars[-3:])
    after = "" if closed else text[end : end + 2]
    best, found = -1e9, ""
    for trail in range(0xA1, 0xFF) if closed else (*range(0xAA, 0xB0), *range(0xF8, 0xFF)):
        char = _char(lead + bytes((trail,)))
        if char is None:
            continue
        score = _Score(words, simple)
        for c in before + char + after:
            score.add(c)
        if score.best[-1] > best:
            best, found = score.best[-1], char
    return found
