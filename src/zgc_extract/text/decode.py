"""Bytes to text: the encoding told by its mark, named, or known by what the bytes say; errors that say what to do."""

from __future__ import annotations

import codecs

from ..errors import InputError
from .charsets import most_frequent

_SAMPLE = 20_000
_CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
# One character in four of Chinese text is among the three hundred most frequent; of misread bytes it is one in thirty.
_RIGHT, _DOUBT, _ENOUGH = 0.24, 0.5, 20
# A page with so few broken bytes is still what the rest of it says.
_BROKEN = 500
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"), (codecs.BOM_UTF8, "utf-8-sig"),
)  # fmt: skip


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text in the bytes and the encoding it was read with.

    Without a name it is UTF-8, or what a byte-order mark says; else GB18030, Big5 (with Hong Kong's characters) or UTF-16,
    where the bytes leave no doubt: read so, and only so, they are ordinary Chinese. A few broken bytes in a long text become
    U+FFFD; line ends stay as they are.

    Raises:
        InputError: The bytes are empty, binary, not in that encoding or in doubt; the message says what to try.

    Example:
        >>> decode("论坛".encode())
        ('论坛', 'utf-8')
    """
    if not data.strip():
        raise InputError("the file is empty: give a text file with a news report")
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None:
        encoding = marked or ("utf-8" if b"\0" not in data else _detected(data))
        if encoding is None:
            wide = _likeliest(data, "utf-8")
            if wide and wide.startswith("utf-16"):
                raise InputError(f"the file looks like UTF-16 without its byte-order mark: try --encoding {wide}")
            raise InputError("the file is binary, not text: save the report as plain text (UTF-8) first")
    try:
        name = codecs.lookup(encoding).name
        text = data.decode(encoding)
    except LookupError:
        raise InputError(f"unknown encoding {encoding!r}: try utf-8, gb18030 or big5") from None
    except UnicodeError as error:
        text, name = _otherwise(data, encoding, named=marked is not None or encoding != "utf-8", error=error)
    if not isinstance(text, str) or not text.strip("\ufeff").strip():
        raise InputError("the file is empty: give a text file with a news report")
    return text, name


def _otherwise(data: bytes, encoding: str, *, named: bool, error: UnicodeError) -> tuple[str, str]:
    """The text where the encoding is another, or a few bytes of it are broken."""
    name = codecs.lookup(encoding).name
    if not named and (other := _detected(data)):
        return data.decode(other), codecs.lookup(other).name
    text = data.decode(encoding, "replace")
    if text.count("\ufffd") <= len(text) // _BROKEN and _share(text[:_SAMPLE])[0] >= _RIGHT:
        return text, name
    hint = _likeliest(data, name)
    advice = f"try --encoding {hint}" if hint else "name its encoding with --encoding, or save it as UTF-8"
    at = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
    raise InputError(f"the file is not {encoding}{at}: {advice}") from None


def _share(text: str) -> tuple[float, int]:
    """Of all that is not ASCII the share of the most frequent characters, and how many characters are Chinese."""
    other = [c for c in text if c > "\x7f"]
    usual = most_frequent(300)
    return sum(c in usual for c in other) / max(1, len(other)), sum("㐀" <= c <= "鿿" for c in other)


def _shares(data: bytes) -> list[tuple[float, int, str]]:
    """How ordinary the bytes are in each encoding that they can be in, the most first."""
    found = []
    for encoding in _CANDIDATES:
        if encoding.startswith("utf-16") and len(data) % 2:
            continue
        try:
            text = data.decode(encoding)[:_SAMPLE]
        except UnicodeError:
            continue
        found.append((*_share(text), encoding))
    return sorted(found, reverse=True)


def _detected(data: bytes) -> str | None:
    """The one encoding in which the bytes are ordinary Chinese, where they are long enough to tell."""
    shares = _shares(data)
    if not shares or shares[0][0] < _RIGHT or shares[0][1] < _ENOUGH:
        return None
    return shares[0][2] if len(shares) < 2 or shares[1][0] <= _DOUBT * shares[0][0] else None


def _likeliest(data: bytes, tried: str) -> str | None:
    """The encoding to try next, as the command takes it."""
    shares = [s for s in _shares(data) if codecs.lookup(s[2]).name != tried and s[0] > 0.1]
    return shares[0][2].replace("hkscs", "") if shares else None
