"""Rules for money: sums with their currency, from the numerals outwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...bounds import bounds, compare, hedge_after, hedge_before
from ...currencies import Signs, signs_of
from ...document import Document
from ...readings import Amount, Comparator
from ...rule import Found, Hit, Match, RuleSet, no, yes
from ...shelf import compiled
from ...slotted import replace
from ...sought import Sought
from .homes import named_behind, settled
from .sums import Sum, join, listed, onward, range_of
from .units import alone, is_unit, with_unit

rules = RuleSet("money")

_DEARER = compiled(r"[价费税][^,。;\n]{0,6}(?:涨|降|上调|下调|加|减|提高|降低)(?:了|价)?$")
_COIN = Sought(r"[角毛分](?![一-龥])")
_COIN_NUMBER = compiled(r"[\d一二两三四五六七八九十]{1,4}(?:\.\d)?$")
_FORMAL = compiled(r"[壹贰叁肆伍陆柒捌玖拾佰仟]")
#: (约合, 折合, (约: between a sum and what it is worth in another currency; a bare bracket too, which must be closed.
_GLOSS = compiled(
    r"(?:\([^()]{2,8}\))?,? ?\(?(?:约|大约|大概|共|总)?(?:折合|相当于|折算[为成]?|合)(?:成|约|近|为|计|当时的?)?(?:人民币)?| ?\(约?"
)
_GLOSS_REACH = 18
_IDIOM = compiled(r"一元(?:复始|一元|更新)|(?<=一元)一元|一(?:分|毛|角|块|元)钱[也都没不未就]|(?:0|零)元(?:[购入起拎]|门槛|租金入驻)")
#: 不拿一分钱, 每一分钱; 张一元 is a house of tea.
_NO_CENT = compiled("(?:[不没无未][^,。;]{0,3}|每)一[分毛角]$|张一元$")
_MINUS, _PAY = compiled(r"[为是达至:,( 润额流]-$"), compiled("薪|工资|收入|底薪")
#: 兆元 without a number, where nothing says how far: 西安兆元生物技术有限公司.
_TRILLION_IN_NAME = compiled(r"兆元(?<![破上逾超近达看数]..)")
#: The trillions of Taiwan's papers before the rest of a sum.
_TRILLIONS, _SPACED = compiled(r"(?<![\d.,])(?P<n>\d[\d,]*) 兆 $"), 12
_ENGLISH = compiled(r" ?(million|billion|trillion|mn|bn|m)(?![a-zA-Z])", re.I)


@rules.scan(
    "amount",
    yes("项目总投资[[36.57亿元]],首期到位[[8,600万元]]。", amount="3657000000", currency="CNY", comparator="eq"),
    yes("园区营业收入突破[[万亿元]]大关。", amount="1000000000000", comparator="gt"),
    yes("双方签约额近[[3亿美元]]。", amount="300000000", currency="USD", comparator="lt"),
    yes("全年投入[[上百亿元]]用于技术改造。", amount="10000000000", comparator="gt"),
    yes("公司净利润[[7亿元]]出头。", amount="700000000", comparator="gt"),
    yes("全区总签约愈[[三十二亿美金]]。", amount="3200000000", comparator="gt"),
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
    yes("那时每月[[十八块五]]的助学金够用。", amount="18.5"),
    yes("须追加[[23亿澳门元]](下同)预算,其中[[2亿元]]用于防疫。", amount="2300000000", currency="MOP"),
    yes("核准预算增加[[2.8亿元]]至[[225.9亿元]]。", amount="280000000", comparator="eq"),
    yes("两校共获[[三亿]](港币,下同)捐款,其中[[2亿元]]设奖学金。", amount="300000000", currency="HKD"),
    yes("中期纯利[[3.6亿元]](港元·下同),每股盈利[[0.24元]]。", amount="360000000", currency="HKD"),
    yes("上年净利润为[[-3.2亿元]]。", amount="-320000000"),
    yes("单笔投资[[50万元]]以上的需备案。", amount="500000", comparator="gt"),
    yes("挪威主权基金出资[[20亿克朗]]。", amount="2000000000", currency="NOK"),
    yes("累计投资[[1 兆 387 亿元]]。", amount="1038700000000"),
    yes("园区去年产值[[1.57兆元]],今年营业额上看新台币1.6兆元。", amount="1570000000000", currency="TWD"),
    yes("全区GDP[[137亿元]],同比增长5%。", amount="13700000000"),
    no("元旦当天,三元桥恢复通车。"),
    no("会议十分重要,要守住这一块净土。"),
    no("人民币汇率走强,美元指数回落。"),
    no("1月1日元旦假期,多元文化活动吸引游客。"),
    no("单位:万元"),
    no("研究中心主任盛九元表示,投资有新特点。"),
    no("他一分钱也没拿,商家推出0元购。"),
    no("西安兆元生物技术有限公司签约。"),
    no("他把每一分钱的去向公布出来。"),
    no("一元复始,靠的是街坊一元一元的支持。"),
)
def amount(document: Document, found: Found) -> Iterator[Hit]:
    """Sums of money: a numeral with a currency before or after it, ranges and lists that share one."""
    text, signs = document.text, signs_of(document.lexicon)
    spans = document.numerals
    sums: list[Sum] = []
    for k, (start, end) in enumerate(spans):
        if (sums and start < sums[-1].end) or (text[start] == "兆" and _TRILLION_IN_NAME.match(text, start)):
            continue
        made = None
        if text[end : end + 1] in signs.near or text[start - 1 : start] in signs.prefix_near:
            made = _read(text, signs, start, end, sums[-1].end if sums else 0) or named_behind(text, signs, start, end)
        if made is None:
            if sums and not sums[-1].behind and (joined := onward(text, sums[-1], start, end)):
                sums[-1] = joined
            continue
        if sums and (joined := join(text, sums[-1], made)):
            sums[-1] = joined
            continue
        if k and (joined := range_of(text, spans[k - 1], made)):
            made = joined
            if sums and sums[-1].end > made.start:
                sums.pop()
        elif k:
            sums += listed(text, spans, k, made, sums[-1].end if sums else 0)
        sums.append(_after_trillions(text, made))
    if any(s.code == "TWD" for s in sums):
        sums = [replace(s, code="TWD") if s.plain and s.code == "CNY" and "兆" in text[s.first : s.last] else s for s in sums]
    last: Amount | None = None
    for k, s in enumerate(settled(document, signs, sums)):
        value = _settled(text, s)
        if last and value.currency != last.currency and _converts(text, sums[k - 1].end, s.start):
            value = replace(value, converts=last.converts or last)
        last = value
        yield Hit(s.start, s.end, value)


def _converts(text: str, end: int, start: int) -> bool:
    """Whether what stands between two sums says that the second is the first in another currency."""
    return start - end <= _GLOSS_REACH and _GLOSS.fullmatch(text, end, start) is not None


def _settled(text: str, s: Sum) -> Amount:
    after = hedge_after(text, s.end)
    b = compare(s.bounds, hedge_before(text, s.start) or _past(text, s), after[0] if after else None)
    return Amount(b.amount, s.code, b.comparator, b.upper)


#: What a sum is of that is told by how far it has come: 投资|过10亿元.
_GROWN = ("投资", "总投资", "产值", "营收", "收入", "税收", "利税", "利润", "规模", "总额", "金额", "交易额", "销售额", "市值", "估值")


def _past(text: str, s: Sum) -> Comparator | None:
    """过亿元: only before a bare scale, or behind what has grown (投资过10亿元; not 通过10亿元贷款)."""
    if s.start < 1 or text[s.start - 1] != "过":
        return None
    bare = text[s.first] in "百千万亿" and text[max(0, s.start - 2)] not in "通经不度"
    return "gt" if bare or text.endswith(_GROWN, 0, s.start - 1) else None


def _read(text: str, signs: Signs, start: int, end: int, floor: int) -> Sum | None:
    """The sum of one numeral with its currency, or None; what stands before ``floor`` belongs to another."""
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
    if (start and text[start - 1] in "第.") or _IDIOM.match(text, start) or _NO_CENT.search(text, max(0, start - 4), end + 1):
        return None
    glued = unit is not None and mark is None and start and text[start - 1].isascii() and text[start - 1].isalpha()
    if glued and not text.lower().endswith("gdp", 0, start):
        return None
    if unit is not None and not is_unit(text, start, end, at, unit, mark is not None):
        unit = None
        if mark is None:
            return None
    if unit is None and mark is not None and not alone(text, start, end, mark):
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
        last, code, value = with_unit(text, signs, at, unit, code, value)
    if mark is None and text[start - 1 : start] == "-" and _MINUS.search(text, max(0, start - 2), start):
        first, value = start - 1, replace(value, amount=-value.amount, upper=None)
    return Sum(first, last, start, end, value, code, unit is not None, unit in (None, "元"))


def _after_trillions(text: str, s: Sum) -> Sum:
    """The sum with the trillions that spaces set apart from it: 1 兆 387 亿元."""
    m = _TRILLIONS.search(text, max(0, s.first - _SPACED), s.first) if text[s.first - 1 : s.first] == " " else None
    if m is None or s.bounds.comparator == "range" or not text[s.first : s.last].rstrip("元").endswith("亿"):
        return s
    more = Decimal(m["n"].replace(",", "")) * 10**12
    return replace(s, start=m.start(), first=m.start(), bounds=replace(s.bounds, amount=s.bounds.amount + more))


def _whole(value: Decimal) -> Decimal:
    """Without a trailing .0, and without an exponent."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


@rules.scan(
    "formal",
    yes("判令被告赔偿[[壹佰贰拾万]]。", amount="1200000", currency="CNY"),
    no("赔偿一百二十万。"),
    needs="拾佰仟",
)
def formal(document: Document, found: Found) -> Iterator[Hit]:
    """Sums in the numerals of cheques, which nothing but money is written in."""
    text = document.text
    for start, end in document.numerals:
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
    for m in _COIN.all_in(document):
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
    if not _PAY.search(m.document.text, max(0, m.start - 12), m.start):
        return None
    low, high = Decimal(m["low"]) * 1000, Decimal(m["high"]) * 1000 if m["high"] else None
    return Amount(low, "CNY", "range" if high else "eq", high)
