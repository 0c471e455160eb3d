"""Whole pages: the article is read, the page around it is not, and noise changes nothing of what is found."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from zgc_extract import Extractor
from zgc_extract.testing import noise
from zgc_extract.text import clean

PAGE = """\
首页 | 新闻中心 | 财经 | 科技 | 视频
当前位置:首页 > 新闻中心 > 园区
2025江城新材料产业论坛开幕 三百位嘉宾共话发展
2025-05-16 09:30 来源:江城日报 作者:陈立群
分享到:
5月16日,2025江城新材料产业论坛在湖北省武汉市开幕。湖北省科技厅副厅长周明远出席论坛并致辞。
周明远表示,湖北将支持园区发展新材料产业。武汉未来科技城与长江智造集团在会上签约。
责任编辑:刘佳宁
相关阅读
青岛市市长赵立新会见华海集团客人
山东省工业和信息化厅发布行动方案
版权声明
本网转载稿件是为了传播信息,如有侵权请与齐鲁新闻网总编辑王建设联系。
Copyright 2009-2025 鲁ICP备12345678号"""


def test_the_page_around_the_article_gives_no_facts(extractor: Extractor) -> None:
    record = extractor.extract(PAGE)
    assert {p.name for p in record.people} == {"陈立群", "周明远", "刘佳宁"}
    assert {o.name for o in record.organisations} == {"江城日报", "湖北省科技厅", "长江智造集团"}
    assert [d.value for d in record.dates] == ["2025-05-16"]
    assert record.event is not None and record.event.name == "2025江城新材料产业论坛"
    assert [p.name for p in record.source.publishers] == ["江城日报"]
    assert (record.source.published, record.source.reference_basis) == ("2025-05-16", "published")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x85"])
def test_line_ends_change_nothing(end: str, extractor: Extractor) -> None:
    """Rules know one line end; files of Windows gave other names than the same text of Linux."""
    text = PAGE.replace("\n", end)
    found, wanted = extractor.mentions(text), extractor.mentions(PAGE)
    assert [(m.kind, m.normalised, m.value) for m in found] == [(m.kind, m.normalised, m.value) for m in wanted]
    assert all(text[m.start : m.end] == m.text for m in found)


@pytest.mark.parametrize("kind", ["traditional", "pinyin", "as_on_the_page", "full_width", "content_farm"])
def test_noise_changes_nothing(kind: str, extractor: Extractor) -> None:
    noisy = noise.content_farm(PAGE) if kind == "content_farm" else noise.NOISES[kind](PAGE).text

    def found(text: str) -> list[tuple[str, str]]:
        return [(m.kind, m.normalised) for m in extractor.mentions(text)]

    assert found(noisy) == found(PAGE)


def test_repairs_are_told_and_can_be_left_out(extractor: Extractor) -> None:
    text = "江城产(chǎn)业(yè)园区主任王五六表示，要发展。"
    assert {r.kind: r.count for r in extractor.extract(text).source.repairs} == {"pinyin": 2}
    as_it_is = Extractor(repair=False).extract(text)
    assert as_it_is.source.repairs == []
    assert all("产(chǎn)业" in m.normalised for park in as_it_is.parks for m in park.mentions if "业" in m.text)


def _shifted(text: str) -> str:
    places = [k for k, char in enumerate(text[:-1]) if char in "，。、；：“”《》"]
    try:
        return noise.one_byte_off(text, random.Random(text).choice(places)) if places else text
    except UnicodeEncodeError:
        return text


INVARIANT: dict[str, tuple[Callable[[str], str], float, float]] = {
    "traditional": (lambda t: noise.traditional(t).text, 0.98, 0.98),
    "pinyin": (lambda t: noise.pinyin(t).text, 0.98, 0.98),
    "full_width": (lambda t: noise.full_width(t).text, 0.98, 0.98),
    "one byte off": (_shifted, 0.95, 0.85),
    "content farm": (noise.content_farm, 0.98, 0.95),
}


@pytest.mark.parametrize("kind", INVARIANT)
def test_mentions_of_noisy_sentences(kind: str, extractor: Extractor, shared: Path) -> None:
    """The first sentences of what ``benchmarks/noise.py`` measures: F1 of the mentions, share of sentences with the same."""
    add, f1, share = INVARIANT[kind]
    lines = (shared / "corpora/pd.dev.jsonl").read_text(encoding="utf-8").splitlines()[:250]
    hits = total = same = 0
    for text in (json.loads(line)["text"] for line in lines):
        want, got = (Counter((m.kind, m.normalised) for m in extractor.mentions(t)) for t in (text, add(text)))
        hits, total, same = hits + (want & got).total(), total + want.total() + got.total(), same + (want == got)
    assert 2 * hits / total >= f1
    assert same / len(lines) >= share


def test_clean_text_stays_as_it_is(shared: Path) -> None:
    """Of all sentences of the corpora only those change that carry noise themselves."""
    changed = []
    for name in ("cluener.train", "resume.train", "resume.dev", "pd.dev"):
        with (shared / f"corpora/{name}.jsonl").open(encoding="utf-8") as lines:
            changed += [c for line in lines if (c := clean(json.loads(line)["text"]).changes)]
    # ；。 and ，， set twice, and a line end printed as \\r.
    assert sorted(c.before for changes in changed for c in changes) == ["\\r", "，", "；"]
