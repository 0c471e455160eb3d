"""The outlets that datelines name, told from towns and other words, and those whose reporter or application is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...document import Document
from ...growth import PLACES
from ...lexicon.tables import Table
from ...shelf import compiled
from ...sought import Sought

#: An outlet whose reporter writes, whose editor or whose application is told: 《江城时报》记者获悉, 《江城时报》主编, 《江城头条》APP.
_PAPER = Sought(
    r"《\s?([^《》\n\s]{2,12})\s?》\s?(?:[一-龥]{0,2}记者(?:获悉|从|了解|采访|看到|发现|注意)|APP|客户端|"
    r"(?:杂志社?|报社)?(?:执行|常务)?副?(?:总编辑?|主编|社长)(?!的)"
    r"|\(\s?20\d\d[年\-.][^()\n]{3,16}版\s?\))"
)
#: What hijacked pages put in front of an outlet: 云鼎综合|中新社香港4月20日电.
_JUNK = compiled(r"[一-龥]{2,4}(?:综合|体育|娱乐|官网|首页)")


def _all_places(table: Callable[[str], Table], *names: str) -> bool:
    """Whether words are all places."""
    return all(any(name in table(t) for t in PLACES) for name in names)


def outlets(document: Document) -> Iterator[tuple[int, int]]:
    """The spans of the outlets that a dateline names, or who writes for them."""
    text, table = document.text, document.lexicon.table
    for d in document.datelines:
        for start, end in d.outlets:
            if d.sort == "stamp" and f"> {text[start:end]}\n" in text:
                continue  # 首页 > 园区新闻 / 园区新闻 2024-03-05: a part of the site
            if d.doubt == "house":
                continue  # 2024-03-05 江城大学: a body, which its own rule reads
            if d.doubt == "town":
                halves = [(text[start:k], text[k:end]) for k in range(start + 2, end - 1)]
                if any(_all_places(table, *names) for names in ((text[start:end],), *halves)):
                    continue  # 【香港讯】, 香港讯 10月17日, 广东深圳讯
            if d.doubt == "reporter" and text[end : d.end].lstrip()[0] not in table("_surnames"):
                continue
            junk = _JUNK.match(text, start, end)
            yield junk.end() if junk and text[junk.end() : end] in table("organisations") else start, end
    for m in _PAPER.all_in(document):
        yield m.span(1)
