"""GBK read one byte off: 。科技園區 → ??萍紙@區, undone where the words of a dictionary say so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from .charsets import beyond_gb2312, class_of, common, infrequent, simplified_of
from .offsets import Edit
from .wording import GOOD_SYMBOLS, UNKNOWN, Dictionary, Score, word_shares

# A byte was lost (mostly the first of a punctuation mark) and may have left a "?" or U+FFFD; from there on every pair is made
# of the second byte of one character and the first of the next, up to a second byte that is ASCII (園 is 88 40: 40 is "@"),
# or a pair that no character has, or the line's end.
_MARKS = "?\ufffd"
_LOOK_AHEAD = 12
_LOOK_BACK = 5
_WORTH = 5.0


@cache
def _odd(traditional: bool) -> str:
    """Class of what ordinary text hardly holds: rare Han, private use, kana, Greek, box drawing, replacement characters."""
    known = common() | {chr(k) for k in simplified_of()} if traditional else common()
    rare = class_of(lambda c: c not in known, 0x3400, 0x9FFF)
    return (
        f"{rare}\ue000-\uf8ff\u02c7-\u02d9\u0370-\u04ff\u2160-\u217f\u2200-\u22ff\u2474-\u249b\u2500-\u2595\u3041-\u312f\ufffd"
    )


@cache
def _signs(traditional: bool) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Odd characters close together; a row of infrequent ones; either behind a mark (or 紙@區: a letter between Han)."""
    odd, rare, letter = _odd(traditional), infrequent(traditional), "[@-~][㐀-鿿]"
    return (
        re.compile(f"[{odd}](?=[^\n]{{0,3}}?(?:[{odd}]|{letter}))"),
        re.compile(f"[{rare}](?=[{rare}]{{4}})(?=.{{0,6}}[{odd}])"),
        re.compile(f"[?\ufffd](?=[^\n]{{0,9}}(?:[{odd}]|[㐀-鿿]{letter})|[^\n]{{0,3}}[{rare}]{{3}}|[㐀-鿿]{{1,14}}[?\ufffd][㐀-鿿])"),
    )


@dataclass(slots=True)
class _Reading:
    """A stretch read on from an opening; ``gain`` is by how much (in logarithms) it is likelier than what stands there.

    ``broken`` is the byte left of a first character of which the other was lost, ``last`` the last character where both
    of its bytes are there.
    """

    gain: float
    start: int
    end: int
    chars: list[str]
    spans: list[tuple[int, int]]
    broken: bytes
    last: str


def find_gbk_shift(text: str) -> list[Edit]:
    """Stretches of GBK read one byte off, put right; only where the outcome is far likelier by jieba's dictionary.

    Example:
        >>> find_gbk_shift("典型實踐??萍紙@區要貫通產業")[0].text
        '。科技園'
    """
    spots = _spots(text)
    words = word_shares() if spots else None
    if words is None:
        return []
    dictionary = Dictionary(words, simplified_of())
    edits: list[Edit] = []
    done = later = failures = 0
    for spot in spots:
        if spot < max(done, later):
            continue
        mended = _mend_near(text, done, spot, dictionary)
        if "顺" in text[spot : spot + _LOOK_AHEAD]:
            # 顝 (最強 one byte off) comes out of some converters as 顺.
            other = _mend_near(text.replace("顺", "顝"), done, spot, dictionary)
            mended = other if other and (mended is None or other[0] > mended[0]) else mended
        if mended:
            edits.append(mended[1])
            done, failures = mended[1].end, 0
        else:
            # In a text of nothing but oddities look at fewer and fewer of them.
            failures += 1
            later = spot + 1 + min(failures // 4, 64)
    return edits


_LOST_MARK = re.compile(r"(?<=[㐀-鿿”》)])(?:\?\ufffd(?=[㐀-鿿“《\r\n]|\Z)|\ufffd(?=[㐀-鿿“《]))")


def find_lost_marks(text: str) -> list[Edit]:
    """A punctuation mark of which both bytes were lost: ``政策\\ufffd培育`` was 政策，培育 (A3 lost, AC made no pair)."""
    if "\ufffd" not in text:
        return []
    closed = len(text)
    return [
        Edit(m.start(), m.end(), "。" if m.end() == closed or text[m.end()] in "\r\n" else ",")
        for m in _LOST_MARK.finditer(text)
    ]


def _spots(text: str) -> list[int]:
    """Where something looks wrong, ascending."""
    traditional = beyond_gb2312().search(text) is not None
    odd, rows, marks = _signs(traditional)
    found = [m.start() for m in odd.finditer(text)] + [m.start() for m in rows.finditer(text)]
    if "?" in text or "\ufffd" in text:
        found += [m.start() for m in marks.finditer(text)]
        found += [m.start() for m in _REPLACED.finditer(text)]
    if traditional:
        # 缎率兰o中: a small letter between Han characters; only Traditional ones have second bytes that are letters.
        found += [m.start() - 1 for m in _LETTER.finditer(text) if m.start() and "㐀" <= text[m.start() - 1] <= "鿿"]
    return sorted(set(found))


_REPLACED = re.compile("\ufffd")
_LETTER = re.compile("[@a-z^_`{|}~](?=[㐀-鿿])")


def _mend_near(text: str, low: int, spot: int, dictionary: Dictionary) -> tuple[float, Edit] | None:
    """The best reading that begins at or shortly before the spot: looked at shortly first, then to its end."""
    seen: list[tuple[float, int, int, bytes]] = []
    first, last = max(low, spot - _LOOK_BACK), spot
    for _ in range(5):
        for start in range(last, first - 1, -1):
            if text[start] in "\r\n":
                low = start + 1
                break
            for skip, prefix in _openings(text, start):
                r = _read_on(text, start, skip, prefix, spot + _LOOK_AHEAD, dictionary)
                if r is not None:
                    seen.append((r.gain + _prior(text, start, prefix), start, skip, prefix))
        # Where the best begins near the edge of what was looked at, the stretch may begin before it.
        top = max(seen, default=None)
        if top is None or top[0] < _WORTH or top[1] > first + 3 or first <= low:
            break
        first, last = max(low, first - 8), first - 1
    best: tuple[float, Edit] | None = None
    for gain, start, skip, prefix in sorted(seen, reverse=True)[:3]:
        if gain < _WORTH:
            break
        r = _read_on(text, start, skip, prefix, len(text), dictionary)
        if r is None:
            continue
        gain, edit = _complete(text, r, dictionary)
        gain += _prior(text, start, prefix)
        # Among equals the earlier one: it explains more.
        if gain >= max(10.0, 1.2 * (edit.end - edit.start)) and (best is None or gain > best[0] + 0.4 * (edit.start - best[1].start)):
            best = (gain, edit)
    return best


# What often stands before a quotation inside a sentence (称为“…”, 的“…”); behind anything else a “ follows a full stop.
_BEFORE_QUOTE = frozenset("称为爲稱是叫名说說的和与與及作了在把将將被有成以、,:;?!。“”(")


def _prior(text: str, start: int, prefix: bytes) -> float:
    """What speaks for a full stop in front of an opening quotation mark of which a single mark is left."""
    if prefix != b"\xa1\xa3\xa1" or (start and text[start - 1] in _BEFORE_QUOTE):
        return 0.0
    code = _pair(text[start + 1 : start + 2])
    return 7.0 if code and code[:1] in (b"\xae", b"\xb0") else 0.0


def _openings(text: str, start: int) -> list[tuple[int, bytes]]:
    """How many marks stand at the start for what was lost, and the bytes that were (none: half of a Han character)."""
    silent = [(0, b"\xa1"), (0, b"\xa3"), (0, b"")]
    if text[start] not in _MARKS:
        return silent
    # The mark stands for the lost byte, or for a pair that no character has as well (。“ and ，“ before 最: A1 A3 A1 …).
    return [*silent, (1, b"\xa1"), (1, b"\xa3"), (1, b"\xa1\xa3\xa1"), (1, b"\xa3\xac\xa1"), (1, b"")]


def _pair(char: str) -> bytes | None:
    if len(char) == 1 and "!" <= char <= "~":
        return bytes((0xA3, ord(char) + 0x80))
    if char < "\x80":
        return None  # also the empty text behind the end
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


def _chars(codes: Iterable[bytes]) -> list[str]:
    return [char for char in map(_char, codes) if char is not None]


def _read_on(text: str, start: int, skip: int, prefix: bytes, limit: int, dictionary: Dictionary) -> _Reading | None:
    """Read on from the start with the prefix in front; the end is where the gain over the text as it stands is greatest."""
    old, new = dictionary.score(), dictionary.score()
    out: list[str] = []
    spans: list[tuple[int, int]] = []
    for _ in range(skip):
        old.add("?")
    if len(prefix) > 1:
        out.append(_char(prefix[:2]) or "?")
        spans.append((start, start + skip))
        new.add(out[-1])
    half = prefix[-1:]
    broken = b""
    head = start
    best: tuple[float, int, int, str] = (-1e9, 0, 0, "")
    for j in range(start + skip, min(limit, len(text))):
        char = text[j]
        if char in "\r\n":
            break
        base = new.best[-1]
        was = old.add(char)
        if half and "@" <= char <= "~" and (last := _char(half + char.encode())) is not None:
            # The stretch ends: an ASCII letter is the second byte.
            best = max(best, (_peek(new, last) - was, j + 1, len(out), last))
        elif char in _MARKS and out:
            # The stretch ends: a pair that no character has left a mark, the second byte is lost.
            best = max(best, (base - 13 - was, j + 1, len(out), ""))
        code = _pair(char)
        if code is None:
            break
        fixed = _char(half + code[:1]) if half else UNKNOWN
        if fixed is None or (not out and fixed not in GOOD_SYMBOLS and fixed != UNKNOWN):
            break
        broken = broken or (b"" if half else code[:1])
        out.append(fixed)
        spans.append((head, j + 1))
        gain = new.add(fixed) - was
        head, half = j, code[1:]
        if half < b"\x80":
            # The stretch ends: the last second byte has swallowed an ASCII letter.
            best = max(best, (gain - 7, j + 1, len(out), half.decode()))
            break
        best = max(best, (gain - 11, j + 1, len(out), ""))
        if best[0] > gain + 60 or gain < -16:
            break
    gain, end, size, last = best
    if size == 0 or text[start:end].isascii():
        return None
    return _Reading(gain - (4 if broken else 0), start, end, out[:size], spans[:size], broken, last)


def _peek(score: Score, char: str) -> float:
    """The score with one more character, which is not kept."""
    text = score.text
    top = score.add(char)
    score.best.pop()
    score.text = text
    return top


def _complete(text: str, r: _Reading, dictionary: Dictionary) -> tuple[float, Edit]:
    """The reading with the characters guessed of which only one byte is left, and its gain in the place where it stands."""
    before, after = text[max(0, r.start - 3) : r.start], text[r.end : r.end + 3].partition("\n")[0]
    chars, spans = r.chars, r.spans
    if last := r.last or _last(text, r, after, dictionary):
        chars.append(last)
        spans.append((max(spans[-1][1] - 1, r.start), r.end))
    if r.broken:
        codes = [bytes((lead, r.broken[0])) for lead in range(0xB0, 0xF8)]
        if r.broken >= b"\xb0":
            codes += [bytes((r.broken[0], trail)) for trail in range(0xA1, 0xFF)]
        chars[0] = dictionary.likeliest(before, _chars(codes), "".join(chars[1:4]) or after)
    fixed = "".join(chars)
    gain = dictionary.whole(before + fixed + after) - dictionary.whole(before + text[r.start : r.end] + after)
    return gain - (4 if r.broken else 0), Edit(r.start, r.end, fixed, tuple(spans))


def _last(text: str, r: _Reading, after: str, dictionary: Dictionary) -> str:
    """The last character, of which only the first byte is left: by the words that it can make with its neighbours."""
    code = _pair(text[r.spans[-1][1] - 1])
    if code is None:
        return ""
    if code[1:] == b"\xa1":
        return "、" if after else "。"
    if code[1:] == b"\xa3":
        return ","
    follows = (_pair(after[0]) or after[0].encode("ascii", "ignore"))[:1] if after else b""
    # Its second byte made no character with what follows.
    trails = [t for t in range(0x80, 0xFF) if not follows or _char(bytes((t,)) + follows) is None]
    return dictionary.likeliest("".join(r.chars[-3:]), _chars(code[1:] + bytes((t,)) for t in trails), after)
