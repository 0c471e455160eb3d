"""Firms told in full before, by their names proper alone: 青禾 behind 青禾智能科技有限公司."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...document import Document
from ...growth import PLACES
from ...lexicon.tables import Row
from ...readings import OrganisationName
from ...rule import Candidate, Found, Hit, no, yes
from ...shelf import compiled
from ...spans import occurrences
from ...tokenizer import coined
from .base import rules
from .names import bodies


@rules.scan(
    "echo",
    yes("青禾智能科技有限公司落户园区,[[青禾]]将投资建厂。", kind="company"),
    yes("武汉新禾装备股份有限公司到会,[[武汉新禾]]签署合同。", kind="company"),
    yes("苏州云芯半导体有限公司落户园区,[[云芯]]将投资建厂。", full="苏州云芯半导体有限公司"),
    no("北京科技有限公司成立,北京的天气很好。"),
    no("江城纳米科技发展有限公司到会,纳米材料和纳米城都很有名。"),
    no("江城东方半导体有限公司成立,东方的天空很美。"),
)
def echo(document: Document, found: Found) -> Iterator[Hit]:
    """The name proper of a firm found by its ending, where it stands alone later: 青禾智能科技有限公司 … 青禾."""
    text, bounds = document.text, document.boundaries
    generic, suffixes = document.lexicon.table("_generic_modifiers"), document.lexicon.table("organisation_suffixes")
    fields = document.lexicon.table("park_fields")
    by_start = {c.start: c for c in sorted(bodies(document, found), key=_end)}  # 苏州云芯半导体|有限公司: the whole of it
    firms = [c for c in by_start.values() if c.value.kind in ("company", "fund", "incubator", "institute", "other")]
    propers = [(c, proper[1]) for c in firms if (proper := _PROPER.match(c.value.name))]
    told = {id(c) for c, _ in propers}
    tails = document.lexicon.table("_company_tails")
    propers += [(c, core) for c in firms if id(c) not in told and (core := _before_trade(tails, c.value.name))]
    if not propers:
        return
    places = {h.word for topic in (*PLACES, "parks") for h in document.hits(topic)}
    places.update(document.text[p.start : p.end] for kind in ("place", "park") for p in found.of(kind))
    named: dict[str, Candidate] = {}
    for c, name in propers:
        whole = name
        for size in range(len(name) - 2, 0, -1):  # 海宁|中国皮革城: one place of each length
            if len(name) > size + 1 and name[:size] in places:
                name = name[size:]
        if id(c) in told and name in suffixes and suffixes[name]["strength"] == "brand" and c.value.name.startswith(whole):
            name = whole  # 江城建工 of 江城建工集团
            named.setdefault(name, c)
        own = id(c) in told or coined(document.tokenizer, name)
        if own and len(name) > 1 and not (name in generic or name in suffixes or name in places or name in fields):
            named.setdefault(name, c)
    for name, starts in occurrences(text, named).items():
        c = named[name]
        done = c.end
        for at in starts:
            if at < done:
                continue
            end = _as_long_as(text, at, at + len(name), c.value.name, name, bounds)
            trade = next((t for t in _TRADES if t in c.value.name and text.startswith(t, end)), "")
            end += len(trade)  # 遥望科技 for 遥望网络科技有限公司
            if {at, end} <= bounds and text[at - 1 : at] not in set("“《") and not text.startswith(_FIRM_ENDS, end):
                seat = c.value.name[: max(0, c.value.name.find(name))]
                if seat and text.endswith(seat, done, at) and at - len(seat) in bounds:
                    at -= len(seat)  # 武汉|新能 for 武汉新能装备股份有限公司
                yield Hit(at, end, OrganisationName(text[at:end], c.value.kind, c.value.name, c.value.country), "inferred", -2)
            done = end


def _end(c: Candidate) -> int:
    return c.end


def _as_long_as(text: str, start: int, end: int, full: str, name: str, bounds: frozenset[int]) -> int:
    """Where the short form ends that goes on as the full name does: 青禾智能 for 青禾智能科技有限公司."""
    k, last = full.find(name) + len(name), end
    while k < len(full) and text[end : end + 1] == full[k]:
        end, k = end + 1, k + 1
        if end in bounds:
            last = end
    return last


#: A firm's name: what is proper to it, perhaps a place in brackets, its trade, its form.
_PROPER = compiled(
    r"([\u4e00-\u9fffA-Za-z0-9]{2,8}?)(?:\([\u4e00-\u9fff]{2,6}\))?"
    r"(?:(?:智能|生物|信息|网络|电子|新能源|新材料|医药|数字|环保|文化|创业|产业|投资|汽车|半导体|软件|医疗|航空|航天|"
    r"人工|机器人|通信|光电|精密|制造|装备|数据|云)*(?:科技|技术|制药|药业|传媒|发展|控股|股份|实业|管理|集团|资本|工程)+)"
    r"(?:\([\u4e00-\u9fff]{2,6}\))?(?:股份|集团)?(?:有限)?(?:责任)?(?:公司)?$"
)

#: How short a name proper may be, how long a trade, how many of them.
_SHORT, _LONGEST_TAIL, _MOST_TRADES = 2, 6, 4


def _before_trade(tails: Mapping[str, Row], name: str) -> str:
    """What stands before any trades and the legal form of a firm's full name: 苏州|云芯|半导体有限公司; nothing where there is no trade."""
    core, legal = _BRACKETS.sub("", name), True
    for _ in range(_MOST_TRADES):
        size = next((n for n in range(min(_LONGEST_TAIL, len(core) - _SHORT), 0, -1) if core[-n:] in tails), 0)
        if not size:
            break
        legal = legal and bool(tails[core[-size:]]["legal"])
        core = core[:-size]
    return "" if legal else core


#: A place or 集团 in brackets.
_BRACKETS = compiled(r"\([\u4e00-\u9fff]{2,6}\)")

_TRADES = ("科技", "集团", "股份", "智能", "生物", "医药", "网络", "能源", "资本", "投资")

_FIRM_ENDS = ("集团", "公司", "科技", "股份", "(", "大厦", "国际大厦", "广场", "花园")
