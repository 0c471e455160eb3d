"""The same fact told twice (in a heading and in the text) made one."""

from __future__ import annotations

from bisect import bisect_left

from ..entities import Entity
from ..fact import Fact
from ..shelf import compiled
from .naming import bare

_SUBJECTS = ("launch", "release")


_QUOTED = compiled(r"“([^“”]{2,20})”")
#: What an office of a body is called, behind the body's name.
_OF_IT = compiled(r"[一-龥]{2,}(?:局|院|所|委员会|办公室|分公司|办事处)")
_FIRST = compiled(r"^(?:全[国球市省])?(?:首|第一|最新)[份部个本册](?=.{4})")


#: Whose a thing is, of whose own page: 公司|新能源装备基地项目.
_OWN = compiled(r"^(?:公司|集团|我[校院市县区省]|本市|学校)(?=.{4})")


#: What the name of a stage or of a park may be told with or without: 甲码头三期|工程, 甲产业园|项目.
_STAGE_END = compiled(r"(?<=[一二三四五六七八九十首\d]期)(?:工程|项目|建设)$|(?<=产业园|科技园|工业园|创业园|生态园|科技城|产业城)项目$")


def _name(value: Entity | str) -> str:
    return bare(value if isinstance(value, str) else value.name)


def _within(short: str, long: str) -> bool:
    """Whether the characters of one name stand in the other in the same order."""
    rest = iter(long)
    return all(c in rest for c in short)


#: How much two names must share that tell differently where a thing lies, and how long that may be.
_OWN_NAME, _PLACES = 6, 8


def _lies_alike(x: str, y: str) -> bool:
    """Whether two names differ only in how they tell where the thing lies: 徐州铜山|甲物流城项目, 江苏省徐州|甲物流城项目."""
    size = next((n for n, (c, d) in enumerate(zip(reversed(x), reversed(y), strict=False)) if c != d), 0)
    one, other = x[: len(x) - size], y[: len(y) - size]
    if size < _OWN_NAME or not 1 < len(one) <= _PLACES or not 1 < len(other) <= _PLACES:
        return False
    return any(one[k : k + 2] in other for k in range(len(one) - 1))


def _same_subject(a: Fact, b: Fact) -> bool:
    one, other = a.fields["subject"], b.fields["subject"]
    if isinstance(one, Entity) and isinstance(other, Entity) and one.kind != other.kind:
        return False  # 甲软件园 and 甲软件园管理委员会
    x, y = _name(a.fields["subject"]), _name(b.fields["subject"])
    if a.kind == "release":  # 首份园区白皮书, of a headline
        x, y = _FIRST.sub("", x), _FIRST.sub("", y)
    x, y = _OWN.sub("", x), _OWN.sub("", y)
    if a.kind == "launch":  # 甲码头三期, 甲集装箱码头三期|工程
        x, y = _STAGE_END.sub("", x), _STAGE_END.sub("", y)
    if x == y:
        return True
    if a.kind == "launch" and _lies_alike(x, y):
        return True
    short, long = sorted((x, y), key=len)
    if len(short) == 3 and a.kind == "launch" and long.endswith(short):
        return True  # 南川大学荣光楼, 荣光楼
    if len(short) < 4 or len(short) == len(long):
        return False
    if long.startswith(short) and _OF_IT.fullmatch(long, len(short)):
        return False  # 江城科学技术委员会 and its 江城科学技术委员会园区管理局
    quoted = [_QUOTED.search(e if isinstance(e, str) else e.name) for e in (one, other)]
    if quoted[0] and quoted[1] and quoted[0][1] == quoted[1][1] and x[-2:] == y[-2:]:
        return True  # “海牵星”平台, “海牵星”船岸协同平台
    if long.endswith(short) or long.startswith(short):
        return a.kind == "launch" or long.endswith(short)
    alike = short[-2:] in long if a.kind == "release" or (len(short) >= 8 and long.endswith("项目")) else short[-2:] == long[-2:]
    return alike and len(short) >= 6 and _within(short, long)


def _take(kept: Fact, other: Fact) -> None:
    """Give the kept fact what only the other one has."""
    kept.evidence.sort()
    for span in other.evidence:
        at = bisect_left(kept.evidence, span)
        if kept.evidence[at : at + 1] != [span]:
            kept.evidence.insert(at, span)
    kept.date = kept.date or other.date
    for key, value in other.fields.items():
        if not kept.fields.get(key):
            kept.fields[key] = value


#: A name that leaves out of which division its body is: 县供销社.
_GENERIC = compiled(r"(?P<at>[省市区县州])(?P<rest>[一-龥]{2,8})")


def _stands_for(a: Entity, b: Entity) -> bool:
    """Whether both names are of one thing: the same entity, or one an abbreviation of the other."""
    if a is b:
        return True
    across = a.kind != b.kind
    if across and {a.kind, b.kind} == {"organisation", "park"} and any(_abbreviates(x, y) for x in a.names for y in b.names):
        return True  # a park, and its committee or company
    ends = a.name[-1:], b.name[-1:]
    if not across and a.name[:1] != b.name[:1] and ends[0] != ends[1] and "大" not in ends:
        return False  # whatever follows shares the one or the other
    short, long = sorted((a.name, b.name), key=len)
    if long in (f"{short}人民政府", f"{short}政府"):  # 江城区, 江城区人民政府
        return True
    if short.endswith("大") and long.endswith("大学") and _within(short, long):  # 清大, 台湾清华大学
        return True
    generic = _GENERIC.fullmatch(short)
    if generic and generic["at"] in long and _within(generic["rest"], long) and short[-1] == long[-1]:  # 县供销社, 江城县供销合作社联合社
        return True
    return not across and _abbreviates(short, long)


def _abbreviates(a: str, b: str) -> bool:
    """Whether one name is the end of the other, or its characters in the same order from the first on."""
    short, long = sorted((a, b), key=len)
    return len(short) > 2 and (long.endswith(short) or (short[:1] == long[:1] and _within(short, long)))


def _same_parties(a: list[Entity], b: list[Entity]) -> bool:
    return len(a) == len(b) and all(any(_stands_for(x, y) for y in b) for x in a)


#: With how many facts before it one is compared: more than any report tells, and no square of what a hostile one repeats.
_BACK = 200


def _merge_signing(kept: list[Fact], fact: Fact) -> bool:
    """Drop the agreements told before, in this fact or another; true if none is left."""
    fact.fields["parties"] = list({tuple(map(id, p)): p for p in fact.fields["parties"]}.values())
    for old in kept[-_BACK:]:
        if old.kind != "signing" or old.modality != fact.modality:
            continue
        new = [p for p in fact.fields["parties"] if not any(_same_parties(p, q) for q in old.fields["parties"])]
        if len(new) == len(fact.fields["parties"]):
            continue
        for p in fact.fields["parties"]:
            for k, q in enumerate(old.fields["parties"]):
                if p not in new and _same_parties(p, q) and sum(len(e.name) for e in p) > sum(len(e.name) for e in q):
                    old.fields["parties"][k] = p
        if not new:
            _take(old, fact)
            return True
        fact.fields["parties"] = new
    return False


#: What a headline leaves out of an award's name: 2024年度|江城软件名园.
_OF_YEAR = compiled(r"(?=.)(?:\d{4}(?:[-—]\d{4})?(?:年度?)?|(?:第[一二三四五六七八九十\d]{1,3}|首)[届批次])?(?:[一-龥]{2,5}[省市县区州])?")


def _same_award(kept: Fact, fact: Fact) -> bool:
    """Whether an award told again is the one that its winners got: 长白山设计大赛金奖, then 金奖."""
    short, long = sorted((bare(kept.fields["award"]), bare(fact.fields["award"])), key=len)
    same = short == long or (long.endswith(short) and _OF_YEAR.fullmatch(long[: -len(short)]) is not None)
    if not same and (not long.endswith(short) or len(short) > 4):
        return False
    old, new = kept.fields["recipients"], fact.fields["recipients"]
    if same and all(w in new for w in old):
        return True  # 甲等六地入选…, then all of them
    return all(w in old for w in new) and (same or len(old) == len(new))


#: Where a headline tells that a thing lies, or whose it is, before its name.
_WHERE = compiled(r"[一-龥]{2,12}(?:[省市区县州盟旗]|集团|公司)")


def _of_headline(kept: Fact, fact: Fact, heading: int) -> bool:
    """Whether the headline tells a launch with where it lies (黄山市|歙县人民医院新院区), whose own name the text below tells."""
    if kept.kind != "launch" or kept.evidence[0][0] >= heading or fact.evidence[0][0] < heading:
        return False
    long, short = _name(kept.fields["subject"]), _name(fact.fields["subject"])
    return len(short) > 5 and long.endswith(short) and _WHERE.fullmatch(long, 0, len(long) - len(short)) is not None


def merged(facts: list[Fact], heading: int = 0) -> list[Fact]:
    """Facts in order, with those that say the same joined; the fuller name stays. ``heading`` is where the headline ends."""
    kept: list[Fact] = []
    for fact in facts:
        recent = kept[-_BACK:] if fact.kind != "signing" else ()
        if fact.kind == "signing" and _merge_signing(kept, fact):
            continue
        if fact.kind == "award":
            same = next((o for o in recent if o.kind == "award" and o.modality == fact.modality and _same_award(o, fact)), None)
            if same is not None:
                same.fields["recipients"] = max(same.fields["recipients"], fact.fields["recipients"], key=len)
                same.fields["award"] = max(same.fields["award"], fact.fields["award"], key=len)
                _take(same, fact)
                continue
        if fact.kind in _SUBJECTS:
            alike = [o for o in recent if o.kind == fact.kind and o.modality == fact.modality and _same_subject(o, fact)]
            if alike:
                name = _name(fact.fields["subject"])
                same = next((o for o in alike if _name(o.fields["subject"]) == name), alike[0])
                fuller = len(_name(fact.fields["subject"])) > len(_name(same.fields["subject"]))
                if fuller != _of_headline(same, fact, heading) or (
                    fact.fields.get("document") and not same.fields.get("document")
                ):
                    same.fields.update({k: v for k, v in fact.fields.items() if v})
                _take(same, fact)
                continue
        kept.append(fact)
    return kept
