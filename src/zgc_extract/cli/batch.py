"""Inputs to records, in order; what fails stands in its place as a reason."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from ..errors import ZgcExtractError
from .inputs import Input

if TYPE_CHECKING:
    from ..extractor import Extractor
    from ..models import EventRecord


def read_all(
    extractor: Extractor, inputs: Iterable[Input], *, encoding: str | None, reference_date: date | None, workers: int
) -> Iterator[tuple[Input, EventRecord | ZgcExtractError]]:
    """Each input with its record, or with the error that says why there is none."""
    from ..text import decode

    waiting: deque[tuple[Input, str | ZgcExtractError]] = deque()

    def texts() -> Iterator[str]:
        for item in inputs:
            try:
                text, used = decode(item.read(), encoding)
            except ZgcExtractError as error:
                waiting.append((item, error))
            else:
                waiting.append((item, used))
                yield text

    def failed() -> Iterator[tuple[Input, ZgcExtractError]]:
        while waiting and isinstance(waiting[0][1], ZgcExtractError):
            item, error = waiting.popleft()
            assert isinstance(error, ZgcExtractError)
            yield item, error

    for result in extractor.extract_many(texts(), reference_date=reference_date, workers=workers):
        yield from failed()
        item, used = waiting.popleft()
        if isinstance(result, ZgcExtractError):
            yield item, result
        else:
            source = result.source.model_copy(update={"path": item.path, "encoding": used})
            yield item, result.model_copy(update={"source": source})
    yield from failed()
