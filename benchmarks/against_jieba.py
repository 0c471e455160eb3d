"""Time the whole record (JSON included) and the mentions alone against jieba.cut and rjieba on the same documents.

usage: python benchmarks/against_jieba.py [CORPUS.jsonl] [--runs 5] [--documents 40]

Documents of about 1,500 characters are joined from the corpus's sentences (lines of {"text": …}). All in one run on one
core, CPU seconds, medians; figures are ratios against jieba.cut, since machines differ.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from zgc_extract import Extractor
from zgc_extract.tokenizer import JiebaTokenizer, RjiebaTokenizer


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


def main() -> None:
    """Run it and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(__file__).resolve().parents[2] / "shared/corpora/pd.dev.jsonl"
    parser.add_argument("corpus", nargs="?", type=Path, default=default)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--documents", type=int, default=40)
    args = parser.parse_args()
    texts = documents(args.corpus, args.documents)
    characters = sum(map(len, texts))
    extractor, jieba, rjieba = Extractor(), JiebaTokenizer(), RjiebaTokenizer()
    tasks: dict[str, Callable[[str], object]] = {
        "jieba.cut": jieba.cut,
        "rjieba.cut": rjieba.cut,
        "mentions": extractor.mentions,
        "whole record, JSON": lambda t: extractor.extract(t).model_dump_json(),
    }
    spent: dict[str, list[float]] = {name: [] for name in tasks}
    for run in range(args.runs + 1):
        for name, task in tasks.items():
            start = time.process_time()
            for text in texts:
                task(text)
            if run:  # the first run warms up
                spent[name].append(time.process_time() - start)
    base = statistics.median(spent["jieba.cut"])
    print(f"{len(texts)} documents, {characters:,} characters, {args.runs} runs, medians")
    for name, times in spent.items():
        median = statistics.median(times)
        print(f"{name:20} {characters / median:>12,.0f} characters/s {base / median:6.2f} × jieba.cut")


if __name__ == "__main__":
    main()
