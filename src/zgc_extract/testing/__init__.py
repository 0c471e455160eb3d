"""For the tests of other projects: examples of rules checked, records asserted, records made, texts to try.

The pytest plugin (`pytest_zgc_extract`) comes with the package: its fixtures are ``zgc_extractor`` and ``zgc_record``.
"""

from .asserts import (
    assert_dates,
    assert_documents,
    assert_grounded,
    assert_money,
    assert_organisations,
    assert_parks,
    assert_people,
    assert_places,
    assert_signings,
    assert_statements,
)
from .build import make_record
from .rules import check_rule, check_rules
from .samples import CharacterTokenizer, sample_text, sample_texts

__all__ = [
    "CharacterTokenizer",
    "assert_dates",
    "assert_documents",
    "assert_grounded",
    "assert_money",
    "assert_organisations",
    "assert_parks",
    "assert_people",
    "assert_places",
    "assert_signings",
    "assert_statements",
    "check_rule",
    "check_rules",
    "make_record",
    "sample_text",
    "sample_texts",
]
