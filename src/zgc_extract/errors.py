"""What can go wrong, as exceptions whose messages say what to do about it."""

from __future__ import annotations


class ZgcExtractError(Exception):
    """Base of every error that this library raises on purpose."""


class InputError(ZgcExtractError, ValueError):
    """The input cannot be read as text: wrong encoding, binary data, nothing in it."""


class ExtractionError(ZgcExtractError):
    """A text could not be read for a reason that lies in this library or in a rule, not in the text."""


class RuleError(ZgcExtractError, ValueError):
    """A rule is ill-formed: its name is taken, or it lacks an example or a docstring."""


class LexiconError(ZgcExtractError, ValueError):
    """A word table is ill-formed; the message names the file, line and column."""


class OutputError(ZgcExtractError):
    """A record cannot be written as asked: the file is there already, or a package is not installed."""
