"""Names of bodies that are one body's: what the lexicon knows, what fuller names and firms' full names allow."""

from __future__ import annotations

from collections import Counter

from ..shelf import compiled
from ..sought import noted
from .entity import Entity
from .fuller import spelled_out, without_land
from .joining import Joiner
from .names import company_forms, is_company, key, leading_place, stem

#: What an institute stands behind that its school or house has in a town: 江城大学|中原研究院.
_SCHOOLS = ("大学", "学院", "科学院", "集团", "银行")
#: A party before its committee in a town, whose name without it no other committee has.
_PARTY = compiled(r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?=[一-龥]{2,8}委会$)")
#: Kinds of bodies that are no short form of a firm.
_NO_FIRMS = ("university", "hospital", "government", "association")
#: Parts of parks, which the text tells by their place alone behind the park's name.
_BRANCHES = ("园区", "分园")
#: The governments of Hong Kong and Macao, as they are called at home.
_OF_REGIONS = ("特别行政区政府", "特区政府")
#: What the party's committees are called by in full: 中国共产党江城市委员会.
_PARTY_HEADS = ("中国共产党", "中共")
#: Kinds of bodies that divisions have, how long their names are at least, and what divisions end in.
_AUTHORITIES, _SHORTEST_OFFICE, _DIVISIONS = frozenset(("government", "party")), 4, frozenset("省市县区州盟旗")
#: What branches of banks and firms are called.
_OF_FIRMS = ("分行", "支行", "分公司", "支公司")
#: How much two names of one body share at their ends.
_TAIL = 2
#: How long a name is that a title may have shortened.
_IN_TITLE = 6


#: The state's name before its ministry's: 中国|工业和信息化部, 国家|科技部火炬中心.
_STATE = noted(("中国", "国家"))
_OF_STATE = compiled(r"^(?:中国|国家(?=[一-龥]{2}部))")


def by_lexicon(joiner: Joiner) -> None:
    """An abbreviation meets its full name, with or without a legal form, or another abbreviation of it."""
    named = {(e.kind, stem(n)): e for e in reversed(joiner.alive(joiner.bodies)) for n in e.names}
    known = joiner.document.lexicon.table("organisations")
    for e in joiner.alive(joiner.by_kind["organisation"]) if joiner.document.has_any(_STATE) else ():
        plain = _OF_STATE.sub("", e.name) if e.name.startswith(_STATE.all) else e.name
        row = known.get(plain) if plain != e.name else None
        if row is not None and row["kind"] == "government" and row["country"] == "中国":  # 中国工业和信息化部 … 工信部
            for name in filter(None, (plain, row["full"])):
                joiner.join(e, named.setdefault((e.kind, stem(name)), e))
    for e in joiner.alive(joiner.bodies):
        row = known.get(e.name) if e.kind == "organisation" else None
        full = (row and row["full"]) or _told_in_full(e)
        if full and stem(full) != stem(e.name):
            e.detail["full"] = full
            target = named.setdefault((e.kind, stem(full)), e)
            if target is not e:
                joiner.join(target, e)


def _told_in_full(e: Entity) -> str | None:
    """The full name that a mention's reading has."""
    for m in e.mentions:
        full: str | None = getattr(m.value, "full", None)
        if full:
            return full
    return None


def by_fuller_name(joiner: Joiner) -> None:
    """农行山东省分行 for 中国农业银行山东省分行, 宁波企业家协会 for 宁波市企业家协会, 东海大学 for 台湾东海大学."""
    bodies = joiner.alive(joiner.by_kind["organisation"])
    if len(bodies) < 2:
        return
    named = {key(joiner.document, name, "organisation"): e for e in bodies for name in e.names}
    named |= {name: e for e in bodies for name in e.names}
    told = {name: e.name for e in bodies for name in e.aliases if 1 < len(name) < len(e.name)}
    landed: dict[str, list[Entity]] = {}
    tails = Counter(name[-_TAIL:] for name in named)
    for e in bodies:
        if tails[e.name[-_TAIL:]] < 2 and not e.name.startswith(_PARTY_HEADS):
            continue  # no other name ends as this one does
        for name in spelled_out(joiner.document, e.name, told):
            full = named.get(name) or named.get(key(joiner.document, name, "organisation"))
            if full is not None:
                joiner.join(full, e)
        for name in without_land(joiner.document, e.name):
            if name in named:
                landed.setdefault(name, []).append(e)
    for name, fulls in landed.items():
        if len({id(joiner.root(e)) for e in fulls}) == 1:
            joiner.join(fulls[0], named[name])


def by_short_form(joiner: Joiner) -> None:
    """星河智能 for 北京星河智能科技有限公司, 市人大常委会 for 北京市人大常委会: only where one full name allows it."""
    owners: dict[str, list[Entity]] = {}
    bodies = joiner.alive(joiner.by_kind["organisation"])
    for e in bodies:
        company = is_company(e.name)
        if company:
            own = company_forms(joiner.document, e.name)
            if key(joiner.document, e.name, "organisation") != e.name:
                own |= {key(joiner.document, f, "organisation") for f in own}
            for form in own:
                if form != e.name:
                    owners.setdefault(form, []).append(e)
        if e.name.endswith(_OF_REGIONS):  # 特区政府 for 香港特别行政区政府
            owners.setdefault(_OF_REGIONS[-1], []).append(e)
        party = _PARTY.match(e.name) if e.name.endswith("委会") else None
        if party is not None:  # 江城市委会 for 民革江城市委会
            owners.setdefault(e.name[party.end() :], []).append(e)
        schools = (*e.names, *without_land(joiner.document, e.name)) if e.name.endswith("大学") else ()
        for name in schools:  # 米兰理工 for 意大利米兰理工大学
            if name.endswith("大学") and len(name) > _SHORTEST_OFFICE:
                owners.setdefault(name[: -len("大学")], []).append(e)
        for name in () if company else e.names:
            n = leading_place(joiner.document, name)
            for cut in (n, n - 1) if n else ():  # 发展改革委, 市发展改革委
                long = len(name) - cut >= _SHORTEST_OFFICE - (name != e.name)  # 产研院 for 江苏产研院, a name in brackets
                if long and not name.startswith("中国", cut) and (cut == n or name[cut] in "省市区县州"):
                    for form in {name[cut:], key(joiner.document, name[cut:], "organisation")}:
                        owners.setdefault(form, []).append(e)
    known = joiner.document.lexicon.table("organisations")
    for e in sorted(bodies, key=lambda e: -len(e.name)):  # 星河公司 before 星河, which it may be short for too
        forms = owners.get(e.name) or owners.get(key(joiner.document, e.name, "organisation"))
        if not forms:
            continue
        fulls = [f for f in forms if joiner.root(f) is not joiner.root(e)]
        if len({id(joiner.root(f)) for f in fulls}) != 1:
            continue
        full = joiner.root(fulls[0])
        if is_company(full.name) and (e.detail.get("kind") in _NO_FIRMS or _is_mother(joiner, e, full)):
            continue  # 江城大学 is not 江城大学发展集团
        later = full.mentions[0].start > e.mentions[0].start and not _in_title(joiner, e)
        local = any(alias[:1] in "省市县区州" and alias.endswith(e.name) for alias in full.aliases)  # 市发改委 … 发改委
        local = local or full.name.endswith(_OF_REGIONS)
        if not is_company(full.name) and not local and (e.name in known or later):
            continue
        joiner.join(full, e, keep_name=True)


def _is_mother(joiner: Joiner, group: Entity, daughter: Entity) -> bool:
    """Whether a group is told beside one of its own, and is not short for it: 东方电气|集团|副总裁张三,东方电气环保|集团|总裁李四."""
    if not (group.name.endswith("集团") and stem(daughter.name).endswith("集团")):
        return False
    sentence_at = joiner.document.sentence_at
    posts = {m.start for m in joiner.mentions if m.kind == "title"}
    of_daughter = {sentence_at(m.start) for m in daughter.mentions if m.end in posts}
    return any(m.end in posts and sentence_at(m.start) in of_daughter for m in group.mentions)


def _in_title(joiner: Joiner, e: Entity) -> bool:
    """Whether a name is told first in the text's first line, which shortens names."""
    return (len(e.name) >= _IN_TITLE or e.name.endswith(_BRANCHES)) and e.mentions[0].end <= joiner.document.article[0].end


def by_branch(joiner: Joiner) -> None:
    """安徽省分行 and 省分行 for 星河银行安徽省分行: the only branch of a bank or firm of that place in the text, told before or not."""
    branches = [e for e in joiner.alive(joiner.by_kind["organisation"]) if e.name.endswith(_OF_FIRMS)]
    for e in sorted(branches, key=lambda e: -len(e.name)) if len(branches) > 1 else ():
        fulls = {id(joiner.root(f)): f for f in branches if f is not e and f.name.endswith(e.name) and len(f.name) - len(e.name) > _TAIL}
        if len(fulls) == 1:
            joiner.join(next(iter(fulls.values())), e, keep_name=True)


def by_ending(joiner: Joiner) -> None:
    """研究会 for 中国能源研究会 told before: an ending of one name only, and no known name itself."""
    known = joiner.document.lexicon.table("organisations")
    for kind in ("organisation", "park"):
        bodies = joiner.alive(joiner.by_kind[kind])
        if len(bodies) < 2:
            continue
        by_ending = _endings(bodies)
        for e in bodies:
            fulls = [f for f in by_ending.get(e.name, ()) if f is not e and _ends_in(joiner, f.name, e.name, e.name in known, kind)]
            fulls = joiner.alive(fulls)
            before = len(fulls) == 1 and (fulls[0].mentions[0].start < e.mentions[0].start or _in_title(joiner, e))
            owned = len(fulls) == 1 and kind == "organisation" and _of_ministry(joiner, fulls[0].name.removesuffix(e.name))
            if before or owned or (len(fulls) == 1 and kind == "park" and _by_place(joiner, fulls[0].name, e.name)):
                joiner.join(fulls[0], e, keep_name=True)


def _of_ministry(joiner: Joiner, owner: str) -> bool:
    """Whether what the full name has more is its ministry: 科技部|中科管理局."""
    row = joiner.document.lexicon.table("organisations").get(owner)
    return row is not None and row["kind"] == "government"


def _by_place(joiner: Joiner, full: str, short: str) -> bool:
    """Whether the full name has but the place or the land more: 天津|滨海软件园, 韩国|大田科技园."""
    more = len(full) - len(short)
    return leading_place(joiner.document, full) == more or full[:more] in joiner.document.lexicon.table("countries")


def _ends_in(joiner: Joiner, full: str, short: str, known: bool, kind: str) -> bool:
    """Whether the short name can stand for the full one: its ending, before its legal form; a known name only behind 附属."""
    if len(short) < 3 or (short not in full and short not in stem(full)):
        return False
    if kind == "park" and short.endswith(_BRANCHES):
        return full.endswith(short)  # 二林园区 for 中科二林园区
    if kind == "park" and full.endswith(short) and _by_place(joiner, full, short):
        return True
    core = stem(full)
    if known or leading_place(joiner.document, short):
        behind = full.endswith(("附属" + short, *(school + short for school in _SCHOOLS)))
        return behind or (known and core != full and core.endswith(short) and is_company(short))
    return full.endswith(short) or (core != full and core.endswith(short) and is_company(short))


def by_seat(joiner: Joiner) -> None:
    """正定县委 for 石家庄市正定县委: authorities with the divisions before theirs and without."""
    document = joiner.document
    offices = [e for e in joiner.alive(joiner.by_kind["organisation"]) if e.detail.get("kind") in _AUTHORITIES]
    if len(offices) < 2:
        return
    named = {key(document, e.name, "organisation"): e for e in offices}
    sizes = sorted({len(name) for name in named if len(name) >= _SHORTEST_OFFICE}, reverse=True)
    for name, e in named.items():
        for size in sizes:
            short = named.get(name[-size:]) if size < len(name) and name[-size - 1] in _DIVISIONS else None
            if short is not None:
                joiner.join(e, short, keep_name=True)
                break


#: A department of a committee, told without the committee: 江城区|统战部.
_OF_COMMITTEE = compiled(r"(?P<seat>.*[省市区县州旗盟])(?P<part>统战部|组织部|宣传部|政法委|网信办|政研室)")


def by_committee(joiner: Joiner) -> None:
    """江城区统战部 for 江城区委统战部."""
    offices = {e.name: e for e in joiner.alive(joiner.by_kind["organisation"])}
    for name, e in offices.items():
        m = _OF_COMMITTEE.fullmatch(name) if name.endswith(("部", "委", "办", "室")) else None
        full = offices.get(f"{m['seat']}委{m['part']}") if m is not None else None
        if full is not None:
            joiner.join(full, e, keep_name=True)


def _endings(bodies: list[Entity]) -> dict[str, list[Entity]]:
    """By the name of each the bodies in which it ends: their names, and what stands before their legal forms."""
    found: dict[str, list[Entity]] = {e.name: [] for e in bodies if len(e.name) > 2}
    sizes = {*map(len, found)}
    for e in bodies:
        core = stem(e.name)
        for name in (e.name, core) if core != e.name else (e.name,):
            for size in sizes:
                rows = found.get(name[-size:]) if size <= len(name) else None
                if rows is not None and (not rows or rows[-1] is not e):
                    rows.append(e)
    return found


def outlets(joiner: Joiner) -> None:
    """滨海商报网 and 滨海商报社 for 滨海商报; 滨海融媒 for 滨海县融媒体中心."""
    media = {e.name: e for e in joiner.alive(joiner.by_kind["organisation"]) if e.detail.get("kind") == "media"}
    for name, e in media.items():
        for tail in ("网", "社", "官网", "客户端"):
            other = media.get(name + tail)
            if other is not None and name.endswith(("报", "社", "台", "刊")):
                joiner.join(e, other, keep_name=True)
        town = name.removesuffix(_MEDIA_CENTRE) if name.endswith(_MEDIA_CENTRE) else ""
        account = next((media[f] for f in (f"{town}融媒", f"{town.rstrip(_LETTERS)}融媒") if f in media), None) if town else None
        if account is not None:
            joiner.join(e, account, keep_name=True)


#: The outlet of a county, and the letters in which divisions' names end.
_MEDIA_CENTRE, _LETTERS = "融媒体中心", "市县区州旗"
