"""Rows of the parts of which Tibetan, Mongol, Turkic and Yi names are built, in one text."""

from __future__ import annotations

from ...document import Document
from ...lexicon import WordHit

_MOST = 3
#: How long the piece of a name is before its dot.
_FAR = 8
#: What Uyghurs and Kazakhs add to a name: 买买提|江.
_ADDED = frozenset("江汗洪")


class Parts:
    """The parts of names in a text, by where they start."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.starting: dict[int, list[WordHit]] = {}
        for hit in document.hits("name_parts"):
            self.starting.setdefault(hit.start, []).append(hit)

    def longest(self, at: int, people: frozenset[str] | None = None, left: int = _MOST) -> list[WordHit]:
        """The parts of one people that lead furthest from an offset on."""
        best: list[WordHit] = []
        for hit in self.starting.get(at, ()) if left else ():
            whose = frozenset(hit.row["people"].split("|"))
            theirs = whose & people if people is not None else whose
            if not theirs:
                continue
            parts = [hit, *self.longest(hit.end, theirs, left - 1)]
            if not best or parts[-1].end > best[-1].end:
                best = parts
        return best

    def end(self, parts: list[WordHit]) -> int:
        """Where a row of parts ends, with what is added to names of one people."""
        end = parts[-1].end
        return end + (parts[-1].row["people"] == "turkic" and self.text[end : end + 1] in _ADDED)

    def start(self, at: int) -> int | None:
        """Where a row of parts begins that ends at an offset; None where none does: 阿曼古丽|·努尔艾力."""
        for start in range(max(0, at - _FAR), at - 1):
            parts = self.longest(start) if start in self.starting else []
            if parts and self.end(parts) == at and not all(part.row["weak"] for part in parts):
                return start
        return None
