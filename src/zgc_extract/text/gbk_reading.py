"""Reading on one byte off: what stood where a stretch of misread pairs stands, by the words that it makes."""

from __future__ import annotations

from heapq import nlargest

from ..shelf import compiled
from ..slotted import fixed, slotted
from .gbk_bytes import character, pair, with_trail, without_character
from .gbk_dropped import led_by, one_dropped, two_dropped
from .pinyin import SYLLABLE, without_tone
from .syllables import syllable_of
from .wording import GOOD_SYMBOLS, START, UNKNOWN, Dictionary, State

MARKS = "?\ufffd"
"""What a byte without its partner comes out as."""
# 規 (D2 8E) in front of an annotation: 8E takes the bracket, 規(guī)劃 → ?guī)劃.
EATEN = compiled(rf"[?\ufffd]\s?({SYLLABLE})\)")

_BEAM = 4
_COMMON = 30
# What a guess costs: of a first byte, of a pair that was dropped (behind a comma it always is: AC makes none), of a last byte,
# of a full-width letter.
FIRST, _DROPPED, _COMMA, _LAST, _LETTER = 4.0, 1.5, 1.0, 4.0, 6.0
# A word of less than this share of all words (a logarithm) is no reason to think of nothing else: 本线.
_USUAL = -15.0
# What speaks for half a character in front of half an annotation.
_ANNOTATED = 6.0

# What a stretch may begin with, if it is not a character of which a byte was lost.
_OPENING = GOOD_SYMBOLS - set(" \n%·")

# The characters read so far, newest first: (those before, character, its span in the text as it stands).
_Node = tuple["_Node | None", str, tuple[int, int]]
_Hypothesis = tuple[State, "_Node | None"]


def _top(hypothesis: _Hypothesis) -> float:
    return hypothesis[0][0]


@fixed
class Reading:
    """What stood in a stretch; ``gain`` is by how much (in logarithms) it is likelier than what stands there."""

    gain: float
    start: int
    end: int
    text: str
    spans: tuple[tuple[int, int], ...]


@fixed
class _End:
    """A place where the stretch may end; ``half`` is the first byte of a last character whose second was lost."""

    gain: float
    at: int
    state: State
    node: _Node | None
    old: State
    half: bytes = b""


@slotted
class Reader:
    """Reads stretches of one text; ``left`` is how many steps more it may take, so that nonsense does not cost too much."""

    text: str
    words: Dictionary
    left: int

    def glance(self, start: int, skip: int, prefix: bytes, limit: int) -> float | None:
        """The gain of a reading that takes what is there: no pair dropped, no byte guessed."""
        ends = self._ends(start, skip, prefix, limit, wide=False)
        return max((e.gain for e in ends), default=None)

    def read(self, start: int, skip: int, prefix: bytes, limit: int | None = None) -> Reading | None:
        """The best reading from the start with the prefix in place of ``skip`` characters."""
        ends = self._ends(start, skip, prefix, limit or len(self.text), wide=True)
        return max((self._finish(start, end) for end in nlargest(2, ends, key=lambda e: e.gain)), key=lambda r: r.gain, default=None)

    def _ends(self, start: int, skip: int, prefix: bytes, limit: int, *, wide: bool) -> list[_End]:
        text, step = self.text, self.words.step
        old = self.words.whole(_line_end(text[max(0, start - 3) : start]))
        node: _Node | None = None
        new = old
        old = step(old, text[start]) if skip else old
        if skip > 1:
            old = (old[0] - _ANNOTATED, *old[1:])
        if len(prefix) > 1:
            char = character(prefix[:2]) or "?"
            node, new = (None, char, (start, start + skip)), step(new, char)
        half, head = prefix[-1:], start
        told = skip > 1 and len(prefix) == 1  # the annotation tells the lost byte
        hypotheses: list[_Hypothesis] = [(new, node)]
        ends: list[_End] = []
        top = -1e9
        self.left -= 10
        for j in range(start + skip, min(limit, len(text))):
            char = text[j]
            if char in "\r\n" or self.left < 0:
                break
            was = step(old, char)
            span = (head, j + 1)
            if half and (told or j > start + skip):
                ends += self._ended_here(hypotheses, half, j, was, span, wide, told)
            code = pair(char)
            if code is None:
                break
            hypotheses = self._extended(hypotheses, half, code, j, span, wide, told)
            if not hypotheses:
                break
            old, head, half = was, j, code[1:]
            state, node = hypotheses[0]
            gain = state[0] - old[0]
            if half < b"\x80":
                # The last second byte has taken an ASCII letter.
                char = half.decode()
                ends.append(_End(gain - 7, j + 1, step(state, char), (node, char, (j, j + 1)), old))
                break
            ends.append(_End(gain - 11, j + 1, state, node, old, half))
            top = max(top, ends[-1].gain)
            if top > gain + (25 if wide else 60) or gain < -16:
                break
        return [] if text[start : start + skip + 1].isascii() and len(ends) < 2 else ends

    def _ended_here(
        self, hypotheses: list[_Hypothesis], half: bytes, j: int, was: State, span: tuple[int, int], wide: bool, told: bool
    ) -> list[_End]:
        """The ends at a character: a letter (園 is 88 40: 40 is "@"; 線 BE 80: "€") or a mark for a byte without its partner."""
        char = self.text[j]
        if "@" <= char <= "~" or char == "€":
            last = b"\x80" if char == "€" else char.encode()
            found = self._extended(hypotheses, half, last, j, span, wide, told)
            return [_End(state[0] - was[0], j + 1, state, node, was) for state, node in found[:1]]
        if char in MARKS:
            state, node = hypotheses[0]
            eaten = EATEN.match(self.text, j)
            if eaten:
                was = (was[0] - _ANNOTATED, *was[1:])
            return [_End(state[0] - 13 - was[0], eaten.end() if eaten else j + 1, state, node, was, half)]
        return []

    def _extended(
        self, hypotheses: list[_Hypothesis], half: bytes, code: bytes, j: int, span: tuple[int, int], wide: bool, told: bool
    ) -> list[_Hypothesis]:
        """Each hypothesis with what the half byte and the code's first make, the likeliest first."""
        step = self.words.step
        options = self._between(hypotheses[0], half, code[:1], self._next(j, code[1:]), wide, told)
        self.left -= (len(hypotheses) + _BEAM) * len(options)
        if not wide and len(options) == 1:
            ((state, node),), char = hypotheses, options[0][0]
            return [(step(state, char), (node, char, span))]
        out: list[_Hypothesis] = []
        for state, node in hypotheses:
            for chars, cost in options:
                after, link = state, node
                for char in chars:
                    after, link = step(after, char), (link, char, span)
                out.append(((after[0] - cost, *after[1:]), link))
        return nlargest(_BEAM, out, key=_top) if len(out) > 1 else out

    def _between(
        self, hypothesis: _Hypothesis, half: bytes, first: bytes, after: str, wide: bool, told: bool
    ) -> list[tuple[str, float]]:
        """What may stand between a half byte and the next first one, and what it costs to think so."""
        state, node = hypothesis
        if not half:
            if not wide:
                return [(UNKNOWN, 0.0)]
            return [(char, FIRST) for char in self._ranked(with_trail(first[0]), after, state)]
        plain = character(half + first)
        if plain is None or (node is None and not told and plain not in _OPENING):
            found = []
        elif plain in GOOD_SYMBOLS and plain != " ":
            return [(plain, 0.0)]
        elif plain.isascii():
            found = [(plain, _LETTER)]  # a full-width letter
        else:
            found = [(plain, 0.0)]
            if wide and self._fits(state[4], plain, after):
                return found
        if wide and node is not None:
            kept = one_dropped(half[0], first[0])
            found += [(chars, _COMMA if chars[0] == "," else _DROPPED) for chars in self._ranked(kept, after, START)[:4]]
            if plain is None or self.words.singles[plain][1] < -9.5:
                found += [(chars, 2 * _DROPPED) for chars in two_dropped(half[0], first[0])]
        return found

    def _fits(self, before: str, char: str, after: str) -> bool:
        """Whether a character makes a usual word with what stands before or follows it."""
        share, char = self.words.share, self.words.singles[char][0]
        found = [share(before[-1:] + char), share(char + self.words.singles[after][0]) if after else None]
        return any(known is not None and known > _USUAL for known in found)

    def _next(self, j: int, second: bytes) -> str:
        """The character behind the one at hand, if nothing was dropped there; in step again where no second byte is left."""
        char = self.text[j + 1 : j + 2]
        if not second:
            return char
        code = pair(char)
        return (character(second + code[:1]) or "") if code else ""

    def _ranked(self, found: tuple[str, ...], after: str, state: State) -> list[str]:
        """The likeliest: behind the state, before what follows."""
        return nlargest(_BEAM, found, key=lambda chars: self.words.whole(chars + after, state)[0])

    def _finish(self, start: int, end: _End) -> Reading:
        """The reading up to an end, its last character guessed where only one byte of it is left, gain with what follows."""
        after = _line_start(self.text[end.at : end.at + 3])
        state, cost = end.state, 0.0
        chars: list[str] = []
        spans: list[tuple[int, int]] = []
        node = end.node
        while node is not None:
            node, char, span = node
            chars.append(char)
            spans.append(span)
        chars.reverse()
        spans.reverse()
        if end.half:
            last = self._last(start, end, after)
            place = (max(spans[-1][1] - 1, start) if spans else start, end.at)
            if last:
                chars.append(last)
                spans.append(place)
                state, cost = self.words.step(state, last), _LAST
            if after[:1].isdigit() and self.text[end.at - 1] in MARKS:
                chars.append("?")  # 海口有3000家 → ??谟?000家: the digit is lost, and the number must not be read without it
                spans.append(place)
        gain = self.words.whole(after, state)[0] - self.words.whole(after, end.old)[0] - cost
        return Reading(gain, start, end.at, "".join(chars), tuple(spans))

    def _last(self, start: int, end: _End, after: str) -> str:
        """The character of which only the first byte is left."""
        if end.half == b"\xa1":
            line = self.text[self.text.rfind("\n", 0, start) + 1 : start]
            if after[:1] in ("", *"。,;、") and line.rfind("“") > line.rfind("”"):
                return "”"
            return "、" if after else "。"
        if end.half == b"\xa3":
            return "," if after else "。"
        follows = pair(after[:1]) if self.text[end.at - 1] == "\ufffd" else None
        before, behind = end.state[4][-1:], after[:1] and self.words.singles[after[0]][0]
        eaten = EATEN.search(self.text, max(start, end.at - 9), end.at)
        read = without_tone(eaten[1]) if eaten and eaten.end() == end.at else ""
        is_word = self.words.is_word
        likely = [
            c.char
            for k, c in enumerate(led_by(end.half[0]))
            # Where one byte was replaced it makes no character with what follows.
            if not (follows and not without_character(c.trail, follows[0]))
            and (k < _COMMON or read or is_word(before + c.simple) or is_word(c.simple + behind))
        ]
        likely = [c for c in likely if read and syllable_of(self.words.singles[c][0]) == read] or likely
        return self.words.likeliest(end.state, likely, after)


def _line_start(text: str) -> str:
    """Up to the line's end."""
    return text.partition("\n")[0]


def _line_end(text: str) -> str:
    """From the line's beginning."""
    return text.rpartition("\n")[2]
