"""A user's own words: people, organisations, parks, titles and aliases, from Python or from a TOML file, as rows of the tables.

    people = ["欧阳小梅"]
    titles = ["首席链长"]
    organisations = ["星河智能", { name = "蓝湾科技集团", kind = "company", aliases = ["蓝湾"] }]
    parks = [{ name = "云谷创新园", kind = "industrial_park", aliases = ["云谷"] }]

    [aliases]
    "科创会" = "滨海科技创新促进会"
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..errors import LexiconError

#: A word, or a word with what is known of it.
Word = str | Mapping[str, Any]
Rows = dict[str, list[dict[str, str]]]

#: The keys that a word of each kind may have beside ``name``.
_KEYS: dict[str, frozenset[str]] = {
    "people": frozenset(),
    "titles": frozenset(),
    "organisations": frozenset({"aliases", "kind", "country"}),
    "parks": frozenset({"aliases", "kind", "country", "division"}),
}
KINDS = (*_KEYS, "aliases")

#: What a title of the user's may have in front, as other posts have: 副, 原, 首席 ….
_TITLE_TAKES = "dohxg"


def rows_of(
    people: Iterable[Word] = (), organisations: Iterable[Word] = (), parks: Iterable[Word] = (), titles: Iterable[Word] = (),
    aliases: Mapping[str, str] | None = None,
) -> Rows:  # fmt: skip
    """The rows of the tables that hold these words.

    Raises:
        LexiconError: A word is not as it must be; the message names the key.
    """
    rows: Rows = {}

    def add(topic: str, word: str, **cells: str) -> None:
        rows.setdefault(topic, []).append({"word": word, **cells})

    for _, word in _words("people", people):
        add("people", word["name"])
    for _, word in _words("titles", titles):
        add("title_heads", word["name"], kind="post", takes=_TITLE_TAKES)
    for _, word in _words("organisations", organisations):
        cells = {"kind": word.get("kind", "other"), "country": word.get("country", "")}
        add("organisations", word["name"], **cells)
        for alias in word.get("aliases", ()):
            add("organisations", alias, full=word["name"], **cells)
    for _, word in _words("parks", parks):
        cells = {k: word.get(k, "") for k in ("country", "division")}
        for name in (word["name"], *word.get("aliases", ())):  # the id is what joins them
            add("parks", name, kind=word.get("kind", "other"), id=f"own:{word['name']}", **cells)
    for short, full in (aliases or {}).items():
        if not isinstance(full, str) or not short or not full:
            raise LexiconError(f"aliases.{short}: write it as \"short\" = \"full name\", not {full!r}")
        add("organisations", short, full=full)
    return rows


def _words(kind: str, words: Iterable[Word]) -> Iterable[tuple[int, Mapping[str, Any]]]:
    if isinstance(words, (str, Mapping)):
        raise LexiconError(f"{kind}: give a list of words, not {words!r}")
    for k, word in enumerate(words):
        where = f"{kind}[{k}]"
        row = {"name": word} if isinstance(word, str) else word
        if not isinstance(row, Mapping) or not isinstance(row.get("name"), str) or len(row["name"].strip()) < 2:
            raise LexiconError(f"{where}: give a word of two or more characters, or a table with a name, not {word!r}")
        unknown = row.keys() - _KEYS[kind] - {"name"}
        if unknown:
            known = ", ".join(sorted({"name", *_KEYS[kind]}))
            raise LexiconError(f"{where}: unknown key {sorted(unknown)[0]!r}; {kind} have {known}")
        for key in _KEYS[kind] & row.keys():
            value = row[key]
            good = isinstance(value, list) and all(isinstance(v, str) and v for v in value) if key == "aliases" else isinstance(value, str)
            if not good:
                raise LexiconError(f"{where}.{key}: {'a list of words' if key == 'aliases' else 'a text'} is wanted, not {value!r}")
        yield k, row


def read_words(path: Path) -> dict[str, Any]:
    """The words of a TOML file, for ``Lexicon.extend(**words)``.

    Raises:
        LexiconError: The file cannot be read or is not as it must be; the message names the line or the key.
    """
    import tomllib  # only where there is such a file

    try:
        words = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise LexiconError(f"{path}: the file cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: the file is not UTF-8 (byte {error.start}): save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path}: {error}") from error
    unknown = [k for k in words if k not in KINDS]
    if unknown:
        line = _line_of(path, unknown[0])
        raise LexiconError(f"{path}, line {line}: unknown key {unknown[0]!r}; known are {', '.join(KINDS)}")
    try:
        rows_of(**words)
    except LexiconError as error:
        line = _line_of(path, str(error).partition(":")[0].split("[")[0].split(".")[0])
        raise LexiconError(f"{path}, line {line}: {error}") from error
    return words


def _line_of(path: Path, key: str) -> int:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.lstrip("[ \t\"'").startswith(key)), 1)
