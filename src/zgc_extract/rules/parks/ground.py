"""What the growth of parks' names needs of one text, and its steps to the left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain

from ...document import Document
from ...growth import DATED
from ...lexicon import Lexicon, WordHit
from ...lexicon.tables import Row
from ...pieces import is_han
from ...rule import Found
from ...slotted import fixed
from ...tokenizer import coined

_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789&.-+")
_FUNCTION = frozenset(
    "和与及暨兼同或跟由据请以向被将把让给从在于到为是等之的了对按经自至因但而且并即如若则所该这那此其每各某有无"
)
#: Who comes somewhere, glued to the verb.
_COMERS, _COMING = frozenset("人行团"), 2
_DIRECTIONS = frozenset({"东部", "西部", "南部", "北部", "中部", "东北", "东南", "西北", "西南"})
_WALLS = ("date", "money", "quantity", "document", "title")
_MUNICIPALITIES = frozenset(("11", "12", "31", "50"))
_MAX_LENGTH = 36
_MAX_PIECES = 14


@fixed
class Piece:
    """One step to the left; ``sort`` is word, latin, place, host, bracket or and (between two fields)."""

    start: int
    end: int
    word: str
    sort: str


_AND = frozenset("与和及")
#: What words end in that tell a sort of parks: 生态型工业园区; a tokenizer may cut before it (标杆|型|科技园区).
_ADJECTIVES = frozenset("型")

#: What a tokenizer glues to an unknown word behind it, and what it does so with to make a word of two characters.
_GLUED, _GLUED_TO_ONE = frozenset("与和及由据被给从向赴对指含兼"), frozenset("与和由据从向赴兼")


class Ground:
    """One text, with the places, hosts and words for fields that names of parks may hold."""

    def __init__(self, document: Document, found: Found) -> None:
        self.lexicon: Lexicon = document.lexicon
        self.text = document.text
        self._bounds = document.boundaries
        self._stops = self.lexicon.table("_left_stops")
        self._fields = self.lexicon.table("park_fields")
        self._generic = self.lexicon.table("_generic_modifiers")
        self.hosts: Mapping[str, Row] = self.lexicon.table("park_hosts")
        self._ends: dict[int, tuple[int, str]] = {}
        self.divisions: dict[int, list[WordHit]] = {}
        self.coined = partial(coined, document.tokenizer)
        self._find_names(document, found)
        self._joins: dict[int, int] = {}
        fields: set[int] = set()
        for h in document.hits("park_fields"):
            if h.row["class"] != "v" and len(h.word) > 1:
                self._joins[h.end] = min(h.start, self._joins.get(h.end, h.start))
                fields.update((h.start, h.end) if "f" in h.row["class"] else ())
        self._pairs = {p for p in fields if p + 1 in fields and document.text[p] in _AND}  # 生物技术|与|新医药科技产业园
        self._wall = frozenset(i for kind in _WALLS for c in found.of(kind) for i in range(c.start, c.end))

    def _find_names(self, document: Document, found: Found) -> None:
        ends, bounds = self._ends, self._bounds
        for h in document.hits("park_hosts"):
            ends[h.end] = (h.start, "host")
        for h in document.hits("places"):
            self.divisions.setdefault(h.start, []).append(h)
        others = (document.hits(t) for t in ("countries", "world_cities", "regions"))
        for h in chain(document.hits("places"), *others):
            if h.row["need"] and (h.start not in bounds or h.end not in bounds or h.word in self._generic):
                continue  # 产业|合作|示范区
            if h.start < ends.get(h.end, (h.end, ""))[0]:
                ends[h.end] = (h.start, "place")
        for c in found.of("place"):
            if c.start <= ends.get(c.end, (c.end, ""))[0]:
                ends[c.end] = (c.start, "place")

    def sort_of(self, word: str) -> str | None:
        """What a word says of a park: f, q, c, v of park_fields; d, a, h or '' of generic words; None if it may name one."""
        row = self._fields.get(word) or self._generic.get(word)
        if row is None and word[-1:] in _ADJECTIVES and (len(word) > 1 or word in "型化"):
            return "c"
        return None if row is None else row["class"]

    def doubtful(self, word: str) -> bool:
        """Whether a place's name is a word elsewhere: 康乐."""
        row = self.lexicon.table("places").get(word)
        return row is not None and bool(row["need"])

    def is_place(self, word: str) -> bool:
        """Whether any table of places has the word."""
        return any(word in self.lexicon.table(t) for t in ("places", "world_cities", "regions", "countries"))

    def place_kind(self, word: str) -> str:
        """country, china, province, city (also for the municipalities), district or region."""
        row = self.lexicon.table("places").get(word)
        if row is not None:
            return "city" if row["code"][:2] in _MUNICIPALITIES else row["kind"]
        row = self.lexicon.table("countries").get(word)
        if row is not None:
            return "china" if row["iso"] == "CN" else "country"
        row = self.lexicon.table("world_cities").get(word)
        if row is not None:
            return row["kind"]
        return "region" if word in self.lexicon.table("regions") else "city"

    def is_letter_of_division(self, piece: Piece) -> bool:
        """Whether a piece is a letter for a province or a city (皖), not for a land (德)."""
        row = self.lexicon.table("_place_letters").get(piece.word)
        return row is not None and bool(row["division"])

    def place_before(self, at: int) -> int | None:
        """Where the place begins that ends at ``at``."""
        known = self._ends.get(at)
        return known[0] if known and known[1] == "place" else None

    def grow(self, at: int) -> Iterator[Piece]:
        """The pieces before ``at`` that may belong to the name that ends there, from right to left."""
        p = at
        for _ in range(_MAX_PIECES):
            piece = self._step(p) if p > 0 and at - p < _MAX_LENGTH else None
            if piece is None:
                return
            yield piece
            p = piece.start

    def _step(self, p: int) -> Piece | None:
        text = self.text
        known = self._ends.get(p)
        if known is not None:
            return Piece(known[0], p, text[known[0] : p], known[1])
        if p in self._joins:
            return Piece(self._joins[p], p, text[self._joins[p] : p], "word")
        c = text[p - 1]
        if p - 1 in self._wall:
            return None
        if c == ")":
            q = text.rfind("(", max(0, p - 14), p)
            return Piece(q, p, text[q:p], "bracket") if q > 0 else None
        q = p - 1
        if c in _LATIN:
            while q > 0 and text[q - 1] in _LATIN:
                q -= 1
            return Piece(q, p, text[q:p], "latin") if text[q:p].strip("0123456789.-+%") else None
        if not is_han(c):
            return None
        while q > 0 and (q not in self._bounds or (c in _ADJECTIVES and p - q == 1)) and is_han(text[q - 1]):
            q -= 1
        word = text[q:p]
        if len(word) > 2 and (word[1] in "在于" or (word[1] in _AND and self.coined(word))):  # 园在翠亨|新区, 园和港|深
            q, word = q + 2, word[2:]
        if len(word) > 2 and word[0] in _GLUED:  # 甲开发区|与丽川湾|海洋|科技园
            q, word = q + 1, word[1:]
        if 0 < (cut := word.find("暨") + 1) < len(word):  # 会暨丽川|工业园
            q, word = q + cut, word[cut:]
        if len(word) == 2 and word[0] in _GLUED_TO_ONE and q not in self._ends and self.coined(word):  # 从泰|中|罗勇工业园
            q, word = q + 1, word[1:]
        if q in self._pairs and p == q + 1:
            return Piece(q, p, word, "and")
        if word in _DIRECTIONS and q in self._ends:  # 台湾|中部|科学园区
            return Piece(q, p, word, "word")
        if len(word) == _COMING and word[1] == "来" and word[0] in _COMERS:
            return None  # 一行3人来|江城科技园
        if word == "月" and text[q - 1 : q] not in DATED:
            return Piece(q, p, word, "word")  # 汉阴县|月|河工业集中区
        if word in _FUNCTION or word in self._stops or word[-1] in "及和与暨在于" or (word[-1] == "为" and self.coined(word)):
            return None
        return Piece(q, p, word, "word")
