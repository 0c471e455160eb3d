"""Time the dates and the money of running text: characters per CPU second, on one core, without a tokenizer.

usage: python benchmarks/dates_and_money.py [CORPUS.jsonl] [--runs 5] [--documents 60]

Documents of about 1,500 characters are joined from the corpus's sentences (lines of {"text": …}). Where jionlp is installed
too, its extract_time and extract_money are timed on the same documents in the same run, and the ratio is printed:

    python -m venv /tmp/jio && /tmp/jio/bin/pip install jionlp . && /tmp/jio/bin/python benchmarks/dates_and_money.py
"""

from __future__ import annotations

import argparse
import importlib
import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from zgc_extract import extract_dates, extract_money

_DAY = date(2025, 4, 2)
_BASE = time.mktime(_DAY.timetuple())


def documents(path: Path, limit: int, size: int = 1500) -> list[str]:
    """Sentences joined to documents of about ``size`` characters."""
    out, part = [], ""
    for line in path.open(encoding="utf-8"):
        part += json.loads(line)["text"] + "\n"
        if len(part) >= size:
            out.append(part)
            part = ""
        if len(out) == limit:
            break
    return out


def jionlp() -> Any | None:
    """JioNLP, where it is installed."""
    try:
        return importlib.import_module("jionlp")
    except ImportError:
        return None


def main() -> None:
    """Run it and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(__file__).resolve().parents[2] / "shared/corpora/pd.dev.jsonl"
    parser.add_argument("corpus", nargs="?", type=Path, default=default)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--documents", type=int, default=60)
    args = parser.parse_args()
    texts = documents(args.corpus, args.documents)
    characters = sum(map(len, texts))
    tasks: dict[str, Callable[[str], object]] = {
        "dates": lambda t: extract_dates(t, reference_date=_DAY),
        "money": extract_money,
    }
    other = jionlp()
    if other:
        tasks["jionlp dates"] = lambda t: other.ner.extract_time(t, time_base=_BASE)
        tasks["jionlp money"] = other.ner.extract_money
    for task in tasks.values():
        task(texts[0])  # tables and patterns are made when they are first needed
    spent: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(args.runs):
        for name, task in tasks.items():
            start = time.process_time()
            for text in texts:
                task(text)
            spent[name].append(time.process_time() - start)
    print(f"{len(texts)} documents, {characters:,} characters, {args.runs} runs, medians")
    median = {name: statistics.median(times) for name, times in spent.items()}
    for name, seconds in median.items():
        theirs = median.get(f"jionlp {name}")
        ratio = f"  {theirs / seconds:.1f} × jionlp" if theirs else ""
        print(f"{name:14} {characters / seconds:>12,.0f} characters per CPU second{ratio}")
    if not other:
        print("jieba or rjieba loaded:", bool({"jieba", "rjieba"} & sys.modules.keys()))


if __name__ == "__main__":
    main()
