"""How many machine instructions a page takes: the same however busy the machine is, where seconds differ by a tenth.

usage: python benchmarks/instructions.py [CORPUS.jsonl] [--of record|mentions|many] [--pages 24]

Runs itself under valgrind (which must be there), and counts only what the pages take once everything is loaded. From a clone, fill
its shelf first: ``cd src && python -m zgc_extract.filling``. Caches and branches are not in the figure: check a gain with
``against_jieba.py`` on a quiet machine.
"""

from __future__ import annotations

import argparse
import functools
import gc
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from against_jieba import CORPUS, documents, sentences

#: Texts that are read before the counting begins, so that patterns, tables and the words of the language are there.
_WARM = 40
#: The function of C whose time is counted: valgrind switches on where it is entered, and off where it is left.
_COUNTED = "functools_reduce*"


def work(of: str, pages: list[str]) -> None:
    """What is counted."""
    from zgc_extract import EventRecord, Extractor

    extractor = Extractor()

    def go(texts: list[str]) -> None:
        if of == "many":
            for record in extractor.extract_many(texts):
                assert isinstance(record, EventRecord)
                record.model_dump_json()
            return
        for text in texts:
            if of == "mentions":
                extractor.mentions(text)
            else:
                extractor.extract(text).model_dump_json()

    go(pages[:_WARM])
    gc.freeze()
    functools.reduce(lambda _, texts: go(texts), [None, pages[_WARM:]])  # type: ignore[arg-type,list-item]


def counted(arguments: list[str]) -> int:
    """The instructions of a run of this file."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        command = ["valgrind", "--tool=callgrind", f"--toggle-collect={_COUNTED}", f"--callgrind-out-file={out}"]
        subprocess.run(
            [*command, sys.executable, __file__, *arguments, "--inside"], check=True, capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": "0"},
        )  # fmt: skip
        total = re.search(r"^(?:summary|totals): (\d+)", out.read_text(), re.M)
    if total is None:
        sys.exit("valgrind counted nothing: is functools_reduce a function of this Python's C code?")
    return int(total[1])


def main() -> None:
    """Print the instructions of a page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS if CORPUS.exists() else None)
    parser.add_argument("--of", choices=("record", "mentions", "many"), default="record")
    parser.add_argument("--pages", type=int, default=24)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.inside:
        work(args.of, documents(sentences(args.corpus), args.pages + _WARM))
        return
    if shutil.which("valgrind") is None:
        sys.exit("valgrind is not there: install it (apt-get install valgrind)")
    corpus = [str(args.corpus)] if args.corpus else []
    print(f"{args.of}: {counted([*corpus, '--of', args.of, '--pages', str(args.pages)]) / args.pages / 1e6:.2f} M instructions a page")


if __name__ == "__main__":
    main()
