"""How often usual sentences are read right whatever names stand in them: what a form lacks, or a name alone can spoil, shows at once.

usage: python benchmarks/forms.py [names] [signings] ... [--each 20] [--seed 1] [--show 3] [--below 1.0]

A form is a line of ``benchmarks/forms/KIND.jsonl``: a sentence or a short report with letters for names, and its facts as a gold file has
them, with the same letters; kinds that it does not name are not scored, an empty list says that there are none. Each form is filled with
names drawn at random, and the facts are scored as ``python -m zgc_extract.evaluation`` scores them. Nothing else in such a text helps: on a
page most bodies are named in full somewhere.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from zgc_extract import Extractor
from zgc_extract.evaluation import Score, score

FOLDER = Path(__file__).with_suffix("")

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
_MINORITIES = (
    "买买提·艾力", "阿不都热依木·吐尔逊", "扎西多吉", "乌兰其木格", "才让卓玛", "额尔德尼", "洛桑次仁", "木拉提·哈斯木", "古丽娜尔·肉孜",
    "那顺巴图", "阿依古丽·买买提", "斯琴高娃", "格桑旺姆",
)  # fmt: skip
_LATIN_NAMES = (
    "José da Silva", "François Müller", "Ángel García Pérez", "John Smith", "Anna-Lena Björk", "Søren Kjær", "Michael O'Brien",
    "Maria van der Berg", "Łukasz Nowak", "João Ferreira", "David B. Cohen",
)  # fmt: skip
_NEIGHBOURS = ("藤本雅彦", "田中健一", "佐藤美咲", "山口智子", "朴正民", "崔允硕", "李在镐", "阮文雄", "武文青", "黎德明", "小林直树")
_COMPOUND = ("欧阳", "司马", "上官", "诸葛", "令狐", "皇甫", "尉迟", "闻人", "司徒", "慕容")
_EDITORS = ("yanglili", "wangxiaoming", "zhaojing", "liuyang", "chenyu", "zhanghaiyan")
_BRANDS = (
    "云鲸", "圣垣", "兆恒", "澜起", "景旺", "领益", "容百", "恩捷", "禾川", "信捷", "步科", "远景", "石头", "蜂巢", "理想", "蓝湾智能",
    "星禾智驱", "好园区", "百川能源", "天齐", "三友联众", "中微", "有棵树", "向阳",
)  # fmt: skip
_PLACES = (
    "江苏", "苏州市", "深圳", "北京市", "浙江省", "宁波", "成都市", "青岛", "山东省", "上海", "厦门", "海淀区", "香港", "澳门", "台北市",
)  # fmt: skip
_TOWNS = ("苏州", "深圳", "北京", "宁波", "成都", "青岛", "上海", "厦门", "合肥", "兰州", "南昌", "三亚", "义乌", "昆山")
_FIELDS = (
    "软件", "人工智能", "集成电路", "生物医药", "跨境电商", "低空经济", "知识产权", "机器人", "半导体", "中医药", "女企业家", "大数据",
    "文化产业", "职业教育", "水利",
)  # fmt: skip
_BODIES = ("协会", "商会", "学会", "产业联盟", "促进会", "研究院", "基金会", "创新中心", "重点实验室", "职业技术学院")
_ASSOCIATIONS = ("协会", "商会", "学会", "促进会", "联合会", "行业协会", "研究会")
_TRADES = ("科技", "智能装备", "生物医药", "新能源", "", "置业", "半导体")
_BUREAUS = ("科技局", "工业和信息化局", "商务局", "教育局", "财政局", "文化和旅游局", "市场监督管理局", "农业农村局")
_OFFICES = ("科技局", "工业和信息化局", "商务局", "教育局", "发展改革委", "人民政府", "财政局", "文化和旅游局", "卫生健康委")
_PARKS = ("高新技术产业开发区", "经济技术开发区", "软件园", "生物医药产业园", "科技园", "综合保税区", "智能制造产业园")
_POSTS = ("董事长", "总经理", "首席执行官", "副总裁", "创始人", "总工程师", "常务副总经理", "首席科学家", "财务总监")
_EVENTS = ("峰会", "发展论坛", "博览会", "创新大会", "高峰论坛", "研讨会", "产业大会", "对接会", "交流会", "年会")
_PRIZES = ("年度创新企业", "科技进步奖一等奖", "最佳雇主奖", "优秀组织单位", "专精特新“小巨人”企业", "金牛奖", "杰出贡献奖", "绿色工厂")
_THINGS = ("大模型", "工业互联网平台", "手术机器人", "操作系统", "公共服务平台", "产业基金", "自动驾驶系统", "数字孪生平台")
_FACILITIES = (
    "联合实验室", "创新中心", "公共服务中心", "技能培训基地", "院士工作站", "产业学院", "检验检测中心", "博士后科研工作站", "展示馆",
    "服务站", "工程技术研究中心", "产教融合实训基地",
)  # fmt: skip
_PROJECTS = (
    "高端装备制造产业园项目", "年产5万吨负极材料项目", "智慧物流园二期项目", "12英寸特色工艺产线项目", "锂电池隔膜生产基地",
    "污水处理厂扩建工程", "总部基地项目", "抽水蓄能电站", "5G智能终端生产项目", "冷链物流中心",
)  # fmt: skip
_VENUES = ("国际会展中心", "国际会议中心", "国际博览中心", "喜来登大酒店", "展览馆", "体育中心", "文化艺术中心", "科技馆", "国宾馆")
_OUTLETS = ("日报", "晚报", "晨报", "新闻网", "广播电视台", "融媒", "发布")
_NATIONAL = ("新华网", "人民网", "中国新闻网", "科技日报", "经济参考报", "澎湃新闻", "中国环境报", "第一财经", "瞰海新闻")
_NAMED_SCHOOLS = ("江南理工大学", "滨海大学", "北华师范大学", "临江职业技术学院", "华东农业大学", "岭南医科大学", "西江学院")
_DOCUMENTS = ("行动计划", "发展报告", "若干措施", "白皮书", "指数报告", "实施方案", "管理办法", "蓝皮书")
_SCHOOLS = ("大学", "理工大学", "师范大学", "科技大学", "医科大学", "交通大学", "学院", "财经大学", "农业大学", "职业技术大学")
_CLINICS = (
    "市第一人民医院", "市中心医院", "市中医院", "儿童医院", "大学附属第二医院", "市妇幼保健院", "医学院附属医院", "市第三人民医院",
)  # fmt: skip
_SMALL = (
    "昆山市千灯镇人民政府", "慈溪市人民政府", "海淀区中关村街道办事处", "双流区商务局", "长兴县科技局", "余杭区委", "江宁区湖熟街道办事处",
    "义乌市佛堂镇党委", "博罗县人民政府", "浦东新区科经委", "玉泉区教育局", "安吉县天荒坪镇横路村村委会",
)  # fmt: skip
_MEDIA = ("日报", "晚报", "广播电视台", "商报", "日报社", "电视台", "都市报", "新闻网", "报业集团", "发布")
_BANKS = ("中国建设银行", "中国银行", "工行", "招商银行", "浦发银行", "农商银行", "兴业银行", "交通银行")
_LAWYERS = (
    "北京市金诚律师事务所", "国浩律师(上海)事务所", "天健会计师事务所(特殊普通合伙)", "上海段和律师事务所", "广东华商律师事务所",
    "信永会计师事务所",
)  # fmt: skip
_TEAMS = ("北京国安队", "上海海港俱乐部", "广东宏远男篮", "山东泰山足球俱乐部", "浙江广厦队", "皇家马德里", "曼联", "洛杉矶湖人队")
_ABROAD = (
    "德国弗劳恩霍夫协会", "法国布雷斯特大学", "美国卡特曼公司", "日本常磐制作所", "新加坡裕廊集团", "瑞士洛桑联邦理工学院", "英国皇家学会",
    "德国海德曼集团", "芬兰国家技术研究中心", "澳大利亚西海岸矿业公司", "韩国贸易协会", "俄罗斯科学院", "马来西亚投资发展局",
)  # fmt: skip
_LATIN = ("Tektra", "NovaBridge", "Kestrel Robotics", "IASP", "ABB", "Alvik Group", "3M", "Orbis Bio", "SAP", "Lumen AG")


def _name(draw: random.Random) -> str:
    return draw.choice(_SURNAMES) + "".join(draw.choice(_GIVEN) for _ in range(draw.choice((1, 2, 2))))


def _firm(draw: random.Random) -> str:
    place = draw.choice(("", draw.choice(_PLACES)))
    return place + draw.choice(_BRANDS) + draw.choice(_TRADES) + draw.choice(("有限公司", "股份有限公司"))


#: What each letter of a form stands for; a figure behind it makes another of the sort ({p}, {p2}, {p3}).
DRAWN: dict[str, Callable[[random.Random], str]] = {
    "p": _name,
    "f": lambda draw: draw.choice(_FOREIGN),
    "E": lambda draw: draw.choice(_MINORITIES),
    "L": lambda draw: draw.choice(_LATIN_NAMES),
    "J": lambda draw: draw.choice(_NEIGHBOURS),
    "D": lambda draw: draw.choice(_COMPOUND) + "".join(draw.choice(_GIVEN) for _ in range(draw.choice((1, 2)))),
    "P": lambda draw: draw.choice(_EDITORS),
    "b": lambda draw: draw.choice(_BRANDS),
    "c": _firm,
    "o": lambda draw: draw.choice(_PLACES) + draw.choice(_FIELDS) + draw.choice(_BODIES),
    "A": lambda draw: draw.choice(_PLACES) + draw.choice(_FIELDS) + draw.choice(_ASSOCIATIONS),
    "g": lambda draw: draw.choice([p for p in _PLACES if p.endswith(("市", "省"))]) + draw.choice(_OFFICES),
    "B": lambda draw: draw.choice([p for p in _PLACES if p.endswith(("市", "省"))]) + draw.choice(_BUREAUS),
    "k": lambda draw: draw.choice(_TOWNS) + draw.choice(_PARKS),
    "y": lambda draw: draw.choice(_TOWNS),
    "t": lambda draw: draw.choice(_POSTS),
    "e": lambda draw: draw.choice(("2025", "第三届", "第十五届", "中国", "首届")) + draw.choice(_FIELDS) + draw.choice(_EVENTS),
    "z": lambda draw: draw.choice(_PRIZES),
    "x": lambda draw: "“" + draw.choice(("天枢", "启明", "问海", "青鸾", "磐石")) + "”" + draw.choice(_THINGS),
    "i": lambda draw: draw.choice(_TOWNS) + draw.choice(_FIELDS) + draw.choice(_FACILITIES),
    "j": lambda draw: draw.choice(_TOWNS) + draw.choice(_PROJECTS),
    "V": lambda draw: draw.choice(_VENUES),
    "M": lambda draw: draw.choice((draw.choice(_NATIONAL), draw.choice(_TOWNS) + draw.choice(_OUTLETS))),
    "S": lambda draw: draw.choice(_NAMED_SCHOOLS),
    "d": lambda draw: draw.choice(_TOWNS) + draw.choice(_FIELDS) + draw.choice(_DOCUMENTS),
    "u": lambda draw: draw.choice(_TOWNS) + draw.choice(_SCHOOLS),
    "h": lambda draw: draw.choice(_TOWNS) + draw.choice(_CLINICS),
    "q": lambda draw: draw.choice(_SMALL),
    "m": lambda draw: draw.choice(_TOWNS) + draw.choice(_MEDIA),
    "n": lambda draw: draw.choice(_BANKS) + draw.choice(_TOWNS) + draw.choice(("分行", "支行", "高新区支行")),
    "l": lambda draw: draw.choice(_LAWYERS),
    "v": lambda draw: draw.choice(_TEAMS),
    "a": lambda draw: draw.choice(_ABROAD),
    "w": lambda draw: draw.choice(_LATIN),
}


def _fill(value: Any, names: dict[str, str]) -> Any:
    """The same value with each letter in it replaced by its name."""
    if isinstance(value, dict):
        return {key: _fill(item, names) for key, item in value.items()}
    if isinstance(value, list):
        return [_fill(item, names) for item in value]
    return re.sub(r"\{(\w+)\}", lambda found: names[found[1]], value) if isinstance(value, str) else value


def filled(form: dict[str, Any], draw: random.Random) -> tuple[str, dict[str, Any]]:
    """A form's text and gold with names drawn, no two letters the same."""
    names: dict[str, str] = {}
    for letter in sorted(set(re.findall(r"\{(\w+)\}", form["form"]))):
        while (name := DRAWN[letter[0]](draw)) in names.values():
            pass
        names[letter] = name
    return _fill(form["form"], names), _fill(form["gold"], names)


def scored(form: dict[str, Any], draw: random.Random, extractor: Extractor, each: int) -> dict[str, Score]:
    """The scores of a form, kind by kind, over ``each`` fillings of it."""
    people = form["gold"].get("people", ())
    pairs = []
    for _ in range(each):
        text, gold = filled(form, draw)
        for person in gold.get("people", ()):
            person.setdefault("positions", [])
        pairs.append(({"id": text, **gold}, json.loads(extractor.extract(text).model_dump_json())))
    rows = score(pairs)
    if not all("positions" in person for person in people):
        del rows["positions"]
    return rows


def forms(kind: str) -> Iterator[dict[str, Any]]:
    """The forms of a file."""
    return map(json.loads, (FOLDER / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines())


def main() -> None:
    """Print each form with its F1 by kind and what was missed and in surplus, the worst first, and the F1 of all."""
    kinds = sorted(path.stem for path in FOLDER.glob("*.jsonl"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", default=kinds, help=f"of {', '.join(kinds)}; all if none is named")
    parser.add_argument("--each", type=int, default=20, help="fillings of each form")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=3, help="missed and surplus facts to show of each form")
    parser.add_argument("--below", type=float, default=1.0, help="show forms with a kind below this F1")
    args = parser.parse_args()
    extractor = Extractor()
    for kind in args.kinds:
        draw, total, lines = random.Random(args.seed), dict[str, Score](), list[tuple[float, str]]()
        for form in forms(kind):
            rows = scored(form, draw, extractor, args.each)
            for name, row in rows.items():
                whole = total.setdefault(name, Score())
                whole.hits, whole.found, whole.wanted = whole.hits + row.hits, whole.found + row.found, whole.wanted + row.wanted
            worst = min((row.f1 for row in rows.values()), default=1.0)
            if worst < args.below:
                shown = [f"    - {name} {m}" for name, row in rows.items() for m in row.missed[: args.show]]
                shown += [f"    + {name} {s}" for name, row in rows.items() for s in row.surplus[: args.show]]
                lines.append((worst, "\n".join([f"{worst:6.1%}  {form['form']}", *shown])))
        print(*(text for _, text in sorted(lines)), sep="\n")
        print(f"{kind}: " + ", ".join(f"{name} {row.f1:.3f}" for name, row in total.items()) + "\n")


if __name__ == "__main__":
    main()
