"""Fuzzing with what rules were written for: their own examples, with marks changed, words doubled, two of them spliced.

usage: python benchmarks/mutations.py [--seconds 60] [--seed 1]

Prints each text that raises anything but `InputError`, or is not done after two seconds; exits with 1 if there is one.
What it finds belongs into ``FOUND`` of `tests/test_fuzz.py`. Some 300 texts a second, many times what `hypothesis` tries.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import re
import signal
import sys
import time
from types import FrameType

from zgc_extract import Extractor, default_rules
from zgc_extract.errors import InputError
from zgc_extract.facts import fact_rules

EXAMPLES = [e.text for rule in (*default_rules(), *fact_rules()) for e in rule.examples]
MARKS = ("、", ",", ";", ":", "(", ")", "“", "”", "《", "》", "”“", "》《", "》、《", "”、“", "——", "·", "\n", " ", "和", "与", "以及",
         "等", "的", "1.", "一、", "奖", "公司", "第", "年")  # fmt: skip
MARK = re.compile(r"[、,;:“”《》()和与及。]")
LONGEST, PATIENCE = 600, 2.0


class TooSlowError(Exception):
    """A text that is not done in time."""


def stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def mutated(chance: random.Random) -> str:
    """An example, changed up to five times."""
    text = chance.choice(EXAMPLES)
    for _ in range(chance.randint(1, 5)):
        sort, at = chance.random(), chance.randint(0, len(text))
        marks = [m.span() for m in MARK.finditer(text)]
        if sort < 0.5 and marks:
            start, end = chance.choice(marks)
            text = text[:start] + chance.choice(MARKS) + text[end:]
        elif sort < 0.7:
            text = text[:at] + chance.choice(MARKS) + text[at:]
        elif sort < 0.85:
            other = chance.choice(EXAMPLES)
            text = text[:at] + other[chance.randint(0, len(other)) :]
        else:
            end = min(len(text), at + chance.randint(1, 30))
            text = text[:end] + text[at:end] + text[end:]
    return text[:LONGEST]


def main() -> int:
    """Try texts until the time is over."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    chance, extractor = random.Random(given.seed), Extractor()
    signal.signal(signal.SIGALRM, stop)
    tried = bad = 0
    until = time.monotonic() + given.seconds
    while time.monotonic() < until:
        text = mutated(chance)
        tried += 1
        signal.setitimer(signal.ITIMER_REAL, PATIENCE)
        try:
            with contextlib.suppress(InputError):
                extractor.extract(text)
        except Exception as error:  # whatever it is, it is what we look for
            bad += 1
            print(f"{error!r}: {text!r}", flush=True)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    print(f"{tried:,} texts, {bad} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
