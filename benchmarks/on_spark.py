"""What records on Spark cost: time, memory of the workers, and the size of the Parquet files; on one machine.

usage: python benchmarks/on_spark.py [CORPUS.jsonl …] [--cores 2] [--times 2]

Documents of about 1,500 characters are joined from the corpora's sentences (lines of {"text": …}; without one, from the fixtures),
each used once for the size and ``--times`` times for the speed. Needs PySpark and Java, see docs/scale.md; Linux only (/proc).
The CPU seconds are those of the Python workers and of the JVM, so they hold on a busy machine too.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from against_jieba import documents, sentences

TABLES = ("people", "positions", "money", "activities")


def processes() -> dict[str, list[tuple[float, float]]]:
    """CPU seconds and peak of memory in MB of this process's descendants, by their program."""
    parents, found = {}, {}
    for entry in Path("/proc").iterdir():
        try:
            name, rest = (entry / "stat").read_text().rsplit(")", 1)
            fields = rest.split()
            parents[int(entry.name)] = int(fields[1])
            peak = next((line.split()[1] for line in (entry / "status").read_text().splitlines() if line.startswith("VmHWM")), "0")
            seconds = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")  # with that of children that have ended
            found[int(entry.name)] = (name.split("(", 1)[1], seconds, int(peak) / 1024)
        except (OSError, ValueError):
            continue
    out: dict[str, list[tuple[float, float]]] = {}
    for pid, (name, seconds, peak) in found.items():
        above = pid
        while above in parents and above != os.getpid():
            above = parents[above]
        if above == os.getpid() and pid != os.getpid():
            out.setdefault("java" if name == "java" else "python", []).append((seconds, peak))
    return out


def main() -> None:
    """Run it and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="*", type=Path)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--times", type=int, default=2)
    args = parser.parse_args()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import SparkSession

    from zgc_extract.spark import extract_records

    lines = [line for path in args.corpora or [None] for line in sentences(path)]
    texts = documents(lines, len(lines))
    options = {
        "spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.log.level": "ERROR",
        "spark.ui.showConsoleProgress": "false",
    }  # fmt: skip
    builder = SparkSession.builder.master(f"local[{args.cores}]")
    for key, value in options.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()

    def frame(times: int):  # type: ignore[no-untyped-def]
        rows = [(f"{k}-{n}", text) for n in range(times) for k, text in enumerate(texts)]
        return session.createDataFrame(rows, "url string, text string").repartition(4 * args.cores)

    def run(times: int, **options: object) -> tuple[float, float, float]:
        """Seconds, and CPU seconds of the workers and of the JVM."""
        made = extract_records(frame(times), path="url", **options)  # type: ignore[arg-type]
        before, start = processes(), time.perf_counter()
        made.write.format("noop").mode("overwrite").save()
        spent, after = time.perf_counter() - start, processes()
        python, java = (sum(s for s, _ in after.get(k, [])) - sum(s for s, _ in before.get(k, [])) for k in ("python", "java"))
        return spent, python, java

    run(1)  # starts the workers and warms up the JVM
    print(f"{len(texts)} documents of {sum(map(len, texts)) // len(texts):,} characters, load {os.getloadavg()[0]:.1f}")
    each: list[tuple[str, dict[str, object]]] = [
        ("record", {}), ("record and four tables", {"tables": TABLES}), ("four tables alone", {"record": False, "tables": TABLES})
    ]  # fmt: skip
    for name, options in each:
        spent, python, java = run(args.times, **options)
        n = len(texts) * args.times
        print(f"  {name:24}{n / spent:6.0f} documents a second", end="")
        print(f"; CPU a document: {python / n * 1e3:6.2f} ms workers, {java / n * 1e3:6.2f} ms JVM", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, options in each:
            made = extract_records(frame(1), path="url", **options).drop("text")  # type: ignore[arg-type]
            made.coalesce(1).write.mode("overwrite").parquet(f"{folder}/out")
            size = sum(p.stat().st_size for p in Path(folder, "out").glob("*.parquet"))
            print(f"  {name:24}{size / len(texts) / 1024:6.2f} KB of Parquet a document")
    peaks = [f"{peak:.0f}" for _, peak in processes().get("python", [])]
    print(f"  peak of the Python workers, in MB: {', '.join(peaks)}")
    session.stop()


if __name__ == "__main__":
    main()
