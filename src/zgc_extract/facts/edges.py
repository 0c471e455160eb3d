"""The words that bound phrases: verbs, prepositions, conjunctions, the ends of places and occasions (table ``_phrase_breaks``)."""

from __future__ import annotations

from ..fact import Story
from ..shelf import compiled
from ..slotted import fixed
from .wording import wording

#: Adverbs that need a subject before them, so that none begins a clause.
_AFTER_SUBJECTS = ("都", "均")
#: What makes a city of 都: 副都心, 都市圈.
_CITIES = ("心", "市", "会", "城")
#: Marks around what no edge breaks.
_HALVES = compiled("[“《(”》)]")
#: What a clause begins behind.
_CLAUSE_BEGINS = ",。;:—\n"


@fixed
class Edge:
    """A word that bounds a phrase."""

    start: int
    end: int
    sort: str


def protected(story: Story, start: int, end: int) -> list[tuple[int, int]]:
    """Spans that no edge breaks: names, dates, what stands in quotation marks and brackets."""
    text, opened = story.text, -1
    spans = [(m.start, m.end) for m in story.within(start, end, "organisation", "park", "place", "document", "date")
             if "暨" not in text[m.start : m.end]]  # fmt: skip
    for mark in _HALVES.finditer(text, start, end):
        if mark[0] in "“《(" and opened < 0:
            opened = mark.start()
        elif mark[0] in "”》)" and opened >= 0:
            spans.append((opened, mark.end()))
            opened = -1
    return spans


def edges(story: Story, start: int, end: int) -> list[Edge]:
    """The words in a span that bound phrases."""
    words, bounds, text = wording(story.document.lexicon), story.document.boundaries, story.text
    closed: list[tuple[int, int]] | None = None
    out = []
    for m in words.breaks.finditer(text, start, end):
        a, b = m.span()
        if m[0] == "为" and b < len(text) and text[b] in "老民农侨":
            continue  # 综合为老服务中心
        if needs_subject(text, a, m[0]) or (m[0] == "都" and text.startswith(_CITIES, b)):
            continue  # 都香高速公路, 副都心污水处理厂
        first, last = a in bounds or a in story.ending, b in bounds or b in story.starting
        whole = first and last if b - a == 1 else a in bounds or b in bounds
        if not whole:
            continue
        closed = protected(story, start, end) if closed is None else closed
        if not any(s < b and a < e for s, e in closed):
            out.append(Edge(a, b, words.sort[m[0]]))
    return out


def needs_subject(text: str, at: int, word: str) -> bool:
    """Whether a word at an offset begins its clause, although as an adverb it needs a subject before it: 都香高速公路."""
    return word in _AFTER_SUBJECTS and (at == 0 or text[at - 1] in _CLAUSE_BEGINS)
