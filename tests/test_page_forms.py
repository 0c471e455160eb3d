"""A page keeps its facts in whatever form it comes: menus, related stories, site names, mark-up, blanks, widths, radicals."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from zgc_extract import Extractor
from zgc_extract.evaluation import score

FIXTURES = Path(__file__).parent / "fixtures"
#: Those without known failures and, since some forms would mend it, without noise.
NAMES = sorted(p.name.removesuffix(".gold.json") for p in FIXTURES.glob("*.gold.json") if not p.name.startswith("noisy"))
_HAN = "\u3400-\u9fff"
_STORIES = (
    "江海产业园揭牌 首批十家企业入驻", "临江大学与东湖集团签署合作协议", "王立群会见远航公司董事长", "全市总产值突破三千亿元",
    "双江新区发布十条措施",
)  # fmt: skip


def _first_line(text: str, new: Callable[[str], str]) -> str:
    head, rest = text.split("\n", 1)
    return new(head) + "\n" + rest


FORMS: dict[str, Callable[[str], str]] = {
    "menu": lambda t: "首页\n新闻中心\n政务公开\n办事服务\n互动交流\n当前位置:首页 > 新闻中心 > 工作动态\n" + t,
    "today": lambda t: "今天是2019年3月5日 星期二\n首页 | 新闻 | 公告 | 服务\n" + t,
    "buttons": lambda t: _first_line(t, lambda head: head + "\n微信\n微博\nQQ空间\n复制链接"),
    "tools": lambda t: _first_line(t, lambda head: head + "\n字号:大 中 小  打印 关闭  分享到:  浏览次数:1234"),
    "section and site": lambda t: _first_line(t, lambda head: head + "_要闻_江城网"),
    "site": lambda t: _first_line(t, lambda head: head + " - 江城市人民政府门户网站"),
    "pictures": lambda t: _first_line(t, lambda head: head + "(图)"),
    "a section in front": lambda t: _first_line(t, lambda head: "【园区动态】" + head),
    "news flash": lambda t: _first_line(t, lambda head: "快讯|" + head),
    "related stories": lambda t: t.rstrip("\n") + "\n\n相关新闻\n" + "\n".join("· " + s for s in _STORIES),
    "stories with days": lambda t: t.rstrip("\n") + "\n最新动态\n" + "\n".join(f"{s}\n2019-01-1{k}" for k, s in enumerate(_STORIES)),
    "numbered stories": lambda t: t.rstrip("\n") + "\n热门推荐\n" + "\n".join(f"{k}{s}" for k, s in enumerate(_STORIES, 1)),
    "neighbours": lambda t: t.rstrip("\n") + f"\n上一篇:{_STORIES[0]}\n下一篇:{_STORIES[1]}\n版权所有:某网 京ICP备05000000号",
    "paragraphs of HTML": lambda t: "\n".join(f"<p>{line}</p>" for line in t.split("\n")),
    "entities": lambda t: t.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("—", "&mdash;").replace("·", "&middot;"),
    "Markdown": lambda t: _first_line(t, lambda head: "# " + head).replace("\n", "\n\n"),
    "Word's line ends": lambda t: t.replace("\n", "\r\n"),
    "indented": lambda t: "\n".join("\u3000\u3000" + line for line in t.split("\n")),
    "blanks at figures": lambda t: re.sub(rf"(?<=[{_HAN}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[{_HAN}])", " ", t),
    "half-width marks": lambda t: t.translate({ord(a): b for a, b in zip("，；：！？（）", ",;:!?()", strict=True)}),
    "half-width with blanks": lambda t: t.translate({ord(a): b for a, b in zip("，；：（）", (", ", "; ", ": ", " (", ") "), strict=True)}),
    "straight quotes": lambda t: t.replace("“", '"').replace("”", '"'),
    "corner quotes": lambda t: t.replace("“", "「").replace("”", "」").replace("‘", "『").replace("’", "』"),
    "full width": lambda t: "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in t),
    "zero-width": lambda t: "\u200b".join(re.findall("(?s:.{1,9})", t)),
    "radicals of PDFs": lambda t: t.translate(str.maketrans("长门马龙风飞车贝见页工力人", "⻓⻔⻢⻰⻛⻜⻋⻉⻅⻚⼯⼒⼈")),
}


#: Forms that add the name of a site, and the kinds of facts that it is of.
SITES, OF_SITES = {"section and site": "江城网", "site": "江城市人民政府门户网站"}, ("organisations", "publishers")


@pytest.mark.parametrize("form", FORMS)
def test_a_page_keeps_its_facts(form: str, extractor: Extractor) -> None:
    pairs = []
    for name in NAMES:
        text = (FIXTURES / f"{name}.txt").read_text(encoding="utf-8")
        formed = FORMS[form](text)
        record = extractor.extract(formed)
        gold = json.loads((FIXTURES / f"{name}.gold.json").read_text(encoding="utf-8"))
        pairs.append((gold, json.loads(record.model_dump_json())))
        entities = (*record.people, *record.organisations, *record.parks, *record.places, *record.documents)
        assert [m for e in entities for m in e.mentions if formed[m.start : m.end] != m.text] == []
    # where a page names no source, the site that its title ends with has published it
    own = {f"{name}: {SITES[form]}" for name in NAMES} if form in SITES else set()
    rows = {kind: (row.missed, [x for x in row.surplus if kind not in OF_SITES or x not in own]) for kind, row in score(pairs).items()}
    assert {kind: row for kind, row in rows.items() if any(row)} == {}
    assert form not in SITES or own & set(score(pairs)["publishers"].surplus)
