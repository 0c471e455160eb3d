"""Whether records are the same, byte for byte, after a change that should only have made them faster.

usage: python benchmarks/same_records.py --save FILE [--also PATH …]     before the change
       python benchmarks/same_records.py --compare FILE [--limit 40]     after it: lists what differs, and ends with 1 if anything does

The texts are every fixture, as it is and in Traditional script, the seed, and the corpora's sentences, both joined to documents
of about 1,500 characters and one at a time (../shared, where it is there), and the .txt files under each PATH. They are kept in FILE
with their records, so both runs read the same; FILE is gzip'ed JSON Lines, and `zcat FILE | jq` reads it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from against_jieba import ROOT, documents

from zgc_extract import EventRecord, Extractor

SHARED = ROOT.parent / "shared"
#: One for all, so that 今年 and 昨日 are read too.
REFERENCE = date(2025, 4, 2)


def texts(shared: Path, also: list[Path]) -> Iterator[tuple[str, str]]:
    """Names and texts."""
    from opencc import OpenCC

    convert = OpenCC("s2tw").convert
    for path in sorted((ROOT / "tests/fixtures").rglob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        name = str(path.relative_to(ROOT))
        yield name, text
        yield f"{name} in Traditional", convert(text)
    for path in sorted(p for root in (shared / "seed", *also) for p in root.rglob("*.txt")):
        yield str(path), path.read_bytes().decode("utf-8")
    for path in sorted((shared / "corpora").glob("*.jsonl")):
        lines = [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
        for n, text in enumerate(documents(lines, len(lines))):
            yield f"{path.name} joined {n}", text
        for n, text in enumerate(lines):
            yield f"{path.name}:{n + 1}", text


def record_of(extractor: Extractor, text: str) -> str:
    """The record as JSON, or the error."""
    (answer,) = extractor.extract_many([text], reference_date=REFERENCE)
    return answer.model_dump_json() if isinstance(answer, EventRecord) else json.dumps({"error": repr(answer)}, ensure_ascii=False)


def differences(before: Any, after: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Where two JSON values differ: the path, and what stood there and stands there now."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in {**before, **after}:
            yield from differences(before.get(key), after.get(key), f"{path}.{key}" if path else key)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for n, (a, b) in enumerate(zip(before, after, strict=True)):
            yield from differences(a, b, f"{path}[{n}]")
    elif isinstance(before, list) and isinstance(after, list):
        # one more or less would make all behind it differ: tell which
        a, b = (Counter(json.dumps(x, ensure_ascii=False) for x in side) for side in (before, after))
        yield from ((f"{path}[-]", x) for x in (a - b).elements())
        yield from ((f"{path}[+]", x) for x in (b - a).elements())
    elif before != after:
        yield path, f"{json.dumps(before, ensure_ascii=False)} → {json.dumps(after, ensure_ascii=False)}"


def save(file: Path, found: Iterator[tuple[str, str]]) -> int:
    """Write names, texts and records."""
    extractor, n = Extractor(), 0
    with gzip.open(file, "wt", encoding="utf-8", compresslevel=3) as out:
        for n, (name, text) in enumerate(found, 1):  # noqa: B007
            out.write(json.dumps({"name": name, "text": text, "record": record_of(extractor, text)}, ensure_ascii=False) + "\n")
    print(f"{n:,} records in {file}")
    return 0


def compare(file: Path, limit: int) -> int:
    """Read the texts of a file again and list what differs from their records there."""
    extractor, n, changed, where = Extractor(), 0, 0, Counter[str]()
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for n, line in enumerate(lines, 1):  # noqa: B007
            row = json.loads(line)
            now = record_of(extractor, row["text"])
            if now == row["record"]:
                continue
            changed += 1
            found = list(differences(json.loads(row["record"]), json.loads(now))) or [("", "the same values in other bytes: order or form")]
            where.update(path.split("[")[0].split(".")[0] for path, _ in found)
            if changed <= limit:
                print(row["name"])
                for path, what in found[:8]:
                    print(f"    {path}: {what if len(what) <= 400 else what[:400] + ' …'}")
                if len(found) > 8:
                    print(f"    … and {len(found) - 8} more")
    if changed > limit:
        print(f"… and {changed - limit} more (--limit)")
    if where:
        print("differences by field:", ", ".join(f"{field or '(bytes)'} {count}" for field, count in where.most_common()))
    print(f"{changed:,} of {n:,} records differ")
    return 1 if changed or not n else 0


def main() -> int:
    """Save or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--save", type=Path, metavar="FILE")
    what.add_argument("--compare", type=Path, metavar="FILE")
    parser.add_argument("--also", type=Path, nargs="+", default=[], metavar="PATH", help="more folders of .txt files (with --save)")
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the seed and the corpora")
    parser.add_argument("--limit", type=int, default=40, help="list so many records that differ")
    args = parser.parse_args()
    start = time.perf_counter()
    status = save(args.save, texts(args.shared, args.also)) if args.save else compare(args.compare, args.limit)
    print(f"({time.perf_counter() - start:.0f} s)", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
