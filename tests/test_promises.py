"""The three promises of the record, on any input: grounded, explained, deterministic."""

from __future__ import annotations

import gc
import json
import pickle
import re
import subprocess
import sys
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import zgc_extract
from zgc_extract import EventRecord, Extractor, default_rules
from zgc_extract.facts import fact_rules
from zgc_extract.testing import assert_grounded

FIXTURES = Path(__file__).parent / "fixtures"
PIECES = [
    "北京市科委", "副主任", "张三丰", "表示", ",", "。", "、", "“", "”", "(", ")", "《", "》", "2025年",
    "3月28日", "超万亿元", "600余位", "中关村", "高新区", "签约", "与", "发布", "启动", "授牌", "\n", "等", "7对",
    "產(chǎn)業(yè)", "??", "@", "他", "(IASP)", "来源:", "新华社北京5月30日电", "李四", "·", "艾巴·伦德",
    "第二批", "十四五", "-", "—", "０", "Ａ", "\r\n", "\u200b",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
)
RULES = {r.id for r in default_rules()} | {r.id for r in fact_rules()}


def check(text: str, record: EventRecord) -> None:
    assert_grounded(record, text)
    named = re.findall(r'"rule":"([^"]*)"', record.model_dump_json())
    assert set(named) <= RULES


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS.filter(str.strip))
def test_grounded_explained_deterministic(text: str) -> None:
    extractor = Extractor()
    record = extractor.extract(text)
    check(text, record)
    assert extractor.extract(text) == record


def test_round_trip_and_offsets_of_fixtures(extractor: Extractor) -> None:
    for path in sorted(FIXTURES.rglob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        record = extractor.extract(text)
        check(text, record)
        assert EventRecord.model_validate_json(record.model_dump_json()) == record


def test_seed_and_corpus_offsets(extractor: Extractor, shared: Path) -> None:
    texts = [(shared / "seed/zgc_forum_2025.txt").read_text(encoding="utf-8")]
    with (shared / "corpora/pd.dev.jsonl").open(encoding="utf-8") as lines:
        texts += [json.loads(line)["text"] for _, line in zip(range(500), lines, strict=False)]
    for text in texts:
        check(text, extractor.extract(text))


def test_import_is_light_and_silent() -> None:
    code = (
        "import sys, zgc_extract; from zgc_extract import extract, extract_people, __version__\n"
        "assert not {'pydantic', 'jieba', 'rjieba', 'opencc', 'ahocorasick_rs', 'zgc_extract.rules'} & set(sys.modules)\n"
        "from zgc_extract import Extractor, EventRecord, default_lexicon\n"
        "assert not {'jieba', 'rjieba', 'opencc', 'ahocorasick_rs', 'rapidfuzz'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_every_name_is_there_when_it_is_asked_for() -> None:
    assert set(zgc_extract.__all__) <= set(dir(zgc_extract))
    assert all(getattr(zgc_extract, name) is not None for name in zgc_extract.__all__)
    code = "import zgc_extract; assert zgc_extract.numerals.parse_number('三') == 3; assert not hasattr(zgc_extract, 'extracts')"
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_extractor_pickles(extractor: Extractor) -> None:
    text = "2024年,营业收入超过3亿元。"
    assert pickle.loads(pickle.dumps(extractor)).extract(text) == extractor.extract(text)


def test_no_cycles(extractor: Extractor) -> None:
    """The collector rests while a text is read: nothing is left for it, nor does it stay off."""
    texts = [path.read_bytes().decode("utf-8") for path in sorted(FIXTURES.rglob("*.txt"))]
    for text in texts:  # what is loaded late is loaded now
        extractor.extract(text)
    gc.collect()
    for text in texts:
        extractor.extract(text)
    assert gc.collect() == 0
    assert gc.isenabled()
