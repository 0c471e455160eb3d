"""The teams of countries, which reports on sport call by the country alone: 荷兰|客场取胜."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from .base import rules
from .sport import on_sport

#: What a team does, behind its country, and who does something to one, before it.
_PLAYS = compiled(
    r"(?:[本上下首]轮|[本上]场|主场|客场|客战|主战|作客|坐镇|难[破胜言]|可[胜捧]|防[平冷]|获胜|取胜|当胜|爆冷|晋级|出线|后防|[胜平负]面|存在爆冷|实力|状态|队员|近期|[vV][sS]|\d比\d)"
)
_PLAYED = compiled(r"(?:面对|迎战|对阵|击败|战胜|力克|不敌|负于|憾负|惜败|逼平|博胆|客战|看好|困扰|[vV][sS])$")
_FAR = 2


@rules.scan(
    "national_team",
    yes("[[挪威]]主场迎战[[荷兰]],盘口为平手。", kind="other"),
    no("荷兰客商来访,挪威主场馆揭幕。"),
)
def national_team(document: Document, found: Found) -> Iterator[Hit]:
    """A country's team by the country's name, in a text on sport where it plays."""
    hits = document.hits("countries")
    if not hits or not found.once(on_sport, document):
        return
    text = document.text
    for hit in hits:
        if _PLAYS.match(text, hit.end) or _PLAYED.search(text, max(0, hit.start - _FAR), hit.start):
            yield Hit(hit.start, hit.end, OrganisationName(hit.word, "other"), "inferred", -1)
