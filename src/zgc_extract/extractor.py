"""The whole way, front door to back."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any

from .assemble import assemble
from .document import Document, read
from .entities import link
from .errors import InputError
from .fact import Story
from .facts import find_facts
from .lexicon import Lexicon, default_lexicon
from .models import EventRecord, Mention
from .resolve import Beaten, settle, settle_kind
from .rule import Candidate, Found, Rule
from .rules import KINDS, default_rules
from .timeline import Reference, find_reference, settle_dates
from .tokenizer import DefaultTokenizer, Tokenizer


class ReadMention(Mention):
    """A mention with its typed value: a `DateReading`, `Amount`, `Count`, `PersonName` …"""

    value: Any = None


def find_mentions(
    document: Document, rules: Iterable[Rule], given: date | None = None, published: date | None = None
) -> tuple[list[Candidate], list[Beaten], Reference]:
    """Run the rules, kind after kind, settle overlaps, settle dates."""
    found, every, beaten = Found(), [], []
    order = sorted(rules, key=lambda r: KINDS.index(r.kind))
    for kind, group in groupby(order, key=lambda r: r.kind):
        kept, lost = settle_kind([c for rule in group for c in rule.candidates(document, found)])
        found.put(kind, kept)
        every += kept
        beaten += lost
    mentions, lost = settle(every)
    reference = find_reference(document, mentions, given, published)
    settle_dates(document, mentions, reference)
    return mentions, beaten + lost, reference


class Extractor:
    """Extracts mentions and event records; immutable, picklable, safe to share between threads.

    Args:
        lexicon: Word tables; `Lexicon.extend` adds to the default ones.
        rules: All rules to run; ``[*default_rules(), mine]`` adds one.
        tokenizer: Cuts words; rjieba by default.
    """

    def __init__(
        self, *, lexicon: Lexicon | None = None, rules: Iterable[Rule] | None = None, tokenizer: Tokenizer | None = None
    ) -> None:
        self._lexicon = lexicon or default_lexicon()
        self._rules = tuple(default_rules() if rules is None else rules)
        self._tokenizer = tokenizer or DefaultTokenizer()

    def extract(
        self, text: str, *, reference_date: date | None = None, published: date | None = None,
        path: str | None = None, encoding: str | None = None,
    ) -> EventRecord:  # fmt: skip
        """The event record of a text.

        Args:
            text: The report, as it is.
            reference_date: The day against which 今年, 昨日, 5日 are read.
            published: The day it was published, where the caller knows it.
            path: Kept in ``source.path``.
            encoding: Kept in ``source.encoding``.

        Raises:
            InputError: The text is empty or blank.
        """
        if not text.strip():
            raise InputError("the text is empty: give a news report")
        document = read(text, self._lexicon, self._tokenizer)
        mentions, _, reference = find_mentions(document, self._rules, reference_date, published)
        entities = link(document, mentions)
        story = Story(document, mentions, entities, reference)
        return assemble(story, find_facts(story), path=path, encoding=encoding)

    def mentions(
        self, text: str, *, kinds: Collection[str] | None = None, reference_date: date | None = None
    ) -> list[ReadMention]:
        """The mentions in a text, in reading order, with their typed values."""
        document = read(text, self._lexicon, self._tokenizer)
        found, _, _ = find_mentions(document, self._rules, reference_date)
        return [_mention(document, c) for c in found if kinds is None or c.kind in kinds]


def _mention(document: Document, c: Candidate) -> ReadMention:
    start, end = document.offsets.span(c.start, c.end)
    return ReadMention.model_construct(
        start=start, end=end, text=document.source[start:end], kind=c.kind,
        normalised=document.text[c.start : c.end], rule=c.rule, certainty=c.certainty, value=c.value,
    )  # fmt: skip


@cache
def default_extractor() -> Extractor:
    """The extractor that the module's functions use."""
    return Extractor()


def extract(
    text: str, *, reference_date: date | None = None, published: date | None = None, path: str | None = None
) -> EventRecord:
    """The event record of a text, by the default extractor (see `Extractor.extract`).

    Example:
        >>> extract("3月28日,论坛在北京召开。").dates[0].value
        'XXXX-03-28'
    """
    return default_extractor().extract(text, reference_date=reference_date, published=published, path=path)
