"""Words found in one pass and overlaps asked about: the same as by looking for each and walking through all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zgc_extract.spans import Spans, apart, occurrences

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda s: (s[0], s[0] + s[1])), max_size=8)


@given(SPANS, st.integers(0, 40), st.integers(1, 8))
def test_overlaps(spans: list[tuple[int, int]], start: int, size: int) -> None:
    end = start + size
    asked = Spans(spans)
    assert asked.overlap(start, end) == any(s < end and start < e for s, e in spans)
    assert asked.hold(start, end) == any(s <= start and end <= e for s, e in spans)


def find(text: str, word: str, at: int) -> list[int]:
    found = []
    while (at := text.find(word, at)) >= 0:
        found.append(at)
        at += len(word)
    return found


@given(st.text("哈园区", max_size=30), st.sets(st.text("哈园区", min_size=1, max_size=3), max_size=4), st.integers(0, 30))
def test_words_of_short_and_long_texts(text: str, words: set[str], since: int) -> None:
    for padding in ("", "\n" * 20_000):
        found = occurrences(text + padding, words)
        assert found.keys() == words
        for word, starts in found.items():
            assert list(apart(starts, len(word), since)) == find(text, word, since)
