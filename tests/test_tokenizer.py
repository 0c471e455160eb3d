"""rjieba against jieba, the reference: the same words on our fixtures; both lose nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from zgc_extract import Extractor
from zgc_extract.text.word_file import word_file
from zgc_extract.tokenizer import DefaultTokenizer, JiebaTokenizer, RjiebaTokenizer, _First, _knowing, _rjieba

FIXTURES = sorted((Path(__file__).parent / "fixtures").rglob("*.txt"))


def ends(words: list[str]) -> set[int]:
    """Where words end, in code points; at hyphens and dots the two differ (2025-02-14, www.star.example, 1.4K are one word to rjieba)."""
    text, at, out = "".join(words), 0, set()
    for word in words:
        at += len(word)
        inside = text[at - 1 : at + 1].isascii() and text[at - 1 : at + 1].isalnum() and len(text[at - 1 : at + 1]) > 1
        if not {"-", "."} & {*text[at - 1 : at + 1]} and not inside:
            out.add(at)
    return out


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_parity_on_fixtures(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    fast, reference = RjiebaTokenizer().cut(text), JiebaTokenizer().cut(text)
    assert "".join(fast) == "".join(reference) == text
    assert ends(fast) == ends(reference)


def test_parity_on_the_corpus(shared: Path) -> None:
    differing = total = 0
    with (shared / "corpora/pd.dev.jsonl").open(encoding="utf-8") as lines:
        for _, line in zip(range(500), lines, strict=False):
            text = json.loads(line)["text"]
            fast, reference = ends(RjiebaTokenizer().cut(text)), ends(JiebaTokenizer().cut(text))
            differing += len(fast ^ reference)
            total += len(reference)
    assert differing / total < 0.001


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_both_give_the_same_record(path: Path, extractor: Extractor) -> None:
    text = path.read_bytes().decode("utf-8")
    assert Extractor(tokenizer=JiebaTokenizer()).extract(text) == extractor.extract(text)


def test_both_give_the_same_mentions_on_the_corpus(shared: Path, extractor: Extractor) -> None:
    reference = Extractor(tokenizer=JiebaTokenizer())
    with (shared / "corpora/pd.dev.jsonl").open(encoding="utf-8") as lines:
        for _, line in zip(range(200), lines, strict=False):
            text = json.loads(line)["text"]
            assert reference.mentions(text) == extractor.mentions(text)


def test_jieba_is_the_fallback(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> object:
        raise ImportError

    monkeypatch.setattr("zgc_extract.tokenizer._engine", gone)
    assert DefaultTokenizer().cut("产业园区揭牌") == JiebaTokenizer().cut("产业园区揭牌")


def test_any_text_is_kept_whole() -> None:
    text = "A股 3.5%\r\n\u200b😀 產業\x00“x”"
    assert "".join(DefaultTokenizer().cut(text)) == text


def test_the_first_text_is_cut_like_any_other(shared: Path) -> None:
    """Its own words of the dictionary are enough, and those that begin with a Latin letter or digit are among them."""
    texts = [path.read_bytes().decode("utf-8") for path in FIXTURES]
    with (shared / "corpora/pd.dev.jsonl").open(encoding="utf-8") as lines:
        texts += [json.loads(line)["text"] for line in lines]
    texts += ["他穿T恤、吃4S店的阿Q,看X光片", "提质行动计划 的 园 区", "", "\n", "一", "產業\ud800園區"[:2], "A股😀\u200b"]
    file = word_file()
    assert file is not None
    for text in texts:
        first = _knowing(file, text)
        assert first.cut(text) == RjiebaTokenizer().cut(text)
        for word in set(_rjieba().cut(text)):
            assert first.cut(word, False) == _rjieba().cut(word, False)


def test_the_second_text_and_a_part_of_the_first() -> None:
    first = _First()
    own = first.cutter("中关村论坛今天开幕")
    assert own is first.cutter("论坛今天") is not _rjieba()
    assert first.cutter("园区揭牌") is _rjieba()
    assert first.cutter("论坛今天") is _rjieba()  # the second text gives up the first one's words
    assert _First().cutter("园区" * 6000) is _rjieba()


def test_rjieba_reads_its_dictionary_once() -> None:
    """The package, which would read it for an instance of its own, is not loaded; loading it later works as ever."""
    code = (
        "import sys; from zgc_extract.tokenizer import RjiebaTokenizer as T; assert T().cut('中关村论坛') == ['中关村', '论坛'];"
        "assert 'rjieba' not in sys.modules; import rjieba; assert rjieba.cut('中关村论坛') == ['中关村', '论坛']"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
