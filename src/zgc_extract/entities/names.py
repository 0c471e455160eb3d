"""Names compared: keys under which two spellings of one name meet, and the short forms that a full name allows."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from operator import add

from ..document import Document
from ..lexicon import Lexicon
from ..shelf import compiled, kept

_NOISE = compiled(r"[\s“”‘’\"'「」『』《》]+")
_DASH = str.maketrans({"—": "-", "–": "-", "•": "·", "・": "·", "‧": "·"})

_PARK_FILLER = compiled(
    r"(?<=.)国家级?(?=高新区|经开区|自创区|综保区)|^中国(?=\()|(?<=.)(?:王国|共和国)(?=.{3})|(?<=.)(?:省|市)(?=高新区|经开区|综保区|自贸区|自创区)"
)

_FIRM_ENDS = ("公司", "集团", "企业", "控股", "股份")
#: The legal form at a firm's end.
_LEGAL = compiled(r"(?:股份|控股)?有限(?:责任)?公司$|(?<=集团)(?:股份)?公司$|股份公司$")
_BRACKET = compiled(r"\([^()]{1,12}\)")
_BRACKET_BEHIND = compiled(r"\([^()]{1,12}\)$")
#: The letter of a division inside a firm's name.
_LETTER = compiled(r"(?<=[一-龥]{2})[省市](?=[一-龥]{2})")
_LONGEST_PLACE, _LONGEST_LAND = 8, 5
_STATE = frozenset(("中国", "中共"))


@lru_cache(maxsize=8)
def _shortener(lexicon: Lexicon) -> tuple[re.Pattern[str], frozenset[str], Callable[[re.Match[str]], str]]:
    """The pattern of the long words, what they begin with, and what stands in the place of each."""
    table = lexicon.table("_name_shortenings")
    words = sorted(table, key=lambda w: (-len(w), w))
    pattern = compiled("|".join(map(re.escape, words)) or r"(?!)")
    return pattern, frozenset(word[:2] for word in words), lambda m: table[m[0]]["short"]


@lru_cache(maxsize=4096)
def _shortened(lexicon: Lexicon, name: str) -> str:
    """A name with its usual long words shortened; joiners ask for the same ones again and again."""
    pattern, begins, short = _shortener(lexicon)
    return name if begins.isdisjoint(map(add, name, name[1:])) else pattern.sub(short, name)


def key(document: Document, name: str, kind: str) -> str:
    """The name without quotes and spaces; bodies and parks with their usual long words shortened."""
    k = name if name.isalnum() else _NOISE.sub("", name).translate(_DASH)
    if kind in ("organisation", "park"):
        k = _shortened(document.lexicon, k)
        if kind == "park":
            k = _without_letter(document, _PARK_FILLER.sub("", k))
            if k.startswith("(") and ")" in k:
                k = k.replace("(", "", 1).replace(")", "", 1)
    return k


def _without_letter(document: Document, name: str) -> str:
    """海丰生态科技城 for 海丰县生态科技城, where the division is known without its letter too."""
    n = leading_place(document, name)
    short = name[: n - 1]
    return short + name[n:] if n > 2 and name[n - 1] in "省市县区" and short in document.lexicon.table("places") else name


def leading_place(document: Document, name: str) -> int:
    """How many characters at the start of the name are a place of the table (with 中国 and 中共), 0 for none."""
    head = name[:2]
    if head in _STATE:
        return 2
    sizes = _sizes(document.lexicon).get(head)
    return next((n for n in sizes if n < len(name) and name[:n] in document.lexicon.table("places")), 0) if sizes else 0


@kept("../lexicon/data/places.tsv", "names.py")
def _sizes(lexicon: Lexicon) -> dict[str, list[int]]:
    """The lengths of the places that begin with two characters, the longest first."""
    sizes: dict[str, list[int]] = {}
    for size, head in sorted({(len(word), word[:2]) for word in lexicon.table("places") if 1 < len(word) <= _LONGEST_PLACE}, reverse=True):
        sizes.setdefault(head, []).append(size)
    return sizes


def is_company(name: str) -> bool:
    """Whether the name ends as names of firms do."""
    return name.endswith(_FIRM_ENDS) or (name[-1:] == ")" and _BRACKET_BEHIND.sub("", name).endswith(_FIRM_ENDS))


def stem(name: str) -> str:
    """A firm's name without its legal form: 华润集团 for 华润(集团)有限公司."""
    joined = _joined_groups(name) if "(" in name else name
    return _LEGAL.sub("", joined) if joined.endswith("公司") else joined


def _joined_groups(name: str) -> str:
    """华润集团有限公司 for 华润(集团)有限公司."""
    return name.replace("(集团)", "集团").replace("(控股)", "控股")


def company_forms(document: Document, name: str) -> set[str]:
    """The short forms that a firm's full name allows: without its seat, without what firms end in."""
    tails = document.lexicon.table("_company_tails")
    longest = document.lexicon.longest("_company_tails")
    plain = _BRACKET.sub("", name)
    lettered = _LETTER.sub("", plain)
    stages = {name, plain, _joined_groups(name), stem(name)}
    if plain.endswith("股份有限公司"):
        stages.add(plain.removesuffix("有限公司"))  # 星河股份 for 星河股份有限公司
    if plain.endswith("有限公司") and not stem(name).endswith(_FIRM_ENDS):
        stages.add(stem(name) + "集团")  # 星河食品集团 for 星河食品股份有限公司
    countries = document.lexicon.table("countries")
    land = next((n for n in range(_LONGEST_LAND, 1, -1) if plain[:n] in countries and len(plain) > n + 2), 0)
    cores = [plain, plain[land or leading_place(document, plain) :]]
    for core in (*cores, lettered) if lettered != plain else cores:  # 国网浙江|省|电力有限公司
        stages.add(core)
        trades: list[str] = []
        for _ in range(5):
            tail = next((core[-n:] for n in range(min(longest, len(core) - 2), 0, -1) if core[-n:] in tails), None)
            if tail is None:
                break
            core = core[: -len(tail)]
            stages.update((core, core + "公司"))
            if "股份" in plain:
                stages.add(core + "股份")  # 云帆股份 for 云帆智能科技股份有限公司
            if "集团" in plain:
                stages.add(core + "集团")  # 魏桥集团 for 魏桥创业集团有限公司
            if "控股" in plain:
                stages.add(core + "控股")  # 泰达控股 for 泰达投资控股有限公司
            if not tails[tail]["legal"]:
                trades.append(tail)
        if trades:  # 遥望科技 for 遥望网络科技有限公司
            stages.update(core + trade for trade in trades)
    return {s for s in stages if len(s) >= 2 and s not in document.lexicon.table("places")}


def abbreviates(short: str, full: str) -> bool:
    """Whether the short form is made of characters of the full one, in their order, and begins as it or as its core does."""
    if len(short) >= len(full) or not short:
        return False
    it = iter(full)
    return all(c in it for c in short)
