"""What noise changes: the mentions of noisy sentences against those of the clean ones, and what cleaning does to clean text.

usage: python benchmarks/noise.py [CORPUS.jsonl] [--sentences 1000] [--clean CORPUS.jsonl ...] [--show N]

Each noise is added by program (`zgc_extract.testing.noise`) to each sentence (lines of {"text": …}). Printed are the F1 of the
mentions found (kind and normalised text) against those of the clean sentence, the share of sentences with the very same
mentions, and of those whose text is mended letter by letter. With ``--clean`` every text of these corpora that cleaning changes
(but for widths and the script of Traditional ones) is listed.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from zgc_extract import Extractor
from zgc_extract.testing import noise
from zgc_extract.text import clean

SHARED = Path(__file__).resolve().parents[2] / "shared/corpora"
MARKS = "，。、；：“”《》"


def texts(path: Path) -> Iterator[str]:
    """The texts of a corpus."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)


def one_byte_off(mark: str, traditional: bool = False) -> Callable[[str], str]:
    """GBK read one byte off from one of the sentence's marks on; which, is drawn."""
    drawn = random.Random(0)

    def shift(text: str) -> str:
        if traditional:
            text = noise.traditional(text).text
        places = [k for k, char in enumerate(text[:-1]) if char in MARKS]
        try:
            return noise.one_byte_off(text, drawn.choice(places), mark) if places else text
        except UnicodeEncodeError:
            return text

    return shift


NOISES: dict[str, Callable[[str], str]] = {
    "Traditional": lambda t: noise.traditional(t).text,
    "pinyin": lambda t: noise.pinyin(t).text,
    "full width": lambda t: noise.full_width(t).text,
    "Traditional with pinyin": lambda t: noise.as_on_the_page(t).text,
    "one byte off, the byte lost": one_byte_off(""),
    "one byte off, ? for the byte": one_byte_off("?"),
    "one byte off, Traditional": one_byte_off("?", traditional=True),
    "cut in bytes, Traditional with pinyin": noise.content_farm,
    "cut in bytes, Traditional": lambda t: noise.split_in_bytes(noise.traditional(t).text),
    "cut in bytes, Simplified": noise.split_in_bytes,
}


def main() -> None:
    """Run it and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=SHARED / "pd.dev.jsonl")
    parser.add_argument("--sentences", type=int, default=1000)
    parser.add_argument("--clean", nargs="*", type=Path, default=[])
    parser.add_argument("--show", type=int, default=0, help="so many differing sentences of each noise")
    args = parser.parse_args()
    extractor = Extractor()

    def mentions(text: str) -> Counter[tuple[str, str]]:
        return Counter((m.kind, m.normalised) for m in extractor.mentions(text))

    sentences = [t for _, t in zip(range(args.sentences), texts(args.corpus), strict=False)]
    wanted = [mentions(t) for t in sentences]
    print(f"{len(sentences)} sentences, {sum(w.total() for w in wanted)} mentions")
    print(f"{'noise':40} {'changed':>8} {'F1':>7} {'same':>7} {'mended':>7}   (same and mended: of the changed sentences)")
    for name, add in NOISES.items():
        hits = found = gold = changed = same = mended = 0
        shown: list[str] = []
        for text, expected in zip(sentences, wanted, strict=True):
            noisy = add(text)
            got = mentions(noisy)
            hits, found, gold = hits + (got & expected).total(), found + got.total(), gold + expected.total()
            if noisy != text:
                changed += 1
                same += got == expected
                mended += clean(noisy).text == clean(text).text
                if got != expected:
                    shown.append(f"      {noisy}\n      - {dict(expected - got)} + {dict(got - expected)}")
        f1 = 2 * hits / (found + gold)
        print(f"{name:40} {changed:8} {f1:7.2%} {same / max(1, changed):7.1%} {mended / max(1, changed):7.1%}")
        print("\n".join(shown[: args.show]), end="\n" if args.show and shown else "")
    for path in args.clean:
        total = touched = 0
        for text in texts(path):
            total += 1
            c = clean(text)
            if c.changes:
                touched += 1
                print(f"{path.name}: {[(x.kind, x.before, x.after) for x in c.changes]} in {text[:60]!r}")
        print(f"{path.name}: {touched} of {total} changed")


if __name__ == "__main__":
    main()
