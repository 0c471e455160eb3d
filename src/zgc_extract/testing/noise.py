"""Noise that pages carry, added by program, with the way from the clean text's offsets to the noisy one's."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

# Readings that converters inject behind characters with more than one reading.
PINYIN = {
    "关": "guān", "区": "qū", "发": "fā", "业": "yè", "产": "chǎn", "会": "huì", "协": "xié", "术": "shù", "学": "xué",
    "实": "shí", "现": "xiàn", "领": "lǐng", "导": "dǎo", "应": "yīng", "开": "kāi", "创": "chuàng", "传": "chuán",
    "长": "zhǎng", "重": "zhòng", "著": "zhe", "还": "hái", "动": "dòng", "机": "jī", "构": "gòu", "络": "luò",
    "办": "bàn", "单": "dān", "参": "cān", "与": "yǔ", "转": "zhuǎn", "处": "chù", "万": "wàn", "亿": "yì", "级": "jí",
    "华": "huá", "团": "tuán", "员": "yuán", "务": "wù", "战": "zhàn", "签": "qiān", "约": "yuē", "奖": "jiǎng",
    "项": "xiàng", "书": "shū", "记": "jì", "议": "yì", "厅": "tīng", "厂": "chǎng", "报": "bào",
    "绿": "lǜ", "女": "nǚ", "略": "lüè", "旅": "lǚ",
}  # fmt: skip


@dataclass(frozen=True)
class Noisy:
    """A text with noise; ``places[k]`` is the span there of the k-th character of the text before."""

    text: str
    places: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the noisy text; an annotation behind the last character stays outside."""
        return self.places[start][0], self.places[end - 1][1]


def _of_pieces(pieces: list[tuple[str, int]]) -> Noisy:
    """Of pieces, each with the length of what stands for the character itself."""
    places, at = [], 0
    for piece, size in pieces:
        places.append((at, at + size))
        at += len(piece)
    return Noisy("".join(piece for piece, _ in pieces), tuple(places))


def same_length(text: str, noisy: str) -> Noisy:
    assert len(text) == len(noisy), "the noise must keep the length"
    return _of_pieces([(c, 1) for c in noisy])


def pinyin(text: str) -> Noisy:
    """发展 → 发(fā)展."""
    return _of_pieces([(f"{c}({PINYIN[c]})" if c in PINYIN else c, 1) for c in text])


@cache
def _s2t() -> Callable[[str], str]:
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC("s2t").convert
    return convert


def traditional(text: str) -> Noisy:
    """发展 → 發展."""
    return same_length(text, _s2t()(text))


def full_width(text: str) -> Noisy:
    """2025年,IASP → ２０２５年，ＩＡＳＰ."""
    return same_length(text, "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text))


def doubled(text: str) -> Noisy:
    """The text twice, on two lines; offsets are those of the second."""
    return Noisy(f"{text}\n{text}", tuple((k, k + 1) for k in range(len(text) + 1, 2 * len(text) + 1)))


def as_on_the_page(text: str) -> Noisy:
    """Traditional and with pinyin, as the seed page is: 发展 → 發(fā)展."""
    return _of_pieces([(f"{t}({PINYIN[c]})" if c in PINYIN else t, 1) for c, t in zip(text, _s2t()(text), strict=True)])


# ！？； and then 。, as bytes: each also stands across two characters.
_STOPS = (re.compile(rb"(\xa3\xa1|\xa3\xbf|\xa3\xbb)"), re.compile(rb"(\xa1\xa3)"))


def _read_gbk(data: bytes, private: str | None = "") -> str:
    """GBK as the programs of content farms read it: a lead byte takes whatever byte follows; no pair: "?".

    ``private`` stands for a pair of the user-defined rows (nothing, as most of them drop it; None keeps the character).
    """
    out, k = [], 0
    while k < len(data):
        if data[k] < 0x80:
            out.append(chr(data[k]))
            k += 1
            continue
        pair = data[k : k + 2]
        if len(pair) < 2 or pair[1] < 0x40:
            out.append("?")
        else:
            try:
                out.append(pair.decode("gbk"))
            except UnicodeDecodeError:
                out.append(pair.decode("gb18030", "ignore") if private is None else private)
        k += 2
    return "".join(out)


def split_in_bytes(text: str, private: str | None = "") -> str:
    """The text's GBK cut at ！？； and 。 wherever their bytes occur, also across two characters, and the pieces read.

    This is what content farms do: 海口 is BA A3 BF DA, cut at A3 BF (？), and comes out as ?？谑; 。科 comes out as ?？萍.
    The bytes A1 A3 of 。 stand across 省（ (CA A1 A3 A8), those of ！ across 。“ (A1 A3 A1 B0).
    """
    pieces = [text.encode("gbk", "ignore")]
    for stop in _STOPS:
        pieces = [part for piece in pieces for part in (stop.split(piece) if not stop.fullmatch(piece) else [piece])]
    return "".join(_read_gbk(piece, private) for piece in pieces)


def content_farm(text: str) -> str:
    """A page of the seed's kind: Traditional, with pinyin, cut in bytes, punctuation folded to ASCII."""
    return fold(split_in_bytes(as_on_the_page(text).text))


def fold(text: str) -> str:
    """，：；？！（） → ASCII, as the seed's page has them."""
    return text.translate({ord(wide): ord(wide) - 0xFEE0 for wide in "，：；？！（）"})


def one_byte_off(text: str, at: int, mark: str = "?") -> str:
    """GBK read one byte off from the character at the offset: 。科技園區 → ??萍紙@區; ``mark`` stands for the lost byte."""
    return text[:at] + mark + text[at:].encode("gbk")[1:].decode("gbk", "replace")


NOISES: dict[str, Callable[[str], Noisy]] = {
    "traditional": traditional, "full_width": full_width, "pinyin": pinyin, "doubled": doubled, "as_on_the_page": as_on_the_page,
}  # fmt: skip
