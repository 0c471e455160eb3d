"""The garbage collector's rest while one text is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
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
