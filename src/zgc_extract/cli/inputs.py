"""Names on the command line to inputs: files, folders, patterns, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from ..errors import InputError
from ..slotted import fixed, replace

_PATTERN = frozenset("*?[")


@fixed
class Input:
    """One report: how it is named, where it goes below a folder of outputs (without a suffix), and why it cannot be read, if so."""

    name: str
    place: PurePath
    problem: str = ""

    @property
    def path(self) -> str | None:
        """What the record says of where it comes from; a name that is no UTF-8 with its bytes escaped."""
        return None if self.name == "-" else os.fsencode(self.name).decode("utf-8", "backslashreplace")

    def read(self) -> bytes:
        """The bytes.

        Raises:
            InputError: They cannot be had; the message says why and what to do.
        """
        if self.problem:
            raise InputError(self.problem)
        try:
            return sys.stdin.buffer.read() if self.name == "-" else Path(self.name).read_bytes()
        except FileNotFoundError:
            raise InputError("there is no such file: check the path") from None
        except IsADirectoryError:
            raise InputError("this is a folder: name the files in it") from None
        except PermissionError:
            raise InputError("the file cannot be read: check its permissions") from None
        except OSError as error:
            raise InputError(f"the file cannot be read: {error.strerror}") from None


def find_inputs(names: Iterable[str]) -> list[Input]:
    """The inputs in the order of the names, each once; a name that leads to none has its ``problem``.

    A folder stands for the ``*.txt`` in it at any depth, sorted; a pattern for what it matches (``**`` at any depth), for
    shells that leave it as it is.
    """
    out: dict[str, Input] = {}
    places: set[PurePath] = set()
    for name in names:
        for found in _of_name(name):
            if found.name not in out:
                place = _free(found.place, places)
                places.add(place)
                out[found.name] = replace(found, place=place)
    return list(out.values())


def _of_name(name: str) -> Iterator[Input]:
    path = Path(name)
    if name == "-":
        yield Input(name, PurePath("stdin"))
    elif path.is_dir():
        files = sorted(p for p in path.rglob("*.txt") if p.is_file())
        for file in files:
            yield Input(str(file), file.relative_to(path).with_suffix(""))
        if not files:
            problem = "there is no .txt file in this folder: name the files, or give a pattern such as 'reports/*.text'"
            yield Input(name, PurePath(path.name), problem)
    elif _PATTERN.isdisjoint(name) or path.exists():
        yield Input(name, PurePath(path.stem))
    else:
        import glob  # only where the shell left a pattern as it is

        files = sorted(p for p in map(Path, glob.glob(name, recursive=True)) if p.is_file())
        for file in files:
            yield Input(str(file), PurePath(file.stem))
        if not files:
            yield Input(name, PurePath("pattern"), "no file matches this pattern: check the path")


def _free(place: PurePath, taken: set[PurePath]) -> PurePath:
    """The place, or with -2, -3 … where another input of that name came before."""
    number, free = 1, place
    while free in taken:
        number += 1
        free = place.with_name(f"{place.name}-{number}")
    return free
