"""Posts and offices told without their division, on a page that tells whose it is."""

from __future__ import annotations

import pytest

from zgc_extract import Extractor
from zgc_extract.document import read
from zgc_extract.entities.own_division import own_divisions


def posts(extractor: Extractor, text: str) -> dict[str, list[tuple[str | None, str]]]:
    people = extractor.extract(text).people
    return {p.name: [(q.organisation.name if q.organisation else None, q.title) for q in p.positions] for p in people}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "宿州市人民政府 > 新闻中心 > 宿州要闻\n杨俊到上海招商\n来源:拂晓报 时间:2020-03-04\n"
            "3月2日,市长杨俊率队赴上海市考察招商。我市共签约项目5个。市委常委、副市长张贺参加。",
            {"杨俊": [("宿州市", "市长")], "张贺": [("宿州市委", "常委"), ("宿州市", "副市长")]},
        ),
        (
            "杨俊出席显示大会\n来源:宿州市商务局 阅读:36\n9月20日上午,显示大会在合肥开幕。市长杨俊,市政府秘书长李晓东出席。",
            {"杨俊": [("宿州市", "市长")], "李晓东": [("宿州市政府", "秘书长")]},
        ),
        (
            "本报讯 5月5日,县委书记王建设到浙江省德清县考察。德清县委书记章华民介绍了情况。\n砀山县融媒体中心",
            {"王建设": [("砀山县委", "书记")], "章华民": [("德清县委", "书记")]},
        ),
        # Guests in a row behind their secretary are of his town, not of the page's.
        (
            "来源:商洛日报 2020-09-12\n9月10日,湖北省十堰市委书记罗志刚,市委副书记、市长何为民,市政协主席魏建国到商洛市考察。\n"
            "市委书记陈建业,市委副书记权衡陪同。",
            {
                "何为民": [("湖北省十堰市委", "副书记"), ("湖北省十堰市", "市长")], "魏建国": [("十堰市政协", "主席")],
                "陈建业": [("商洛市委", "书记")], "权衡": [("商洛市委", "副书记")],
            },
        ),
        # What a town holds in another one: the officials are its own.
        (
            "宿州市产业链招商签约仪式在沪举行\n12月9日,宿州市产业链招商签约仪式在上海举行。市委副书记、市长杨俊致辞。",
            {"杨俊": [("宿州市委", "副书记"), ("宿州市", "市长")]},
        ),
        (
            "9月20日,博览会在四川成都开幕,市委副书记杨俊率领宿州代表团参会。",
            {"杨俊": [("宿州市委", "副书记")]},
        ),
        # Who receives guests is of the division told later, and so is who is visited.
        ("市委书记杨俊会见了来访的考察团。宿州市委、市政府将优化服务。", {"杨俊": [("宿州市委", "书记")]}),
        ("广州市企业家代表团来我市考察。市委常委杨俊接待。宿州市委、市政府开明务实。", {"杨俊": [("宿州市委", "常委")]}),
        # Nothing tells whose the page is, and where one goes is not it.
        ("3月2日,市长杨俊率队赴上海市考察招商。", {"杨俊": [(None, "市长")]}),
        # Another one's report on the page: of neither, rather than of the wrong one.
        ("来源:宿州市商务局\n3月2日,芜湖市招商推介会召开。市长石岩讲话。芜湖市发展改革委介绍情况。", {"石岩": [(None, "市长")]}),
    ],
)
def test_own_division(extractor: Extractor, text: str, expected: dict[str, list[tuple[str | None, str]]]) -> None:
    assert {name: found for name, found in posts(extractor, text).items() if name in expected} == expected


def test_a_page_without_an_article_is_nobodys() -> None:
    assert own_divisions(read("")) == {}
