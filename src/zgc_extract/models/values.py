"""Values that the text states: dates, money, counts."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from .base import Comparator, EntityRef, Mention, Model, PlainDecimal, Span


class Quantity(Model):
    """A count with its classifier: 600余位, 24条, 7对.

    Attributes:
        amount: The number, or the lower bound of a range.
        upper: The upper bound of a range.
        comparator: eq, approx (约), gt (超, 余), lt (近, 不足) or range.
        unit: The classifier: 位, 家, 对, 条, %.
        noun: What is counted, where the text says it right behind.
        mentions: Where it stands.
    """

    amount: PlainDecimal
    upper: PlainDecimal | None = None
    comparator: Comparator = "eq"
    unit: str | None = None
    noun: str | None = None
    mentions: list[Mention] = Field(min_length=1)


class DateValue(Model):
    """A date or a span of dates.

    Attributes:
        value: EDTF (ISO 8601-2): ``2025-03-28``, ``2024/2027``, ``../2030``; a partial date keeps what it says
            (``XXXX-03-28``).
        start: First day; None where it is open or not known.
        end: Last day; None where it is open or not known.
        granularity: day, month, quarter, half, year, decade, century, span …
        basis: What the value rests on: the words alone, the reference date, or a date earlier in the text.
        mentions: Every place with this date.
    """

    value: str
    start: date | None = None
    end: date | None = None
    granularity: str
    basis: Literal["absolute", "reference", "context"] = "absolute"
    mentions: list[Mention] = Field(min_length=1)


class MoneyFigure(Model):
    """An amount of money.

    Attributes:
        amount: In units of the currency; the lower bound of a range.
        upper: The upper bound of a range.
        currency: ISO 4217 code.
        comparator: eq, approx, gt, lt or range.
        metric: What the amount is, in the text's words: 全年总产值, 总投资.
        subject: Whose amount it is.
        period: EDTF of the time it covers.
        mentions: Where it stands.
        converts: Where the sum stands that this one gives in another currency: 3.6亿美元(约合26亿元人民币).
    """

    amount: PlainDecimal
    upper: PlainDecimal | None = None
    currency: str
    comparator: Comparator = "eq"
    metric: str | None = None
    subject: EntityRef | str | None = None
    period: str | None = None
    converts: Span | None = None
    mentions: list[Mention] = Field(min_length=1)
