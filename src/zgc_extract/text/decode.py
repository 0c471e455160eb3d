"""Bytes to text, with errors that say what to do."""

from __future__ import annotations

import codecs

from ..errors import InputError
from .charsets import common, gb2312

_SAMPLE = 20_000


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text in the bytes and the encoding it was read with: UTF-8 unless another is named.

    Raises:
        InputError: The bytes are empty, binary, or not in that encoding; the message says what to try.

    Example:
        >>> decode("论坛".encode())
        ('论坛', 'utf-8')
    """
    if not data.strip():
        raise InputError("the file is empty: give a text file with a news report")
    if encoding is None:
        if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
            encoding = "utf-32"
        elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            encoding = "utf-16"
        elif data.startswith(codecs.BOM_UTF8):
            encoding = "utf-8-sig"
        elif b"\0" in data:
            wide = _likely(data, ("utf-16-le", "utf-16-be"))
            if wide:
                raise InputError(f"the file looks like UTF-16 without its byte-order mark: try --encoding {wide}")
            raise InputError("the file is binary, not text: save the report as plain text (UTF-8) first")
        else:
            encoding = "utf-8"
    try:
        text, name = data.decode(encoding), codecs.lookup(encoding).name
    except LookupError:
        raise InputError(f"unknown encoding {encoding!r}: try utf-8, gb18030 or big5") from None
    except UnicodeError as error:
        hint = _likely(data, tuple(e for e in ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-8") if e != encoding))
        advice = f"try --encoding {hint}" if hint else "name its encoding with --encoding, or save it as UTF-8"
        at = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        raise InputError(f"the file is not {encoding}{at}: {advice}") from None
    if not isinstance(text, str) or not text.strip("\ufeff \t\r\n"):
        raise InputError("the file is empty: give a text file with a news report")
    return text, name


def _likely(data: bytes, encodings: tuple[str, ...]) -> str | None:
    """The encoding under which the bytes are mostly common Chinese characters, if there is one."""
    best: tuple[float, str] | None = None
    usual = common() | gb2312()
    for encoding in encodings:
        try:
            text = data.decode(encoding)[:_SAMPLE]
        except UnicodeError:
            continue
        wide = [c for c in text if c > "\x7f"]
        if not wide:
            share = 0.6 if text.isprintable() else 0.0
        else:
            share = sum(c in usual or c in "，。、：；？！“”（）《》　" for c in wide) / len(wide)
            share -= sum(c < "\x09" for c in text) / len(text)
        if share > (best[0] if best else 0.5):
            best = (share, encoding)
    return best[1].replace("hkscs", "") if best else None
