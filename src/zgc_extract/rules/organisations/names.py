"""Names of bodies that end in a known ending: how far to the left each of them reaches."""

from __future__ import annotations

from collections.abc import Mapping

from ...document import Document
from ...growth import PLACES, Piece, Soil, is_han, soil
from ...lexicon import WordHit
from ...lexicon.tables import Row
from ...readings import OrganisationName
from ...rule import Candidate, Found

#: Under this name of a kind the bodies by ending are kept while a text is read: other rules start from them.
KEPT = "_bodies"

_GROUND, _LANDS = "_ground", "_lands"

#: Before the ending of an office a single character stands for the division: 市教育局, 省公安厅.
_DIVISIONS = frozenset("省市县区州乡镇")

#: What a branch's name ends in: there a place in the middle does not begin the name (恒丰银行南京分行).
_BRANCHES = ("分行", "支行", "分公司", "分局", "分校", "分社", "分院", "分会", "子公司", "办事处", "代表处")

#: Single characters that no department's field ends in, so that 部, 处, 局 after them are parts of other words.
_NO_FIELD = frozenset("东南西北中内外全上下各此何别该深好用住去出同处局底头胸腹背腰脚面颈腿臀")

#: A word of these alone counts bodies: 两|银行, 五行一|社.
_NUMERALS = frozenset("一二三四五六七八九十百千两几数多0123456789")

#: What ordinary words end in that tell a sort: 现代化, 车规级, 综合性.
_ADJECTIVES = frozenset("级型式性化类")

#: Directions: 美国西北部 is no department.
_DIRECTIONS = frozenset({"东北", "西北", "东南", "西南", "中东", "中西", "中南", "东中", "沿海"})

#: Function words that a tokenizer glues to an ending: 队|以, 局|在.
_GLUED = frozenset("以与和在由对向被将从主客")

#: What follows where the ending is the middle of a contest's name: 联盟|杯.
_GOES_ON = frozenset("杯赛")

#: Verbs that stand between two bodies as often as inside a name: 甲银行|投资|乙银行.
_BETWEEN = frozenset({
    "投资", "指导", "支持", "救助", "资助", "委托", "服务", "监管", "领导", "组织",
    "合作", "控股", "参股", "咨询", "联合", "战略合作", "起诉", "通知", "收购",
})  # fmt: skip

#: Conjunctions and prepositions that no firm's name holds.
_JOINS = frozenset("与和及由在向从的")

#: Offices that a body has elsewhere.
_POSTED = frozenset({"代表处", "办事处", "联络处", "使馆", "大使馆", "领事馆", "总领馆", "总领事馆", "代表团", "使团"})

#: Brackets that may follow a company's ending and belong to it.
_TAILS = ("(集团)", "(控股)", "(有限合伙)", "(普通合伙)", "(特殊普通合伙)")

#: What a house that acts is followed by.
_VENUE_ACTS = ("表示", "宣布", "发布", "联合", "主办", "承办", "举办", "推出", "与", "和", "、", "负责", "工作人员", "有限")

#: What may stand before the place in a committee's name.
_BEFORE_PLACE = ("中国共产党", "中共", "共青团", "武警", "民革", "民盟", "民建", "民进", "民航", "国网")

#: Endings of a division's offices.
_OFFICES = frozenset({"局", "厅", "委", "办公室"})

#: Sorts of pieces that name nothing.
_FIELDS = frozenset({"", "a", "h", "s", "t", "and"})

_MOST_WITHOUT_PLACE = 5
_LONGEST_WITHOUT_PLACE = 16


def bodies(document: Document, found: Found) -> list[Candidate]:
    """The bodies by ending, worked out once for a text."""
    kept = found.of(KEPT)
    if not kept:
        kept = _by_ending(document, found)
        found.put(KEPT, kept)
    return kept


def ground_of(document: Document, found: Found) -> Soil:
    """What growth needs to know of the text, worked out once for a text."""
    kept = found.of(_GROUND)
    if not kept:
        ground = soil(document, found, ("organisations", *PLACES), ("title", "date", "money"))
        kept = [Candidate(_GROUND, 0, 0, "", ground)]
        found.put(_GROUND, kept)
    value = kept[0].value
    assert isinstance(value, Soil)
    return value


def longest_by_end(hits: list[WordHit]) -> list[WordHit]:
    """At each end only the longest word."""
    best: dict[int, WordHit] = {}
    for h in hits:
        other = best.get(h[1])
        if other is None or h[0] < other[0]:
            best[h[1]] = h
    return list(best.values())  # hits come in the order of their ends


def _by_ending(document: Document, found: Found) -> list[Candidate]:
    hits = document.hits("organisation_suffixes")
    if not hits:
        return []
    text = document.text
    ground = ground_of(document, found)
    titles = found.of("title")
    crossing = {i for c in titles for i in range(c.start, c.end - 1)}
    title_ends = {c.end: c.start for c in titles}
    place_ends = set(ground.places)
    out: list[Candidate] = []
    for hit in longest_by_end(hits):
        if hit.row["strength"] == "none" or hit.end - 1 in crossing or not _ends(document, found, hit):
            continue
        core = ground.units.get(hit.end)
        known = core is not None and core < hit.start and text[core] not in _DIVISIONS
        if known and (hit.end in place_ends or core not in ground.units):
            continue  # the ending of a known name, and no known name right before it
        if hit.start in title_ends:
            ground.wall.difference_update(range(title_ends[hit.start], hit.start))
        start = _start(text, ground, hit)
        if start is None and hit.word in _POSTED and text[hit.start - 2 : hit.start - 1] == "驻":
            start = ground.units.get(hit.start - 2)  # 联合国教科文组织|驻华|代表处
        if start is None and hit.word[0] in _DIVISIONS:
            start = ground.units.get(hit.start + 1)  # 海淀区|委: the division's character belongs to both
        if start is None:
            continue
        start = _with_host(text, ground, hit, _with_party(text, start))
        end = hit.end
        for tail in _TAILS:
            if text.startswith(tail, end):
                end += len(tail)
        if hit.row["strength"] == "venue" and not _acts(document, found, start, end):
            continue
        ground.units[end] = min(start, ground.units.get(end, start))
        ground.places.discard(end)
        out.append(Candidate("organisation", start, end, "", reading(document, found, start, end, hit.row["kind"])))
    return out


def _ends(document: Document, found: Found, hit: WordHit) -> bool:
    """Whether a word ends where the ending does: by the tokens, or by a post that begins there."""
    bounds = document.boundaries
    if document.text[hit.end : hit.end + 1] in _GOES_ON or (hit.word == "学会" and document.text[hit.end :][:1] in "了到着"):
        return False
    if hit.end in bounds or found.starting("title", hit.end) is not None:
        return True
    return hit.start in bounds and document.text[hit.end] in _GLUED


def _with_party(text: str, start: int) -> int:
    """The name with what may stand before a committee's place: 中共河北省委, 共青团衡阳市委."""
    for word in _BEFORE_PLACE:
        if text.endswith(word, 0, start):
            return start - len(word)
    return start


def _with_host(text: str, ground: Soil, hit: WordHit, start: int) -> int:
    """An office abroad or in another town with the body whose it is: 联合国教科文组织驻华代表处."""
    if hit.word in _POSTED and text[start - 1 : start] == "驻" and start - 1 in ground.units:
        return ground.units[start - 1]
    return start


def _acts(document: Document, found: Found, start: int, end: int) -> bool:
    """Whether a house that visitors go to is meant as a body: before a post, or as one who acts."""
    text = document.text
    return (
        found.starting("title", end) is not None
        or text.startswith(_VENUE_ACTS, end)
        or text.endswith(("由", "据", "记者从"), 0, start)
    )


def reading(
    document: Document, found: Found, start: int, end: int, kind: str, full: str | None = None
) -> OrganisationName:
    """The body's name with its kind and, where a place or a known body begins it, its country."""
    country = lands(document, found).get(start)
    return OrganisationName(document.text[start:end], kind or "other", full or None, country)


def lands(document: Document, found: Found) -> dict[int, str]:
    """Where a place or a known body starts → its country, worked out once for a text."""
    kept = found.of(_LANDS)
    if not kept:
        of = {h.start: h.row["country"] for h in document.hits("organisations") if h.row["country"]}
        of.update({h.start: "中国" for h in document.hits("places")})
        of.update({h.start: h.row["name"] for h in document.hits("countries")})
        kept = [Candidate(_LANDS, 0, 0, "", of)]
        found.put(_LANDS, kept)
    value = kept[0].value
    assert isinstance(value, dict)
    return value


def _start(text: str, ground: Soil, hit: WordHit) -> int | None:
    """Where the name begins that ends in this ending; None where it is no name."""
    strength = hit.row["strength"]
    pieces = ground.grow(hit.start)[::-1]
    if strength == "legal":
        pieces = _odd_characters(text, ground, pieces, hit.start) + pieces
    sorts = [_sort(text, p, ground.sorts) for p in pieces]
    if strength == "dept" and sorts and sorts[-1] == "d" and len(pieces) > 1 and text[hit.start - 1] in _NUMERALS:
        sorts[-1] = ""  # 装备工业|一|司
    for k in range(len(pieces) - 1, -1, -1):
        if strength == "legal" and sorts[k] == "d" and k and pieces[k].end - pieces[k].start == 1:
            sorts[k] = "unknown" if sorts[k - 1] == "unknown" else "d"
        if sorts[k] == "d" or (sorts[k] == "t" and k + 1 < len(pieces)):
            pieces, sorts = pieces[k + 1 :], sorts[k + 1 :]
            break
    strange = ("t", "bracket", "·", "and") if strength == "legal" else ("a", "t", "bracket", "·", "and")
    while pieces and sorts[0] in strange:
        pieces, sorts = pieces[1:], sorts[1:]
    if not pieces:
        return None
    if strength == "legal" and hit.start - pieces[-1].start < 2 and len(pieces) == 1:
        return None
    anchors = [k for k, p in enumerate(pieces) if p.sort in ("place", "unit")]
    anchor = anchors[0] if anchors else None
    for k in anchors[1:]:
        if pieces[k - 1].sort == "word" and text[pieces[k - 1].start : pieces[k - 1].end] in _BETWEEN:
            anchor = k
    if anchor is None:
        return _without_anchor(text, ground, hit, strength, pieces, sorts)
    if not _anchored(text, ground, hit, strength, pieces[anchor:], sorts[anchor:]):
        return None
    if strength == "legal" and anchor and pieces[anchor - 1].sort == "latin":
        return pieces[anchor - 1].start
    if hit.word.endswith(_BRANCHES) and anchor and len(pieces) <= 4 and sorts[0] not in _FIELDS:
        return pieces[0].start
    return pieces[anchor].start


def _odd_characters(text: str, ground: Soil, pieces: list[Piece], end: int) -> list[Piece]:
    """Characters between a place and the rest of a firm's full name that are words elsewhere: 上海|安诺|其|集团."""
    if pieces and pieces[0].sort in ("place", "unit"):
        return []
    at = end = pieces[0].start if pieces else end
    while at > 0 and end - at < 5:
        if at < end and at in ground.places and at not in ground.doubtful:
            return [Piece(ground.units[at], at, "place"), Piece(at, end, "unknown")]
        first = ground.word_start(at)
        if not is_han(text[at - 1]) or text[at - 1] in _JOINS or at - 1 in ground.wall:
            return []
        if at - first > 1 and text[first:at] in ground.stops:
            return []
        at = first
    return []


def _anchored(
    text: str, ground: Soil, hit: WordHit, strength: str, pieces: list[Piece], sorts: list[str]
) -> bool:
    """Whether a place or a body with these pieces after it and the ending make a name."""
    inner, last, of_place = sorts[1:], pieces[-1], pieces[0].sort == "place"
    if hit.word == "政府" and not inner and last.end in ground.countries:
        return False  # a country's government is the country itself
    fields = all(s in _FIELDS for s in inner)
    if hit.word == "代表团":
        return last.end in ground.countries and not inner
    if strength == "bound":
        if hit.word == "队" or hit.word.endswith("部队"):
            return not inner or (not fields and len(inner) <= 2) or hit.word != "队"
        return all(s in ("place", "unit", "s", "h") for s in inner) or (
            last.end - last.start == 1 and text[last.start] in _DIVISIONS
        )
    if strength == "dept":
        return _department(text, hit, pieces, inner)
    if strength in ("brand", "name") and not inner and last.sort == "unit":
        return True
    if strength == "brand":
        return any(s in ("unknown", "latin", "quoted") for s in inner) and not _single(inner)
    if strength == "name":
        return bool(inner) and not fields and not _single(inner)
    if strength == "weak":
        if not inner and last.sort == "place":
            return last.end in ground.doubtful and hit.word in ("公司", "集团")
        if of_place and inner and fields and strength == "weak" and hit.word == "公司" and "a" not in inner:
            return len(inner) > 1 or hit.end in ground.posts
        if of_place and inner and fields:
            return hit.word == "集团" and "a" not in inner and "t" not in inner
        return True
    if text[last.start : last.end] == "建设" and hit.word.endswith("中心") and text[last.start - 1] in "园区城":
        return False  # 某产业园|建设|研发中心
    if strength == "sited":
        return of_place and bool(inner)
    return not (inner and fields and ("a" in inner or "t" in inner) and strength not in ("strong", "legal"))


def _single(inner: list[str]) -> bool:
    """Whether one unknown character is all there is."""
    return inner == ["unknown"]


def _sort(text: str, p: Piece, generic: Mapping[str, Row]) -> str:
    """The piece's sort; for ordinary words their class in the table of generic ones ("" for a field), else "word"."""
    if p.sort not in ("word", "unknown"):
        return p.sort
    word = text[p.start : p.end]
    row = generic.get(word)
    if row:
        return row["class"]
    if len(word) > 2 and word[-1] in _ADJECTIVES and p.sort == "word":
        return "a"
    if word[0] == "第" and word[-1] in "届批次期大":
        return "d"
    if word[0] in _NUMERALS and len(word) < 3 and all(c in _NUMERALS for c in word):
        return "d"
    return "·" if word == "·" else p.sort


def _department(text: str, hit: WordHit, pieces: list[Piece], inner: list[str]) -> bool:
    """Whether these pieces and a one-character ending make a department: 英国|内政|部, 北京大学|中文|系."""
    field = text[pieces[-1].start : hit.start] if inner else ""
    if not inner:
        # 中国科学院|院: the ending right after the body; only a division's office stands so (北京市|委).
        return hit.word == "委" and pieces[-1].sort == "place"
    if (field[-1] in _NO_FIELD and len(field) == 1) or field in _DIRECTIONS or len(inner) > 4:
        return False
    if len(field) == 1 and len(inner) == 1:
        return False
    return pieces[0].sort != "place" or hit.word in ("部", "办公室", "局", "厅", "委")


def _without_anchor(
    text: str, ground: Soil, hit: WordHit, strength: str, pieces: list[Piece], sorts: list[str]
) -> int | None:
    """A name in which nothing is known."""
    if strength == "legal":
        return pieces[0].start
    if strength in ("strong", "place") and len(pieces) > 1 and text[pieces[0].start : pieces[0].end] in _DIVISIONS:
        return pieces[0].start
    state = next((k for k, s in enumerate(sorts) if s == "s"), None)
    if state is not None and strength != "brand":
        if hit.start - pieces[state].end >= 2 or (strength == "strong" and len(hit.word) > 2):
            return pieces[state].start if "a" not in sorts[state:] or strength == "strong" else None
        return pieces[state].start if hit.word.endswith(("队", "局", "委员会")) and len(hit.word) > 1 else None
    if hit.word == "署" and sorts[0] == "h" and hit.start - pieces[0].end > 1:
        return pieces[0].start
    if strength == "sited":
        return None
    if strength in ("bound", "dept"):
        return _of_division(text, hit, strength, pieces, sorts)
    if strength == "brand":
        return _brand(text, pieces, sorts)
    pieces, sorts = pieces[-_MOST_WITHOUT_PLACE:], sorts[-_MOST_WITHOUT_PLACE:]
    while pieces and (
        sorts[0] in ("a", "t", "bracket", "·", "and") or hit.start - pieces[0].start > _LONGEST_WITHOUT_PLACE
    ):
        pieces, sorts = pieces[1:], sorts[1:]
    if not pieces or _single(sorts):
        return None
    proper = [s for s in sorts if s not in _FIELDS]
    if not proper:
        return pieces[0].start if sorts[0] == "h" and strength == "strong" and len(sorts) > 1 else None
    if hit.word == "中心" and len(sorts) - len(proper) < 2:
        return None  # 海天中心 is a house
    if strength in ("place", "venue") and not {"unknown", "latin", "quoted"} & set(proper) and len(sorts) < 2:
        return pieces[0].start if (
            hit.start - pieces[0].start > 2 or hit.word in ("中学", "小学") or hit.end in ground.posts
        ) else None
    return pieces[0].start


def _of_division(text: str, hit: WordHit, strength: str, pieces: list[Piece], sorts: list[str]) -> int | None:
    """An office of a division that stands without its name (市环保局), or whose name no table has (柳坪镇党委)."""
    for k in range(len(pieces) - 1, max(-1, len(pieces) - 4), -1):
        p = pieces[k]
        if text[p.end - 1] in _DIVISIONS and p.sort in ("word", "unknown") and p.end - p.start in (1, 3, 4):
            rest = text[p.end : hit.start]
            if strength == "bound" and rest:
                return None
            if strength == "dept" and (hit.word not in _OFFICES or len(rest) < 2):
                return None
            if k and p.end - p.start == 1 and sorts[k - 1] in ("word", "unknown"):
                before = text[pieces[k - 1].start : p.start]
                return pieces[k - 1].start if len(before) > 1 and before not in _BETWEEN else p.start
            return p.start
    return None


def _brand(text: str, pieces: list[Piece], sorts: list[str]) -> int | None:
    """星河科技, OPPO科技: an unknown word of two or more characters, or Latin, right before the noun."""
    k = len(pieces) - 1
    if sorts[k] in ("latin", "quoted"):
        return pieces[k].start
    while k >= 0 and sorts[k] == "unknown":
        k -= 1
    length = pieces[-1].end - pieces[k + 1].start if k + 1 < len(pieces) else 0
    if 2 <= length <= 4 and all(is_han(c) for c in text[pieces[k + 1].start : pieces[-1].end]):
        return pieces[k + 1].start
    return None
