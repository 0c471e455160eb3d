"""What may stand between a subject and its verb, and before a subject: adverbials, read one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..fact import Story
from ..lexicon import Lexicon
from ..shelf import compiled
from ..slotted import fixed
from .wording import any_of

#: A character of a clause, or a whole quotation or title in it: 出席“…典礼”时, 以《…,…》为题.
_ANY = r"(?:[^,。;!?\n“”《]|“[^“”\n]{1,40}”|《[^《》\n]{1,40}》)"
_DAY = (
    r"[今昨前当]\([\d一-龥]{1,5}\)[日天]|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日?(?:上午|下午|中午|晚上|晚间?|凌晨)?"
    r"|(?:周|星期|[上本][周月])[一二三四五六日天]晚?"
)
#: Verbs whose object may be the subject of the next verb: 在市政府接见来台|参加灯会的贵宾.
_MEETING = "欢迎|接见|会见|会晤|邀请"


def only_adverbials(story: Story, start: int, end: int, *, saying: bool = True) -> bool:
    """Whether only adverbials stand in a span: what a subject and its verb may have between them.

    With ``saying`` the verb is one of saying, which may follow another act at once: 会见李四表示.
    """
    if start >= end:
        return True
    text, open_at, seen = story.text, [start], {start}
    beginning = _beginning(story.document.lexicon, saying)
    while open_at:
        p = open_at.pop()
        for adverbial in beginning[text[p]]:
            m = adverbial.pattern.match(text, p, end) if adverbial.holds is None or adverbial.holds.search(text, p, end) else None
            if m is None:
                continue
            q = m.end()
            if q == end:
                return True
            if q not in seen:
                seen.add(q)
                open_at.append(q)
    return False


def only_lead(story: Story, start: int, end: int) -> bool:
    """Whether a span holds only what may open a clause before its subject: 会上, 对此, 3月28日, 在…时."""
    pattern, text, p = _before(story.document.lexicon), story.text, start
    while p < end:
        m = pattern.match(text, p, end)
        if m is None or m.end() == p:
            return False
        p = m.end()
    return True


#: What ``\s`` matches.
_SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))


@fixed
class _Adverbial:
    """A pattern for one adverbial; most need not be tried at an offset.

    Attributes:
        begins: With which characters it begins; None where it may be any.
        holds: A character that it holds; None where it may hold any.
    """

    pattern: re.Pattern[str]
    begins: frozenset[str] | None = None
    holds: re.Pattern[str] | None = None


def _of_class(lexicon: Lexicon, *classes: str) -> list[str]:
    """The words of some classes of the table ``_verb_gaps``."""
    return lexicon.table("_verb_gaps").of_class(*classes)


def _words(lexicon: Lexicon, *classes: str) -> str:
    """A pattern for them."""
    return any_of(_of_class(lexicon, *classes))


def _prepositions(lexicon: Lexicon) -> str:
    """A pattern for prepositions, none of which is the beginning of another word (就是)."""
    rows = lexicon.table("_verb_gaps")
    words = sorted(rows.of_class("preposition"), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w) + (f"(?!{stop})" if (stop := rows[w]["not_before"]) else "") for w in words)


@lru_cache(maxsize=8)
def _between(lexicon: Lexicon) -> tuple[_Adverbial, ...]:
    """The adverbials; the first stands only before verbs of saying."""
    company = f"(?:{_words(lexicon, 'company')}|多位[^,。]{{1,6}}|[\\d一二两三四五六七八九十百几数]+[余多]?[位名人](?:来自[^,。]{{1,24}})?)"
    prepositions, places, acts = _prepositions(lexicon), _words(lexicon, "place"), _words(lexicon, "act")
    of_acts, of_prepositions, of_speaking, of_adverbs = (
        {word[0] for word in _of_class(lexicon, *classes)}
        for classes in (("act",), ("preposition",), ("speaking",), ("adverb", "time", "address"))
    )
    rows: tuple[tuple[str, Iterable[str] | None, str | None], ...] = (
        (rf"(?:{acts}|{prepositions}){_ANY}{{0,60}}$|(?:{_words(lexicon, 'speaking')})$", of_acts | of_prepositions | of_speaking, None),
        (rf"[,、\s]|\([^()\n]{{1,60}}\)|(?:{_words(lexicon, 'adverb', 'time', 'address')})", {*",、(", *_SPACES, *of_adverbs}, None),
        (rf"等(?:{company}[、和及与]?){{1,4}}", "等", None),
        (_DAY, "0123456789今昨前当周星上本", None),
        (rf"(?:在|于|从|当|正|趁){_ANY}{{1,60}}(?:{places})(?=[,\s一-龥]|$)", "在于从当正趁", None),
        (rf"(?:{prepositions})(?:(?!{_MEETING}){_ANY}){{0,60}}(?=,|$)", of_prepositions, None),
        (rf"(?:{acts}){_ANY}{{0,60}}(?=,)", of_acts, ","),
        # 致辞表示, 作报告时
        (
            r"(?:致[^,。;“”]{0,6}[辞词]|讲话|发言|演讲|[作做]报告|授课|点评|发来[^,。;“”]{2,8}|[作做]?总结)(?:[时后中](?:还|也|又|并)?|并)?",
            "致讲发演作做授点总",
            None,
        ),
        (
            r"(?:作|做|发表|带来|进行|发来|通过视频|线上|线下|视频|远程)了?"
            r"(?:题为(?:[^,。\n“”]|“[^“”\n]{1,60}”){1,60}的|“[^“”\n]{2,60}”的)?",
            "作做发带进通线视远",
            None,
        ),
        (rf"除(?:了)?{_ANY}{{1,60}}?(?:外|之外|以外)(?=[,也还更]|$)", "除", "外"),
        (r"[一-龥]{1,6}地|[一-龥]{2,6}的$", None, "地的"),
        (r"(?:与|同(?![时样日场])|和)[^,。;!?\n“”的]{1,40}(?:一起|一道|共同|联合|携手|分别)", "与同和", None),
        # any act, if it says that the verb follows it: 当选会长后, 参观园区时
        (
            r"(?:[^,。;:!?\n“”()《》]|“[^“”\n]{1,40}”|《[^《》\n]{1,40}》){1,40}(?:时|后|之余|之际|期间|途中|[^正]中)(?=[,\s]|$)",
            None,
            "时后余际间中",
        ),
        (r"出席[^,。;!?\n“”]{0,30}?(?:并|、)", "出", "并、"),
        (r"[一-龥《》]{2,24}(?:并|后)(?=[一-龥]{0,4}$)", None, "并后"),
    )
    return tuple(
        _Adverbial(compiled(source), None if begins is None else frozenset(begins), None if holds is None else compiled(f"[{holds}]"))
        for source, begins, holds in rows
    )


class _Beginning(dict[str, list[_Adverbial]]):
    """By a character the adverbials that may begin with it."""

    def __init__(self, adverbials: Iterable[_Adverbial]) -> None:
        super().__init__()
        self._adverbials = tuple(adverbials)

    def __missing__(self, character: str) -> list[_Adverbial]:
        able = self[character] = [a for a in self._adverbials if a.begins is None or character in a.begins]
        return able


@lru_cache(maxsize=16)
def _beginning(lexicon: Lexicon, saying: bool) -> _Beginning:
    """The adverbials that may stand before verbs of saying, or before others."""
    return _Beginning(_between(lexicon)[0 if saying else 1 :])


@lru_cache(maxsize=8)
def _before(lexicon: Lexicon) -> re.Pattern[str]:
    """What may open a clause before its subject, one piece at a time."""
    return compiled(
        rf"(?:{_words(lexicon, 'lead')})"
        r"|在[^,。;]{1,50}?(?:上|中|时|后|下|前|期间|环节|现场|之际|方面)(?=,|[^一-龥]|$)"
        r"|在[^,。;]{1,40}?(?:上|中|时|后|期间|环节)"
        rf"|(?:{_words(lexicon, 'topic')})[^。;!?\n“”]{{1,60}}?,"
        rf"|[^,。;“”]{{2,24}}(?:{_words(lexicon, 'occasion')}),?"
        r"|[\s,“”—:;]|【[^【】\n]{1,30}】|\([^()\n]{1,40}\)"
        r"|(?:本报|本刊|[^,。;:\s]{2,16})(?:\d{1,2}日)?(?:电|讯|消息)(?=[\s(:,])"
        rf"|{_DAY}"
        r"|[▲△●■◆·]"
    )
