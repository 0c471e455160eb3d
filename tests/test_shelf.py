"""What is made with the wheel is what would be made at run time."""

from __future__ import annotations

import importlib
import inspect
import marshal
import os
import pickle
import re
import runpy
import shutil
import subprocess
import sys
from array import array
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

import zgc_extract
from zgc_extract import default_lexicon, shelf
from zgc_extract.document import read
from zgc_extract.firsts import by_firsts, with_firsts
from zgc_extract.lexicon import Lexicon, shipped
from zgc_extract.lexicon.table import Table
from zgc_extract.sought import found_in, noted

PACKAGE = Path(zgc_extract.__file__).parent


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shelf filled as the build fills it: without any dependency."""
    target = tmp_path_factory.mktemp("shelf") / "shelf.marshal"
    subprocess.run([sys.executable, "-m", "zgc_extract.filling", str(target)], check=True, cwd=PACKAGE.parent)
    return target


def test_the_same_patterns(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = shelf.opened(filled)
    patterns = content["patterns"]
    assert len(patterns) > 600
    monkeypatch.setattr(shelf, "shelf", lambda: content)
    compiler, parser = importlib.import_module("re._compiler"), importlib.import_module("re._parser")
    for (source, flags), at in patterns.items():
        parts = marshal.loads(content["all"][at:])
        wanted = re.compile(source, flags)
        got = shelf.compiled(source, flags)
        assert got is not wanted
        assert (got.pattern, got.flags, got.groups, got.groupindex) == (source, wanted.flags, wanted.groups, wanted.groupindex)
        parsed = parser.parse(source, flags)
        by_firsts(parsed)
        code, plain = array("I", parts[1]).tolist(), compiler._code(parsed, flags)
        assert code[1 + code[1] :] == plain[1 + plain[1] :]  # in front stands what is known of the pattern (`firsts`)


def test_a_pattern_from_the_shelf_is_used_as_any_other(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = shelf.opened(filled)
    monkeypatch.setattr(shelf, "shelf", lambda: content)
    source, flags = next(iter(content["patterns"]))
    wanted = shelf.taken(source, flags)
    assert type(wanted) is re.Pattern
    for attribute in (name for name in dir(re.Pattern) if not name.startswith("_")):
        kept = shelf.compiled(source, flags)
        assert type(kept) is not re.Pattern
        assert type(getattr(kept, attribute)) is type(getattr(wanted, attribute)), attribute
        assert pickle.loads(pickle.dumps(kept)).pattern == source
    mine = shelf.compiled("no pattern of ours")
    assert mine is re.compile("no pattern of ours")
    with pytest.raises(re.error):
        shelf.compiled("(")


def test_alternatives_together_by_their_first_characters() -> None:
    parser = importlib.import_module("re._parser")
    source = "(加快建设|截至|加快|[一二]个|加快推进|加大|截止)"
    parsed = parser.parse(source)
    by_firsts(parsed)
    ((_, (*_, group)),) = parsed
    ((_, (_, alternatives)),) = group
    assert len(alternatives) == 5  # 加快…, 截至, [一二]个, 加…, 截止
    made = importlib.import_module("re._compiler").compile(parsed)
    text = "加快建设,加快推进,加大,截止,截至,一个加快。"
    assert made.findall(text) == re.findall(source, text) == ["加快建设", "加快", "加大", "截止", "截至", "一个", "加快"]


def test_a_search_finds_the_same_with_the_first_characters_known(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = shelf.opened(filled)
    fixtures = sorted((Path(__file__).parent / "fixtures").rglob("*.txt"))
    text = "\n".join(path.read_text("utf-8")[:400] for path in fixtures[::10])[:12_000]
    monkeypatch.setattr(shelf, "shelf", lambda: content)
    for source, flags in content["patterns"]:
        got, wanted = shelf.compiled(source, flags), re.compile(source, flags)
        assert [m.span() for m in got.finditer(text)] == [m.span() for m in wanted.finditer(text)], source


def test_patterns_tried_where_their_beginnings_stand_find_what_a_search_finds(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = shelf.opened(filled)
    monkeypatch.setattr(shelf, "shelf", lambda: content)
    fixtures = sorted((Path(__file__).parent / "fixtures").rglob("*.txt"))
    of = {pattern: noted(shelf.beginnings(*pattern)) for pattern in content["beginnings"]}
    document = read("\n".join(path.read_text("utf-8")[:400] for path in fixtures[::10])[:12_000])
    assert len(content["beginnings"]) > 100
    for source, flags in of:
        pattern = re.compile(source, flags)
        found = [m.span() for m in found_in(document, pattern, of[source, flags])]
        assert found == [m.span() for m in pattern.finditer(document.text)], source


@pytest.mark.parametrize(
    ("source", "first"),
    [
        ("(?=[镇乡])(?:镇|乡|街道)", "镇乡"),
        ("(?<!第)一期|[二三]期", "一二三"),
        ("[金银]牌|称号", "金银称"),
        ("最[佳具]|称号", None),  # the engine sees it itself
        ("(?P<sort>村|(?<!乡)镇)长", "村镇"),
        ("(?:原|前)?任", "原前任"),
        ("(?:原|[^前])任", None),  # it may be any
        ("(?i:a)b|c", "aAc"),
        ("[一-龥]镇|乡", None),
        ("(?=[镇乡])", None),  # an empty match
        ("^(?:[镇乡]|村镇)", None),  # it is tried nowhere else
        ("镇长", None),
    ],
)
def test_first_characters(source: str, first: str | None) -> None:
    compiler, parser = importlib.import_module("re._compiler"), importlib.import_module("re._parser")
    parsed = parser.parse(source)
    code = compiler._code(parsed, 0)
    known = with_firsts(code, parsed)
    assert (known == code) == (first is None)
    if first is not None:
        wanted: list[int] = []
        compiler._compile_charset(compiler._optimize_charset([(parser.LITERAL, ord(c)) for c in first])[0], 0, wanted)
        assert known[5 : 1 + known[1]] == wanted


def test_every_pattern_may_come_from_the_shelf() -> None:
    """Patterns are made by `compiled`, but for a few of bytes; what it gives is not what a match has as its pattern."""
    for path in PACKAGE.rglob("*.py"):
        if path.name not in ("shelf.py", "filling.py"):
            same = re.findall(r".*\.re (?:is|in|==|!=|not) .*", path.read_text("utf-8"))
            assert not same, f"{path}: write matches(…) of zgc_extract.shelf in {same[0]}"
            other = re.findall(r"re\.compile\((?!r?b)(?!rb).*", path.read_text("utf-8"))
            assert not other, f"{path}: write compiled(…) of zgc_extract.shelf in place of {other[0]}"


def test_a_shelf_of_another_python_is_left_alone(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = runpy.run_path(str(PACKAGE / "shelf.py"))
    read = fresh["shelf"].__wrapped__
    monkeypatch.setitem(read.__globals__, "FILE", filled)
    assert read()
    monkeypatch.setitem(read.__globals__, "MADE_FOR", ("another",))
    assert read() == {}
    filled.with_name("broken").write_bytes(b"\x00no shelf")
    monkeypatch.setitem(read.__globals__, "FILE", filled.with_name("broken"))
    assert read() == {}


def test_the_same_values(filled: Path) -> None:
    content = shelf.opened(filled)
    values = content["values"]
    assert {"zgc_extract.lexicon.shipped._heads", "zgc_extract.text.charsets.simplified_of"} <= values.keys()
    for name, (_, kept) in values.items():
        module, _, function = name.rpartition(".")
        make = inspect.unwrap(getattr(importlib.import_module(module), function))
        for key, at in kept.items():
            assert marshal.loads(content["all"][at:]) == make(*(default_lexicon() if k == "default" else k for k in key)), (name, key)


def test_the_same_in_drawers(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = shelf.opened(filled)
    monkeypatch.setattr(shelf, "shelf", lambda: content)
    assert len(content["drawers"]) > 2
    for name in content["drawers"]:
        module, _, function = name.rpartition(".")
        drawn = getattr(importlib.import_module(module), function).__wrapped__
        made, drawer = inspect.unwrap(drawn)(), drawn()
        assert {key: drawer.get(key) for key in made} == made
        assert drawer.get("none of them") is None


def test_tables_say_the_same_from_the_shelf(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Word by word while few are asked for, and as a whole."""
    content = shelf.opened(filled)
    monkeypatch.setattr(shelf, "shelf", lambda: content)
    taken = [shipped._parts, shipped._places, shipped.by_beginning, shipped._heads]
    wanted = {topic: Table(topic, *content) for topic, content in shipped._contents().items()}
    for function in taken:
        function.cache_clear()  # type: ignore[attr-defined]
    try:
        tables = shipped.shipped()
        known, text = Lexicon(tables, kept_as="default"), "江城市、上海合作组织和中关村科技园区,中关村管委会主任。"
        assert repr(known.scan(text, "places")) == repr(Lexicon(wanted).scan(text, "places"))
    finally:
        for function in taken:
            function.cache_clear()  # type: ignore[attr-defined]
    assert tables.keys() == wanted.keys()
    for topic, table in tables.items():
        assert type(table) is not Table
        assert len(table) == len(wanted[topic])
        for word in [*islice(wanted[topic], 0, None, 7), "无此词", ""]:
            assert table.get(word) == wanted[topic].get(word)
            assert (word in table) == (word in wanted[topic])
        assert [*table] == [*wanted[topic]]
        assert pickle.loads(pickle.dumps(table)) == wanted[topic]


def test_the_same_code(filled: Path) -> None:
    content = shelf.opened(filled)
    assert len(content["code"]) > 50
    for source, at in content["code"].items():
        assert marshal.loads(content["all"][at:]) == compile(source, "<made>", "exec")


def test_values_whose_sources_are_others_are_made_again(filled: Path, tmp_path: Path) -> None:
    """A word that is put into a table of an installed package is known, though the shelf has the table without it."""
    shutil.copytree(PACKAGE, tmp_path / "zgc_extract", ignore=shutil.ignore_patterns("__pycache__", "shelf.marshal"))
    code = (
        "from zgc_extract import default_lexicon; from zgc_extract.shelf import shelf; assert shelf()['values'];"
        "parks = default_lexicon().table('parks'); print(len(parks), '星河创新谷' in parks)"
    )

    def told() -> list[str]:
        command, space = [sys.executable, "-B", "-c", code], {**os.environ, "PYTHONPATH": ""}
        return subprocess.run(command, check=True, cwd=tmp_path, capture_output=True, text=True, env=space).stdout.split()

    shutil.copy(filled, tmp_path / "zgc_extract/shelf.marshal")
    number, known = told()
    assert (int(number), known) == (len(default_lexicon().table("parks")), "False")
    with (tmp_path / "zgc_extract/lexicon/data/parks.tsv").open("a", encoding="utf-8") as table:
        table.write("星河创新谷\n")
    assert told() == [str(int(number) + 1), "True"]


def test_kept_values(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the shelf where the sources are what they were; else, or for other arguments, made."""
    (tmp_path / "words.txt").write_text("甲")
    content: dict[str, Any] = {"values": {}}
    monkeypatch.setattr(shelf, "shelf", lambda: content)

    def function() -> Any:
        source = "def words(great: bool) -> str: return 'made'"
        space: dict[str, Any] = {"__name__": "mine"}
        exec(compile(source, str(tmp_path / "mine.py"), "exec"), space)
        return shelf.kept("words.txt")(space["words"])

    assert function()(True) == "made"
    content["all"] = b"..." + marshal.dumps("kept")
    content["values"]["mine.words"] = shelf.check_sum(tmp_path, ("words.txt",)), {(True,): 3}
    words = function()
    assert (words(True), words(False), words(True)) == ("kept", "made", "kept")
    (tmp_path / "words.txt").write_text("乙")
    shelf._sums.cache_clear()
    shelf._sum.cache_clear()
    assert function()(True) == "made"
