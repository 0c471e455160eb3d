"""What every model of the record shares: frozen, closed, and decimals printed as plain digits."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, get_args

from pydantic import BaseModel, ConfigDict, PlainSerializer

from ..readings import Certainty, Comparator, Modality

__all__ = ["Certainty", "Comparator", "EntityRef", "Mention", "Modality", "Model", "PlainDecimal", "Span", "mention"]

#: A decimal that is printed as plain digits (``"1000000000000"``), never ``1E+12`` and never a float.
PlainDecimal = Annotated[Decimal, PlainSerializer("{:f}".format, return_type=str, when_used="json")]


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


_CERTAINTIES = frozenset(get_args(Certainty))
_FIELDS = set(Mention.model_fields)
#: What makes an object a model: its fields, which of them were given, and what else it may hold.
_put_fields, _put_given, _put_extra, _put_private = (
    BaseModel.__dict__[slot].__set__ for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


def mention(start: int, end: int, text: str, kind: str, normalised: str, rule: str, certainty: str) -> Mention | dict[str, Any]:
    """A mention made without pydantic's help, in half the time: most of a record are mentions.

    It looks itself whether what it is given is valid. What is not stays plain data, which the record's validation refuses with the reason.
    """
    fields = {"start": start, "end": end, "text": text, "kind": kind, "normalised": normalised, "rule": rule, "certainty": certainty}
    strings = type(text) is type(kind) is type(normalised) is type(rule) is str
    if not (strings and type(start) is type(end) is int and certainty in _CERTAINTIES):
        return fields
    made = _new(Mention)
    _put_fields(made, fields)
    _put_given(made, _FIELDS)
    _put_extra(made, None)
    _put_private(made, None)
    return made


_new = Mention.__new__


class EntityRef(Model):
    """A pointer to an entity of the same record, readable without a join.

    Attributes:
        id: The entity's.
        name: The entity's.
    """

    id: str
    name: str
