"""Whose a sum is that was agreed: the paper that was signed, each partner of a row with whom one was."""

from __future__ import annotations

from itertools import pairwise

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .clause import BODIES

_SIGNS = "(?:签订|签署|签下|签了|签约|达成|续签|订立|签)了?"
#: What a contract comes to, which is the contract's own: 签订设备采购合同,|合同金额1.2亿元.
_COMES_TO = compiled(
    "(?:协议|合同|合约)(?:投资额?|资金|引资)|(?:首期|首批)?(?:合同|合约|协议|契约|订单)(?:总?金额|总?额|总?价款?|总值|价值)|"
    "总?金额|总额|总?价款"
)
#: What was signed, in the clause before: 分别签订|购销协议.
_PAPER = compiled(
    _SIGNS + r"(?P<what>(?!\d+[个项宗份])(?![一二两三四五六七八九十]+[个项宗份])[^,。;、“”签]{2,30}?(?:合同|协议|订单|合约|契约))书?$"
)
_LENGTH = compiled("(?:为期)?[一二两三四五六七八九十\\d]+年期?的?")
_WORTH_NO_NAME = frozenset(("合作协议", "战略合作协议", "框架协议", "合作框架协议", "战略合作框架协议"))
#: With whom one was signed each: 甲银行分别与|乙公司、丙集团|签订贷款协议.
_EACH_WITH = compiled(f"[与同和](?P<row>[^,。;]{{4,90}}?)(?:分别)?{_SIGNS}[^,。;]{{0,24}}$")
_SEPARATELY = "分别"


def paper_of(story: Story, start: int, end: int, metric: str) -> str | None:
    """The paper signed in a clause, for a metric that tells what it comes to."""
    if _COMES_TO.fullmatch(metric) is None:
        return None
    m = _PAPER.search(story.text, start, end)
    if m is None or m["what"] in _WORTH_NO_NAME:
        return None
    length = _LENGTH.match(m["what"])
    name = m["what"][length.end() :] if length is not None else m["what"]
    return name.removeprefix("了") or None


def partner_at(story: Story, start: int, end: int, place: int, total: int) -> Candidate | None:
    """The partner at a place of the row with each of whom a clause says that something was signed, where they are as many as the sums."""
    text = story.text
    m = _EACH_WITH.search(text, start, end) if _SEPARATELY in text[start:end] else None
    if m is None:
        return None
    row = list(story.within(*m.span("row"), *BODIES))
    joined = all(text[a.end : b.start] in ("、", "和", "与", "及", "以及") for a, b in pairwise(row))
    return row[place] if len(row) == total and joined and total > 1 else None
