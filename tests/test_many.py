"""Many texts: order, laziness, errors as values, processes that die, the same records from one process as from several."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest

from zgc_extract import EventRecord, Extractor, InputError, default_rules
from zgc_extract.errors import ExtractionError
from zgc_extract.readings import Count
from zgc_extract.rule import Match, RuleSet, no, yes

# Python 3.12 and 3.13 warn of forking where other tests have left threads behind.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")

rules = RuleSet("quantity")


@rules.rule("fails", "坏规则", yes("[[坏规则]]"), no("好"))
def fails(m: Match) -> Count:
    """A rule with a mistake in it."""
    raise ZeroDivisionError("oh")


@rules.rule("dies", "要命", yes("[[要命]]"), no("好"))
def dies(m: Match) -> Count:
    """A rule that ends its process."""
    os.kill(os.getpid(), signal.SIGKILL)
    return Count(0)  # type: ignore[arg-type]


def texts(n: int) -> list[str]:
    return [f"{2000 + k}年,云谷集团投资{k + 1}亿元。" for k in range(n)]


@pytest.mark.parametrize("workers", [1, 3])
def test_in_order_with_errors_in_their_places(extractor: Extractor, workers: int) -> None:
    given = texts(150)
    given[7] = given[100] = " "
    results = list(extractor.extract_many(given, workers=workers))
    assert [isinstance(r, InputError) for r in results] == [not t.strip() for t in given]
    for text, result in zip(given, results, strict=True):
        if isinstance(result, EventRecord):
            assert result == extractor.extract(text) and result.text == text


@pytest.mark.parametrize("workers", [1, 2])
def test_lazy_and_bounded(extractor: Extractor, workers: int) -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        for k in count():
            taken += 1
            yield f"{k + 1}亿元"

    assert len(list(islice(extractor.extract_many(endless(), workers=workers), 40))) == 40
    assert taken <= 40 + 32 * (3 * workers + 1)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_mistake_in_a_rule_costs_its_text_only(workers: int) -> None:
    extractor = Extractor(rules=[*default_rules(), *rules])
    first, bad, last = extractor.extract_many(["投资3亿元。", "坏规则", "投资5亿元。"], workers=workers)
    assert isinstance(first, EventRecord) and isinstance(last, EventRecord)
    assert isinstance(bad, ExtractionError) and "ZeroDivisionError: oh" in str(bad)


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_text_that_ends_its_process_costs_that_text_only() -> None:
    extractor = Extractor(rules=[*default_rules(), *rules])
    results = list(extractor.extract_many([*texts(50), "要命", *texts(30), "要命", "要命", *texts(9)], workers=2))
    assert len(results) == 92
    lost = [k for k, r in enumerate(results) if isinstance(r, ExtractionError)]
    assert lost == [50, 81, 82] and "the process that read this text ended" in str(results[50])


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_no_text_gives_its_error_in_its_place(extractor: Extractor, workers: int) -> None:
    given: list[Any] = ["投资3亿元。", None, b"3", "投资5亿元。"]
    results = list(extractor.extract_many(given, workers=workers))
    assert [type(r) for r in results] == [EventRecord, InputError, InputError, EventRecord]
    assert str(results[2]) == "a text is a string, this is bytes: decode bytes with zgc_extract.text.decode"


@pytest.mark.parametrize("workers", [1, 2])
def test_when_the_texts_end_in_an_error_those_before_it_are_read(extractor: Extractor, workers: int) -> None:
    def broken() -> Iterator[str]:
        yield from texts(77)
        raise OSError("the disk is gone")

    results = []
    with pytest.raises(OSError, match="the disk is gone"):
        for result in extractor.extract_many(broken(), workers=workers):
            results.append(result)
    assert len(results) == 77 and all(isinstance(r, EventRecord) for r in results)


@pytest.mark.parametrize("workers", [1, 2])
def test_progress_is_told_before_each_result(extractor: Extractor, workers: int) -> None:
    told: list[int] = []
    for number, _ in enumerate(extractor.extract_many(texts(70), workers=workers, progress=told.append), 1):
        assert told == list(range(1, number + 1))
    assert len(told) == 70


def test_a_long_text_holds_up_its_own_process_alone(extractor: Extractor) -> None:
    """While one process reads the long one, the other goes through what comes behind it, as far as it may."""
    given = ["武汉。", "云谷集团投资3亿元。\n" * 8000, *texts(60)]
    results = list(extractor.extract_many(given, workers=2))
    assert [r.text for r in results if isinstance(r, EventRecord)] == given


def test_twenty_thousand_texts_in_bounded_memory() -> None:
    """In a process of its own: what the second half adds to the peak is nothing to what the texts and records are."""
    program = """
import resource, sys
from zgc_extract import Extractor
taken, half = [0], 0
def texts():
    for k in range(20_000):
        taken[0] = k + 1
        yield f"{2000 + k}年,云谷集团投资{k + 1}亿元。"
def main():
    global half
    for k, record in enumerate(Extractor().extract_many(texts(), workers=2)):
        assert record.money[0].amount == (k + 1) * 10**8, k
        assert taken[0] - k <= 2 * 4 * 32, "read too far ahead"
        if k == 10_000:
            half = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert k == 19_999
    more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - half
    assert more < 8_000, f"{more} KB more"
if __name__ == "__main__":
    main()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_whatever_ends_the_parent_ends_its_processes(number: signal.Signals) -> None:
    """Ctrl-C goes to all of a terminal's group, the others to the parent alone."""
    program = """
import multiprocessing, sys
from itertools import count
from zgc_extract import Extractor
for k, _ in enumerate(Extractor().extract_many((f"投资{k}亿元。" * 50 for k in count()), workers=2)):
    if k == 40:
        print(*[p.pid for p in multiprocessing.active_children()], flush=True)
"""
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdout and process.stderr
    children = [int(pid) for pid in process.stdout.readline().split()]
    assert len(children) == 2
    (os.killpg if number == signal.SIGINT else os.kill)(process.pid, number)
    said = process.communicate(timeout=30)[1]
    assert process.returncode != 0
    assert said.count("Traceback") == (number == signal.SIGINT), said
    wait_until(lambda: not any(alive(pid) for pid in children))


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def wait_until(condition: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "still not"
        time.sleep(0.02)


def test_processes_that_cannot_start_say_what_to_do(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("""
import multiprocessing
from zgc_extract import Extractor
multiprocessing.set_start_method("spawn", force=True)
print(len(list(Extractor().extract_many(["投资3亿元。"] * 9, workers=2))))
""")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 1 and 'keeps its calls under `if __name__ == "__main__":`' in done.stderr
    body = script.read_text().split("print", 1)
    script.write_text(f"{body[0]}if __name__ == '__main__':\n    print{body[1]}".replace("force=True)", "force=True)"))
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "9\n"), done.stderr


def test_the_command_gives_the_same_with_workers(tmp_path: Path) -> None:
    for k, text in enumerate(texts(80)):
        (tmp_path / f"{k:02}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "40.txt").write_text("", encoding="utf-8")
    command = [sys.executable, "-m", "zgc_extract", str(tmp_path)]
    one, two = (subprocess.run([*command, *more], capture_output=True, check=False) for more in ([], ["--workers", "2"]))
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert len([json.loads(line) for line in two.stdout.splitlines()]) == 79
