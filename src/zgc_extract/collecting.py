"""The garbage collector's rest while one text is read, and while a command starts."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector of cycles from running in between, if it is on; as a context or as a decorator.

    What is made for one text has no cycles, and is gone when the text is read; the collector would walk through it, and
    now and then through every table, dozens of times for a page (a tenth of all time).
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def starting() -> Iterator[Callable[[], None]]:
    """Keep the collector of cycles from running until the command has started, which it tells by calling what this gives.

    What is there by then (modules, tables, rules) stays to the end: the collector walks through it no more, neither meanwhile
    nor when the process ends (a seventh of all the time that a command for one file takes).
    """
    if not gc.isenabled():
        yield lambda: None
        return
    gc.disable()
    try:
        yield started
    finally:
        started()


def started() -> None:
    """What is there stays to the end of the process: the collector runs, but not through that."""
    gc.freeze()
    gc.enable()
