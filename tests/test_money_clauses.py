"""Where a sum's subject ends and its metric begins, and what of its clause is neither: verbs, adverbs, times, asides."""

from __future__ import annotations

from datetime import date

import pytest

from zgc_extract import Extractor

#: A passage and ``metric|subject|period`` of each of its sums; ``-`` for none.
GRID = """
项目投产后,年销售额可达10亿元左右,年纳税约4000万元。 => 年销售额|项目|-;年纳税|项目|-
2024年全省茶叶出口额达4800万美元。 => 茶叶出口额|全省|2024
2024年全省湿地修复投入资金5亿元。 => 湿地修复投入资金|全省|2024
报告显示,2024年住院患者人均手术费用为1.5万元。 => 人均手术费用|住院患者|2024
澄湖水质观测网总投资1.36亿元。 => 总投资|澄湖水质观测网|-
本届赛事相关消费预计达到8600余万元。 => 相关消费|本届赛事|-
滨江区实际利用港资超过8亿美元。 => 实际利用港资|滨江区|-
1—3月,园区实现税金6925万元,完成年任务3.5亿元的19.8%。 => 税金|园区|2025-01/2025-03;年任务|园区|2025-01/2025-03
中国第二大玻璃厂商星河玻璃在江城上市,筹集资金7.5亿元。 => 资金|-|-
星河科技成立于2019年,总部位于江城,2024年11月完成6亿元B轮融资。 => B轮融资|星河科技|2024-11
成果先后应用于12座隧道,新增产值18.7亿元。 => 新增产值|成果|-
商会替两地的敬老院募得68万元。 => 募得|商会|-
白皮书同步发布,汇集企业需求1163条,揭榜金额合计4.7亿元。 => 揭榜金额|企业需求|-
一季度项目签约1个,协议总投资8亿元。 => 协议总投资|项目|-
光是东湖大学一家的成果,去年就贡献了4亿元。 => 贡献|东湖大学|2024
李明远的公益之路始于1997年,第六年他便向母校捐赠了14万元。 => 捐赠|李明远|-
母基金由省发改委牵头,首期整合财政资金16亿元。 => 财政资金|母基金|-
"""

CASES = [tuple(line.split(" => ")) for line in GRID.strip().splitlines()]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_meaning(extractor: Extractor, text: str, wanted: str) -> None:
    record = extractor.extract(text, reference_date=date(2025, 8, 1))
    sums = sorted(((m.start, f) for f in record.money for m in f.mentions), key=lambda pair: pair[0])
    found = ";".join(f"{f.metric or '-'}|{getattr(f.subject, 'name', f.subject) or '-'}|{f.period or '-'}" for _, f in sums)
    assert found == wanted
