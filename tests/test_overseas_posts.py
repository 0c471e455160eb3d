"""Posts as the Chinese papers of Hong Kong, Macao, Taiwan, Malaysia and Singapore tell them."""

from __future__ import annotations

import pytest

from zgc_extract import extract

Triple = tuple[str, str | None, str]


def _posts(text: str) -> list[Triple]:
    record = extract(text)
    return [(p.name, q.organisation.name if q.organisation else None, q.title) for p in record.people for q in p.positions]


@pytest.mark.parametrize(("text", "wanted"), [
    # styles of honour before names in rows
    ("岚州中华总商会副会长林启东、丹斯里周明远及天猛公李思源到会。", [
        ("林启东", "岚州中华总商会", "副会长"), ("周明远", "岚州中华总商会", "副会长"), ("李思源", "岚州中华总商会", "副会长")]),
    # offices of societies overseas
    ("古晋中华总商会新届理事会\n总会长:拿督林启东博士\n总秘书:周明远\n副总财政:李思源、拿督斯里赵一凡\n", [
        ("林启东", "古晋中华总商会", "总会长"), ("周明远", "古晋中华总商会", "总秘书"),
        ("李思源", "古晋中华总商会", "副总财政"), ("赵一凡", "古晋中华总商会", "副总财政")]),
    # societies that only the post shows, and in quotes before a name
    ("到会的有岚华宗联主席林启东,嘉宾还有岚湾海陆会馆顾问拿督周明远。", [
        ("林启东", "岚华宗联", "主席"), ("周明远", "岚湾海陆会馆", "顾问")]),
    ("应邀的有「岚华欢乐合唱会」林启东会长、「岚华客属同乡会」周明远副会长。", [
        ("林启东", "岚华欢乐合唱会", "会长"), ("周明远", "岚华客属同乡会", "副会长")]),
    ("澳门东区街坊会联合总会理事长林启东、香港各界妇女会会长李思源到会。", [
        ("林启东", "澳门东区街坊会联合总会", "理事长"), ("李思源", "香港各界妇女会", "会长")]),
    # several posts behind one another
    ("佛山市委常委及南海区委书记及人大主任林启东到会。", [
        ("林启东", "佛山市委", "常委"), ("林启东", "南海区委", "书记"), ("林启东", "南海区人大", "主任")]),
    ("全国政协委员澳门立法会议员林启东到会。", [("林启东", "全国政协", "委员"), ("林启东", "澳门立法会", "议员")]),
    ("中联办协调部副部长林启东、协调部副处长周明远到会。", [
        ("林启东", "中联办协调部", "副部长"), ("周明远", "中联办协调部", "副处长")]),
    ("江城商会副主席兼大会主席林启东致辞。", [("林启东", "江城商会", "副主席"), ("林启东", "江城商会", "大会主席")]),
    # those whom a leader brings with him
    ("岚州联谊会由林启东会长偕同周明远副会长、李思源理事长拜会商会。", [
        ("林启东", "岚州联谊会", "会长"), ("周明远", "岚州联谊会", "副会长"), ("李思源", "岚州联谊会", "理事长")]),
])  # fmt: skip
def test_posts(text: str, wanted: list[Triple]) -> None:
    assert _posts(text) == wanted
