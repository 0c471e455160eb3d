"""A record as JSON-LD in the terms of schema.org.

Everything has an IRI of its own, ``urn:sha256:DIGEST#ID``, made of the text's sha256 and the record's id, so that graphs of many
texts can be put together. What schema.org has no term for stands under ``urn:zgc-extract:terms:``. The context is inline: no
network is needed to expand it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Data = Mapping[str, Any]
Node = dict[str, Any]

CONTEXT: Node = {
    "@vocab": "https://schema.org/",
    "zgc": "urn:zgc-extract:terms:",
    "start": {"@id": "zgc:start", "@type": "http://www.w3.org/2001/XMLSchema#integer"},
    "end": {"@id": "zgc:end", "@type": "http://www.w3.org/2001/XMLSchema#integer"},
}

_PLACES = {"country": "Country", "province": "AdministrativeArea", "city": "City", "district": "AdministrativeArea"}
_BODIES = {
    "government": "GovernmentOrganization", "company": "Corporation", "university": "CollegeOrUniversity",
    "institute": "ResearchOrganization", "association": "NGO", "media": "NewsMediaOrganization", "bank": "BankOrCreditUnion",
    "hospital": "Hospital",
}  # fmt: skip
#: Comparator → the properties that the two bounds of a number get.
_BOUNDS = {"gt": ("minValue", None), "lt": ("maxValue", None), "range": ("minValue", "maxValue")}


def to_jsonld(data: Data) -> Node:
    """The record (``EventRecord.model_dump(mode="json")``) as one JSON-LD document with a graph."""
    return {"@context": CONTEXT, "@graph": _Graph(data).nodes()}


class _Graph:
    def __init__(self, data: Data) -> None:
        self.data = data
        self.base = f"urn:sha256:{data['source']['sha256']}#"

    def nodes(self) -> list[Node]:
        data = self.data
        return [
            self.article(),
            *([self.event(data["event"])] if data["event"] else []),
            *map(self.person, data["people"]),
            *map(self.organisation, data["organisations"]),
            *map(self.park, data["parks"]),
            *map(self.place, data["places"]),
            *(self.amount(f"money-{k}", m) for k, m in enumerate(data["money"], 1)),
            *map(self.document, data["documents"]),
            *(node for a in data["activities"] for node in self.activity(a)),
        ]

    def iri(self, identifier: str) -> Node:
        return {"@id": self.base + identifier}

    def ref(self, value: Any) -> Any:
        """A pointer to an entity, or the words themselves."""
        return self.iri(value["id"]) if isinstance(value, Mapping) else value

    def refs(self, values: Iterable[Any]) -> list[Any]:
        return [self.ref(v) for v in values]

    def node(self, own_id: str, kind: str, span: Data, **properties: Any) -> Node:
        """A node with its properties, those without a value left out, and its place in the text."""
        kept = {k.replace("zgc_", "zgc:"): v for k, v in properties.items() if v not in (None, [], "")}
        return {**self.iri(own_id), "@type": kind, **kept, "start": span["start"], "end": span["end"]}

    def article(self) -> Node:
        source = self.data["source"]
        node = {
            **self.iri("text"), "@type": "NewsArticle", "identifier": source["sha256"], "url": source["path"],
            "datePublished": source["published"], "publisher": self.refs(source["publishers"]),
            "about": self.iri("event") if self.data["event"] else None,
        }  # fmt: skip
        return {k: v for k, v in node.items() if v not in (None, [])}

    def event(self, event: Data) -> Node:
        places = self.refs(p for p in (event["venue"], event["place"]) if p)
        attendance = event["attendance"]
        return self.node(
            "event", "Event", event["evidence"][0], name=event["name"], startDate=(event["date"] or "").split("/")[0],
            endDate=(event["date"] or "").split("/")[-1] if "/" in (event["date"] or "") else None, location=places,
            organizer=self.refs([*event["organisers"], *event["co_organisers"]]), about=event["theme"], zgc_series=event["series"],
            zgc_edition=event["edition"], zgc_attendance=_value("QuantitativeValue", attendance) if attendance else None,
        )  # fmt: skip

    def person(self, p: Data) -> Node:
        posts = [
            {"@type": "OrganizationRole", "roleName": post["title"], **({"worksFor": self.ref(post["organisation"])}
                                                                         if post["organisation"] else {})}
            for post in p["positions"]
        ]  # fmt: skip
        names = [*p["aliases"], *([p["latin_name"]] if p["latin_name"] else [])]
        return self.node(p["id"], "Person", p["mentions"][0], name=p["name"], alternateName=names, worksFor=posts,
                         jobTitle=[post["title"] for post in p["positions"]])  # fmt: skip

    def organisation(self, o: Data) -> Node:
        return self.node(o["id"], _BODIES.get(o["kind"], "Organization"), o["mentions"][0], name=o["name"],
                         alternateName=o["aliases"], parentOrganization=self.ref(o["parent"]))  # fmt: skip

    def park(self, p: Data) -> Node:
        return self.node(p["id"], "Place", p["mentions"][0], name=p["name"], alternateName=p["aliases"], additionalType="zgc:Park",
                         zgc_host=p["host"], zgc_district=p["district"], zgc_field=p["field"], identifier=p["registry_id"])  # fmt: skip

    def place(self, p: Data) -> Node:
        return self.node(p["id"], _PLACES.get(p["kind"], "Place"), p["mentions"][0], name=p["name"], alternateName=p["aliases"],
                         identifier=p["division_code"])  # fmt: skip

    def amount(self, identifier: str, m: Data) -> Node:
        value = _value("MonetaryAmount", m)
        kind = value.pop("@type")
        return self.node(identifier, kind, m["mentions"][0], **value, name=m["metric"], zgc_subject=self.ref(m["subject"]),
                         zgc_period=m["period"])  # fmt: skip

    def document(self, d: Data) -> Node:
        return self.node(d["id"], "CreativeWork", d["mentions"][0], name=d["title"], publisher=self.refs(d["issuers"]),
                         datePublished=d["date"])  # fmt: skip

    def activity(self, a: Data) -> Iterable[Node]:
        span = a["evidence"][0]
        if a["kind"] == "speech":
            for k, s in enumerate(a["statements"], 1):
                yield self.node(f"{a['id']}-{k}", "Quotation", s["evidence"], text=s["text"], creator=self.ref(a["speaker"]),
                                zgc_verb=s["verb"])  # fmt: skip
        agents = a.get("speaker") or a.get("grantors") or a.get("launchers") or a.get("publishers") or []
        parties = [p for group in a.get("parties", ()) for p in group]
        words = next((a[k] for k in ("subject", "award", "agreement", "form") if a.get(k)), None)
        yield self.node(
            a["id"], "Action", span, additionalType=f"zgc:{a['kind']}", startTime=a["date"], zgc_modality=a["modality"],
            agent=self.refs([agents] if isinstance(agents, Mapping) else agents), object=self.ref(words),
            participant=self.refs([*parties, *(a.get("recipients") or []), *(a.get("items") or [])]), description=span["text"],
        )  # fmt: skip


def _value(kind: str, v: Data) -> Node:
    """A number with its bounds: ``minValue`` for 超, ``maxValue`` for 近, both for a range."""
    low, high = _BOUNDS.get(v["comparator"], ("value", None))
    node = {"@type": kind, low: v["amount"], "currency": v.get("currency"), "unitText": v.get("unit")}
    if high:
        node[high] = v["upper"]
    return {k: x for k, x in node.items() if x is not None}
