"""Hospitals and schools of a university that its page names by their own part of the name alone: 附属第一医院."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from .base import rules
from .names import reading

_AFFILIATED = compiled(
    r"(?<![一-龥A-Za-z)”]{2})[由与和及在至赴到向对]?(?P<name>附属(?:第[一二三四五六七八九十]{1,2}|(?:(?![的各等和与及、]|医院)[一-龥]){2,6})"
    r"(?P<sort>医院|中学|小学))(?![校院]区)"
)
_KIND = {"医院": "hospital"}


@rules.scan(
    "affiliated",
    yes("李文博,[[附属江南医院]]\n赵一凡,[[附属第一医院]]", kind="hospital"),
    yes("江城大学校医院、[[附属第三医院]]签约,[[附属实验中学]]学生参加。"),
    no("江城大学附属第一医院举行义诊。"),
    no("学校有3所附属医院,各附属医院负责人参加。"),
    needs=("附属",),
    priority=1,
)
def affiliated(document: Document, found: Found) -> Iterator[Hit]:
    """附属 with a name or a number before 医院, 中学, 小学, where no whole stands before it."""
    for m in _AFFILIATED.finditer(document.text):
        span = m.span("name")
        yield Hit(*span, reading(document, found, *span, _KIND.get(m["sort"], "university")))
