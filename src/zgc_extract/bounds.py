"""A number as the press hedges it: 30多亿, 数十万, 上百, 三四百, 近, 以上. Bounds, comparators and the runs of numerals in a text."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from .numerals import parse_number
from .readings import Comparator
from .shelf import compiled
from .slotted import fixed

_HAN = "〇零○一二两三四五六七八九十百千万亿兆廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億兩"
_SCALE = "十百千万亿兆"
_SCALES, _LEADS = frozenset("百千万亿兆"), frozenset("数几上")
#: A run of numerals with what hedges it inside; begins with a class (without \\d, which takes longer), so that searching stays cheap.
_RUN = compiled(
    rf"[0-9{_HAN}]{{1,80}}(?:(?:,(?=\d{{3}}(?!\d))|[.·](?=\d)|点(?=[〇零○一二两三四五六七八九])|[多余几来](?![多余几来])|"
    rf" (?=[百千万亿兆]))[0-9{_HAN}]{{0,80}}){{0,40}}"
)
#: How long a numeral may be, and how long one is at least that has a comma: 1,000.
_LONGEST, _GROUPED = 80, 5
_GROUPS = compiled(r"(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)")
_THOUSANDS = compiled(r"(?<![\d.:年月日])(?P<n>[1-9]\d{0,2}) $")
_PAIR = compiled(r"(?<![一二两三四五六七八九〇零点\d])([一二两三四五六七八九])([二两三四五六七八九])(?![一二两三四五六七八九〇零点\d])")
_ORDER = {c: k for k, c in enumerate("〇一二三四五六七八九")} | {"两": 2}
_TAIL_SCALE = compiled(r"[十百千拾佰仟]?[万亿兆]{1,2}$|[百千十]$")
_BIG_TAIL = compiled(r"[万亿兆]+$")
_FIGURE = compiled(r"(\d{1,3}(?:,\d{3})+(?:\.\d{1,30})?|\d{1,30}(?:\.\d{1,30})?)(万亿|亿|万|千)?")
_POWER = {"千": 3, "万": 4, "亿": 8, "万亿": 12}
_NOT_LEAD = {"数": "总人指基次多少件户倍函分个系参岁", "上": "以之会线坛场网路台桌岸船地海天早晚马市赛山街车身会席展村"}

#: Words of hedging before a number.
_BEFORE: dict[str, Comparator] = {
    **dict.fromkeys(
        ("超过", "超出", "超逾", "超", "逾", "愈", "突破", "冲破", "破", "高于", "大于", "多于", "不低于", "不少于", "不小于", "不下于",
         "不下", "不止", "至少", "最少", "最低", "起码", "迈过", "跨过", "跃过", "站上", "迈上", "跃上", "越过", "≥", ">"),
        "gt",
    ),
    **dict.fromkeys(
        ("近", "将近", "接近", "不足", "不到", "未满", "不满", "低于", "少于", "小于", "不超过", "未超过", "不超", "没有超过", "不高于",
         "不大于", "不多于", "至多", "最多", "最高", "≤", "<"),
        "lt",
    ),
    **dict.fromkeys(("约", "大约", "约合", "约计", "约折合", "大概", "大致", "估计", "将约", "约莫", "差不多", "左右"), "approx"),
    **dict.fromkeys(("约可达", "约达", "约为", "约有"), "approx"),
}  # fmt: skip
_LIGHT = frozenset("了为有达需要是")
#: The words by their last character, the longest first.
_BEFORE_BY_LAST = {
    last: tuple(sorted((word for word in _BEFORE if word[-1] == last), key=len, reverse=True)) for last in {word[-1] for word in _BEFORE}
}
#: What may end a hedge before a number, and what it may stand behind.
_HEDGING = _LIGHT.union(_BEFORE_BY_LAST)
_NOT_BEFORE = {
    "近": frozenset("附靠临最邻就远亲"), "愈": frozenset("治痊自康"), "约": frozenset("合契签节条公制预缔履违失邀"),
    "破": frozenset("侦告"), "不到": frozenset("想料"),
}  # fmt: skip
#: What a sum may reach at the most or at the least: 最高达5亿元 is no bound.
_OUTER = frozenset(("最高", "最多", "最低", "最少"))
_FAR = compiled(
    r"(至少|最少|最低|不少于|最多|至多|最高)(?:可以|可|将|能够|能|须|需|要|会)?(?:再)?(?:投入|投资|奖励|补贴|补助|给予|支付|筹集|融资|授信|贷款|造成|缴纳|募集|"
    r"达到|达|获|享|得|收入|收|赚|资助|罚款|处|贷|申领|领|补|减免|支持|安排|出资|提供|新增|培育|建成|建设|引进|拿出|派出|有)$"
)
_AFTER: tuple[tuple[str, Comparator, str], ...] = (
    ("以上", "gt", ""), ("及以上", "gt", ""), ("之上", "gt", ""), ("开外", "gt", ""), ("以下", "lt", ""), ("及以下", "lt", ""),
    ("出头", "gt", ""), ("以内", "lt", ""), ("之内", "lt", ""),
    ("左右", "approx", ""), ("上下", "approx", ""), ("许", "approx", "可多愿诺昌"),
    ("有余", "gt", ""), ("余", "gt", "额下地热杭姚款"), ("多", "gt", "元样少种个数次年家名位方层级边功伦"),
    ("起", "gt", "来草诉源点义重飞降落伏到初先立家名于因由"),
)  # fmt: skip
_AFTER_FIRST = frozenset(("(", *(word[0] for word, _, _ in _AFTER)))


@fixed
class Bounds:
    """What a hedged numeral says: its value, or its lowest and highest."""

    amount: Decimal
    comparator: Comparator = "eq"
    upper: Decimal | None = None


def runs(text: str) -> list[tuple[int, int]]:
    """The spans of numerals with their inner hedges (余, 多, 几, 数, 上), in reading order.

    Example:
        >>> text = "近20多家企业投资数十亿元"
        >>> [text[s:e] for s, e in runs(text)]
        ['20多', '数十亿']
    """
    found: list[tuple[int, int]] = []
    last = -1
    for m in _RUN.finditer(text):
        start, end = m.span()
        if start == last or end - start >= _LONGEST:
            last = end
            continue  # 20,000 digits are no numeral, nor is any piece of them
        if end - start >= _GROUPED and "," in m[0] and "," in _GROUPS.sub("", m[0]):
            start = text.rindex(",", start, end) + 1
        before = text[start - 1] if start else ""
        if before == " ":
            start = _spaced(text, start)
        elif before in _LEADS and text[start] in _SCALE and _leads(text, start - 1):
            start -= 1
        found.append((start, end))
    return found


def _spaced(text: str, start: int) -> int:
    """Where a numeral begins whose thousands are set apart by a space, as journals print it: 3 000万."""
    if not text[start : start + 3].isdecimal() or text[start + 3 : start + 4].isdecimal():
        return start
    m = _THOUSANDS.search(text, max(0, start - 5), start)
    return m.start("n") if m else start


def _leads(text: str, at: int) -> bool:
    """Whether 数, 几 or 上 belongs to the numeral after it."""
    if text[at] == "上" and text[at + 2 : at + 3] in ("余", "多"):
        return False
    return not at or text[at - 1] not in _NOT_LEAD.get(text[at], "")


@lru_cache(maxsize=4096)
def bounds(numeral: str) -> Bounds:
    """The bounds of a hedged numeral; ValueError where it is none.

    Example:
        >>> bounds("30多亿"), bounds("八九亿").upper
        (Bounds(amount=Decimal('3000000000'), comparator='gt', upper=None), Decimal('900000000'))
    """
    plain_figure = _FIGURE.fullmatch(numeral)
    if plain_figure:  # the commonest by far
        value = Decimal(plain_figure[1].replace(",", ""))
        return Bounds(Decimal(format(value.scaleb(_POWER[plain_figure[2]]), "f")) if plain_figure[2] else value)
    if numeral in _ORDER:
        return Bounds(Decimal(_ORDER[numeral]))
    numeral = numeral.translate(_SIMPLE)
    if len(numeral) > _LONGEST:
        raise ValueError(f"not a numeral: {len(numeral)} characters")
    plain = numeral.replace(" ", "").replace("·", ".")
    if plain[0] in "数几":
        base = parse_number(_led(plain[1:].translate(_NO_HEDGE)))
        return Bounds(base, "range", base * 10)
    comparator: Comparator = "eq"
    if plain[0] == "上":
        plain, comparator = plain[1:], "gt"
    if len(plain) > 1 and any(c in plain for c in "多余几来"):
        comparator = "approx" if "来" in plain else "gt"
        plain = plain.translate(_NO_HEDGE)
    pair = _PAIR.search(plain)
    if pair and 0 < _ORDER[pair[2]] - _ORDER[pair[1]] <= 2 and (pair[1] != "三" or pair[2] != "三"):
        low = plain[: pair.end(1)] + plain[pair.end() :]
        high = plain[: pair.start()] + plain[pair.start(2) :]
        return Bounds(parse_number(low), "range", parse_number(high))
    return Bounds(parse_number(_led(plain)), comparator)


_SIMPLE = str.maketrans("萬億兩○", "万亿两〇")
_NO_HEDGE = str.maketrans("", "", "多余几来")


def _led(plain: str) -> str:
    """A numeral that begins with its scale is one of it: 万亿 is 一万亿."""
    return "一" + plain if plain[:1] in _SCALES else plain


def share_scale(low: str, high: str) -> Bounds:
    """The bounds of a range whose low end may lean on the scale of the high end.

    Example:
        >>> share_scale("3", "5亿").amount, share_scale("5", "8千").amount, share_scale("9千", "1.2万").amount
        (Decimal('300000000'), Decimal('5000'), Decimal('9000'))
    """
    first, last = bounds(low), bounds(high)
    top = last.upper or last.amount
    amount = first.amount
    if not _BIG_TAIL.search(low):
        tail = _TAIL_SCALE.search(high) if len(low) == 1 and low not in _SCALE else _BIG_TAIL.search(high)
        if tail and len(tail[0]) < len(high):
            scaled = parse_number(low + tail[0]) if low[-1] not in "多余几来" else amount
            if amount < scaled <= top:
                amount = scaled
    if amount > top:
        raise ValueError(f"no range: {low}–{high}")
    return Bounds(amount, "range", top)


def hedge_before(text: str, start: int) -> Comparator | None:
    """What the words right before a number say of it (超, 近, 约, 至少…).

    Example:
        >>> hedge_before("总投资超过", 5), hedge_before("价格不超过每股", 7)
        ('gt', 'lt')
    """
    at = start
    while at > 0 and text[at - 1] == " ":
        at -= 1
    at -= 2 * (at > 2 and text[at - 2] == "每")  # 不超过每股|18元
    for _ in range(3 if text[at - 1 : at] in _HEDGING else 0):
        last = text[max(0, at - 1) : at]
        for word in _BEFORE_BY_LAST.get(last, ()):
            if text.endswith(word, 0, at):
                if word in _OUTER and text.startswith("达", at):
                    return None
                first = at - len(word)
                return None if text[max(0, first - 1) : first] in _NOT_BEFORE.get(word, ()) else _BEFORE[word]
        if last not in _LIGHT:
            break
        at -= 1
    window = text[max(0, start - 9) : start]
    if "至" in window or "最" in window or "不少于" in window:
        m = _FAR.search(window)
        if m:
            return _BEFORE[m[1]]
    return None


def hedge_after(text: str, end: int) -> tuple[Comparator, int] | None:
    """What the words right after a number and its unit say of it (以上, 左右, 余…), and where they end."""
    if text[end : end + 1] not in _AFTER_FIRST:
        return None
    if text.startswith(("(含)以上", "(含)以下"), end):
        return ("gt" if text[end + 4] == "上" else "lt"), end + 5
    for word, sort, guard in _AFTER:
        if text.startswith(word, end):
            after = end + len(word)
            return None if guard and text[after : after + 1] in tuple(guard) else (sort, after)
    return None


def compare(inner: Bounds, before: Comparator | None, after: Comparator | None) -> Bounds:
    """Bounds with the hedges around them: a range stays one, else the word before counts, then the one after."""
    told = before or after or inner.comparator
    return inner if inner.upper is not None or told == inner.comparator else Bounds(inner.amount, told)
