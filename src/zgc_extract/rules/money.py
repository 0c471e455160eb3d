"""Rules for money: sums with their currency, from the numerals outwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from ..bounds import Bounds, bounds, compare, hedge_after, hedge_before, runs, share_scale
from ..currencies import Signs, signs_of
from ..document import Document
from ..readings import Amount, Comparator
from ..rule import Found, Hit, Match, RuleSet, no, yes

rules = RuleSet("money")

#: 元 is no unit of money at the head of these.
_NOT_YUAN = re.compile(
    r"元(?:旦|宵|首(?!付|次|批|月|年|期|日|充|单|重|件)|老|勋|素|件|年|帅|音|器|气(?!体)|凶|曲(?!线)|组|婴|谋|朝|代(?!理|价|金|言|购|缴|扣|为)|"
    r"月(?=[一二三四五六七八九十\d初]))"
)
#: Words that make 一元, 二元, 三元 something else.
_SMALL = frozenset("一二两三四五六七八九十")
_NOT_SMALL = re.compile(
    r"元(?:[一二]次|[大猛名老小悍]将|[二论化结对方桥里区牛食朱乳醇正酸店村路街巷触及股集生宫会催相色系素]|"
    r"[^\d元角分]{0,3}(?:方程|函数|结构|文化|社会|体制|经济|格局|立交))"
)
_LEVEL = re.compile(r"元?(?:级|户|大奖|村(?!民)|镇|县(?!级)|大关(?!口)|俱乐部|富翁|店|机(?!构|器|关|场|床)|大钞|纸币|钞)")
_SEPARATOR = re.compile(r"(?:\(含\))? ?(?:[-—–−~]{1,2}|至|到) ?")
_LIST = re.compile(r"和|、|及|与|以及|或|或者")
_COINS = re.compile(
    r"(?:又|零)?(?:(?P<jiao>[\d一二两三四五六七八九])[角毛毫](?:钱)?(?:零?(?P<fen>[\d一二两三四五六七八九])(?:分(?!钟|之|析|配|别|为|期|批)|(?![\d一-龥]|%)))?|"
    r"零?(?P<only>[\d一二两三四五六七八九十]{1,3})分(?!钟|之|析|配|别|为|期|批))"
)
_HALF_COIN = re.compile(
    r"(?P<zero>零)?(?P<digit>[\d一二两三四五六七八九])(?![\d一-龥.·%])|"
    r"(?P<tenth>[\d一二三四五六七八九])(?=至|到|[-—~])"
)
_FOREIGN_COINS = re.compile(r"又?(?P<n>[\d一二两三四五六七八九十]{1,3})(?:美分|欧分|便士|分)")
_PRICE_WORD = re.compile(r"花|费|卖|价|收|付|钱|赚|赔|买|省|给|赢|挣|元|块|工资|每")
_DEARER = re.compile(r"[价费税][^,。;\n]{0,6}(?:涨|降|上调|下调|加|减|提高|降低)(?:了|价)?$")
_COIN = re.compile(r"[角毛分](?![一-龥])")
_COIN_NUMBER = re.compile(r"[\d一二两三四五六七八九十]{1,4}(?:\.\d)?$")
_FORMAL = re.compile(r"[壹贰叁肆伍陆柒捌玖拾佰仟]")
_DIGIT = {c: k for k, c in enumerate("〇一二三四五六七八九")} | {"两": 2}
_NOT_AFTER_PREFIX = frozenset("年月日%个倍点家只种基次位名号周天")
_AFTER_PREFIX = frozenset("的和及与或至到等左以上下整余多为用")
#: (约合, 折合, (约: between a sum and what it is worth in another currency; a bare bracket too, which must be closed.
_GLOSS = re.compile(
    r",? ?\(?(?:约|大约|大概|共|总)?(?:折合|相当于|折算[为成]?|合)(?:成|约|近|为|计|当时的?)?(?:人民币)?| ?\(约?"
)
_GLOSS_REACH = 9
_IDIOM = re.compile(r"一(?:分|毛|角|块|元)钱[也都没不未就]|(?:0|零)元(?:[购入起拎]|门槛|租金入驻)")
_MINUS = re.compile(r"[为是达至:,( 润额流]-$")
_ENGLISH = re.compile(r" ?(million|billion|trillion|mn|bn|m)(?![a-zA-Z])", re.I)
_SPECIFIC_TAIL = 6


@dataclass(frozen=True, slots=True)
class _Sum:
    """A sum under construction: its numeral's span and its own, what it is worth, and whether its unit stands behind it."""

    start: int
    end: int
    first: int
    last: int
    bounds: Bounds
    code: str
    behind: bool
    plain: bool


@rules.scan(
    "amount",
    yes("项目总投资[[36.57亿元]],首期到位[[8,600万元]]。", amount="3657000000", currency="CNY", comparator="eq"),
    yes("园区营业收入突破[[万亿元]]大关。", amount="1000000000000", comparator="gt"),
    yes("双方签约额近[[3亿美元]]。", amount="300000000", currency="USD", comparator="lt"),
    yes("全年投入[[上百亿元]]用于技术改造。", amount="10000000000", comparator="gt"),
    yes("追回税款[[3000余万元]]。", amount="30000000", comparator="gt"),
    yes("损失达[[数十亿元]]。", amount="1000000000", upper="10000000000", comparator="range"),
    yes("补贴标准为[[5万至8万元]]。", amount="50000", upper="80000", comparator="range"),
    yes("预计盈利[[1.2~1.5亿元]]。", amount="120000000", upper="150000000", comparator="range"),
    yes("处[[500元—1000元]]罚款。", amount="500", upper="1000", comparator="range"),
    yes("两家公司销售额分别为[[5亿]]和[[7.5亿元]]。", amount="500000000", comparator="eq"),
    yes("注册资本[[人民币5亿元]],另有[[港币200万元]]。", amount="500000000", currency="CNY"),
    yes("募集资金[[HK$1.2亿]],折合[[US$1500万]]。", amount="120000000", currency="HKD"),
    yes("耗资[[3.6亿欧元]](约合[[28亿元人民币]])。", amount="360000000", currency="EUR"),
    yes("苹果每斤[[3元5角]]。", amount="3.5"),
    yes("上年净利润为[[-3.2亿元]]。", amount="-320000000"),
    yes("单笔投资[[50万元]]以上的需备案。", amount="500000", comparator="gt"),
    yes("挪威主权基金出资[[20亿克朗]]。", amount="2000000000", currency="NOK"),
    no("元旦当天,三元桥恢复通车。"),
    no("会议十分重要,要守住这一块净土。"),
    no("人民币汇率走强,美元指数回落。"),
    no("1月1日元旦假期,多元文化活动吸引游客。"),
    no("单位:万元"),
    no("他一分钱也没拿,商家推出0元购。"),
)
def amount(document: Document, found: Found) -> Iterator[Hit]:
    """Sums of money: a numeral with a currency before or after it, ranges and lists that share one."""
    text, signs = document.text, signs_of(document.lexicon)
    spans = runs(text)
    sums: list[_Sum] = []
    for k, (start, end) in enumerate(spans):
        if sums and start < sums[-1].end:
            continue
        made = _read(text, signs, start, end, sums[-1].end if sums else 0)
        if made is None:
            if sums and not sums[-1].behind and (joined := _onward(text, sums[-1], start, end)):
                sums[-1] = joined
            continue
        if sums and (joined := _join(text, sums[-1], made)):
            sums[-1] = joined
            continue
        if k and (joined := _range(text, spans[k - 1], made)):
            made = joined
            if sums and sums[-1].end > made.start:
                sums.pop()
        elif k:
            sums += _listed(text, spans, k, made, sums[-1].end if sums else 0)
        sums.append(made)
    last: Amount | None = None
    for k, s in enumerate(sums):
        value = _settled(text, s)
        if last and value.currency != last.currency and _converts(text, sums[k - 1].end, s.start):
            value = replace(value, converts=last.converts or last)
        last = value
        yield Hit(s.start, s.end, value)


def _converts(text: str, end: int, start: int) -> bool:
    """Whether what stands between two sums says that the second is the first in another currency."""
    return start - end <= _GLOSS_REACH and _GLOSS.fullmatch(text, end, start) is not None


def _settled(text: str, s: _Sum) -> Amount:
    after = hedge_after(text, s.end)
    b = compare(s.bounds, hedge_before(text, s.start) or _past(text, s), after[0] if after else None)
    return Amount(b.amount, s.code, b.comparator, b.upper)


def _past(text: str, s: _Sum) -> Comparator | None:  # 过亿元, 达亿元: only before a bare scale
    bare = text[s.first] in "百千万亿" and s.start and text[s.start - 1] == "过" and text[max(0, s.start - 2)] not in "通经不度"
    return "gt" if bare else None


def _read(text: str, signs: Signs, start: int, end: int, floor: int) -> _Sum | None:
    """The sum of one numeral with its currency, or None; what stands before ``floor`` belongs to another."""
    near = text[end : end + 1]
    if near not in signs.suffix_first and near != " " and text[max(0, start - 1) : start] not in signs.prefix_near:
        return None
    at = end + 1 if text[end : end + 1] == " " else end
    unit = signs.after(text, at)
    left = start
    while left and text[left - 1] == " ":
        left -= 1
    mark = signs.before(text, left)
    if mark is not None and left - len(mark) < floor:
        mark = None
    if unit is None and mark is None:
        return None
    if (start and text[start - 1] in "第.") or _IDIOM.match(text, start):
        return None
    if unit is not None and mark is None and start and text[start - 1].isascii() and text[start - 1].isalpha():
        return None
    if unit is not None and not _is_unit(text, start, end, at, unit, mark is not None):
        unit = None
        if mark is None:
            return None
    if unit is None and mark is not None and not _alone(text, start, end, mark):
        return None
    try:
        value = bounds(text[start:end])
    except ValueError:
        return None
    first = left - len(mark) if mark else start
    english = _ENGLISH.match(text, end) if mark and unit is None else None
    if english:
        power = Decimal(10) ** {"m": 6, "b": 9, "t": 12}[english[1][0].lower()]
        value, end = replace(value, amount=_whole(value.amount * power)), english.end()
    last, code = end, signs.prefix[mark]["code"] if mark else ""
    if unit is not None:
        last, code, value = _with_unit(text, signs, at, unit, code, value)
    if mark is None and text[start - 1 : start] == "-" and _MINUS.search(text, max(0, start - 2), start):
        first, value = start - 1, replace(value, amount=-value.amount, upper=None)
    return _Sum(first, last, start, end, value, code, unit is not None, unit in (None, "元"))


def _whole(value: Decimal) -> Decimal:
    """Without a trailing .0, and without an exponent."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _alone(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a numeral after a currency is a sum without a unit behind it: $20, 港币200万; not 美元一度, 人民币100个基点."""
    after = text[end : end + 1]
    if mark.isascii() and not mark.isalpha():
        return after not in _NOT_AFTER_PREFIX
    numeral = text[start:end]
    if numeral[-1] in "万亿" and len(numeral) > 1:
        return after not in _NOT_AFTER_PREFIX
    return numeral[0].isdigit() and (not "一" <= after <= "鿿" or after in _AFTER_PREFIX)


def _with_unit(text: str, signs: Signs, at: int, unit: str, code: str, value: Bounds) -> tuple[int, str, Bounds]:
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


def _is_unit(text: str, start: int, end: int, at: int, unit: str, marked: bool) -> bool:
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


def _separated(text: str, a: int, b: int) -> bool:
    return 0 < b - a <= 8 and _SEPARATOR.fullmatch(text, a, b) is not None


def _join(text: str, before: _Sum, s: _Sum) -> _Sum | None:
    """A range of two sums that each have a currency (500元—1000元, 人民币3亿至5亿元)."""
    if not _separated(text, before.end, s.start):
        return None
    if (before.code != s.code and not s.plain) or s.bounds.comparator == "range":
        return None  # 1亿元到数亿元: nothing says where it ends
    try:
        whole = (
            share_scale(text[before.first : before.last], text[s.first : s.last])
            if not before.behind or before.bounds.amount > s.bounds.amount
            else Bounds(before.bounds.amount, "range", s.bounds.upper or s.bounds.amount)
        )
    except ValueError:
        return None
    if whole.upper is None or whole.amount >= whole.upper:
        return None
    return replace(s, start=before.start, bounds=whole, code=before.code)


def _onward(text: str, before: _Sum, start: int, end: int) -> _Sum | None:
    """A range after a sign: $3—5亿."""
    if not _separated(text, before.end, start) or text[end : end + 1] in _NOT_AFTER_PREFIX:
        return None
    try:
        whole = share_scale(text[before.first : before.last], text[start:end])
    except ValueError:
        return None
    return replace(before, end=end, bounds=whole)


def _range(text: str, span: tuple[int, int], s: _Sum) -> _Sum | None:
    """A range whose low end is a bare numeral: 3至5亿元."""
    start, end = span
    if s.start != s.first or not _separated(text, end, s.start) or (start and text[start - 1] in "第年月"):
        return None
    try:
        return replace(s, start=start, bounds=share_scale(text[start:end].replace(" ", ""), text[s.first : s.last].replace(" ", "")))
    except ValueError:
        return None


def _listed(text: str, spans: list[tuple[int, int]], k: int, s: _Sum, floor: int) -> list[_Sum]:
    """Bare numerals before a sum that share its currency: 5亿和7.5亿元, 3亿、4亿元."""
    out: list[_Sum] = []
    at, scaled = s.start, text[s.last - 1] in "万亿"
    for start, end in reversed(spans[max(0, k - 40) : k]):
        if start < floor or not 0 < at - end <= 2 or not _LIST.fullmatch(text, end, at) or (start and text[start - 1] == "第"):
            break
        own = text[end - 1] in "万亿"
        if own != scaled or (not own and (end - start < 2 or not text[start:end].isdecimal())):
            break
        try:
            value = bounds(text[start:end])
        except ValueError:
            break
        out.append(_Sum(start, end, start, end, value, s.code, False, True))
        at = start
    return out[::-1]


@rules.scan(
    "formal",
    yes("判令被告赔偿[[壹佰贰拾万]]。", amount="1200000", currency="CNY"),
    no("赔偿一百二十万。"),
    needs="拾佰仟",
)
def formal(document: Document, found: Found) -> Iterator[Hit]:
    """Sums in the numerals of cheques, which nothing but money is written in."""
    text = document.text
    for start, end in runs(text):
        if len(_FORMAL.findall(text, start, end)) >= 3 and text[end : end + 1] in (*"。,;)\n", ""):
            try:
                b = bounds(text[start:end])
            except ValueError:
                continue
            yield Hit(start, end, Amount(b.amount, "CNY", b.comparator, b.upper))


@rules.scan(
    "coins",
    yes("[[2角]]", amount="0.2", currency="CNY"),
    yes("电价每度上调[[5分]]。", amount="0.05"),
    no("最后十分钟扳平比分。"),
    no("主队以5分优势获胜。"),
    needs="角分毛",
)
def coins(document: Document, found: Found) -> Iterator[Hit]:
    """角, 毛 and 分 alone: where nothing else stands in the line, or after words of a price rising or falling."""
    text = document.text
    for m in _COIN.finditer(text):
        n = _COIN_NUMBER.search(text[max(0, m.start() - 6) : m.start()])
        if n is None:
            continue
        start, line = m.start() - len(n[0]), document.line_at(m.start())
        whole = start == line.start and m.end() == line.end
        if not whole and not _DEARER.search(text[max(0, start - 14) : start]):
            continue
        try:
            b = bounds(n[0])
        except ValueError:
            continue
        yield Hit(start, m.end(), Amount(b.amount * Decimal("0.01" if m[0] == "分" else "0.1"), "CNY", b.comparator))


@rules.rule(
    "thousands",
    r"(?P<mention>(?P<low>\d{1,3}(?:\.\d)?)[kK](?:[-~—–至到](?P<high>\d{1,3}(?:\.\d)?)[kK])?)(?![a-zA-Z\d])",
    yes("岗位月薪[[10k-15k]],双休。", amount="10000", upper="15000", comparator="range"),
    no("屏幕分辨率为4K,刷新率较高。"),
    no("全程10k,起点在体育馆。"),
    needs="kK",
)
def thousands(m: Match) -> Amount | None:
    """Pay in thousands, as job notices write it: 月薪10k—15k."""
    if not re.search(r"薪|工资|收入|底薪", m.document.text[max(0, m.start - 12) : m.start]):
        return None
    low, high = Decimal(m["low"]) * 1000, Decimal(m["high"]) * 1000 if m["high"] else None
    return Amount(low, "CNY", "range" if high else "eq", high)
