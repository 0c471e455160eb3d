"""Which names a noun alone may call: 该行 a bank, 学校 a university or a middle school."""

from __future__ import annotations

from ..lexicon import Lexicon


def endings_of(lexicon: Lexicon, noun: str) -> tuple[str, ...]:
    """What the names end in that a noun may call.

    Example:
        >>> from zgc_extract.lexicon import default_lexicon
        >>> endings_of(default_lexicon(), "校"), endings_of(default_lexicon(), "协会")
        (('校', '大学', '学院', '学校', '中学', '小学'), ('协会',))
    """
    row = lexicon.table("_called").get(noun)
    return (noun, *row["endings"].split()) if row is not None else (noun,)


def kind_of(lexicon: Lexicon, noun: str) -> str:
    """The kind of body that a noun calls however its name ends; empty if it tells none.

    Example:
        >>> from zgc_extract.lexicon import default_lexicon
        >>> [kind_of(default_lexicon(), noun) for noun in ("学校", "该校", "我院", "园区", "协会")]
        ['university', 'university', 'hospital', 'park', '']
    """
    row = lexicon.table("_called").get(noun)
    if row is not None:
        return row["kind"]
    return kind_of(lexicon, noun[1:]) if noun[0] in _POINTING and len(noun) > 1 else ""


def may_call(lexicon: Lexicon, noun: str, name: str, kind: str | None) -> bool:
    """Whether a noun calls a body of that name and kind: 该校 a university, 协会 what ends so.

    Example:
        >>> from zgc_extract.lexicon import default_lexicon
        >>> may_call(default_lexicon(), "校", "江城大学", "university"), may_call(default_lexicon(), "校", "江城医院", "hospital")
        (True, False)
    """
    called = kind_of(lexicon, noun)
    return (called != "" and called == kind) or name.endswith(endings_of(lexicon, noun))


#: Before a noun that calls one told before, or one's own: 该校, 本公司.
_POINTING = "该本我"
