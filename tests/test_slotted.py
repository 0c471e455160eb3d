"""Classes of what goes on inside: filled as dataclasses are."""

from __future__ import annotations

import copy
import pickle
import re
from dataclasses import asdict, field, fields
from pathlib import Path

import pytest

import zgc_extract
from zgc_extract.slotted import fixed, replace, slotted, value

PACKAGE = Path(zgc_extract.__file__).parent


@slotted
class Word:
    """A word."""

    text: str
    number: int = 1
    places: list[int] = field(default_factory=list)

    @property
    def size(self) -> int:
        return len(self.text)


@fixed
class Pair:
    first: Word
    second: Word | None = None


def test_fields_and_defaults() -> None:
    one, other = Word("云谷"), Word("江城", number=2, places=[7])
    one.places.append(3)
    assert (one.text, one.number, one.places, one.size) == ("云谷", 1, [3], 2)
    assert (other.number, other.places, Word("滨海").places) == (2, [7], [])
    assert repr(Pair(other)) == "Pair(first=Word(text='江城', number=2, places=[7]), second=None)"
    assert (Word.__doc__, Word.__qualname__, Word.__module__) == ("A word.", "Word", __name__)
    with pytest.raises(TypeError):
        Word()  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        one.length = 2  # type: ignore[attr-defined]


def test_others_of_the_same_kind() -> None:
    one = Word("云谷", places=[3])
    more = replace(one, number=4)
    assert (more.text, more.number, more.places is one.places, one.number) == ("云谷", 4, True, 1)
    for made in (pickle.loads(pickle.dumps(one)), copy.copy(one)):
        assert (type(made), made.text, made.number, made.places) == (Word, "云谷", 1, [3])
    assert one != copy.copy(one)  # told apart by what they are
    with pytest.raises(TypeError):
        replace(one, length=2)


@value
class Sum:
    """A sum."""

    amount: int
    currency: str = "CNY"
    parts: list[int] = field(default_factory=list)


def test_values_are_dataclasses() -> None:
    one = Sum(3)
    assert (one == Sum(3, "CNY"), one == Sum(4), one == 3, one.parts is Sum(3).parts) == (True, False, False, False)
    assert (repr(one), asdict(one)) == ("Sum(amount=3, currency='CNY', parts=[])", {"amount": 3, "currency": "CNY", "parts": []})
    assert [f.name for f in fields(Sum)] == list(Sum.__slots__)  # type: ignore[attr-defined, arg-type]
    assert pickle.loads(pickle.dumps(one)) == copy.copy(one) == one
    assert hash(Sum(1, parts=())) == hash(Sum(1, parts=()))  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        one.length = 2  # type: ignore[attr-defined]


def test_they_are_replaced_as_what_they_are() -> None:
    """The function of `dataclasses` knows none of them."""
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text("utf-8")
        if re.search(r"import .*\b(?:slotted|fixed)\b", text):
            assert not re.search(r"from dataclasses import .*\breplace\b", text), f"{path}: import replace from zgc_extract.slotted"
