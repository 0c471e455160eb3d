"""A record as a page to look at: one HTML document that needs nothing else, neither network nor other files."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from importlib.resources import files
from string import Template
from typing import Any

from .facts import KINDS, marks, sections, with_ids
from .markup import Markup, element, join, text
from .text import marked

__all__ = ["to_frame", "to_html"]

_LANGUAGES = {"simplified": "zh-Hans", "traditional": "zh-Hant", "mixed": "zh"}


def _file(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def to_html(data: Mapping[str, Any], source: str | None) -> str:
    """The page of a record.

    Args:
        data: The record as plain data, ``EventRecord.model_dump(mode="json")``.
        source: The text that it was extracted from; without it the page has the facts alone.
    """
    script = _file("page.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    about = data["source"]
    event = data["event"] or {}
    title = event.get("name") or about["path"] or "Event record"
    body = marked(source, marks(data)) if source is not None else Markup("")
    return Template(_file("page.html")).substitute(
        script=script, script_hash=digest, style=_file("page.css"), title=text(title), language=_LANGUAGES[about["script"]],
        about=_about(about), filters=_filters(data), facts=sections(data), links=_links(source, data),
        text=element("article", body, id="text", lang=_LANGUAGES[about["script"]], translate="no", tabindex="0", aria_label="The text")
        if source is not None else "", layout="both" if source is not None else "facts",
    )  # fmt: skip


def _links(source: str | None, data: Mapping[str, Any]) -> Markup:
    targets = [("text", "Text", "原文", source is not None), ("facts", "Facts", "事实", True), ("h-date", "Dates", "日期", data["dates"])]
    return join(element("a", name, " ", element("span", zh, lang="zh"), href=f"#{i}") for i, name, zh, there in targets if there)


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
    return join(boxes)


def to_frame(page: str) -> str:
    """The page in a frame of its own, for notebooks: its styles touch nothing around it."""
    return str(element("iframe", srcdoc=page, style="width:100%;height:640px;border:1px solid #8886", title="Event record"))
