"""Score event records against gold facts, kind by kind: ``python -m zgc_extract.evaluation GOLD RECORDS``.

GOLD is a file, or a folder of ``NAME.gold.json`` (or ``NAME.json``); RECORDS what ``zgc-extract`` printed: a record, JSON Lines, or a
folder of them. Where there are several, a gold file belongs to the record whose file or source is called NAME.

A gold file is JSON with the facts that a careful reader finds: ``people`` (``name``, ``positions`` as [body, title]), ``organisations``
(``name``, ``aliases``), ``parks``, ``dates`` ([surface, EDTF]), ``money``, ``event``, ``statements`` ([speaker, how many]), ``signings``,
``awards``, ``launches``, ``releases``, ``documents``, ``publishers``.
What a gold file has no key for is not scored. Where a list stands for a name, a title, a date's surface or value, or what a sum is of,
any of its forms is right; null among the forms of a name (the event's place) says that it may be left out.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

from .errors import InputError, ZgcExtractError

#: A fact: every form under which it is right.
Forms = frozenset[Any]
Facts = dict[str, list[Forms]]

_IGNORED = frozenset(" \t\n\u3000\u200b\"'“”‘’「」『』《》〈〉")
_SAME = str.maketrans({"—": "-", "–": "-", "─": "-", "•": "·", "・": "·", "‧": "·"})


def fold(value: object) -> str:
    """A name for comparison: NFKC, lower case, without spaces and quotation marks, dashes alike.

    Example:
        >>> fold("“星河” Ａ—1")
        '星河a-1'
    """
    text = unicodedata.normalize("NFKC", "" if value is None else str(value))
    return "".join(c for c in text if c not in _IGNORED).translate(_SAME).lower()


def _name(ref: Any) -> Any:
    return ref.get("name") if isinstance(ref, dict) else ref


def _forms(item: Any, *more: str) -> Forms:
    if isinstance(item, dict):
        names = [item.get("name"), *(item.get("aliases") or []), *(item.get(k) for k in more)]
        return frozenset(form for n in names if n for form in _each(n))
    return frozenset(map(fold, item if isinstance(item, list) else [item]))


def _any(*fields: Iterable[Any]) -> Forms:
    """A fact of several fields, each with the forms under which it is right."""
    return frozenset(product(*fields))


def _each(value: Any, read: Callable[[Any], Any] = fold) -> set[Any]:
    """The forms of a field: those of a list, or the one value."""
    return set(map(read, value if isinstance(value, list) else [value]))


def _amount(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _nth(names: Iterable[str]) -> list[Forms]:
    """Each name with how often it came before: two statements of one speaker are two facts."""
    count: dict[str, int] = {}
    out = []
    for name in names:
        out.append(frozenset({(name, count.get(name, 0))}))
        count[name] = count.get(name, 0) + 1
    return out


def _canonical(gold: dict[str, Any]) -> Callable[[Any], str]:
    """A fold that maps every form that the gold knows for one thing to its first."""
    table: dict[str, str] = {}
    groups = [[o["name"], *(o.get("aliases") or [])] for o in gold["organisations"]]
    groups += [p for p in gold["parks"] if isinstance(p, list)]
    groups += [[p["name"], p["latin"]] for p in gold["people"] if p.get("latin") and not isinstance(p["name"], list)]
    clashing: set[str] = set()
    for first, *others in groups:
        for other in others:
            if table.setdefault(fold(other), fold(first)) != fold(first):
                clashing.add(fold(other))
    return lambda value: (lambda f: f if f in clashing else table.get(f, f))(fold(_name(value)))


#: The keys of a gold file, and for kinds that are called otherwise the key that holds them.
_KEYS = frozenset({
    "people", "organisations", "parks", "dates", "money", "event", "statements", "signings", "awards", "launches", "releases",
    "documents", "publishers",
})  # fmt: skip
_KEY_OF = {
    "positions": "people", "money_meaning": "money", "event_name": "event", "event_date": "event", "event_place": "event",
    "attendance": "event", "organisers": "event",
}  # fmt: skip


def gold_facts(gold: dict[str, Any]) -> Facts:
    """The facts of a gold file, kind by kind; a kind whose key it lacks is not there."""
    missing, gold = _KEYS - gold.keys(), _whole(gold)
    facts = _gold_facts(gold)
    return {kind: wanted for kind, wanted in facts.items() if _KEY_OF.get(kind, kind) not in missing}


def _whole(gold: dict[str, Any]) -> dict[str, Any]:
    return {**{key: [] for key in _KEYS - {"event"}}, **gold}


def _gold_facts(gold: dict[str, Any]) -> Facts:
    canon = _canonical(gold)
    event = gold.get("event") or {}
    attendance = event.get("attendance")
    return {
        "people": [_forms(p, "latin") for p in gold["people"]],
        "positions": [_any(_each(p["name"], canon), _each(o, canon), _each(t)) for p in gold["people"] for o, t in p["positions"]],
        "organisations": [_forms(o) for o in gold["organisations"]],
        "parks": [_forms(p) for p in gold["parks"]],
        "dates": list(dict.fromkeys(_any(_each(surface), _each(value, str)) for surface, value in gold["dates"])),
        "money": [
            frozenset({(_amount(m["amount"]), _amount(m.get("upper")), m["currency"], m["comparator"])}) for m in gold["money"]
        ],
        "money_meaning": [
            _any([_amount(m["amount"])], _each(m.get("metric")), _each(m.get("subject")), _each(m.get("period"), lambda p: p or ""))
            for m in gold["money"] if m.get("metric") or m.get("subject")
        ],
        "event_name": [_forms(event["name"])] if event.get("name") else [],
        "event_date": [frozenset(_each(event["date"], str))] if event.get("date") else [],
        "event_place": [_forms(event["place"])] if event.get("place") else [],
        "attendance": [frozenset({(_amount(attendance[0]), attendance[1])})] if attendance else [],
        "organisers": [_forms(o) for key in ("organisers", "co_organisers") for o in event.get(key) or []],
        "statements": _nth(canon(speaker) for speaker, n in gold["statements"] for _ in range(n)),
        "signings": [
            frozenset(tuple(sorted(sides)) for sides in product(*(_each(p, canon) for p in parties))) for parties in gold["signings"]
        ],
        "awards": [_any(_each(a["award"]), _each(r, canon)) for a in gold["awards"] for r in a["recipients"]],
        "launches": [_forms(x) for x in gold["launches"]],
        "releases": [_forms(x) for x in gold["releases"]],
        "documents": [_forms(x) for x in gold["documents"]],
        "publishers": [_forms(x) for x in gold["publishers"]],
    }  # fmt: skip


def record_facts(record: dict[str, Any], gold: dict[str, Any]) -> Facts:
    """The facts of a printed record, with names in the forms that the gold puts first; only what is asserted counts."""
    canon = _canonical(_whole(gold))
    event = record.get("event") or {}
    people, attendance = record["people"], event.get("attendance")
    acts = [a for a in record["activities"] if a["modality"] == "asserted"]

    def of(kind: str) -> Iterator[dict[str, Any]]:
        return (a for a in acts if a["kind"] == kind)

    surfaces = {(fold(m["normalised"]), d["value"]) for d in record["dates"] for m in d["mentions"]}
    return {
        "people": [_forms(p, "latin_name") for p in people],
        "positions": [
            frozenset((canon(n), canon(q["organisation"]), fold(q["title"])) for n in _forms(p, "latin_name"))
            for p in people for q in p["positions"]
        ],
        "organisations": [_forms(o) for o in record["organisations"]],
        "parks": [_forms(p) for p in record["parks"]],
        "dates": [frozenset({pair}) for pair in sorted(surfaces)],
        "money": [
            frozenset({(_amount(m["amount"]), _amount(m["upper"]), m["currency"], m["comparator"])})
            for m in record["money"] for _ in m["mentions"]
        ],
        "money_meaning": [
            frozenset({(_amount(m["amount"]), fold(m["metric"]), fold(_name(m["subject"])), m["period"] or "")})
            for m in record["money"] if m["metric"] or m["subject"]
        ],
        "event_name": [_forms(event["name"])] if event.get("name") else [],
        "event_date": [frozenset({event["date"]})] if event.get("date") else [],
        "event_place": [_forms(event["place"]["name"])] if event.get("place") else [],
        "attendance": [frozenset({(_amount(attendance["amount"]), attendance["comparator"])})] if attendance else [],
        "organisers": [_forms(o["name"]) for key in ("organisers", "co_organisers") for o in event.get(key) or []],
        "statements": _nth(canon(a["speaker"]) for a in of("speech") for _ in a["statements"]),
        "signings": [frozenset({tuple(sorted(map(canon, parties)))}) for a in of("signing") for parties in a["parties"]],
        "awards": [frozenset({(fold(a["award"]), canon(r))}) for a in of("award") for r in a["recipients"]],
        "launches": [_forms(_name(a["subject"])) for a in of("launch")],
        "releases": [_forms(_name(a["subject"])) for a in of("release")],
        "documents": [_forms(d["title"]) for d in record["documents"]],
        "publishers": [_forms(p["name"]) for p in record["source"]["publishers"]],
    }  # fmt: skip


@dataclass(slots=True)
class Score:
    """Hits, found and wanted of one kind, with what was missed and what was found in surplus."""

    hits: int = 0
    found: int = 0
    wanted: int = 0
    missed: list[str] = field(default_factory=list)
    surplus: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Hits among what was found; 1.0 where nothing was."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Hits among what was wanted; 1.0 where nothing was."""
        return self.hits / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean; 1.0 where nothing was wanted and nothing found."""
        return 2 * self.hits / (self.found + self.wanted) if self.found + self.wanted else 1.0


def _show(forms: Forms) -> str:
    return " / ".join(sorted(str(f) if isinstance(f, str) else ", ".join(map(str, f)) for f in forms))


#: The form of a fact that need not be found: null in a gold's list of names, where the convention leaves open whether there is one.
_MAY_LACK = ""


def score(pairs: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, Score]:
    """Score (gold, record) pairs together: each gold fact takes at most one of the record's.

    Args:
        pairs: A gold file's JSON, and a record's as the command prints it.
    """
    total: dict[str, Score] = {}
    for gold, record in pairs:
        found_facts = record_facts(record, gold)
        for kind, wanted in gold_facts(gold).items():
            row, free = total.setdefault(kind, Score()), list(found_facts[kind])
            row.found += len(free)
            row.wanted += len(wanted)
            for forms in wanted:
                match = next((p for p in free if forms & p), None)
                if match is None and _MAY_LACK in forms:
                    row.wanted -= 1
                elif match is None:
                    row.missed.append(f"{gold.get('id', '')}: {_show(forms)}")
                else:
                    free.remove(match)
                    row.hits += 1
            row.surplus += [f"{gold.get('id', '')}: {_show(forms)}" for forms in free]
    return total


def _load(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """The JSON objects of a file or folder, each with its NAME."""
    if path.is_dir():
        files = sorted(p for p in path.iterdir() if p.suffix in (".json", ".jsonl"))
        if not files:
            raise InputError(f"{path}: there is no .json or .jsonl file in this folder")
        return [item for file in files for item in _load(file)]
    try:
        text = path.read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if line.strip()] if path.suffix == ".jsonl" else [text]
        loaded = [json.loads(line) for line in lines]
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file: check the path") from None
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise InputError(f"{path}: not JSON ({error}): give what zgc-extract printed, and a gold file") from None
    if len(loaded) == 1 and isinstance(loaded[0], list):
        loaded = loaded[0]
    if not all(isinstance(data, dict) for data in loaded):
        raise InputError(f"{path}: not JSON objects: give records and gold files")
    own = path.name.split(".")[0]
    return [(_source_name(data) or own if len(loaded) > 1 else own, data) for data in loaded]


def _source_name(data: dict[str, Any]) -> str:
    source = data.get("source")
    return Path(source.get("path") or "").name.split(".")[0] if isinstance(source, dict) else ""


def pair(gold: Path, records: Path) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Gold and record of each NAME that the two have.

    Raises:
        InputError: A file cannot be read, a gold file has no record, or one is given in the other's place.
    """
    golds, found = _load(gold), _load(records)
    for name, data in found:
        if "schema_version" not in data:
            raise InputError(f"{records}: {name} is no record: give the gold first, then what zgc-extract printed")
    for name, data in golds:
        if "schema_version" in data or not _KEYS & data.keys():
            raise InputError(f"{gold}: {name} is no gold file: it has none of {', '.join(sorted(_KEYS))}")
    if len(golds) == len(found) == 1:
        return [(golds[0][0], golds[0][1], found[0][1])]
    by_name = {_source_name(data) or name: data for name, data in found} | dict(found)
    lost = [name for name, _ in golds if name not in by_name]
    if lost:
        raise InputError(f"{records}: there is no record for {', '.join(lost)}: a record's file or source must be called as its gold is")
    return [(name, data, by_name[name]) for name, data in golds]


def main(argv: Sequence[str] | None = None) -> int:
    """Print precision, recall and F1 of each kind; ``-v`` lists what was missed (-) and what was surplus (+)."""
    parser = argparse.ArgumentParser(
        prog="python -m zgc_extract.evaluation", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="list every miss (-) and every surplus (+)")
    parser.add_argument("--json", action="store_true", help="print JSON, with the misses and surpluses of each kind")
    parser.add_argument("paths", nargs="+", type=Path, metavar="GOLD RECORDS", help="one pair of files or folders, or several")
    args = parser.parse_args(argv)
    if len(args.paths) % 2:
        parser.error("give pairs: GOLD RECORDS GOLD2 RECORDS2 …")
    try:
        named = [p for gold, records in zip(args.paths[::2], args.paths[1::2], strict=True) for p in pair(gold, records)]
        rows = score(({"id": name, **gold}, record) for name, gold, record in named)
    except ZgcExtractError as error:
        print(error, file=sys.stderr)
        return 1
    except (KeyError, TypeError, ValueError) as error:
        print(f"a gold file or record is not as it must be ({type(error).__name__}: {error}): see --help", file=sys.stderr)
        return 1
    if args.json:
        _print_json(rows, len(named))
    else:
        _print_table(rows, args.verbose)
    return 0


def _print_table(rows: dict[str, Score], verbose: bool) -> None:
    print(f"{'kind':16}{'P':>8}{'R':>8}{'F1':>8}{'hits':>7}{'found':>7}{'gold':>7}")
    for kind, row in rows.items():
        if row.wanted or row.found:
            print(f"{kind:16}{row.precision:8.3f}{row.recall:8.3f}{row.f1:8.3f}{row.hits:7}{row.found:7}{row.wanted:7}")
        if verbose:
            for mark, facts in (("-", row.missed), ("+", row.surplus)):
                for fact in facts:
                    print(f"  {mark} {fact}")


def _print_json(rows: dict[str, Score], texts: int) -> None:
    kinds = {
        kind: {"precision": row.precision, "recall": row.recall, "f1": row.f1, "hits": row.hits, "found": row.found, "gold": row.wanted,
               "missed": row.missed, "surplus": row.surplus}
        for kind, row in rows.items() if row.wanted or row.found
    }  # fmt: skip
    print(json.dumps({"texts": texts, "kinds": kinds}, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    sys.exit(main())
