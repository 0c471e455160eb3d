"""GBK read one byte off: 。科技園區 → ??萍紙@區, undone where the words of a dictionary say so."""

from __future__ import annotations

import re
from functools import cache

from ..shelf import compiled, kept
from ..sought import places
from .charsets import beyond_gb2312, class_of, common, infrequent, simplified_of
from .gbk_bytes import character, pair
from .gbk_reading import EATEN, FIRST, MARKS, Reader, Reading
from .offsets import Edit
from .pinyin import without_tone
from .syllables import syllable_of
from .wording import dictionary

# Programs that work on bytes take the last byte of one character and the first of the next for a mark: 海口 is BA A3 BF DA,
# A3 BF is ？; “。“” is A1 A3 A1 B0, A3 A1 is ！. They cut there: the byte in front becomes "?" or goes. From there on every pair
# is made of the second byte of one character and the first of the next, up to a second byte that is ASCII (園 is 88 40: 40 is
# "@"), or one that makes no pair with what follows, which becomes "?" together with that: 規(guī)劃 → ?guī)劃.
_LOOK_AHEAD = 12
_LOOK_FAR = 60
_LOOK_BACK = 5
_WORTH = 5.0
# How many steps of reading a text may cost: a page misread in every line takes a tenth of it.
_LEAST_STEPS, _STEPS = 8_000, 14


@kept("charsets.py", "gbk_shift.py")
def _odd(traditional: bool) -> str:
    """Class of what ordinary text hardly holds: rare Han, private use, kana, Greek, box drawing, replacement characters."""
    known = common() | {chr(k) for k in simplified_of()} if traditional else common()
    rare = class_of(lambda c: c not in known, 0x3400, 0x9FFF)
    return (
        f"{rare}\ue000-\uf8ff\u02c7-\u02d9\u0370-\u04ff\u2160-\u217f\u2200-\u22ff\u2474-\u249b\u2500-\u2595\u3041-\u312f\ufffd"
    )


@cache
def _signs(traditional: bool) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """An odd character; one with another, or a letter between Han (紙@區), close behind it; five infrequent ones in a row; either
    behind a mark."""
    odd, rare, letter = _odd(traditional), infrequent(traditional), "[@-~€][㐀-鿿]"
    return (
        compiled(f"[{odd}]"),
        compiled(f"[{odd}](?=[^\n]{{0,3}}?(?:[{odd}]|{letter}))"),
        compiled(f"[{rare}]{{5}}"),
        compiled(
            f"[?\ufffd](?=[^\n]{{0,9}}(?:[{odd}]|[㐀-鿿]{letter})|[^\n]{{0,3}}[{rare}]{{3}}|[㐀-鿿]{{1,14}}[?\ufffd][㐀-鿿]"
            f"|[!?。;:,](?:{letter}|[?\ufffd]))"
        ),
    )


# Words in kana, Greek, Cyrillic or bopomofo: misread pairs give such letters too, but hardly two side by side.
_FOREIGN = compiled("[\u3041-\u30ff]{2,}|[\u0391-\u03c9]{2,}|[\u0401-\u0451]{2,}|[\u3105-\u3129]{2,}")


def find_gbk_shift(text: str) -> list[Edit]:
    """Stretches of GBK read one byte off, put right; only where the outcome is far likelier by jieba's dictionary.

    Example:
        >>> find_gbk_shift("典型實踐??萍紙@區要貫通產業")[0].text
        '。科技園'
    """
    if text.count("?") > max(5, len(text) // 12) or text.count("\ufffd") > max(5, len(text) // 4):
        return []  # every character that an encoding lacks was lost: ?款?子只能?示
    spots = _spots(text)
    if spots and _FOREIGN.search(text):
        text = _FOREIGN.sub(lambda m: "\n" * len(m[0]), text)
        spots = _spots(text)
    words = dictionary() if spots else None
    if words is None:
        return []
    words.words.begin()
    allowed = _LEAST_STEPS + _STEPS * len(text)
    readers = [Reader(text, words, allowed)]
    if "顺" in text:
        # 顝 (最強 one byte off) comes out of some converters as 顺.
        readers.append(Reader(text.replace("顺", "顝"), words, allowed))
    edits: list[Edit] = []
    done = later = failures = 0
    for spot in spots:
        if spot < max(done, later):
            continue
        near = text[spot : spot + _LOOK_AHEAD]
        found = [_mend_near(r, done, spot) for r in (readers if "顺" in near else readers[:1])]
        mended = max((r for r in found if r), key=lambda r: r.gain, default=None)
        if mended and _shows(text, mended.start, mended.end):
            edits.append(Edit(mended.start, mended.end, mended.text, mended.spans))
            done, failures = mended.end, 0
        else:
            # In a text of nothing but oddities look at fewer and fewer of them.
            failures += 1
            later = spot + 1 + min(failures // 4, 64)
    return edits


_SHORT = 8
# What misread bytes leave in a stretch and people do not write: a cut with a character or another mark behind it, a byte lost,
# a letter for a second byte.
_LEFT = compiled("[?\ufffd](?:[!?。;][㐀-鿿@-~]|[!。;][?\ufffd])|\ufffd|[㐀-鿿][@-~€]|[@-~€][㐀-鿿]|[\\d%)]\ufffd")


def _shows(text: str, start: int, end: int) -> bool:
    """Whether a stretch looks misread by itself: a reader's ???, ????!!! and 诶诶诶诶诶 do not, whatever words their bytes would make."""
    old = text[start:end]
    if _LEFT.search(old) or EATEN.search(old):
        return True
    return (len(set(old)) > 2 or len(old) < 3) and (len(old) >= _SHORT or _signs(True)[0].search(old) is not None)


_BOTH_LOST = compiled(r"(?<=[㐀-鿿”》)%0-9A-Za-z])\?\ufffd(?=[㐀-鿿“《0-9A-Za-z\r\n]|\Z)")
_ONE_LEFT = compiled(r"(?<=[㐀-鿿”》)%0-9])\ufffd(?=[㐀-鿿“《])")


def find_lost_marks(text: str) -> list[Edit]:
    """A punctuation mark of which both bytes were replaced: ``政策?\ufffd培育`` was 政策，培育 (A3 lost, AC made no pair)."""
    return _marks_for(_BOTH_LOST, text) if "?\ufffd" in text else []


def find_last_marks(text: str) -> list[Edit]:
    """The same with one replacement for both, after everything else that a replacement may be has been tried."""
    return _marks_for(_ONE_LEFT, text) if "\ufffd" in text else []


def _marks_for(lost: re.Pattern[str], text: str) -> list[Edit]:
    closed = len(text)
    return [Edit(*m.span(), "。" if m.end() == closed or text[m.end()] in "\r\n" else ",") for m in lost.finditer(text)]


def _spots(text: str) -> list[int]:
    """Where something looks wrong, ascending."""
    traditional = beyond_gb2312().search(text) is not None
    odd, together, row, marks = _signs(traditional)
    found: list[int] = []
    for m in odd.finditer(text):
        at = m.start()
        if together.match(text, at):
            found.append(at)
        elif before := row.search(text, max(0, at - 6), at + 5):
            found.append(before.start())
    for at in places(text, "?\ufffd"):
        if text[at] == "\ufffd" or marks.match(text, at) or EATEN.match(text, at):
            found.append(at)
    if traditional:
        # 缎率兰o中: a small letter between Han characters; only Traditional ones have second bytes that are letters.
        found += [m.start() - 1 for m in _LETTER.finditer(text) if m.start() and "㐀" <= text[m.start() - 1] <= "鿿"]
        found += [m.start() for m in _SILENT.finditer(text)]
    return sorted(set(found))


_LETTER = compiled("[@a-z^_`{}~](?=[㐀-鿿])")
# 落地!芭R門 was 落地。“臨門: the byte in front of the mark went without a trace.
_SILENT = compiled("[!?;](?=[㐀-鿿]{1,4}[@-~€][㐀-鿿])")


def _mend_near(reader: Reader, low: int, spot: int) -> Reading | None:
    """The best reading that begins at or shortly before the spot: looked at shortly first, then to its end."""
    text = reader.text
    seen: list[tuple[float, int, int, bytes]] = []
    first, last = max(low, spot - _LOOK_BACK), spot
    for _ in range(5):
        for start in range(last, first - 1, -1):
            if text[start] in "\r\n":
                low = start + 1
                break
            for skip, prefix in _openings(text, start):
                gain = reader.glance(start, skip, prefix, spot + _LOOK_AHEAD)
                if gain is not None:
                    seen.append((gain + _prior(text, start, skip, prefix), start, skip, prefix))
        # Where the best begins near the edge of what was looked at, the stretch may begin before it.
        top = max(seen, default=None)
        if top is None or top[0] < _WORTH or top[1] > first + 3 or first <= low:
            break
        first, last = max(low, first - 8), first - 1
    best: Reading | None = None
    best_gain = 0.0
    tried = [found for found in sorted(seen, reverse=True)[:4] if found[0] > _WORTH - 10]
    # What was cut at a mark is read on whatever it looks like at first: the pairs that were dropped hide it.
    tried += [(0.0, at, 1, b"") for at in range(first, last + 1) if _cut(text, at) and (1, b"") not in {t[2:] for t in tried if t[1] == at}]
    worth = max(tried, default=(0.0,))[0] - 12
    for gain, start, skip, prefix in tried:
        if gain < worth and not _cut(text, start):
            continue
        r = reader.read(start, skip, prefix, spot + _LOOK_FAR)
        if r is not None and r.end > spot + _LOOK_FAR - 4:
            r = reader.read(start, skip, prefix)
        if r is None:
            continue
        gain = r.gain + _prior(text, start, skip, prefix)
        # Among equals the earlier one: it explains more.
        if gain >= max(10.0, 1.2 * (r.end - r.start)) and (best is None or gain > best_gain + 0.4 * (r.start - best.start)):
            best, best_gain = r, gain
    return best


# What often stands before a quotation inside a sentence (称为“…”, 的“…”); behind anything else a “ follows a full stop.
_BEFORE_QUOTE = frozenset("\n\r称为爲稱是叫名说說的和与與及作了在把将將被有成以、,:;?!。“”(")


def _prior(text: str, start: int, skip: int, prefix: bytes) -> float:
    """What speaks for an opening before it is read on."""
    if skip and _cut(text, start + skip - 1):
        # Of what a cut leaves a full stop is but one possibility: 確?！稐l例》 was 確保《條例》.
        return 1.0 if prefix else 1.0 + FIRST
    if skip > 1:
        return 6.0 if prefix else 0.0
    if not prefix:
        return -4.0
    if prefix != b"\xa1\xa3\xa1":
        return 0.0
    if start and text[start - 1] in _BEFORE_QUOTE:
        return -3.0
    # A full stop in front of an opening quotation mark of which a single mark is left.
    code = pair(text[start + 1 : start + 2])
    return 7.0 if code and code[:1] in (b"\xae", b"\xb0") else 0.0


def _cut(text: str, at: int) -> bool:
    """Whether a character was cut at a mark: ?！ is what comes of it, and rarely of anything else."""
    return text[at] in MARKS and text[at + 1 : at + 2] in ("!", "?", "。", ";")


def _openings(text: str, start: int) -> list[tuple[int, bytes]]:
    """How many characters stand at the start for what was lost, and the bytes that were (none: half of a Han character)."""
    silent = [(0, b"\xa1"), (0, b"\xa3"), (0, b"")]
    if text[start] not in MARKS:
        return silent
    # The mark stands for the lost byte, or for a pair that no character has as well (。“ and ，“ before 最: A1 A3 A1 …).
    found = [*silent, (1, b"\xa1"), (1, b"\xa3"), (1, b"\xa1\xa3\xa1"), (1, b"\xa3\xac\xa1"), (1, b"")]
    if eaten := EATEN.match(text, start):
        # An annotation put between the bytes of a character: 展潛能 holds 節 (B9 9D) and became 展?jié)撃
        found.append((eaten.end() - start, b""))
        found += [(eaten.end() - start, lead) for lead in _annotated(text[start - 1 : start], eaten[1])]
    return found


def _annotated(before: str, syllable: str) -> list[bytes]:
    """What may have been between the bytes: 林鳳 holds 著(zhù), D6 F8, and became 林?zhù)P; F8 is the byte that was lost."""
    code = pair(before)
    if code is None or code[1] < 0x81:
        return []
    simple, read = simplified_of(), without_tone(syllable)
    found = [
        (bytes((lead,)), ord(char) in simple or char in _ANNOTATED_TOO)
        for lead in range(0x81, 0xFF)
        if (char := character(bytes((code[1], lead)))) and syllable_of(char.translate(simple)) == read
    ]
    # Converters annotate Traditional characters in the first place.
    return [lead for lead, first in found if first] or [lead for lead, _ in found]


_ANNOTATED_TOO = frozenset("著於")
