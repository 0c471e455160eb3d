"""The pytest plugin: fixtures that any project has once zgc_extract is installed.

A module of its own beside the package, as pytest imports it in every run: nothing of zgc_extract loads before a fixture is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from zgc_extract import EventRecord, Extractor


@pytest.fixture(scope="session")
def zgc_extractor() -> Extractor:
    """The default extractor, one for the whole session; override it to have your own words and rules in every test."""
    from zgc_extract.extractor import default_extractor

    return default_extractor()


@pytest.fixture
def zgc_record(zgc_extractor: Extractor) -> Callable[..., EventRecord]:
    """Makes the record of a text by ``zgc_extractor`` and checks that it is grounded: ``zgc_record(text, reference_date=…)``."""

    def record(text: str, **options: Any) -> EventRecord:
        from zgc_extract.testing import assert_grounded

        made = zgc_extractor.extract(text, **options)
        assert_grounded(made, text)
        return made

    return record
