"""Units of money behind a numeral: what is one here, where the sum ends, its coins."""

from __future__ import annotations

from decimal import Decimal

from ...bounds import Bounds, bounds, hedge_after, hedge_before
from ...currencies import Signs
from ...shelf import compiled
from ...slotted import replace

#: 元 is no unit of money at the head of these.
_NOT_YUAN = compiled(
    r"元(?:旦|宵|首(?!付|次|批|月|年|期|日|充|单|重|件)|老|勋|素|件|年(?!产|销|营|税|利|收|纳|进出口|均|薪)|帅|音|器|气(?!体)|凶|曲(?!线)|组|婴|谋|朝|代(?!理|价|金|言|购|缴|扣|为)|"
    r"月(?=[一二三四五六七八九十\d初]))"
)
#: Words that make 一元, 二元, 三元 something else.
_SMALL = frozenset("一二两三四五六七八九十")
_NOT_SMALL = compiled(
    r"元(?:[一二]次|[大猛名老小悍]将|[二论化结对方桥里区牛食朱乳醇正酸店村路街巷触及股集生宫会催相色系素]|"
    r"(?:\d{1,2}日|今日|昨日|表示|指出|认为|说[,:]|称[,:]|介绍|强调|透露|教授|主任|先生|女士|院士|博士)|"  # 盛九元, a name
    r"(?:前驱|正极|材料|锂电|聚合|乙丙|共聚|[工农中建交]行|[^\d元角分]{0,3}(?:支行|分行))|"
    r"[^\d元角分]{0,3}(?:方程|函数|结构|文化|社会|体制|经济|格局|立交))"
)
_LEVEL = compiled(r"元?(?:级|户|大奖|村(?!民)|镇|县(?!级)|大关(?!口)|俱乐部|富翁|店|机(?!构|器|关|场|床)|大钞|纸币|钞)")
_COINS = compiled(
    r"(?:又|零)?(?:(?P<jiao>[\d一二两三四五六七八九])[角毛毫](?:钱)?(?:零?(?P<fen>[\d一二两三四五六七八九])(?:分(?!钟|之|析|配|别|为|期|批)|(?![\d一-龥]|%)))?|"
    r"零?(?P<only>[\d一二两三四五六七八九十]{1,3})分(?!钟|之|析|配|别|为|期|批))"
)
_HALF_COIN = compiled(
    r"(?P<zero>零)?(?P<digit>[\d一二两三四五六七八九])(?!(?!的)[\d一-龥.·%])|"
    r"(?P<tenth>[\d一二三四五六七八九])(?=至|到|[-—~])"
)
_FOREIGN_COINS = compiled(r"又?(?P<n>[\d一二两三四五六七八九十]{1,3})(?:美分|欧分|便士|分)")
_PRICE_WORD = compiled(r"花|费|卖|价|收|付|钱|赚|赔|买|省|给|赢|挣|元|块|工资|每")
_DIGIT = {c: k for k, c in enumerate("〇一二三四五六七八九")} | {"两": 2}
NOT_AFTER_PREFIX = frozenset("年月日%个倍点家只种基次位名号周天")
_AFTER_PREFIX = frozenset("的和及与或至到等左以上下整余多为用")
_SPECIFIC_TAIL = 6


def alone(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a numeral after a currency is a sum without a unit behind it: $20, 港币200万; not 美元一度, 人民币100个基点."""
    after = text[end : end + 1]
    if mark.isascii() and not mark.isalpha():
        return after not in NOT_AFTER_PREFIX
    numeral = text[start:end]
    if numeral[-1] in "万亿" and len(numeral) > 1:
        return after not in NOT_AFTER_PREFIX
    return numeral[0].isdigit() and (not "一" <= after <= "鿿" or after in _AFTER_PREFIX)


def with_unit(text: str, signs: Signs, at: int, unit: str, code: str, value: Bounds) -> tuple[int, str, Bounds]:
    """Where the sum ends, its currency and its value with coins (3元5角)."""
    last, row = at + len(unit), signs.suffix[unit]
    if not code or unit not in ("元", "圆", "圓"):
        code = signs.code(text, at, unit)
    if row.get("factor"):
        value = replace(value, amount=value.amount * Decimal(row["factor"]), upper=value.upper and value.upper * Decimal(row["factor"]))
    if unit in ("元", "圆", "圓"):
        named = signs.after(text, last)
        if named and named in signs.prefix and len(named) <= _SPECIFIC_TAIL and not named.isascii():
            return last + len(named), signs.suffix[named]["code"], value
    coins, last = _coins(text, last, unit)
    if coins:
        value = replace(value, amount=value.amount + coins)
    if text[last : last + 1] in ("整", "正") and text[last + 1 : last + 2] in (*"。,;、)!?:\n", ""):
        last += 1
    return last, code, value


def _coins(text: str, at: int, unit: str) -> tuple[Decimal | None, int]:
    if unit in ("元", "圆", "圓", "块", "蚊"):
        m = _COINS.match(text, at)
        if m:
            cents = (_small(m["jiao"]) * 10 + _small(m["fen"] or "〇")) if m["jiao"] else _small(m["only"])
            return Decimal(cents) / 100, m.end()
        half = _HALF_COIN.match(text, at) if unit in ("块", "蚊") else None
        if half:
            digit = _small(half["digit"] or half["tenth"])
            return Decimal(digit) / (100 if half["zero"] else 10), half.end()
    elif unit in ("美元", "欧元", "英镑"):
        m = _FOREIGN_COINS.match(text, at)
        if m:
            return Decimal(_small(m["n"])) / 100, m.end()
    return None, at


def _small(text: str) -> int:
    return int(text) if text.isdecimal() else int(bounds(text).amount) if len(text) > 1 or text == "十" else _DIGIT[text]


def is_unit(text: str, start: int, end: int, at: int, unit: str, marked: bool) -> bool:
    """Whether a unit's characters are one here: not 元旦, 三元桥, 一块净土, 万元户."""
    numeral = text[start:end]
    last = at + len(unit)
    if unit == "马克" and text[last : last + 1] in ("龙", "思", "西", "吐"):
        return False
    if unit in ("比尔", "里昂", "列克", "普拉", "拉里", "索尔") and text[last : last + 1] in ("·", "盖", "达", "特"):
        return False
    if unit == "块":
        return _is_block(text, start, last, numeral)
    if unit == "蚊":
        return text[last : last + 1] not in ("子", "虫", "帐", "香", "媒")
    if unit not in ("元", "圆", "圓", "日元", "美元", "加元"):
        return True
    if unit.endswith("元"):
        if _NOT_YUAN.match(text, last - 1):
            return False
        if unit == "日元" and text[last : last + 1] in ("旦", "宵"):
            return False
    if len(numeral) == 1 and numeral in _SMALL and unit == "元" and _NOT_SMALL.match(text, last - 1):
        return False
    if all(c in "百千万亿" for c in numeral) and not marked:
        hedged = hedge_before(text, start) is not None or (start and text[start - 1] in "过达")
        after = hedge_after(text, last)
        if len(numeral) == 1 and not hedged and not after:
            return False
        if unit == "元" and _LEVEL.match(text, last) and not hedged:
            return False
    return True


def _is_block(text: str, start: int, last: int, numeral: str) -> bool:
    """块 is money before coins, or at the end of a clause about prices."""
    after = text[last : last + 1]
    if _COINS.match(text, last) or _HALF_COIN.match(text, last):
        return numeral != "一" or text[last : last + 1] != "一"
    if after and after not in "。,;、!?)”的左以上人至到-—~" + "\n":
        return False
    if after in ("至", "到", "-", "—", "~"):
        return True
    large = any(c in "百千万" for c in numeral)
    return large or (numeral != "一" and _PRICE_WORD.search(text, max(0, start - 8), start) is not None)
