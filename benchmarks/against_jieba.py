"""What the whole record costs, beside jieba on the same documents in the same run.

usage: python benchmarks/against_jieba.py [CORPUS.jsonl] [--runs 5] [--documents 40] [--only speed|length|words|tables|start|workers]

Six parts, figures as ratios where machines differ:
  speed   the record with its JSON (text by text with `extract`, all with `extract_many`), and the mentions alone, against jieba.cut,
          jieba.posseg and rjieba.cut, and JioNLP's dates and money and LAC where they are installed: each in a process of its own,
          turn and turn about, CPU seconds, medians
  length  how the cost grows from a page of 1 KB to 10 MB: the exponent of the best fit, 1 is linear
  words   how it grows with the words of the tables
  workers how much faster two processes are than one (wall clock, starting them included), and what two processes of plain Python,
          which share nothing and send nothing, gain on this machine in the same turns: 2 where it has two cores to itself;
          and what two cores of one's own would give by the CPU seconds of all processes
  tables  what it takes to load the word tables: their words and columns, and the rows of all words made
  start   from process start to the JSON of a page, and of the seed where it is there, and the peak of memory, against loading
          jieba (its cache file left alone)

Documents of about 1,500 characters are joined from the corpus's sentences (lines of {"text": …}; without one, from the fixtures).
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared/corpora/pd.dev.jsonl"
#: A real page whose bytes must be mended first: more than a plain one costs at the start.
SEED = ROOT.parent / "shared/seed/zgc_forum_2025.txt"
TASKS = ("jieba.cut", "jieba.posseg", "rjieba.cut", "mentions", "record, JSON", "records, JSON")
#: What else is timed where it is installed (LAC 2.1 needs a paddlepaddle below 2.5, which has no wheels for Python 3.11).
OTHERS = {"jionlp": "jionlp dates+money", "LAC": "LAC"}
#: Characters of texts of 1 KB to 10 MB in UTF-8.
LENGTHS = (341, 1_000, 3_413, 10_000, 34_133, 100_000, 341_333, 1_000_000, 3_413_333)


def sentences(path: Path | None) -> list[str]:
    """The corpus's sentences, or the fixtures' lines."""
    if path is None:
        return [line for file in sorted((ROOT / "tests/fixtures").rglob("*.txt")) for line in file.read_text("utf-8").splitlines()]
    return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]


def documents(lines: Iterable[str], limit: int, size: int = 1500) -> list[str]:
    """Sentences joined to documents of about ``size`` characters."""
    out, part = [], ""
    for line in lines:
        part += line + "\n"
        if len(part) >= size:
            out.append(part)
            part = ""
        if len(out) == limit:
            break
    return out


def task_of(name: str) -> Callable[[str], object]:
    """What is timed; loaded in its own process."""
    if name == "jieba.cut":
        from zgc_extract.tokenizer import JiebaTokenizer

        return JiebaTokenizer().cut
    if name == "jieba.posseg":
        import logging
        import warnings

        warnings.simplefilter("ignore")
        import jieba
        import jieba.posseg

        jieba.setLogLevel(logging.ERROR)
        return jieba.posseg.lcut
    if name == "rjieba.cut":
        from zgc_extract.tokenizer import RjiebaTokenizer

        return RjiebaTokenizer().cut
    if name == OTHERS["jionlp"]:
        import logging

        with contextlib.redirect_stdout(sys.stderr):  # it greets
            import jionlp

        logging.disable()  # it logs what it cannot read
        return lambda text: (jionlp.ner.extract_time(text, time_base=0), jionlp.ner.extract_money(text))
    if name == OTHERS["LAC"]:
        from LAC import LAC

        return LAC(mode="lac").run  # type: ignore[no-any-return]
    from zgc_extract import Extractor

    extractor = Extractor()
    return extractor.mentions if name == "mentions" else lambda text: extractor.extract(text).model_dump_json()


def run_of(name: str) -> Callable[[list[str]], object]:
    """What is timed with all documents: one call for each, but for the records of many."""
    if name == "records, JSON":
        from zgc_extract import EventRecord, Extractor

        extractor = Extractor()
        return lambda texts: [r.model_dump_json() for r in extractor.extract_many(texts) if isinstance(r, EventRecord)]
    task = task_of(name)
    return lambda texts: [task(text) for text in texts]


def serve(name: str) -> None:
    """A process of one task: reads the documents, then for each line that comes answers with the seconds of one run."""
    texts = json.loads(sys.stdin.readline())
    run = run_of(name)
    run(texts)  # warms up
    for _ in sys.stdin:
        start = time.process_time()
        run(texts)
        print(time.process_time() - start, flush=True)


def speed(texts: list[str], runs: int) -> None:
    """The table of ratios against jieba.cut."""
    characters = sum(map(len, texts))
    tasks = [*TASKS, *(task for package, task in OTHERS.items() if importlib.util.find_spec(package))]
    crew = {
        name: subprocess.Popen([sys.executable, __file__, "--serve", name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for name in tasks
    }
    spent: dict[str, list[float]] = {name: [] for name in tasks}
    for process in crew.values():
        assert process.stdin
        print(json.dumps(texts), file=process.stdin, flush=True)
    for _ in range(runs):
        for name, process in crew.items():
            assert process.stdin and process.stdout
            print(file=process.stdin, flush=True)
            spent[name].append(float(process.stdout.readline()))
    for process in crew.values():
        process.communicate()
    base = statistics.median(spent["jieba.cut"])
    print(f"\nspeed: {len(texts)} documents, {characters:,} characters, medians of {runs} runs")
    for name, times in spent.items():
        median = statistics.median(times)
        print(f"  {name:18}{characters / median:>12,.0f} characters/s{base / median:8.2f} × jieba.cut")


def cost(task: Callable[[str], object], text: str) -> float:
    """CPU seconds, the best of some runs where it is short."""
    best = math.inf
    for _ in range(max(1, min(20, 30_000 // len(text)))):
        start = time.process_time()
        task(text)
        best = min(best, time.process_time() - start)
    return best


def length(text: str) -> None:
    """The cost of texts of 1 KB to 10 MB, made of the same sentences again and again."""
    task = task_of("record, JSON")
    task(text[:3000])
    print("\nlength: the record with its JSON")
    points = []
    for size in LENGTHS:
        seconds = cost(task, (text * (size // len(text) + 1))[:size])
        points.append((math.log(size), math.log(seconds)))
        print(f"  {size:>10,} characters{seconds:>10.3f} s{seconds / size * 1e9:>8,.0f} µs for 1,000 characters")
    x, y = (statistics.fmean(p[k] for p in points) for k in (0, 1))
    exponent = sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
    print(f"  exponent {exponent:.3f}")


def words(text: str) -> None:
    """The cost with more and more bodies in the tables."""
    from zgc_extract import Extractor, default_lexicon

    print("\nwords: the record of a document of 1,500 characters, with so many more bodies in the tables")
    for more in (0, 1_000, 10_000, 100_000):
        names = [f"{chr(0x4E00 + k % 5_000)}{chr(0x5E00 + k // 5_000)}{chr(0x6E00 + k % 499)}集团" for k in range(more)]
        extractor = Extractor(lexicon=default_lexicon().extend(organisations=names) if names else None)
        extractor.extract(text)
        extractor.extract(text)
        print(f"  {more:>10,} words{cost(extractor.extract, text) / len(text) * 1e9:>8,.0f} µs for 1,000 characters")


def load_tables() -> None:
    """CPU seconds of loading the tables in a fresh process, the median of nine."""
    code = (
        "import time; from zgc_extract.lexicon import default_lexicon; t = time.process_time; start = t();"
        "lexicon = default_lexicon(); there = t(); rows = sum(len(lexicon.table(topic).items()) for topic in lexicon.topics);"
        "print(there - start, t() - start, rows)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split() for _ in range(9)]
    words, rows = (statistics.median(float(run[k]) for run in runs) for k in (0, 1))
    print(f"\ntables: {int(runs[0][2]):,} rows, medians of {len(runs)} processes")
    print(f"  all words, ready to be looked up{words * 1000:8.0f} ms CPU\n  and every row made{rows * 1000:22.0f} ms CPU")


def spawned(*command: str) -> tuple[float, float, float]:
    """CPU and wall seconds of a process, the best of five, and its peak of memory in MB."""
    best = (math.inf, math.inf, math.inf)
    for _ in range(5):
        start = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-W", "ignore", *command], stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, command
        figures = (used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024)
        best = tuple(map(min, best, figures))  # type: ignore[assignment]
    return best


def start_up(text: str) -> None:
    """From process start, and the peak of memory, beside jieba's."""
    jieba = (
        "import tempfile, logging, jieba; jieba.setLogLevel(logging.ERROR);"
        "jieba.dt.tmp_dir = tempfile.mkdtemp(); jieba.initialize()"
    )
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.txt")
        page.write_text(text, encoding="utf-8")
        rows = {
            "load jieba": spawned("-c", jieba),
            "python": spawned("-c", "pass"),
            "import pydantic": spawned("-c", "import pydantic; type('M', (pydantic.BaseModel,), {})"),
            "import zgc_extract": spawned("-c", "import zgc_extract"),
            "import Extractor": spawned("-c", "from zgc_extract import Extractor"),
            "zgc-extract": spawned("-m", "zgc_extract", str(page)),
        }
        if SEED.exists():
            rows["zgc-extract, the seed"] = spawned("-m", "zgc_extract", str(SEED))
    base = rows["load jieba"]
    print("\nstart: of a process, to its end; and the peak of its memory")
    for name, (cpu, wall, memory) in rows.items():
        print(f"  {name:23}{cpu:6.2f} s CPU ({cpu / base[0]:4.2f} ×){wall:6.2f} s ({wall / base[1]:4.2f} ×){memory:6.0f} MB")


def spin(rounds: int) -> int:
    """Work for one core."""
    total = 0
    for k in range(rounds):
        total = (total * 31 + k) % 1_000_003
    return total


def cpu_seconds() -> float:
    """Of this process, and of those that it has started and that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def workers(texts: list[str], runs: int) -> None:
    """Two processes against one, turn and turn about with plain Python."""
    from concurrent.futures import ProcessPoolExecutor

    from zgc_extract import Extractor

    extractor = Extractor()
    for _ in extractor.extract_many(texts[:20]):
        pass
    rounds, gained, plain, bound = 3_000_000, [], [], []
    print(f"\nworkers: {len(texts)} documents, {runs} runs; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(spin, (1, 1)))
        tasks: dict[str, Callable[[], object]] = {
            "one": lambda: sum(1 for _ in extractor.extract_many(texts)),
            "two": lambda: sum(1 for _ in extractor.extract_many(texts, workers=2)),
            "plain one": lambda: [spin(rounds), spin(rounds)],
            "plain two": lambda: list(pool.map(spin, (rounds, rounds))),
        }
        for _ in range(runs):
            spent, used = {}, {}
            for name, task in tasks.items():
                start, cpu = time.perf_counter(), cpu_seconds()
                task()
                spent[name], used[name] = time.perf_counter() - start, cpu_seconds() - cpu
            bound.append(2 * used["one"] / used["two"])
            gained.append(spent["one"] / spent["two"])
            plain.append(spent["plain one"] / spent["plain two"])
            print(f"  one {spent['one']:6.2f} s, two {spent['two']:6.2f} s: {gained[-1]:.2f} ×", end="")
            print(f"   plain Python {plain[-1]:.2f} ×   by CPU seconds {bound[-1]:.2f} ×", flush=True)
    whole, bare, cores = map(statistics.median, (gained, plain, bound))
    print(f"  medians: {whole:.2f} ×, plain Python {bare:.2f} ×, so {2 * whole / bare:.2f} of 2; by CPU seconds {cores:.2f} ×")


def main() -> None:
    """Run it and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS if CORPUS.exists() else None)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--documents", type=int, default=40)
    parser.add_argument("--only", choices=("speed", "length", "words", "tables", "start", "workers"))
    parser.add_argument("--serve", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.serve:
        serve(args.serve)
        return
    lines = sentences(args.corpus)
    texts = documents(lines, args.documents)
    parts: dict[str, Callable[[], None]] = {
        "speed": lambda: speed(texts, args.runs),
        "tables": load_tables,
        "start": lambda: start_up(texts[0]),
        "workers": lambda: workers(documents(lines * 5, 400), args.runs),
        "words": lambda: words(texts[0]),
        "length": lambda: length("\n".join(lines)),
    }
    for name, part in parts.items():
        if args.only in (None, name):
            part()


if __name__ == "__main__":
    main()
