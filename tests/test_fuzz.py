"""Whatever comes in: nothing crashes, no promise of the record is broken, nothing takes long.

``FUZZ_EXAMPLES=20000 python -m pytest tests/test_fuzz.py -k page`` looks longer; what it finds is kept in ``FOUND``.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from zgc_extract import EventRecord, Extractor, default_rules
from zgc_extract.cli import main
from zgc_extract.errors import InputError, ZgcExtractError
from zgc_extract.facts import fact_rules
from zgc_extract.lexicon import default_lexicon
from zgc_extract.testing import noise
from zgc_extract.testing.asserts import assert_grounded
from zgc_extract.text import clean, decode, lay_out, sentence_spans

T = TypeVar("T")
#: Only a long run looks for new inputs and at the clock: the suite itself must give the same answer twice, on any machine.
LONG = "FUZZ_EXAMPLES" in os.environ
FUZZ = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "60")), deadline=None, database=None, derandomize=not LONG,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)  # fmt: skip
SECONDS = 1.0  # for ten thousand characters

EXAMPLES = [e.text for r in (*default_rules(), *fact_rules()) for e in r.examples]
WORDS = [w for t in ("title_heads", "organisations", "organisation_suffixes", "parks", "park_suffixes", "places", "_surnames",
                     "countries", "saying_verbs", "signing_verbs", "award_verbs", "launch_verbs", "event_nouns", "_given")
         for w in list(default_lexicon().table(t))[::7]]  # fmt: skip
SCRAPS = [
    "\n", "\r\n", "\r", "\u2028", " ", "\u3000", "\xa0", "\t", "\0", "\u200b", "\u202e", "\ufeff", "\ue001",
    "\ufffd", "\U000f0000", "\U0001f600", "?", "!", "。", ",", "，", "、", ":", ";", "“", "”", "(", ")", "（", "）",
    "《", "》", "【", "】", "[", "]", "<", ">", "&", "|", "/", "-", "—", "·", "%", "(fā)", "( fā )", "[qū]", "(de)",
    "?guī)", "?！", "??", "@", "€", "<p>", "</p>", "&nbsp;", "&#x4e2d;", "&lt;b&gt;", "![](http://a/b.png)", "[b]",
    "\\u3000", "x0dx0a", "z# c, w& Y7 ", "»ªÌ©", "涓浗", "いゅ", "ㄛ", "€", "①", "Ⅳ", "㎡", "ﬁ", "é", "e\u0301",
    "著", "乾", "於", "裏", "龘", "𠀀", "2025年3月28日", "今年", "昨日", "3月", "二〇二五年", "20", "0", "1,000",
    "3.5", "亿元", "万", "%", "余", "第", "届", "首页 > 正文", "来源:", "记者 ", "电", "相关阅读", "版权所有",
    "责任编辑:", "图为", "他", "该集团", "等", "和", "与", "的", "旗下", "以下简称", "表示", "签约", "(IASP)",
    "Ebba Lund", "AI",
]  # fmt: skip
PIECE = st.one_of(
    st.sampled_from(EXAMPLES), st.sampled_from(WORDS), st.sampled_from(SCRAPS),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
)
TEXT = st.lists(PIECE, min_size=1, max_size=30).map("".join)


REPORTS = [p.read_text(encoding="utf-8") for p in sorted((Path(__file__).parent / "fixtures").rglob("*.txt"))]
#: What is done to a report: where (in thousandths of its length), how, how much, with what.
CHANGES = st.lists(
    st.tuples(st.integers(0, 1000), st.integers(0, 5), st.integers(1, 30), st.sampled_from([*SCRAPS, *WORDS])), min_size=1, max_size=12
)


def _changed(text: str, changes: list[tuple[int, int, int, str]]) -> str:
    """A whole report with words and scraps put in, spans taken out or told twice, names spaced, line ends changed."""
    for place, how, size, piece in changes:
        at = len(text) * place // 1000
        match how:
            case 0 | 1:
                text = text[:at] + piece + text[at:]
            case 2:
                text = text[:at] + text[at + size % 8 + 1 :]
            case 3:
                other = len(text) * (size * 33 % 1000) // 1000
                text = text[:at] + text[other : other + size] + text[at:]
            case 4:
                text = text[:at] + " " + text[at:]
            case _:
                text = text.replace("\n", ("\r\n", " ", "", "\n\n", "。")[size % 5], size)
    return text


REPORT = st.builds(_changed, st.sampled_from(REPORTS), CHANGES)


def _spoiled(text: str, how: int) -> str:
    with contextlib.suppress(UnicodeError, IndexError, AssertionError):
        match how % 9:
            case 1:
                return noise.traditional(text).text
            case 2:
                return noise.as_on_the_page(text).text
            case 3:
                return noise.content_farm(text)
            case 4:
                return noise.split_in_bytes(text, None)
            case 5:
                return noise.one_byte_off(text, how % max(1, len(text)), "?�"[how % 2])
            case 6:
                return noise.full_width(text).text
            case 7:
                return text.encode("gb18030").decode("latin-1")
            case 8:
                return text.encode().decode("gb18030", "replace")
    return text


PAGE = st.builds(_spoiled, TEXT, st.integers(0, 1000))


BYTES = st.builds(lambda text, name: text.encode(name, "replace"), PAGE, st.sampled_from(["utf-8", "gb18030", "utf-16", "big5"]))


def timed(work: Callable[[str], T], text: str) -> T:
    """What the work gives; a slow text is measured a second time, when all that it needs is loaded."""
    for _ in range(2):
        begun = time.process_time()
        out = work(text)
        spent = time.process_time() - begun
        if not LONG or spent < max(0.3, SECONDS * len(text) / 10_000):
            return out
    raise AssertionError(f"{spent:.2f} s for {len(text)} characters: {text[:80]!r}")


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Tables and patterns are loaded when first needed: not what is measured here."""
    Extractor().extract("王五六表示，產(chǎn)業(yè)園發(fā)展??萍紙@區3亿元。»ªÌ©»ù½ð¹ÜÀí")


@FUZZ
@given(PAGE)
def test_clean(text: str) -> None:
    """Every clean character has its place, in order; changes tell what stood there; lines and sentences hold it all."""
    c = timed(clean, text)
    last = 0
    for k in range(len(c.text)):
        start, end = c.offsets.span(k, k + 1)
        assert last <= start < end <= len(text)
        last = start
    assert all(text[x.start : x.end] == x.before for x in c.changes)
    assert clean(text) == c
    lines = lay_out(c.text)
    assert all(a.end <= b.start for a, b in pairwise(lines))
    assert "".join("".join(c.text[n.start : n.end].split()) for n in lines) == "".join(c.text.split())
    spans = sentence_spans(c.text, lines)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@FUZZ
@given(PAGE | REPORT)
@example("?\ufffd")
def test_page(text: str) -> None:
    """The record's promises: grounded, explained, deterministic, whole in JSON."""
    extractor = Extractor()
    if not text.strip():
        with pytest.raises(InputError):
            extractor.extract(text)
        return
    record = timed(extractor.extract, text)
    assert_grounded(record, text)
    printed = record.model_dump_json()
    assert EventRecord.model_validate_json(printed) == record
    assert extractor.extract(text).model_dump_json() == printed


@FUZZ
@given(st.binary(max_size=300) | BYTES, st.sampled_from([None, "utf-8", "gb18030", "big5", "utf-16", "latin-1", "nonsense"]))
def test_decode(data: bytes, encoding: str | None) -> None:
    try:
        text, name = decode(data, encoding)
    except ZgcExtractError as error:
        assert str(error)
    else:
        assert text and name


OPTIONS = st.lists(st.sampled_from([
    ["--no-repair"], ["--encoding", "gb18030"], ["--encoding", "nonsense"], ["--reference-date", "2025-03-28"], ["--kinds", "people,money"],
    ["--format", "jsonl"], ["--format", "table"], ["--format", "html"], ["--format", "jsonld"], ["--explain"], ["--quiet"], ["--nonsense"],
]), max_size=3, unique_by=str).map(lambda parts: [p for part in parts for p in part])  # fmt: skip


@settings(FUZZ, max_examples=max(20, FUZZ.max_examples // 3))
@given(st.lists(st.binary(max_size=60) | PAGE.map(lambda t: t.encode("utf-8", "replace")), min_size=1, max_size=3), OPTIONS)
def test_command(files: list[bytes], options: list[str]) -> None:
    """It ends with one of its codes and without a traceback; what it prints of JSON is JSON."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for k, data in enumerate(files):
            path = Path(folder) / f"{k}.txt"
            path.write_bytes(data)
            names.append(str(path))
        out, err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO()
        kept = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = out, err
        try:
            code = main([*names, *options])
        except SystemExit as stopped:
            code = stopped.code
        finally:
            sys.stdout, sys.stderr = kept
        out.flush()
        printed = out.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]
    assert code in (0, 1, 2)
    assert "Traceback" not in err.getvalue()
    if code != 2 and "--explain" not in options and not {"table", "html", "jsonld"} & set(options):
        records = [json.loads(printed)] if len(files) == 1 and "jsonl" not in options and printed else map(json.loads, printed.splitlines())
        for record in records:
            EventRecord.model_validate_json(json.dumps(record))


#: What the fuzzers found, mended since.
FOUND: list[str] = [
    # a spaced name before anything that has no weight of its own (found on pages with \r\n)
    "市长张伟表示,要合作。副市长王明说,要发展。主任张 伟\r",
    "市长张伟表示,要合作。副市长王明说,要发展。主任张 伟é",
    # a pause of no width between works in a list; names, dashes and prizes at the very end (found by benchmarks/mutations.py)
    "李文博《江上的风》公司赵一凡《夜航》获中篇小说等李文博;\n2.作品:《夜航》,作者:赵一凡——",
    " 江城青年服务站”签约揭牌暨“江城青年服务队”授旗仪式昨日举行)",
    "“深海采样器”的“低空巡检系统”等5个项目获金奖。",
    "获奖名单如下:一等奖:《江上的风》《夜航》、李文博、赵一凡。",
    "一等奖 江城软件园等奖 江城软件园",
    "江城联盟发布“数字示范园区”榜单——",
    "\ufffd市政府近日印发《关于促进低空经济发展的若干措施(试行)》。".encode("gb18030").decode("latin-1"),
]


@pytest.mark.parametrize("text", FOUND)
def test_found(text: str) -> None:
    test_clean.hypothesis.inner_test(text)  # type: ignore[attr-defined]
    test_page.hypothesis.inner_test(text)  # type: ignore[attr-defined]
