"""Whether a verb's act is told as done, as still to come, or as not done: the words before it in its clause say so."""

from __future__ import annotations

from ..fact import Story
from ..readings import Modality
from ..shelf import compiled

_DENIED = compiled(
    r"(?:没有|没能|未能|未曾|尚未|从未|并未|并不|并非|不会|不再|拒绝|否认|未|(?<!出)没)(?:再|正式|如期|曾|能)?$"
    r"|(?:没有|尚未|从未|并未|未曾|(?<!从)未)(?:与|同|和|向|对|被|获)[^,。;!?\n]{1,30}$"
)
#: A word of the future with what must follow it: an adverb, a time, a place, a partner, or the verb itself.
_PLANNED = compiled(
    r"(?:(?<![率健干名小主大猛勇战武强老])将|(?<![模虚草])拟|计划|预计|预期|有望|希望|力争|争取|准备|打算|即将|将要|如果|"
    r"(?<!供)应(?!用|急|对|链)|(?<!等)待|欲)"
    r"(?=要?(?:即?会|于|在|从|自(?!动|主|身)|与|和|同|由|对|向|正式|共同|联合|再次|首次|陆续|分别|同时|同步|同期|继续|进一步|加快|全面|也|还|"
    r"集中|隆重|有\d|如期|择机|适时|尽快|进行|先|分|\d|[今明后本下年月日春夏秋冬]|$))"
)
#: Words that make what comes after them a thing done.
_DONE = compiled(r"已经?|曾|[了过](?!程|渡|去|境)|[刚近]日|日前")
#: A character that every match of `_DENIED` holds, and one that begins every match of `_PLANNED`: most clauses have neither.
_NEGATIVE = compiled(r"[没未并不拒否]")
_FUTURE = compiled(r"[将拟计预有希力争准打即如应待欲]")
_WINDOW = 40
_CLAUSE = compiled(r"[,。;:!?\n“”]")
_FAILED = compiled(r"失败|未果|(?:仪式|典礼|大会|活动)?(?:被|已)?(?:取消|推迟|延期)")


def modality(story: Story, start: int, end: int) -> Modality:
    """``asserted``, ``planned`` or ``denied`` for the verb at ``start``…``end``, by the words of its own clause before it.

    Reads 将…, 拟, 计划, 有望 as planned, 未, 尚未, 没有 as denied.
    """
    text = story.text
    before = text[max(0, start - _WINDOW) : start]
    before = _CLAUSE.split(before)[-1]
    if (_NEGATIVE.search(before) and _DENIED.search(before)) or _FAILED.match(text, end):
        return "denied"
    if _FUTURE.search(before):
        last = max((m.end() for m in _PLANNED.finditer(before)), default=None)
        if last is not None and not _DONE.search(before, last):
            return "planned"
    return "asserted"
