"""Bytes to text, with errors that say what to do."""

from __future__ import annotations

import codecs

from ..errors import InputError


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
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            encoding = "utf-16"
        elif data.startswith(codecs.BOM_UTF8):
            encoding = "utf-8-sig"
        elif b"\0" in data:
            raise InputError("the file is binary, not text: save the report as plain text (UTF-8) first")
        else:
            encoding = "utf-8"
    try:
        return data.decode(encoding), codecs.lookup(encoding).name
    except LookupError:
        raise InputError(f"unknown encoding {encoding!r}: try utf-8, gb18030 or big5") from None
    except UnicodeDecodeError as error:
        hint = next((e for e in ("gb18030", "big5") if e != encoding and _reads(data, e)), None)
        advice = f"try --encoding {hint}" if hint else "name its encoding with --encoding, or save it as UTF-8"
        raise InputError(f"the file is not {encoding} (byte {error.start}): {advice}") from None


def _reads(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
