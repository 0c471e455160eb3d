"""Which characters are common, which are Simplified: sets out of the character codes, made when first asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ..shelf import compiled, kept

# The thousand most frequent characters by the counts of jieba's dictionary: nine in ten of running text.
_FREQUENT = (
    "一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之对得主长可"
    "过天作分方用多你着部能市等业全里工公经本都而高政法面门动日进区事代那去心小同北定开产前其军还然起种所"
    "如现理机体表力好外与文当两实重新三么只山水关明从化平建又制南内西没此将员名手最东头者月间无安看见各城"
    "十相但已些正口通想度加第她合院物性战由位常点海意场武使次二向治因立数样身情入原问把路被并利石老教万知"
    "级量任江及应省资委务元美特期世湖回系比气汉总展电科金先声提品设或义王社很统处四首共马形己儿司太目基领"
    "队直计别女权话少流命至报米给打变果书清活几州华解议更称程今决张导术府才保交放管结师便走达族反再题色五"
    "京河接条规式县白它改风光运信受什组听布百济党指论强做取技黄神选记斯真却职号界件花类何眼兵传带空干农边"
    "据集联古广完质阳难增历史专官每住商即步认车台林必死游举线言皇土团收考求德叫近备研争非具李众连调感转笑"
    "革该持始英克士尔让拉思根格造较际亲单朝红型价校约器字段周亚深候则功属积快图火千准究往极育装许参半令吃"
    "观鱼精办像帝八复影告远群包整构料随划算象容示投势热值夫网望源息语股铁断派速怎需片爱律纪支早况病境证编"
    "越局推满且列觉服双未居除乐企引标确织初青志率项飞球节察龙响药站施均消客失轻存低甚般击曾防请离落显罗营"
    "足素视护副食创余照兴占巴虽洲村费易试星木黑左宝置跟央识维采六底宫房音环案批切斗富乡另倒若按查故突责严"
    "桥模仅胜杀围席态破承招杨负层须父供续状域似依银范修找九致密终血旅钱赛独细效玉冲获习医演毛尽脸弹楼艺航"
    "陆右协七攻镇检写苏宗章注阿抗弟坐验封紧劳户优财养适陈喜卫排射哥油刻留急降念云微伤例景拿绝阶座刘刚害印"
    "亿沙母酒助闻超审待压升送监策略限竟香配藏敌呢差仍兰温园树征善波哪词岛止预怕继皮执味份角草男普答益谁船"
    "惊核街夏宣掌田久著画辑奇尼剑吧谈背免孩礼材愿洋春架筑括晚乱乎讲尚良友临激刀夜室既敢邦挥昌板胡欧福港叶"
    "简苦担句岁荆贵娘守辖威宜衣帮块堂额错剧充欢够孙班呼阵销坚练脚退读测吴希宁换版异某顾曲楚典朱毒菜判救宋"
    "茶洪含顺啊鲜败货矿端兄归冷忙买险康评肉吗厂永哈沉散遗停笔假输牛洞松渐顶训录否述毕督控丰献姑忽爷互亮纳"
    "襄登咱钟伯臣雄季脑介鄂召饭暗扩祖齐短烈赶牌恩诉移诗础露届蒙静喝盘卖植授伊湾博痛减穿逐秘庭陵固禁票灵杂"
    "姓泽吸侧庆妈遇追甲馆补唐炮沿殿刺怪彩俄旧警索岸轮妇载靠附毫怀软骨探雷旁罪枪牙迎序慢盛雨墙恶谷顿危稳熟"
)
# Outside GB 2312, changed by OpenCC, and yet at home in Simplified text, mostly in names: 昇腾, 毕昇, 李沇祐.
_AT_HOME = frozenset("昇祐甯迺珮昺崟湧")


def _rows(codec: str, leads: range, trails: list[int]) -> frozenset[str]:
    return frozenset(bytes(b for lead in leads for trail in trails for b in (lead, trail)).decode(codec, "ignore"))


@kept("charsets.py")
def gb2312() -> frozenset[str]:
    """The 6,763 characters of GB 2312: what ordinary Simplified text is written with."""
    return _rows("gb2312", range(0xB0, 0xF8), list(range(0xA1, 0xFF)))


@kept("charsets.py")
def common() -> frozenset[str]:
    """The frequent halves of GB 2312 and of Big5: what ordinary text, Simplified or Traditional, is written with."""
    trails = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    return _rows("gb2312", range(0xB0, 0xD8), list(range(0xA1, 0xFF))) | _rows("big5", range(0xA4, 0xC6), trails)


def class_of(wanted: Callable[[str], bool], first: int, last: int) -> str:
    """The inside of a regex class of all characters in the range that are wanted."""
    mask = bytes(map(wanted, map(chr, range(first, last + 1))))
    return "".join(f"{chr(first + m.start())}-{chr(first + m.end() - 1)}" for m in _WANTED.finditer(mask))


_WANTED = re.compile(b"\x01+")


@cache
def beyond_gb2312() -> re.Pattern[str]:
    """A Han character outside GB 2312."""
    return compiled(f"[{_outside_gb2312()}]")


@kept("charsets.py")
def _outside_gb2312() -> str:
    known = gb2312()
    return class_of(lambda c: c not in known, 0x3400, 0x9FFF)


@kept("charsets.py")
def simplified_of() -> dict[int, str]:
    """For each Traditional character that GB 2312 lacks its Simplified one, which GB 2312 has (by OpenCC)."""
    known = gb2312()
    rare = [chr(k) for k in range(0x3400, 0xA000) if chr(k) not in known and chr(k) not in _AT_HOME]
    return {ord(a): b for a, b in zip(rare, opencc_t2s("".join(rare)), strict=True) if a != b and b in known}


@cache
def _converter() -> Callable[[str], str]:
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


def opencc_t2s(text: str) -> str:
    """OpenCC's t2s, loaded when first needed; lone surrogates, which it refuses, stay."""
    try:
        return _converter()(text)
    except UnicodeEncodeError:
        return "".join(part if "\ud800" <= part[:1] <= "\udfff" else _converter()(part) for part in _SURROGATES.split(text))


_SURROGATES = compiled("([\ud800-\udfff]+)")


@cache
def only_simplified() -> re.Pattern[str]:
    """A character that only Simplified text has: in GB 2312, not in Big5 (but 着, which Hong Kong writes too)."""
    return compiled(f"[{_not_in_big5()}]")


@kept("charsets.py")
def _not_in_big5() -> str:
    both = "".join(sorted(gb2312())).encode("big5hkscs", "ignore").decode("big5hkscs")
    only = gb2312() - set(both) - {"着"}
    return class_of(only.__contains__, 0x4E00, 0x9FFF)


@cache
def most_frequent(count: int) -> frozenset[str]:
    """The most frequent characters of Simplified text and their Traditional forms."""
    known = set(_FREQUENT[:count])
    return frozenset(known | {chr(t) for t, s in simplified_of().items() if s in known})


@kept("charsets.py")
def infrequent(traditional: bool) -> str:
    """Class of the Han characters that are not among the thousand most frequent ones (nor their Traditional forms)."""
    known = set(_FREQUENT)
    if traditional:
        known |= {chr(t) for t, s in simplified_of().items() if s in known}
    return class_of(lambda c: c not in known, 0x3400, 0x9FFF)
