"""How often each rule is right: of what it found, the share that the gold has too.

usage: python benchmarks/rule_precision.py [GOLD_DIR …] [--corpora CORPUS.jsonl …]

Folders hold NAME.txt and NAME.gold.json (without one: the fixtures). What a rule gave is compared with the gold facts of its kind, as
`python -m zgc_extract.evaluation` does: mentions by the thing that they name, positions and what happened as facts. A corpus has a line
{"text", "entities": [[start, end, PERSON | TITLE | ORG | LOC]]} for each sentence; there the spans must be the same. Prints a table in
Markdown, a row for each rule that found anything; counts of things that no gold lists (quantities) are left out.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from zgc_extract import Extractor
from zgc_extract.evaluation import score

ROOT = Path(__file__).resolve().parents[1]
#: The record's lists whose items have mentions, and the kind of fact under which evaluation scores them.
LISTS = ("people", "organisations", "parks", "dates", "money", "documents")
ACTS = {"speech": "statements", "signing": "signings", "award": "awards", "launch": "launches", "release": "releases"}
LABELS = {"person": "PERSON", "title": "TITLE", "organisation": "ORG", "place": "LOC"}


def texts(folders: Iterable[Path]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The texts of the folders with their gold facts."""
    for folder in folders:
        for gold in sorted(folder.rglob("*.gold.json")):
            text = gold.with_name(gold.name.removesuffix(".gold.json") + ".txt").read_bytes().decode("utf-8")
            yield text, json.loads(gold.read_text("utf-8"))


def alone(record: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """For each rule of a record the kind of its facts, and the record with nothing of that kind but what the rule gave."""
    for key in LISTS:
        for rule in {m["rule"] for item in record[key] for m in item["mentions"]}:
            kept = [{**item, "mentions": ms} for item in record[key] if (ms := [m for m in item["mentions"] if m["rule"] == rule])]
            yield rule, key, {**record, key: kept}
    for rule in {p["rule"] for person in record["people"] for p in person["positions"]}:
        people = [{**person, "positions": [p for p in person["positions"] if p["rule"] == rule]} for person in record["people"]]
        yield rule, "positions", {**record, "people": people}
    for rule in {a["rule"] for a in record["activities"]}:
        acts = [a for a in record["activities"] if a["rule"] == rule]
        yield rule, ACTS[acts[0]["kind"]], {**record, "activities": acts}


def of_texts(extractor: Extractor, folders: Iterable[Path]) -> dict[str, Counter[str]]:
    """Rule → how many facts it found in texts with gold facts, and how many of them are right."""
    counts: dict[str, Counter[str]] = {}
    for text, gold in texts(folders):
        record = json.loads(extractor.extract(text).model_dump_json())
        for rule, kind, part in alone(record):
            result = score([(gold, part)]).get(kind)
            if result is not None:
                counts.setdefault(rule, Counter()).update(found=result.found, right=result.hits)
    return counts


def of_corpora(extractor: Extractor, files: Iterable[Path]) -> dict[str, Counter[str]]:
    """Rule → how many mentions it found in sentences with labelled spans, and how many of them are labelled so."""
    counts: dict[str, Counter[str]] = {}
    for file in files:
        rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        labels = {label for row in rows for _, _, label in row["entities"]}
        for row in rows:
            gold = {tuple(e) for e in row["entities"]}
            for m in extractor.mentions(row["text"]):
                label = LABELS.get(m.kind)
                if label in labels:
                    counts.setdefault(m.rule, Counter()).update(found=1, right=(m.start, m.end, label) in gold)
    return counts


def cell(counts: Counter[str] | None) -> str:
    """Found, right and the share as cells of a table."""
    if not counts or not counts["found"]:
        return "| | "
    return f"{counts['found']:,} | {100 * counts['right'] / counts['found']:.1f} % "


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "tests/fixtures"])
    parser.add_argument("--corpora", nargs="*", type=Path, default=[])
    args = parser.parse_args()
    extractor = Extractor()
    facts, spans = of_texts(extractor, args.folders), of_corpora(extractor, args.corpora)
    print("| rule | facts found | right | spans found | right |\n|---|---|---|---|---|")
    for rule in sorted(facts.keys() | spans.keys()):
        print(f"| `{rule}` | {cell(facts.get(rule))}| {cell(spans.get(rule))}|")


if __name__ == "__main__":
    main()
