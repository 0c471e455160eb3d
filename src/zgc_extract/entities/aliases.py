"""Short forms joined to full ones: glosses in brackets, 以下简称, what the lexicon knows, what full names allow."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from ..document import Document
from ..pieces import is_han
from ..rule import Candidate
from ..shelf import compiled
from ..spans import apart, occurrences
from .entity import PREFIX, Entity
from .fuller import spelled_out, without_land
from .letters import by_letters
from .names import abbreviates, company_forms, is_company, key, leading_place, stem
from .zones import zone_keys

#: A gloss behind a name: (IASP), (以下简称“火炬中心”), ,简称“科创会”.
_GLOSS = compiled(
    r"[(,]\s?(?P<cue>(?:以下简?称|下称|简称|又称|也称|英文名?(?:简称|缩写)?|缩写)(?:为|是)?[:]?)?\s?[“‘\"]?(?P<name>[^()“”‘’\",。;\n]{2,30})[”’\"]?"
    r"\s?(?:[,;]\s?(?:以?下同|以下简?称[^()]{1,20}))?(?P<close>[),。;、]?)"
)
#: A short title behind a document's own: (以下简称《方案》), (下称“《方案》”).
_SHORT_TITLE = compiled(r"[(,]\s?(?:以下|下文)?(?:简称|下称|统称|称)(?:为)?[:]?\s?“?(?=《)")
_LATIN = compiled(r"[A-Za-z][A-Za-z0-9 .&'\-]*$")
_LATIN_NAME = compiled(r"\(([A-Z][A-Za-zÀ-ɏ'.\-]*(?: [A-Za-zÀ-ɏ'.\-]+){0,4})\)")
#: What an institute stands behind that its school or house has in a town: 江城大学|中原研究院.
_SCHOOLS = ("大学", "学院", "科学院", "集团", "银行")
#: A party before its committee in a town, whose name without it no other committee has.
_PARTY = compiled(r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?=[一-龥]{2,8}委会$)")
#: Kinds of bodies that are no short form of a firm.
_NO_FIRMS = ("university", "hospital", "government", "association")
#: How many characters of a park's name and of its short form are the same at the beginning and at the end.
_SAME_HEAD, _SAME_TAIL = 4, 2
#: Parts of parks, which the text tells by their place alone behind the park's name.
_BRANCHES = ("园区", "分园")
#: How much two names of one body share at their ends.
_TAIL = 2
#: How long a name is that a title may have shortened.
#: What a title ends in that its other forms leave out: (讨论稿), (2024—2026年).
_DRAFT = compiled(r"\([^()]{1,16}\)$")
_YEAR = "0123456789年"
#: How long the last words of a title may be that stand for all of it: 《方案》, 《考核评价办法》.
_SHORT_FORM = 8
_IN_TITLE = 6
_WORD = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


class _Joiner:
    def __init__(self, document: Document, mentions: list[Candidate], entities: list[Entity]) -> None:
        self.document, self.text, self.mentions = document, document.text, mentions
        self.entities = entities
        self.into: dict[int, Entity] = {}
        self.where: dict[str, list[int]] = {}  # names of the text's own, and where they stand
        self.by_kind: dict[str, list[Entity]] = {kind: [] for kind in PREFIX}
        for e in entities:
            self.by_kind[e.kind].append(e)
        self.bodies = [e for e in entities if e.kind in ("organisation", "park")]

    @cached_property
    def starts(self) -> list[int]:
        """Where each mention begins."""
        return [m.start for m in self.mentions]

    def root(self, e: Entity) -> Entity:
        while id(e) in self.into:
            e = self.into[id(e)]
        return e

    def join(self, full: Entity, short: Entity, *, keep_name: bool = False) -> None:
        full, short = self.root(full), self.root(short)
        if full is not short and full.kind == short.kind:
            full.absorb(short, keep_name=keep_name)
            self.into[id(short)] = full

    def alive(self, entities: list[Entity]) -> list[Entity]:
        return [e for e in entities if id(e) not in self.into] if self.into else entities

    def by_registry(self) -> None:
        """Parks with one row in the registry are one park."""
        seen: dict[str, Entity] = {}
        for e in self.alive(self.by_kind["park"]):
            number = e.detail.get("registry_id")
            if number:
                first = seen.setdefault(number, e)
                if first is not e:
                    self.join(first, e)

    def by_zone(self) -> None:
        """Development zones by any of their names: 金峰开发区, 漳州金峰经济开发区; where the longer one has but one shorter."""
        zones: dict[tuple[str, str], Entity] = {}
        for e in sorted(self.alive(self.by_kind["park"]), key=lambda e: -len(e.name)):
            keys = list(zone_keys(self.document, e.name))
            full = zones.get(keys[0]) if keys else None
            if full is not None:
                self.join(full, e, keep_name=True)
            for k in keys if full is None else ():
                zones.setdefault(k, e)

    def by_lexicon(self) -> None:
        """An abbreviation meets its full name, with or without a legal form, or another abbreviation of it."""
        named = {(e.kind, stem(n)): e for e in reversed(self.alive(self.bodies)) for n in e.names}
        known = self.document.lexicon.table("organisations")
        for e in self.alive(self.bodies):
            row = known.get(e.name) if e.kind == "organisation" else None
            full = (row and row["full"]) or next((m.value.full for m in e.mentions if getattr(m.value, "full", None)), None)
            if full and stem(full) != stem(e.name):
                e.detail["full"] = full
                target = named.setdefault((e.kind, stem(full)), e)
                if target is not e:
                    self.join(target, e)

    def by_fuller_name(self) -> None:
        """农行山东省分行 for 中国农业银行山东省分行, 宁波企业家协会 for 宁波市企业家协会, 东海大学 for 台湾东海大学."""
        bodies = self.alive(self.by_kind["organisation"])
        if len(bodies) < 2:
            return
        named = {name: e for e in bodies for name in e.names}
        told = {name: e.name for e in bodies for name in e.aliases if 1 < len(name) < len(e.name)}
        landed: dict[str, list[Entity]] = {}
        tails = Counter(name[-_TAIL:] for name in named)
        for e in bodies:
            if tails[e.name[-_TAIL:]] < 2:
                continue  # no other name ends as this one does
            for name in spelled_out(self.document, e.name, told):
                if name in named:
                    self.join(named[name], e)
            for name in without_land(self.document, e.name):
                if name in named:
                    landed.setdefault(name, []).append(e)
        for name, fulls in landed.items():
            if len({id(self.root(e)) for e in fulls}) == 1:
                self.join(fulls[0], named[name])

    def gloss(self, at: int) -> re.Match[str] | None:
        """The gloss behind a name that ends at an offset."""
        at += self.text.startswith(" (", at)
        gloss = _GLOSS.match(self.text, at) if self.text[at : at + 1] in ("(", ",") else None
        return gloss if gloss and (gloss["cue"] or gloss[0].startswith("(")) else None

    def by_gloss(self) -> None:
        """Names in brackets and behind 以下简称, with their later bare occurrences."""
        glosses = [self.gloss(m.end) for e in self.alive(self.bodies) for m in e.mentions]
        names = {gloss["name"].strip() for gloss in glosses if gloss}
        if not names:
            return
        self.look_for(names)
        starts = {m.start: e for e in self.entities for m in e.mentions}
        for e in self.alive(self.bodies):
            for m in tuple(e.mentions):
                gloss = self.gloss(m.end)
                if not gloss:
                    continue
                name = gloss["name"].strip()
                other = starts.get(gloss.start("name"))
                if not gloss["cue"] and not self._is_short(name, e.name, gloss["close"]):
                    continue
                if other is not None and self.root(other).kind not in (e.kind, "organisation", "park"):
                    continue
                if other is not None and self.root(other).kind == e.kind:
                    self.join(e, other, keep_name=True)
                self.define(self.root(e), m, name, gloss.start("name"))

    def documents(self) -> None:
        """《方案》 for the document that the text says is called so from there on."""
        starts = {m.start: e for e in self.alive(self.by_kind["document"]) for m in e.mentions}
        for e in self.alive(self.by_kind["document"]):
            for m in tuple(e.mentions):
                gloss = _SHORT_TITLE.match(self.text, m.end)
                short = starts.get(gloss.end()) if gloss else None
                if short is not None:
                    self.join(e, short, keep_name=True)
        told: dict[str, Entity] = {}  # by its title, and by the last words of it
        for e in self.alive(self.by_kind["document"]):
            plain = _DRAFT.sub("", e.name)
            if plain in told:  # 《工作方案(讨论稿)》 … 《工作方案》 … 《方案》
                self.join(told[plain], e, keep_name=True)
                continue
            told[plain] = told[plain.rstrip(_YEAR)[-2:]] = e
            told |= {plain[-size:]: e for size in range(2, min(len(plain), _SHORT_FORM + 1))}

    def _is_short(self, name: str, full: str, close: str) -> bool:
        if close != ")":
            return False
        return bool(_LATIN.match(name) and " " not in name.strip()) or abbreviates(name, full)

    def define(self, e: Entity, mention: Candidate, name: str, since: int) -> None:
        """Give an entity a name of the text's own, and find it wherever it stands bare."""
        e.add_alias(name)
        self.look_for([name])
        self._everywhere(e, mention, name, apart(self.where[name], len(name), since), frozenset())

    def look_for(self, names: Iterable[str]) -> None:
        """Note where names stand in the text, all of them in one pass."""
        self.where |= occurrences(self.text, {name for name in names if name not in self.where})

    def again(self) -> None:
        """Names found by where they stood once, wherever they stand as words of their own: 好园区协办 … 好园区发言."""
        bodies = self.alive(self.bodies)
        self.look_for(name for e in bodies for name in e.names if len(name) > 3)
        for e in bodies:
            for name in e.names:
                told = list(apart(self.where[name], len(name))) if len(name) > 3 else ()
                if len(told) > sum(self.text.startswith(name, m.start) for m in e.mentions):
                    self._everywhere(e, e.mentions[0], name, told, self.document.boundaries)

    def _everywhere(self, e: Entity, mention: Candidate, name: str, told: Iterable[int], bounds: frozenset[int]) -> None:
        """Add the bare occurrences of a name to an entity's mentions; with ``bounds`` only where tokens begin and end."""
        latin, starts = name[0] in _WORD, self.starts
        for at in told:
            end = at + len(name)
            k = bisect_right(starts, at)
            free = not any(m.end > at and m.start < end for m in self.mentions[max(0, k - 1) : k + 1])
            if latin and (self.text[at - 1 : at] in _WORD or self.text[end : end + 1] in _WORD):
                free = False
            if free and (not bounds or {at, end} <= bounds):
                new = Candidate(mention.kind, at, end, mention.rule, mention.value)
                insort(self.mentions, new, key=lambda m: (m.start, -m.end))
                insort(e.mentions, new, key=lambda m: (m.start, m.end))
                starts.insert(bisect_right(starts, at), at)

    def by_short_form(self) -> None:
        """星河智能 for 北京星河智能科技有限公司, 市人大常委会 for 北京市人大常委会: only where one full name allows it."""
        owners: dict[str, list[Entity]] = {}
        bodies = self.alive(self.by_kind["organisation"])
        for e in bodies:
            if is_company(e.name):
                own = company_forms(self.document, e.name)
                if key(self.document, e.name, "organisation") != e.name:
                    own |= {key(self.document, f, "organisation") for f in own}
                for form in own:
                    if form != e.name:
                        owners.setdefault(form, []).append(e)
            party = _PARTY.match(e.name)
            if party is not None:  # 江城市委会 for 民革江城市委会
                owners.setdefault(e.name[party.end() :], []).append(e)
            n = leading_place(self.document, e.name)
            if n and not is_company(e.name):
                for cut in (n, n - 1):  # 发展改革委, 市发展改革委
                    if len(e.name) - cut >= 4 and not e.name.startswith("中国", cut) and (cut == n or e.name[cut] in "省市区县州"):
                        for form in {e.name[cut:], key(self.document, e.name[cut:], "organisation")}:
                            owners.setdefault(form, []).append(e)
        known = self.document.lexicon.table("organisations")
        for e in sorted(bodies, key=lambda e: -len(e.name)):  # 星河公司 before 星河, which it may be short for too
            forms = owners.get(e.name) or owners.get(key(self.document, e.name, "organisation"), [])
            fulls = [f for f in forms if self.root(f) is not self.root(e)]
            if len({id(self.root(f)) for f in fulls}) != 1:
                continue
            full = self.root(fulls[0])
            if is_company(full.name) and e.detail.get("kind") in _NO_FIRMS:
                continue  # 江城大学 is not 江城大学发展集团
            later = full.mentions[0].start > e.mentions[0].start and not self._in_title(e)
            local = any(alias[:1] in "省市县区州" and alias.endswith(e.name) for alias in full.aliases)  # 市发改委 … 发改委
            if not is_company(full.name) and ((e.name in known and not local) or later):
                continue
            self.join(full, e, keep_name=True)

    def _in_title(self, e: Entity) -> bool:
        """Whether a name is told first in the text's first line, which shortens names."""
        return len(e.name) >= _IN_TITLE and e.mentions[0].end <= self.document.lines[0].end

    def by_ending(self) -> None:
        """研究会 for 中国能源研究会 told before: an ending of one name only, and no known name itself."""
        known = self.document.lexicon.table("organisations")
        for kind in ("organisation", "park"):
            bodies = self.alive(self.by_kind[kind])
            if len(bodies) < 2:
                continue
            by_ending = _by_ending(bodies, {len(e.name) for e in bodies if len(e.name) > 2})
            for e in bodies:
                fulls = [f for f in by_ending.get(e.name, ()) if f is not e and self._ends_in(f.name, e.name, e.name in known, kind)]
                fulls = self.alive(fulls)
                if len(fulls) == 1 and fulls[0].mentions[0].start < e.mentions[0].start:
                    self.join(fulls[0], e, keep_name=True)

    def by_park(self) -> None:
        """竹科管理局 for 新竹科学园区管理局: the same words behind two names of one park."""
        several = [(n, p) for p in self.alive(self.by_kind["park"]) if p.aliases for n in p.names]
        several.sort(key=lambda named: -len(named[0]))
        told: dict[tuple[int, str], Entity] = {}
        for e in self.alive(self.by_kind["organisation"]) if several else ():
            name, park = next(((n, p) for n, p in several if e.name.startswith(n) and len(e.name) > len(n) + 1), ("", None))
            if park is not None:
                first = told.setdefault((id(park), e.name[len(name) :]), e)
                self.join(first, e)

    def parks_in_short(self) -> None:
        """江城软件新城 for 江城软件科技新城: alike at both ends, words left out between; one such park only."""
        parks = self.alive(self.by_kind["park"])
        for e in parks if len(parks) > 1 else ():
            head, tail = e.name[:_SAME_HEAD], e.name[-_SAME_TAIL:]
            if len(e.name) < _SAME_HEAD + _SAME_TAIL:
                continue
            fulls = [f for f in parks if f.name.startswith(head) and f.name.endswith(tail) and abbreviates(e.name, f.name)]
            if len(fulls) == 1:
                self.join(fulls[0], e, keep_name=True)

    def _ends_in(self, full: str, short: str, known: bool, kind: str) -> bool:
        """Whether the short name can stand for the full one: its ending, before its legal form; a known name only behind 附属."""
        if len(short) < 3 or short not in full:
            return False
        if kind == "park" and short.endswith(_BRANCHES):
            return full.endswith(short)  # 二林园区 for 中科二林园区
        core = stem(full)
        if known or leading_place(self.document, short):
            behind = full.endswith(("附属" + short, *(school + short for school in _SCHOOLS)))
            return behind or (known and core != full and core.endswith(short) and is_company(short))
        return full.endswith(short) or (core != full and core.endswith(short) and is_company(short))

    def outlets(self) -> None:
        """滨海商报网 and 滨海商报社 for 滨海商报."""
        media = {e.name: e for e in self.alive(self.by_kind["organisation"]) if e.detail.get("kind") == "media"}
        for name, e in media.items():
            for tail in ("网", "社", "官网", "客户端"):
                other = media.get(name + tail)
                if other is not None and name.endswith(("报", "社", "台", "刊")):
                    self.join(e, other, keep_name=True)

    def people(self) -> None:
        """伦德 for 艾巴·伦德, where one person has it; a name in Latin script behind the name."""
        people = self.alive(self.by_kind["person"])
        by_piece: dict[str, list[Entity]] = {}
        for p in people:
            if "·" in p.name:
                pieces = p.name.split("·")
                for piece in {pieces[0], pieces[-1]}:
                    by_piece.setdefault(piece, []).append(p)
        for e in people:
            for m in e.mentions:
                latin = _LATIN_NAME.match(self.text, m.end)
                if latin and not e.detail.get("latin"):
                    e.detail["latin"] = latin[1]
            if "·" not in e.name and len(e.name) >= 2:
                longer = by_piece.get(e.name, [])
                if len(longer) == 1:
                    self.join(longer[0], e, keep_name=True)
        starting = {m.start: e for e in people for m in e.mentions}
        for e in people:  # William Kirby(柯伟林)
            for m in e.mentions:
                other = starting.get(m.end + 1) if self.text.startswith("(", m.end) and e.name[0] in _WORD else None
                if other is not None and self.text.startswith(")", other.mentions[0].end) and not other.detail.get("latin"):
                    other.detail["latin"] = e.name
        latin_of = {e.detail["latin"]: e for e in self.alive(self.by_kind["person"]) if e.detail.get("latin")}
        for e in self.alive(self.by_kind["person"]):
            full = latin_of.get(e.name)
            if full is not None and full is not e:
                self.join(full, e, keep_name=True)
        self.surnames_alone(by_piece)

    def surnames_alone(self, by_piece: dict[str, list[Entity]]) -> None:
        """The last piece of a foreign name wherever it stands bare behind the full one: 伦德说."""
        last = {
            piece: self.root(owners[0]) for piece, owners in by_piece.items()
            if len(owners) == 1 and piece == owners[0].name.rsplit("·", 1)[-1] and len(piece) > 1 and is_han(piece[0])
        }  # fmt: skip
        self.look_for(last)
        for piece, e in last.items():
            first, bounds = e.mentions[0], self.document.boundaries if len(piece) == 2 else frozenset()
            self._everywhere(e, first, piece, apart(self.where[piece], len(piece), first.end), bounds)


def _by_ending(bodies: list[Entity], sizes: set[int]) -> dict[str, list[Entity]]:
    """The bodies by the endings (of those lengths) of their names and of what stands before their legal forms."""
    found: dict[str, list[Entity]] = {}
    for e in bodies:
        core = stem(e.name)
        for name in (e.name, core) if core != e.name else (e.name,):
            for size in sizes:
                if size <= len(name):
                    rows = found.setdefault(name[-size:], [])
                    if not rows or rows[-1] is not e:
                        rows.append(e)
    return found


def join_aliases(document: Document, mentions: list[Candidate], entities: list[Entity]) -> list[Entity]:
    """The entities with those joined that are one thing."""
    joiner = _Joiner(document, mentions, entities)
    joiner.by_registry()
    joiner.by_zone()
    joiner.by_lexicon()
    joiner.by_gloss()
    joiner.by_fuller_name()
    joiner.by_short_form()
    for full, short in by_letters(document, joiner.alive(joiner.by_kind["organisation"])):
        joiner.join(full, short, keep_name=True)
    joiner.by_ending()
    joiner.parks_in_short()
    joiner.by_park()
    joiner.outlets()
    joiner.again()
    joiner.people()
    joiner.documents()
    return [e for e in entities if id(e) not in joiner.into]
