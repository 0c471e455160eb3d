"""Whether time and memory stay linear on long hostile texts: what a text of some thousand characters cannot show yet.

usage: python benchmarks/hostile.py [--size 250000] [--only marks|rules|examples|words] [--all]

Texts of that size and of twice that size are made of one thing over and over: the marks and words of `tests/test_hostile.py`, the
first span of each rule's examples, with ``--only examples`` each of its examples (some 3,000: best with a size of 10,000), some words
of each table. Printed are those that take more than linear time or a third of a second for 10,000 characters (``--all``: every one),
the slowest, and the memory at its peak.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from test_hostile import HOSTILE, RULES, TABLES, filled
from zgc_extract import Extractor
from zgc_extract.lexicon import default_lexicon


def marks() -> Iterator[str]:
    """What `tests/test_hostile.py` repeats, alone and behind a name."""
    for unit in HOSTILE:
        yield unit
        yield f"王五六{unit}"


def rules() -> Iterator[str]:
    """For each rule the first span of its examples, with a mark."""
    for rule in RULES:
        yield next((e.text[slice(*e.spans[0])] for e in rule.examples if e.spans), rule.examples[0].text) + "、"


def examples() -> Iterator[str]:
    """Each example of each rule."""
    for rule in RULES:
        for example in rule.examples:
            yield example.text


def words() -> Iterator[str]:
    """For each table two of its words."""
    for topic in TABLES:
        table = list(default_lexicon().table(topic))
        yield from table[:: max(1, len(table) // 2)]


def main() -> None:
    """Run it and print what is not linear."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=250_000)
    parser.add_argument("--only", choices=("marks", "rules", "examples", "words"))
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    extractor = Extractor()
    extractor.extract("王五六表示，產(chǎn)業(yè)園發(fā)展??萍紙@區3亿元。»ªÌ©»ù½ð¹ÜÀí")  # tables are loaded when first needed
    slowest, texts, bad = (0.0, ""), 0, 0
    for name, units in (("marks", marks), ("rules", rules), ("examples", examples), ("words", words)):
        for unit in units() if args.only == name or (args.only is None and units is not examples) else ():
            spent = []
            for size in (args.size, 2 * args.size):
                text = "论" + filled(unit, size)  # never blank
                begun = time.process_time()
                extractor.extract(text)
                spent.append(time.process_time() - begun)
            texts += 1
            slowest = max(slowest, (spent[1], unit))
            odd = spent[1] > 2.8 * spent[0] + 0.1 or spent[1] > 2 * args.size / 30_000
            bad += odd
            if odd or args.all:
                print(f"{name:8} {ascii(unit)[:60]:60} {spent[0]:7.2f} s, doubled {spent[1]:7.2f} s", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{texts} texts of {args.size:,} and {2 * args.size:,} characters, {bad} not linear; the slowest {slowest[0]:.1f} s")
    print(f"({ascii(slowest[1])[:60]}); {peak} MB at the peak")


if __name__ == "__main__":
    main()
