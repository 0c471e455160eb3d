"""A text ready for the rules: clean, laid out, with its words and lexicon hits on demand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from functools import cached_property
from itertools import accumulate
from operator import attrgetter

from .bounds import runs
from .lexicon import Lexicon, WordHit, default_lexicon
from .slotted import Lazy, slotted
from .sought import Places, Signs
from .text import (
    Dateline,
    Grid,
    Line,
    OffsetMap,
    clean,
    find_grids,
    lay_out,
    read_datelines,
    read_mastheads,
    sentence_spans,
)
from .tokenizer import DefaultTokenizer, Tokenizer

_start = attrgetter("start")


@slotted
class Document(Lazy):
    """One text. All offsets inside count code points of ``text``, the clean one.

    Attributes:
        source: The text as it was given.
        text: The clean text: Simplified, half-width ASCII (``,`` ``:`` ``(``), pinyin gone; 。、“”《》 stay as they are.
        offsets: The way back to the source.
        script: simplified, traditional or mixed.
        repairs: Kind → how often.
        lines: The layout.
        page: The lines that are the page around the article; none where there is nothing else.
        article: The lines without the page around them; all lines where there is nothing else.
        places: Where the characters stand with which patterns begin that the text is searched for.
    """

    source: str
    text: str
    offsets: OffsetMap
    script: str
    repairs: dict[str, int]
    lines: list[Line]
    lexicon: Lexicon
    tokenizer: Tokenizer
    page: list[tuple[int, int]] = field(init=False)
    article: list[Line] = field(init=False)
    _line_starts: list[int] = field(init=False)
    places: Places = field(init=False)
    _hits: dict[str, list[WordHit]] = field(init=False)
    _by_start: dict[str, dict[int, list[WordHit]]] = field(init=False)

    def __post_init__(self) -> None:
        lines = self.lines
        page = [(line.start, line.end) for line in lines if line.kind == "boilerplate"]
        self.page = page if len(page) < len(lines) else []
        self.article = [line for line in lines if line.kind != "boilerplate"] if self.page else lines
        self._line_starts = [line.start for line in lines]
        self.places, self._hits, self._by_start = Places(self.text), {}, {}

    def has_any(self, signs: Signs) -> bool:
        """Whether the text has one of the characters or words: what a rule needs is looked for before it runs (see `sought`)."""
        return self.places.has_any(signs)

    def hits(self, topic: str) -> list[WordHit]:
        """Hits of one of the lexicon's tables, in the order of their ends; the text is scanned when first asked."""
        hits = self._hits.get(topic)
        if hits is None:
            self._hits.update(self.lexicon.scan(self.text, topic))
            hits = self._hits[topic]
        return hits

    def hits_from(self, topic: str, start: int) -> list[WordHit]:
        """Hits of one of the lexicon's tables that begin at an offset, in the order of their ends."""
        by_start = self._by_start.get(topic)
        if by_start is None:
            by_start = self._by_start[topic] = {}
            for hit in self.hits(topic):
                by_start.setdefault(hit.start, []).append(hit)
        return by_start.get(start, [])

    @cached_property
    def numerals(self) -> list[tuple[int, int]]:
        """The spans of numerals with their hedges inside."""
        return runs(self.text)

    @cached_property
    def tokens(self) -> list[str]:
        """The tokenizer's words: hints for boundaries, never evidence."""
        return self.tokenizer.cut(self.text)

    @cached_property
    def boundaries(self) -> frozenset[int]:
        """Offsets at which a token starts or ends."""
        return frozenset(accumulate(map(len, self.tokens), initial=0))

    @cached_property
    def datelines(self) -> list[Dateline]:
        """Where the text, or a part of it, says that it comes from: 新华社江城3月5日电, 据江城网报道."""
        return list(read_datelines(self.text, self.article))

    @cached_property
    def mastheads(self) -> list[tuple[int, int]]:
        """The spans of the outlets that the page's furniture names as its own: 江城网 > 新闻 > 正文."""
        return list(read_mastheads(self.text, self.lines))

    @cached_property
    def _reports(self) -> dict[int, int]:
        return {d.start: d.end for d in self.datelines if d.opens}

    @cached_property
    def _filed(self) -> list[tuple[int, int]]:
        return [(d.start, d.end) for d in self.datelines if d.sort == "report"]

    def in_dateline(self, at: int) -> bool:
        """Whether an offset stands in the dateline of a report (a release tells with it when and where its news happens)."""
        k = bisect_right(self._filed, (at, len(self.text))) if self._filed else 0
        return k > 0 and at < self._filed[k - 1][1]

    def behind_dateline(self, at: int) -> int:
        """Where the report goes on whose dateline begins at an offset; the offset itself where none does."""
        return self._reports.get(at, at)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The spans of sentences, within lines, in order."""
        return sentence_spans(self.text, self.lines, self.datelines)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s for s, _ in self.sentences]

    def of_the_page(self, at: int) -> bool:
        """Whether an offset stands in the page around the article: navigation, related stories, copyright."""
        page = self.page
        k = bisect_right(page, (at, len(self.text))) if page else 0
        return k > 0 and at < page[k - 1][1]

    def sentence_index(self, at: int) -> int:
        """The number of the sentence that holds the offset (the last one that starts at or before it)."""
        k = bisect_right(self._sentence_starts, at)
        return k - 1 if k else 0

    def sentence_at(self, at: int) -> tuple[int, int]:
        """The span of the sentence that holds the offset."""
        return self.sentences[self.sentence_index(at)] if self.sentences else (0, len(self.text))

    @cached_property
    def grids(self) -> list[Grid]:
        """The tables that the page has laid out as lines."""
        return find_grids(self.text, self.lines, self.lexicon.table("_table_heads"))

    def lines_below(self, at: int, most: int | None = None) -> list[Line]:
        """The article's lines that begin behind an offset, so many at most."""
        k = bisect_right(self.article, at, key=_start)
        return self.article[k : None if most is None else k + most]

    def line_index(self, at: int) -> int:
        """The number of the line that holds the offset (the last one that starts at or before it)."""
        k = bisect_right(self._line_starts, at)
        return k - 1 if k else 0

    def line_at(self, at: int) -> Line:
        """The line that holds the offset."""
        k = bisect_right(self._line_starts, at)
        return self.lines[k - 1 if k else 0]


def read(
    source: str, lexicon: Lexicon | None = None, tokenizer: Tokenizer | None = None, *, repair: bool = True
) -> Document:
    """Clean a text and lay it out."""
    c = clean(source, repair=repair)
    return Document(
        source, c.text, c.offsets, c.script, c.repairs, lay_out(c.text), lexicon or default_lexicon(), tokenizer or DefaultTokenizer()
    )
