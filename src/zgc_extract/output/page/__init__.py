"""A record as a page to look at: one HTML document that needs nothing else, neither network nor other files."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from importlib.resources import files
from string import Template
from typing import Any

from .facts import KINDS, marks, sections, with_ids
from .markup import Markup, element, join
from .text import marked

__all__ = ["Index", "to_frame", "to_html"]

_LANGUAGES = {"simplified": "zh-Hans", "traditional": "zh-Hant", "mixed": "zh"}


def _file(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def to_html(data: Mapping[str, Any], source: str | None) -> str:
    """The page of a record.

    Args:
        data: The record as plain data, ``EventRecord.model_dump(mode="json")``.
        source: The text that it was extracted from; without it the page has the facts alone.
    """
    about = data["source"]
    event = data["event"] or {}
    language = _LANGUAGES[about["script"]]
    body = None
    if source is not None:
        told = {"lang": language, "translate": "no", "tabindex": "0", "aria_label": "The text"}
        body = element("article", marked(source, marks(data)), id="text", **told)
    return _page(
        title=event.get("name") or about["path"] or "Event record", language=language, about=_about(about), filters=_filters(data),
        links=_links(source, data), text=body, facts=sections(data),
    )  # fmt: skip


def _page(
    *, title: str, language: str, about: Markup, facts: Markup, filters: Markup | None = None, links: Markup | None = None,
    text: Markup | None = None,
) -> str:  # fmt: skip
    script = _file("page.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return Template(_file("page.html")).substitute(
        script=script, script_hash=digest, style=_file("page.css"), title=join([title]), language=language, about=about,
        filters=filters or "", links=links or "", text=text or "", facts=facts, layout="both" if text else "facts",
    )  # fmt: skip


class Index:
    """A page that leads to the pages of many records."""

    def __init__(self) -> None:
        self._rows: list[Markup] = []

    def add(self, href: str, data: Mapping[str, Any]) -> None:
        """One record (as plain data) with the address of its page."""
        event = data["event"] or {}
        name = event.get("name") or data["source"]["path"] or href
        place = (event.get("place") or {}).get("name")
        counts = ", ".join(f"{len(data[key])} {key}" for key in ("people", "organisations", "parks", "activities") if data[key])
        cells = [("Report", element("a", name, href=href)), ("Date", event.get("date")), ("Place", place), ("Found", counts)]
        self._rows.append(element("tr", *(element("td", cell, role="cell", data_name=column) for column, cell in cells), role="row"))

    def page(self) -> str:
        """The page."""
        columns = ("Report", "Date", "Place", "Found")
        head = element("tr", *(element("th", c, scope="col", role="columnheader") for c in columns), role="row")
        table = element("table", element("thead", head, role="rowgroup"), element("tbody", *self._rows, role="rowgroup"), role="table")
        about = element("span", element("b", "Reports"), " ", len(self._rows))
        return _page(title="Event records", language="en", about=about, facts=element("section", table))


def _links(source: str | None, data: Mapping[str, Any]) -> Markup:
    targets = [("text", "Text", "原文", source is not None), ("facts", "Facts", "事实", True), ("h-date", "Dates", "日期", data["dates"])]
    links = (element("a", name, " ", element("span", zh, lang="zh"), href=f"#{i}") for i, name, zh, there in targets if there)
    return element("nav", *links, aria_label="On this page")


def _about(source: Mapping[str, Any]) -> Markup:
    repairs = ", ".join(f"{r['kind']} × {r['count']}" for r in source["repairs"])
    reference = f"{source['reference_date']} ({source['reference_basis']})" if source["reference_date"] else None
    parts = [
        ("File", source["path"]), ("Source", "、".join(p["name"] for p in source["publishers"])), ("Published", source["published"]),
        ("Read against", reference), ("Characters", source["characters"]), ("Script", source["script"]), ("Repaired", repairs),
    ]  # fmt: skip
    return join(element("span", element("b", name), " ", value) for name, value in parts if value)


def _filters(data: Mapping[str, Any]) -> Markup:
    boxes = []
    for kind, items in with_ids(data).items():
        if items and kind != "event":
            english, chinese = KINDS[kind]
            box = element("input", type="checkbox", id=f"show-{kind}", checked=True)
            names = (english, " ", element("span", chinese, lang="zh"), " ", element("small", len(items)))
            boxes.append(element("label", box, *names, class_=kind))
    return element("form", element("fieldset", element("legend", "Show"), *boxes), aria_label="Kinds shown")


def to_frame(page: str) -> str:
    """The page in a frame of its own, for notebooks: its styles touch nothing around it."""
    return str(element("iframe", srcdoc=page, style="width:100%;height:640px;border:1px solid #8886", title="Event record"))
