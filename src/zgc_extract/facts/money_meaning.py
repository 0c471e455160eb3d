"""What an amount means: its metric, subject and period, from the sentence's own words."""

from __future__ import annotations

from typing import Any

from ..fact import Story
from ..rule import Candidate


def meaning(story: Story, money: Candidate) -> dict[str, Any]:
    """``metric``, ``subject`` (an `Entity` or words) and ``period`` (EDTF) of a money mention; None where not said."""
    return {"metric": None, "subject": None, "period": None}
