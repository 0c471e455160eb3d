"""Names of parks that are one park's: in the registry, of development zones, in short; and their bodies."""

from __future__ import annotations

from .entity import Entity
from .joining import Joiner
from .names import abbreviates, key, leading_place
from .zones import zone_keys

#: How many characters of a park's name and of its short form are the same at the beginning and at the end.
_SAME_HEAD, _SAME_TAIL = 4, 2
#: A park in short by its place, and what its name ends in: 苏州园区, 苏州工业园区.
_BRANCH, _SORTED, _SHORTEST_HEAD = "园区", ("工业园区", "产业园区", "科技园区", "化工园区", "物流园区", "软件园区", "科学园区"), 2


def by_registry(joiner: Joiner) -> None:
    """Parks with one row in the registry are one park."""
    seen: dict[str, Entity] = {}
    for e in joiner.alive(joiner.by_kind["park"]):
        number = e.detail.get("registry_id")
        if number:
            first = seen.setdefault(number, e)
            if first is not e:
                joiner.join(first, e)


def by_zone(joiner: Joiner) -> None:
    """Development zones by any of their names: 金峰开发区, 漳州金峰经济开发区; where the longer one has but one shorter."""
    zones: dict[tuple[str, str], Entity] = {}
    for e in sorted(joiner.alive(joiner.by_kind["park"]), key=lambda e: -len(e.name)):
        keys = list(zone_keys(joiner.document, e.name))
        full = zones.get(keys[0]) if keys else None
        if full is not None:
            joiner.join(full, e, keep_name=True)
        for k in keys if full is None else ():
            zones.setdefault(k, e)


def by_park(joiner: Joiner) -> None:
    """竹科管理局 for 新竹科学园区管理局: the same words behind two names of one park."""
    several = [(n, p) for p in joiner.alive(joiner.by_kind["park"]) if p.aliases for n in p.names]
    several.sort(key=lambda named: -len(named[0]))
    told: dict[tuple[int, str], Entity] = {}
    document = joiner.document
    for e in joiner.alive(joiner.by_kind["organisation"]) if several else ():
        name, park = next(((n, p) for n, p in several if e.name.startswith(n) and len(e.name) > len(n) + 1), ("", None))
        if park is not None:
            first = told.setdefault((id(park), key(document, e.name[len(name) :], "organisation")), e)
            joiner.join(first, e)


def by_stem(joiner: Joiner) -> None:
    """丽川园区 for 丽川工业园区, wherever it stands."""
    for e in joiner.alive(joiner.by_kind["park"]):
        sort = next((sort for sort in _SORTED if e.name.endswith(sort)), "")
        short = e.name.removesuffix(sort) + _BRANCH if sort else ""
        if len(short) >= _SHORTEST_HEAD + len(_BRANCH) and short not in e.aliases and short in joiner.text:
            joiner.define(e, e.mentions[0], short, e.mentions[0].end)


def in_short(joiner: Joiner) -> None:
    """江城软件新城 for 江城软件科技新城: alike at both ends, words left out between; one such park only."""
    parks = joiner.alive(joiner.by_kind["park"])
    for e in parks if len(parks) > 1 else ():
        fulls = [f for f in parks if f.name[0] == e.name[0] and len(f.name) > len(e.name) and _is_short(joiner, e.name, f.name)]
        if len(fulls) == 1:
            joiner.join(fulls[0], e, keep_name=True)


def _is_short(joiner: Joiner, short: str, full: str) -> bool:
    if short.endswith(_BRANCH) and len(short) < _SAME_HEAD + _SAME_TAIL:  # 苏州园区 for 苏州工业园区
        head = short.removesuffix(_BRANCH)
        return len(head) >= _SHORTEST_HEAD and full.startswith(head) and full.endswith(_SORTED)
    alike = len(short) >= _SAME_HEAD + _SAME_TAIL and full.startswith(short[:_SAME_HEAD]) and full.endswith(short[-_SAME_TAIL:])
    return (alike and abbreviates(short, full)) or _of_letters(joiner, short, full)


def _of_letters(joiner: Joiner, short: str, full: str) -> bool:
    """Whether two names of one place's parks are alike but for the letters left out: 宜兴|环科园, 宜兴|环保科技工业园; not 宜兴|科技园."""
    size = leading_place(joiner.document, short)
    if not size or not full.startswith(short[:size]) or len(full) < len(short) + _SAME_TAIL:
        return False
    own, whole = short[size:], full[leading_place(joiner.document, full) :]
    return own[:1] == whole[:1] and own[:2] != whole[:2] and own[-1] == whole[-1] and abbreviates(own, whole)
