"""How a project tests what it builds on zgc_extract."""

import park_watch
import pytest
from park_watch.rules import rules

from zgc_extract import Extractor, installed_rules
from zgc_extract.testing import assert_people, assert_signings, check_rules, make_record, sample_text


@pytest.fixture(scope="session")
def zgc_extractor() -> Extractor:
    """Ours in place of the plugin's: zgc_record uses it too."""
    return park_watch.extractor()


def test_our_rule_keeps_its_examples():
    check_rules(*rules)


def test_our_words_are_read(zgc_record):
    record = zgc_record("小云谷首席链长周明远表示,入园企业享八折优惠。会上,云谷与星河大学签约。")
    assert_people(record, {"周明远": [("小云谷", "首席链长")]})
    assert [(q.amount, q.unit) for q in record.quantities] == [(8, "折")]
    assert park_watch.partners(record) == {"小云谷": ["星河大学"]}


def test_partners_without_extraction():
    record = make_record(parks=["云谷"], signings=[("云谷", "星河大学"), ("甲公司", "乙公司")])
    assert park_watch.partners(record) == {"云谷": ["星河大学"]}


def test_a_sample_that_ships_with_the_library(zgc_record):
    assert_signings(zgc_record(sample_text("page")), [["杭州未来科技城", "云栖智造集团"]])


def test_our_rule_is_found_once_we_are_installed():
    assert [r.id for r in installed_rules()] == ["quantity.discount"]
