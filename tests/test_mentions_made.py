"""Mentions that are made without the way through pydantic are what pydantic makes, and invalid ones are refused."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from pydantic import ValidationError

from zgc_extract import Extractor
from zgc_extract.models import EventRecord, Mention
from zgc_extract.models.base import mention

FIELDS: dict[str, Any] = {
    "start": 0, "end": 2, "text": "江城", "kind": "place", "normalised": "江城", "rule": "place.division", "certainty": "explicit",
}  # fmt: skip


def test_the_same_as_pydantic_makes() -> None:
    made, wanted = mention(**FIELDS), Mention.model_validate(FIELDS)
    assert isinstance(made, Mention)
    assert made == wanted == copy.copy(made) == pickle.loads(pickle.dumps(made))
    assert made.model_dump_json() == wanted.model_dump_json()
    assert made.model_dump(exclude_unset=True) == FIELDS
    with pytest.raises(ValidationError):
        made.start = 3  # type: ignore[misc]


@pytest.mark.parametrize(("field", "value"), [("start", None), ("end", "2"), ("certainty", "sure"), ("rule", None), ("kind", 1)])
def test_an_invalid_one_stays_data(extractor: Extractor, field: str, value: object) -> None:
    assert isinstance(mention(**{**FIELDS, field: value}), dict)


def test_a_record_refuses_it(extractor: Extractor) -> None:
    row = extractor.extract("论坛在江城市举行。").model_dump()
    row["places"] = [{"id": "place-1", "name": "江城", "kind": "city", "mentions": [mention(**{**FIELDS, "certainty": "sure"})]}]
    with pytest.raises(ValidationError):
        EventRecord.made(row, "论坛在江城市举行。")
