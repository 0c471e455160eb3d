"""Width and script: half-width ASCII, Simplified characters. Both keep the length, so offsets stay."""

from __future__ import annotations

import re
from functools import cache
from operator import ne
from unicodedata import normalize

from ..shelf import compiled
from .charsets import beyond_gb2312, only_simplified, opencc_t2s, simplified_of

_USUAL = (("\u3000", " "), ("\xa0", " "), *((chr(ord(c) + 0xFEE0), c) for c in ",:()?!;%/.-~&+"))
_WIDE = compiled("[\uff01-\uff5e\u2000-\u200a\u202f\u205f「」『』﹁-﹄﹏﹐-﹗﹣﹪-﹫｡｢｣､･〝〞‧・•─━―∶︰\u2e80-\u2fd5\uf900-\ufaff]")


#: What stands between straight quotation marks in Chinese: at least one Chinese character, on one line.
_QUOTED = compiled(r'"([^"\n]{0,80}?[一-鿿][^"\n]{0,80}?)"')
#: The same between single ones, where a text has no others.
_SINGLE = compiled(r"‘([^‘’\n]{0,80}?[一-鿿][^‘’\n]{0,80}?)’")


#: A prize between square brackets, as old pages have it.
_PRIZE = compiled(r"\[([^\[\]\n“”]{2,24}[奖獎])\]")
#: Radicals that PDFs yield for characters and that NFKC leaves: Unicode's EquivalentUnifiedIdeograph.txt, those that are characters.
_RADICALS = dict(
    zip("⺜⺝⺠⺩⺬⺷⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙", "日月民王示羊虎西见角贝车長长门青韦", strict=True),
    **dict(zip("⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻱", "页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龜", strict=True)),
)


@cache
def _wide() -> dict[int, str]:
    table = {0xFF01 + k: chr(0x21 + k) for k in range(94)}
    table |= dict.fromkeys((*range(0x2000, 0x200B), 0x202F, 0x205F), " ")
    marks = zip("「」『』﹁﹂﹃﹄﹐﹑﹒﹔﹕﹖﹗﹣｡｢｣､･〝〞‧・•─━―∶︰", "“”‘’“”‘’,、。;:?!-。“”、·“”···———::", strict=True)
    table |= {ord(wide): mark for wide, mark in marks}
    # Radicals and compatibility forms that PDFs yield for characters: ⼯ → 工, 度 → 度.
    for k in (*range(0x2E80, 0x2FD6), *range(0xF900, 0xFB00)):
        plain = normalize("NFKC", chr(k))
        if len(plain) == 1 and plain != chr(k):
            table[k] = plain
    return table | {ord(radical): plain for radical, plain in _RADICALS.items()}


def half_width(text: str) -> str:
    """Full-width ASCII to half-width, every blank to a space, 「」『』 and "" to “”‘’, ‘’ alone and [] of a prize to “”, all dots to ·.

    Example:
        >>> half_width("２０２５年３月，「中關村」（北京）")
        '2025年3月,“中關村”(北京)'
    """
    for wide, narrow in _USUAL:
        text = text.replace(wide, narrow)
    for wide in set(_WIDE.findall(text)):  # a replacement for each character that occurs: several times as fast as translate
        text = text.replace(wide, _wide().get(ord(wide), wide))
    if '"' in text:
        text = _QUOTED.sub(r"“\1”", text)
    if "奖]" in text or "獎]" in text:
        text = _PRIZE.sub(r"“\1”", text)
    return _SINGLE.sub(r"“\1”", text) if "‘" in text and "“" not in text else text


def to_simplified(text: str) -> tuple[str, str, int]:
    """The text in Simplified characters where it is Traditional, its script, and how many characters were changed.

    It is Traditional where more characters are only Traditional than only Simplified. A Simplified text stays as it is,
    with its 乾 and 昇 in names, but for forms that no Simplified text has (衞); in a mixed one the Traditional lines are
    converted, and Traditional words elsewhere (two such characters in a row).

    Example:
        >>> to_simplified("隨著產業發展")[:2], to_simplified("倪乾与毕昇")[:2]
        (('随着产业发展', 'traditional'), ('倪乾与毕昇', 'simplified'))
    """
    found = beyond_gb2312().findall(text)
    if not found:
        return text, "simplified", 0
    evidence = simplified_of()
    n = sum(ord(c) in evidence for c in found)
    if not n:
        new = text.translate(_VARIANTS) if _VARIANT.search(text) else text  # 衞炳江 in a Simplified page
        return new, "simplified", sum(map(ne, text, new))
    against = len(only_simplified().findall(text))
    if n > (against if "\n" not in text else 20 * against):
        new, script = _convert(text), "traditional"
    else:
        new, script = _convert_lines(text, n > against), "mixed"
    changed = sum(map(ne, text, new))
    return (new, script, changed) if changed else (text, "simplified", 0)


def _convert_lines(text: str, mostly: bool) -> str:
    """Each line that is Traditional (or as the most where it does not tell), and Traditional words in the others."""
    evidence = simplified_of()
    lines = text.split("\n")
    for k, line in enumerate(lines):
        n = sum(ord(c) in evidence for c in beyond_gb2312().findall(line))
        if not n and not mostly:
            continue
        against = len(only_simplified().findall(line))
        if n > against or (mostly and not against):
            lines[k] = _convert(line)
        elif n > 1:
            lines[k] = _traditional_word().sub(lambda m: m[0].translate(evidence), line)
    return "\n".join(lines)


@cache
def _traditional_word() -> re.Pattern[str]:
    return compiled(f"[{re.escape(''.join(map(chr, simplified_of())))}]{{2,}}")


def _convert(text: str) -> str:
    """OpenCC's conversion; one character at a time where it would change the length."""
    new = opencc_t2s(text)
    if len(new) != len(text):
        new = text.translate(simplified_of())
    if any(c > "\uffff" for c in (max(new, default=""),)):
        # 頫 → 𫖯: a character that no source writes; keep the one that stands there.
        new = "".join(a if b > "\uffff" else b for a, b in zip(text, new, strict=True))
    if _VARIANT.search(new):
        new = new.translate(_VARIANTS).replace("甚么", "什么")
    if "乾" in text:
        for m in _QIAN.finditer(text):
            new = f"{new[: m.start()]}乾{new[m.end() :]}"
    return _ZHE.sub("着", new) if "著" in new else new


# Forms that Hong Kong, Taiwan and old type have and OpenCC leaves: 衞生, 讃, 鑛; and 甚麼.
_VARIANTS = str.maketrans(
    "衞歩戸粧擧汚黒値曁劵呑愼戯昻栄槪濶砲甁痺皐硏竝緖缐聨胷荘覇覧讃輌鄕郷釈鑛関隂隣靑飮騐髙鬪黙斎頼蘓陜",
    "卫步户妆举污黑值暨券吞慎戏昂荣概阔炮瓶痹皋研并绪线联胸庄霸览赞辆乡乡释矿关阴邻青饮验高斗默斋赖苏陕",
)
_VARIANT = compiled(f"甚么|[{''.join(map(chr, _VARIANTS))}]")
# 乾 is 干 in words for dry things (and where a converter makes every 干 so: 乾部, 骨乾), but 乾 in names: 倪乾, 乾安縣.
_QIAN = compiled(
    "(?<![若骨樹树主軀躯餅饼才精能枝烘晾曬晒風风豆萄筍笋烤])乾"
    "(?![部涉淨净擾扰線线脆燥旱什預预活流事系貝贝椒糧粮支涸警熱热練练濕湿勁劲戈杯枯道柴群果巴癟瘪電电渠倍酪冷季裂掉將将乾]|校(?![長长]))"
)


# Converters write 著 for 着 (着力, 沿着, 随着). 著 stays in 著名, 著作, 显著, 专著 and before a book's 《; but 跟著名… is 跟着名….
_ZHE = compiled(
    r"(?<=[跟随沿接朝顺趁凭靠向看听拿带围绕味])著"
    r"|(?<![显专原编土名巨论合所译遗昭卓拙新旧撰见大])著(?![名作称述者录书有文于《〈\"“]|[^，。,.]{0,2}《)"
)
