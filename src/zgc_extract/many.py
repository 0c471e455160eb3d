"""Many texts: in order, lazily, an error as a value in its place; in this process or shared among several."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import field
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from .collecting import started, uncollected
from .errors import ExtractionError, ZgcExtractError
from .models import EventRecord
from .slotted import slotted
from .steps import Steps, in_step

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

#: Text → the steps to its record; what the processes get, so it must be picklable.
Extract = Callable[[str], Steps[EventRecord]]
#: What comes out for a text.
Result = EventRecord | ZgcExtractError
_Given = TypeVar("_Given")
#: What a process sends back: the record as JSON, which is quicker to send than the models, or the error.
_Answer = str | ZgcExtractError

#: Texts, and characters of them, that are read in step: enough that a step's code stays at hand, few enough that all processes have some.
_TEXTS, _CHARACTERS = 32, 32_000
#: So many chunks for each process are read, or wait for one before them: a long text holds up its own process alone.
_AHEAD = 3
#: Seconds between two looks whether a process is done, while records are used; a chunk takes a fifth of a second.
_PAUSE = 0.01

#: Read before processes are forked from this one, twice since the first text of all is read with tables of its own: they share what
#: it loads, instead of loading it each.
_EXAMPLE = "2025年3月28日,北京市副市长王建国在云谷科技园表示,华海集团将投资3亿元。"


def alone(extract: Extract, texts: Iterable[str]) -> Iterator[Result]:
    """The records in the order of the texts, made by this process."""
    for chunk in _chunks(texts, 1):
        yield from together(extract, chunk.texts)


@uncollected()
def together(extract: Callable[[_Given], Steps[EventRecord]], given: Iterable[_Given]) -> list[Result]:
    """The records, or the errors as values, of texts that are read in step."""
    results = in_step([extract(each) for each in given])
    return [_as_ours(result) if isinstance(result, Exception) else result for result in results]


def _as_ours(error: Exception) -> ZgcExtractError:
    """Ours as it is; another is a mistake in a rule, which must not cost the texts behind it."""
    if isinstance(error, ZgcExtractError):
        return error
    wrapped = ExtractionError(f"{type(error).__name__}: {error}: a mistake in zgc_extract or in a rule of yours, please report it")
    wrapped.__cause__ = error
    return wrapped


def told(results: Iterator[Result], progress: Callable[[int], object]) -> Iterator[Result]:
    """The results; before each, ``progress`` gets the number of texts that are done with."""
    for number, result in enumerate(results, 1):
        progress(number)
        yield result


def shared(extract: Extract, texts: Iterable[str], workers: int) -> Iterator[Result]:
    """The records in the order of the texts, made by several processes.

    Each process has one chunk at a time, and the next as soon as it is done, as long as the chunks that are out, or wait for one
    before them, are few.
    """
    crew = _Crew(extract, workers)
    chunks = _chunks(texts, workers)
    waiting: deque[_Chunk] = deque()
    failed: Exception | None = None

    def give() -> None:
        nonlocal chunks, failed
        while len(waiting) < _AHEAD * workers and crew.has_room:
            try:
                chunk = next(chunks, None)
            except Exception as error:  # of whoever gives the texts: told when those before it are done
                chunks, failed = iter(()), error
                return
            if chunk is None:
                return
            waiting.append(chunk)
            crew.give(chunk)

    try:
        give()
        while waiting:
            chunk = waiting[0]
            while not chunk.done:
                crew.receive()
                give()
            for result in _read(chunk):
                yield result
                if crew.receive(wait=False):  # whoever uses the records may take its time: the processes go on
                    give()
            waiting.popleft()
            give()
    finally:
        crew.end()
    if failed is not None:
        raise failed


@uncollected()
def _read(chunk: _Chunk) -> list[Result]:
    """The results of a chunk that is done."""
    results = zip(chunk.texts, chunk.answers, strict=True)
    return [EventRecord.read(answer, text) if isinstance(answer, str) else answer for text, answer in results]


@slotted
class _Chunk:
    """Texts that go to a process together, and what it made of the first of them."""

    texts: list[str]
    answers: list[_Answer] = field(default_factory=list)

    @property
    def done(self) -> bool:
        return len(self.answers) == len(self.texts)


def _chunks(texts: Iterable[str], workers: int) -> Iterator[_Chunk]:
    """The texts in chunks, small ones first: where the texts are few, all processes shall have some."""
    chunk: list[str] = []
    number = size = 0
    try:
        for text in texts:
            chunk.append(text)
            size += len(text) if isinstance(text, str) else 1  # what is no text gives its error in its place
            if size >= _CHARACTERS or len(chunk) >= min(_TEXTS, 4 ** (number // workers)):
                yield _Chunk(chunk)
                number, size, chunk = number + 1, 0, []
    except Exception:
        if chunk:
            yield _Chunk(chunk)
        raise
    if chunk:
        yield _Chunk(chunk)


class _Crew:
    """The processes, started as they are needed."""

    def __init__(self, extract: Extract, workers: int) -> None:
        import multiprocessing  # only where there are several

        self._extract, self._most = extract, workers
        self._idle: list[_Worker] = []
        self._busy: dict[Any, _Worker] = {}
        self._look = 0.0
        if multiprocessing.get_start_method() == "fork":
            for _ in range(2):
                together(extract, [_EXAMPLE])

    @property
    def has_room(self) -> bool:
        """Whether a process is free, or may be started."""
        return bool(self._idle) or len(self._busy) < self._most

    def give(self, chunk: _Chunk) -> None:
        """Have a free process read a chunk."""
        worker = self._idle.pop() if self._idle else _Worker(self._extract)
        worker.read(chunk)
        self._busy[worker.pipe] = worker

    def receive(self, *, wait: bool = True) -> bool:
        """Take what the processes have done, waiting for one if need be; else look now and then only. Whether it has looked."""
        from multiprocessing import connection

        if not wait and monotonic() < self._look:
            return False
        for pipe in connection.wait(list(self._busy), None if wait else 0):
            worker = self._busy.pop(pipe)
            if worker.receive():
                self._idle.append(worker)
            else:
                self._busy[worker.pipe] = worker
        self._look = monotonic() + _PAUSE
        return True

    def end(self) -> None:
        """End all processes."""
        crew = [*self._idle, *self._busy.values()]
        for worker in crew:
            worker.terminate()
        for worker in crew:
            worker.join()


class _Worker:
    """A process, and the chunk that it reads."""

    pipe: Connection[Any, Any]

    def __init__(self, extract: Extract) -> None:
        self._extract = extract
        self._chunk = _Chunk([])
        self._together = 0
        self._start()

    def _start(self) -> None:
        import multiprocessing

        self.pipe, theirs = multiprocessing.Pipe()
        # A forked process has all that this one has; this end of its pipe too, and would never see it closed.
        self._forked = multiprocessing.get_start_method() == "fork"
        has = (self._extract, self.pipe) if self._forked else None
        self._process = multiprocessing.Process(target=_serve, args=(theirs, has), daemon=True)
        self._process.start()
        self._started = False
        theirs.close()

    def read(self, chunk: _Chunk) -> None:
        """Begin with a chunk."""
        self._chunk, self._together = chunk, len(chunk.texts)
        if self._started:
            self._send()

    def _send(self) -> None:
        first = len(self._chunk.answers)
        with suppress(BrokenPipeError, ConnectionResetError):  # it is no more: `receive` sees to it
            self.pipe.send(self._chunk.texts[first : first + self._together])

    def receive(self) -> bool:
        """Take an answer; whether the chunk is done.

        Where the process died over several texts, a new one reads them one at a time, so that the one at fault is known.

        Raises:
            ExtractionError: The process could not even start.
        """
        try:
            with uncollected():  # what comes has no cycles either
                answers: list[_Answer] | None = self.pipe.recv()
        except (EOFError, ConnectionResetError):
            answers = self._after_death()
        if answers is None:
            self._started = True
            if not self._forked:  # not with its start: Python would wait for ever where it cannot start
                with suppress(BrokenPipeError, ConnectionResetError):
                    self.pipe.send(self._extract)
        else:
            self._chunk.answers += answers
        if self._started and not self._chunk.done:
            self._send()
        return self._chunk.done

    def _after_death(self) -> list[_Answer]:
        self.terminate()
        self.join()
        if not self._started:
            raise ExtractionError(
                "a process that shall read texts could not start (its own message stands above): a script that asks for workers "
                'keeps its calls under `if __name__ == "__main__":`'
            )
        self._start()
        if self._together > 1:
            self._together = 1
            return []
        return [ExtractionError("the process that read this text ended, perhaps for want of memory: try fewer workers")]

    def terminate(self) -> None:
        """End the process, whatever it does."""
        self.pipe.close()
        self._process.terminate()

    def join(self) -> None:
        """Wait until it has ended."""
        self._process.join()


def _serve(pipe: Connection[Any, Any], has: tuple[Extract, Connection[Any, Any]] | None) -> None:
    """Say that it has started, then answer chunks until there are no more; Ctrl-C is for the parent, who ends this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        pipe.send(None)
        if has is None:
            extract = pipe.recv()
        else:
            extract, parents_end = has
            parents_end.close()
        started()  # the collector leaves alone, and in the parent's memory, what the parent has made
        while True:
            pipe.send([_answer(result) for result in together(extract, pipe.recv())])
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the parent is no more


def _answer(result: Result) -> _Answer:
    return result.model_dump_json() if isinstance(result, EventRecord) else result
