"""What the command tells of rules: their docs and examples, and why a text was read as it was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..errors import RuleError
from .table import columns_of

if TYPE_CHECKING:
    from ..extractor import Explanation, ReadMention
    from ..fact import FactRule
    from ..models import EventRecord
    from ..rule import Rule


def rules(wanted: str, more: tuple[Rule, ...] = ()) -> str:
    """All rules in a line each; of a kind or an id, the whole of each.

    Raises:
        RuleError: There is no such rule; the message names the nearest.
    """
    from ..facts import fact_rules
    from ..rules import default_rules

    known: list[Rule | FactRule] = [*default_rules(), *more, *fact_rules()]
    if not wanted:
        longest = max(len(r.id) for r in known)
        return "\n".join(f"{r.id:{longest}}  {r.doc.splitlines()[0]}" for r in known)
    chosen = [r for r in known if wanted in (r.id, r.kind)]
    if not chosen:
        import difflib  # only for the hint

        near = difflib.get_close_matches(wanted, [r.id for r in known] + [r.kind for r in known], n=3, cutoff=0.6)
        hint = f"do you mean {' or '.join(dict.fromkeys(near))}?" if near else "--rules alone lists them all"
        raise RuleError(f"there is no rule {wanted!r}: {hint}")
    return "\n\n".join(map(_rule, chosen))


def _rule(rule: Rule | FactRule) -> str:
    lines = [rule.id, *("  " + line.strip() if line.strip() else "" for line in rule.doc.splitlines())]
    for example in rule.examples:
        fields = ", ".join(f"{k} = {v}" for k, v in example.fields)
        lines.append(f"  {'yes' if example.wanted else 'no ':3}  {example.marked()}" + (f"  → {fields}" if fields else ""))
    return "\n".join(lines)


def _short(m: ReadMention) -> str:
    return f"{m.text} ({m.rule}, {m.start}–{m.end})"


def explained(record: EventRecord, explanations: list[Explanation]) -> str:
    """What was found, by which rule and over which others; what was rejected, and for what; the facts."""
    lines = [record.source.path or "standard input", "", "mentions"]
    for e in explanations:
        if e.won:
            place = f"{e.mention.start}–{e.mention.end}"
            beat = f"  beat {', '.join(map(_short, e.others))}" if e.others else ""
            sure = "" if e.mention.certainty == "explicit" else f"  ({e.mention.certainty})"
            lines.append(f"  {place:>11}  {_padded(e.mention.text, 24)}  {e.mention.rule:24}{sure}{beat}")
    lost = [f"  {_short(e.mention)} lost to {', '.join(map(_short, e.others))}" for e in explanations if not e.won]
    lines += ["", "rejected", *(lost or ["  nothing"]), "", "facts", *(list(_facts(record)) or ["  none"])]
    return "\n".join([*lines, ""])


def _padded(text: str, columns: int) -> str:
    text = " ".join(text.split())
    return text + " " * (columns - columns_of(text))


def _facts(record: EventRecord) -> Iterator[str]:
    for p in record.people:
        for post in p.positions:
            body = f"{post.organisation.name} " if post.organisation else ""
            yield f"  {post.rule:24}  {p.name}: {body}{post.title}  [{post.evidence.start}–{post.evidence.end}]"
    for a in record.activities:
        span = a.evidence[0]
        yield f"  {a.rule:24}  {a.modality}: {' '.join(span.text.split())}  [{span.start}–{span.end}]"


def explained_lines(record: EventRecord, explanations: list[Explanation]) -> str:
    """The same as JSON Lines, one for each mention and each rejected candidate."""

    def plain(m: ReadMention) -> dict[str, object]:
        return {"start": m.start, "end": m.end, "text": m.text, "kind": m.kind, "rule": m.rule, "certainty": m.certainty}

    path = record.source.path
    rows = ({"path": path, **plain(e.mention), "won": e.won, "others": list(map(plain, e.others))} for e in explanations)
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
