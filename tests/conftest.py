"""Shared fixtures; the corpora and the seed stay outside the project, and tests that use them skip where they are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from zgc_extract import Extractor

pytest_plugins = ["pytester"]

FIXTURES = Path(__file__).parent / "fixtures"
SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="session")
def shared() -> Path:
    if not (SHARED / "gold/seed.json").exists():
        pytest.skip("../shared is absent: the seed and the corpora are not part of the project")
    return SHARED
