"""Many texts: order, laziness, errors as values, processes that die, the same records from one process as from several."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from zgc_extract import EventRecord, Extractor, InputError, default_rules
from zgc_extract.errors import ExtractionError
from zgc_extract.many import shared
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
    assert taken <= 40 + 32 * (workers + 1)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_mistake_in_a_rule_costs_its_text_only(workers: int) -> None:
    extractor = Extractor(rules=[*default_rules(), *rules])
    first, bad, last = extractor.extract_many(["投资3亿元。", "坏规则", "投资5亿元。"], workers=workers)
    assert isinstance(first, EventRecord) and isinstance(last, EventRecord)
    assert isinstance(bad, ExtractionError) and "ZeroDivisionError: oh" in str(bad)


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_process_that_dies_costs_its_chunk_only() -> None:
    extractor = Extractor(rules=[*default_rules(), *rules])
    results = list(shared(extractor.extract, [*texts(10), "要命", *texts(64)], workers=2))
    assert len(results) == 75
    lost = [k for k, r in enumerate(results) if isinstance(r, ExtractionError)]
    assert lost == list(range(32)) and "the process that read this text ended" in str(results[10])


def test_the_command_gives_the_same_with_workers(tmp_path: Path) -> None:
    for k, text in enumerate(texts(80)):
        (tmp_path / f"{k:02}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "40.txt").write_text("", encoding="utf-8")
    command = [sys.executable, "-m", "zgc_extract", str(tmp_path)]
    one, two = (subprocess.run([*command, *more], capture_output=True, check=False) for more in ([], ["--workers", "2"]))
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert len([json.loads(line) for line in two.stdout.splitlines()]) == 79
