"""Input that means harm: time linear in the length for every rule and word, nothing that crashes, nothing that hangs."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from importlib.resources import files

import pytest

from zgc_extract import Extractor, default_rules
from zgc_extract.document import read
from zgc_extract.entities import link
from zgc_extract.errors import InputError
from zgc_extract.extractor import find_mentions
from zgc_extract.fact import FactRule, Story
from zgc_extract.facts import fact_rules
from zgc_extract.facts.statements.sayings import Quotations, verbs
from zgc_extract.lexicon import default_lexicon
from zgc_extract.rule import Rule
from zgc_extract.steps import finish
from zgc_extract.text import clean, lay_out, sentence_spans

SIZE = 1200
TIMES = 12
RULES: list[Rule | FactRule] = [*default_rules(), *fact_rules()]
TABLES = sorted(f.name.removesuffix(".tsv") for f in (files("zgc_extract.lexicon") / "data").iterdir() if f.name.endswith(".tsv"))


def filled(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


@cache
def _ordinary() -> float:
    """What a report of twice the size takes here: machines differ."""
    report = "3月5日,林启东表示,江城大学与星河集团签署合作协议,总投资2亿元。论坛由江城市科技局主办,300余人参加。" * 99
    extractor, spent = Extractor(), []
    for _ in range(5):
        begun = time.process_time()
        extractor.extract(report[: 2 * SIZE])
        spent.append(time.process_time() - begun)
    return min(spent)


def check_linear(work: Callable[[str], object], unit: str) -> None:
    """Twice the text takes about twice the time, and not many times an ordinary text's. Before it fails, texts twice as long are tried,
    where noise weighs less, and a square more."""
    for long in (1, 1, 2, 4):
        spent = []
        for size in (long * SIZE, 2 * long * SIZE):
            text = filled(unit, size)
            begun = time.process_time()
            work(text)
            spent.append(time.process_time() - begun)
        if spent[1] < max(0.06, 2.8 * spent[0]) and spent[1] < TIMES * long * _ordinary():
            return
    raise AssertionError(f"{unit[:40]!r}: {spent[0]:.2f} s, doubled {spent[1]:.2f} s")


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_rules_are_linear(rule: Rule | FactRule, extractor: Extractor) -> None:
    """Its examples run together; the span of its first one over and over, with and without a mark."""
    texts = [e.text for e in rule.examples]
    first = next((e.text[slice(*e.spans[0])] for e in rule.examples if e.spans), texts[0])
    for unit in ("".join(texts), first, first + "、"):
        check_linear(extractor.extract, unit)


@pytest.mark.parametrize("topic", TABLES)
def test_words_are_linear(topic: str, extractor: Extractor) -> None:
    """All words of a table in a row, and a few of them over and over."""
    words = list(default_lexicon().table(topic))
    check_linear(extractor.extract, "".join(words)[: 2 * SIZE])
    for word in words[:: max(1, len(words) // 3)]:
        check_linear(extractor.extract, word)


HOSTILE = [
    "(", "((", ")(", "《", "“", "“”", "”“", "『(【“《", "\0", "\u202e\u200b", "\ue001", "\ufffd", "?", "??", "!?",
    "。", "、", ",", "·", "-", "—", " ", "\t", "\r", "\r\n", "\n", "\u2028", "\x85", "&lt;", "&amp;amp;", "<", "<p>",
    "<p ", "[b]", "![", "\\u4e2d", "x0dx0a", "{", "0", "9", "1,", "年", "月", "2025年", "亿", "一", "十", "零",
    "万亿元", "的", "与", "和", "在", "于", "等", "a", "A", "aB ", "z# ", "ā", "(ā)", "发(fā)", "龘", "谯", "Ⅳ", "é",
    "ÄÇ", "涓", "い", "αβ", "😀", "👨‍👩‍👧", "e\u0301", "ﷺ", "𠀀", "⼯", "?！笆奈濉币?", "谑校", "?guī)", "€", "@",
    "市", "王", "李三", "董事长", "说", "表示", "他", "签约", "来源:", "编辑:", "记者", "http://a.b/", "中关村",
    "开发区", "有限公司", "第", "第一届", "饶安和、", "-1", "1-", "%", "1%", "$", "￥",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE, ids=ascii)
def test_anything_repeated_is_linear(unit: str, extractor: Extractor) -> None:
    def work(text: str) -> None:
        if text.strip():
            extractor.extract(text)

    check_linear(work, unit)
    check_linear(work, f"王五六{unit}")


def test_a_million_brackets_and_a_million_characters_on_a_line(extractor: Extractor) -> None:
    begun = time.process_time()
    assert extractor.extract("(" * 1_000_000).people == []
    text = "5月16日,新材料产业论坛在江城开幕,嘉宾参观了园区。" * 40_000  # a million characters, no line end
    c = clean(text)
    lines = lay_out(c.text)
    assert (len(c.text), c.repairs) == (len(text), {})
    assert max(line.end - line.start for line in lines) <= 800
    assert len(sentence_spans(c.text, lines)) == 40_000
    assert time.process_time() - begun < 60


def test_what_only_long_texts_showed() -> None:
    """Found by ``benchmarks/hostile.py``: “ looked back to the line's start each time, 说说说 grew by a copy for each verb."""
    begun = time.process_time()
    assert Quotations("“" * 400_000 + "论坛”").ends == {}
    assert time.process_time() - begun < 4  # a square took 20
    begun = time.process_time()
    Extractor().extract("青岛市市场监管局、" * 4000)  # each office read the whole row of offices anew: a square took 12
    assert time.process_time() - begun < 4
    document = read("王五六" + "说" * 200 + ",要合作。")
    mentions, _, reference = finish(find_mentions(document, default_rules()))
    story = Story(document, mentions, link(document, mentions), reference)
    assert max(len(verb.word) for verb in verbs(story)) <= 8


def test_homoglyphs_stay_what_they_are() -> None:
    """Widths and forms of one character are evened; a letter of another script is another letter."""
    assert clean("Аpple和Apple").text == "Аpple和Apple"
    assert clean("ｚｇｃ⼯业").text == "zgc工业"


def test_lines_and_sentences_are_parted_at_pauses() -> None:
    text = "论坛上," + "张三丰、" * 400 + "李四光。论坛闭幕。" + "代表参加了座谈。" * 200
    lines = lay_out(text)
    assert all(text[line.end - 1] in "。、" for line in lines)
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert all(b - a <= 400 for a, b in sentence_spans(text, lines))
    short = "代表参加了座谈。" * 90
    assert len(lay_out(short)) == 1


@pytest.mark.parametrize("text", ["\ud800", "论坛\udfff开幕", "\udc80" * 3])
def test_lone_surrogates_are_refused(text: str, extractor: Extractor) -> None:
    with pytest.raises(InputError, match="lone surrogate"):
        extractor.extract(text)


@pytest.mark.parametrize("text", ["", " ", "\n\t\u3000", "\u200b"])
def test_nothing_to_read(text: str, extractor: Extractor) -> None:
    if text.strip():
        assert extractor.extract(text).people == []
    else:
        with pytest.raises(InputError, match="empty"):
            extractor.extract(text)


def test_nested_as_deep_as_you_like(extractor: Extractor) -> None:
    for opening, closing in ("()", "《》", "“”", "【】"):
        deep = opening * 20_000 + "论坛开幕" + closing * 20_000
        assert extractor.extract(deep).source.characters == 40_004
