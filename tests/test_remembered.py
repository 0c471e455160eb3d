"""What many rules ask of the same stretch of a text is worked out once for each text."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from zgc_extract.fact import Story
from zgc_extract.facts.remembered import remembered


def test_asked_twice_and_worked_out_once() -> None:
    done: list[tuple[int, int]] = []

    @remembered
    def words(story: Story, start: int, end: int) -> str | None:
        """The words of a span."""
        done.append((start, end))
        return story.text[start:end] or None

    park: Any = SimpleNamespace(text="云谷软件园", memo={})
    port: Any = SimpleNamespace(text="江城港", memo={})
    assert [words(park, 0, 2), words(park, 0, 2), words(park, 2, 5), words(port, 0, 2)] == ["云谷", "云谷", "软件园", "江城"]
    assert words(port, 2, 2) is words(port, 2, 2) is None
    assert done == [(0, 2), (2, 5), (0, 2), (2, 2)]
    assert words.__doc__ == "The words of a span."
