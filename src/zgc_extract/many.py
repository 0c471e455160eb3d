"""Many texts: in order, lazily, an error as a value in its place; in this process or shared among several."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from .errors import ExtractionError, ZgcExtractError
from .models import EventRecord

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

#: Text → record; what the processes get, so it must be picklable.
Extract = Callable[[str], EventRecord]
_Given = TypeVar("_Given")
#: What a process sends back: the record as JSON, which is quicker to send than the models, or the error.
_Answer = str | ZgcExtractError

#: Texts that go to a process together: enough that sending them costs little, few enough that all processes have some.
_CHUNK = 32


def one_by_one(extract: Extract, texts: Iterable[str]) -> Iterator[EventRecord | ZgcExtractError]:
    """The records, one at a time."""
    for text in texts:
        yield attempt(extract, text)


def attempt(extract: Callable[[_Given], EventRecord], given: _Given) -> EventRecord | ZgcExtractError:
    """The record, or the error as a value."""
    try:
        return extract(given)
    except ZgcExtractError as error:
        return error
    except Exception as error:  # a mistake in a rule must not cost the texts behind it
        wrapped = ExtractionError(f"{type(error).__name__}: {error}: a mistake in zgc_extract or in a rule of yours, please report it")
        wrapped.__cause__ = error
        return wrapped


def shared(extract: Extract, texts: Iterable[str], workers: int) -> Iterator[EventRecord | ZgcExtractError]:
    """The records in the order of the texts, made by several processes.

    Every process has one chunk at a time, and they are asked in turn: that keeps the order, and no more is read ahead than they
    work on.
    """
    source = iter(texts)
    crew: deque[_Worker] = deque()
    try:
        while chunk := list(islice(source, _CHUNK)):
            if len(crew) < workers:
                crew.append(_Worker(extract))
                crew[-1].send(chunk)
                continue
            worker = crew.popleft()
            done = worker.answers()
            worker.send(chunk)  # before its answers are looked at: it works meanwhile
            crew.append(worker)
            yield from done
        for worker in crew:
            yield from worker.answers()
    finally:
        for worker in crew:
            worker.end()


class _Worker:
    """A process that reads chunks of texts, and the one that it has now."""

    def __init__(self, extract: Extract) -> None:
        self._extract = extract
        self._chunk: list[str] = []
        self._start()

    def _start(self) -> None:
        import multiprocessing  # only where there are several

        self._pipe, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.Process(target=_serve, args=(self._extract, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def send(self, chunk: list[str]) -> None:
        self._chunk = chunk
        self._pipe.send(chunk)

    def answers(self) -> Iterable[EventRecord | ZgcExtractError]:
        """What the process made of its chunk; where it died over it, an error for each text, and a new process."""
        try:
            answers: list[_Answer] = self._pipe.recv()
        except (EOFError, ConnectionResetError):
            self.end()
            self._start()
            problem = "the process that read this text ended, perhaps for want of memory: try fewer workers"
            return [ExtractionError(problem) for _ in self._chunk]
        return map(_opened, answers, self._chunk)

    def end(self) -> None:
        self._pipe.close()
        self._process.terminate()
        self._process.join()


def _opened(answer: _Answer, text: str) -> EventRecord | ZgcExtractError:
    return EventRecord.read(answer, text) if isinstance(answer, str) else answer


def _serve(extract: Extract, pipe: Connection[Any, Any]) -> None:
    """Answer chunks until there are no more; Ctrl-C is for the parent, who ends this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    while True:
        try:
            chunk = pipe.recv()
        except EOFError:
            return
        records = [attempt(extract, text) for text in chunk]
        pipe.send([r.model_dump_json() if isinstance(r, EventRecord) else r for r in records])
