"""Bodies that no table and no ending shows, but the row in which they stand: 星河集团、好园区、江城银行协办."""

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
from .names import bodies

#: An item of a row: a short run of Chinese or Latin characters.
_ITEM = compiled(r"[一-龥A-Za-z0-9·&.\-]{2,12}")

#: What ends an item, so that all of it is the name.
_END = compiled(r"[、,。;)”\n(]|等|$|(?:和|与|及|以及)(?=[一-龥A-Za-z])")

#: What ends items that are sorts of bodies, people or things.
_SORTS = compiled(
    r"(?:企业|机构|高校|院校|院所|单位|部门|代表|专家|学者|教授|院士|嘉宾|领导|公司|集团|大学|学院|协会|组织|团体|银行|媒体|平台|项目|技术|产业|领域|人员|人士|"
    r"负责人|同志|先生|女士|老师|同学|记者|产品|系统|服务|市场|行业|地区|国家|城市|政府|厂房|车间|商务区|广场|产业园|工业园|科技园|基地|级|家|人|者|们|员|长|类|型|化|性|等)$"
)

#: Kinds whose names stand in rows with brands.
_FIRMS = frozenset({"company", "bank", "fund", "incubator", "media"})

#: What stands behind an office in a row: a mark, a link, its heads, what it does.
_BEHIND = "[、,。;()\\n和与及以等负相有主局参出派联共携会牵承协印发召举走到赴就对为在将的指组支应向还同]|分别|$"
#: Endings of an office within an authority; a zone's board, which needs no field.
_OFFICE = compiled(
    rf"(?:管委会|管理委员会|[一-龥]{{2,7}}?(?:局|办公室|办|委员会|委|部门?|厅|处|中心|支队|大队))(?={_BEHIND})"
)
#: The same behind a pair of fields: 工业和信息化|局.
_OF_STEM = compiled(rf"[一-龥]{{0,4}}?(?:局|办公室|办|委员会|委|厅|处)(?={_BEHIND})")
#: Parts of a school named without it: 材料与化学学院, 研究生院.
_SCHOOL_PART = compiled(
    r"(?:(?:校?团委|学生会|工会|图书馆)|[一-龥]{2,12}?(?:学院|研究生院|研究院|学部|书院|中心|办公室|处|部|系|联合会))(?=[、,。;及等负相师联共主承协举]|和[一-龥]{2})"
)

#: Wards told without their hospital: 心血管科、妇科、康复科.
_WARD = compiled(r"(?!各)(?:(?![科等的])[一-龥]){1,7}科(?=[、,。;及等与和授专主医护团]|$)")
_OFFICE_ENDS = ("研究室", "局", "办", "办公室", "委", "委员会", "部", "厅", "处", "中心")

_PARTS = ("学院", "研究生院", "研究院", "学部", "书院", "中心", "办公室", "处", "部", "系", "团委", "工会", "图书馆")
_JOINT = compiled("[等和与及]")
_NO_PART = compiled(r"^各|[等的]|相关|有关|部分|领导")

_NO_OFFICE = compiled(r"^(?!市场)[市省县区州各]|^团|[等和与及各]|部门$|相关|有关|[主承协举]办$")


@rules.scan(
    "row",
    yes("星河集团、[[好园区]]、江城银行、蓝湾科技有限公司派员参加。", kind="company"),
    yes("华为、[[星禾智驱]]、腾讯等企业参展。", kind="company"),
    yes("参观了华为、[[合肥禾智驱]]、森林四库。", kind="company"),
    yes("华为、腾讯、比亚迪、[[星禾智驱]]争相亮相。"),
    yes("国家品质奖得主揭晓 华为、腾讯、[[凌群智驱]]入列"),
    no("华为、小米、[[人工智能企业]]代表参展。"),
    no("北京大学、上海、天津等地的高校参加。"),
)
def row(document: Document, found: Found) -> Iterator[Hit]:
    """An unknown name that fills an item of a row of which most items are firms found otherwise."""
    text = document.text
    if "、" not in text:
        return
    spans = {(c.start, c.end): c.value.kind for c in (*bodies(document, found), *found.once(named, document))}
    taken: dict[int, int] = {}
    for start, end in spans:
        taken[start] = max(end, taken.get(start, end))
    ends = set(taken.values())
    table = document.lexicon.table("organisations")
    seen: set[int] = set()
    firsts: dict[int, int] = {}
    for start in sorted(taken):
        end = taken[start]
        if start in seen or (text[end : end + 1] != "、" and text[start - 1 : start] != "、"):
            continue
        first = _first(text, start, firsts)
        if first in seen:
            continue
        items = _items(text, first, taken)
        seen.add(first)
        seen.update(s for s, _ in items)
        firms = [i for i in items if spans.get(i) in _FIRMS or (i not in spans and text[i[0] : i[1]] in table)]
        unknown = [i for i in items if i not in spans and i[0] not in taken and i[1] not in ends]
        seats = {i: seat for i in unknown if (seat := _seat(document, *i))} if firms else {}
        if len(firms) + len(seats) < 2 or len(firms) + 2 * len(seats) < len(unknown):
            continue
        for s, e in unknown if len(firms) > 1 and len(firms) >= len(unknown) else seats:
            if MERCHANT.match(text, s):
                continue  # 荷商|恩澜浦: another rule's
            last = e
            if (s, e) == items[-1] and (cut := without_verb(document, s, e)) < e:
                if text[s:cut].isascii():
                    continue  # TSV|封装
                last = cut
            if may_be_name(document, found, seats.get((s, e), s), last, cut=last < e):
                yield Hit(s, last, OrganisationName(text[s:last], "company"), "inferred", -2)


#: Whose firm it is, before its name, as Taiwan's and Hong Kong's press tells it: 美商|惠普.
LANDS = "美日德法英荷韩瑞欧加澳港陆星泰义"
MERCHANT = compiled(
    rf"[{LANDS}]商(?![会代人务业品标场贸资家旅企等们界报店号船机城])"
    r"(?![与和及是的在也将更都还已可不正各一来到要应能认为希对])(?=[一-龥A-Z])"
)
#: How long an item may be.
_LONGEST_ITEM = 12
#: Items of a row; where bodies begin inside items (青岛市|市场监管局、…) each of them reads the row anew.
_LONGEST_ROW = 100
#: Adverbs before a verb.
_ADVERBS = frozenset("已将均都也正拟曾仍则还更称")
#: What a tokenizer glues to a name that it does not know: 由云帆|星谷.
_GLUED = frozenset("由获和与及被对从向为")
_FUNCTION = frozenset("的和了是在等也都就不各其该本与及为由被把将对向从而并或")


def _first(text: str, start: int, known: dict[int, int]) -> int:
    """Where the row that a body stands in begins; ``known`` keeps it for each item passed on the way."""
    passed, first = [start], start
    while first not in known and text[first - 1 : first] == "、":
        k = first - 1
        while k > 0 and first - k < 14 and _ITEM.fullmatch(text[k - 1] * 2):
            k -= 1
        if k == first - 1 or first - 1 - k > _LONGEST_ITEM or text[k - 1 : k] not in "、,。;:(“\n":
            break
        first = k
        passed.append(first)
    first = known.get(first, first)
    known.update(dict.fromkeys(passed, first))
    return first


def _items(text: str, first: int, taken: dict[int, int]) -> list[tuple[int, int]]:
    """The items of the row that begins at ``first``, each with its end."""
    items: list[tuple[int, int]] = []
    at = first
    while len(items) < _LONGEST_ROW:
        stop = taken.get(at)
        if stop is None:
            m = _ITEM.match(text, at)
            if m is None:
                return items
            cut = _JOINT.search(m[0][2:])
            stop = at + 2 + cut.start() if cut else m.end()
            if not _END.match(text, stop):
                return items
        items.append((at, stop))
        if text[stop : stop + 1] != "、":
            return items
        at = stop + 1
    return items


def may_be_name(
    document: Document, found: Found, start: int, end: int, *, sited: bool = False, cut: bool = False, led: bool = False
) -> bool:
    """Whether an item can be a brand: no sort of things, no verb in it, no place (inside it only where it is ``sited``), no title.

    ``cut``: a verb follows, whatever the tokens are; ``led``: so does it begin there, whatever they are.
    """
    text, lexicon = document.text, document.lexicon
    item = text[start:end]
    if _SORTS.search(item) or len(item) > 10 or (item.isascii() and item.isdigit()):
        return False
    if any(item in lexicon.table(t) for t in (*PLACES, "_generic_modifiers", "park_fields", "organisation_suffixes", "_not_names")):
        return False
    if found.spans("park", "title", "date", "document").overlap(start, end):
        return False
    if not sited and found.spans("place").overlap(start, end):
        return False
    glued = led or (sited and text[start - 1 : start] in _GLUED)
    if not (cut or end in document.boundaries) or not (start in document.boundaries or glued):
        return False
    stops, generic = lexicon.table("_left_stops"), lexicon.table("_generic_modifiers")
    words = words_in(document, start, end)
    if any(w in stops and is_han(w[0]) and (len(w) > 1 or w in _FUNCTION) for w in words):
        return False
    return any(w not in generic for w in words)


def _seat(document: Document, start: int, end: int) -> int:
    """Where the place ends that begins an item before a word that no dictionary has: 江城|云帆|纺织; 0 for none."""
    seats = (*document.hits_from("places", start), *document.hits_from("countries", start))
    place = max((h.end for h in seats if h.end < end - 1), default=0)
    stop = next((k for k in range(place + 1, end + 1) if k in document.boundaries), end) if place else 0
    return place if stop - place > 1 and coined(document.tokenizer, document.text[place:stop]) else 0


def without_verb(document: Document, start: int, end: int) -> int:
    """Where the last item of a row ends before a verb: 星禾智驱|参展; a tokenizer glues a name that it does not know to what follows."""
    tables = [document.lexicon.table(t) for t in ("_left_stops", "_acts_between", "_verb_adverbs")]
    text, bounds = document.text, document.boundaries
    for k in range(start + 2, end):
        if text[k] in _ADVERBS and {k, k + 1} <= bounds:
            return k  # 诚志永华|已|布局
        for j in range(min(k + 4, end), k + 1, -1):
            if j in bounds and any(text[k:j] in t for t in tables) and (k in bounds or coined(document.tokenizer, text[start:k])):
                return k
    return end


@rules.scan(
    "office_row",
    yes("合肥市教育局、[[财政局]]、[[科创局]]负责人参加。", kind="government"),
    yes("合肥市教育局、[[工业和信息化局]]、[[财政局]]参加。", kind="government"),
    yes("合肥市科技局、[[市场监督管理局]]、[[商务局]]联合印发通知,江城高新区党工委、[[管委会]]召开会议。"),
    yes("江城大学团委、[[学生会]]联合举办活动。", kind="university"),
    yes("江城大学研究生院、材料与化学学院、[[科研处]]负责人参加。", kind="university"),
    yes("双方为江城医院心血管科、[[妇科]]、[[康复科]]授牌。", kind="hospital"),
    no("教育、财政、科技等部门负责人参加。"),
    no("合肥市教育局、市财政和相关部门参加。"),
    no("由合肥市教育局、团市委共同主办,江城大学协办。"),
)
def office_row(document: Document, found: Found) -> Iterator[Hit]:
    """Offices named without their authority, in a row that begins with one named in full: 合肥市教育局、财政局、科创局."""
    text = document.text
    starts = {c.start: c.end for c in (*found.of("place"), *found.of("park"), *bodies(document, found))}
    stems = {h.start: h.end for h in document.hits("organisation_stems")}
    for c in bodies(document, found):
        ward = c.value.kind == "hospital" and text.endswith("科", c.start, c.end)
        school = ward or ("大学" in c.value.name and text.endswith(_PARTS, c.start, c.end))
        if not school and (c.value.kind not in ("government", "party", "other") or not text.endswith(_OFFICE_ENDS, c.start, c.end)):
            continue
        part, kind = (_WARD, "hospital") if ward else (_SCHOOL_PART, "university") if school else (_OFFICE, "government")
        at = c.end
        while text[at : at + 1] in "、和与" and at < len(text):
            m = part.match(text, at + 1)
            if school and m is not None and starts.get(m.start()) == m.end():
                at = m.end()  # 、材料与化学学院 is read without the row
                continue
            stem = stems.get(at + 1)
            whole = _OF_STEM.match(text, stem) if stem and not school else None
            if whole is not None and at + 1 not in starts:
                yield Hit(at + 1, whole.end(), OrganisationName(text[at + 1 : whole.end()], kind, None, c.value.country), "inferred", -1)
                at = whole.end()
                continue
            odd = m is None or m.end() not in document.boundaries or m.start() in starts
            if m is None or odd or (_NO_PART if school else _NO_OFFICE).search(m[0]):
                break
            yield Hit(m.start(), m.end(), OrganisationName(m[0], kind, None, c.value.country), "inferred", -1)
            at = m.end()


#: Endings of societies, and what closes an entry of their row.
_SOCIETIES = frozenset(("公会", "总会", "协会", "学会", "商会", "协进会", "联合会", "促进会", "研究会", "同业公会"))
_SHORTEST_FIELD, _LONGEST_FIELD = 2, 6
_CLOSED = frozenset("、,。;等及和与")


@rules.scan(
    "society_row",
    yes("拜访了台湾工业总会、[[商业总会]]、[[机械公会]]等社团。", kind="association"),
    no("各类商会、协会、学会派员参加,发展行业协会、专业协会。"),
    no("江城协会、地方协会和有关学会参加。"),
    needs="、",
)
def society_row(document: Document, found: Found) -> Iterator[Hit]:
    """Societies told by their field alone, in a row that begins with one told in full: 台湾工业总会、商业总会、机械公会."""
    hits = [h for h in document.hits("organisation_suffixes") if h.word in _SOCIETIES and document.text[h.end : h.end + 1] in _CLOSED]
    if len(hits) < _SHORTEST_FIELD:
        return
    text, generic = document.text, document.lexicon.table("_generic_modifiers")
    known = {c.end for c in bodies(document, found) if c.value.kind == "association"}
    known.update(c.end for c in found.once(named, document) if c.value.kind == "association")
    for hit in sorted(hits, key=lambda h: h.end):
        start = text.rfind("、", max(0, hit.start - _LONGEST_FIELD - 1), hit.start) + 1
        if not start or start - 1 not in known or hit.end in known or hit.start - start < _SHORTEST_FIELD:
            continue
        words = words_in(document, start, hit.start)
        if all(w in generic and not generic[w]["class"] for w in words):
            known.add(hit.end)
            yield Hit(start, hit.end, OrganisationName(text[start : hit.end], "association"), "inferred", -1)
