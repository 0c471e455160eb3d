"""Whether the rules know the fixtures' names or read them: the same texts and gold facts with other people, or other cities.

usage: python benchmarks/other_names.py [--seeds 3] [-v]

Each person of two or three characters gets a name put together at random (a usual surname, one or two characters that given names
have), each city of the list below another one, in text and gold alike; names that are part of another stay. Prints the F1 of each kind
as the fixtures are and with other names, the mean over the seeds; -v lists what is missed, or too much, only then.
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
from zgc_extract.evaluation import score

FIXTURES = Path(__file__).resolve().parents[1] / "tests/fixtures"
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁卢姚沈钟姜崔谭陆范汪廖石金韦贾"
    "夏付方邹熊孟秦邱江尹薛闫段雷黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔"
)
GIVEN = (
    "伟强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文辉力志民永健世广义兴良海山仁波宁贵福生龙元全胜学祥才发武新利清飞彬富顺信子浩东亮"
    "政谦亨奇固之朗伯宏若鸣朋斌栋维启克伦翔旭鹏泽晨辰士家致树炎德时泰盛雄琛钧冠策腾榕风航弘敏淑慧珠翠雅芝玉萍红月彩春菊兰凤洁梅琳"
    "素云莲真环雪荣爱妹香莺媛瑞凡佳嘉琼勤珍贞莉叶璧璐娅琦晶妍茜秋珊锦黛青倩婷"
)
CITIES = [
    "石家庄", "唐山", "邯郸", "保定", "太原", "大同", "包头", "沈阳", "大连", "鞍山", "长春", "南京", "无锡", "徐州", "常州", "苏州",
    "南通", "扬州", "镇江", "泰州", "杭州", "宁波", "温州", "嘉兴", "湖州", "绍兴", "金华", "合肥", "芜湖", "安庆", "滁州", "福州",
    "厦门", "莆田", "泉州", "漳州", "南昌", "九江", "赣州", "济南", "青岛", "淄博", "烟台", "潍坊", "济宁", "威海", "临沂", "郑州",
    "洛阳", "新乡", "许昌", "南阳", "武汉", "黄石", "十堰", "宜昌", "襄阳", "长沙", "株洲", "湘潭", "衡阳", "岳阳", "常德", "广州",
    "深圳", "珠海", "佛山", "惠州", "东莞", "南宁", "柳州", "桂林", "海口", "成都", "自贡", "泸州", "德阳", "绵阳", "宜宾", "贵阳",
    "遵义", "昆明", "曲靖", "大理", "西安", "宝鸡", "咸阳", "兰州", "天水", "西宁", "银川",
]  # fmt: skip
_NAME = re.compile("[一-龥]{2,3}")
Swap = Callable[[random.Random, str, str], tuple[str, str]]


def people(chance: random.Random, text: str, gold: str) -> tuple[str, str]:
    """Other people: each named as somebody else, nobody as anybody in the text."""
    names = {p["name"] for p in json.loads(gold)["people"] if isinstance(p["name"], str)}
    others = re.findall('"([^"]+)"', gold)
    for name in sorted((n for n in names if _NAME.fullmatch(n) and n in text), key=lambda n: (-len(n), n)):
        if any(name in other and other != name for other in others):
            continue
        new = ""
        while not new or new[:2] in text:
            new = chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=chance.choice((1, 2, 2, 2))))
        text, gold = text.replace(name, new), gold.replace(name, new)
    return text, gold


def cities(chance: random.Random, text: str, gold: str) -> tuple[str, str]:
    """Other cities, each of as many characters."""
    free = [c for c in CITIES if c not in text]
    chance.shuffle(free)
    for city in [c for c in CITIES if c in text]:
        new = next((c for c in free if len(c) == len(city)), None)
        if new is not None:
            free.remove(new)
            text, gold = text.replace(city, new), gold.replace(city, new)
    return text, gold


def fixtures() -> Iterator[tuple[str, str]]:
    """The fixtures' texts with their gold facts, as JSON."""
    for gold in sorted(FIXTURES.rglob("*.gold.json")):
        text = gold.with_name(gold.name.removesuffix(".gold.json") + ".txt").read_bytes().decode("utf-8")
        yield text, gold.read_text("utf-8")


def pairs(extractor: Extractor, texts: list[tuple[str, str]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(json.loads(gold), json.loads(extractor.extract(text).model_dump_json())) for text, gold in texts]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    extractor, texts = Extractor(), list(fixtures())
    plain = pairs(extractor, texts)
    as_they_are = score(plain)
    means: dict[str, dict[str, float]] = {}
    for swap in (people, cities):
        for seed in range(args.seeds):
            swapped = pairs(extractor, [swap(random.Random(f"{seed} {k}"), *pair) for k, pair in enumerate(texts)])
            for kind, row in score(swapped).items():
                means.setdefault(kind, {}).setdefault(swap.__name__, 0.0)
                means[kind][swap.__name__] += row.f1 / args.seeds
            for (text, _), before, after in zip(texts, plain, swapped, strict=True) if args.verbose else ():
                old, new = score([before]), score([after])
                for kind, row in new.items():
                    if len(row.missed) + len(row.surplus) > len(old[kind].missed) + len(old[kind].surplus):
                        print(f"{swap.__name__} {seed} {text[:16]!r} {kind}: -{row.missed} +{row.surplus}")
    print(f"{'kind':16}{'as they are':>12}{'people':>10}{'cities':>10}")
    for kind, mean in means.items():
        print(f"{kind:16}{as_they_are[kind].f1:12.3f}{mean['people']:10.3f}{mean['cities']:10.3f}")


if __name__ == "__main__":
    main()
