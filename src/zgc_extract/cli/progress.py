"""How far the batch is, in one line of a terminal's stderr; and the message lines beside it."""

from __future__ import annotations

import sys
from time import monotonic

_CLEAR = "\r\x1b[K"


class Progress:
    """Shows a bar for more than one input where stderr is a terminal; without one it only prints messages.

    Args:
        total: How many inputs there are.
        quiet: Print nothing at all.
    """

    def __init__(self, total: int, *, quiet: bool) -> None:
        self.done = self.failed = 0
        self._total, self._quiet = total, quiet
        self._shown = total > 1 and not quiet and sys.stderr is not None and sys.stderr.isatty()
        self._last = 0.0

    def step(self) -> None:
        """One more input is done with; the line is drawn ten times a second at most."""
        self.done += 1
        if self._shown and (self.done == self._total or monotonic() - self._last > 0.1):
            self._last = monotonic()
            full = 24 * self.done // self._total
            failed = f", {self.failed} failed" if self.failed else ""
            self._draw(f"{_CLEAR}{'█' * full}{'░' * (24 - full)} {self.done}/{self._total}{failed}")

    def fail(self, name: str, reason: object) -> None:
        """An input that gave nothing, and why."""
        self.failed += 1
        self.say(f"{name}: {reason}")

    def say(self, message: str) -> None:
        """A message in a line of its own."""
        if not self._quiet:
            self.clear()
            print(f"zgc-extract: {message}", file=sys.stderr)

    def clear(self) -> None:
        """Take the bar away."""
        if self._shown:
            self._draw(_CLEAR)

    def _draw(self, text: str) -> None:
        try:
            sys.stderr.write(text)
        except UnicodeEncodeError:  # a terminal whose encoding has no blocks
            sys.stderr.write(text.replace("█", "#").replace("░", "."))
        sys.stderr.flush()
