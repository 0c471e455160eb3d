"""The record beside the text: cards and tables whose every line leads to its place in the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from .markup import Markup, element, join
from .text import Mark

Data = Mapping[str, Any]

#: Kind → its names, in the order of the page; the class of its marks, filter and section.
KINDS: dict[str, tuple[str, str]] = {
    "event": ("Event", "活动"), "person": ("People", "人物"), "organisation": ("Organisations", "机构"), "park": ("Parks", "园区"),
    "activity": ("What happened", "动态"), "money": ("Money", "金额"), "document": ("Documents", "文件"), "date": ("Timeline", "日期"),
    "quantity": ("Counts", "数量"), "place": ("Places", "地点"), "title": ("Titles", "职务"),
}  # fmt: skip
_SIGNS = {"speech": "言", "signing": "签", "award": "奖", "launch": "启", "release": "布", "event": "会"}
_COMPARE = {"eq": "", "approx": "≈ ", "gt": "> ", "lt": "< ", "range": ""}
#: Field of the record → the kind of its mentions, and what an item without an id is called.
_LISTS = {
    "people": "person", "organisations": "organisation", "parks": "park", "places": "place", "titles": "title",
    "documents": "document", "dates": "date", "money": "money", "quantities": "quantity",
}  # fmt: skip


def with_ids(data: Data) -> dict[str, list[tuple[str, Data]]]:
    """Kind → the record's items with an id each: their own, or one by their number."""
    out = {kind: [(item.get("id") or f"{kind}-{k}", item) for k, item in enumerate(data[name], 1)] for name, kind in _LISTS.items()}
    out["activity"] = [(a["id"], a) for a in data["activities"]]
    out["event"] = [("event", data["event"])] if data["event"] else []
    return {kind: out[kind] for kind in KINDS}


def marks(data: Data) -> Iterator[Mark]:
    """Every mention, and every stretch that is evidence of a fact."""
    items = with_ids(data)
    chips: dict[tuple[int, int], list[tuple[str, str, str]]] = {}
    for kind in ("event", "activity"):
        for fact, item in items[kind]:
            for span in item["evidence"]:
                sign = _SIGNS[item.get("kind", "event")] + fact.rpartition("-")[2] * (kind == "activity")
                chips.setdefault((span["start"], span["end"]), []).append((kind, sign, fact))
            for said in item.get("statements", ()):
                chips.setdefault((said["evidence"]["start"], said["evidence"]["end"]), [])
    for person in data["people"]:
        for post in person["positions"]:
            chips.setdefault((post["evidence"]["start"], post["evidence"]["end"]), [])
    for (start, end), signs in chips.items():
        yield Mark(start, end, "evidence", chips=tuple(signs))
    for kind, known in items.items():
        for fact, item in known:
            for m in item.get("mentions", ()):
                reads = f" → {m['normalised']}" if m["normalised"] != m["text"] else ""
                yield Mark(m["start"], m["end"], kind, fact, f"{KINDS[kind][1]} {kind}: {m['rule']}, {m['certainty']}{reads}")


def sections(data: Data) -> Markup:
    """All sections that have something in them."""
    out = []
    for kind, items in with_ids(data).items():
        if items:
            english, chinese = KINDS[kind]
            heading = element("h2", english, " ", element("span", chinese, lang="zh"), id=f"h-{kind}")
            body = _timeline(items, _happened(data)) if kind == "date" else _BODIES[kind](items)
            out.append(element("section", heading, body, class_=kind, aria_labelledby=f"h-{kind}"))
    return join(out)


def _where(mentions: Iterable[Data], name: object = "") -> Markup:
    """A numbered link to each mention."""
    links = [
        element("a", k, href=f"#m-{m['start']}-{m['end']}", title=m["text"], aria_label=f"{name} in the text, {k}")
        for k, m in enumerate(mentions, 1)
    ]
    return element("span", *_spaced(links), class_="where")


def _evidence(span: Data, *parts: object) -> Markup:
    return element("a", *parts, href=f"#e-{span['start']}-{span['end']}", title=span["text"])


def _spaced(parts: Iterable[Markup]) -> Iterator[Markup | str]:
    for k, part in enumerate(parts):
        if k:
            yield " "
        yield part


def _ref(value: Any) -> Markup | str | None:
    """An entity as a link to its card, words as they are."""
    return element("a", value["name"], href=f"#{value['id']}", lang="zh") if isinstance(value, Mapping) else value


def _refs(values: Iterable[Any]) -> Markup | None:
    out: list[object] = []
    for value in values:
        out += ["、"] * bool(out) + [_ref(value)]
    return join(out) if out else None


def _amount(v: Data) -> str:
    number = f"{_grouped(v['amount'])}–{_grouped(v['upper'])}" if v["upper"] else _grouped(v["amount"])
    return f"{_COMPARE[v['comparator']]}{number} {v.get('currency') or v.get('unit') or ''}".rstrip()


def _grouped(digits: str) -> str:
    whole, dot, rest = digits.partition(".")
    return f"{int(whole):,}{dot}{rest}"


def _pairs(*pairs: tuple[str, object]) -> Markup | None:
    """A description list of those pairs that have a value."""
    rows = [(name, value) for name, value in pairs if value not in (None, "", [])]
    return element("dl", *(element("div", element("dt", n), element("dd", v, lang="zh")) for n, v in rows)) if rows else None


def _table(kind: str, columns: tuple[str, ...], rows: Iterable[tuple[str, tuple[object, ...]]]) -> Markup:
    """A table whose rows have ids; columns without a value are left out. Narrow screens show a row as a card: hence the roles."""
    listed = list(rows)
    kept = [k for k in range(len(columns)) if any(cells[k] not in (None, "") for _, cells in listed)]
    head = element("tr", *(element("th", columns[k], scope="col", role="columnheader") for k in kept), role="row")
    body = [
        element(
            "tr",
            *(element("td", cells[k], role="cell", data_name=columns[k], lang="zh") for k in kept if cells[k] not in (None, "")
              or len(listed) > 1),
            id=fact, role="row",
        )
        for fact, cells in listed
    ]  # fmt: skip
    return element("table", element("thead", head, role="rowgroup"), element("tbody", *body, role="rowgroup"), role="table",
                   aria_labelledby=f"h-{kind}")  # fmt: skip


def _event(items: list[tuple[str, Data]]) -> Markup:
    fact, e = items[0]
    attendance = e["attendance"] and join([_amount(e["attendance"]), " ", e["attendance"]["noun"]])
    return element(
        "div", element("h3", e["name"] or "(not named)", lang="zh"),
        _pairs(("Date", e["date"]), ("Place", _ref(e["place"])), ("Venue", _ref(e["venue"])), ("Theme", e["theme"]),
               ("Series", e["series"]), ("Edition", e["edition"]), ("Attendance", attendance), ("Organisers", _refs(e["organisers"])),
               ("With", _refs(e["co_organisers"])),
               ("Evidence", join(_spaced(_evidence(s, k) for k, s in enumerate(e["evidence"], 1))))),
        class_="card", id=fact,
    )  # fmt: skip


def _people(items: list[tuple[str, Data]]) -> Markup:
    cards = []
    for fact, p in items:
        posts = [
            element("li", _ref(q["organisation"]), " " if q["organisation"] else None, _evidence(q["evidence"], q["title"]),
                    element("small", " inferred") if q["certainty"] == "inferred" else None, lang="zh")
            for q in p["positions"]
        ]  # fmt: skip
        other = "、".join([*([p["latin_name"]] if p["latin_name"] else []), *p["aliases"]])
        cards.append(
            element(
                "li", element("h3", element("span", p["name"], lang="zh"), element("small", " ", other) if other else None),
                element("ul", *posts, class_="posts") if posts else None,
                element("p", element("small", ", ".join(p["roles"]), " · " if p["roles"] else None), _where(p["mentions"], p["name"])),
                class_="card", id=fact,
            )
        )  # fmt: skip
    return element("ul", *cards, class_="cards")


def _named(kind: str, columns: tuple[str, ...], cells: Callable[[Data], tuple[object, ...]]) -> Callable[[list[tuple[str, Data]]], Markup]:
    def body(items: list[tuple[str, Data]]) -> Markup:
        rows = ((fact, (*cells(e), _where(e["mentions"], e.get("name") or e.get("title") or kind))) for fact, e in items)
        return _table(kind, (*columns, "In the text"), rows)

    return body


def _names(e: Data) -> Markup:
    also = "、".join(e["aliases"])
    return element("span", element("b", e["name"]), element("small", " ", also) if also else None)


def _english(word: str) -> Markup:
    return element("span", word.replace("_", " "), lang="en")


def _activities(items: list[tuple[str, Data]]) -> Markup:
    return element("ol", *(_activity(fact, a) for fact, a in items), class_="cards")


def _activity(fact: str, a: Data) -> Markup:
    said = [element("li", element("b", s["verb"]), " ", _evidence(s["evidence"], s["text"]), lang="zh") for s in a.get("statements", ())]
    parties = [element("li", *_between(parts, " ↔ "), lang="zh") for parts in a.get("parties") or ()]
    head = next((_ref(a[k]) for k in ("speaker", "subject", "award", "agreement", "programme") if a.get(k)), None)
    sign = element("span", _SIGNS[a["kind"]], class_="sign", lang="zh", aria_hidden="true")
    notes = ", ".join({a["modality"], a["certainty"]} - {"asserted", "explicit"})
    by = a.get("grantors") or a.get("launchers") or a.get("publishers") or ()
    return element(
        "li", element("h3", sign, a["kind"].capitalize(), ": " if head else None, head and element("span", head, lang="zh"),
                      element("small", " ", notes) if notes else None),
        element("ul", *said, class_="said") if said else None, element("ul", *parties, class_="posts") if parties else None,
        _pairs(("Form", a.get("form")), ("Date", a["date"]), ("Batch", a.get("batch")), ("Count", a.get("count") and _amount(a["count"])),
               ("For", _refs(a.get("recipients") or ())), ("By", _refs(by)),
               ("Items", _refs(a.get("items") or ())),
               ("Evidence", join(_spaced(_evidence(s, k) for k, s in enumerate(a["evidence"], 1)))), ("Rule", a["rule"])),
        class_="card", id=fact,
    )  # fmt: skip


def _between(refs: Iterable[Any], mark: str) -> Iterator[object]:
    for k, ref in enumerate(refs):
        if k:
            yield mark
        yield _ref(ref)


def _happened(data: Data) -> dict[str, list[Markup]]:
    """Date → links to what happened then."""
    out: dict[str, list[Markup]] = {}
    if data["event"] and data["event"]["date"]:
        out[data["event"]["date"]] = [element("a", data["event"]["name"] or "Event", href="#event", lang="zh")]
    for a in data["activities"]:
        if a["date"]:
            out.setdefault(a["date"], []).append(element("a", a["kind"], href=f"#{a['id']}"))
    return out


def _timeline(items: list[tuple[str, Data]], happened: Mapping[str, list[Markup]]) -> Markup:
    """The dates in their order, those without a known day at the end, with what happened then."""
    order = sorted(items, key=lambda item: (item[1]["start"] or item[1]["end"] or "9999", item[1]["end"] or ""))
    return element("ol", *(
        element("li", element("b", d["value"]), " ", element("span", d["mentions"][0]["normalised"], lang="zh"), " ",
                _where(d["mentions"], d["value"]), element("small", f" {d['granularity']}", f", by {d['basis']}" if d["basis"] != "absolute"
                                                           else None),
                *(element("div", "→ ", link) for link in happened.get(d["value"], ())), id=fact)
        for fact, d in order
    ), class_="timeline")  # fmt: skip


_BODIES: dict[str, Callable[[list[tuple[str, Data]]], Markup]] = {
    "event": _event, "person": _people, "activity": _activities,
    "organisation": _named("organisation", ("Name", "Kind", "Part of"), lambda o: (_names(o), _english(o["kind"]), _ref(o["parent"]))),
    "park": _named("park", ("Name", "Kind", "Host", "District", "Field", "Operator"), lambda p: (
        _names(p), _english(p["kind"]), p["host"], p["district"], p["field"], _ref(p["operator"]))),
    "place": _named("place", ("Name", "Kind", "Code"), lambda p: (_names(p), _english(p["kind"]), p["division_code"])),
    "title": _named("title", ("Title", "Held by"), lambda t: (element("b", t["name"]), _refs(t["holders"]))),
    "document": _named("document", ("Title", "Issued by", "Date"), lambda d: (element("b", d["title"]), _refs(d["issuers"]), d["date"])),
    "money": _named("money", ("Amount", "What", "Whose", "When"), lambda m: (
        element("b", _amount(m)), m["metric"], _ref(m["subject"]), m["period"])),
    "quantity": _named("quantity", ("Count", "Of"), lambda q: (element("b", _amount(q)), q["noun"])),
}  # fmt: skip
