"""Signs, codes and names of currencies: looked up before and after a number."""

from __future__ import annotations

from functools import lru_cache

from .lexicon import Lexicon
from .lexicon.tables import Row
from .slotted import fixed


@fixed
class Signs:
    """The currency table, ready to be looked up before and after a number.

    Attributes:
        near: What stands behind a number that may be a sum.
        prefix_near: What stands before one.
    """

    suffix: dict[str, Row]
    prefix: dict[str, Row]
    suffix_sizes: dict[str, list[int]]
    prefix_last: frozenset[str]
    near: frozenset[str]
    prefix_near: frozenset[str]
    loose: dict[str, tuple[tuple[str, str], ...]]

    def after(self, text: str, at: int) -> str | None:
        """The longest unit that begins at ``at``."""
        for length in self.suffix_sizes.get(text[at : at + 1], ()):
            if text[at : at + length] in self.suffix:
                return text[at : at + length]
        return None

    def before(self, text: str, at: int) -> str | None:
        """The longest unit that ends at ``at``."""
        if text[max(0, at - 1) : at] not in self.prefix_last:
            return None
        for length in range(min(5, at), 0, -1):
            word = text[at - length : at]
            if word in self.prefix:
                before = text[at - length - 1] if at > length else ""
                return None if word.isascii() and word.isalpha() and before.isascii() and before.isalpha() else word
        return None

    def code(self, text: str, at: int, unit: str) -> str:
        """The ISO code of a unit that stands at ``at``; of a loose one (克朗) by the country named last before it."""
        best = (-1, "")
        for country, code in self.loose.get(unit, ()):
            best = max(best, (text.rfind(country, max(0, at - 400), at), code))
        return best[1] if best[0] >= 0 else self.suffix[unit]["code"]


@lru_cache(maxsize=8)
def signs_of(lexicon: Lexicon) -> Signs:
    """The currency table of a lexicon."""
    table = lexicon.table("_currencies")
    suffix = {w: r for w, r in table.items() if r.get("side") != "prefix"}
    prefix = {w: r for w, r in table.items() if r.get("side") != "suffix"}
    loose = {
        w: tuple((o.removesuffix(w), table[o]["code"]) for o in table if o != w and o.endswith(w))
        for w, r in table.items() if r.get("loose")
    }  # fmt: skip
    last = frozenset(w[-1] for w in prefix)
    lengths: dict[str, set[int]] = {}
    for w in suffix:
        lengths.setdefault(w[0], set()).add(len(w))
    sizes = {first: sorted(found, reverse=True) for first, found in lengths.items()}
    return Signs(suffix, prefix, sizes, last, frozenset(sizes) | {" ", "("}, last | {" "}, loose)
