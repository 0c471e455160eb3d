"""Whether a verb's act is told as done, as still to come, or as not done: the words before it in its clause say so."""

from __future__ import annotations

import re
from functools import lru_cache

from ..fact import Story
from ..lexicon import Lexicon
from ..readings import Modality
from ..shelf import compiled
from ..slotted import fixed
from ..spans import behind_last
from .wording import any_of

_WINDOW = 60
#: What all words for hearsay hold.
_HEARSAY = "传"
_behind_mark = behind_last(",。;:!?\n")


@fixed
class _Words:
    """The table ``_modality_words``, compiled.

    Attributes:
        denied: Words that deny the verb behind them.
        planned: Words that plan it.
        done: Words that make what comes after them a thing done.
        rumoured: Words that tell the act as hearsay.
        failed: What behind the verb says that it came to nothing.
        negative: A character that every match of ``denied`` holds; most clauses hold none.
        future: A character that begins every match of ``planned``.
    """

    denied: re.Pattern[str]
    planned: re.Pattern[str]
    done: re.Pattern[str]
    rumoured: re.Pattern[str]
    failed: re.Pattern[str]
    negative: re.Pattern[str]
    future: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> _Words:
    table = lexicon.table("_modality_words")

    def of(kind: str) -> list[str]:
        return sorted(table.of_class(kind), key=lambda w: (-len(w), w))

    def guarded(kind: str) -> str:
        parts = []
        for word in of(kind):
            before, behind = table[word].get("not_after"), table[word].get("not_before")
            left = "".join(f"(?<!{re.escape(c)})" for c in before.split("|")) if before else ""
            parts.append(left + re.escape(word) + (f"(?!{behind})" if behind else ""))
        return "|".join(parts)

    def first(kind: str) -> str:
        return "".join(sorted({w[0] for w in of(kind)}))

    return _Words(
        denied=compiled(
            rf"(?:{guarded('d')})(?:{any_of(of('t'))})?$|(?:{guarded('n')})(?:与|同|和|向|对|被|获|就)[^,。;!?\n]{{1,30}}$"
        ),
        planned=compiled(rf"(?:{guarded('p')})(?=要?(?:{guarded('f')}|有?\d|$))"),
        done=compiled(guarded("o")),
        rumoured=compiled(any_of(of("r"))),
        failed=compiled(rf"(?:仪式|典礼|大会|活动)?(?:{any_of(of('x'))})"),
        negative=compiled(f"[{first('d')}{first('n')}]"),
        future=compiled(f"[{first('p')}]"),
    )


def modality(story: Story, start: int, end: int) -> Modality:
    """``asserted``, ``planned`` or ``denied`` for the verb at ``start``…``end``, by the words of its own clause before it.

    Reads 将…, 拟, 计划, 有望 as planned, 未, 尚未, 没有 as denied, and so what is only rumoured (网传…).
    """
    text, words = story.text, _words(story.document.lexicon)
    floor = max(0, start - _WINDOW)
    floor = _behind_mark(text, floor, start)
    opened = text.rfind("“", floor, start)
    if opened >= 0 and text.find("”", opened, start) < 0:
        floor = opened + 1  # what is quoted is told by itself: “甲中心|启用”
    before = text[floor:start]
    if (words.negative.search(before) and words.denied.search(before)) or words.failed.match(text, end):
        return "denied"
    if _HEARSAY in before and words.rumoured.search(before):
        return "denied"
    if words.future.search(before):
        last = max((m.end() for m in words.planned.finditer(before)), default=None)
        if last is not None and not words.done.search(before, last):
            return "planned"
    return "asserted"
