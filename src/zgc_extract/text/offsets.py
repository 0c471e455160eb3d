"""The way between the clean text and the original's code points, both ways, composable."""

from __future__ import annotations

from bisect import bisect_right

from ..slotted import value


@value
class Edit:
    """A stretch of a text and what stands in its place.

    Attributes:
        start: Where the stretch begins.
        end: Where it ends (exclusive).
        text: What replaces it; empty where it is taken out.
        spans: For each character of ``text`` the span that it stands for; without them each stands for the whole stretch.
    """

    start: int
    end: int
    text: str = ""
    spans: tuple[tuple[int, int], ...] = ()


@value
class OffsetMap:
    """For every clean character its stretch of the original, held as breakpoints.

    Attributes:
        points: Clean offsets at which the distance to the character's start in the original changes, ascending.
        deltas: The distance (original − clean) from each of them on.
        end_points: The same for the offset behind the character (after 發 of ``發(fā)``, not after the bracket).
        end_deltas: The distances from each of them on.

    Example:
        >>> text, offsets = apply_edits("發(fā)展", [Edit(1, 5)])
        >>> text, offsets.span(0, 2), offsets.span(0, 1)
        ('發展', (0, 6), (0, 1))
    """

    points: tuple[int, ...] = ()
    deltas: tuple[int, ...] = ()
    end_points: tuple[int, ...] = ()
    end_deltas: tuple[int, ...] = ()

    def start(self, at: int) -> int:
        """Where the clean character at ``at`` begins in the original."""
        k = bisect_right(self.points, at)
        return at + self.deltas[k - 1] if k else at

    def end(self, at: int) -> int:
        """Where the clean character before ``at`` ends in the original."""
        k = bisect_right(self.end_points, at - 1)
        return at + self.end_deltas[k - 1] if k else at

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's span of a clean span; an annotation right behind its last character stays outside."""
        if not self.points and not self.end_points:
            return start, end if end > start else start
        first = self.start(start)
        return first, max(first, self.end(end)) if end > start else first

    def clean_span(self, start: int, end: int, length: int) -> tuple[int, int]:
        """The clean span of an original one: all clean characters (of ``length``) that touch it."""
        return self._first(start, length), max(self._first(start, length), self._behind(end, length))

    def _first(self, at: int, length: int) -> int:
        low, high = 0, length
        while low < high:
            middle = (low + high) // 2
            if self.end(middle + 1) > at:
                high = middle
            else:
                low = middle + 1
        return low

    def _behind(self, at: int, length: int) -> int:
        low, high = 0, length
        while low < high:
            middle = (low + high) // 2
            if self.start(middle) >= at:
                high = middle
            else:
                low = middle + 1
        return low

    def after(self, inner: OffsetMap) -> OffsetMap:
        """The map of a second step, whose original is the clean text of ``inner``, taken back to inner's original."""
        if not inner.points and not inner.end_points:
            return self
        if not self.points and not self.end_points:
            return inner
        points, deltas = _compose(self.points, self.deltas, inner.points, inner.deltas)
        end_points, end_deltas = _compose(self.end_points, self.end_deltas, inner.end_points, inner.end_deltas)
        return OffsetMap(points, deltas, end_points, end_deltas)


_Ints = tuple[int, ...]


def _compose(points: _Ints, deltas: _Ints, inner_points: _Ints, inner_deltas: _Ints) -> tuple[_Ints, _Ints]:
    """Both are steps of slope one, so the sum changes only where one of them does."""
    out_points: list[int] = []
    out_deltas: list[int] = []
    for k in range(-1, len(points)):
        at = points[k] if k >= 0 else 0
        delta = deltas[k] if k >= 0 else 0
        till = points[k + 1] if k + 1 < len(points) else None
        if till is not None and till <= at:
            continue
        i = bisect_right(inner_points, at + delta)
        _put(out_points, out_deltas, at, delta + (inner_deltas[i - 1] if i else 0))
        while i < len(inner_points) and (till is None or inner_points[i] - delta < till):
            _put(out_points, out_deltas, inner_points[i] - delta, delta + inner_deltas[i])
            i += 1
    return tuple(out_points), tuple(out_deltas)


def _put(points: list[int], deltas: list[int], at: int, delta: int) -> None:
    if delta != (deltas[-1] if deltas else 0):
        points.append(at)
        deltas.append(delta)


def apply_edits(text: str, edits: list[Edit]) -> tuple[str, OffsetMap]:
    """The text with the edits made (ascending, apart from each other) and its map back."""
    parts: list[str] = []
    starts: tuple[list[int], list[int]] = ([], [])
    ends: tuple[list[int], list[int]] = ([], [])
    last = at = 0
    for e in edits:
        parts += [text[last : e.start], e.text]
        at += e.start - last
        for k in range(len(e.text)):
            start, end = e.spans[k] if e.spans else (e.start, e.end)
            _put(*starts, at, start - at)
            _put(*ends, at, end - at - 1)
            at += 1
        last = e.end
        _put(*starts, at, last - at)
        _put(*ends, at, last - at)
    parts.append(text[last:])
    return "".join(parts), OffsetMap(tuple(starts[0]), tuple(starts[1]), tuple(ends[0]), tuple(ends[1]))
