"""What other projects' tests get: examples of their rules checked, records asserted and made, fixtures."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

from zgc_extract import EventRecord, Extractor, default_rules
from zgc_extract.readings import Count
from zgc_extract.rule import Match, RuleSet, no, yes
from zgc_extract.testing import (
    CharacterTokenizer,
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
    check_rules,
    make_record,
    sample_text,
    sample_texts,
)

rules = RuleSet("quantity")


@rules.rule("discount", r"(?P<n>[一二三四五六七八九])折(?=优惠)", yes("门票享[[八折]]优惠。", unit="折"), no("几经波折优惠才落地。"))
def discount(m: Match) -> Count:
    """A discount in tenths: 八折优惠."""
    return Count("一二三四五六七八九".index(m["n"]) + 1, unit="折")  # type: ignore[arg-type]


@rules.rule("greedy", r"[一二三]折", yes("享[[八折]]。", unit="折"), no("打一折。"))
def greedy(m: Match) -> Count:
    """A rule whose examples are both wrong."""
    return Count(1, unit="折")  # type: ignore[arg-type]


def test_the_examples_of_a_users_rule() -> None:
    good, bad = rules
    check_rules(good)
    with pytest.raises(AssertionError) as error:
        check_rules(bad, ways=["alone", "pinyin"])
    message = str(error.value)
    assert "quantity.greedy, alone: missed ['八折'] in '享八折。'; read []" in message
    assert "quantity.greedy, alone: read ['一折'] in '打一折。', which a no(...) forbids" in message
    assert message.startswith("3 examples")


def test_an_id_that_is_taken() -> None:
    other = RuleSet("money")

    @other.rule("amount", r"亿元", yes("一[[亿元]]"), no("元"))
    def amount(m: Match) -> Count:
        """Not ours."""
        return Count(1)  # type: ignore[arg-type]

    with pytest.raises(AssertionError, match=r"money.amount: a rule of this id is there already"):
        check_rules(*other, ways=[])


def test_a_users_rule_in_the_extractor() -> None:
    extractor = Extractor(rules=[*default_rules(), next(iter(rules))])
    (found,) = (m for m in extractor.mentions("门票享八折优惠。") if m.rule == "quantity.discount")
    assert (found.text, found.start, found.value.amount) == ("八折", 3, 8)


def test_samples_are_read(extractor: Extractor) -> None:
    assert set(sample_texts()) == {"forum", "page", "results"}
    for name in ("forum", "page"):
        record = extractor.extract(sample_text(name))
        assert_grounded(record, sample_text(name))
        assert_people(record, {"沈嘉木": [("浙江省科技厅", "副厅长")]}, partial=True)
        assert_signings(record, [["云栖智造集团", "杭州未来科技城"]])
        assert_parks(record, ["杭州未来科技城"], partial=True)
        assert_documents(record, ["协同创新行动方案(2025—2027年)"])
        assert_dates(record, {"今年4月": "2025-04"}, partial=True)
        assert_statements(record, {"沈嘉木": ["浙江将支持园区协同创新。", "要让成果走出实验室。"]})
    assert_money(
        extractor.extract(sample_text("results")),
        {"156.8亿元": "15680000000 CNY", "9亿元": "~ 900000000 CNY", "20亿元": "< 2000000000 CNY", "3.2亿美元": "320000000 USD"},
    )


def test_a_difference_reads_as_a_list() -> None:
    record = make_record(people={"周明远": [("湖北省科技厅", "副厅长")], "刘佳宁": []}, places=["武汉"])
    with pytest.raises(AssertionError) as error:
        assert_people(record, {"周明远": [("湖北省科技厅", "厅长")]})
    assert str(error.value).splitlines() == [
        "the record's people are not as expected (- missing, + not expected):",
        "  周明远", "- 周明远: 湖北省科技厅 | 厅长", "+ 刘佳宁", "+ 周明远: 湖北省科技厅 | 副厅长",
    ]  # fmt: skip
    assert_people(record, {"周明远": []}, partial=True)
    with pytest.raises(AssertionError, match="- 湖南"):
        assert_places(record, ["湖南"], partial=True)
    with pytest.raises(AssertionError, match=r"[+] 湖北省科技厅"):
        assert_organisations(record, [])


def test_what_is_not_grounded_is_named() -> None:
    record = make_record("云谷集团在武汉开会。", organisations=["云谷集团"], places=["武汉"])
    assert_grounded(record, "云谷集团在武汉开会。")
    with pytest.raises(AssertionError, match=r"places\[0\].mentions\[0\]: '武汉' is not what stands at 5–7: '长沙'"):
        assert_grounded(record, "云谷集团在长沙开会。")


def test_records_made_by_hand_are_records() -> None:
    record = make_record(
        event="滨江论坛", date="2025-06-12", place="杭州", people={"周明远": [("湖北省科技厅", "副厅长"), (None, "院士")]}, parks=["云谷"],
        dates={"6月12日": "2025-06-12"}, money={"3亿元": ("300000000", "CNY")}, documents=["行动方案"],
        statements={"周明远": ["要加快发展。"]}, signings=[("云谷", "星河大学")],
    )  # fmt: skip
    assert record.text is not None
    assert_grounded(record, record.text)
    printed = record.model_dump_json()
    assert EventRecord.model_validate_json(printed) == record
    Draft202012Validator(EventRecord.model_json_schema()).validate(json.loads(printed))
    assert record.to_tables()["events"].rows[0][1] == "滨江论坛"
    assert_signings(record, [("星河大学", "云谷")])
    assert "滨江论坛" in record.to_html()
    with pytest.raises(ValueError, match="does not stand in the text"):
        make_record("只有这些字。", people={"周明远": []})


def test_a_tokenizer_that_loads_nothing() -> None:
    text = sample_text()
    assert "".join(CharacterTokenizer().cut(text)) == text
    assert_grounded(Extractor(tokenizer=CharacterTokenizer()).extract(text), text)


PROJECT = """
def test_of_another_project(zgc_record, zgc_extractor):
    record = zgc_record("湖北省科技厅副厅长周明远表示,要加快发展。")
    assert [p.name for p in record.people] == ["周明远"]
    assert zgc_extractor.mentions("3亿元")[0].kind == "money"
"""


def test_the_pytest_plugin(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(PROJECT)
    installed = "zgc_record" in pytester.runpytest("--fixtures", "-q").stdout.str()
    result = pytester.runpytest(*([] if installed else ["-p", "pytest_zgc_extract"]), "-p", "no:cacheprovider")
    result.assert_outcomes(passed=1)


def test_the_plugin_is_light() -> None:
    """pytest imports it in every run of every project in the environment."""
    code = "import sys, pytest_zgc_extract; assert 'zgc_extract' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
