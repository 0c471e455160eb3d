"""What every model of the record shares: frozen, closed, and decimals printed as plain digits."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, PlainSerializer

from ..readings import Certainty, Comparator, Modality

__all__ = ["Certainty", "Comparator", "EntityRef", "Mention", "Modality", "Model", "PlainDecimal", "Span"]

#: A decimal that is printed as plain digits (``"1000000000000"``), never ``1E+12`` and never a float.
PlainDecimal = Annotated[Decimal, PlainSerializer(lambda d: format(d, "f"), return_type=str, when_used="json")]


class Model(BaseModel):
    """A frozen model that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="strings", defer_build=True)


class Span(Model):
    """A stretch of the original text.

    Attributes:
        start: Offset of its first character, in code points of the text as it was given.
        end: Offset after its last character.
        text: The original's characters, ``source[start:end]``.
    """

    start: int
    end: int
    text: str


class Mention(Span):
    """A place where the text names or says something.

    Attributes:
        kind: person, title, organisation, park, place, date, money, quantity or document.
        normalised: The text cleaned: Simplified, half-width, without injected pinyin.
        rule: The address of the rule that made it, such as ``money.amount``.
        certainty: ``explicit`` where the value stands there, ``inferred`` where context gave part of it.
    """

    kind: str
    normalised: str
    rule: str
    certainty: Certainty = "explicit"


class EntityRef(Model):
    """A pointer to an entity of the same record, readable without a join.

    Attributes:
        id: The entity's.
        name: The entity's.
    """

    id: str
    name: str
