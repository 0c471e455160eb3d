"""Whom words stand for that are no names: 我县, 我校, 学校, 该园区, and the zone or government that holds a ceremony."""

from __future__ import annotations

from collections.abc import Collection

from ..entities import Entity
from ..entities.called import may_call
from ..entities.departments import is_department
from ..fact import Story
from ..rule import Candidate
from ..shelf import compiled
from .beside_ours import beside_ours
from .clauses import clause_end, clause_start
from .openers import leads_in
from .positions.echoes import of_two_fields, only_venue
from .subjects import standing

#: What a page calls its own place or house by.
_OURS = compiled(r"(?<![是对敌])我(?P<unit>[省市区县州盟旗镇乡村校院所园馆行局厅司]|中心|集团|公司|学院|大学|研究院)(?![们国人家])")
#: A house or zone without its name, where a side of an agreement stands: 学校与…, 与园区签约, 管理局代表….
_BARE = compiled(
    r"(?:(?<=[,。;:!?\n与和同跟及、])|(?<=代表)|(?<=见证)|^)(?:[本该][校院行馆所]|(?:本|该)?(?:公司|集团|学校|学院|大学|研究院|研究所|医院|协会|商会|联盟|园区|高新区|开发区|经开区|产业园|科技园|新区"
    r"|管委会|管理局|管理处|中心|平台))(?=(?:[已还也将又均则亦分先随再]|分别|正式|先后|成功|现场|今[日天])*(?:[与和同跟]|签|代表))"
)
#: The academies, by whose name their academicians are introduced.
ACADEMIES = frozenset(("中国科学院", "中国工程院", "中科院"))
_OF_PLACES = "省市区县州盟旗镇乡村"
#: Words by which a page calls its own house, and the unit that they are of.
_PAGES_OWN = {
    "公司": "公司", "集团": "集团", "学校": "校", "医院": "院", "研究院": "研究院", "研究所": "研究所", "协会": "协会", "商会": "商会",
    "学会": "学会", "联盟": "联盟",
}  # fmt: skip
#: A ceremony at which agreements with whoever holds it are signed.
_CEREMONY = compiled(
    r"(?:[集签]中?签?约|项目签约|签约)(?:仪式|活动|大会|会)|(?:集中|现场|成功)签约|共签(?:约|订)?(?:各类)?项目|(?:招商|投资|项目|环境|恳亲|产业)[^,。;:!?\n]{0,10}?(?:推介|恳谈|洽谈|说明|对接|推荐)会"
)
#: What names where, not who: 在甲区举行.
_WHERE = ("在", "于", "到", "赴", "至", "落户", "入驻", "来", "向", "对")
_SENTENCES_BACK, _VERB, _BACK = 10, 2, 400
#: What a side of an agreement stands behind, and how short and long a name may be that is looked for there.
_LINKS, _SHORTEST, _LONGEST = compiled(r"[与和同跟、]"), 3, 24
#: How far past a span what stands behind a word is looked at: 与该学院|签订.
_BESIDE = 8
_NEAR = 2
_WITH_THEM = compiled(r"(?:分别)?[与和同][^,。;]{2,20}签[约署订]")
_KINDS = ("place", "park", "organisation")


def stand_ins(story: Story, start: int, end: int) -> list[Candidate]:
    """Words in a span that stand for what the text names elsewhere, as mentions of it that the record does not show."""
    text = story.text
    if "stand-ins" not in story.memo:
        story.memo["stand-ins"] = {}
    made: dict[int, Candidate | None] = story.memo["stand-ins"]
    out = []
    for pattern, find in ((_OURS, _ours_at), (_BARE, _bare_at)):
        for m in pattern.finditer(text, start, min(len(text), end + _BESIDE)):
            at = m.start()
            if m.end() > end:
                break
            if at not in made:
                entity = None if at in story.starting else find(story, m.start(), m.end())
                made[at] = story.stand_in(at, m.end(), entity) if entity is not None else None
            if (found := made[at]) is not None:
                out.append(found)
    out += [n for link in _LINKS.finditer(text, start, end) if (n := again_at(story, link.end(), end)) is not None and n not in out]
    return out


def again_at(story: Story, start: int, end: int) -> Candidate | None:
    """A name at an offset that only other places of the text showed to be a body's: 化学系主任张三…; 与|化学系|签订协议."""
    made: dict[int, Candidate | None] = story.memo.setdefault("told again", {})
    if start not in made:
        known = story.starting.get(start)
        made[start] = None
        if known is None or known.kind == "place":  # 与|佛得角|大学签署
            names = story.memo.get("names") or _names(story)
            sizes = range(_LONGEST, max(_SHORTEST, known.end - start + 1 if known else 0) - 1, -1)
            size = next((n for n in sizes if story.text[start : start + n] in names), 0)
            made[start] = story.stand_in(start, start + size, names[story.text[start : start + size]]) if size else None
    found = made[start]
    return found if found is not None and found.end <= end else None


def _names(story: Story) -> dict[str, Entity]:
    """The bodies by all their names."""
    names = {name: e for e in story.entities if e.kind == "organisation" for name in e.names}
    story.memo["names"] = names
    return names


def stand_in_at(story: Story, start: int, end: int) -> Candidate | None:
    """What just the words of a span stand for: 我院|被授予…, 学校|获评…."""
    ours_ = _OURS.fullmatch(story.text, start, end)
    entity = _ours_at(story, start, end) if ours_ else _bare_at(story, start, end)
    return story.stand_in(start, end, entity) if entity is not None else None


def _bare_at(story: Story, start: int, end: int) -> Entity | None:
    word = story.text[start:end]
    if word[0] == "该" and (other := _other_than(story, start, word[1:])) is not None:
        return other
    member = standing(story, start, end) or (standing(story, start + 1, end) if word[0] in "本该" else None)
    if member is not None and member.body is not None:
        body = story.entity(member.body)
        return None if only_venue(story, body) else body
    unit = _PAGES_OWN.get(word)  # 公司与某区政府签约仪式举行, before the firm is named
    return _ours_of(story, unit, start, end) if unit is not None else None


def _other_than(story: Story, at: int, head: str) -> Entity | None:
    """The last body told before that a noun may call, but for the one that the noun is joined to: 江城大学与|该校|签署."""
    told = story.within(max(0, at - _BACK), at, "organisation")
    joined = {story.entity(m).id for m in told if m.end == at - 1}
    fitting = (e for m in reversed(told) if (e := story.entity(m)).id not in joined)
    lexicon = story.document.lexicon
    return next((e for e in fitting if may_call(lexicon, head, e.name, e.detail.get("kind"))), None) if joined else None


def _ours_at(story: Story, start: int, end: int) -> Entity | None:
    return _ours_of(story, story.text[start + 1 : end], start, end)


def _ours_of(story: Story, unit: str, start: int, end: int) -> Entity | None:
    return ours(story, unit, _guests(story, start, end))


#: What short names of firms end in.
_FIRM = ("公司", "集团")


def _guests(story: Story, start: int, end: int) -> set[str]:
    """The ids of those that the clause names, and of short names of the firms among them: 公司与|江淮勘测设计有限公司, of 江淮公司."""
    lo, hi = clause_start(story.text, start, story.document.sentence_at(start)[0]), clause_end(story.text, end)
    named = [story.entity(m) for m in story.within(lo, hi, *_KINDS)]
    firms = [e.name for e in named if e.detail.get("kind") == "company"]
    short = {e.id for e in story.entities if firms and e.name.endswith(_FIRM) and any(
        e.name != name and name.startswith(e.name[:-2]) for name in firms)}  # fmt: skip
    return {e.id for e in named} | short


def ours(story: Story, unit: str, guests: Collection[str] = ()) -> Entity | None:
    """What a page means by 我县, 我校: of the places or houses of that sort the one its outlet is called after, else the most told.

    ``guests`` are the ids of those that the sentence names beside it.
    """
    known: dict[str, list[tuple[tuple[bool, bool, bool, int], Entity]]] = story.memo.setdefault("ours", {})
    if unit not in known:
        known[unit] = _candidates(story, unit)
    ranked = [(rank, e) for rank, e in known[unit] if e.id not in guests]
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return government_of(story, ranked[0][1])


def _candidates(story: Story, unit: str) -> list[tuple[tuple[bool, bool, bool, int], Entity]]:
    """The places or houses that a word may mean, the likeliest first."""
    if unit in _OF_PLACES:
        found = [e for e in story.entities if e.kind in ("place", "park") and e.name.endswith(unit) and e.detail.get("kind") != "venue"]
    else:
        lexicon = story.document.lexicon
        found = [e for e in story.entities if e.kind == ("park" if unit == "园" else "organisation")
                 and may_call(lexicon, unit, e.name, e.detail.get("kind"))]  # fmt: skip
        parts = story.document.lexicon.table("school_offices")
        found = [e for e in found if e.name not in parts and e.name not in ACADEMIES and not only_venue(story, e)]
        found = [e for e in found if unit != "校" or not _of_school(story, e)]
    others = beside_ours(story, unit)
    found = [e for e in found if id(e) not in others and not _is_named_last(story, e) and not _is_to_be(story, e)]
    outlets = tuple(e.name for e in story.entities if e.kind == "organisation" and (e.detail.get("kind") == "media" or _of_head(e)))
    ranked = [((any(o.startswith(_stem(e)) for o in outlets), not is_part(story, e), unit != "校" and e.name.endswith(unit),
                len(e.mentions)), e) for e in found]  # fmt: skip
    return sorted(ranked, key=lambda r: r[0], reverse=True)


def _of_head(e: Entity) -> bool:
    """Whether the head of the page names a body as the one whose page it is."""
    return any(m.rule == "organisation.house" for m in e.mentions)


#: What is only being founded is nobody's own house yet: 我院与甲公司签约共建|乙产业学院.
_FOUNDED = compiled(r"(?:共建|共同建设|组建|成立|设立|创办|筹建|创建)了?“?$")
#: How a row of a house's parts goes on: 校企合作办、|园艺学院|相关负责人参加.
_OF_THE_ROW = compiled(r"等?(?:相关|有关|主要)?(?:负责|部门|单位|师生|教师|领导|职能)")


def _is_to_be(story: Story, e: Entity) -> bool:
    """Whether a house is told but as one that is founded."""
    return all(_FOUNDED.search(story.text, max(0, m.start - 8), m.start) is not None for m in e.mentions)


def _is_named_last(story: Story, e: Entity) -> bool:
    """Whether a house is told but as the last of a row of parts."""
    return all(m.start and story.text[m.start - 1] in "、及和" and _OF_THE_ROW.match(story.text, m.end) for m in e.mentions)


def _of_school(story: Story, e: Entity) -> bool:
    """Whether a house is told as a part of the school whose page it is, or named by two fields: 我校|机电工程学院, 设计与创意学院."""
    if of_two_fields(story, e.name):
        return True
    if any(story.text.endswith(("我校", "学校", "我院", "本校", "本院", "该校"), 0, m.start) for m in e.mentions):
        return True
    lows = (story.document.sentence_at(m.start)[0] for m in e.mentions)  # 包括该校兽医学院院长张三,|农学院|院长李四
    return is_part(story, e) and all(story.text.find("该校", low, m.start) >= 0 for low, m in zip(lows, e.mentions, strict=True))


def is_part(story: Story, e: Entity) -> bool:
    """Whether a name is rather that of a part of a house: 机电工程学院, but not 江城学院."""
    places, bodies = map(story.document.lexicon.table, ("places", "organisations"))
    return is_department(e.name, bodies) and e.name[:2] not in places and e.name[:3] not in places


def _stem(e: Entity) -> str:
    return e.name[:-1] if e.kind == "place" and len(e.name) > 2 else e.name


def government_of(story: Story, place: Entity) -> Entity:
    """The government of a place where the text names it, else the place, which acts by its name too."""
    if place.kind != "place":
        return place
    names = (f"{place.name}人民政府", f"{place.name}政府")
    found = [e for e in story.entities if e.kind == "organisation" and e.name.endswith(names)]
    return next((e for e in found if not e.name.endswith(names[1])), found[0] if found else place)


def host(story: Story, at: int) -> Entity | None:
    """The zone, committee or government that holds the ceremony at which what stands at an offset is signed."""
    first = story.document.sentence_index(at)
    named = _represented_before(story, first, at)
    if named is not None:
        return named
    for k in range(first, max(-1, first - _SENTENCES_BACK), -1):
        lo, hi = story.document.sentences[k]
        for m in _CEREMONY.finditer(story.text, lo, min(hi, at + _VERB) if k == first else hi):
            found = _holder(story, lo, m.start(), m.end())
            if found is not None:
                return found
    return None


def _represented_before(story: Story, sentence: int, at: int) -> Entity | None:
    """The zone or government that a sentence just before has sign with those it does not name: 代表县政府与企业家签约."""
    start = story.document.sentences[max(0, sentence - _NEAR)][0]
    for m in reversed(story.within(start, at, "organisation", "park")):
        if story.text.endswith("代表", start, m.start) and _WITH_THEM.match(story.text, m.end) and _holds(story, m):
            return story.entity(m)
    return None


def _holder(story: Story, lo: int, start: int, end: int) -> Entity | None:
    """Who holds the ceremony named in a span: the subject before 举行, or the first word of the ceremony's name."""
    text = story.text
    begin = clause_start(text, start, lo)
    names = sorted([*story.within(begin, start, *_KINDS), *stand_ins(story, begin, start)], key=lambda m: (m.start, -m.end))
    named = [m for m in names if _holds(story, m)]
    bodies = {story.entity(m).id for m in named if m.kind != "place"}
    if len(bodies) > 1 or any(text[m.end : m.end + 1] in {*"与和同、"} for m in named):
        return None  # 甲区与乙集团举行签约仪式: both sides
    for k, m in enumerate(named):
        if k + 1 < len(named) and named[k + 1].start in range(m.start, m.end + 1):
            continue  # 武汉市|东湖高新区
        if text.endswith(_WHERE, begin, m.start) or not leads_in(story, begin, _whole_start(named, k)):
            continue
        return government_of(story, story.entity(m))
    return None


def _holds(story: Story, m: Candidate) -> bool:
    """Whether it is of those that hold such ceremonies: a zone, its committee, a government, a place below the province."""
    kind = story.entity(m).detail.get("kind")
    if m.kind == "organisation":
        return kind == "government"
    return m.kind == "park" or kind in ("city", "district")


def _whole_start(named: list[Candidate], k: int) -> int:
    """Where the places begin that stand right before a name: 武汉市|东湖高新区."""
    start = named[k].start
    while k and named[k - 1].start <= start <= named[k - 1].end:
        k -= 1
        start = named[k].start
    return start
