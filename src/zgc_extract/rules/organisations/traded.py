"""Firms' short names in a row, each a word and a trade: 走访了云帆纺织、星禾机械、丽川食品. The row shows what one alone does not."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...growth import PLACES
from ...pieces import is_han
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...tokenizer import coined
from .base import rules, words_in
from .known import named
from .names import bodies, longest_by_end

#: How long what stands before the trade is.
_SHORTEST, _LONGEST = 2, 4
#: What stands between two entries, and what closes the last.
_LINKS = frozenset("、和与及")
_CLOSES = frozenset(("", *"、,。;)和与及等(\n"))
#: Who comes to firms, or brings them in, in front of a row; and what a row of firms ends in.
_VISITS = compiled(
    r"(?:来到|走访|走进|考察|参观|调研|深入|前往|实地察看|察看|视察|看望|慰问|引进|落户|吸引|包括|邀请)了?$"
)
_FIRMS_END = compiled(
    r"等?(?:地|处|多家|[\d两三四五六七八九十]{1,3}余?[家间户]|一批)?(?:重点|龙头|骨干|规上|民营|知名|优秀|科技|软件|生产|上市|本地|会员)*"
    r"(?:企业|公司|厂商|厂家|业者)|等?(?:实地)?(?:调研|考察|走访|视察|参观)(?!会|报告|结果)"
)
_REACH = 6
#: What a tokenizer glues to an unknown word behind it.
_GLUED = frozenset("由对向到给为予和与及")
#: Words of one character, and others, that lead up to a row.
_LEADS = frozenset(("与", "和", "及", "跟", "了", "由", "有", "对", "到", "向", "已有", "现有", "给", "为"))
#: Tables of words that are no firm's own.
_ORDINARY = ("_generic_modifiers", "park_fields", "_left_stops", "organisation_suffixes", "_acts_between")
#: How many entries show it where none is a word that no dictionary has.
_ENOUGH = 3
#: Verbs for which one goes to firms rather than to fields or goods: two entries show it.
_CALLS = ("走访", "走访了", "走进", "走进了", "慰问", "慰问了")

#: Endings that are nouns of trade.
_TRADES = frozenset(("brand", "name"))

Entry = tuple[int, int, int]


@rules.scan(
    "traded_row",
    yes("副市长一行先后来到[[宏远纺织]]、[[天成机械]]、[[华美食品]]调研。", kind="company"),
    yes("会上,[[泰阳光学]]、联群医材分别获奖。", kind="company"),
    yes("先后走访了[[大江食品]]、[[恒信铸造]],与负责人座谈。"),
    yes("现已有[[南华电脑]]、[[津门数码]]等86家企业进驻。"),
    no("发展工程机械、海洋化工、现代纺织等产业。"),
    no("数控机床、轨道交通装备、特种钢铁和精细化工等企业前来参展。"),
    no("考察农业机械、冷链物流和生物制药等企业。"),
    no("江城机械、电子、纺织等行业协会,江苏机械、山东纺织都很有名。"),
)
def traded_row(document: Document, found: Found) -> Iterator[Hit]:
    """Entries of a row that are a word of their own and a trade each, most of the words such as no dictionary has."""
    hits = [h for h in document.hits("organisation_suffixes") if h.row["strength"] in _TRADES]
    trades = {h.end: h.start for h in longest_by_end(hits)}
    text = document.text
    linked = [end for end in trades if text[end : end + 1] in _LINKS]
    if not linked:
        return
    known: dict[int, int] = {}
    for c in (*bodies(document, found), *found.once(named, document)):
        known[c.start] = max(c.end, known.get(c.start, 0))
    taken = found.spans("park", "person", "title", "date", "document")
    done = 0
    for end in sorted(linked):
        start = _first(document, trades, end) if end > done else None
        if start is None:
            continue
        entries = [(start, trades[end], end)]
        at = end
        while text[at : at + 1] in _LINKS and at < len(text):
            follows = known.get(at + 1)
            stop = follows if follows is not None and text[follows : follows + 1] in _CLOSES else _next(document, trades, at + 1)
            if stop is None:
                break
            entries.append((at + 1, trades.get(stop, stop), stop))
            at = stop
        done = at
        if len(entries) > 1 and _of_firms(document, known, entries):
            for s, _, e in entries:
                if known.get(s) != e and not taken.overlap(s, e):
                    yield Hit(s, e, OrganisationName(text[s:e], "company"), "inferred", -1)


def _first(document: Document, trades: dict[int, int], end: int) -> int | None:
    """Where the first entry of a row begins, behind a mark or a verb."""
    text, bounds = document.text, document.boundaries
    acts, stops = document.lexicon.table("_acts_between"), document.lexicon.table("_left_stops")
    for start in range(trades[end] - _SHORTEST, trades[end] - _LONGEST - 1, -1):
        if start < 0 or not all(map(is_han, text[start : trades[end]])):
            continue
        if start not in bounds:
            if text[start - 1 : start] in _GLUED and start - 1 in bounds:
                return start  # 由|晶翔光电
            continue
        before = start - 1
        while before > 0 and before not in bounds:
            before -= 1
        word = text[before:start] if start else ""
        opened = not word or not is_han(word[-1]) or word in acts or word in stops or word in _LEADS
        if opened or _VISITS.search(text, max(0, start - _REACH), start):
            return start
    return None


def _next(document: Document, trades: dict[int, int], start: int) -> int | None:
    """Where an entry ends that begins there, if a trade ends it and a mark or a verb follows."""
    text = document.text
    for end in range(start + 2 * _SHORTEST, start + 2 * _LONGEST + 1):
        if end in trades and _SHORTEST <= trades[end] - start <= _LONGEST:
            closed = text[end : end + 1] in _CLOSES or _FIRMS_END.match(text, end) is not None or _verb_follows(document, end)
            if closed and all(map(is_han, text[start : trades[end]])):
                return end
    return None


def _verb_follows(document: Document, end: int) -> bool:
    acts, bounds, text = document.lexicon.table("_acts_between"), document.boundaries, document.text
    return any(end + size in bounds and text[end : end + size] in acts for size in (2, 3, 4))


def _of_firms(document: Document, known: dict[int, int], entries: list[Entry]) -> bool:
    """Whether a row is one of firms: most entries begin with a word that no dictionary has or a place; or those who come to it show it."""
    text = document.text
    own = seats = 0
    for start, trade, end in entries:
        if known.get(start) == end:
            own += 1
            continue
        if any(word in document.lexicon.table(t) for word in words_in(document, start, trade) for t in _ORDINARY):
            return False
        word = _own(document, start, trade)
        own += word
        seats += not word and any(text[start:trade] in document.lexicon.table(t) for t in PLACES)
    if own and 2 * (own + seats) >= len(entries) and (text[entries[0][2]] == "、" or own + seats == len(entries)):
        return True
    shown = _VISITS.search(text, max(0, entries[0][0] - _REACH), entries[0][0]) or _FIRMS_END.match(text, entries[-1][2])
    called = text.endswith(_CALLS, 0, entries[0][0])
    return shown is not None and (len(entries) >= _ENOUGH or own + seats > 0 or called)


def _own(document: Document, start: int, end: int) -> bool:
    """Whether what stands before the trade is no dictionary's word."""
    words = words_in(document, start, end)
    return all(len(w) == 1 for w in words) or any(len(w) > 1 and coined(document.tokenizer, w) for w in words)
