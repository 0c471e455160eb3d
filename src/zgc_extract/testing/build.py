"""Records made by hand: valid and grounded, for the tests of code that takes records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from ..models import EventRecord, fingerprint

_RULE = "made.by_hand"


def make_record(
    text: str | None = None, *, event: str | None = None, date: str | None = None, place: str | None = None,
    people: Mapping[str, Iterable[tuple[str | None, str]]] | None = None, organisations: Iterable[str] = (), parks: Iterable[str] = (),
    places: Iterable[str] = (), dates: Mapping[str, str] | None = None, money: Mapping[str, tuple[str, str]] | None = None,
    documents: Iterable[str] = (), statements: Mapping[str, Sequence[str]] | None = None,
    signings: Iterable[Sequence[str]] = (), path: str | None = None,
) -> EventRecord:  # fmt: skip
    """A record of these facts, at the places where the text has them.

    Args:
        text: The text; without one, a text of these words is made.
        event: Name of the event, with ``date`` (EDTF) and ``place``.
        date: Of the event.
        place: Of the event.
        people: Name → posts as (body or None, title); bodies become organisations.
        organisations: Names.
        parks: Names.
        places: Names.
        dates: Words → EDTF.
        money: Words → (amount, currency).
        documents: Titles without 《》.
        statements: Speaker → statements; speakers become people.
        signings: The parties of each agreement; those that are no park become organisations.
        path: Kept in ``source.path``.

    Raises:
        ValueError: The text does not have a word.

    Example:
        >>> record = make_record(people={"周明远": [("湖北省科技厅", "副厅长")]}, signings=[("云谷集团", "星河大学")])
        >>> record.text
        '周明远,湖北省科技厅,副厅长,云谷集团,星河大学'
        >>> record.people[0].positions[0].organisation.name
        '湖北省科技厅'
    """
    posts = {name: list(held) for name, held in (people or {}).items()}
    said = {who: list(words) for who, words in (statements or {}).items()}
    agreements = [list(parties) for parties in signings]
    park_names, bodies = list(parks), [*organisations]
    bodies += [body for held in posts.values() for body, _ in held if body]
    bodies += [party for parties in agreements for party in parties if party not in park_names]
    names = {
        "person": [*posts, *said], "title": [t for held in posts.values() for _, t in held], "organisation": bodies,
        "park": park_names, "place": [*places, *([place] if place else [])], "document": list(documents),
    }  # fmt: skip
    words = [w for some in names.values() for w in some]
    if text is None:
        first = [*posts, *(w for held in posts.values() for post in held for w in post if w)]
        spoken = [w for some in said.values() for w in some]
        every = [*([event] if event else []), *first, *words, *(dates or {}), *(money or {}), *spoken]
        text = ",".join(dict.fromkeys(every)) or "没有内容"
    made = _Maker(text, {kind: list(dict.fromkeys(some)) for kind, some in names.items()})
    activities = [made.speech(who, some) for who, some in said.items() if some] + ([made.signing(agreements)] if agreements else [])
    return EventRecord.made(
        {
            "source": {"path": path, "sha256": fingerprint(text), "characters": len(text), "script": "simplified"},
            "event": {"name": event, "date": date, "place": made.ref(place), "evidence": [made.span(event)]} if event else None,
            "people": [made.person(name, posts.get(name, [])) for name in made.names["person"]],
            "titles": [{"id": made.ids[t], "name": t, "mentions": [made.mention("title", t)]} for t in made.names["title"]],
            **{f"{kind}s": [made.named(kind, name) for name in made.names[kind]] for kind in ("organisation", "park", "place")},
            "dates": [{"value": v, "granularity": "day", "mentions": [made.mention("date", w)]} for w, v in (dates or {}).items()],
            "money": [
                {"amount": Decimal(amount), "currency": currency, "mentions": [made.mention("money", w)]}
                for w, (amount, currency) in (money or {}).items()
            ],
            "documents": [{"id": made.ids[t], "title": t, "mentions": [made.mention("document", t)]} for t in made.names["document"]],
            "activities": [{"id": f"activity-{k}", **a} for k, a in enumerate(activities, 1)],
        },
        text,
    )


class _Maker:
    """The parts of one record, each with its place in the text."""

    def __init__(self, text: str, names: dict[str, list[str]]) -> None:
        self.text, self.names = text, names
        short = {"organisation": "org", "document": "doc"}
        self.ids = {name: f"{short.get(kind, kind)}-{k}" for kind, some in names.items() for k, name in enumerate(some, 1)}

    def span(self, words: str) -> dict[str, Any]:
        start = self.text.find(words)
        if start < 0 or not words:
            raise ValueError(f"{words!r} does not stand in the text {self.text!r}: a record says nothing that its text does not")
        return {"start": start, "end": start + len(words), "text": words}

    def mention(self, kind: str, words: str) -> dict[str, Any]:
        return {**self.span(words), "kind": kind, "normalised": words, "rule": _RULE}

    def ref(self, name: str | None) -> dict[str, str] | None:
        return {"id": self.ids[name], "name": name} if name else None

    def named(self, kind: str, name: str) -> dict[str, Any]:
        return {"id": self.ids[name], "name": name, "mentions": [self.mention(kind, name)]}

    def person(self, name: str, posts: Iterable[tuple[str | None, str]]) -> dict[str, Any]:
        positions = [
            {"organisation": self.ref(body), "title": title, "evidence": self.span(title), "rule": _RULE} for body, title in posts
        ]
        return {**self.named("person", name), "positions": positions}

    def speech(self, who: str, said: list[str]) -> dict[str, Any]:
        spans = [self.span(words) for words in said]
        statements = [{"verb": "表示", "text": s["text"], "evidence": s} for s in spans]
        return {"kind": "speech", "speaker": self.ref(who), "statements": statements, "evidence": spans, "rule": _RULE}

    def signing(self, agreements: list[list[str]]) -> dict[str, Any]:
        parties = [[self.ref(p) for p in some] for some in agreements]
        return {"kind": "signing", "parties": parties, "evidence": [self.span(some[0]) for some in agreements], "rule": _RULE}
