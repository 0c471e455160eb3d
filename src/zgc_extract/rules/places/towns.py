"""Towns, townships and street offices that no table has, where a sentence treats them as places: 走进云溪镇, 云溪镇举办…."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...pieces import is_han
from ...readings import PlaceName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from ...spans import occurrences
from ...tokenizer import coined
from .base import HELD, rules
from .divisions import VILLAGE

#: The sort of a town behind its name, and what follows no such name.
_SORT = Sought(
    r"(?=[镇乡街苏市县旗])(?:镇|乡|街道|苏木"
    r"|(?<![城都超股楼门夜早农贸菜花商集房黑闹本我全各该两县省地建上入退辖列级开罢救牛熊车债汇后大沪深面应转成行多某外此其进])市"
    r"|(?<![各全本我该两省市区多某外此其困强大小农百])县|(?<![红国锦军彩战党团队升白黑])旗)(?![里上长民级域容区企办干情风音亲友愁党村镇场委政属内直辖立医人花树乡市县])"
)
_LED = compiled(
    r"(?:重镇|名城|古城|古都|之都|州府|县城|老区|侨乡|走进|来到|齐聚|相聚|汇聚|云集|相约|聚首|前往|抵达|莅临|深入|位于|地处|坐落于|落户"
    r"|[在于到往抵访至]|(?<!以)赴)$"
)
#: Who does something at the head of a clause: ,云溪镇|举办…, 5月3日,云溪镇|组织…, 柳湾市|与甲公司签署….
_OPENS = compiled(r"(?:^|[\n,。;:!\s)】日])$")
_DOES = compiled(
    rf"(?:[今昨][天日])?(?:{HELD.pattern}|开展|组织|邀请|联合|迎来|喜迎|人头攒动|热闹|(?:党政|政府|经贸)?(?:代表团|考察团)"
    r"|[与和同][^,。;]{2,24}(?:签[约署订]|缔结|结为|共建))"
)
#: What a town calls its own, at the head of a clause or of a name: 云溪镇|首届油菜花节, 2017年云溪镇|重点项目集中开工.
_HEADS = compiled(r"(?:^|[\n,。;:!\s)】日午晚年“《])$")
_OWNS = compiled(r"第[一二三四五六七八九十百\d]{1,4}[届次]|首届|\d{4}年|重[点大](?:项目|工程)|集中(?:开工|签约|开业)")
#: What looks like a town's name and is a common noun: 特色小|镇, 江南水|乡, 主要|街道.
_COMMON = compiled(
    r"(?:[小古集重强名心制范侨]镇|城镇|[侨异他老同思返下城故家水山农还离]乡|(?:乡镇|城市|主要|商业|背街|文化|美食|相关|周边|附近|邻近|条|个|段)街道)$"
)
_NO_NAME = compiled(r"[的了在是和与及等各这那本某该全有为将已到从对向省市县区乡镇村两数个地]|^[我你他每其此一几]|部分|所属|农|城|郊")


@rules.scan(
    "towns",
    yes("记者走进[[云溪镇]],看到一片繁忙。", name="云溪镇", kind="district"),
    yes("6月8日,[[柳泉街道]]举办第三届邻里节。", name="柳泉街道"),
    yes("我市在[[云溪镇]]善卷村举办丰收节。", name="云溪镇"),
    yes("论坛嘉宾赴[[石桥乡]]考察,[[石桥乡]]乡长介绍情况。", name="石桥乡"),
    yes("6月8日,[[云溪镇]]首届油菜花节开幕。", name="云溪镇"),
    yes("2017年[[桐山县]]重点项目集中开工仪式成功举办。", name="桐山县"),
    no("6月8日,特色小镇首届论坛开幕,全市重点项目集中开工。"),
    no("代表走进特色小镇,来到江南水乡,漫步在主要街道。"),
    no("会议在各乡镇举行,干部到乡镇任职,游客到古镇参观。"),
    yes("昨日,[[柳湾市]]与星河集团签署协议,[[柳湾市]]代表团赴[[桐山县]]考察。", name="柳湾市", kind="city"),
    no("全市与星河集团签署协议,代表来到闹市,走进超市,赴各县考察。"),
    needs=("镇", "乡", "街道", "苏木", "市", "县", "旗"),
)
def towns(document: Document, found: Found) -> Iterator[Hit]:
    """A town that no table has, behind 走进, 在, 赴, or as who holds something at the head of a clause; thus told, elsewhere too."""
    text, bounds = document.text, document.boundaries
    stops, generic = document.lexicon.table("_left_stops"), document.lexicon.table("_generic_modifiers")
    ends = {h.end for h in document.hits("places") if h.row["need"] != "w"}
    told: dict[str, set[int]] = {}
    for m in _SORT.all_in(document):
        at, end = m.span()
        cut = end in bounds or VILLAGE.match(text, end) is not None
        cut = cut or (at in bounds and end + 1 in bounds and coined(document.tokenizer, text[at : end + 1]))  # 河图|镇妙|道
        if end in ends or not cut or _COMMON.search(text, max(0, at - _LONGEST), end):
            continue
        for start in range(max(0, at - (_SHORTEST if m[0] in _SURE_ONLY else _LONGEST)), at - _SHORTEST + 1):
            name = text[start:at]
            short = not all(map(is_han, name))
            begins = start in bounds or (start - 1 in bounds and text[start - 1] in _GLUED)  # 赴桐|山县
            if short or not begins or _NO_NAME.search(name) or name in stops or name in generic:
                continue
            led = _LED.search(text, max(0, start - _REACH), start)
            opens = _OPENS.search(text, max(0, start - 1), start) and _DOES.match(text, end)
            owns = _HEADS.search(text, max(0, start - 1), start) and _OWNS.match(text, end)
            if led is not None or opens or owns:
                told.setdefault(text[start:end], set()).add(start)
                break
    for town, starts in occurrences(text, told).items() if told else ():
        for at in starts:
            if at in told[town] or at in bounds:
                yield Hit(at, at + len(town), PlaceName(town, "city" if town[-1] == "市" else "district"))


@rules.scan(
    "of_token",
    yes("他们离开[[白汀乡]],邀请乡亲参加。", name="白汀乡", kind="district"),
    yes("记者骑车到县城、[[崇垸乡]]一带。", name="崇垸乡"),
    yes("[[陇窑村]]已选准项目。", name="陇窑村"),
    yes("记者在[[文苑路]]采访。", name="文苑路", kind="region"),
    no("沿着柏油路和步行街走来,少走弯路,各铁路局和公路部门开辟新思路。"),
    no("干部进村入户,全村村民返乡,贫困村摘帽,特色小镇和乡镇企业发展,各乡镇派人到会。"),
    no("中关村与中关村(房山)联动,木村、中村到会,他们心系家乡,建设小城镇和文明村。"),
    needs="镇乡村路街",
)
def town_of_token(document: Document, found: Found) -> Iterator[Hit]:
    """A town or village that is a word of its own, or whose name is one that no dictionary has: 离开|白汀乡|, 陈汀|村|."""
    text, bounds = document.text, document.boundaries
    generic, kinds = document.lexicon.table("_generic_modifiers"), document.lexicon.table("_grassroots")
    hosts = document.lexicon.table("park_hosts")  # 中关村
    for m in _PLAIN_SORT.all_in(document):
        at, end = m.span()
        if end not in bounds:
            continue
        apart = at in bounds
        start = _word_start(bounds, at)
        name = text[start:at]
        if not _SHORTEST <= at - start <= _LONGEST or not all(map(is_han, name)) or _NO_NAME.search(name):
            continue
        if name in generic or (name in kinds and kinds[name]["sort"] == "kind") or (apart and not coined(document.tokenizer, name)):
            continue
        road = m[0] in "路街"
        if road and (apart or _NO_ROAD.search(name)):
            continue
        if text[start:end] not in hosts and not _COMMON.search(text, start, end):
            yield Hit(start, end, PlaceName(text[start:end], "region" if road else "district"))


def _word_start(bounds: frozenset[int], at: int) -> int:
    """Where the word begins that holds the character before an offset."""
    start = at - 1
    while start > 0 and start not in bounds:
        start -= 1
    return max(start, 0)


#: The sorts that are seldom anything else behind a name that no dictionary has.
_PLAIN_SORT = Sought("[镇乡村](?![长民])|[路街](?![演透径长边头面灯])")
#: What stands before 路 in words for what a road is like and leads to.
_NO_ROAD = compiled(
    "[铁公电线道思出弯近老后财生销门头回下坡泥石板油沙青速架岔退死绝末陌同问引带让开铺百千万数几条段趟两各双单好该这那此本之的子套干辅马水归号第走熟]$"
    "|^[走无第这那该本一]"
)
_SHORTEST, _LONGEST, _REACH = 2, 3, 4
#: What a tokenizer glues to an unknown name.
_GLUED = frozenset("在于到赴往抵访年日午晚")
#: Sorts of which the tables have all but a few.
_SURE_ONLY = frozenset("市县旗")
