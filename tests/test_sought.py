"""Signs by which patterns are passed over: where they are missing the patterns find nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from zgc_extract.document import read
from zgc_extract.facts import fact_rules
from zgc_extract.rules import default_rules
from zgc_extract.sought import Sought

TEXTS = [path.read_text("utf-8") for path in sorted((Path(__file__).parent / "fixtures").rglob("*.txt"))[:60]]
TEXTS += [e.text for rule in (*default_rules(), *fact_rules()) for e in rule.examples]
DOCUMENTS = [read(text) for text in TEXTS]


def sought() -> list[tuple[str, Sought]]:
    """All patterns with signs of the package, by where they stand."""
    found: list[tuple[str, Sought]] = []
    for name, module in list(sys.modules.items()):
        for key, value in vars(module).items() if name.startswith("zgc_extract.") else ():
            of_all = value if isinstance(value, tuple) else (value,)
            found += [(f"{name}.{key}", each) for each in of_all if isinstance(each, Sought)]
    return found


@pytest.mark.parametrize(("name", "pattern"), sought())
def test_signs_of_patterns(name: str, pattern: Sought) -> None:
    for document in DOCUMENTS:
        assert [m.span() for m in pattern.all_in(document)] == [m.span() for m in pattern.pattern.finditer(document.text)], name
