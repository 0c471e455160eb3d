"""Places beyond the rules' own examples: codes, evidence for common words, tables that hold together."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from zgc_extract import extract_places
from zgc_extract.extractor import default_extractor
from zgc_extract.lexicon import default_lexicon
from zgc_extract.models.entities import PlaceKind


def names(text: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.value.code) for m in extract_places(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("南京鼓楼区的企业", [("南京", "320100"), ("鼓楼区", "320106")]),
        ("福州鼓楼区的企业", [("福州", "350100"), ("鼓楼区", "350102")]),
        ("鼓楼区的企业", [("鼓楼区", None)]),
        ("代表来自河北和吉林。", [("河北", "130000"), ("吉林", "220000")]),
        ("展团来自昌平区、大兴等地。", [("昌平区", "110114"), ("大兴", "110115")]),
        ("论坛在京召开。", [("京", "110000")]),
        ("嘉宾抵沪参会。", [("沪", "310000")]),
        ("凉山州副州长到会。", [("凉山州", "513400")]),
        ("北京市海淀区", [("北京市", "110000"), ("海淀区", "110108")]),
    ],
)
def test_codes(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "迎着朝阳起步,前途大有和平的希望。",
        "这一资源通道十分平安,合作双方很友好。",
        "他在台上发言,台下掌声雷动。",
        "来京剧院看戏,在沪剧团工作。",
        "第一日中亮相的新品很多。",
        "维吾尔族、蒙古族和朝鲜族同学",
        "跨过十亿元大关,新兴城市崛起。",
    ],
)
def test_common_words_are_no_places(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("合肥市人民政府与挪威政府签约。", [(0, 3, "place"), (0, 7, "organisation"), (8, 10, "place"), (8, 12, "organisation")]),
        ("多国驻华大使出席。", [(3, 4, "place"), (2, 6, "title")]),
        ("合肥市人民医院与挪威研究院签约。", [(0, 7, "organisation"), (8, 13, "organisation")]),
    ],
)
def test_governments_and_envoys_name_their_places(text: str, wanted: list[tuple[int, int, str]]) -> None:
    found = [(m.start, m.end, m.kind) for m in default_extractor().mentions(text) if m.kind in ("place", "organisation", "title")]
    assert sorted(found) == sorted(wanted)


def test_full_names_of_short_forms() -> None:
    values = {m.text: m.value.name for m in extract_places("印尼、阿联酋和内蒙古的企业在加州设点。")}
    assert values == {
        "印尼": "印度尼西亚", "阿联酋": "阿拉伯联合酋长国", "内蒙古": "内蒙古自治区", "加州": "加利福尼亚州",
    }  # fmt: skip


def test_divisions_have_codes_of_their_level() -> None:
    for word, row in default_lexicon().table("places").items():
        assert row["kind"] in get_args(PlaceKind), word
        assert row["need"] in ("", "b", "w"), word
        for code in filter(None, row["code"].split("/")):
            assert re.fullmatch(r"\d{6}", code), word
            if row["kind"] == "province":
                assert code.endswith("0000"), word


def test_cities_abroad_lie_in_countries_of_the_table() -> None:
    countries = {row["name"] for row in default_lexicon().table("countries").values()}
    for word, row in default_lexicon().table("world_cities").items():
        assert row["country"] in countries, word
        assert row["kind"] in get_args(PlaceKind), word


def test_every_character_of_a_run_stands_for_a_place() -> None:
    letters = default_lexicon().table("_place_letters")
    for word, row in default_lexicon().table("place_runs").items():
        assert all(letters[c][row["sort"]] for c in word), word
