"""How often usual sentences are read right whatever names stand in them: what a name alone can spoil shows here at once.

usage: python benchmarks/forms.py [--each 60] [--seed 1] [--show 5]

Each form is filled with names drawn at random (people, foreigners, brands, bodies), and each name is looked for among the mentions, to
the letter. Nothing else in such a sentence helps: on a page most bodies are named in full somewhere.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable

from zgc_extract import Extractor

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
    "杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易武乔贺赖龚文"
)
_GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国志海波宁福生龙元胜祥才新清彬富顺杰楠榕风航弘嘉怡欣然"
    "雨泽浩宇轩涵诗瑶思雅晨曦睿哲宏昌远鹏翔佑逸"
)
_FOREIGN = (
    "约翰·史密斯", "玛丽·克莱恩", "埃马纽埃尔·马丁", "卡洛斯·加西亚", "汉斯·穆勒", "安德烈·伊万诺夫", "费尔南多·洛佩斯", "彼得·扬森",
    "索菲亚·罗西", "大卫·科恩", "艾玛·汤普森",
)  # fmt: skip
_BRANDS = (
    "云鲸", "圣垣", "兆恒", "澜起", "景旺", "领益", "容百", "恩捷", "禾川", "信捷", "步科", "远景", "石头", "蜂巢", "理想", "蓝湾智能",
    "星禾智驱", "好园区", "百川能源", "天齐", "三友联众", "中微", "有棵树", "向阳",
)  # fmt: skip
_PLACES = (
    "江苏", "苏州市", "深圳", "北京市", "浙江省", "宁波", "成都市", "青岛", "山东省", "上海", "厦门", "海淀区", "香港", "澳门", "台北市",
)  # fmt: skip
_FIELDS = (
    "软件", "人工智能", "集成电路", "生物医药", "跨境电商", "低空经济", "知识产权", "机器人", "半导体", "中医药", "女企业家", "大数据",
    "文化产业", "职业教育", "水利",
)  # fmt: skip
_BODIES = ("协会", "商会", "学会", "产业联盟", "促进会", "研究院", "基金会", "创新中心", "重点实验室", "职业技术学院")
_TRADES = ("科技", "智能装备", "生物医药", "新能源", "", "置业", "半导体")

#: What each letter of a form stands for.
DRAWN: dict[str, Callable[[random.Random], str]] = {
    "p": lambda r: r.choice(_SURNAMES) + "".join(r.choice(_GIVEN) for _ in range(r.choice((1, 2, 2)))),
    "f": lambda r: r.choice(_FOREIGN),
    "b": lambda r: r.choice(_BRANDS),
    "c": lambda r: r.choice(("", r.choice(_PLACES))) + r.choice(_BRANDS) + r.choice(_TRADES) + r.choice(("有限公司", "股份有限公司")),
    "o": lambda r: r.choice(_PLACES) + r.choice(_FIELDS) + r.choice(_BODIES),
}
FORMS = (
    "{p}、{q}、{r}等领导出席仪式。", "市委书记{p}主持会议,市长{q}讲话。", "{p}教授和{q}教授分别作报告。", "局长{p}提到,园区将扩建。",
    "校长{p}谈及合作,副校长{q}来到会场。", "{p}表示,{q}认为,前景广阔。", "{p}(右二)、{q}(左一)为项目揭牌。", "{f}教授与{g}博士共同获奖。",
    "协会主席{f}、秘书长{g}和{p}主任致辞。", "总经理{p}向{f}颁发聘书。", "会见了{f}和{g}一行。", "{b}创始人兼CEO{p}表示欢迎。",
    "会上,{b}与江苏省政府签署战略合作协议。", "近日,{b}宣布完成A轮融资。", "{c}举行签约仪式。", "市领导和{c}董事长{p}出席。",
    "向{c}颁发了证书。", "对{c}进行授牌。", "该项目由{c}投资建设。", "{o}举行成立大会。", "会上,政府与{o}签署协议。",
    "授予{o}“先进单位”称号。", "{o}会长{p}出席。",
)  # fmt: skip
#: Further letters for a second and a third of a sort.
_SORTS = {"q": "p", "r": "p", "g": "f"}


def main() -> None:
    """Print each form with the share of its names that are found, the worst first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=60, help="sentences of each form")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=5, help="missed names to show of each form")
    args = parser.parse_args()
    draw, extractor = random.Random(args.seed), Extractor()
    rows = []
    for form in FORMS:
        letters = [c for c in "pqrfgbco" if "{" + c + "}" in form]
        missed, names = list[str](), 0
        for _ in range(args.each):
            drawn = {c: DRAWN[_SORTS.get(c, c)](draw) for c in letters}
            found = {m.text for m in extractor.mentions(form.format(**drawn)) if m.kind in ("person", "organisation")}
            missed += [name for name in drawn.values() if name not in found]
            names += len(letters)
        rows.append((1 - len(missed) / names, form, missed))
    for share, form, missed in sorted(rows):
        print(f"{share:6.1%}  {form}  {' '.join(missed[: args.show])}")


if __name__ == "__main__":
    main()
