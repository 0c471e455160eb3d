"""What may stand between a subject and its verb, and before a subject: adverbials, read one after the other."""

from __future__ import annotations

import re
from functools import lru_cache

from ..fact import Story
from ..lexicon import Lexicon
from ..shelf import compiled
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
    patterns = _between(story.document.lexicon)[0 if saying else 1 :]
    text, open_at, seen = story.text, [start], {start}
    while open_at:
        p = open_at.pop()
        for pattern in patterns:
            m = pattern.match(text, p, end)
            if m is None:
                continue
            q = m.end()
            if q == end:
                return True
            if q not in seen:
                seen.add(q)
                open_at.append(q)
    return start >= end


def only_lead(story: Story, start: int, end: int) -> bool:
    """Whether a span holds only what may open a clause before its subject: 会上, 对此, 3月28日, 在…时."""
    pattern, text, p = _before(story.document.lexicon), story.text, start
    while p < end:
        m = pattern.match(text, p, end)
        if m is None or m.end() == p:
            return False
        p = m.end()
    return True


def _words(lexicon: Lexicon, *classes: str) -> str:
    """A pattern for the words of some classes of the table ``_verb_gaps``."""
    rows = lexicon.table("_verb_gaps").items()
    return any_of(word for word, row in rows if set(classes) & set(row["class"].split("/")))


def _prepositions(lexicon: Lexicon) -> str:
    """A pattern for prepositions, none of which is the beginning of another word (就是)."""
    rows = [(w, row) for w, row in lexicon.table("_verb_gaps").items() if "preposition" in row["class"].split("/")]
    rows.sort(key=lambda r: (-len(r[0]), r[0]))
    return "|".join(re.escape(w) + (f"(?!{row['not_before']})" if row["not_before"] else "") for w, row in rows)


@lru_cache(maxsize=8)
def _between(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    """Patterns for one adverbial each; the first stands only before verbs of saying."""
    company = f"(?:{_words(lexicon, 'company')}|多位[^,。]{{1,6}}|[\\d一二两三四五六七八九十]+[位名人])"
    prepositions, places, acts = _prepositions(lexicon), _words(lexicon, "place"), _words(lexicon, "act")
    patterns = (
        rf"(?:{acts}|{prepositions}){_ANY}{{0,60}}$|(?:{_words(lexicon, 'speaking')})$",
        rf"[,、\s]|\([^()\n]{{1,60}}\)|(?:{_words(lexicon, 'adverb', 'time', 'address')})",
        rf"等(?:{company}[、和及与]?){{1,4}}",
        _DAY,
        rf"(?:在|于|从|当|正|趁){_ANY}{{1,60}}(?:{places})(?=[,\s一-龥]|$)",
        rf"(?:{prepositions})(?:(?!{_MEETING}){_ANY}){{0,60}}(?=,|$)",
        rf"(?:{acts}){_ANY}{{0,60}}(?=,)",
        # 致辞表示, 作报告时
        r"(?:致[^,。;“”]{0,6}[辞词]|讲话|发言|演讲|[作做]报告|授课|点评|发来[^,。;“”]{2,8}|[作做]?总结)(?:[时后中](?:还|也|又|并)?|并)?",
        r"(?:作|做|发表|带来|进行|发来|通过视频|线上|线下|视频|远程)了?"
        r"(?:题为(?:[^,。\n“”]|“[^“”\n]{1,60}”){1,60}的|“[^“”\n]{2,60}”的)?",
        r"[一-龥]{1,6}地|[一-龥]{2,6}的$",
        r"(?:与|同(?![时样日场])|和)[^,。;!?\n“”的]{1,40}(?:一起|一道|共同|联合|携手|分别)",
        # any act, if it says that the verb follows it: 当选会长后, 参观园区时
        r"(?:[^,。;:!?\n“”()《》]|“[^“”\n]{1,40}”|《[^《》\n]{1,40}》){1,40}(?:时|后|之余|之际|期间|途中|[^正]中)(?=[,\s]|$)",
        r"出席[^,。;!?\n“”]{0,30}?(?:并|、)",
        r"[一-龥《》]{2,24}(?:并|后)(?=[一-龥]{0,4}$)",
    )
    return tuple(map(compiled, patterns))


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
