"""Pinyin that programs put behind Han characters: 產(chǎn)業(yè) → 產業."""

from __future__ import annotations

import unicodedata

from ..shelf import compiled, kept
from ..sought import places, tried
from .charsets import simplified_of
from .offsets import Edit
from .syllables import syllable_of

_FINALS = {
    "": "a o e ai ei ao ou an en ang eng er",
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan un ü üe",
    "l": "a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "q": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh": "a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang",
    "ch": "a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang",
    "sh": "a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang",
    "r": "e ao ou an en ang eng ong i u ua uo ui uan un",
    "z": "a e ai ei ao ou an en ang eng ong i u uo ui uan un",
    "c": "a e ai ao ou an en ang eng ong i u uo ui uan un",
    "s": "a e ai ao ou an en ang eng ong i u uo ui uan un",
    "y": "a o e ao ou an ang ong i in ing u ue uan un",
    "w": "a o ai ei an en ang eng u",
}
_TONED = {"a": "āáǎàă", "e": "ēéěèĕ", "i": "īíǐìĭ", "o": "ōóǒòŏ", "u": "ūúǔùŭ", "ü": "ǖǘǚǜ"}


@kept("pinyin.py")
def _syllables() -> tuple[frozenset[str], frozenset[str]]:
    """All pinyin syllables: with a tone letter (or ü) where the rules of spelling put it, and without."""
    plain = {head + final for head, finals in _FINALS.items() for final in finals.split()}
    toned = {s for s in plain if "ü" in s}
    for s in plain:
        at = next((s.index(v) for v in ("a", "e", "ou") if v in s), None)
        if at is None:
            at = max(s.rfind(v) for v in "iouü")
        toned |= {s[:at] + t + s[at + 1 :] for t in _TONED[s[at]]}
        if s.startswith(("j", "q", "x", "y")) and "u" in s:
            toned |= {t.replace("u", "ü") for t in (s, *toned) if t.replace("ü", "u") == s}
    return frozenset(toned), frozenset(plain)


_LETTERS = "a-zāáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭüǖǘǚǜɡɑ\u0300\u0301\u0304\u0306\u0308\u030c"
_ANNOTATION = compiled(
    rf"[(\[]\s{{0,3}}([{_LETTERS}]{{1,10}}(?:\s{{0,2}}[\r\n]\s{{0,2}}[{_LETTERS}]{{1,8}})?)\s{{0,3}}[)\]]"
)
SYLLABLE = f"[{_LETTERS}]{{1,7}}"
_EATEN = compiled(rf"\s?({SYLLABLE})\)")
_TEACHING = compiled(
    r"拼音|[读讀]音|注音|多音字|[读讀念唸][作做成]|[应應][读讀]|生字|[声聲][调調]"
    r"|[读讀][“\"']?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]"
)
_CUT = frozenset("!;?。")
_SPELLED = str.maketrans("ɡɑăĕĭŏŭ", "gaǎěǐǒǔ")
# Particles, whose syllables bear no tone.
_LIGHT = {
    "着": ("zhe",), "著": ("zhe",), "了": ("le",), "的": ("de",), "地": ("de",), "得": ("de",), "么": ("me",), "麼": ("me",),
    "麽": ("me",), "们": ("men",), "們": ("men",), "吗": ("ma",), "嗎": ("ma",), "呢": ("ne",), "吧": ("ba",), "子": ("zi",),
}  # fmt: skip


def find_pinyin(text: str) -> list[Edit]:
    """Pinyin that a program put behind a Han character: 產(chǎn)業(yè), 發(fā ), also split by a line end.

    Evidence is a syllable with its tone letter (or ü) in brackets, straight behind a Han character or what is left of one;
    without a tone letter only where the text has at least three with one, or three that are the usual reading. Glosses such
    as (Ebba Lund), (IASP) stay, and so do readings in a text about reading (重(chóng)庆的“重”读作…), unless the text is full
    of them.

    Example:
        >>> [text[e.start:e.end] for text in ["區(qū)和倫德(Ebba Lund)"] for e in find_pinyin(text)]
        ['(qū)']
    """
    if "(" not in text and "[" not in text:
        return []
    sure: list[Edit] = []
    bare: list[Edit] = []
    read = last = 0
    for m in tried(text, _ANNOTATION, places(text, "([")):
        start = m.start() - (text[max(0, m.start() - 1) : m.start()] == " ")
        before = text[max(0, start - 1) : start]
        if "@" <= before <= "~":
            before = text[max(0, start - 2) : start - 1]  # 夹g(shù), ?;l(fā): the letter is the second byte of a misread 術
        if not ("㐀" <= before <= "鿿" or before in _CUT or (start == last and start)):
            continue
        toned, plain = _syllables()
        syllable = _spelled(m[1])
        if syllable in toned or syllable in _LIGHT.get(before, ()):
            sure.append(Edit(start, last := m.end()))
        elif syllable in plain:
            fits = syllable == _reading(before)
            read += fits
            if fits or len(syllable) > 1:
                bare.append(Edit(start, last := m.end()))
    if read > 2 or len(sure) > 2:
        sure = sorted(sure + bare, key=lambda e: e.start)
    return sure if sure and (len(sure) >= max(4, len(text) / 25) or not _TEACHING.search(text)) else []


def _reading(char: str) -> str:
    """How a character is read, Simplified or Traditional."""
    return syllable_of(char.translate(simplified_of()))


def find_eaten_pinyin(text: str) -> list[Edit]:
    """Annotations whose opening bracket half a character took with it: ``?guī)劃``, where nothing more can be told."""
    if ")" not in text or ("?" not in text and "\ufffd" not in text):
        return []
    toned = _syllables()[0]
    eaten = (_EATEN.match(text, at + 1) for at in places(text, "?\ufffd"))
    return [Edit(*m.span()) for m in eaten if m is not None and _spelled(m[1]) in toned]


def without_tone(letters: str) -> str:
    """A syllable in plain letters: jí → ji, lǜ → lu.

    Example:
        >>> without_tone("guī"), without_tone("lǜ")
        ('gui', 'lu')
    """
    return "".join(c for c in unicodedata.normalize("NFD", _spelled(letters)) if c.isascii())


def _spelled(letters: str) -> str:
    """One way of writing a syllable."""
    return unicodedata.normalize("NFC", "".join(letters.split())).translate(_SPELLED)
