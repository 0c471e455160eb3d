"""Asserts on records whose failures read as a list of what is missing (-) and what is there beside it (+)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..models import EventRecord, MoneyFigure

Post = tuple[str | None, str]
_ENTITIES = ("people", "titles", "organisations", "parks", "places", "documents")
_SIGNS = {"eq": "", "approx": "~", "gt": ">", "lt": "<", "range": ""}


def assert_grounded(record: EventRecord, text: str) -> None:
    """Every span of the record is the text's at its offsets, every pointer leads to an entity, every mention names its rule.

    Raises:
        AssertionError: The message lists what is not so.
    """
    data = record.model_dump()
    ids = {e["id"] for kind in _ENTITIES for e in data[kind]}
    problems = []
    for where, value in _walk(data, "record"):
        if {"start", "end", "text"} <= value.keys():
            start, end, said = value["start"], value["end"], value["text"]
            if not 0 <= start < end <= len(text) or text[start:end] != said:
                problems.append(f"{where}: {said!r} is not what stands at {start}–{end}: {text[start:end]!r}")
            if not value.get("rule", "x"):
                problems.append(f"{where}: {said!r} names no rule")
        elif value.keys() == {"id", "name"} and value["id"] not in ids:
            problems.append(f"{where}: {value['id']} ({value['name']}) leads to nothing in the record")
    assert not problems, "\n".join([f"{len(problems)} places of the record are not grounded:", *problems])


def _walk(value: Any, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        yield where, value
        for key, inner in value.items():
            yield from _walk(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for k, inner in enumerate(value):
            yield from _walk(inner, f"{where}[{k}]")


def assert_people(record: EventRecord, expected: Mapping[str, Iterable[Post]], *, partial: bool = False) -> None:
    """The record's people are these, with these posts as (body or None, title).

    Args:
        record: What was extracted.
        expected: Name → posts.
        partial: Further people, and further posts of these, are right too.

    Example:
        >>> from zgc_extract import extract
        >>> assert_people(extract("工业和信息化部副部长周明远出席。"), {"周明远": [("工业和信息化部", "副部长")]})
    """
    got: list[tuple[str, Post | None]] = [(p.name, None) for p in record.people]
    got += [(p.name, (q.organisation.name if q.organisation else None, q.title)) for p in record.people for q in p.positions]
    want: list[tuple[str, Post | None]] = [(name, None) for name in expected]
    want += [(name, (post[0], post[1])) for name, posts in expected.items() for post in posts]
    _compare("people", map(_person, want), map(_person, got), partial)


def _person(item: tuple[str, Post | None]) -> str:
    name, post = item
    return name if post is None else f"{name}: {post[0] or '(no body)'} | {post[1]}"


def assert_organisations(record: EventRecord, expected: Iterable[str], *, partial: bool = False) -> None:
    """The record's organisations are these, by their names."""
    _compare("organisations", expected, (o.name for o in record.organisations), partial)


def assert_parks(record: EventRecord, expected: Iterable[str], *, partial: bool = False) -> None:
    """The record's parks are these, by their names."""
    _compare("parks", expected, (p.name for p in record.parks), partial)


def assert_places(record: EventRecord, expected: Iterable[str], *, partial: bool = False) -> None:
    """The record's places are these, by their names."""
    _compare("places", expected, (p.name for p in record.places), partial)


def assert_documents(record: EventRecord, expected: Iterable[str], *, partial: bool = False) -> None:
    """The record's documents are these, by their titles."""
    _compare("documents", expected, (d.title for d in record.documents), partial)


def assert_dates(record: EventRecord, expected: Mapping[str, str], *, partial: bool = False) -> None:
    """The record's dates are these: words (cleaned) → EDTF.

    Example:
        >>> from zgc_extract import extract
        >>> assert_dates(extract("2024年3月,项目开工。"), {"2024年3月": "2024-03"})
    """
    got = {f"{m.normalised} = {d.value}" for d in record.dates for m in d.mentions}
    _compare("dates", (f"{words} = {value}" for words, value in expected.items()), got, partial)


def assert_money(record: EventRecord, expected: Mapping[str, str], *, partial: bool = False) -> None:
    """The record's sums are these: words (cleaned) → value, as ``> 300000000 CNY``, ``5..8 USD``; ``~`` is about, ``<`` nearly.

    Example:
        >>> from zgc_extract import extract
        >>> assert_money(extract("营业收入超过3亿元。"), {"3亿元": "> 300000000 CNY"})
    """
    got = {f"{m.normalised} = {_sum(f)}" for f in record.money for m in f.mentions}
    _compare("money", (f"{words} = {value}" for words, value in expected.items()), got, partial)


def _sum(f: MoneyFigure) -> str:
    upper = "" if f.upper is None else f"..{f.upper:f}"
    return f"{_SIGNS[f.comparator]} {f.amount:f}{upper} {f.currency}".strip()


def assert_statements(record: EventRecord, expected: Mapping[str, Sequence[str]], *, partial: bool = False) -> None:
    """Who said what: speaker → the words of each statement (cleaned), as the record has them."""
    got = [f"{a.speaker.name}: {s.text}" for a in record.activities if a.kind == "speech" for s in a.statements]
    _compare("statements", (f"{who}: {said}" for who, words in expected.items() for said in words), got, partial)


def assert_signings(record: EventRecord, expected: Iterable[Iterable[str]], *, partial: bool = False) -> None:
    """Who signed with whom: the parties of each agreement, in any order."""
    got = [" & ".join(sorted(p.name for p in parties)) for a in record.activities if a.kind == "signing" for parties in a.parties]
    _compare("signings", (" & ".join(sorted(parties)) for parties in expected), got, partial)


def _compare(what: str, expected: Iterable[str], got: Iterable[str], partial: bool) -> None:
    want, have = Counter(expected), Counter(got)
    missing, extra = want - have, Counter() if partial else have - want
    if missing or extra:
        order = list(dict.fromkeys([*want, *have]))
        signs = {line: "- " if line in missing else "+ " if line in extra else "  " for line in order}
        lines = [f"{signs[line]}{line}" for line in order if line in want or line in extra]
        raise AssertionError("\n".join([f"the record's {what} are not as expected (- missing, + not expected):", *lines]))
