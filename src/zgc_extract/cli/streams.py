"""Writing so that what stands there is whole at any moment: blocks that are all there or not at all, files put in their place."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from ..errors import OutputError


def as_bytes(text: str) -> bytes:
    """UTF-8, as every platform's text layer would change line ends or refuse characters."""
    return text.encode("utf-8", "backslashreplace")


class Stream:
    """A file or standard output, written in blocks: a record's line, its rows.

    A block goes to the system in one call, so that a killed process leaves none of it or all, unless the system itself stops between two
    pages of memory. Where the disk has no room for the whole, the part is taken back, as far as a file allows that.

    Args:
        path: The file to write anew; standard output where there is none.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._out: io.RawIOBase | BinaryIO = _open(path) if path else _standard_output()

    def write(self, block: str) -> None:
        """One block.

        Raises:
            OutputError: There is no room for it; nothing of it is left in a file.
            BrokenPipeError: Nobody reads any more.
        """
        data = as_bytes(block)
        written = 0
        try:
            while written < len(data):
                written += self._out.write(data[written:] if written else data) or 0
            self._out.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            self._take_back(written)
            raise unwritable(self._path or "standard output", error, "make room for it, or write elsewhere with -o") from None

    def close(self) -> None:
        """Close a file of our own."""
        if self._path:
            self._out.close()

    def _take_back(self, written: int) -> None:
        """Cut off the part of a block, where it is the end of a file."""
        with suppress(OSError):
            place = self._out.fileno()
            end = os.lseek(place, 0, os.SEEK_CUR)
            if written and end == os.fstat(place).st_size:
                os.ftruncate(place, end - written)
                os.lseek(place, end - written, os.SEEK_SET)


def _standard_output() -> io.RawIOBase | BinaryIO:
    """Standard output without its buffer, which would cut long blocks in two."""
    sys.stdout.flush()
    raw = getattr(sys.stdout.buffer, "raw", None)
    return raw if isinstance(raw, io.RawIOBase) else sys.stdout.buffer


def _open(path: Path) -> io.FileIO:
    make_folder(path.parent)
    try:
        return path.open("wb", buffering=0)
    except OSError as error:
        raise unwritable(path, error) from None


def make_folder(folder: Path) -> None:
    """The folder, with those above it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"the folder {folder} cannot be made: {error.strerror}: name another place with -o") from None


def unwritable(path: Path | str, error: OSError, advice: str = "name another place with -o") -> OutputError:
    """The error that says so, and what to do."""
    return OutputError(f"{path} cannot be written: {error.strerror}: {advice}")


@contextmanager
def in_place(path: Path) -> Iterator[Path]:
    """A file beside the path to write to, put in its place when it is whole, removed where it does not become so."""
    part = path.with_name(path.name + ".part")
    try:
        yield part
        os.replace(part, path)
    except OSError as error:
        raise unwritable(path, error) from None
    finally:
        part.unlink(missing_ok=True)


def put_whole(path: Path, text: str) -> None:
    """One document in one file."""
    with in_place(path) as part:
        part.write_bytes(as_bytes(text + "\n"))
