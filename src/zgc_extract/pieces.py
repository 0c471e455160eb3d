"""The pieces that names are put together from."""

from __future__ import annotations

from .shelf import compiled
from .slotted import slotted

#: What brings in the body of a row of people or of a guest: 领导有|市医学会, 大会邀得|教育局, 同|厂商会 (not 同济, 同仁).
BROUGHT = compiled(
    r"[\u4e00-\u9fff]{0,4}?(?:[有到](?=[省市区县州])|(?:邀[请得]|联同|连同|会同|偕同|身兼)(?=[\u4e00-\u9fff]{3}))|"
    r"同(?![济仁方洲程心和德兴煤乡学盟])(?=[\u4e00-\u9fff]{3})"
)


#: What a tokenizer glues to a name that it does not know: 仪式|由海|悦|广场.
GLUED = frozenset("由有从请据")

#: Words that widen a post to a part of the world: 全球副总裁, 大中华区总裁.
REACHES = (
    r"(?:全球|国际|亚太区?|亚洲区?|大中华区|大中国区|中国区|欧洲区|北美区|东南亚区|东北亚区|海外|区域|"
    r"(?:华[东南北中]|[东西][南北]|中南)大区|华[东南北中]区?)"
)


def is_han(c: str) -> bool:
    """Whether the character is a Chinese one (or ○, 〇 of numerals)."""
    return "一" <= c <= "鿿" or c == "〇"


@slotted
class Piece:
    """One step to the left; ``sort`` is word, unknown (a single character), place, unit (body), latin, quoted, bracket,
    and (a conjunction) or stem (the beginning of a field that ends inside the ending)."""

    start: int
    end: int
    sort: str
