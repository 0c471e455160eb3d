"""Word tables: every line is a row; rows, columns and lengthened tables say the same; the first text is read as any other."""

from __future__ import annotations

import pickle

import pytest

from zgc_extract.errors import LexiconError
from zgc_extract.lexicon import Lexicon, default_lexicon
from zgc_extract.lexicon.table import Table

TOPICS = sorted(default_lexicon()._tables)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_line_is_a_row(topic: str) -> None:
    table = default_lexicon().table(topic)
    assert table.columns[0] == "word"
    for column in table.columns:
        assert table.column(column) == {word: row[column] for word, row in table.items()}
    assert all(row["word"] == word and tuple(row) == table.columns for word, row in table.items())


def test_rows_on_demand() -> None:
    table = Table.parsed("fruit", "# Fruit.\nword\tkind\tcolour\n梨\tpome\n桃\tstone\tpink\n")
    assert list(table) == ["梨", "桃"]
    assert (len(table), "桃" in table, "李" in table) == (2, True, False)
    assert table["桃"] == {"word": "桃", "kind": "stone", "colour": "pink"}
    assert table.get("梨") == {"word": "梨", "kind": "pome", "colour": ""}
    assert table.get("李") is None
    assert table.get("李", 0) == 0
    with pytest.raises(KeyError):
        table["李"]
    longer = table.with_rows([{"word": "李", "kind": "stone"}, {"word": "梨", "kind": "pome", "colour": "green"}])
    assert longer.column("colour") == {"梨": "green", "桃": "pink", "李": ""}
    assert longer["李"] == {"word": "李", "kind": "stone", "colour": ""}
    assert "李" not in table
    with pytest.raises(LexiconError, match="line break"):
        table.with_rows([{"word": "李\n子"}])
    assert pickle.loads(pickle.dumps(longer)) == dict(longer)


def test_words_by_class() -> None:
    table = Table.parsed("fruit", "word\tclass\n梨\tpome\n桃\tstone/soft\n李\tstone\n")
    assert table.by_class() == {"pome": ["梨"], "stone": ["桃", "李"], "soft": ["桃"]}
    assert (table.of_class("stone"), table.of_class("soft", "pome"), table.of_class("berry")) == (["桃", "李"], ["桃", "梨"], [])


def test_a_line_that_is_too_long() -> None:
    with pytest.raises(LexiconError, match=r"fruit.tsv, the row of '梨': 3 cells, but 2 columns"):
        Table.parsed("fruit", "word\tkind\n梨\tpome\tgreen\n")


def test_a_word_that_stands_twice() -> None:
    with pytest.raises(LexiconError, match=r"fruit.tsv has 2 rows of '梨': keep the right one"):
        Table.parsed("fruit", "word\tkind\n梨\tpome\n桃\tstone\n# More.\n梨\tstone\n")


def test_a_table_without_rows_and_one_of_rows() -> None:
    empty = Table.parsed("fruit", "# None yet.\nword\tkind\n")
    assert (len(empty), list(empty), empty.columns, empty.column("kind"), empty.get("")) == (0, [], ("word", "kind"), {}, None)
    assert dict(empty.with_rows([{"word": "梨", "colour": "green"}])) == {"梨": {"word": "梨", "kind": "", "colour": "green"}}
    rows = {"梨": {"word": "梨", "kind": "pome"}}
    assert dict(Table.of("fruit", rows)) == rows


def test_a_topic_that_is_not_there() -> None:
    with pytest.raises(LexiconError, match=r"there is no table 'parts': there are .*\bparks\b"):
        default_lexicon().table("parts")


def test_the_first_text_is_read_as_any_other() -> None:
    """It gets an automaton of its own words (see `Scanner`)."""
    text = "北京市、上海合作组织和中关村科技园区,中关村管委会主任。" * 3
    tables = {topic: default_lexicon().table(topic) for topic in TOPICS}
    lexicon = Lexicon(tables)
    first = lexicon.scan(text, "places")
    assert first["places"]
    assert repr(lexicon.scan(text, "places")) == repr(first)
    assert repr(Lexicon(tables).scan(text * 200, "places")["places"][:9]) == repr(first["places"][:9])


def test_a_fuller_name_has_no_fuller_name() -> None:
    table = default_lexicon().table("organisations")
    assert [word for word in table if table[word]["full"] in table and table[table[word]["full"]]["full"]] == []
