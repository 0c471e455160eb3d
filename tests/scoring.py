"""Facts of a record and of gold as comparable sets, kind by kind (the gold's shape is described in fixtures/README.md)."""

from __future__ import annotations

import unicodedata
from typing import Any

Facts = dict[str, list[frozenset[Any]]]


def norm(value: object) -> str:
    text = unicodedata.normalize("NFKC", "" if value is None else str(value))
    return "".join(c for c in text if c not in " \"'“”‘’「」《》").replace("—", "-").replace("–", "-").lower()


def options(item: Any) -> frozenset[Any]:
    if isinstance(item, dict):
        return frozenset(norm(n) for n in [item["name"], *(item.get("aliases") or [])])
    return frozenset(map(norm, item)) if isinstance(item, list) else frozenset({norm(item)})


def of_gold(gold: dict[str, Any]) -> Facts:
    event = gold.get("event") or {}
    return {
        "people": [options(p["name"]) for p in gold["people"]],
        "positions": [
            frozenset((norm(p["name"]), norm(o), norm(t)) for o in (org if isinstance(org, list) else [org]))
            for p in gold["people"] for org, t in p["positions"]
        ],
        "organisations": [options(o) for o in gold["organisations"]],
        "parks": [options(p) for p in gold["parks"]],
        "dates": [frozenset({(norm(s), v)}) for s, v in gold["dates"]],
        "money": [frozenset({(m["amount"], m["currency"], m["comparator"])}) for m in gold["money"]],
        "event_name": [options(event["name"])] if event.get("name") else [],
        "event_date": [frozenset({event["date"]})] if event.get("date") else [],
        "statements": [frozenset({(norm(s), k)}) for s, n in gold["statements"] for k in range(n)],
        "signings": [frozenset({tuple(sorted(map(norm, s)))}) for s in gold["signings"]],
        "awards": [frozenset({(norm(a["award"]), norm(r))}) for a in gold["awards"] for r in a["recipients"]],
        "launches": [options(x) for x in gold["launches"]],
        "releases": [options(x) for x in gold["releases"]],
        "documents": [options(x) for x in gold["documents"]],
        "publishers": [options(x) for x in gold["publishers"]],
    }  # fmt: skip


def _name(ref: Any) -> str:
    return norm(ref["name"] if isinstance(ref, dict) else ref)


def of_record(r: dict[str, Any]) -> Facts:
    event = r["event"] or {}
    acts = [a for a in r["activities"] if a["modality"] == "asserted"]
    said: dict[str, int] = {}
    statements = []
    for a in acts:
        for _ in a["statements"] if a["kind"] == "speech" else ():
            name = _name(a["speaker"])
            statements.append(frozenset({(name, said.get(name, 0))}))
            said[name] = said.get(name, 0) + 1
    return {
        "people": [options(p) for p in r["people"]],
        "positions": [
            frozenset({(norm(p["name"]), norm((q["organisation"] or {}).get("name")), norm(q["title"]))})
            for p in r["people"] for q in p["positions"]
        ],
        "organisations": [options(o) for o in r["organisations"]],
        "parks": [options(p) for p in r["parks"]],
        "dates": [frozenset({(norm(m["normalised"]), d["value"])}) for d in r["dates"] for m in d["mentions"]],
        "money": [frozenset({(m["amount"], m["currency"], m["comparator"])}) for m in r["money"]],
        "event_name": [options(event["name"])] if event.get("name") else [],
        "event_date": [frozenset({event["date"]})] if event.get("date") else [],
        "statements": statements,
        "signings": [frozenset({tuple(sorted(map(_name, p)))}) for a in acts if a["kind"] == "signing" for p in a["parties"]],
        "awards": [frozenset({(norm(a["award"]), _name(x))}) for a in acts if a["kind"] == "award" for x in a["recipients"]],
        "launches": [frozenset({_name(a["subject"])}) for a in acts if a["kind"] == "launch"],
        "releases": [frozenset({_name(a["subject"])}) for a in acts if a["kind"] == "release"],
        "documents": [options(d["title"]) for d in r["documents"]],
        "publishers": [frozenset({_name(p)}) for p in r["source"]["publishers"]],
    }  # fmt: skip


def score(pairs: list[tuple[Facts, Facts]]) -> dict[str, float]:
    """F1 of each kind over all (gold, record) pairs; 1.0 where there is nothing to find and nothing was found."""
    figures = {}
    for kind in pairs[0][0]:
        hits = found = wanted = 0
        for gold, record in pairs:
            free = list(record[kind])
            found += len(free)
            wanted += len(gold[kind])
            for g in gold[kind]:
                match = next((p for p in free if g & p), None)
                if match is not None:
                    free.remove(match)
                    hits += 1
        figures[kind] = 2 * hits / (found + wanted) if found + wanted else 1.0
    return figures
