"""A user's own words: in Python and from a TOML file, with errors that name the line and the key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from zgc_extract import Extractor
from zgc_extract.errors import LexiconError
from zgc_extract.lexicon import default_lexicon, read_words

TEXT = "蓝湾数研副首席链长白若水表示,蓝湾将落户云谷,小云谷已建成。"
WORDS: dict[str, Any] = {
    "people": ["白若水"],
    "titles": ["首席链长"],
    "organisations": [{"name": "蓝湾数研", "kind": "company", "aliases": ["蓝湾"]}],
    "parks": [{"name": "云谷", "kind": "industrial_park", "aliases": ["小云谷"]}],
}
TOML = """\
people = ["白若水"]
titles = ["首席链长"]
organisations = [{ name = "蓝湾数研", kind = "company", aliases = ["蓝湾"] }]
parks = [{ name = "云谷", kind = "industrial_park", aliases = ["小云谷"] }]
"""


def mentions(extractor: Extractor, text: str) -> set[tuple[str, str, int]]:
    return {(m.kind, m.text, m.start) for m in extractor.mentions(text)}


def test_words_are_found_and_joined() -> None:
    extractor = Extractor(lexicon=default_lexicon().extend(**WORDS))
    assert mentions(extractor, TEXT) == {
        ("organisation", "蓝湾数研", 0), ("title", "副首席链长", 4), ("person", "白若水", 9), ("organisation", "蓝湾", 15),
        ("park", "云谷", 20), ("park", "小云谷", 23),
    }  # fmt: skip
    record = extractor.extract(TEXT)
    assert [(o.name, o.aliases, o.kind) for o in record.organisations] == [("蓝湾数研", ["蓝湾"], "company")]
    assert [(p.name, p.aliases, p.registry_id) for p in record.parks] == [("小云谷", ["云谷"], "own:云谷")]
    post = record.people[0].positions[0]
    assert (post.organisation.name if post.organisation else None, post.title) == ("蓝湾数研", "副首席链长")


def test_other_extractors_do_not_know_them(extractor: Extractor) -> None:
    Extractor(lexicon=default_lexicon().extend(**WORDS)).mentions(TEXT)
    assert ("park", "云谷", 20) not in mentions(extractor, TEXT)


def test_words_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_text(TOML, encoding="utf-8")
    assert read_words(path) == WORDS


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('persons = ["甲乙"]\n', "line 1: unknown key 'persons'; known are people"),
        ('people = ["甲乙"]\nparks = [{ name = "云谷", host = "x" }]\n', "line 2: parks[0]: unknown key 'host'"),
        ('titles = ["链"]\n', "line 1: titles[0]: give a word of two or more characters"),
        ('organisations = [{ name = "蓝湾", aliases = "湾" }]\n', "line 1: organisations[0].aliases: a list of words is wanted"),
        ('people = ["甲乙"\n', "Unclosed array"),
        ('people = "甲乙"\n', "line 1: people: give a list of words"),
    ],
)
def test_errors_name_the_line_and_the_key(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "words.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        read_words(path)
    assert str(path) in str(error.value)
    assert says in str(error.value)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read"):
        read_words(tmp_path / "none.toml")
