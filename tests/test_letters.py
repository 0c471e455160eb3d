"""Names made of letters of a fuller name told before are that name's."""

from __future__ import annotations

import pytest

from zgc_extract import Extractor

TEXTS = [
    ("山东大学与青岛大学签约。山大副校长李明、青大校长王强出席。", {"山东大学": ["山大"], "青岛大学": ["青大"]}),
    ("青岛大学附属医院举行义诊。青大附院院长李明出席。", {"青岛大学附属医院": ["青大附院"]}),
    ("青岛市生产力促进中心主办。生产力中心主任李明主持。", {"青岛市生产力促进中心": ["生产力中心"]}),
    ("青岛市发展和改革委员会主任李明出席。市发改委副主任王强主持。发改委将落实。", {"青岛市发展和改革委员会": ["市发改委", "发改委"]}),
    ("德国西门子股份公司与星河集团签约。西门子总裁李明出席。", {"德国西门子股份公司": ["西门子"], "星河集团": []}),
    ("青岛市崂山区人民政府与海尔集团签约。崂山区政府区长李明出席。", {"青岛市崂山区人民政府": ["崂山区政府"], "海尔集团": []}),
    ("青岛农村商业银行股份有限公司开业。青岛农商银行行长李明致辞。", {"青岛农村商业银行股份有限公司": ["青岛农商银行"]}),
    ("苏州工程大学与星河集团签约。苏州工大副校长李明出席。", {"苏州工程大学": ["苏州工大"], "星河集团": []}),
    ("青岛云帆智能科技股份有限公司开会。云帆股份总经理李明致辞。", {"青岛云帆智能科技股份有限公司": ["云帆股份"]}),
    ("青岛市人工智能行业协会成立。青岛市人工智能协会会长李明致辞。", {"青岛市人工智能行业协会": ["青岛市人工智能协会"]}),
    ("青岛创新中心与江城科技研究院签约。技术中心主任李明出席。", {"青岛创新中心": [], "江城科技研究院": []}),
]


@pytest.mark.parametrize(("text", "bodies"), TEXTS)
def test_short_forms(extractor: Extractor, text: str, bodies: dict[str, list[str]]) -> None:
    found = {o.name: list(o.aliases) for o in extractor.extract(text).organisations}
    assert {name: found.get(name) for name in bodies} == bodies
