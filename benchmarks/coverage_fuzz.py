"""Coverage-guided fuzzing: inputs that reach new lines of cleaning, the rules and the record are kept and changed further.

usage: pip install atheris; python benchmarks/coverage_fuzz.py [CORPUS_DIR] [-runs=N] [-max_total_time=SECONDS] [-seed=N]

Starts from the rules' examples, clean and spoiled (`zgc_extract.testing.noise`), and keeps the promises that
`tests/test_fuzz.py` keeps: no error but `InputError`, every span says what stands there, a second per 10,000 characters.
What it finds belongs into ``FOUND`` there.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

atheris: Any = importlib.import_module("atheris")

with atheris.instrument_imports(include=["zgc_extract"]):
    from zgc_extract import Extractor, default_rules
    from zgc_extract.errors import InputError
    from zgc_extract.facts import fact_rules
    from zgc_extract.testing import noise
    from zgc_extract.testing.asserts import assert_grounded
    from zgc_extract.text import clean, decode, lay_out

EXTRACTOR = Extractor()


def seeds(folder: Path) -> None:
    """Write the texts that it starts from."""
    for rule in (*default_rules(), *fact_rules()):
        text = "\n".join(e.text for e in rule.examples)
        (folder / rule.id).write_bytes(text.encode())
        with contextlib.suppress(UnicodeError):
            (folder / f"{rule.id}-farm").write_bytes(noise.content_farm(text).encode())
            (folder / f"{rule.id}-off").write_bytes(noise.one_byte_off(text, len(text) // 3).encode())


def check(data: bytes) -> None:
    """One input."""
    text = data.decode("utf-8", "replace")
    begun = time.process_time()
    with contextlib.suppress(InputError):
        text, _ = decode(data)
    try:
        record = EXTRACTOR.extract(text)
    except InputError:
        return
    spent = time.process_time() - begun
    # the instrumented code takes about three times as long
    assert spent < 1 + 3 * len(text) / 10_000, f"{spent:.1f} s for {len(text)} characters"
    assert_grounded(record, text)
    c = clean(text)
    assert all(text[x.start : x.end] == x.before for x in c.changes)
    assert "".join("".join(c.text[n.start : n.end].split()) for n in lay_out(c.text)) == "".join(c.text.split())


def main() -> None:
    """Run until it is stopped, or as long as libFuzzer's options say."""
    with tempfile.TemporaryDirectory() as folder:
        seeds(Path(folder))
        EXTRACTOR.extract("王五六表示，產(chǎn)業(yè)園發(fā)展??萍紙@區3亿元。»ªÌ©»ù½ð¹ÜÀí")  # tables are loaded when first needed
        atheris.Setup([*sys.argv, *([] if any(not a.startswith("-") for a in sys.argv[1:]) else [folder])], check)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
