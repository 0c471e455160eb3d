"""The whole way, front door to back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, datetime
from functools import cache, partial
from itertools import groupby
from operator import attrgetter
from typing import Any

from .assemble import assemble
from .collecting import uncollected
from .document import Document, read
from .entities import link
from .errors import InputError, ZgcExtractError
from .fact import Story
from .facts import find_facts
from .imprint import is_owner
from .lexicon import Lexicon, default_lexicon
from .many import alone, shared, told
from .models import EventRecord, Mention
from .resolve import Beaten, settle, settle_kind
from .rule import Candidate, Found, Rule
from .rules import default_rules, in_order
from .slotted import value
from .steps import Steps, finish
from .timeline import Reference, find_reference, is_of_a_story, settle_dates
from .tokenizer import DefaultTokenizer, Tokenizer


class ReadMention(Mention):
    """A mention with its typed value: a `DateReading`, `Amount`, `Count`, `PersonName` …"""

    value: Any = None


#: The rules that read whose page it is where the page's furniture names the outlet or the body.
_MASTHEADS = frozenset(("organisation.masthead", "organisation.house"))

#: What the rules found in the end, what they found that lost to another, and the day against which dates are read.
Findings = tuple[list[Candidate], list[Beaten], Reference]


def find_mentions(
    document: Document, rules: Iterable[Rule], given: date | None = None, published: date | None = None
) -> Steps[Findings]:
    """Run the rules (`in_order`), kind after kind, settle overlaps, settle dates."""
    found, every, beaten = Found(), [], []
    for kind, group in groupby(rules, key=attrgetter("kind")):
        candidates = []
        for rule in group:
            candidates += rule.candidates(document, found)
            yield
        kept, lost = settle_kind(candidates)
        found.put(kind, kept)
        every += kept
        beaten += lost
    mentions, lost = settle(every)
    yield
    reference = find_reference(document, mentions, given, published)
    if document.page:
        mentions = [m for m in mentions if not document.of_the_page(m.start) or _is_kept(document, m)]
    settle_dates(document, mentions, reference)
    return mentions, beaten + lost, reference


def _is_kept(document: Document, m: Candidate) -> bool:
    """Whether a mention in the page around the article is the article's too: the day of a story, the body whose page it is."""
    return is_of_a_story(document, m) if m.kind == "date" else m.rule in _MASTHEADS or is_owner(document, m)


class Extractor:
    """Extracts mentions and event records; immutable, picklable, safe to share between threads.

    Args:
        lexicon: Word tables; `Lexicon.extend` adds to the default ones.
        rules: All rules to run; ``[*default_rules(), mine]`` adds one.
        tokenizer: Cuts words; rjieba by default.
        repair: Whether noise is undone before the text is read (`zgc_extract.text.clean`); widths and script always are.
    """

    def __init__(
        self, *, lexicon: Lexicon | None = None, rules: Iterable[Rule] | None = None, tokenizer: Tokenizer | None = None,
        repair: bool = True,
    ) -> None:  # fmt: skip
        self._lexicon = lexicon or default_lexicon()
        self._rules = in_order(default_rules() if rules is None else rules)
        self._tokenizer = tokenizer or DefaultTokenizer()
        self._repair = repair

    @uncollected()
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
            InputError: The text is empty or blank, or a day is no ``datetime.date``.
        """
        return finish(self.steps(text, reference_date=reference_date, published=published, path=path, encoding=encoding))

    def steps(
        self, text: str, *, reference_date: date | None = None, published: date | None = None,
        path: str | None = None, encoding: str | None = None,
    ) -> Steps[EventRecord]:  # fmt: skip
        """The whole way of `extract`, to be gone by several texts in step (`zgc_extract.steps`)."""
        given, published = _day(reference_date, "reference_date"), _day(published, "published")
        document = self._read(text)
        yield
        mentions, _, reference = yield from find_mentions(document, self._rules, given, published)
        entities = link(document, mentions)
        yield
        story = Story(document, mentions, entities, reference)
        facts = yield from find_facts(story)
        return assemble(story, facts, path=path, encoding=encoding)

    def extract_many(
        self, texts: Iterable[str], *, reference_date: date | None = None, workers: int = 1,
        progress: Callable[[int], object] | None = None,
    ) -> Iterator[EventRecord | ZgcExtractError]:  # fmt: skip
        """The records of many texts, in order and lazily; a bad text gives its error as a value in its place.

        Args:
            texts: Read as they are needed, a few ahead: at most 32, or 32,000 characters, for each worker and what waits for it.
            reference_date: The day against which 今年, 昨日, 5日 are read.
            workers: Processes that share the texts. With more than one, a script must keep to Python's rule for processes:
                ``if __name__ == "__main__":``.
            progress: Called with the number of texts that are done with, before each result is given.
        """
        extract = partial(self.steps, reference_date=_day(reference_date, "reference_date"))
        results = alone(extract, texts) if workers <= 1 else shared(extract, texts, workers)
        return results if progress is None else told(results, progress)

    def _read(self, text: str) -> Document:
        if not isinstance(text, str):
            raise InputError(f"a text is a string, this is {type(text).__name__}: decode bytes with zgc_extract.text.decode")
        if not text.strip():
            raise InputError("the text is empty: give a news report")
        try:
            text.encode()
        except UnicodeEncodeError as error:
            problem = f"lone surrogate at {error.start}, which no encoding can hold: decode the bytes as what they are"
            raise InputError(problem) from None
        return read(text, self._lexicon, self._tokenizer, repair=self._repair)

    @uncollected()
    def explain(self, text: str) -> list[Explanation]:
        """For each mention its rule and what it beat; for each beaten candidate (``won`` false) by whom."""
        document = self._read(text)
        found, beaten, _ = finish(find_mentions(document, self._rules))
        return explain(document, found, beaten)

    @uncollected()
    def mentions(
        self, text: str, *, kinds: Collection[str] | None = None, reference_date: date | None = None
    ) -> list[ReadMention]:
        """The mentions in a text, in reading order, with their typed values."""
        given = _day(reference_date, "reference_date")
        document = self._read(text)
        found, _, _ = finish(find_mentions(document, self._rules, given))
        return [_mention(document, c) for c in found if kinds is None or c.kind in kinds]


@value
class Explanation:
    """Why a stretch of the text is, or is not, a mention; ``others`` are the rules that it beat, or the one that beat it."""

    mention: ReadMention
    won: bool
    others: tuple[ReadMention, ...]


def explain(document: Document, found: list[Candidate], beaten: list[Beaten]) -> list[Explanation]:
    """Winners with what they beat, then losers with their winner, each in reading order."""
    losers: dict[int, list[ReadMention]] = {}
    for b in beaten:
        losers.setdefault(id(b.winner), []).append(_mention(document, b.loser))
    won = [Explanation(_mention(document, c), True, tuple(losers.get(id(c), ()))) for c in found]
    lost = [Explanation(_mention(document, b.loser), False, (_mention(document, b.winner),)) for b in beaten]
    return won + sorted(lost, key=lambda e: e.mention.start)


def _day(given: object, name: str) -> date | None:
    """A day that the caller gives; of a time its day."""
    if isinstance(given, datetime):
        return given.date()
    if given is None or isinstance(given, date):
        return given
    raise InputError(f"{name} is a datetime.date, this is {type(given).__name__}: give date.fromisoformat('2025-03-28')")


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


@cache
def extractor_of(kind: str) -> Extractor:
    """Money, dates, counts and documents need no other kind; names are settled against all."""
    alone = kind in ("date", "money", "quantity", "document")
    return Extractor(rules=[r for r in default_rules() if r.kind == kind]) if alone else default_extractor()
