"""What a form of sentence misses: each is filled with every surname, every usual name of other lands, every noun for an event.

usage: python benchmarks/grids.py [--show 8]

A page shows one failing of a form, a grid all of them. Printed: the form, how many fillings are missed, of how many, and some of them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from zgc_extract import Extractor
from zgc_extract.lexicon import default_lexicon

#: Given names with which each surname is tried: words of their own, and not.
GIVEN = ("大海", "国庆", "晓芸", "明远", "丽华", "凯")
#: Forms with a Chinese name, with a transliterated one, and with an event.
NAMES = (
    "会议由{}会长主持。", "{}院长表示,医院将扩建。", "会上,{}会长介绍了情况。", "市长赵明远会见了{}一行。", "来自江城大学的{}获一等奖。",
    "会议由{}主持。", "{}表示,要加快建设。", "出席会议的有赵明远、{}、李思源。",
)  # fmt: skip
FOREIGN = ("会议由{}主持。", "市长赵明远会见了{}一行。", "“我喜欢这里。”{}说。", "他与{}合作多年。", "{}表示,要加快合作。")
EVENTS = (
    "9月11日,第三届江城{}在合肥举行。", "记者从第三届江城{}上获悉,9月11日,投资增长。", "9月11日,市长林启东在合肥出席第三届江城{}并致辞。",
)  # fmt: skip


def fillings(table: str, weak: bool | None = None) -> list[str]:
    """The words of a table; of surnames those of one character that are another word too, or the others."""
    rows = default_lexicon().table(table)
    return [w for w in rows if (weak is None and len(w) > 1) or (weak is not None and len(w) == 1 and bool(rows[w]["weak"]) is weak)]


def grids() -> Iterator[tuple[str, str, list[str], Callable[[Extractor, str, str], bool]]]:
    """What each grid is of, its form, its fillings, and whether one is read."""
    for weak, sort in ((True, "surnames that are words too"), (False, "other surnames")):
        names = [s + g for s in fillings("_surnames", weak) for g in GIVEN]
        yield from ((sort, form, names, person) for form in NAMES)
    yield from (("foreign names", form, fillings("foreign_names"), person) for form in FOREIGN)
    yield from (("nouns for events", form, fillings("event_nouns"), event) for form in EVENTS)


def person(extractor: Extractor, text: str, name: str) -> bool:
    """Whether the name is a person's."""
    return any(m.text == name for m in extractor.mentions(text, kinds=("person",)))


def event(extractor: Extractor, text: str, noun: str) -> bool:
    """Whether the event's name holds the noun."""
    found = extractor.extract(text).event
    return found is not None and found.name is not None and noun in found.name


def main() -> None:
    """Print each grid's line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", type=int, default=8, help="how many of those missed are shown")
    show, extractor = parser.parse_args().show, Extractor()
    for sort, form, words, read in grids():
        missed = [word for word in words if not read(extractor, form.format(word), word)]
        print(f"{len(missed):5} of {len(words):5} {len(missed) / len(words):6.1%}  {sort}: {form}  {' '.join(missed[:show])}")


if __name__ == "__main__":
    main()
