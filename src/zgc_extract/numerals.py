"""Chinese, Arabic and mixed numerals to Decimal, and the regex sources that find them."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from decimal import Decimal, DecimalException

from .shelf import compiled

#: Regex class bodies, for the clean text: digits, and what multiplies them.
DIGITS = "〇零一二两三四五六七八九"
UNITS = "十百千万亿兆"

#: Regex source for Arabic numerals: 3600, 3,600, 1.2. Atomic, so that nothing after it makes it backtrack.
ARABIC = r"(?>\d{1,3}(?:,\d{3})++(?!\d)(?:\.\d++)?|\d++(?:\.\d++)?)"

#: Regex source for Chinese numerals: 三千六百, 二〇二五, 廿八, 十二点五亿, 万亿.
CHINESE = rf"(?>[{DIGITS}{UNITS}廿卅]++(?:点[{DIGITS}]++[{UNITS}]*+)?)"

#: Regex source for any numeral, mixed ones (1.2万, 3万4000, 5亿1万4千) too; without sign, percent and fractions.
#: It never starts inside another numeral.
_ANY = rf"(?:{ARABIC}|[{DIGITS}{UNITS}廿卅])"
NUMBER = rf"(?<![{DIGITS}{UNITS}廿卅\d])(?>{_ANY}{_ANY}*+(?:点[{DIGITS}\d]++[{UNITS}]*+)?)"

_PLAIN = str.maketrans(
    "○零壹弌幺貳贰弐二叁參参叄肆伍陸陆柒捌玖拾佰仟萬億兩俩仨點負個對幾雙",
    "〇〇一一一二二二二三三三三四五六六七八九十百千万亿两两三点负个对几双",
)
_LONGEST = 200  # no numeral of a text is longer
_VALUE = {c: k for k, c in enumerate("〇一二三四五六七八九")} | {"两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_LETTER = {"k": 3, "K": 3, "m": 6, "M": 6, "G": 9, "T": 12}
_TOKEN = compiled(r"(\d+(?:\.\d+)?)|([〇一二两三四五六七八九]+)|([十百千万亿兆])")
_VAGUE = compiled("[余多几]")
_GROUPED = compiled(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_ROW = compiled(r"[〇一二三四五六七八九]+")
_PERCENT = compiled(r"([十百千万亿]{1,3})分之(.+)")
_FRACTION = compiled(r"(?:(.+)又)?([^又]+)分之(.+)")
_SLASH = compiled(r"(?:(\d+) )?(\d+)/(\d+)")
_SCIENTIFIC = compiled(r"(\d+(?:\.\d+)?|\.\d+)[eE]([+-]?\d{1,3})")
_DECIMALS = compiled(r"([〇一二两三四五六七八九]+|\d+)([十百千万亿兆]*)")
_AT_LEAST = compiled(r"^(?:超过了?|大于(?:或者?)?等?于?|不小于|不少于|至少有?|≥|>=)|(?:或者?)?以上$")
_POWER = compiled(r"(-?\d+(?:\.\d+)?)\^([+-]?\d{1,3})")


def parse_number(text: str) -> Decimal:
    """The value of a numeral: Chinese (financial and Traditional forms too), Arabic or mixed.

    Percentages, 成 and 折 give per cent; 余, 多 and 几 leave the round number; a loose last digit counts the next unit
    below (四百五 is 450). Of a lower bound (超过80, 五百以上) it is the bound.

    Raises:
        ValueError: The text is no numeral.

    Example:
        >>> [str(parse_number(t)) for t in ("三千六百", "1.2万", "两万零五", "百分之三点五", "壹佰贰拾")]
        ['3600', '12000', '20005', '3.5', '120']
    """
    if len(text) > _LONGEST:
        raise ValueError(f"not a numeral: {len(text)} characters, beginning {text[:20]!r}")
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN).strip()
    m = _SLASH.fullmatch(_AT_LEAST.sub("", plain.removeprefix("-")))
    if m:
        value = Decimal(m[1] or 0) + _over(Decimal(m[2]), Decimal(m[3]), text)
        return -value if plain.startswith("-") else value
    signed: Decimal | None = None
    with suppress(DecimalException):
        signed = _signed(_AT_LEAST.sub("", "".join(plain.split())))
    if signed is None:
        raise ValueError(f"not a numeral: {text[:40]!r}")
    return _short(signed) if signed.as_tuple().exponent else signed


def _over(a: Decimal, b: Decimal, text: str) -> Decimal:
    if not b:
        raise ValueError(f"a fraction over zero: {text[:40]!r}")
    return a / b


def _signed(text: str) -> Decimal | None:
    m = _POWER.fullmatch(text)
    if m:
        base = Decimal(m[1])
        return abs(base) ** Decimal(m[2]) * (-1 if base < 0 else 1)
    sign = text[:1]
    if sign in ("-", "负"):
        value = _unsigned(text[1:])
        return None if value is None else -value
    return _unsigned(text.removeprefix("第").removeprefix("+"))


def _unsigned(text: str) -> Decimal | None:
    """Percentages, fractions, suffixes; the rest is a cardinal."""
    m = _PERCENT.fullmatch(text)
    if m:
        base, value = _cardinal("一" + m[1]), _signed(m[2])
        return None if base is None or value is None else _short(value * 100 / base)
    m = _FRACTION.fullmatch(text)
    if m:
        whole = _cardinal(m[1]) if m[1] else Decimal(0)
        below, above = _signed(m[2]), _signed(m[3])
        return None if whole is None or not below or above is None else whole + above / below
    for tail in ("%", "个百分点"):
        if text.endswith(tail):
            return _unsigned(text[: -len(tail)])
    last = text[-1:]
    if last in ("成", "折"):
        return _tenths(text[:-1])
    if last == "打":
        value = _cardinal(text[:-1])
        return None if value is None else value * 12
    if last in _LETTER:
        value = _cardinal(text[:-1])
        return None if value is None else value.scaleb(_LETTER[last])
    return _cardinal(text.removesuffix("个"))


def _tenths(text: str) -> Decimal | None:
    """三成 is 30, 七五折 and 75折 are 75."""
    if text in ("对", "半"):
        return Decimal(50)
    value = _cardinal(text)
    if value is None:
        return None
    return value if value > 10 and len(text) == 2 else value * 10


def _short(value: Decimal) -> Decimal:
    """Without trailing zeros, and without an exponent."""
    return Decimal(format(value.normalize(), "f"))


def _cardinal(text: str) -> Decimal | None:
    if text in ("半", "一半", "1半", "一半半"):
        return Decimal("0.5")
    if text.startswith("半"):  # 半百
        value = _cardinal("一" + text[1:])
        return None if value is None else value / 2
    m = _SCIENTIFIC.fullmatch(text)
    if m:
        return _short(Decimal(m[1]).scaleb(int(m[2])))
    if "," in text:
        if "," in _GROUPED.sub("", text):
            return None
        text = text.replace(",", "")
    if text.startswith(".") and text[1:].isdecimal():
        text = "0" + text
    text = text[:1] + _VAGUE.sub("", text[1:])
    if text[:1] == "几":
        return None
    whole, point, rest = text.partition("点")
    if not point:
        return _sections(text)
    m = _DECIMALS.fullmatch(rest)
    value = _sections(whole) if m else None
    if m is None or value is None:
        return None
    decimals = "".join(str(_VALUE.get(c, c)) for c in m[1])
    value += Decimal(f"0.{decimals}")
    for unit in m[2]:
        value *= _SMALL.get(unit) or _LARGE[unit]
    return value


def _sections(text: str) -> Decimal | None:
    """The value of digits and units: each large unit multiplies what stands before it and is smaller."""
    if not text:
        return None
    if _ROW.fullmatch(text):
        return Decimal(int("".join(str(_VALUE[c]) for c in text)))
    text = text.replace("廿", "二十").replace("卅", "三十").replace("卌", "四十")
    parts: list[Decimal] = []  # closed by a large unit, falling
    small, digit, last, zero = Decimal(0), None, 0, False
    at = 0
    for m in _TOKEN.finditer(text):
        if m.start() != at:
            return None
        at = m.end()
        if m[1]:
            if digit is not None:
                return None
            digit = Decimal(m[1])
        elif m[2]:
            digits = m[2].lstrip("〇")
            zero = digits != m[2]
            if not digits:
                digit = Decimal(0) if len(text) == 1 else digit
                continue
            if digit is not None or not all(c in _VALUE for c in digits):
                return None
            digit = Decimal(int("".join(str(_VALUE[c]) for c in digits)))
        elif m[3] in _SMALL:
            unit = _SMALL[m[3]]
            if 0 < last <= unit:
                return None
            small += (digit if digit is not None else 1) * unit
            digit, last, zero = None, unit, False
        else:
            unit = _LARGE[m[3]]
            held = small + (digit or 0)
            while parts and parts[-1] < unit:
                held += parts.pop()
            if not held:
                held = parts.pop() if parts and text[at - 2] in _LARGE else Decimal(1)
            parts.append(held * unit)
            small, digit, last, zero = Decimal(0), None, unit, False
    if at != len(text):
        return None
    if digit is not None:
        loose = last > 10 and not zero and digit < 10 and text[-1] not in "0123456789"
        small += digit * last / 10 if loose else digit
    return small + sum(parts)
