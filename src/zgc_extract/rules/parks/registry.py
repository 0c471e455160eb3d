"""The registry of parks: full names, short names, and what is left of either when long endings are made short."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from ...lexicon import Lexicon
from ...lexicon.tables import Row
from ...shelf import compiled, kept

#: How near (rapidfuzz.fuzz.ratio, 0 to 100) an unknown spelling must be to a registry's form that begins alike; docs/lexicons.md
#: has the error measured for it: 2 % of other parks are linked at 90, 9 % at 85, 21 % at 80.
NEAR = 90
_MIN_LENGTH = 8

_SHORTER = (
    (compiled(r"国家级?"), ""),
    (compiled(r"(?:高新技术产业|高新技术|新技术产业|新技术)(?:开发区|园区)$"), "高新区"),
    (compiled(r"经济技术开发区$"), "经开区"),
    (compiled(r"(?:自由贸易试验区|自贸试验区)$"), "自贸区"),
    (compiled(r"自由贸易港$"), "自贸港"),
    (compiled(r"综合保税区$"), "综保区"),
    (compiled(r"自主创新示范区$"), "自创区"),
    (compiled(r"(?<=科技|科学|工业|产业|软件|物流)园区$"), "园"),
    (compiled(r"农业高新技术产业示范区$|农业高新区$"), "农高区"),
    (compiled(r"自由贸易区$"), "自贸区"),
    (compiled(r"(?<=[一-龥]{2})[省市](?=[一-龥])"), ""),
)


#: Endings before which a zone's own name stands when the city's is gone: 仲恺高新区, 小蓝经开区.
_OWN = compiled(r"(?P<own>[一-龥]{2,4})(?:高新区|高新技术产业开发区|经开区|经济技术开发区|开发区)")


def _key(name: str) -> str:
    """The form under which full and short names of one park meet."""
    for pattern, short in _SHORTER:
        name = pattern.sub(short, name)
    return name


def _lies_in(row: Row, place: Row) -> bool:
    """Whether a division holds the one in which a park lies."""
    own = row["division"]
    for code in filter(None, place.get("code", "").split("/")):
        size = 2 if code.endswith("0000") else 4 if code.endswith("00") else 6
        if own[:size] == code[:size]:
            return True
    return False


def _leading(lexicon: Lexicon, name: str) -> Iterator[tuple[Row, str]]:
    """Each division or country that a name begins with, and what is left of the name."""
    for topic in ("places", "countries"):
        table = lexicon.table(topic)
        for size in range(2, min(10, len(name) - 3)):
            row = table.get(name[:size])
            if row is not None:
                yield row, name[size:]


def _names_it(lexicon: Lexicon, rest: str) -> bool:
    m = _OWN.fullmatch(rest)
    return m is not None and not any(
        m["own"] in lexicon.table(t) for t in ("park_fields", "_generic_modifiers", "places")
    )


@kept("registry.py", "../../lexicon/table*.py", "../../lexicon/data/*.tsv")
def _index(lexicon: Lexicon) -> Mapping[str, str]:
    """Full and short names, their keys, and those without the city in front (仲恺高新区), to the registry's full ones.

    A form of two parks is nobody's (火炬高新区).
    """
    index: dict[str, str | None] = {}
    for word, row in lexicon.table("parks").items():
        forms = {word, *filter(None, row["short"].split("|"))}
        forms |= {_key(f) for f in forms}
        if row["kind"] in ("high_tech_zone", "economic_zone") and row["division"]:
            inner = [rest for f in forms for place, rest in _leading(lexicon, f) if _lies_in(row, place)]
            forms.update(rest for rest in inner if _names_it(lexicon, rest))
        for form in forms:
            index[form] = word if index.get(form, word) == word else None
    return {form: word for form, word in index.items() if word is not None}


def registered(lexicon: Lexicon, name: str) -> Row | None:
    """The registry's row of a park, by any of its names, with a place in front or not (山东黄河三角洲…)."""
    index, parks = _index(lexicon), lexicon.table("parks")
    word = index.get(name) or index.get(_key(name))
    if word is not None:
        return parks[word]
    for place, rest in _leading(lexicon, name):
        word = index.get(rest) or index.get(_key(rest))
        row = parks[word] if word is not None else None
        if row is not None and (row["country"] == place["name"] if row["country"] else _lies_in(row, place)):
            return row
    return _nearest(lexicon, _key(name))


@lru_cache(maxsize=8)
def _by_beginning(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """The registry's forms by their first two characters."""
    groups: dict[str, list[str]] = {}
    for form in _index(lexicon):
        if not form.startswith("中国("):  # 中国(江苏)自由贸易试验区…片区: one character apart, and another park
            groups.setdefault(form[:2], []).append(form)
    return {start: tuple(forms) for start, forms in groups.items()}


def _nearest(lexicon: Lexicon, name: str) -> Row | None:
    """The row of the form that is nearest in spelling, if it is near enough and begins alike."""
    if len(name) < _MIN_LENGTH:
        return None
    forms = [form for form in _by_beginning(lexicon).get(name[:2], ()) if _may_be_near(form, name)]
    if not forms:
        return None
    from rapidfuzz import fuzz, process  # only where a page names a park that the registry does not have

    best = process.extractOne(name, forms, scorer=fuzz.ratio, score_cutoff=NEAR)
    return lexicon.table("parks")[_index(lexicon)[best[0]]] if best else None


def _may_be_near(form: str, name: str) -> bool:
    """Whether they are long alike and share enough characters, in whatever order, for the ratio (200 × shared / both) to be as high."""
    least = NEAR * (len(form) + len(name))
    return 200 * min(len(form), len(name)) >= least and 200 * sum(map(form.__contains__, name)) >= least
