"""A rule of your own, with its examples, tested as ours are and run among ours."""

from decimal import Decimal

from zgc_extract import Extractor, default_rules
from zgc_extract.readings import Count
from zgc_extract.rule import Match, RuleSet, no, yes
from zgc_extract.testing import check_rules

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


check_rules(*rules)  # alone, among all rules, in Traditional, full width, with pinyin, doubled
extractor = Extractor(rules=[*default_rules(), *rules])
for mention in extractor.mentions("入园企业租金享七折优惠。", kinds=["quantity"]):
    print(mention.text, mention.rule, mention.value)
