"""Text that was decoded with the wrong encoding, decoded again: only where every byte is there and the outcome is Chinese."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from functools import cache

from ..shelf import compiled, kept
from .charsets import class_of, common, most_frequent
from .offsets import Edit

# Of ordinary text so many characters are common, and so many among the three hundred most frequent.
_COMMON, _FREQUENT, _ENOUGH = 0.9, 0.2, 4
_WINDOW = 3000
_NEAR = 20
_LATIN_SPECIALS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"

# Three letters of Western Europe close together: »ªÌ© was 华泰, ä¸å½ was 中国.
_LATIN_SIGN = compiled("[\xa1-\xb6\xb8-\xff][^\n]?[\xa1-\xb6\xb8-\xff][^\n]?[\xa1-\xb6\xb8-\xff]")
_LATIN_RUN = compiled(f"(?:[ -~\x80-\u07ff{_LATIN_SPECIALS}]|[㐀-鿿](?=[\x80-\xff]))+")
# Kana, Greek, Cyrillic or bopomofo strewn among Han characters; or what 會, 是, 與, 這, 業 and 國 of Big5 are in GBK.
_BIG5_SIGN = compiled(
    "(?:[\u3041-\u30f6\u0391-\u03c9\u0410-\u044f\u3105-\u3129][㐀-鿿\ue000-\uf8ff,.!?]{0,6}){3}|(?:[穦琌籔硂穨瓣][^\n]{0,30}?){2}"
)
# What 的, 是, 在, 有, 了 and 和 of GBK are in Big5, three times close together; or what ， 。 ： are, behind Han characters.
_GBK_SIGN = compiled("(?:[腔岆婓衄賸睿笢弊][^\n]{0,9}?){3}|[㐀-鿿][ㄛㄩ﹝][㐀-鿿\n]")
_HAN_RUN = compiled(r"[^\x00-\x7f]+")
_JAPANESE = compiled("[\u3041-\u3096]{4}|[\u30a1-\u30fa\u30fc]{4}")
_HAN = compiled("[㐀-鿿\ue000-\uf8ff]")
# With the marks between, which both have: a clause alone is too short to be judged by (房間...太差,…).
_CLAUSES = compiled(r"[^\x00-\x7f]+(?:[,.!?\d]{1,6}[^\x00-\x7f]+)*")


@kept("charsets.py", "mojibake.py")
def _utf8_heads() -> str:
    """Class of the pairs that begin with E3–E9, as every third byte of Chinese in UTF-8 does (涓浗 was 中国)."""
    heads = {bytes((a, b)).decode("gbk", "ignore") for a in range(0xE3, 0xEA) for b in range(0x80, 0xC0)} | {"锛"}
    return class_of(heads.__contains__, 0x4E00, 0x9FFF)


@cache
def _utf8_sign() -> re.Pattern[str]:
    return compiled(f"(?:[{_utf8_heads()}][^\n]{{1,2}}?){{3}}")


@cache
def _suspects() -> re.Pattern[str]:
    """Any character of the signs: one look, as most texts hold hardly any."""
    return compiled(
        f"[{_utf8_heads()}\xa1-\xb6\xb8-\xff\u3041-\u30f6\u0391-\u03c9\u0410-\u044f\u3105-\u3129腔岆婓衄賸睿笢弊穦琌籔硂穨瓣﹝]"
    )


def find_mojibake(text: str) -> list[Edit]:
    """Stretches of UTF-8, GBK or Big5 that were read as Latin-1, or one as another of them.

    Undone where all bytes of a stretch are there and make ordinary Chinese; characters with a byte lost stay as they are.

    Example:
        >>> [e.text for e in find_mojibake("»ªÌ©»ù½ð¹ÜÀí")]
        ['华泰基金管理']
    """
    edits: list[Edit] = []
    if len(_suspects().findall(text)) < 2:
        return edits
    edits += _undone(text, _LATIN_SIGN, _LATIN_RUN, _latin_bytes, ("utf-8", "gb18030", "big5hkscs"))
    edits += _undone(text, _utf8_sign(), _HAN_RUN, _gbk_bytes, ("utf-8",))
    edits += _undone(text, _BIG5_SIGN, _CLAUSES, _gbk_bytes, ("big5hkscs",))
    edits += _undone(text, _GBK_SIGN, _CLAUSES, _big5_bytes, ("gb18030",))
    edits.sort(key=lambda e: e.start)
    return [e for k, e in enumerate(edits) if k == 0 or e.start >= edits[k - 1].end]


def _undone(
    text: str, sign: re.Pattern[str], runs: re.Pattern[str], to_bytes: Callable[[str], bytes | None], encodings: tuple[str, ...]
) -> list[Edit]:
    """The runs that hold the sign, decoded as the first encoding in which they are Chinese."""
    edits: list[Edit] = []
    for m in runs.finditer(text) if sign.search(text) else ():
        if not sign.search(text, max(0, m.start() - _NEAR), m.end() + _NEAR):
            continue
        # What no byte was read as breaks a character (\xff is in no encoding); UTF-8 finds its feet again behind it.
        pieces = [to_bytes(char) or b"\xff" for char in m[0]] if len(m[0]) >= _ENOUGH else []
        if all(char < "\x80" for char in m[0]) or (b"\xff" in pieces and encodings != ("utf-8",)):
            continue
        if runs is _CLAUSES and (not _HAN.search(m[0]) or _JAPANESE.search(m[0])):
            continue  # Русская версия, 5日から10日にかけて: the rows of other scripts are those of the commonest characters in Big5
        owners = [m.start() + k for k, piece in enumerate(pieces) for _ in piece]
        for encoding in encodings:
            parts = list(_decoded(b"".join(pieces), encoding))
            # UTF-8 that can be decoded is UTF-8: parts between broken characters speak for each other.
            whole = encoding == "utf-8" and _is_chinese("".join(new for _, new in parts))
            found: list[Edit] = []
            for at, new in parts:
                if (whole and len(new) > 1) or _is_chinese(new):
                    low = found[-1].end if found else m.start()
                    spans = _spans(owners, at, new, encoding, low)
                    if all(start < end for start, end in spans):
                        found.append(Edit(spans[0][0], spans[-1][1], new, spans))
            if found:
                edits += found
                break
    return edits


def _latin_bytes(char: str) -> bytes | None:
    """The byte that Latin-1 or Windows-1252 reads so; what is neither was made of bytes that happened to be UTF-8."""
    if char <= "\xff":
        return char.encode("latin-1")
    return char.encode("cp1252") if char in _LATIN_SPECIALS else char.encode("utf-8", "replace")


def _gbk_bytes(char: str) -> bytes | None:
    if char == "€":
        return b"\x80"
    code = char.encode("gb18030", "replace")
    return code if len(code) < 3 else None


def _big5_bytes(char: str) -> bytes | None:
    try:
        return char.encode("big5hkscs")
    except UnicodeEncodeError:
        return None


def _decoded(data: bytes, encoding: str) -> Iterator[tuple[int, str]]:
    """The stretches that can be decoded, each with its place; a character cut off at the end stands as U+FFFD."""
    size, at = len(data), 0
    while at < size:
        decoder = codecs.getincrementaldecoder(encoding)()
        part = data[at : at + _WINDOW]
        try:
            text = decoder.decode(part)
            rest = len(decoder.getstate()[0])
            stop = at + len(part) - rest
            if rest and at + len(part) == size:
                text, stop = text + "\ufffd", size
        except UnicodeDecodeError as error:
            stop, rest = at + error.start, 0
            text = part[: error.start].decode(encoding)
        if text:
            yield at, text
        at = stop if rest or stop == at + len(part) else stop + 1


def _is_chinese(text: str) -> bool:
    """Whether nearly all that is not ASCII is common in Chinese, and enough of it frequent."""
    other = [c for c in text if c > "\x7f"]
    han = [c for c in other if "㐀" <= c <= "鿿"]
    if len(han) < _ENOUGH or len(han) < 0.6 * len(other):
        return False
    usual, frequent = common(), most_frequent(300)
    return sum(c in usual for c in han) >= _COMMON * len(han) and sum(c in frequent for c in han) >= _FREQUENT * len(han)


def _spans(owners: list[int], at: int, new: str, encoding: str, low: int) -> tuple[tuple[int, int], ...]:
    """For each character the span of those that its bytes were read as; none before ``low``."""
    spans = []
    for k, char in enumerate(new):
        cut_off = char == "\ufffd" and k == len(new) - 1
        size = len(owners) - at if cut_off else len(char.encode(encoding))
        spans.append((max(low, owners[at]), owners[min(at + size, len(owners)) - 1] + 1))
        at += size
    return tuple(spans)
