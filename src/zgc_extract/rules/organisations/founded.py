"""Laboratories by what is said of their founding, whatever their field is called: 依托江城大学建设的山地作物资源利用国家重点实验室."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...rule import Found, Hit, no, yes
from ...sought import Sought
from .base import rules
from .names import reading

_FOUNDED = Sought(
    r"(?:建设|组建|共建|成立|筹建|建立|打造|创建|获批|牵头|申报)的(?P<name>(?![省市区县]?级)(?:(?![的了是在为与对将、])[一-龥]){4,22}?(?:国家|全国|省部共建|教育部|科技部|省|市)?重点实验室)"
    r"(?=[,。;、()\n”]|获批|揭牌|通过|正式|于|在|也|等|$)",
    "的",
)
_MANY = ("一批", "多个", "若干", "首批", "全省", "全市", "各类", "国内", "唯一", "首个", "一个", "该", "本")


@rules.scan(
    "laboratory",
    yes("科技部批准依托江城大学建设的[[山地作物资源利用国家重点实验室]]。", kind="institute"),
    yes("由江城医科大学建设的[[特色民族药国家重点实验室]]获批。"),
    no("江城大学建设的国家重点实验室通过验收。"),
    no("我省建设的首批省级重点实验室揭牌。"),
    needs=("重点实验室",),
)
def laboratory(document: Document, found: Found) -> Iterator[Hit]:
    """A key laboratory behind who builds it: 建设的山地作物资源利用国家重点实验室."""
    for m in _FOUNDED.all_in(document):
        if not m["name"].startswith(_MANY):
            yield Hit(*m.span("name"), reading(document, found, *m.span("name"), "institute"), priority=1)
