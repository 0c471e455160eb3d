"""A rule that zgc_extract does not have: discounts in tenths."""

from decimal import Decimal

from zgc_extract.readings import Count
from zgc_extract.rule import Match, RuleSet, no, yes

rules = RuleSet("quantity")


@rules.rule(
    "discount",
    r"(?P<n>[一二三四五六七八九])折(?=优惠)",
    yes("门票享[[八折]]优惠。", amount="8", unit="折"),
    no("几经波折优惠才落地。"),
)
def discount(m: Match) -> Count:
    """A discount in tenths: 八折优惠."""
    return Count(Decimal("一二三四五六七八九".index(m["n"]) + 1), unit="折")
